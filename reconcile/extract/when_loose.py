"""Wordings that place something in time too loosely to date an event: "now", "recently", "the weekend", "that evening"."""

from __future__ import annotations

import re
from datetime import date

from reconcile.extract.when_cues import Telling
from reconcile.extract.when_durations import SEASON_CODES, Reading, TimexReader
from reconcile.extract.when_patterns import (
    DAY,
    MONTH,
    SEASONS,
    UNIT,
    WEEKDAY_FULL,
    YEAR,
    compiled,
    month_number,
    weekday_number,
)
from reconcile.extract.when_resolve import (
    month_year,
    nearest_year,
    shift_days,
    shift_month,
    shifted,
    weekday_day,
)

PRESENT, PAST, FUTURE = "PRESENT_REF", "PAST_REF", "FUTURE_REF"
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first""".split()
_QUARTERS = ("first", "second", "third", "fourth")
_DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}

LOOSE_PATTERNS: dict[str, re.Pattern[str]] = compiled(
    present=r"""(?<![\w-])(?:now|(?i:currently|nowadays|at[ ](?:the[ ])?present(?:[ ]time)?|at[ ](?:the[ ]moment|this[ ]time)|(?:the[ ])?present[ ]day|
        these[ ]days)|current(?![ ](?:account|affairs|event)))(?![\w-])""",
    past=r"""(?<![\w-])(?i:recently|lately|long[ ]ago)(?![\w-])|
        (?<!\w)(?P<noun>the[ ](?:recent[ ]|distant[ ])?past)(?![\w-])""",
    future=r"""(?<!\ba[ ])(?<![\w-])(?:the[ ](?:near|immediate|foreseeable|not-too-distant|distant)[ ])?
        (?:(?:the[ ])?future)(?![\w-])""",
    vague_ago=rf"""(?<![\w$€£/-])(?i:(?:several|many|some|a[ ]few|a[ ]couple[ ]of|a[ ]number[ ]of|just)[ ])?
        (?i:(?P<unit>{UNIT})s[ ]ago)\b|(?<![\w$€£/-])(?i:(?P<n>\d{{1,3}}|an?|one|two|three|four|five|six)
        (?:[ ]1/2|½|[ ]and[ ]a[ ]half)[ ]years[ ](?:ago|earlier|later))\b""",
    year_ago=r"(?<![\w-])(?i:(?:the[ ])?year-(?:ago|earlier))\b",
    weekend=r"(?<![\w-])(?i:(?:the|that)[ ](?:(?P<way>past|last|next|following|coming|previous)[ ])?weekend)\b",
    week_of=rf"""(?<![\w-])(?i:the[ ]week[ ](?:of|beginning|starting|ending)[ ])(?P<month>{MONTH})[ ](?P<day>{DAY})""",
    beside=r"""(?<![\w-])(?<!\bin[ ])(?i:(?:the[ ](?:very[ ])?)(?P<unit>day|night|week|month|year)[ ](?P<way>before|after|earlier|later))\b""",
    following=rf"""(?<![\w-])(?i:(?:the[ ])(?P<way>following|next|previous|preceding|prior|same)[ ])
        (?:(?i:(?P<unit>week|month|year|decade))|(?P<weekday>{WEEKDAY_FULL})|(?P<month>{MONTH}))\b""",
    quarter_bare=r"""(?<![\w-])(?i:(?:(?:the|its|their|this)[ ])?(?:fiscal[ ])?
        (?P<which>first|second|third|fourth|latest|last|past|next|coming|following|this|current|previous)(?:[ ]fiscal)?[ -]quarter)\b(?![ ](?:mile|century|of[ ]the[ ]\w{1,9}[ ]century))""",
    year_quarter=r"""(?<![\w-])(?i:the[ ])?(?P<year>(?:19|20)\d\d)[ ](?i:(?P<which>first|second|third|fourth)[ -]quarter)\b""",
    fiscal=r"""(?<![\w-])(?i:fiscal(?:[ ]year)?[ ](?P<year>(?:19|20)\d\d)|(?:(?P<way>this|last|next)|the(?:[ ](?:current|coming))?)[ ]
        (?:fiscal|financial|school|academic|calendar|budget)[ ]year)\b""",
    week_in=rf"""(?<![\w-])(?i:(?:the[ ])?(?:first|second|third|fourth|last|final)[ ]week[ ](?:of|in)[ ])(?P<month>{MONTH})
        (?:,?[ ](?P<year>{YEAR}))?""",
    in_span=r"""(?<![\w-])(?i:(?:earlier|later|early|late)[ ]in[ ]the[ ](?P<unit>week|month|year))\b""",
    whole=r"(?<!\w)(?i:the[ ](?P<unit>quarter|year))\b(?![ ](?:of|before|after)\b)",
    season_bare=r"""(?<!\w)(?i:(?:the[ ])?(?:(?:early|late|mid)[ -])?)(?P<season>spring|summer|autumn|fall|winter)\b(?![ ](?:of|from|to|in[ ]the[ ]price)\b|-)""",
    part=r"""(?<![\w-])(?i:(?<=\bin[ ])the[ ](?:early[ ]|late[ ])?(?:morning|afternoon|evening|night)(?:[ ]hours)?|
        (?<=\bduring[ ])the[ ](?:morning|afternoon|evening|night)|that[ ](?:same[ ])?(?:morning|afternoon|evening|night)|
        overnight|(?:by[ ])?(?:early|late|mid)[ -](?:morning|afternoon|evening)(?:[ ]hours)?|(?<=\bat[ ])night|(?:late|early)[ ]at[ ]night)\b(?![ ]of\b)""",
    century=rf"""(?<![\w-])(?i:(?:the[ ])?(?:(?:early|late|mid|middle)[ -])?(?:(?P<nth>\d{{1,2}})(?:st|nd|rd|th)|
        (?P<word>{"|".join(sorted(_ORDINALS, key=len, reverse=True))})|(?P<way>this|last|next|(?:turn|end)[ ]of[ ]the))[ -]century)\b""",
    decade_word=rf"""(?<![\w-])(?i:the[ ](?:(?:early|late|mid)[ -])?(?P<word>{"|".join(_DECADES)}))\b(?![ ]and[ ]his\b)""",
    short_year=r"(?<![\w'’‘`])['’‘`](?P<year>[2-9]\d)(?![\w'’])",
    nth_day=r"(?<!\w)the[ ](?P<day>[12]?\d|3[01])(?:st|nd|rd|th)(?=[.,;)]|[ ]and\b)",
    year_end=r"(?<![\w-])(?i:(?:the[ ])?year-?[ ]?end)\b",
)

_IN = re.compile(r"\bin\s$", re.IGNORECASE)
_WHOLE_AFTER = re.compile(r"\b(?:for|in|during|within)\s$", re.IGNORECASE)
_SEASON_AFTER = re.compile(r"\b(?:in|by|since|until|till|during|for|of)\s$", re.IGNORECASE)
_YEAR_AFTER = re.compile(
    r"\b(?:in|of|since|until|till|by|from|to|and|before|after|early|late|mid|the|\w{3}er|spring|fall)\s$", re.IGNORECASE
)
_APPOSED = re.compile(r"[,;(—–-]\s?$")
_CLOSED = re.compile(r"[.,;:)?!—–]|\s*$|[ ](?:and|but|when|that|in|at|on|by)\b")
_DAY_AFTER = re.compile(r"\b(?:on|by|until|till|since|before|after)\s$", re.IGNORECASE)


def _after(match: re.Match[str], telling: Telling, before: re.Pattern[str]) -> bool:
    """Whether the words before a match are those wanted."""
    return bool(before.search(telling.text[max(0, match.start() - 12) : match.start()]))


def _read_present(_: re.Match[str], __: Telling) -> Reading:
    return Reading("DATE", PRESENT)


def _read_past(match: re.Match[str], telling: Telling) -> Reading | None:
    if match["noun"] and not _after(match, telling, _IN):
        return None
    return Reading("DATE", PAST)


def _read_future(_: re.Match[str], __: Telling) -> Reading:
    return Reading("DATE", FUTURE)


def read_vague_ago(match: re.Match[str], telling: Telling) -> Reading:
    """Several years ago; 2 1/2 years ago, which fixes the year as far as publication does."""
    if not match["n"] or telling.published is None or "ago" not in match.group().lower():
        return Reading("DATE", PAST)
    words = "a one two three four five six".split()
    years = int(match["n"]) if match["n"].isdigit() else max(words.index(match["n"].lower().removesuffix("n")), 1)
    year, month = shift_month(telling.published.year, telling.published.month, -12 * years - 6)
    return Reading("DATE", f"{year}-{month:02}")


def read_year_ago(_: re.Match[str], telling: Telling) -> Reading:
    """The year-earlier period."""
    return Reading("DATE", f"{telling.published.year - 1}" if telling.published else "")


def read_weekend(match: re.Match[str], telling: Telling) -> Reading:
    """Over the weekend: the last one, the next one where the telling looks ahead."""
    published = telling.published
    if published is None:
        return Reading("DATE", "")
    ahead = match["way"] in ("next", "following", "coming") or (not match["way"] and telling.direction(match) > 0)
    return Reading("DATE", _week(weekday_day(5, published, 1 if ahead else -1)) + "-WE")


def _week(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def read_week_of(match: re.Match[str], telling: Telling) -> Reading:
    """The week of March 6."""
    day = int(match["day"].rstrip("stndrh"))
    found = nearest_year(month_number(match["month"]), day, telling.published) if telling.published else None
    return Reading("DATE", _week(found) if found else "")


def read_beside(match: re.Match[str], telling: Telling) -> Reading:
    """The day before, the week after: beside the last day that the text named. "Nov. 3, the day before the vote" explains
    that day and is left open."""
    if not _CLOSED.match(telling.text, match.end()) and _after(match, telling, _APPOSED):
        return Reading("DATE", "")
    by = -1 if match["way"].lower() in ("before", "earlier") else 1
    return Reading("DATE", _beside(telling.day_before(match.start()), match["unit"].lower(), by))


def _beside(base: date | None, unit: str, by: int) -> str:
    if base is None:
        return ""
    (first, _), precision = shifted(base, unit, by)
    if precision == "week":
        return _week(first)
    return {"day": first.isoformat(), "month": first.isoformat()[:7], "year": first.isoformat()[:4]}[precision]


def read_following(match: re.Match[str], telling: Telling) -> Reading | None:
    """The following week, the next Tuesday, the previous May: beside the last day that the text named."""
    way, base = match["way"].lower(), telling.guess(match.start())
    by = 1 if way in ("following", "next") else 0 if way == "same" else -1
    if match["weekday"]:
        if base is None:
            return Reading("DATE", "")
        return Reading(
            "DATE", weekday_day(weekday_number(match["weekday"]), shift_days(base, by), by or -1).isoformat()
        )
    if match["month"]:
        return (
            Reading("DATE", "")
            if base is None
            else Reading("DATE", _month_beside(base, month_number(match["month"]), by))
        )
    unit = match["unit"].lower()
    if unit == "decade":
        return Reading("DATE", f"{base.year // 10 + by}X" if base else "")
    return Reading("DATE", _beside(base, unit, by))


def _month_beside(base: date, month: int, by: int) -> str:
    apart = (month - base.month) % 12
    year, found = shift_month(base.year, base.month, apart if by >= 0 else apart - 12)
    return f"{year}-{found:02}"


def read_quarter_bare(match: re.Match[str], telling: Telling) -> Reading:
    """The third quarter of the year that publication suggests, the latest quarter."""
    which, published = match["which"].lower(), telling.published
    if published is None:
        return Reading("DATE", "")
    now = (published.year, (published.month + 2) // 3)
    if which in _QUARTERS:
        quarter = _QUARTERS.index(which) + 1
        year = now[0] - 1 if quarter > now[1] and telling.direction(match) <= 0 else now[0]
        return Reading("DATE", f"{year}-Q{quarter}")
    by = {"this": 0, "current": 0, "next": 1, "coming": 1, "following": 1}.get(which, -1)
    year, month = shift_month(published.year, published.month, 3 * by)
    return Reading("DATE", f"{year}-Q{(month + 2) // 3}")


def read_year_quarter(match: re.Match[str], _: Telling) -> Reading:
    """The 1999 third quarter."""
    return Reading("DATE", f"{match['year']}-Q{_QUARTERS.index(match['which'].lower()) + 1}")


def read_fiscal(match: re.Match[str], telling: Telling) -> Reading:
    """Fiscal 1999, the current fiscal year."""
    if match["year"] or telling.published is None:
        return Reading("DATE", match["year"] or "")
    return Reading("DATE", f"{telling.published.year + {'last': -1, 'next': 1}.get(match['way'] or '', 0)}")


def read_week_in(match: re.Match[str], telling: Telling) -> Reading:
    """The first week of March: its month."""
    month, published = month_number(match["month"]), telling.published
    if match["year"] or published is None:
        return Reading("DATE", f"{match['year'] or 'XXXX'}-{month:02}")
    return Reading("DATE", f"{month_year(month, published, telling.direction(match))}-{month:02}")


def read_in_span(match: re.Match[str], telling: Telling) -> Reading:
    """Earlier in the week: that of publication."""
    return Reading("DATE", _beside(telling.published, match["unit"].lower(), 0))


def read_whole(match: re.Match[str], telling: Telling) -> Reading | None:
    """For the year, in the quarter: that of publication, where nothing says otherwise."""
    if not _after(match, telling, _WHOLE_AFTER):
        return None
    published = telling.published
    if published is None:
        return Reading("DATE", "")
    quarter = f"-Q{(published.month + 2) // 3}" if match["unit"].lower() == "quarter" else ""
    return Reading("DATE", f"{published.year}{quarter}")


def read_season_bare(match: re.Match[str], telling: Telling) -> Reading | None:
    """In the spring: the last one that has begun, the next where the telling looks ahead."""
    season, published = match["season"].lower(), telling.published
    if not _after(match, telling, _SEASON_AFTER):
        return None
    if published is None:
        return Reading("DATE", "")
    begun = (published.year, published.month) >= (published.year, SEASONS[season])
    year = published.year - (0 if begun else 1) + (1 if telling.direction(match) > 0 and not begun else 0)
    return Reading("DATE", f"{year}-{SEASON_CODES[season]}")


def read_part(match: re.Match[str], telling: Telling) -> Reading:
    """That evening, in the morning, overnight: of the last day that the text named."""
    words = match.group().lower()
    part = next((code for word, code in _PARTS.items() if word in words), "NI")
    day = telling.guess(match.start())
    return Reading("TIME", f"{day.isoformat()}T{part}" if day else f"XXXX-XX-XXT{part}")


def read_century(match: re.Match[str], telling: Telling) -> Reading:
    """The 19th century, this century, the turn of the century."""
    if match["nth"] or match["word"]:
        nth = int(match["nth"]) if match["nth"] else _ORDINALS.index(match["word"].lower()) + 1
        return Reading("DATE", f"{max(nth - 1, 0):02}XX")
    if telling.published is None:
        return Reading("DATE", "")
    by = {"last": -1, "next": 1}.get(match["way"].lower(), 0)
    return Reading("DATE", f"{telling.published.year // 100 + by:02}XX")


def read_decade_word(match: re.Match[str], _: Telling) -> Reading:
    """The early nineties."""
    return Reading("DATE", f"19{_DECADES[match['word'].lower()]}X")


def read_short_year(match: re.Match[str], telling: Telling) -> Reading | None:
    """In '96."""
    if not _after(match, telling, _YEAR_AFTER):
        return None
    return Reading("DATE", f"19{match['year']}")


