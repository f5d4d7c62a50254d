"""Many names against many: all pairs that are probably one person's, without looking at every pair."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec

from reconcile.compare.name_forest import logit, probability
from reconcile.compare.name_form import Form, analyse
from reconcile.compare.name_odds import BOUND, log_odds

LONG = 3000  # names in both lists from which on they are compared in columns
TOLD = 30  # tenths of a decade of rarity that two names must have in common to be compared
MOST = 20_000  # names that one key may bring up; a commoner one only adds to what rarer keys bring


def matches(left: Sequence[str], right: Sequence[str], at_least: float) -> Iterator[tuple[int, int, float]]:
    """Pairs of a name of `left` and one of `right` with a probability of `at_least` (0..1): their places and the probability.

    In the order of `left`, then of `right`. Names are compared that have rare enough consonants in common, or all of the
    shorter name's. Equal names are compared once. Long lists take a tenth of the time where numpy and pyarrow are installed
    (`pip install 'reconcile[archive]'`), with the same answers.
    """
    least = logit(at_least) if 0 < at_least < 1 else math.inf if at_least >= 1 else -math.inf
    if len(left) + len(right) >= LONG and left and right and least > BOUND and _columns():
        from reconcile.compare import name_many_columns  # noqa: PLC0415  an extra

        yield from name_many_columns.matches(left, right, least, TOLD, MOST)
        return
    forms, places = _distinct(right)
    index = _index(forms)
    known: dict[tuple[str, ...], list[tuple[int, float]]] = {}
    for i, name in enumerate(left):
        form = analyse(name)
        if form.written not in known:
            known[form.written] = list(_matches(form, forms, index, least))
        found = known[form.written]
        yield from sorted((i, j, chance) for number, chance in found for j in places[number])


@cache
def _columns() -> bool:
    """Whether what columns need is installed."""
    return all(find_spec(name) for name in ("numpy", "pyarrow"))


def _distinct(names: Sequence[str]) -> tuple[list[Form], list[list[int]]]:
    """The different forms of names, and the places of each."""
    numbers: dict[tuple[str, ...], int] = {}
    forms: list[Form] = []
    places: list[list[int]] = []
    for j, name in enumerate(names):
        form = analyse(name)
        if form.written not in numbers:
            numbers[form.written] = len(forms)
            forms.append(form)
            places.append([])
        places[numbers[form.written]].append(j)
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
