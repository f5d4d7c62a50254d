"""The default extractor: the rules, word lists and tables that ship. Offline, and the same everywhere."""

from __future__ import annotations

from reconcile.extract.extractor import Extracted, worded
from reconcile.extract.reading import Reading, read_page
from reconcile.extract.vouching import Known
from reconcile.model import Document
from reconcile.settings import Settings


class RuleExtractor:
    """Reads with nothing but what ships with the package."""

    name = "default"
    version = "1"

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def reading(self, document: Document) -> Reading:
        """The document as read, before it is worded as claims."""
        return read_page(document, self._settings)

    def extract(self, document: Document) -> Extracted:
        """The claims of a document."""
        return Extracted(worded(self.reading(document), self))

    def look_again(self, document: Document, known: Known) -> Extracted:
        """The claims of a document beside others that tell of people whom it names in part."""
        return Extracted(worded(read_page(document, self._settings, known=known), self))
