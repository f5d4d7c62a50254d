"""Where a part of one name may be two parts of the other written together, for many pairs of names at once.

Consonants are compared as rolling hashes, so that those of two parts together need no string: a chance hit only means that a
pair is looked at the long way.
"""

from __future__ import annotations

from itertools import permutations

import numpy as np
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cpdist

from reconcile.compare.name_align import LONG
from reconcile.compare.name_forest_columns import Numbers
from reconcile.compare.name_table import PARTICLE_WIDTH, WIDTH, NameTable

_BASE = np.uint64(1_000_003)
_ORDERED = [(i, j) for i, j in permutations(range(WIDTH + PARTICLE_WIDTH), 2) if i < WIDTH or j < WIDTH]
"""Places of two parts of a form, of which one is a word."""


class Joins:
    """The consonants of the parts of one table of names."""

    def __init__(self, table: NameTable) -> None:
        self.table = table
        texts = [word.bones for word in table.vocabulary] + [""]
        tails = [text.removeprefix("a") for text in texts]
        self.texts = np.array([word.text for word in table.vocabulary], object)
        self.whole = _hashes(texts)
        self.tail, self.tail_power = _hashes(tails), _powers(tails)
        self.rest, self.rest_power = _hashes([text[1:] for text in tails]), _powers([text[1:] for text in tails])
        self.last = np.array([ord(text[-1]) if text else -1 for text in texts], np.int32)
        self.opens = np.array([ord(text[0]) if text else -2 for text in tails], np.int32)
        self.long = np.array([len(word.text) >= LONG for word in table.vocabulary] + [False])
        self.made, self.sought = self._sets()

    def may_join(self, words: tuple[Numbers, Numbers], forms: tuple[Numbers, Numbers]) -> Numbers:
        """Per pair whether it may be so. `words` (WIDTH x pairs) are those that the other name lacks, filled up; `forms` their
        numbers."""
        found = np.zeros(len(forms[0]), bool)
        for (mine, others), (form, other) in ((words, forms), (words[::-1], forms[::-1])):
            some = np.flatnonzero(self.made[form] & self.sought[other])
            found[some] |= self._of_one(mine[:, some], others[:, some], form[some])
        return found

    def _sets(self) -> tuple[Numbers, Numbers]:
        """Per form a set of 64 bits of the consonants of any two of its parts written together, and one of those of its long
        words: where two forms' sets have no bit in common none of the first's parts make up a word of the second."""
        table, size = self.table, len(self.table.vocabulary)
        made, sought = np.zeros(table.regular, np.uint64), np.zeros(table.regular, np.uint64)
        parts = np.concatenate([table.words, table.particles])
        for u, v in (parts[[i, j]] for i, j in _ORDERED):
            both = np.flatnonzero((u < size) & (v < size))
            made[both] |= _bit(self._together(u[both], v[both]))
        of_word = np.where(self.long, _bit(self.whole), np.uint64(0))
        for word in table.words:
            sought |= of_word[word]
        return made, sought

    def _of_one(self, mine: Numbers, others: Numbers, forms: Numbers) -> Numbers:
        size = len(self.table.vocabulary)
        particles = self.table.particles[:, forms]
        free = (mine < size).sum(axis=0) + (particles < size).sum(axis=0)
        some = np.flatnonzero((free > 1) & self.long[others].any(axis=0))
        parts = np.concatenate([mine[:, some], particles[:, some]])
        others = others[:, some]
        target = np.where(self.long[others], self.whole[others], np.uint64(0))
        hits = []
        for i, j in _ORDERED:
            u, v = parts[i], parts[j]
            both = np.flatnonzero((u < size) & (v < size))
            together = self._together(u[both], v[both])
            for t in range(WIDTH):
                row = both[together == target[t, both]]
                hits.append(np.stack([some[row], u[row], v[row], others[t, row]]))
        place, u, v, t = np.concatenate(hits, axis=1)
        found = np.zeros(mine.shape[1], bool)
        found[place[self._nearer(u, v, t)]] = True
        return found

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
    return np.asarray(np.uint64(1) << (hashes * np.uint64(0x9E3779B97F4A7C15) >> np.uint64(58)))


def _hashes(texts: list[str]) -> Numbers:
    """A rolling hash of each text: that of `a + b` is that of a times the power of b plus that of b."""
    known: dict[str, int] = {}
    for text in set(texts):
        total = 0
        for letter in text:
            total = (total * int(_BASE) + ord(letter)) & 0xFFFFFFFFFFFFFFFF
        known[text] = total
    return np.array([known[text] for text in texts], np.uint64)


def _powers(texts: list[str]) -> Numbers:
    powers = [1]
    for _ in range(max(map(len, texts), default=0)):
        powers.append(powers[-1] * int(_BASE) & 0xFFFFFFFFFFFFFFFF)
    return np.array([powers[len(text)] for text in texts], np.uint64)
