"""One question with every answer that the sources give, and how two answers stand to each other."""

from __future__ import annotations

from typing import Literal, NamedTuple

from pydantic import Field

from reconcile.model.event import EventStatus
from reconcile.model.span import Evidence, Frozen
from reconcile.model.value import Value

Relation = Literal["same", "same-after-folding", "compatible", "silent", "superseded", "conflict", "not-comparable"]

Question = Literal[
    "name",
    "role",
    "age",
    "office",
    "date",
    "place",
    "status",
    "attendance",
    "roster",
    "number",
    "quote",
    "origin",
    "deed",
    "stated",
]


class Comparison(NamedTuple):
    """How two values stand. `score` is their likeness 0..1; `detail` is the comparator's own finer class
    ("shorter-form", "polarity", "day-month-swap"); `reason` is one clause in words, never empty;
    `tolerance` says in words what difference was allowed, empty where none applies."""

    relation: Relation
    score: float
    detail: str
    reason: str
    tolerance: str = ""


class Answer(Frozen):
    """One reading, and every document that gives it. `value` is the reading in words, `wordings` are the distinct texts.

    `evidence` has at least one entry for each document. `status` is the status that the event has in these documents.
    `entity` is the person whom a name or office answer means, None elsewhere. `claimed` are those of the documents that
    nowhere tell it as known, but as claimed, alleged or by hearsay.
    """

    value: str
    reading: Value
    wordings: tuple[str, ...]
    documents: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    status: EventStatus | None = None
    entity: str | None = None
    claimed: tuple[str, ...] = ()


class Fact(Frozen):
    """One question about one event or entity. `about` narrows the question: the entity id for attendance, the counted
    thing for numbers, the office for office. `silent` are the documents that tell of the subject but do not answer."""

    id: str
    subject: str
    caption: str
    question: Question
    about: str = ""
    answers: tuple[Answer, ...]
    silent: tuple[str, ...] = ()


class SourcePair(Frozen):
    """How two documents depend on each other. `shared_wording` is the share 0..1 of five-word runs of the shorter text
    that the other has too (quotations left out). `agency` names the news agency that both are credited to, "" where none;
    `relays` are those of the two that name no other source than the other one."""

    a: str
    b: str
    shared_wording: float = Field(ge=0.0, le=1.0)
    shared_quotes: int = Field(ge=0)
    cites: tuple[Evidence, ...] = ()
    agency: str = ""
    relays: tuple[str, ...] = ()


def tied(pair: SourcePair, copied: float) -> bool:
    """Whether two documents are one voice: `copied` is the share of wording that makes a copy."""
    return pair.shared_wording >= copied or bool(pair.agency or pair.relays)
