"""Tables of ready-made claims: CSV and TSV with a header, JSON lines, or records that a caller has (a data frame's)."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from reconcile.errors import Unreadable
from reconcile.model.row import Row
from reconcile.read.decode import load_text
from reconcile.settings import Settings

COLUMNS: Mapping[str, frozenset[str]] = {
    "subject": frozenset("subject id entity item object_id object".split()),
    "attribute": frozenset("attribute property predicate field question".split()),
    "value": frozenset("value answer claim object_value".split()),
    "source": frozenset("source document publisher provider website".split()),
    "published": frozenset("published date_published date_publish publication_date".split()),
}
"""What a table's columns may be called; the first that fits, from the left, is taken."""

_DELIMITERS = {".tsv": "\t", ".tab": "\t", ".csv": ","}


class TableOutcome(NamedTuple):
    """`rows` in the order of the table; `failures` are lines that could not be read; `notes` say what was guessed."""

    rows: tuple[Row, ...]
    failures: tuple[Unreadable, ...] = ()
    notes: tuple[str, ...] = ()


def read_table(path: Path, settings: Settings) -> TableOutcome:
    """The rows of a table of claims, one claim a line.

    It needs columns for subject, value and source, and may have one for the attribute and one for the day on which the
    source came out (`COLUMNS` says how they may be
    called). A line at fault is a failure `file:line` and the others go on. Raises Unreadable for a file that is no such
    table.
    """
    source = str(path)
    text, notes = load_text(path, settings)
    records = _json_lines(text, source) if path.suffix.lower() in {".jsonl", ".ndjson"} else _cells(text, path)
    return read_records(records, source)._replace(notes=notes)


def read_records(records: Iterable[tuple[int, Mapping[str, object] | Unreadable]], source: str) -> TableOutcome:
    """The rows in numbered records, each a mapping of column to value."""
    rows: list[Row] = []
    failures: list[Unreadable] = []
    names: dict[str, str] | None = None
    for number, record in records:
        if isinstance(record, Unreadable):
            failures.append(record)
            continue
        names = names or _columns(record, source)
        try:
            rows.append(_row(record, names, f"{source}:{number}"))
        except Unreadable as failure:
            failures.append(failure)
    if not rows and not failures:
        raise Unreadable(source, "holds no claims")
    return TableOutcome(tuple(rows), tuple(failures))


def _columns(record: Mapping[str, object], source: str) -> dict[str, str]:
    found = {
        role: next((name for name in record if str(name).strip().lower() in called), "")
        for role, called in COLUMNS.items()
    }
    lacking = [role for role in ("subject", "value", "source") if not found[role]]
    if lacking:
        known = "; ".join(f"{role}: {' or '.join(sorted(COLUMNS[role]))}" for role in lacking)
        raise Unreadable(source, f"has no column for {' and '.join(lacking)} ({known})")
    return found


def _row(record: Mapping[str, object], names: Mapping[str, str], place: str) -> Row:
    said = {role: str(record.get(name) if record.get(name) is not None else "").strip() for role, name in names.items()}
    for role in ("subject", "source"):
        if not said[role]:
            raise Unreadable(place, f"has no {role}")
    return Row(said["subject"], said["attribute"], said["value"], said["source"], place, said["published"])


def _cells(text: str, path: Path) -> Iterator[tuple[int, Mapping[str, object] | Unreadable]]:
    """Lines of a delimited table by number. In tab-separated tables quotation marks are letters like others."""
    delimiter = _DELIMITERS.get(path.suffix.lower(), "\t" if "\t" in text.partition("\n")[0] else ",")
    lines = io.StringIO(text, newline="")
    if delimiter == "\t":
        reader = csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    else:
        reader = csv.reader(lines, delimiter=delimiter)
    try:
        header = next(reader, [])
        for cells in reader:
            number = reader.line_num
            if cells and len(cells) == len(header):
                yield number, dict(zip(header, cells, strict=True))
            elif cells:
                yield (
                    number,
                    Unreadable(f"{path}:{number}", f"has {len(cells)} cells where the header has {len(header)}"),
                )
    except csv.Error as error:
        yield reader.line_num, Unreadable(f"{path}:{reader.line_num}", f"is no line of a table: {error}")


def _json_lines(text: str, source: str) -> Iterator[tuple[int, Mapping[str, object] | Unreadable]]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError):
            record = None
        good = isinstance(record, dict)
        yield number, record if good else Unreadable(f"{source}:{number}", "is not a JSON object")
