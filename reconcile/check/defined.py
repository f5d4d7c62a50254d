"""How the words around the figure of an answer define what it counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reconcile.check.view import AnswerRecord
from reconcile.compare.definition import Poles, Stood, defined, otherwise
from reconcile.model.span import Evidence


def defined_otherwise(a: AnswerRecord, b: AnswerRecord) -> bool:
    """Whether the words around two figures define what they count otherwise."""
    return any(otherwise(_poles(a), _poles(b)))


def _poles(record: AnswerRecord) -> Poles:
    evidence = record._answer.evidence if record._answer else ()
    return common([stood(record, item) for item in evidence])


def stood(record: AnswerRecord, evidence: Evidence) -> Poles:
    """The poles that the words around one figure name."""
    first = evidence.start - evidence.passage_start
    return defined(Stood(evidence.passage, first, first + len(evidence.text), record.counts, record.unit))


def common(poles: Sequence[Poles]) -> Poles:
    """Where several figures all stand at one pole."""
    first: Mapping[str, str] = poles[0] if poles else {}
    return {axis: pole for axis, pole in first.items() if all(other.get(axis) == pole for other in poles)}
