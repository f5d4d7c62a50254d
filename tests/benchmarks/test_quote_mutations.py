"""Changes of quotations are told for what they are, and the figures are counted as they say."""

from __future__ import annotations

import pytest

from benchmarks.mutations.operators import OPERATORS
from benchmarks.quote_mutations import UNMUTATED, UTTERANCES, Outcome, figures, outcomes, pairs


@pytest.fixture(scope="module")
def reached():
    return figures(list(outcomes(list(pairs(240, 2)))))


def test_utterances_are_whole_sentences_and_differ():
    said = UTTERANCES.read_text(encoding="utf-8").splitlines()
    assert len(set(said)) == len(said) >= 60
    assert all(line.endswith(".") and len(line.split()) >= 12 for line in said)


def test_pairs_are_the_same_for_one_seed_and_operators_take_turns():
    drawn = list(pairs(36, 5))
    assert drawn == list(pairs(36, 5))
    assert [pair.operator for pair in drawn if pair.operator != UNMUTATED] == list(OPERATORS) * 3
    assert all(pair.first != pair.second for pair in drawn if pair.operator != UNMUTATED)


@pytest.mark.parametrize("operator", OPERATORS)
def test_each_operator_gives_its_own_finding(reached, operator):
    assert reached[operator] >= 0.97


def test_what_did_not_change_gives_no_error_and_what_changed_no_other(reached):
    assert (reached["errors_unmutated"], reached["other_errors"]) == (0, 0)


def test_figures_are_counted_as_they_say():
    def seen(operator, *rules, errors=()):
        return Outcome(operator, frozenset(rules), frozenset(errors))

    counted = figures(
        [
            seen("bracket", "bracket-insertion"),
            seen("bracket"),
            seen("splice", "bracket-insertion", errors=["date-conflict"]),
            seen(UNMUTATED, "quote-verbatim", errors=["number-conflict"]),
        ]
    )
    assert counted["bracket"] == 0.5  # one right, one missed, one false
    assert counted["splice"] == 0
    assert (counted["errors_unmutated"], counted["other_errors"]) == (1, 1)
