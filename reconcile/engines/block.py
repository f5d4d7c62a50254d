"""Which forms of names are compared at all: cheap keys, and from the forms of one key a bounded number of pairs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, permutations

import numpy as np

from reconcile.compare.columns import SPREAD, Numbers, begins, sorted_distinct, within
from reconcile.compare.name_columns import PartColumns
from reconcile.compare.name_table import WIDTH, NameTable
from reconcile.compare.threads import shared

SMALL = 12  # forms of one key that are all compared with each other
HEAD = 6  # of more forms, how many of the most frequent each is compared with
NEIGHBOURS = 4  # and how many that stand before it by the alphabet
COMMON = 3_000  # forms with a word's consonants from which on these and another word's first letter are no key
ODD_LETTERS = 2  # letters, as heard, that each of two names may have which the other lacks
ODD_IN_ALL = 5  # of names that have so many, how many both together may have
_LETTERS = "iaunrskldhvmtbfcpxz"  # of all sounds, and up to how many of each are told apart
_TOLD = (4, 5, 4, 4, 4, 4, 4, 3, 4, 4, 3, 4, 4, 3, 2, 2, 3, 1, 1)
_FIELD_BITS, _FIELDS = 5, 12  # of one number of 64 bits in which letters are counted
_FIELD = (1 << _FIELD_BITS) - 1
_EMPTY = np.empty(0, np.int64)


def candidate_pairs(
    table: NameTable, parts: PartColumns, frequency: Numbers, workers: int = 1
) -> tuple[Numbers, Numbers]:
    """Pairs of different forms, each pair once, the lower number first. `frequency` is how often each form occurs.

    A form takes part in at most `SMALL` times as many pairs as it has keys, or is one of the most frequent of a key. Of
    these pairs only those are kept in which one name has hardly a letter that the other lacks. `workers` threads share the kinds
    of keys; the answer is the same.
    """
    pairs = Pairs(letters(table), frequency[: table.regular])
    words = table.words[table.words < len(table.vocabulary)]
    borne = np.bincount(parts.frame[words], minlength=len(table.vocabulary))
    rare = np.append(borne[parts.frame[:-1]] < COMMON, False)
    shared(lambda found: pairs.of_keys(*found), block_keys(table, parts, rare), workers)
    return pairs.all()


class Pairs:
    """Gathers pairs of forms that have letters in common; of forms, by number, their `letters` and how often they occur."""

    def __init__(self, letters: Numbers, frequency: Numbers) -> None:
        self.letters = letters
        self.found: list[Numbers] = []
        self._forms = np.argsort(-frequency, kind="stable")  # the more frequent first, then by the alphabet
        self._turn = np.empty(len(frequency), np.int64)
        self._turn[self._forms] = np.arange(len(frequency))
        self._bits = len(frequency).bit_length()

    def of_keys(self, keys: Numbers, forms: Numbers) -> None:
        """Take in pairs of the forms that have a key in common."""
        order = np.argsort(keys)
        ordered = keys[order]
        key = np.cumsum(begins(ordered)) - 1
        by_count = self._forms[self._ordered(key, self._turn[forms[order]])]
        sizes = np.bincount(key)
        place = within(sizes)
        few = sizes[key] <= SMALL
        here = np.flatnonzero(few)
        for back in range(1, SMALL):
            here = here[place[here] >= back]
            self._add(by_count[here - back], by_count[here])
        large = np.flatnonzero(~few)
        by_alphabet, place = self._ordered(key[large], by_count[large]), place[large]
        for head in range(HEAD):
            here = np.flatnonzero(place > head)
            self._add(by_count[large[here] - place[here] + head], by_count[large[here]])
        for back in range(1, NEIGHBOURS + 1):
            here = np.flatnonzero(place >= back)
            self._add(by_alphabet[here - back], by_alphabet[here])

    def _ordered(self, key: Numbers, numbers: Numbers) -> Numbers:
        """Numbers below the count of forms, by key and rising: sorted as one number each, in a third of the time."""
        return np.asarray(np.sort(key << self._bits | numbers) & ((1 << self._bits) - 1))

    def _add(self, a: Numbers, b: Numbers) -> None:
        ours, theirs = self.letters[a], self.letters[b]
        odd, others = np.bitwise_count(ours & ~theirs), np.bitwise_count(theirs & ~ours)
        few = np.minimum(odd, others)
        near = (few < ODD_LETTERS) | ((few == ODD_LETTERS) & (odd + others <= ODD_IN_ALL))
        kept = np.flatnonzero(near & (a != b))
        self.found.append(np.minimum(a[kept], b[kept]) * np.int64(len(self.letters)) + np.maximum(a[kept], b[kept]))

    def all(self) -> tuple[Numbers, Numbers]:
        """The pairs taken in, each once, rising; the lower number first."""
        pairs = sorted_distinct(np.concatenate(self.found) if self.found else _EMPTY)
        return pairs // len(self.letters), pairs % len(self.letters)


def letters(table: NameTable) -> Numbers:
    """Per form which letters its words are heard with, and how many of each: a set whose differences can be counted."""
    heard = table.vocabulary.soft.letters
    of = np.repeat(np.arange(len(table.vocabulary) + 1), table.vocabulary.soft.length)
    bits = np.zeros(table.regular, np.uint64)
    place = 0
    for start in range(0, len(_LETTERS), _FIELDS):
        packed = np.zeros(len(table.vocabulary) + 1, np.uint64)
        for field, letter in enumerate(_LETTERS[start : start + _FIELDS]):
            count = np.bincount(of[heard == ord(letter)], minlength=len(packed))
            packed |= np.minimum(count, _FIELD // WIDTH).astype(np.uint64) << np.uint64(field * _FIELD_BITS)
        of_form = packed[table.words[0]]
        for row in table.words[1:]:
            of_form += packed[row]
        for field, most in enumerate(_TOLD[start : start + _FIELDS]):
            of_count = (np.uint64(1) << np.minimum(np.arange(_FIELD + 1), most).astype(np.uint64)) - np.uint64(1)
            count = of_form >> np.uint64(field * _FIELD_BITS) & np.uint64(_FIELD)
            bits |= (of_count << np.uint64(place)).take(count.astype(np.int8))
            place += most
    return bits


def frames(table: NameTable) -> Numbers:
    """Per word of the vocabulary a hash of its consonants, and one more for no word: the same in every table."""
    bones = table.vocabulary.bones
    powers = np.cumprod(np.full(int(bones.length.max(initial=0)) + 1, SPREAD))
    sums = bones.over(np.add, bones.letters * powers[within(bones.length)])
    return np.asarray(((sums ^ sums >> np.uint64(32)) * SPREAD).view(np.int64))


def _together(a: Numbers, b: Numbers | int) -> Numbers:
    """A key of two hashes in their order."""
    return np.asarray(a * SPREAD.view(np.int64) + b)


def block_keys(table: NameTable, parts: PartColumns, rare: Numbers) -> Iterator[tuple[Numbers, Numbers]]:
    """Keys and the forms that have them: the consonants of two words; those of one and what another begins with; those of
    all words together, in no order; a form of one word, its consonants. `rare` says of each word of the vocabulary, and of no
    word, whether fewer than `COMMON` have its consonants. Keys hang on nothing but the form."""
    forms = np.arange(table.regular, dtype=np.int64)
    has = table.words < len(table.vocabulary)
    framed = frames(table)[table.words]
    two = [
        (_together(np.minimum(framed[i, some], framed[j, some]), np.maximum(framed[i, some], framed[j, some])), some)
        for i, j in combinations(range(WIDTH), 2)
        if len(some := np.flatnonzero(has[i] & has[j]))
    ]
    yield _joined(two)
    yield _joined(list(_with_an_opening(table, parts, framed, rare)))
    yield (parts.mixture[table.words] * has).sum(axis=0), forms
    alone = np.flatnonzero(has.sum(axis=0) == 1)
    yield framed[0, alone], alone


def _with_an_opening(
    table: NameTable, parts: PartColumns, framed: Numbers, rare: Numbers
) -> Iterator[tuple[Numbers, Numbers]]:
    has = table.words < len(table.vocabulary)
    opens = parts.opening[table.words].astype(np.int64)
    for i, j in permutations(range(WIDTH), 2):
        some = np.flatnonzero(rare[table.words[i]] & has[j])
        yield _together(framed[i, some], opens[j, some]), some
    for letter in range(1, 27):
        bearing = np.flatnonzero(table.initials >> np.uint32(letter) & np.uint32(1))
        for i in range(WIDTH):
            some = bearing[rare[table.words[i, bearing]]]
            yield _together(framed[i, some], parts.opening_of(chr(96 + letter))), some


def _joined(found: list[tuple[Numbers, Numbers]]) -> tuple[Numbers, Numbers]:
    if not found:
        return _EMPTY, _EMPTY
    return np.concatenate([keys for keys, _ in found]), np.concatenate([forms for _, forms in found])
