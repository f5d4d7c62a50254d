"""How probable it is that two names are one person's, for millions of pairs at once: `name_odds.log_odds` in columns.

Signs and forests are the same and so are the answers, to the last bit, but that none is below `BOUND`: a contradiction is
not weighed further. Pairs in which a part may be two parts written together, and odd forms, are handed to `log_odds`.
"""

from __future__ import annotations

import numpy as np

from reconcile.compare.columns import Numbers
from reconcile.compare.name_columns import PartColumns
from reconcile.compare.name_forest import forests
from reconcile.compare.name_forest_columns import forest_odds
from reconcile.compare.name_form import Form
from reconcile.compare.name_join_columns import write_as_one
from reconcile.compare.name_joins import Joins
from reconcile.compare.name_odds import BOUND, COMMON, COMMON_BOUND, log_odds
from reconcile.compare.name_pair_columns import PairColumns, Words
from reconcile.compare.name_sign_columns import sign_columns
from reconcile.compare.name_table import NameTable
from reconcile.compare.threads import shared

TILE = 1 << 16  # pairs looked at together; bounds the memory


class NameKernel:
    """Compares the names of one table."""

    def __init__(self, table: NameTable) -> None:
        self.table = table
        self.parts = PartColumns(table.vocabulary)
        self.joins = Joins(table)

    def log_odds(self, left: Numbers, right: Numbers, workers: int = 1) -> Numbers:
        """Natural log-odds per pair of different forms, given by their numbers; BOUND at the least. Symmetric. `workers`
        threads share the pairs; the answers are the same."""
        odds = np.empty(len(left))
        first, last = np.minimum(left, right), np.maximum(left, right)

        def weigh(some: slice) -> None:
            odds[some] = self._tile(first[some], last[some])

        def weigh_late(some: Numbers) -> None:
            odds[some] = self._late(first[some], last[some])

        shared(weigh, [slice(start, start + TILE) for start in range(0, len(left), TILE)], workers)
        late = np.flatnonzero(np.isnan(odds))
        shared(weigh_late, [late[start : start + TILE] for start in range(0, len(late), TILE)], workers)
        return odds

    def form(self, number: int) -> Form:
        """The form of a number."""
        table = self.table
        return table.odd[number] if number >= table.regular else table.form(number)

    def _tile(self, left: Numbers, right: Numbers) -> Numbers:
        """`left` before `right`: forms are numbered by the alphabet of their words, as `Form.key` is. NaN for odd forms, and
        where a part may be two parts written together."""
        odds = np.full(len(left), BOUND)
        alone = right >= self.table.regular
        regular = np.flatnonzero(~alone)
        forms = left[regular], right[regular]
        words = Words.of(self.table, *forms)
        joined = words.apart & self.joins.looked_for(*forms)
        alone[regular[joined]] = True
        near = words.near(self.parts)
        weighed = ~words.apart | ((self.table.initials[forms[0]] | self.table.initials[forms[1]]) > 0)
        weighed[near.pair] = True
        some = np.flatnonzero(weighed & ~joined)
        places = regular[some]
        pairs = PairColumns.of(words, some, (left[places], right[places]), len(self.table.vocabulary))
        for beside in pairs.assigned(near.only(some, len(regular))):
            pairs.count(beside, self.parts)
        odds[places] = self._weighed(pairs)
        odds[alone] = np.nan
        return odds

    def _late(self, left: Numbers, right: Numbers) -> Numbers:
        """What `_tile` leaves: in columns where two parts of one name may be one word of the other, once; else one by one."""
        odds = np.full(len(left), np.nan)
        regular = np.flatnonzero(right < self.table.regular)
        forms = left[regular], right[regular]
        every, size = np.arange(len(regular)), len(self.table.vocabulary)
        words = Words.of(self.table, *forms)
        hits = self.joins.hits(words.left_over(size), forms)
        count = np.bincount(np.concatenate([found.pair for found in hits]), minlength=len(regular))
        one, other = (found.only(np.flatnonzero(count[found.pair] == 1)) for found in hits)
        pairs = PairColumns.of(words, every, forms, size)
        write_as_one(pairs, words.near(self.parts), (one, other), self.parts)
        crowded = self.joins.crowded[forms[0]] | self.joins.crowded[forms[1]]
        odds[regular] = np.where((count > 1) | crowded, np.nan, self._weighed(pairs))
        for place in np.flatnonzero(np.isnan(odds)).tolist():
            odds[place] = max(BOUND, log_odds(self.form(int(left[place])), self.form(int(right[place]))))
        return odds

    def _weighed(self, pairs: PairColumns) -> Numbers:
        ranks = self.table.suffix[pairs.left], self.table.suffix[pairs.right]
        initials = pairs.initials(self.table, self.parts)
        left_over = pairs.rest_a.any(axis=0) & pairs.rest_b.any(axis=0)
        told = (pairs.exact.any(axis=0) | (pairs.beside > 0) | (initials[0] > 0)) & ~(left_over & (pairs.beside == 0))
        told &= (ranks[0] == ranks[1]) | (ranks[0] == 0) | (ranks[1] == 0)
        rows, known = sign_columns(pairs, initials, self.table, self.parts)
        odds = forest_odds(forests().names, rows)
        odds = np.where(known >= COMMON, odds, np.minimum(odds, COMMON_BOUND))
        return np.where(told, np.maximum(BOUND, odds), BOUND)
