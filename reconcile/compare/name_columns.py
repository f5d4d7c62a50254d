"""Parts of names in columns, and how near many pairs of them are at once: `name_token.nearness`, to the last percent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import permutations
from typing import Any

import numpy as np
from numpy.typing import DTypeLike
from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler, Levenshtein
from rapidfuzz.process import cpdist

from reconcile.compare.name_forest import forests
from reconcile.compare.name_forest_columns import Numbers, distinct, forest_odds
from reconcile.compare.name_form import Part
from reconcile.compare.name_sound import bones
from reconcile.compare.name_token import FAR, FAR_BONES, FAR_FRAME

_MOST = 3  # of one letter that `letter_sets` tells apart


def _among(known: Numbers, keys: Numbers) -> Numbers:
    """Whether each key is one of those known, which are rising."""
    if not len(known):
        return np.zeros(len(keys), bool)
    return np.asarray(known[np.minimum(np.searchsorted(known, keys), len(known) - 1)] == keys)


class _Texts:
    """One text of each part, equal ones with one number, -1 for no part."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.number = _numbered(texts)
        self.length = _column(map(len, texts))
        self.texts = np.array([*texts, ""], object)
        self.letters = letter_sets(texts)

    def may_be(self, p: Numbers, q: Numbers) -> Numbers:
        """The most that `alike` can be, by the letters alone, not worked out exactly."""
        ours, theirs = self.letters[p], self.letters[q]
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


