"""What became of people who are counted: killed, hurt, missing, held, told after their noun or before their number."""

from __future__ import annotations

import re

from reconcile.compare.parts import PERSONS

_FATES = {
    "killed": "killed", "dead": "killed", "died": "killed", "deaths": "killed", "fatalities": "killed",
    "lives": "killed",
    "injured": "injured", "wounded": "injured", "hurt": "injured", "injuries": "injured", "missing": "missing",
    "arrested": "arrested", "detained": "arrested", "displaced": "displaced", "hospitalized": "hospitalised",
    "hospitalised": "hospitalised", "kidnapped": "kidnapped", "abducted": "kidnapped", "rescued": "rescued",
    "evacuated": "evacuated", "unaccounted for": "missing", "drowned": "killed", "perished": "killed",
    "abstained": "abstention", "abstaining": "abstention",
}  # fmt: skip
# The same in more words, after the verb of a sentence.
_HURTS = "(?:injuries|wounds|burns)"
_HOMES = "their (?:homes|houses)"
_TOLD_FATES = {
    "injured": rf"(?:being )?treated for (?:\w+ )?{_HURTS}|(?:sustained|suffered) (?:\w+ )?{_HURTS}",
    "hospitalised": r"(?:taken|brought|rushed|admitted) to (?:a |the |local |nearby )?hospitals?|(?:being treated )?in hospital",
    "evacuated": rf"(?:had|forced|told|ordered) to leave(?: {_HOMES})?|(?:moved|brought|taken) to (?:safety|shelters?)",
    "displaced": rf"(?:fled|left) {_HOMES}|forced (?:from|out of) {_HOMES}|forced to flee",
    "arrested": r"taken into custody|(?:held )?in custody",
    "killed": r"lost (?:their lives|his life|her life)",
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
    r"(?:[ ](?:and|or)[ ][a-z]{2,20})?(?:[ ](?:who|were|was|have|had|has|been|are|being|reported|also|still)){0,4}[ ](?:"
    + "|".join(f"(?P<{fate}>{words})" for fate, words in _TOLD_FATES.items())
    + r")\b"
)
_FATE_BEFORE = re.compile(
    r"""\b(?:(?P<killed>kill(?:ed|ing|s)?|massacres?|deaths?|claim(?:ed|ing|s)?
    |(?:tak(?:es?|ing|en)|took|costs?|costing)(?=[ ]the[ ]lives))|(?P<injured>injur(?:ed|ing|es)|wound(?:ed|ing|s))
    |(?P<arrested>arrest(?:ed|ing|s)|detain(?:ed|ing|s))|(?P<freed>fre(?:ed|eing|es)|releas(?:ed|ing|es))
    |(?P<exchanged>exchang(?:ed|ing|es)|swap(?:ped|ping|s)))(?:[ ](?:of|the[ ]lives[ ]of)(?:[ ]the)?)?\s$
    |\b(?:(?P<toll>toll|number[ ]of[ ](?:(?:the[ ])?(?:dead|deaths|fatalities)|(?:people[ ])?killed))
    |number[ ]of[ ](?:the[ ]|people[ ]|those[ ])?(?P<told>injured|wounded|missing|arrested|detained|displaced))
    (?:(?:[ ][a-z]{1,12}){0,5}
    |(?:[ ][\w'’-]{1,14}){0,8}[ ](?:reached|(?:risen|rose|climbed|grown|grew)[ ]to|(?:stands|stood|put)[ ]at))[ ]$""",
    re.IGNORECASE | re.VERBOSE,
)


_OF_WHERE = re.compile(
    r"[ ](?:of|from|in|at|on)[ ](?:the[ ])?(?:[\w'’-]{1,20}[ ]){0,3}?[\w'’-]{1,20}"
    r"(?=[ ](?:who|were|was|have|had|has|been|are|died|lost|fled|perished)\b)"
)
_FATED = re.compile(r"\b(?:injured|wounded|missing|dead|detained|arrested|displaced|kidnapped)(?= )")


def with_fate(text: str, number: tuple[int, int], end: int, counts: str) -> tuple[int, str]:
    """What is counted and where its wording ends: people told as killed, hurt or held are counted as such, whatever noun
    they go by. `number` is where the hedge or figure starts and where the figure ends, `counts` the noun that ends at `end`."""
    start, first = number
    if counts in ("life", "death", "fatality", "dead"):
        return end, "killed"
    if counts in _FATES:
        return end, _FATES[counts]
    fated = _FATED.search(text, first, end) if counts in PERSONS else None
    if fated:
        return end, _FATES[fated.group()]
    if _PART.search(text[max(0, start - 30) : start]):
        return end, counts
    fate = _fate_around(text, start, end, counts)
    if fate is None or (fate in _HANDLED.values() and counts not in _PEOPLE):
        return end, counts
    after = None if counts else _FATE_AFTER.match(text, end)
    return after.end() if after else end, fate


def _fate_around(text: str, start: int, end: int, counts: str) -> str | None:
    """What became of those who are counted, told after the noun ("400 residents of the town had to leave") or before the
    number."""
    of = _OF_WHERE.match(text, end) if counts in PERSONS else None
    end = of.end() if of else end
    after = _FATE_AFTER.match(text, end)
    if after:
        return _FATES.get(after["fate"]) or _HANDLED[after["fate"]]
    told = _TOLD_AFTER.match(text, end)
    if told and (counts in PERSONS or not counts or told["killed"]):
        return told.lastgroup
    before = _FATE_BEFORE.search(text[max(0, start - 64) : start])
    if before is None:
        return None
    if before["told"]:
        return _FATES[before["told"].lower()]
    fate = next(name for name, part in before.groupdict().items() if part)
    return "killed" if fate == "toll" else fate
