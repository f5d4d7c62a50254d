"""Tables of ready-made claims as documents: one for each source, a line for each claim, so that every value has its place."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from reconcile.model import Block, Document, Span
from reconcile.model.row import Row
from reconcile.read.compose import digest
from reconcile.read.draft import Draft, Drafts
from reconcile.read.jsonl import read_jsonl
from reconcile.read.metadata import Given
from reconcile.read.table import TableOutcome, read_table
from reconcile.settings import Settings


def read_claims(path: Path, settings: Settings) -> Drafts:
    """The sources of a table in CSV, TSV or JSON lines, as drafts of documents. Raises Unreadable."""
    return drafts(read_table(path, settings), str(path))


def read_lines(path: Path, settings: Settings) -> Drafts:
    """JSON lines of documents, or of claims where the first line holds no `text` but a `value`. Raises Unreadable."""
    return read_claims(path, settings) if _holds_claims(path) else read_jsonl(path, settings)


def drafts(outcome: TableOutcome, place: str) -> Drafts:
    """One draft for each source of a table, in order of the names of the sources."""
    by_source: dict[str, list[Row]] = defaultdict(list)
    for row in outcome.rows:
        by_source[row.source].append(row)
    made = tuple(_draft(source, rows, place) for source, rows in sorted(by_source.items()))
    return Drafts(made, outcome.failures, outcome.notes)


def _draft(source: str, rows: Sequence[Row], place: str) -> Draft:
    lines = ["\t".join(_cell(part) for part in (row.subject, row.attribute, row.value)) for row in rows]
    text = "".join(f"{line}\n" for line in lines)
    blocks, start = [], 0
    for line in lines:
        blocks.append(Block(span=Span(start=start, end=start + len(line)), kind="row"))
        start += len(line) + 1
    document = Document(id=source, text=text, sha256=digest(text), publisher=source, path=place, blocks=tuple(blocks))
    return Draft(source, text, Given(publisher=source), f"{place} ({source})", "", document)


def _cell(text: str) -> str:
    return " ".join(text.split()).encode("utf-8", "replace").decode()


def _holds_claims(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            first = next((line for line in _few(file) if line.strip()), b"")
            record = json.loads(first)
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(record, dict) and "text" not in record and "value" in {str(key).lower() for key in record}


def _few(file: Iterable[bytes]) -> Iterable[bytes]:
    return (line for line, _ in zip(file, range(50), strict=False))
