"""Documents to claims. An extractor reads each kind of value by a module of its own and words the claims.

`EXTRACTORS` is the table: to add one, write one file with a class that is an `Extractor` and add one line here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reconcile.errors import Unreadable
from reconcile.extract.by_llm import LlmExtractor
from reconcile.extract.by_rules import RuleExtractor
from reconcile.extract.by_spacy import SpacyExtractor
from reconcile.extract.extractor import Extracted, Extractor, Outcome, Reader, extract_all
from reconcile.extract.reading import Reading, read_page
from reconcile.extract.second_look import look_again
from reconcile.model import Claim, Document
from reconcile.settings import ExtractorName, Progress, Settings, silent

__all__ = [
    "EXTRACTORS",
    "Extracted",
    "Extractor",
    "Outcome",
    "Reader",
    "Reading",
    "choose",
    "extract",
    "extract_all",
    "extract_document",
    "look_again",
    "read_page",
]

EXTRACTORS: dict[ExtractorName, Callable[[Settings], Reader]] = {
    "default": RuleExtractor,
    "spacy": SpacyExtractor,
    "llm": LlmExtractor,
}


def choose(settings: Settings) -> Reader:
    """The extractor that the settings name. Raises NoExtractor where something that it needs is missing."""
    return EXTRACTORS[settings.extractor](settings)


def extract(documents: Sequence[Document], settings: Settings, progress: Progress = silent) -> tuple[Claim, ...]:
    """Every claim of every document, in order of documents and text. Boilerplate and bylines give none.

    Raises Unreadable for a document that the extractor fails on; `extract_all` goes on and tells of it.
    """
    outcome = extract_all(choose(settings), documents, progress)
    for missing in outcome.unread:
        raise Unreadable(missing.source, missing.reason)
    return outcome.claims


def extract_document(document: Document, settings: Settings) -> tuple[Claim, ...]:
    """The claims of one document; they depend on nothing but this document and the settings."""
    return extract((document,), settings)
