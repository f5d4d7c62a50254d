"""The sarif format: SARIF 2.1.0 (OASIS), which editors, code scanning and CI show beside the files.

Errors and warnings are results of kind `fail` with their level; agreements are `pass` and the rest `informational`, which
SARIF wants without a level. What is known already is suppressed, with who said so. Of a conflict no side is the guilty one:
the result stands at the first passage, and all passages are related locations.
"""

from __future__ import annotations

from collections.abc import Mapping

from reconcile.model import DocumentSummary, Evidence, Finding, Known, Report, RuleUse, Span
from reconcile.report.address import address, around, identifier, is_plain, web
from reconcile.report.index import Index
from reconcile.report.json_text import Json, Object, json_text, without_nothing
from reconcile.report.prose import listed, neutral, stopped

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning"}
_FINGERPRINT = "reconcileFinding/v1"
_BRACES = str.maketrans({"{": "{{", "}": "}}"})
_LINKS = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]"})


def render_sarif(report: Report) -> str:
    """The report as one SARIF log with one run."""
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(report)]}) + "\n"


def _run(report: Report) -> Object:
    index = Index(report)
    places = {document.id: (number, document) for number, document in enumerate(report.documents)}
    rules = _rules(report)
    order = {rule: number for number, rule in enumerate(rules)}
    notes = report.notes
    return {
        "tool": {"driver": {"name": "reconcile", "version": neutral(report.version), "rules": list(rules.values())}},
        "columnKind": "unicodeCodePoints",
        "language": "en",
        "invocations": [_invocation(report)],
        "artifacts": [_artifact(document) for document in report.documents],
        "results": [
            _result(finding, order[finding.rule], notes.get(finding.id), _Places(places, index))
            for finding in report.findings
        ],
        "properties": {
            "title": neutral(report.title),
            "keyPoint": neutral(report.key_point),
            "settingsSha256": report.settings_sha256,
            "coverage": [neutral(line) for line in report.coverage],
        },
    }


def _message(text: str) -> Object:
    """Text as a message. Braces would be placeholders and `[a](b)` a link; neither may come from a document."""
    shown = neutral(text).translate(_BRACES)
    return {"text": shown.translate(_LINKS) if "](" in shown else shown}


def _invocation(report: Report) -> Object:
    unread: list[Json] = [
        {"level": "warning", "message": _message(f"{item.source} could not be read: {item.reason}")}
        for item in report.unread
    ]
    return {"executionSuccessful": True, "toolExecutionNotifications": unread}


def _rules(report: Report) -> dict[str, Object]:
    """Every rule that was run, by id, then those that only a finding names; what a rule is for is told by its findings."""
    examples = {finding.rule: finding for finding in reversed(report.findings)}
    uses = {use.id: use for use in report.rules}
    return {rule: _rule(rule, uses.get(rule), examples.get(rule)) for rule in dict.fromkeys([*uses, *examples])}


def _rule(rule: str, use: RuleUse | None, example: Finding | None) -> Object:
    severity = use.severity if use else example.severity if example else "info"
    short = stopped(rule.replace("-", " ").capitalize())
    return {"id": rule} | without_nothing(
        shortDescription=_message(short),
        fullDescription=_message(stopped(example.why) if example and example.why.strip() else short),
        help=_message(_help(rule, example)),
        defaultConfiguration={"level": _LEVELS.get(severity, "none")},
        properties=without_nothing(
            since=use.since if use else example.rule_since if example else None,
            sha256=use.sha256 if use else None,
            kind=example.kind if example else None,
        ),
    )


def _help(rule: str, example: Finding | None) -> str:
    why = [stopped(example.why)] if example and example.why.strip() else []
    innocent = [stopped(f"May be innocent: {listed(example.benign, 'or')}")] if example and example.benign else []
    return " ".join([*why, *innocent, f"“reconcile explain {rule}” tells what the rule looks at."])


def _artifact(document: DocumentSummary) -> Object:
    title = document.title or document.publisher or document.id
    return {
        "location": {"uri": address(document)},
        "description": _message(title),
        "properties": without_nothing(
            document=document.id,
            publisher=document.publisher,
            url=web(document),
            published=document.published.isoformat() if document.published else None,
            textSha256=document.sha256,
        ),
    }


