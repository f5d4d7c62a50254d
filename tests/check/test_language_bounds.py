"""Nothing outside the whitelist is accepted, and nothing that is accepted can grow or hang."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.check.grammar import _ALLOWED
from reconcile.check.language import ExpressionProblem, compile_condition

_OTHERS = [
    "a.n ** 9 > 1", "a.n * 9 > 1", "a.n / 9 > 1", "a.n % 9 > 1", "a.n << 9 > 1", "a.n // 0 > 1", "a.n | 1 > 0",
    "a.value * 9 == 'x'", "'x' * 1000000000 == a.value", "[1] * 9 == 1", "a.n if a.n else b.n", "lambda: 1",
    "[x for x in a.sources]", "{x for x in a.sources}", "{x: 1 for x in a.sources}", "(x for x in a.sources)",
    "{'a': 1}", "{1}", "a.value[0] == 'x'", "a.sources[0:1] == 'x'", "f'{a.value}' == 'x'", "(x := 1) == 1",
    "a.n is b.n", "a.n is not b.n", "~a.n == 1", "+a.n == 1", "len(*a.sources) == 1", "len(x=a.sources) == 1",
    "a.n @ b.n", "(yield a.n)", "(await a.n)", "... == 1", "1j == 1",
]  # fmt: skip


@pytest.mark.parametrize("text", _OTHERS)
def test_what_is_not_listed_is_refused(text):
    with pytest.raises(ExpressionProblem):
        compile_condition(text, "pair")


@given(
    st.sampled_from(_OTHERS), st.sampled_from(["not ({})", "a.resolved and ({})", "({}) == True", "lower({}) == 'x'"])
)
def test_it_is_refused_wherever_it_stands(text, around):
    with pytest.raises(ExpressionProblem):
        compile_condition(around.format(text), "pair")


def test_what_is_listed_has_no_node_that_repeats_names_or_builds():
    growing = (ast.Mult, ast.Pow, ast.LShift, ast.comprehension, ast.Lambda, ast.Subscript, ast.JoinedStr, ast.Starred)
    assert not set(growing) & set(_ALLOWED)


@pytest.mark.parametrize("count", [400, 5_000])
def test_long_lists_are_refused(count):
    with pytest.raises(ExpressionProblem):
        compile_condition(f"a.value in [{','.join(['1'] * count)}]", "pair")
