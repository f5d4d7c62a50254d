"""Recheck a report against the documents: does every quoted word stand where the report says it stands?"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reconcile.model import Document, Evidence, Report
from reconcile.report.prose import clip, neutral
from reconcile.text.sentence import Lines


class SpanProblem(NamedTuple):
    """One thing that does not hold: `where` in the report, in which source (`document`), and why (`problem`)."""

    where: str
    document: str
    problem: str

    def __str__(self) -> str:
        return f"{self.where}: {self.document}: {self.problem}"


def verify(report: Report, documents: Sequence[Document]) -> tuple[SpanProblem, ...]:
    """Recheck hashes, lengths and every evidence span of a report against the documents it was made from.

    Checked are the words with the parts of a split quotation, the passage around them and the line number, for entities,
    events, facts, source pairs and findings, and that the wordings of an answer are such words. Readings and messages are
    not: run the documents again to recheck those. Empty when all holds.
    """
    given = {document.id: document for document in documents}
    lines = {document.id: Lines(document.text) for document in documents}
    problems = list(_documents(report, given))
    for where, evidence in _all_evidence(report):
        document = given.get(evidence.document)
        if document is None:
            problems.append(SpanProblem(where, evidence.document, "this source was not given"))
            continue
        found = _span(evidence, document.text, lines[document.id])
        problems += [SpanProblem(where, evidence.document, problem) for problem in found]
    problems += _wordings(report)
    return tuple(problems)


def _wordings(report: Report) -> Iterator[SpanProblem]:
    """Wordings of answers that no passage of theirs has."""
    for fact in report.facts:
        for number, answer in enumerate(fact.answers, 1):
            quoted = {evidence.words for evidence in answer.evidence}
            for wording in answer.wordings:
                if wording not in quoted:
                    where, source = f"fact {fact.id}, answer {number}", ", ".join(answer.documents)
                    yield SpanProblem(where, source, f"{_show(wording)} is not what its passages say")


def _documents(report: Report, given: dict[str, Document]) -> Iterator[SpanProblem]:
    for summary in report.documents:
        document = given.get(summary.id)
        if document is None:
            yield SpanProblem("documents", summary.id, "this source of the report was not given")
            continue
        digest = hashlib.sha256(document.text.encode()).hexdigest()
        if digest != summary.sha256:
            yield SpanProblem(
                "documents", summary.id, f"the text has sha256 {digest}, the report {clip(summary.sha256, 64)}"
            )
        if len(document.text) != summary.characters:
            yield SpanProblem(
                "documents",
                summary.id,
                f"the text has {len(document.text)} characters, the report {summary.characters}",
            )
    known = {summary.id for summary in report.documents}
    for extra in sorted(set(given) - known):
        yield SpanProblem("documents", extra, "the report does not know this source")


def _span(evidence: Evidence, text: str, lines: Lines) -> Iterator[str]:
    if evidence.end > len(text) or evidence.start > evidence.end:
        yield f"span {evidence.start} to {evidence.end} does not lie in a text of {len(text)} characters"
        return
    found = text[evidence.start : evidence.end]
    if found != evidence.text:
        yield f"{evidence.start} to {evidence.end} reads {_show(found)}, not {_show(evidence.text)}"
    if not evidence.parted:
        yield f"the parts of the words at {evidence.start} to {evidence.end} are not in order from the first to the last"
    if text[evidence.passage_start : evidence.passage_end] != evidence.passage:
        yield f"the passage at {evidence.passage_start} to {evidence.passage_end} is not what stands there"
    if not evidence.passage_start <= evidence.start <= evidence.end <= evidence.passage_end:
        yield "the words do not lie inside their passage"
    if lines.at(evidence.start) != evidence.line:
        yield f"the words stand in line {lines.at(evidence.start)}, not {evidence.line}"


def _show(text: str) -> str:
    return f"“{neutral(clip(text, 60))}”"


def _all_evidence(report: Report) -> Iterator[tuple[str, Evidence]]:
    """Every evidence of the report with its place in words, in the order of the report."""
    for entity in report.entities:
        yield from _numbered(f"entity {entity.id}", entity.evidence)
    for event in report.events:
        for account in event.accounts:
            place = f"event {event.id}, account of {account.document}"
            yield from _numbered(place, account.evidence)
            for participation in account.participants:
                yield from _numbered(f"{place}, {participation.entity}", participation.evidence)
    for fact in report.facts:
        for number, answer in enumerate(fact.answers, 1):
            yield from _numbered(f"fact {fact.id}, answer {number}", answer.evidence)
    for pair in report.source_pairs:
        yield from _numbered(f"sources {pair.a} and {pair.b}", pair.cites)
    for finding in report.findings:
        for number, side in enumerate(finding.sides, 1):
            yield from _numbered(f"finding {finding.id} ({finding.rule}), side {number}", side.evidence)


def _numbered(place: str, evidence: Iterable[Evidence]) -> Iterator[tuple[str, Evidence]]:
    for number, item in enumerate(evidence, 1):
        yield f"{place}, evidence {number}", item
