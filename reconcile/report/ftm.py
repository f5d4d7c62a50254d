"""The ftm format: FollowTheMoney entities, one JSON object a line, for Aleph, OpenSanctions and their kin.

Articles, people, organisations, events, who was where (UnknownLink), every spelling per source (Mention), pairs that stayed
open (Similar) and each finding as a Note on what it is about. Where sources differ, a property holds all their values, as is
the custom there. Ids hang on the texts of the whole run: two stories never share an entity by accident.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import PurePath

from reconcile.model import (
    DocumentSummary,
    Entity,
    Event,
    Evidence,
    Finding,
    Known,
    Link,
    Participation,
    Report,
    When,
)
from reconcile.report.address import web
from reconcile.report.index import Index
from reconcile.report.json_text import Object, json_text
from reconcile.report.prose import clip, listed, neutral, stopped

_SCHEMATA = {"person": "Person", "organisation": "Organization"}
_NAME, _STRING, _TEXT = 384, 1024, 60_000
"""The most that FollowTheMoney takes of a name, a string and a text, the last with room to spare."""


def render_ftm(report: Report) -> str:
    """The report as entities, documents first; every id that is referred to is in the file."""
    return "".join(f"{json_text(entity, indent=None)}\n" for entity in _Story(report).entities())


class _Story:
    """One report on its way to entities."""

    def __init__(self, report: Report) -> None:
        self._report, self._index, self._notes = report, Index(report), report.notes
        texts = "\n".join(sorted(f"{document.id} {document.sha256}" for document in report.documents))
        self._scope = hashlib.sha256(texts.encode("utf-8", "surrogatepass")).hexdigest()

    def entities(self) -> Iterator[Object]:
        """Everything, in the order of the report."""
        yield from map(self._article, self._report.documents)
        yield from map(self._who, self._report.entities)
        yield from map(self._event, self._report.events)
        yield from self._links()
        yield from self._mentions()
        yield from self._open()
        yield from map(self._note, self._report.findings)

    def _id(self, kind: str, *parts: str) -> str:
        digest = hashlib.sha256("\n".join((self._scope, kind, *parts)).encode("utf-8", "surrogatepass"))
        return f"reconcile-{kind}-{digest.hexdigest()[:24]}"

    def _thing(self, id: str) -> list[str]:
        """The id in the file of a document, event or entity of the report, which may be called by a local subject."""
        if id in self._index.documents:
            return [self._id("document", id)]
        if id in self._index.events:
            return [self._id("event", id)]
        holder = self._index.holder(id)
        return [self._id("entity", holder.id)] if holder else []

    def _proof(self, documents: Iterable[str]) -> list[str]:
        known = self._index.sorted(documents)
        return [self._id("document", document) for document in known if document in self._index.documents]

    def _article(self, document: DocumentSummary) -> Object:
        day = document.published.isoformat() if document.published else ""
        clock = f"T{document.published_time:%H:%M}" if day and document.published_time else ""
        return _entity(
            self._id("document", document.id),
            "Article",
            title=_strings(document.title or self._index.source(document.id)),
            fileName=_strings(PurePath(document.path).name if document.path else ""),
            publisher=_strings(document.publisher or ""),
            author=_strings(document.byline or ""),
            publishedAt=[f"{day}{clock}"],
            sourceUrl=[web(document)] if len(web(document)) <= 4_000 else [],
            notes=_texts(f"sha256 of the text: {document.sha256}"),
        )

    def _who(self, entity: Entity) -> Object:
        offices = _strings(*entity.roles)
        schema = _SCHEMATA[entity.kind]
        documents = [document for spelling in entity.spellings for document in spelling.documents]
        others = [spelling.text for spelling in entity.spellings if spelling.text != entity.caption]
        return _entity(
            self._id("entity", entity.id),
            schema,
            name=_names(entity.caption) or _names(entity.id),
            alias=_names(*(name for name in others if len(name.split()) > 1)),
            weakAlias=_names(*(name for name in others if len(name.split()) < 2)),
            country=_country(entity.country),
            position=offices if schema == "Person" else [],
            description=[] if schema == "Person" else offices,
            proof=self._proof(documents),
        )

    def _event(self, event: Event) -> Object:
        whens = [when for when in (event.date, *(account.date for account in event.accounts)) if when]
        days = dict.fromkeys(day for when in whens for day in _days(when))
        places = [event.place, *(account.place for account in event.accounts)]
        came = [took.entity for account in event.accounts for took in account.participants if took.present]
        return _entity(
            self._id("event", event.id),
            "Event",
            name=_names(event.title) or _names(event.type) or ["event"],
            date=[day for day, part in days if part == "date"],
            startDate=[day for day, part in days if part == "start"],
            endDate=[day for day, part in days if part == "end"],
            location=_cut(250, (place.text for place in places if place)),
            country=[code for place in places if place for code in _country(place.country)],
            keywords=_strings(event.type, *(account.status for account in event.accounts)),
            involved=[id for person in came for id in self._thing(person)],
            proof=self._proof(account.document for account in event.accounts),
        )

    def _links(self) -> Iterator[Object]:
        for event in self._report.events:
            for account in event.accounts:
                for number, took in enumerate(account.participants):
                    yield from self._link(event, account.document, number, took)

    def _link(self, event: Event, document: str, number: int, took: Participation) -> Iterator[Object]:
        person = self._thing(took.entity)
        if person:
            yield _entity(
                self._id("link", event.id, document, took.entity, str(number)),
                "UnknownLink",
                subject=person,
                object=self._thing(event.id),
                role=_strings(took.manner),
                status=[{True: "present", False: "absent", None: "announced or unclear"}[took.present]],
                summary=_texts(*(_quoted(item, self._index) for item in took.evidence)),
                proof=self._proof([document]),
            )

    def _mentions(self) -> Iterator[Object]:
        for entity in self._report.entities:
            for spelling in entity.spellings:
                for document in self._index.sorted(spelling.documents):
                    name = _names(spelling.text)
                    if name and document in self._index.documents:
                        yield _entity(
                            self._id("mention", entity.id, document, spelling.text),
                            "Mention",
                            name=name,
                            document=self._proof([document]),
                            resolved=self._thing(entity.id),
                            detectedSchema=[_SCHEMATA[entity.kind]],
                        )

    def _open(self) -> Iterator[Object]:
        for link in self._report.open_links:
            yield from self._similar(link)

    def _similar(self, link: Link) -> Iterator[Object]:
        first, second = self._thing(link.a), self._thing(link.b)
        if first and second and first != second:
            yield _entity(
                self._id("similar", link.a, link.b),
                "Similar",
                candidate=first,
                match=second,
                confidenceScore=[f"{link.score:.4f}"],
                criteria=_strings(*link.reasons),
                matcher=["reconcile"],
            )

    def _note(self, finding: Finding) -> Object:
        note: Known | None = self._notes.get(finding.id)
        about = [finding.subject, *finding.entities, *(() if self._thing(finding.subject) else finding.documents)]
        told = [
            f"Compared: {stopped(finding.reason)}",
            f"Why it matters: {stopped(finding.why)}",
            f"May be innocent: {stopped(listed(finding.benign, 'or'))}" if finding.benign else "",
            note.words if note else "",
        ]
        return _entity(
            self._id("note", finding.id),
            "Note",
            name=_names(finding.rule),
            description=_texts(stopped(finding.message)),
            entity=[id for one in about for id in self._thing(one)],
            keywords=_strings(finding.severity, finding.verdict, finding.kind, finding.rule),
            summary=_texts(*(_quoted(item, self._index) for side in finding.sides for item in side.evidence)),
            notes=_texts(*told),
            proof=self._proof(finding.documents),
        )


def _entity(id: str, schema: str, /, **properties: list[str]) -> Object:
    """An entity with those of the properties that have a value, each value once."""
    told = {name: dict.fromkeys(filter(None, values)) for name, values in properties.items()}
    return {"id": id, "schema": schema, "properties": {name: [*values] for name, values in told.items() if values}}


def _cut(limit: int, texts: Iterable[str]) -> list[str]:
    """Texts on one line each, none longer than `limit`."""
    lines = (" ".join(neutral(text).split()) for text in texts)
    return [line if len(line) <= limit else clip(line, limit - 40) for line in lines]


def _names(*texts: str) -> list[str]:
    return [name for name in _cut(_NAME, texts) if name]


def _strings(*texts: str) -> list[str]:
    return _cut(_STRING, texts)


def _texts(*texts: str) -> list[str]:
    return _cut(_TEXT, texts)


def _country(code: str | None) -> list[str]:
    return [code.lower()] if code and len(code) == 2 and code.isascii() and code.isalpha() else []


def _quoted(evidence: Evidence, index: Index) -> str:
    return f"{index.source(evidence.document)}, line {evidence.line}: “{evidence.words}”"


def _days(when: When) -> Iterator[tuple[str, str]]:
    """The day or days of a time as ISO prefixes, with the property that they are for; nothing for a mere bound, a stamp of
    publication or a time that could not be resolved."""
    if when.start is None or when.end is None or when.anchor == "publication" or when.bound in {"before", "after"}:
        return
    shown = {"year": 4, "month": 7}.get(when.precision, 10)
    if when.start == when.end or (when.precision in {"year", "month"} and _one(when.start, when.end, shown)):
        yield when.start.isoformat()[:shown], "date"
    else:
        yield when.start.isoformat(), "start"
        yield when.end.isoformat(), "end"


def _one(start: date, end: date, shown: int) -> bool:
    return start.isoformat()[:shown] == end.isoformat()[:shown]
