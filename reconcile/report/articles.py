"""The texts themselves, line by line, with the words that findings quote; without the texts, the passages alone."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from reconcile.model import BlockKind, Document, Evidence, Report
from reconcile.report.index import Index
from reconcile.report.items import Item
from reconcile.report.prose import clip

_ALL_TEXT = 1_200_000
"""Code points of all articles together; lines without a finding are left out beyond it."""
_LEAST_TEXT = 4_000
"""Code points that every article may have, however many there are."""
_RUN_LIMIT = 3_000
"""A longer run of letters, with a finding or without, is cut: no article has one."""


class Stretch(NamedTuple):
    """Words of one line and the findings that quote them, none for the rest. `anchor` is an id where a quoted stretch
    begins, else ""."""

    text: str
    items: tuple[Item, ...] = ()
    anchor: str = ""


class Line(NamedTuple):
    """One line of a text, `number` counting from 1. `items` are the findings that quote words beginning in it."""

    number: int
    kind: BlockKind
    stretches: tuple[Stretch, ...]
    items: tuple[Item, ...]


class Article(NamedTuple):
    """One text. `whole` is False where only the quoted passages are known; `missing` counts lines that are not shown."""

    document: str
    name: str
    lines: tuple[Line, ...]
    whole: bool
    missing: int


class _Region(NamedTuple):
    """A stretch of the document to show as one line."""

    start: int
    text: str
    number: int
    kind: BlockKind


def span_anchor(order: int, start: int) -> str:
    """The id of the quoted words that begin at `start` in the document with that place in the order of publication."""
    return f"t-{order}-{start}"


def articles(report: Report, documents: Sequence[Document], items: Sequence[Item], index: Index) -> tuple[Article, ...]:
    """Every source in order of publication. A document whose text is not the one that was read counts as not given."""
    read = {summary.id: summary.sha256 for summary in report.documents}
    given = {document.id: document for document in documents if read.get(document.id) == document.sha256}
    quoted = _quoted(items)
    room = max(_LEAST_TEXT, _ALL_TEXT // max(1, len(read)))
    return tuple(
        _article(document, given.get(document), quoted.get(document, {}), room, index)
        for document in index.sorted(read)
    )


def _quoted(items: Sequence[Item]) -> dict[str, dict[Evidence, list[Item]]]:
    """Per document its evidence with the findings that rest on it."""
    found: dict[str, dict[Evidence, list[Item]]] = {}
    for item in items:
        for evidence in dict.fromkeys(found for side in item.finding.sides for found in side.evidence):
            found.setdefault(evidence.document, {}).setdefault(evidence, []).append(item)
    return found


def _article(
    label: str, document: Document | None, quoted: Mapping[Evidence, list[Item]], room: int, index: Index
) -> Article:
    regions = list(_lines(document) if document else _passages(quoted))
    marks = _Marks(quoted, index.order.get(label, 0))
    lines: list[Line] = []
    missing = 0
    for region in regions:
        line = marks.line(region)
        room -= len(region.text)
        if room < 0 and not line.items:
            missing += 1
        else:
            lines.append(line)
    return Article(label, index.source(label), tuple(lines), document is not None, missing)


def _lines(document: Document) -> Iterator[_Region]:
    """The lines of a text that hold more than white space, each with the kind of block that it stands in."""
    starts = [block.span.start for block in document.blocks]
    at = 0
    for number, text in enumerate(document.text.split("\n"), 1):
        if text.strip():
            first = at + len(text) - len(text.lstrip())
            found = bisect_right(starts, first) - 1
            inside = found >= 0 and first < document.blocks[found].span.end
            yield _Region(at, text, number, document.blocks[found].kind if inside else "body")
        at += len(text) + 1


def _passages(quoted: Iterable[Evidence]) -> Iterator[_Region]:
    """The passages around quoted words in order, those left out that lie in another."""
    ordered = sorted(quoted, key=lambda found: (found.passage_start, -found.passage_end, found.line))
    reached = -1
    for found in ordered:
        if found.passage_end > reached:
            reached = found.passage_end
            yield _Region(found.passage_start, found.passage, found.line, "body")


class _Marks:
    """Which findings quote which stretch of one document."""

    def __init__(self, quoted: Mapping[Evidence, list[Item]], order: int) -> None:
        self._order = order
        spans: dict[tuple[int, int], list[Item]] = {}
        for evidence, items in quoted.items():
            for part in evidence.pieces:
                spans.setdefault((part.start, part.end), []).extend(items)
        self._spans = [(start, end, items) for (start, end), items in sorted(spans.items())]
        self._begins = [start for start, _, _ in self._spans]
        self._edges = sorted({edge for start, end, _ in self._spans for edge in (start, end)})
        self._over = list(self._covering())
        self._told: set[int] = set()

    def _covering(self) -> Iterator[tuple[Item, ...]]:
        """Per stretch between two edges the findings that quote it, by number."""
        ends = sorted((end, at) for at, (_, end, _) in enumerate(self._spans))
        active: dict[int, None] = {}
        opened = closed = 0
        for edge in self._edges:
            while opened < len(self._spans) and self._spans[opened][0] <= edge:
                active[opened] = None
                opened += 1
            while closed < len(ends) and ends[closed][0] <= edge:
                active.pop(ends[closed][1], None)
                closed += 1
            yield _by_number(item for at in active for item in self._spans[at][2])

    def line(self, region: _Region) -> Line:
        """A region cut at every edge of quoted words."""
        end = region.start + len(region.text)
        first, last = bisect_left(self._begins, region.start), bisect_left(self._begins, end)
        beginning = _by_number(item for _, _, items in self._spans[first:last] for item in items)
        return Line(region.number, region.kind, tuple(self._stretches(region, end)), beginning)

    def _stretches(self, region: _Region, end: int) -> Iterator[Stretch]:
        inside = self._edges[bisect_right(self._edges, region.start) : bisect_left(self._edges, end)]
        cuts = ((start, stop, self._at(start)) for start, stop in pairwise([region.start, *inside, end]))
        for _, same in groupby(cuts, key=lambda cut: ([item.number for item in cut[2]], self._anchored(cut[0]))):
            run = list(same)
            start, stop, items = run[0][0], run[-1][1], run[0][2]
            text = clip(region.text[start - region.start : stop - region.start], _RUN_LIMIT)
            yield Stretch(text, items, self._anchor(start) if items and text.strip() else "")

    def _at(self, offset: int) -> tuple[Item, ...]:
        found = bisect_right(self._edges, offset) - 1
        return self._over[found] if found >= 0 else ()

    def _anchored(self, offset: int) -> int:
        """Parts a stretch from the one before where quoted words begin, so that each has a place to link to."""
        at = bisect_left(self._begins, offset)
        return offset if at < len(self._begins) and self._begins[at] == offset else -1

    def _anchor(self, start: int) -> str:
        if self._anchored(start) < 0 or start in self._told:
            return ""
        self._told.add(start)
        return span_anchor(self._order, start)


def _by_number(items: Iterable[Item]) -> tuple[Item, ...]:
    found = {item.number: item for item in items}
    return tuple(found[number] for number in sorted(found))
