"""The HTML page: `python -m benchmarks.page [--json] [--browser]`.

Makes dossiers of 10 and 200 articles out of the texts of the corpus, each told again under other publishers' names with a
day, a figure or a name changed here and there, and measures the page that is made of their report: milliseconds to make it
(median) once the findings exist, its size, and with `--browser` what headless Chromium needs until the page can be read and
until a filter has been applied.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import TypedDict

from benchmarks.speed import CORPUS
from reconcile.model import Document, Report
from reconcile.pipeline import with_texts
from reconcile.report import render_html

SIZES = (10, 200)
RUNS = {10: 9, 200: 3}
_FIGURE = re.compile(r"\b(1?\d)\b")


class Figures(TypedDict, total=False):
    """`bytes` of the page in UTF-8; `shown_ms` and `filter_ms` only where a browser was asked."""

    articles: int
    findings: int
    render_ms: float
    bytes: int
    shown_ms: float
    filter_ms: float


def dossier(size: int) -> list[dict[str, str]]:
    """So many sources: the corpus over and over. A later telling has some numbers and names changed, always the same ones."""
    paths = sorted(CORPUS.glob("*/*.txt"))
    return [_told(paths[at % len(paths)], at // len(paths)) for at in range(size)]


def _told(path: Path, turn: int) -> dict[str, str]:
    text = path.read_text(encoding="utf-8")
    head, _, body = text.partition("\n")
    if turn:
        text = head + "\n" + "\n".join(_changed(line, turn) for line in body.split("\n"))
    label = f"{path.parent.name}-{path.stem}-{turn}"
    return {"id": label, "publisher": f"{path.stem} {turn}" if turn else path.stem, "text": text}


def _changed(line: str, turn: int) -> str:
    """One line in three: the first small number one higher, or the last letter of a name doubled."""
    chance = int(hashlib.sha256(f"{turn}{line}".encode()).hexdigest(), 16)
    if chance % 3 == 0:
        return _FIGURE.sub(lambda found: str(int(found[1]) + 1), line, count=1)
    if chance % 3 == 1:
        return re.sub(r"(?<=[a-z])([aeiou])\b(?= [A-Z])", r"\1\1", line, count=1)
    return line


def reported(sources: Sequence[dict[str, str]]) -> tuple[Report, Sequence[Document]]:
    """The report on these sources, and the documents that they were read as."""
    return with_texts(sources)


def measured(size: int, browser: bool) -> Figures:
    """The figures for a dossier of that many articles."""
    report, documents = reported(dossier(size))
    page = render_html(report, documents)
    figures = Figures(
        articles=size,
        findings=len(report.findings),
        render_ms=round(median(_timed(lambda: render_html(report, documents)) for _ in range(RUNS.get(size, 3))), 1),
        bytes=len(page.encode()),
    )
    if browser:
        shown, filtered = _in_browser(page)
        figures.update(shown_ms=shown, filter_ms=filtered)
    return figures


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def _in_browser(page: str) -> tuple[float, float]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only asked for with --browser

    binary = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        path.write_text(page, encoding="utf-8")
        launched = driver.chromium.launch(executable_path=binary, args=["--no-sandbox"])
        tab = launched.new_page()
        shown = _timed(lambda: tab.goto(path.as_uri()))
        filtered = tab.evaluate(
            """() => {
                const from = performance.now();
                document.getElementById("filter-words").value = "a";
                document.getElementById("filter").dispatchEvent(new Event("input"));
                document.body.offsetHeight;
                return performance.now() - from;
            }"""
        )
        launched.close()
    return round(shown, 1), round(filtered, 1)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print a line for each size; with --json the last line is one JSON object."""
    options = argparse.ArgumentParser(prog="python -m benchmarks.page", description="speed and size of the HTML page")
    options.add_argument("--json", action="store_true", help="end with one line of JSON")
    options.add_argument("--browser", action="store_true", help="also ask headless Chromium")
    asked = options.parse_args(arguments)
    told = [measured(size, asked.browser) for size in SIZES]
    for one in told:
        print("  ".join(f"{name} {value:,}" for name, value in one.items()))
    if asked.json:
        print(json.dumps({"benchmark": "page", "sizes": told}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
