"""The archive: `python -m benchmarks.archive [--documents N] [--jobs J] [--seed S] [--json]`.

Articles of about 100 words (`archive_articles.py`) are read, extracted, gathered into stories and judged into a fresh archive;
then one more is added and judged. Memory is the sum of the peaks of all processes. CPU seconds say more than the wall on a
machine that does other things too.
"""

from __future__ import annotations

import argparse
import json
import resource
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from benchmarks.archive_articles import articles
from reconcile.archive import Archive
from reconcile.settings import Settings


def cpu() -> float:
    """CPU seconds of this process and of its children that have ended."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def megabytes(jobs: int) -> float:
    """Peak memory: of this process, and of `jobs` children as large as the largest."""
    own, child = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return (own + jobs * child * (jobs > 1)) / 1024


def timed(work: Callable[[], object]) -> float:
    """Wall seconds of a call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def gathered(archive: Archive, truth: Mapping[str, str]) -> tuple[float, float]:
    """B-cubed precision and recall of the stories."""
    found = dict(archive.query("SELECT document, founder FROM members"))
    ours: dict[str, set[str]] = defaultdict(set)
    gold: dict[str, set[str]] = defaultdict(set)
    for document, founder in found.items():
        ours[founder].add(document)
        gold[truth[document]].add(document)
    both = [(ours[found[name]], gold[truth[name]]) for name in found]
    right = [(len(a & b), len(a), len(b)) for a, b in both]
    return sum(n / a for n, a, _ in right) / len(right), sum(n / b for n, _, b in right) / len(right)


def measure(documents: int, jobs: int, seed: int, folder: Path) -> dict[str, Any]:
    """Every figure of this benchmark."""
    made = list(articles(documents + 1, seed))
    truth = {article["id"]: article.pop("story") for article in made}
    lines, last = folder / "articles.jsonl", folder / "last.jsonl"
    lines.write_text("".join(json.dumps(article) + "\n" for article in made[:-1]), encoding="utf-8")
    last.write_text(json.dumps(made[-1]) + "\n", encoding="utf-8")
    file, start = folder / "archive.duckdb", cpu()
    with Archive.create(file, Settings()) as archive:
        add = timed(lambda: archive.add([lines], jobs=jobs))
        added = cpu()
        run = timed(lambda: archive.run(jobs=jobs))
        used = cpu()
        precision, recall = gathered(archive, truth)
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
        "memory_mb": megabytes(jobs),
        "file_mb": file.stat().st_size / 1e6,
        "story_b3_precision": precision,
        "story_b3_recall": recall,
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
