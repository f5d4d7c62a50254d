"""Hooks of rules on figures: a total that its parts do not make, and figures that are defined otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from reconcile.check.defined import common, stood
from reconcile.check.finding import Firing
from reconcile.check.scene import Scene
from reconcile.check.view import AnswerRecord, FactView, told_by
from reconcile.compare.definition import Poles, otherwise
from reconcile.compare.parts import Counted, Sum, sums
from reconcile.model.finding import Clause
from reconcile.model.span import Evidence
from reconcile.model.value import Quantity

_NUMBERS = frozenset({"number"})
_CONFLICTS = frozenset("other-figure factor bound-violated".split())
_FAR = 31  # days between what is told of one event, beyond which it may be two


class _Told(NamedTuple):
    """One figure where one document gives it."""

    view: FactView
    record: AnswerRecord
    evidence: Evidence
    value: Quantity

    @property
    def counted(self) -> Counted:
        """The figure in its passage."""
        first = self.evidence.start - self.evidence.passage_start
        return Counted(first, first + len(self.evidence.text), self.value)


def _told(view: FactView) -> Iterator[_Told]:
    for record in view.answers:
        if isinstance(record._reading, Quantity) and record._answer:
            for evidence in record._answer.evidence:
                yield _Told(view, record, evidence, record._reading)


def _alone(scene: Scene, told: _Told) -> AnswerRecord:
    """The figure at this one place, worded as there."""
    document = told.evidence.document
    return replace(told_by(told.record, document, scene.source(document), told.evidence), value=told.evidence.text)


# ---------------------------------------------------------------- parts


def total_against_parts(scene: Scene) -> Iterator[Firing]:
    """A total and the parts that are lined up for it add up to something else: in one sentence of one source, or the total
    of one source against the parts of another. Only exact figures, and only lists that do not say that they are open."""
    passages: dict[tuple[str, int], list[_Told]] = {}
    for view in scene.asked(_NUMBERS):
        for told in _told(view):
            passages.setdefault((told.evidence.document, told.evidence.passage_start), []).append(told)
    seen: set[tuple[str, str]] = set()
    for key in sorted(passages):
        figures = sorted({told.counted.start: told for told in passages[key]}.values(), key=lambda told: told.counted)
        for found in sums(figures[0].evidence.passage, [told.counted for told in figures]):
            parts = [told for told in figures if told.counted in found.parts]
            if found.total is not None:
                total = next(told for told in figures if told.counted == found.total)
                firing = _missed(scene, total, parts, found)
            else:
                firing = _missed_elsewhere(scene, parts, found)
            if firing is not None and (told_of := (firing.reason, key[0])) not in seen:
                seen.add(told_of)
                yield firing


def _missed(scene: Scene, total: _Told, parts: Sequence[_Told], found: Sum) -> Firing | None:
    """What is to be said where the parts do not make the total."""
    if total.value.low is None or found.makes == total.value.low:
        return None
    reason = f"{found.words} make {found.makes:,.10g}, not {total.value.low:,.10g}"
    whole, *rest = [_alone(scene, told) for told in (total, *parts)]
    clause = Clause(text=reason, values=(("a.value", whole.value), ("parts", found.words)))
    facts = tuple(dict.fromkeys(told.view.fact for told in (total, *parts)))
    records = {"a": whole, "b": rest[-1], "f": total.view.record}
    return Firing(records, (clause,), (whole, *rest), facts, reason, name_rest=False)


def _missed_elsewhere(scene: Scene, parts: Sequence[_Told], found: Sum) -> Firing | None:
    """Parts without a total against the one total that another source gives for the same fate at the same event."""
    last = parts[-1]
    totals = [
        told
        for view in scene.asked(_NUMBERS)
        if view.fact.subject == last.view.fact.subject
        for told in _told(view)
        if told.value.counts == last.value.counts and told.evidence != last.evidence
    ]
    documents = {told.evidence.document for told in totals}
    figures = {(told.value.low, told.value.high) for told in totals}
    if last.evidence.document in documents or len(figures) != 1 or totals[0].value.hedge != "exact":
        return None
    return _missed(scene, totals[0], parts, found) if totals[0].record.status == last.record.status else None


# ---------------------------------------------------------------- definitions


def other_definition(scene: Scene) -> Iterator[Firing]:
    """Two sources give figures of what looks like one thing, and the words around them define it otherwise: killed against
    killed and injured, confirmed against suspected, handed over against exchanged, adults against all, by road against in
    a straight line, a year against a month. Where both give one figure, both must say what it counts."""
    for view in scene.asked(_NUMBERS):
        by_document: dict[str, list[_Told]] = {}
        for told in _told(view):
            by_document.setdefault(told.evidence.document, []).append(told)
        poles = {
            document: common([stood(told.record, told.evidence) for told in side])
            for document, side in by_document.items()
        }
        for one, other in combinations(sorted(by_document), 2):
            if poles[one] == poles[other]:
                continue
            firing = _defined_apart(
                scene, view, (by_document[one][0], by_document[other][0]), (poles[one], poles[other])
            )
            if firing is not None:
                yield firing
                break


def _defined_apart(
    scene: Scene, view: FactView, told: tuple[_Told, _Told], poles: tuple[Poles, Poles]
) -> Firing | None:
    (a, b), (left, right) = told, poles
    same = (a.value.low, a.value.high) == (b.value.low, b.value.high)
    first, second = otherwise(left, right, same_figure=same)
    if not first or not _comparable(scene, a, b, same=same):
        return None
    reason = f"one counts {first}, the other {second}"
    records = [_alone(scene, side) for side in (a, b)]
    clause = Clause(text=reason, values=(("a.value", records[0].value), ("b.value", records[1].value)))
    named = {"a": records[0], "b": records[1], "f": view.record}
    return Firing(named, (clause,), tuple(records), (view.fact,), reason, name_rest=False)


def _comparable(scene: Scene, a: _Told, b: _Told, *, same: bool) -> bool:
    if scene.voices.first(a.evidence.document) == scene.voices.first(b.evidence.document):
        return False
    if same:
        return a.value.hedge == "exact" == b.value.hedge
    apart = a.view.record.days_spread > _FAR or a.record.status != b.record.status
    return not apart and scene.compare(a.record, b.record).detail in _CONFLICTS
