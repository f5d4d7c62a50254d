"""Where documents and words are found and what things are called: addresses (RFC 3986) for formats that link, in ASCII alone."""

from __future__ import annotations

import re
from pathlib import PurePath
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from reconcile.model import DocumentSummary, Evidence, Span

_BAD_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_WEB = re.compile(r"https?://[^/?#]", re.IGNORECASE)
_DERIVED = frozenset(".html .htm .xhtml .json .jsonl .ndjson .csv .tsv .tab".split())


def web(document: DocumentSummary) -> str:
    """The address that the document says it has on the web, "" where it gives none that is http or https."""
    url = (document.url or "").strip()
    return quote(_BAD_PERCENT.sub("%25", url), safe=":/?#@!$&'()*+,;=~%", errors="replace") if _WEB.match(url) else ""


def file(document: DocumentSummary) -> str:
    """The file that the document was read from: relative as the path was given, `file:` for an absolute path, "" for a
    document that came from no file."""
    path = PurePath(document.path or "")
    if not document.path:
        return ""
    text = quote(path.as_posix(), errors="replace")
    return f"file://{'' if text.startswith('/') else '/'}{text}" if path.is_absolute() else text


def address(document: DocumentSummary) -> str:
    """The file, else the web address, else a name made of the hash of the text; never empty."""
    return file(document) or web(document) or identifier("text", document.sha256)


def is_plain(document: DocumentSummary) -> bool:
    """Whether lines and offsets of the document are those of what `address` names: of a plain file, or of the text itself.
    The text of a page, of a record or of a table is taken out of it, so there they are not."""
    if document.path:
        return PurePath(document.path).suffix.lower() not in _DERIVED
    return not web(document)


def identifier(kind: str, *parts: str) -> str:
    """A UUID for something of the report, as a URN: the same parts always give the same one."""
    return uuid5(NAMESPACE_URL, "\n".join(("reconcile", kind, *parts))).urn


def around(evidence: Evidence, part: Span) -> tuple[str, str]:
    """The rest of the passage before and after a part of the words; nothing where the stored offsets do not fit the stored
    passage."""
    first, last = part.start - evidence.passage_start, part.end - evidence.passage_start
    if not 0 <= first <= last or evidence.passage[first:last] != evidence.at(part):
        return "", ""
    return evidence.passage[:first], evidence.passage[last:]
