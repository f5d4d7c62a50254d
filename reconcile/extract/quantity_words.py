"""The words that numbers are made of: number words, scales, units, hedges, and the plain form of a counted noun."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from reconcile.text.fold import fold

_SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
VALUES = {word: value for value, word in enumerate(_SMALL)} | {
    word: value for value, word in zip(range(20, 100, 10), _TENS, strict=True)
}
SCALES = {
    "dozen": 12, "hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "k": 1_000, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "b": 10**9, "tn": 10**12, "trn": 10**12,
}  # fmt: skip

Kind = Literal["time", "length", "mass", "speed", "warmth", "area", "share", "currency"]


class Unit(NamedTuple):
    """A unit of measure: its code, what it measures, and how many base units (s, m, kg) one of it is."""

    code: str
    kind: Kind
    size: float


_HOUR, _DAY, _YEAR = 3_600.0, 86_400.0, 365.25 * 86_400
_UNITS = {
    Unit("second", "time", 1): "second",
    Unit("minute", "time", 60): "minute min",
    Unit("hour", "time", _HOUR): "hour hr",
    Unit("day", "time", _DAY): "day night",
    Unit("week", "time", 7 * _DAY): "week",
    Unit("fortnight", "time", 14 * _DAY): "fortnight",
    Unit("month", "time", _YEAR / 12): "month",
    Unit("year", "time", _YEAR): "year",
    Unit("decade", "time", 10 * _YEAR): "decade",
    Unit("century", "time", 100 * _YEAR): "century",
    Unit("metre", "length", 1): "metre meter m",
    Unit("kilometre", "length", 1_000): "kilometre kilometer km",
    Unit("centimetre", "length", 0.01): "centimetre centimeter cm",
    Unit("inch", "length", 0.0254): "inch",
    Unit("mile", "length", 1_609.344): "mile",
    Unit("foot", "length", 0.3048): "foot ft",
    Unit("kilogram", "mass", 1): "kilogram kilo kg",
    Unit("pound-weight", "mass", 0.45359237): "lb",
    Unit("tonne", "mass", 1_000): "tonne ton",
    Unit("kilometre-per-hour", "speed", 1): "kph kmh km/h",
    Unit("mile-per-hour", "speed", 1.609344): "mph",
    Unit("knot", "speed", 1.852): "knot",
    Unit("celsius", "warmth", 1): "celsius centigrade",
    Unit("fahrenheit", "warmth", 1): "fahrenheit",
    Unit("millimetre", "length", 0.001): "millimetre millimeter mm",
    Unit("hectare", "area", 1): "hectare",
    Unit("acre", "area", 0.404686): "acre",
    Unit("percent", "share", 1): "percent",
    Unit("percentage-point", "share", 1): "percentage-point",
    Unit("USD", "currency", 1): "dollar",
    Unit("EUR", "currency", 1): "euro",
    Unit("GBP", "currency", 1): "pound",
    Unit("RUB", "currency", 1): "rouble ruble",
    Unit("TRY", "currency", 1): "lira",
    Unit("UAH", "currency", 1): "hryvnia",
    Unit("JPY", "currency", 1): "yen",
    Unit("CNY", "currency", 1): "yuan renminbi",
    Unit("INR", "currency", 1): "rupee",
    Unit("ILS", "currency", 1): "shekel",
    Unit("CHF", "currency", 1): "franc",
    Unit("NGN", "currency", 1): "naira",
    Unit("krone", "currency", 1): "krone kroner krona kronor",
    Unit("PLN", "currency", 1): "zloty",
    Unit("CZK", "currency", 1): "koruna",
    Unit("HUF", "currency", 1): "forint",
    Unit("ZAR", "currency", 1): "rand",
    Unit("peso", "currency", 1): "peso",
    Unit("dinar", "currency", 1): "dinar",
    Unit("dirham", "currency", 1): "dirham",
    Unit("riyal", "currency", 1): "riyal rial",
    Unit("shilling", "currency", 1): "shilling",
    Unit("THB", "currency", 1): "baht",
    Unit("IDR", "currency", 1): "rupiah",
    Unit("KZT", "currency", 1): "tenge",
    Unit("ETB", "currency", 1): "birr",
}
UNITS = {word: unit for unit, words in _UNITS.items() for word in words.split()}
CURRENCIES = {
    "$": "USD", "us$": "USD", "usd": "USD", "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP", "₽": "RUB", "₺": "TRY",
    "¥": "JPY", "₴": "UAH", "₹": "INR", "₪": "ILS", "₦": "NGN", "dlrs": "USD",
}  # fmt: skip
CURRENCY_NOUNS = {unit.code: words.split()[0] for unit, words in _UNITS.items() if unit.kind == "currency"}

Hedging = Literal["at-least", "just-over", "at-most", "just-under", "about"]
_HEDGES: dict[Hedging, str] = {
    "just-over": r"just over|just above|a little over|a little more than|slightly over|slightly more than|"
    r"just more than",
    "just-under": r"nearly|almost|not quite|just under|just below|just short of|a little under|slightly less than",
    "at-least": r"at least|(?<!no )(?<!not )more than|well over|over|no fewer than|no less than|not less than|"
    r"not fewer than|upwards of|a minimum of|exceeding|in excess of|above|greater than",
    "at-most": r"at most|up to|as many as|as much as|fewer than|less than|under|below|no more than|not more than|"
    r"a maximum of",
    "about": r"about|around|some|roughly|approximately|an estimated|estimated|circa|ca\.?|close to|in the region of|"
    r"something like|or so",
}
_BEFORE = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<{name.replace('-', '_')}>{words})" for name, words in _HEDGES.items())
    + r")\s(?:another\s|a further\s|an additional\s|an extra\s|the age of\s|ages?\s)?$|(?P<mark>[~≈]\s?)$",
    re.IGNORECASE,
)  # fmt: skip
_PHRASAL = re.compile(r"\b(?:hand|turn|tak|took|pass|carr|giv|gav)[a-z]{0,3}\sover\s$", re.IGNORECASE)
# Behind these "about" and "over" tell of what, not how many: "a dispute over two boxes".
_TOPIC = re.compile(
    r"\b(?:trouble|disputes?|rows?|quarrel(?:s|led)?|doubts?|concerns?|complain(?:ts?|ed)|controversy|anger|outrage|worr(?:y|ies|ied)"
    r"|questions|arguments?|argued|lawsuits?|books?|novels?|films?)\s(?:about|over)\s$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?P<more>\+|-plus\b|[ ]plus\b|[ ]or[ ]more\b)|(?P<less>[ ]or[ ](?:fewer|less)\b)|(?P<so>[ ]or[ ]so\b|[- ]odd\b)"
)
_FURTHER = re.compile(r"\b(?:another|a further|an additional|an extra)\s$", re.IGNORECASE)


def hedge_before(text: str, start: int) -> tuple[int, Hedging] | None:
    """Where the hedge before a number starts and what it says, None without one. The longest wording counts."""
    left = max(0, start - 36)
    match = _BEFORE.search(text[left:start])
    if not match:
        return None
    if _PHRASAL.search(text[max(0, left + match.start() - 12) : left + match.start() + 5]):
        return None
    if _TOPIC.search(text[max(0, start - 24) : start]):
        return None
    if match.group("mark"):
        return left + match.start(), "about"
    return left + match.start(), next(name for name in _HEDGES if match.group(name.replace("-", "_")))


def further_before(text: str, start: int) -> int:
    """Where "another" or "a further" before a number starts, `start` itself without one."""
    left = max(0, start - 16)
    match = _FURTHER.search(text[left:start])
    return left + match.start() if match else start


def hedge_after(text: str, end: int) -> tuple[int, Hedging] | None:
    """Where the hedge right after a number ends ("or more", "+") and what it says, None without one."""
    match = _AFTER.match(text, end)
    if not match:
        return None
    return match.end(), "at-least" if match.group("more") else "at-most" if match.group("less") else "about"


_PARTS = {"half": 0.5, "quarter": 0.25, "quarters": 0.25}


def word_value(words: str) -> float | None:
    """The value of number words ("two hundred and fifty", "a quarter of a million"), None where they make no number."""
    total, current, seen = 0.0, 0.0, False
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in VALUES:
            current, seen = current + VALUES[word], True
        elif word in ("a", "an"):
            current = current or 1.0
        elif word in _PARTS:
            current, seen = _PARTS[word] * (current or 1.0), True
        elif word in SCALES:
            current, seen = (current or 1.0) * SCALES[word], True
            if SCALES[word] >= 1_000:
                total, current = total + current, 0.0
        elif word not in ("and", "of"):
            return None
    return total + current if seen else None


_IRREGULAR = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot",
    "lives": "life", "wives": "wife", "wolves": "wolf", "mice": "mouse", "teeth": "tooth", "policemen": "policeman",
    "countrymen": "countryman", "fishermen": "fisherman", "servicemen": "serviceman", "businessmen": "businessman",
    "congressmen": "congressman", "gunmen": "gunman", "kids": "child", "hrs": "hour", "mins": "minute",
    "movies": "movie", "ties": "tie", "series": "series", "species": "species", "headquarters": "headquarters",
    "crises": "crisis", "analyses": "analysis", "knives": "knife", "leaves": "leaf", "shoes": "shoe", "buses": "bus",
    "kms": "km", "matches": "match", "heroes": "hero", "houses": "house", "horses": "horse", "nurses": "nurse",
    "purses": "purse", "cases": "case", "bases": "base", "phases": "phase", "vases": "vase", "offences": "offence",
    "senses": "sense", "defenses": "defense", "offenses": "offense", "responses": "response", "expenses": "expense",
    "licenses": "license", "clauses": "clause", "causes": "cause", "pauses": "pause", "purposes": "purpose",
    "corpses": "corpse", "axes": "axe", "caches": "cache", "aches": "ache", "toes": "toe", "hostages": "hostage",
    "troops": "soldier", "per cent": "percent",
}  # fmt: skip


def plural(word: str) -> bool:
    """Whether a word looks like a plural noun."""
    low = fold(word)
    if low in _IRREGULAR:
        return True
    if len(low) < 4 or not low.endswith("s") or low.endswith(("ss", "us", "'s")):
        return False
    return not low.endswith("is") or word[:1].isupper()


def singular(word: str) -> str:
    """The folded plain form of a counted noun ("bodies": "body"); a key, not always good English."""
    low = fold(word).strip("'")
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if not plural(word):
        return low
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return low[:-2]
    return low[:-1]
