"""Running the rules over a scene: which readings fire, and one finding for each fact and rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from reconcile.check.finding import Firing, finding, ordered, pointing
from reconcile.check.group import AFTERWARDS, HOOKS
from reconcile.check.language import Condition, compile_condition
from reconcile.check.scene import Scene
from reconcile.check.view import AnswerRecord, FactView, PairRecord
from reconcile.check.weighed import told
from reconcile.model.fact import SourcePair
from reconcile.model.finding import Clause, Finding
from reconcile.model.known import Known
from reconcile.model.rule import Rule


class Bound(NamedTuple):
    """A rule whose condition is bound to one scene. `holds` is `when` and not `unless`."""

    rule: Rule
    when: Condition
    unless: Condition | None
    holds: Callable[..., bool]

    def clauses(self, scene: Scene, *records: object) -> tuple[Clause, ...]:
        """The clauses of the condition with their values, `unless` as one clause that does not hold."""
        clauses = [clause for _, clause in self.when.explain(scene.library, *records)]
        if self.unless is not None:
            parts = self.unless.explain(scene.library, *records)
            values = tuple(dict.fromkeys(value for _, clause in parts for value in clause.values))
            clauses.append(Clause(text=f"not ({self.unless.text.strip()})", values=values))
        return tuple(clauses)


def run_rules(scene: Scene, rules: Iterable[Rule], known: Iterable[Known] = ()) -> tuple[Finding, ...]:
    """Every finding of these rules in this scene, the worst first. No rule points at findings that are `known`."""
    run = tuple(rules)
    found = ordered(finding(rule, scene, firing) for rule in run for firing in firings(rule, scene))
    after = [rule for rule in run if rule.python in AFTERWARDS]
    if not after:
        return found
    seen = _known(scene, found, tuple(known))
    fresh = [item for item in found if item.id not in seen]
    pointed = [pointing(rule, *given) for rule in after for given in AFTERWARDS[rule.python](scene, fresh)]
    return ordered([*found, *pointed]) if pointed else found


def _known(scene: Scene, found: Sequence[Finding], known: Sequence[Known]) -> frozenset[str]:
    """The ids of the findings that are known."""
    if not known:
        return frozenset()
    from reconcile.compare.finding import Findings  # noqa: PLC0415  heavy, and only needed here

    held = Findings(found, scene.given.entities)
    return frozenset(name for entry in known for name in held.meant(entry).findings)


def firings(rule: Rule, scene: Scene) -> Iterator[Firing]:
    """Where one rule holds."""
    if rule.python in AFTERWARDS:
        return
    if rule.python:
        yield from told(HOOKS[rule.python](scene))
        return
    if rule.subject == "source-pair":
        yield from _source_pairs(bind(rule, scene), scene)
        return
    views = scene.asked(compile_condition(rule.when, rule.subject).questions)
    if not views:
        return
    bound = bind(rule, scene)
    for view in views:
        yield from _FACT_SUBJECTS[rule.subject](bound, view, scene)


def bind(rule: Rule, scene: Scene) -> Bound:
    """The rule's condition with the functions of this scene."""
    when = compile_condition(rule.when, rule.subject)
    unless = compile_condition(rule.unless, rule.subject) if rule.unless else None
    holds = when.bind(scene.library)
    if unless is None:
        return Bound(rule, when, None, holds)
    prevents = unless.bind(scene.library)
    return Bound(rule, when, unless, lambda *records: holds(*records) and not prevents(*records))


def _pairs(bound: Bound, view: FactView, scene: Scene) -> Iterator[Firing]:
    """All pairs of one fact that fire are one firing, told from the best supported pair."""
    hits = list(_firing_pairs(bound, view))
    if not hits:
        return
    a, b = max(hits, key=lambda pair: _support(pair, scene))
    concerned = {id(record) for pair in hits for record in pair}
    further = [record for record in view.answers if id(record) in concerned and record is not a and record is not b]
    comparison = scene.compare(a, b)
    yield Firing(
        records={"a": a, "b": b, "f": view.record},
        clauses=bound.clauses(scene, a, b, view.record),
        answers=(a, b, *further),
        facts=(view.fact,),
        reason=comparison.reason,
        tolerance=comparison.tolerance,
    )


def _firing_pairs(bound: Bound, view: FactView) -> Iterator[tuple[AnswerRecord, AnswerRecord]]:
    for one, two in combinations(view.answers, 2):
        a, b = sorted((one, two), key=_told_first)
        if bound.holds(a, b, view.record):
            yield a, b
        elif bound.holds(b, a, view.record):
            yield b, a


def _told_first(record: AnswerRecord) -> tuple[int, tuple[str, ...]]:
    return -record.independent, record.sources


def _support(pair: tuple[AnswerRecord, AnswerRecord], scene: Scene) -> tuple[int, int, float]:
    a, b = pair
    return min(a.independent, b.independent), a.n + b.n, scene.compare(a, b).score


def _single(bound: Bound, view: FactView, scene: Scene) -> Iterator[Firing]:
    """Readings that fire and mean the same are one firing, told with the sources of all."""
    left = [record for record in view.answers if bound.holds(record, view.record)]
    while left:
        first = left[0]
        alike = [record for record in left if scene.alike(first, record)]
        left = [record for record in left if all(record is not other for other in alike)]
        documents = tuple(sorted({document for record in alike for document in record.sources}))
        joined = replace(first, sources=documents, source=scene.listed(documents), n=len(documents))
        yield Firing(
            records={"a": joined, "f": view.record},
            clauses=bound.clauses(scene, first, view.record),
            answers=tuple(alike),
            facts=(view.fact,),
        )


def _group(bound: Bound, view: FactView, scene: Scene) -> Iterator[Firing]:
    if view.answers and bound.holds(view.record):
        clauses = bound.clauses(scene, view.record)
        yield Firing({"f": view.record}, clauses, answers=view.answers, facts=(view.fact,))


def _source_pairs(bound: Bound, scene: Scene) -> Iterator[Firing]:
    """Pairs that fire and hang together over a document are one firing, told from the pair with most in common."""
    for together in _connected([pair for pair in scene.pairs if bound.holds(pair[1])]):
        strongest = max(together, key=lambda pair: (pair[1].shared_wording, pair[1].shared_quotes))
        record = strongest[1]
        clauses = bound.clauses(scene, record)
        yield Firing({"p": record}, clauses, pairs=(strongest, *(pair for pair in together if pair is not strongest)))


def _connected(pairs: list[tuple[SourcePair, PairRecord]]) -> Iterator[list[tuple[SourcePair, PairRecord]]]:
    left = pairs
    while left:
        reached = {left[0][1].a, left[0][1].b}
        size = 0
        while size != len(reached):
            size = len(reached)
            for _, record in left:
                if record.a in reached or record.b in reached:
                    reached |= {record.a, record.b}
        yield [pair for pair in left if pair[1].a in reached]
        left = [pair for pair in left if pair[1].a not in reached]


_FACT_SUBJECTS: Mapping[str, Callable[[Bound, FactView, Scene], Iterator[Firing]]] = {
    "pair": _pairs,
    "single": _single,
    "group": _group,
}
