"""Short texts through reading and extraction, and what their claims say in words of the text."""

from __future__ import annotations

from typing import NamedTuple

from reconcile.extract import extract_document
from reconcile.model import Attendance, Claim, Document, Happening, Name, Origin, Place, Role, Roster, Status, When
from reconcile.model.claim import Attribute
from reconcile.read import read
from reconcile.settings import Settings

PUBLISHED = "2025-10-11"  # a Saturday


def document(text: str, published: str | None = PUBLISHED, name: str = "a", title: str | None = None) -> Document:
    """One text as a document with its blocks."""
    source = {"text": text, "id": name, "published": published, "title": title}
    outcome = read([{key: value for key, value in source.items() if value is not None}], Settings())
    assert not outcome.unread, outcome.unread
    return outcome.documents[0]


class Told(NamedTuple):
    """One event: its type, status, the dates and places that the text gives it, who was there and who was not."""

    type: str
    status: str
    dates: tuple[str, ...]
    places: tuple[str, ...]
    present: frozenset[str]
    absent: frozenset[str]


class Tale:
    """The claims of one text. People go by their longest name in the text, so that a test reads like the text."""

    def __init__(self, given: Document, claims: tuple[Claim, ...] | None = None) -> None:
        self.claims = extract_document(given, Settings()) if claims is None else claims
        self._names: dict[str, str] = {}
        for claim in self.of("name"):
            if isinstance(claim.value, Name) and len(claim.value.text) > len(self._names.get(claim.subject, "")):
                self._names[claim.subject] = claim.value.text

    def of(self, attribute: Attribute) -> list[Claim]:
        """The claims on one attribute in order."""
        return [claim for claim in self.claims if claim.attribute == attribute]

    @property
    def people(self) -> set[str]:
        """The longest name of each person."""
        return {name for subject, name in self._names.items() if "#p" in subject}

    @property
    def organisations(self) -> set[str]:
        """The longest name of each organisation."""
        return {name for subject, name in self._names.items() if "#o" in subject}

    def spellings(self, name: str) -> list[str]:
        """Every wording of one person's name in order of text."""
        (subject,) = [subject for subject, longest in self._names.items() if longest == name]
        return [claim.evidence.text for claim in self.of("name") if claim.subject == subject]

    def roles(self, name: str) -> set[tuple[str, str | None, str]]:
        """(office, country, tenure) of every role that one person has."""
        return {
            (claim.value.office, claim.value.country, claim.value.tenure)
            for claim in self.of("role")
            if isinstance(claim.value, Role) and self._names.get(claim.subject) == name
        }

    @property
    def origins(self) -> set[tuple[str, str | None]]:
        """(who, channel) of every source that the text names."""
        return {(c.value.who, c.value.channel) for c in self.claims if isinstance(c.value, Origin)}

    @property
    def rosters(self) -> list[Roster]:
        """Every list of people at an event."""
        return [claim.value for claim in self.claims if isinstance(claim.value, Roster)]

    @property
    def events(self) -> list[Told]:
        """Every event, the one that the text is mostly about first."""
        subjects = dict.fromkeys(claim.subject for claim in self.of("happening"))
        return [self._event([c for c in self.claims if c.subject == subject]) for subject in sorted(subjects)]

    @property
    def main(self) -> Told:
        """The event that the text is mostly about."""
        return self.events[0]

    @property
    def present(self) -> set[str]:
        """Everybody who is put at any event."""
        return {name for event in self.events for name in event.present}

    @property
    def absent(self) -> set[str]:
        """Everybody who is said to have stayed away from any event."""
        return {name for event in self.events for name in event.absent}

    def _event(self, claims: list[Claim]) -> Told:
        values = [claim.value for claim in claims]
        seen = [value for value in values if isinstance(value, Attendance)]
        return Told(
            type=next(value.type for value in values if isinstance(value, Happening)),
            status=next(value.status for value in values if isinstance(value, Status)),
            dates=tuple(day_of(value) for value in values if isinstance(value, When)),
            places=tuple(sorted(value.text for value in values if isinstance(value, Place))),
            present=frozenset(self._names[value.person] for value in seen if value.present),
            absent=frozenset(self._names[value.person] for value in seen if not value.present),
        )


def day_of(value: When) -> str:
    """A day as 2025-10-09, a stretch as first/last, an unresolved one as its wording."""
    if value.start is None or value.end is None:
        return value.text
    return value.start.isoformat() if value.start == value.end else f"{value.start}/{value.end}"


def tale(text: str, published: str | None = PUBLISHED, title: str | None = None) -> Tale:
    """The claims of a short text published on Saturday 11 October 2025."""
    return Tale(document(text, published, title=title))
