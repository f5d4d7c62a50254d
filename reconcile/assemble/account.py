"""The events of single documents, as their claims tell them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from reconcile.assemble.ledger import Ledger
from reconcile.model import Attendance, Claim, Document, Happening, Place, Quantity, Roster, Stated, Status, When
from reconcile.model.event import EventStatus

FEW = 2  # figures up to here are shared by chance
ORDINAL_REACH = 40  # characters up to the end of a happening's wording
_ORDINAL = re.compile(
    r"\b(second|third|fourth|fifth|sixth|first|2nd|3rd|[4-9]th|1st) (?:[\w-]+ ){0,2}[\w-]+$", re.IGNORECASE
)
# What bears a name of its own: "Storm Petra", "Operation Sunrise".
_NAMED_KINDS = re.compile(r"\b(?:storm|hurricane|typhoon|cyclone|operation|exercise)$", re.IGNORECASE)
_CALLED = re.compile(r" ([A-Z]\w{2,30})\b")


@dataclass(slots=True)
class Telling:
    """One event in one document, claim by claim. `main` tells that the document is mostly about it.

    `people` holds entity -> present or not, `persons` the entity of each local subject that attends or does not, `quotes` the
    folded quotations of the document, `cast` the entities whom it names anywhere and `figures` what it counts exactly.
    `sole` tells that the document tells of no other event of the kind.
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
    cast: frozenset[str] = frozenset()
    figures: frozenset[tuple[str, float]] = frozenset()
    sole: bool = True

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

    @property
    def ordinals(self) -> frozenset[str]:
        """The numbers in a series that the event is given: "first" of "the first round of talks"."""
        told = (claim.evidence for claim in self.happenings)
        found = (_ORDINAL.search(e.passage[: max(0, e.end - e.passage_start)][-ORDINAL_REACH:]) for e in told)
        return frozenset(match[1].lower() for match in found if match)

    @property
    def called(self) -> frozenset[str]:
        """The names that the event is given of its own: "Petra" of "Storm Petra"."""
        told = [claim.evidence for claim in self.happenings if _NAMED_KINDS.search(claim.evidence.text)]
        found = (_CALLED.match(e.passage, max(0, e.end - e.passage_start)) for e in told)
        return frozenset(match[1].lower() for match in found if match)


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
            fresh.cast = ledger.cast(claim.document)
            tellings.setdefault(claim.subject, fresh)
    for claim in ledger.claims:
        telling = tellings.get(claim.subject)
        if telling is not None:
            _enter(telling, claim, ledger)
    _enter_beside(list(tellings.values()))
    return [tellings[subject] for subject in sorted(tellings)]


def _enter_beside(tellings: Sequence[Telling]) -> None:
    """What a telling has from the others of its document: figures, and whether there is another of its kind."""
    kinds = Counter((telling.document, telling.type) for telling in tellings)
    figures: dict[str, set[tuple[str, float]]] = defaultdict(set)
    for telling in tellings:
        exact = [c.value for c in telling.numbers if isinstance(c.value, Quantity) and c.value.hedge == "exact"]
        figures[telling.document] |= {
            (value.counts, value.low) for value in exact if value.low is not None and value.low > FEW
        }
    for telling in tellings:
        telling.figures = frozenset(figures[telling.document])
        telling.sole = kinds[telling.document, telling.type] == 1


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
