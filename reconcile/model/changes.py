"""What is different between two reports on one story."""

from __future__ import annotations

from typing import Literal

from reconcile.model.finding import Finding
from reconcile.model.span import Frozen


class SourceChange(Frozen):
    """A source that came, went, or has another text now. The hashes are SHA-256 of the text, "" where there is none."""

    id: str
    what: Literal["new", "gone", "updated"]
    before: str = ""
    after: str = ""


class FindingChange(Frozen):
    """A finding that came (`before` is None), went (`after` is None), or is told otherwise; `words` say what is otherwise.
    `sources` are the changed sources that it rests on, before or after."""

    what: Literal["new", "gone", "changed"]
    before: Finding | None = None
    after: Finding | None = None
    words: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class PeopleChange(Frozen):
    """People who were several and are one now, or the reverse; `names` are the captions of the several."""

    what: Literal["joined", "parted"]
    caption: str
    names: tuple[str, ...]


class Changes(Frozen):
    """What a new or updated source changed. `discrepancies` are errors and warnings, the worst first; `agreements` what
    several sources say alike; `key_points` is the key point before and after, empty where it is the same. `unread` are
    sources that could be read before and cannot be now, or were not there; `read_again` the reverse. `decided` are decisions
    that came, in words. `notes` say what makes the two hard to compare: other settings, rules or versions."""

    format: Literal["reconcile-changes/1"] = "reconcile-changes/1"
    title: str
    sources: tuple[SourceChange, ...] = ()
    discrepancies: tuple[FindingChange, ...] = ()
    agreements: tuple[FindingChange, ...] = ()
    key_points: tuple[str, ...] = ()
    people: tuple[PeopleChange, ...] = ()
    unread: tuple[str, ...] = ()
    read_again: tuple[str, ...] = ()
    decided: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def none(self) -> bool:
        """Whether nothing is different; notes do not count."""
        told = self.model_dump(exclude={"format", "title", "notes"})
        return not any(told.values())
