"""Tables of ready-made claims as documents: one for each source, a line for each claim, so that every value has its place."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Literal, Protocol

from reconcile.model import Block, Document, Span
from reconcile.model.row import Row
from reconcile.read.compose import digest
from reconcile.read.days import parse_day
from reconcile.read.draft import Draft, Drafts
from reconcile.read.jsonl import read_jsonl
from reconcile.read.metadata import Given
from reconcile.read.table import TableOutcome, read_records, read_table
from reconcile.settings import Settings


def read_claims(path: Path, settings: Settings) -> Drafts:
    """The sources of a table in CSV, TSV or JSON lines, as drafts of documents. Raises Unreadable."""
    return drafts(read_table(path, settings), str(path))


def read_lines(path: Path, settings: Settings) -> Drafts:
    """JSON lines of documents, or of claims where the first line holds no `text` but a `value`. Raises Unreadable."""
    return read_claims(path, settings) if holds_claims(path) else read_jsonl(path, settings)


class Pandas(Protocol):
    """A data frame of pandas, as far as it is used."""

    def to_dict(self, orient: Literal["records"], /) -> list[dict[Hashable, Any]]: ...


class Polars(Protocol):
    """A data frame of polars, as far as it is used."""

    def to_dicts(self) -> list[dict[str, Any]]: ...


class Arrow(Protocol):
    """A table of pyarrow, as far as it is used."""

    def to_pylist(self) -> list[dict[str, Any]]: ...


Records = Pandas | Polars | Arrow
"""A table of claims in memory."""


class Frame:
    """A table that a caller brought."""

    def __init__(self, table: object) -> None:
        self._table = table

    @staticmethod
    def is_one(source: object) -> bool:
        """Whether an object turns into records."""
        return any(callable(getattr(source, name, None)) for name, _ in _TO_RECORDS)

    def drafts(self) -> Drafts:
        """The sources of the table. Raises Unreadable."""
        name, arguments = next(way for way in _TO_RECORDS if callable(getattr(self._table, way[0], None)))
        records = getattr(self._table, name)(*arguments)
        return drafts(read_records(enumerate(records, 1), "table"), "table")


_TO_RECORDS: tuple[tuple[str, tuple[str, ...]], ...] = (("to_dicts", ()), ("to_pylist", ()), ("to_dict", ("records",)))
"""How polars, pyarrow and pandas call it, with the arguments that it takes."""


def drafts(outcome: TableOutcome, place: str) -> Drafts:
    """One draft for each source of a table, in order of the names of the sources."""
    by_source: dict[str, list[Row]] = defaultdict(list)
    for row in outcome.rows:
        by_source[row.source].append(row)
    made = (_draft(source, rows, place) for source, rows in sorted(by_source.items()))
    return Drafts(tuple(draft._replace(notes=(*outcome.notes, *draft.notes)) for draft in made), outcome.failures)


def _draft(source: str, rows: Sequence[Row], place: str) -> Draft:
    lines = ["\t".join(_cell(part) for part in (row.subject, row.attribute, row.value)) for row in rows]
    text = "".join(f"{line}\n" for line in lines)
    blocks, start = [], 0
    for line in lines:
        blocks.append(Block(span=Span(start=start, end=start + len(line)), kind="row"))
        start += len(line) + 1
    published, notes = _published(rows)
    document = Document(
        id=source,
        text=text,
        sha256=digest(text),
        publisher=source,
        path=place,
        blocks=tuple(blocks),
        published=published,
    )
    given = Given(publisher=source, published=published)
    return Draft(source, text, given, f"{place} ({source})", "", document, notes)


def _published(rows: Sequence[Row]) -> tuple[date | None, tuple[str, ...]]:
    """The one day on which the rows say that the source came out, with a note where they give none that can be used."""
    written = sorted({row.published for row in rows if row.published})
    days = {found[0] if (found := parse_day(text)) else None for text in written}
    if len(days) < 2 and None not in days:
        return (days.pop() if days else None), ()
    why = "several" if len(days) > 1 else "none that can be read"
    return None, (f"has no day of publication: its rows give {why} ({', '.join(written)[:80]})",)


def _cell(text: str) -> str:
    return " ".join(text.split()).encode("utf-8", "replace").decode()


def holds_claims(path: Path) -> bool:
    """Whether the first line of a file of JSON lines is a claim and no document."""
    try:
        with path.open("rb") as file:
            first = next((line for line in _few(file) if line.strip()), b"")
            record = json.loads(first)
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(record, dict) and "text" not in record and "value" in {str(key).lower() for key in record}


def _few(file: Iterable[bytes]) -> Iterable[bytes]:
    return (line for line, _ in zip(file, range(50), strict=False))
