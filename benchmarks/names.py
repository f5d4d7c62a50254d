"""Who is who by name alone: `python -m benchmarks.names PAIRS.tsv [MORE.tsv ...] [--peers] [--json] [--many N]`.

PAIRS.tsv is UTF-8 with tabs and a header: name_a, name_b, label (1: one person, 0: two), and category if given. Several
files are pooled. All measures are of the score of two names that are seen without any context:

f1, precision, recall   at the threshold that gives the best F1 on these very pairs, which is what each peer gets too
*_shipped               the same of what the engine itself calls SAME under `Settings()`
recall_at_p99           the largest recall of any threshold with a precision of .99 or more; equal scores stand together
ece                     expected calibration error: all pairs in 15 bins of equal width, |mean score - share of the same|
                        weighed by size; it depends on how many of the pairs are the same person
pairs_per_second        one thread, the kernel that is called in bulk (`analyse` before, then `log_odds`), nothing about
                        pairs remembered; contenders take turns, median of 5 rounds; slow peers are timed on 5,000 of
                        the pairs. Peers keep their caches between rounds
names_per_second        analysis of the distinct names, nothing remembered, median of 5
many                    N names against N: all matches at `Settings().same_person`, in a process of its own. Pairs a second
                        count all N x N and include the analysis; memory is the peak of that whole process
learnt_from             the files among these that the shipped weights were learnt from: there the engine is measured on
                        what it knows. `python -m benchmarks.train_names --check` has the figures for unknown people

Per category: recall (same person) or false positive rate (two persons) at each one's best-F1 threshold, and the shares of
the three answers. "!" marks a category where the best peer is better by more than .02; a peer whose F1 is within .02 of
calling everything one person is no rival there.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.name_gold import BadPairs, Pair, fingerprint, read_pairs
from benchmarks.name_peers import PEERS, ROUNDS, Bench, distinct, engine, many_to_many, names_per_second
from reconcile.compare.name import score_names
from reconcile.model import Judgement
from reconcile.settings import Settings

OURS = "reconcile"
BINS = 15
WORSE = 0.02
ANSWERS: tuple[Judgement, ...] = ("SAME", "UNSURE", "DIFFERENT")
KNOWN = "these pairs are among those that the weights were learnt from: see benchmarks.train_names --check"


class Point(NamedTuple):
    """What a threshold gives."""

    f1: float
    precision: float
    recall: float
    threshold: float


def learnt_from() -> set[str]:
    """The fingerprints of the files that the shipped weights were learnt from."""
    head = json.loads((files("reconcile.compare") / "name_forest.json").read_text(encoding="utf-8"))
    return {file["sha256"] for file in head.get("learnt from", ())}


def curve(scores: Sequence[float], same: Sequence[bool]) -> list[Point]:
    """What each distinct score gives as a threshold (at or above: same), from the highest down."""
    total, right, said, points = sum(same), 0, 0, []
    ordered = sorted(zip(scores, same, strict=True), reverse=True)
    for threshold, group in groupby(ordered, key=lambda item: item[0]):
        labels = [label for _, label in group]
        right, said = right + sum(labels), said + len(labels)
        points.append(Point(2 * right / (total + said), right / said, right / total if total else 0.0, threshold))
    return points


def best(points: Sequence[Point]) -> Point:
    """The point of the best F1; of equals the one with the higher threshold."""
    return max(points, key=lambda point: point.f1)


def recall_at(points: Sequence[Point], precision: float) -> float:
    """The largest recall that keeps the precision, 0 where none does."""
    return max((point.recall for point in points if point.precision >= precision), default=0.0)


def calibration_error(scores: Sequence[float], same: Sequence[bool], bins: int = BINS) -> float:
    """Expected calibration error over bins of equal width; a score of 1 belongs to the last."""
    scored, right = [0.0] * bins, [0] * bins
    for score, label in zip(scores, same, strict=True):
        index = min(int(score * bins), bins - 1)
        scored[index] += score
        right[index] += label
    return sum(abs(mean - share) for mean, share in zip(scored, right, strict=True)) / len(scores)


def by_category(pairs: Sequence[Pair], scores: Sequence[float], threshold: float) -> dict[str, dict[str, Any]]:
    """Size and error rate of each category: recall where it holds the same person, false positives where it holds two."""
    found: dict[str, dict[str, Any]] = {}
    for category in sorted({pair.category for pair in pairs} - {""}):
        said = [
            (pair.same, score >= threshold)
            for pair, score in zip(pairs, scores, strict=True)
            if pair.category == category
        ]
        same = sum(label for label, _ in said)
        one: dict[str, Any] = {"n": len(said), "same": same}
        if same:
            one["recall"] = _share(sum(yes for label, yes in said if label), same)
        if same < len(said):
            one["false_positive_rate"] = _share(sum(yes for label, yes in said if not label), len(said) - same)
        found[category] = one
    return found


def _share(part: float, whole: float) -> float:
    return round(part / whole, 4) if whole else 0.0


def quality(pairs: Sequence[Pair], scores: Sequence[float]) -> dict[str, Any]:
    """The measures that the engine and every peer get."""
    points = curve(scores, [pair.same for pair in pairs])
    top = best(points)
    return {
        "f1": round(top.f1, 4),
        "precision": round(top.precision, 4),
        "recall": round(top.recall, 4),
        "threshold": top.threshold,
        "recall_at_p99": round(recall_at(points, 0.99), 4),
        "categories": by_category(pairs, scores, top.threshold),
    }


def ours(pairs: Sequence[Pair], scores: Sequence[float], answers: Sequence[Judgement]) -> dict[str, Any]:
    """The measures of `quality`, what its own answers are worth, and how far its scores are from probabilities."""
    found = quality(pairs, scores)
    right = Counter(pair.same for pair, answer in zip(pairs, answers, strict=True) if answer == "SAME")
    same, said = sum(pair.same for pair in pairs), right.total()
    for category, one in found["categories"].items():
        given = [answer for pair, answer in zip(pairs, answers, strict=True) if pair.category == category]
        one |= {f"said_{answer.lower()}": _share(given.count(answer), len(given)) for answer in ANSWERS}
    return {
        "pairs": len(pairs),
        "same": same,
        **found,
        "f1_shipped": _share(2 * right[True], same + said),
        "precision_shipped": _share(right[True], said),
        "recall_shipped": _share(right[True], same),
        "threshold_shipped": Settings().same_person,
        "ece": round(calibration_error(scores, [pair.same for pair in pairs]), 4),
    }


def judgement(pair: Pair) -> Judgement:
    """SAME, UNSURE or DIFFERENT."""
    return score_names(pair.a, pair.b).judgement(Settings())


def measure(pairs: Sequence[Pair], peers: bool, most: int) -> tuple[dict[str, Any], list[str]]:
    """Every figure, and a line for each that could not be had."""
    bench = Bench([(pair.a, pair.b) for pair in pairs])
    bench.enter(OURS, engine())
    excuses = [line for name in PEERS if peers and (line := bench.enter_peer(name))]
    rates = bench.pairs_per_second(ROUNDS)
    results = {name: quality(pairs, scores) for name, scores in bench.scores.items() if name != OURS}
    for name, peer in results.items():
        peer["pairs_per_second"] = round(rates[name])
    many = many_to_many(bench.pairs, most)
    if many is None:
        excuses.append("many-to-many: not measured")
    figures = {"benchmark": "names", **ours(pairs, bench.scores[OURS], [judgement(pair) for pair in pairs])}
    figures |= {"pairs_per_second": round(rates[OURS]), "many": many, "peers": results}
    figures["names_per_second"] = round(names_per_second(distinct(bench.pairs), ROUNDS))
    return figures, excuses


def summary(figures: dict[str, Any]) -> list[str]:
    """The engine's figures, and the table of contenders."""
    lines = [*own(figures), f"names analysed {figures['names_per_second']:,} a second"]
    if many := figures["many"]:
        lines.append(
            f"many-to-many: {many['left']:,} x {many['right']:,} names, {many['matches']:,} matches, "
            f"{many['pairs_per_second']:,} pairs a second, {many['memory_mb']} MB"
        )
    lines += ["", f"{'':32}{'F1':>7}{'P':>7}{'R':>7}{'thresh.':>9}{'R at P .99':>12}{'pairs/s':>12}"]
    for name, one in {OURS: figures, **figures["peers"]}.items():
        values = f"{one['f1']:7.3f}{one['precision']:7.3f}{one['recall']:7.3f}{one['threshold']:9.3f}"
        lines.append(f"{name:32}{values}{one['recall_at_p99']:12.3f}{one['pairs_per_second']:12,}")
    return lines


