"""Annotated attributions as quotations: the stretches in quotation marks that people say are somebody's words.

An annotation marks its content sentence by sentence, with or without the quotation marks, and twice where one tells
what another said. Here the pieces are put together, the marks around them looked up, and each stretch counts once.
Reads marks by their neighbours alone, so that it owes nothing to the reader that it judges.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reconcile.text.sentence import WORD

Span = tuple[int, int]
FEWEST_WORDS = 3
_MARK = re.compile(r"''|``|‘‘|’’|[\"“”„«»\n]")
_SINGLE = re.compile(r"(?<![\w’'‘`])['‘](?=\w)((?:[^'‘’\n]|(?<=\w)['’](?=\w))*)['’](?![\w'’])")
MARKS = frozenset("\"“”„«»'‘’`")


class Wanted(NamedTuple):
    """`text[start:end]` are words in marks; `sources` the spans that name who says them, none where none is named."""

    start: int
    end: int
    sources: tuple[Span, ...]


def wanted(document: dict) -> list[Wanted]:
    """The quotations of a document with `text` and `attributions` (lists of `content` and `source` spans)."""
    text = document["text"]
    spans = sorted({span for start, end in _joined(document) for span in stretches(text, start, end)})
    spans = [span for span in spans if len(WORD.findall(text, *span)) >= FEWEST_WORDS]
    outer = [span for span in spans if not any(o != span and o[0] <= span[0] and span[1] <= o[1] for o in spans)]
    return [Wanted(*span, _sources(document, span)) for span in outer]


def _joined(document: dict) -> Iterator[Span]:
    """Annotated stretches of text: pieces with no word between them are one, and the marks around belong to them."""
    text = document["text"]
    pieces = sorted((start, end) for one in document["attributions"] for start, end in one["content"])
    held: Span | None = None
    for start, end in pieces:
        if held is not None and not WORD.search(text, held[1], max(held[1], start)):
            held = (held[0], max(held[1], end))
            continue
        if held is not None:
            yield _with_marks(text, held)
        held = (start, end)
    if held is not None:
        yield _with_marks(text, held)


def _with_marks(text: str, span: Span) -> Span:
    start, end = span
    while start > 0 and text[start - 1] in MARKS:
        start -= 1
    while end < len(text) and text[end] in MARKS:
        end += 1
    return start, end


def stretches(text: str, start: int, end: int) -> Iterator[Span]:
    """The words in the outermost quotation marks of `text[start:end]`; a missing mark is put at the end of the line."""
    doubles = list(_doubles(text, start, end))
    yield from doubles
    for match in _SINGLE.finditer(text, start, end):
        if not any(match.start() < last and first < match.end() for first, last in doubles):
            yield match.span(1)


def _doubles(text: str, start: int, end: int) -> Iterator[Span]:
    opened: list[int] = []
    for match in _MARK.finditer(text, start, end):
        if match.group() == "\n":
            if opened:
                yield opened[0], match.start()
            opened.clear()
        elif _opens(text, match):
            opened.append(match.end())
        elif opened:
            first = opened.pop()
            if not opened:
                yield first, match.start()
    if opened:
        yield opened[0], end


def _opens(text: str, mark: re.Match[str]) -> bool:
    before, after = text[max(0, mark.start() - 1) : mark.start()], text[mark.end() : mark.end() + 1]
    inside = bool(before) and (before.isalnum() or before in ".,!?;)]…%")
    return not inside and bool(after) and not after.isspace()


def _sources(document: dict, span: Span) -> tuple[Span, ...]:
    """Who says it, by the annotation with a source that holds most of it; of two that hold all, by the narrower one."""
    best: tuple[int, int, tuple[Span, ...]] = (0, 0, ())
    for one in document["attributions"]:
        shared = sum(max(0, min(end, span[1]) - max(start, span[0])) for start, end in one["content"])
        width = sum(end - start for start, end in one["content"])
        if shared and one["source"] and (shared, -width) > best[:2]:
            best = shared, -width, tuple((start, end) for start, end in one["source"])
    return best[2]
