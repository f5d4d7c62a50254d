"""How long something takes and how often it comes back: wordings that date nothing, with their ISO 8601 values."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Literal, NamedTuple

from reconcile.extract.when_cues import Telling
from reconcile.extract.when_patterns import (
    MONTH_FULL,
    NUMBER_WORDS,
    PART,
    WEEKDAY_FULL,
    compiled,
    month_number,
    weekday_number,
)

Kind = Literal["DATE", "TIME", "DURATION", "SET"]


class Reading(NamedTuple):
    """What a wording means in TIMEX3: its kind and its value, "" where the wording leaves the value open."""

    kind: Kind
    value: str


TimexReader = Callable[[re.Match[str], Telling], Reading | None]
"""From a match to its TIMEX3 reading, None where the wording is no time after all."""

_CODES = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "week": "W", "fortnight": "W", "weekend": "WE",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "Y", "century": "Y",
}  # fmt: skip
_TIMES = {"fortnight": 2, "decade": 10, "century": 100, "centurie": 100}
_FINER = {"minute": ("second", 60), "hour": ("minute", 60), "day": ("hour", 24), "year": ("month", 12)}
_TENS = {word: value for word, value in NUMBER_WORDS.items() if value >= 20}
_ROUND = {"dozen": 12, "hundred": 100, "thousand": 1000}
PART_CODES = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "tonight": "NI"}
SEASON_CODES = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "biweekly": "P2W", "monthly": "P1M",
    "bimonthly": "P2M", "quarterly": "P1Q", "annual": "P1Y", "annually": "P1Y", "yearly": "P1Y", "biennial": "P2Y",
    "everyday": "P1D", "semiannual": "P6M", "semiannually": "P6M", "biannual": "P6M",
}  # fmt: skip

_UNIT = r"(?:second|minute|hour|day|night|weekend|week|fortnight|month|quarter|year|decade|century|centurie)"
_LONG_UNIT = r"(?:minute|hour|day|week|month|year|decade|century|centurie)"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_WORD = "|".join(sorted((word for word in NUMBER_WORDS if word not in ("a", "an")), key=len, reverse=True))
_FRACTION = r"[ -](?:1/2|1/4|3/4)|½|[ ]and[ ](?:a[ ]half|one-half)|-and-a-half"
_NUMBER = rf"""(?:\d{{1,3}}(?:,\d{{3}}|[.]\d{{1,2}})?|(?:a[ ]|one[ ]|two[ ])?(?:dozen|hundred|thousand)|
    (?:{"|".join(_TENS)})[ -](?:{_ONES})|{_WORD})"""
_VAGUE = r"""several|a[ ](?:good[ ])?few|the[ ]few|few|many|some|numerous|countless|a[ ]number[ ]of|(?:dozens|hundreds|
    thousands|scores)[ ]of|dozens|untold"""
_AMOUNT = rf"""(?:(?P<vague>(?:{_VAGUE})(?:[ ]more)?)|(?:a[ ])?(?P<pair>couple(?:[ ]of)?)|
    (?P<n>{_NUMBER})(?P<part>{_FRACTION})?)"""
_WHICH = r"past|last|next|coming|previous|preceding|following|first|final|opening|closing|remaining|intervening|ensuing"
_KIND_OF = r"""(?:more|full|whole|solid|straight|consecutive|successive|additional|extra|further|long|short|business|
    working|trading|calendar|fiscal|upcoming|other)"""
_LIMIT = r"at[ ]least|at[ ]most|more[ ]than|less[ ]than|fewer[ ]than|no[ ](?:more|less|longer|fewer)[ ]than"
_NOT_AGE = r"(?![ -]olds?\b|[ ]of[ ]age\b)"

DURATION_PATTERNS: dict[str, re.Pattern[str]] = compiled(
    amount=rf"""(?<![\w$€£.,:/-])(?i:(?:(?P<limit>{_LIMIT})[ ])?(?:(?:(?:the|these|those|its|his|her|their|our|my)[ ])?
        (?P<which>{_WHICH})[ ])?{_AMOUNT}[ -](?:{_KIND_OF}[ ])?)(?P<unit>{_UNIT})s?(?:[- ]?long)?\b{_NOT_AGE}""",
    compound=rf"""(?<![\w$€£.,:/-])(?i:(?P<n>{_NUMBER})[ ](?P<unit>year|week|day|hour|minute)s?,?[ ](?:and[ ])?
        (?P<m>{_NUMBER})[ ](?P<finer>month|day|hour|minute|second)s?)\b{_NOT_AGE}""",
    single=rf"""(?<![\w$€£.,:/-])(?i:(?:(?P<limit>{_LIMIT})[ ])?
        (?P<one>half[ -]an?|a[ ]half|half|an?[ ](?:full|whole|single|entire|additional|extra)|an?|per|the[ ]entire|
        the[ ]whole|all)[ -])(?P<unit>{_UNIT})(?P<half>[ ]and[ ]a[ ]half)?\b(?![- ]?long\b){_NOT_AGE}""",
    over=rf"""(?<!\w)(?i:the[ ](?:past|last|next|coming|previous|preceding|following)[ ](?P<unit>{_LONG_UNIT}))\b""",
    plural=rf"""(?<![\w$€£.,:/-])(?i:(?:the[ ])?(?P<which>recent|coming|past|previous|subsequent|following|
        preceding|ensuing|intervening)[ ])?(?P<unit>(?i:second|{_LONG_UNIT}))s(?P<long>[- ]long)?\b{_NOT_AGE}""",
    long=r"\b(?P<unit>(?i:hour|day|week|month|year|decade|century))-?long\b",
    every=rf"""(?<![\w-])(?i:(?:once|twice)[ ])?(?i:every|each)[ ](?:(?P<other>other|second)[ ]|(?P<single>single)[ ]|
        (?P<vague>few|several)[ ]|(?P<n>{_NUMBER})[ ])?(?:(?P<unit>{_UNIT})|(?P<hours>morning|afternoon|evening)|
        (?P<weekday>{WEEKDAY_FULL})|(?P<month>{MONTH_FULL})|(?P<season>spring|summer|autumn|fall|winter)|(?P<weekdays>weekday))s?
        (?:[ ](?P<part>{PART}))?\b""",
    adverb=r"""(?<![\w-])(?P<word>(?i:(?:bi-?|semi-?)?(?:hourly|daily|nightly|weekly|monthly|quarterly|annual(?:ly)?|
        yearly|biennial)|everyday))\b(?!-[a-z])""",
    rate=rf"""(?<![\w-])(?i:once|twice|(?:{_NUMBER})[ ]times)[ ](?:an?|per|each|every)[ ](?P<unit>{_UNIT})\b""",
    weekdays=r"""(?<![\w-])(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:s\b|[ ](?P<part>morning|afternoon|
        evening|night)s\b)|(?<![\w-])(?P<ends>weekend|weekday)s\b""",
)

_BEFORE_PLURAL = re.compile(
    r"\b(?:for|of|in|within|after|over|by|through|the|these|throughout|during|take|takes|took|taken|last|lasted|spent|"
    r"spend|spending|waited|weeks|only|just|many)\s$",
    re.IGNORECASE,
)
_AFTER_PLURAL = re.compile(
    r"[ ](?:of|before|after|since|later|earlier|ago|apart|to[ ]come|ahead|leading|that[ ]followed|on[ ]end|away|afterward)"
)
_STARTS = re.compile(r"(?:^|[.!?…\n][\"'”’]?)\s*$")
_GOES_ON = re.compile(r",?[ ][a-z]")
_EARLY = re.compile(r"\b(?:early|late|small|wee|rush|working|business)\s$", re.IGNORECASE)
_LASTING = re.compile(r"\b(?:for|over|during|in|within|throughout)\s$", re.IGNORECASE)
_RATED = re.compile(r"(?:\d|[a-z]{2}s|\b(?:once|twice|time|million|billion|percent|dollar|hour))[ ]$")


def duration(amount: Fraction | None, unit: str) -> str:
    """An ISO 8601 duration; None means an amount that the wording leaves open. A part of a unit is told in the next finer."""
    code = "Y" if unit.startswith("centur") else _CODES[unit]
    if amount is None:
        return f"P{'T' * code.startswith('T')}X{code.removeprefix('T')}"
    amount *= _TIMES.get(unit, 1)
    whole, rest = divmod(amount, 1)
    if rest and unit in _FINER:
        finer, many = _FINER[unit]
        small = f"{_plain(rest * many)}{_CODES[finer].removeprefix('T')}"
        marked = small if code.startswith("T") or not _CODES[finer].startswith("T") else f"T{small}"
        big = f"{whole}{code.removeprefix('T')}" if whole else ""
        return f"P{'T' * code.startswith('T')}{big}{marked}"
    return f"P{'T' * code.startswith('T')}{_plain(amount)}{code.removeprefix('T')}"


def _plain(amount: Fraction) -> str:
    return str(amount.numerator) if amount.denominator == 1 else f"{float(amount):g}"


def number(words: str) -> Fraction:
    """The value of a number in digits or in words up to the thousands."""
    told = words.lower().replace(",", "")
    if told[0].isdigit():
        return Fraction(told)
    parts = [part for part in re.split(r"[ -]", told) if part]
    value = 0
    for part in parts:
        value = max(value, 1) * _ROUND[part] if part in _ROUND else value + NUMBER_WORDS[part]
    return Fraction(value)


def part_code(words: str) -> str:
    """The TIMEX3 code of a part of the day with its "T", "" where the words name none."""
    return next((f"T{code}" for word, code in PART_CODES.items() if word in words.lower()), "")


def _part(words: str | None) -> Fraction:
    if not words:
        return Fraction(0)
    return next((Fraction(told) for told in ("1/4", "3/4") if told in words), Fraction(1, 2))


def read_amount(match: re.Match[str], _: Telling) -> Reading | None:
    """Two hours, the past 18 months, a 16-hour flight, several years, two hours and 30 minutes."""
    unit = match["unit"]
    if unit == "second" and match.group().endswith("second") and not match.group()[:-7].isdigit():
        return None
    if match["vague"]:
        return Reading("DURATION", duration(None, unit))
    amount = Fraction(2) if match["pair"] else number(match["n"]) + _part(match["part"])
    return Reading("DURATION", duration(amount, unit))


def read_compound(match: re.Match[str], _: Telling) -> Reading:
    """Two hours and 30 minutes."""
    value = duration(number(match["n"]), match["unit"].lower())
    finer = duration(number(match["m"]), match["finer"].lower()).removeprefix("P")
    return Reading("DURATION", value + (finer.removeprefix("T") if "T" in value else finer))


def read_single(match: re.Match[str], telling: Telling) -> Reading | None:
    """A month, an hour and a half, half a year, all day; "a day" after an amount is a rate."""
    unit, one = match["unit"], match["one"].lower()
    if unit in ("second", "night", "quarter", "weekend") and one in ("a", "all", "half"):
        return None
    rated = one == "per" or (
        one in ("a", "an") and _RATED.search(telling.text[max(0, match.start() - 12) : match.start()])
    )
    amount = Fraction(1, 2) if "half" in one else 1 + (Fraction(1, 2) if match["half"] else 0)
    return Reading("SET" if rated else "DURATION", duration(Fraction(amount), unit))


def read_over(match: re.Match[str], telling: Telling) -> Reading | None:
    """Over the past decade: a stretch that ends at publication, of that length."""
    if not telling.follows(match, _LASTING):
        return None
    return Reading("DURATION", duration(Fraction(1), match["unit"].lower()))


def read_plural(match: re.Match[str], telling: Telling) -> Reading | None:
    """For years, decades-long, in the days before the vote, in recent months."""
    if match["unit"].lower() == "hour" and telling.follows(match, _EARLY):
        return None
    told = match["which"] or match["long"] or telling.follows(match, _BEFORE_PLURAL)
    if not told and not _AFTER_PLURAL.match(telling.text, match.end()):
        return None
    return Reading("DURATION", duration(None, match["unit"].lower()))


def read_long(match: re.Match[str], _: Telling) -> Reading:
    """Day-long, weeklong."""
    return Reading("DURATION", duration(Fraction(1), match["unit"].lower()))


def read_every(match: re.Match[str], _: Telling) -> Reading:
    """Every day, each January, every other week, every Monday morning."""
    part = part_code(match["part"] or "")
    if match["weekday"]:
        return Reading("SET", f"XXXX-WXX-{weekday_number(match['weekday']) + 1}{part}")
    if match["month"]:
        return Reading("SET", f"XXXX-{month_number(match['month']):02}")
    if match["season"]:
        return Reading("SET", f"XXXX-{SEASON_CODES[match['season'].lower()]}")
    if match["unit"] == "weekend":
        return Reading("SET", "XXXX-WXX-WE")
    if match["hours"]:
        return Reading("SET", f"XXXX-XX-XX{part_code(match['hours'])}")
    if match["weekdays"]:
        return Reading("SET", "XXXX-WXX")
    amount = None if match["vague"] else Fraction(2) if match["other"] else number(match["n"] or "one")
    return Reading("SET", duration(amount, match["unit"]))


def read_adverb(match: re.Match[str], telling: Telling) -> Reading | None:
    """Daily, semi-annually; not the Daily News."""
    word = match["word"]
    begins = telling.follows(match, _STARTS) and _GOES_ON.match(telling.text, match.end())
    if word[0].isupper() and not begins:
        return None
    value = _ADVERBS.get(word.lower().replace("-", ""))
    return Reading("SET", value) if value else None


def read_rate(match: re.Match[str], _: Telling) -> Reading:
    """Twice a week."""
    return Reading("SET", duration(Fraction(1), match["unit"]))


def read_weekdays(match: re.Match[str], _: Telling) -> Reading:
    """On Mondays, Friday nights, weekends."""
    if match["ends"]:
        return Reading("SET", "XXXX-WXX-WE" if match["ends"] == "weekend" else "XXXX-WXX")
    return Reading("SET", f"XXXX-WXX-{weekday_number(match['weekday']) + 1}{part_code(match['part'] or '')}")


DURATION_READERS: dict[str, TimexReader] = {
    "amount": read_amount,
    "compound": read_compound,
    "single": read_single,
    "over": read_over,
    "plural": read_plural,
    "long": read_long,
    "every": read_every,
    "adverb": read_adverb,
    "rate": read_rate,
    "weekdays": read_weekdays,
}
"""The reader of each form in `DURATION_PATTERNS`."""
