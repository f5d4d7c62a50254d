"""How the sources depend on each other, drawn: whom they name on the left, the sources, what ties them on the right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import count as counting

from reconcile.report.markup import Html, esc, tag
from reconcile.report.origins import Dependence
from reconcile.report.page.finding import figure
from reconcile.report.page.keys import Keys
from reconcile.report.prose import clip, count
from reconcile.report.ties import Tie, Ties

_ROW, _BOX, _TOP = 40, 26, 12
_ORIGIN = (8, 250)
_SOURCE = (360, 200)
"""Left edge and width of the boxes."""
_WIDTH = 760
_LONG = 20


def dependence(told: Ties, pairs: Sequence[Dependence], keys: Keys) -> Iterable[Html]:
    """The drawing, and the same in words."""
    if told.ties or told.told:
        label = "Drawing of how the sources depend on each other; the list below says the same in words"
        drawing = tag(
            "div", _svg(told, label), class_="scroll drawing", tabindex="0", role="region", aria_label="Drawing"
        )
        yield drawing
        alone = f" {count(told.alone, 'source')} without any tie not drawn." if told.alone else ""
        words = "Left: whom a source itself names as where it has it from. Arrow: names that source. Band: wording in common."
        yield tag("p", esc(words + alone), class_="aside legend")
    rows = [
        tag("li", tag("b", esc(f"{told.sources[document][1]}: ")), esc(f"has it from {told.origins[origin]}"))
        for origin, document in sorted(told.told, key=lambda pair: (pair[1], pair[0]))
    ]
    rows += [_pair(pair, keys) for pair in pairs]
    if rows:
        yield tag("ul", *rows[:_LONG], class_="plain")
    if rows[_LONG:]:
        more = tag("summary", esc(f"and {len(rows) - _LONG} more"))
        yield tag("details", more, tag("ul", *rows[_LONG:], class_="plain"), class_="more")


def _pair(pair: Dependence, keys: Keys) -> Html:
    """Two sources in words, with the passages in which one names the other folded."""
    quoted = [figure(passage, keys) for passage in pair.cites]
    folded = [tag("details", tag("summary", esc("the words")), *quoted, class_="how")] if quoted else []
    return tag("li", tag("b", esc(f"{pair.who}: ")), esc(pair.words), *folded)


def _svg(told: Ties, label: str) -> Html:
    tall = max(len(told.origins), len(told.sources))
    height = _TOP * 2 + tall * _ROW
    pad = {
        "origins": (tall - len(told.origins)) * _ROW // 2 if told.origins else 0,
        "sources": (tall - len(told.sources)) * _ROW // 2,
    }
    lines = [_told(origin, source, pad) for origin, source in told.told]
    arcs = [_arc(tie, lane, pad["sources"]) for lane, tie in zip(counting(), told.ties, strict=False)]
    boxes = [_box(_ORIGIN, at, name, pad["origins"], "origin") for at, name in enumerate(told.origins)]
    boxes += [_box(_SOURCE, at, name, pad["sources"], "source") for at, (_, name) in enumerate(told.sources)]
    return tag(
        "svg", tag("title", esc(label)), *lines, *arcs, *boxes,
        viewBox=f"0 0 {_WIDTH} {height}", width=str(_WIDTH), height=str(height), role="img", class_="graph",
    )  # fmt: skip


def _middle(at: int, pad: int) -> int:
    return _TOP + pad + at * _ROW + _ROW // 2


def _box(column: tuple[int, int], at: int, name: str, pad: int, kind: str) -> Html:
    left, width = column
    middle = _middle(at, pad)
    rect = tag("rect", x=str(left), y=str(middle - _BOX // 2), width=str(width), height=str(_BOX), rx="5", class_=kind)
    words = tag("text", esc(clip(name, width // 8)), x=str(left + 10), y=str(middle + 4))
    return tag("g", tag("title", esc(name)), rect, words)


def _told(origin: int, source: int, pad: dict[str, int]) -> Html:
    start, end = _ORIGIN[0] + _ORIGIN[1], _SOURCE[0]
    above, below = _middle(origin, pad["origins"]), _middle(source, pad["sources"])
    half = (start + end) // 2
    return tag("path", d=f"M{start} {above}C{half} {above} {half} {below} {end - 2} {below}", class_="told")


def _arc(tie: Tie, lane: int, pad: int) -> Html:
    """From the right edge of one source to that of another, each further out than the one before."""
    edge = _SOURCE[0] + _SOURCE[1]
    above, below = _middle(tie.a, pad), _middle(tie.b, pad)
    out = edge + 40 + (abs(tie.b - tie.a) * 14 + lane % 5 * 8) % 140
    path = f"M{edge} {above}C{out} {above} {out} {below} {edge + (7 if tie.kind == 'cites' else 0)} {below}"
    width = {"stroke_width": f"{1.5 + 10 * tie.strength:.1f}"} if tie.kind == "wording" else {}
    parts = [tag("title", esc(tie.words)), tag("path", d=path, class_=tie.kind, **width)]
    if tie.kind == "cites":
        head = f"M{edge + 1} {below}l9 -5v10z"
        parts.append(tag("path", d=head, class_="head"))
    return tag("g", *parts)
