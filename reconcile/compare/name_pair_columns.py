"""Pairs of names in columns: the words of each, which of them the other name lacks, and what is set beside what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from reconcile.compare.columns import Numbers, begins
from reconcile.compare.name_align import ALIGNED
from reconcile.compare.name_columns import Borne, PartColumns
from reconcile.compare.name_signs import ODDS
from reconcile.compare.name_table import WIDTH, NameTable

_ODDS = np.array(ODDS, np.int32)
_PERCENTS = 128  # more than there are percents
CELLS = WIDTH * WIDTH


class Words(NamedTuple):
    """The words of pairs of names (WIDTH x pairs), which of them the other name lacks, and whether both have such."""

    a: Numbers
    b: Numbers
    rest_a: Numbers
    rest_b: Numbers
    apart: Numbers

    @classmethod
    def of(cls, table: NameTable, left: Numbers, right: Numbers) -> Words:
        """The words of pairs of regular forms of a table, given by their numbers."""
        a, b = table.words[:, left], table.words[:, right]
        size = len(table.vocabulary)
        rest_a, rest_b = a < size, b < size
        for i in range(WIDTH):
            for j in range(WIDTH):
                differ = a[i] != b[j]
                rest_a[i] &= differ
                rest_b[j] &= differ
        return cls(a, b, rest_a, rest_b, np.asarray(rest_a.any(axis=0) & rest_b.any(axis=0)))

    def left_over(self, size: int) -> tuple[Numbers, Numbers]:
        """The words that the other name lacks, filled up with `size`."""
        return np.where(self.rest_a, self.a, size), np.where(self.rest_b, self.b, size)

    def near(self, parts: PartColumns) -> Near:
        """The words that only one name has, and that are near one that only the other has."""
        cells = [np.flatnonzero(ours & theirs) for ours in self.rest_a for theirs in self.rest_b]
        ours = np.concatenate([self.a[cell // WIDTH, pair] for cell, pair in enumerate(cells)])
        theirs = np.concatenate([self.b[cell % WIDTH, pair] for cell, pair in enumerate(cells)])
        percent = parts.nearness(ours, theirs)
        some = np.flatnonzero(percent >= ALIGNED)
        cell = np.repeat(np.arange(CELLS), [len(pair) for pair in cells])[some]
        far = _PERCENTS - 1 - percent[some].astype(np.int64)
        keys = (np.concatenate(cells)[some] * _PERCENTS + far) * CELLS + cell
        keys.sort()
        pair, far = np.divmod(keys // CELLS, _PERCENTS)
        return Near(pair, keys % CELLS, (_PERCENTS - 1 - far).astype(np.int32))


class Near(NamedTuple):
    """Words near each other: the pair of names, the place of the two words (of WIDTH x WIDTH), the percent. By pair, the
    nearest first, ties by the alphabet, which is the order of the words."""

    pair: Numbers
    cell: Numbers
    percent: Numbers

    @classmethod
    def together(cls, several: list[Near]) -> Near:
        """Several in one, in no order."""
        return cls(*map(np.concatenate, zip(*several, strict=True))) if several else cls(*np.empty((3, 0), np.int64))

    def only(self, some: Numbers, count: int) -> Near:
        """Those of some of `count` pairs, which are numbered anew."""
        number = np.full(count, -1)
        number[some] = np.arange(len(some))
        pair = number[self.pair]
        kept = np.flatnonzero(pair >= 0)
        return Near(pair[kept], self.cell[kept], self.percent[kept])


@dataclass(slots=True)
class PairColumns:
    """Pairs of names: their forms, words, which words both have, which the other name lacks, and what the words set beside
    each other as two spellings of one add up to, in the terms of `name_signs`."""

    left: Numbers
    right: Numbers
    a: Numbers
    b: Numbers
    exact: Numbers
    rest_a: Numbers
    rest_b: Numbers
    beside: Numbers  # how many were set beside each other
    near: Numbers
    known: Numbers
    odds: Numbers
    worst: Numbers
    sexes: Numbers
    letters: Numbers
    given: Numbers
    family: Numbers
    joined: Numbers

    @classmethod
    def of(cls, words: Words, some: Numbers, forms: tuple[Numbers, Numbers], size: int) -> PairColumns:
        """Some of the pairs, with nothing set beside each other yet. `size` is that of the vocabulary."""
        a, b, rest_a, rest_b = (column.take(some, axis=1) for column in words[:4])
        nothing = (np.zeros(len(some), np.int32) for _ in range(10))
        made = cls(*forms, a, b, (a < size) & ~rest_a, rest_a, rest_b, *nothing)
        made.worst += 100
        return made

    def rest(self, side: int) -> Numbers:
        """`rest_a` or `rest_b`."""
        return self.rest_b if side else self.rest_a

    def assigned(self, near: Near) -> Iterator[Near]:
        """Words set beside each other: the nearest first, each once. They are left over no more."""
        place = np.arange(len(near.pair))
        turn = place - np.maximum.accumulate(np.where(begins(near.pair), place, 0))
        for now in range(int(turn.max(initial=-1)) + 1):
            some = np.flatnonzero(turn == now)
            pair, (i, j) = near.pair[some], np.divmod(near.cell[some], WIDTH)
            free = np.flatnonzero(self.rest_a[i, pair] & self.rest_b[j, pair])
            pair = pair[free]
            self.rest_a[i[free], pair] = False
            self.rest_b[j[free], pair] = False
            yield Near(pair, near.cell[some[free]], near.percent[some[free]])

    def count(self, near: Near, parts: PartColumns) -> None:
        """Counts words set beside each other, no two of one pair of names."""
        i, j = np.divmod(near.cell, WIDTH)
        ours, theirs = parts.borne.at(self.a[i, near.pair]), parts.borne.at(self.b[j, near.pair])
        self.add(near.pair, ours, theirs, near.percent)

    def add(self, pair: Numbers, ours: Borne, theirs: Borne, percent: Numbers) -> None:
        """The same of parts with these columns."""
        rarity = np.minimum(ours.info, theirs.info)
        both = ours.given + theirs.given
        self.beside[pair] += 1
        self.near[pair] += percent * rarity
        self.known[pair] += rarity
        self.odds[pair] += _ODDS[percent]
        self.worst[pair] = np.minimum(self.worst[pair], percent)
        self.letters[pair] += percent * np.minimum(ours.length, theirs.length)
        self.given[pair] += both * percent // 2
        self.family[pair] += (200 - both) * percent // 2
        self.sexes[pair] += (ours.sex > 0) & (theirs.sex > 0) & (ours.sex != theirs.sex)

    def initials(self, table: NameTable, parts: PartColumns) -> tuple[Numbers, Numbers, Numbers]:
        """Initials that are met, those that are not, and whether both names have such; words they stand for are not left."""
        ours, theirs = table.initials[self.left], table.initials[self.right]
        both = ours & theirs
        met = np.bitwise_count(both).astype(np.int32)
        odd = np.zeros(len(ours), np.int32)
        clash = np.zeros(len(ours), bool)
        some = np.flatnonzero(ours | theirs)
        ours, theirs, both = ours[some] & ~both[some], theirs[some] & ~both[some], both[some]
        stand_a = _stand_for(ours, (self.b, self.rest_b), some, parts)
        stand_b = _stand_for(theirs, (self.a, self.rest_a), some, parts)
        odd_a, odd_b = np.bitwise_count(ours) - stand_a, np.bitwise_count(theirs) - stand_b
        met[some] += stand_a + stand_b
        odd[some] = odd_a + odd_b
        clash[some] = (odd_a > 0) & (odd_b > 0)
        return met, odd, clash


def _stand_for(initials: Numbers, of: tuple[Numbers, Numbers], some: Numbers, parts: PartColumns) -> Numbers:
    words, rest = of
    stood = np.zeros(len(some), np.int32)
    free = initials.copy()
    for j in range(WIDTH):
        letter = parts.opens[words[j, some]].astype(free.dtype)
        hit = rest[j, some] & ((free & letter) > 0)
        rest[j, some[hit]] = False
        free[hit] &= ~letter[hit]
        stood += hit
    return stood