class _Places:
    """Where evidence stands, as SARIF says it."""

    def __init__(self, documents: Mapping[str, tuple[int, DocumentSummary]], index: Index) -> None:
        self._documents, self._index = documents, index

    def words(self, evidence: Evidence, says: str, number: int | None = None) -> Object:
        """The location of some words. Offsets are exact; columns are given where the report fixes them."""
        source = self._index.source(evidence.document)
        plain = self._plain(evidence.document)
        place = "" if plain else f", line {evidence.line} of its text"
        exact = _stretch(evidence, Span(start=evidence.start, end=evidence.end))
        pieces: list[Json] = [_stretch(evidence, part) | {"message": _message(says)} for part in evidence.pieces]
        return without_nothing(
            id=number,
            physicalLocation=without_nothing(
                artifactLocation=self._artifact(evidence.document), region=_region(evidence, exact) if plain else None
            ),
            message=_message(f"{source}{place}: {says}"),
            annotations=pieces if plain else None,
            properties={"textOffset": evidence.start, "textLength": len(evidence.text), "textLine": evidence.line},
        )

    def whole(self, document: str) -> Object:
        """The location of a document as a whole."""
        known = self._documents.get(document)
        every: Object = {"charOffset": 0, "charLength": known[1].characters} if known else {}
        return {
            "physicalLocation": without_nothing(
                artifactLocation=self._artifact(document), region=every if self._plain(document) else None
            ),
            "message": _message(self._index.source(document)),
        }

    def _plain(self, document: str) -> bool:
        known = self._documents.get(document)
        return known is None or is_plain(known[1])

    def _artifact(self, document: str) -> Object:
        if document not in self._documents:
            return {"uri": identifier("document", document)}
        number, known = self._documents[document]
        return {"uri": address(known), "index": number}


def _stretch(evidence: Evidence, part: Span) -> Object:
    words = evidence.at(part)
    return {"charOffset": part.start, "charLength": len(words), "snippet": {"text": words}}


def _region(evidence: Evidence, exact: Object) -> Object:
    """Lines and offsets must name the same stretch, so offsets join the lines where both columns are known."""
    last = evidence.line + evidence.text.count("\n")
    lines: Object = {"startLine": evidence.line, "endLine": last}
    column = _column(evidence)
    if column is None:
        return lines
    tail = evidence.text.rpartition("\n")
    end = len(tail[2]) + (1 if tail[1] else column)
    return {"startLine": evidence.line, "startColumn": column, "endLine": last, "endColumn": end} | exact


def _column(evidence: Evidence) -> int | None:
    """The column (from 1) of the first character, None where the passage does not reach back to the head of its line."""
    if evidence.line == 1:
        return evidence.start + 1
    _, broken, head = around(evidence, Span(start=evidence.start, end=evidence.end))[0].rpartition("\n")
    return len(head) + 1 if broken else None


def _result(finding: Finding, rule: int, note: Known | None, places: _Places) -> Object:
    said = [(side.value, evidence) for side in finding.sides for evidence in side.evidence]
    return without_nothing(
        ruleId=finding.rule,
        ruleIndex=rule,
        kind=_kind(finding),
        level=_LEVELS.get(finding.severity, "none"),
        message=_message(stopped(finding.message)),
        locations=[places.words(evidence, says) for says, evidence in said[:1]]
        or [places.whole(document) for document in finding.documents[:1]],
        relatedLocations=[places.words(evidence, says, number) for number, (says, evidence) in enumerate(said, 1)]
        or [places.whole(document) for document in finding.documents[1:]],
        partialFingerprints={_FINGERPRINT: finding.id},
        suppressions=[_suppression(note)] if note else None,
        properties=_properties(finding),
    )


def _kind(finding: Finding) -> str:
    if finding.severity in _LEVELS:
        return "fail"
    return "pass" if finding.verdict == "agreement" else "informational"


def _suppression(note: Known) -> Object:
    return {"kind": "external", "status": "accepted", "justification": neutral(note.words)}


def _properties(finding: Finding) -> Object:
    return without_nothing(
        verdict=finding.verdict,
        kind=finding.kind,
        question=finding.question,
        subject=neutral(finding.subject_caption),
        reason=neutral(finding.reason),
        why=neutral(finding.why),
        benign=[neutral(words) for words in finding.benign],
        tolerance=neutral(finding.tolerance),
        sides=[{"value": neutral(side.value), "documents": [*side.documents]} for side in finding.sides],
    )
