"""The terminal format: plain words at a fixed width that read the same with colours off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import StringIO
from itertools import groupby

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from reconcile.model import Report
from reconcile.report.items import SECTIONS, SEVERITY_WORDS, Item, Passage, Section
from reconcile.report.prose import clip, count, listed
from reconcile.report.rows import rows
from reconcile.report.said import Utterance
from reconcile.report.screen import LONG_LIST, fold, grid, heading, indented, text
from reconcile.report.terminal_events import events
from reconcile.report.view import HEADINGS, View, view
from reconcile.report.who import Open, Who

FULL_CHECKS = 12
_SEVERITY_STYLE = {"error": "bold red", "warning": "bold yellow", "info": "dim"}
_LABEL, _WIDEST = 16, 26


def render_terminal(report: Report, width: int = 88, colour: bool = False) -> str:
    """The report as text of at most `width` columns (60 or more). With `colour` it holds ANSI codes of our own only."""
    return _printed(_page(view(report), max(width, 60)), width, colour)


def render_finding(item: Item, width: int = 88, colour: bool = False) -> str:
    """One finding in full with its evidence, as the report shows it."""
    return _printed(_full(item), width, colour)


def _printed(parts: Iterable[RenderableType], width: int, colour: bool) -> str:
    screen = StringIO()
    console = Console(
        file=screen,
        width=max(width, 60),
        color_system="standard" if colour else None,
        force_terminal=colour,
        no_color=not colour,
        force_jupyter=False,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    for part in parts:
        console.print(part)
    return "\n".join(line.rstrip() for line in screen.getvalue().splitlines()).strip("\n") + "\n"


def _page(page: View, width: int) -> Iterable[RenderableType]:
    yield from _head(page)
    yield from _checks(page.section("check"))
    yield from events(page, width)
    yield from _who(page)
    yield from _said(page.said)
    for name in SECTIONS[1:]:
        yield from _list(name, page.section(name))
    yield from _sources(page)
    yield from _gaps(page)
    yield Text("")
    yield text(page.colophon, "dim")


def _head(page: View) -> Iterable[RenderableType]:
    head = grid(None, len(page.tally))
    head.add_row(text(page.title, "bold"), text(page.tally, "dim"))
    yield head
    yield text(page.verdict)
    yield text(page.key_point, "bold")


def _checks(items: Sequence[Item]) -> Iterable[RenderableType]:
    if not items:
        return
    yield heading(HEADINGS["check"])
    for at, item in enumerate(items[:FULL_CHECKS]):
        yield from [Text("")] if at else []
        yield from _full(item)
    if len(items) > FULL_CHECKS:
        yield text(f"And {count(len(items) - FULL_CHECKS, 'more', 'more')}; their evidence: --format html", "dim")
        yield _lines(items[FULL_CHECKS:], placed=0)


def _full(item: Item) -> Iterable[RenderableType]:
    severity = item.finding.severity
    edge = f"{SEVERITY_WORDS[severity]} · {clip(item.rule, 30)}"
    head = grid(3, None, len(edge))
    mark = _SEVERITY_STYLE[severity]
    head.add_row(Text(f"{item.number:>2}", style=mark), text(item.message, "bold"), text(edge, mark))
    yield head
    names = [clip(passage.source, 40) for voice in item.voices for passage in voice.passages]
    body = grid(3, min(max(map(len, [" " * _LABEL, *names])), _WIDEST), None)
    for voice in () if item.wordless else item.voices:
        for passage in voice.passages:
            body.add_row("", text(clip(passage.source, 40), "cyan"), _passage(passage))
        if not voice.passages:
            body.add_row("", text(clip(voice.sources, 60), "cyan"), text(f"{voice.value} (no words to quote)"))
    for label, words in _notes(item):
        body.add_row("", Text(label, style="dim"), text(words))
    yield body


def _passage(passage: Passage) -> Text:
    shown = text(f"l.{passage.line} ", "dim") + text(passage.before)
    for said, run in passage.runs:
        words = [text(piece.text, "bold underline" if piece.differs else "bold" if said else "") for piece in run]
        shown += Text("").join([Text("‹", style="bold"), *words, Text("›", style="bold")] if said else words)
    return shown + text(passage.after)


def _notes(item: Item) -> Iterable[tuple[str, str]]:
    finding = item.finding
    more = sum(voice.more for voice in item.voices)
    if more:
        yield "", f"and {count(more, 'more passage')}: see --format html"
    if item.where:
        yield "about", item.where
    yield (
        "compared",
        clip(finding.reason, 300) + (f" (allowed: {clip(finding.tolerance, 80)})" if finding.tolerance else ""),
    )
    yield "why it matters", clip(finding.why, 300)
    if finding.benign:
        yield "may be innocent", listed([clip(words, 160) for words in finding.benign], "or")


def _lines(items: Sequence[Item], placed: int) -> Table:
    """The findings in rows, the first `placed` with where their words stand."""
    told = rows(items)
    edge = max(len(clip(row.rule, 40)) for row in told)
    table = Table.grid(padding=(0, 1), expand=True)
    table.add_column(width=max(3, *(len(row.numbers) for row in told)))
    table.add_column(ratio=1, overflow="fold")
    table.add_column(width=edge, justify="right", no_wrap=True)
    for about, run in groupby(enumerate(told), key=lambda numbered: _about(numbered[1].items[0])):
        same = list(run)
        common = about if len(same) > 2 else ""
        if common:
            table.add_row("", text(common), "")
        for at, row in same:
            places = Text("") if at >= placed or not row.places else text(f" ({row.places})", "dim")
            message = text(row.message.removeprefix(common).lstrip())
            table.add_row(Text(f"{row.numbers:>2}", "dim"), message + places, text(clip(row.rule, 40), "dim"))
    return table


def _about(item: Item) -> str:
    """What the message begins with, where that is the thing it is about: "Fire in Brank:"."""
    caption = f"{item.finding.subject_caption}:"
    return caption if item.message.startswith(caption) else ""


def _list(name: Section, items: Sequence[Item]) -> Iterable[RenderableType]:
    if not items:
        return
    yield heading(HEADINGS[name])
    yield _lines(items, placed=LONG_LIST)


def _who(page: View) -> Iterable[RenderableType]:
    several = [one for one in page.who if len(one.spellings) > 1]
    if page.who:
        yield heading("Who")
    table = grid(_LABEL + 4, None)
    for one in several[:LONG_LIST]:
        table.add_row(indented(one.caption, "bold"), _joined(one))
    yield from [table] if table.row_count else []
    yield from fold(len(several) - LONG_LIST, "person", "people")
    yield from _undecided(page.unsure)
    yield from _decided(page.decided)
    yield from _one_way(page.who)


def _undecided(pairs: Sequence[Open]) -> Iterable[RenderableType]:
    table = grid(_LABEL + 4, None)
    for pair in pairs[:LONG_LIST]:
        table.add_row(Text("  not decided", style="yellow"), text(f"{pair.a} / {pair.b}: {'; '.join(pair.reasons)}"))
    yield from [table] if table.row_count else []
    yield from fold(len(pairs) - LONG_LIST, "undecided pair")


def _decided(lines: Sequence[str]) -> Iterable[RenderableType]:
    table = grid(_LABEL + 4, None)
    for line in lines:
        table.add_row(Text("  decided", style="green"), text(line))
    yield from [table] if table.row_count else []


def _joined(one: Who) -> Text:
    spellings = "; ".join(f"{written.text} ({written.sources})" for written in one.spellings[:6])
    more = f"; and {count(len(one.spellings) - 6, 'more spelling')}" if len(one.spellings) > 6 else ""
    shown = text(spellings + more)
    return shown + Text("\n") + text(f"one because: {'; '.join(one.reasons[:3])}", "dim") if one.reasons else shown


def _one_way(people: Sequence[Who]) -> Iterable[RenderableType]:
    single = [one for one in people if len(one.spellings) <= 1]
    if not single:
        return
    names = ", ".join(f"{one.caption} ({one.sources})" for one in single[: 2 * LONG_LIST])
    more = f" and {len(single) - 2 * LONG_LIST} more: see --format html" if len(single) > 2 * LONG_LIST else ""
    table = grid(_LABEL + 4, None)
    table.add_row(Text("  written one way", style="dim"), text(names + more))
    yield table


def _said(utterances: Sequence[Utterance]) -> Iterable[RenderableType]:
    if not utterances:
        return
    yield heading("Said")
    weightiest = sorted(utterances, key=lambda item: ("see " not in item.stand, -item.documents))[: LONG_LIST + 2]
    table = grid(_LABEL + 4, None)
    speaker = ""
    for utterance in (item for item in utterances if item in weightiest):
        shown = "" if utterance.speaker == speaker else utterance.speaker
        speaker = utterance.speaker
        table.add_row(indented(shown, "bold"), _utterance(utterance))
    yield table
    yield from fold(len(utterances) - len(weightiest), "quotation")


def _utterance(utterance: Utterance) -> Text:
    shown = Text("")
    for wording in utterance.wordings:
        shown += Text("“" if wording.direct else "")
        for piece in wording.pieces:
            shown += text(piece.text, "underline" if piece.differs else "")
        source = f"  {wording.sources} l.{wording.line}" if len(utterance.wordings) > 1 else f"  l.{wording.line}"
        shown += Text("”" if wording.direct else "") + text(source, "cyan") + Text("\n")
    occasion = f"{utterance.occasion}; " if utterance.occasion else ""
    return shown + text(occasion + utterance.stand, "dim")


def _sources(page: View) -> Iterable[RenderableType]:
    yield heading("Sources")
    table = grid(2 + min(max([_LABEL, *(len(card.name) for card in page.cards)]), _WIDEST), None)
    for card in page.cards:
        origins = f"; has it from {listed(card.origins)}" if card.origins else ""
        table.add_row(indented(card.name, "cyan"), text(f"{card.day}; {card.facts}{origins}"))
    yield table
    for pair in page.dependences[:LONG_LIST]:
        yield indented(f"{pair.who}: {pair.words}")
    yield from fold(len(page.dependences) - LONG_LIST, "pair of sources", "pairs of sources")


def _gaps(page: View) -> Iterable[RenderableType]:
    left = [(card.name, words) for card in page.cards for words in card.left_out]
    if left:
        yield heading("Left out")
        for name, words in left[: 2 * LONG_LIST]:
            yield indented(f"{name}: {words}")
        yield from fold(len(left) - 2 * LONG_LIST, "stretch", "stretches")
    if page.unread or page.coverage:
        yield heading("Coverage")
    for source, reason in page.unread:
        yield indented(f"not read: {source}: {reason}", "bold")
    for line in page.coverage:
        yield indented(line)
