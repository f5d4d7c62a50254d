"""Quarters, seasons, years and centuries whose wording leaves out what the calendar needs: "third-quarter", "the fall"."""

from __future__ import annotations

import re

from reconcile.extract.when_cues import Telling
from reconcile.extract.when_durations import SEASON_CODES, Reading, TimexReader
from reconcile.extract.when_loose import beside
from reconcile.extract.when_patterns import MONTH, SEASONS, YEAR, compiled, month_number
from reconcile.extract.when_resolve import month_year, shift_month

_QUARTERS = ("first", "second", "third", "fourth")
_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first""".split()
_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()
_NTH = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_AHEAD = {"this": 0, "current": 0, "next": 1, "coming": 1, "following": 1, "last": -1}

PERIOD_PATTERNS: dict[str, re.Pattern[str]] = compiled(
    quarter_bare=r"""(?<![\w-])(?i:(?:(?:the|its|their|this)[ ])?(?:fiscal[ ])?(?P<which>first|second|third|fourth|latest|
        last|past|next|coming|following|this|current|previous)(?:[ ]fiscal)?[ -]quarter)\b(?![ -](?:mile|century))""",
    year_quarter=r"""(?<![\w-])(?i:(?:the[ ])?(?P<year>(?:19|20)\d\d)[ ](?P<which>first|second|third|fourth)[ -]
        quarter)\b""",
    business_year=r"""(?<![\w-])(?i:fiscal(?:[ ]year)?[ ](?P<year>(?:19|20)\d\d)|(?:(?P<way>this|last|next)|
        the(?:[ ](?:current|coming))?)[ ](?:fiscal|financial|school|academic|calendar|budget)[ ]year)\b""",
    week_in=rf"""(?<![\w-])(?i:(?:the[ ])?(?:first|second|third|fourth|last|final)[ ]week[ ](?:of|in)[ ])
        (?P<month>{MONTH})(?:,?[ ](?P<year>{YEAR}))?""",
    in_span=r"""(?<![\w-])(?i:(?:earlier|later|early|late)[ ]in[ ]the[ ](?P<unit>week|month|year)|
        (?:the[ ])?(?:end|beginning|start|middle)[ ]of[ ]the[ ](?P<whole>week|month|year|decade|century))\b""",
    whole=r"(?<!\w)(?i:the[ ](?P<unit>quarter|year))\b(?![ ](?:of|before|after)\b)",
    season_bare=r"""(?<!\w)(?i:(?:the[ ])?(?:(?:early|late|mid)[ -])?(?P<season>spring|summer|autumn|fall|winter))\b
        (?![ ](?:of|from|to)\b|-)""",
    century=rf"""(?<![\w-])(?i:(?:the[ ])?(?:(?:early|late|mid|middle)[ -])?(?:(?P<nth>\d{{1,2}})(?:st|nd|rd|th)|
        (?P<word>{_NTH})|(?P<way>this|last|next|turn[ ]of[ ]the))[ -]century)\b""",
    decade_word=rf"(?<![\w-])(?i:the[ ](?:(?:early|late|mid)[ -])?(?P<word>{'|'.join(_DECADES)}))\b",
    short_year=r"(?<![\w'’‘`])['’‘`](?P<year>[2-9]\d)(?![\w'’])",
    year_end=r"(?<![\w-])(?i:(?:the[ ])?year(?:-?|[ ]|['’]s[ ])end)\b",
)

_DURING = re.compile(r"\b(?:for|in|during|within)\s$", re.IGNORECASE)
_SEASON_AFTER = re.compile(r"\b(?:in|by|since|until|till|during|for|of)\s$", re.IGNORECASE)
_YEAR_AFTER = re.compile(
    r"\b(?:in|of|since|until|till|by|from|to|and|before|after|early|late|mid|the|spring|summer|fall|winter)\s$",
    re.IGNORECASE,
)


def read_quarter_bare(match: re.Match[str], telling: Telling) -> Reading:
    """The third quarter of the year that publication suggests, the latest quarter."""
    which, published = match["which"].lower(), telling.published
    if published is None:
        return Reading("DATE", "")
    if which in _QUARTERS:
        quarter = _QUARTERS.index(which) + 1
        past = quarter > (published.month + 2) // 3 and telling.direction(match) <= 0
        return Reading("DATE", f"{published.year - past:04}-Q{quarter}")
    year, month = shift_month(published.year, published.month, 3 * _AHEAD.get(which, -1))
    return Reading("DATE", f"{year:04}-Q{(month + 2) // 3}")


def read_year_quarter(match: re.Match[str], _: Telling) -> Reading:
    """The 1999 third quarter."""
    return Reading("DATE", f"{match['year']}-Q{_QUARTERS.index(match['which'].lower()) + 1}")


def read_business_year(match: re.Match[str], telling: Telling) -> Reading:
    """Fiscal 1999, the current fiscal year."""
    return Reading(
        "DATE", match["year"] or beside(telling.published, "year", _AHEAD.get((match["way"] or "").lower(), 0))
    )


def read_week_in(match: re.Match[str], telling: Telling) -> Reading:
    """The first week of March: its month."""
    month, published = month_number(match["month"]), telling.published
    if match["year"] or published is None:
        return Reading("DATE", f"{match['year'] or 'XXXX'}-{month:02}")
    return Reading("DATE", f"{month_year(month, published, telling.direction(match)):04}-{month:02}")


def read_in_span(match: re.Match[str], telling: Telling) -> Reading:
    """Earlier in the week, the end of the decade: those of publication."""
    return Reading("DATE", beside(telling.published, (match["unit"] or match["whole"]).lower(), 0))


def read_whole(match: re.Match[str], telling: Telling) -> Reading | None:
    """For the year, in the quarter: that of publication, where nothing says otherwise."""
    if not telling.follows(match, _DURING):
        return None
    published = telling.published
    quarter = f"-Q{(published.month + 2) // 3}" if published and match["unit"].lower() == "quarter" else ""
    return Reading("DATE", beside(published, "year", 0) + quarter)


def read_season_bare(match: re.Match[str], telling: Telling) -> Reading | None:
    """In the spring: the last one that has begun, the next where the telling looks ahead."""
    if not telling.follows(match, _SEASON_AFTER):
        return None
    season, published = match["season"].lower(), telling.published
    if published is None:
        return Reading("DATE", "")
    past = published.month < SEASONS[season] and telling.direction(match) <= 0
    return Reading("DATE", f"{published.year - past:04}-{SEASON_CODES[season]}")


def read_century(match: re.Match[str], telling: Telling) -> Reading:
    """The 19th century, this century, the turn of the century."""
    if match["nth"] or match["word"]:
        nth = int(match["nth"]) if match["nth"] else _ORDINALS.index(match["word"].lower()) + 1
        return Reading("DATE", f"{max(nth - 1, 0):02}XX")
    return Reading("DATE", beside(telling.published, "century", _AHEAD.get(match["way"].lower(), 0)))


def read_decade_word(match: re.Match[str], _: Telling) -> Reading:
    """The early nineties."""
    return Reading("DATE", f"19{_DECADES.index(match['word'].lower()) + 2}X")


def read_short_year(match: re.Match[str], telling: Telling) -> Reading | None:
    """In '96."""
    return Reading("DATE", f"19{match['year']}") if telling.follows(match, _YEAR_AFTER) else None


def read_year_end(_: re.Match[str], telling: Telling) -> Reading:
    """Year-end."""
    return Reading("DATE", beside(telling.published, "year", 0))


PERIOD_READERS: dict[str, TimexReader] = {
    "quarter_bare": read_quarter_bare,
    "year_quarter": read_year_quarter,
    "business_year": read_business_year,
    "week_in": read_week_in,
    "in_span": read_in_span,
    "whole": read_whole,
    "season_bare": read_season_bare,
    "century": read_century,
    "decade_word": read_decade_word,
    "short_year": read_short_year,
    "year_end": read_year_end,
}
"""The reader of each form in `PERIOD_PATTERNS`."""
