"""Speed: `python -m benchmarks.speed [--json]`.

Reads and extracts an article of about 600 words many times in one process (median in milliseconds), and imports the
package in fresh processes (median in milliseconds, without the start of the interpreter). The claims of two fresh processes,
which order their sets differently, are held against each other byte by byte. A peer that is installed is
measured on the same text in the same way and shown as a ratio; one that is not is listed as missing. A ratio above 1
means that the peer takes longer.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import importlib.util
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from reconcile.model import Claim

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "corpus"
WORDS = 600
RUNS = 40
FRESH = 7
DATES = "dateparser.search"
"""The peer. It finds dates only, which is one of the things that are read here."""


class Figures(TypedDict):
    """Milliseconds are medians. `import_ms` is `import reconcile`, `import_line_ms` the whole line with it;
    `identical` says whether two runs gave the same bytes."""

    benchmark: str
    words: int
    claims: int
    article_ms: float
    import_ms: float
    import_line_ms: float
    identical: bool
    peers: dict[str, dict[str, float] | None]


def article(words: int = WORDS) -> str:
    """One text of at least so many words: the bodies of the corpus, one after the other, whole paragraphs."""
    kept: list[str] = []
    for path in sorted(CORPUS.glob("*/*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if len(line.split()) <= 12 or line.startswith("URL:"):
                continue
            kept.append(line)
            if sum(len(paragraph.split()) for paragraph in kept) >= words:
                return "\n\n".join(kept)
    return "\n\n".join(kept)


def milliseconds(work: Callable[[], object], runs: int | None = None) -> float:
    """The median time of one call after two that do not count."""
    work(), work()
    return median(_timed(work) for _ in range(runs or RUNS))


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def import_milliseconds(statement: str, runs: int | None = None) -> float:
    """The median time that a statement takes in a fresh process, without the start of the interpreter."""
    code = f"import time; a = time.perf_counter(); {statement}; print((time.perf_counter() - a) * 1000)"

    def once() -> float:
        command = [sys.executable, "-c", code]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        return float(done.stdout)

    return median(once() for _ in range(runs or FRESH))


def read_and_extract(text: str) -> Callable[[], Sequence[Claim]]:
    """A call that reads and extracts one article and gives its claims."""
    from reconcile.extract import extract  # noqa: PLC0415  imported here so that the import can be timed on its own
    from reconcile.read import read  # noqa: PLC0415
    from reconcile.settings import Settings  # noqa: PLC0415

    settings = Settings()
    header = "URL: https://news.example/speed / DATE: 2024-03-06\nA day of news\n\n"
    source = {"id": "speed", "text": header + text}

    def work() -> Sequence[Claim]:
        outcome = read([source], settings, _no_progress)
        return extract(outcome.documents, settings, _no_progress)

    return work


def fingerprint(claims: Sequence[Claim]) -> str:
    """SHA-256 of the claims as JSON, one a line, in their order."""
    return hashlib.sha256("\n".join(claim.model_dump_json() for claim in claims).encode()).hexdigest()


def run_fingerprint(seed: int) -> str:
    """The fingerprint of the article's claims in a fresh process that orders its sets by `seed`."""
    code = "from benchmarks import speed; print(speed.fingerprint(speed.read_and_extract(speed.article())()))"
    command = [sys.executable, "-c", code]
    surroundings = os.environ | {"PYTHONHASHSEED": str(seed)}
    done = subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def _no_progress(station: str, done: int, total: int) -> None:
    """Shows nothing."""


def _peer(text: str, ours: float, import_ours: float) -> dict[str, float] | None:
    if importlib.util.find_spec("dateparser") is None:
        return None
    search = importlib.import_module(DATES).search_dates
    theirs = milliseconds(lambda: search(text, languages=["en"]), 5)
    import_theirs = import_milliseconds(f"import {DATES}")
    return {
        "article_ms": theirs,
        "article_ratio": theirs / ours,
        "import_ms": import_theirs,
        "import_ratio": import_theirs / import_ours,
    }


def measure() -> Figures:
    """Every figure of this benchmark."""
    text = article()
    work = read_and_extract(text)
    ours, import_ours = milliseconds(work), import_milliseconds("import reconcile")
    return Figures(
        benchmark="speed",
        words=len(text.split()),
        claims=len(work()),
        article_ms=ours,
        import_ms=import_ours,
        import_line_ms=import_milliseconds("import reconcile.pipeline"),
        identical=len({fingerprint(work()), run_fingerprint(1), run_fingerprint(2)}) == 1,
        peers={DATES: _peer(text, ours, import_ours)},
    )


def _peer_line(name: str, peer: dict[str, float] | None) -> str:
    if peer is None:
        return f"{name}: not installed, not measured"
    article_part = f"{peer['article_ms']:8.1f} ms for its dates ({peer['article_ratio']:.1f} times ours)"
    return f"{name} {article_part}, import {peer['import_ms']:.1f} ms ({peer['import_ratio']:.1f} times ours)"


def main(arguments: list[str] | None = None) -> int:
    """Measure and print. Exit status 0, or 1 where two runs differ."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.speed", description="Speed of reading and of importing."
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object as the last line")
    given = parser.parse_args(arguments)
    found = measure()
    print(f"read and extract {found['article_ms']:8.1f} ms for {found['words']} words, {found['claims']} claims")
    print(f"import reconcile {found['import_ms']:8.1f} ms; with the whole line {found['import_line_ms']:.1f} ms")
    print(f"two runs         {'identical, byte by byte' if found['identical'] else 'DIFFER'}")
    for name, peer in found["peers"].items():
        print(_peer_line(name, peer))
    if given.json:
        print(json.dumps(found))
    return 0 if found["identical"] else 1


if __name__ == "__main__":
    sys.exit(main())
