"""The days of the holidays that news names, movable ones computed: one table for their names and their rules."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from reconcile.extract.when_cues import Telling
from reconcile.extract.when_resolve import Days, Fields, one_day, shift_days, stretch, week_of

Rule = Callable[[int], list[date]]
"""From a year of our calendar to the days in it, none or two where another calendar counts."""


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous computus)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, over = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * over + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def jewish_new_year(year: int) -> date:
    """Rosh Hashanah in a year of our calendar (the arithmetic Hebrew calendar)."""
    before, this, after = (_hebrew_days(year + 3761 + by) for by in (-1, 0, 1))
    late = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return date.fromordinal(this + late - 1_373_427)


def _hebrew_days(year: int) -> int:
    """Days from the epoch to the new moon of a Hebrew year, moved from Sunday, Wednesday and Friday."""
    months = (235 * year - 234) // 19
    day = 29 * months + (12_084 + 13_753 * months) // 25_920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


def islamic_days(year: int, month: int, day: int) -> list[date]:
    """A day of the tabular Islamic calendar in a year of ours; the sighting of the moon may move it by a day."""
    guess = (year - 622) * 33 // 32
    days = [
        date.fromordinal(day + (59 * (month - 1) + 1) // 2 + (each - 1) * 354 + (3 + 11 * each) // 30 + 227_014)
        for each in range(max(guess - 1, 1), guess + 3)
    ]
    return [found for found in days if found.year == year]


def _fixed(month: int, day: int) -> Rule:
    return lambda year: [date(year, month, day)]


def _nth(month: int, weekday: int, nth: int, later: int = 0) -> Rule:
    """The nth weekday of a month, the last for 0, some days later."""

    def rule(year: int) -> list[date]:
        first = date(year, month, 1 if nth else 25)
        return [first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (max(nth, 1) - 1) + later)]

    return rule


def _easter(later: int) -> Rule:
    return lambda year: [easter(year) + timedelta(days=later)]


def _jewish(later: int) -> Rule:
    return lambda year: [jewish_new_year(year) + timedelta(days=later)]


def _passover(later: int) -> Rule:
    return lambda year: [jewish_new_year(year) + timedelta(days=later - 163)]


def _hanukkah(year: int) -> list[date]:
    """25 Kislev, a day later where the month before it is long."""
    new_year = jewish_new_year(year)
    long = (jewish_new_year(year + 1) - new_year).days in (355, 385) if year < date.max.year else False
    return [new_year + timedelta(days=84 if long else 83)]


def _islamic(month: int, day: int) -> Rule:
    return lambda year: islamic_days(year, month, day)


RULES: dict[str, Rule] = {
    "christmas": _fixed(12, 25), "christmas day": _fixed(12, 25), "christmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26), "new year's day": _fixed(1, 1), "new year's eve": _fixed(12, 31),
    "new year's": _fixed(1, 1), "valentine's day": _fixed(2, 14), "st. patrick's day": _fixed(3, 17),
    "may day": _fixed(5, 1), "independence day": _fixed(7, 4), "fourth of july": _fixed(7, 4),
    "bastille day": _fixed(7, 14), "halloween": _fixed(10, 31), "armistice day": _fixed(11, 11),
    "remembrance day": _fixed(11, 11), "veterans day": _fixed(11, 11),
    "martin luther king day": _nth(1, 0, 3), "presidents' day": _nth(2, 0, 3), "presidents day": _nth(2, 0, 3),
    "mother's day": _nth(5, 6, 2), "father's day": _nth(6, 6, 3), "memorial day": _nth(5, 0, 0),
    "labor day": _nth(9, 0, 1), "columbus day": _nth(10, 0, 2), "election day": _nth(11, 0, 1, 1),
    "thanksgiving": _nth(11, 3, 4), "thanksgiving day": _nth(11, 3, 4), "thanksgiving eve": _nth(11, 3, 4, -1),
    "mardi gras": _easter(-47), "shrove tuesday": _easter(-47), "ash wednesday": _easter(-46),
    "palm sunday": _easter(-7), "maundy thursday": _easter(-3), "good friday": _easter(-2), "easter": _easter(0),
    "easter sunday": _easter(0), "easter monday": _easter(1), "ascension day": _easter(39), "pentecost": _easter(49),
    "whit monday": _easter(50), "rosh hashanah": _jewish(0), "rosh hashana": _jewish(0), "yom kippur": _jewish(9),
    "purim": _passover(-30), "passover": _passover(0), "hanukkah": _hanukkah, "chanukah": _hanukkah,
    "eid al-fitr": _islamic(10, 1), "eid ul-fitr": _islamic(10, 1), "eid al-adha": _islamic(12, 10),
    "eid ul-adha": _islamic(12, 10), "ashura": _islamic(1, 10),
}  # fmt: skip
_MOON = ("eid", "ashura")


def read_holiday(match: re.Match[str], telling: Telling) -> Fields | None:
    """Thanksgiving, Christmas Eve 2025, Easter week: the nearest one where no year is told."""
    name = " ".join(match["name"].lower().replace("’", "'").split())
    if match["year"]:
        day = next(iter(RULES[name](int(match["year"]))), None)
        return _meant(name, match["span"], day) if day else None
    published = telling.published
    if published is None:
        return Fields(precision="day", anchor="unresolved")
    years = [year for year in (published.year - 1, published.year, published.year + 1) if 1600 < year < 9999]
    days = [day for year in years for day in RULES[name](year)]
    if match["shift"] == "last":
        days = [day for day in days if day < published][-1:]
    if match["shift"] == "next":
        days = [day for day in days if day > published][:1]
    return _meant(name, match["span"], min(days, key=lambda day: abs((day - published).days))) if days else None


def _meant(name: str, span: str | None, day: date) -> Fields:
    """The day itself, or the week, weekend or season around it."""
    if span == "week":
        return stretch(week_of(day), "week", "relative")
    if span == "weekend":
        saturday = shift_days(day, 5 - day.weekday() if 1 < day.weekday() < 6 else -((day.weekday() + 2) % 7))
        return stretch(Days(saturday, shift_days(saturday, 1)), "range", "relative")
    if span:
        return stretch(Days(shift_days(day, -21), shift_days(day, 14)), "range", "relative")
    if name.startswith(_MOON):
        return stretch(Days(shift_days(day, -1), shift_days(day, 1)), "range", "relative")
    return one_day(day, "explicit")
