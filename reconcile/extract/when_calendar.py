"""Times that name days, months or years of the calendar: one reader for each form of wording."""

from __future__ import annotations

import re
from datetime import date

from reconcile.extract.when_cues import Telling, month_is_certain, year_is_certain
from reconcile.extract.when_patterns import SEASONS, month_number, weekday_number
from reconcile.extract.when_resolve import (
    Anchor,
    Days,
    Fields,
    edged,
    month_days,
    month_year,
    months_from,
    nearest_year,
    one_day,
    safe_date,
    shift_days,
    stretch,
)

_WORDS_AND_NAMES = frozenset(("may", "march", "august", "april", "june"))
_FAR_AHEAD = 90  # days; told as past, a day so far ahead was that of the year before
_FAR_BEHIND = 60  # days; told as to come, a day so far behind is that of the year after
_NTH = ("first", "second", "third", "fourth")


def _calendar_day(year: int, month: int, day: int) -> Fields | None:
    found = safe_date(year, month, day)
    return one_day(found, "explicit") if found else None


def read_iso(match: re.Match[str], _: Telling) -> Fields | None:
    """2025-10-12, 2025/10/12, with or without a clock time."""
    fields = _calendar_day(int(match["year"]), int(match["month"]), int(match["day"]))
    if fields and match.groupdict().get("clock"):
        fields["clock"], fields["precision"] = match["clock"], "time"
    return fields


def read_numeric(match: re.Match[str], telling: Telling) -> Fields | None:
    """Day first after dots; with slashes the reading that the calendar allows, of two the one near publication."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if len(match["year"]) == 2:
        if match["sep"] == ".":
            return None
        year += 2000 if year < 50 else 1900
    readings = [safe_date(year, second, first)] + ([] if match["sep"] == "." else [safe_date(year, first, second)])
    days = sorted({day for day in readings if day})
    if len(days) == 1:
        return one_day(days[0], "explicit")
    if not days:
        return None
    if telling.published is None:
        return Fields(precision="unknown", anchor="unresolved", year=year)
    published = telling.published
    return one_day(min(days, key=lambda day: abs((day - published).days)), "explicit")


def read_month_day(match: re.Match[str], telling: Telling) -> Fields | None:
    """October 12, 12 October 2025, October 8-10, with or without a weekday."""
    month, day = month_number(match["month"]), _leading(match["day"])
    last = _leading(match["last"]) if match["last"] else None
    year = match["year"]
    first = safe_date(int(year), month, day) if year else _without_year(match, month, day, telling)
    if first is None:
        known = match["year"] is None and telling.published is None and safe_date(2000, month, day)
        fields = Fields(month=month, day=None if last else day, precision="range" if last else "day") if known else None
    else:
        fields = _from_day(first, last)
    if fields and match["weekday"]:
        fields["weekday"] = weekday_number(match["weekday"])
    return fields


def _without_year(match: re.Match[str], month: int, day: int, telling: Telling) -> date | None:
    """The nearest such day; one far ahead only where the telling does not look back."""
    published = telling.published
    found = nearest_year(month, day, published) if published else None
    if found is None or published is None:
        return None
    back = (match.groupdict().get("shift") or "").lower() == "last" and found >= published
    if back or ((found - published).days > _FAR_AHEAD and telling.direction(match) < 0):
        return safe_date(found.year - 1, month, day) or found
    if (published - found).days > _FAR_BEHIND and telling.direction(match) > 0:
        return safe_date(found.year + 1, month, day) or found
    return found


def _leading(day: str) -> int:
    return int(day.rstrip("stndrh"))


def _from_day(first: date, last: int | None) -> Fields | None:
    if last is None:
        return one_day(first, "explicit")
    end = safe_date(first.year, first.month, last)
    return stretch(Days(first, end), "range", "explicit") if end and end > first else None


def read_nth_weekday(match: re.Match[str], telling: Telling) -> Fields | None:
    """The last Sunday of June, the first Monday in May 2024."""
    month, weekday, published = month_number(match["month"]), weekday_number(match["weekday"]), telling.published
    if match["year"]:
        year = int(match["year"])
    elif published is not None:
        year = month_year(month, published, telling.direction(match))
    else:
        return Fields(month=month, precision="day", weekday=weekday)
    days = month_days(year, month)
    first = shift_days(days.first, (weekday - days.first.weekday()) % 7)
    last = shift_days(days.last, -((days.last.weekday() - weekday) % 7))
    nth = match["nth"].lower()
    fields = one_day(last if nth == "last" else shift_days(first, 7 * _NTH.index(nth)), "explicit")
    fields["weekday"] = weekday
    return fields


def read_month(match: re.Match[str], telling: Telling) -> Fields | None:
    """October, October 2025, last October, early in October."""
    name, shift, edge = match["month"], (match["shift"] or "").lower(), match["edge"]
    if match["year"]:
        return edged(month_days(int(match["year"]), month_number(name)), "month", "explicit", edge, telling.published)
    if not (shift or edge) and not _is_month(match, telling):
        return None
    month, published = month_number(name), telling.published
    if published is None:
        return Fields(month=month, precision="month")
    anchor: Anchor = "relative" if shift else "explicit"
    year = month_year(month, published, 0 if shift == "this" else shift_direction(shift) or telling.direction(match))
    if shift in ("last", "past") and month == published.month:
        year -= 1
    return edged(month_days(max(year, 1), month), "month", anchor, edge, telling.published)


def _is_month(match: re.Match[str], telling: Telling) -> bool:
    """Whether a month's name alone means the month, not the verb "may", "march", a woman or an abbreviated name."""
    text, end = telling.text, match.end()
    if len(match["month"].rstrip(".")) <= 4 and match["month"].lower() not in ("may", "june", "july"):
        return False
    before_name = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
    certain = month_is_certain(text, match.start(), before_name=before_name)
    return certain or (match["month"].lower() not in _WORDS_AND_NAMES and not before_name)