def own(figures: dict[str, Any]) -> list[str]:
    """The figures that peers do not have."""
    return [
        f"{figures['pairs']} pairs, {figures['same']} of one person",
        f"called SAME: F1 {figures['f1_shipped']:.3f}, precision {figures['precision_shipped']:.3f}, "
        f"recall {figures['recall_shipped']:.3f}",
        f"expected calibration error {figures['ece']:.3f} ({BINS} bins of equal width, all pairs)",
    ]


def category_table(figures: dict[str, Any]) -> list[str]:
    """Each category with our rate, the best peer's, and the shares of our three answers."""
    head = f"{'category':20}{'n':>6}  {'rate':7}{'ours':>5}   {'best peer':36}{'SAME':>6}{'UNSURE':>8}{'DIFF.':>7}"
    lines = ["", head] if figures["categories"] else []
    trivial = 2 * figures["same"] / (figures["same"] + figures["pairs"])
    rivals = {name: one for name, one in figures.get("peers", {}).items() if one["f1"] > trivial + WORSE}
    for category, mine in figures["categories"].items():
        answers = f"{mine['said_same']:6.3f}{mine['said_unsure']:8.3f}{mine['said_different']:7.3f}"
        for key, word in (("recall", "recall"), ("false_positive_rate", "false+")):
            if key in mine:
                rates = {name: one["categories"][category][key] for name, one in rivals.items()}
                rival, mark = _rival(rates, mine[key], key)
                lines.append(f"{category[:20]:20}{mine['n']:6}  {word:7}{mine[key]:5.3f} {mark} {rival:36}{answers}")
    return lines


