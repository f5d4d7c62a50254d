"""Parts of names in columns, and how near many pairs of them are at once: `name_token.nearness`, to the last percent."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import NamedTuple

import numpy as np
from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler, Levenshtein
from rapidfuzz.process import cpdist

from reconcile.compare.columns import SPREAD, Numbers, distinct, ordered, stirred
from reconcile.compare.name_forest import forests
from reconcile.compare.name_forest_columns import forest_odds
from reconcile.compare.name_sound import bones
from reconcile.compare.name_texts import Texts
from reconcile.compare.name_token import FAR, FAR_BONES, FAR_FRAME
from reconcile.compare.name_vocabulary import Vocabulary

_ASCII = 128
_LETTERS = np.uint64(0xFFFFFFFF)
_RELATED = np.uint64(1 << 32)
_REMEMBERED = 19  # pairs of parts whose nearness is remembered, as a power of two
_PERCENT_BITS = 7
_FRAME = np.uint64(33)  # bits below the number of the consonants


def _among(known: Numbers, keys: Numbers) -> Numbers:
    """Whether each key is one of those known, which are rising."""
    if not len(known):
        return np.zeros(len(keys), bool)
    return np.asarray(known[np.minimum(np.searchsorted(known, keys), len(known) - 1)] == keys)


class _Alike:
    """How alike the texts of two parts are."""

    def __init__(self, texts: Texts) -> None:
        self.number = texts.numbers()
        self.length, self.texts = texts.length, texts.texts
        self.sets = texts.sets()

    def may_be(self, p: Numbers, q: Numbers) -> Numbers:
        """The most that `alike` can be, by the letters alone, not worked out exactly."""
        ours, theirs = self.sets[p], self.sets[q]
        apart = np.maximum(np.bitwise_count(ours & ~theirs), np.bitwise_count(theirs & ~ours)).astype(np.int32)
        return 100 - 100 * apart // np.maximum(np.maximum(self.length[p], self.length[q]), 1)

    def alike(self, p: Numbers, q: Numbers) -> Numbers:
        """Likeness 0..100: one less the share of letters to change."""
        percent = np.full(len(p), 100, np.int32)
        differ = np.flatnonzero(self.number[p] != self.number[q])
        p, q = p[differ], q[differ]
        a, b = self.texts[p].tolist(), self.texts[q].tolist()
        apart = cpdist(a, b, scorer=Levenshtein.distance, dtype=np.int32)
        percent[differ] -= 100 * apart // np.maximum(self.length[p], self.length[q])
        return percent


class Borne(NamedTuple):
    """What is counted of parts that are set beside each other; the columns of a vocabulary."""

    info: Numbers
    given: Numbers
    sex: Numbers
    length: Numbers

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> Borne:
        """Those of all words, by place."""
        return cls(vocabulary.info, vocabulary.given, vocabulary.sex, vocabulary.text.length.astype(np.int16))

    def at(self, places: Numbers) -> Borne:
        """Those of the parts at these places."""
        return Borne(*(column[places] for column in self))


class PartColumns:
    """The parts of a vocabulary in columns; place `len(vocabulary)` stands for no part."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        text, frames = vocabulary.text, vocabulary.bones
        first, begins = text.at(0), frames.at(0)
        self.borne = Borne.of(vocabulary)
        self.info, self.given, self.sex, self.length = self.borne
        self.opens = np.where(first < _ASCII, np.left_shift(1, first & 31), 0).astype(np.int32)
        self._heard, self._soft, self._bones = (_Alike(texts) for texts in (vocabulary.sound, vocabulary.soft, frames))
        self.frame = self._bones.number
        self.opening = (begins & 255).astype(np.int32)
        self.mixture = _mixtures(frames)
        self._softer = self._heard.texts != self._soft.texts
        self._first = vocabulary.sound.at(0), begins
        self._ends_in_a = text.last() == ord("a")
        self._texts = text.texts
        self._called, self._one = self._relations()
        self._keys = self._packed()
        self._size = np.int64(len(vocabulary) + 1)
        self._table = np.full(1 << _REMEMBERED, -1, np.int64)

    def _packed(self) -> Numbers:
        """Per part in one number what `nearness` asks of every pair: which letters it is heard with (32 bits), whether a table
        of names knows it as another's nickname or spelling, and the number of its consonants."""
        soft = self.vocabulary.soft
        letters = soft.over(np.bitwise_or, np.uint64(1) << (soft.letters & np.uint32(31)).astype(np.uint64))
        related = np.zeros(len(letters), np.uint64)
        related[[*self.vocabulary.called, *self.vocabulary.spells]] = _RELATED
        return np.asarray(letters | related | self.frame.astype(np.uint64) << _FRAME)

    @staticmethod
    def opening_of(initial: str) -> int:
        """What the consonants of a word with this initial begin with, as in `opening`: a number below 256."""
        return ord(bones(initial)[0])

    def nearness(self, left: Numbers, right: Numbers) -> Numbers:
        """Percent per pair of places of different parts, all in Latin letters."""
        ours, theirs = self._keys[left], self._keys[right]
        both, odd = ours & theirs, ours ^ theirs
        most = np.maximum(np.bitwise_count(ours & _LETTERS), np.bitwise_count(theirs & _LETTERS))
        possible = 2 * np.bitwise_count(both & _LETTERS) >= most
        possible |= odd < (np.uint64(1) << _FRAME)
        possible |= (both & _RELATED) > 0
        some = np.flatnonzero(possible)
        p, q = left[some].astype(np.int64), right[some].astype(np.int64)
        keys = np.minimum(p, q) * self._size + np.maximum(p, q)
        percent = np.zeros(len(left), np.int16)
        percent[some] = self._remembered(keys)
        return percent

    def _remembered(self, keys: Numbers) -> Numbers:
        """The same of pairs as one number each, of which the last ones are remembered. A row is one number, so that threads
        may read and write the table at once."""
        row = stirred(keys.astype(np.uint64), _REMEMBERED).astype(np.int64)
        found = self._table[row]
        new = np.flatnonzero(found >> _PERCENT_BITS != keys)
        pairs, of = distinct(keys[new])
        found[new] = (pairs << _PERCENT_BITS | self._near(pairs // self._size, pairs % self._size, pairs))[of]
        self._table[row[new]] = found[new]
        return np.asarray(found & ((1 << _PERCENT_BITS) - 1))

    def _near(self, p: Numbers, q: Numbers, pairs: Numbers) -> Numbers:
        percent = np.zeros(len(p), np.int16)
        called, one = np.zeros(len(p), bool), np.zeros(len(p), bool)
        related = np.flatnonzero(self._keys[p] & self._keys[q] & _RELATED)
        called[related], one[related] = _among(self._called, pairs[related]), _among(self._one, pairs[related])
        framed = self.frame[p] == self.frame[q]
        told = called | one
        some = np.flatnonzero(self._may_be_near(p, q, framed) | told)
        p, q, called, one, framed, told = (column[some] for column in (p, q, called, one, framed, told))
        heard = self._heard.alike(p, q)
        other = np.flatnonzero(self._softer[p] | self._softer[q])
        heard[other] = np.maximum(heard[other], self._soft.alike(p[other], q[other]))
        frame = np.full(len(p), 100, np.int32)
        apart = np.flatnonzero(~framed & ((heard >= FAR) | told))
        frame[apart] = self._bones.alike(p[apart], q[apart])
        near = np.flatnonzero(((heard >= FAR) | framed | told) & ((heard >= FAR_FRAME) | (frame >= FAR_BONES) | told))
        rows = self._signs(p[near], q[near], (heard[near], frame[near], called[near], one[near]))
        odds = forest_odds(forests().parts[0], rows)
        percent[some[near]] = np.rint(100 / (1 + np.exp(-odds)))
        return percent

    def _may_be_near(self, p: Numbers, q: Numbers, framed: Numbers) -> Numbers:
        """Which pairs have letters enough in common for the forest to be asked: `name_token.nearness` says 0 of the others,
        unless a table of names knows them."""
        ours, theirs = self._keys[p] & _LETTERS, self._keys[q] & _LETTERS
        most = np.maximum(np.bitwise_count(ours), np.bitwise_count(theirs))
        alike = 2 * np.bitwise_count(ours & theirs) >= most
        heard = np.maximum(self._heard.may_be(p, q), self._soft.may_be(p, q))
        alike &= (heard >= FAR_FRAME) | ((heard >= FAR) & (self._bones.may_be(p, q) >= FAR_BONES))
        return np.asarray(alike | framed)

    def _signs(self, p: Numbers, q: Numbers, known: tuple[Numbers, ...]) -> tuple[Numbers, ...]:
        heard, frame, called, one = known
        short, long = ordered(self.length[p].astype(np.int32), self.length[q].astype(np.int32))
        first_sound, first_bone = self._first
        texts = self._texts[p], self._texts[q]
        a, b = texts[0].tolist(), texts[1].tolist()
        written = np.floor(100 * cpdist(a, b, scorer=JaroWinkler.similarity, dtype=np.float64))
        changes = cpdist(a, b, scorer=DamerauLevenshtein.distance, dtype=np.int32)
        opens = np.zeros(len(p), bool)
        begin = np.flatnonzero(changes == long - short)  # as it is where one opens the other
        pairs = zip(*(side[begin].tolist() for side in texts), strict=True)
        opens[begin] = [x.startswith(y) or y.startswith(x) for x, y in pairs]
        sexes = (self.sex[p] == 0) | (self.sex[q] == 0) | (self.sex[p] == self.sex[q])
        return (
            heard,
            frame,
            written,
            100 - 100 * changes // np.maximum(long, 1),
            100 * called,
            100 * one,
            50 * (first_sound[p] == first_sound[q]) + 50 * (first_bone[p] == first_bone[q]),
            100 * (self._ends_in_a[p] == self._ends_in_a[q]),
            100 * sexes,
            short,
            long - short,
            100 * opens,
            np.minimum(self.info[p], self.info[q]),
            np.minimum(self._bones.length[p], self._bones.length[q]),
        )

    def _relations(self) -> tuple[Numbers, Numbers]:
        """Pairs of places, as one number each, of a name and its nickname, and of two spellings of one name."""
        place = self.vocabulary.number
        called = {
            (min(i, place[text]), max(i, place[text]))
            for i, names in self.vocabulary.called.items()
            for text in names
            if text in place
        }
        spelt: dict[int, list[int]] = defaultdict(list)
        for i, names_spelt in self.vocabulary.spells.items():
            for name in names_spelt:
                spelt[name].append(i)
        one = {pair for places in spelt.values() for pair in combinations(places, 2)}
        return self._pairs(called), self._pairs(one)

    def _pairs(self, pairs: set[tuple[int, int]]) -> Numbers:
        size = len(self.vocabulary) + 1
        return np.array(sorted(i * size + j for i, j in pairs), np.int64)


def _mixtures(texts: Texts) -> Numbers:
    """Per text the sum of a large number for each letter but an "a" at its start, so that equal sums mean equal letters, in
    whatever order."""
    weights = _weights(texts.letters)
    first = texts.at(0)
    return np.asarray(texts.over(np.add, weights) - np.where(first == ord("a"), _weights(first), 0))


def _weights(letters: Numbers) -> Numbers:
    mixed = letters.astype(np.uint64) * SPREAD >> np.uint64(11)
    return (mixed & np.uint64(0xFFFFFFFFFFFF)).astype(np.int64)
