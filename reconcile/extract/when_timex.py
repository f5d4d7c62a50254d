"""Every time expression of a text in the notation of TIMEX3: dates, clock times, durations and sets.

`find_times` answers when something was; this answers which words speak of time at all, as annotated corpora do it.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from reconcile.extract.when import READERS, TIMES, Found, join, mention, read_one
from reconcile.extract.when_cues import Telling
from reconcile.extract.when_durations import DURATION_PATTERNS, DURATION_READERS, SEASON_CODES, Kind, part_code
from reconcile.extract.when_loose import LOOSE_PATTERNS, LOOSE_READERS, week
from reconcile.extract.when_periods import PERIOD_PATTERNS, PERIOD_READERS
from reconcile.extract.when_resolve import one_day, shift_days
from reconcile.extract.when_scan import Table, candidates
from reconcile.model import When

_WORDS = """second minute hour day night week fortnight month quarter year decade centur hourly daily monthly annual
    biennial now current present moment recent lately past future following next previous prior preceding same latest
    fiscal morning afternoon evening spring summer autumn fall winter every each time while twenties thirties forties
    fifties sixties seventies eighties nineties""".split()
_MARKS = ["['’‘`][2-9]", "the [1-9]"]
_TRIGGER = re.compile("|".join([*(form for word in _WORDS for form in (word, word.capitalize())), *_MARKS]))
_OTHERS = Table(_TRIGGER, {**DURATION_PATTERNS, **LOOSE_PATTERNS, **PERIOD_PATTERNS})
_READERS = {**DURATION_READERS, **LOOSE_READERS, **PERIOD_READERS}
_BRACKET = re.compile(r"[ ]\(|\),?[ ](?:on[ ])?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DAY_BESIDE = re.compile(r"[Tt]he (?:very )?day (before|after) ")
_AND_DAY = re.compile(r"(?:[ ]and[ ]|,[ ])(?P<last>\d{1,2})$")


class Timex(NamedTuple):
    """`text[start:end]` speaks of time; `value` is its TIMEX3 value, "" where the wording leaves it open."""

    start: int
    end: int
    kind: Kind
    value: str


def find_timexes(text: str, published: date | None) -> tuple[Timex, ...]:
    """The time expressions of a text, in order, without overlaps.

    The two ends of a range are two expressions. What has no day of its own counts from the last day that the text
    named, without one from publication.
    """
    telling = Telling(text, published, fallback=published)
    dated: list[Found] = []
    others: list[Timex] = []
    reached = 0
    for match, form in candidates(text, 0, len(text), TIMES, _OTHERS):
        if match.start() < reached:
            continue
        if form in READERS:
            if found := read_one(match, form, telling):
                dated.append(found)
                reached = found.end
        elif reading := _READERS[form](match, telling):
            others.append(Timex(match.start(), match.end(), *reading))
            reached = match.end()
    dated = join(text, dated, ranges=False)
    _take_day_behind(text, dated)
    days = [item for found in dated for item in _timexes(text, found)]
    return tuple(_beside(text, sorted(others + days)))


def _take_day_behind(text: str, dated: list[Found]) -> None:
    """ "10:35 a.m. (0735 GMT) Friday": clock times on both sides of a bracket are those of the day behind them."""
    for item, behind in reversed(list(pairwise(dated))):
        day = behind.fields.get("start")
        if item.is_clock and day and _BRACKET.fullmatch(text, item.end, behind.start):
            item.fields = {**item.fields, **one_day(day, "relative"), "precision": "time"}


def _beside(text: str, found: list[Timex]) -> list[Timex]:
    """What stands beside a day that is named at once is one expression with it: "the day before last Tuesday"."""
    kept: list[Timex] = []
    for item in found:
        before = kept[-1] if kept else None
        way = _DAY_BESIDE.fullmatch(text, before.start, item.start) if before else None
        if before and way and _DAY.fullmatch(item.value):
            day = shift_days(date.fromisoformat(item.value), -1 if way[1] == "before" else 1)
            kept[-1] = Timex(before.start, item.end, "DATE", day.isoformat())
        else:
            kept.append(item)
    return kept


def _timexes(text: str, found: Found) -> list[Timex]:
    """One, or two where "April 24 and 25" names two days."""
    value = mention(text, found).value
    both = _AND_DAY.search(value.text) if value.precision == "range" else None
    if both and value.start and value.end:
        middle = found.start + both.start()
        return [
            Timex(found.start, middle, "DATE", value.start.isoformat()),
            Timex(found.start + both.start("last"), found.end, "DATE", value.end.isoformat()),
        ]
    notation = timex_value(value)
    return [Timex(found.start, found.end, "TIME" if "T" in notation else "DATE", notation)]


def timex_value(when: When) -> str:
    """The reading of a time in TIMEX3 notation, "" where it was not resolved."""
    if when.start is None:
        return ""
    words = re.findall(r"[a-z]+", when.text.lower())
    if when.precision in ("day", "time"):
        return when.start.isoformat() + (f"T{when.clock}" if when.clock else part_code(when.text))
    season = next((SEASON_CODES[word] for word in words if word in SEASON_CODES), None)
    if season:
        return f"{when.start.year}-{season}"
    if "weekend" in words or when.precision == "week":
        return week(when.start) + ("-WE" if "weekend" in words else "")
    return _coarse(when, when.start, words)


def _coarse(when: When, first: date, words: list[str]) -> str:
    if when.precision == "decade":
        return f"{first.year // 10}X"
    if when.precision == "quarter":
        return f"{first.year}-Q{(first.month + 2) // 3}"
    if when.month:
        return f"{first.year}-{when.month:02}"
    if when.precision == "year" and "half" in words:
        return f"{first.year}-H{1 if 'first' in words else 2}"
    return f"{first.year}"
