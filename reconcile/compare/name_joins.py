"""Where a part of one name may be two parts of the other written together, for many pairs of names at once.

Consonants are compared as rolling hashes, so that those of two parts together need no string: a chance hit is no nearer in
writing, which is looked at last.
"""

from __future__ import annotations

from itertools import permutations
from typing import NamedTuple

import numpy as np
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cpdist

from reconcile.compare.columns import Numbers, stirred
from reconcile.compare.name_align import LONG
from reconcile.compare.name_table import PARTICLE_WIDTH, WIDTH, NameTable

_BASE = np.uint64(1_000_003)
_SET_BITS, _TABLE_BITS = 6, 20  # of a hash, as many as there are bits in the set of a form and rows in a table
_ORDERED = [(i, j) for i, j in permutations(range(WIDTH + PARTICLE_WIDTH), 2) if i < WIDTH or j < WIDTH]
"""Places of two parts of a form, of which one is a word."""


class Hits(NamedTuple):
    """Two parts of one name that may be one word of the other: the pair of names, the places of the two among the name's words
    and particles, that of the word among the other's, and all three as places in the vocabulary."""

    pair: Numbers
    first: Numbers
    second: Numbers
    target: Numbers
    u: Numbers
    v: Numbers
    word: Numbers

    def only(self, some: Numbers) -> Hits:
        """Some of them."""
        return Hits(*(column[some] for column in self))


class Joins:
    """The consonants of the parts of one table of names."""

    def __init__(self, table: NameTable) -> None:
        self.table = table
        text, frames = table.vocabulary.text, table.vocabulary.bones
        self.texts = text.texts
        powers = _powers(int(frames.length.max()))
        first, begins_with_vowel = frames.at(0), frames.at(0) == ord("a")
        after = np.repeat(np.cumsum(frames.length), frames.length) - np.arange(len(frames.letters)) - 1
        self.whole = frames.over(np.add, frames.letters * powers[after])
        length = frames.length - begins_with_vowel
        self.tail = self.whole - np.where(begins_with_vowel, first * powers[length], np.uint64(0))
        self.tail_power = powers[length]
        opens = np.where(begins_with_vowel, frames.at(1), first)
        shorter = np.maximum(length - 1, 0)
        self.rest, self.rest_power = self.tail - opens * powers[shorter], powers[shorter]
        self.last = np.where(frames.length > 0, frames.last().astype(np.int32), -1)
        self.opens = np.where(length > 0, opens.astype(np.int32), -2)
        self.long = text.length >= LONG
        self.crowded = np.bitwise_count(table.particle_bits) > PARTICLE_WIDTH
        self.made, self.sought = self._sets()

    def looked_for(self, left: Numbers, right: Numbers) -> Numbers:
        """Which pairs of forms are worth a look, where each name has a word that the other lacks."""
        both = (self.made[left] & self.sought[right]) | (self.made[right] & self.sought[left])
        return np.asarray((both > 0) | self.crowded[left] | self.crowded[right])

    def hits(self, words: tuple[Numbers, Numbers], forms: tuple[Numbers, Numbers]) -> tuple[Hits, Hits]:
        """Parts of the first name that make up one of the second, and the other way round. `words` (WIDTH x pairs) are those
        that the other name lacks, filled up; `forms` their numbers."""
        (a, b), (left, right) = words, forms
        return self._hits(a, b, left, right), self._hits(b, a, right, left)

    def _sets(self) -> tuple[Numbers, Numbers]:
        """Per form a set of 64 bits of the consonants of any two of its parts written together that are some long word's, and
        one of its long words that are made so: where two forms' sets have no bit in common none of the first's parts make
        up a word of the second."""
        table, size = self.table, len(self.table.vocabulary)
        made, sought = np.zeros(table.regular, np.uint64), np.zeros(table.regular, np.uint64)
        parts = np.concatenate([table.words, table.particles])
        long, joined = np.zeros((2, 1 << _TABLE_BITS), bool)
        long[stirred(self.whole[self.long], _TABLE_BITS)] = True
        for u, v in (parts[[i, j]] for i, j in _ORDERED):
            both = np.flatnonzero((u < size) & (v < size))
            together = self._together(u[both], v[both])
            row = stirred(together, _TABLE_BITS)
            some = np.flatnonzero(long[row])
            joined[row[some]] = True
            made[both[some]] |= _bit(together[some])
        sought_for = self.long & joined[stirred(self.whole, _TABLE_BITS)]
        of_word = np.where(sought_for, _bit(self.whole), np.uint64(0))
        for word in table.words:
            sought |= of_word[word]
        return made, sought

    def _hits(self, mine: Numbers, others: Numbers, forms: Numbers, other: Numbers) -> Hits:
        size = len(self.table.vocabulary)
        some = np.flatnonzero(self.made[forms] & self.sought[other])
        parts = np.concatenate([mine[:, some], self.table.particles[:, forms[some]]])
        targets = others[:, some]
        whole = np.where(self.long[targets], self.whole[targets], np.uint64(0))
        found = []
        for i, j in _ORDERED:
            both = np.flatnonzero((parts[i] < size) & (parts[j] < size))
            together = self._together(parts[i, both], parts[j, both])
            for t in range(WIDTH):
                row = both[together == whole[t, both]]
                found.append(np.stack([row, *(np.full(len(row), place) for place in (i, j, t))]))
        row, first, second, target = np.concatenate(found, axis=1)
        u, v, word = parts[first, row], parts[second, row], targets[target, row]
        return Hits(some[row], first, second, target, u, v, word).only(self._nearer(u, v, word))

    def _nearer(self, u: Numbers, v: Numbers, target: Numbers) -> Numbers:
        """Whether two parts written together are nearer to a third than each of them is."""
        one, other, whole = self.texts[u], self.texts[v], self.texts[target].tolist()
        ours, theirs, both = (
            cpdist(texts.tolist(), whole, scorer=Levenshtein.distance, dtype=np.int32)
            for texts in (one, other, one + other)
        )
        return np.asarray(both < np.minimum(ours, theirs))

    def _together(self, u: Numbers, v: Numbers) -> Numbers:
        """The hash of `name_sound.together` of the consonants of two parts."""
        doubled = self.last[u] == self.opens[v]
        tail = np.where(doubled, self.rest[v], self.tail[v])
        power = np.where(doubled, self.rest_power[v], self.tail_power[v])
        return np.asarray(self.whole[u] * power + tail)


def _bit(hashes: Numbers) -> Numbers:
    """One of 64 bits for each hash."""
    return np.asarray(np.uint64(1) << stirred(hashes, _SET_BITS))


def _powers(most: int) -> Numbers:
    """Of the base of the rolling hash: that of `a + b` is that of a times the power of b's length plus that of b."""
    powers = np.full(most + 1, _BASE)
    powers[0] = 1
    return np.asarray(np.multiply.accumulate(powers))
