"""Counts by name, and the rates that are made of them."""

from __future__ import annotations

from collections.abc import Iterable

Rates = dict[str, float | None]


class Tally(dict[str, float]):
    """Counts that start at nought, and what was missed, in words, by sort."""

    def __init__(self) -> None:
        super().__init__()
        self.misses: dict[str, list[str]] = {}

    def miss(self, sort: str, what: str) -> None:
        """Keep what went wrong for whoever wants to look into it."""
        self.misses.setdefault(sort, []).append(what)

    def __missing__(self, name: str) -> float:
        return 0.0

    def add(self, **amounts: float) -> None:
        """Add to each count that is named."""
        for name, amount in amounts.items():
            self[name] += amount


def added(tallies: Iterable[Tally]) -> Tally:
    """The sum of counts, name by name, and all misses."""
    total = Tally()
    for tally in tallies:
        total.add(**tally)
        for sort, missed in tally.misses.items():
            total.misses.setdefault(sort, []).extend(missed)
    return total


def share(part: float, whole: float, expected: float = 0.0) -> float | None:
    """`part / whole`; 0 where nothing was given but the gold has some (`expected`), else None."""
    if whole:
        return part / whole
    return 0.0 if expected else None


def harmonic(precision: float | None, recall: float | None) -> float | None:
    """The harmonic mean of precision and recall."""
    if precision is None and recall is None:
        return None
    if not precision or not recall:
        return 0.0
    return 2 * precision * recall / (precision + recall)


def precision_recall(name: str, right: float, wrong: float, missed: float) -> Rates:
    """Precision, recall and F1 as `<name>_p`, `<name>_r` and `<name>_f1`."""
    return {
        f"{name}_p": share(right, right + wrong, right + missed),
        f"{name}_r": share(right, right + missed),
        f"{name}_f1": share(2 * right, 2 * right + wrong + missed),
    }


def best_first(ranked: Iterable[tuple[int, int]]) -> dict[int, int]:
    """One-to-one ties of gold to answered indices, from pairs that are in order, the best first."""
    ties: dict[int, int] = {}
    taken: set[int] = set()
    for gold, said in ranked:
        if gold not in ties and said not in taken:
            ties[gold] = said
            taken.add(said)
    return ties
