"""Gathering by mean likeness: the likest pairs first, and groups only where they go together as a whole.

What groups have in common is added up when they are joined and never counted anew, so that hundreds of accounts of one
happening take no longer than their pairs.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence

Value = Callable[[int, int], int | None]
"""How much speaks for two items being one, in whole steps; None where they are never one."""


class Groups:
    """Items 0 to n-1 in groups, each alone at first. `owner` is what a group has at most one item of."""

    def __init__(self, owners: Sequence[Hashable], value: Value, least: float) -> None:
        self._value, self._least = value, least
        self._home = list(range(len(owners)))
        self._members = [[place] for place in range(len(owners))]
        self._owners = [{owner} for owner in owners]
        self._sums: list[dict[int, int | None]] = [{} for _ in owners]

    def join(self, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
        """The groups that come of joining the pairs in this order, each sorted, in order of their first items."""
        for one, other in pairs:
            a, b = self._home[one], self._home[other]
            if a != b and self._owners[a].isdisjoint(self._owners[b]) and self._fit(a, b):
                self._merge(a, b)
        return sorted(sorted(members) for members in self._members if members)

    def _fit(self, a: int, b: int) -> bool:
        total = self._between(a, b)
        return total is not None and total > self._least * len(self._members[a]) * len(self._members[b])

    def _between(self, a: int, b: int) -> int | None:
        if b not in self._sums[a]:
            self._note(a, b, self._counted(a, b))
        return self._sums[a][b]

    def _counted(self, a: int, b: int) -> int | None:
        total = 0
        for one in self._members[a]:
            for other in self._members[b]:
                value = self._value(one, other)
                if value is None:
                    return None
                total += value
        return total

    def _note(self, a: int, b: int, total: int | None) -> None:
        self._sums[a][b] = self._sums[b][a] = total

    def _merge(self, a: int, b: int) -> None:
        if len(self._members[a]) < len(self._members[b]):
            a, b = b, a
        for other in (self._sums[a].keys() | self._sums[b].keys()) - {a, b}:
            one, two = self._between(a, other), self._between(b, other)
            self._note(a, other, None if one is None or two is None else one + two)
            del self._sums[other][b]
        self._sums[a].pop(b, None)
        self._sums[b] = {}
        for place in self._members[b]:
            self._home[place] = a
        self._members[a] += self._members[b]
        self._owners[a] |= self._owners[b]
        self._members[b] = []
