"""Grades and the key point: what confirms, what contradicts, and the question that settles most."""

from __future__ import annotations

import pytest

from reconcile import reconcile
from reconcile.settings import Settings

WORDINGS = (
    "Norwegian Foreign Minister Ana Berg met Portuguese Foreign Minister Luis Ortega in Ankara on October {}.",
    "Luis Ortega, foreign minister of Portugal, held talks with Ana Berg of Norway on October {} in Ankara.",
)


def told(*days: int, settings: Settings | None = None):
    sources = [
        {
            "id": f"s{number}",
            "publisher": f"Paper {number}",
            "published": "2025-10-12",
            "text": WORDINGS[number].format(day),
        }
        for number, day in enumerate(days)
    ]
    return reconcile(sources, settings=settings)


def test_the_key_point_is_a_finding_and_stands_in_the_report():
    report = told(10, 9)
    (found,) = [item for item in report.findings if item.rule == "key-point"]
    assert found.severity == "info"
    assert report.key_point == found.message
    assert "the day" in found.message


def test_of_words_that_two_are_said_to_have_said_it_asks_who():
    words = '"Nobody asked the river what it wanted," said'
    told = [
        {"id": "a", "text": f"The council met in Oslo on Monday. {words} Lena Marsk, the mayor."},
        {"id": "b", "text": f"The council met in Oslo on Monday. {words} Omar Dervan, a farmer."},
    ]
    assert reconcile(told).key_point == "Check first who said it, Lena Marsk or Omar Dervan."


def test_nothing_to_settle_has_no_key_point():
    assert [item for item in told(10, 10).findings if item.rule == "key-point"] == []


@pytest.mark.parametrize("named", ["Paper 0", "s0"])
def test_letters_are_those_of_the_user_alone(named: str):
    (plain,) = [item.message for item in told(10, 9).findings if item.rule == "credibility"]
    assert "6 (cannot be judged)" in plain
    assert "B6" not in plain
    graded = told(10, 9, settings=Settings(grades={named: "B"}))
    (message,) = [item.message for item in graded.findings if item.rule == "credibility"]
    assert "B6 (cannot be judged)" in message
