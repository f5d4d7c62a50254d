"""Events in the terminal: a table of sources and questions, or the answers one by one where the sources are many."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from reconcile.report.matrix import Matrix, Row
from reconcile.report.prose import clip, count, listed
from reconcile.report.screen import LONG_LIST, fold, grid, heading, indented, text
from reconcile.report.view import View

FULL_EVENTS = 6
MOST_ROWS = 15
_ROOMY = 84  # columns from which the names of sources have room beside wide labels and answers


def events(page: View, width: int) -> Iterable[RenderableType]:
    told = [matrix for matrix in page.matrices if len(matrix.sources) > 1 or matrix.checks]
    full = told[:FULL_EVENTS] or list(page.matrices[:1])
    for matrix in full:
        yield heading(f"Event · {matrix.title}")
        if len(matrix.sources) <= (width - 42) // 12:
            yield _table(matrix, width)
        else:
            yield indented(f"told by {listed(matrix.sources)}", "cyan")
            yield _groups(matrix, width)
        yield from _untold(matrix)
    rest = [matrix for matrix in page.matrices if matrix not in full]
    if rest:
        yield heading("Other events")
    for matrix in rest[:LONG_LIST]:
        yield _brief(matrix)
    yield from fold(len(rest) - LONG_LIST, "event")


def _table(matrix: Matrix, width: int) -> Table:
    column = (width - 42) // max(1, len(matrix.sources))
    table = grid(19, *[column - 1] * len(matrix.sources), 21)
    alone = "only one source" if max(map(len, matrix.sources)) > 21 else ""
    table.add_row("", *(text(_parted(source, column - 1), "cyan") for source in matrix.sources), "")
    if any(matrix.days):
        table.add_row("", *(Text(day, "dim") for day in matrix.days), "")
    for row in _shown(matrix):
        table.add_row(
            indented(clip(row.label, 40)),
            *(text(cell.text) if cell.text else Text("· silent", style="dim") for cell in row.cells),
            _stand(row, alone),
        )
    return table


def _parted(name: str, width: int) -> str:
    """A web address that is wider than its column, with room to break after a dot."""
    if len(name) <= width or " " in name:
        return name
    first, dot, rest = name[:width].rpartition(".")
    return f"{first}{dot} {rest}{name[width:]}" if first else name


def _groups(matrix: Matrix, width: int) -> Table:
    """Many sources: for each question the answers, and the sources that give each."""
    table = grid(18, 23, None, 17) if width >= _ROOMY else grid(13, (width - 27) // 2, None, 12)
    for row in _shown(matrix):
        answers: dict[str, list[tuple[str, str]]] = {}
        for cell, source in zip(row.cells, matrix.sources, strict=True):
            answers.setdefault("=" + cell.key if cell.text else "", []).append((cell.text, clip(source, 40)))
        ordered = sorted(answers, key=lambda key: (not key, -len(answers[key])))
        for at, key in enumerate(ordered):
            label = indented(clip(row.label, 40)) if not at else Text("")
            texts = dict.fromkeys(text for text, _ in answers[key])
            shown = text(" / ".join(texts)) if key else Text("· silent", style="dim")
            sources = text(_named([source for _, source in answers[key]], len(row.cells), not key), "cyan")
            table.add_row(label, shown, sources, Text("") if at else _stand(row, "only one source"))
    return table


def _named(sources: list[str], every: int, silent: bool) -> str:
    """The sources of one answer by name, but in a word where they are all or the silent rest."""
    if len(sources) == every:
        return f"all {count(every, 'source')}"
    return f"the other {count(len(sources), 'source')}" if silent and len(sources) > 2 else ", ".join(sources)


def _stand(row: Row, alone: str = "") -> Text:
    """How the answers stand; `alone` in the place of "only ..." where the source is named beside it, or too long."""
    if alone and len(row.cells) > 1 and sum(bool(cell.text) for cell in row.cells) == 1:
        row = row._replace(stand=alone)
    return text(", ".join(filter(None, [row.stand, row.see])), "bold yellow" if row.see else "dim")


def _shown(matrix: Matrix) -> list[Row]:
    """The rows that fit a screen: those with something to check always, the others up to a limit."""
    first = matrix.rows[:MOST_ROWS]
    return [*first, *(row for row in matrix.rows[MOST_ROWS:] if row.checks)]


def _untold(matrix: Matrix) -> Iterable[RenderableType]:
    yield from fold(len(matrix.rows) - len(_shown(matrix)), "row")
    if matrix.untold:
        yield indented(f"not told by {matrix.untold}", "dim")


def _brief(matrix: Matrix) -> RenderableType:
    answers = {row.label: next((cell.text for cell in row.cells if cell.text), "") for row in matrix.rows[:3]}
    known = ", ".join(filter(None, [answers.get("status"), answers.get("date"), answers.get("place")]))
    return indented(f"{matrix.title}: {known}; {listed(matrix.sources)}")
