"""No text of a document reaches a format unescaped."""

from __future__ import annotations

import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt

import reconcile.report
from reconcile.report import render_html, render_markdown, render_terminal
from reconcile.report.markup import breaking
from reconcile.report.prose import neutral

from .poison import hostile, poisoned
from .sample import documents, sample

CALM = sample()
PARTS = Path(reconcile.report.__file__).parent / "page"
SCRIPT = "".join((PARTS / name).read_text(encoding="utf-8") for name in ("page.js", "decide.js"))
ATTRIBUTES = set(
    """class id href title scope lang charset name content http-equiv rel role tabindex aria-label aria-labelledby
    aria-hidden aria-expanded aria-controls aria-pressed dir open hidden rowspan for type value placeholder autocomplete
    checked data-source data-no data-severity data-kind data-sources data-people data-key data-f
    data-entry data-for data-do data-report rows required
    x y x1 x2 y1 y2 rx d width height viewbox stroke-width text-anchor""".split()
)
TAGS = set(
    """html head meta title style body header main footer section nav article div p h1 h2 h3 ul li a b span strong mark
    sup figure figcaption blockquote dl dt dd details summary code table caption thead tbody tr th td q
    search label input select option fieldset legend button dialog kbd
    template form textarea script svg g rect line path text wbr""".split()
)


class Page(HTMLParser):
    """What a browser would see: tags with attributes, scripts, text outside style sheet and script."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.scripts: list[str] = []
        self.inside = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.inside = tag if tag != "wbr" else self.inside

    def handle_data(self, data):
        kept = {"script": self.scripts, "style": []}.get(self.inside, self.words)
        kept.append(data)

    def handle_endtag(self, _):
        self.inside = ""


@settings(max_examples=40, deadline=None)
@given(hostile())
def test_html_holds_only_our_own_tags(text):
    page = Page(render_html(poisoned(CALM, text)))
    assert {tag for tag, _ in page.tags} <= TAGS
    assert {name for _, attributes in page.tags for name in attributes} <= ATTRIBUTES
    assert sum(tag == "style" for tag, _ in page.tags) == 1
    assert page.scripts == [SCRIPT]


@settings(max_examples=40, deadline=None)
@given(hostile())
def test_a_hostile_text_is_shown_and_adds_nothing_but_text(text):
    """The whole text of a source, which stands in the page beside the findings."""
    given_text = f"begin{text}end"
    digest = hashlib.sha256(given_text.encode()).hexdigest()
    document = documents()[0].model_copy(update={"text": given_text, "sha256": digest, "blocks": ()})
    summary = CALM.documents[-1].model_copy(update={"sha256": digest})
    report = CALM.model_copy(update={"documents": (*CALM.documents[:-1], summary)})
    page = Page(render_html(report, [document]))
    assert {tag for tag, _ in page.tags} <= TAGS
    assert {name for _, attributes in page.tags for name in attributes} <= ATTRIBUTES
    assert page.scripts == [SCRIPT]
    shown = "".join(page.words)
    assert all(neutral(line) in shown for line in given_text.split("\n") if line.strip())


@settings(max_examples=40, deadline=None)
@given(hostile())
def test_html_links_lead_into_the_page_or_to_a_source(text):
    page = Page(render_html(poisoned(CALM, text)))
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    for tag, attributes in page.tags:
        target = attributes.get("href", "#check")
        assert target[1:] in ids if target.startswith("#") else tag == "a" and re.match("https?://", target)


@settings(max_examples=40, deadline=None)
@given(hostile())
def test_html_shows_the_text_as_it_is(text):
    page = Page(render_html(poisoned(CALM, f"begin{text[:20]}end")))
    assert neutral(f"begin{text[:20]}end") in "".join(page.words)


@settings(max_examples=40, deadline=None)
@given(hostile())
def test_markdown_holds_only_our_own_markup(text):
    plain = _shape(render_markdown(poisoned(CALM, "plain")))
    assert _shape(render_markdown(poisoned(CALM, f"a{text}b"))) == plain
    assert _shape(render_markdown(poisoned(CALM, text))) <= plain


def _shape(markdown: str) -> set[str]:
    """The kinds of blocks and of inline markup in a Markdown text."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    kinds = {token.type for token in tokens}
    return kinds | {child.type for token in tokens for child in token.children or () if child.type != "text_special"}


@settings(max_examples=40, deadline=None)
@given(hostile())
def test_markdown_has_the_blocks_of_a_plain_report(text):
    markdown = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    hurt = [token.type for token in markdown.parse(render_markdown(poisoned(CALM, f"a{text}b")))]
    calm = [token.type for token in markdown.parse(render_markdown(poisoned(CALM, "plain")))]
    assert hurt == calm


@settings(max_examples=40, deadline=None)
@given(hostile())
def test_terminal_text_has_no_hidden_or_control_character(text):
    shown = render_terminal(poisoned(CALM, text))
    assert all(char.isprintable() or char == "\n" for char in shown)


@settings(max_examples=40, deadline=None)
@given(hostile())
def test_colours_add_only_codes_of_our_own(text):
    report = poisoned(CALM, text)
    without = re.sub(r"\x1b\[[0-9;]*m", "", render_terminal(report, colour=True))
    assert "\x1b" not in without
    assert [line.rstrip() for line in without.splitlines()] == render_terminal(report).splitlines()


@pytest.mark.parametrize("render", [render_html, render_markdown, render_terminal])
def test_a_hostile_source_is_shown_but_not_live(render):
    shown = render(sample(hostile=True))
    assert shown.count("<script") == (1 if render is render_html else 0) or render is render_terminal
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069]", shown)
    assert "a" * 5_000 not in shown, "the name of 100,000 letters is cut"
    assert len(shown) < 150_000


@given(hostile())
def test_room_to_break_adds_no_text_and_no_other_tag(text):
    page = Page(breaking(text))
    assert {tag for tag, _ in page.tags} <= {"wbr"}
    assert "".join(page.words) == neutral(text)