def _rival(rates: dict[str, float], mine: float, key: str) -> tuple[str, str]:
    """The best peer in words, and "!" where it is clearly better."""
    if not rates:
        return "-", " "
    sign = 1 if key == "recall" else -1
    name = max(rates, key=lambda peer: sign * rates[peer])
    return f"{rates[name]:.3f} {name}", "!" if sign * (rates[name] - mine) > WORSE else " "


def main(arguments: list[str] | None = None) -> int:
    """Measure and print. Exit status 2 where a file cannot be measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.names", description="Who is who by name alone.")
    parser.add_argument("pairs", nargs="+", type=Path, help="TSV with name_a, name_b, label (0 or 1), maybe category")
    parser.add_argument("--peers", action="store_true", help="measure other matchers that are installed as well")
    parser.add_argument("--json", action="store_true", help="print one JSON object as the last line")
    parser.add_argument("--many", type=int, default=10_000, metavar="N", help="N x N names at once (10000; 0: not)")
    given = parser.parse_args(arguments)
    try:
        pairs = [pair for path in given.pairs for pair in read_pairs(path)]
    except BadPairs as error:
        print(error, file=sys.stderr)
        return 2
    figures, excuses = measure(pairs, given.peers, given.many)
    figures["learnt_from"] = [path.name for path in given.pairs if fingerprint(path) in learnt_from()]
    known = [KNOWN] if figures["learnt_from"] else []
    print("\n".join([*known, *summary(figures), *category_table(figures), *excuses]))
    if given.json:
        print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
