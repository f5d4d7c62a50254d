"""Which clause kept a rule from firing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from reconcile.check.run import Bound, bind
from reconcile.check.scene import Scene
from reconcile.check.view import FactView
from reconcile.model.finding import Clause
from reconcile.model.rule import Rule


class Kept(NamedTuple):
    """What a rule looked at without firing: the subject in words, the values held against each other, and the clauses
    that did not hold. `unless` stands among them as "not (...)" where it alone held the rule back."""

    caption: str
    values: tuple[str, ...]
    failed: tuple[Clause, ...]


def why_not(rule: Rule, scene: Scene) -> tuple[Kept, ...]:
    """What kept the rule from firing, wherever it looked; the nearest misses first. Empty for rules with a hook."""
    if rule.python:
        return ()
    bound = bind(rule, scene)
    kept = [_kept(bound, scene, caption, records) for caption, records in _looked_at(bound, scene)]
    return tuple(sorted((item for item in kept if item is not None), key=lambda item: (len(item.failed), item[:2])))


def _looked_at(bound: Bound, scene: Scene) -> Iterator[tuple[str, tuple[object, ...]]]:
    if bound.rule.subject == "source-pair":
        yield from ((f"{record.a} and {record.b}", (record,)) for _, record in scene.pairs)
        return
    for view in scene.asked(bound.when.questions):
        yield from ((view.record.caption, records) for records in _records(bound, view))


def _records(bound: Bound, view: FactView) -> Iterator[tuple[object, ...]]:
    if bound.rule.subject == "pair":
        for a, b in combinations(view.answers, 2):
            # Where it fires one way round, the other way is no reason.
            if not bound.holds(b, a, view.record):
                yield a, b, view.record
    elif bound.rule.subject == "single":
        yield from ((record, view.record) for record in view.answers)
    else:
        yield (view.record,)


def _kept(bound: Bound, scene: Scene, caption: str, records: tuple[object, ...]) -> Kept | None:
    if bound.holds(*records):
        return None
    failed = tuple(clause for holds, clause in bound.when.explain(scene.library, *records) if not holds)
    values = tuple(str(getattr(record, "value", "")) for record in records if hasattr(record, "value"))
    return Kept(caption, values, failed or bound.clauses(scene, *records)[-1:])
