"""Cells of tables: what kind of value an attribute has, and the reading of each of its cells."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from reconcile.extract.cell_people import holds_names, people
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
    sample = [value for value, _ in counted.most_common(SAMPLE) if not _silent(value)]
    asked: Sequence[tuple[CellKind, Callable[[str], object], float]] = (
        ("clock", _clock, SHARE),
        ("day", _day, SHARE),
        ("number", _number, SHARE),
        ("people", holds_names, NAMED),
    )
    for kind, reads, share in asked:
        if sample and sum(bool(reads(value[:LONGEST])) for value in sample) >= share * len(sample):
            return kind
    return "text"


def _silent(value: str) -> bool:
    return _NOTHING.fullmatch(fold(value)) is not None


@lru_cache(maxsize=50_000)
def _clock(value: str) -> str | None:
    """The last clock time of a cell, HH:MM."""
    clocks = [time.value.clock for time in find_times(value, None) if time.value.clock]
    return clocks[-1] if clocks else None


@lru_cache(maxsize=50_000)
def _day(value: str) -> str | None:
    days = [time.value.start for time in find_times(value, None) if time.value.start == time.value.end]
    return days[0].isoformat() if days and days[0] else None


def _number(value: str) -> str | None:
    found = _NUMBER.fullmatch(fold(value))
    return repr(float(found.group(1).replace(",", ""))) if found else None


def _text(value: str) -> str | None:
    return None if _silent(value) else " ".join(fold(value).split())


def _people(value: str) -> tuple[str, ...] | None:
    return None if _silent(value) else people(value) or None


_READERS: Mapping[CellKind, Callable[[str], str | tuple[str, ...] | None]] = {
    "clock": _clock,
    "day": _day,
    "number": _number,
    "people": _people,
    "text": _text,
}
