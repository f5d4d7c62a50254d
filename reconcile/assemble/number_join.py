"""Figures that agree though their sources call what they count otherwise, or tell it with another event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from reconcile.assemble.number_figure import COMMON, GENERIC, Figure, holds, rare_stems
from reconcile.model import Quantity

# What became of people is never another word for what they are.
_FATES = frozenset(
    """killed injured missing arrested displaced hospitalised kidnapped rescued evacuated freed exchanged abstention
    majority-vote minority-vote""".split()
)
_TELLING = 10  # from here a figure is seldom the same by chance
_MOST_ALIKE = 40  # bundles with one figure; more of them are a table


@dataclass(slots=True)
class Bundle:
    """The figures of one thing: the event and kind that they are told with, `number` among the bundles of that kind."""

    event: str
    key: tuple[str, str]
    number: int
    figures: list[Figure]

    @property
    def documents(self) -> frozenset[str]:
        """The documents that give the figure."""
        return frozenset(figure.claim.document for figure in self.figures)


def joined(bundles: Sequence[Bundle]) -> Iterator[Bundle]:
    """The bundles, those of one named figure, of different documents and in like words made one. What is joined agrees with all
    that it joins, so this can add no contradiction."""
    alike: dict[tuple[float, str], list[Bundle]] = defaultdict(list)
    for bundle in bundles:
        for figure in _figures_named(bundle):
            alike[figure, bundle.key[1]].append(bundle)
    gone: set[int] = set()
    for (figure, _), same in alike.items():
        ranked = sorted(same, key=lambda bundle: -len(bundle.documents))[:_MOST_ALIKE]
        for one, other in combinations(ranked, 2):
            if id(one) not in gone and id(other) not in gone and _one_thing(one, other, figure):
                one.figures += [_counted_as(one.key[0], each) for each in other.figures]
                gone.add(id(other))
    yield from (bundle for bundle in bundles if id(bundle) not in gone)


def _figures_named(bundle: Bundle) -> list[float]:
    """The figures that the wordings of a bundle name, "about" or "more than" it or exactly."""
    named = {_named(figure.value) for figure in bundle.figures}
    return sorted(figure for figure in named if figure is not None and figure not in COMMON)


def _named(value: Quantity) -> float | None:
    if value.hedge == "exact":
        return value.low
    if value.hedge == "about" and value.low is not None and value.high is not None:
        return round((value.low + value.high) / 2, 4)
    if value.hedge == "range":
        return None
    return value.low if value.hedge == "at-least" else value.high


def _one_thing(one: Bundle, other: Bundle, figure: float) -> bool:
    if one.documents & other.documents:
        return False
    pairs = list(product(one.figures, other.figures))
    if any(_apart(x, y) for x, y in pairs):
        return False
    shared = max(len(rare_stems(x, y)) + bool(x.names & y.names) for x, y in pairs)
    if one.key == other.key:
        return one.event != other.event and not one.key[1] and shared >= (2 if one.key[0] in GENERIC else 1)
    if one.key[1] or {one.key[0], other.key[0]} & _FATES:
        return False
    return shared >= (1 if figure >= _TELLING else 2)


def _apart(x: Figure, y: Figure) -> bool:
    """Whether two figures cannot be one: other figures, times or people, a part and a whole."""
    other_people = bool(x.people and y.people and not x.people & y.people)
    return not holds(x, y) or x.past != y.past or x.part != y.part or other_people


def _counted_as(counts: str, figure: Figure) -> Figure:
    figure.value = figure.value.model_copy(update={"counts": counts})
    return figure
