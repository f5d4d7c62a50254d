"""The small pieces of the terminal format: text made safe, headings, columns, a line for what is folded away."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import wrap

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reconcile.report.prose import count, neutral

LONG_LIST = 8
"""Lists are shown up to this length, then folded."""


def text(words: str, style: str = "") -> Text:
    """The one door for words of any source: hidden and control characters are made visible here."""
    return Text(neutral(words), style=style)


def heading(name: str) -> RenderableType:
    """The name of a section, with an empty line above."""
    return Padding(text(name.upper(), style="bold"), (1, 0, 0, 0))


def grid(*widths: int | None) -> Table:
    """Columns of these widths (None takes the rest), one space apart."""
    table = Table.grid(padding=(0, 1), expand=True)
    for width in widths:
        table.add_column(width=width, ratio=None if width else 1, overflow="fold")
    return table


def indented(words: str, style: str = "") -> RenderableType:
    """A paragraph two columns in."""
    return Padding(text(words, style), (0, 0, 0, 2))


def wrapped(words: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Plain lines of at most `width` columns, the first after `first`, the others after `rest`."""
    return wrap(words, width, initial_indent=first, subsequent_indent=rest) or [first.rstrip()]


def fold(more: int, one: str, many: str | None = None) -> Iterable[RenderableType]:
    """A line that says how many `more` are not shown; nothing where none is missing."""
    if more > 0:
        yield text(f"  and {count(more, 'more ' + one, 'more ' + (many or one + 's'))}: see --format html", "dim")
