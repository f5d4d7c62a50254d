"""People and organisations: every spelling by source, and step by step why they are taken as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reconcile.report.markup import Html, esc, join, tag, unseen
from reconcile.report.page.decide import between
from reconcile.report.page.finding import pieces
from reconcile.report.page.keys import Keys
from reconcile.report.prose import clip, count, listed
from reconcile.report.said import Utterance, Wording
from reconcile.report.view import View
from reconcile.report.waterfall import Rung
from reconcile.report.who import Open, Who

_MOST = 40
_WIDEST = 8.0
"""Log-odds that fill the line of the waterfall to one side of its middle; odds of one in 3,000."""


def people(page: View, keys: Keys) -> Iterable[Html]:
    """Those with most sources first, many folded; then the pairs that stay open, then what was decided."""
    yield from _some([_person(one, keys) for one in page.who], "cards")
    if page.unsure:
        yield tag("h3", esc("Not decided: one person or two?"), class_="sub")
        yield from _some([_open(pair, keys) for pair in page.unsure], "plain")
    if page.decided:
        yield tag("h3", esc("Decided"), class_="sub")
        yield from _some([tag("li", esc(line)) for line in page.decided], "plain")


def _some(shown: Sequence[Html], kind: str) -> Iterable[Html]:
    """A list, folded from a length on that nobody reads at once."""
    yield tag("ul", *shown[:_MOST], class_=kind)
    if shown[_MOST:]:
        more = tag("summary", esc(f"and {count(len(shown) - _MOST, 'more')}"))
        yield tag("details", more, tag("ul", *shown[_MOST:], class_=kind), class_="more")


def _person(one: Who, keys: Keys) -> Html:
    spellings = [
        tag(
            "li",
            tag("span", esc(written.text), class_="spelling"),
            esc(" "),
            tag("span", esc(written.sources), class_="aside"),
        )
        for written in one.spellings
    ]
    roles = [tag("p", esc(listed(one.roles[:4])), class_="aside")] if one.roles else []
    body = [tag("h3", esc(one.caption)), *roles, tag("ul", *spellings, class_="plain spellings")]
    return tag("li", *body, *_why(one, keys), class_=f"person {one.kind}", id=keys.person(one.id), tabindex="-1")


def _why(one: Who, keys: Keys) -> list[Html]:
    if one.score is None:
        return []
    head = tag("summary", esc("Why these are one "), tag("span", esc(f"{one.score:.2f}"), class_="count"))
    if not one.rungs:
        words = tag("p", esc(f"{'; '.join(one.reasons)}."), class_="aside")
        return [tag("details", head, words, *between(keys.report, one.link), class_="why")]
    pair = tag("p", esc(f"The two spellings that lie furthest apart: {one.pair}. "), class_="aside")
    total = one.rungs[-1].total
    rows = [_rung(rung, at == 0) for at, rung in enumerate(one.rungs)]
    end = tag(
        "tr",
        tag("th", esc("together"), scope="row"),
        tag("td", _bar(0.0, total, "sum")),
        tag("td", esc(f"{total:+.1f}")),
    )
    heads = [tag("th", esc(words), scope="col") for words in ("What is known", "moves", "log-odds")]
    table = tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *rows, end), class_="waterfall")
    odds = f"Log-odds of {total:+.1f} are a probability of {one.score:.2f} that they are one."
    return [
        tag(
            "details",
            head,
            pair,
            table,
            tag("p", esc(odds), class_="aside"),
            *between(keys.report, one.link),
            class_="why",
        )
    ]


def _rung(rung: Rung, first: bool) -> Html:
    before = 0.0 if first else rung.total - rung.moved
    kind = "start" if first else "for" if rung.moved >= 0 else "against"
    bar = tag("td", _bar(before, rung.total, kind))
    return tag("tr", tag("th", esc(rung.words), scope="row"), bar, tag("td", esc(f"{rung.moved:+.1f}")))


def _bar(before: float, after: float, kind: str) -> Html:
    """From where the sum stood to where it stands now; nought is the middle."""
    low, high = sorted((_place(before), _place(after)))
    middle = tag("line", x1="50%", x2="50%", y1="0", y2="14", class_="axis")
    bar = tag("rect", x=f"{low:.1f}%", y="3", width=f"{max(high - low, 0.8):.1f}%", height="8", class_=kind)
    return tag("svg", middle, bar, width="100%", height="14", aria_hidden="true", class_="bar")


def _place(odds: float) -> float:
    return 50 + 50 * max(-1.0, min(1.0, odds / _WIDEST))


def _open(pair: Open, keys: Keys) -> Html:
    words = esc(f" {'; '.join(pair.reasons)} ({pair.score:.2f})")
    return tag("li", tag("b", esc(f"{pair.a} / {pair.b}")), words, *between(keys.report, pair.link), class_="pair")


def said(told: Sequence[Utterance]) -> Iterable[Html]:
    """What was said, in every wording; words that another wording lacks are marked."""
    yield from _some([_utterance(utterance) for utterance in told], "said")


def _utterance(utterance: Utterance) -> Html:
    occasion = f", {utterance.occasion}" if utterance.occasion else ""
    who = tag("p", tag("b", esc(clip(utterance.speaker, 120))), esc(occasion), class_="speaker")
    stand = tag("p", esc(utterance.stand), class_="aside")
    return tag("li", who, *(_wording(wording) for wording in utterance.wordings), stand)


def _wording(wording: Wording) -> Html:
    kind = "direct" if wording.direct else "indirect"
    words = tag("q" if wording.direct else "span", *pieces(wording.pieces), dir="auto")
    name = join([unseen("in "), tag("span", esc(f" {wording.sources}"), class_="aside")])
    return tag("p", words, name, class_=kind)
