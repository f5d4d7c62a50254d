"""How probable it is that two names are one person's, for millions of pairs at once: `name_odds.log_odds` in columns.

Signs and forests are the same and so are the answers, to the last bit, but that none is below `BOUND`: a contradiction is
not weighed further. Pairs in which a part may be two parts written together, and odd forms, are handed to `log_odds`.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np

from reconcile.compare.name_columns import PartColumns
from reconcile.compare.name_forest import forests
from reconcile.compare.name_forest_columns import Numbers, forest_odds
from reconcile.compare.name_form import Form
from reconcile.compare.name_joins import Joins
from reconcile.compare.name_odds import BOUND, COMMON, COMMON_BOUND, log_odds
from reconcile.compare.name_pair_columns import Near, PairColumns, Words
from reconcile.compare.name_sign_columns import sign_columns
from reconcile.compare.name_table import NameTable

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
        odds = np.full(len(left), BOUND)

        def weigh(start: int) -> None:
            tile = slice(start, start + TILE)
            odds[tile] = self._tile(np.minimum(left[tile], right[tile]), np.maximum(left[tile], right[tile]))

        starts = range(0, len(left), TILE)
        if workers < 2 or len(starts) < 2:
            for start in starts:
                weigh(start)
            return odds
        with ThreadPoolExecutor(workers) as pool:
            list(pool.map(weigh, starts))
        return odds

    def form(self, number: int) -> Form:
        """The form of a number."""
        table = self.table
        return table.odd[number] if number >= table.regular else table.form(number)

    def _tile(self, left: Numbers, right: Numbers) -> Numbers:
        """`left` before `right`: forms are numbered by the alphabet of their words, as `Form.key` is."""
        odds = np.full(len(left), BOUND)
        alone = right >= self.table.regular
        regular = np.flatnonzero(~alone)
        forms = left[regular], right[regular]
        words = Words.of(self.table, *forms)
        joined = self._may_join(words, *forms)
        alone[regular[joined]] = True
        near = words.near(self.parts)
        weighed = ~words.apart | ((self.table.initials[forms[0]] | self.table.initials[forms[1]]) > 0)
        weighed[near.pair] = True
        some = np.flatnonzero(weighed & ~joined)
        places = regular[some]
        pairs = PairColumns.of(words, some, (left[places], right[places]), len(self.table.vocabulary))
        odds[places] = self._weighed(pairs, near.only(some, len(regular)))
        for place in np.flatnonzero(alone).tolist():
            odds[place] = max(BOUND, log_odds(self.form(int(left[place])), self.form(int(right[place]))))
        return odds

    def _may_join(self, words: Words, left: Numbers, right: Numbers) -> Numbers:
        size = len(self.table.vocabulary)
        joins = self.joins
        found = np.zeros(len(left), bool)
        both = (joins.made[left] & joins.sought[right]) | (joins.made[right] & joins.sought[left])
        some = np.flatnonzero(words.apart & (both > 0))
        ours = np.where(words.rest_a[:, some], words.a[:, some], size)
        theirs = np.where(words.rest_b[:, some], words.b[:, some], size)
        found[some] = joins.may_join((ours, theirs), (left[some], right[some]))
        return found

    def _weighed(self, pairs: PairColumns, near: Near) -> Numbers:
        pairs.set_beside(near, self.parts)
        ranks = self.table.suffix[pairs.left], self.table.suffix[pairs.right]
        initials = pairs.initials(self.table, self.parts)
        left_over = pairs.rest_a.any(axis=0) & pairs.rest_b.any(axis=0)
        told = (pairs.exact.any(axis=0) | (pairs.beside > 0) | (initials[0] > 0)) & ~(left_over & (pairs.beside == 0))
        told &= (ranks[0] == ranks[1]) | (ranks[0] == 0) | (ranks[1] == 0)
        rows, known = sign_columns(pairs, initials, self.table, self.parts)
        odds = forest_odds(forests().names, rows)
        odds = np.where(known >= COMMON, odds, np.minimum(odds, COMMON_BOUND))
        return np.where(told, np.maximum(BOUND, odds), BOUND)
