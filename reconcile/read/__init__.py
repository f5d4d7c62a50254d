"""The read station: files, folders, mappings and ready-made documents to Documents with classified blocks.

One source that cannot be read never stops the others: it is returned as Unread with the reason in words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from reconcile.errors import Unreadable
from reconcile.model import Document, Unread
from reconcile.read.claims import Frame, Records, holds_claims, read_claims, read_lines
from reconcile.read.compose import compose, refuse
from reconcile.read.decode import cannot_read
from reconcile.read.draft import Draft, Drafts
from reconcile.read.html import read_html
from reconcile.read.jsonl import Line, lines_of, read_json, read_line
from reconcile.read.label import named
from reconcile.read.plain import read_plain
from reconcile.read.record import brought, ready
from reconcile.read.walk import files_below
from reconcile.settings import Progress, Settings, silent

__all__ = ["Line", "ReadOutcome", "Source", "Unit", "one_by_one", "read"]

Source = Path | str | Document | Mapping[str, object] | Records | Line | Frame
"""A path of a file or folder (a string is always a path), a Document, a mapping with `text` and any of `id`, `publisher`,
`url`, `published` (ISO date), `title`, `byline`, `language`, or a data frame of claims."""

READERS: dict[str, Callable[[Path, Settings], Drafts]] = {
    ".txt": read_plain,
    ".html": read_html,
    ".htm": read_html,
    ".json": read_json,
    ".jsonl": read_lines,
    ".csv": read_claims,
    ".tsv": read_claims,
}
"""Which reader takes which ending. A file with another ending is read as plain text when it is named, and passed over
in a folder."""


class ReadOutcome(NamedTuple):
    """`documents` in the order of the sources, `unread` sorted by source."""

    documents: tuple[Document, ...]
    unread: tuple[Unread, ...]


def read(sources: Iterable[Source], settings: Settings, progress: Progress = silent) -> ReadOutcome:
    """Read every source that can be read.

    Labels are unique and do not depend on the order of sources; nothing is raised for a source at fault.
    """
    drafts: list[Draft] = []
    failures: list[Unreadable] = []
    units = list(_units(sources))
    for done, unit in enumerate(units):
        progress("read", done, len(units))
        found = _read_one(unit, settings)
        failures.extend(found.failures)
        for draft in found.drafts:
            try:
                refuse(draft, settings)
            except Unreadable as failure:
                failures.append(failure)
            else:
                drafts.append(draft)
    kept, twice = named(drafts)
    documents = tuple(compose(draft) for draft in kept)
    progress("read", len(units), len(units))
    unread = sorted({(fault.source, fault.reason) for fault in (*failures, *twice)})
    return ReadOutcome(documents, tuple(Unread(source=a, reason=b) for a, b in unread))


Unit = Path | Document | Mapping[str, object] | Frame | Line | Unreadable
"""A source that is read in one go."""


def one_by_one(sources: Iterable[Source], settings: Settings) -> Iterator[Unit]:
    """The sources in the smallest parts that can be read each by itself: files, and the lines of `.jsonl` files of documents."""
    for unit in _units(sources):
        if isinstance(unit, Path) and unit.suffix.lower() == ".jsonl" and not holds_claims(unit):
            try:
                yield from lines_of(unit, settings)
            except OSError as error:
                yield Unreadable(str(unit), cannot_read(error))
        else:
            yield unit


def _units(sources: Iterable[Source]) -> Iterator[Unit]:
    """Sources with every folder replaced by the files in it. A lone source outside any list is taken as one."""
    alone = isinstance(sources, (str, Path, Document, Mapping, Line)) or Frame.is_one(sources)
    several: Iterable[object] = [sources] if alone else sources
    for source in several:
        if isinstance(source, (str, Path)):
            yield from files_below(Path(source), frozenset(READERS))
        elif isinstance(source, (Document, Mapping, Line, Frame)):
            yield source
        elif Frame.is_one(source):
            yield Frame(source)
        else:
            yield Unreadable(repr(source)[:80], "is neither a path, a document, a mapping with a `text` nor a table")


def _read_one(unit: Unit, settings: Settings) -> Drafts:
    try:
        if isinstance(unit, Unreadable):
            return Drafts((), (unit,))
        if isinstance(unit, Frame):
            return unit.drafts()
        if isinstance(unit, Line):
            return read_line(unit)
        if isinstance(unit, Document):
            return Drafts((ready(unit),))
        if isinstance(unit, Path):
            return READERS.get(unit.suffix.lower(), read_plain)(unit, settings)
        return Drafts((brought(unit),))
    except Unreadable as failure:
        return Drafts((), (failure,))
