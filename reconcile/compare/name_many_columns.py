"""`name_many.matches` for long lists, in columns: the same pairs, and the same probabilities to the last bit.

Needs numpy and pyarrow (`pip install 'reconcile[archive]'`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from reconcile.compare.columns import Numbers, distinct, sorted_distinct, within
from reconcile.compare.name_forest import probability
from reconcile.compare.name_table import NameTable, name_table
from reconcile.compare.name_texts import Texts
from reconcile.compare.name_vector import NameKernel

_TILE = 1 << 20  # keys that two names have in common looked at together, about; bounds the memory


class _Keys(NamedTuple):
    """The keys of forms (`Form.keys`) as numbers, with the form and the rarity of the word of each."""

    key: Numbers
    form: Numbers
    info: Numbers


def matches(
    left: Sequence[str], right: Sequence[str], least: float, told: int, most: int
) -> Iterator[tuple[int, int, float]]:
    """As `name_many.matches`, with `least` in log-odds above `name_odds.BOUND`; `told` and `most` as there. Not for an empty
    list."""
    table = name_table(pa.array([text.encode(errors="replace").decode() for text in (*left, *right)], pa.string()))
    ours, theirs = table.of[: len(left)], table.of[len(left) :]
    order = np.argsort(theirs, kind="stable")
    others, starts = np.unique(theirs[order], return_index=True)
    places = dict(zip(others.tolist(), np.split(order, starts[1:]), strict=True))
    found: dict[int, list[tuple[int, float]]] = {}
    for a, b, odds in _found(table, sorted_distinct(ours), others, (least, told, most)):
        for form, other, chance in zip(a.tolist(), b.tolist(), odds.tolist(), strict=True):
            found.setdefault(form, []).extend((j, chance) for j in places[other].tolist())
    for i, form in enumerate(ours.tolist()):
        yield from ((i, j, probability(odds)) for j, odds in sorted(found.get(form, ())))


def _found(
    table: NameTable, forms: Numbers, others: Numbers, asked: tuple[float, int, int]
) -> Iterator[tuple[Numbers, Numbers, Numbers]]:
    """Pairs of a form and another of at least these odds, with their odds; in tiles."""
    least, told, most = asked
    kernel = NameKernel(table)
    info = table.rarity
    keys = _keys(table)
    index = _index(keys, others, len(table), most)
    wanted = np.zeros(len(table), bool)
    wanted[forms] = True
    for a, b, shared in _sharing(keys, wanted, index, len(table)):
        some = np.flatnonzero((shared >= told) | (shared >= np.minimum(info[a], info[b])))
        odds = kernel.log_odds(a[some], b[some])
        kept = np.flatnonzero(odds >= least)
        yield a[some[kept]], b[some[kept]], odds[kept]


def _keys(table: NameTable) -> _Keys:
    """By form."""
    vocabulary, size = table.vocabulary, len(table.vocabulary)
    odd = [
        (key, n, word.info)
        for n, form in table.odd.items()
        for key, word in zip(form.keys, form.words.values(), strict=True)
    ]
    frames, heard = vocabulary.bones, vocabulary.sound
    of_word = np.where(frames.length > 1, frames.texts, heard.texts)[:-1].tolist()
    number = Texts([*of_word, *(key for key, _, _ in odd)]).numbers().astype(np.int64)
    row, form = np.nonzero(table.words < size)
    word = table.words[row, form]
    columns = (
        np.concatenate([number[word], number[size:-1]]),
        np.concatenate([form, np.array([n for _, n, _ in odd], np.int64)]),
        np.concatenate([vocabulary.info[word], np.array([rarity for _, _, rarity in odd], np.int64)]),
    )
    order = np.argsort(columns[1], kind="stable")
    return _Keys(*(column[order] for column in columns))


def _index(keys: _Keys, others: Numbers, count: int, most: int) -> tuple[Numbers, Numbers]:
    """From where on the forms that have a key stand, by its number, and these forms; of a key that too many have, none."""
    wanted = np.zeros(count, bool)
    wanted[others] = True
    some = np.flatnonzero(wanted[keys.form])
    both = sorted_distinct(keys.key[some] * np.int64(count) + keys.form[some])
    of_key = np.bincount(both // count, minlength=int(keys.key.max(initial=0)) + 1)
    both = both[of_key[both // count] <= most]
    return np.concatenate([[0], np.cumsum(np.where(of_key <= most, of_key, 0))]), both % count


def _sharing(
    keys: _Keys, wanted: Numbers, index: tuple[Numbers, Numbers], count: int
) -> Iterator[tuple[Numbers, Numbers, Numbers]]:
    """Pairs of forms with a key in common, and how rare the words of the first are whose keys the second has, as a sum."""
    starts, forms = index
    some = np.flatnonzero(wanted[keys.form])
    key, form, info = (column[some] for column in keys)
    degree = np.diff(starts)[key]
    ends = np.cumsum(degree)
    last_of_form = np.flatnonzero(np.r_[form[1:] != form[:-1], True])
    first = 0
    while first < len(key):
        reached = np.searchsorted(ends, (ends[first - 1] if first else 0) + _TILE, side="right")
        last = int(last_of_form[min(np.searchsorted(last_of_form, reached), len(last_of_form) - 1)]) + 1
        of = degree[first:last]
        place = within(of) + np.repeat(starts[key[first:last]], of)
        pairs, at = distinct(np.repeat(form[first:last], of) * np.int64(count) + forms[place])
        shared = np.bincount(at, weights=np.repeat(info[first:last], of), minlength=len(pairs)).astype(np.int64)
        yield pairs // count, pairs % count, shared
        first = last
