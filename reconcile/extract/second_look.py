"""A second look at documents that name somebody in part whom others name in full.

What is read again depends on the first look at all documents, on nothing read in the second: the order of documents makes
no difference, and a document added later gives what it would have given at the start.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from reconcile.errors import Unreadable
from reconcile.extract.extractor import Extracted, Extractor, Outcome, sound
from reconcile.extract.vouching import Known, Names
from reconcile.model import Claim, Document


@runtime_checkable
class Attentive(Protocol):
    """An extractor that can make use of what other documents tell."""

    def look_again(self, document: Document, known: Known) -> Extracted:
        """The claims of a document beside others. Raises Unreadable as `extract` does."""
        ...


def look_again(extractor: Extractor, first: Outcome) -> Outcome:
    """The outcome of a first look at every document with those read anew in which names were seen that others vouch for.
    A document that fails now keeps what the first look gave."""
    if not isinstance(extractor, Attentive) or len(first.documents) < 2:
        return first
    names = Names(first.claims, first.documents)
    again = {
        document.id: claims
        for document in first.documents
        if not document.tabular
        and (known := names.beside(document))
        and (claims := _claims(extractor, document, known)) is not None
    }
    if not again:
        return first
    own: dict[str, list[Claim]] = {document.id: [] for document in first.documents}
    for claim in first.claims:
        own[claim.document].append(claim)
    return first._replace(claims=tuple(claim for name, kept in own.items() for claim in again.get(name, kept)))


def _claims(extractor: Attentive, document: Document, known: Known) -> Sequence[Claim] | None:
    try:
        extracted = extractor.look_again(document, known)
    except Unreadable:
        return None
    return sound(extracted.claims, document)[0]
