"""Stories found in real text: `python -m benchmarks.stories GOLD [GOLD ...] [--peer] [--misses N] [--json]`.

GOLD is a file of JSON lines (ECB+, Giveme5W1H or MEANTIME) or a folder of stories; `story_gold.py` tells what each holds. The
documents of each are gathered as in an archive of their own, and once more all of them in one. Beside them stand generated sagas:
the same people meet week after week. The shipped weights were learnt from ECB+ and MEANTIME: quote what `train_stories --check`
says of those.

`--peer` adds scikit-learn (`pip install 'reconcile[train]'`): TF-IDF of words, or of words and pairs of them, English stop words
left out, sublinear counts, weights from these very documents; agglomerative clustering by cosine with each linkage at the best of
25 thresholds on these very documents, which an archive would not know.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import NamedTuple

from benchmarks.archive_articles import sagas
from benchmarks.b_cubed import BCubed, b_cubed
from benchmarks.story_gold import Telling, made, tellings
from reconcile.engines.sketch import Sketch, sketch
from reconcile.engines.stories import Stories
from reconcile.errors import MissingExtra, ReconcileError

SAGAS, SEED = 12, 2
THRESHOLDS = tuple(step / 50 for step in range(25, 50))
LINKAGES = ("average", "complete", "single")
SURE = 0.95


class Result(NamedTuple):
    """B-cubed of one way of gathering, and what it was."""

    figures: BCubed
    way: str


def gathered(found: Sequence[Telling]) -> dict[str, str]:
    """Document -> founder of its story."""
    return founders([sketch(item.document, item.claims) for item in found])


def founders(sketches: Sequence[Sketch]) -> dict[str, str]:
    """Document -> founder of its story, in an archive of these documents alone."""
    stories = Stories()
    for item in sketches:
        stories.put(item)
    stories.settle()
    return {item.id: stories.founder(item.id) for item in sketches}


def peer(found: Sequence[Telling], truth: Mapping[str, str]) -> tuple[Result, Result]:
    """scikit-learn at its best F1, and at its best recall with a precision of `SURE` or more. Raises MissingExtra."""
    try:
        from sklearn.cluster import AgglomerativeClustering  # noqa: PLC0415  an extra
        from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415  an extra
    except ModuleNotFoundError as error:
        raise MissingExtra("the peer", "train", str(error.name)) from error
    names = [item.document.id for item in found]
    results = []
    for longest in (1, 2):
        weigh = TfidfVectorizer(stop_words="english", sublinear_tf=True, ngram_range=(1, longest))
        vectors = weigh.fit_transform([item.document.text for item in found])
        apart = (1 - (vectors @ vectors.T).toarray()).clip(0)
        for linkage, threshold in product(LINKAGES, THRESHOLDS):
            cluster = AgglomerativeClustering(
                n_clusters=None, distance_threshold=threshold, metric="precomputed", linkage=linkage
            )
            groups = dict(zip(names, map(str, cluster.fit_predict(apart)), strict=True))
            results.append(Result(b_cubed(groups, truth), f"words to {longest}, {linkage} linkage, {threshold:.2f}"))
    best = max(results, key=lambda result: result.figures.f1)
    sure = [result for result in results if result.figures.precision >= SURE]
    return best, max(sure, key=lambda result: result.figures.recall, default=Result(BCubed(1.0, 0.0), "never"))


def measure(found: Sequence[Telling], with_peer: bool, misses: int) -> dict[str, float | int | str]:
    """Every figure of some documents."""
    truth = {item.document.id: item.story for item in found}
    groups = gathered(found)
    figures = b_cubed(groups, truth)
    told: dict[str, float | int | str] = {"documents": len(found), "stories": len(set(truth.values()))}
    told |= {"b3_precision": figures.precision, "b3_recall": figures.recall, "b3_f1": figures.f1}
    if with_peer:
        for name, (best, way) in zip(("peer", "sure_peer"), peer(found, truth), strict=True):
            told |= {f"{name}_b3_precision": best.precision, f"{name}_b3_recall": best.recall, f"{name}_b3_f1": best.f1}
            told[f"{name}_way"] = way
    if misses:
        _tell_misses(groups, truth, misses)
    return told


def _tell_misses(groups: Mapping[str, str], truth: Mapping[str, str], most: int) -> None:
    held: dict[str, Counter[str]] = defaultdict(Counter)
    split: dict[str, Counter[str]] = defaultdict(Counter)
    for name, founder in groups.items():
        held[founder][truth[name]] += 1
        split[truth[name]][founder] += 1
    for told, table in (("run together", held), ("divided", split)):
        wrong = sorted((name for name in table if len(table[name]) > 1), key=lambda name: -sum(table[name].values()))
        for name in wrong[:most]:
            print(f"  {told}: {name}: {dict(table[name].most_common())}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.stories", description="Stories found in real text.")
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--peer", action="store_true", help="scikit-learn beside it")
    parser.add_argument("--misses", type=int, default=0, help="list up to N stories that were run together or divided")
    parser.add_argument("--json", action="store_true", help="print one JSON object as the last line")
    given = parser.parse_args(arguments)
    try:
        pools = {path.stem: tellings(path) for path in given.gold}
        if len(pools) > 1:
            pools["all"] = [item for found in pools.values() for item in found]
        pools["sagas"] = made(sagas(SAGAS, SEED))
        results = {}
        for name, found in pools.items():
            print(f"== {name}")
            results[name] = measure(found, given.peer, given.misses)
            for key, value in results[name].items():
                print(f"{key:26} {value:>10,.3f}" if isinstance(value, float) else f"{key:26} {value:>10}")
    except (ReconcileError, OSError) as error:
        print(f"stories: {error}", file=sys.stderr)
        return 2
    if given.json:
        rounded = {
            name: {key: round(value, 4) if isinstance(value, float) else value for key, value in result.items()}
            for name, result in results.items()
        }
        print(json.dumps({"benchmark": "stories", **rounded}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
