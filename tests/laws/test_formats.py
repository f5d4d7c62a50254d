"""Every format shows every finding, and no format lets the text of a document become anything but text."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections import Counter
from html.parser import HTMLParser

import pytest
from hypothesis import given

from reconcile.model import Report
from reconcile.report import FORMATS, render
from reconcile.report.view import view
from reconcile.testing import articles, reports

# What must not stand in a plain text: it would steer the terminal or turn the direction of writing.
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


ROW = {
    "terminal": re.compile(r"^ ?(?P<first>\d+)(?:–(?P<last>\d+))? .* (?P<rule>[a-z-]+)$", re.MULTILINE),
    "markdown": re.compile(r"^- (?P<first>\d+)(?:–(?P<last>\d+))?\\\. .* \((?P<rule>[a-z-]+)\)$", re.MULTILINE),
}


@pytest.mark.parametrize("form", sorted(set(FORMATS) - {"claims-csv"}))
@given(report=reports())
def test_every_format_shows_every_finding(form: str, report: Report):
    shown = render(report, form)
    assert all(finding.rule in shown for finding in report.findings)
    if form == "json":
        assert Report.model_validate_json(shown).findings == report.findings
        return
    items = view(report).items
    assert Counter(item.finding.id for item in items) == Counter(finding.id for finding in report.findings)
    for item in items:
        message = words(item.message)
        if form == "terminal" or (
            form == "markdown" and item.section != "check"
        ):  # a row may hold several findings that differ in one thing, by their first and last number
            assert in_order(message, words(shown)), item.message
            held = [row for row in ROW[form].finditer(shown) if item.rule in row["rule"]]
            assert any(int(row["first"]) <= item.number <= int(row["last"] or row["first"]) for row in held), item
        else:
            assert f" {' '.join(message)} " in f" {' '.join(words(shown))} ", item.message


def words(text: str) -> list[str]:
    """The words of a text or page without its markup."""
    return re.findall(r"\w+", html.unescape(re.sub(r"<[^>]*>", " ", text)))


def in_order(wanted: list[str], given: list[str]) -> bool:
    rest = iter(given)
    return all(word in rest for word in wanted)


@pytest.mark.parametrize("form", sorted(FORMATS))
@given(report=reports())
def test_rendering_twice_gives_the_same_bytes(form: str, report: Report):
    assert render(report, form) == render(report, form)


class Page(HTMLParser):
    """The tags and attributes of a page, and its text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()
        self.links: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {(tag, name) for name, _ in attributes}
        self.links += [value or "" for name, value in attributes if name in ("href", "src", "action", "srcset")]


@given(clean=articles(truthful=True), poisoned=articles(poison=True))
def test_hostile_text_adds_no_element_and_no_handler_to_a_page(reconcile, clean, poisoned):
    source = render(reconcile(poisoned), "html")
    page, harmless = Page(source), Page(render(reconcile(clean), "html"))
    assert not page.tags & {"img", "iframe", "object", "embed", "form", "base", "b"} - harmless.tags
    assert not [name for _, name in page.attributes if name.startswith("on")]
    assert source.count("<script") == render(reconcile(clean), "html").count("<script")
    assert all(link.startswith(("#", "http://", "https://", "data:")) for link in page.links)
    assert not _STEERING.search(html.unescape(source))


@given(articles(poison=True))
def test_hostile_text_cannot_steer_a_terminal(reconcile, sources):
    assert not _STEERING.search(render(reconcile(sources), "terminal"))


@given(articles(poison=True))
def test_hostile_text_is_no_markup_in_markdown(reconcile, sources):
    source = render(reconcile(sources), "markdown")
    assert not re.search(r"(?<!\\)<(?:script|img|svg|b|/textarea|!--)", source)
    assert not re.search(r"(?<!\\)\]\((?!#)", source)
    assert not re.search(r"^(?:```|# heading)", source, re.MULTILINE)
    assert not _STEERING.search(source)


@given(articles(poison=True))
def test_hostile_text_stays_data_in_formats_for_programs(reconcile, sources):
    report = reconcile(sources)
    for form in sorted(set(FORMATS) - {"terminal", "json", "html", "markdown"}):
        shown = render(report, form)
        assert not _STEERING.search(shown.replace("\r\n", "\n")), form
        if form.endswith("csv"):
            lines = list(csv.reader(io.StringIO(shown.removeprefix("\ufeff"), newline=""), strict=True))
            assert len({len(line) for line in lines}) == 1, form
            assert not [cell for line in lines for cell in line if cell.startswith(("=", "+", "-", "@"))]
        else:
            assert all(json.loads(part) for part in (shown.splitlines() if form == "ftm" else [shown]))
