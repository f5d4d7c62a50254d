"""Words and sentences as offsets into the text that was given."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from reconcile.model.span import Evidence

WORD = re.compile(r"[^\W_]+(?:['’‘ʼ`´.-][^\W_]+)*", re.UNICODE)
_END = re.compile(r"(?<![.!?…])[.!?…]+[\"'”’»)\]]*(?=\s)|\n+")
# Abbreviations that a capital letter may follow without a new sentence.
_ABBREVIATIONS = frozenset(
    """mr mrs ms dr prof sen rep gov gen col lt maj capt cmdr sgt adm rev hon st jr sr no vs etc inc ltd co corp
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun u.s u.n u.k e.u a.m p.m
    e.g i.e approx dept est fig al fr sr bros messrs mt ft
    smt mme mlle msgr eng engr ing mgs lic arq cpl brig supt insp""".split()
)


def words(text: str) -> list[str]:
    """The words of a text, as written."""
    return WORD.findall(text)


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Sentences of `text[start:end]` as offsets into `text`, without the white space around them. A line break ends one."""
    stop = len(text) if end is None else end
    at = start
    for match in _END.finditer(text, start, stop):
        if text[match.start()] != "\n" and _is_abbreviation(text, match.start(), match.end()):
            continue
        yield from _trimmed(text, at, match.end())
        at = match.end()
    yield from _trimmed(text, at, stop)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _is_abbreviation(text: str, dot: int, after: int) -> bool:
    if text[dot] != "." or after != dot + 1:
        return False
    start = dot
    while start > 0 and dot - start < 12 and (text[start - 1].isalpha() or text[start - 1] == "."):
        start -= 1
    word = text[start:dot].lower()
    following = text[after : after + 2].strip()
    if following and following[0].islower():
        return True
    initials = (
        all(len(part) == 1 for part in word.split(".")) and text[start : start + 1].isupper()
    )  # "W. Felt", "A.J. Smith"
    return word in _ABBREVIATIONS or initials


class Lines:
    """Line numbers (from 1) of offsets in one text."""

    def __init__(self, text: str) -> None:
        self._breaks = [match.start() for match in re.finditer("\n", text)]

    def at(self, offset: int) -> int:
        """The line that the offset stands in."""
        return bisect_right(self._breaks, offset - 1) + 1


def evidence(document: str, text: str, start: int, end: int, lines: Lines, passage: tuple[int, int]) -> Evidence:
    """Evidence for `text[start:end]` in its passage, a span of the same text that contains it."""
    first, last = min(passage[0], start), max(passage[1], end)
    return Evidence(
        document=document,
        start=start,
        end=end,
        text=text[start:end],
        line=lines.at(start),
        passage_start=first,
        passage_end=last,
        passage=text[first:last],
    )
