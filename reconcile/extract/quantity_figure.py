"""The figures of a number's wording, in digits or words, one or a range; and what tells that they count nothing."""

from __future__ import annotations

import re
from typing import NamedTuple

from reconcile.compare.parts import PERSONS
from reconcile.extract.quantity_label import is_label
from reconcile.extract.quantity_noun import LENGTHWAYS, Noun
from reconcile.extract.quantity_words import CURRENCIES, CURRENCY_NOUNS, SCALES, VALUES, plural, singular, word_value
from reconcile.text.literal import any_of

_BIG = "dozen|hundred|thousand|million|billion|trillion"
_WORD = any_of(sorted([*VALUES, *_BIG.split("|")], key=len, reverse=True))
_SPELT = rf"""(?:half[ ](?:of[ ](?=an?[ ]))?|(?:an?[ ]quarter|three[ -]quarters)[ ]of[ ](?=an?[ ]))?
    (?:an?[ ](?={_BIG}))?(?:{_WORD})\b
    (?:(?:[ -]|(?:(?<=hundred)|(?<=thousand)|(?<=million))[ ]and[ ])(?!three[ -]quarters?\b)(?:{_WORD})\b){{0,8}}"""
_DIGITS = r"(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,12})(?:\.\d{1,6})?"
_SCALE = r"(?:[ -]?(?:dozen|hundred|thousand|million|billion|trillion)|[ ]?(?:k|mn|mln|bn|bln|tn|trn|m|b))\b"
_SIGN = r"(?:US\$|USD[ ]|EUR[ ]|GBP[ ]|dlrs[ ]|[$€£₽₺¥₴₹₪₦])[ ]?"
_BODY = rf"""(?P<sign>{_SIGN})?(?:(?P<digits>{_DIGITS})(?P<scale>{_SCALE})?|(?P<words>(?i:{_SPELT})))
    (?:(?:[ ]and[ ](?P<spelt>a[ ]half|a[ ]quarter|three[ -]quarters?)\b(?![ ]of\b)|(?P<part>[ ][13]/[24]\b|[ ]?[½¼¾]))
    (?:[ ](?P<late>dozen|hundred|thousand|million|billion|trillion)\b)?)?"""
NUMBER = re.compile(rf"(?<![\w.,:/#@&=?%+-]){_BODY}", re.VERBOSE)
_SECOND = re.compile(_BODY, re.VERBOSE)
_FRACTIONS = {
    "half": 0.5, "1/2": 0.5, "½": 0.5, "quarter": 0.25, "1/4": 0.25, "¼": 0.25, "three quarter": 0.75, "3/4": 0.75, "¾": 0.75,
}  # fmt: skip
_JOINT = re.compile(r"[ ]?[-–—][ ]?|[ ](?:to|or)[ ]|-to-")
_AND = re.compile(r"[ ]and[ ]")
_BETWEEN = re.compile(r"\bbetween\s(?:the ages of\s|ages?\s)?$", re.IGNORECASE)
_CHANGED = re.compile(
    r"\b(?:ris|rose|rais|gr[eo]w|increas|jump|climb|went|gone|up|f[ae]ll|drop|down|cut|declin|reduc|revis|chang)[a-z]{0,4}"
    r"(?:\s\w{1,12}){0,2}\sfrom\s$",
    re.IGNORECASE,
)
NO_NUMBER_AFTER = re.compile(
    r"""(?!(?:km/h|km|kph|mph|kg|cm|mm|ft|lb|C|F)\b)[\w@/]|[.,:]\d|[-–]\d|-[ ]|
    -(?:th|st|nd|rd|thirds?|quarters?|fifths?|tenths?|fold)\b|[ ]?(?:thirds|quarters|fifths)\b""",
    re.VERBOSE,
)
_WORD_BEFORE = re.compile(r"(?<![^\s,.;:!?\"”“])[^\W\d_][^\s,.;:!?\"”“]{0,40}[ ]$")
_LIST_PLACE = re.compile(r"(?:^|\n)[ \t(]{0,3}$")
_LIST_MARK = re.compile(r"[.)][ ]")
_SENTENCE_START = re.compile(r"(?:^|[.!?:\n•–—-][\s\"'“‘(]{0,3}|[\"“‘'(])$")
# Telephone numbers that stand like figures: "answered 911 calls".
_CALLED = frozenset({"911", "999", "112"})
_ANSWERED = frozenset({"call", "caller", "dispatcher", "operator", "supervisor"})
_ADDRESS = re.compile(r"[ -]block[ ]of[ ][A-Z0-9]")
_DEFINITE = re.compile(r"(?:\b(?:the|these|those|its|his|her|their|our|both)|['’]s)[ ]$", re.IGNORECASE)
_METRES = (re.compile(rf"[ ](?:{LENGTHWAYS})\b"), re.compile(rf"[ ](?:{LENGTHWAYS})\b|[,.;:)]"))
_DIGITS_BEFORE = re.compile(r"\d[ -]$")
_DIGITS_NEXT = re.compile(r"[ ]\d")
_NO_ONE = re.compile(r"\b(?:no|this|that|any|every|each|which|the|another|only)[ ]$", re.IGNORECASE)
_PLURAL = re.compile(r"[ ]([a-z]{3,16})\b")
_RACES = frozenset("run race runner walk walker swim".split())
_MILLIONS = frozenset(
    """voter user customer subscriber viewer visitor household home house job vote ballot share copy barrel tonne ton dose test
    case animal bird tree acre hectare phone download dollar euro pound""".split()
)
_SINGLES = frozenset(
    """person man woman child boy girl soldier officer policeman civilian journalist vote point goal killed injured
    arrested missing""".split()
)


