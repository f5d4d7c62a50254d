"""Plain text files: the text exactly as it stands, without a byte order mark."""

from __future__ import annotations

from pathlib import Path

from reconcile.read.decode import load_text
from reconcile.read.draft import Draft, Drafts
from reconcile.read.metadata import Given
from reconcile.settings import Settings


def read_plain(path: Path, settings: Settings) -> Drafts:
    """One draft with the text of the file. Raises Unreadable."""
    text, notes = load_text(path, settings)
    return Drafts((Draft(path.stem, text, Given(path=str(path)), str(path), path.parent.name, notes=notes),))
