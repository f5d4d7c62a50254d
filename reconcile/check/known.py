"""Files of known findings: a baseline that is written, or notes that a person keeps beside the sources.

Both are TOML with one `[[known]]` table for each entry and are matched in one way: by the id of the finding, else by rule
and subject. An entry that matches nothing is told, never dropped.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from reconcile.check.grammar import suggest
from reconcile.errors import BadKnown
from reconcile.model.finding import Finding
from reconcile.model.known import Known
from reconcile.text.fold import fold

BESIDE = "known.toml"
"""The name of the file of notes that is looked for beside the sources."""

MAX_BYTES = 10_000_000
"""Largest file that is read."""

_KEYS = ("id", "rule", "subject", "standing", "note", "by", "on", "says")
"""What an entry may hold. `says` is the sentence of the finding, for whoever reads the file; it is not matched."""

_HEAD = "# Known findings. An entry with an id means one finding; without one, every finding of its rule and subject.\n"


def beside(sources: Iterable[object]) -> tuple[Path, ...]:
    """The files of notes in the folders that are sources and in those that hold sources."""
    folders = (path if path.is_dir() else path.parent for path in map(Path, _paths(sources)))
    return tuple(sorted({folder / BESIDE for folder in folders if (folder / BESIDE).is_file()}))


def _paths(sources: Iterable[object]) -> Iterator[str | Path]:
    return (source for source in sources if isinstance(source, str | Path))


def load_known(paths: Iterable[Path]) -> tuple[Known, ...]:
    """The entries of these files. Raises BadKnown with every problem of every file."""
    entries: list[Known] = []
    problems: list[str] = []
    for path in dict.fromkeys(path.resolve() for path in paths):
        for item in _read(path):
            if isinstance(item, Known):
                entries.append(item)
            else:
                problems.append(f"{path}: {item}")
    if problems:
        raise BadKnown(problems)
    return tuple(entries)


def match(entries: Iterable[Known], findings: Sequence[Finding]) -> tuple[Known, ...]:
    """The entries with the findings that each of them means, sorted."""
    meant: dict[tuple[str, ...], list[str]] = {}
    for finding in findings:
        meant.setdefault((finding.id,), []).append(finding.id)
        meant.setdefault((finding.rule, fold(finding.subject_caption)), []).append(finding.id)
    met = (entry.model_copy(update={"findings": tuple(sorted(meant.get(_key(entry), ())))}) for entry in entries)
    return tuple(sorted(met, key=lambda entry: (entry.file, entry.rule, entry.subject, entry.id, entry.words)))


def baseline(findings: Iterable[Finding]) -> str:
    """A file with an entry for each error and warning, sorted by rule, subject and id; others count for nothing."""
    weighty = (item for item in findings if item.severity != "info")
    ranked = sorted(weighty, key=lambda item: (item.rule, fold(item.subject_caption), item.id))
    return _HEAD + "".join(_entry(finding) for finding in ranked)


def _key(entry: Known) -> tuple[str, ...]:
    return (entry.id,) if entry.id else (entry.rule, fold(entry.subject))


def _read(path: Path) -> Iterator[Known | str]:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            yield f"larger than {MAX_BYTES} bytes"
            return
        table = tomllib.loads(data.decode("utf-8-sig"))
    except OSError as error:
        yield error.strerror or "cannot be read"
        return
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        yield f"not valid TOML: {error}"
        return
    yield from (f"{key}: unknown key{suggest(key, ['known'])}" for key in table if key != "known")
    entries = table.get("known", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        yield "known: must be tables: [[known]]"
        return
    for number, entry in enumerate(entries, 1):
        yield from _checked(entry, f"known {number}", path.name)


def _checked(entry: dict[str, Any], place: str, file: str) -> Iterator[Known | str]:
    problems = [f"{place}.{key}: unknown key{suggest(key, _KEYS)}" for key in entry if key not in _KEYS]
    if not (entry.get("id") or (entry.get("rule") and entry.get("subject"))):
        problems.append(f"{place}: says neither which finding it means (id) nor which rule and subject")
    try:
        known = Known.model_validate({key: entry[key] for key in _KEYS[:-1] if key in entry} | {"file": file})
    except ValidationError as error:
        problems += [f"{place}.{'.'.join(map(str, item['loc']))}: {item['msg']}" for item in error.errors()]
    if problems:
        yield from problems
    else:
        yield known


def _entry(finding: Finding) -> str:
    told = {"id": finding.id, "rule": finding.rule, "subject": finding.subject_caption, "says": finding.message}
    return "\n[[known]]\n" + "".join(f"{key} = {_quoted(value)}\n" for key, value in told.items())


def _quoted(text: str) -> str:
    """A basic string of TOML: that of JSON, save for the delete character and for halves of a character."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(whole, ensure_ascii=False).replace("\x7f", "\\u007f")
