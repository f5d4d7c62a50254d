"""From the parts of a time's wording to the days that it may mean."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Literal, NamedTuple, TypedDict

from reconcile.extract.when_patterns import NUMBER_WORDS

Precision = Literal["time", "day", "range", "week", "month", "quarter", "year", "decade", "unknown"]
Anchor = Literal["explicit", "weekday", "relative", "publication", "unresolved"]


class Fields(TypedDict, total=False):
    """The fields of a `When` that a reader has found."""

    start: date | None
    end: date | None
    precision: Precision
    anchor: Anchor
    year: int | None
    month: int | None
    day: int | None
    weekday: int | None
    bound: Literal["before", "after", "about"] | None
    clock: str | None


class Days(NamedTuple):
    """A first and a last day, both inclusive."""

    first: date
    last: date


def one_day(day: date, anchor: Anchor) -> Fields:
    """One resolved day."""
    return Fields(start=day, end=day, precision="day", anchor=anchor, year=day.year, month=day.month, day=day.day)


def stretch(days: Days, precision: Precision, anchor: Anchor) -> Fields:
    """A resolved stretch of days; year, month and day are set where all its days share them."""
    first, last = days
    year = first.year if first.year == last.year else None
    month = first.month if year and first.month == last.month and precision in ("month", "range", "day") else None
    return Fields(start=first, end=last, precision=precision, anchor=anchor, year=year, month=month)


def safe_date(year: int, month: int, day: int) -> date | None:
    """The day, None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_days(year: int, month: int) -> Days:
    """First and last day of a month."""
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def months_from(year: int, month: int, count: int) -> Days:
    """`count` whole months from the given one on."""
    last_year, last_month = shift_month(year, month, count - 1)
    return Days(date(year, month, 1), month_days(last_year, last_month).last)


def shift_month(year: int, month: int, by: int) -> tuple[int, int]:
    """The month that lies `by` months later, kept between the years 1 and 9999."""
    index = min(max(year * 12 + month - 1 + by, 12), 9999 * 12 + 11)
    return index // 12, index % 12 + 1


def shift_days(day: date, by: int) -> date:
    """The day that lies `by` days later, kept inside the calendar."""
    return date.fromordinal(min(max(day.toordinal() + by, 1), date.max.toordinal()))


def nearest_year(month: int, day: int, published: date) -> date | None:
    """The day and month in the year that lies nearest to the day of publication."""
    years = [year for year in (published.year - 1, published.year, published.year + 1) if 0 < year < 10_000]
    days = [found for year in years if (found := safe_date(year, month, day))]
    return min(days, key=lambda found: abs((found - published).days), default=None)


def month_year(month: int, published: date, direction: int) -> int:
    """The year of a month named alone: the last one for -1 (unless it is all but a year
    ago), the next for 1, the nearest to publication for 0."""
    behind = (published.month - month) % 12  # whole months
    if direction < 0:
        ahead = behind > 9
    elif direction > 0:
        ahead = behind > 0
    else:
        ahead = behind > 6
    year, _ = shift_month(published.year, published.month, 12 - behind if ahead else -behind)
    return year


def weekday_day(weekday: int, published: date, direction: int) -> date:
    """The weekday at most six days before publication, after it where `direction` is 1; the day itself counts."""
    behind = (published.weekday() - weekday) % 7
    return shift_days(published, (7 - behind) % 7 if direction > 0 else -behind)


def week_of(day: date) -> Days:
    """The week, Monday to Sunday, that holds the day."""
    monday = shift_days(day, -day.weekday())
    return Days(monday, shift_days(monday, 6))


def trimmed(days: Days, edge: str, published: date | None) -> Days:
    """The part of a stretch that "early", "mid", "late", "earlier", "later" leave, drawn generously."""
    first, last = days
    length = (last - first).days + 1
    word = edge.lower()
    if word.startswith("earlier") and published and first <= published <= last:
        return Days(first, published)
    if word.startswith("later") and published and first <= published <= last:
        return Days(published, last)
    if "mid" in word:
        return Days(shift_days(first, length // 4), shift_days(last, -(length // 4)))
    if any(start in word for start in ("early", "start", "begin", "first")):
        return Days(first, shift_days(first, (length * 2 + 4) // 5))
    return Days(shift_days(last, -(length * 2 + 4) // 5), last)


def edged(days: Days, precision: Precision, anchor: Anchor, edge: str | None, published: date | None) -> Fields:
    """A resolved stretch of days, or the part of it that a word such as "early" leaves."""
    fields = stretch(days, precision, anchor)
    if edge:
        fields["start"], fields["end"] = trimmed(days, edge, published)
    return fields


def count(words: str) -> int:
    """The value of a small number in digits or in one word."""
    return int(words) if words.isdigit() else NUMBER_WORDS[words.lower()]


def shifted(published: date, unit: str, by: int) -> tuple[Days, Precision]:
    """The day, week, month or year that lies `by` units from publication, as precise as the unit is."""
    name = unit.lower()
    if name in ("minute", "hour", "day", "night"):
        day = published if name in ("minute", "hour") else shift_days(published, by)
        return Days(day, day), "day"
    if name in ("week", "fortnight"):
        return week_of(shift_days(published, by * (7 if name == "week" else 14))), "week"
    if name == "month":
        return month_days(*shift_month(published.year, published.month, by)), "month"
    years = by * {"year": 1, "decade": 10}.get(name, 100)
    year = min(max(published.year + years, 1), 9999)
    return Days(date(year, 1, 1), date(year, 12, 31)), "year"
