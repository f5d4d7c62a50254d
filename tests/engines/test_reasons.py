"""Reasons for one story: each part of the log-odds has its words, and they add up."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from reconcile.engines.likeness import Likeness, log_odds
from reconcile.engines.reasons import _MESSAGES, Told, _Pair, reasons
from reconcile.engines.sketch import sketch
from reconcile.extract import extract
from reconcile.read import read
from reconcile.settings import Settings

SAID = {
    "post": (
        "2025-10-11",
        "Foreign Minister Ana Ruiz met Omar Haddad in Vienna on October 10, 2025. They spoke for 45 minutes.\n\n"
        "“We will keep the border open until the end of this year,” Ruiz said.",
    ),
    "herald": (
        "2025-10-12",
        "Ana Ruiz, the foreign minister, and Omar Haddad held a meeting in Vienna on October 10, 2025. It took 45 minutes.\n\n"
        "“We will keep the border open until the end of this year,” Ruiz said.",
    ),
    "week": ("2025-10-19", "Foreign Minister Ana Ruiz met Omar Haddad in Oslo on October 17, 2025."),
    "spring": ("2025-03-04", "Foreign Minister Ana Ruiz met Omar Haddad in Vienna on March 3, 2025."),
    "harbour": ("2025-10-11", "Mayor Petra Castellano opened a harbour."),
}


@pytest.fixture(scope="module")
def told() -> dict[str, Told]:
    given = [{"id": name, "text": text, "published": day} for name, (day, text) in SAID.items()]
    found = {}
    for document in read(given, Settings()).documents:
        claims = extract([document], Settings())
        found[document.id] = Told(document, claims, sketch(document, claims))
    return found


def said(a: Told, b: Told) -> dict[str, str]:
    return {reason.part: reason.message for reason in reasons(a, b)}


def test_reasons_add_up_and_come_by_weight(told):
    for a, b in combinations(told.values(), 2):
        found = reasons(a, b)
        assert sum(reason.odds for reason in found) == log_odds(a.sketch, b.sketch)
        assert [abs(reason.odds) for reason in found] == sorted((abs(reason.odds) for reason in found), reverse=True)


def test_what_both_have_is_told_as_it_is_written(told):
    found = said(told["post"], told["herald"])
    assert {"Ana", "Ruiz", "Omar", "Haddad"} <= set(found["names"].replace("names in both: ", "").split(", "))
    assert {"Ruiz", "Haddad"} <= set(found["people"].removeprefix("people in both: ").split(", "))
    assert "45" in found["figures"]
    assert "we will keep the border open until the end of this" in found["quoted"]
    assert found["same_day"] == "both give the event the day 2025-10-10"


def test_what_keeps_two_apart_is_told(told):
    week = said(told["post"], told["week"])
    assert week["other_day"] == "another day of the event: 2025-10-10 / 2025-10-17"
    assert week["other_place"] == "no place in both: vienna / oslo"
    assert week["days_apart"] == "8 days apart: 2025-10-11 / 2025-10-19"
    assert said(told["post"], told["spring"]) == {
        "far_days": "too far apart: 2025-10-11 / 2025-03-04, with no day of the event that both give"
    }
    assert said(told["post"], told["harbour"]) == {"few_words": "hardly a telling word in both: none"}
    assert said(told["post"], told["post"]) == {"same_text": "the same text"}


def test_every_part_has_words():
    assert set(_MESSAGES) == {*Likeness._fields, "bias", "limit", "same_text", "far_days", "few_words"}


@pytest.mark.parametrize("part", sorted(_MESSAGES))
def test_a_quotation_and_a_list_are_cut(told, part):
    long = told["post"]._replace(
        sketch=replace(told["post"].sketch, facts=(f"label:{'x' * 5000}", *(f"year:{n}" for n in range(1900, 2000))))
    )
    assert len(_MESSAGES[part](_Pair(long, long))) < 700
