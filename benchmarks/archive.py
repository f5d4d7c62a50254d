"""The archive: `python -m benchmarks.archive [--documents N] [--jobs J] [--seed S] [--json]`.

Articles of about 100 words (`archive_articles.py`) are read, extracted, gathered into stories and judged into a fresh archive;
then one more is added and judged. Memory and CPU are sums over all processes (Linux). CPU seconds say more than the wall on a
machine that does other things too.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from benchmarks.archive_articles import articles
from benchmarks.b_cubed import b_cubed
from reconcile.archive import Archive
from reconcile.settings import Settings


class Watch(threading.Thread):
    """Looks every fifth of a second what this process and all below it have used, as Linux tells in /proc: the workers are
    children of a server, so that nobody hands their sums up. What a worker does after the last look is missed."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._ticks, self._peaks = dict[int, float](), dict[int, int]()
        self._over = threading.Event()
        self.start()

    def run(self) -> None:
        """Look until it is over."""
        while not self._over.wait(0.2):
            self.look()

    def look(self) -> None:
        """Look once."""
        for pid in _below(os.getpid()):
            with suppress(OSError, IndexError, ValueError):
                fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
                self._ticks[pid] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
                told = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").partition("VmHWM:")[2]
                self._peaks[pid] = int(told.split()[0])

    def cpu(self) -> float:
        """CPU seconds up to now."""
        self.look()
        return sum(self._ticks.values())

    def megabytes(self, jobs: int) -> float:
        """Peaks of memory: of this process, and of as many of the largest others as work at once, with their server."""
        own = self._peaks.pop(os.getpid())
        return (own + sum(sorted(self._peaks.values())[-jobs - 1 :])) / 1024

    def end(self) -> None:
        """Look no more."""
        self._over.set()
        self.join()


def _below(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    except OSError:
        children = []
    return [pid, *(deeper for child in children for deeper in _below(int(child)))]


def timed(work: Callable[[], object]) -> float:
    """Wall seconds of a call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure(documents: int, jobs: int, seed: int, folder: Path) -> dict[str, Any]:
    """Every figure of this benchmark."""
    made = list(articles(documents + 1, seed))
    truth = {article["id"]: article.pop("story") for article in made}
    lines, last = folder / "articles.jsonl", folder / "last.jsonl"
    lines.write_text("".join(json.dumps(article) + "\n" for article in made[:-1]), encoding="utf-8")
    last.write_text(json.dumps(made[-1]) + "\n", encoding="utf-8")
    file, watch = folder / "archive.duckdb", Watch()
    start = watch.cpu()
    with Archive.create(file, Settings()) as archive:
        add = timed(lambda: archive.add([lines], jobs=jobs))
        added = watch.cpu()
        run = timed(lambda: archive.run(jobs=jobs))
        used = watch.cpu()
        watch.end()
        stories = b_cubed(dict(archive.query("SELECT document, founder FROM members")), truth)
        one = timed(lambda: (archive.add([last]), archive.run()))
        status = archive.status()
    return {
        "benchmark": "archive",
        "documents": documents,
        "jobs": jobs,
        "stories": status.stories,
        "claims": status.claims,
        "findings": sum(status.findings.values()),
        "documents_per_second": documents / (add + run),
        "add_seconds": add,
        "run_seconds": run,
        "cpu_ms_per_document": 1000 * (used - start) / documents,
        "cpu_ms_per_document_add": 1000 * (added - start) / documents,
        "one_more_seconds": one,
        "memory_mb": watch.megabytes(jobs),
        "file_mb": file.stat().st_size / 1e6,
        "story_b3_precision": stories.precision,
        "story_b3_recall": stories.recall,
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.archive", description="Speed of the archive.")
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--json", action="store_true", help="print one JSON object as the last line")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        found = measure(given.documents, given.jobs, given.seed, Path(name))
    for key, value in found.items():
        print(f"{key:24} {value:>12,.3f}" if isinstance(value, float) else f"{key:24} {value:>12}")
    if given.json:
        print(json.dumps({key: round(value, 4) if isinstance(value, float) else value for key, value in found.items()}))


if __name__ == "__main__":
    main()
