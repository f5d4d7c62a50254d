"""One thing changed in one source: the operators change what they say, and the figures are counted as they say."""

from __future__ import annotations

from random import Random

import pytest

from benchmarks.dossier_mutations import Outcome, figures, outcomes
from benchmarks.mutations.dossier_operators import OPERATORS, Change, Edit
from reconcile import reconcile

TOLD = {
    "herald": """Austrian Foreign Minister Ana Berg met Portuguese Foreign Minister Luis Ortega in Ankara on 4 June 2021.

The talks ended with a treaty of 40 articles.
""",
    "post": """Ana Berg, the Austrian foreign minister, and her Portuguese colleague held talks in Ankara on 4 June 2021.

Berg met Foreign Minister Luis Ortega there. The talks ended with a treaty of 40 articles on fishing.
""",
}


@pytest.fixture(scope="module")
def report():
    return reconcile([{"id": name, "text": text} for name, text in TOLD.items()])


@pytest.mark.parametrize(
    ("operator", "gone", "come"),
    [
        ("date", "4 June", None),
        ("number", "40 articles", None),
        ("absence", None, "did not attend"),
        ("role", None, "nterior"),
        ("affiliation", "Austrian", None),
        ("place", "Ankara", None),
    ],
)
def test_an_operator_changes_one_value_of_one_source(report, operator, gone, come):
    changes = list(OPERATORS[operator][0](report, TOLD, Random(1)))
    assert changes
    for change in changes:
        text = change.of(TOLD[change.document])
        assert text != TOLD[change.document]
        assert gone is None or text.count(gone) < TOLD[change.document].count(gone)
        assert come is None or come in text


def test_a_value_that_one_source_alone_gives_is_left_alone():
    alone = {"herald": TOLD["herald"], "post": "Ana Berg spoke of fishing."}
    read = reconcile([{"id": name, "text": text} for name, text in alone.items()])
    assert [change for changes, _ in OPERATORS.values() for change in changes(read, alone, Random(1))] == []


def test_edits_are_made_from_the_end_and_once():
    change = Change("a", (Edit(0, 3, "six"), Edit(8, 11, "seven"), Edit(0, 3, "six")), "")
    assert change.of("two and two") == "six and seven"


def test_the_same_seed_gives_the_same_changes(report):
    for operator, _ in OPERATORS.values():
        assert list(operator(report, TOLD, Random(3))) == list(operator(report, TOLD, Random(3)))


def test_a_moved_day_a_figure_and_an_absence_are_found():
    found = {one.operator for one in outcomes({"story": TOLD}, 1) if one.found and not one.disturbed}
    assert {"date", "number", "absence"} <= found


def test_figures_are_counted_as_they_say():
    def seen(*rules, errors=()):
        return Outcome("date", "story", Change("a", (), ""), frozenset(rules), frozenset(errors))

    counted = figures([seen("date-conflict"), seen("sole-dated"), seen("date-conflict", errors=["place-conflict"])])
    assert counted["date"] == {"recall": 0.6667, "precision": 0.6667, "f1": 0.6667, "changes": 3}
    assert counted["place"] == {"recall": 0.0, "precision": 0.0, "f1": 0.0, "changes": 0}
