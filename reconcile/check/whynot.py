"""Which clause kept a rule from firing; for a rule with a hook, what it looked at without giving anything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple, cast

from reconcile.check.group import CONDITIONS, HOOKS
from reconcile.check.run import Bound, bind, firings
from reconcile.check.scene import Scene
from reconcile.check.view import AnswerRecord, FactView, sourced
from reconcile.check.weighed import Weighed
from reconcile.model.finding import Clause
from reconcile.model.rule import Rule


class Kept(NamedTuple):
    """What a rule looked at without firing: the subject in words, the values held against each other, each behind its
    sources, and the clauses that did not hold, of which a rule with a hook has none where it does not tell its conditions.
    `unless` stands among them as "not (...)" where it alone held the rule back."""

    caption: str
    values: tuple[str, ...]
    failed: tuple[Clause, ...]


def why_not(rule: Rule, scene: Scene) -> tuple[Kept, ...]:
    """What kept the rule from firing, wherever it looked; the nearest misses first."""
    if rule.python and rule.python not in CONDITIONS:
        return tuple(sorted(set(_passed_over(rule, scene))))
    kept = _weighed(rule, scene) if rule.python else _clauses(rule, scene)
    return tuple(sorted(kept, key=lambda item: (len(item.failed), item[:2])))


def _weighed(rule: Rule, scene: Scene) -> Iterator[Kept]:
    for item in HOOKS[rule.python](scene):
        if isinstance(item, Weighed) and not item.holds:
            yield Kept(item.caption, item.values, item.failed)


def _clauses(rule: Rule, scene: Scene) -> Iterator[Kept]:
    bound = bind(rule, scene)
    for caption, sides, records in _looked_at(bound, scene):
        if kept := _kept(bound, scene, caption, sides, records):
            yield kept


def _looked_at(bound: Bound, scene: Scene) -> Iterator[tuple[str, tuple[str, ...], tuple[object, ...]]]:
    if bound.rule.subject == "source-pair":
        yield from ((f"{record.a} and {record.b}", (), (record,)) for _, record in scene.pairs)
        return
    for view in scene.asked(bound.when.questions):
        sides = tuple(map(sourced, view.answers))
        yield from ((view.record.caption, sides, records) for records in _records(bound, view))


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


def _kept(bound: Bound, scene: Scene, caption: str, sides: tuple[str, ...], records: tuple[object, ...]) -> Kept | None:
    """What kept a rule from firing; `sides` are all that is said, for a rule that looks at no single reading."""
    if bound.holds(*records):
        return None
    failed = tuple(clause for holds, clause in bound.when.explain(scene.library, *records) if not holds)
    values = tuple(sourced(record) for record in records if isinstance(record, AnswerRecord))
    return Kept(caption, values or sides, failed or bound.clauses(scene, *records)[-1:])


class _Watched:
    """A scene that remembers what a hook asks it for."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self.seen: list[FactView] = []
        self.looked_at: set[str] = set()

    def __getattr__(self, name: str) -> object:
        self.looked_at.add(name)
        return getattr(self._scene, name)

    def asked(self, questions: frozenset[str] | None) -> Sequence[FactView]:
        found = self._scene.asked(questions)
        self.seen += found
        return found


def _passed_over(rule: Rule, scene: Scene) -> Iterator[Kept]:
    """The questions, pairs of sources and documents that the hook looked at and gave nothing on."""
    watched = _Watched(scene)
    given = list(firings(rule, cast(Scene, watched)))
    facts = {fact.id for firing in given for fact in firing.facts}
    for view in watched.seen:
        if view.fact.id not in facts and view.answers:
            about = f" of {view.record.about}" if view.record.about else ""
            values = dict.fromkeys(map(sourced, view.answers))
            yield Kept(f"{view.record.caption}, {view.record.question}{about}", tuple(values), ())
    named = {document for firing in given for answer in firing.answers for document in answer.sources}
    for pair, record in scene.pairs if "pairs" in watched.looked_at else ():
        if not {pair.a, pair.b} <= named:
            shared = f"{pair.shared_wording:.0%} of the wording is shared"
            cited = f"{record.citing} cites the other" if record.citing else "neither cites the other"
            yield Kept(f"{record.a} and {record.b}", (shared, cited), ())
    for document in scene.documents if "documents" in watched.looked_at else ():
        if document not in named:
            yield Kept(scene.source(document), (), ())
