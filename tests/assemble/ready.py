"""Ready-made claims, as a user may bring them: one document at a time, each claim with its own line of text."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta

from reconcile.align import align
from reconcile.assemble import Assembly, assemble
from reconcile.model import (
    Attendance,
    Block,
    Claim,
    Document,
    Event,
    Evidence,
    Fact,
    Happening,
    Name,
    Place,
    Provenance,
    Quantity,
    Quote,
    Role,
    Roster,
    Span,
    Status,
    Value,
    When,
)
from reconcile.settings import Settings
from reconcile.text.fold import fold

SETTINGS = Settings()
BY_HAND = Provenance(extractor="by-hand", version="1")


def day(when: date) -> When:
    """A full day, as the text fixes it."""
    text = f"{when.day} {when:%B %Y}"
    return When(text=text, start=when, end=when, year=when.year, month=when.month, day=when.day)


def city(name: str, country: str | None = None) -> Place:
    return Place(text=name, name=fold(name), level="city", country=country)


def venue(name: str, country: str | None = None) -> Place:
    return Place(text=name, name=fold(name), level="venue", country=country)


def number(figure: float, counts: str) -> Quantity:
    return Quantity(text=f"{figure:g} {counts}", low=figure, high=figure, counts=counts)


class Told:
    """The claims of one document, in the order in which they are made."""

    def __init__(self, document: str, published: date | None = None) -> None:
        self.id, self.published = document, published
        self.claims: list[Claim] = []
        self._lines: list[str] = []
        self._people = 0
        self._events = 0

    def add(self, subject: str, attribute: str, value: Value, passage: str = "", words: str = "") -> None:
        """One claim. `passage` is the line of text that it stands in, `words` its wording in that line."""
        words = words or value.text
        passage = passage or words
        line_start = sum(len(line) + 1 for line in self._lines)
        start = line_start + passage.index(words)
        self._lines.append(passage)
        evidence = Evidence(
            document=self.id,
            start=start,
            end=start + len(words),
            text=words,
            line=len(self._lines),
            passage_start=line_start,
            passage_end=line_start + len(passage),
            passage=passage,
        )
        self.claims.append(
            Claim(
                id=f"{self.id}/{len(self.claims)}",
                document=self.id,
                subject=subject,
                attribute=attribute,
                value=value,
                evidence=evidence,
                provenance=BY_HAND,
            )
        )

    def person(self, name: str, office: str | None = None, country: str | None = None, tenure: str = "current") -> str:
        """A person by name, with an office where one is given. Gives the local subject."""
        self._people += 1
        subject = f"{self.id}#p{self._people}"
        self.add(subject, "name", Name(text=name, form="full" if " " in name else "short"))
        if office:
            self.add(subject, "role", Role(text=office, office=fold(office), country=country, tenure=tenure))
        return subject

    def event(
        self,
        when: When | None = None,
        where: Place | None = None,
        people: tuple[str, ...] = (),
        kind: str = "meeting",
        status: str = "happened",
    ) -> str:
        """An event; the first of a document is what the document is mostly about. Gives the local subject."""
        subject = f"{self.id}#e{self._events}"
        self._events += 1
        self.add(subject, "happening", Happening(text=kind, type=kind))
        self.add(subject, "status", Status(text=status, status=status))
        if when is not None:
            self.add(subject, "date", when)
        if where is not None:
            self.add(subject, "place", where)
        for person in people:
            self.attend(subject, person)
        return subject

    def attend(self, event: str, person: str, present: bool = True) -> None:
        self.add(
            event, "attendance", Attendance(text="attended" if present else "absent", person=person, present=present)
        )

    def roster(self, event: str, people: tuple[str, ...], side: str | None = None) -> None:
        self.add(event, "roster", Roster(text="a list of people", people=people, side=side))

    def count(self, event: str, figure: float, counts: str, passage: str) -> None:
        """A number in its passage; "#" in the passage stands for the figure."""
        self.add(event, "number", number(figure, counts), passage.replace("#", f"{figure:g} {counts}"))

    def quote(self, text: str, speaker: str | None = None, form: str = "direct") -> None:
        self.add(self.id, "quote", Quote(text=text, form=form, speaker=speaker, verb="said"))

    def document(self) -> Document:
        """The document whose text holds all the lines."""
        text = "".join(f"{line}\n" for line in self._lines)
        return Document(
            id=self.id,
            text=text,
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            published=self.published,
            blocks=(Block(span=Span(start=0, end=len(text)), kind="body"),) if text else (),
        )


def meeting(document: str, when: date | None, where: str | None = "Ankara", people: int = 2, shift: int = 0) -> Told:
    """A document that tells of one meeting of the first so many of four ministers, `shift` days off."""
    told = Told(document, (when or date(2025, 10, 12)) + timedelta(days=4))
    present = tuple(told.person(name) for name in MINISTERS[:people])
    place = city(where, COUNTRIES.get(where)) if where else None
    told.event(day(when + timedelta(days=shift)) if when else None, place, present)
    return told


MINISTERS = ("Hakan Fidan", "Elena Petrova", "Thabo Mokoena", "Kwame Okafor")
COUNTRIES = {"Ankara": "TR", "Damascus": "SY", "Vienna": "AT", "Istanbul": "TR"}


def assembled(*tellings: Told, documents: bool = True, settings: Settings = SETTINGS) -> Assembly:
    """From ready-made claims to events and facts."""
    claims = [claim for told in tellings for claim in told.claims]
    entities = align(claims, settings).entities
    return assemble(claims, entities, [told.document() for told in tellings] if documents else [], settings)


def accounts(events: tuple[Event, ...]) -> list[tuple[str, ...]]:
    """Which local events went together, in a fixed order."""
    return sorted(tuple(sorted(s for account in event.accounts for s in account.subjects)) for event in events)


def facts(assembly: Assembly, question: str) -> list[Fact]:
    return [fact for fact in assembly.facts if fact.question == question]
