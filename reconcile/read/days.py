"""Days and clock times as publishers write them in stamps: enough for a page header, not for running text."""

from __future__ import annotations

import re
from datetime import date, time
from typing import NamedTuple

_MONTHS = {
    name: number
    for number, names in enumerate(
        "jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|sep sept september|oct october"
        "|nov november|dec december".split("|"),
        1,
    )
    for name in names.split()
}
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE | re.ASCII)
    for pattern in (
        rf"(?<!\w){_YEAR}[-/.](?P<month>[01]?\d)[-/.](?P<day>[0-3]?\d)(?!\d)",
        rf"(?<!\w){_DAY}\s(?:of\s)?{_MONTH},?\s{_YEAR}\b",
        rf"\b{_MONTH}\s{_DAY}(?!\d),?\s{_YEAR}\b",
        rf"(?<!\w){_DAY}-{_MONTH}-{_YEAR}\b",
        rf"(?<!\w)(?P<day>[0-3]?\d)[./-](?P<month>[01]?\d)[./-]{_YEAR}\b",
        rf"(?<!\w){_DAY}\s(?:of\s)?{_MONTH}(?!\w)",
        rf"\b{_MONTH}\s{_DAY}\b(?!:)",
    )
)
_FIGURE = re.compile("[0-9]")
_CLOCK = re.compile(
    r"(?<![\d:])(?P<hour>[0-2]?\d):(?P<minute>[0-5]\d)(?::[0-5]\d)?\s?(?P<half>[ap]\.?\s?m\b\.?)?", re.I | re.A
)
_IN_URL = (
    re.compile(r"[/_-]((?:19|20)\d\d)[/_-]([01]?\d)[/_-]([0-3]?\d)(?![\d])", re.ASCII),
    re.compile(r"[/_-]((?:19|20)\d\d)([01]\d)([0-3]\d)(?:[0-2]\d[0-5]\d\d{0,12})?(?!\d)", re.ASCII),
)


class Day(NamedTuple):
    """A day found at `[start, end)` of the line; `date` is None where the year is missing or the order is open."""

    date: date | None
    start: int
    end: int


class Clock(NamedTuple):
    """A clock time found at `[start, end)` of the line."""

    time: time
    start: int
    end: int


def find_day(wording: str) -> Day | None:
    """The first day in the first 200 characters; a day with its year is preferred to one without."""
    sample = wording[:200]
    for pattern in _PATTERNS if _FIGURE.search(sample) else ():
        match = pattern.search(sample)
        if match:
            return Day(_reading(match), match.start(), match.end())
    return None


def _reading(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    if "year" not in parts:
        return None
    day, month = int(parts["day"]), parts["month"].lower()
    number = int(month) if month.isdigit() else _MONTHS[month]
    if match.re is _PATTERNS[4] and number != day and "." not in match.group():
        if number <= 12 and day <= 12:
            return None  # 03/04/2025 is March in one country and April in another
        if number > 12:
            number, day = day, number
    return plausible(int(parts["year"]), number, day)


def plausible(year: int, month: int, day: int) -> date | None:
    """The day if the calendar has it and a news text can be of it, else None."""
    try:
        return date(year, month, day) if 1900 <= year <= 2100 else None
    except ValueError:
        return None


def find_clock(wording: str) -> Clock | None:
    """The first clock time (13:05, 9:30 PM) in the first 200 characters."""
    match = _CLOCK.search(wording[:200])
    if match is None:
        return None
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if half and not 1 <= hour <= 12:
        half = ""
    if half:
        hour = hour % 12 + (12 if half[0] == "p" else 0)
    return Clock(time(hour, int(match["minute"])), match.start(), match.end()) if hour < 24 else None


def day_of_url(url: str) -> date | None:
    """The day that a path such as `/2024/10/28/` or `/20241028T...` holds. A month alone, an article number or a date
    outside 1995..2100 gives None: an address is weak evidence, used only where the text has none."""
    path = url[:500].partition("://")[2].partition("?")[0]
    for pattern in _IN_URL:
        for match in pattern.finditer(path):
            found = plausible(*(int(part) for part in match.groups()))
            if found and found.year >= 1995:
                return found
    return None


def parse_day(value: str) -> tuple[date, time | None] | None:
    """A day (and clock time) from an ISO date, ISO date-time or a written-out day; None where there is none."""
    found = find_day(value)
    if found is None or found.date is None:
        return None
    clock = find_clock(value[found.end :])
    return found.date, clock.time if clock else None
