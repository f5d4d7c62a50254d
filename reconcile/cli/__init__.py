"""The command line: the only place that prints and the only place that sets exit codes.

| exit code | meaning |
|---|---|
| 0 | done, no finding at or above `--fail-on`; `verify`: every quotation stands in its document |
| 1 | a finding at or above `--fail-on`; `verify`: a wording that is not in its place; `rules test`: a failed example |
| 2 | bad usage, nothing that could be read, a rule, settings or report file that is not understood |
| 70 | a mistake of this program |
| 130 | interrupted |
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from reconcile.cli import screen
from reconcile.errors import ReconcileError

USAGE, SOFTWARE, INTERRUPTED = 2, 70, 130
_NEAR = 0.75  # likeness of letters, 0 to 1, from which a word is taken for a command typed wrong


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line, by default that of the process, and return its exit code."""
    try:
        return _dispatch(list(sys.argv[1:] if arguments is None else arguments))
    except KeyboardInterrupt:
        screen.note("interrupted")
        return INTERRUPTED
    except ReconcileError as error:
        screen.error(str(error))
        return USAGE
    except OSError as error:
        screen.error(_of_the_system(error))
        return USAGE
    except Exception as error:
        if os.environ.get("RECONCILE_TRACEBACK"):
            raise
        screen.error(
            f"this is a mistake in reconcile itself ({type(error).__name__}: {error}); "
            "please report it with what RECONCILE_TRACEBACK=1 shows"
        )
        return SOFTWARE


def _dispatch(given: list[str]) -> int:
    """The first words choose the command; where they name none, they are sources to compare."""
    import typer
    from typer.main import get_command

    from reconcile.cli.commands import COMMANDS

    words, function = next(item for item in COMMANDS.items() if tuple(given[: len(item[0])]) == item[0])
    if not words and (meant := _meant(given[:1], COMMANDS)):
        screen.error(f"{given[0]}: is no file, folder or command; did you mean reconcile {meant}?")
        return USAGE
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command()(function)
    name = " ".join(("reconcile", *words))
    try:
        code = get_command(app)(args=given[len(words) :], prog_name=name, standalone_mode=False)
    except typer.TyperException as error:
        problem = error.format_message().strip().rstrip(".").replace("Value error, ", "")
        screen.error(f"{problem}; see {name} --help")
        return USAGE
    if code == INTERRUPTED:
        raise KeyboardInterrupt
    return int(code or 0)


def _meant(first: Sequence[str], commands: Iterable[tuple[str, ...]]) -> str:
    """The command that was probably meant by a first word that is no file, else ""."""
    if not first or first[0].startswith("-") or os.path.lexists(first[0]):
        return ""
    names = sorted({words[0] for words in commands if words})
    return next(iter(get_close_matches(first[0], names, 1, _NEAR)), "")


def _of_the_system(error: OSError) -> str:
    cause = error.strerror or str(error)
    return f"{error.filename}: {cause}" if error.filename is not None else cause
