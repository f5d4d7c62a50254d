"""Findings that differ in one thing alone, as one row: "only the Post gives this figure, “40” and “two hours”."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from reconcile.report.items import Item
from reconcile.report.prose import listed

FEWEST = 3
"""Findings that make one row together; one or two stand by themselves."""

_QUOTED = re.compile(r"“[^“”]*”")
_NAMED = re.compile(r"(?<=: )(?P<who>(?:(?! is named )[^:“”]){1,60})(?P<rest> (?:is named|in) [^:“”]*)$")


class Row(NamedTuple):
    """One finding, or several with numbers in a row. `places` is where the words stand."""

    items: tuple[Item, ...]
    message: str

    @property
    def numbers(self) -> str:
        """ "12", or "12–15" for several."""
        first, last = self.items[0].number, self.items[-1].number
        return str(first) if first == last else f"{first}–{last}"

    @property
    def rule(self) -> str:
        """The rule of all of them."""
        return self.items[0].rule

    @property
    def places(self) -> str:
        """Where the words stand: source and line, for the first four of them; several in several sources are too many."""
        if len(self.items) > 1 and len(self.items[0].finding.documents) > 1:
            return ""
        places = dict.fromkeys(item.places for item in self.items if item.places)
        return ", ".join(list(places)[:4])


def rows(items: Sequence[Item]) -> tuple[Row, ...]:
    """The findings in their order; those that one source alone tells, or on which the same sources agree, are one row where
    only what they tell differs."""
    return tuple(row for frame, run in groupby(items, key=_frame) for row in _rows(frame, tuple(run)))


def _rows(frame: tuple[str, str, str], items: tuple[Item, ...]) -> Iterator[Row]:
    if not frame[0] or len(items) < FEWEST:
        yield from (Row((item,), item.message) for item in items)
        return
    _, before, after = frame
    told = listed([_parts(item.message)[1] for item in items])
    each = ": each" if after.strip(" .") else ""
    yield Row(items, f"{before}{told}{each}{after}")


def _frame(item: Item) -> tuple[str, str, str]:
    """The rule with its sources and what stands around the one thing that a message tells; empty where it does not stand out."""
    before, told, after = _parts(item.message)
    agreed = item.section == "agreed"
    apart = told and (agreed or (item.section == "alone" and len(item.finding.documents) == 1))
    return (
        (" ".join((item.rule, item.finding.subject, *item.finding.documents)), before, after)
        if apart
        else ("", "", str(item.number))
    )


def _parts(message: str) -> tuple[str, str, str]:
    quoted = list(_QUOTED.finditer(message))
    found = quoted[0] if len(quoted) == 1 else None if quoted else _NAMED.search(message)
    if found is None:
        return message, "", ""
    start, end = found.span() if quoted else found.span("who")
    return message[:start], message[start:end], message[end:]
