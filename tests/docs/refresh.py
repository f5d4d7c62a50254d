"""`python -m tests.docs.refresh`: what the pages show, printed anew. Each stretch between two gaps is looked for where the
output is most like it; read the difference before you keep it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import groupby
from pathlib import Path

from tests.docs.shown import CONSOLE, DOCS, GAP, commands, fences, missing, printed, written


def refreshed(shown: Sequence[str], lines: Sequence[str]) -> list[str]:
    """The lines shown, each stretch replaced by as many lines of what is printed now."""
    if not missing(shown, lines):
        return list(shown)
    fresh: list[str] = []
    at = 0
    for gap, run in groupby(shown, key=lambda line: line == GAP):
        stretch = list(run)
        if gap:
            fresh += stretch
            continue
        places = range(at, max(at, len(lines) - len(stretch)) + 1) if fresh else (0,)
        best = max(places, key=lambda place: _alike(stretch, lines[place : place + len(stretch)]))
        fresh += lines[best : best + len(stretch)]
        at = best + len(stretch)
    return fresh if GAP in shown else list(lines)


def _alike(stretch: Sequence[str], lines: Sequence[str]) -> float:
    """The first line tells most: it is what the eye finds the place by."""
    ratios = [SequenceMatcher(None, a, b, autojunk=False).ratio() for a, b in zip(stretch, lines, strict=False)]
    return sum(ratios) + 3 * (ratios[0] if ratios else 0)


def _page(path: Path, room: Path) -> str:
    shutil.rmtree(room / "corpus", ignore_errors=True)
    shutil.copytree(DOCS.parent / "corpus", room / "corpus")
    text = path.read_text(encoding="utf-8")
    for fence in fences(path.name):
        if fence.file:
            written(fence)
        if fence.language == CONSOLE:
            fresh = [
                f"$ {command}\n" + "".join(f"{line}\n" for line in refreshed(shown, printed(command)))
                for command, shown in commands(fence.text)
            ]
            text = text.replace(f"```console\n{fence.text}```", f"```console\n{''.join(fresh)}```")
    return text


def main() -> None:
    """Rewrite every page in place."""
    os.environ.pop("COLUMNS", None)
    os.environ["NO_COLOR"] = "1"
    pages = sorted(DOCS.glob("*.md"))
    with tempfile.TemporaryDirectory() as name:
        os.chdir(name)
        for path in pages:
            fresh = _page(path, Path(name))
            if fresh != path.read_text(encoding="utf-8"):
                path.write_text(fresh, encoding="utf-8")
                print(f"{path.name}: refreshed")


if __name__ == "__main__":
    main()
