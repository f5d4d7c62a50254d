"""A verdict worth reporting, with the words of each side."""

from __future__ import annotations

from typing import Literal

from reconcile.model.span import Evidence, Frozen

Severity = Literal["error", "warning", "info"]
Verdict = Literal["discrepancy", "variant", "agreement", "single-source", "note"]


class Side(Frozen):
    """One of the readings that a finding sets against each other, with the documents that give it and their words."""

    value: str
    wordings: tuple[str, ...]
    documents: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class Clause(Frozen):
    """One clause of the rule's condition and what its parts were worth when it held."""

    text: str
    values: tuple[tuple[str, str], ...]


class Finding(Frozen):
    """One verdict. `id` is a fingerprint of the rule, the caption of the subject, the question and the values of the sides,
    folded: it stays when sources are added that say nothing about it, and when a text gets a new version. `kind` is the
    folder of the rule ("dates"), `question` that of the fact, `subject` an event, entity or document id, `entities` the
    people concerned, `about` what narrows the question: a person, the thing that is counted, an office, "" where nothing does.
    `tolerance` says what difference was allowed, "" where none applies."""

    id: str
    rule: str
    rule_since: str
    kind: str
    severity: Severity
    verdict: Verdict
    question: str
    subject: str
    subject_caption: str
    entities: tuple[str, ...]
    documents: tuple[str, ...]
    message: str
    reason: str
    why: str
    benign: tuple[str, ...]
    sides: tuple[Side, ...]
    clauses: tuple[Clause, ...]
    tolerance: str = ""
    about: str = ""
