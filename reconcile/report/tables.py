"""Findings and claims as flat tables for a spreadsheet, a data frame or a database: pure data, nothing escaped."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from reconcile.model import Answer, Evidence, Fact, Finding, Report, Side
from reconcile.report.address import web
from reconcile.report.index import Index


class FindingRow(NamedTuple):
    """One passage of one side of one finding. A side without words has one row without a passage, a finding without sides one
    row without a side. `side` counts from 1; `start` and `end` are code points of the text as it was read, half-open;
    `standing` and `note` say what a person made of the finding."""

    finding: str
    severity: str
    verdict: str
    rule: str
    kind: str
    question: str
    subject: str
    message: str
    side: int | None
    value: str | None
    source: str | None
    words: str | None
    passage: str | None
    line: int | None
    start: int | None
    end: int | None
    document: str | None
    url: str | None
    published: date | None
    reason: str
    tolerance: str
    why: str
    benign: tuple[str, ...]
    standing: str | None
    note: str | None


class ClaimRow(NamedTuple):
    """One passage in which one source answers one question. The first four columns are those of a table of claims, as
    `reconcile weigh` reads them. `attribute` is the question with what narrows it ("attendance: Ines Calder"); `value` is
    the reading in words, `words` the wording, `kind` the kind of value ("when"); `silent` are the sources that tell of the
    subject and do not answer."""

    subject: str
    attribute: str
    value: str
    source: str
    words: str | None
    passage: str | None
    line: int | None
    start: int | None
    end: int | None
    document: str
    url: str | None
    published: date | None
    question: str
    about: str
    kind: str
    status: str | None
    silent: tuple[str, ...]
    fact: str


def finding_rows(report: Report) -> Iterator[FindingRow]:
    """The table of findings, in the order of the report."""
    index, notes = Index(report), report.notes
    for finding in report.findings:
        note = notes.get(finding.id)
        standing, words = (note.standing, note.words) if note else (None, None)
        for number, side in enumerate(finding.sides, 1):
            for evidence in side.evidence or (None,):
                yield _finding_row(finding, number, side, evidence, index)._replace(standing=standing, note=words)
        if not finding.sides:
            yield _finding_row(finding, None, None, None, index)._replace(standing=standing, note=words)


def _finding_row(
    finding: Finding, number: int | None, side: Side | None, evidence: Evidence | None, index: Index
) -> FindingRow:
    documents = side.documents if side else finding.documents
    told = evidence.document if evidence else documents[0] if len(documents) == 1 else None
    known = index.documents.get(told) if told else None
    return FindingRow(
        finding=finding.id,
        severity=finding.severity,
        verdict=finding.verdict,
        rule=finding.rule,
        kind=finding.kind,
        question=finding.question,
        subject=finding.subject_caption,
        message=finding.message,
        side=number,
        value=side.value if side else None,
        source=index.source(told) if told else index.sources(documents) or None,
        words=evidence.text if evidence else None,
        passage=evidence.passage if evidence else None,
        line=evidence.line if evidence else None,
        start=evidence.start if evidence else None,
        end=evidence.end if evidence else None,
        document=told,
        url=(web(known) or None) if known else None,
        published=known.published if known else None,
        reason=finding.reason,
        tolerance=finding.tolerance,
        why=finding.why,
        benign=finding.benign,
        standing=None,
        note=None,
    )


def claim_rows(report: Report) -> Iterator[ClaimRow]:
    """The table of claims, by question; of one question the answers as the report has them."""
    index = Index(report)
    for fact in report.facts:
        for answer in fact.answers:
            for evidence in answer.evidence:
                yield _claim_row(fact, answer, evidence, index)


def _claim_row(fact: Fact, answer: Answer, evidence: Evidence, index: Index) -> ClaimRow:
    known = index.documents.get(evidence.document)
    about = index.person(fact.about) if fact.about in index.entities else fact.about
    return ClaimRow(
        subject=fact.caption,
        attribute=f"{fact.question}: {about}" if about else fact.question,
        value=answer.value,
        source=index.source(evidence.document),
        words=evidence.text,
        passage=evidence.passage,
        line=evidence.line,
        start=evidence.start,
        end=evidence.end,
        document=evidence.document,
        url=(web(known) or None) if known else None,
        published=known.published if known else None,
        question=fact.question,
        about=about,
        kind=answer.reading.kind,
        status=answer.status,
        silent=tuple(index.source(document) for document in index.sorted(fact.silent)),
        fact=fact.id,
    )
