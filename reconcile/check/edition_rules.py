"""Hooks of rules on versions and ages of texts: corrections, later versions, old reports and old words told as new."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from reconcile.check.finding import Firing
from reconcile.check.scene import Scene
from reconcile.check.view import AnswerRecord, FactRecord, FactView, tidy
from reconcile.model.document import Document
from reconcile.model.fact import Answer
from reconcile.model.finding import Clause
from reconcile.model.span import Evidence
from reconcile.model.value import Origin

STALE = 30
"""Days between two publications from which the earlier text is an old one."""
QUOTE_WORDS = 5

_NOTE = re.compile(
    r"(?:\b(?:correction|clarification|corrected version|editor['’]s note)\b\s?[:(–—-][^\n]{0,400}"
    r"|\b(?:an|the) earlier version of this (?:article|story|report|text|post|piece)\b[^\n]{0,400})",
    re.IGNORECASE,
)
_CORRECTS = re.compile(
    r"\bearlier version\b|\bcorrect(?:s|ed|ion)\b|\bmisstated\b|\bmisspelled\b|\bincorrectly\b|\bwrongly\b|\bin error\b"
    r"|\bretract(?:s|ed|ion)\b",
    re.IGNORECASE,
)


def updated_or_retracted(scene: Scene) -> Iterator[Firing]:
    """A note of correction, or a later version of a text by the same publisher that answers something otherwise."""
    for document in scene.documents.values():
        note = _NOTE.search(document.text)
        if note and _CORRECTS.search(note[0]):
            yield _noted(scene, document, note.start(), note.end())
    for pair, record in scene.pairs:
        one, two = (scene.documents.get(document) for document in (pair.a, pair.b))
        if one and two and record.copied and one.publisher and one.publisher == two.publisher:
            earlier, later = sorted((one, two), key=_moment)
            if _moment(earlier)[:2] < _moment(later)[:2]:
                yield from _changed(scene, earlier.id, later.id)


def _moment(document: Document) -> tuple[date, str, str]:
    clock = document.published_time.isoformat() if document.published_time else ""
    return document.published or date.min, clock, document.id


def _noted(scene: Scene, document: Document, start: int, end: int) -> Firing:
    note = document.text[start:end].rstrip()
    end = start + len(note)
    line = document.text.count("\n", 0, start) + 1
    evidence = Evidence(
        document=document.id, start=start, end=end, text=note, line=line, passage_start=start, passage_end=end,
        passage=note,
    )  # fmt: skip
    answer = Answer(
        value=document.id,
        reading=Origin(text=note, who=scene.source(document.id)),
        wordings=(note,),
        documents=(document.id,),
        evidence=(evidence,),
    )
    record = AnswerRecord(source=scene.source(document.id), sources=(document.id,), n=1, _answer=answer)
    reason = f"corrects itself: “{tidy(note, 200)}”"
    return Firing(
        {"a": record, "f": FactRecord()}, (Clause(text="a note of correction", values=()),), (record,), (), reason
    )


def _changed(scene: Scene, earlier: str, later: str) -> Iterator[Firing]:
    """One firing for each fact that the two versions answer with readings that are not alike."""
    for view in scene.views:
        old = [record for record in view.answers if earlier in record.sources and later not in record.sources]
        new = [record for record in view.answers if later in record.sources and earlier not in record.sources]
        if old and new and scene.compare(old[0], new[0]).relation in {"conflict", "superseded"}:
            told = replace(new[0], source=scene.source(later))
            reason = f"is a later version of {scene.source(earlier)}: “{new[0].value}” instead of “{old[0].value}”"
            yield _firing(view, told, old[0], reason)


def stale_source(scene: Scene) -> Iterator[Firing]:
    """An event that one source told long before all others that tell of it."""
    for view in scene.asked(frozenset({"status"})):
        documents = [scene.documents[item] for item in scene.tellers(view.fact) if item in scene.documents]
        dated = sorted((item.published, item.id) for item in documents if item.published)
        if len(dated) > 1 and (dated[1][0] - dated[0][0]).days >= STALE:
            old = [record for record in view.answers if dated[0][1] in record.sources and record.status == "happened"]
            days = (dated[1][0] - dated[0][0]).days
            if old:
                told = replace(old[0], source=scene.source(dated[0][1]))
                yield _firing(view, told, old[0], f"{days} days before the next that tells of it")


def recycled_quote(scene: Scene) -> Iterator[Firing]:
    """Words that one source printed long before another that gives them without saying that they are old."""
    for view in scene.asked(frozenset({"quote"})):
        dated = sorted(
            ((published, document, record) for record in view.answers for published, document in _days(scene, record)),
            key=lambda item: item[:2],
        )
        for (first, earlier, a), (day, later, b) in pairwise(dated):
            marked = a.form != "indirect" and b.form != "indirect" and min(a.words, b.words) >= QUOTE_WORDS
            alike = marked and (a is b or scene.compare(a, b).detail in _SAME_WORDS)
            if alike and (day - first).days >= STALE and not b.occasion:
                told = replace(b, source=scene.source(later)), replace(a, source=scene.source(earlier))
                yield _firing(view, *told, f"{(day - first).days} days after {scene.source(earlier)} printed them")
                break


_SAME_WORDS = frozenset({"verbatim", "punctuation", "minor-wording", "truncated"})


def _days(scene: Scene, record: AnswerRecord) -> Iterator[tuple[date, str]]:
    for document in record.sources:
        known = scene.documents.get(document)
        if known and known.published:
            yield known.published, document


def _firing(view: FactView, a: AnswerRecord, b: AnswerRecord, reason: str) -> Firing:
    clause = Clause(text=reason, values=(("a.value", a.value), ("b.value", b.value)))
    answers = (a,) if a._answer is b._answer else (a, b)
    return Firing({"a": a, "b": b, "f": view.record}, (clause,), answers, (view.fact,), reason, name_rest=False)
