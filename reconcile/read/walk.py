"""Paths to files: a folder stands for the readable files below it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from reconcile.errors import Unreadable
from reconcile.read.decode import cannot_read

_NOT_TEXTS = frozenset({"gold.json", "readme.txt", "readme.html", "readme.htm", "readme.json"})


def files_below(path: Path, endings: frozenset[str]) -> Iterator[Path | Unreadable]:
    """`path` itself when it is not a folder, else the files below it with one of the endings, sorted by path.

    Hidden files and folders, `gold.json` and README files are passed over, and links to folders are not followed.
    A path that does not exist, an empty folder and a folder that may not be listed are failures.
    """
    if not path.is_dir():
        yield path if path.exists() else Unreadable(str(path), "does not exist")
        return
    refused: list[Unreadable] = []
    found = sorted(_walk(path, endings, refused))
    yield from refused
    yield from found
    if not found and not refused:
        yield Unreadable(str(path), f"is a folder without a readable file ({' '.join(sorted(endings))})")


def _walk(folder: Path, endings: frozenset[str], refused: list[Unreadable]) -> Iterator[Path]:
    def note(error: OSError) -> None:
        refused.append(Unreadable(str(error.filename or folder), cannot_read(error)))

    for place, folders, names in os.walk(folder, onerror=note, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            ending = Path(name).suffix.lower()
            if ending in endings and not name.startswith(".") and name.lower() not in _NOT_TEXTS:
                yield Path(place) / name
