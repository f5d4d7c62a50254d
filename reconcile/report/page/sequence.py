"""The timeline: a line for each event and answer, the bar as wide as the wording is precise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reconcile.report.markup import Html, esc, tag
from reconcile.report.page.keys import Keys, linked
from reconcile.report.prose import count
from reconcile.report.timeline import Bar, Lane, Timeline

_MOST = 40
_RIGHT = 83.0
"""Percent of the line beyond which a day is written left of its place."""
_LEGEND = (
    "Filled: told as happened. Outlined: planned. Struck: cancelled or denied. A bar is as wide as the wording leaves open; "
    "where it says no more than before or after, a dashed line runs on."
)


def timeline(told: Timeline, keys: Keys) -> Iterable[Html]:
    """A table whose bars are drawings and whose words say the same."""
    if told.lanes:
        yield _table(told, told.lanes[:_MOST], keys)
        if told.lanes[_MOST:]:
            more = tag("summary", esc(f"and {count(len(told.lanes) - _MOST, 'more event')}"))
            yield tag("details", more, _table(told, told.lanes[_MOST:], keys), class_="more")
        shortened = " Long gaps are drawn shorter than they are." if told.shortened else ""
        yield tag("p", esc(_LEGEND + shortened), class_="aside legend")
    if told.undated:
        yield tag("p", esc(f"No source gives a day: {told.undated}."), class_="aside")


def _table(told: Timeline, lanes: Sequence[Lane], keys: Keys) -> Html:
    heads = [tag("th", esc(words), scope="col") for words in ("Event", "Told by", "Day")]
    axis = tag("th", tag("span", esc("When"), class_="unseen"), _axis(told.ticks), scope="col", class_="line")
    body = [row for lane in lanes for row in _lane(lane, told, keys)]
    table = tag("table", tag("thead", tag("tr", heads[0], axis, *heads[1:])), tag("tbody", *body), class_="timeline")
    return tag("div", table, class_="scroll", tabindex="0", role="region", aria_label="Timeline")


def _axis(ticks: Sequence[tuple[float, str]]) -> Html:
    words = [
        tag("text", esc(day), x=f"{at}%", y="11", text_anchor="end" if at > _RIGHT else "start") for at, day in ticks
    ]
    return tag("svg", *words, width="100%", height="16", aria_hidden="true", class_="bar")


def _lane(lane: Lane, told: Timeline, keys: Keys) -> Iterable[Html]:
    rows = [(tag("td", _bar(bar, told.ticks), class_="line"), bar.sources, bar.words, bar.status) for bar in lane.bars]
    rows += [(tag("td", class_="line"), sources, "names no day", status) for status, sources in lane.dayless]
    span = {"rowspan": str(len(rows))} if len(rows) > 1 else {}
    head = tag("th", linked(lane.title, keys.event(lane.event)), scope="rowgroup" if span else "row", **span)
    for at, (drawn, sources, words, status) in enumerate(rows):
        day = tag("td", esc(words), esc(f", {status}" if status != "unclear" else ""))
        yield tag(
            "tr", *([] if at else [head]), drawn, tag("td", esc(sources)), day, class_="further" if at else "first"
        )


def _bar(bar: Bar, ticks: Sequence[tuple[float, str]]) -> Html:
    rules = [tag("line", x1=f"{at}%", x2=f"{at}%", y1="0", y2="22", class_="axis") for at, _ in ticks]
    width = max(bar.right - bar.left, 0.9)
    left = min(bar.left, 100 - width)
    size = {"x": f"{left:.2f}%", "width": f"{width:.2f}%"}
    parts = [tag("rect", y="5", height="12", rx="3", class_=bar.status, **size)]
    if bar.open in {"left", "both"}:
        parts.append(_tail(left, -1))
    if bar.open in {"right", "both"}:
        parts.append(_tail(left + width, 1))
    if bar.status in {"cancelled", "denied"}:
        parts.append(tag("line", x1=f"{left:.2f}%", x2=f"{left + width:.2f}%", y1="17", y2="5", class_="struck"))
    return tag("svg", *rules, *parts, width="100%", height="22", aria_hidden="true", class_="bar")


def _tail(at: float, way: int) -> Html:
    """A dashed line that runs on from one end of a bar."""
    end = max(0.0, min(100.0, at + 6 * way))
    return tag("line", x1=f"{at:.2f}%", x2=f"{end:.2f}%", y1="11", y2="11", class_="open")
