"""Mentions of people joined to persons: each unit joins the one more frequent unit that it most probably is.

A unit is what is written alike: one form of a name with one country and one role. Joining each unit to a single better one
makes trees, which do not run together as closed sets of links do: one doubtful link adds one branch. Units that
say more (country and role) stand before those that say less, so that a bare name never ties two countries' people together.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from reconcile.compare.columns import SPREAD, Numbers, begins, distinct, within
from reconcile.compare.threads import shared

MILLI = 1000  # log-odds are whole thousandths from here on, so that they add up alike on every machine
JOINED = 1100  # from which a unit joins another at the least: three in four
CROWD = 7.5  # many forms are alike by chance: the natural logarithm of their number less this is asked for
WRITTEN_ALIKE = 7 * MILLI  # that two mentions written alike start with
LEAST = -1.5  # log-odds of names below which no country and no role could join two units
PER_DOUBLING = 0.1 * MILLI  # for each doubling of how often the other unit occurs
MOST_TIMES = 4  # that a difference counts, however often it comes back: each doubling is once more
RARE = 80  # tenths of a decade: a name so rare that all its bearers are one person, from which agreement is learnt
TILE = 1 << 17  # pairs of units looked at together; bounds the memory
_PRIOR = 20.0  # pairs of mentions that the rates of error are taken to have been seen in before
_ERROR = 0.1  # and how many of them differed
_NEVER = np.iinfo(np.int64).min // 4


@dataclass(frozen=True, slots=True)
class Context:
    """One thing told beside a name, as numbers from 1, 0 where it is not told: what two equal values speak for one person,
    by value, and what two different ones do, in thousandths of log-odds; `error` is how often one person's differ."""

    alike: Numbers
    apart: int
    error: float

    def odds(self, ours: Numbers, theirs: Numbers, times: Numbers) -> Numbers:
        """What two values speak for one person; 0 where one is not told. A difference that comes back (`times`, from 1) is
        less likely a slip."""
        weight = np.where(ours == theirs, self.alike[ours], self.apart * times)
        weight[(ours == 0) | (theirs == 0)] = 0
        return weight


class Seen(NamedTuple):
    """How often each value is told, 0 for not at all, first; and among pairs of mentions of one rare form how many have equal
    values."""

    counts: Numbers
    pairs: int
    alike: int


