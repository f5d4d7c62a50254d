"""The learned weights: a small readable file, and what is made of it."""

from __future__ import annotations

import json
import random
from importlib.resources import files
from typing import Any

import pytest

from reconcile.compare import name_signs, name_token
from reconcile.compare.name_forest import Forest, forests, probability

FILE = json.loads((files("reconcile.compare") / "name_forest.json").read_text(encoding="utf-8"))
SIGNS = {
    **dict.fromkeys(("latin", "alphabet", "abjad", "syllables"), name_token.SIGNS),
    "names": name_signs.SIGNS,
    "against": name_signs.AGAINST,
}
SHIPPED = dict(zip(("latin", "alphabet", "abjad", "syllables"), forests().parts, strict=True)) | {
    "names": forests().names,
    "against": forests().against,
}
kinds = pytest.mark.parametrize("kind", sorted(SIGNS))


def walked(forest: dict[str, Any], seen: dict[str, int]) -> float:
    """Log-odds of the signs, by going down each tree."""
    return sum((down(tree, seen) for tree in forest["trees"]), forest["start"])


def down(tree: Any, seen: dict[str, int]) -> float:
    while isinstance(tree, list):
        sign, limit, low, high = tree
        tree = low if seen[sign] <= limit else high
    return float(tree)


def questions(tree: Any) -> list[tuple[str, float]]:
    """Each sign and limit that a tree asks for; fails where the tree is not as described."""
    if not isinstance(tree, list):
        assert type(tree) in {int, float}
        return []
    sign, limit, low, high = tree
    assert type(limit) in {int, float}
    return [(sign, limit), *questions(low), *questions(high)]


def drawn(kind: str, chance: random.Random) -> dict[str, int]:
    """Signs around the limits that the forest asks for."""
    limits: dict[str, list[float]] = {sign: [0] for sign in SIGNS[kind]}
    for tree in FILE["forests"][kind]["trees"]:
        for sign, limit in questions(tree):
            limits[sign].append(limit)
    return {sign: int(chance.choice(values)) + chance.choice([0, 0, 1]) for sign, values in limits.items()}


def test_the_file_says_who_made_it() -> None:
    assert FILE["made by"] == "benchmarks/train_names.py"
    assert FILE["forests"].keys() == SIGNS.keys()


@kinds
def test_the_file_holds_known_signs_and_numbers(kind: str) -> None:
    forest = FILE["forests"][kind]
    assert forest.keys() == {"signs", "start", "trees"}
    assert tuple(forest["signs"]) == SIGNS[kind]
    assert isinstance(forest["start"], float)
    assert 0 < len(forest["trees"]) <= 100
    assert {sign for tree in forest["trees"] for sign, _ in questions(tree)} <= set(SIGNS[kind])


@kinds
def test_the_function_answers_as_the_trees_do(kind: str) -> None:
    chance = random.Random(5)
    for _ in range(300):
        seen = drawn(kind, chance)
        assert SHIPPED[kind].odds(*seen.values()) == pytest.approx(walked(FILE["forests"][kind], seen), abs=1e-9)


@pytest.mark.parametrize("kind", ["names", "against"])
def test_what_speaks_for_one_person_never_counts_against(kind: str) -> None:
    chance = random.Random(7)
    ways = dict.fromkeys(name_signs.NEVER_FALLING, 1) | dict.fromkeys(name_signs.NEVER_RISING, -1)
    for _ in range(400):
        seen = drawn(kind, chance)
        before = SHIPPED[kind].odds(*seen.values())
        for sign in seen.keys() & ways.keys():
            more = SHIPPED[kind].odds(*(seen | {sign: seen[sign] + chance.randint(1, 9)}).values())
            assert ways[sign] * (more - before) >= -1e-9, sign


def test_a_small_forest() -> None:
    forest = Forest(["near", "left"], -1, [["near", 50, ["left", 0, 0.5, -2], 3], 0.25])
    assert [forest.odds(*seen) for seen in ((50, 0), (50, 1), (51, 9))] == [-0.25, -2.75, 2.25]
    assert forest.percent((51, 9)) == 90
    assert Forest([], 0.5, []).odds() == 0.5


@pytest.mark.parametrize(("odds", "chance"), [(0, 0.5), (800, 1), (-800, 0), (-1e9, 0), (2.1972245773362196, 0.9)])
def test_log_odds_as_a_probability(odds: float, chance: float) -> None:
    assert probability(odds) == pytest.approx(chance)
