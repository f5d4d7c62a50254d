"""What a number counts: the unit or noun after it, the fate of people so counted, the age of a person."""

from __future__ import annotations

import re
from typing import NamedTuple

from reconcile.extract.quantity_words import CURRENCIES, UNITS, plural, singular

_WORDS_TO_NOUN = 5
_STEP = re.compile(r"(?:[ \u00a0]|[ ]?\n(?!\n))((?:[A-Z]\.){2,4}|[^\W\d_][^\W_]*(?:['’-][^\W_]+)*\.?)")
_PERCENT = re.compile(r"[ ]?%|[ -](?:percent|per[ ]cent|pct)(?:age[ ]points?)?\b")
_PERCENT_OF = re.compile(r"[ ]of[ ](?:the[ ]|all[ ]|its[ ]|their[ ]|our[ ])?")
_PARTITIVE = re.compile(
    r"[ ](?:out[ ])?of[ ](?:(?:the|its|his|her|their|all|those|these|our)[ ])?"
    r"(?:\d{1,3}(?:,\d{3}){0,3}|two|three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve)[ ]|[ ](?:out[ ])?of[ ](?:the|its|his|her|their|all|those|these|our)[ ]"
)
_OF = re.compile(r"[ ]of[ ](?:the[ ]|its[ ]|their[ ]|those[ ])?")
_COMPOUND = re.compile(r"-([a-z]{3,12})s?\b")
_YEARS_OLD = re.compile(r"[ -](?P<unit>year|month)s?[ -]olds?\b")
_UNDER_AGE = re.compile(
    r"\b(?:aged?|ages|the age of|ages of)(?:[ ](?:between|from|under|over|about|around|at least))?[ ]$", re.IGNORECASE
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
    were're has've him himself herself themselves itself s alone apart together plus minus versus vs""".split()
)
_FATES = {
    "killed": "killed", "dead": "killed", "died": "killed", "deaths": "killed", "fatalities": "killed",
    "lives": "killed",
    "injured": "injured", "wounded": "injured", "hurt": "injured", "injuries": "injured", "missing": "missing",
    "arrested": "arrested", "detained": "arrested", "displaced": "displaced", "hospitalized": "hospitalised",
    "hospitalised": "hospitalised", "kidnapped": "kidnapped", "abducted": "kidnapped", "rescued": "rescued",
    "evacuated": "evacuated",
}  # fmt: skip
_FATE_AFTER = re.compile(
    r"(?:[ ]and[ ][a-z]{2,20})?,?(?:[ ](?:who|were|was|have|had|has|been|are|being|reported|confirmed|also|left|"
    rf"believed|feared)){{0,4}}[ ](?P<fate>{'|'.join(_FATES)})\b"
)
_FATE_BEFORE = re.compile(
    r"\b(?:(?P<killed>kill(?:ed|ing|s)?|massacres?|deaths?|claim(?:ed|ing|s)?)|(?P<injured>injur(?:ed|ing|es)|wound(?:ed|ing|s))|"
    r"(?P<arrested>arrest(?:ed|ing|s)|detain(?:ed|ing|s)))(?:[ ](?:of|the lives of)(?:[ ]the)?)?\s$|"
    r"\b(?P<toll>death toll)(?:[ ][a-z]{1,12}){0,4}[ ]$",
    re.IGNORECASE,
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
        return Noun(old.end(), f"{old['unit']}-old", old["unit"])
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
    if percent:
        return _share(text, percent.end())
    compound = _COMPOUND.match(text, end)
    if compound:
        return _measure(compound.end(), singular(compound[1]))
    partitive = (_OF if vague else _PARTITIVE).match(text, end)
    noun = _noun(text, partitive.end() - 1 if partitive else end, of_one)
    if not noun.counts and partitive:
        noun = Noun(end, "")
    return noun if noun.unit else _with_fate(text, start, noun)


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
    return Noun(end, singular(unit.code if unit.kind != "currency" else low), unit.code)


def _goes_on(text: str, word: str, end: int) -> bool:
    """Whether a plural name only qualifies the noun that follows ("20 United States citizens")."""
    step = _STEP.match(text, end)
    return bool(
        step and word[0].isupper() and step[1][0].islower() and step[1].lower() not in _STOP and plural(step[1])
    )


def _with_fate(text: str, start: int, noun: Noun) -> Noun:
    """People told as killed, hurt or held are counted as such, whatever noun they go by."""
    if noun.counts in ("life", "death", "fatality", "dead"):
        return Noun(noun.end, "killed")
    if noun.counts in _FATES:
        return Noun(noun.end, _FATES[noun.counts])
    after = _FATE_AFTER.match(text, noun.end)
    if after:
        return Noun(noun.end if noun.counts else after.end(), _FATES[after["fate"]])
    before = _FATE_BEFORE.search(text[max(0, start - 48) : start])
    if before:
        fate = next(name for name, part in before.groupdict().items() if part)
        return Noun(noun.end, "killed" if fate == "toll" else fate)
    return noun
