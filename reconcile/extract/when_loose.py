"""Wordings that place something in time too loosely to date an event: "now", "recently", "that evening", "the day before"."""

from __future__ import annotations

import re
from datetime import date

from reconcile.extract.when_cues import Telling
from reconcile.extract.when_durations import Reading, TimexReader, number, part_code
from reconcile.extract.when_patterns import DAY, MONTH, UNIT, WEEKDAY_FULL, compiled, month_number, weekday_number
from reconcile.extract.when_resolve import nearest_year, safe_date, shift_days, shift_month, shifted, weekday_day

PRESENT, PAST, FUTURE = "PRESENT_REF", "PAST_REF", "FUTURE_REF"

LOOSE_PATTERNS: dict[str, re.Pattern[str]] = compiled(
    present=r"""(?<![\w-])(?:now|(?i:currently|nowadays|at[ ](?:the[ ])?present(?:[ ]time)?|at[ ](?:the[ ]moment|this[ ]time)|
        (?:the[ ])?present[ ]day|these[ ]days)|current(?![ ](?:account|affairs|event)))(?![\w-])""",
    past=r"""(?<![\w-])(?i:recently|lately|long[ ]ago|some[ ]time[ ]ago|a[ ]while[ ]ago)(?![\w-])|
        (?<!\w)(?P<noun>the[ ](?:recent[ ]|distant[ ])?past)(?![\w-])""",
    future=r"""(?<!\ba[ ])(?<![\w-])(?:the[ ](?:near|immediate|foreseeable|not-too-distant|distant)[ ])?
        (?:(?:the[ ])?future)(?![\w-])""",
    vague_ago=rf"""(?<![\w$€£/-])(?i:(?:(?:only|just)[ ])?(?:(?:several|many|some|a[ ]few|a[ ]couple[ ]of|a[ ]number[ ]of)[ ])?
        {UNIT}s[ ](?P<way>ago|later|earlier))\b""",
    half_ago=r"""(?<![\w$€£/.-])(?i:(?P<n>\d{1,3}|an?|one|two|three|four|five|six)(?:[ ]1/2|½|[ ]and[ ]a[ ]half)[ ]
        years[ ]ago)\b""",
    year_ago=r"(?<![\w-])(?i:(?:the[ ])?year-(?:ago|earlier))\b",
    weekend=r"(?<![\w-])(?i:(?:the|that)[ ](?:(?P<way>past|last|next|following|coming|previous)[ ])?weekend)\b",
    week_of=rf"(?<![\w-])(?i:the[ ]week[ ](?:of|beginning|starting|ending)[ ])(?P<month>{MONTH})[ ](?P<day>{DAY})",
    beside=r"""(?<![\w-])(?<!\bin[ ])(?i:the[ ](?:very[ ])?(?P<unit>day|night|week|month|year)[ ]
        (?P<way>before|after|earlier|later))\b""",
    following=rf"""(?<![\w-])(?i:the[ ](?P<way>following|next|previous|preceding|prior|same)[ ])
        (?:(?i:(?P<unit>week|month|year|decade))|(?P<weekday>{WEEKDAY_FULL})|(?P<month>{MONTH}))\b""",
    part=r"""(?<![\w-])(?i:(?<=\bin[ ])the[ ](?:early[ ]|late[ ])?(?:morning|afternoon|evening|night)(?:[ ]hours)?|
        (?<=\bduring[ ])the[ ](?:morning|afternoon|evening|night)|that[ ](?:same[ ])?(?:morning|afternoon|evening|night)|
        overnight|(?:early|late|mid)[ -](?:morning|afternoon|evening)(?:[ ]hours)?|(?<=\bat[ ])night|
        (?:late|early)[ ]at[ ]night)\b(?![ ]of\b)""",
    nth_day=r"(?<!\w)the[ ](?P<day>[12]?\d|3[01])(?:st|nd|rd|th)(?=[.,;)]|[ ]and\b)",
)

_IN = re.compile(r"\bin\s$", re.IGNORECASE)
_APPOSED = re.compile(r"[,;(—–-]\s?$")
_CLOSED = re.compile(r"[.,;:)?!—–]|\s*$|[ ](?:and|but|when|that|in|at|on|by)\b")
_ON = re.compile(r"\b(?:on|by|until|till|since|before|after)\s$", re.IGNORECASE)


def read_present(_: re.Match[str], __: Telling) -> Reading:
    """Now, currently."""
    return Reading("DATE", PRESENT)


def read_past(match: re.Match[str], telling: Telling) -> Reading | None:
    """Recently, in the past."""
    return None if match["noun"] and not telling.follows(match, _IN) else Reading("DATE", PAST)


def read_future(_: re.Match[str], __: Telling) -> Reading:
    """The near future, her future."""
    return Reading("DATE", FUTURE)


