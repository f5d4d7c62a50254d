"""The findings as a reader meets them: in which section, with which number, with whose words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from reconcile.model import Evidence, Finding, Known, Report, Side
from reconcile.model.span import PARTED
from reconcile.report.diff import Piece, marked
from reconcile.report.index import Index
from reconcile.report.prose import clip, stopped, window
from reconcile.text.fold import fold

Section = Literal["check", "agreed", "alone", "otherwise", "noted", "known"]
SECTIONS: tuple[Section, ...] = ("check", "agreed", "alone", "otherwise", "noted", "known")
"""In reading order: to check, agreed, only one source, told otherwise, also noted, known already."""

SEVERITY_WORDS = {"error": "contradiction", "warning": "to check", "info": "for information"}

PASSAGE_LIMIT = 360
MESSAGE_LIMIT = 400
_NO_ID = re.compile(r"[^0-9A-Za-z]+")
_WORDS_COMPARED = frozenset({"quote", "name", "office", "role", "roster"})


class Passage(NamedTuple):
    """Words of one source in their place: `before` and `after` are the rest of the passage, shortened; `start` is the
    offset of the words in the document. Pieces of `focus` that are `between` interrupt a split quotation."""

    document: str
    source: str
    line: int
    start: int
    before: str
    focus: tuple[Piece, ...]
    after: str

    @property
    def runs(self) -> tuple[tuple[bool, tuple[Piece, ...]], ...]:
        """The pieces in runs, each with whether it is the source's wording and not what interrupts it."""
        return tuple((not between, tuple(run)) for between, run in groupby(self.focus, lambda piece: piece.between))

    @property
    def words(self) -> str:
        """The wording alone, its parts joined as in a reading."""
        return PARTED.join("".join(piece.text for piece in run) for said, run in self.runs if said)


class Voice(NamedTuple):
    """One side of a finding: its reading, who gives it, their words; `more` further passages are not shown."""

    value: str
    sources: str
    passages: tuple[Passage, ...]
    more: int


class Item(NamedTuple):
    """A finding ready to be shown. `number` counts from 1 in reading order over the whole report; `where` is what it is
    about, empty where the title or the message says so. `anchor` is an id for links, of letters, digits and hyphens; it
    stays as long as the finding does."""

    number: int
    section: Section
    finding: Finding
    message: str
    where: str
    voices: tuple[Voice, ...]
    anchor: str

    @property
    def wordless(self) -> bool:
        """Whether no source is quoted and the message names them all: copies of one text, for one."""
        return all(not voice.passages and voice.value == voice.sources for voice in self.voices)

    @property
    def places(self) -> str:
        """Where its words stand: source and line."""
        passages = [passage for voice in self.voices for passage in voice.passages]
        return ", ".join(dict.fromkeys(f"{passage.source} l.{passage.line}" for passage in passages[:4]))

    @property
    def rule(self) -> str:
        """The id of the rule, short enough for a margin."""
        return clip(self.finding.rule, 60)


def items(report: Report, index: Index) -> tuple[Item, ...]:
    """Every finding of the report, once, in reading order."""
    notes = report.notes
    placed = sorted(report.findings, key=lambda finding: _place(finding, notes.get(finding.id), index))
    shown = [
        _item(number, finding, notes.get(finding.id), report.title, index) for number, finding in enumerate(placed, 1)
    ]
    used = Counter(item.anchor for item in shown)
    return tuple(
        item if used[item.anchor] == 1 else item._replace(anchor=f"{item.anchor}-{item.number}") for item in shown
    )


def _anchor(finding: Finding) -> str:
    """The fingerprint as an id of a page; of a report made elsewhere, whatever of it can stand there."""
    return f"f-{_NO_ID.sub('', finding.id)[:40]}"


def _place(finding: Finding, note: Known | None, index: Index) -> tuple[int, str, str, int, int]:
    """The report's own order for what needs a check or is shared; what one source alone tells stands together by the
    thing it is about, then as the source tells it."""
    where = SECTIONS.index(section(finding, note))
    if SECTIONS[where] != "alone":
        return where, "", "", 0, 0
    starts = [evidence.start for side in finding.sides for evidence in side.evidence]
    source = min((index.order.get(document, len(index.order)) for document in finding.documents), default=0)
    return where, finding.rule, finding.subject_caption, source, min(starts, default=0)


def section(finding: Finding, note: Known | None = None) -> Section:
    """Where a finding stands: what needs a check first, the rest by its verdict, what is known already at the end."""
    if note:
        return "known"
    if finding.severity in {"error", "warning"}:
        return "check"
    if finding.verdict == "variant":
        return "otherwise"
    if finding.verdict == "agreement":
        return "agreed"
    return "alone" if finding.verdict == "single-source" else "noted"


def _item(number: int, finding: Finding, note: Known | None, title: str, index: Index) -> Item:
    caption = finding.subject_caption
    message = stopped(clip(finding.message, MESSAGE_LIMIT))
    return Item(
        number=number,
        section=section(finding, note),
        finding=finding,
        message=f"{message} {clip(note.words, MESSAGE_LIMIT)}" if note else message,
        where="" if fold(caption) == fold(title) or fold(caption) in fold(message) else clip(caption, 120),
        voices=tuple(_voice(side, finding, index) for side in finding.sides),
        anchor=_anchor(finding),
    )


def _voice(side: Side, finding: Finding, index: Index) -> Voice:
    others = [_focus(other) for other in finding.sides if other is not side]
    compared = others if finding.question in _WORDS_COMPARED and finding.verdict != "agreement" else []
    shown = _one_each(side.evidence, index)
    return Voice(
        value=clip(index.source(side.value) if side.value in side.documents else side.value, 160),
        sources=index.sources(side.documents),
        passages=tuple(passage(evidence, index, compared) for evidence in shown),
        more=len(side.evidence) - len(shown),
    )


def _focus(side: Side) -> str:
    return clip(side.evidence[0].words if side.evidence else side.value, PASSAGE_LIMIT)


def _one_each(evidence: Sequence[Evidence], index: Index) -> list[Evidence]:
    """The first passage of each document, in order of publication."""
    first: dict[str, Evidence] = {}
    for item in sorted(evidence, key=lambda item: (item.start, item.end)):
        first.setdefault(item.document, item)
    return [first[document] for document in index.sorted(first)]


def passage(evidence: Evidence, index: Index, others: Sequence[str] = ()) -> Passage:
    """Evidence as a reader sees it; words that one of `others` lacks are marked."""
    before, focus, after = window(evidence, PASSAGE_LIMIT)
    return Passage(
        document=evidence.document,
        source=index.source(evidence.document),
        line=evidence.line,
        start=evidence.start,
        before=before,
        focus=tuple(_pieces(evidence, focus, others)),
        after=after,
    )


def _pieces(evidence: Evidence, shown: str, others: Sequence[str]) -> Iterator[Piece]:
    """`shown`, the words of the evidence as far as there is room, in pieces."""
    if not evidence.parts or not evidence.parted:
        yield from marked(shown, others)
        return
    at = 0
    for part in evidence.parts:
        first, last = part.start - evidence.start, part.end - evidence.start
        if shown[at:first]:
            yield Piece(shown[at:first], between=True)
        if shown[first:last]:
            yield from marked(shown[first:last], others)
        at = last
