"""How sources tell a reading: as done, as known or only as a claim, or with nothing but the day on which they came out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from reconcile.check.view import AnswerRecord
from reconcile.compare.when import precedes
from reconcile.model.document import Document
from reconcile.model.fact import Answer
from reconcile.model.span import Evidence
from reconcile.model.value import When
from reconcile.settings import Settings

_STAMPS = frozenset({"row", "dateline", "byline", "metadata"})
"""Blocks in which a day may be that of publication: in running text it is what the text says."""


def told_as_done(record: AnswerRecord, documents: Mapping[str, Document]) -> bool:
    """Whether the sources of an answer tell its event as done. A table that says nothing of that tells what is so."""
    tables = all(name in documents and documents[name].tabular for name in record.sources)
    return record.status == "happened" or (record.status in {"", "unclear"} and tables)


def known_and_claimed(answers: Iterable[Answer]) -> tuple[list[str], list[str]]:
    """The documents that tell a reading as known, and those that give it only as a claim; both sorted."""
    given = list(answers)
    known = {document for answer in given for document in answer.documents if document not in answer.claimed}
    return sorted(known), sorted({document for answer in given for document in answer.claimed} - known)


def stamped(answer: Answer, documents: Mapping[str, Document]) -> bool:
    """Whether an answer is the very day on which each of its documents was published, and stands in a table or in a
    dateline or byline, so that no word of a text gives it."""
    when = answer.reading
    if not isinstance(when, When) or when.start is None or when.start != when.end or when.bound:
        return False
    return all(
        each.document in documents
        and documents[each.document].published == when.start
        and _in_stamp(each, documents[each.document])
        for each in answer.evidence
    )


def _in_stamp(evidence: Evidence, document: Document) -> bool:
    kinds = {block.kind for block in document.blocks if block.span.start <= evidence.start < block.span.end}
    return bool(kinds) and kinds <= _STAMPS


def earlier(a: AnswerRecord, b: AnswerRecord, settings: Settings) -> bool:
    """Whether both are times, and the first lies before the second whatever days they may mean."""
    one, two = a._reading, b._reading
    return isinstance(one, When) and isinstance(two, When) and precedes(one, two, settings)


def grown_later(a: AnswerRecord, b: AnswerRecord, documents: Mapping[str, Document]) -> bool:
    """Whether the greater of two figures was printed on a later day than the smaller, in every document that gives it."""
    less, more = sorted((a, b), key=lambda record: record.low)
    old, new = _printed(less, documents), _printed(more, documents)
    return less.low < more.low and bool(old and new) and max(old) < min(new)


def _printed(record: AnswerRecord, documents: Mapping[str, Document]) -> list[date]:
    """The days on which the documents of an answer came out; none where one of them has no day."""
    given = record._answer.documents if record._answer else ()
    days = [documents[name].published for name in given if name in documents]
    return [day for day in days if day is not None] if None not in days else []


FAR = 9_999
"""Days between two dates of which one is not fixed."""


def days_apart(a: AnswerRecord, b: AnswerRecord) -> int:
    """Days between the first days of two times, `FAR` where one has none."""
    return FAR if a._start is None or b._start is None else abs((a._start - b._start).days)
