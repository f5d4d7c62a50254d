"""Hooks that tell which of their conditions failed: what fires, what is kept, and what the examples pin."""

from __future__ import annotations

import pytest

from reconcile.check import load_rules
from reconcile.check.finding import Firing
from reconcile.check.group import CONDITIONS, HOOKS
from reconcile.check.page import page
from reconcile.check.weighed import told, weighed
from reconcile.check.whynot import why_not
from reconcile.examples import pinning
from reconcile.model import When

TEXTS = ("one", "two")
HOOKED = [rule for rule in load_rules().rules if rule.python in CONDITIONS]


def item(*holds: bool):
    return weighed("A thing", ("x", "y"), TEXTS, holds, lambda: Firing({}, reason="told"))


def test_fires_where_every_condition_holds_and_tells_them():
    (firing,) = told([item(True, True), item(True, False), item(False, False)])
    assert firing.reason == "told"
    assert [clause.text for clause in firing.clauses] == list(TEXTS)
    assert firing.clauses[0].values == (("looked at", "x; y"),)


def test_a_plain_firing_goes_through():
    plain = Firing({}, reason="plain")
    assert list(told([plain])) == [plain]


def test_conditions_are_negated_and_left_out():
    missed = item(True, False)
    assert [clause.text for clause in missed.failed] == ["two"]
    assert missed.with_condition("two", negated=True).failed == ()
    assert missed.with_condition("two", negated=False).failed == ()
    assert [c.text for c in missed.with_condition("one", negated=True).failed] == ["one", "two"]
    assert missed.with_condition("three", negated=True) == missed


def test_every_hook_with_conditions_is_a_hook_of_a_rule():
    assert {rule.python for rule in HOOKED} == set(CONDITIONS) <= set(HOOKS)


@pytest.mark.parametrize("rule", HOOKED, ids=lambda rule: rule.id)
def test_its_page_lists_the_conditions_and_its_examples_pin_them(rule):
    shown = " ".join(page(rule).split())
    assert all(text in shown for text in CONDITIONS[rule.python])
    assert [(pin.clause, pin.negated, pin.dropped) for pin in pinning(rule)] == [
        (text, True, True) for text in CONDITIONS[rule.python]
    ]


def test_why_not_names_the_condition(build):
    def dated(document, day):
        reading = When(text=day, start=day, end=day)
        return build.answer(day, document, reading=reading, status="happened")

    facts = [
        build.fact(dated("A", f"2025-10-0{a}"), dated("B", f"2025-10-0{b}"), id=name, subject=name, question="date",
                   caption=name)
        for name, a, b in (("the signing", 1, 2), ("the visit", 5, 6))
    ]  # fmt: skip
    rule = build.rule(python="reconcile.check.order_rules:order_conflict", when="", message="{reason}")
    (kept,) = why_not(rule, build.scene(facts))
    assert kept.caption == "the signing and the visit"
    assert kept.failed[0].text == "two sources date both happenings, each in another order"
