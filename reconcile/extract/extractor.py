"""What every extractor is, and the one loop that runs any of them over the documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from reconcile.errors import Unreadable
from reconcile.extract.claims import ClaimWriter
from reconcile.extract.reading import Reading
from reconcile.extract.rows import read_rows
from reconcile.model import Claim, Document, Dropped, Provenance, Unread
from reconcile.settings import Progress, silent

MISPLACED = "the words do not stand where the extractor says"
FOREIGN = "the claim is about another document"


class Extracted(NamedTuple):
    """The claims of one document, and what the extractor itself had to leave out."""

    claims: tuple[Claim, ...]
    dropped: tuple[Dropped, ...] = ()


class Extractor(Protocol):
    """Reads the claims of one document at a time. `name` and `version` stand in the provenance of each claim; the version
    changes whenever the same document may give other claims."""

    @property
    def name(self) -> str: ...
    @property
    def version(self) -> str: ...

    def extract(self, document: Document) -> Extracted:
        """The claims of a document, which depend on nothing but the document. Raises Unreadable, with the reason, for one
        that it fails on; the others go on."""
        ...


class Reader(Extractor, Protocol):
    """An extractor that makes a `Reading` first, from which its claims are worded: those that ship do."""

    def reading(self, document: Document) -> Reading:
        """The document as read, before it is worded as claims. Raises Unreadable as `extract` does."""
        ...


class Outcome(NamedTuple):
    """`documents` are those that were read, in their order; `claims` in order of documents and text. `unread` and
    `dropped` tell what is missing."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    unread: tuple[Unread, ...] = ()
    dropped: tuple[Dropped, ...] = ()


def extract_all(extractor: Extractor, documents: Sequence[Document], progress: Progress = silent) -> Outcome:
    """Every document through one extractor, a table through the reader of rows. A claim whose words do not stand in its
    document is dropped and counted."""
    read: list[Document] = []
    claims: list[Claim] = []
    unread: list[Unread] = []
    dropped: list[Dropped] = []
    for done, document in enumerate(documents):
        progress("extract", done, len(documents))
        try:
            extracted = Extracted(read_rows(document)) if document.tabular else extractor.extract(document)
        except Unreadable as failure:
            unread.append(Unread(source=failure.source, reason=f"{extractor.name}: {failure.reason}"))
            continue
        kept, faults = sound(extracted.claims, document)
        read.append(document)
        claims.extend(kept)
        dropped.extend((*extracted.dropped, *counted(document.id, faults)))
    progress("extract", len(documents), len(documents))
    return Outcome(tuple(read), tuple(claims), tuple(unread), tuple(dropped))


def worded(reading: Reading, extractor: Extractor) -> tuple[Claim, ...]:
    """The claims of a reading, signed by the extractor that made it."""
    return ClaimWriter(reading, Provenance(extractor=extractor.name, version=extractor.version)).write()


def sound(claims: Sequence[Claim], document: Document) -> tuple[list[Claim], list[str]]:
    """The claims whose words stand in their document, and why each of the others cannot stand."""
    faults = [(claim, _fault(claim, document)) for claim in claims]
    return [claim for claim, fault in faults if fault is None], [fault for _, fault in faults if fault is not None]


def counted(document: str, reasons: Sequence[str]) -> tuple[Dropped, ...]:
    """One entry for each reason, with how often it held."""
    return tuple(
        Dropped(document=document, count=count, reason=reason) for reason, count in sorted(Counter(reasons).items())
    )


def _fault(claim: Claim, document: Document) -> str | None:
    """Why a claim cannot stand, None where it can."""
    said = claim.evidence
    if claim.document != document.id or said.document != document.id:
        return FOREIGN
    around = document.text[said.passage_start : said.passage_end]
    stands = document.text[said.start : said.end] == said.text and around == said.passage and said.parted
    return None if stands else MISPLACED
