"""Two parts of one name set beside one word of the other, as `name_align` does it, for many pairs of names at once."""

from __future__ import annotations

import numpy as np

from reconcile.compare.columns import Numbers
from reconcile.compare.name_align import JOINED
from reconcile.compare.name_columns import Borne, PartColumns
from reconcile.compare.name_joins import Hits
from reconcile.compare.name_pair_columns import CELLS, Near, PairColumns
from reconcile.compare.name_table import WIDTH
from reconcile.compare.name_vocabulary import vocabulary_of


def write_as_one(pairs: PairColumns, near: Near, hits: tuple[Hits, Hits], parts: PartColumns) -> None:
    """Sets words beside each other, then two parts beside the word that they make up, where they are free for it. No pair has
    more than one hit."""
    turns = list(pairs.assigned(near))
    beside, given_up = Near.together(turns), []
    for side, found in enumerate(hits):
        some, mate = _free(pairs, beside, found, side)
        held = np.flatnonzero(mate >= 0)
        i, j = (mate, some.target) if side == 0 else (some.target, mate)
        given_up.append((some.pair * CELLS + i * WIDTH + j)[held])
        rest = pairs.rest(side)
        rest[mate[held], some.pair[held]] = True
        for place in (some.first, some.second):
            word = np.flatnonzero(place < WIDTH)
            rest[place[word], some.pair[word]] = False
        pairs.rest(1 - side)[some.target, some.pair] = False
        pairs.joined[some.pair] += 1
        _count(pairs, some, parts)
    gone = np.concatenate(given_up)
    for turn in turns:
        kept = np.flatnonzero(~np.isin(turn.pair * CELLS + turn.cell, gone))
        pairs.count(Near(*(column[kept] for column in turn)), parts)


def _free(pairs: PairColumns, beside: Near, hits: Hits, side: int) -> tuple[Hits, Numbers]:
    """The hits whose parts are left over, the target too, or beside each other and less near than what is written as one;
    and the place of the word that the target was beside, -1 for none. The parts are those of this side's names."""
    mate = np.full((WIDTH, len(pairs.left)), -1)
    held = np.flatnonzero(beside.percent < JOINED)
    cells = np.divmod(beside.cell[held], WIDTH)
    mate[cells[1 - side], beside.pair[held]] = cells[side]
    of_target = mate[hits.target, hits.pair]
    free = pairs.rest(1 - side)[hits.target, hits.pair] | (of_target >= 0)
    rest = pairs.rest(side)
    for place in (hits.first, hits.second):
        free &= (place >= WIDTH) | rest[np.minimum(place, WIDTH - 1), hits.pair] | (place == of_target)
    some = np.flatnonzero(free)
    return hits.only(some), of_target[some]


def _count(pairs: PairColumns, hits: Hits, parts: PartColumns) -> None:
    texts = parts.vocabulary.text.texts
    written = (texts[hits.u] + texts[hits.v]).tolist()
    whole = vocabulary_of(sorted(set(written)))
    places = np.array([whole.number[text] for text in written], np.int64)
    theirs = parts.borne.at(hits.word)
    pairs.add(hits.pair, Borne.of(whole).at(places), theirs, np.full(len(places), JOINED))
