"""Learn the weights of names and say what they are worth: `python -m benchmarks.train_names PAIRS.tsv [...] [--check]`.

Needs `pip install 'reconcile[train]'`. Each file has the columns name_a, name_b, label, entity_a, entity_b, maybe category.
Same input, same bytes in `reconcile/compare/name_forest.json`; `--check` measures and writes nothing.

The people are divided into 5 folds. The kernel scores each pair under forests learnt without any pair of a person of the
fold of its first person; the forest of names learns from parts judged in the same way. (The second of two people may be in
other pairs that were learnt from; false positives are as frequent where both are new.) Pairs of strangers that are drawn
for learning are not measured. The figures are those of benchmarks/names.py, for each file and for it with all before it.

`--splits N` measures N divisions of the people: what differs between them is chance. The first is that of the weights that
ship, and the one that their constants were chosen by.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import zlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import lightgbm
import numpy as np

from benchmarks import name_gold
from benchmarks import names as measures
from benchmarks.name_peers import forget
from reconcile.compare import name_forest, name_signs, name_token
from reconcile.compare.name import analyse, log_odds
from reconcile.compare.name_align import Alignment, align, contradicted
from reconcile.compare.name_form import Form, Part
from reconcile.compare.name_script import stranger

OUT = Path(name_forest.__file__).with_name("name_forest.json")
FOLDS = 5
SCRIPTS = ("latin", "alphabet", "abjad", "syllables")
PARTS = {"n_estimators": 60, "num_leaves": 12, "learning_rate": 0.1, "min_child_samples": 25}
NAMES = {"n_estimators": 40, "num_leaves": 14, "learning_rate": 0.2, "min_child_samples": 30}
ADVANCED = {"monotone_constraints_method": "advanced"}  # a sign's direction is kept at less cost to the fit
STRANGERS = 100_000  # pairs of people that are drawn by chance
MET = 0.2  # their weight: they stand for many more
ODD = 0.5  # weight of pairs that were picked because they break matchers: aliases, names that hold another's
HEAD = ("f1", "precision", "recall", "threshold", "recall_at_p99", "ece")
VARYING = ("f1", "recall_at_p99", "ece")
AGAINST = {"n_estimators": 12, "num_leaves": 8, "learning_rate": 0.3, "min_child_samples": 50}


class Row(NamedTuple):
    """A labelled pair of names and the folds of its two people; `pair` is none where it was drawn by chance."""

    a: Form
    b: Form
    same: int
    folds: tuple[int, int]
    people: tuple[str, str]
    weight: float
    pair: name_gold.Pair | None = None


def read(path: Path) -> Iterator[Row]:
    """The rows of a file of pairs."""
    for row in name_gold.read_rows(path, (*name_gold.COLUMNS, "entity_a", "entity_b")):
        pair, people = name_gold.pair_of(row), (row["entity_a"], row["entity_b"])
        a, b = sorted((analyse(pair.a), analyse(pair.b)), key=lambda form: form.key)
        weight = ODD if pair.category.startswith("x_") else 1.0
        yield Row(a, b, int(pair.same), folds_of(people, 0), people, weight, pair)


def folds_of(people: tuple[str, str], split: int) -> tuple[int, int]:
    """The folds of two people under one of many divisions."""
    one, other = (zlib.crc32(f"{split or ''}{person}".encode()) % FOLDS for person in people)
    return one, other


def likeness(p: Part, q: Part) -> int:
    """A crude nearness to line parts up with before anything is learnt."""
    seen = name_token.signs(p, q)
    return 0 if seen is None else max((seen[0] + seen[1] + seen[2]) // 3, seen[4], seen[5])


def part_rows(row: Row) -> Iterator[tuple[int, ...]]:
    """The signs of the parts of a pair that are spelt differently and lie closest. In one script, only where the names
    agree in another part, and never where the parts sound alike: Mohammeds of two families say nothing of how it is spelt."""
    found = align(row.a, row.b, likeness)
    if row.a.script == row.b.script and not row.same and not found.exact:
        return
    for pair in found.pairs:
        if not pair.joined and (row.same or pair.left.soft != pair.right.soft):
            seen = name_token.signs(pair.left, pair.right)
            if seen is not None:
                yield seen


def fit(signs: Sequence[tuple[int, ...]], rows: Sequence[Row], options: dict[str, Any]) -> lightgbm.LGBMClassifier:
    """A boosted forest on whole numbers; one thread, so that the same input gives the same trees."""
    model = lightgbm.LGBMClassifier(
        verbose=-1, n_jobs=1, deterministic=True, force_row_wise=True, random_state=0, **options
    )
    weights = np.array([row.weight for row in rows])
    return model.fit(np.array(signs, dtype=np.int32), np.array([row.same for row in rows]), sample_weight=weights)


def as_trees(model: lightgbm.LGBMClassifier, signs: Sequence[str]) -> dict[str, Any]:
    """The forest in the form of the file."""

    def tree(node: dict[str, Any]) -> float | list[Any]:
        if "leaf_value" in node:
            return float(round(node["leaf_value"], 4))
        low, high = tree(node["left_child"]), tree(node["right_child"])
        return [signs[node["split_feature"]], int(node["threshold"] // 1), low, high]

    trees = [tree(one["tree_structure"]) for one in model.booster_.dump_model()["tree_info"]]
    return {"signs": list(signs), "start": 0.0, "trees": trees}


def as_forest(data: dict[str, Any]) -> name_forest.Forest:
    """A forest of the file as the kernel asks it."""
    return name_forest.Forest(data["signs"], data["start"], data["trees"])


def learn_parts(rows: Sequence[Row], held_out: int | None) -> tuple[dict[str, Any], ...]:
    """The four forests of parts, from the pairs without a person of the fold that is held out."""
    signs: list[list[tuple[int, ...]]] = [[] for _ in SCRIPTS]
    of: list[list[Row]] = [[] for _ in SCRIPTS]
    for row in rows:
        if held_out not in row.folds:
            for seen in part_rows(row):
                script = stranger(row.a.script, row.b.script)
                signs[script].append(seen)
                of[script].append(row)
    return tuple(as_trees(fit(s, y, PARTS), name_token.SIGNS) for s, y in zip(signs, of, strict=True))


def strangers(rows: Sequence[Row]) -> list[Row]:
    """Names of two people drawn by chance, of those that are not plainly apart: what a matcher meets in the open."""
    chance = random.Random(0)
    drawn = []
    for _ in range(STRANGERS):
        one, other = chance.choice(rows), chance.choice(rows)
        a, b = sorted((one.a, other.b), key=lambda form: form.key)
        if one.people[0] != other.people[1] and not contradicted(align(a, b, likeness)):
            drawn.append(Row(a, b, 0, (one.folds[0], other.folds[1]), (one.people[0], other.people[1]), MET))
    return drawn


class Seen(NamedTuple):
    """The signs of a pair of names, and whether they are those of a contradiction."""

    signs: tuple[int, ...]
    against: bool


def name_rows(rows: Sequence[Row], parts: Sequence[dict[str, Any]]) -> list[Seen]:
    """The signs of each pair, its parts judged by the forests given."""
    judges = [as_forest(forest) for forest in parts]
    known: dict[tuple[Part, Part], int] = {}

    def near(p: Part, q: Part) -> int:
        if (p, q) not in known:
            seen = name_token.signs(p, q)
            known[p, q] = 0 if seen is None else judges[stranger(p.script, q.script)].percent(seen)
        return known[p, q]

    return [_seen(row.a, row.b, align(row.a, row.b, near)) for row in rows]


def _seen(a: Form, b: Form, found: Alignment) -> Seen:
    if contradicted(found):
        return Seen(name_signs.against(a, b, found), True)
    return Seen(name_signs.signs(a, b, found), False)


def learn_names(seen: Sequence[Seen], rows: Sequence[Row]) -> dict[str, dict[str, Any]]:
    """The forest of names and the one of contradictions."""
    made = {}
    for name, signs, options, kind in (
        ("names", name_signs.SIGNS, NAMES | ADVANCED, False), ("against", name_signs.AGAINST, AGAINST, True),
    ):  # fmt: skip
        inside = [i for i, row in enumerate(seen) if row.against is kind]
        monotone = [(sign in name_signs.NEVER_FALLING) - (sign in name_signs.NEVER_RISING) for sign in signs]
        answers = [rows[i] for i in inside]
        model = fit([seen[i].signs for i in inside], answers, options | {"monotone_constraints": monotone})
        made[name] = as_trees(model, signs)
    return made


def cross_validated(rows: Sequence[Row]) -> tuple[list[Seen], list[name_forest.Forests]]:
    """The signs of each pair, its parts judged by forests that have not seen its first person; and those of each fold."""
    seen: list[Seen] = [Seen((), False)] * len(rows)
    parts = [learn_parts(rows, fold) for fold in range(FOLDS)]
    for fold in range(FOLDS):
        inside = [i for i, row in enumerate(rows) if row.folds[0] == fold]
        for i, found in zip(inside, name_rows([rows[i] for i in inside], parts[fold]), strict=True):
            seen[i] = found
    made = []
    for fold in range(FOLDS):
        outside = [i for i, row in enumerate(rows) if fold not in row.folds]
        names = learn_names([seen[i] for i in outside], [rows[i] for i in outside])
        judges = tuple(as_forest(forest) for forest in parts[fold])
        made.append(name_forest.Forests(judges, as_forest(names["names"]), as_forest(names["against"])))
    return seen, made


@contextmanager
def used(forests: name_forest.Forests) -> Iterator[None]:
    """The kernel with other forests than those that ship, and nothing remembered of them before and after."""
    shipped = name_forest.forests
    with ExitStack() as stack:
        for name, module in list(sys.modules.items()):
            if name.startswith("reconcile.compare.") and getattr(module, "forests", None) is shipped:
                stack.enter_context(patch.object(module, "forests", lambda: forests))
        forget()
        try:
            yield
        finally:
            forget()


def judged(rows: Sequence[Row], made: Sequence[name_forest.Forests]) -> list[tuple[name_gold.Pair, float, str]]:
    """Each pair of the files with its score and the answer, under the forests of the fold of its first person."""
    found = {}
    for fold, forests in enumerate(made):
        with used(forests):
            for i, row in enumerate(rows):
                if row.pair and row.folds[0] == fold:
                    odds = log_odds(analyse(row.pair.a), analyse(row.pair.b))
                    found[i] = row.pair, name_forest.probability(odds), measures.judgement(row.pair)
    return [found[i] for i in sorted(found)]


def pools(files: Sequence[tuple[Path, int]]) -> Iterator[tuple[str, slice]]:
    """Each file, and each with all before it: its name and place among the pairs."""
    end = 0
    for number, (path, size) in enumerate(files):
        yield path.name, slice(end, end + size)
        end += size
        if number:
            yield " + ".join(path.name for path, _ in files[: number + 1]), slice(end)


def told(name: str, divisions: Sequence[dict[str, Any]]) -> list[str]:
    """A pool's figures: those of the division of the weights that ship, and how they vary over all."""
    first = divisions[0]
    lines = ["", f"{name}: cross-validated", "  ".join(f"{key} {first[key]:.3f}" for key in HEAD), *measures.own(first)]
    for key in VARYING if len(divisions) > 1 else ():
        values = sorted(one[key] for one in divisions)
        mean = sum(values) / len(values)
        lines.append(f"{key} over {len(values)} divisions: mean {mean:.3f}, {values[0]:.3f} to {values[-1]:.3f}")
    return [*lines, *measures.category_table(first)]


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and write unless told not to. Exit status 2 where a file cannot be learnt from."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.train_names", description="Learn the weights of names.")
    parser.add_argument("pairs", type=Path, nargs="+", help="TSV with name_a, name_b, label, entity_a, entity_b")
    parser.add_argument("--check", action="store_true", help="measure and write nothing")
    parser.add_argument("--splits", type=int, default=1, metavar="N", help="divisions of the people to measure (1)")
    given = parser.parse_args(arguments)
    try:
        read_in = [list(read(path)) for path in given.pairs]
    except name_gold.BadPairs as error:
        print(error, file=sys.stderr)
        return 2
    files = [(path, len(rows)) for path, rows in zip(given.pairs, read_in, strict=True)]
    rows = [row for rows in read_in for row in rows]
    rows += strangers(rows)
    seen, made = cross_validated(rows)
    found = [judged(rows, made)]
    for split in range(1, given.splits):
        divided = [row._replace(folds=folds_of(row.people, split)) for row in rows]
        found.append(judged(divided, cross_validated(divided)[1]))
    for name, place in pools(files):
        print("\n".join(told(name, [measures.ours(*zip(*one[place], strict=True)) for one in found])))
    if not given.check:
        forests = {**dict(zip(SCRIPTS, learn_parts(rows, None), strict=True)), **learn_names(seen, rows)}
        OUT.write_text(as_text(forests, files), encoding="utf-8", newline="\n")
    return 0


def as_text(forests: dict[str, dict[str, Any]], files: Sequence[tuple[Path, int]]) -> str:
    """JSON with one tree a line, headed by the files that were learnt from."""
    sources = [{"file": path.name, "pairs": size, "sha256": name_gold.fingerprint(path)} for path, size in files]
    told = ",\n".join("    " + json.dumps(source) for source in sources)
    blocks = []
    for name, forest in forests.items():
        trees = ",\n".join("      " + json.dumps(tree, separators=(",", ":")) for tree in forest["trees"])
        signs = f'      "signs": {json.dumps(forest["signs"])},\n      "start": {forest["start"]},\n'
        blocks.append(f'    "{name}": {{\n{signs}      "trees": [\n{trees}\n      ]\n    }}')
    head = f'{{\n  "made by": "benchmarks/train_names.py",\n  "learnt from": [\n{told}\n  ],\n  "forests": {{\n'
    return head + ",\n".join(blocks) + "\n  }\n}\n"


if __name__ == "__main__":
    sys.exit(main())
