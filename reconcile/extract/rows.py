"""Lines of a table to claims: attributes with a meaning of their own become claims like those of an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple

from reconcile.extract.cell import as_clock, as_day, as_number, silent
from reconcile.extract.cell_people import holds_names, people
from reconcile.extract.office import read_role
from reconcile.extract.page import Page
from reconcile.extract.place import find_places
from reconcile.extract.when import find_times
from reconcile.model import (
    Attendance,
    Block,
    Claim,
    Document,
    Happening,
    Name,
    Place,
    Provenance,
    Role,
    Span,
    Stated,
    Status,
    Value,
)
from reconcile.model.claim import Attribute
from reconcile.text.fold import fold
from reconcile.text.sentence import Lines, evidence

PERSONAL = frozenset("role office title position job name born age nationality".split())
"""Attributes that only people have: a subject with one of them is a person, any other a happening or a thing."""

_PROVENANCE = Provenance(extractor="default", version="1")
_STATUSES: Mapping[str, Literal["planned", "happened", "cancelled", "denied"]] = {
    "planned": "planned", "scheduled": "planned", "announced": "planned", "happened": "happened", "held": "happened",
    "done": "happened", "took place": "happened", "cancelled": "cancelled", "canceled": "cancelled",
    "postponed": "cancelled", "called off": "cancelled", "denied": "denied",
}  # fmt: skip


class _Line(NamedTuple):
    """One line with the offsets of its cells."""

    subject: str
    attribute: str
    value: str
    start: int
    at: int
    end: int


def read_rows(document: Document) -> tuple[Claim, ...]:
    """The claims of a document whose blocks are rows, in order of text. A cell that says nothing gives none.

    `date`, `place`, `status`, `attendee` and `absent` of happenings and `role` of people are read as in articles; any
    other attribute is kept as it is stated (`Stated`).
    """
    return tuple(_Rows(document).claims())


class _Rows:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.breaks = Lines(document.text)
        self.lines = [_line(document.text, block.span.start, block.span.end) for block in document.blocks]
        personal = {fold(line.subject) for line in self.lines if fold(line.attribute) in PERSONAL}
        self.subjects: dict[str, str] = {}
        for line in self.lines:
            key = fold(line.subject)
            mark = "p" if key in personal else "t"
            self.subjects.setdefault(key, f"{document.id}#{mark}{len(self.subjects)}")
        self.named: dict[str, str] = {key: one for key, one in self.subjects.items() if key in personal}

    def claims(self) -> Iterator[Claim]:
        seen: set[str] = set()
        for line in self.lines:
            key = fold(line.subject)
            subject = self.subjects[key]
            if subject not in seen:
                seen.add(subject)
                yield self._opening(line, subject)
            if not silent(line.value):
                yield from self._value(line, subject)

    def _opening(self, line: _Line, subject: str) -> Claim:
        key = fold(line.subject)
        span = (line.start, line.start + len(line.subject))
        if key in self.named:
            return self._claim(subject, "name", Name(text=line.subject, form=_form(line.subject)), span, line)
        return self._claim(subject, "happening", Happening(text=line.subject, type="event", label=key), span, line)

    def _value(self, line: _Line, subject: str) -> Iterator[Claim]:
        attribute, span = fold(line.attribute), (line.at, line.end)
        if attribute in {"attendee", "attendees", "participant", "participants", "attended", "absent"}:
            yield from self._attendance(line, subject, present=attribute != "absent")
            return
        known = _READINGS.get(attribute)
        value = known[1](line.value) if known else None
        if known and value is not None:
            yield self._claim(subject, known[0], value, span, line)
        elif attribute not in {"name", "type", "kind"}:
            yield self._claim(subject, "stated", as_stated(line.attribute, line.value), span, line)

    def _attendance(self, line: _Line, subject: str, *, present: bool) -> Iterator[Claim]:
        for name in filter(None, (part.strip() for part in line.value.split(";"))):
            start = line.at + line.value.index(name)
            span = (start, start + len(name))
            person = self.named.get(fold(name))
            if person is None:
                person = f"{self.document.id}#p{len(self.subjects) + len(self.named)}"
                self.named[fold(name)] = person
                yield self._claim(person, "name", Name(text=name, form=_form(name)), span, line)
            attended = Attendance(
                text=name, person=person, present=present, manner="took part" if present else "absent"
            )
            claim = self._claim(subject, "attendance", attended, span, line)
            yield claim.model_copy(update={"id": f"{claim.id}/{person.partition('#')[2]}"})

    def _claim(self, subject: str, attribute: Attribute, value: Value, span: tuple[int, int], line: _Line) -> Claim:
        told = evidence(self.document.id, self.document.text, *span, self.breaks, (line.start, line.end))
        return Claim(
            id=f"{subject}/{attribute}/{span[0]}-{span[1]}",
            document=self.document.id,
            subject=subject,
            attribute=attribute,
            value=value,
            evidence=told,
            provenance=_PROVENANCE,
        )


def as_stated(attribute: str, text: str) -> Stated:
    """A cell as every kind of value that it can be read as."""
    day = as_day(text)
    number = as_number(text)
    return Stated(
        text=text,
        attribute=" ".join(fold(attribute).replace("_", " ").split()),
        folded=" ".join(fold(text).split()),
        clock=as_clock(text),
        day=date.fromisoformat(day) if day else None,
        number=float(number) if number else None,
        people=people(text) if holds_names(text) else (),
    )


def _line(text: str, start: int, end: int) -> _Line:
    subject, attribute, value = text[start:end].split("\t", 2)
    return _Line(subject, attribute, value, start, end - len(value), end)


def _form(name: str) -> Literal["full", "short"]:
    return "full" if len(name.split()) > 1 else "short"


def _when(text: str) -> Value | None:
    found = find_times(text, None)
    return found[0].value if found else None


def _place(text: str) -> Value | None:
    """The place that the cell as a whole names, else a town that no table knows."""
    block = Block(span=Span(start=0, end=len(text)), kind="body")
    page = Page(Document(id="cell", text=text, sha256="", blocks=(block,)))
    whole = [found.value for found in find_places(page, ()) if (found.start, found.end) == (0, len(text))]
    return whole[0] if whole else Place(text=text, name=fold(text))


def _role(text: str) -> Role | None:
    role = read_role(text)
    return role if role.office else None


def _status(text: str) -> Value | None:
    status = _STATUSES.get(fold(text))
    return Status(text=text, status=status) if status else None


_READINGS: Mapping[str, tuple[Attribute, Callable[[str], Value | None]]] = {
    "date": ("date", _when), "day": ("date", _when), "when": ("date", _when),
    "place": ("place", _place), "location": ("place", _place), "where": ("place", _place), "city": ("place", _place),
    "status": ("status", _status),
    "role": ("role", _role), "office": ("role", _role), "title": ("role", _role), "position": ("role", _role),
}  # fmt: skip
