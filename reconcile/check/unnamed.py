"""How many of those present no source names: an estimate from how the lists of several sources overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.check.finding import Firing
from reconcile.check.scene import Scene
from reconcile.check.view import FactView
from reconcile.model.finding import Clause

LISTS, SHORTEST = 3, 2
"""Independent lists that an estimate needs, and people that a source names so that it counts as a list."""


def estimated_unnamed(scene: Scene) -> Iterator[Firing]:
    """Per event with enough lists, how many people were there whom nobody names, where that is one or more."""
    by_event: dict[str, list[FactView]] = {}
    for view in scene.asked(frozenset({"attendance"})):
        if _naming(view):
            by_event.setdefault(view.fact.subject, []).append(view)
    for event in sorted(by_event):
        yield from _of_event(scene, by_event[event])


def _of_event(scene: Scene, people: Sequence[FactView]) -> Iterator[Firing]:
    named = [document for view in people for document in _naming(view)]
    lists = sorted({document for document in named if named.count(document) >= SHORTEST})
    count = scene.independent(lists)
    times = [scene.independent(set(lists) & _naming(view)) for view in people]
    missing = round(unnamed(count, times.count(1), times.count(2)))
    if count >= LISTS and missing >= 1:
        answers = tuple(record for view in people for record in view.answers if record.present)
        reason = (
            f"{count} independent lists name {sum(map(bool, times))} people; {times.count(1)} stand in one list only"
        )
        values = (("lists", str(count)), ("in one", str(times.count(1))), ("in two", str(times.count(2))))
        facts = tuple(view.fact for view in people)
        clause = Clause(text=f"about {missing} more were there", values=values)
        yield Firing({"f": people[0].record}, (clause,), answers, facts, f"{reason}; about {missing} more are likely")


def _naming(view: FactView) -> frozenset[str]:
    """The documents that tell the person as present, not merely as announced."""
    held = (record for record in view.answers if record.present and record.status == "happened")
    return frozenset(document for record in held for document in record.sources)


def unnamed(lists: int, in_one: int, in_two: int) -> float:
    """Expected number of people in none of `lists` lists, from those in exactly one and in exactly two of them: the
    bias-corrected lower bound of Chao (Biometrics 43, 1987). 0 where there is no list."""
    return (lists - 1) / lists * in_one * (in_one - 1) / (2 * (in_two + 1)) if lists else 0.0
