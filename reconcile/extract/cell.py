"""Cells of tables: what kind of value an attribute has, and the reading of each of its cells."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from reconcile.extract.cell_people import holds_names, people
from reconcile.extract.quantity_words import VALUES
from reconcile.extract.when import find_times
from reconcile.model.row import Cell, CellKind, Row
from reconcile.text.fold import fold

SHARE = 0.6  # of an attribute's cells that have to read as a kind
NAMED = 0.4  # that have to hold a given name: surnames alone are written too
SAMPLE = 2_000  # different cells of an attribute that are asked for their kind
LONGEST = 2_000  # characters of a cell that are read
_NOTHING = re.compile(
    r"(?:not (?:available|known|applicable|given|provided)|n/?a|none|null|unknown|various|tb[ad]|[-–—?.]*)"
)
_NUMBER = re.compile(r"[^\d\s]{0,3}\s?(-?\d{1,15}(?:,\d{3})*(?:\.\d{1,9})?)\s?(?:%|[a-z]{1,12})?")


def read_cells(rows: Iterable[Row]) -> tuple[Cell, ...]:
    """The rows with their readings. All cells of one attribute are read as one kind: clock times, days, numbers, lists of
    people, or text where most of them read as none of these."""
    listed = tuple(rows)
    wordings: dict[str, Counter[str]] = defaultdict(Counter)
    for row in listed:
        wordings[row.attribute][row.value] += 1
    kinds = {attribute: _kind(counted) for attribute, counted in wordings.items()}
    return tuple(Cell(row, kinds[row.attribute], _READERS[kinds[row.attribute]](row.value[:LONGEST])) for row in listed)


def _kind(counted: Counter[str]) -> CellKind:
    sample = [value for value, _ in counted.most_common(SAMPLE) if not silent(value)]
    asked: Sequence[tuple[CellKind, Callable[[str], object], float]] = (
        ("clock", as_clock, SHARE),
        ("day", as_day, SHARE),
        ("number", as_number, SHARE),
        ("people", holds_names, NAMED),
    )
    for kind, reads, share in asked:
        if sample and sum(bool(reads(value[:LONGEST])) for value in sample) >= share * len(sample):
            return kind
    return "text"


def silent(value: str) -> bool:
    """Whether a cell says nothing: empty, a dash, "not available" and the like."""
    return _NOTHING.fullmatch(fold(value)) is not None


@lru_cache(maxsize=50_000)
def as_clock(value: str) -> str | None:
    """The last clock time of a cell, HH:MM, None where it has none."""
    clocks = [time.value.clock for time in find_times(value, None) if time.value.clock]
    return clocks[-1] if clocks else None


@lru_cache(maxsize=50_000)
def as_day(value: str) -> str | None:
    """The first full day of a cell, ISO, None where it has none."""
    days = [time.value.start for time in find_times(value, None) if time.value.start == time.value.end]
    return days[0].isoformat() if days and days[0] else None


def as_number(value: str) -> str | None:
    """The number that a cell is, with a sign of currency before or a unit behind it, None where it is none."""
    folded = fold(value).strip()
    found = _NUMBER.fullmatch(str(VALUES.get(folded, folded)))
    return repr(float(found.group(1).replace(",", ""))) if found else None


def _text(value: str) -> str | None:
    return None if silent(value) else " ".join(fold(value).split())


def _people(value: str) -> tuple[str, ...] | None:
    return None if silent(value) else people(value) or None


_READERS: Mapping[CellKind, Callable[[str], str | tuple[str, ...] | None]] = {
    "clock": as_clock,
    "day": as_day,
    "number": as_number,
    "people": _people,
    "text": _text,
}
