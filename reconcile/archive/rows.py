"""Documents, claims and reports as rows of the archive's tables, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import time
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter

from reconcile.model import Attribution, Block, Claim, Document, Dropped, Evidence, Provenance, Report, Span, Value

Row = tuple[Any, ...]

_VALUE: TypeAdapter[Value] = TypeAdapter(Value)
_BLOCKS = TypeAdapter(tuple[Block, ...])
_DROPPED = TypeAdapter(tuple[Dropped, ...])
_PARTS = TypeAdapter(tuple[Span, ...])

DOCUMENT = (
    "id, sha256, publisher, url, published, published_time, title, byline, language, path, text, blocks, notes, dropped"
)
"""What `as_document` needs of the table of documents."""


def document_row(document: Document, place: str, dropped: Sequence[Dropped]) -> Row:
    """A row of `documents`."""
    clock = document.published_time
    return (
        document.id,
        document.sha256,
        place,
        document.publisher,
        document.url,
        document.published,
        clock.isoformat("minutes") if clock else None,
        document.title,
        document.byline,
        document.language,
        document.path,
        len(document.text),
        document.text,
        _BLOCKS.dump_json(document.blocks).decode(),
        json.dumps(document.notes, ensure_ascii=False),
        _DROPPED.dump_json(tuple(dropped)).decode(),
    )


def as_document(row: Row) -> tuple[Document, tuple[Dropped, ...]]:
    """The document in a row with the columns `DOCUMENT`."""
    given = dict(zip(DOCUMENT.split(", "), row, strict=True))
    clock = given["published_time"]
    given["published_time"] = time.fromisoformat(clock) if clock else None
    given["blocks"] = _BLOCKS.validate_json(given["blocks"])
    given["notes"] = tuple(json.loads(given["notes"]))
    dropped = _DROPPED.validate_json(given.pop("dropped"))
    return Document(**given), dropped


def claim_rows(claims: Iterable[Claim]) -> list[Row]:
    """Rows of `claims`."""
    return [
        (
            claim.document,
            number,
            claim.id,
            claim.subject,
            claim.attribute,
            claim.value.model_dump_json(),
            claim.evidence.text,
            claim.evidence.start,
            claim.evidence.end,
            claim.evidence.line,
            claim.evidence.passage_start,
            claim.evidence.passage_end,
            claim.event,
            claim.attribution.model_dump_json() if claim.attribution else None,
            claim.provenance.extractor,
            claim.provenance.version,
            _PARTS.dump_json(claim.evidence.parts).decode() if claim.evidence.parts else None,
        )
        for number, claim in enumerate(claims)
    ]


def as_claim(row: Row, text: str) -> Claim:
    """The claim in a row of `claims`, of a document with this text."""
    document, _, name, subject, attribute, value, wording, start, end, line, first, last, event, *rest = row
    said, by, version, parts = rest
    evidence = Evidence(
        document=document,
        start=start,
        end=end,
        text=wording,
        line=line,
        passage_start=first,
        passage_end=last,
        passage=text[first:last],
        parts=_PARTS.validate_json(parts) if parts else (),
    )
    return Claim(
        id=name,
        document=document,
        subject=subject,
        attribute=attribute,
        value=_value(value),
        evidence=evidence,
        event=event,
        attribution=_attribution(said) if said else None,
        provenance=_provenance(by, version),
    )


@lru_cache(maxsize=5_000)  # the documents of a story say much in the same words
def _value(told: str) -> Value:
    return _VALUE.validate_json(told)


@lru_cache(maxsize=1_000)
def _attribution(told: str) -> Attribution:
    return Attribution.model_validate_json(told)


@lru_cache(maxsize=20)
def _provenance(extractor: str, version: str) -> Provenance:
    return Provenance(extractor=extractor, version=version)


def entity_rows(story: str, report: Report) -> list[Row]:
    """Rows of `entities`."""
    return [
        (
            story,
            item.id,
            item.kind,
            item.caption,
            [spelling.text for spelling in item.spellings],
            list(item.roles),
            item.country,
            sorted({document for spelling in item.spellings for document in spelling.documents}),
        )
        for item in report.entities
    ]


def event_rows(story: str, report: Report) -> list[Row]:
    """Rows of `events`."""
    return [
        (
            story,
            item.id,
            item.type,
            item.title,
            item.date.start if item.date else None,
            item.place.name if item.place else None,
            sorted({account.document for account in item.accounts}),
        )
        for item in report.events
    ]


def finding_rows(story: str, report: Report) -> list[Row]:
    """Rows of `findings`, with what was decided about them."""
    notes = report.notes
    return [
        (
            story,
            item.id,
            item.rule,
            item.kind,
            item.severity,
            item.verdict,
            item.question,
            item.subject,
            item.subject_caption,
            item.message,
            list(item.documents),
            notes[item.id].standing if item.id in notes else None,
            notes[item.id].note if item.id in notes else None,
        )
        for item in report.findings
    ]
