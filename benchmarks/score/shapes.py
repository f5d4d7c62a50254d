"""The JSON shapes of gold and answers. A source id is the stem of its text file; days are ISO dates or None."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class GoldPerson(TypedDict):
    """A person with every form of the name per source. Roles `byline` and `boilerplate` are for page furniture."""

    id: str
    canonical: str
    role: str | None
    mentions: dict[str, list[str]]


class Person(TypedDict):
    """An answered person."""

    id: str
    name: str
    role: str | None
    mentions: dict[str, list[str]]


class Row(TypedDict):
    """What one source tells of one event. `status` is happened, planned or unclear."""

    date: str | None
    status: str
    attendees: list[str]
    place: NotRequired[str | None]


class Event(TypedDict):
    """One happening in every source that tells of it."""

    id: str
    what: str
    date: str | None
    sources: dict[str, Row]


Speaker = str | list[str] | None


class QuoteRow(TypedDict):
    """One quotation in one source. `kind` is direct, partial or indirect."""

    text: NotRequired[str]
    first_words: NotRequired[str]
    kind: str
    speaker: NotRequired[Speaker]


class Quote(TypedDict):
    """One utterance in every source that has it."""

    id: str
    relation: str | None
    sources: dict[str, QuoteRow]
    speaker: NotRequired[Speaker]


class Finding(TypedDict):
    """One verdict: discrepancy, variant, agreement or single-source."""

    kind: str
    verdict: str
    sources: list[str]
    people: list[str]
    values: list[str]
    what: str


class Answer(TypedDict):
    """Everything that is said about one dossier."""

    people: list[Person]
    events: list[Event]
    quotes: list[Quote]
    findings: list[Finding]
