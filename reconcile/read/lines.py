"""Lines of a text as offsets, and whether a line has the shape of prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_CLOSERS = "\"'”’»)]}›*_ \t\u200b\u200e\u200f"
_STOPS = ".!?…。！？؟۔।"
_OPENERS = "\"'“‘«„‹「『(["
_INNER_STOP = re.compile(r"(?<=\w\w\w\w)[.!?…][\"'”’»)\]]{0,2}\s{1,3}[\"“‘'«(\[]?[A-ZÀ-ÞА-Я]")
_FIGURE = re.compile(r"[^\W\d_][\w ]{0,40}:\s?[\d.,]{1,15}%?")
_UNSPACED = re.compile("[\u3040-\u9fff]")
_LOOK = 600  # characters of a line that are looked at: enough to tell prose from a label, whatever the line's length


class Line(NamedTuple):
    """One line without the white space around it: `text == document[start:end]`, never empty.

    `words` counts the words among its first 600 characters; `gap` is True after a blank line and at the top.
    """

    start: int
    end: int
    text: str
    words: int
    gap: bool


def split_lines(text: str) -> list[Line]:
    """The lines of `text` that are not blank, in order."""
    lines: list[Line] = []
    last = 0
    for start, end in _stretches(text):
        wording = text[start:end]
        breaks = text[last:start]
        gap = not lines or breaks.count("\n") > 1 or breaks.replace("\r\n", "\n").count("\r") > 1
        lines.append(Line(start, end, wording, _count_words(wording), gap))
        last = end
    return lines


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    for match in _LINE.finditer(text):
        wording = match.group()
        start = match.start() + len(wording) - len(wording.lstrip())
        end = match.end() - (len(wording) - len(wording.rstrip()))
        if start < end:
            yield start, end


def _count_words(wording: str) -> int:
    sample = wording[:_LOOK]
    spaced = sum(1 for part in sample.split() if part[0].isalnum() or any(char.isalnum() for char in part))
    # Chinese and Japanese put no spaces between words; two of their characters are about a word.
    unspaced = 0 if sample.isascii() else len(_UNSPACED.findall(sample))
    return max(spaced, unspaced // 2)


def ends_sentence(wording: str) -> bool:
    """True when the line ends in a full stop, question or exclamation mark, whatever quotes or brackets follow it."""
    return wording[-12:].rstrip(_CLOSERS)[-1:] in tuple(_STOPS)


def opens_quote(wording: str) -> bool:
    """True when the line begins with a quotation mark or bracket."""
    return wording[:1] in tuple(_OPENERS)


def is_prose(line: Line) -> bool:
    """True when the line has the shape of running text: whole sentences, or a lead-in that ends in a colon or comma."""
    wording = line.text
    if ends_sentence(wording):
        return line.words >= 4 or (opens_quote(wording) and line.words >= 1)
    if (line.words >= 3 and wording[-1] in ":;,") or _FIGURE.fullmatch(wording):
        return True
    return line.words >= 30 or (line.words >= 12 and _INNER_STOP.search(wording[:_LOOK]) is not None)


def mark_prose(lines: list[Line]) -> list[bool]:
    """For each line whether it is prose, seen beside its neighbours: lines wrapped at a fixed width are prose too."""
    prose = [is_prose(line) for line in lines]
    fixed_width = _has_fixed_width(lines)
    for index in range(len(lines) - 2, -1, -1):
        following = lines[index + 1]
        goes_on = not following.gap and (following.text[0].islower() or fixed_width)
        if goes_on and lines[index].words >= 5 and (prose[index + 1] or ends_sentence(following.text)):
            prose[index] = True
    for index in range(1, len(lines)):
        goes_on = not lines[index].gap and lines[index].text[0].islower() and ends_sentence(lines[index].text)
        if goes_on and prose[index - 1] and not ends_sentence(lines[index - 1].text):
            prose[index] = True
    return prose


def _has_fixed_width(lines: list[Line]) -> bool:
    """True for a text that is broken into lines at some width: sentences go on in lower case on the next line."""
    pairs = pairwise(lines)
    breaks = sum(
        1 for a, b in pairs if a.words >= 5 and not b.gap and b.text[0].islower() and not ends_sentence(a.text)
    )
    return breaks >= 2 and max(len(line.text) for line in lines) <= 120
