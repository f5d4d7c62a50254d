"""Who is who by decision: people whom a person joined or told apart, found again among the figures of this run."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from reconcile.align.figure import Figure
from reconcile.model import Bearer, Merge
from reconcile.text.fold import fold

Pair = tuple[str, str]


class Found(NamedTuple):
    """The figures whom a decision means, or why it means none."""

    one: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    problem: str = ""


class Decided:
    """What decisions say of pairs of figures. Decisions that contradict each other say nothing, and tell so.

    `merges` are the decisions, in their order, with the problem of each that does not apply; `found` the figures of each;
    `joined` and `parted` are the pairs that apply, in order of figures.
    """

    def __init__(self, people: Mapping[str, Figure], merges: Sequence[Merge] = ()) -> None:
        named = _Named(people)
        self.found = [_found(merge, named) for merge in merges]
        same = {at: merge for at, merge in enumerate(merges) if merge.standing == "same" and not self.found[at].problem}
        apart = {at: merge for at, merge in enumerate(merges) if merge.standing == "different"}
        clashing = self._clashing(same, {at for at in apart if not self.found[at].problem})
        for at, others in clashing.items():
            self.found[at] = Found(problem=f"contradicts {', '.join(sorted(merges[other].id for other in others))}")
        self.merges = tuple(
            merge.model_copy(update={"problem": found.problem}) for merge, found in zip(merges, self.found, strict=True)
        )
        self.joined: dict[Pair, Merge] = {}
        self.parted: dict[Pair, Merge] = {}
        for merge, found in zip(self.merges, self.found, strict=True):
            for pair in _pairs(merge, found):
                (self.joined if merge.standing == "same" else self.parted).setdefault(pair, merge)
        self._group = _groups(self.joined)
        self._against = {frozenset((min(self.group(a)), min(self.group(b)))) for a, b in self.parted}

    @property
    def subjects(self) -> frozenset[str]:
        """The figures that decisions mean."""
        return frozenset(subject for found in self.found for subject in (*found.one, *found.other))

    def group(self, subject: str) -> frozenset[str]:
        """The figure with all whom decisions make one with it."""
        return self._group.get(subject) or frozenset([subject])

    def groups(self) -> list[frozenset[str]]:
        """The groups of more than one, in a fixed order."""
        return sorted(set(self._group.values()), key=sorted)

    def one(self, a: str, b: str) -> bool:
        """Whether decisions make two figures one person."""
        return b in self._group.get(a, ())

    def two(self, a: str, b: str) -> bool:
        """Whether decisions make two figures two people."""
        return bool(self._against) and frozenset((min(self.group(a)), min(self.group(b)))) in self._against

    def _clashing(self, same: Mapping[int, Merge], apart: Iterable[int]) -> dict[int, set[int]]:
        """The decisions that contradict each other, each with the others: on a way of joins between two who are parted."""
        ways: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for at, merge in sorted(same.items()):
            for a, b in _pairs(merge, self.found[at]):
                ways[a].append((b, at))
                ways[b].append((a, at))
        clashing: dict[int, set[int]] = defaultdict(set)
        for at in sorted(apart):
            for a, b in product(self.found[at].one, self.found[at].other):
                while way := _way(ways, a, b):
                    for one in (at, *way):
                        clashing[one] |= {at, *way} - {one}
                    ways = {key: [step for step in steps if step[1] not in way] for key, steps in ways.items()}
        return clashing


class _Named:
    """The figures by source and folded wording."""

    def __init__(self, people: Mapping[str, Figure]) -> None:
        self._people = people
        self._held: dict[Pair, list[str]] = defaultdict(list)
        for subject, figure in people.items():
            for name in sorted({fold(name) for name in figure.names}):
                self._held[figure.document, name].append(subject)

    def document(self, subject: str) -> str:
        """The source that a figure is of."""
        return self._people[subject].document

    def find(self, bearer: Bearer) -> Iterator[str]:
        """The figures that are named so in this source, told apart by the office where it is given."""
        held = self._held.get((bearer.source, fold(bearer.name)), []) if fold(bearer.name) else []
        if len(held) > 1 and bearer.role:
            fitting = [
                one for one in held if any(fold(role.text) == fold(bearer.role) for role in self._people[one].roles)
            ]
            held = fitting or held
        yield from held


def _found(merge: Merge, named: _Named) -> Found:
    sides: list[tuple[str, ...]] = []
    for bearers in (merge.one, merge.other):
        several = [(bearer, tuple(named.find(bearer))) for bearer in bearers]
        met = tuple(sorted({held[0] for _, held in several if len(held) == 1}))
        unclear = [bearer for bearer, held in several if len(held) > 1]
        if not met and unclear:
            return Found(problem=f"{unclear[0].name} is the name of several people in {unclear[0].source}")
        if not met:
            return Found(problem=f"no {bearers[0].name} in {bearers[0].source} in this run")
        sides.append(met)
    common = sorted(set(sides[0]) & set(sides[1])) if merge.standing == "different" else []
    if common:
        return Found(problem=f"{named.document(common[0])} does not tell the two apart")
    return Found(sides[0], sides[1])


def _pairs(merge: Merge, found: Found) -> Iterator[Pair]:
    """Pairs across the two sides: as many as join all, or every one that is told apart."""
    if found.problem:
        return
    first, second = found.one[0], found.other[0]
    every: Iterable[Pair] = product(found.one, found.other)
    if merge.standing == "same":
        every = [*((first, other) for other in found.other), *((one, second) for one in found.one[1:])]
    yield from ((min(pair), max(pair)) for pair in every if pair[0] != pair[1])


def _groups(pairs: Iterable[Pair]) -> dict[str, frozenset[str]]:
    group: dict[str, frozenset[str]] = {}
    for a, b in pairs:
        whole = group.get(a, frozenset([a])) | group.get(b, frozenset([b]))
        group.update(dict.fromkeys(whole, whole))
    return group


def _way(ways: Mapping[str, Sequence[tuple[str, int]]], start: str, end: str) -> list[int]:
    """The joins on a shortest way from one figure to another, empty where there is none."""
    came: dict[str, tuple[str, int]] = {start: ("", -1)}
    queue = deque([start])
    while queue and end not in came:
        here = queue.popleft()
        for there, at in ways.get(here, ()):
            if there not in came:
                came[there] = here, at
                queue.append(there)
    steps = []
    while end != start and end in came:
        end, at = came[end]
        steps.append(at)
    return steps