class Figure(NamedTuple):
    """Where the figures start and end, their one or two values, the currency of their sign, whether told in words."""

    start: int
    end: int
    low: float
    high: float
    currency: str | None
    spelt: bool
    scaled: bool = False


def read_figure(text: str, match: re.Match[str], stop: int) -> Figure | None:
    """The figures that begin with a match of `NUMBER`; None for a score and for what is no number."""
    low = _value(match)
    if low is None:
        return _in_metres(text, match)
    words = (match["words"] or "").lower().split()
    scaled = bool(match["scale"]) or (bool(words) and words[-1] in SCALES)
    figure = Figure(match.start(), match.end(), low, low, _currency(match), bool(words), scaled)
    joint = _JOINT.match(text, match.end(), stop)
    if joint is None and _BETWEEN.search(text[max(0, match.start() - 24) : match.start()]):
        joint = _AND.match(text, match.end(), stop)
    second = _SECOND.match(text, joint.end(), stop) if joint else None
    if joint is None or second is None:
        return figure
    ranged = _ranged(figure, match, second, joint.group())
    # What a number rose or fell to is told by its second figure: "has risen from 50 to 63".
    changed = joint.group() == " to " and _CHANGED.search(text[max(0, match.start() - 48) : match.start()])
    final = _value(second) if changed else None
    if ranged is None or final is None:
        return ranged
    return ranged._replace(end=second.end(), low=final, high=final)


def _in_metres(text: str, match: re.Match[str]) -> Figure | None:
    """The digits of a length whose "m" was read as millions: "2,850 m," and "300m wide"."""
    scale = match["scale"] or ""
    if scale.strip() != "m" or not _METRES[scale == " m"].match(text, match.end()):
        return None
    value = float(match["digits"].replace(",", ""))
    return Figure(match.start(), match.end("digits"), value, value, None, False)


def _ranged(figure: Figure, first: re.Match[str], second: re.Match[str], joint: str) -> Figure | None:
    """A range of figures; None for a score, only the first figure where the two make no range."""
    high = _value(second)
    if high is None:
        return figure
    low, scale = figure.low, _last_scale(second) * SCALES.get(second["late"] or "", 1)
    if _last_scale(first) == 1 and not first["late"] and low < 1_000 and (second["scale"] or low * scale < high):
        low *= scale
    if low < high:
        return figure._replace(end=second.end(), low=low, high=high, currency=figure.currency or _currency(second))
    return None if joint.strip() in ("-", "–", "—") else figure


