"""A text that has been read but not yet named: what the readers hand over."""

from __future__ import annotations

from typing import NamedTuple

from reconcile.errors import Unreadable
from reconcile.model import Document
from reconcile.read.metadata import Given


class Draft(NamedTuple):
    """A text under the label that it asks for. `folder` names the folder it came from, "" where there is none;
    `source` is what errors call it; `ready` is the document when the caller brought one; `notes` say what was guessed."""

    label: str
    text: str
    given: Given
    source: str
    folder: str = ""
    ready: Document | None = None
    notes: tuple[str, ...] = ()


class Drafts(NamedTuple):
    """What one source gave: texts, and what could not be read."""

    drafts: tuple[Draft, ...]
    failures: tuple[Unreadable, ...] = ()
