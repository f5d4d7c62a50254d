"""Rules of a user cannot crash, hang or reach outside the model, whatever stands in them."""

from __future__ import annotations

import ast
from types import CodeType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.check import Given, scene
from reconcile.check.grammar import ExpressionProblem
from reconcile.check.language import compile_condition
from reconcile.check.message import message_problems
from reconcile.check.run import run_rules
from reconcile.check.schema import FUNCTIONS, RECORDS, SCOPES
from reconcile.check.view import FactRecord
from reconcile.settings import Settings
from reconcile.testing import reports
from tests.check.conftest import rule
from tests.check.expressions import conditions, records, spoilt, texts

LISTED = (
    *(ast.And, ast.Or, ast.BoolOp, ast.Not, ast.USub, ast.UnaryOp, ast.Add, ast.Sub, ast.BinOp, ast.Compare, ast.Eq),
    *(ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.In, ast.NotIn, ast.Constant, ast.Name, ast.Load, ast.Attribute),
    *(ast.Call, ast.Tuple, ast.List),
)
LIBRARY = scene(Given(()), Settings()).library
KNOWN = {*FUNCTIONS, *(field for record in RECORDS.values() for field in record)}


def reaches(code: CodeType) -> set[str]:
    """Every name that a compiled condition looks up, those of functions inside it too."""
    inner = (item for item in code.co_consts if isinstance(item, CodeType))
    return set(code.co_names).union(*map(reaches, inner))


@settings(max_examples=200)
@given(texts())
def test_an_expression_is_refused_unless_every_node_of_it_is_listed(text):
    try:
        condition = compile_condition(text, "pair")
    except ExpressionProblem as problem:
        assert str(problem)
        return
    assert all(isinstance(node, LISTED) for node in ast.walk(ast.parse(text, mode="eval").body))
    assert reaches(condition.code) <= KNOWN


@settings(max_examples=200)
@given(spoilt(), st.sampled_from(sorted(SCOPES)))
def test_one_node_that_is_not_listed_spoils_a_good_condition(text, subject):
    with pytest.raises(ExpressionProblem):
        compile_condition(text, subject)


@settings(max_examples=100)
@given(conditions(), records(), records())
def test_what_is_accepted_reaches_nothing_but_fields_and_the_library(text, a, b):
    try:
        condition = compile_condition(text, "pair")
    except ExpressionProblem:
        return
    assert reaches(condition.code) <= KNOWN
    assert condition.bind(LIBRARY)(a, b, FactRecord()) in (True, False)


@settings(max_examples=12)
@given(conditions(), conditions(), reports(max_size=2))
def test_any_rule_that_loads_runs_over_any_report(when, unless, report):
    stage = scene(Given(report.facts, report.events, report.entities, report.source_pairs), Settings())
    try:
        loaded = rule(when=f"({when})", unless=f"({unless})")
        found = run_rules(stage, [loaded])
    except ExpressionProblem as problem:
        assert "never occurs" in str(problem)
        return
    assert all(finding.rule == loaded.id and finding.sides for finding in found)
    assert run_rules(stage, [loaded]) == found


@settings(max_examples=12)
@given(
    st.lists(
        st.one_of(
            st.text("ab.{}[]!:0_", max_size=4),
            st.sampled_from(
                ["{a.value}", "{a.__class__}", "{a.value.__class__}", "{a.sources[0]}", "{a.n:>9999999999}"]
            ),
            st.sampled_from(["{a._reading}", "{0}", "{}", "{a.value!r}", "{f.caption}", "{reason}", "{p.a}"]),
        ),
        max_size=4,
    ).map("".join),
    reports(max_size=2),
)
def test_a_message_is_refused_or_is_filled_with_fields_alone(template, report):
    if message_problems(template, "pair"):
        return
    stage = scene(Given(report.facts, report.events, report.entities, report.source_pairs), Settings())
    for finding in run_rules(stage, [rule(when="a.n >= 1", message=template)]):
        assert len(finding.message) < 5_000
        assert "object at 0x" not in finding.message