def shift_direction(shift: str) -> int:
    """1 for "next" and "coming", -1 for "last" and "past", 0 for "this" and nothing."""
    return {"last": -1, "past": -1, "this past": -1, "next": 1, "this": 0}.get(shift, 1 if shift else 0)


def read_season(match: re.Match[str], telling: Telling) -> Fields | None:
    """Summer 2025, last summer; a season alone is no time."""
    season, shift = match["season"].lower(), (match["shift"] or "").lower()
    if not match["year"] and not shift:
        return None
    if match["year"]:
        return edged(
            months_from(int(match["year"]), SEASONS[season], 3), "quarter", "explicit", match["edge"], telling.published
        )
    return season_near(season, shift, match["edge"], telling)


def season_near(season: str, shift: str, edge: str | None, telling: Telling) -> Fields:
    """A season named without its year, as far as publication fixes it."""
    published = telling.published
    if published is None:
        return Fields(precision="quarter", anchor="unresolved")
    month = SEASONS[season]
    year = published.year
    over = months_from(year, month, 3)
    if shift in ("last", "past") and over.last >= published:
        year -= 1
    if shift == "next" and over.first <= published:
        year += 1
    return edged(months_from(max(year, 1), month, 3), "quarter", "relative", edge, telling.published)


def read_quarter(match: re.Match[str], telling: Telling) -> Fields | None:
    """Q3 2025, the third quarter of 2025."""
    ordinal = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
    which = int(match["q"]) if match["q"] else ordinal[match["which"].lower()]
    return edged(months_from(int(match["year"]), which * 3 - 2, 3), "quarter", "explicit", None, telling.published)


def read_years(match: re.Match[str], _: Telling) -> Fields | None:
    """1992-1995; not a score, not a number of pages."""
    first = int(match["year"])
    last = int(match["last"]) if len(match["last"]) == 4 else first // 100 * 100 + int(match["last"])
    if not first < last <= first + 150:
        return None
    return stretch(Days(date(first, 1, 1), date(last, 12, 31)), "range", "explicit")


def read_decade(match: re.Match[str], telling: Telling) -> Fields | None:
    """The 1990s, the early '90s."""
    digits = match["year"].lstrip("'’")
    if len(digits) == 2 and digits == match["year"]:
        return None
    year = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return edged(Days(date(year, 1, 1), date(year + 9, 12, 31)), "decade", "explicit", match["edge"], telling.published)


def read_year(match: re.Match[str], telling: Telling) -> Fields | None:
    """A year alone, where the words around it say that it is one."""
    year = int(match["year"])
    if not match["edge"] and not year_is_certain(telling.text, match.start("year"), match.end()):
        return None
    return edged(Days(date(year, 1, 1), date(year, 12, 31)), "year", "explicit", match["edge"], telling.published)
