"""How two times stand: the same day, one coarser, a bound that holds, or a conflict and the slip behind it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from reconcile.compare.when_clock import compare_clocks, instants
from reconcile.model import Comparison, When
from reconcile.settings import Settings

_ABOUT_DAYS = 3  # "around 12 October"
_LEAP_YEAR = 2000  # stands in where neither side tells the year
_CALENDAR_OFFSETS = {10, 11, 12, 13}  # days between the Julian and the Gregorian calendar since 1582
_LAST_JULIAN_YEAR = 1930


class _Reach(NamedTuple):
    """The first and last day that a time may mean, as day numbers; a bound opens one end."""

    first: float
    last: float


def compare_when(a: When, b: When, settings: Settings) -> Comparison:
    """How two times of one thing stand. Symmetric; a time stands to itself as "same".

    A time that is not resolved never conflicts, nor does one that is merely coarser. Full days may differ by
    `settings.date_tolerance` days. Days that are one but told with other clock times go on to the clock times.
    """
    if _said(a) == _said(b):
        return Comparison("same", 1.0, "same-day" if _is_day(a) else "same", f"both say {_shown(a)}")
    if a.start is None or b.start is None:
        return _unresolved(a, b)
    if "publication" in (a.anchor, b.anchor):
        return _publication(a, b)
    compared = _resolved(a, b, settings)
    if compared.relation == "conflict" and not (a.attached and b.attached):
        return Comparison("not-comparable", compared.score, "unresolved", "one of them only stands near the event")
    return compared


def precedes(a: When, b: When, settings: Settings) -> bool:
    """Whether every day that `a` may mean lies before every day that `b` may mean, by more than `settings.date_tolerance`
    days. A time that is not resolved, that only stands near what it may date, or that is a day of publication comes
    before none."""
    if any(each.start is None or not each.attached or each.anchor == "publication" for each in (a, b)):
        return False
    return _reach(b).first - _reach(a).last > settings.date_tolerance


def _said(value: When) -> tuple[object, ...]:
    fields = (value.start, value.end, value.year, value.month, value.day, value.weekday, value.bound, value.clock)
    return (*fields, value.precision if value.start is None else "", value.anchor == "publication")


def _is_day(value: When) -> bool:
    return value.start is not None and value.end in (None, value.start)


def _resolved(a: When, b: When, settings: Settings) -> Comparison:
    one, other = _reach(a), _reach(b)
    gap = max(one.first - other.last, other.first - one.last)
    if gap <= 0:
        return _overlapping(a, b, one, other)
    if shifted := _across_midnight(a, b):
        return shifted
    if gap <= settings.date_tolerance:
        allowed = f"{settings.date_tolerance} days"
        return Comparison("compatible", 0.8, "within-tolerance", f"{_days(gap)} apart", allowed)
    if _week_slip(a, b, one, other):
        return Comparison(
            "compatible", 0.5, "unresolved-part", "only a weekday is named: it may be that of another week"
        )
    return _conflict(a, b, int(gap))


def _reach(value: When) -> _Reach:
    start, end = _first_and_last(value)
    first, last = float(start.toordinal()), float(end.toordinal())
    if value.precision == "week":  # some weeks start on Sunday
        first, last = first - 1, last + 1
    if value.bound == "about":
        slack = max(_ABOUT_DAYS, (last - first) / 2)
        first, last = first - slack, last + slack
    if value.bound == "before":
        return _Reach(float("-inf"), last)
    return _Reach(first, float("inf") if value.bound == "after" else last)


def _first_and_last(value: When) -> tuple[date, date]:
    start = value.start or value.end or date.min
    return start, max(value.end or start, start)


def _overlapping(a: When, b: When, one: _Reach, other: _Reach) -> Comparison:
    if {a.bound, b.bound} - {None}:
        return Comparison("compatible", 0.8, "bound", f"{_shown(a)} and {_shown(b)} can both hold")
    if (a.start, a.end) == (b.start, b.end):
        if not _is_day(a):
            return Comparison("same", 1.0, "same", f"both mean {_shown(a)}")
        return compare_clocks(a, b) or Comparison("same", 1.0, "same-day", f"both mean {_shown(a)}")
    inside = (one.first >= other.first and one.last <= other.last) or (
        other.first >= one.first and other.last <= one.last
    )
    if not inside and a.precision == b.precision == "range":
        return Comparison("conflict", 0.4, "other-day", f"{_shown(a)} and {_shown(b)} overlap but differ")
    coarse, fine = (a, b) if one.last - one.first >= other.last - other.first else (b, a)
    return Comparison("compatible", 0.9, "coarser", f"{_shown(fine)} lies within {_shown(coarse)}")


def _across_midnight(a: When, b: When) -> Comparison | None:
    if not (_is_day(a) and _is_day(b) and a.clock and b.clock) or a.bound or b.bound:
        return None
    return instants(a, b)


def _week_slip(a: When, b: When, one: _Reach, other: _Reach) -> bool:
    """Whether the two would meet if a weekday named alone were read as that of the week before or after."""
    return (a.anchor == "weekday" and _meets(one, other)) or (b.anchor == "weekday" and _meets(other, one))


def _meets(movable: _Reach, fixed: _Reach) -> bool:
    return any(_gap(_Reach(movable.first + by, movable.last + by), fixed) <= 0 for by in (-7, 7))


def _conflict(a: When, b: When, gap: int) -> Comparison:
    score = round(max(0.0, 0.3 - gap / 1_000), 3)
    if not (_is_day(a) and _is_day(b)) or a.bound or b.bound:
        return Comparison("conflict", score, "other-day", f"{_shown(a)} and {_shown(b)} lie {_days(gap)} apart")
    detail, reason = _slip(_first_and_last(a)[0], _first_and_last(b)[0], gap)
    return Comparison("conflict", score, detail, f"{_shown(a)} and {_shown(b)} are {reason}")


def _slip(one: date, other: date, gap: int) -> tuple[str, str]:
    if one.year == other.year and (one.day, one.month) == (other.month, other.day):
        return "day-month-swap", "each other with day and month exchanged"
    if (one.month, one.day) == (other.month, other.day) and abs(one.year - other.year) == 1:
        return "year-slip", "the same day of two neighbouring years"
    if gap in _CALENDAR_OFFSETS and max(one.year, other.year) <= _LAST_JULIAN_YEAR:
        return "calendar-offset", f"{gap} days apart, as the Julian and the Gregorian calendar are"
    return "other-day", f"{_days(gap)} apart"


def _publication(a: When, b: When) -> Comparison:
    """The day of publication is not the day of what is told; it only lies after what has happened."""
    stamp, other = (a, b) if a.anchor == "publication" else (b, a)
    if other.anchor == "publication":
        return Comparison("not-comparable", 0.0, "unresolved", "both are days of publication")
    if _first_and_last(other)[0] <= _first_and_last(stamp)[1]:
        return Comparison("compatible", 0.6, "bound", f"{_shown(other)} lies before the publication on {_shown(stamp)}")
    return Comparison("not-comparable", 0.0, "printed-before", f"published before {_shown(other)}")


def _unresolved(a: When, b: When) -> Comparison:
    """At least one side lacks a year or more: what both sides do tell is compared."""
    if a.month is not None and b.month is not None and "publication" not in (a.anchor, b.anchor):
        return _by_month(a, b)
    partial, full = (a, b) if a.start is None else (b, a)
    if partial.month is not None and full.start is not None and "publication" not in (a.anchor, b.anchor):
        return _by_month(a, b)
    weekday = partial.weekday
    known = full.start.weekday() if _is_day(full) and full.start else full.weekday
    if weekday is not None and weekday == known:
        return Comparison("compatible", 0.6, "unresolved-part", "the weekday is the same, the day is not told")
    return Comparison("not-comparable", 0.0, "unresolved", "one side cannot be resolved to a day")


def _by_month(a: When, b: When) -> Comparison:
    anchor = next((value.start for value in (a, b) if value.start), None)
    year = anchor.year if anchor else next((value.year for value in (a, b) if value.year), _LEAP_YEAR)
    best = min((_gap(_reach(one), _reach(other)) for one in _years(a, year) for other in _years(b, year)), default=None)
    if best is None:
        return Comparison("not-comparable", 0.0, "unresolved", "one side cannot be resolved to a day")
    if best <= 0:
        whole = "the year" if a.start is None or b.start is None else "part of the date"
        return Comparison("compatible", 0.8, "unresolved-part", f"{_shown(a)} fits {_shown(b)}; {whole} is not told")
    return Comparison("conflict", 0.1, "other-day", f"{_shown(a)} and {_shown(b)} cannot be one day in any year")


def _gap(one: _Reach, other: _Reach) -> float:
    return max(one.first - other.last, other.first - one.last)


def _years(value: When, near: int) -> list[When]:
    """The value itself, or where its year is not told its readings in the years around `near`."""
    if value.start is not None:
        return [value]
    months = [(year, value.month) for year in ([value.year] if value.year else range(near - 4, near + 5))]
    return [found for year, month in months if month and 0 < year < 9999 and (found := _in_year(value, year, month))]


def _in_year(value: When, year: int, month: int) -> When | None:
    try:
        first = date(year, month, value.day or 1)
    except ValueError:
        return None
    last = first if value.day else date.fromordinal(date(year + month // 12, month % 12 + 1, 1).toordinal() - 1)
    return value.model_copy(update={"start": first, "end": last})


def _shown(value: When) -> str:
    """The reading in words, with the wording where it is not resolved."""
    if value.start is None:
        return f'"{value.text}"'
    start, end = _first_and_last(value)
    days = start.isoformat() if start == end else f"{start} to {end}"
    bound = {"before": "by ", "after": "from ", "about": "about ", None: ""}[value.bound]
    return f"{bound}{days}" + (f" {value.clock}" if value.clock else "")


def _days(count: float) -> str:
    return "1 day" if count == 1 else f"{int(count)} days"
