"""The signs of many pairs of names at once: the columns of `name_signs.SIGNS`."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from reconcile.compare.columns import Numbers, ordered
from reconcile.compare.name_columns import PartColumns
from reconcile.compare.name_pair_columns import PairColumns
from reconcile.compare.name_signs import RARE
from reconcile.compare.name_table import NameTable


def sign_columns(
    pairs: PairColumns, initials: tuple[Numbers, Numbers, Numbers], table: NameTable, parts: PartColumns
) -> tuple[tuple[Numbers, ...], Numbers]:
    """The signs, each of all pairs, and the rarity of what both names have in common, in tenths of a decade. `initials` are
    those met, those not met and whether both names have such."""
    left, right, exact = pairs.left, pairs.right, pairs.exact
    info = parts.info[pairs.a] * exact
    count, shared = _sum(exact), _sum(info)
    rarest, second = _two_most(info)
    exact_given = _sum(parts.given[pairs.a] * exact) * 100
    ours, theirs = _Rest.of(pairs.a, pairs.rest_a, parts), _Rest.of(pairs.b, pairs.rest_b, parts)
    letters = _sum(parts.length[pairs.a] * exact) + pairs.letters // 100
    given, family = exact_given + pairs.given, 10000 * count - exact_given + pairs.family
    near = pairs.near // 100
    together = 20 * (shared + near)
    short, long = ordered(table.info[left], table.info[right])
    few, many = ordered(table.letters[left], table.letters[right])
    less, more = ordered(ours.info, theirs.info)
    nothing = np.zeros(len(left), np.int8)
    met, odd, clash = initials
    columns = (
        shared // 4,
        rarest // 4,
        second // 4,
        count,
        near // 4,
        pairs.odds,
        pairs.worst // 5,
        met,
        odd,
        clash,
        np.minimum(ours.words, theirs.words),
        ours.words + theirs.words,
        less // 5,
        more // 5,
        np.maximum(ours.rarest, theirs.rarest) // 4,
        (ours.family + theirs.family) // 25,
        (ours.given + theirs.given) // 25,
        together // np.maximum(short, 1),
        together // np.maximum(long, 1),
        20 * letters // np.maximum(few, 1),
        20 * letters // np.maximum(many, 1),
        table.suffix[left] != table.suffix[right],
        np.bitwise_count(table.particle_bits[left] ^ table.particle_bits[right]),
        nothing,  # the script: Latin
        pairs.sexes,
        given // 2500,
        family // 2500,
        pairs.joined,
        np.minimum(ours.most_given, theirs.most_given) // 25,
        np.minimum(ours.most_family, theirs.most_family) // 25,
        letters,
        ours.rare + theirs.rare,
    )
    return columns, shared + pairs.known


class _Rest(NamedTuple):
    """The words that one name has more, in the terms of `name_signs`."""

    words: Numbers
    info: Numbers
    given: Numbers
    family: Numbers
    rarest: Numbers
    most_given: Numbers
    most_family: Numbers
    rare: Numbers

    @classmethod
    def of(cls, words: Numbers, rest: Numbers, parts: PartColumns) -> _Rest:
        """`rest` tells which of the words (WIDTH x pairs) are left."""
        some = np.flatnonzero(rest.any(axis=0))
        whole = tuple(np.zeros(words.shape[1], np.int32) for _ in cls._fields)
        words, rest = words.take(some, axis=1), rest.take(some, axis=1)
        info, given = parts.info[words] * rest, parts.given[words]
        count, total = _sum(rest), _sum(given * rest)
        found = (
            count,
            _sum(info),
            total,
            100 * count - total,
            info.max(axis=0),
            (given * rest).max(axis=0),
            ((100 - given) * rest).max(axis=0),
            _sum(info > RARE),
        )
        for column, values in zip(whole, found, strict=True):
            column[some] = values
        return cls(*whole)


def _sum(rows: Numbers) -> Numbers:
    """The sum of a few rows of small numbers."""
    total: Numbers = rows[0].astype(np.int32)
    for row in rows[1:]:
        total += row
    return total


def _two_most(rows: Numbers) -> tuple[Numbers, Numbers]:
    """The highest of some rows, and the one after it."""
    most, second = ordered(rows[0], rows[1])[::-1]
    for row in rows[2:]:
        less, most = ordered(most, row)
        second = np.maximum(second, less)
    return most, second
