"""The language of conditions: what is refused, and that what is accepted evaluates without raising."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.check.language import MAX_CHARACTERS, ExpressionProblem, compile_condition
from reconcile.check.scene import Given, Scene
from reconcile.check.schema import FUNCTIONS
from reconcile.check.view import AnswerRecord, FactRecord
from reconcile.model import Comparison, Name
from reconcile.settings import Settings
from tests.check.expressions import conditions, records, texts

LIBRARY = Scene(
    Given(()), Settings(), lambda _a, _b, _settings: Comparison("conflict", 0.5, "spelling", "for the test")
).library


class TestRefused:
    """What is not in the whitelist, or not well typed, is refused with its place and cause."""

    @pytest.mark.parametrize(
        ("text", "cause"),
        [
            ("a.valu == 'x'", "did you mean 'value'?"),
            ("c.value == 'x'", "unknown name 'c'; known: a, b, f"),
            ("relatoin(a, b) == 'same'", "did you mean 'relation'?"),
            ("relation(a, b) == 'conflcit'", "did you mean 'conflict'?"),
            ("a.precision in ('day', 'dya')", "did you mean 'day'?"),
            ("'plannd' in f.question", "never occurs here"),
            ("a.n > 'x'", "cannot compare a number with a text"),
            ("a.value < b.value", "compare numbers, not a text"),
            ("a.n", "must be true or false"),
            ("a.n and a.resolved", "expected true or false, not a number"),
            ("a.value + b.value == 'x'", "expected a number, not a text"),
            ("relation(a) == 'same'", "relation takes 2 arguments"),
            ("relation(a, f) == 'same'", "relation needs an answer here, not a fact"),
            ("a == b", "cannot compare an answer with an answer"),
            ("a.value in ()", "holds nothing"),
            ("a.n in f.event_status_set", "looks for a text"),
            ("a._answer == 'x'", "has no field '_answer'"),
            ("a.__class__ == 'x'", "has no field '__class__'"),
            ("a.n == 1" + "0" * 13, "numbers up to 1e12"),
            ("a.n == 1e999", "numbers up to 1e12"),
            ("a.value == b'x'", "only texts"),
            ("a.value == None", "only texts"),
            ("a.value =='x", "not an expression"),
            ("", "not an expression"),
            ("\x00", "not an expression"),
            ("\ud800", "not an expression"),
        ],
    )
    def test_with_its_cause(self, text, cause):
        with pytest.raises(ExpressionProblem) as problem:
            compile_condition(text, "pair")
        assert cause in str(problem.value)

    @pytest.mark.parametrize(
        "text",
        [
            "9 ** 9 ** 9 > 1", "'x' * 1000000000 == 'y'", "a.n / 0 == 1", "a.n % 2 == 1", "a.n // 2 == 1",
            "[x for x in (1, 2)] == 1", "(lambda: True)()", "(x := 1) == 1", "f'{a.value}' == 'x'",
            "a.sources[0] == 'x'",
            "True if a.resolved else False", "a.n is 1", "~a.n == 1", "a.n << 2 == 4", "{'x': 1} == 1", "(yield)",
            "__import__('os')", "().__class__.__bases__", "a.value.upper() == 'X'", "relation(*a.sources) == 'same'",
            "relation(a=a, b=b) == 'same'", "print(a)", "await a", "{a.value} == 1", "a.n == ...", "1j == 1j",
        ],
    )  # fmt: skip
    def test_what_the_whitelist_does_not_have(self, text):
        with pytest.raises(ExpressionProblem):
            compile_condition(text, "pair")

    @pytest.mark.parametrize(
        "text",
        [
            "(" * 500 + "True" + ")" * 500,
            "not " * 400 + "True",
            " and ".join(["True"] * 300),
            "a.value == '" + "x" * MAX_CHARACTERS + "'",
            "-" * 1_900 + "1 == 1",
        ],
    )
    def test_too_large(self, text):
        with pytest.raises(ExpressionProblem):
            compile_condition(text, "pair")

    def test_nested_chains_are_checked_in_linear_time(self):
        text = "True"
        for _ in range(22):
            text = f"True == ({text}) == True"
        compile_condition(text, "pair")

    def test_the_caret_stands_under_the_place(self):
        with pytest.raises(ExpressionProblem) as problem:
            compile_condition("a.value == 'é'\nand a.feild == 1", "pair")
        _, line, caret = str(problem.value).split("\n")
        assert line[caret.index("^") :].startswith("a.feild")

    def test_a_single_rule_has_no_second_answer(self):
        with pytest.raises(ExpressionProblem, match="unknown name 'b'"):
            compile_condition("b.n == 1", "single")


class TestAccepted:
    """Conditions mean what they mean in Python."""

    @pytest.mark.parametrize(
        ("text", "holds"),
        [
            ("a.n == 2", True),
            ("1 < a.n <= 2", True),
            ("a.n + 1 - b.n == 2", True),
            ("-a.n == -2", True),
            ("a.value in ('x', 'y')", True),
            ("'x' in a.sources and 'z' not in a.sources", True),
            ("'bc' in 'abcd'", True),
            ("len(a.sources) == 2 and lower('ABC') == 'abc'", True),
            ("not (a.resolved or b.resolved)", True),
            ("relation(a, b) == 'conflict' and score(a, b) >= 0.5", True),
            ("days_apart(a, b) == 9999", True),
            ("same_entity(a, b)", False),
            ("shares_source(a, b)", True),
            ("a.low < -1000 and a.high > 1000", True),
        ],
    )
    def test_meaning(self, text, holds):
        a = AnswerRecord(value="x", n=2, sources=("x", "y"), low=-math.inf, high=math.inf, _reading=Name(text="x"))
        b = AnswerRecord(value="y", n=1, sources=("y",), _reading=Name(text="y"), _index=1)
        assert compile_condition(text, "pair").bind(LIBRARY)(a, b, FactRecord()) is holds

    def test_explains_every_clause_with_its_values(self):
        condition = compile_condition("a.n == 2 and (a.resolved or lower(a.value) == 'x')", "single")
        explained = condition.explain(LIBRARY, AnswerRecord(value="X", n=2), FactRecord())
        assert [(holds, clause.text) for holds, clause in explained] == [
            (True, "a.n == 2"),
            (True, "a.resolved or lower(a.value) == 'x'"),
        ]
        assert dict(explained[1][1].values) == {"a.resolved": "false", "lower(a.value)": "x", "a.value": "X"}

    def test_knows_which_questions_it_is_about(self):
        assert compile_condition("f.question == 'date' and a.resolved", "single").questions == {"date"}
        assert compile_condition("f.question in ('date', 'place')", "single").questions == {"date", "place"}
        assert compile_condition("f.question == 'date' or a.resolved", "single").questions is None


class TestLaws:
    """Any text is refused or evaluates to true or false."""

    def _refused_or_evaluates(self, text, a, b):
        try:
            condition = compile_condition(text, "pair")
        except ExpressionProblem:
            return False
        assert condition.bind(LIBRARY)(a, b, FactRecord()) in (True, False)
        explained = condition.explain(LIBRARY, a, b, FactRecord())
        assert all(isinstance(value, str) for _, clause in explained for _, value in clause.values)
        return True

    @given(st.text(max_size=60), records(), records())
    def test_any_text(self, text, a, b):
        self._refused_or_evaluates(text, a, b)

    @settings(max_examples=100)
    @given(texts(), records(), records())
    def test_any_expression(self, text, a, b):
        self._refused_or_evaluates(text, a, b)

    @settings(max_examples=100)
    @given(conditions(), records(), records())
    def test_well_typed_conditions_never_raise(self, text, a, b):
        # What the grammar above writes is refused for one reason alone: a text that a field cannot hold.
        try:
            compile_condition(text, "pair")
        except ExpressionProblem as problem:
            assert "never occurs" in str(problem)
        else:
            assert self._refused_or_evaluates(text, a, b)

    def test_the_library_has_every_declared_function(self):
        assert sorted(LIBRARY) == sorted(FUNCTIONS)
