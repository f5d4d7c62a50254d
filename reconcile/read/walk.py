"""Paths to files: a folder stands for the readable files below it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from reconcile.errors import Unreadable
from reconcile.read.decode import cannot_read

_DOCUMENTS = frozenset(
    {".doc", ".docx", ".eml", ".epub", ".mobi", ".odt", ".pages", ".pdf", ".rtf", ".xls", ".xlsx", ".zip"}
)
"""Files that hold texts for people and cannot be read here: passed over in silence, they would be missed by nobody."""
_NOT_TEXTS = frozenset({"gold.json", "readme.txt", "readme.html", "readme.htm", "readme.json"})


def files_below(path: Path, endings: frozenset[str]) -> Iterator[Path | Unreadable]:
    """`path` itself when it is not a folder, else the files below it with one of the endings, sorted by path.

    Hidden files and folders, `gold.json` and README files are passed over, and links to folders are not followed.
    A path that does not exist, an empty folder and a folder that may not be listed are failures, and so is a document such
    as a PDF, unless a readable file of the same name lies beside it.
    """
    if not path.is_dir():
        yield path if path.exists() else Unreadable(str(path), "does not exist")
        return
    refused: list[Unreadable] = []
    found = sorted(_walk(path, endings, refused))
    refused.sort(key=str)
    yield from refused
    yield from found
    if not found and not refused:
        yield Unreadable(str(path), f"is a folder without a readable file ({' '.join(sorted(endings))})")


def _walk(folder: Path, endings: frozenset[str], refused: list[Unreadable]) -> Iterator[Path]:
    def note(error: OSError) -> None:
        refused.append(Unreadable(str(error.filename or folder), cannot_read(error)))

    for place, folders, names in os.walk(folder, onerror=note, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        shown = [name for name in names if not name.startswith(".") and name.lower() not in _NOT_TEXTS]
        texts = [name for name in shown if Path(name).suffix.lower() in endings]
        yield from (Path(place) / name for name in texts)
        beside = {Path(name).stem for name in texts}
        for name in sorted(shown):
            ending = Path(name).suffix.lower()
            if ending in _DOCUMENTS - endings and Path(name).stem not in beside:
                refused.append(
                    Unreadable(str(Path(place) / name), f"{ending} files are not read; save the text as .txt")
                )
