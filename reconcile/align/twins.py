"""Figures of many documents that are told in just the same way: weighed once, for all of them.

Copies of one text name the same people in the same words. Of hundreds of them each pair would be weighed anew and kept,
for one and the same answer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Set
from dataclasses import replace
from typing import NamedTuple

from reconcile.align.figure import Figure
from reconcile.align.grounds import context, explained, name_ground, total
from reconcile.compare.name import answer, probability, score_names
from reconcile.model import Link
from reconcile.settings import Settings

EVERY_PAIR = 16
"""Up to so many documents each pair of figures is weighed on its own."""


class Twins(NamedTuple):
    """`people` holds one figure of each kind, told in the documents of all its twins; `others` maps its subject to the links
    that join the others to it, in order of subjects."""

    people: Mapping[str, Figure]
    others: Mapping[str, tuple[Link, ...]]

    def members(self, subjects: Iterable[str]) -> tuple[str, ...]:
        """These figures and all their twins, in order."""
        own = tuple(subjects)
        return tuple(sorted((*own, *(link.b for link in self.links(*own)))))

    def links(self, *subjects: str) -> tuple[Link, ...]:
        """The links from these figures to their twins."""
        return tuple(link for subject in subjects for link in self.others.get(subject, ()))


def twins(people: Mapping[str, Figure], settings: Settings, decided: Set[str] = frozenset()) -> Twins:
    """Figures of more than EVERY_PAIR documents, those that are told alike as one. A bare part of a name is left on its
    own: whom it means depends on who else there is. So are two alike of one document, names that prove too little, and
    figures on whom a person `decided`."""
    if len({figure.document for figure in people.values()}) <= EVERY_PAIR:
        return Twins(people, {})
    alike: dict[Hashable, list[str]] = defaultdict(list)
    for subject, figure in sorted(people.items()):
        alike[subject if figure.short or subject in decided else _told(figure)].append(subject)
    kept, others = {}, {}
    for subjects in alike.values():
        first, *rest = subjects
        documents = frozenset(people[subject].document for subject in subjects)
        links = _links(first, rest, people, settings) if len(documents) == len(subjects) else ()
        if links:
            lists = {name for subject in subjects for name in people[subject].lists}
            kept[first] = replace(people[first], documents=documents, lists=lists)
            others[first] = links
        else:
            kept |= {subject: people[subject] for subject in subjects}
    return Twins(dict(sorted(kept.items())), others)


def _told(figure: Figure) -> Hashable:
    """All that a document tells of a figure and that its weighing looks at."""
    return (
        figure.lead,
        frozenset(figure.names),
        frozenset(figure.roles),
        figure.side,
        figure.sex,
        frozenset(figure.kin),
    )


def _links(first: str, rest: list[str], people: Mapping[str, Figure], settings: Settings) -> tuple[Link, ...]:
    """The links from the first to each of its twins; none where the two are not one person by what is told of them."""
    if not rest:
        return ()
    one, other = people[first], people[rest[0]]
    named = score_names(one.lead, other.lead)
    grounds = [name_ground(one, other, named), *context(one, other, named)]
    score = round(probability(total(grounds)), 4)
    if answer(score, settings) != "SAME":
        return ()
    reasons = (explained(one, other, named), *(ground.words for ground in grounds[1:]))
    return tuple(Link(a=first, b=twin, judgement="SAME", score=score, reasons=reasons) for twin in rest)
