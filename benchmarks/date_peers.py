"""Taggers of times that stand beside the engine in `python -m benchmarks.dates --peers`.

`pip install 'reconcile[benchmark]'` brings dateparser. Microsoft's recognizers are `pip install
recognizers-text-date-time 'emoji<2'` (1.0.2a2): with a newer emoji they cannot be imported, and they do not say so.
Nothing is imported before a peer is asked for, and one that is not there is left out with a line that says so.

Each peer is a function from a text and its day of publication to `Found` times. dateparser answers with a day, or with a
moment where the wording holds a clock time. Of the answers of recognizers-text the one in the past is taken where
it offers two, as news mostly looks back; ranges give their TIMEX where it is resolved, else the first day.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from importlib import import_module
from typing import Any, NamedTuple


class Found(NamedTuple):
    """One time that a tagger found, with its TIMEX3 value, "" where it gave none."""

    start: int
    end: int
    value: str


Tagger = Callable[[str, date], list[Found]]


def dateparser() -> Tagger:
    """`dateparser.search.search_dates`; offsets are those of the wordings in their order of text."""
    search = import_module("dateparser.search").search_dates

    def tag(text: str, published: date) -> list[Found]:
        base = datetime(published.year, published.month, published.day)
        found, at = [], 0
        for words, when in search(text, languages=["en"], settings={"RELATIVE_BASE": base}) or ():
            start = text.find(words, at)
            if start < 0:
                continue
            at = start + len(words)
            clock = when.strftime("T%H:%M") if re.search(r"\d:\d\d|\d ?[ap]\.?m", words) else ""
            found.append(Found(start, at, when.date().isoformat() + clock))
        return found

    return tag


def recognizers() -> Tagger:
    """`recognizers_date_time.recognize_datetime` in English."""
    recognize = import_module("recognizers_date_time").recognize_datetime

    def tag(text: str, published: date) -> list[Found]:
        base = datetime(published.year, published.month, published.day)
        answers = recognize(text, "en-us", reference=base)
        return [Found(one.start, one.end + 1, resolved((one.resolution or {}).get("values") or [])) for one in answers]

    return tag


def resolved(values: list[dict[str, Any]]) -> str:
    """The value of one answer of recognizers-text in the notation of TIMEX3."""
    if not values:
        return ""
    first = values[0]
    timex = str(first.get("timex", ""))
    if first.get("type") in ("date", "datetime") and "value" in first:
        return str(first["value"]).replace(" ", "T")
    if first.get("type") in ("duration", "set") or re.match(r"\d{4}", timex):
        return timex
    return str(first.get("start", timex))


PEERS: dict[str, Callable[[], Tagger]] = {"dateparser": dateparser, "recognizers-text": recognizers}


def enter(name: str) -> Tagger | str:
    """The peer, or a line that says why it is left out."""
    try:
        return PEERS[name]()
    except Exception as error:  # a peer that breaks while it is imported is as good as missing
        return f"{name} left out: {type(error).__name__}: {error}"
