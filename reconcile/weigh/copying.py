"""Which sources take their answers from each other: two that share mistakes hardly made them alone.

Sharing right answers is no sign, since whoever reports well does. The idea of counting shared mistakes alone is that of
Dong, Berti-Equille and Srivastava, "Integrating conflicting data: the role of source dependence" (VLDB 2009); the
likelihoods are ours.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from itertools import combinations
from math import exp, log
from typing import NamedTuple

TAKEN = 0.8  # share of its answers that a source takes from the one it depends on
BEFOREHAND = 0.2  # probability that two sources depend on each other, before anything is seen
LEAST = 0.01  # doubt about two answers below which they say nothing of mistakes
MOST_SOURCES = 60  # of one item that are paired: pairs grow with the square
_FLAT = 0.5  # seen mistakes that every answer is given beforehand
_BOUND = 30.0

Beliefs = Sequence[Mapping[Hashable, float]]


class Dependence(NamedTuple):
    """That two sources, in order of name, depend on each other with this probability (.5 to 1)."""

    one: str
    other: str
    probability: float


def dependences(told: Sequence[Mapping[str, Hashable]], beliefs: Beliefs) -> tuple[Dependence, ...]:
    """The pairs that probably depend on each other. `told[i]` maps sources to answers, `beliefs[i]` answers to
    probabilities."""
    moved: dict[tuple[str, str], float] = defaultdict(float)
    for answers, belief in zip(told, beliefs, strict=True):
        counts = Counter(answers.values())
        if len(counts) < 2:
            continue
        doubted = [(source, answers[source]) for source in sorted(answers) if 1 - belief[answers[source]] >= LEAST]
        mistakes = {value: count * (1 - belief[value]) for value, count in counts.items()}
        for (one, x), (other, y) in combinations(doubted[:MOST_SOURCES], 2):
            weight = (1 - belief[x]) * (1 - belief[y])
            if weight >= LEAST:
                moved[one, other] += weight * _evidence(x, y, belief, mistakes)
    start = log(BEFOREHAND / (1 - BEFOREHAND))
    found = (
        Dependence(one, other, round(1 / (1 + exp(-max(-_BOUND, min(_BOUND, start + odds)))), 6))
        for (one, other), odds in sorted(moved.items())
    )
    return tuple(pair for pair in found if pair.probability > 0.5)


def _evidence(x: Hashable, y: Hashable, belief: Mapping[Hashable, float], mistakes: Mapping[Hashable, float]) -> float:
    """Log-likelihood ratio of two doubted answers: a mistake that many make says little."""
    if x != y:
        return log(1 - TAKEN)
    doubt = 1 - belief[x]
    others = max(0.0, mistakes[x] - 2 * doubt)
    everybody = max(0.0, sum(mistakes.values()) - 2 * doubt)
    common = (others + _FLAT) / (everybody + _FLAT * (len(mistakes) + 1))
    return log((TAKEN + (1 - TAKEN) * common) / common)
