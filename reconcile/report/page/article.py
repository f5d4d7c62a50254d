"""The texts with the quoted words marked and linked to their findings; page furniture and long texts folded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from reconcile.report.articles import Article, Line, Stretch
from reconcile.report.items import Item
from reconcile.report.markup import Html, esc, join, tag
from reconcile.report.origins import SourceCard
from reconcile.report.page.keys import Keys, to_finding
from reconcile.report.prose import clip, count, listed

_OPEN = 3
"""So many texts stand open; more are folded, each to its heading."""
_BESIDE = 8
_FURNITURE = 1_200


def texts(articles: Sequence[Article], cards: Sequence[SourceCard], keys: Keys) -> Iterable[Html]:
    """Every source: who and when, where it has it from, and its text, or the quoted passages where that is not at hand."""
    told = {card.id: card for card in cards}
    for article in articles:
        yield _source(article, told[article.document], keys, len(articles) <= _OPEN)


def _source(article: Article, card: SourceCard, keys: Keys, opened: bool) -> Html:
    bearing = {item.number: item for line in article.lines for item in line.items}
    checks = sum(item.section == "check" for item in bearing.values())
    numbers = f"{count(checks, 'point')} to check" if checks else count(len(bearing), "finding")
    head = tag("summary", tag("h3", esc(card.name)), tag("span", esc(f"{card.day} · {numbers}"), class_="aside"))
    linked = card.url.startswith(("https://", "http://"))
    url = [tag("a", esc("the original page"), href=card.url, rel="noreferrer noopener nofollow")] if linked else []
    facts = [card.facts, f"has it from {listed(card.origins)}" if card.origins else ""]
    about = join([*(esc(words) for words in facts if words), *url], " · ")
    body = [tag("p", about, class_="aside")]
    if not article.whole:
        body.append(tag("p", esc("The passages that findings quote; the whole text is not at hand."), class_="aside"))
    body += _lines(article.lines)
    if article.missing:
        gone = f"{count(article.missing, 'further line')} without a finding not shown."
        body.append(tag("p", esc(gone), class_="aside"))
    more = {"open": ""} if opened else {}
    return tag("details", head, *body, class_="text", id=keys.source(article.document), tabindex="-1", **more)


def _lines(lines: Sequence[Line]) -> Iterator[Html]:
    for furniture, run in groupby(lines, key=lambda line: line.kind in {"boilerplate", "metadata"} and not line.items):
        told = list(run)
        if furniture:
            yield _furniture(told)
        else:
            yield from map(_line, told)


def _furniture(lines: Sequence[Line]) -> Html:
    """What is not part of the article, folded and cut."""
    words = [clip("".join(stretch.text for stretch in line.stretches).strip(), 200) for line in lines]
    cut = clip(" / ".join(words), _FURNITURE)
    head = tag("summary", esc(f"{count(len(lines), 'line')} left out as page furniture"))
    return tag("details", head, tag("p", esc(cut), dir="auto"), class_="furniture")


def _line(line: Line) -> Html:
    name = "title" if line.kind in {"title", "heading"} else "row" if line.kind == "row" else "para"
    words = tag("p", *(_stretch(stretch) for stretch in line.stretches), class_=name, dir="auto")
    number = tag("span", esc(str(line.number)), class_="line-no", aria_hidden="true")
    return tag("div", number, words, *_beside(line.items), class_="passage")


def _beside(items: Sequence[Item]) -> list[Html]:
    """Links to the findings that quote this line, those to check first."""
    if not items:
        return []
    ordered = sorted(items, key=lambda item: (item.section != "check", item.number))
    more = [esc(f" and {len(ordered) - _BESIDE} more")] if len(ordered) > _BESIDE else []
    refs = [join((to_finding(item) for item in ordered[:_BESIDE]), " "), *more]
    return [tag("p", tag("span", esc("Findings "), class_="unseen"), *refs, class_="beside")]


def _stretch(stretch: Stretch) -> Html:
    if not stretch.items or not stretch.text.strip():
        return esc(stretch.text)
    worst = min(
        stretch.items, key=lambda item: (("error", "warning", "info").index(item.finding.severity), item.number)
    )
    named = {"id": stretch.anchor} if stretch.anchor else {}
    numbers = " ".join(str(item.number) for item in stretch.items)
    return tag(
        "a", esc(stretch.text), href=f"#{worst.anchor}", class_=f"hl {worst.finding.severity}", data_f=numbers, **named
    )
