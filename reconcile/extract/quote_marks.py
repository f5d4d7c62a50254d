"""Stretches inside quotation marks, of all shapes in use, mixed, nested, unclosed or running on over paragraphs.

The side of a mark is told by its neighbours first and by its shape second: the press mixes them. Every step is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reconcile.extract.quote_sides import DOUBLE, SINGLE, Line, Mark, lines, marks


class Quoted(NamedTuple):
    """One stretch inside marks. `open` is the index of the opening mark, `start` and `end` hold the words, `close` is
    the index after the closing mark (`end` when it is missing). `runs_on`: it goes on the paragraph before it."""

    open: int
    start: int
    end: int
    close: int
    single: bool = False
    runs_on: bool = False

    @property
    def closed(self) -> bool:
        """Whether the closing mark is there."""
        return self.close > self.end


_WRAPPED_REACH = 600  # characters that an unclosed quotation may run on over wrapped lines
_DEPTH = 6
_ELISION = re.compile(r"(?:em|til|till|tis|twas|cause|bout|round|n|cos|\d\ds)\b", re.IGNORECASE)
_NOT_POSSESSED = frozenset(
    """and or but that in on at to of for from by with as was is were are be been he she it they who which when while
    if because after before said says told has had have will would could should did does do""".split()
)
_NEXT_WORD = re.compile(r"\s(\w{1,12})\b")


def quoted(text: str, blocks: Sequence[tuple[int, int]]) -> list[Quoted]:
    """All outermost stretches inside quotation marks, in order of text."""
    if not _prose(text):
        return []
    read = list(lines(text, blocks))
    doubles = _Doubles(text, read).read()
    return [_worded(text, quote) for quote in _with_singles(text, read, doubles)]


def _prose(text: str) -> bool:
    """Whether less than one character in eight is a mark: a long text that is made of marks quotes nobody."""
    number = sum(map(text.count, DOUBLE + SINGLE))
    return number < 5_000 or number * 8 < len(text)


def _worded(text: str, quote: Quoted) -> Quoted:
    """Without the white space that some put inside their marks: « Yes, » she said."""
    words = text[quote.start : quote.end]
    left = len(words) - len(words.lstrip())
    if not left and not words[-1:].isspace():
        return quote
    start = quote.start + (left if left < len(words) else 0)
    return quote._replace(start=start, end=start + len(words.strip()))


class _Doubles:
    """The reading of double marks: one pass over the marks with a stack of those that are open."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self._text = text
        self._lines = lines
        self._marks = [[mark for mark in marks(text, line) if mark.shape != "single"] for line in lines]
        self._open: list[Mark] = []
        self._inner: Quoted | None = None
        self._runs_on = False
        self._found: list[Quoted] = []

    def read(self) -> list[Quoted]:
        """The outermost stretches, in order of text."""
        for number, here in enumerate(self._marks):
            for mark in here:
                self._take(mark)
            if self._open:
                self._end_of_line(number)
        return self._found

    def _take(self, mark: Mark) -> None:
        side = mark.side
        if side == "either":
            side = "closes" if self._open else "opens"
        if side == "opens":
            if len(self._open) < _DEPTH:
                self._open.append(mark)
        elif self._open:
            self._close(mark)

    def _close(self, mark: Mark) -> None:
        alike = [depth for depth, other in enumerate(self._open) if other.shape == mark.shape]
        depth = alike[-1] if alike else len(self._open) - 1
        opening = self._open[depth]
        del self._open[depth:]
        stretch = Quoted(opening.start, opening.end, mark.start, mark.end, False, self._runs_on and not self._open)
        if self._open:
            self._inner = self._inner or stretch
        else:
            self._found.append(stretch)
            self._inner, self._runs_on = None, False

    def _end_of_line(self, number: int) -> None:
        line, outer = self._lines[number], self._open[0]
        following = self._marks[number + 1] if number + 1 < len(self._marks) else []
        repeated = bool(following) and following[0].side == "opens" and self._leads(number + 1, following[0])
        if not repeated and self._goes_on(number, outer):
            return
        end = line.end
        if self._inner and self._inner.open < end and self._unlike_inner(outer) and not repeated:
            end = self._inner.open
            self._found.append(_trimmed(self._text, outer, end, self._runs_on))
            self._found.append(self._inner)
        else:
            self._found.append(_trimmed(self._text, outer, end, self._runs_on))
        self._open.clear()
        self._inner, self._runs_on = None, repeated

    def _unlike_inner(self, outer: Mark) -> bool:
        """An inner stretch in the same marks means that the outer one was never closed."""
        inner = self._inner
        return inner is not None and self._text[outer.start] == self._text[inner.open]

    def _leads(self, number: int, mark: Mark) -> bool:
        return not self._text[self._lines[number].start : mark.start].strip(" \t\u00a0-–—")

    def _goes_on(self, number: int, outer: Mark) -> bool:
        """Whether a wrapped line further down closes what is open, before anything else opens."""
        while number + 1 < len(self._lines) and self._lines[number].wrapped:
            number += 1
            if self._lines[number].end - outer.start > _WRAPPED_REACH:
                return False
            if self._marks[number]:
                return self._marks[number][0].side == "closes"
        return False


