"""Places in a series and multiples: "the 12th such attack", "its third vote this year", "twice as many", "doubled"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reconcile.extract.quantity_words import VALUES, singular, word_value
from reconcile.model import Quantity

ORDINAL, FOLD = "ordinal", "fold"
"""Units of a place in a series and of a multiple."""

_ORDINALS = {
    word: number
    for number, word in enumerate(
        """second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
        sixteenth seventeenth eighteenth nineteenth twentieth""".split(),
        start=2,
    )
}
# Deeds and happenings that are counted as they come; others need a word that tells of a series.
_SERIES = frozenset(
    """accident agreement aftershock attack attempt ballot blast bombing budget case ceasefire championship collision conference
    crash cut death deal defeat derailment earthquake election eruption explosion fall fine flood gold goal hearing impeachment
    incident increase interview landslide lockdown loss match medal meeting mission mudslide murder mutiny outbreak poll
    promotion protest raid record referendum rescue resignation review rise shooting spill strike stoppage summit term test
    title tour tranche trial trip victory visit vote walkout wave win""".split()
)
# Round, session and reading name a stage of one thing, as a date does; a half, a place or a person is none of a series.
_NO_SERIES = frozenset(
    """time half quarter party person place world world's country day week month year century hour minute floor class
    grade reading degree generation term-of language child son daughter wife husband amendment thought phase stage hand""".split()
)
_ORDINAL = re.compile(
    rf"""(?<![\w-])(?P<nth>{"|".join(sorted(_ORDINALS, key=len, reverse=True))}|(?P<digits>[1-9]\d{{0,2}})(?:st|nd|rd|th))
    [ ](?P<such>such[ ]|consecutive[ ]|straight[ ]|successive[ ])?(?P<noun>(?:[a-z][a-z-]{{1,17}}[ ]){{0,2}}?[a-z]{{3,20}})\b""",
    re.VERBOSE | re.IGNORECASE,
)
_MULTIPLES = {
    "twice": 2, "double": 2, "doubl": 2, "triple": 3, "tripl": 3, "treble": 3, "trebl": 3, "three": 3, "four": 4,
    "quadruple": 4, "quadrupl": 4, "five": 5, "ten": 10,
}  # fmt: skip
_NTH_TIMES = "|".join(word for word, value in VALUES.items() if 3 <= value <= 20)
_MULTIPLE = re.compile(
    rf"""(?<![\w-])(?:
    (?P<word>twice|double|triple|treble|quadruple)[ ]
        (?:as[ ](?:many|much|high|large|big|long|great)|the|that|its|their|his|last|what)
    |(?P<grown>doubl|tripl|trebl|quadrupl)(?:es|ed|ing)
    |(?P<fold>three|four|five|ten)-?fold
    |(?P<n>\d{{1,3}}|{_NTH_TIMES})[ ]times[ ](?:as|the|more|higher|larger|bigger|greater|its|that|what|over)
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)


def find_order(text: str, start: int, stop: int) -> Iterator[tuple[int, int, Quantity]]:
    """The places in a series and the multiples in `text[start:stop]`, each with its place in the text."""
    for match in _ORDINAL.finditer(text, start, stop):
        counts = singular(match["noun"].rpartition(" ")[2])
        place = float(match["digits"]) if match["digits"] else float(_ORDINALS[match["nth"].lower()])
        told = match["such"] or counts in _SERIES
        if place >= 2 and told and not _NO_SERIES & set(match["noun"].lower().split()):
            yield _found(text, match.start(), match.end("noun"), place, counts, ORDINAL)
    for match in _MULTIPLE.finditer(text, start, stop):
        named = (match["word"] or match["grown"] or match["fold"] or "").lower()
        value = float(_MULTIPLES[named]) if named else word_value(match["n"]) or float(match["n"])
        yield _found(text, match.start(), match.end(), value, "multiple", FOLD)


def _found(text: str, start: int, end: int, value: float, counts: str, unit: str) -> tuple[int, int, Quantity]:
    return start, end, Quantity(text=text[start:end], low=value, high=value, counts=counts, unit=unit)