def _value(match: re.Match[str]) -> float | None:
    scale = (match["scale"] or "").strip(" -")
    if match["words"]:
        words = match["words"].lower()
        value = None if words.split()[0] in SCALES else word_value(words)
    elif scale in ("k", "m", "b") and not match["sign"] and not _counts_many(match):
        value = None
    else:
        value = float(match["digits"].replace(",", "")) * SCALES.get(scale, 1)
    if value is None:
        return None
    return (value + _fraction(match) * _last_scale(match)) * SCALES.get(match["late"] or "", 1)


def _fraction(match: re.Match[str]) -> float:
    """The fraction behind a whole: "one and a half", "2½"."""
    told = (match["part"] or match["spelt"] or "").strip().replace("-", " ").removeprefix("a ").removesuffix("s")
    return _FRACTIONS.get(told, 0.0)


def _last_scale(match: re.Match[str]) -> float:
    """What a fraction is one of: of "a million and a half" a million."""
    last = (match["scale"] or (match["words"] or "").lower().rpartition(" ")[2]).strip(" -").lower()
    return float(SCALES.get(last, 1))


def _counts_many(match: re.Match[str]) -> bool:
    """Whether "k", "m" or "b" is a thousand, a million or a billion of what follows, no metre and no race of kilometres."""
    following = _PLURAL.match(match.string, match.end())
    if following is None:
        return False
    noun = singular(following[1])
    return (
        noun not in _RACES
        if match["scale"].strip() == "k"
        else noun in PERSONS | _MILLIONS or noun in CURRENCY_NOUNS.values()
    )


def _currency(match: re.Match[str]) -> str | None:
    return CURRENCIES.get(match["sign"].strip().lower()) if match["sign"] else None


def names_a_thing(text: str, figure: Figure, noun: Noun, *, hedged: bool) -> bool:
    """Whether the figures are a name or a mark rather than a number of something."""
    before = text[max(0, figure.start - 40) : figure.start]
    wording = text[figure.start : figure.end]
    if (
        is_label(text, figure.start, _counts_several(text, figure, noun))
        or _ADDRESS.match(text, figure.end)
        or (_LIST_PLACE.search(before) and _LIST_MARK.match(text, figure.end))
    ):
        return True
    if figure.spelt:
        return _spelt_name(wording, before, figure, noun)
    if _is_year(wording, before, noun) or (wording in _CALLED and noun.counts in _ANSWERED):
        return True
    if hedged or figure.currency or noun.counts:
        return False
    return _bare_name(text, wording, before, figure)


def _counts_several(text: str, figure: Figure, noun: Noun) -> bool:
    return bool(noun.counts) and plural(text[figure.end : noun.end].rpartition(" ")[2])


def _spelt_name(wording: str, before: str, figure: Figure, noun: Noun) -> bool:
    """ "Group of Seven", "the two sides", "one" that is a pronoun."""
    if wording[:1].isupper() and not wording.isupper() and before and not _SENTENCE_START.search(before):
        return True
    if figure.high == 2 and _DEFINITE.search(before):
        return True
    counts_one = (noun.unit is not None or noun.counts in _SINGLES) and not _NO_ONE.search(before)
    return figure.high == 1 and not counts_one


def _is_year(wording: str, before: str, noun: Noun) -> bool:
    """Four digits that may be a year and count nothing, or stand after a capitalised name ("Euro 2024 winners")."""
    if not (len(wording) == 4 and wording.isdigit() and "1500" <= wording <= "2100"):
        return False
    return not noun.counts or _capitalised(before)


def _bare_name(text: str, wording: str, before: str, figure: Figure) -> bool:
    """Digits that count nothing by name: parts of a telephone number, a pair of pages, the number in a name."""
    if _DIGITS_BEFORE.search(before) or _DIGITS_NEXT.match(text, figure.end):
        return True
    if (wording[0] == "0" and len(wording) > 1) or "-" in wording or "–" in wording:
        return True
    return _capitalised(before) or figure.start == 0


def _capitalised(before: str) -> bool:
    word = _WORD_BEFORE.search(before)
    return bool(word and word.group()[0].isupper())
