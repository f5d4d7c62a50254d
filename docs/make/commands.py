"""The page of the command line: what each command says of itself."""

from __future__ import annotations

import contextlib
import io
import os
from collections.abc import Iterator
from unittest.mock import patch

from reconcile.cli import main
from reconcile.cli.commands import COMMANDS

_WIDTH = "92"


def page() -> str:
    """The help of every command, the one without a name first."""
    return "\n".join(_page())


def _page() -> Iterator[str]:
    yield from ("# The command line", "")
    yield from ("What `--help` says, command by command. [The tutorial](tutorial.md) shows them at work.", "")
    for words in sorted(COMMANDS):
        yield from (f"## {' '.join(('reconcile', *words))}", "", "```text", _help(words), "```", "")


def _help(words: tuple[str, ...]) -> str:
    said = io.StringIO()
    with patch.dict(os.environ, {"COLUMNS": _WIDTH, "NO_COLOR": "1"}), contextlib.redirect_stdout(said):
        main([*words, "--help"])
    return said.getvalue().strip("\n")
