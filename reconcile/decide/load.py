"""Reading files of decisions and of known findings: TOML with `[[decision]]` and `[[known]]` tables, in any mixture.

`reconcile.model.decision` tells what a decision holds; a `[[known]]` table is the short form for findings, written by hand
or as a baseline. Every problem of every file is told at once: a decision that is silently missing would be one that is
silently overridden.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from reconcile.errors import BadKnown
from reconcile.model.decision import Decision
from reconcile.model.known import Known
from reconcile.text.suggest import suggest

FILE = "decisions.toml"
"""The name of the file beside the sources that decisions are written to."""

BESIDE = (FILE, "known.toml")
"""The names of the files that are looked for beside the sources."""

MAX_BYTES = 10_000_000
"""Largest file that is read."""

_KNOWN = ("id", "rule", "subject", "standing", "note", "by", "on", "says")
"""What a `[[known]]` table may hold. `says` is the sentence of the finding, for whoever reads the file; it is not matched."""


class Entries(NamedTuple):
    """What files hold, in their order: short entries on findings, and decisions with the names of their files."""

    known: tuple[Known, ...] = ()
    decisions: tuple[tuple[Decision, str], ...] = ()


def beside(sources: Iterable[object]) -> tuple[Path, ...]:
    """The files of decisions in the folders that are sources and in those that hold sources."""
    return tuple(folder / name for folder in folders(sources) for name in BESIDE if (folder / name).is_file())


def folders(sources: Iterable[object]) -> tuple[Path, ...]:
    """The folders that are sources and those that hold sources, sorted."""
    paths = (Path(source) for source in sources if isinstance(source, str | Path))
    return tuple(sorted({path if path.is_dir() else path.parent for path in paths}))


def load(paths: Iterable[Path]) -> Entries:
    """The entries of these files, each file once. Raises BadKnown with every problem of every file."""
    known: list[Known] = []
    decisions: list[tuple[Decision, str]] = []
    problems: list[str] = []
    for path in dict.fromkeys(path.resolve() for path in paths):
        try:
            found = entries(_bytes(path), path.name)
        except _Problems as wrong:
            problems += [f"{path}: {problem}" for problem in wrong.problems]
        else:
            known += found.known
            decisions += found.decisions
    problems += _twice(decisions)
    if problems:
        raise BadKnown(problems)
    return Entries(tuple(known), _once(decisions))


def parse(data: bytes, path: Path) -> Entries:
    """The entries that a file with this content holds. Raises BadKnown."""
    try:
        found = entries(data, path.name)
    except _Problems as wrong:
        raise BadKnown([f"{path}: {problem}" for problem in wrong.problems]) from None
    if problems := _twice(found.decisions):
        raise BadKnown(problems)
    return Entries(found.known, _once(found.decisions))


def _once(decisions: Iterable[tuple[Decision, str]]) -> tuple[tuple[Decision, str], ...]:
    """Each decision as the first file holds it."""
    first: dict[str, tuple[Decision, str]] = {}
    for decision, name in decisions:
        first.setdefault(decision.id, (decision, name))
    return tuple(first.values())


class _Problems(Exception):
    """What is wrong with one file."""

    def __init__(self, *problems: str) -> None:
        self.problems = problems
        super().__init__(*problems)


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _Problems(error.strerror or "cannot be read") from error


def entries(data: bytes, name: str) -> Entries:
    """The entries of one file, checked one by one. Raises an error that lists every problem."""
    table = _table(data)
    problems = [f"{key}: unknown key{suggest(key, ['decision', 'known'])}" for key in table if key not in _READERS]
    found: dict[str, list[Any]] = {key: [] for key in _READERS}
    for key, read in _READERS.items():
        rows = table.get(key, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            problems.append(f"{key}: must be tables: [[{key}]]")
            continue
        for number, row in enumerate(rows, 1):
            place = f"{key} {number}"
            keys = _KEYS[key]
            problems += [f"{place}.{word}: unknown key{suggest(word, keys)}" for word in row if word not in keys]
            try:
                found[key].append(read({word: row[word] for word in row if word in keys}, name))
            except ValidationError as error:
                problems += [_in_words(place, item) for item in error.errors()]
            except ValueError as error:
                problems.append(f"{place}: {error}")
    if problems:
        raise _Problems(*problems)
    return Entries(tuple(found["known"]), tuple((decision, name) for decision in _named(found["decision"])))


def _table(data: bytes) -> dict[str, Any]:
    if len(data) > MAX_BYTES:
        raise _Problems(f"larger than {MAX_BYTES} bytes")
    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError, ValueError) as error:
        raise _Problems(f"not valid TOML: {error}") from error


def _in_words(place: str, item: ErrorDetails) -> str:
    where = ".".join((place, *map(str, item["loc"])))
    return f"{where}: {item['msg'].removeprefix('Value error, ')}"


def _known(row: dict[str, Any], name: str) -> Known:
    if not (row.get("id") or (row.get("rule") and row.get("subject"))):
        raise ValueError("says neither which finding it means (id) nor which rule and subject")
    return Known.model_validate({key: row[key] for key in _KNOWN[:-1] if key in row} | {"file": name})


def _decision(row: dict[str, Any], _name: str) -> Decision:
    return Decision.model_validate(row)


_KEYS: dict[str, tuple[str, ...]] = {"known": _KNOWN, "decision": tuple(Decision.model_fields)}
_READERS = {"known": _known, "decision": _decision}


def _named(decisions: Iterable[Decision]) -> Iterator[Decision]:
    """Decisions with an id each: where the file gives none, it is computed from what the entry says and how often the
    same was said before."""
    seen: dict[str, int] = {}
    for decision in decisions:
        if decision.id:
            yield decision
            continue
        told = json.dumps(decision.entry(), default=str, sort_keys=True)
        seen[told] = seen.get(told, 0) + 1
        yield decision.model_copy(update={"id": digest(told, str(seen[told]))})


def digest(*told: str) -> str:
    """Ten hexadecimal digits for what is told."""
    return hashlib.sha256("\n".join(told).encode("utf-8", "replace")).hexdigest()[:10]


def _twice(decisions: Iterable[tuple[Decision, str]]) -> list[str]:
    """Ids that two different decisions bear."""
    first: dict[str, Decision] = {}
    problems = []
    for decision, name in decisions:
        if first.setdefault(decision.id, decision) != decision:
            problems.append(
                f"{name}: decision {decision.id}: another one bears this id already; give it an id of its own"
            )
    return problems
