"""What a reader can set: filters, light or dark, keys. All of it is hidden until the script is there to answer."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.report.items import SEVERITY_WORDS
from reconcile.report.markup import Html, esc, tag
from reconcile.report.view import View

_KEYS = (
    ("j", "next finding"),
    ("k", "the finding before"),
    ("/", "to the filter"),
    ("Esc", "leave the filter; clear it when nothing is typed"),
    ("d", "light or dark"),
    ("?", "this help"),
)


def bar(links: Sequence[tuple[str, str]]) -> Html:
    """The line that stays in sight: links to the parts of the page, and the buttons."""
    shown = [tag("li", tag("a", esc(title), href=f"#{name}")) for name, title in links]
    buttons = [
        _button("Filter", "filter-button", aria_expanded="false", aria_controls="filter"),
        _button("Dark", "theme-button", aria_pressed="false"),
        _button("Keys", "help-button"),
    ]
    nav = tag("nav", tag("ul", *shown), aria_label="Parts of the report")
    return tag("div", nav, tag("div", *buttons, class_="buttons", hidden=""), class_="bar-line")


def _button(words: str, name: str, **more: str) -> Html:
    return tag("button", esc(words), type="button", id=name, **more)


def filters(page: View) -> Html:
    """Which findings are shown: by words, severity, kind, source and person."""
    severities = [name for name in SEVERITY_WORDS if any(item.finding.severity == name for item in page.items)]
    kinds = sorted({item.finding.kind for item in page.items})
    word = tag("input", type="search", id="filter-words", placeholder="words in a finding", autocomplete="off")
    return tag(
        "search",
        _labelled("Words", "filter-words", word),
        tag("fieldset", tag("legend", esc("Severity")), *map(_severity, severities)),
        _labelled("Kind", "filter-kind", _select("filter-kind", [(kind, kind) for kind in kinds])),
        _labelled("Source", "filter-source", _select("filter-source", [(card.id, card.name) for card in page.cards])),
        _labelled("Person", "filter-person", _select("filter-person", [(one.id, one.caption) for one in page.who])),
        tag("button", esc("Show all"), type="button", id="filter-clear"),
        tag("p", id="filter-state", role="status"),
        id="filter",
        aria_label="Filter the findings",
        hidden="",
    )


def _labelled(words: str, name: str, control: Html) -> Html:
    return tag("div", tag("label", esc(words), for_=name), control, class_="field")


def _severity(name: str) -> Html:
    box = tag("input", type="checkbox", name="severity", value=name, checked="", id=f"filter-{name}")
    return tag("span", box, tag("label", esc(SEVERITY_WORDS[name]), for_=f"filter-{name}"), class_=name)


def _select(name: str, options: Sequence[tuple[str, str]]) -> Html:
    """A choice of one. `data-key` is the place by which findings are marked, the value what stands in the address."""
    told = [tag("option", esc(words), value=value, data_key=str(at)) for at, (value, words) in enumerate(options)]
    return tag("select", tag("option", esc("all"), value=""), *told, id=name)


def help_window() -> Html:
    """The keys, and how to do without them."""
    rows = [tag("div", tag("dt", tag("kbd", esc(key))), tag("dd", esc(words))) for key, words in _KEYS]
    box = tag("input", type="checkbox", id="keys-on", checked="")
    off = tag("p", box, esc(" "), tag("label", esc("single keys do something"), for_="keys-on"))
    link = tag("p", esc("The address of the page holds the finding and the filter: copy it to share what you see."))
    close = tag("button", esc("Close"), type="button", id="help-close")
    return tag("dialog", tag("h2", esc("Keys")), tag("dl", *rows), link, off, close, id="help", aria_label="Keys")
