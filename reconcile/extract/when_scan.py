"""Where the patterns of times match: only the stretches around telling words are searched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reconcile.extract.when_signs import searched

_MARGIN = 48  # characters; no form is longer before or after the word that gives it away


class Table(NamedTuple):
    """Forms of wording, and the words of which each of them holds one: further than a margin from those none is looked for."""

    trigger: re.Pattern[str]
    patterns: dict[str, re.Pattern[str]]


def candidates(text: str, start: int, stop: int, *tables: Table) -> list[tuple[re.Match[str], str]]:
    """Every match of every form, the leftmost first, of those the longest, then in the order of the tables."""
    found = [
        (match.start(), -match.end(), match, form)
        for table in tables
        for first, last in _windows(text, start, stop, table.trigger)
        for form, pattern in searched(table.patterns, text[first:last])
        for match in pattern.finditer(text, first, last)
    ]
    found.sort(key=lambda item: item[:2])
    return [(match, form) for _, _, match, form in found]


def _windows(text: str, start: int, stop: int, trigger: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """The stretches around the words that a time cannot do without, cut at white space, apart from each other."""
    first = last = start
    for hit in trigger.finditer(text, start, stop):
        if hit.end() + _MARGIN <= last:
            continue
        begin, end = _outwards(text, hit.start() - _MARGIN, -1), _outwards(text, hit.end() + _MARGIN, 1)
        if begin > last:
            if last > first:
                yield first, last
            first = max(begin, start)
        last = min(max(end, last), stop)
    if last > first:
        yield first, last


def _outwards(text: str, at: int, step: int) -> int:
    """The nearest white space from `at` on, at most one margin away."""
    size = len(text)
    at = min(max(at, 0), size)
    for _ in range(_MARGIN):
        if at in (0, size) or text[at].isspace():
            break
        at += step
    return at
