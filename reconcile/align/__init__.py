"""Claims to entities: who is who across documents, with a reason for every link."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reconcile.align.canon import as_entity, organisations
from reconcile.align.cluster import Clusters
from reconcile.align.figure import figures
from reconcile.align.score import Weighed
from reconcile.align.twins import twins
from reconcile.model import Claim, Entity, Link
from reconcile.settings import Settings

__all__ = ["Alignment", "align"]


class Alignment(NamedTuple):
    """Entities, every local subject in exactly one of them, and the links that were weighed (SAME and UNSURE)."""

    entities: tuple[Entity, ...]
    links: tuple[Link, ...]


def align(claims: Sequence[Claim], settings: Settings) -> Alignment:
    """Join the local subjects of all documents into entities.

    Two people of one document are never joined: the extractor told them apart. The answer does not depend on the order
    of claims. Where two candidates are left, the link stays UNSURE and nothing is joined.
    """
    people = figures(claims)
    told = twins(people, settings)
    clusters = Clusters(told.people, Weighed(told.people, settings))
    entities = [
        as_entity(told.members(members), people, (*clusters.links_of(members), *told.links(*members)))
        for members in clusters.members()
    ]
    named = sorted(
        [*entities, *organisations(claims)], key=lambda entity: (entity.kind, entity.caption, entity.subjects)
    )
    links = (*clusters.links, *told.links(*told.people))
    return Alignment(_with_unique_ids(named), tuple(sorted(links, key=lambda link: (link.a, link.b))))


def _with_unique_ids(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    seen: dict[str, int] = {}
    result = []
    for entity in entities:
        seen[entity.id] = seen.get(entity.id, 0) + 1
        number = seen[entity.id]
        result.append(entity if number == 1 else entity.model_copy(update={"id": f"{entity.id}-{number}"}))
    return tuple(result)
