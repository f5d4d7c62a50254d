"""Quotation marks of a text, and whether each opens or closes: told by its neighbours first, by its shape second."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

Side = str  # "opens" | "closes" | "either" | "neither"


class Mark(NamedTuple):
    """One mark of one to two characters."""

    start: int
    end: int
    shape: str  # "curly" | "straight" | "guillemet" | "corner" | "single"
    side: Side


class Line(NamedTuple):
    """One line, without its break."""

    start: int
    end: int
    wrapped: bool  # the line break after it may be inside a paragraph: no blank line, no gap between blocks


DOUBLE = '"“”„‟«»‹›＂「」『』'
SINGLE = "'‘’‚‛`´"
_RUN = re.compile(rf"[{DOUBLE}]+|[{SINGLE}]+")
_SHAPES = dict.fromkeys("“„«‹‘‚`「『", "opens") | dict.fromkeys("”»›’´」』", "closes")
_CORNERS = frozenset("「」『』")  # no white space around them, and always the same side
_BEFORE_OPENING = frozenset("([{-–—/:,;*>…" + DOUBLE + SINGLE)
_AFTER_CLOSING = frozenset(")]}-–—/:,;.!?*<…" + DOUBLE + SINGLE)
_INCHES = re.compile(
    r"(?<=\d)['’′] ?\d{1,2}(?=[\"”″]|''|’’)|\d(?=[\"”] (?:tall|wide|long|high|deep|thick|by|x|screen|monitor|TV|pipe)\b)"
)


def lines(text: str, blocks: Sequence[tuple[int, int]]) -> Iterator[Line]:
    """The lines of all blocks that are not blank."""
    for block_start, block_end in blocks:
        at = block_start
        while at < block_end:
            stop = text.find("\n", at, block_end)
            end = block_end if stop < 0 else stop
            if text[at:end].strip():
                following = text[end + 1 : min(end + 2, block_end)]
                yield Line(at, end, wrapped=bool(following.strip()))
            at = end + 1


def marks(text: str, line: Line) -> Iterator[Mark]:
    """The marks of a line in order, without those that measure inches or hold the value of an attribute."""
    runs = list(_RUN.finditer(text, line.start, line.end))
    inches = {match.end() for match in _INCHES.finditer(text, line.start, line.end)} if runs else ()
    for run in runs:
        start, end = run.span()
        if end - start > 3 or start in inches:
            continue
        if text[start - 1 : start] == "=" or text[end : end + 1] == ">":
            continue  # left-over markup
        if text[start] in SINGLE:
            yield from _apostrophes(text, line, start, end)
        elif end - start == 2 and text[start] == text[start + 1] == '"':
            yield _mark(text, line, start, end)
        elif end - start < 3:
            for at in range(start, end):
                yield _mark(text, line, at, at + 1)


def _apostrophes(text: str, line: Line, start: int, end: int) -> Iterator[Mark]:
    """One is a single mark, two are a double mark, three are both: the double one outside."""
    if end - start == 3:
        at_start = start == line.start or text[start - 1].isspace() or text[start - 1] in _BEFORE_OPENING
        middle = start + 2 if at_start else start + 1
        yield _mark(text, line, start, middle)
        yield _mark(text, line, middle, end)
    else:
        yield _mark(text, line, start, end)


def _mark(text: str, line: Line, start: int, end: int) -> Mark:
    char = text[start]
    if char in _CORNERS:
        return Mark(start, end, "corner", _SHAPES[char])
    if char in SINGLE:
        shape = "single" if end - start == 1 else "straight" if char == "'" else "curly"
    else:
        shape = "guillemet" if char in "«»‹›" else "curly" if char in "“”„" else "straight"
    before = text[start - 1] if start > line.start else " "
    after = text[end] if end < line.end else " "
    opens = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    closes = (
        (after.isspace() or after in _AFTER_CLOSING or before in ",.!?")
        and not before.isspace()
        and before not in "([{"
    )
    if opens != closes:
        return Mark(start, end, shape, "opens" if opens else "closes")
    if not opens and shape == "single":
        return Mark(start, end, shape, "neither")
    return Mark(start, end, shape, _SHAPES.get(char, "either"))
