"""Many names against many: all pairs that are probably one person's, without looking at every pair."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence

from reconcile.compare.name_forest import logit, probability
from reconcile.compare.name_form import Form, analyse
from reconcile.compare.name_odds import log_odds

TOLD = 30  # tenths of a decade of rarity that two names must have in common to be compared
MOST = 20_000  # names that one key may bring up; a commoner one only adds to what rarer keys bring


def matches(left: Sequence[str], right: Sequence[str], at_least: float) -> Iterator[tuple[int, int, float]]:
    """Pairs of a name of `left` and one of `right` with a probability of `at_least` (0..1): their places and the probability.

    In the order of `left`, then of `right`. Names are compared that have rare enough consonants in common, or all of the
    shorter name's. Equal names are compared once.
    """
    least = logit(at_least) if 0 < at_least < 1 else math.inf if at_least >= 1 else -math.inf
    forms, places = _distinct(right)
    index = _index(forms)
    known: dict[str, list[tuple[int, float]]] = {}
    for i, name in enumerate(left):
        form = analyse(name)
        if form.key not in known:
            known[form.key] = list(_matches(form, forms, index, least))
        found = known[form.key]
        yield from sorted((i, j, chance) for number, chance in found for j in places[number])


def _distinct(names: Sequence[str]) -> tuple[list[Form], list[list[int]]]:
    """The different forms of names, and the places of each."""
    numbers: dict[str, int] = {}
    forms: list[Form] = []
    places: list[list[int]] = []
    for j, name in enumerate(names):
        form = analyse(name)
        if form.key not in numbers:
            numbers[form.key] = len(forms)
            forms.append(form)
            places.append([])
        places[numbers[form.key]].append(j)
    return forms, places


def _index(forms: Sequence[Form]) -> dict[str, list[int]]:
    index: dict[str, list[int]] = defaultdict(list)
    for number, form in enumerate(forms):
        for key in set(form.keys):
            index[key].append(number)
    return index


def _matches(
    form: Form, forms: Sequence[Form], index: dict[str, list[int]], least: float
) -> Iterator[tuple[int, float]]:
    shared: dict[int, int] = defaultdict(int)
    for key, word in zip(form.keys, form.words.values(), strict=True):
        numbers = index.get(key, ())
        if len(numbers) <= MOST:
            for number in numbers:
                shared[number] += word.info
    for number, info in shared.items():
        other = forms[number]
        if info >= TOLD or info >= min(form.info, other.info):
            odds = log_odds(form, other)
            if odds >= least:
                yield number, probability(odds)
