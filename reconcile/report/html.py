"""The html format: one self-contained page, readable without script. Its parts are in `page`, escaping in `markup.py`."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from functools import cache
from html import escape
from pathlib import Path
from typing import NamedTuple

from reconcile.model import Document, Report
from reconcile.report.articles import articles
from reconcile.report.crowd import crowd
from reconcile.report.index import Index
from reconcile.report.items import SEVERITY_WORDS
from reconcile.report.markup import Html, esc, join, tag
from reconcile.report.page.article import texts
from reconcile.report.page.controls import bar, filters, help_window
from reconcile.report.page.decide import form, tray
from reconcile.report.page.drawing import dependence
from reconcile.report.page.finding import findings
from reconcile.report.page.keys import Keys
from reconcile.report.page.people import people, said
from reconcile.report.page.rest import coverage
from reconcile.report.page.sequence import timeline as drawn
from reconcile.report.page.table import crowd as seats
from reconcile.report.page.table import events
from reconcile.report.prose import count
from reconcile.report.ties import ties
from reconcile.report.timeline import timeline
from reconcile.report.view import View, view


class _Section(NamedTuple):
    name: str
    title: str
    parts: list[Html]


def render_html(report: Report, documents: Sequence[Document] = ()) -> str:
    """The report as one HTML page that loads nothing; its policy lets in the page's own style and script and no other.

    `documents` are the texts that the report was made from, in any order; those that are given stand in the page with the
    quoted words marked. Of the others, and of any whose text is not the one that was read, only passages are shown.
    """
    page = view(report)
    told = [section for section in _sections(page, report, documents) if section.parts]
    top = tag("div", bar([(section.name, section.title) for section in told]), filters(page), id="bar")
    main = tag("main", *map(_section, told), id="main", data_report=_fingerprint(report))
    script = Html(f"<script>{_script()}</script>")
    body = tag("body", _skip(), _header(page), top, main, _footer(page), help_window(), form(), tray(), script)
    return f'<!doctype html>\n<html lang="en">\n{_head(page)}\n{body}\n</html>\n'


def render_notebook(report: Report) -> str:
    """The page inside a frame of its own, so that its style does not leak into the notebook."""
    page = escape(render_html(report), quote=True)
    frame = 'sandbox="" title="reconcile report" width="100%" height="720" frameborder="0"'
    return f'<iframe {frame} srcdoc="{page}"></iframe>'


@cache
def _file(name: str) -> str:
    return (Path(__file__).parent / "page" / name).read_text(encoding="utf-8")


def _script() -> str:
    return _file("page.js") + _file("decide.js")


def _policy() -> str:
    """Nothing may be loaded; the one style sheet and the one script of this package are known by their hashes."""
    style, script = _digest(_file("page.css")), _digest(_script())
    return f"default-src 'none'; style-src '{style}'; script-src '{script}'; base-uri 'none'; form-action 'none'"


def _fingerprint(report: Report) -> str:
    """What the script keeps unsaved decisions under: the same as long as the texts are."""
    return hashlib.sha256("".join(document.sha256 for document in report.documents).encode()).hexdigest()[:16]


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _head(page: View) -> Html:
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=_policy()),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("title", esc(page.title)),
        Html(f"<style>{_file('page.css')}</style>"),
    )


def _skip() -> Html:
    return tag("a", esc("To the findings"), href="#findings", class_="skip")


def _header(page: View) -> Html:
    missing = [tag("p", esc(f"Not read: {source} ({reason})"), class_="missing") for source, reason in page.unread]
    return tag(
        "header",
        tag("p", esc(page.tally), class_="tally"),
        tag("h1", esc(page.title)),
        tag("p", esc(page.verdict), class_="verdict"),
        tag("p", esc(page.key_point), class_="key"),
        *_weights(page),
        *missing,
        class_="top",
    )


def _weights(page: View) -> list[Html]:
    """How many findings of each severity there are, as links to the first of each."""
    first = {item.finding.severity: item for item in reversed(page.items)}
    number = {name: sum(item.finding.severity == name for item in page.items) for name in SEVERITY_WORDS}
    told = [
        tag(
            "a",
            tag("b", esc(str(number[name]))),
            esc(f" {_of_several(words, number[name])}"),
            href=f"#{first[name].anchor}",
            class_=f"weight {name}",
        )
        for name, words in SEVERITY_WORDS.items()
        if name in first
    ]
    return [tag("p", join(told, " "), class_="weights")] if told else []


def _of_several(words: str, number: int) -> str:
    return words + "s" if number > 1 and " " not in words else words


def _sections(page: View, report: Report, documents: Sequence[Document]) -> list[_Section]:
    index = Index(report)
    told = articles(report, documents, page.items, index)
    keys = Keys(report, page, told)
    people_there, dated, tied = crowd(report, index), timeline(report, index), ties(report, index)
    return [
        _Section("events", "Events", list(events(page.matrices, keys))),
        _Section("findings", "Findings", list(findings(page, keys))),
        _Section("texts", "Texts", list(texts(told, page.cards, keys))),
        _Section("people", "People", list(people(page, keys)) if page.who or page.unsure else []),
        _Section("said", "Said", list(said(page.said)) if page.said else []),
        _Section("crowd", "Who was where", list(seats(people_there, keys)) if people_there.rows else []),
        _Section("time", "Time", list(drawn(dated, keys))),
        _Section("sources", "Sources", list(dependence(tied, page.dependences, keys))),
        _Section("coverage", "Coverage", coverage(page)),
    ]


def _section(section: _Section) -> Html:
    name = f"{section.name}-title"
    heading = tag("h2", esc(section.title), id=name)
    return tag("section", heading, *section.parts, id=section.name, aria_labelledby=name)


def _footer(page: View) -> Html:
    note = "This report says what differs and shows the words. It does not say which source is right."
    sources = " · ".join([count(len(page.cards), "source"), page.colophon])
    return tag("footer", tag("p", esc(note)), tag("p", esc(sources)))
