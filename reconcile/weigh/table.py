"""A table of cells weighed attribute by attribute, and the beliefs that come out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reconcile.compare.name import score_names
from reconcile.model.row import Cell, CellKind
from reconcile.settings import Settings
from reconcile.weigh.copying import Dependence
from reconcile.weigh.several import weigh_sets
from reconcile.weigh.single import weigh_values

Item = tuple[str, str]

BELIEVED = 0.5  # probability above which a member of a set is in the answer
PART = 0.3  # probability from which a part of a name, such as a surname alone, is taken for the one person it fits


class Belief(NamedTuple):
    """What the sources' record speaks for on one attribute of one subject. `answer` are folded readings (several for a
    list of people), `probability` that of the answer, for a list that of its least certain member, 0..1; `sources` how
    many gave a reading at all."""

    subject: str
    attribute: str
    kind: CellKind
    answer: tuple[str, ...]
    probability: float
    sources: int


class Weighed(NamedTuple):
    """`beliefs` in order of subject and attribute; `dependences` between sources, of the attributes with one answer."""

    beliefs: tuple[Belief, ...]
    dependences: tuple[Dependence, ...]


def weigh(cells: Iterable[Cell], settings: Settings) -> Weighed:
    """Weigh a table: attributes with one answer together, so that a source's record counts across them; lists of people
    by members. The answer does not depend on the order of the cells."""
    single: dict[Item, dict[str, str]] = {}
    several: dict[Item, dict[str, tuple[str, ...]]] = {}
    kinds: dict[Item, CellKind] = {}
    for cell in sorted(cells, key=lambda cell: (cell.row[:4], cell.reading is None)):
        item = (cell.row.subject, cell.row.attribute)
        kinds[item] = cell.kind
        if isinstance(cell.reading, str):
            single.setdefault(item, {}).setdefault(cell.row.source, cell.reading)
        elif cell.reading is not None:
            several.setdefault(item, {}).setdefault(cell.row.source, cell.reading)
    values, dependences = _single(single, kinds)
    beliefs = (*values, *_several(several, settings))
    return Weighed(tuple(sorted(beliefs)), dependences)


def _single(
    told: Mapping[Item, Mapping[str, str]], kinds: Mapping[Item, CellKind]
) -> tuple[list[Belief], tuple[Dependence, ...]]:
    items = sorted(told)
    weighed = weigh_values([told[item] for item in items])
    beliefs = []
    for item, belief in zip(items, weighed.beliefs, strict=True):
        answer = min(belief, key=lambda value: (-round(belief[value], 9), str(value)))
        beliefs.append(Belief(*item, kinds[item], (str(answer),), round(belief[answer], 4), len(told[item])))
    return beliefs, weighed.dependences


def _several(told: Mapping[Item, Mapping[str, Sequence[str]]], settings: Settings) -> list[Belief]:
    items = sorted(told)
    weighed = weigh_sets([_members(told[item], settings) for item in items])
    beliefs = []
    for item, belief in zip(items, weighed.beliefs, strict=True):
        answer = tuple(sorted(member for member in belief if belief[member] > BELIEVED))
        least = min((belief[member] for member in answer), default=0.0)
        beliefs.append(Belief(*item, "people", answer, round(least, 4), len(told[item])))
    return beliefs


def _members(told: Mapping[str, Sequence[str]], settings: Settings) -> dict[str, frozenset[str]]:
    """Source -> the people it names, each by the name that most sources give."""
    support = Counter(name for source in sorted(told) for name in dict.fromkeys(told[source]))
    heads: list[str] = []
    homes: dict[str, tuple[str, ...]] = {}
    for name in sorted(support, key=lambda name: (-support[name], name)):
        homes[name] = _homes(name, heads, settings)
        if not homes[name]:
            heads.append(name)
            homes[name] = (name,)
    return {source: frozenset(home for name in names for home in homes[name]) for source, names in told.items()}


def _homes(name: str, heads: Sequence[str], settings: Settings) -> tuple[str, ...]:
    """The person whom a name fits best; two people where it holds the surnames of two without a mark between them."""
    surnames = [[head for head in heads if head.split()[-1] == word] for word in name.split()]
    if len(surnames) > 1 and all(len(bearers) == 1 for bearers in surnames):
        return tuple(bearers[0] for bearers in surnames)
    scored = [(score_names(head, name), head) for head in heads]
    fitting = [
        (found.score, head)
        for found, head in scored
        if found.score >= settings.same_person
        or (found.unproven and (found.score >= PART or (len(name) > 1 and name in head.split())))
    ]
    return (max(fitting)[1],) if fitting else ()
