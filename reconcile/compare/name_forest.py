"""The learned weights: small forests of questions, read from `name_forest.json` and made by `benchmarks/train_names.py`.

A tree is a number (log-odds to add) or `[sign, limit, tree where sign <= limit, tree where it is above]`. The trees of a
forest become one Python function when they are first needed: asking them in a loop would take ten times as long.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Sequence
from functools import cache, cached_property
from importlib.resources import files
from typing import Any, NamedTuple

Tree = float | list[Any]


class Forest:
    """Trees over named signs. `odds(*signs)` are natural log-odds."""

    def __init__(self, signs: Sequence[str], start: float, trees: Sequence[Tree]) -> None:
        self.signs, self.start, self.trees = tuple(signs), float(start), tuple(trees)

    @cached_property
    def odds(self) -> Callable[..., float]:
        """The function of the signs, in their order."""
        places = {sign: f"v{i}" for i, sign in enumerate(self.signs)}
        total = "+".join([repr(self.start), *(_code(tree, places) for tree in self.trees)])
        code = f"lambda {','.join(places.values())}: {total}"  # of numbers and signs only
        made: Callable[..., float] = eval(code, {})
        return made

    def percent(self, signs: tuple[int, ...]) -> int:
        """The probability of the signs, rounded to 0..100."""
        return round(100 * probability(self.odds(*signs)))


def probability(odds: float) -> float:
    """Natural log-odds as a probability 0..1."""
    return 1 / (1 + math.exp(-odds)) if odds > -700 else 0.0


def logit(probability: float) -> float:
    """A probability between 0 and 1 as natural log-odds."""
    return math.log(probability / (1 - probability))


def _code(tree: Tree, places: dict[str, str]) -> str:
    if isinstance(tree, list):
        sign, limit, low, high = tree
        return f"({_code(low, places)} if {places[sign]}<={int(limit)} else {_code(high, places)})"
    return repr(float(tree))


class Forests(NamedTuple):
    """`parts` by script (0 Latin, 1 another alphabet, 2 without vowels, 3 by syllables), `against` for names that contradict
    each other, `names` for all others."""

    parts: tuple[Forest, ...]
    names: Forest
    against: Forest


@cache
def forests() -> Forests:
    """The forests that ship with the package."""
    data = json.loads((files("reconcile.compare") / "name_forest.json").read_text(encoding="utf-8"))
    made = {name: Forest(forest["signs"], forest["start"], forest["trees"]) for name, forest in data["forests"].items()}
    return Forests(
        tuple(made[name] for name in ("latin", "alphabet", "abjad", "syllables")), made["names"], made["against"]
    )
