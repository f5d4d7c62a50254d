"""Text as Markdown that shows nothing but that text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence

_SPECIAL = re.compile(r"([\\`*_{}\[\]#|~^=])")


def plain(text: str) -> str:
    """One line of Markdown that reads as the text does."""
    return _SPECIAL.sub(r"\\\1", html.escape(" ".join(text.split()), quote=False))


def code(text: str) -> str:
    """The text in a fixed width, for a line or a cell of a table."""
    shown = html.escape(" ".join(text.split()), quote=False).replace("|", "&#124;")
    return f"<code>{shown}</code>"


def docstring(text: str) -> str:
    """A docstring, which is Markdown already but for its angle brackets, in one line."""
    return " ".join(text.split()).replace("<", "&lt;").replace("|", "&#124;")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table, and an empty one after it."""
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * len(head)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def bullets(lines: Iterable[str], indent: str = "") -> Iterator[str]:
    """The lines of a list, and an empty one after it."""
    yield from (f"{indent}- {line}" for line in lines)
    yield ""
