"""How probable it is that two names are one person's, for millions of pairs at once: `name_odds.log_odds` in columns.

Signs and forests are the same and so are the answers, to the last bit, but that none is below `BOUND`: a contradiction is
not weighed further. Pairs in which a part may be two parts written together, and odd forms, are handed to `log_odds`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from reconcile.compare.name_align import ALIGNED
from reconcile.compare.name_columns import PartColumns
from reconcile.compare.name_forest import forests
from reconcile.compare.name_forest_columns import Numbers, forest_odds
from reconcile.compare.name_form import Form, form_of
from reconcile.compare.name_joins import Joins
from reconcile.compare.name_odds import BOUND, COMMON, COMMON_BOUND, log_odds
from reconcile.compare.name_signs import ODDS, RARE
from reconcile.compare.name_table import WIDTH, NameTable

TILE = 1 << 18  # pairs looked at together; bounds the memory
_ODDS = np.array(ODDS, np.int32)


class _Words(NamedTuple):
    """The words of pairs of names (WIDTH x pairs), which of them the other name lacks, and whether both have such."""

    a: Numbers
    b: Numbers
    rest_a: Numbers
    rest_b: Numbers
    apart: Numbers


@dataclass(slots=True)
class _Pairs:
    """Pairs of names: their forms, words, which words the other name lacks, and what the words set beside each other as two
    spellings of one add up to, in the terms of `name_signs`."""

    left: Numbers
    right: Numbers
    a: Numbers
    b: Numbers
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

    @classmethod
    def of(cls, words: _Words, some: Numbers, forms: tuple[Numbers, Numbers]) -> _Pairs:
        """Some of the pairs, with nothing set beside each other yet."""
        nothing = (np.zeros(len(some), np.int32) for _ in range(9))
        made = cls(*forms, *(column[:, some] for column in words[:4]), *nothing)
        made.worst += 100
        return made

    def only(self, some: Numbers) -> _Pairs:
        return _Pairs(*(getattr(self, name)[..., some] for name in self.__slots__))


class NameKernel:
    """Compares the names of one table."""

    def __init__(self, table: NameTable) -> None:
        self.table = table
        self.parts = PartColumns(table.vocabulary)
        self.joins = Joins(table)

    def log_odds(self, left: Numbers, right: Numbers) -> Numbers:
        """Natural log-odds per pair of different forms, given by their numbers; BOUND at the least. Symmetric."""
        odds = np.full(len(left), BOUND)
        for start in range(0, len(left), TILE):
            tile = slice(start, start + TILE)
            odds[tile] = self._tile(np.minimum(left[tile], right[tile]), np.maximum(left[tile], right[tile]))
        return odds

    def form(self, number: int) -> Form:
        """The form of a number."""
        table = self.table
        return table.odd[number] if number >= table.regular else form_of(table.tokens(number), 0)

    def _tile(self, left: Numbers, right: Numbers) -> Numbers:
        """`left` before `right`: forms are numbered by the alphabet of their words, as `Form.key` is."""
        odds = np.full(len(left), BOUND)
        alone = right >= self.table.regular
        regular = np.flatnonzero(~alone)
        words = self._laid_out(left[regular], right[regular])
        joined = self._may_join(words, left[regular], right[regular])
        alone[regular[joined]] = True
        scores = self._scores(words)
        initials = (self.table.initials[left[regular]] | self.table.initials[right[regular]]) > 0
        clear = words.apart & (scores.max(axis=0) == 0) & ~initials
        some = np.flatnonzero(~clear & ~joined)
        places = regular[some]
        odds[places] = self._weighed(_Pairs.of(words, some, (left[places], right[places])), scores[:, some])
        for place in np.flatnonzero(alone).tolist():
            odds[place] = max(BOUND, log_odds(self.form(int(left[place])), self.form(int(right[place]))))
        return odds

    def _laid_out(self, left: Numbers, right: Numbers) -> _Words:
        a, b = self.table.words[:, left], self.table.words[:, right]
        size = len(self.table.vocabulary)
        rest_a, rest_b = a < size, b < size
        for i in range(WIDTH):
            for j in range(WIDTH):
                differ = a[i] != b[j]
                rest_a[i] &= differ
                rest_b[j] &= differ
        apart = np.asarray(rest_a.any(axis=0) & rest_b.any(axis=0))
        return _Words(a, b, rest_a, rest_b, apart)

    def _may_join(self, words: _Words, left: Numbers, right: Numbers) -> Numbers:
        size = len(self.table.vocabulary)
        joins = self.joins
        found = np.zeros(len(left), bool)
        both = (joins.made[left] & joins.sought[right]) | (joins.made[right] & joins.sought[left])
        some = np.flatnonzero(words.apart & (both > 0))
        ours = np.where(words.rest_a[:, some], words.a[:, some], size)
        theirs = np.where(words.rest_b[:, some], words.b[:, some], size)
        found[some] = joins.may_join((ours, theirs), (left[some], right[some]))
        return found

    def _scores(self, words: _Words) -> Numbers:
        """Per pair how near each word that only one name has is to each that only the other has (WIDTH * WIDTH x pairs)."""
        cells = [np.flatnonzero(ours & theirs) for ours in words.rest_a for theirs in words.rest_b]
        ours = np.concatenate([words.a[cell // WIDTH, pair] for cell, pair in enumerate(cells)])
        theirs = np.concatenate([words.b[cell % WIDTH, pair] for cell, pair in enumerate(cells)])
        percent = self.parts.nearness(ours, theirs)
        percent[percent < ALIGNED] = 0
        scores = np.zeros((WIDTH * WIDTH, words.a.shape[1]), np.int16)
        start = 0
        for cell, pair in enumerate(cells):
            scores[cell, pair] = percent[start : start + len(pair)]
            start += len(pair)
        return scores

    def _weighed(self, pairs: _Pairs, scores: Numbers) -> Numbers:
        self._set_beside(pairs, scores)
        odds = np.full(len(pairs.left), BOUND)
        table = self.table
        initials = table.initials[pairs.left], table.initials[pairs.right]
        ranks = table.suffix[pairs.left], table.suffix[pairs.right]
        met, odd, clash = self._initials(pairs, *initials)
        left_over = pairs.rest_a.any(axis=0) & pairs.rest_b.any(axis=0)
        exact = self._exact(pairs)
        told = (exact.any(axis=0) | (pairs.beside > 0) | (met > 0)) & ~(left_over & (pairs.beside == 0))
        told &= (ranks[0] == ranks[1]) | (ranks[0] == 0) | (ranks[1] == 0)
        some = np.flatnonzero(told)
        rows, known = self._signs(pairs.only(some), exact[:, some], (met[some], odd[some], clash[some]))
        found = forest_odds(forests().names, rows)
        found = np.where(known >= COMMON, found, np.minimum(found, COMMON_BOUND))
        odds[some] = np.maximum(BOUND, found)
        return odds

    def _set_beside(self, pairs: _Pairs, scores: Numbers) -> None:
        """The nearest words first, each once; ties by the alphabet, which is the order of the words."""
        active = np.flatnonzero(scores.max(axis=0, initial=0) > 0)
        cells = scores.reshape(WIDTH, WIDTH, -1)
        while len(active):
            best = scores[:, active].argmax(axis=0)
            i, j = best // WIDTH, best % WIDTH
            self._count(pairs, active, (i, j), scores[best, active].astype(np.int32))
            cells[i, :, active] = 0
            cells[:, j, active] = 0
            active = active[scores[:, active].max(axis=0, initial=0) > 0]

    def _count(self, pairs: _Pairs, places: Numbers, beside: tuple[Numbers, Numbers], percent: Numbers) -> None:
        i, j = beside
        parts = self.parts
        p, q = pairs.a[i, places], pairs.b[j, places]
        pairs.rest_a[i, places] = False
        pairs.rest_b[j, places] = False
        rarity = np.minimum(parts.info[p], parts.info[q])
        both = parts.given[p] + parts.given[q]
        pairs.beside[places] += 1
        pairs.near[places] += percent * rarity
        pairs.known[places] += rarity
        pairs.odds[places] += _ODDS[percent]
        pairs.worst[places] = np.minimum(pairs.worst[places], percent)
        pairs.letters[places] += percent * np.minimum(parts.length[p], parts.length[q])
        pairs.given[places] += both * percent // 2
        pairs.family[places] += (200 - both) * percent // 2
        pairs.sexes[places] += (parts.sex[p] > 0) & (parts.sex[q] > 0) & (parts.sex[p] != parts.sex[q])

    def _exact(self, pairs: _Pairs) -> Numbers:
        size = len(self.table.vocabulary)
        shared = np.zeros(pairs.a.shape, bool)
        for j in range(WIDTH):
            shared |= pairs.a == pairs.b[j]
        return shared & (pairs.a < size)

    def _initials(self, pairs: _Pairs, ours: Numbers, theirs: Numbers) -> tuple[Numbers, Numbers, Numbers]:
        """Initials that are met, those that are not, and whether both names have such; words they stand for are not left."""
        both = ours & theirs
        met = np.bitwise_count(both).astype(np.int32)
        odd = np.zeros(len(ours), np.int32)
        clash = np.zeros(len(ours), bool)
        some = np.flatnonzero(ours | theirs)
        ours, theirs, both = ours[some] & ~both[some], theirs[some] & ~both[some], both[some]
        stand_a = self._stand_for(ours, pairs.b, pairs.rest_b, some)
        stand_b = self._stand_for(theirs, pairs.a, pairs.rest_a, some)
        odd_a, odd_b = np.bitwise_count(ours) - stand_a, np.bitwise_count(theirs) - stand_b
        met[some] += stand_a + stand_b
        odd[some] = odd_a + odd_b
        clash[some] = (odd_a > 0) & (odd_b > 0)
        return met, odd, clash

    def _stand_for(self, initials: Numbers, words: Numbers, rest: Numbers, some: Numbers) -> Numbers:
        stood = np.zeros(len(some), np.int32)
        free = initials.copy()
        for j in range(WIDTH):
            letter = self.parts.opens[words[j, some]].astype(free.dtype)
            hit = rest[j, some] & ((free & letter) > 0)
            rest[j, some[hit]] = False
            free[hit] &= ~letter[hit]
            stood += hit
        return stood

    def _signs(
        self, pairs: _Pairs, exact: Numbers, initials: tuple[Numbers, Numbers, Numbers]
    ) -> tuple[Numbers, Numbers]:
        """The columns of `name_signs.SIGNS`, and the rarity of what both names have in common."""
        table, parts, left, right = self.table, self.parts, pairs.left, pairs.right
        info = parts.info[pairs.a] * exact
        count = exact.sum(axis=0, dtype=np.int32)
        shared = info.sum(axis=0, dtype=np.int32)
        ordered = np.sort(info, axis=0)
        exact_given = (parts.given[pairs.a] * exact).sum(axis=0, dtype=np.int32) * 100
        ours, theirs = self._rest(pairs.a, pairs.rest_a), self._rest(pairs.b, pairs.rest_b)
        letters = (parts.length[pairs.a] * exact).sum(axis=0, dtype=np.int32) + pairs.letters // 100
        given, family = exact_given + pairs.given, 10000 * count - exact_given + pairs.family
        together = shared + pairs.near // 100
        short, long = _ordered(table.info[left], table.info[right])
        few, many = _ordered(table.letters[left], table.letters[right])
        less, more = _ordered(ours.info, theirs.info)
        least, _ = _ordered(ours.count, theirs.count)
        met, odd, clash = initials
        columns = (
            shared // 4,
            ordered[-1] // 4,
            ordered[-2] // 4,
            count,
            pairs.near // 100 // 4,
            pairs.odds,
            pairs.worst // 5,
            met,
            odd,
            clash,
            least,
            ours.count + theirs.count,
            less // 5,
            more // 5,
            np.maximum(ours.rarest, theirs.rarest) // 4,
            (ours.family + theirs.family) // 25,
            (ours.given + theirs.given) // 25,
            20 * together // np.maximum(short, 1),
            20 * together // np.maximum(long, 1),
            20 * letters // np.maximum(few, 1),
            20 * letters // np.maximum(many, 1),
            table.suffix[left] != table.suffix[right],
            np.bitwise_count(table.particle_bits[left] ^ table.particle_bits[right]),
            np.zeros(len(left), np.int32),
            pairs.sexes,
            given // 2500,
            family // 2500,
            np.zeros(len(left), np.int32),
            np.minimum(ours.most_given, theirs.most_given) // 25,
            np.minimum(ours.most_family, theirs.most_family) // 25,
            letters,
            ours.rare + theirs.rare,
        )
        return np.stack([np.asarray(column, np.int32) for column in columns]), shared + pairs.known

    def _rest(self, words: Numbers, rest: Numbers) -> _Rest:
        info, given = self.parts.info[words] * rest, self.parts.given[words]
        count = rest.sum(axis=0, dtype=np.int32)
        total = (given * rest).sum(axis=0, dtype=np.int32)
        return _Rest(
            count,
            info.sum(axis=0, dtype=np.int32),
            total,
            100 * count - total,
            info.max(axis=0),
            np.where(rest, given, 0).max(axis=0),
            np.where(rest, 100 - given, 0).max(axis=0),
            (info > RARE).sum(axis=0, dtype=np.int32),
        )


@dataclass(slots=True)
class _Rest:
    """The words that one name has more, in the terms of `name_signs`."""

    count: Numbers
    info: Numbers
    given: Numbers
    family: Numbers
    rarest: Numbers
    most_given: Numbers
    most_family: Numbers
    rare: Numbers


def _ordered(a: Numbers, b: Numbers) -> tuple[Numbers, Numbers]:
    return np.minimum(a, b), np.maximum(a, b)
