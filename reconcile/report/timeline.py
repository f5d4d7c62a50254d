"""When each event was, by each source: days as places on a line, as wide as the wording is precise."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal, NamedTuple

from reconcile.model import Account, Event, Report
from reconcile.model.event import EventStatus
from reconcile.report.index import Index
from reconcile.report.prose import clip, count, short_day, when_words
from reconcile.text.fold import fold

_FAR = 45
"""Days without anything that are drawn shorter than they are."""
_APART = 17.0
"""Percent of the line between two dates that are written out."""


class Bar(NamedTuple):
    """What sources say of the day, alike: `left` and `right` are percent of the line; `open` tells a bound, on the side
    where it is open."""

    left: float
    right: float
    status: EventStatus
    open: Literal["", "left", "right", "both"]
    words: str
    sources: str


class Lane(NamedTuple):
    """One event with a bar for each answer; `dayless` are the sources that tell of it without a day, with the status that
    they give it."""

    event: str
    title: str
    bars: tuple[Bar, ...]
    dayless: tuple[tuple[EventStatus, str], ...]


class Timeline(NamedTuple):
    """`ticks` are places in percent with the day that begins there; `shortened` tells that long gaps are drawn shorter;
    `undated` names the events that no source dates."""

    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[float, str], ...]
    shortened: bool
    undated: str


def timeline(report: Report, index: Index) -> Timeline:
    """Events that a source dates, in order of time."""
    dated = {event.id: told for event in report.events if (told := _dated(event))}
    days = {edge for told in dated.values() for account in told for edge in _edges(account)}
    places, shortened = _places(days)
    ordered = sorted(
        (event for event in report.events if event.id in dated),
        key=lambda event: (min(_edges(told)[0] for told in dated[event.id]), event.id),
    )
    without = Counter(clip(event.title, 60) for event in report.events if event.id not in dated)
    return Timeline(
        lanes=tuple(_lane(event, dated[event.id], places, index) for event in ordered),
        ticks=tuple(_ticks(places, {_edges(account)[0] for told in dated.values() for account in told})),
        shortened=shortened,
        undated=_named(without),
    )


def _named(titles: Counter[str]) -> str:
    """Titles in order of the alphabet, those that several events have with their number."""
    told = [f"{title} ({titles[title]})" if titles[title] > 1 else title for title in sorted(titles, key=fold)]
    return "; ".join([*told[:6], *([count(len(told) - 6, "more", "more")] if len(told) > 6 else [])])


def _dated(event: Event) -> list[Account]:
    """The accounts that name a day of the event; that of publication is none."""
    return [
        account
        for account in event.accounts
        if account.date and account.date.start and account.date.end and account.date.anchor != "publication"
    ]


def _edges(account: Account) -> tuple[date, date]:
    assert account.date is not None
    assert account.date.start is not None
    assert account.date.end is not None
    return account.date.start, max(account.date.start, account.date.end)


def _places(days: Iterable[date]) -> tuple[dict[date, float], bool]:
    """Percent of the line where each day begins and where the day after it does."""
    ordered = sorted({edge for one in days for edge in (one, _after(one))})
    if not ordered:
        return {}, False
    gaps = [(later - earlier).days for earlier, later in pairwise(ordered)]
    drawn = [gap if gap <= _FAR else _FAR + 12 * math.log(gap / _FAR) for gap in gaps]
    whole = sum(drawn) or 1.0
    at = 0.0
    found = {ordered[0]: 0.0}
    for later, width in zip(ordered[1:], drawn, strict=True):
        at += width
        found[later] = round(100 * at / whole, 2)
    return found, any(gap > _FAR for gap in gaps)


def _after(one: date) -> date:
    return one if one == date.max else one + timedelta(days=1)


def _ticks(places: Mapping[date, float], starts: Set[date]) -> Iterable[tuple[float, str]]:
    """Days to write over the line, as many as have room; at its right end the writing stands left of the place."""
    last, year = -_APART, 0
    for one in sorted(starts):
        at = places[one]
        if at - last >= (2 * _APART if at > 100 - _APART else _APART):
            yield at, short_day(one, one.year != year)
            last, year = at, one.year


def _lane(event: Event, accounts: Sequence[Account], places: Mapping[date, float], index: Index) -> Lane:
    alike: dict[tuple[date, date, str, EventStatus], list[Account]] = {}
    for account in accounts:
        bound = account.date.bound if account.date else None
        alike.setdefault((*_edges(account), bound or "", account.status), []).append(account)
    bars = tuple(_bar(key, alike[key], places, index) for key in sorted(alike))
    return Lane(event.id, clip(event.title, 80), bars, _dayless(event, accounts, index))


def _dayless(event: Event, dated: Sequence[Account], index: Index) -> tuple[tuple[EventStatus, str], ...]:
    said: dict[EventStatus, set[str]] = {}
    named = {account.document for account in dated}
    for account in event.accounts:
        if account.document not in named:
            said.setdefault(account.status, set()).add(account.document)
    return tuple((status, index.brief(said[status])) for status in sorted(said))


def _bar(
    key: tuple[date, date, str, EventStatus], accounts: Sequence[Account], places: Mapping[date, float], index: Index
) -> Bar:
    start, end, bound, status = key
    sides: dict[str, Literal["left", "right", "both"]] = {"before": "left", "after": "right", "about": "both"}
    told = sorted(
        (when_words(account.date) for account in accounts if account.date), key=lambda words: (len(words), words)
    )
    return Bar(
        left=places[start],
        right=max(places[_after(end)], places[start]),
        status=status,
        open=sides.get(bound, ""),
        words=clip(told[0], 80) if told else "",
        sources=index.brief(account.document for account in accounts),
    )
