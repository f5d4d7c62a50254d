"""What speaks for two figures being of one thing: how seldom they come by chance, the words, names and people that both have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from math import log

from reconcile.assemble.number_figure import COMMON, GENERIC, Figure, shared_senses
from reconcile.assemble.number_likeness import slip
from reconcile.compare.counted import SENTENCE, kind, likeness
from reconcile.compare.quantity import dimension
from reconcile.compare.sense import sense

# What lasts, as the senses of words: a length of time told right beside it is how long it lasted.
_DURABLE = frozenset(
    map(
        sense,
        """talks strike trial debate summit meeting truce siege battle search session ceremony mourning emergency blackout
        curfew lockdown occupation standoff visit flight journey rescue""".split(),
    )
)
_LASTED = 1.5  # for lengths of time that are both told of such a thing
_BESIDE = 0.75  # for a word right beside both figures, beyond what it weighs anyway, and for how many such words
_MOST_BESIDE = 2
_APART = -1.0  # where each passage names people and none of them is in both
# The least weight of shared words for figures that differ, by unit: what is counted by a noun needs fewest.
_LEAST_WORDS = {"": 0.8, "ordinal": 0.0, "percent": 1.5, "time": 2.0, "year": 1.5}
_LEAST_WORDS_MEASURED = 0.8
_FEWEST_TOLD = 30  # passages from which on a word can be told to be frequent
_FEW = 12  # a whole figure up to here is seldom telling
_BY_DIGITS = (1.0, 2.0, 3.0)
_VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions|billions|several|few|many)\b", re.IGNORECASE)


class Evidence:
    """Weighs what two figures have in common. What stands beside most figures of their two documents tells few of them
    apart; other documents have no say in it."""

    def __init__(self, figures: Iterable[Figure]) -> None:
        passages = {(figure.claim.document, figure.claim.evidence.passage): figure for figure in figures}
        self._passages = Counter(document for document, _ in passages)
        self._often = Counter(
            (document, told) for (document, _), figure in passages.items() for told in figure.stems | figure.names
        )

    def weight(self, told: str, x: Figure, y: Figure) -> float:
        """How telling a sense or name is that two figures have in common, 0..1."""
        one, other = x.claim.document, y.claim.document
        most = max(_FEWEST_TOLD, self._passages[one] + self._passages[other])
        often = max(2, self._often[one, told] + self._often[other, told])
        return max(0.0, log(most / often) / log(most / 2))

    def for_agreeing(self, x: Figure, y: Figure) -> float:
        """What speaks for two figures that agree being of one thing, from -2 up."""
        rarity, noun = min(_rarity(x), _rarity(y)), _noun(x, y)
        if noun == 0 and rarity <= _BY_DIGITS[0]:
            noun = _APART
        loose = 0.5 if x.value.hedge != y.value.hedge and named(x) != named(y) else 0.0
        return rarity + noun + self._told_alike(x, y) + _LASTED * _lasted(x, y) - loose

    def for_differing(self, x: Figure, y: Figure) -> float:
        """What speaks for two figures that differ being of one thing, 0 where the words say too little of it."""
        measured = _LEAST_WORDS_MEASURED if x.value.unit else _LEAST_WORDS[""]
        passed = x.value.counts == y.value.counts == SENTENCE
        measure = "" if passed else "time" if dimension(x.value) == "time" else x.value.unit or ""
        least = 0.0 if _lasted(x, y) else _LEAST_WORDS.get(measure, measured)
        swapped = slip(x, y)
        if self._words(x, y) + swapped < least or (x.value.unit and not x.near & y.near):
            return 0.0
        return self._told_alike(x, y) + _noun(x, y) + (x.lone and y.lone) + swapped + _LASTED * _lasted(x, y)

    def _words(self, x: Figure, y: Figure) -> float:
        return sum(self.weight(word, x, y) for word in sorted(shared_senses(x, y)))

    def _told_alike(self, x: Figure, y: Figure) -> float:
        """How much the words, names and people around two figures speak for one thing."""
        beside = _BESIDE * min(_MOST_BESIDE, len(x.near & y.near & shared_senses(x, y)))
        names = sum(self.weight(name, x, y) for name in sorted(x.names & y.names))
        people = 0.5 if x.people & y.people else _APART if x.people and y.people else 0.0
        return self._words(x, y) + beside + min(1.0, names) + people


def named(figure: Figure) -> float | None:
    """The figure that a wording names, "about" or "more than" it or exactly, in base units."""
    low, high = figure.low, figure.high
    if figure.value.hedge == "about" and low is not None and high is not None:
        return round((low + high) / 2, 4)
    return high if figure.value.hedge == "at-most" else low


def _lasted(x: Figure, y: Figure) -> bool:
    return dimension(x.value) == "time" and bool(x.near & y.near & _DURABLE)


def _noun(x: Figure, y: Figure) -> float:
    """How far two figures count one thing by their nouns; units say little of it."""
    alike = likeness(x.value.counts, y.value.counts)
    if x.value.unit == "percent":
        return 1.0 if alike == 1 and x.value.counts != "percent" else 0.3
    if x.value.unit not in {None, "ordinal", "fold"} and x.value.counts != SENTENCE:
        return 0.5
    if alike == 1:
        return 0.5 if kind(x.value.counts) in GENERIC else 1.5
    return 0.5 if alike else 0.0


def _rarity(figure: Figure) -> float:
    """How seldom a figure comes by chance: by its digits, less for lengths of time."""
    low, high = figure.value.low, figure.value.high
    told = high if low is None else (low + high) / 2 if figure.value.hedge == "about" and high is not None else low
    if told is None or told in COMMON:
        return 0.0
    if _VAGUE.search(figure.value.text):
        return 0.5
    digits = len(f"{told:.6g}".split("e")[0].replace(".", "").strip("0"))
    rarity = 0.5 if told <= _FEW and told == int(told) else _BY_DIGITS[max(1, min(digits, 3)) - 1]
    if figure.value.hedge == "range":
        rarity = _BY_DIGITS[1]
    return rarity - 0.5 * (dimension(figure.value) == "time")
