"""Learn how much speaks for two documents telling of one happening: `python -m benchmarks.train_stories FOLDER [--check]`.

FOLDER holds ecbplus_dev.jsonl, meantime_en.jsonl and wikigold.conll.txt; the stories of `corpus` are learnt from too, and
generated articles: many stories in one set of sentences, and sagas, the same people meeting week after week. Pairs of documents
that have some words in common are described by `reconcile.engines.likeness.compare`, and a logistic regression, its weights bound
to the side that each trait can only speak for, learns from them. It prints the weights for `likeness.py`.

`--check` learns without a quarter of the topics at a time, rarities of words included, puts the documents of that quarter into an
archive of their own and prints B-cubed over all of them, for several biases. Needs `pip install 'reconcile[train]'`.
"""

from __future__ import annotations

import argparse
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.archive_articles import articles, sagas
from benchmarks.b_cubed import b_cubed
from benchmarks.make_tables import word_rarity, word_units
from benchmarks.stories import founders
from benchmarks.story_gold import Telling, made, tellings
from reconcile.engines import likeness
from reconcile.engines.likeness import Likeness, compare
from reconcile.engines.sketch import Sketch, sketch

FOLDS = 4
SHARES = {"ecbplus": 6.0, "meantime": 1.0, "corpus": 1.0, "made": 1.0, "sagas": 1.0}
"""How much the pairs of a source count in all."""
PENALTY = 0.3
SEED = 1  # of generated articles: others than those of the archive's benchmark
AGAINST = frozenset({"strangers", "other_place", "other_day", "days_apart", "longer", "unequal"})
EITHER = frozenset({"dated"})
BY_HAND = {"days_apart": -2000, "other_day": -6000, "dated": 0, "same_day": 1000}
"""The most that these weights may be, whatever was learnt. Of two dated texts on one happening three in ten come out on one day
and one in a hundred a week apart, where chance makes a week as likely as a day; ECB+ blunts that, for some of its pages tell when
they were fetched. And one day says little in an archive of hundreds of texts a day, which none of these sources is."""
BIASES = range(-2000, 2001, 250)


class Known(NamedTuple):
    """A document of which it is known what it tells."""

    sketch: Sketch
    story: str
    fold: int
    source: str


def fold_of(group: str) -> int:
    """The fold of a group, the same in every run: topics in turn, others by their letters."""
    last = group.rpartition(" ")[2]
    return (int(last) if group.startswith("topic ") else sum(map(ord, group))) % FOLDS


def known(source: str, found: Iterable[Telling], rarity: Mapping[str, int] | None) -> list[Known]:
    """Sketches of documents, with what is known of them."""
    return [
        Known(sketch(item.document, item.claims, rarity), f"{source} {item.story}", fold_of(item.group), source)
        for item in found
    ]


def learn(documents: Sequence[Known]) -> tuple[Likeness, int]:
    """Weights and bias."""
    import numpy as np  # noqa: PLC0415  an extra
    from scipy.optimize import minimize  # noqa: PLC0415  an extra

    pairs = [
        (compare(a.sketch, b.sketch), a.story == b.story, a.source)
        for a, b in combinations(documents, 2)
        if a.source == b.source
    ]
    pairs = [pair for pair in pairs if pair[0].words >= likeness.LEAST_WORDS]
    given = np.array([pair[0] for pair in pairs], dtype=float) / 1000
    sides = np.array([1.0 if pair[1] else -1.0 for pair in pairs])
    count = {source: sum(pair[2] == source for pair in pairs) for source in SHARES}
    weight = np.array([SHARES[source] / count[source] for *_, source in pairs])
    weight *= len(pairs) / weight.sum()
    spread = given.std(axis=0) + 1e-9
    scaled = np.column_stack([given / spread, np.ones(len(pairs))])
    held = np.append(np.ones(len(spread)), 0) / PENALTY

    def loss(at: Any) -> tuple[float, Any]:  # noqa: ANN401  an array
        margin = sides * (scaled @ at)
        slope = -sides * weight / (1 + np.exp(np.clip(margin, -50, 50)))
        return (weight * np.logaddexp(0, -margin)).sum() + (held * at * at).sum() / 2, scaled.T @ slope + held * at

    bounds = [
        (None, None) if name in EITHER else (None, 0) if name in AGAINST else (0, None) for name in Likeness._fields
    ]
    found = minimize(loss, np.zeros(len(held)), jac=True, method="L-BFGS-B", bounds=[*bounds, (None, None)]).x
    learnt = Likeness(*(round(1000 * float(part)) for part in found[:-1] / spread))
    most = {name: min(most, getattr(learnt, name)) for name, most in BY_HAND.items()}
    return learnt._replace(**most), round(1000 * float(found[-1]))


def gather(documents: Sequence[Known], weights: Likeness, bias: int) -> dict[str, str]:
    """Document -> founder of its story, in an archive of these documents with other weights."""
    likeness.WEIGHTS, likeness.BIAS = weights, bias
    return founders([item.sketch for item in documents])


def check(read: Mapping[str, Sequence[Telling]], gold: Path) -> None:
    """Print B-cubed of documents of which nothing was learnt."""
    found: dict[int, dict[str, str]] = {step: {} for step in BIASES}
    truth: dict[str, Known] = {}
    for fold in range(FOLDS):
        table = word_rarity(gold, without=_units(gold, fold))
        documents = [item for source, texts in read.items() for item in known(source, texts, table)]
        weights, bias = learn([item for item in documents if item.fold != fold and item.source in SHARES])
        tested = [item for item in documents if item.fold == fold]
        truth |= {item.sketch.id: item for item in tested}
        for step in BIASES:
            found[step] |= gather(tested, weights, bias + step)
    sources = {source: {name for name, item in truth.items() if item.source == source} for source in read}
    for step, groups in found.items():
        told = [f"{step:>6}"]
        for source, names in {**sources, "all": set(truth)}.items():
            figures = b_cubed({n: groups[n] for n in sorted(names)}, {n: truth[n].story for n in names})
            told.append(f"{source} {figures.precision:.3f} {figures.recall:.3f} {figures.f1:.3f}")
        print("   ".join(told))


def _units(gold: Path, fold: int) -> Container[str]:
    """Units of the table of rarities that are of a fold."""
    names = [name for name, _ in word_units(gold)]
    groups = {name: " ".join(name.split()[:2]) if name.startswith("topic ") else name for name in names}
    return {name for name, group in groups.items() if fold_of(group) == fold}


def main() -> None:
    """Learn and print, or check."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.train_stories", description="Weights of stories.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true", help="learn without a quarter of the topics and measure on it")
    parser.add_argument("--also", type=Path, nargs="*", default=[], help="measure on these too, never learn from them")
    given = parser.parse_args()
    read = {
        "ecbplus": tellings(given.folder / "ecbplus_dev.jsonl"),
        "meantime": tellings(given.folder / "meantime_en.jsonl"),
        "corpus": tellings(Path(__file__).parent.parent / "corpus"),
        "made": made(articles(400, SEED)),
        "sagas": made(sagas(12, SEED)),
    }
    if given.check:
        check(read | {path.stem: tellings(path) for path in given.also}, given.folder)
        return
    weights, bias = learn([item for source, texts in read.items() for item in known(source, texts, None)])
    print("WEIGHTS = Likeness(")
    for name, value in weights._asdict().items():
        print(f"    {name}={value:_},")
    print(f")\nBIAS = {bias:_}")


if __name__ == "__main__":
    main()
