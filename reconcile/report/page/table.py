"""Events as tables, a row a question and a column a source; and who was where, people against events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from reconcile.report.crowd import PRESENCE_WORDS, Crowd, Seat
from reconcile.report.markup import Html, breaking, esc, join, tag, unseen
from reconcile.report.matrix import Cell, Matrix, Row
from reconcile.report.page.keys import Keys, linked, to_finding, to_findings
from reconcile.report.prose import count

_IN_FULL = 8
_MOST_ROWS = 40
_SIGNS = {"agree": "✓", "alone": "1", "otherwise": "≈", "error": "✕", "warning": "!"}
_SEATS = {"present": "●", "announced": "○", "absent": "✕", "open": "◌"}


def events(told: Sequence[Matrix], keys: Keys) -> Iterable[Html]:
    """Events of several sources in full, many of them folded; those that one source alone tells of folded below."""
    several = [event for event in told if len(event.sources) > 1 or event.checks] or list(told[:1])
    once = [event for event in told if event not in several]
    yield from (_matrix(event, keys) for event in several[:_IN_FULL])
    yield from _more(several[_IN_FULL:], "more event", "", keys)
    yield from _more(once, "event", " told by one source only", keys)


def _more(told: Sequence[Matrix], what: str, words: str, keys: Keys) -> Iterable[Html]:
    if told:
        title = tag("summary", esc(count(len(told), what) + words))
        yield tag("details", title, *(_matrix(event, keys) for event in told), class_="more")


def _matrix(event: Matrix, keys: Keys) -> Html:
    heads = [
        tag("th", linked(source, keys.source(document)), *([tag("span", esc(day))] if day else []), scope="col")
        for document, source, day in zip(event.documents, event.sources, event.days, strict=True)
    ]
    untold = [tag("p", esc(f"Not told by {event.untold}."), class_="aside")] if event.untold else []
    first = tag(
        "tr", tag("th", esc("Question"), scope="col"), *heads, tag("th", esc("Stand"), scope="col", class_="stand")
    )
    rows = [_row(row, event) for row in event.rows]
    table = tag("table", tag("caption", unseen(event.title)), tag("thead", first), tag("tbody", *rows), class_="matrix")
    name = keys.event(event.id)
    scroll = tag("div", table, class_="scroll", tabindex="0", role="region", aria_label=event.title)
    return tag("article", tag("h3", esc(event.title)), scroll, *untold, class_="event", id=name, tabindex="-1")


def _row(row: Row, event: Matrix) -> Html:
    stand = _stand(row)
    ranks = _ranks(row.cells)
    cells = [_cell(cell, row, event, at, ranks) for at, cell in enumerate(row.cells)]
    sign = tag("span", esc(_SIGNS[stand]), class_="sign", aria_hidden="true")
    refs = [esc(" "), tag("span", *found, class_="refs")] if (found := to_findings(row.items)) else []
    verdict = tag("td", sign, esc(" "), breaking(row.stand), *refs, class_="stand")
    return tag("tr", tag("th", esc(row.label), scope="row"), *cells, verdict, class_=f"is-{stand}")


def _stand(row: Row) -> str:
    """How the answers stand, as one of `_SIGNS`."""
    if row.checks:
        return "error" if any(item.finding.severity == "error" for item in row.checks) else "warning"
    if sum(bool(cell.text) for cell in row.cells) < 2:
        return "alone"
    return "agree" if row.stand.startswith("agree") else "otherwise"


def _ranks(cells: Sequence[Cell]) -> dict[str, int]:
    """Answers by how many sources give them: 0 for the one that most give. One answer alone, and one that fixes nothing,
    has no rank."""
    said = Counter(cell.key for cell in cells if cell.text and cell.key not in {"open", "unclear"})
    if sum(said.values()) < 2:
        return {}
    ordered = sorted(said, key=lambda key: (-said[key], next(at for at, cell in enumerate(cells) if cell.key == key)))
    return {key: rank for rank, key in enumerate(ordered)}


def _cell(cell: Cell, row: Row, event: Matrix, at: int, ranks: dict[str, int]) -> Html:
    if not cell.text:
        dot = tag("span", esc("·"), aria_hidden="true")
        return tag("td", dot, unseen("silent"), data_source=event.sources[at], class_="silent")
    bearing = [item for item in row.checks if event.documents[at] in item.finding.documents]
    notes = [esc(" "), tag("sup", join((to_finding(item) for item in bearing), " "))] if bearing else []
    rank = ranks.get(cell.key)
    shaded = rank is not None and (not rank or bool(bearing) or not row.checks)  # no colour for who is not concerned
    told = {"class_": f"v{min(rank or 0, 3)}"} if shaded else {}
    return tag("td", esc(cell.text), *notes, data_source=event.sources[at], **told)


def crowd(told: Crowd, keys: Keys) -> Iterable[Html]:
    """People against events. What each sign means is said below, and in words in each cell."""
    heads = [tag("th", linked(title, keys.event(event)), scope="col") for event, title in told.events]
    first = tag("thead", tag("tr", tag("th", esc("Person"), scope="col"), *heads))
    shown, rest = told.rows[:_MOST_ROWS], told.rows[_MOST_ROWS:]
    yield _people(first, shown, told, keys)
    if rest:
        more = tag("summary", esc(f"and {count(len(rest), 'more person', 'more people')}"))
        yield tag("details", more, _people(first, rest, told, keys), class_="more")
    signs = [f"{_SEATS[name]} {words}" for name, words in PRESENCE_WORDS.items()]
    legend = "   ".join([*signs, "· not named", "the number counts the sources"])
    yield tag("p", esc(legend), class_="aside legend")
    if told.left_out:
        yield tag("p", esc(f"{count(told.left_out, 'event')} with fewer people not shown."), class_="aside")


def _people(head: Html, rows: Sequence[tuple[str, str, tuple[Seat, ...]]], told: Crowd, keys: Keys) -> Html:
    body = [
        tag(
            "tr",
            tag("th", linked(name, keys.person(person)), scope="row"),
            *(_seat(seat, title) for seat, (_, title) in zip(seats, told.events, strict=True)),
        )
        for name, person, seats in rows
    ]
    table = tag("table", tag("caption", unseen("Who was where")), head, tag("tbody", *body), class_="crowd")
    return tag("div", table, class_="scroll", tabindex="0", role="region", aria_label="People against events")


def _seat(seat: Seat, title: str) -> Html:
    if not seat.told:
        return tag(
            "td", tag("span", esc("·"), aria_hidden="true"), unseen("not named"), class_="silent", data_source=title
        )
    parts = []
    for presence, number in seat.told:
        sign = tag("span", esc(f"{_SEATS[presence]} {number}"), aria_hidden="true", class_=f"seat {presence}")
        parts.append(join([sign, unseen(f"{PRESENCE_WORDS[presence]} in {count(number, 'source')}")]))
    return tag("td", join(parts, " "), data_source=title, class_="disputed" if seat.disputed else "seats")
