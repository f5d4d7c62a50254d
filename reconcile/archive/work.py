"""What is done in other processes: reading and extracting a source, judging a story. Nothing here knows of the file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from reconcile.archive.decisions import of_story
from reconcile.archive.rows import (
    Row,
    as_claim,
    as_document,
    claim_rows,
    document_row,
    entity_rows,
    event_rows,
    finding_rows,
)
from reconcile.archive.sketches import sketch_row
from reconcile.check import RuleSet, load_rules
from reconcile.compare.finding import Findings
from reconcile.decide import Standings
from reconcile.engines.sketch import sketch
from reconcile.errors import Unreadable, in_a_sentence
from reconcile.extract import Outcome, Reader, choose, extract_all, look_again
from reconcile.model import Claim, Document, Report
from reconcile.pipeline import judge
from reconcile.read import Line, Unit, read
from reconcile.read.label import fit
from reconcile.settings import Settings


class Piece(NamedTuple):
    """One source to be read. `place` is where it stands, `fingerprint` a hash of that, its bytes and what reads it."""

    unit: Unit
    place: str
    fingerprint: int


class Taken(NamedTuple):
    """A document that was read: its row, those of its claims, and that of its sketch."""

    document: Row
    claims: Sequence[Row]
    sketch: Row


class Intake(NamedTuple):
    """What one source gave: documents, and what could not be read, place and reason."""

    piece: Piece
    taken: Sequence[Taken]
    unread: Sequence[tuple[str, str]]


class Case(NamedTuple):
    """One story to be judged. `size` is how many documents it has, of which `documents` and `claims` hold those judged."""

    founder: str
    size: int
    documents: Sequence[Row]
    claims: Sequence[Row]


class Verdict(NamedTuple):
    """The rows of a judged story."""

    founder: str
    story: Row
    entities: Sequence[Row]
    events: Sequence[Row]
    findings: Sequence[Row]


def story_id(founder: str) -> str:
    """The name of a story: a hash of the document that founds it."""
    return hashlib.sha256(founder.encode()).hexdigest()[:10]


def take(pieces: Sequence[Piece], settings: Settings) -> list[Intake]:
    """Read and extract sources, each by itself: one at fault is told and the others go on."""
    return [_take(piece, settings) for piece in pieces]


def _take(piece: Piece, settings: Settings) -> Intake:
    if isinstance(piece.unit, Unreadable):
        return Intake(piece, (), ((piece.unit.source, piece.unit.reason),))
    try:
        outcome = read([piece.unit], settings)
        named = [item.model_copy(update={"id": _name(item, piece.unit)}) for item in outcome.documents]
        extracted = extract_all(_reader(settings.model_dump_json()), named)
    except Unreadable as error:
        return Intake(piece, (), ((error.source, error.reason),))
    except Exception as error:
        return Intake(piece, (), ((piece.place, in_a_sentence(error)),))
    unread = tuple((item.source, item.reason) for item in (*outcome.unread, *extracted.unread))
    return Intake(piece, [_taken(document, extracted, piece) for document in extracted.documents], unread)


def _taken(document: Document, extracted: Outcome, piece: Piece) -> Taken:
    claims = [claim for claim in extracted.claims if claim.document == document.id]
    dropped = [item for item in extracted.dropped if item.document == document.id]
    place = "" if document.id == _said(piece.unit) else piece.place
    return Taken(document_row(document, place, dropped), claim_rows(claims), sketch_row(sketch(document, claims)))


@cache
def _reader(settings: str) -> Reader:
    return choose(Settings.model_validate_json(settings))


def _name(document: Document, unit: Unit) -> str:
    """What a document is called for good: the id that it was given; else its folder and file; of a table the source too."""
    path = unit if isinstance(unit, Path) else unit.path if isinstance(unit, Line) else None
    if path is None or document.id == _said(unit):
        return document.id
    folder = fit(path.resolve().parent.name)
    if document.tabular:
        return f"{folder}/{fit(path.stem)}/{document.id}"
    derived = document.id.removeprefix(fit(path.stem)).lstrip("-")
    return f"{folder}/{document.id}" if not derived or derived.isdecimal() else document.id


def _said(unit: Unit) -> str | None:
    """The id that a source gives itself."""
    if isinstance(unit, Document):
        return unit.id
    given: object = unit
    if isinstance(unit, Line):
        try:
            given = json.loads(unit.content)
        except (ValueError, RecursionError):
            return None
    name = given.get("id") if isinstance(given, Mapping) else None
    return fit(str(name)) if isinstance(name, str | int) and str(name).strip() else None


class Measure(NamedTuple):
    """What stories are judged with: settings, folders of rules beside those that ship, decisions that count."""

    settings: Settings
    folders: tuple[Path, ...]
    decided: Standings


def judge_cases(cases: Sequence[Case], measure: Measure) -> list[Verdict]:
    """Judge stories, each by itself."""
    return [_judged(case, measure) for case in cases]


def _judged(case: Case, measure: Measure) -> Verdict:
    story = story_id(case.founder)
    pairs = [as_document(row) for row in case.documents]
    texts = {document.id: document.text for document, _ in pairs}
    try:
        claims = [as_claim(row, texts[row[0]]) for row in case.claims]
        report = _report(claims, [document for document, _ in pairs], measure)
    except Exception as error:
        return unjudged(case, in_a_sentence(error))
    dropped = sorted((one for _, left in pairs for one in left), key=lambda one: (one.document, one.reason))
    report = report.model_copy(update={"dropped": tuple(dropped)})
    found = [finding.severity for finding in report.findings]
    days = sorted(event.date.start for event in report.events if event.date and event.date.start)
    published = sorted(document.published for document, _ in pairs if document.published)
    row = (
        story,
        case.founder,
        report.title,
        next(iter((*published, *days)), None),
        case.size,
        len(pairs),
        *(found.count(severity) for severity in ("error", "warning", "info")),
        None,
        report.model_dump_json(),
    )
    made = (entity_rows(story, report), event_rows(story, report), finding_rows(story, report))
    return Verdict(case.founder, row, *made)


def unjudged(case: Case, problem: str) -> Verdict:
    """What is kept of a story that could not be judged: the problem, under the name of the founder."""
    counts = (case.size, len(case.documents), 0, 0, 0)
    row = (story_id(case.founder), case.founder, case.founder, None, *counts, problem, None)
    return Verdict(case.founder, row, (), (), ())


def _report(claims: Sequence[Claim], documents: Sequence[Document], measure: Measure) -> Report:
    """The report of a story, with the decisions that mean something in it: in an archive most are about other stories."""
    rules = rules_of(measure.folders)
    names = frozenset(document.id for document in documents)
    texts = frozenset(document.sha256[:12] for document in documents)
    merges = of_story(measure.decided.merges, names, texts)
    first = Outcome(tuple(documents), tuple(claims))
    claims = look_again(_reader(measure.settings.model_dump_json()), first).claims
    report = judge(claims, documents, measure.settings, rules, decided=Standings((), merges))
    findings = Findings(report.findings, report.entities)
    met = tuple(entry for entry in measure.decided.known if findings.meant(entry).findings)
    return judge(claims, documents, measure.settings, rules, decided=Standings(met, merges)) if met else report


@cache
def rules_of(folders: tuple[Path, ...]) -> RuleSet:
    """The rules that ship and those of these folders, loaded once in a process. Raises BadRules."""
    return load_rules(folders)