class PartColumns:
    """The parts of a vocabulary in columns; place `len(parts)` stands for no part."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.parts = parts
        self.info = _column((part.info for part in parts), np.int16)
        self.length = _column((len(part.text) for part in parts), np.int16)
        self.given = _column((part.given for part in parts), np.int16)
        self.sex = _column("-fm".index(part.sex or "-") for part in parts)
        self.opens = _column(1 << (ord(part.text[0]) & 31) if part.text[0].isascii() else 0 for part in parts)
        self._heard, self._soft, self._bones = (
            _Texts([getattr(part, key) for part in parts]) for key in ("sound", "soft", "bones")
        )
        self.frame = self._bones.number
        self.opening = _column(ord(part.bones[0]) & 255 if part.bones else 0 for part in parts)
        self.mixture = _mixtures([part.bones.removeprefix("a") for part in parts])
        self._letters = _column(part.letters for part in parts)
        self._different = _column((part.distinct for part in parts), np.int8)
        self._softer = np.array([*(part.soft != part.sound for part in parts), False])
        self._first = _numbered(part.sound[:1] for part in parts), _numbered(part.bones[:1] for part in parts)
        self._begins = _numbered(part.text[:2] for part in parts)
        self._ends_in_a = _column(part.text[-1] == "a" for part in parts)
        self._texts = np.array([*(part.text for part in parts), ""], object)
        self._called, self._one = self._relations()
        self._related = np.array([*(bool(part.called or part.spells) for part in parts), False])

    @staticmethod
    def opening_of(initial: str) -> int:
        """What the consonants of a word with this initial begin with, as in `opening`: a number below 256."""
        return ord(bones(initial)[0])

    def nearness(self, left: Numbers, right: Numbers) -> Numbers:
        """Percent per pair of places of different parts, all in Latin letters."""
        size = np.int64(len(self.parts) + 1)
        common = 2 * np.bitwise_count(self._letters[left] & self._letters[right])
        possible = common >= np.maximum(self._different[left], self._different[right])
        possible |= self.frame[left] == self.frame[right]
        possible |= self._related[left] & self._related[right]
        some = np.flatnonzero(possible)
        p, q = left[some].astype(np.int64), right[some].astype(np.int64)
        pairs, of = distinct(np.minimum(p, q) * size + np.maximum(p, q))
        percent = np.zeros(len(left), np.int16)
        percent[some] = self._near(pairs // size, pairs % size, pairs)[of]
        return percent

    def _near(self, p: Numbers, q: Numbers, pairs: Numbers) -> Numbers:
        percent = np.zeros(len(p), np.int16)
        called, one = np.zeros(len(p), bool), np.zeros(len(p), bool)
        related = np.flatnonzero(self._related[p] & self._related[q])
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
        common = 2 * np.bitwise_count(self._letters[p] & self._letters[q])
        alike = common >= np.maximum(self._different[p], self._different[q])
        heard = np.maximum(self._heard.may_be(p, q), self._soft.may_be(p, q))
        alike &= (heard >= FAR_FRAME) | ((heard >= FAR) & (self._bones.may_be(p, q) >= FAR_BONES))
        return np.asarray(alike | framed)

    def _signs(self, p: Numbers, q: Numbers, known: tuple[Numbers, ...]) -> tuple[Numbers, ...]:
        heard, frame, called, one = known
        short, long = _ordered(self.length[p].astype(np.int32), self.length[q].astype(np.int32))
        first_sound, first_bone = self._first
        texts = self._texts[p], self._texts[q]
        a, b = texts[0].tolist(), texts[1].tolist()
        written = np.floor(100 * cpdist(a, b, scorer=JaroWinkler.similarity, dtype=np.float64))
        changes = cpdist(a, b, scorer=DamerauLevenshtein.distance, dtype=np.int32)
        opens = np.zeros(len(p), bool)
        begin = np.flatnonzero(self._begins[p] == self._begins[q])
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
        place = {part.text: i for i, part in enumerate(self.parts)}
        called = {
            (min(i, place[text]), max(i, place[text]))
            for i, part in enumerate(self.parts)
            for text in part.called
            if text in place
        }
        spelt: dict[int, list[int]] = defaultdict(list)
        for i, part in enumerate(self.parts):
            for name in part.spells:
                spelt[name].append(i)
        one = {(i, j) for places in spelt.values() for i, j in permutations(places, 2) if i < j}
        return self._keys(called), self._keys(one)

    def _keys(self, pairs: set[tuple[int, int]]) -> Numbers:
        size = len(self.parts) + 1
        return np.array(sorted(i * size + j for i, j in pairs), np.int64)


def _mixtures(texts: Sequence[str]) -> Numbers:
    """Per text the sum of a large number for each letter, so that equal sums mean equal letters, in whatever order. One more
    for no text."""
    letters, of = letters_of(texts)
    weights = (letters.astype(np.uint64) * np.uint64(0x9E3779B97F4A7C15) >> np.uint64(11)) & np.uint64(0xFFFFFFFFFFFF)
    sums = np.zeros(len(texts) + 1, np.int64)
    np.add.at(sums, of, weights.astype(np.int64))
    return sums


def letters_of(texts: Sequence[str]) -> tuple[Numbers, Numbers]:
    """The code points of all texts, and which text each is of."""
    letters = np.frombuffer("".join(texts).encode("utf-32-le"), np.uint32)
    return letters, np.repeat(np.arange(len(texts)), np.fromiter(map(len, texts), np.int64, len(texts)))


def letter_sets(texts: Sequence[str]) -> Numbers:
    """Per text which letters it has and how many of each, as bits that count (a third "a" is a bit of its own): the bits that
    one set has more are no more than the letters that one text has more. One more for no text. Rare letters may be left out.
    """
    letters, of = letters_of(texts)
    known, count = np.unique(letters, return_counts=True)
    bits = np.zeros(len(texts) + 1, np.uint64)
    places = iter(range(64))
    for letter in known[np.argsort(-count, kind="stable")]:
        having = np.bincount(of[letters == letter], minlength=len(bits))
        for least, place in zip(range(1, min(int(having.max()), _MOST) + 1), places, strict=False):
            bits |= (having >= least).astype(np.uint64) << np.uint64(place)
    return bits


def _ordered(a: Numbers, b: Numbers) -> tuple[Numbers, Numbers]:
    return np.minimum(a, b), np.maximum(a, b)


def _column(values: Iterable[Any], kind: DTypeLike = np.int32) -> Numbers:
    """Whole numbers, and one more for no part."""
    return np.array([*values, 0], kind)


def _numbered(texts: Iterable[str]) -> Numbers:
    """Equal texts get equal numbers; no part has one of its own."""
    numbers: dict[str, int] = {}
    return np.array([*(numbers.setdefault(text, len(numbers)) for text in texts), -1], np.int32)
