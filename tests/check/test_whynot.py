"""The clause that kept a rule from firing."""

from __future__ import annotations

from reconcile.check.whynot import why_not


def test_names_the_clause_and_its_values(build):
    rule = build.rule(when="relation(a, b) == 'compatible' and a.n == 1 and b.n > 3")
    fact = build.fact(build.answer("Ana", "A"), build.answer("Anna", "B"))
    (kept,) = why_not(rule, build.scene([fact]))
    assert kept.values == ("Ana", "Anna")
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
    assert {kept.values for kept in why_not(single, build.scene([fact]))} == {("Ana",), ("Anna",), ("Hana",)}


def test_source_pairs(build):
    rule = build.rule(subject="source-pair", when="p.mutual", message="{p.a}")
    (kept,) = why_not(rule, build.scene([], [build.copies("A", "B")]))
    assert (kept.caption, kept.failed[0].text) == ("A and B", "p.mutual")
