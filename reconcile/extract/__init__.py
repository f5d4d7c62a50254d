"""Documents to claims. Each kind of value is read by a module of its own; this one runs them in order and words the claims."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.extract.claims import ClaimWriter
from reconcile.extract.reading import Reading, read_page
from reconcile.extract.rows import read_rows
from reconcile.model import Claim, Document
from reconcile.settings import Progress, Settings, silent

__all__ = ["Reading", "extract", "extract_document", "read_page"]


def extract(documents: Sequence[Document], settings: Settings, progress: Progress = silent) -> tuple[Claim, ...]:
    """Every claim of every document, in order of documents and text. Boilerplate and bylines give none."""
    claims: list[Claim] = []
    for done, document in enumerate(documents):
        progress("extract", done, len(documents))
        claims.extend(extract_document(document, settings))
    progress("extract", len(documents), len(documents))
    return tuple(claims)


def extract_document(document: Document, settings: Settings) -> tuple[Claim, ...]:
    """The claims of one document; they depend on nothing but this document and the settings."""
    if any(block.kind == "row" for block in document.blocks):
        return read_rows(document)
    return ClaimWriter(read_page(document, settings)).write()
