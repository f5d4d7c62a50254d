"""The markdown format (CommonMark with tables): for a note, a ticket or a wiki page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reconcile.model import Report
from reconcile.report.diff import Piece
from reconcile.report.items import SECTIONS, SEVERITY_WORDS, Item, Passage
from reconcile.report.matrix import Matrix
from reconcile.report.prose import clip, count, listed, neutral
from reconcile.report.rows import Row, rows
from reconcile.report.said import Utterance
from reconcile.report.view import HEADINGS, View, view
from reconcile.report.who import Who

_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|~$&^]|!(?=\[)|:(?=//)|(?<=[wW])\.|^[-+=](?=\s|$|[-=])|^(?P<list>\d{1,9})[.)]")


def render_markdown(report: Report) -> str:
    """The report as Markdown; nothing that a document says can become markup, a link or an image."""
    return "\n".join(_page(view(report))).rstrip("\n") + "\n"


def _md(text: str) -> str:
    """Text of any source as Markdown text on one line; hidden and control characters are made visible."""
    return _SPECIAL.sub(_escaped, " ".join(neutral(text).split()))


def inline(text: str) -> str:
    """Text of any source as Markdown text on one line, for other pages of this floor."""
    return _md(text)


def _escaped(match: re.Match[str]) -> str:
    digits = match.group("list")
    if digits:
        return f"{digits}\\{match.group()[len(digits) :]}"
    return _ENTITIES.get(match.group()) or f"\\{match.group()}"


def _strong(text: str) -> str:
    words = _md(text)
    return f"**{words}**" if words else ""


def _page(page: View) -> Iterable[str]:
    yield from (
        f"# {_md(page.title)}",
        "",
        _md(page.tally),
        "",
        _md(page.verdict),
        "",
        f"{_strong(page.key_point)}",
        "",
    )
    for item in page.section("check"):
        if item.number == 1:
            yield from (f"## {HEADINGS['check']}", "")
        yield from _full(item)
    for matrix in page.matrices:
        yield from _table(matrix)
    yield from _who(page)
    yield from _said(page.said)
    for name in SECTIONS[1:]:
        yield from _list(HEADINGS[name], [_line(row) for row in rows(page.section(name))])
    yield from _sources(page)
    yield from ("---", "", _md(page.colophon))


def _list(title: str, rows: Sequence[str]) -> Iterable[str]:
    if rows:
        yield from (f"## {title}", "", *(f"- {row}" for row in rows), "")


def _full(item: Item) -> Iterable[str]:
    severity = SEVERITY_WORDS[item.finding.severity]
    yield from (
        f"### {item.number}. {_md(item.message)}",
        "",
        f"{' · '.join(filter(None, [severity, _md(item.rule), _md(item.where)]))}",
        "",
    )
    for voice in () if item.wordless else item.voices:
        for passage in voice.passages:
            yield f"- {_strong(passage.source)}, line {passage.line}: {_passage(passage)}"
        if voice.more:
            yield f"- and {count(voice.more, 'more passage')}"
        if not voice.passages:
            yield f"- {_strong(voice.sources)}: {_md(voice.value)} (no words to quote)"
    yield ""
    for label, words in _notes(item):
        yield from (f"{label}: {_md(words)}", "")


def _notes(item: Item) -> Iterable[tuple[str, str]]:
    told = item.finding
    yield "Compared", clip(told.reason, 400) + (f" (allowed: {clip(told.tolerance, 80)})" if told.tolerance else "")
    yield "Why it matters", clip(told.why, 400)
    if told.benign:
        yield "May be innocent", listed([clip(words, 200) for words in told.benign], "or")


def _passage(passage: Passage) -> str:
    words = "".join(_focus(said, run) for said, run in passage.runs)
    before = _md(passage.before) + " " * passage.before[-1:].isspace()
    after = " " * passage.after[:1].isspace() + _md(passage.after)
    return before + words + after


def _focus(said: bool, run: Sequence[Piece]) -> str:
    plain = "".join(piece.text for piece in run)
    words = _md(plain)
    if said or not words:
        return f"‹**{words}**›" if words else ""
    return " " * plain[:1].isspace() + words + " " * plain[-1:].isspace()


def _line(row: Row) -> str:
    return f"{row.numbers}\\. {_md(row.message)} ({_md(row.rule)})"


def _table(matrix: Matrix) -> Iterable[str]:
    heads = [f"{source} {day}".strip() for source, day in zip(matrix.sources, matrix.days, strict=True)]
    yield from (f"## Event: {_md(matrix.title)}", "")
    yield _cells(["", *heads, ""])
    yield "|" + " --- |" * (len(heads) + 2)
    for row in matrix.rows:
        stand = ", ".join(filter(None, [row.stand, row.see]))
        yield _cells([row.label, *(cell.text or "silent" for cell in row.cells), stand])
    yield ""
    if matrix.untold:
        yield from (f"Not told by {_md(matrix.untold)}.", "")


def _cells(cells: Sequence[str]) -> str:
    return "| " + " | ".join(_md(cell) for cell in cells) + " |"


def _who(page: View) -> Iterable[str]:
    yield from _list("Who", [_person(one) for one in page.who])
    pairs = [
        f"{_md(pair.a)} / {_md(pair.b)}: {_md('; '.join(pair.reasons))} ({pair.score:.2f})" for pair in page.unsure
    ]
    yield from _list("Not decided: one person or two?", pairs)
    yield from _list("Decided", [_md(line) for line in page.decided])


def _person(one: Who) -> str:
    roles = f", {_md(listed(one.roles[:4]))}" if one.roles else ""
    spellings = "; ".join(f"{_md(written.text)} ({_md(written.sources)})" for written in one.spellings)
    why = f". One because {_md(listed(one.reasons))}" if one.reasons else ""
    return f"{_strong(one.caption)}{roles}: {spellings}{why}"


def _said(utterances: Sequence[Utterance]) -> Iterable[str]:
    rows = []
    for utterance in utterances:
        occasion = f", {_md(utterance.occasion)}" if utterance.occasion else ""
        wordings = " / ".join(
            f"“{_md(''.join(piece.text for piece in wording.pieces))}” ({_md(wording.sources)})"
            for wording in utterance.wordings
        )
        rows.append(f"{_strong(utterance.speaker)}{occasion}: {wordings}; {_md(utterance.stand)}")
    yield from _list("Said", rows)


def _sources(page: View) -> Iterable[str]:
    cards = [
        f"{_strong(card.name)}: {_md('; '.join(filter(None, [card.title, card.day, card.facts])))}"
        + (f"; has it from {_md(listed(card.origins))}" if card.origins else "")
        for card in page.cards
    ]
    pairs = [f"{_md(pair.who)}: {_md(pair.words)}" for pair in page.dependences]
    yield from _list("Sources", [*cards, *pairs])
    yield from _list("Left out", [f"{_md(card.name)}: {_md(words)}" for card in page.cards for words in card.left_out])
    unread = [f"Not read: {_md(source)}: {_md(reason)}" for source, reason in page.unread]
    yield from _list("Coverage", [*unread, *(_md(line) for line in page.coverage)])