def _trimmed(text: str, opening: Mark, end: int, runs_on: bool) -> Quoted:
    while end > opening.end and text[end - 1].isspace():
        end -= 1
    return Quoted(opening.start, opening.end, end, end, False, runs_on)


def _with_singles(text: str, lines: Sequence[Line], doubles: Sequence[Quoted]) -> list[Quoted]:
    """Stretches in single marks outside the double ones; they swallow double ones that stand wholly inside."""
    found: list[Quoted] = []
    rest = list(reversed(doubles))
    for line in lines:
        here: list[Quoted] = []
        while rest and rest[-1].open < line.end:
            here.append(rest.pop())
        singles = list(_singles(text, line, here))
        inside = iter(singles)
        current = next(inside, None)
        for double in here:
            while current is not None and current.close <= double.open:
                current = next(inside, None)
            if current is None or not current.open < double.open < current.close:
                found.append(double)
        found.extend(singles)
    found.sort()
    return [
        quote._replace(runs_on=quote.runs_on or (at > 0 and _repeats(text, found[at - 1], quote)))
        for at, quote in enumerate(found)
    ]


def _repeats(text: str, before: Quoted, quote: Quoted) -> bool:
    """Whether a quotation in single marks runs on: nothing stands between it and one that was never closed."""
    return quote.single and before.single and not before.closed and text[before.close : quote.open].isspace()


def _singles(text: str, line: Line, doubles: Sequence[Quoted]) -> Iterator[Quoted]:
    single = [mark for mark in marks(text, line) if mark.shape == "single" and mark.side != "neither"]
    single = list(_outside(single, doubles))
    index = 0
    while index < len(single):
        mark = single[index]
        index += 1
        if mark.side == "closes" or not _opens_single(text, mark):
            continue
        upto = index
        while upto < len(single) and not (single[upto].side == "opens" and _opens_single(text, single[upto])):
            upto += 1
        closing = _closing(text, line, single[index:upto])
        if closing is not None:
            yield Quoted(mark.start, mark.end, closing.start, closing.end, True)
            index = single.index(closing, index) + 1
        elif upto == len(single) and (_announced(text, line, mark) or _leads_both(text, line, mark)):
            yield Quoted(mark.start, mark.end, line.end, line.end, True)
        else:
            index = upto


def _outside(marks: Iterable[Mark], doubles: Sequence[Quoted]) -> Iterator[Mark]:
    at = 0
    for mark in marks:
        while at < len(doubles) and doubles[at].close <= mark.start:
            at += 1
        if at == len(doubles) or mark.start < doubles[at].open:
            yield mark


def _opens_single(text: str, mark: Mark) -> bool:
    return text[mark.start] not in "’´" and not _ELISION.match(text, mark.end) and text[mark.end : mark.end + 1] != " "


def _announced(text: str, line: Line, mark: Mark) -> bool:
    return text[line.start : mark.start].rstrip().endswith(":")


def _leads_both(text: str, line: Line, mark: Mark) -> bool:
    """Whether the mark begins this line and the next one too."""
    below = text[line.end : line.end + 8].lstrip()
    return not text[line.start : mark.start].strip() and below[:1] == text[mark.start]


def _closing(text: str, line: Line, marks: Sequence[Mark]) -> Mark | None:
    """The mark that closes: not inside a word, and rather not the apostrophe of a plural ("the players' trip")."""
    doubtful = None
    for mark in marks:
        if mark.side == "opens" or text[mark.start - 1].isspace():
            continue
        if not _plural_possessive(text, line, mark):
            if text[mark.end : mark.end + 1].isalnum() and mark.end < line.end:
                continue
            return mark
        doubtful = doubtful or mark
    return doubtful


def _plural_possessive(text: str, line: Line, mark: Mark) -> bool:
    if text[mark.start - 1] not in "sSzxn" or mark.end >= line.end:
        return False
    if text[mark.start - 1] == "n" and text[mark.start - 2] != "i":
        return False
    word = _NEXT_WORD.match(text, mark.end, line.end)
    return word is not None and word.group(1).lower() not in _NOT_POSSESSED
