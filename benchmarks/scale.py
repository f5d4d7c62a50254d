"""Who is who among very many mentions, beside Splink: `python -m benchmarks.scale --mentions N [--peer splink]`.

Needs `pip install '.[archive,scale]'` and the generator and the peer's run in `../shared/scale` (`--tools DIR`). Each run is a
process of its own, from reading the Parquet file to the cluster of every mention; ours and the peer's take turns, three
times, and ratios (the peer's over ours) are of the medians. CPU counts user and system time, memory is the highest resident set.
The peer runs at its threshold .5 for time and is measured at several for its best B-cubed F1. Its exact duplicates are collapsed
first; with `--peer splink-raw` they are not, for time and memory alone. `--growth N N ...` gives the
exponent of CPU seconds over mentions, with the time of an empty run subtracted; `--chart docs/scale.svg` draws time, memory and
quality over these sizes, the peer's too with `--peer splink`. `--spark MASTER` links the same mentions on Spark too and tells
whether the persons are the same ones; a million needs `PYSPARK_SUBMIT_ARGS="--driver-memory 8g pyspark-shell"`.
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

from benchmarks.scale_chart import Row, chart

TOOLS = Path("../shared/scale")
ROUNDS = 3
PEERS = {"splink": "collapsed", "splink-raw": "raw"}
THRESHOLDS = ".1,.3,.5,.8,.9,.95"
SPLINK_MODEL = "B"
SIZES = (100_000, 316_000, 1_000_000, 3_160_000)
PEER_MOST = 1_000_000  # mentions that the peer is given in a chart: beyond it takes minutes and many GB
EMPTY = 10  # mentions: a run of nothing but its start


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


def ours(path: Path, master: str = "") -> list[str]:
    """The command of our run, on Spark where its master is named."""
    return [sys.executable, "-m", "benchmarks.scale_run", str(path), *([master] if master else [])]


def splink(tools: Path, path: Path, thresholds: str, mode: str = "collapsed") -> list[str]:
    """The command of the peer's run, at thresholds with commas between them."""
    return [sys.executable, str(tools / "peer_splink.py"), str(path), mode, SPLINK_MODEL, thresholds]


def generated(tools: Path, folder: Path, mentions: int, seed: int) -> Path:
    """A Parquet file of so many mentions with their answers, made in the folder."""
    path = folder / f"{mentions}-{seed}.parquet"
    subprocess.run(
        [sys.executable, str(tools / "gen.py"), str(mentions), str(path), "--seed", str(seed)],
        check=True,
        capture_output=True,
    )
    return path


def beside(tools: Path, path: Path, mode: str, rounds: int) -> tuple[list[Run], list[Run]]:
    """Runs of ours and of the peer, taking turns; none of the peer where `mode` is empty."""
    our_runs, peer_runs = [], []
    for _ in range(rounds):
        our_runs.append(measured(ours(path)))
        if mode:
            peer_runs.append(measured(splink(tools, path, ".5", mode)))
    return our_runs, peer_runs


def best_of_peer(tools: Path, path: Path) -> float:
    """The peer's B-cubed F1 at the best of its thresholds."""
    return max(float(found["B3"]) for found in measured(splink(tools, path, THRESHOLDS)).told["ev"].values())


def figures(path: Path, given: argparse.Namespace) -> dict[str, float]:
    """Medians of the runs on one file, beside the peer's where one is asked for."""
    mentions, mode = given.mentions, PEERS.get(given.peer, "")
    our_runs, peer_runs = beside(given.tools, path, mode, given.rounds)
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
    if mode:
        theirs = [median(getattr(run, key) for run in peer_runs) for key in ("cpu", "wall", "megabytes")]
        ratios = zip(("cpu_ratio", "wall_ratio", "memory_ratio"), theirs, (cpu, wall, memory), strict=True)
        found |= {key: peers / own for key, peers, own in ratios}
        found |= {f"peer_{key}": value for key, value in zip(("cpu", "wall", "memory"), theirs, strict=True)}
    if given.spark:
        spark = measured(ours(path, given.spark))
        found |= {"spark_wall": spark.wall, "spark_same": float(spark.told["digest"] == told["digest"])}
    if mode == "collapsed":
        found["b3_gain"] = told["b3"] - best_of_peer(given.tools, path)
    return {key: round(value, 4) for key, value in found.items()}


def growth(tools: Path, folder: Path, sizes: Sequence[int], given: argparse.Namespace) -> dict[str, list[Row]]:
    """Per matcher a row for each size, each run once; the time of an empty run is in the rows."""
    found: dict[str, list[Row]] = {name: [] for name in ("reconcile", "Splink")[: 2 if given.peer else 1]}
    for size in sizes:
        path = generated(tools, folder, size, given.seed)
        run = measured(ours(path))
        found["reconcile"].append(_row(size, run, run.told["b3"]) | {"candidates": run.told["compared"] / size})
        if given.peer and size <= PEER_MOST:
            best = best_of_peer(tools, path)
            found["Splink"].append(_row(size, measured(splink(tools, path, ".5")), best))
        path.unlink()
    return found


def _row(size: int, run: Run, b3: float) -> Row:
    return {"mentions": size, "cpu": run.cpu, "wall": run.wall, "memory": run.megabytes, "b3": b3}


def told(rows: dict[str, list[Row]], start: float) -> dict[str, float]:
    """The rows on one level, and how our CPU seconds grow with mentions, `start` subtracted."""
    few, many = rows["reconcile"][0], rows["reconcile"][-1]
    taken = [max(row["cpu"] - start, 0.01) for row in (few, many)]
    flat = {
        f"{'' if name == 'reconcile' else 'splink_'}{key}_{row['mentions']}": round(value, 3)
        for name, several in rows.items()
        for row in several
        for key, value in row.items()
        if key != "mentions"
    }
    return {**flat, "exponent": round(math.log(taken[1] / taken[0]) / math.log(many["mentions"] / few["mentions"]), 3)}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mentions", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--peer", choices=list(PEERS))
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--spark", metavar="MASTER")
    parser.add_argument("--growth", type=int, nargs="+", metavar="N")
    parser.add_argument("--chart", type=Path, metavar="SVG")
    parser.add_argument("--tools", type=Path, default=TOOLS)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if given.growth or given.chart:
            start = measured(ours(generated(given.tools, folder, EMPTY, given.seed))).cpu
            rows = growth(given.tools, folder, sorted(given.growth or SIZES), given)
            found = told(rows, start)
            if given.chart:
                given.chart.write_text(chart(rows), encoding="utf-8")
        else:
            path = generated(given.tools, folder, given.mentions, given.seed)
            found = figures(path, given)
    print(json.dumps(found) if given.json else "\n".join(f"{key:24} {value:>14,.3f}" for key, value in found.items()))


if __name__ == "__main__":
    main()
