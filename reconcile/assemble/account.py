"""The events of single documents, as their claims tell them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from reconcile.assemble.ledger import Ledger
from reconcile.model import Attendance, Claim, Document, Happening, Place, Quantity, Roster, Stated, Status, When
from reconcile.model.event import EventStatus


@dataclass(slots=True)
class Telling:
    """One event in one document, claim by claim. `main` tells that the document is mostly about it.

    `people` holds entity -> present or not, `persons` the entity of each local subject that attends or does not, `quotes` the
    folded quotations of the document.
    """

    subject: str
    document: str
    published: date | None
    main: bool
    happenings: list[Claim] = field(default_factory=list)
    dates: list[Claim] = field(default_factory=list)
    places: list[Claim] = field(default_factory=list)
    statuses: list[Claim] = field(default_factory=list)
    presences: list[Claim] = field(default_factory=list)
    rosters: list[Claim] = field(default_factory=list)
    numbers: list[Claim] = field(default_factory=list)
    stated: list[Claim] = field(default_factory=list)
    people: dict[str, bool] = field(default_factory=dict)
    persons: dict[str, str] = field(default_factory=dict)
    quotes: frozenset[str] = frozenset()

    @property
    def type(self) -> str:
        """The kind of happening; the first claim decides."""
        return next((c.value.type for c in self.happenings if isinstance(c.value, Happening)), "event")

    @property
    def label(self) -> str | None:
        """What a table calls the event, None for an event of running text."""
        return next((c.value.label for c in self.happenings if isinstance(c.value, Happening)), None)

    @property
    def status(self) -> EventStatus:
        """The status that the document gives the event."""
        return next((c.value.status for c in self.statuses if isinstance(c.value, Status)), "unclear")

    @property
    def when(self) -> When | None:
        """What dates the event in this document."""
        return next((c.value for c in self.dates if isinstance(c.value, When)), None)

    @property
    def where(self) -> list[Place]:
        """The places of the event in this document."""
        return [c.value for c in self.places if isinstance(c.value, Place)]


# Attributes that make an event exist; a number belongs to one that exists.
_TELLING = frozenset({"date", "status", "place", "attendance", "roster"})


def local_events(ledger: Ledger, documents: Sequence[Document]) -> list[Telling]:
    """Every event of every document, in order of subjects."""
    published = {document.id: document.published for document in documents}
    tellings: dict[str, Telling] = {}
    for claim in ledger.claims:
        if isinstance(claim.value, Happening) or claim.attribute in _TELLING:
            main = claim.subject.endswith("#e0")
            fresh = Telling(claim.subject, claim.document, published.get(claim.document), main)
            fresh.quotes = ledger.quotes.get(claim.document, frozenset())
            tellings.setdefault(claim.subject, fresh)
    for claim in ledger.claims:
        telling = tellings.get(claim.subject)
        if telling is not None:
            _enter(telling, claim, ledger)
    return [tellings[subject] for subject in sorted(tellings)]


def _enter(telling: Telling, claim: Claim, ledger: Ledger) -> None:
    value = claim.value
    if isinstance(value, Happening):
        telling.happenings.append(claim)
    elif isinstance(value, When):
        telling.dates.append(claim)
    elif isinstance(value, Place):
        telling.places.append(claim)
    elif isinstance(value, Status):
        telling.statuses.append(claim)
    elif isinstance(value, Roster):
        telling.rosters.append(claim)
    elif isinstance(value, Quantity):
        telling.numbers.append(claim)
    elif isinstance(value, Stated):
        telling.stated.append(claim)
    elif isinstance(value, Attendance):
        telling.presences.append(claim)
        entity = ledger.entity_id(value.person)
        if entity is not None:
            telling.people[entity] = value.present
            telling.persons[value.person] = entity
