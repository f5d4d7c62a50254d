"""One line of a table of ready-made claims: what one source says of one attribute of one subject, as written."""

from __future__ import annotations

from typing import Literal, NamedTuple

CellKind = Literal["clock", "day", "number", "people", "text"]


class Row(NamedTuple):
    """`place` is `file:line`, line 1 being the first of the file; `published` is when the source came out, as written."""

    subject: str
    attribute: str
    value: str
    source: str
    place: str
    published: str = ""


class Cell(NamedTuple):
    """A row as read. `kind` is that of the whole attribute; `reading` is the folded value: HH:MM, an ISO day, a number, a
    text, or the names of the people in order, and None for a cell that says nothing or cannot be read so."""

    row: Row
    kind: CellKind
    reading: str | tuple[str, ...] | None
