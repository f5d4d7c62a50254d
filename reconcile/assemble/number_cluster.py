"""The figures of one kind at one event, grouped into those of one thing."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import combinations

from reconcile.assemble.number_figure import Figure
from reconcile.assemble.number_likeness import likeness, one_value


def clusters(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Figures of one thing together, the likest passages first; a document has one figure in each.

    Groups are as like as the mean of their pairs, and not at all where one pair is not. `near[i][j]`, i < j, adds up the
    pairs of two groups and is left out where they can never be one.
    """
    homes = [[figure] for figure in figures]
    near: list[dict[int, float]] = [{} for _ in figures]
    alike = _numbered(figures)
    asked: dict[tuple[int, int], float | None] = {}
    for i, j in combinations(range(len(figures)), 2):
        if figures[i].claim.document == figures[j].claim.document and not one_value(figures[i], figures[j]):
            continue
        key = (alike[i], alike[j])
        if key not in asked:
            asked[key] = likeness(figures[i], figures[j])
        share = asked[key]
        if share is not None:
            near[i][j] = share
    best = [_nearest(i, homes, near) for i in range(len(homes))]
    while best and (top := max(best))[0] > 0:
        i, j = -top[1], -top[2]
        _join(i, j, homes, near)
        for k in range(j + 1):
            if homes[k] and (k == i or -best[k][2] in {i, j} or i in near[k]):
                best[k] = _nearest(k, homes, near)
        best[j] = (0.0, 0, 0)
    return [home for home in homes if home]


def _nearest(i: int, homes: Sequence[Sequence[Figure]], near: Sequence[dict[int, float]]) -> tuple[float, int, int]:
    """The likest later group, as likeness, -i and -j: the first of the likest is the greatest."""
    scored = ((round(total / (len(homes[i]) * len(homes[j])), 9), -i, -j) for j, total in near[i].items())
    return max(scored, default=(0.0, 0, 0))


def _join(i: int, j: int, homes: list[list[Figure]], near: list[dict[int, float]]) -> None:
    """Group j goes into group i < j; what is near to both stays near."""
    for k in range(len(homes)):
        if k in {i, j}:
            continue
        to_i, to_j = (near[min(k, x)].pop(max(k, x), None) for x in (i, j))
        if to_i is not None and to_j is not None:
            near[min(k, i)][max(k, i)] = to_i + to_j
    homes[i] += homes[j]
    homes[j] = []
    near[i].pop(j, None)
    near[j] = {}


def _numbered(figures: Sequence[Figure]) -> list[int]:
    """For each figure the number of the first that is told in the same words of the same people."""
    first: dict[Hashable, int] = {}
    told = (
        (f.value.counts, f.value.unit, f.value.low, f.value.high, f.stems, f.past, f.part, f.people, f.sole)
        for f in figures
    )
    return [first.setdefault(key, len(first)) for key in told]
