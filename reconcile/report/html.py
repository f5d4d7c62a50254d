"""The html format: one self-contained page without script; style from `style.css`, escaping from `markup.py`."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from html import escape
from pathlib import Path

from reconcile.model import Report
from reconcile.report.html_parts import finding, lines, matrix, one_source, person, quotation
from reconcile.report.index import Index
from reconcile.report.items import SECTIONS
from reconcile.report.markup import Html, esc, tag
from reconcile.report.matrix import Matrix
from reconcile.report.origins import Dependence
from reconcile.report.prose import count
from reconcile.report.view import HEADINGS, View, view
from reconcile.report.who import Open


@cache
def _style() -> str:
    return Path(__file__).with_name("style.css").read_text(encoding="utf-8")


def _policy() -> str:
    """Nothing may be loaded or run; the one style sheet of this package is known by its hash."""
    digest = base64.b64encode(hashlib.sha256(_style().encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def render_html(report: Report) -> str:
    """The report as one HTML page: no script, no request to anywhere, a content security policy that allows neither."""
    page = view(report)
    body = tag("body", _header(page), tag("main", *_sections(page, Index(report))), _footer(page))
    return f'<!doctype html>\n<html lang="en">\n{_head(page)}\n{body}\n</html>\n'


def render_notebook(report: Report) -> str:
    """The page inside a frame of its own, so that its style does not leak into the notebook."""
    page = escape(render_html(report), quote=True)
    frame = 'sandbox="" title="reconcile report" width="100%" height="720" frameborder="0"'
    return f'<iframe {frame} srcdoc="{page}"></iframe>'


def _head(page: View) -> Html:
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_policy()),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", esc(page.title)),
        Html(f"<style>{_style()}</style>"),
    )


def _header(page: View) -> Html:
    links = [tag("li", tag("a", esc(title), href=f"#{name}")) for name, title, shown in _contents(page) if shown]
    missing = [
        tag("p", esc(f"Not read: {source} ({reason})"), class_="missing small") for source, reason in page.unread
    ]
    return tag(
        "header",
        tag("p", esc(page.tally), class_="tally"),
        tag("h1", esc(page.title)),
        tag("p", esc(page.verdict), class_="verdict"),
        tag("p", esc(page.key_point), class_="key"),
        *missing,
        tag("nav", tag("ul", *links), aria_label="Sections"),
    )


def _contents(page: View) -> list[tuple[str, str, bool]]:
    return [
        ("check", HEADINGS["check"], bool(page.section("check"))),
        ("events", "Events", bool(page.matrices)),
        ("who", "Who", bool(page.who)),
        ("said", "Said", bool(page.said)),
        *((name, HEADINGS[name], bool(page.section(name))) for name in SECTIONS[1:]),
        ("sources", "Sources", True),
        ("coverage", "Left out and coverage", True),
    ]


def _sections(page: View, index: Index) -> Iterable[Html]:
    inside: dict[str, Callable[[], list[Html]]] = {
        "check": lambda: [finding(item) for item in page.section("check")],
        "events": lambda: list(_events(page.matrices)),
        "who": lambda: [
            tag("ul", *map(person, page.who), class_="cards"),
            *_unsure(page.unsure),
            *_decided(page.decided),
        ],
        "said": lambda: [tag("ul", *map(quotation, page.said), class_="said")],
        "sources": lambda: [_cards(page, index), *_dependences(page.dependences)],
        "coverage": lambda: _coverage(page),
    }
    for name, title, shown in _contents(page):
        heading = tag("h2", esc(title), id=f"{name}-title")
        parts = inside.get(name, lambda name=name: [lines([item for item in page.items if item.section == name])])
        if shown:
            yield tag("section", heading, *parts(), id=name, aria_labelledby=f"{name}-title")


def _events(told: Sequence[Matrix]) -> Iterable[Html]:
    """Events of several sources in full; those that one source alone tells of folded below."""
    shown = [event for event in told if len(event.sources) > 1 or event.checks] or told[:1]
    rest = [event for event in told if event not in shown]
    yield from map(matrix, shown)
    if rest:
        title = count(len(rest), "event") + " told by one source only"
        yield tag("details", tag("summary", esc(title)), *map(matrix, rest))


def _cards(page: View, index: Index) -> Html:
    return tag("ul", *(one_source(card, page.items, index) for card in page.cards), class_="cards")


def _unsure(pairs: Sequence[Open]) -> list[Html]:
    told = [
        tag("li", tag("b", esc(f"{pair.a} / {pair.b}")), esc(f" {'; '.join(pair.reasons)} ({pair.score:.2f})"))
        for pair in pairs
    ]
    if not told:
        return []
    return [tag("h3", esc("Not decided: one person or two?"), class_="aside"), tag("ul", *told, class_="plain")]


def _decided(told: Sequence[str]) -> list[Html]:
    if not told:
        return []
    lines = [tag("li", esc(line)) for line in told]
    return [tag("h3", esc("Decided"), class_="aside"), tag("ul", *lines, class_="plain")]


def _dependences(pairs: Sequence[Dependence]) -> list[Html]:
    told = [tag("li", tag("b", esc(f"{pair.who}: ")), esc(pair.words)) for pair in pairs]
    return (
        [tag("h3", esc("How they depend on each other"), class_="aside"), tag("ul", *told, class_="plain")]
        if told
        else []
    )


def _coverage(page: View) -> list[Html]:
    left = [(card.name, words) for card in page.cards for words in card.left_out]
    rows = [tag("li", tag("b", esc(f"Left out of {name}: ")), esc(words)) for name, words in left]
    rows += [tag("li", tag("b", esc(f"Not read: {source}: ")), esc(reason)) for source, reason in page.unread]
    rows += [tag("li", esc(line)) for line in page.coverage]
    return [
        tag(
            "ul",
            *(rows or [tag("li", esc("Nothing was left out, and all that was read could be compared."))]),
            class_="plain",
        )
    ]


def _footer(page: View) -> Html:
    note = "This report says what differs and shows the words. It does not say which source is right."
    return tag("footer", tag("p", esc(note)), tag("p", esc(page.colophon)))
