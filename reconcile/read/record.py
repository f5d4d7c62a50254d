"""Ready-made documents: an object with a text and what is known of it, from a caller or from a JSON file."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import PurePath

from reconcile.errors import Unreadable
from reconcile.model import Document
from reconcile.read.days import parse_day
from reconcile.read.draft import Draft
from reconcile.read.metadata import Given


def record(fields: Mapping[str, object], source: str, label: str | None = None, path: str | None = None) -> Draft:
    """The draft in an object with `text` and any of id, publisher, url, published, title, byline, language.

    Other fields are left alone. `label` names a text without `id`. Raises Unreadable naming the field at fault.
    """
    text = fields.get("text")
    if not isinstance(text, str):
        raise Unreadable(source, "has no `text`" if text is None else f"`text` is {_kind(text)}, not a string")
    published, clock = _day(fields.get("published"), source)
    given = Given(
        publisher=_word(fields, "publisher", source),
        url=_word(fields, "url", source),
        published=published,
        published_time=clock,
        title=_word(fields, "title", source),
        byline=_word(fields, "byline", source),
        language=_word(fields, "language", source),
        path=path,
    )
    name = _word(fields, "id", source) or label or nameless(text)
    return Draft(name, text, given, source, PurePath(path).parent.name if path else "")


def brought(fields: Mapping[str, object]) -> Draft:
    """The draft in a mapping from a caller, called by its `id` or by its text's hash in errors."""
    text, name = fields.get("text"), fields.get("id")
    source = (
        name if isinstance(name, str) and name else nameless(text) if isinstance(text, str) else "a source in memory"
    )
    return record(fields, source)


def ready(document: Document) -> Draft:
    """The draft for a document that a caller has already built."""
    folder = PurePath(document.path).parent.name if document.path else ""
    given = Given(title=document.title, url=document.url)
    return Draft(document.id, document.text, given, document.path or document.id, folder, document)


def nameless(text: str) -> str:
    """The label of a text that has none."""
    return f"text-{hashlib.sha256(text.encode(errors='replace')).hexdigest()[:6]}"


def _word(fields: Mapping[str, object], key: str, source: str) -> str | None:
    value = fields.get(key)
    if value is None:
        return None
    if key == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise Unreadable(source, f"`{key}` is {_kind(value)}, not a string")
    if any("\ud800" <= char <= "\udfff" for char in value):
        raise Unreadable(source, f"`{key}` is not valid Unicode: it holds half a surrogate pair")
    return value.strip() or None


def _day(value: object, source: str) -> tuple[date | None, time | None]:
    if value is None or value == "":
        return None, None
    if isinstance(value, datetime):
        return value.date(), value.time().replace(second=0, microsecond=0, tzinfo=None)
    if isinstance(value, date):
        return value, None
    found = parse_day(value) if isinstance(value, str) else None
    if found is None:
        raise Unreadable(source, f"`published` is not a full date such as 2025-10-13: {str(value)[:40]!r}")
    return found


def _kind(value: object) -> str:
    names = {
        dict: "an object",
        list: "a list",
        bool: "true or false",
        int: "a number",
        float: "a number",
        str: "a string",
    }
    return names.get(type(value), type(value).__name__)
