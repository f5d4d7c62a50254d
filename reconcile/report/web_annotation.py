"""The web-annotation format: W3C Web Annotations (JSON-LD), one for each finding, with the words of each side as targets.

A target is found again by its words with what stands around them (TextQuoteSelector) and by its place (TextPositionSelector, in
code points of the text as it was read; a page on the web may have moved on). Each part of a split quotation is one. The body is
the message, with rule, severity and verdict as tags. A finding that quotes nobody has the documents themselves as targets.
"""

from __future__ import annotations

from reconcile.model import Evidence, Finding, Report, Span
from reconcile.report.address import address, around, identifier, web
from reconcile.report.json_text import Json, Object, json_text, without_nothing
from reconcile.report.prose import neutral, stopped

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 64
"""The most code points of context on each side of a quotation: enough to tell it from the next one like it."""


def render_web_annotation(report: Report) -> str:
    """The report as an AnnotationCollection with one page that holds every finding."""
    run = [part for document in report.documents for part in (document.id, document.sha256)]
    page = identifier("annotation page", *run)
    sources = {document.id: web(document) or address(document) for document in report.documents}
    notes = report.notes
    items: list[Json] = [
        _annotation(finding, notes[finding.id].words if finding.id in notes else "", sources, run)
        for finding in report.findings
    ]
    whole: Object = {
        "@context": _CONTEXT,
        "id": identifier("annotation collection", *run),
        "type": "AnnotationCollection",
        "label": neutral(report.title),
        "generator": {
            "id": identifier("software", report.version),
            "type": "Software",
            "name": f"reconcile {neutral(report.version)}",
        },
        "total": len(items),
    }
    if items:
        whole |= {"first": {"id": page, "type": "AnnotationPage", "startIndex": 0, "items": items}, "last": page}
    return json_text(whole) + "\n"


def _annotation(finding: Finding, note: str, sources: dict[str, str], run: list[str]) -> Object:
    message = " ".join(filter(None, (stopped(finding.message), note)))
    told = [evidence for side in finding.sides for evidence in side.evidence]
    words = [_target(evidence, part, sources) for evidence in told for part in evidence.pieces]
    whole: list[Json] = [_source(document, sources) for document in finding.documents]
    tags = (finding.rule, finding.severity, finding.verdict)
    return {
        "id": identifier("annotation", finding.id, *run),
        "type": "Annotation",
        "motivation": "commenting" if finding.severity == "info" else "assessing",
        "body": [_textual(message, "commenting", "en"), *(_textual(tag, "tagging") for tag in tags)],
        "target": [*words] or whole or [identifier("annotation collection", *run)],
    }


def _textual(words: str, purpose: str, language: str | None = None) -> Object:
    return without_nothing(
        type="TextualBody", value=neutral(words), format="text/plain", language=language, purpose=purpose
    )


def _source(document: str, sources: dict[str, str]) -> str:
    return sources.get(document) or identifier("document", document)


def _target(evidence: Evidence, part: Span, sources: dict[str, str]) -> Object:
    before, after = around(evidence, part)
    near = {"prefix": before[-_AROUND:], "suffix": after[:_AROUND]}
    quote: Object = {"type": "TextQuoteSelector", "exact": evidence.at(part), **near}
    place: Object = {"type": "TextPositionSelector", "start": part.start, "end": part.end}
    selectors: list[Json] = [quote, place]
    return {"type": "SpecificResource", "source": _source(evidence.document, sources), "selector": selectors}
