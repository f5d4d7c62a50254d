"""Where the patterns of times match: only the stretches around telling words are searched."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_MARGIN = 48  # characters; no form is longer before or after the word that gives it away


def candidates(
    text: str, start: int, stop: int, patterns: Mapping[str, re.Pattern[str]], trigger: re.Pattern[str]
) -> list[tuple[re.Match[str], str]]:
    """Every match of every form, the leftmost first, of those the longest, then in the order of the table.

    `trigger` finds a word that each form holds; further than one margin from it no form is looked for.
    """
    found = [
        (match.start(), -match.end(), order, match, form)
        for first, last in _windows(text, start, stop, trigger)
        for order, (form, pattern) in enumerate(patterns.items())
        for match in pattern.finditer(text, first, last)
    ]
    found.sort(key=lambda item: item[:3])
    return [(match, form) for *_, match, form in found]


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
    at = min(max(at, 0), len(text))
    for _ in range(_MARGIN):
        if at in (0, len(text)) or text[at].isspace():
            break
        at += step
    return at
