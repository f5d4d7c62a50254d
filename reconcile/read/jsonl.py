"""JSON files of ready-made documents: one object, a list of objects, or one object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, NamedTuple

from reconcile.errors import Unreadable
from reconcile.read.decode import cannot_read, decode, load_text
from reconcile.read.draft import Draft, Drafts
from reconcile.read.record import record
from reconcile.settings import Settings

_BYTES_PER_CHARACTER = 12  # the longest that JSON makes of one character: a surrogate pair, both halves escaped


def read_json(path: Path, settings: Settings) -> Drafts:
    """The documents in a `.json` file: an object, a list of objects, or an object with a list `documents`.

    Raises Unreadable for a file that holds none; an item at fault is a failure `file:[number]` and the others go on.
    """
    source = str(path)
    text, notes = load_text(path, settings)
    data = _parse(text, source)
    items = data.get("documents", data) if isinstance(data, dict) else data
    if isinstance(items, dict):
        return Drafts((_draft(items, source, path.stem, path)._replace(notes=notes),))
    if not isinstance(items, list) or not items:
        raise Unreadable(source, "holds no object and no list of objects with a `text`")
    places = (((f"{source}:[{number}]", f"{path.stem}-{number}"), item) for number, item in enumerate(items, 1))
    found = _collect(places, path)
    return found._replace(drafts=tuple(draft._replace(notes=notes) for draft in found.drafts))


def read_jsonl(path: Path, settings: Settings) -> Drafts:
    """The documents in a `.jsonl` file, one object a line. A broken line is a failure `file:line`; the others go on."""
    source = str(path)
    try:
        with path.open("rb") as file:
            lines = _numbered(file, _BYTES_PER_CHARACTER * settings.max_characters + 10_000)
            places = (((f"{source}:{number}", f"{path.stem}-{number}"), line) for number, line in lines)
            found = _collect(places, path)
    except OSError as error:
        raise Unreadable(source, cannot_read(error)) from error
    if not found.drafts and not found.failures:
        raise Unreadable(source, "is empty")
    return found


class Line(NamedTuple):
    """One line of a `.jsonl` file of documents, by its number from 1."""

    path: Path
    number: int
    content: bytes


def lines_of(path: Path, settings: Settings) -> Iterator[Line]:
    """The lines of a `.jsonl` file, one at a time, blank ones left out. Raises OSError."""
    with path.open("rb") as file:
        for number, content in _numbered(file, _BYTES_PER_CHARACTER * settings.max_characters + 10_000):
            yield Line(path, number, content)


def read_line(line: Line) -> Drafts:
    """The document in one line. Raises Unreadable."""
    place = f"{line.path}:{line.number}"
    return Drafts((_draft(_line(line.content, place), place, f"{line.path.stem}-{line.number}", line.path),))


def _collect(places: Iterable[tuple[tuple[str, str], object]], path: Path) -> Drafts:
    drafts: list[Draft] = []
    failures: list[Unreadable] = []
    for (place, label), item in places:
        try:
            drafts.append(_draft(_line(item, place) if isinstance(item, bytes) else item, place, label, path))
        except Unreadable as failure:
            failures.append(failure)
    return Drafts(tuple(drafts), tuple(failures))


def _numbered(file: IO[bytes], limit: int) -> Iterator[tuple[int, bytes]]:
    """Lines with their numbers from 1, blank ones left out; of a line over the limit only its first bytes."""
    number = 0
    while line := file.readline(limit):
        number += 1
        rest = line
        while len(rest) == limit and not rest.endswith(b"\n"):
            rest = file.readline(limit)
        if line.strip():
            yield number, line


def _line(line: bytes, place: str) -> object:
    return _parse(decode(line, place).text, place)


def _parse(text: str, source: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise Unreadable(
            source, f"is not valid JSON: {error.msg.lower()} at line {error.lineno}, column {error.colno}"
        ) from error
    except (RecursionError, ValueError) as error:
        raise Unreadable(source, "is JSON that is nested too deeply or holds a number that is too long") from error


def _draft(item: object, source: str, label: str, path: Path) -> Draft:
    if not isinstance(item, dict):
        raise Unreadable(source, "is not an object with a `text`")
    return record(item, source, label, str(path))
