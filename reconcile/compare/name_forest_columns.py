"""Many columns of signs asked of a forest at once: each sign rules leaves out of all trees together, the first one left answers.

A tree's leaves are bits, the leftmost the lowest. A question that is answered "above" rules out the leaves under "at most".
Signs with few limits share a table, so that there are few tables to look into.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from reconcile.compare.columns import Numbers
from reconcile.compare.name_forest import Forest, Tree

_LEAVES = 16  # of one tree at the most
_ROWS = 2048  # of a table that several signs share: such a table stays in the cache
_TILE = 4096  # columns looked at together, for the same reason


class _Asked(NamedTuple):
    """A table that some signs share: their places, the lowest limit of each, up to which value over it they are told apart,
    and what one step of each is in rows; and for each row the leaves of all trees that stay (rows x words of 64 bits)."""

    signs: tuple[int, ...]
    lowest: tuple[int, ...]
    most: tuple[int, ...]
    steps: tuple[int, ...]
    stay: Numbers


def forest_odds(forest: Forest, signs: Sequence[Numbers]) -> Numbers:
    """Natural log-odds of many columns of signs (signs x columns), to the last bit those of `forest.odds`."""
    tables, values = _tables(forest)
    total = np.full(len(signs[0]), forest.start)
    rows = [_rows(table, signs) for table in tables]
    for start in range(0, len(total), _TILE):
        tile = slice(start, start + _TILE)
        left = tables[0].stay.take(rows[0][tile], axis=0)
        for table, row in zip(tables[1:], rows[1:], strict=True):
            left &= table.stay.take(row[tile], axis=0)
        leaves = np.ascontiguousarray(left.view(np.uint16)[:, : len(values)].T)
        lowest = np.bitwise_count((leaves & (~leaves + np.uint16(1))) - np.uint16(1)).astype(np.intp)
        for place, answers in zip(lowest, values, strict=True):
            total[tile] += answers.take(place)
    return total


def _rows(table: _Asked, signs: Sequence[Numbers]) -> Numbers:
    """Per column which row of a table is its own."""
    row = np.zeros(len(signs[0]), np.int32)
    for sign, lowest, most, step in zip(table.signs, table.lowest, table.most, table.steps, strict=True):
        row += step * np.clip(signs[sign].astype(np.int32) - lowest, 0, most)
    return row


@cache
def _tables(forest: Forest) -> tuple[tuple[_Asked, ...], Numbers]:
    """The tables of the signs that are asked for, and the answers of all leaves (trees x leaves)."""
    values = np.zeros((len(forest.trees), _LEAVES))
    questions: dict[str, list[tuple[int, int, int]]] = {sign: [] for sign in forest.signs}
    for number, tree in enumerate(forest.trees):
        leaves = list(_leaves(tree))
        values[number, : len(leaves)] = leaves
        for sign, limit, ruled_out in _questions(tree, 0):
            questions[sign].append((number, limit, ruled_out))
    found: list[_Asked] = []
    for place, asked in enumerate(questions.values()):
        one = _asked(place, asked, len(values))
        if found and len(found[-1].stay) * len(one.stay) <= _ROWS:
            found[-1] = _shared(found[-1], one)
        else:
            found.append(one)
    return tuple(found), values


def _asked(place: int, asked: list[tuple[int, int, int]], trees: int) -> _Asked:
    """The table of one sign: a row for each value from the lowest limit to just above the highest."""
    limits = [limit for _, limit, _ in asked]
    lowest, most = min(limits, default=0), max(limits, default=-1) - min(limits, default=0) + 1
    stay = np.full((most + 1, -(-trees // 4) * 4), 0xFFFF, np.uint16)
    for tree, limit, ruled_out in asked:
        stay[limit - lowest + 1 :, tree] &= 0xFFFF & ~ruled_out
    return _Asked((place,), (lowest,), (most,), (1,), stay.view(np.uint64))


def _shared(one: _Asked, other: _Asked) -> _Asked:
    """The table of the signs of two."""
    stay = (one.stay[:, None] & other.stay[None]).reshape(-1, one.stay.shape[1])
    steps = (*(step * len(other.stay) for step in one.steps), *other.steps)
    return _Asked(one.signs + other.signs, one.lowest + other.lowest, one.most + other.most, steps, stay)


def _leaves(tree: Tree) -> Iterator[float]:
    if isinstance(tree, list):
        yield from _leaves(tree[2])
        yield from _leaves(tree[3])
    else:
        yield float(tree)


def _questions(tree: Tree, first: int) -> Iterator[tuple[str, int, int]]:
    """Sign, limit, and the leaves (the first has the bit `first`) that are ruled out above it."""
    if not isinstance(tree, list):
        return
    sign, limit, low, high = tree
    count = sum(1 for _ in _leaves(low))
    yield sign, int(limit), ((1 << count) - 1) << first
    yield from _questions(low, first)
    yield from _questions(high, first + count)
