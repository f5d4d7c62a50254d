"""What a number counts: the unit or noun after it, the fate of people so counted, the age of a person."""

from __future__ import annotations

import re
from typing import NamedTuple

from reconcile.compare.parts import PERSONS
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
    struck hit fell rose grew met won lost saw led ran stood sat began broke spoke wrote fled held put set
    were're has've him himself herself themselves itself s alone apart together plus minus versus vs""".split()
)
_FATES = {
    "killed": "killed", "dead": "killed", "died": "killed", "deaths": "killed", "fatalities": "killed",
    "lives": "killed",
    "injured": "injured", "wounded": "injured", "hurt": "injured", "injuries": "injured", "missing": "missing",
    "arrested": "arrested", "detained": "arrested", "displaced": "displaced", "hospitalized": "hospitalised",
    "hospitalised": "hospitalised", "kidnapped": "kidnapped", "abducted": "kidnapped", "rescued": "rescued",
    "evacuated": "evacuated", "unaccounted for": "missing", "drowned": "killed", "perished": "killed", "abstained": "abstention", "abstaining": "abstention",
}  # fmt: skip
# The same in more words, after the verb of a sentence.
_TOLD_FATES = {
    "injured": r"(?:being )?treated for (?:\w+ )?(?:injuries|wounds|burns)|(?:sustained|suffered) (?:\w+ )?(?:injuries|wounds|burns)",
    "hospitalised": r"(?:taken|brought|rushed|admitted) to (?:a |the |local |nearby )?hospitals?|(?:being treated )?in hospital",
    "evacuated": r"(?:had|forced|told|ordered) to leave(?: their (?:homes|houses))?|(?:moved|brought|taken) to (?:safety|shelters?)",
    "displaced": r"(?:fled|left) their (?:homes|houses)|forced (?:from|out of) their (?:homes|houses)|forced to flee",
    "arrested": r"taken into custody|(?:held )?in custody",
    "killed": r"lost their lives|lost his life|lost her life",
}
# What is told of people alone: documents are released, goods exchanged and money saved too.
_HANDLED = {"freed": "freed", "released": "freed", "exchanged": "exchanged", "swapped": "exchanged", "saved": "rescued"}
_PEOPLE = frozenset(
    """person man woman child prisoner hostage detainee captive inmate soldier serviceman civilian migrant national
    citizen passenger miner worker sailor climber tourist""".split()
)
_PART = re.compile(
    r"\b(?:including|among them|among whom|of whom|some of them|most of them)(?:[ ](?:at least|about|some|up to|nearly))?[ ]$",
    re.IGNORECASE,
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
_AMONG_THEM = (
    r"(?:,[ ](?:including|among them)[ ][^,.;:]{2,60},|,[ ][^,.;:]{1,20}[ ]of[ ](?:them|whom)[ ][^,.;:]{2,40},)?"
)
_FATE_AFTER = re.compile(
    rf"(?:[ ]and[ ][a-z]{{2,20}})?{_AMONG_THEM},?"
    r"(?:[ ](?:who|were|was|have|had|has|been|are|being|reported|confirmed|also|still|left|believed|feared|"
    rf"seriously|badly|severely|critically|"
    rf"slightly|lightly|gravely)){{0,4}}"
    rf"[ ](?P<fate>{'|'.join([*_FATES, *_HANDLED])})\b"
)
_TOLD_AFTER = re.compile(
    rf"(?:[ ](?:and|or)[ ][a-z]{{2,20}})?(?:[ ](?:who|were|was|have|had|has|been|are|being|reported|also|still)){{0,4}}[ ](?:"
    + "|".join(f"(?P<{fate}>{words})" for fate, words in _TOLD_FATES.items())
    + r")\b"
)
_FATE_BEFORE = re.compile(
    r"""\b(?:(?P<killed>kill(?:ed|ing|s)?|massacres?|deaths?|claim(?:ed|ing|s)?|(?:t[ao]k(?:es?|ing|en)|took|costs?|costing)(?=[ ]the[ ]lives))|(?P<injured>injur(?:ed|ing|es)|wound(?:ed|ing|s))
    |(?P<arrested>arrest(?:ed|ing|s)|detain(?:ed|ing|s))|(?P<freed>fre(?:ed|eing|es)|releas(?:ed|ing|es))
    |(?P<exchanged>exchang(?:ed|ing|es)|swap(?:ped|ping|s)))(?:[ ](?:of|the[ ]lives[ ]of)(?:[ ]the)?)?\s$
    |\b(?:(?P<toll>toll|number[ ]of[ ](?:(?:the[ ])?(?:dead|deaths|fatalities)|(?:people[ ])?killed))
    |number[ ]of[ ](?:the[ ]|people[ ]|those[ ])?(?P<told>injured|wounded|missing|arrested|detained|displaced))
    (?:(?:[ ][a-z]{1,12}){0,5}
    |(?:[ ][\w'’-]{1,14}){0,8}[ ](?:reached|(?:risen|rose|climbed|grown|grew)[ ]to|(?:stands|stood|put)[ ]at))[ ]$""",
    re.IGNORECASE | re.VERBOSE,
)


_OF_WHERE = re.compile(
    r"[ ](?:of|from|in|at|on)[ ](?:the[ ])?(?:[\w'’-]{1,20}[ ]){0,3}?[\w'’-]{1,20}(?=[ ](?:who|were|was|have|had|has|been|are|died|lost|fled|perished)\b)"
)
_FATED = re.compile(r"\b(?:injured|wounded|missing|dead|detained|arrested|displaced|kidnapped)(?= )")


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
    return noun if noun.unit else _with_fate(text, start, end, noun)


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


def _with_fate(text: str, start: int, first: int, noun: Noun) -> Noun:
    """People told as killed, hurt or held are counted as such, whatever noun they go by."""
    if noun.counts in ("life", "death", "fatality", "dead"):
        return Noun(noun.end, "killed")
    if noun.counts in _FATES:
        return Noun(noun.end, _FATES[noun.counts])
    fated = _FATED.search(text, first, noun.end) if noun.counts in PERSONS else None
    if fated:
        return Noun(noun.end, _FATES[fated.group()])
    if _PART.search(text[max(0, start - 30) : start]):
        return noun
    fate = _fate_around(text, start, noun)
    if fate is None or (fate in _HANDLED.values() and noun.counts not in _PEOPLE):
        return noun
    after = None if noun.counts else _FATE_AFTER.match(text, noun.end)
    return Noun(after.end() if after else noun.end, fate)


def _fate_around(text: str, start: int, noun: Noun) -> str | None:
    """What became of those who are counted, told after the noun ("400 residents of the town had to leave") or before the
    number."""
    of = _OF_WHERE.match(text, noun.end) if noun.counts in PERSONS else None
    noun = noun._replace(end=of.end()) if of else noun
    after = _FATE_AFTER.match(text, noun.end)
    if after:
        return _FATES.get(after["fate"]) or _HANDLED[after["fate"]]
    told = _TOLD_AFTER.match(text, noun.end)
    if told and (noun.counts in PERSONS or not noun.counts or told["killed"]):
        return told.lastgroup
    before = _FATE_BEFORE.search(text[max(0, start - 64) : start])
    if before is None:
        return None
    if before["told"]:
        return _FATES[before["told"].lower()]
    fate = next(name for name, part in before.groupdict().items() if part)
    return "killed" if fate == "toll" else fate
