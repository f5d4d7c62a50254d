"""Hundreds of sources: `python -m benchmarks.many [--sources N] [--story STORY] [--seed S] [--profile N] [--json]`.

One article of the corpus is copied N times, each copy edited in one of the ways of `benchmarks.independence` and drawn
anew, and the copies are reconciled as one dossier: the worst case of every step that compares sources pairwise. Seconds
are wall-clock, station by station; memory is the peak of the process that does it.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import pstats
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from random import Random
from typing import TypedDict

from benchmarks.independence import OPERATORS, stories

STORY = "pretoria-accord-2022"
SOURCES = 500


class Figures(TypedDict):
    """`stations` maps each to its seconds; `memory_mb` is the peak of resident memory."""

    benchmark: str
    sources: int
    seconds: float
    stations: dict[str, float]
    memory_mb: float
    facts: int
    events: int
    people: int
    findings: int


def copies(count: int, story: str, seed: int) -> Iterator[dict[str, str]]:
    """So many edited copies of the longest article of a story, as sources."""
    articles = stories()[story]
    name = max(articles, key=lambda article: (sum(map(len, articles[article])), article))
    operators = list(OPERATORS.values())
    for number in range(count):
        edited = operators[number % len(operators)](list(articles[name]), Random(f"{seed} {number}"))
        yield {
            "id": f"copy-{number:04}",
            "title": edited[0],
            "text": "\n\n".join(edited[1:]),
            "published": "2022-11-04",
        }


class Clock:
    """A progress callback that keeps the seconds of each station."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._last = time.perf_counter()

    def __call__(self, station: str, _done: int, _total: int) -> None:
        """Count the time since the last call to the station that reports."""
        now = time.perf_counter()
        self.seconds[station] = self.seconds.get(station, 0.0) + now - self._last
        self._last = now

    def stop(self) -> None:
        """Count what is left to the report."""
        self("report", 1, 1)


def measure(count: int = SOURCES, story: str = STORY, seed: int = 5) -> Figures:
    """Every figure of this benchmark."""
    from reconcile import reconcile  # noqa: PLC0415  imported here so that its memory counts to what it does

    sources = list(copies(count, story, seed))
    clock = Clock()
    report = reconcile(sources, progress=clock)
    clock.stop()
    return Figures(
        benchmark="many",
        sources=len(sources),
        seconds=round(sum(clock.seconds.values()), 2),
        stations={station: round(seconds, 2) for station, seconds in clock.seconds.items()},
        memory_mb=round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
        facts=len(report.facts),
        events=len(report.events),
        people=sum(entity.kind == "person" for entity in report.entities),
        findings=len(report.findings),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print. Exit status 0."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.many", description="Hundreds of sources of one event.")
    parser.add_argument("--sources", type=int, default=SOURCES, help="how many copies")
    parser.add_argument("--story", default=STORY, help="the story of the corpus whose longest article is copied")
    parser.add_argument("--seed", type=int, default=5, help="what the edits are drawn with")
    parser.add_argument("--profile", type=int, default=0, metavar="N", help="list the N slowest functions")
    parser.add_argument("--json", action="store_true", help="print one JSON object as the last line")
    given = parser.parse_args(arguments)
    profile = cProfile.Profile()
    if given.profile:
        profile.enable()
    found = measure(given.sources, given.story, given.seed)
    if given.profile:
        profile.disable()
        pstats.Stats(profile, stream=sys.stdout).sort_stats("tottime").print_stats(given.profile)
    print(f"{found['sources']} sources in {found['seconds']} s, {found['memory_mb']} MB at the most")
    print("  ".join(f"{station} {seconds} s" for station, seconds in found["stations"].items()))
    print("  ".join(f"{found[key]} {key}" for key in ("facts", "events", "people", "findings")))
    if given.json:
        print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
