"""What a person at a terminal sees beside the report: colours or none, messages on stderr, a bar that moves."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from reconcile.model import Dropped, Known, Merge, Unread
    from reconcile.settings import Progress

_RED, _YELLOW, _OFF = "\x1b[31m", "\x1b[33m", "\x1b[0m"


def colours(stream: TextIO) -> bool:
    """Whether to write colours to `stream`: NO_COLOR turns them off, FORCE_COLOR on, else only a terminal gets them."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return _is_terminal(stream)


def error(sentence: str) -> None:
    """Say on stderr what went wrong."""
    _say("error", sentence, _RED)


def warning(sentence: str) -> None:
    """Say on stderr what a reader should know although the run goes on."""
    _say("warning", sentence, _YELLOW)


def note(sentence: str) -> None:
    """Say something on stderr."""
    print(harmless(sentence), file=sys.stderr)


def name_unread(unread: Iterable[Unread]) -> None:
    """Say on stderr which sources were left out and why."""
    for item in unread:
        warning(f"not read: {item.source}: {item.reason}")


def name_dropped(dropped: Iterable[Dropped]) -> None:
    """Say on stderr how many readings of which source were left out and why."""
    for item in dropped:
        readings = "reading" if item.count == 1 else "readings"
        warning(f"dropped: {item.count} {readings} of {item.document}: {item.reason}")


def name_unmatched(known: Iterable[Known], merges: Iterable[Merge] = ()) -> None:
    """Say on stderr which decisions and entries of files of known findings are not applied in this run."""
    for entry in known:
        if not entry.findings:
            words = " ".join(filter(None, (entry.decision or entry.id, entry.rule, entry.subject)))
            warning(f"{entry.file}: {entry.problem}: {words}")
    for merge in merges:
        if merge.problem:
            warning(f"{merge.file}: decision {merge.id} is not applied: {merge.problem}")


@contextmanager
def progress(*, left: bool = False) -> Iterator[Progress]:
    """A callback that draws a bar on stderr while the block runs, where stderr is a terminal; `left` for one with the time
    that is left."""
    if not _is_terminal(sys.stderr):
        from reconcile.settings import silent

        yield silent
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TextColumn("{task.completed}/{task.total}"))
    timed = (*columns, TimeRemainingColumn()) if left else columns
    with Bar(*timed, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("")

        def moved(station: str, done: int, total: int) -> None:
            if not done:
                bar.reset(task)  # the time left is that of this station
            bar.update(task, description=station.ljust(8), completed=done, total=total)

        yield moved


def _say(kind: str, sentence: str, colour: str) -> None:
    start, end = (colour, _OFF) if colours(sys.stderr) else ("", "")
    print(f"{start}{kind}:{end} {harmless(sentence)}", file=sys.stderr)


def harmless(text: str) -> str:
    """`text` with control characters made visible: file names come from outside."""
    return "".join(char if char.isprintable() or char == "\n" else repr(char)[1:-1] for char in text)


def _is_terminal(stream: TextIO) -> bool:
    return stream.isatty() and os.environ.get("TERM") != "dumb"
