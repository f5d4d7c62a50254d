"""B-cubed: for each item how pure its group is, and how much of its true group it holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple


class BCubed(NamedTuple):
    """Means over items, 0..1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def b_cubed(found: Mapping[str, str], truth: Mapping[str, str]) -> BCubed:
    """How well groups agree with the true ones, over the items of `found`."""
    ours: dict[str, set[str]] = defaultdict(set)
    gold: dict[str, set[str]] = defaultdict(set)
    for item, group in found.items():
        ours[group].add(item)
        gold[truth[item]].add(item)
    right = [(ours[group], gold[truth[item]]) for item, group in found.items()]
    count = len(right) or 1
    return BCubed(
        sum(len(a & b) / len(a) for a, b in right) / count, sum(len(a & b) / len(b) for a, b in right) / count
    )
