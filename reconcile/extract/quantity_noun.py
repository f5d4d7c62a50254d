"""What a number counts: the unit or noun after it, the age of a person."""

from __future__ import annotations

import re
from typing import NamedTuple

from reconcile.extract.quantity_fate import with_fate
from reconcile.extract.quantity_words import CURRENCIES, CURRENCY_NOUNS, UNITS, plural, singular

_WORDS_TO_NOUN = 5
_STEP = re.compile(r"(?:[ \u00a0]|[ ]?\n(?!\n))((?:[A-Z]\.){2,4}|[^\W\d_][^\W_]*(?:['’-][^\W_]+)*\.?)")
_PERCENT = re.compile(
    r"(?:[ ]?%|[ -](?:percent|per[ ]cent|pct)\b)(?P<points>[ -]points?\b)?|[ -]?percentage[ -](?P<point>points?)\b"
)
_PERCENT_OF = re.compile(r"[ ]of[ ](?:the[ ]|all[ ]|its[ ]|their[ ]|our[ ])?")
_PARTITIVE = re.compile(
    r"[ ](?:out[ ])?of[ ](?:(?:the|its|his|her|their|all|those|these|our)[ ])?"
    r"(?:\d{1,3}(?:,\d{3}){0,3}|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve)[ ]|[ ](?:out[ ])?of[ ](?:the|its|his|her|their|all|those|these|our)[ ]"
)
_OF = re.compile(r"[ ]of[ ](?:the[ ]|its[ ]|their[ ]|those[ ])?")
_US = re.compile(r"[ ](?:US|U\.S\.|American)(?=[ ]dollars?\b)")
_COMPOUND = re.compile(r"-([a-z]{3,12})s?\b")
_YEARS_OLD = re.compile(r"[ -](?P<unit>year|month)s?[ -]olds?\b")
_UNDER_AGE = re.compile(
    r"\b(?:aged?|ages|the age of|ages of|(?:man|woman|boy|girl|child|youth|teenager|pensioner|student) of)"
    r"(?:[ ](?:between|from|under|over|about|around|at least))?[ ]$",
    re.IGNORECASE,
)
_APPOSITION = re.compile(r"\b(?P<name>[^\W\d_]{1,30}(?:[-'’][^\W\d_]{1,30}){0,3}\.?)['”’\"]?,[ ]$")
_AFTER_AGE = re.compile(r"[,.;:)]|[ ](?:who|said|from|of|was|is|and)\b|\n|$")
_NO_PERSON = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday no article section chapter""".split()
)
_STOP = frozenset(
    """a an the and or but nor of in on at by for from to into onto with without within over under between among during
    after before since until as than that this these those which who whom whose what when where while if because so
    is are was were be been being am has have had having do does did will would can could may might must shall should
    not no only also each every both all any some either behind ahead against across around about above below per via
    here there now then later earlier ago today yesterday tomorrow tonight last next he she it they we you i his her its
    their our my your him them us me said says say told went came took made got left right away back off out up down
    through towards toward along near inside outside instead yet still just even again too very more less most least
    come comes came stay stays stayed remain remains rise rises beat beats goes seems
    struck hit fell rose grew met won lost saw led ran stood sat began broke spoke wrote fled held put set
    were're has've him himself herself themselves itself s alone apart together plus minus versus vs""".split()
)
_OF_THEM = re.compile(r"[ ]of[ ](?:them|whom)\b(?:[ ](?:were|are|was)\b)?")
LENGTHWAYS = "long|high|wide|deep|tall|thick|above|below|from|away|off|up|down"
"""What follows a length: "300 m wide"."""
_GLUED = re.compile(
    r"[ ]?(?P<unit>km/h|kmh|kph|mph|km|kg|cm|mm|ft|lb|m(?=[ ](?:"
    + LENGTHWAYS
    + r")\b|[,.;:)]))\b|[ ]?(?:°[ ]?|degrees?[ ])?(?P<warmth>[CF])\b"
)
_PER_HOUR = re.compile(r"[ -](?:(?P<km>kilomet(?:re|er)s?)|miles?)[ ](?:per|an)[ ]hour\b")
_DEGREES = re.compile(r"[ ]?(?:°|degrees?)[ ]?(?P<scale>celsius|centigrade|fahrenheit|[CF]\b)", re.IGNORECASE)
_MORE = re.compile(r"[ ]more\b(?![ ]than\b)")
_RELATIVE = re.compile(
    r"[ ](?P<who>son|daughter|wife|husband|brother|sister|mother|father|nephew|niece|cousin|grandson|granddaughter|"
    r"grandmother|grandfather|girlfriend|boyfriend)s?\b"
)


class Noun(NamedTuple):
    """Where the counted noun ends, its plain form ("" for none) and the code of its unit."""

    end: int
    counts: str
    unit: str | None = None


def age_around(text: str, start: int, end: int) -> Noun | None:
    """The noun of an age ("74-year-old", "aged 18", "Vinicius, 24,"), None where `text[start:end]` is no age."""
    old = _YEARS_OLD.match(text, end)
    if old:
        relative = _RELATIVE.match(text, old.end())
        whose = f" {relative['who']}" if relative else ""
        return Noun(old.end(), f"{old['unit']}-old{whose}", old["unit"])
    before = text[max(0, start - 40) : start]
    if _UNDER_AGE.search(before):
        return Noun(end, "year-old", "year")
    name = _APPOSITION.search(before)
    if not (name and name["name"][:1].isupper() and _AFTER_AGE.match(text, end) and text[start:end].isdigit()):
        return None
    known = 0 < int(text[start:end]) <= 110 and name["name"].lower().rstrip(".") not in _NO_PERSON
    return Noun(end, "year-old", "year") if known else None


def counted(text: str, start: int, end: int, *, of_one: bool = False, vague: bool = False) -> Noun:
    """The noun that the number ending at `end` counts; `start` is where its hedge or the number begins.

    `vague` numbers ("dozens", "2 million") take their noun with a plain "of".
    """
    percent = _PERCENT.match(text, end)
    if percent and (percent["points"] or percent["point"]):
        return Noun(percent.end(), "percentage-point", "percentage-point")
    if percent:
        return _share(text, percent.end())
    if measure := _glued(text, end):
        return measure
    if apart := _MORE.match(text, end) or _US.match(text, end):
        end = apart.end()
    part = _OF_THEM.match(text, end)
    if part:
        return _noun(text, part.end(), of_one)
    compound = _COMPOUND.match(text, end)
    if compound:
        return _measure(compound.end(), singular(compound[1]))
    partitive = (_OF if vague else _PARTITIVE).match(text, end)
    noun = _noun(text, partitive.end() - 1 if partitive else end, of_one)
    if not noun.counts and partitive:
        noun = Noun(end, "")
    if noun.unit:
        return noun
    return Noun(*with_fate(text, (start, end), noun.end, noun.counts))


def _glued(text: str, end: int) -> Noun | None:
    """A unit written as a sign: "58km", "120 km/h", "40°C", "40 degrees Celsius"."""
    match = _DEGREES.match(text, end)
    if match:
        code = "fahrenheit" if match["scale"].lower() in {"f", "fahrenheit"} else "celsius"
        return Noun(match.end(), code, code)
    if hourly := _PER_HOUR.match(text, end):
        code = "kilometre-per-hour" if hourly["km"] else "mile-per-hour"
        return Noun(hourly.end(), code, code)
    match = _GLUED.match(text, end)
    if match is None or (match["warmth"] and match.group() != match["warmth"]):
        return None
    if match["warmth"]:
        code = "celsius" if match["warmth"] == "C" else "fahrenheit"
        return Noun(match.end(), code, code)
    unit = UNITS[match["unit"]]
    return Noun(match.end(), unit.code, unit.code)


def _share(text: str, end: int) -> Noun:
    of = _PERCENT_OF.match(text, end)
    noun = _noun(text, of.end() - 1, False) if of else Noun(end, "")
    if noun.counts and not noun.unit:
        return Noun(noun.end, noun.counts, "percent")
    return Noun(end, "percent", "percent")


def _measure(end: int, word: str) -> Noun:
    unit = UNITS.get(word)
    return Noun(end, word, unit.code if unit else None)


def _noun(text: str, end: int, of_one: bool) -> Noun:
    """The first plural after the number, else the last word of the noun phrase."""
    last = Noun(end, "")
    at = end
    for index in range(_WORDS_TO_NOUN):
        step = _STEP.match(text, at)
        if not step or step[1].lower().rstrip(".") in _STOP or step[1].endswith(("'s", "’s")):
            break
        word = step[1] if "." in step[1][:-1] else step[1].rstrip(".")
        at = step.start(1) + len(word)
        if index == 0 and (measure := _leading_unit(word, at)):
            return measure
        if plural(word) and not _goes_on(text, word, at):
            return Noun(at, singular(word))
        if not word[0].isupper() and not word.endswith(("ed", "ing", "ly")):
            last = Noun(at, singular(word))
        if word != step[1] or (of_one and last.counts):
            break
    return last


def _leading_unit(word: str, end: int) -> Noun | None:
    low = word.lower()
    code = CURRENCIES.get(low)
    if code:
        return Noun(end, code.lower(), code)
    unit = UNITS.get(singular(low))
    if not unit or (unit.code == "second" and not plural(low)):
        return None
    return Noun(end, CURRENCY_NOUNS.get(unit.code) or singular(unit.code), unit.code)


def _goes_on(text: str, word: str, end: int) -> bool:
    """Whether a plural name only qualifies the noun that follows ("20 United States citizens")."""
    step = _STEP.match(text, end)
    return bool(
        step and word[0].isupper() and step[1][0].islower() and step[1].lower() not in _STOP and plural(step[1])
    )