def read_nth_day(match: re.Match[str], telling: Telling) -> Reading | None:
    """On the 15th: of the month of the last day named, of publication's without one."""
    if not _after(match, telling, _DAY_AFTER):
        return None
    base, day = telling.guess(match.start()), int(match["day"])
    return Reading("DATE", f"{base.year}-{base.month:02}-{day:02}" if base and day else "")


def read_year_end(_: re.Match[str], telling: Telling) -> Reading:
    """Year-end."""
    return Reading("DATE", f"{telling.published.year}" if telling.published else "")


LOOSE_READERS: dict[str, TimexReader] = {
    "present": _read_present,
    "past": _read_past,
    "future": _read_future,
    "vague_ago": read_vague_ago,
    "year_ago": read_year_ago,
    "weekend": read_weekend,
    "week_of": read_week_of,
    "beside": read_beside,
    "following": read_following,
    "quarter_bare": read_quarter_bare,
    "year_quarter": read_year_quarter,
    "fiscal": read_fiscal,
    "week_in": read_week_in,
    "in_span": read_in_span,
    "whole": read_whole,
    "season_bare": read_season_bare,
    "part": read_part,
    "century": read_century,
    "decade_word": read_decade_word,
    "short_year": read_short_year,
    "nth_day": read_nth_day,
    "year_end": read_year_end,
}
"""The reader of each form in `LOOSE_PATTERNS`."""
