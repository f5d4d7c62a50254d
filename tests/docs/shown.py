"""What a page shows: its fences, and its commands with what they print."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from reconcile.cli import main

DOCS = Path(__file__).parents[2] / "docs"
_FENCE = re.compile(
    r"^(?:<!-- not run: (.+) -->\n)?```(\w+)(?: title=\"(.+?)\")?\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
CONSOLE = "console"
GAP = "..."
CODE = "; echo $?"
"""What asks for the exit code, at the end of a command."""


class Fence(NamedTuple):
    """One block of a page: its language, the file that it is, if any, its lines, and why no test runs it, "" where one does."""

    language: str
    file: str
    text: str
    not_run: str = ""


def fences(page: str) -> list[Fence]:
    """The fenced blocks of a page, in order."""
    text = (DOCS / page).read_text(encoding="utf-8")
    return [Fence(match[2], match[3] or "", match[4], match[1] or "") for match in _FENCE.finditer(text)]


def written(fence: Fence) -> None:
    """Put a file of the page where the page says that it lies, below the working directory."""
    path = Path(fence.file)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(fence.text, encoding="utf-8")


def commands(block: str) -> Iterator[tuple[str, list[str]]]:
    """Each command of a console block, on one line or more, with the lines that the page shows below it."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        lines = part.rstrip("\n").splitlines()
        end = next(at for at, line in enumerate(lines, 1) if not line.endswith("\\"))
        yield "\n".join(lines[:end]), lines[end:]


def missing(shown: Sequence[str], printed: Sequence[str]) -> str:
    """The first line that was not printed where the page shows it, "" when all were. A gap stands for any lines."""
    at, free = 0, False
    for line in shown:
        if line == GAP:
            free = True
            continue
        found = next((n for n in range(at, len(printed)) if printed[n] == line), None)
        if found is None or (found != at and not free):
            return line
        at, free = found + 1, False
    return "" if free or at == len(printed) else f"(the page ends before) {printed[at]}"


def printed(command: str) -> list[str]:
    """What a command writes, and its exit code where the page asks for it. Two commands are known: reconcile and cat."""
    words = shlex.split(command.replace("\\\n", " ").removesuffix(CODE))
    if words[0] == "cat":
        return Path(words[1]).read_text(encoding="utf-8").splitlines()
    if words[0] != "reconcile":
        raise ValueError(f"no test runs {words[0]}")
    written = io.BytesIO()
    said = io.TextIOWrapper(written, encoding="utf-8", write_through=True)
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        code = main(words[1:])
        said.flush()
    return written.getvalue().decode().splitlines() + ([str(code)] if command.endswith(CODE) else [])
