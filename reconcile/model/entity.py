"""Who is who, and why."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from reconcile.model.span import Evidence, Frozen

Judgement = Literal["SAME", "DIFFERENT", "UNSURE"]


class Link(Frozen):
    """A scored pair of local subjects. `score` is a probability 0..1 that they are one; `reasons` are in words. Where a
    person judged, `decision` is the id of that decision and the score is 1 or 0."""

    a: str
    b: str
    judgement: Judgement
    score: float = Field(ge=0.0, le=1.0)
    reasons: tuple[str, ...]
    decision: str = ""


class Spelling(Frozen):
    """One wording of a name and the documents that use it."""

    text: str
    documents: tuple[str, ...]


class Entity(Frozen):
    """A person or organisation after alignment. `subjects` are the local ids that were joined, `links` the judgements
    that joined them (SAME) or left a candidate open (UNSURE); `roles` are wordings, most frequent first."""

    id: str
    kind: Literal["person", "organisation"]
    caption: str
    spellings: tuple[Spelling, ...]
    roles: tuple[str, ...] = ()
    country: str | None = None
    subjects: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that name it, sorted."""
        return tuple(sorted({document for spelling in self.spellings for document in spelling.documents}))
