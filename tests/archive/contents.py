"""All that an archive found, for comparing two of them."""

from __future__ import annotations

from typing import Any

from reconcile.archive import Archive

_FOUND = {
    "documents": "SELECT id, sha256, text FROM documents",
    "claims": "SELECT * FROM claims",
    "members": "SELECT * FROM members",
    "stories": "SELECT * FROM stories",
    "entities": "SELECT * FROM entities",
    "events": "SELECT * FROM events",
    "findings": "SELECT * FROM findings",
}


def found(archive: Archive) -> dict[str, list[tuple[Any, ...]]]:
    """Rows of every table that sources and rules decide, sorted."""
    return {name: archive.query(f"{sql} ORDER BY ALL") for name, sql in _FOUND.items()}
