"""The run that `benchmarks.scale` measures: from a Parquet file of mentions to the person of each, and how right that is."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq

from reconcile.compare.columns import Numbers, distinct
from reconcile.engines.people import Local, link_mentions
from reconcile.engines.spark import Spark


def b_cubed(gold: Numbers, found: Numbers) -> float:
    """The F1 of `b_cubed.b_cubed`, for millions of mentions: the number of the group of each."""
    gold, found = (distinct(column)[1] for column in (gold, found))
    both = distinct(gold * (int(found.max()) + 1) + found)[1]
    shared = np.bincount(both)[both]
    precision = float((shared / np.bincount(found)[found]).mean())
    recall = float((shared / np.bincount(gold)[gold]).mean())
    return 2 * precision * recall / (precision + recall)


def main() -> None:
    """Link the mentions of the file that is named, on Spark where its master is named too, and print B-cubed F1, pairs compared
    and digest as JSON."""
    path, master = Path(sys.argv[1]), sys.argv[2:]
    table = pq.ParquetFile(path).read(["name", "role", "country"])
    engine = Spark(master=master[0]) if master else Local()
    people = link_mentions(table["name"], table["role"], table["country"], engine)
    gold = pq.ParquetFile(path).read(["gold"])["gold"].to_numpy()
    print(json.dumps({"b3": b_cubed(gold, people.person), "compared": people.compared, "digest": people.digest}))


if __name__ == "__main__":
    main()
