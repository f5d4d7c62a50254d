"""Web pages: the visible text of the article, with what the page says about itself."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import TYPE_CHECKING

from reconcile.errors import Unreadable
from reconcile.read.days import parse_day
from reconcile.read.decode import load_text
from reconcile.read.draft import Draft, Drafts
from reconcile.read.metadata import Given
from reconcile.settings import Settings

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]  # lxml ships no types
    from trafilatura.settings import Document as Extracted

_MOST_TAGS = 50_000
_HIDDEN = frozenset("script style noscript template head svg iframe object select textarea button".split())
_BREAKS = frozenset(
    """p div br li ul ol tr td th table h1 h2 h3 h4 h5 h6 section article header footer nav aside main blockquote figure
    figcaption hr dd dt dl pre form""".split()
)
_SPACES = re.compile(r"[ \t\r\f\v\u00a0]+")


def read_html(path: Path, settings: Settings) -> Drafts:
    """One draft with the article's text. Raises Unreadable for a page without text or beyond parsing."""
    source = str(path)
    page, notes = load_text(path, settings, html=True)
    try:
        text, given, whole = _taken_apart(page)
    except Exception as error:  # hostile markup must not take the other sources down, whatever the parsers raise
        raise Unreadable(source, f"is a page that cannot be taken apart: {type(error).__name__}") from error
    if not text.strip():
        raise Unreadable(source, "is a page without visible text")
    if whole:
        notes = (*notes, "was read with all its visible text, since no article could be told from the rest")
    return Drafts((Draft(path.stem, text, given._replace(path=source), source, path.parent.name, notes=notes),))


def _taken_apart(page: str) -> tuple[str, Given, bool]:
    """The text, what the page says about itself, and whether all visible text was taken."""
    tree = _tree(page)
    # The extractor's time grows with the tags; beyond this many it is no news page.
    found = None if tree is None or sum(1 for _ in tree.iter()) > _MOST_TAGS else _article(tree)
    return (*found, False) if found else (_visible(_tree(page)), Given(), True)


def _tree(page: str) -> HtmlElement | None:
    from lxml import etree, html  # type: ignore[import-untyped]  # noqa: PLC0415 - only pages need it

    # No `huge_tree`: libxml2 then bounds depth and size by itself. Bytes, since a declared encoding is over by now.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(page.encode(), parser=parser)
    except etree.ParserError:
        return None


def _visible(tree: HtmlElement | None) -> str:
    """The text that a browser would show, a line for each block, blank lines left out."""
    if tree is None:
        return ""
    for element in list(tree.iter(*_HIDDEN)):
        element.drop_tree()
    for element in tree.iter(*_BREAKS):
        element.text = f"\n{element.text or ''}"
        element.tail = f"\n{element.tail or ''}"
    lines = (_SPACES.sub(" ", line).strip() for line in "".join(tree.itertext()).split("\n"))
    return "\n".join(line for line in lines if line)


def _article(page: HtmlElement) -> tuple[str, Given] | None:
    """Title and article as trafilatura finds them, None where it finds none."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - takes a second to import, only pages need it

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    # The date search is kept from guessing, and from depending on today's date.
    dates = {"extensive_search": False, "original_date": True, "max_date": "2100-12-31"}
    found = bare_extraction(page, with_metadata=True, include_comments=False, date_extraction_params=dates)
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        return None
    text = found.text or ""
    title = _word(found.title)
    if title and title not in text[: len(title) + 200]:
        text = f"{title}\n\n{text}"
    return text, _given(found, title)


def _given(found: Extracted, title: str | None) -> Given:
    day = parse_day(found.date or "")
    return Given(
        publisher=_word(found.sitename),
        url=_word(found.url),
        published=day[0] if day else None,
        title=title,
        byline=_word(found.author),
        language=_word(found.language),
    )


def _word(value: str | None) -> str | None:
    return _SPACES.sub(" ", value.replace("\n", " ")).strip() or None if value else None
