"""The clause that kept a rule from firing."""

from __future__ import annotations

import pytest

from reconcile.check import load_rules
from reconcile.check.group import HOOKS
from reconcile.check.run import firings
from reconcile.check.whynot import why_not


def test_names_the_clause_and_its_values(build):
    rule = build.rule(when="relation(a, b) == 'compatible' and a.n == 1 and b.n > 3")
    fact = build.fact(build.answer("Ana", "A"), build.answer("Anna", "B"))
    (kept,) = why_not(rule, build.scene([fact]))
    assert kept.values == ("A: Ana", "B: Anna")
    assert [(clause.text, clause.values) for clause in kept.failed] == [("b.n > 3", (("b.n", "1"),))]


def test_names_unless_where_it_alone_held_back(build):
    fact = build.fact(build.answer("Ana", "A"), build.answer("Anna", "B"))
    (kept,) = why_not(build.rule(unless="a.n == 1"), build.scene([fact]))
    assert [clause.text for clause in kept.failed] == ["not (a.n == 1)"]


def test_is_silent_where_the_rule_fires_in_either_order(build):
    fact = build.fact(build.answer("Ana", "A"), build.answer("Anna", "B"))
    assert why_not(build.rule(when="a.value == 'Anna'"), build.scene([fact])) == ()


def test_the_nearest_miss_comes_first(build):
    rule = build.rule(when="a.n == 2 and b.n == 2")
    fact = build.fact(build.answer("Ana", "A"), build.answer("Anna", "B"), build.answer("Hana", "C", "D"))
    assert [len(kept.failed) for kept in why_not(rule, build.scene([fact]))] == [1, 1, 2]
    single = build.rule(subject="single", when="a.n > 5", message="{a.value}")
    assert {kept.values for kept in why_not(single, build.scene([fact]))} == {
        ("A: Ana",),
        ("B: Anna",),
        ("C and D: Hana",),
    }


def test_source_pairs(build):
    rule = build.rule(subject="source-pair", when="p.mutual", message="{p.a}")
    (kept,) = why_not(rule, build.scene([], [build.copies("A", "B")]))
    assert (kept.caption, kept.failed[0].text) == ("A and B", "p.mutual")


SHIPPED = load_rules()


def test_a_rule_with_a_hook_tells_what_it_looked_at_and_gave_nothing_on(build):
    rule = SHIPPED.get("one-name-two-people")
    people = [
        build.fact(build.answer(name, "A"), id=f"f{name}", subject=name, caption=name)
        for name in ("Hamid Karimi", "Ana Berg")
    ]
    kept = why_not(rule, build.scene(people))
    assert {item.caption for item in kept} <= {"Hamid Karimi, name", "Ana Berg, name"}
    copied = why_not(SHIPPED.get("independent-wording"), build.scene([], [build.copies("A", "B")]))
    assert [(item.caption, item.values) for item in copied] == [
        ("A and B", ("100% of the wording is shared", "neither cites the other"))
    ]


@pytest.mark.parametrize("name", sorted(rule.id for rule in SHIPPED.rules if rule.python in HOOKS))
def test_watching_a_hook_changes_nothing_and_what_it_gave_is_no_miss(build, name):
    rule = SHIPPED.get(name)
    fact = build.fact(build.answer("Ana", "A"), build.answer("Anna", "B"), build.answer("Hana", "C"))
    scene = build.scene([fact], [build.copies("A", "B")])
    before = [firing.reason for firing in firings(rule, scene)]
    kept = why_not(rule, scene)
    assert [firing.reason for firing in firings(rule, scene)] == before
    assert list(kept) == sorted(set(kept))
    assert all(item.caption and not item.failed for item in kept)


@pytest.mark.parametrize(
    "name", sorted(rule.id for rule in SHIPPED.rules if rule.subject in {"single", "pair", "group"})
)
def test_every_reading_is_told_behind_its_sources(build, name):
    answers = build.answer("Ana", "A"), build.answer("Anna", "B"), build.answer("Hana", "C", "D")
    scene = build.scene([build.fact(*answers)], [build.copies("A", "B")])
    for kept in why_not(SHIPPED.get(name), scene):
        about_pairs = "wording is shared" in "".join(kept.values)
        assert about_pairs or all(value.startswith(("A: ", "B: ", "C and D: ")) for value in kept.values)
