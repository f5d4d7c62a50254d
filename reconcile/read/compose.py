"""From a text and what is known of it to a Document."""

from __future__ import annotations

import hashlib
import re

from reconcile.errors import Unreadable
from reconcile.model import Document
from reconcile.read.boilerplate import blocks, lay_out
from reconcile.read.draft import Draft
from reconcile.read.metadata import complete
from reconcile.settings import Settings
from reconcile.text.language import main_language

_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def compose(draft: Draft) -> Document:
    """The document that a draft makes under its label; a document that the caller brought keeps what it says."""
    layout = lay_out(draft.text, draft.given.title, draft.given.url)
    if draft.ready is not None:
        found = draft.ready.blocks or blocks(layout)
        notes = tuple(dict.fromkeys((*draft.ready.notes, *draft.notes)))
        return draft.ready.model_copy(update={"id": draft.label, "blocks": found, "notes": notes})
    known = complete(draft.given, layout)._asdict()
    document = Document(
        id=draft.label, text=draft.text, sha256=digest(draft.text), blocks=blocks(layout), notes=draft.notes, **known
    )
    return document if document.language else document.model_copy(update={"language": main_language(document)})


def digest(text: str) -> str:
    """SHA-256 of the text in UTF-8, hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def refuse(draft: Draft, settings: Settings) -> None:
    """Raise Unreadable, with the reason in words, for a text that no report can be read from."""
    text, source = draft.text, draft.source
    if not text:
        raise Unreadable(source, "is empty")
    if len(text) > settings.max_characters:
        most = f"{settings.max_characters:,} (max_characters)"
        raise Unreadable(source, f"has {len(text):,} characters; more than {most} are not read")
    if text.isspace():
        raise Unreadable(source, "holds only white space")
    half = _SURROGATE.search(text)
    if half:
        raise Unreadable(source, f"is not valid Unicode: half a surrogate pair at character {half.start()}")
    controls = len(_CONTROL.findall(text))
    if "\x00" in text or controls > 8 + len(text) // 50:
        raise Unreadable(source, f"is not text but binary data: {controls:,} control characters")
    if not any(char.isalnum() for char in text):
        raise Unreadable(source, "holds no letter and no digit")
    limit = max(2_000, settings.max_characters // 20)
    breaks = text.count("\n") + text.count("\r")
    if breaks > limit:
        raise Unreadable(source, f"has {breaks:,} lines; more than {limit:,} are not read as one article")
    if draft.ready is not None:
        _refuse_ready(draft.ready, source)


def _refuse_ready(document: Document, source: str) -> None:
    if document.sha256 != digest(document.text):
        raise Unreadable(source, "has a `sha256` that is not that of its text")
    last = 0
    for block in document.blocks:
        if block.span.start < last or block.span.end > len(document.text):
            raise Unreadable(
                source, f"has a block at {block.span.start} that overlaps another or ends outside the text"
            )
        last = block.span.end