def seen(values: Numbers, forms: Numbers, rare: Numbers, times: Numbers) -> Seen:
    """What is seen in mentions: `values` and `forms` of each, or of such as are alike and occur so many `times`; `rare` per
    form."""
    many = int(values.max(initial=0)) + 1
    counts = np.bincount(values, weights=times, minlength=many).astype(np.int64)
    counts[0] = 0
    sure = (values > 0) & rare[forms]
    cells, of = distinct(forms[sure] * np.int64(many) + values[sure])
    of_cell = np.bincount(of, weights=times[sure]).astype(np.int64)
    mentions = np.bincount(distinct(cells // many)[1], weights=of_cell).astype(np.int64)
    return Seen(counts, int((mentions * (mentions - 1)).sum()), int((of_cell * (of_cell - 1)).sum()))


def context(found: Seen) -> Context:
    """The context of mentions. How often one person's values differ is learnt from the mentions of rare names, without being
    told who is who."""
    share = found.counts + 1.0
    share /= share.sum()
    error = min(max((found.pairs - found.alike + _ERROR * _PRIOR) / (found.pairs + _PRIOR), 0.01), 0.9)
    weights = np.rint(MILLI * np.log((1 - error) / share)).astype(np.int64)
    return Context(weights, round(MILLI * math.log(error)), error)


@dataclass(frozen=True, slots=True)
class Units:
    """What is written alike, rising by form, country and role; each form has units. `of` is the unit of each mention, `count`
    how many mentions each has; `rank` orders the units: those that say more first, then the more frequent; a unit joins one
    of a lower rank; `by_rank` are the units in that order."""

    form: Numbers
    country: Numbers
    role: Numbers
    count: Numbers
    rank: Numbers
    by_rank: Numbers
    of: Numbers

    def __len__(self) -> int:
        return len(self.form)


def units_of(forms: Numbers, countries: Numbers, roles: Numbers) -> Units:
    """The units of mentions."""
    many_countries, many_roles = int(countries.max(initial=0)) + 1, int(roles.max(initial=0)) + 1
    keys, of = distinct((forms * many_countries + countries) * many_roles + roles)
    count = np.bincount(of, minlength=len(keys))
    role, country, form = keys % many_roles, keys // many_roles % many_countries, keys // (many_roles * many_countries)
    return ranked((form, country, role), count, of)


def ranked(keys: tuple[Numbers, Numbers, Numbers], count: Numbers, of: Numbers) -> Units:
    """Units given by form, country and role, rising, with how often each occurs."""
    form, country, role = keys
    told = 2 * (country > 0) + (role > 0)
    order = np.lexsort((np.arange(len(count)), -count, -told))
    rank = np.empty(len(count), np.int64)
    rank[order] = np.arange(len(count))
    return Units(form, country, role, count, rank, order, of)


class _Best:
    """Of the units of each key the one of the lowest rank. Keys are looked up by their upper bits, stirred, and from there on:
    in a fifth of the time of a search in all of them."""

    def __init__(self, keys: Numbers, units: Units) -> None:
        mixed = keys.astype(np.uint64) * SPREAD
        order = np.argsort(mixed)
        ordered = mixed[order]
        starts = np.flatnonzero(begins(ordered))
        self.keys = np.r_[ordered[starts], ~np.uint64(0)]
        self.units = np.r_[units.by_rank[np.minimum.reduceat(units.rank[order], starts)], -1]
        self.shift = np.uint64(64 - len(keys).bit_length())
        rows = np.bincount((self.keys[:-1] >> self.shift).astype(np.int64), minlength=1 << len(keys).bit_length())
        self.starts = np.cumsum(rows) - rows

    def of(self, keys: Numbers) -> Numbers:
        """The unit of each key, -1 for none."""
        mixed = keys.astype(np.uint64) * SPREAD
        place = self.starts[(mixed >> self.shift).astype(np.int64)]
        behind = np.flatnonzero(self.keys[place] < mixed)
        while len(behind):
            place[behind] += 1
            behind = behind[self.keys[place[behind]] < mixed[behind]]
        return np.asarray(np.where(self.keys[place] == mixed, self.units[place], -1))


def joined(
    units: Units, pairs: tuple[Numbers, Numbers, Numbers], told: tuple[Context, Context], workers: int = 1
) -> Numbers:
    """Per unit the root of its tree. `pairs` are forms, each pair once, rising, and what their names speak for it; `told` are
    the contexts of country and role. `workers` threads share the units; the answer is the same."""
    many = int(units.form.max(initial=0)) + 1
    return roots(parents(units, _directions(pairs, many), told, least_odds(many), workers))


def least_odds(many: int) -> int:
    """What is asked for among so many forms before one unit joins another, in thousandths of log-odds."""
    return max(JOINED, round(MILLI * (math.log(many) - CROWD)))


def parents(
    units: Units,
    edges: Iterable[tuple[Numbers, Numbers, Numbers]],
    told: tuple[Context, Context],
    least: int,
    workers: int = 1,
) -> Numbers:
    """Per unit the one that it joins, or itself. `edges` lead from forms, rising, to forms, each with what the two names
    speak for one person; a unit joins none for less than `least`."""
    many = int(units.form.max(initial=0)) + 1
    best = np.full(len(units), _NEVER)
    parent = np.arange(len(units))
    choice = _Choice(units, told)
    for a, b, odds in edges:
        some = np.flatnonzero(choice.first_rank[b] < choice.last_rank[a])
        between = _Edges(units, (a[some], b[some], odds[some]), many)

        def keep(tile: tuple[int, int], between: _Edges = between) -> None:
            _keep_best((best, parent), units, choice.of(*between.of(*tile)))

        shared(keep, between.tiles(), workers)
    return np.where(best >= least, parent, np.arange(len(units)))


class _Choice:
    """Which unit of a form another unit most probably is: the one with its country and role, that with its country or its
    role, or the first of all."""

    def __init__(self, units: Units, told: tuple[Context, Context]) -> None:
        self.units, (self.country, self.role) = units, told
        self.wide = np.int64(len(self.country.alike)), np.int64(len(self.role.alike))
        wide_c, wide_r = self.wide
        self.exact = _Best((units.form * wide_c + units.country) * wide_r + units.role, units)
        self.by_country = _Best(units.form * wide_c + units.country, units)
        self.by_role = _Best(units.form * wide_r + units.role, units)
        many = int(units.form.max(initial=0)) + 1
        self.several = np.bincount(units.form, minlength=many) > 1
        starts = np.flatnonzero(begins(units.form))  # no form is without units
        self.first_rank, self.last_rank = (of.reduceat(units.rank, starts) for of in (np.minimum, np.maximum))
        self.first = units.by_rank[self.first_rank]
        self.times = np.minimum(1 + np.log2(units.count).astype(np.int64), MOST_TIMES)
        self.prior = np.rint(PER_DOUBLING * np.log2(units.count)).astype(np.int64)

    def of(self, mine: Numbers, form: Numbers, odds: Numbers) -> tuple[Numbers, Numbers, Numbers]:
        """The edges whose form has a unit that comes before `mine`: `mine`, the unit and what speaks for it."""
        units, (wide_c, wide_r) = self.units, self.wide
        before = np.flatnonzero(self.first_rank[form] < units.rank[mine])
        mine, form, odds = mine[before], form[before], odds[before]
        chosen = self.first[form]
        total = self._weight(mine, chosen, odds)
        c, r = units.country[mine], units.role[mine]
        other_c, other_r = units.country[chosen] != c, units.role[chosen] != r
        several = self.several[form]
        for found, key, wanted in (
            (self.by_role, form * wide_r + r, other_r & (r > 0)),
            (self.by_country, form * wide_c + c, other_c & (c > 0)),
            (self.exact, (form * wide_c + c) * wide_r + r, other_c | other_r),
        ):
            at = np.flatnonzero(several & wanted)
            other = found.of(key[at])
            there = np.flatnonzero((other >= 0) & (units.rank[other] < units.rank[mine[at]]))
            at, other = at[there], other[there]
            weight = self._weight(mine[at], other, odds[at])
            better = np.flatnonzero(weight >= total[at])  # of equal ones the one that has more in common
            total[at[better]], chosen[at[better]] = weight[better], other[better]
        return mine, chosen, total

    def _weight(self, mine: Numbers, other: Numbers, odds: Numbers) -> Numbers:
        units, times = self.units, self.times[mine]
        weight = odds + self.country.odds(units.country[mine], units.country[other], times)
        weight += self.role.odds(units.role[mine], units.role[other], times)
        return np.asarray(weight + self.prior[other])


def _directions(pairs: tuple[Numbers, Numbers, Numbers], many: int) -> Iterator[tuple[Numbers, Numbers, Numbers]]:
    """Each form with itself, and each pair both ways, in the order of the first."""
    own = np.arange(many)
    yield own, own, np.full(many, WRITTEN_ALIKE)
    left, right, odds = pairs
    yield left, right, odds
    order = np.argsort(right)
    yield right[order], left[order], odds[order]


class _Edges:
    """Each unit of the first form of a pair with the second form, those of one unit together."""

    def __init__(self, units: Units, pairs: tuple[Numbers, Numbers, Numbers], many: int) -> None:
        self.units = units
        forms, self.other, self.odds = pairs
        starts = np.searchsorted(forms, np.arange(many + 1))
        self.starts, self.degree = starts, np.diff(starts)[units.form]

    def tiles(self) -> Iterator[tuple[int, int]]:
        """From which unit to which one there are about so many edges as are looked at together."""
        ends = np.cumsum(self.degree)
        first = 0
        while first < len(ends):
            last = int(np.searchsorted(ends, (ends[first - 1] if first else 0) + TILE, side="right"))
            yield first, (last := max(first + 1, last))
            first = last

    def of(self, first: int, last: int) -> tuple[Numbers, Numbers, Numbers]:
        """The edges of these units: the unit, the other form, and what the names speak for it."""
        of = self.degree[first:last]
        mine = np.repeat(np.arange(first, last), of)
        place = within(of) + self.starts[self.units.form[mine]]
        return mine, self.other[place], self.odds[place]


def _keep_best(kept: tuple[Numbers, Numbers], units: Units, offered: tuple[Numbers, Numbers, Numbers]) -> None:
    """Takes over for each unit the best of what is offered, where it beats what is kept; of equal ones the lower rank."""
    (best, parent), rank = kept, units.rank
    mine, other, total = offered
    if not len(mine):
        return
    starts = np.flatnonzero(begins(mine))
    sizes = np.diff(np.r_[starts, len(mine)])
    most = np.maximum.reduceat(total, starts)
    behind = np.where(total == np.repeat(most, sizes), rank[other], len(rank))
    lowest = np.minimum.reduceat(behind, starts)
    unit, offer = mine[starts], units.by_rank[np.minimum(lowest, len(rank) - 1)]
    better = (most > best[unit]) | ((most == best[unit]) & (rank[offer] < rank[parent[unit]]))
    best[unit[better]], parent[unit[better]] = most[better], offer[better]


def roots(parent: Numbers) -> Numbers:
    """The root of each, where each points to one nearer to it or to itself."""
    while True:
        further = parent[parent]
        if np.array_equal(further, parent):
            return parent
        parent = further
