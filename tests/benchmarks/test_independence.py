"""The benchmark of copies: its operators change what they say, and its counts add up."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from benchmarks.independence import OPERATORS, Judged, _outcome, _rates, judged

LINES = [
    "Ferry line opens",
    "The mayor opened the new ferry line on Tuesday, after months of delay. Crowds waited on the quay since dawn.",
    "Nobody could say when the second boat would come, though the yard had promised it for spring.",
]


@pytest.mark.parametrize("operator", OPERATORS)
def test_an_operator_is_repeatable_and_keeps_a_text(operator: str):
    once, again = (OPERATORS[operator](list(LINES), random.Random("seed")) for _ in range(2))
    assert once == again
    assert all(isinstance(line, str) for line in once)
    assert len(" ".join(once).split()) > 10


def test_each_article_is_paired_with_its_copy_once():
    pairs = list(judged({"a": LINES, "b": LINES[::-1]}, "verbatim", 1))
    assert sorted(pair.texts for pair in pairs if pair.operator) == [("a", "a~verbatim"), ("b", "b~verbatim")]
    assert not any("~" in one and "~" in other for one, other in (pair.texts for pair in pairs))


def test_outcomes_and_rates():
    seen = [
        Judged("words", True, 0.9, ("a", "b")),
        Judged("words", False, 0.1, ("a", "b")),
        Judged("", True, 0.3, ("a", "b")),
    ]
    assert [_outcome(pair) for pair in seen] == ["right", "missed", "false"]

    rates = _rates(Counter(map(_outcome, seen)))
    assert (rates["p"], rates["r"], rates["copies"]) == (0.5, 0.5, 2)
