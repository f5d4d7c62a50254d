"""Who is who among very many mentions, beside Splink: `python -m benchmarks.scale --mentions N [--peer splink]`.

Needs `pip install '.[archive,scale]'` and the generator and the peer's run in `../shared/scale` (`--tools DIR`). Each run is a
process of its own, from reading the Parquet file to the cluster of every mention; ours and the peer's take turns, three
times, and ratios (the peer's over ours) are of the medians. CPU counts user and system time, memory is the highest resident set.
The peer runs at its threshold .5 for time and is measured at several for its best B-cubed F1. `--growth N N ...` gives the
exponent of CPU seconds over mentions, with the time of an empty run subtracted.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

TOOLS = Path("../shared/scale")
ROUNDS = 3
THRESHOLDS = ".1,.3,.5,.8,.9,.95"
SPLINK_MODEL = "B"


class Run(NamedTuple):
    """What one process took, and what it printed."""

    cpu: float
    wall: float
    megabytes: float
    told: dict[str, Any]


def measured(command: Sequence[str]) -> Run:
    """Runs a command that prints one line of JSON last. Raises CalledProcessError with what it said where it fails."""
    began = time.perf_counter()
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        child = subprocess.Popen(command, stdout=out, stderr=err)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - began
        out.seek(0)
        err.seek(0)
        if child.returncode:
            raise subprocess.CalledProcessError(child.returncode, command, stderr=err.read())
        told = json.loads(out.read().strip().splitlines()[-1])
    return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024, told)


def ours(path: Path) -> list[str]:
    return [sys.executable, "-m", "benchmarks.scale_run", str(path)]


def generated(tools: Path, folder: Path, mentions: int, seed: int) -> Path:
    path = folder / f"{mentions}-{seed}.parquet"
    subprocess.run(
        [sys.executable, str(tools / "gen.py"), str(mentions), str(path), "--seed", str(seed)],
        check=True,
        capture_output=True,
    )
    return path


def beside(tools: Path, path: Path, peer: bool) -> tuple[list[Run], list[Run]]:
    splink = [sys.executable, str(tools / "peer_splink.py"), str(path), "collapsed", SPLINK_MODEL]
    our_runs, peer_runs = [], []
    for _ in range(ROUNDS):
        our_runs.append(measured(ours(path)))
        if peer:
            peer_runs.append(measured([*splink, ".5"]))
    return our_runs, peer_runs


def best_of_peer(tools: Path, path: Path) -> float:
    command = [sys.executable, str(tools / "peer_splink.py"), str(path), "collapsed", SPLINK_MODEL, THRESHOLDS]
    return max(float(found["B3"]) for found in measured(command).told["ev"].values())


def figures(tools: Path, path: Path, mentions: int, peer: bool) -> dict[str, float]:
    our_runs, peer_runs = beside(tools, path, peer)
    cpu, wall, memory = (median(getattr(run, key) for run in our_runs) for key in ("cpu", "wall", "megabytes"))
    told = our_runs[0].told
    found = {
        "mentions": mentions,
        "b3": told["b3"],
        "candidates_per_mention": told["compared"] / mentions,
        "mentions_per_second": mentions / wall,
        "cpu": cpu,
        "wall": wall,
        "memory": memory,
    }
    if peer:
        theirs = [median(getattr(run, key) for run in peer_runs) for key in ("cpu", "wall", "megabytes")]
        ratios = zip(("cpu_ratio", "wall_ratio", "memory_ratio"), theirs, (cpu, wall, memory), strict=True)
        found |= {key: peers / own for key, peers, own in ratios}
        found["b3_gain"] = told["b3"] - best_of_peer(tools, path)
    return {key: round(value, 4) for key, value in found.items()}


def growth(tools: Path, folder: Path, sizes: Sequence[int], seed: int) -> dict[str, float]:
    start = measured(ours(generated(tools, folder, 10, seed))).cpu
    taken = [(size, measured(ours(generated(tools, folder, size, seed))).cpu - start) for size in sizes]
    (few, fast), (many, slow) = taken[0], taken[-1]
    return {
        **{f"cpu_{size}": round(seconds, 2) for size, seconds in taken},
        "exponent": round(math.log(slow / fast) / math.log(many / few), 3),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mentions", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--peer", choices=["splink"])
    parser.add_argument("--growth", type=int, nargs="+", metavar="N")
    parser.add_argument("--tools", type=Path, default=TOOLS)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if given.growth:
            found = growth(given.tools, folder, sorted(given.growth), given.seed)
        else:
            path = generated(given.tools, folder, given.mentions, given.seed)
            found = figures(given.tools, path, given.mentions, given.peer == "splink")
    print(json.dumps(found) if given.json else "\n".join(f"{key:24} {value:>14,.3f}" for key, value in found.items()))


if __name__ == "__main__":
    main()
