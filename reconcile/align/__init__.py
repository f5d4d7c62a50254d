"""Claims to entities: who is who across documents, with a reason for every link."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reconcile.align.canon import as_entity, organisations
from reconcile.align.cluster import Clusters
from reconcile.align.decided import Decided
from reconcile.align.figure import figures
from reconcile.align.score import Weighed
from reconcile.align.twins import twins
from reconcile.model import Claim, Entity, Link, Merge
from reconcile.settings import Settings

__all__ = ["Alignment", "align"]


class Alignment(NamedTuple):
    """Entities, every local subject in exactly one of them, the links that were weighed (SAME and UNSURE), and the decisions
    on people with the entities that each means or the problem that kept it from being applied."""

    entities: tuple[Entity, ...]
    links: tuple[Link, ...]
    merges: tuple[Merge, ...] = ()


def align(claims: Sequence[Claim], settings: Settings, merges: Sequence[Merge] = ()) -> Alignment:
    """Join the local subjects of all documents into entities.

    Two people of one document are never joined, unless a person decided so: the extractor told them apart. The answer does
    not depend on the order of claims. Where two candidates are left, the link stays UNSURE and nothing is joined.
    Decisions (`merges`) are carried out, save those that contradict each other or that mean nobody here.
    """
    people = figures(claims)
    decided = Decided(people, merges)
    told = twins(people, settings, decided.subjects)
    clusters = Clusters(told.people, Weighed(told.people, settings, decided))
    entities = [
        as_entity(told.members(members), people, (*clusters.links_of(members), *told.links(*members)))
        for members in clusters.members()
    ]
    named = sorted(
        [*entities, *organisations(claims)], key=lambda entity: (entity.kind, entity.caption, entity.subjects)
    )
    links = (*clusters.links, *told.links(*told.people))
    found = _with_unique_ids(named)
    ordered = tuple(sorted(links, key=lambda link: (link.a, link.b)))
    return Alignment(found, ordered, tuple(_applied(decided, found)))


def _applied(decided: Decided, entities: Sequence[Entity]) -> Iterator[Merge]:
    holder = {subject: entity.id for entity in entities for subject in entity.subjects}
    for merge, found in zip(decided.merges, decided.found, strict=True):
        means = sorted({holder[subject] for subject in (*found.one, *found.other)})
        yield merge.model_copy(update={"entities": tuple(means)})


def _with_unique_ids(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    seen: dict[str, int] = {}
    result = []
    for entity in entities:
        seen[entity.id] = seen.get(entity.id, 0) + 1
        number = seen[entity.id]
        result.append(entity if number == 1 else entity.model_copy(update={"id": f"{entity.id}-{number}"}))
    return tuple(result)
