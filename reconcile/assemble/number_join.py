"""Figures of one thing though their sources count it by another noun or in another unit, or tell it with another event."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from reconcile.assemble.number_evidence import Evidence, named
from reconcile.assemble.number_figure import COMMON, GENERIC, Figure, shared_senses
from reconcile.assemble.number_likeness import CREDITED, apart_by_people, holds, near, slip, turned
from reconcile.compare.counted import SENTENCE, likeness
from reconcile.compare.quantity import dimension
from reconcile.compare.sense import sense
from reconcile.text.fold import fold

# What became of people is never another word for what became of them otherwise.
_FATES = frozenset(
    """killed injured missing arrested displaced hospitalised kidnapped rescued evacuated freed exchanged abstention
    majority-vote minority-vote""".split()
)
_GROWING = _FATES - {"abstention", "rescued", "freed"}
"""What is counted anew as the news goes on."""
_ENOUGH = 3.0  # evidence from which two figures are one
_BOUNDED = 2.0  # more of it for measures of which one is a bound: what grows passes it
_ONE_EVENT = 0.5  # for being told with one event
_SPREAD = 1.1  # a converted or rounded figure is looked for so far off
_MOST_ALIKE = 40  # bundles that are looked at beside one; more of them are a table
_MOST_RIVALS = 120  # bundles of one measure that are looked at for figures that differ
_MOST_TOLD = 4  # figures of a bundle that are looked at for what speaks for it


@dataclass(slots=True)
class Bundle:
    """The figures of one thing: the event, "" for none, and kind that they are told with. `divided` tells that they differ."""

    event: str
    key: tuple[str, str]
    figures: list[Figure]
    divided: bool = False

    @property
    def documents(self) -> frozenset[str]:
        """The documents that give the figure."""
        return frozenset(figure.claim.document for figure in self.figures)

    @property
    def told(self) -> list[Figure]:
        """Figures that stand for all: the first of each reading."""
        first = {(f.low, f.high, f.value.counts, f.past, f.part, f.status): f for f in reversed(self.figures)}
        return list(reversed(first.values()))

    def take(self, other: Bundle) -> None:
        """Take the figures of another bundle, counted by the noun of this one so that all compare."""
        self.event = self.event or other.event
        self.figures += [_counted_as(self.figures[0], each) for each in other.figures]
        status = next((figure.status for figure in self.figures if figure.status), None)
        for figure in self.figures:
            figure.status = figure.status or status
        other.figures = []


def joined(bundles: Sequence[Bundle]) -> list[Bundle]:
    """The bundles, those of figures that agree made one where enough speaks for it, the surest first. What is joined agrees
    with all that it joins, so that this alone adds no contradiction. Then those that differ, where the words leave no doubt."""
    evidence = Evidence(figure for bundle in bundles for figure in bundle.figures)
    home = list(range(len(bundles)))
    for _, i, j in sorted(_agreeing(bundles, evidence)):
        first, second = sorted((home[i], home[j]))
        one, other = bundles[first], bundles[second]
        if first != second and not one.documents & other.documents and not _any_apart(one, other):
            one.take(other)
            home = [first if at == second else at for at in home]
    live = [bundle for bundle in bundles if bundle.figures]
    for _, one, other in _differing(live, evidence):
        if one.figures and other.figures and not (one.divided or other.divided):
            one.take(other)
            one.divided = True
    return [bundle for bundle in live if bundle.figures]


def _agreeing(bundles: Sequence[Bundle], evidence: Evidence) -> Iterator[tuple[float, int, int]]:
    """Pairs of bundles that agree, with the evidence for their being one, turned round so that the most comes first."""
    told = sorted(
        {
            (dimension(figure.value), figure_named, i)
            for i, bundle in enumerate(bundles)
            for figure in bundle.told
            if (figure_named := named(figure)) is not None and figure.value.low not in COMMON - {None}
        }
    )
    seen: set[tuple[int, int]] = set()
    for at, (measure, low, i) in enumerate(told):
        first = bisect_left(told, (measure, low, -1))
        last = bisect_right(told, (measure, low * _SPREAD, len(bundles)))
        for _, _, j in told[first : min(last, at + _MOST_ALIKE)]:
            pair = (min(i, j), max(i, j))
            one, other = bundles[pair[0]], bundles[pair[1]]
            if pair in seen or one.documents & other.documents or _any_apart(one, other):
                continue
            seen.add(pair)
            pairs = product(one.told[:_MOST_TOLD], other.told[:_MOST_TOLD])
            found = max(evidence.for_agreeing(x, y) for x, y in pairs) + _ONE_EVENT * (one.event == other.event)
            if found >= _ENOUGH:
                yield -round(found, 6), *pair


def _any_apart(one: Bundle, other: Bundle) -> bool:
    return any(_apart(x, y) for x, y in product(one.told, other.told))


def _apart(x: Figure, y: Figure) -> bool:
    """Whether two figures cannot be one: other figures, times or fates, a part and a whole."""
    counts = {x.value.counts, y.value.counts}
    other_time = x.past != y.past and bool(x.past) and bool(y.past)
    other_thing = len(counts) > 1 and counts <= _FATES
    credited = bool(counts & CREDITED) and likeness(x.value.counts, y.value.counts) < 1
    return not holds(x, y) or other_time or x.part != y.part or other_thing or credited


def _differing(bundles: Sequence[Bundle], evidence: Evidence) -> list[tuple[float, Bundle, Bundle]]:
    """Pairs of bundles that differ and are of one thing all the same, what is surest first."""
    blocks: dict[str, list[Bundle]] = defaultdict(list)
    for bundle in bundles:
        blocks[dimension(bundle.figures[0].value)].append(bundle)
    found: list[tuple[float, Bundle, Bundle]] = []
    for _, block in sorted(blocks.items()):
        ranked = sorted(block, key=lambda bundle: -len(bundle.documents))[:_MOST_RIVALS]
        for one, other in combinations(ranked, 2):
            pairs = list(product(one.told[:_MOST_TOLD], other.told[:_MOST_TOLD]))
            if one.documents & other.documents or not all(_may_differ(x, y) for x, y in pairs):
                continue
            best = max(evidence.for_differing(x, y) for x, y in pairs) + _ONE_EVENT * (one.event == other.event)
            if best >= _ENOUGH + _BOUNDED * any(_bounded(x, y) for x, y in pairs):
                found.append((-round(best, 6), one, other))
    return sorted(found, key=lambda pair: pair[0])


def _may_differ(x: Figure, y: Figure) -> bool:
    """Whether two figures may be of one thing and contradict each other: of one status and time, no part, not far from each
    other, one of them exact."""
    hedges = {x.value.hedge, y.value.hedge}
    if (
        (x.status and y.status and x.status != y.status)
        or (x.past != y.past and not turned(x, y))
        or x.part
        or y.part
        or hedges & {"about", "range"}
    ):
        return False
    if "exact" not in hedges or holds(x, y) or not (near(x, y) or slip(x, y)):
        return False
    units = {x.value.unit, y.value.unit}
    return _one_noun(x, y) if units in ({None}, {"ordinal"}) else _one_measure(x, y)


def _one_noun(x: Figure, y: Figure) -> bool:
    """Whether two figures count one kind of thing. What anything may be called, and what players are credited with, tells
    too little; tolls grow. The same digits in another order say more than a noun."""
    counts = {x.value.counts, y.value.counts}
    alike = likeness(x.value.counts, y.value.counts)
    told_beside = bool(slip(x, y)) and bool(x.near & y.near & shared_senses(x, y))
    if turned(x, y):
        return alike > 0 and (told_beside or not counts & CREDITED)
    if counts & (CREDITED | _GROWING) or not (_several(x) and _several(y)):
        return False
    called = told_beside or _calls(x, y) or _calls(y, x)
    return (alike == 1 and x.value.counts not in GENERIC) or (alike > 0 and called)


def _calls(x: Figure, y: Figure) -> bool:
    """Whether the words beside a figure name what the other one counts: "employs 320 people" and "230 employees"."""
    return x.value.counts == "person" and y.value.counts not in GENERIC and sense(y.value.counts) in x.near


def _one_measure(x: Figure, y: Figure) -> bool:
    """Whether measures may contradict each other: an age is somebody's, "a week" is a rounded length, seconds are a part
    of a longer time."""
    measure, units = dimension(x.value), {x.value.unit, y.value.unit}
    loose = measure == "time" and (_bounded(x, y) or {x.value.low, y.value.low} & COMMON or "second" in units)
    of_somebody = measure == "age" and (x.people or y.people)
    sentences = [figure.value.counts == SENTENCE for figure in (x, y)]
    one_sentence = sentences[0] == sentences[1] and not (sentences[0] and apart_by_people(x, y))
    return measure != "fold" and not (loose or of_somebody) and None not in units and one_sentence


def _bounded(x: Figure, y: Figure) -> bool:
    return None not in {x.value.unit, y.value.unit} and {x.value.hedge, y.value.hedge} != {"exact"}


def _several(figure: Figure) -> bool:
    """Whether the noun of a figure is told as more than one, on its own line: "the 2200 block" counts nothing."""
    text = fold(figure.value.text)
    return "\n" not in text and (figure.value.unit == "ordinal" or not text.endswith(figure.value.counts))


def _counted_as(first: Figure, figure: Figure) -> Figure:
    if likeness(first.value.counts, figure.value.counts) < 1 and dimension(first.value) in {"", "percent"}:
        figure.value = figure.value.model_copy(update={"counts": first.value.counts})
    return figure
