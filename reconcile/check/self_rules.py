"""Hook of the rule on documents that contradict themselves: headline or caption against the text, one sentence against
another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from reconcile.check.finding import Firing
from reconcile.check.scene import Scene
from reconcile.check.view import AnswerRecord, FactView, told_by
from reconcile.model.document import Document
from reconcile.model.finding import Clause
from reconcile.model.span import Evidence
from reconcile.model.value import Quantity

_ASKED = frozenset({"number", "age", "attendance", "date"})
_HEADS = frozenset({"title", "caption"})
_TOLLS = frozenset(
    "killed injured missing arrested displaced rescued kidnapped evacuated attendance magnitude turnout".split()
)
"""What one happening has one figure of."""
_WEEK = 7  # days apart from which on a headline speaks of another happening
# What is told of another time, by somebody else, or as brought up to date is no contradiction.
_ANOTHER_TIME = re.compile(
    r"\b(?:last|previous(?:ly)?|earlier|later|ago|initial(?:ly)?|at first|first reports?|then|now|since|so far|already|still|"
    r"r[io]se|risen|climbed|revised|corrected|updated|by the time|when (?:he|she|they)|was born|turned|former|once|by then|"
    r"in (?:1\d|20)\d\d|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)


class _Own(NamedTuple):
    """One answer where one document gives it, and in which part of the page."""

    view: FactView
    record: AnswerRecord
    evidence: Evidence
    head: str

    @property
    def order(self) -> tuple[int, int]:
        """Place in the text."""
        return self.evidence.start, self.evidence.end


def self_contradiction(scene: Scene) -> Iterator[Firing]:
    """One document answers one question twice, and both cannot hold: the figure of a headline or caption against the only
    figure that the text has for it; the day of a headline against that of the text; two ages of one person;
    somebody who was there and was not. What is told of another time or as brought up to date counts for nothing."""
    told = _by_document(scene)
    for document in sorted(told):
        own = told[document]
        found = [*_figures(scene, own), *_days(scene, own), *_ages(scene, own), *_presences(own)]
        for a, b, reason in sorted(found, key=lambda item: (item[0].order, item[1].order)):
            yield _firing(scene, a, b, reason)


Contradiction = tuple[_Own, _Own, str]


def _by_document(scene: Scene) -> Mapping[str, Mapping[str, Sequence[_Own]]]:
    """Document -> question -> the answers that it gives, in order of its text."""
    own: dict[str, dict[str, list[_Own]]] = {}
    for view in scene.asked(_ASKED):
        for record in view.answers:
            for evidence in record._answer.evidence if record._answer else ():
                one = _Own(view, record, evidence, _head(scene.documents.get(evidence.document), evidence))
                own.setdefault(evidence.document, {}).setdefault(view.fact.question, []).append(one)
    return {
        document: {question: sorted(answers, key=lambda one: one.order) for question, answers in asked.items()}
        for document, asked in own.items()
    }


def _head(page: Document | None, evidence: Evidence) -> str:
    """The kind of the headline or caption in which a wording stands, "" in the text."""
    heads = (block for block in (page.blocks if page else ()) if block.kind in _HEADS)
    return next((block.kind for block in heads if block.span.start <= evidence.start < block.span.end), "")


def _figures(scene: Scene, own: Mapping[str, Sequence[_Own]]) -> Iterator[Contradiction]:
    """A figure of a headline or caption that the text does not have, where the text has exactly one of its kind."""
    groups: dict[tuple[str, str], list[_Own]] = {}
    for one in own.get("number", ()):
        if one.record.counts in _TOLLS:
            groups.setdefault((one.view.fact.subject, one.record.counts), []).append(one)
    for key in sorted(groups):
        body = [one for one in groups[key] if not one.head]
        for head in (one for one in groups[key] if one.head):
            if body and all(_figures_differ(scene, head, one) for one in body) and len(_values(body)) == 1:
                yield head, body[0], f"the {_part(head)} has {head.evidence.text}, the text {body[0].evidence.text}"


def _figures_differ(scene: Scene, head: _Own, body: _Own) -> bool:
    bounded = {head.record.hedge, body.record.hedge} <= {"exact", "at-least"}
    conflict = scene.compare(head.record, body.record).detail in {"other-figure", "bound-violated"}
    return bounded and conflict and not _elsewhen(head, body)


def _values(answers: Iterable[_Own]) -> set[tuple[float | None, float | None]]:
    readings = (one.record._reading for one in answers)
    return {(reading.low, reading.high) for reading in readings if isinstance(reading, Quantity)}


def _days(scene: Scene, own: Mapping[str, Sequence[_Own]]) -> Iterator[Contradiction]:
    """The day that a headline or caption gives, against that of the one happening of this kind in the text."""
    kinds = {event.id: event.type for event in scene.given.events}
    told = [one for one in own.get("date", ()) if one.view.fact.subject in kinds]
    for head in (one for one in told if one.head):
        kind = kinds[head.view.fact.subject]
        same = [one for one in told if kinds[one.view.fact.subject] == kind and not one.head]
        if len({one.view.fact.subject for one in same}) == 1 and all(_days_differ(scene, head, one) for one in same):
            yield head, same[0], f"the {_part(head)} has {head.record.value}, the text {same[0].record.value}"


def _days_differ(scene: Scene, head: _Own, body: _Own) -> bool:
    a, b = head.record, body.record
    near = a._start is not None and b._start is not None and abs((a._start - b._start).days) < _WEEK
    done = a.status == b.status == "happened" and a.full_day and b.full_day
    return done and near and scene.compare(a, b).relation == "conflict" and not _elsewhen(head, body)


def _ages(scene: Scene, own: Mapping[str, Sequence[_Own]]) -> Iterator[Contradiction]:
    """Two exact ages of one person."""
    for a, b in combinations(own.get("age", ()), 2):
        named = all(map(_beside_name, (a, b))) and a.view.fact.subject == b.view.fact.subject
        if named and scene.compare(a.record, b.record).detail == "other-figure" and not _elsewhen(a, b):
            yield a, b, f"{a.evidence.text} in one sentence, {b.evidence.text} in another"


def _beside_name(own: _Own) -> bool:
    """Whether an age stands between commas, as beside a name: "Ana Berg, 54, said"."""
    passage, first = own.evidence.passage, own.evidence.start - own.evidence.passage_start
    return (
        own.evidence.text.isdigit()
        and passage[:first].endswith(", ")
        and passage[first + len(own.evidence.text) :][:1] == ","
    )


def _presences(own: Mapping[str, Sequence[_Own]]) -> Iterator[Contradiction]:
    """Somebody who took part in one sentence and did not in another."""
    for a, b in combinations(own.get("attendance", ()), 2):
        done = a.view is b.view and a.record.status == b.record.status == "happened"
        if done and a.record.present != b.record.present and not _elsewhen(a, b):
            yield a, b, f"{a.record.value} in one sentence, {b.record.value} in another"


def _elsewhen(a: _Own, b: _Own) -> bool:
    """Whether one of the two sentences speaks of another time, or both are one sentence."""
    return a.evidence.passage == b.evidence.passage or any(_ANOTHER_TIME.search(one.evidence.passage) for one in (a, b))


def _part(own: _Own) -> str:
    return "headline" if own.head == "title" else own.head


def _firing(scene: Scene, a: _Own, b: _Own, reason: str) -> Firing:
    records = [told_by(o.record, o.evidence.document, scene.source(o.evidence.document), o.evidence) for o in (a, b)]
    clause = Clause(text=reason, values=(("a.value", records[0].value), ("b.value", records[1].value)))
    facts = tuple(dict.fromkeys((b.view.fact, a.view.fact)))
    named = {"a": records[0], "b": records[1], "f": b.view.record}
    return Firing(named, (clause,), tuple(records), facts, reason, name_rest=False)
