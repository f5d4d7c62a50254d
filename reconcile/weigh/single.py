"""Items with one true answer: beliefs in answers and accuracies of sources, each worked out from the other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from math import exp, log
from typing import NamedTuple

from reconcile.weigh.copying import Dependence, dependences

ACCURATE = 0.8  # accuracy of a source of which nothing is known
KNOWN_FOR = 2.0  # answers that this is worth
WRONG = 10  # wrong answers that an item is taken to have
ROUNDS = 15
_LEAST, _MOST = 0.05, 0.99


class Weighing(NamedTuple):
    """`beliefs[i]` maps the answers to item `i` to probabilities that add up to 1, `accuracy` sources to 0..1."""

    beliefs: tuple[Mapping[Hashable, float], ...]
    accuracy: Mapping[str, float]
    dependences: tuple[Dependence, ...] = ()


def weigh_values(told: Sequence[Mapping[str, Hashable]], *, copying: bool = True) -> Weighing:
    """Weigh items of which `told[i]` maps each source to its one answer. Deterministic; the order of items and sources
    makes no difference to the beliefs but for rounding.

    Expectation and maximisation in turns: an answer is as credible as the sources that give it, a source as accurate as
    its answers are credible. With `copying`, sources that share mistakes count as little more than one.
    """
    sources = sorted({source for answers in told for source in answers})
    accuracy = dict.fromkeys(sources, ACCURATE)
    tied: tuple[Dependence, ...] = ()
    beliefs: tuple[Mapping[Hashable, float], ...] = ()
    for turn in range(ROUNDS):
        ties = _ties(tied)
        beliefs = tuple(_belief(answers, accuracy, ties) for answers in told)
        accuracy = _accuracies(sources, told, beliefs)
        if copying and 0 < turn < ROUNDS - 1:
            tied = dependences(told, beliefs)
    return Weighing(beliefs, accuracy, tied)


def _ties(tied: Sequence[Dependence]) -> Mapping[str, Mapping[str, float]]:
    ties: dict[str, dict[str, float]] = defaultdict(dict)
    for one, other, probability in tied:
        ties[one][other] = ties[other][one] = probability
    return ties


def _belief(
    answers: Mapping[str, Hashable], accuracy: Mapping[str, float], ties: Mapping[str, Mapping[str, float]]
) -> dict[Hashable, float]:
    """Probability of every answer given; the most accurate of sources that depend on each other speaks first."""
    votes: dict[Hashable, float] = {}
    spoken: dict[Hashable, list[str]] = defaultdict(list)
    for source in sorted(answers, key=lambda name: (-accuracy[name], name)):
        value, own, alone = answers[source], ties.get(source, {}), 1.0
        for earlier in spoken[value]:
            alone *= 1 - own.get(earlier, 0.0)
        odds = log(WRONG * accuracy[source] / (1 - accuracy[source]))
        votes[value] = votes.get(value, 0.0) + alone * odds
        spoken[value].append(source)
    most = max(votes.values())
    shares = {value: exp(vote - most) for value, vote in votes.items()}
    whole = sum(shares.values())
    return {value: share / whole for value, share in shares.items()}


def _accuracies(
    sources: Sequence[str], told: Sequence[Mapping[str, Hashable]], beliefs: Sequence[Mapping[Hashable, float]]
) -> dict[str, float]:
    right: dict[str, float] = defaultdict(float)
    given: Counter[str] = Counter()
    for answers, belief in zip(told, beliefs, strict=True):
        for source, value in answers.items():
            right[source] += belief[value]
            given[source] += 1
    return {
        source: min(_MOST, max(_LEAST, (right[source] + KNOWN_FOR * ACCURATE) / (given[source] + KNOWN_FOR)))
        for source in sources
    }
