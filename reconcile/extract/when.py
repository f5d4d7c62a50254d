"""Times in running text: a tagger of our own, resolved against the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from reconcile.extract import when_calendar, when_holidays, when_relative
from reconcile.extract.when_cues import Reader, Telling, bound, part_of_name
from reconcile.extract.when_patterns import PATTERNS, TRIGGER
from reconcile.extract.when_resolve import Fields, month_days, one_day, safe_date, shift_days, stretch
from reconcile.extract.when_scan import Table, candidates
from reconcile.model import When

READERS: dict[str, Reader] = {
    "iso": when_calendar.read_iso,
    "numeric": when_calendar.read_numeric,
    "reverse_numeric": when_calendar.read_iso,
    "month_day": when_calendar.read_month_day,
    "day_month": when_calendar.read_month_day,
    "month": when_calendar.read_month,
    "season": when_calendar.read_season,
    "nth_weekday": when_calendar.read_nth_weekday,
    "weekday": when_relative.read_weekday,
    "word": when_relative.read_word,
    "span": when_relative.read_span,
    "ago": when_relative.read_ago,
    "that_day": when_relative.read_that_day,
    "that_span": when_relative.read_that_span,
    "quarter": when_calendar.read_quarter,
    "years": when_calendar.read_years,
    "decade": when_calendar.read_decade,
    "year": when_calendar.read_year,
    "clock": when_relative.read_clock,
    "clock24": when_relative.read_clock,
    "military": when_relative.read_clock,
    "spoken": when_relative.read_spoken,
    "noon": when_relative.read_noon,
    "holiday": when_holidays.read_holiday,
}
"""The reader of each form in `PATTERNS`."""

TIMES = Table(TRIGGER, PATTERNS)

_CLOCKS = frozenset(("clock", "clock24", "military", "spoken", "noon"))
_AT = re.compile(r",?[ ](?:at |by |around |about |on )?|[ ]?[/|,][ ]?|\)?[ ]\(?")
_ASIDE = re.compile(r"[ ]\(")
_TO = re.compile(r"[ ]?[-–—][ ]?|[ ](?:to|through|until|till)[ ]")
_YEAR_WORD = re.compile(r"(?:this|last|next)[ ]year", re.IGNORECASE)
_PART = re.compile(r"(?P<morning>morning)|afternoon|evening|night", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s$", re.IGNORECASE)
_LONGEST_JOINT = 12


class TimeMention(NamedTuple):
    """`text[start:end]` names a time; `value` is its reading, `value.text` the same wording."""

    start: int
    end: int
    value: When


@dataclass(slots=True)
class Found:
    """The fields read from `text[start:end]`."""

    start: int
    end: int
    fields: Fields
    is_clock: bool = False


def find_times(text: str, published: date | None, start: int = 0, end: int | None = None) -> tuple[TimeMention, ...]:
    """The times named in `text[start:end]`, in order of text, without overlaps; offsets are into `text`.

    Durations ("two hours") are quantities, not times. A preposition that sets a bound ("by", "since") stands outside of
    the span and shows in `value.bound`. Without `published` nothing is resolved that the wording does not fix itself:
    "June 2" keeps month and day, "Wednesday" its weekday.
    """
    stop = len(text) if end is None else end
    return tuple(mention(text, item) for item in join(text, list(_read(text, published, start, stop))))


def find_times_of(text: str, published: date | None, stretches: Iterable[tuple[int, int]]) -> tuple[TimeMention, ...]:
    """The times of several stretches of one text, told in a row: "the next day" counts from the stretch before."""
    telling = Telling(text, published)
    found: list[TimeMention] = []
    for start, end in stretches:
        found += (mention(text, item) for item in join(text, list(_told(telling, start, end))))
    return tuple(found)


def time_spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """Only the spans of the times, for those who want to leave them out."""
    stop = len(text) if end is None else end
    return [(item.start, item.end) for item in _read(text, None, start, stop)]


def _read(text: str, published: date | None, start: int, stop: int) -> Iterator[Found]:
    yield from _told(Telling(text, published), start, stop)


def _told(telling: Telling, start: int, stop: int) -> Iterator[Found]:
    reached = start
    for match, form in candidates(telling.text, start, stop, TIMES):
        if match.start() >= reached and (found := read_one(match, form, telling)):
            reached = found.end
            yield found


def read_one(match: re.Match[str], form: str, telling: Telling) -> Found | None:
    """What a match of one of `PATTERNS` says, None where it is no time; `telling` remembers it."""
    fields = READERS[form](match, telling)
    if fields is None or (form == "weekday" and part_of_name(telling.text, match.start(), match.end())):
        return None
    telling.remember(fields, match.end())
    return Found(match.start(), match.end(), fields, form in _CLOCKS)


def join(text: str, found: list[Found], *, ranges: bool = True) -> list[Found]:
    """Neighbours that are one time: a day and its clock time and, where `ranges` are wanted, both ends of one.

    Without ranges also what stands between brackets is a time of its own.
    """
    joined: list[Found] = []
    for item in found:
        if joined and 0 < item.start - joined[-1].end <= _LONGEST_JOINT:
            fields = _together(text, joined[-1], item, ranges)
            if fields:
                joined[-1] = Found(joined[-1].start, item.end, fields, joined[-1].is_clock and item.is_clock)
                continue
        joined.append(item)
    return joined


def _together(text: str, left: Found, right: Found, ranges: bool) -> Fields | None:
    between = text[left.end : right.start]
    clocks = left.is_clock + right.is_clock
    if not ranges and (")" in between or "(" in between):
        return None
    if clocks == 2 and _ASIDE.fullmatch(between) and left.fields.get("start") is None:
        return left.fields
    if clocks == 1 and _AT.fullmatch(between):
        day, clock = (left, right) if right.is_clock else (right, left)
        return _clocked(day.fields, clock.fields["clock"] or _told_by_part(text, day, clock))
    if clocks == 0 and between == " " and _YEAR_WORD.fullmatch(text, right.start, right.end):
        return _in_year(left.fields, right.fields)
    if clocks == 0 and ranges and _is_range(text, left, between):
        return _range(left.fields, right.fields)
    return None


def _clocked(day: Fields, hour: str | None) -> Fields | None:
    if day.get("precision") != "day":
        return None
    merged = day.copy()
    if hour is not None:
        merged["precision"] = "time"
        merged["clock"] = hour
    return merged


def _told_by_part(text: str, day: Found, clock: Found) -> str | None:
    """The clock time of a spoken hour whose half the day tells: "yesterday evening at seven o'clock"."""
    part = _PART.search(text, day.start, day.end)
    spoken = PATTERNS["spoken"].match(text, clock.start)
    if part is None or spoken is None:
        return None
    hour, minute = when_relative.spoken_hour(spoken, "a" if part["morning"] else "p")
    return f"{hour:02}:{minute:02}"


def _in_year(left: Fields, right: Fields) -> Fields | None:
    """A day or month whose year is told in words: "in February last year"."""
    year, first, last = right.get("year"), left.get("start"), left.get("end")
    if year is None or first is None or last is None or left.get("precision") not in ("day", "month"):
        return None
    if left.get("precision") == "month":
        return stretch(month_days(year, first.month), "month", "relative")
    day = safe_date(year, first.month, first.day)
    return one_day(day, "relative") if day else None


def _is_range(text: str, left: Found, between: str) -> bool:
    if _TO.fullmatch(between):
        return True
    return between.strip() == "and" and bool(_BETWEEN.search(text[max(0, left.start - 10) : left.start]))


def _range(left: Fields, right: Fields) -> Fields | None:
    first, last = left.get("start"), right.get("end")
    if first is None or last is None or left.get("precision") != right.get("precision"):
        return None
    if first >= last and right.get("anchor") == left.get("anchor") == "weekday":
        last = shift_days(last, 7)
    if first >= last:
        return None
    anchor = left.get("anchor", "explicit") if left.get("anchor") == right.get("anchor") else "relative"
    fields = Fields(start=first, end=last, precision="range", anchor=anchor)
    if first.year == last.year:
        fields["year"] = first.year
        if first.month == last.month:
            fields["month"] = first.month
    return fields


def mention(text: str, found: Found) -> TimeMention:
    """The value of what was read, with the bound that the words before it set."""
    fields = found.fields
    if "bound" not in fields and fields.get("precision") != "range":
        fields["bound"] = bound(text, found.start, found.end)
    return TimeMention(found.start, found.end, When(text=text[found.start : found.end], **fields))
