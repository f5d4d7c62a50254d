"""Parts of names in columns, and how near many pairs of them are at once: `name_token.nearness`, to the last percent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import permutations
from typing import Any

import numpy as np
from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler, Levenshtein
from rapidfuzz.process import cpdist

from reconcile.compare.name_forest import forests
from reconcile.compare.name_forest_columns import Numbers, distinct, forest_odds
from reconcile.compare.name_form import Part
from reconcile.compare.name_sound import bones
from reconcile.compare.name_token import FAR, FAR_BONES, FAR_FRAME


def _among(known: Numbers, keys: Numbers) -> Numbers:
    """Whether each key is one of those known, which are rising."""
    if not len(known):
        return np.zeros(len(keys), bool)
    return np.asarray(known[np.minimum(np.searchsorted(known, keys), len(known) - 1)] == keys)


class PartColumns:
    """The parts of a vocabulary in columns; place `len(parts)` stands for no part."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.parts = parts
        self.info = _column(part.info for part in parts)
        self.length = _column(len(part.text) for part in parts)
        self.given = _column(part.given for part in parts)
        self.sex = _column("-fm".index(part.sex or "-") for part in parts)
        self.opens = _column(1 << (ord(part.text[0]) & 31) if part.text[0].isascii() else 0 for part in parts)
        self.frame, self.heard, self.soft = (
            _numbered(getattr(part, key) for part in parts) for key in ("bones", "sound", "soft")
        )
        self.opening = _column(ord(part.bones[0]) & 255 if part.bones else 0 for part in parts)
        self.mixture = np.array([*(sum(map(_weight, part.bones.removeprefix("a"))) for part in parts), 0], np.int64)
        self._letters = _column(part.letters for part in parts)
        self._different = _column(part.distinct for part in parts)
        self._first = _numbered(part.sound[:1] for part in parts), _numbered(part.bones[:1] for part in parts)
        self._ends_in_a = _column(part.text[-1] == "a" for part in parts)
        self._frame_length = _column(len(part.bones) for part in parts)
        self._texts = {key: np.array([getattr(part, key) for part in parts], object) for key in _TEXTS}
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
        alike = (common >= self._different[left]) & (common >= self._different[right])
        possible = alike | (self.frame[left] == self.frame[right]) | (self._related[left] & self._related[right])
        some = np.flatnonzero(possible)
        p, q = left[some].astype(np.int64), right[some].astype(np.int64)
        pairs, of = distinct(np.minimum(p, q) * size + np.maximum(p, q))
        percent = np.zeros(len(left), np.int16)
        percent[some] = self._near(pairs // size, pairs % size, pairs)[of]
        return percent

    def _near(self, p: Numbers, q: Numbers, pairs: Numbers) -> Numbers:
        percent = np.zeros(len(p), np.int16)
        called, one = _among(self._called, pairs), _among(self._one, pairs)
        framed = self.frame[p] == self.frame[q]
        told = called | one
        common = 2 * np.bitwise_count(self._letters[p] & self._letters[q])
        alike = (common >= self._different[p]) & (common >= self._different[q])
        some = np.flatnonzero(alike | framed | told)
        p, q, called, one, framed, told = (column[some] for column in (p, q, called, one, framed, told))
        heard = self._alike("sound", p, q)
        other = np.flatnonzero((self.heard[p] != self.soft[p]) | (self.heard[q] != self.soft[q]))
        heard[other] = np.maximum(heard[other], self._alike("soft", p[other], q[other]))
        frame = np.full(len(p), 100, np.int32)
        apart = np.flatnonzero(~framed & ((heard >= FAR) | told))
        frame[apart] = self._alike("bones", p[apart], q[apart])
        near = np.flatnonzero(((heard >= FAR) | framed | told) & ((heard >= FAR_FRAME) | (frame >= FAR_BONES) | told))
        rows = self._signs(p[near], q[near], (heard[near], frame[near], called[near], one[near]))
        odds = forest_odds(forests().parts[0], rows)
        percent[some[near]] = np.rint(100 / (1 + np.exp(-odds)))
        return percent

    def _signs(self, p: Numbers, q: Numbers, known: tuple[Numbers, ...]) -> Numbers:
        heard, frame, called, one = known
        short, long = np.minimum(self.length[p], self.length[q]), np.maximum(self.length[p], self.length[q])
        first_sound, first_bone = self._first
        a, b = self._texts["text"][p].tolist(), self._texts["text"][q].tolist()
        written = np.floor(100 * cpdist(a, b, scorer=JaroWinkler.similarity, dtype=np.float64))
        changes = cpdist(a, b, scorer=DamerauLevenshtein.distance, dtype=np.int32)
        opens = [x.startswith(y) or y.startswith(x) for x, y in zip(a, b, strict=True)]
        sexes = (self.sex[p] == 0) | (self.sex[q] == 0) | (self.sex[p] == self.sex[q])
        columns = (
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
            100 * np.array(opens, bool),
            np.minimum(self.info[p], self.info[q]),
            np.minimum(self._frame_length[p], self._frame_length[q]),
        )
        return np.stack([np.asarray(column, np.int32) for column in columns])

    def _alike(self, key: str, p: Numbers, q: Numbers) -> Numbers:
        a, b = self._texts[key][p].tolist(), self._texts[key][q].tolist()
        apart = cpdist(a, b, scorer=Levenshtein.distance, dtype=np.int32)
        longest = np.maximum(self._lengths(a), self._lengths(b))
        return np.where(longest > 0, 100 - 100 * apart // np.maximum(longest, 1), 100).astype(np.int32)

    @staticmethod
    def _lengths(texts: list[str]) -> Numbers:
        return np.fromiter(map(len, texts), np.int32, len(texts))

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


def _weight(letter: str) -> int:
    """A large number for a letter, so that equal sums mean equal letters, in whatever order."""
    return (ord(letter) * 0x9E3779B97F4A7C15 >> 11) & 0xFFFFFFFFFFFF


_TEXTS = ("text", "sound", "soft", "bones")


def _column(values: Iterable[Any]) -> Numbers:
    """Whole numbers, and one more for no part."""
    return np.array([*values, 0], np.int32)


def _numbered(texts: Iterable[str]) -> Numbers:
    """Equal texts get equal numbers; no part has one of its own."""
    numbers: dict[str, int] = {}
    return np.array([*(numbers.setdefault(text, len(numbers)) for text in texts), -1], np.int32)