def read_vague_ago(match: re.Match[str], _: Telling) -> Reading:
    """Several years ago, minutes later."""
    return Reading("DATE", PAST if match["way"].lower() == "ago" else "")


def read_half_ago(match: re.Match[str], telling: Telling) -> Reading:
    """2 1/2 years ago, a year and a half being 18 months."""
    if telling.published is None:
        return Reading("DATE", "")
    words = match["n"].lower()
    years = 1 if words in ("a", "an") else int(number(words))
    year, month = shift_month(telling.published.year, telling.published.month, -12 * years - 6)
    return Reading("DATE", f"{year:04}-{month:02}")


def read_year_ago(_: re.Match[str], telling: Telling) -> Reading:
    """The year-earlier period."""
    return Reading("DATE", f"{telling.published.year - 1:04}" if telling.published else "")


def read_weekend(match: re.Match[str], telling: Telling) -> Reading:
    """Over the weekend: the last one, the next one where the telling looks ahead."""
    published = telling.published
    if published is None:
        return Reading("DATE", "")
    way = (match["way"] or "").lower()
    ahead = way in ("next", "following", "coming") or (not way and telling.direction(match) > 0)
    return Reading("DATE", week(weekday_day(5, published, 1 if ahead else -1)) + "-WE")


def week(day: date) -> str:
    """The ISO week of a day."""
    year, nth, _ = day.isocalendar()
    return f"{year:04}-W{nth:02}"


def read_week_of(match: re.Match[str], telling: Telling) -> Reading:
    """The week of March 6."""
    day = int(match["day"].rstrip("stndrh"))
    found = nearest_year(month_number(match["month"]), day, telling.published) if telling.published else None
    return Reading("DATE", week(found) if found else "")


def read_beside(match: re.Match[str], telling: Telling) -> Reading:
    """The day before, the week after the vote: beside the last day that the text named.

    Open where it explains that very day: "Nov. 3, the day before the vote".
    """
    if not _CLOSED.match(telling.text, match.end()) and telling.follows(match, _APPOSED):
        return Reading("DATE", "")
    by = -1 if match["way"].lower() in ("before", "earlier") else 1
    return Reading("DATE", beside(telling.day_before(match.start()), match["unit"].lower(), by))


def beside(base: date | None, unit: str, by: int) -> str:
    """The day, week, month, year, decade or century that lies `by` units from that of a day."""
    if base is None:
        return ""
    if unit in ("decade", "century"):
        return f"{base.year // 10 + by:03}X" if unit == "decade" else f"{base.year // 100 + by:02}XX"
    (first, _), precision = shifted(base, unit, by)
    return week(first) if precision == "week" else first.isoformat()[: {"day": 10, "month": 7}.get(precision, 4)]


def read_following(match: re.Match[str], telling: Telling) -> Reading:
    """The following week, the next Tuesday, the previous May: beside the last day that the text named."""
    way, base = match["way"].lower(), telling.guess(match.start())
    by = 1 if way in ("following", "next") else 0 if way == "same" else -1
    if base is None:
        return Reading("DATE", "")
    if match["weekday"]:
        day = weekday_day(weekday_number(match["weekday"]), shift_days(base, by), by or -1)
        return Reading("DATE", day.isoformat())
    if match["month"]:
        apart = (month_number(match["month"]) - base.month) % 12
        year, month = shift_month(base.year, base.month, apart if by >= 0 else apart - 12)
        return Reading("DATE", f"{year:04}-{month:02}")
    return Reading("DATE", beside(base, match["unit"].lower(), by))


def read_part(match: re.Match[str], telling: Telling) -> Reading:
    """That evening, in the morning, overnight: of the last day that the text named."""
    day = telling.guess(match.start())
    return Reading("TIME", (day.isoformat() if day else "XXXX-XX-XX") + (part_code(match.group()) or "TNI"))


def read_nth_day(match: re.Match[str], telling: Telling) -> Reading | None:
    """On the 15th: of the month of the last day named, of publication's without one."""
    if not telling.follows(match, _ON):
        return None
    base = telling.guess(match.start())
    day = safe_date(base.year, base.month, int(match["day"])) if base else None
    return Reading("DATE", day.isoformat() if day else "")


LOOSE_READERS: dict[str, TimexReader] = {
    "present": read_present,
    "past": read_past,
    "future": read_future,
    "vague_ago": read_vague_ago,
    "half_ago": read_half_ago,
    "year_ago": read_year_ago,
    "weekend": read_weekend,
    "week_of": read_week_of,
    "beside": read_beside,
    "following": read_following,
    "part": read_part,
    "nth_day": read_nth_day,
}
"""The reader of each form in `LOOSE_PATTERNS`."""
