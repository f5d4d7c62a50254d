"""Items whose true answer is a set, such as the authors of a book: each member is believed or not by itself.

To leave a member out is another failing than to add one, so every source has two rates: how many of the true members
it names, and how many false ones. The model is the latent truth model of Zhao, Rubinstein, Gemmell and Han ("A Bayesian
approach to discovering truth from conflicting sources for data integration", VLDB 2012), solved by expectation and
maximisation.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from math import exp, log
from typing import NamedTuple

NAMES = (9.0, 3.0)  # true members that a source of which nothing is known named and left out
ADDS = (1.0, 15.0)  # false members that it named and left out
SILENCE = 0.6  # what leaving a member out counts against naming one: those who shorten a list do it alike
ROUNDS = 15
_BOUND = 40.0


class SetWeighing(NamedTuple):
    """`beliefs[i]` maps the members named for item `i` to the probability 0..1 that they belong to it; `names` and
    `adds` map sources to the share of true members they name and of false ones they add."""

    beliefs: tuple[Mapping[str, float], ...]
    names: Mapping[str, float]
    adds: Mapping[str, float]


def weigh_sets(told: Sequence[Mapping[str, Set[str]]]) -> SetWeighing:
    """Weigh items of which `told[i]` maps each source to the members it names. Silence on a member counts against it
    only as far as the source usually names everybody."""
    sources = sorted({source for answers in told for source in answers})
    names = dict.fromkeys(sources, NAMES[0] / sum(NAMES))
    adds = dict.fromkeys(sources, ADDS[0] / sum(ADDS))
    beliefs: tuple[dict[str, float], ...] = ()
    for _ in range(ROUNDS):
        said = {source: log(names[source] / adds[source]) for source in sources}
        left_out = {source: SILENCE * log((1 - names[source]) / (1 - adds[source])) for source in sources}
        beliefs = tuple(_belief(answers, said, left_out) for answers in told)
        names, adds = _rates(sources, told, beliefs)
    return SetWeighing(beliefs, names, adds)


def _belief(
    answers: Mapping[str, Set[str]], said: Mapping[str, float], left_out: Mapping[str, float]
) -> dict[str, float]:
    silent = sum(left_out[source] for source in sorted(answers))
    odds: dict[str, float] = defaultdict(lambda: silent)
    for source in sorted(answers):
        for member in sorted(answers[source]):
            odds[member] += said[source] - left_out[source]
    return {member: 1 / (1 + exp(-max(-_BOUND, min(_BOUND, odds[member])))) for member in sorted(odds)}


def _rates(
    sources: Sequence[str], told: Sequence[Mapping[str, Set[str]]], beliefs: Sequence[Mapping[str, float]]
) -> tuple[dict[str, float], dict[str, float]]:
    true_named, false_named = dict.fromkeys(sources, 0.0), dict.fromkeys(sources, 0.0)
    true_all, false_all = dict.fromkeys(sources, 0.0), dict.fromkeys(sources, 0.0)
    for answers, belief in zip(told, beliefs, strict=True):
        true = sum(belief.values())
        for source, members in answers.items():
            named = sum(belief[member] for member in sorted(members))
            true_named[source] += named
            false_named[source] += len(members) - named
            true_all[source] += true
            false_all[source] += len(belief) - true
    names = {source: (true_named[source] + NAMES[0]) / (true_all[source] + sum(NAMES)) for source in sources}
    adds = {source: (false_named[source] + ADDS[0]) / (false_all[source] + sum(ADDS)) for source in sources}
    return names, adds
