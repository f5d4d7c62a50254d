"""Many columns of signs asked of a forest at once: each sign rules leaves out of all trees together, the first one left answers.

A tree's leaves are bits, the leftmost the lowest. A question that is answered "above" rules out the leaves under "at most".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeAlias

import numpy as np

from reconcile.compare.name_forest import Forest, Tree

Numbers: TypeAlias = np.ndarray[Any, np.dtype[Any]]

_LEAVES = 16  # of one tree at the most


def forest_odds(forest: Forest, signs: Numbers) -> Numbers:
    """Natural log-odds of many columns of signs (signs x columns), to the last bit those of `forest.odds`. Equal columns are
    asked about once."""
    first, of = distinct_columns(signs)
    tables, values = _tables(forest)
    left = np.full((len(first), len(values)), 0xFFFF, np.uint16)
    for row, (lowest, table) in zip(signs, tables, strict=True):
        if len(table):
            left &= table[np.clip(row[first] - lowest, 0, len(table) - 1)]
    total = np.full(len(first), forest.start)
    for leaves, answers in zip(np.ascontiguousarray(left.T), values, strict=True):
        total += answers[np.bitwise_count((leaves & (~leaves + np.uint16(1))) - np.uint16(1))]
    return np.asarray(total[of])


@cache
def _tables(forest: Forest) -> tuple[tuple[tuple[int, Numbers], ...], Numbers]:
    """Per sign its lowest limit and, for each value from there to just above the highest, the leaves that stay (values x
    trees); and the answers of all leaves (trees x leaves)."""
    values = np.zeros((len(forest.trees), _LEAVES))
    questions: dict[str, list[tuple[int, int, int]]] = {sign: [] for sign in forest.signs}
    for number, tree in enumerate(forest.trees):
        leaves = list(_leaves(tree))
        values[number, : len(leaves)] = leaves
        for sign, limit, ruled_out in _questions(tree, 0):
            questions[sign].append((number, limit, ruled_out))
    return tuple(_table(asked, len(values)) for asked in questions.values()), values


def _table(asked: list[tuple[int, int, int]], trees: int) -> tuple[int, Numbers]:
    limits = [limit for _, limit, _ in asked]
    lowest = min(limits, default=0)
    table = np.full((max(limits) - lowest + 2 if limits else 0, trees), 0xFFFF, np.uint16)
    for tree, limit, ruled_out in asked:
        table[limit - lowest + 1 :, tree] &= 0xFFFF & ~ruled_out
    return lowest, table


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


def distinct_columns(table: Numbers) -> tuple[Numbers, Numbers]:
    """Of a table of small whole numbers the place of one of each different column, and per column which of them it is."""
    key = np.zeros(table.shape[1], np.int64)
    size = 1
    for row in table:
        least = int(row.min(initial=0))
        width = int(row.max(initial=0)) - least + 1
        if size > (1 << 62) // width:
            different, key = distinct(key)
            size = len(different)
        key = key * width + (row - least)
        size *= width
    different, of = distinct(key)
    first = np.empty(len(different), np.int64)
    first[of] = np.arange(len(of))
    return first, of


def distinct(keys: Numbers) -> tuple[Numbers, Numbers]:
    """The different keys, rising, and per key which of them it is."""
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    new = _new(ordered)
    of = np.empty(len(ordered), np.int64)
    of[order] = np.cumsum(new) - 1
    return ordered[new], of


def sorted_distinct(keys: Numbers) -> Numbers:
    """The different keys, rising."""
    ordered = np.sort(keys)
    return np.asarray(ordered[_new(ordered)])


def _new(ordered: Numbers) -> Numbers:
    new = np.ones(len(ordered), bool)
    np.not_equal(ordered[1:], ordered[:-1], out=new[1:])
    return new
