"""What each line looks like by itself, before its place on the page is taken into account."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from reconcile.read.credit import Stamp, byline, credit_start, shows_picture, stamp
from reconcile.read.cues import cue
from reconcile.read.dateline import lone_dateline
from reconcile.read.lines import Line, mark_prose, opens_quote, split_lines

Shape = Literal[
    "header", "single", "opener", "end", "origin", "stamp", "byline", "caption", "dateline", "mark", "prose", "short"
]
FURNITURE: frozenset[Shape] = frozenset({"single", "opener", "end", "mark"})

_KEY = re.compile(
    r"(URL|LINK|DATE|PUBLISHED|PUBLISHER|TITLE|HEADLINE|AUTHOR|BYLINE|LANGUAGE|SOURCE|SITE)\s?:[ \t]*", re.IGNORECASE
)
_NEXT_KEY = re.compile(
    r"\s/\s(?=(?:URL|LINK|DATE|PUBLISHED|PUBLISHER|TITLE|HEADLINE|AUTHOR|BYLINE|LANGUAGE|SOURCE|SITE)\s?:)",
    re.IGNORECASE,
)
_LONGEST_FIELD = 600
_ORIGIN = re.compile(
    r"(?:sources?|via|agencies|with agencies|with inputs? from|inputs from)\s?:|with (?:inputs?|files) from ",
    re.IGNORECASE,
)


class Page(NamedTuple):
    """The lines of a text with their shapes, and the header fields ("URL: ... / DATE: ...") that stood above them."""

    lines: list[Line]
    shapes: list[Shape]
    stamps: dict[int, Stamp]
    header: dict[str, str]


def page_of(text: str) -> Page:
    """The lines of `text` and the shape of each."""
    lines = split_lines(text)
    header: dict[str, str] = {}
    above = _read_header(lines, header)
    prose = mark_prose(lines)
    stamps: dict[int, Stamp] = {}
    shapes: list[Shape] = ["header"] * above
    for index in range(above, len(lines)):
        shapes.append(_shape(lines[index], prose=prose[index]))
        found = stamp(lines[index].text) if shapes[-1] in {"short", "prose", "byline"} else None
        if found:
            stamps[index] = found
            shapes[-1] = "stamp"
    _demote_strays(lines, shapes)
    return Page(lines, shapes, stamps, header)


def _demote_strays(lines: list[Line], shapes: list[Shape]) -> None:
    """A single short question or sentence with headlines all around it is a headline; furniture does not count."""
    told = [index for index, shape in enumerate(shapes) if shape in {"prose", "short"}]
    strays: list[int] = []
    for place, index in enumerate(told):
        line = lines[index]
        near = {shapes[other] for other in (*told[max(0, place - 2) : place], *told[place + 1 : place + 3])}
        enough = len(told[max(0, place - 2) : place + 3]) > (2 if line.text[-1] in "?!" else 3)
        short = shapes[index] == "prose" and line.words <= 14 and not opens_quote(line.text)
        if short and enough and place > 1 and near == {"short"}:
            strays.append(index)
    if len(strays) < shapes.count("prose"):
        for index in strays:
            shapes[index] = "short"


def _read_header(lines: list[Line], header: dict[str, str]) -> int:
    """How many lines at the top are `KEY: value` fields; a field after a slash counts too. Fills `header`."""
    for index, line in enumerate(lines[:12]):
        fields = _NEXT_KEY.split(line.text[:4000])
        if not all(_KEY.match(field) for field in fields) or (index > 0 and line.gap):
            return index
        if max(map(len, fields)) > _LONGEST_FIELD:  # a text that goes on behind its header on one line
            return index
        for field in fields:
            key, _, value = field.partition(":")
            header.setdefault(key.strip().lower(), value.strip())
    return min(12, len(lines))


def _shape(line: Line, *, prose: bool) -> Shape:
    wording = line.text
    if not any(char.isalnum() for char in wording):
        return "mark"
    furniture = cue(wording, prose=prose) if line.words <= 25 and (not opens_quote(wording) or line.words < 4) else None
    if furniture:
        return furniture
    return _credit_shape(line, prose=prose) or ("prose" if prose else "short")


def _credit_shape(line: Line, *, prose: bool) -> Shape | None:
    """The shape of a line that says who made something: the report, its parts, or a picture."""
    if _ORIGIN.match(line.text) and line.words <= 15:
        return "origin"
    if byline(line.text):
        return "byline"
    if line.words >= 3 and credit_start(line.text, weak=False) is not None:
        return "caption"
    if line.words <= 12 and lone_dateline(line.text) and not stamp(line.text):
        return "dateline"
    return "caption" if not prose and line.words >= 5 and shows_picture(line.text) else None
