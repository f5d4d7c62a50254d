"""The parts of the HTML page: a finding, an event's table, a person, a quotation, a source."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reconcile.report.diff import Piece
from reconcile.report.index import Index
from reconcile.report.items import SEVERITY_WORDS, Item, Passage, Voice
from reconcile.report.markup import Html, esc, join, tag
from reconcile.report.matrix import Cell, Matrix, Row
from reconcile.report.origins import SourceCard, highlights
from reconcile.report.prose import clip, count, listed
from reconcile.report.said import Utterance, Wording
from reconcile.report.who import Who

LONG_LIST = 12
_GLANCE = 4


def finding(item: Item) -> Html:
    """A finding in full: message, the words of each side next to each other, why it matters, how it may be innocent."""
    severity = item.finding.severity
    edge = tag("p", tag("b", esc(SEVERITY_WORDS[severity])), esc(" · "), esc(item.rule), class_="edge")
    return tag(
        "article",
        tag("header", tag("span", esc(str(item.number)), class_="no"), tag("h3", esc(item.message)), edge),
        *([] if item.wordless else [tag("div", *(_voice(voice) for voice in item.voices), class_="voices")]),
        tag("dl", *_notes(item)),
        _clauses(item),
        class_=f"finding {severity}",
        id=item.anchor,
    )


def _voice(voice: Voice) -> Html:
    more = [tag("p", esc(f"and {count(voice.more, 'more passage')}"), class_="aside")] if voice.more else []
    silent = [] if voice.passages else [tag("p", esc(f"{voice.sources}: no words to quote"), class_="aside")]
    shown = [_figure(passage) for passage in voice.passages]
    quoted = {"".join(piece.text for piece in passage.focus) for passage in voice.passages}
    reading = [] if quoted == {voice.value} else [tag("p", esc(voice.value), class_="reading")]
    return tag("div", *reading, *shown, *silent, *more, class_="voice")


def _figure(passage: Passage) -> Html:
    name = tag("figcaption", tag("b", esc(passage.source)), esc(f" line {passage.line}"))
    return tag("figure", name, tag("blockquote", _words(passage)))


def _words(passage: Passage) -> Html:
    return join([esc(passage.before), tag("strong", *_pieces(passage.focus)), esc(passage.after)])


def _pieces(pieces: Sequence[Piece]) -> Iterable[Html]:
    return (tag("mark", esc(piece.text)) if piece.differs else esc(piece.text) for piece in pieces)


def _notes(item: Item) -> Iterable[Html]:
    told = item.finding
    tolerance = f" (allowed: {clip(told.tolerance, 80)})" if told.tolerance else ""
    rows = [
        ("About", item.where),
        ("Compared", clip(told.reason, 400) + tolerance),
        ("Why it matters", clip(told.why, 400)),
        ("May be innocent", listed([clip(words, 200) for words in told.benign], "or")),
    ]
    return (join([tag("dt", esc(label)), tag("dd", esc(words))]) for label, words in rows if words)


def _clauses(item: Item) -> Html:
    """How the rule came to its verdict, folded away."""
    told = [
        tag("li", tag("code", esc(clip(clause.text, 300))), esc(_values(clause.values)))
        for clause in item.finding.clauses
    ]
    since = esc(f"Rule {item.rule}, since {clip(item.finding.rule_since, 20)}; fingerprint {clip(item.finding.id, 64)}")
    return tag("details", tag("summary", esc("How the rule decided")), tag("ul", tag("li", since), *told))


def _values(values: Sequence[tuple[str, str]]) -> str:
    return "".join(f"; {clip(name, 80)} is {clip(value, 80)}" for name, value in values)


def lines(items: Sequence[Item]) -> Html:
    """Findings one line each, with their evidence folded below; a long list is folded too."""
    shown = tag("ul", *map(_line, items[:LONG_LIST]), class_="lines")
    rest = items[LONG_LIST:]
    if not rest:
        return shown
    more = tag("summary", esc(f"and {len(rest)} more"))
    return join([shown, tag("details", more, tag("ul", *map(_line, rest), class_="lines"))])


def _line(item: Item) -> Html:
    figures = [_figure(passage) for voice in item.voices for passage in voice.passages]
    folded = tag("details", tag("summary", esc("evidence")), *figures, tag("dl", *_notes(item)), _clauses(item))
    number, rule = tag("span", esc(str(item.number)), class_="no"), tag("span", esc(item.rule), class_="edge")
    return tag("li", number, tag("span", esc(item.message)), rule, folded, id=item.anchor, class_="info")


def matrix(event: Matrix) -> Html:
    """An event: a row for each question, a column for each source; silence is said, findings are linked."""
    heads = [
        tag("th", esc(source), *([tag("span", esc(day))] if day else []), scope="col")
        for source, day in zip(event.sources, event.days, strict=True)
    ]
    untold = [tag("p", esc(f"Not told by {event.untold}."), class_="aside")] if event.untold else []
    table = tag(
        "table",
        tag("caption", esc(event.title)),
        tag("thead", tag("tr", tag("td"), *heads, tag("td"))),
        tag("tbody", *(_row(row, event) for row in event.rows)),
    )
    return tag("div", table, *untold, class_="scroll", tabindex="0", role="region", aria_label=event.title)


def _row(row: Row, event: Matrix) -> Html:
    worst = "error" if any(item.finding.severity == "error" for item in row.checks) else "warning"
    cells = [_cell(cell, row, event, at) for at, cell in enumerate(row.cells)]
    stand = tag("td", esc(row.stand), *_links(row.items), class_="stand")
    label = tag("th", esc(row.label), scope="row")
    return tag("tr", label, *cells, stand, class_=f"hot {worst}") if row.checks else tag("tr", label, *cells, stand)


def _cell(cell: Cell, row: Row, event: Matrix, at: int) -> Html:
    if not cell.text:
        return tag("td", tag("span", esc("silent"), class_="silent"), data_source=event.sources[at])
    bearing = [item for item in row.checks if event.documents[at] in item.finding.documents]
    notes = [tag("sup", join((_link(item) for item in bearing), ", "))] if bearing else []
    return tag("td", esc(cell.text), *notes, data_source=event.sources[at])


def _links(items: Sequence[Item]) -> Iterable[Html]:
    """Every finding to check, and of the others as many as a glance takes in."""
    checks = [item for item in items if item.section == "check"]
    shown = checks + [item for item in items if item.section != "check"][: max(0, _GLANCE - len(checks))]
    return [esc(", see "), join((_link(item) for item in shown), ", ")] if shown else []


def _link(item: Item) -> Html:
    return tag("a", esc(str(item.number)), href=f"#{item.anchor}", title=item.message)


def person(one: Who) -> Html:
    """A person or organisation: every spelling with its sources, and why they are taken as one."""
    spellings = [
        tag("li", esc(written.text), tag("span", esc(f" {written.sources}"), class_="aside"))
        for written in one.spellings
    ]
    roles = [tag("p", esc(listed(one.roles[:4])), class_="aside")] if one.roles else []
    score = f" ({one.score:.2f})" if one.score is not None else ""
    why = [tag("p", esc(f"One because: {'; '.join(one.reasons)}{score}."), class_="aside")] if one.reasons else []
    return tag("li", tag("h3", esc(one.caption)), *roles, tag("ul", *spellings, class_="plain"), *why)


def quotation(utterance: Utterance) -> Html:
    """One utterance in every wording; words that another wording lacks are marked."""
    occasion = f", {utterance.occasion}" if utterance.occasion else ""
    who = tag("p", tag("b", esc(utterance.speaker)), esc(occasion), class_="small")
    stand = tag("p", esc(utterance.stand), class_="aside")
    return tag("li", who, *(_wording(wording) for wording in utterance.wordings), stand)


def _wording(wording: Wording) -> Html:
    words = tag("q" if wording.direct else "span", *_pieces(wording.pieces))
    return tag("p", words, tag("span", esc(f" {wording.sources}"), class_="aside"))


def one_source(card: SourceCard, items: Sequence[Item], index: Index) -> Html:
    """A source: when, where it has its account from, and the passages that findings rest on."""
    linked = card.url.startswith(("https://", "http://"))
    name = tag("a", esc(card.name), href=card.url, rel="noreferrer noopener nofollow") if linked else esc(card.name)
    facts = [card.title, card.day, card.facts, f"has it from {listed(card.origins)}" if card.origins else ""]
    told = [tag("p", esc(words), class_="aside") for words in facts if words]
    resting = [
        tag("li", esc(f"l.{found.passage.line} "), _words(found.passage), *_links(found.items))
        for found in highlights(card.id, items, index)
    ]
    folded = [tag("details", tag("summary", esc(count(len(resting), "passage") + " quoted here")), tag("ul", *resting))]
    return tag("li", tag("h3", name), *told, *(folded if resting else []))
