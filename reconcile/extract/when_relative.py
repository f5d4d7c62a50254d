"""Times that count from publication or from another time: one reader for each form of wording."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from reconcile.extract.when_calendar import season_near
from reconcile.extract.when_cues import Telling, names_a_thing, was_meant
from reconcile.extract.when_patterns import NUMBER_WORDS, SEASONS, weekday_number
from reconcile.extract.when_resolve import (
    Days,
    Fields,
    Precision,
    count,
    edged,
    one_day,
    shift_days,
    shifted,
    stretch,
    week_of,
    weekday_day,
)

_EVE = 6  # days since a weekday that comes again tomorrow
_EITHER_SIDE = (3, 4)  # days since a weekday that is as far ahead
_CLOCK_MEMORY = 200  # characters over which a clock time may belong to the last day named


def read_weekday(match: re.Match[str], telling: Telling) -> Fields | None:
    """Wednesday, last Wednesday, Wednesday night; "the following Wednesday" counts from the last day named."""
    weekday, shift = weekday_number(match["weekday"]), (match["shift"] or "").lower().strip()
    published = telling.published
    if published is None:
        return Fields(precision="day", anchor="unresolved", weekday=weekday)
    day = _weekday_meant(weekday, shift, published, match, telling)
    fields = one_day(day, "weekday") if day else Fields(precision="day", anchor="unresolved")
    fields["weekday"] = weekday
    return fields


def _weekday_meant(weekday: int, shift: str, published: date, match: re.Match[str], telling: Telling) -> date | None:
    if shift == "next":
        return shift_days(week_of(published).last, weekday + 1)
    if shift in ("last", "this past"):
        return weekday_day(weekday, shift_days(published, -1), -1)
    if shift in ("this coming", "coming"):
        return weekday_day(weekday, shift_days(published, 1), 1)
    named = telling.day_before(match.start()) if shift.startswith("the ") else None
    if named:
        way = 1 if shift == "the following" else -1
        return weekday_day(weekday, shift_days(named, way), way)
    direction = telling.direction(match)
    thing = names_a_thing(telling.text, match.end())
    if shift == "this" or direction > 0 or (direction and not thing):
        return weekday_day(weekday, published, direction or 1)
    behind = (published.weekday() - weekday) % 7
    direction = telling.side(weekday)
    meant = not (direction or thing) and was_meant(telling.text, match.start())
    if meant and behind in _EITHER_SIDE:
        return None
    nearer = 1 if behind == _EVE or (meant and behind > max(_EITHER_SIDE)) else -1
    return weekday_day(weekday, published, direction or nearer)


def read_word(match: re.Match[str], telling: Telling) -> Fields | None:
    """Today, yesterday, tomorrow, tonight, this morning."""
    word = " ".join(match["word"].lower().split())
    by = {
        "the day before yesterday": -2, "yesterday": -1, "last night": -1, "last evening": -1, "tomorrow": 1,
        "the day after tomorrow": 2,
    }.get(word, 0)  # fmt: skip
    if telling.published is None:
        return Fields(precision="day", anchor="unresolved")
    return one_day(shift_days(telling.published, by), "relative")


def read_span(match: re.Match[str], telling: Telling) -> Fields | None:
    """Last week, early next month, the end of this year, the weekend."""
    unit = (match["span"] or match["bare"]).lower()
    shift = (match["shift"] or "").lower()
    if not match["shift"] and unit != "weekend" and not match["edge"]:
        return None
    if unit in SEASONS:
        return season_near(unit, shift, match["edge"], telling)
    published = telling.published
    if published is None:
        return Fields(precision="week" if unit == "weekend" else unit, anchor="unresolved")  # type: ignore[typeddict-item]
    by = {"last": -1, "past": -1, "previous": -1, "this past": -1, "next": 1, "coming": 1, "this coming": 1}.get(
        shift, 0
    )
    if unit == "weekend":
        return _weekend(published, shift, telling.direction(match))
    return edged(*_whole(published, unit, by), "relative", match["edge"], telling.published)


def _whole(published: date, unit: str, by: int) -> tuple[Days, Precision]:
    if unit == "decade":
        year = min(max(published.year - published.year % 10 + 10 * by, 1), 9990)
        return Days(date(year, 1, 1), date(year + 9, 12, 31)), "decade"
    return shifted(published, unit, by)


def _weekend(published: date, shift: str, direction: int) -> Fields:
    ahead = shift in ("next", "coming", "this coming") or (shift == "this" and direction >= 0) or direction > 0
    if shift in ("last", "past", "this past"):
        ahead = False
    saturday = weekday_day(5, published, 1 if ahead else -1)
    if not ahead and shift == "last" and saturday == published:
        saturday = shift_days(saturday, -7)
    return stretch(Days(saturday, shift_days(saturday, 1)), "range", "relative")


def read_ago(match: re.Match[str], telling: Telling) -> Fields | None:
    """Two weeks ago; "two days earlier" counts from the last day that the text named."""
    way, unit, by = match["way"].lower(), match["unit"].lower(), count(match["n"])
    if unit.startswith("centur"):
        unit = "century"
    base = telling.published
    if way in ("earlier", "later", "previously"):
        near = unit in ("minute", "hour", "day", "night")
        counted = telling.day_told if unit == "day" else telling.day_before
        base = counted(match.start()) or (None if near else telling.fallback)
    if base is None:
        return Fields(precision="day" if unit in ("minute", "hour", "night") else "unknown", anchor="unresolved")
    fields = stretch(*shifted(base, unit, by if way in ("later", "from now") else -by), "relative")
    if fields["precision"] == "day" and fields["start"]:
        fields = one_day(fields["start"], "relative")
    if match["hedge"]:
        fields["bound"] = _hedged(match["hedge"].lower())
    return fields


def _hedged(hedge: str) -> Literal["before", "after", "about"]:
    """ "More than a year ago" lies before the day that "a year ago" gives."""
    if hedge.endswith(("over", "more than")):
        return "before"
    return "after" if hedge.endswith(("under", "less than")) else "about"


def read_that_day(match: re.Match[str], telling: Telling) -> Fields | None:
    """That day, the next morning: counted from the last day that the text named."""
    way = match["way"].lower()
    by = 1 if re.search("next|following|after", way) else -1 if re.search("previous|preceding|before", way) else 0
    day = telling.day_told(match.start()) if by < 0 else telling.day_before(match.start())
    if day is None:
        return Fields(precision="day", anchor="unresolved")
    return one_day(shift_days(day, by), "relative")


def read_that_span(match: re.Match[str], telling: Telling) -> Fields | None:
    """That year, later that month: those of the last time that the text named."""
    start, unit = telling.last_start, match["span"].lower()
    if start is None:
        return Fields(precision="unknown", anchor="unresolved")
    fields = stretch(*shifted(start, unit, 0), "relative")
    if match["edge"] and unit == "year" and telling.last_day and telling.last_day.year == start.year:
        later = match["edge"].lower() in ("later", "late")
        fields["start" if later else "end"] = telling.last_day
    return fields


def read_clock(match: re.Match[str], telling: Telling) -> Fields | None:
    """7pm, 10:23 GMT, 0735 GMT."""
    groups = match.groupdict()
    hour, half = int(match["hour"]), (groups.get("half") or "").lower()[:1]
    if (half and not 1 <= hour <= 12) or (groups.get("sep") == "." and not groups.get("zone")):
        return None
    return _at(_hour_of(hour, half), int(groups.get("minute") or 0), match, telling)


def read_spoken(match: re.Match[str], telling: Telling) -> Fields | None:
    """Seven o'clock in the morning; of 4 o'clock or half past six nobody knows which half of the day is meant."""
    late = match["part"] in ("afternoon", "evening") or bool(match["night"])
    half = "p" if late else "a" if match["part"] else ""
    fields = _at(*spoken_hour(match, half or "a"), match, telling)
    if fields and not half:
        fields["clock"] = None
    return fields


def spoken_hour(match: re.Match[str], half: str) -> tuple[int, int]:
    """Hour and minute of what `spoken` matched, in the morning ("a") or after noon ("p")."""
    hour = int(match["hour"]) if match["hour"] else NUMBER_WORDS[(match["word"] or match["near"]).lower()]
    minute = {"half": 30, "quarter": 15}.get((match["off"] or "").lower(), 0)
    if (match["way"] or "").lower() == "to":
        hour, minute = (hour - 2) % 12 + 1, 60 - minute
    return _hour_of(hour, half), minute


def _hour_of(hour: int, half: str) -> int:
    """The hour of 24, where morning ("a") or afternoon ("p") is told."""
    return hour % 12 + (12 if half == "p" else 0) if half else hour


def read_noon(match: re.Match[str], telling: Telling) -> Fields | None:
    """Noon, midday, midnight."""
    return _at(0 if match["word"].lower() == "midnight" else 12, 0, match, telling)


def _at(hour: int, minute: int, match: re.Match[str], telling: Telling) -> Fields | None:
    if hour > 23:
        return None
    fields = Fields(precision="time", anchor="unresolved", clock=f"{hour:02}:{minute:02}")
    if day := telling.guess(match.start(), _CLOCK_MEMORY):
        fields.update(one_day(day, "relative"))
        fields["precision"] = "time"
    return fields
