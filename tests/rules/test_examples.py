"""Running examples: what passes, what fails, and what a pin is."""

from __future__ import annotations

from datetime import date

import pytest

from reconcile.check import RuleSet, load_rules
from reconcile.errors import ReconcileError
from reconcile.examples import article, pinning, try_rules
from reconcile.model.rule import Example
from reconcile.settings import Settings


@pytest.fixture
def rule():
    return load_rules().get("date-conflict")


def tried(rule, *examples):
    changed = rule.model_copy(update={"examples": examples})
    return [result.problem for result in try_rules(RuleSet((changed,)), Settings())]


def test_an_example_that_does_not_hold_is_told(rule):
    turned = tuple(
        example.model_copy(update={"outcome": "good" if example.outcome == "bad" else "bad"})
        for example in rule.examples
    )
    problems = tried(rule, *turned)
    assert "the rule should not fire and does" in problems
    assert "the rule should fire and does not" in problems
    assert "" not in problems


def test_a_message_is_held_to_the_letter(rule):
    bad = rule.examples[0]
    assert (
        tried(rule, bad.model_copy(update={"message": "The meeting: 10 October 2025 in A, but 9 October 2025 in B."}))[
            0
        ]
        == ""
    )
    assert "not the one expected" in tried(rule, bad.model_copy(update={"message": "Another sentence."}))[0]


def test_a_clause_without_a_case_is_not_pinned(rule):
    bad = rule.model_copy(update={"examples": rule.examples[:1]})
    assert all(pin.negated and not pin.dropped for pin in pinning(bad))
    empty = rule.model_copy(update={"examples": ()})
    assert not any(pin.negated for pin in pinning(empty))


def test_leaving_out_unless_is_noticed():
    rule = load_rules().get("spelling-variant")
    (pin,) = [pin for pin in pinning(rule) if pin.clause.startswith("unless")]
    assert pin.negated
    without = tuple(example for example in rule.examples if "slip" not in example.note)
    (pin,) = [p for p in pinning(rule.model_copy(update={"examples": without})) if p.clause.startswith("unless")]
    assert not pin.negated


class TestArticles:
    """Small articles carry their day and publisher in front."""

    def test_day_and_publisher(self):
        assert article("Oct 11 (Source A) - They met.") == {
            "id": "Source A",
            "publisher": "Source A",
            "published": date(2025, 10, 11),
            "text": "They met.",
        }
        assert article("Feb 29, 2024 (B) - They met.")["published"] == date(2024, 2, 29)

    @pytest.mark.parametrize(
        "text", ["They met.", "Oct 11 - They met.", "Foo 11 (A) - They met.", "Feb 30 (A) - x", ""]
    )
    def test_anything_else_is_refused(self, text):
        with pytest.raises(ReconcileError):
            article(text)

    def test_a_refused_article_fails_its_example_alone(self, rule):
        example = Example(outcome="bad", texts=(("a", "They met."), ("b", "They met.")))
        (problem,) = tried(rule, example)
        assert problem.startswith("an article starts like")
