"""A story whose figures two sources tell in other words, in other units and beside other nouns."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from reconcile import reconcile
from reconcile.model import Finding, Report

FIRST = """DATE: 2023-07-05
Storm floods harbour town

A storm flooded the harbour of Norrvik on Tuesday, Mayor Ane Solheim said.

Some 300 homes were destroyed and a third of the town has no power. Three in ten residents had to leave their houses.

The water stood two metres high. Eight kilometres of the coast road are closed. About 90 millimetres of rain fell.

Rescuers searched for 36 hours. The plant on the quay, which employs 420 people, is out of order.

It was the fourth such flood in ten years. The government gave $5 million. The mourning will last three days.

Forty fishing boats sank in the harbour.
"""
SECOND = """DATE: 2023-07-06
After the storm in Norrvik

Norrvik was hit by a storm that flooded its harbour on Tuesday.

About three hundred houses have been razed. One-third of the town is without electricity.

Thirty percent of the population were moved to shelters.

Five miles of the coast road were impassable. Nine centimetres of rain came down.

The search went on for a day and a half. The plant on the quay has 240 employees.

It is the fourth flood in a decade. The cabinet promised 5 million dollars. There will be five days of mourning.

In the harbour 14 fishing boats went down.
"""


@pytest.fixture(scope="module")
def report() -> Report:
    return reconcile([{"id": "first", "text": FIRST}, {"id": "second", "text": SECOND}])


def sides(finding: Finding) -> Mapping[str, frozenset[str]]:
    """What each source says in a finding."""
    return {
        document: frozenset(e.text for side in finding.sides for e in side.evidence if e.document == document)
        for document in finding.documents
    }


def told(report: Report, rules: set[str], first: str, second: str) -> bool:
    """Whether a finding of one of the rules sets two wordings beside each other."""
    return any(
        finding.rule in rules
        and any(first in text for text in sides(finding).get("first", ()))
        and any(second in text for text in sides(finding).get("second", ()))
        for finding in report.findings
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("300 homes", "three hundred houses"),
        ("a third of the town", "One-third of the town"),
        ("Three in ten residents", "Thirty percent of the population"),
        ("Eight kilometres", "Five miles"),
        ("90 millimetres", "Nine centimetres"),
        ("36 hours", "a day and a half"),
        ("fourth such flood", "fourth flood"),
        ("$5 million", "5 million dollars"),
    ],
)
def test_figures_told_otherwise_agree(report: Report, first: str, second: str) -> None:
    assert told(report, {"number-agrees", "compatible-bound"}, first, second)


@pytest.mark.parametrize(("first", "second"), [("420 people", "240 employees"), ("three days", "five days")])
def test_figures_that_differ_are_told(report: Report, first: str, second: str) -> None:
    assert told(report, {"number-conflict"}, first, second)


def test_figures_far_from_each_other_are_not_set_against_each_other(report: Report) -> None:
    assert not told(report, {"number-conflict", "toll-differs"}, "Forty fishing boats", "14 fishing boats")


def test_nothing_else_is_contradicted(report: Report) -> None:
    told_of = [finding for finding in report.findings if finding.severity in {"error", "warning"}]
    assert len([finding for finding in told_of if finding.kind == "numbers"]) == 2


def test_figures_of_other_things_stay_apart() -> None:
    one = "Police freed 23 hostages in Norrvik on Tuesday. The raid took two hours, and 12 shops were damaged."
    two = "In Norrvik police raided a house on Tuesday. The street has 12 trees and 23 parked cars were towed away."
    found = reconcile([{"id": "first", "text": one}, {"id": "second", "text": two}]).findings
    assert [f.message for f in found if f.rule in {"number-agrees", "number-conflict", "compatible-bound"}] == []


@pytest.mark.parametrize(
    ("one", "other", "sentence"),
    [
        ("1.5 million people", "one and a half million people", "The flood drove {} from the valley of Norrvik."),
        ("1.5m people", "a million and a half people", "The flood drove {} from the valley of Norrvik."),
        ("250,000 people", "a quarter of a million people", "The flood drove {} from the valley of Norrvik."),
        ("1,500 residents", "1.5k residents", "The police said {} had left the town of Norrvik."),
        ("1,500 residents", "fifteen hundred residents", "The police said {} had left the town of Norrvik."),
        ("12 people", "a dozen people", "The blast in Norrvik injured {}."),
        ("two-thirds of the members", "66 percent of the members", "The plan was backed by {} in Norrvik."),
        ("two-thirds of members", "67% of members", "The plan was backed by {} in Norrvik."),
        ("half of the houses", "50 percent of the houses", "In Norrvik {} were destroyed."),
        ("a third of homes", "33 percent of homes", "The flood in Norrvik damaged {}."),
    ],
)
def test_one_figure_in_two_spellings_agrees(one: str, other: str, sentence: str) -> None:
    before = (
        "Mayor Ane Solheim spoke in Norrvik on Monday.",
        "Ane Solheim, the mayor, gave a speech in Norrvik on Monday, late.",
    )
    report = reconcile(
        [
            {"id": f"{opening[:3]}", "published": "2023-07-05", "text": f"{opening} {sentence.format(told)}"}
            for opening, told in zip(before, (one, other), strict=True)
        ]
    )
    found = [finding for finding in report.findings if finding.question == "number"]
    assert [finding.rule for finding in found] == ["number-agrees"]
    assert {evidence.text for side in found[0].sides for evidence in side.evidence} == {one, other}


@pytest.mark.parametrize("exact", ["60 percent", "70 percent", "64 percent", "68 percent"])
def test_a_share_in_words_is_no_share_that_it_is_not_rounded_from(exact: str) -> None:
    report = reconcile(
        [
            {
                "id": "a",
                "text": "Mayor Ane Solheim spoke in Norrvik on Monday. The plan was backed by two-thirds of the members.",
            },
            {
                "id": "b",
                "text": f"Ane Solheim, the mayor, spoke in Norrvik on Monday. {exact} of the members backed the plan.",
            },
        ]
    )
    assert "number-agrees" not in {finding.rule for finding in report.findings}
