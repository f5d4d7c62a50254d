"""The language of rule conditions: a small typed subset of Python expressions.

`and`, `or`, `not`, comparisons (also chained), `in`, `+` and `-` on numbers, constants, fields of the declared records
and calls of the fixed library; nothing else. Every node is checked when the rule is loaded, so that evaluation always
ends and never raises.
"""

from __future__ import annotations

import ast
import math
import warnings
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from types import CodeType
from typing import Any, NamedTuple

from reconcile.check.grammar import ExpressionProblem, check_expression
from reconcile.check.schema import FUNCTIONS, SCOPES
from reconcile.model.finding import Clause
from reconcile.model.rule import Subject

MAX_CHARACTERS, MAX_NODES, MAX_DEPTH = 2_000, 300, 25
"""Limits of one expression; a condition that needs more should be two rules."""

Library = Mapping[str, Callable[..., Any]]
"""The functions of `FUNCTIONS`, bound to one run."""


class Part(NamedTuple):
    """One top-level clause: its text, whether it holds, and the fields and calls in it by their text."""

    text: str
    code: CodeType
    leaves: tuple[tuple[str, CodeType], ...]


class Condition(NamedTuple):
    """A checked and compiled expression. `questions` are those that it can hold for, None = any."""

    text: str
    subject: Subject
    code: CodeType
    questions: frozenset[str] | None

    @property
    def parts(self) -> tuple[Part, ...]:
        """The clauses that `and` joins at the top level."""
        return _parts(self.text, self.subject)

    def bind(self, library: Library) -> Callable[..., bool]:
        """The condition as a function of its records, with this library."""
        function: Callable[..., bool] = _evaluate(self.code, library)
        return function

    def explain(self, library: Library, *records: object) -> tuple[tuple[bool, Clause], ...]:
        """Every top-level clause with its outcome and the values of the fields and calls in it."""
        return tuple(
            (
                bool(_evaluate(part.code, library)(*records)),
                Clause(
                    text=part.text,
                    values=tuple((text, shown(_evaluate(code, library)(*records))) for text, code in part.leaves),
                ),
            )
            for part in self.parts
        )


@lru_cache(maxsize=4_096)
def compile_condition(text: str, subject: Subject) -> Condition:
    """The condition that `text` says. Raises ExpressionProblem with the place and the cause."""
    tree = parse(text)
    check_expression(tree, text, SCOPES[subject])
    return Condition(text, subject, _code(tree, tuple(SCOPES[subject])), _questions(_clauses(tree)))


def parse(text: str) -> ast.expr:
    """The syntax tree of `text` within the limits of size. Raises ExpressionProblem."""
    if len(text) > MAX_CHARACTERS:
        raise ExpressionProblem(f"longer than {MAX_CHARACTERS} characters")
    if not text.strip():
        raise ExpressionProblem("not an expression: nothing is written")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(f"(\n{text}\n)", mode="eval").body
    except SyntaxError as error:
        raise ExpressionProblem.at(f"not an expression: {error.msg}", text, error.lineno, error.offset) from None
    except (ValueError, MemoryError, RecursionError) as error:
        raise ExpressionProblem(f"not an expression: {error or 'nested too deeply'}") from None
    _limit(tree)
    return tree


def shown(value: object) -> str:
    """A value in the words of a rule file."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.4g}" if not value.is_integer() or math.isinf(value) else str(int(value))
    if isinstance(value, tuple):
        return ", ".join(value)
    return str(value)


@lru_cache(maxsize=4_096)
def _parts(text: str, subject: Subject) -> tuple[Part, ...]:
    # Only rules that fire are explained, so their parts are compiled when first asked for.
    names = tuple(SCOPES[subject])
    clauses = _clauses(parse(text))
    return tuple(Part(ast.unparse(clause), _code(clause, names), tuple(_leaves(clause, names))) for clause in clauses)


def _clauses(tree: ast.expr) -> list[ast.expr]:
    return tree.values if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And) else [tree]


def _limit(tree: ast.expr) -> None:
    stack: list[tuple[ast.AST, int]] = [(tree, 1)]
    count = 0
    while stack:
        node, depth = stack.pop()
        count += 1
        if count > MAX_NODES:
            raise ExpressionProblem(f"more than {MAX_NODES} parts")
        if depth > MAX_DEPTH:
            raise ExpressionProblem(f"nested more than {MAX_DEPTH} deep")
        stack += [(child, depth + 1) for child in ast.iter_child_nodes(node)]


def _code(body: ast.expr, names: tuple[str, ...]) -> CodeType:
    arguments = ast.arguments(
        posonlyargs=[], args=[ast.arg(arg=name) for name in names], kwonlyargs=[], kw_defaults=[], defaults=[]
    )
    whole = ast.Expression(ast.Lambda(args=arguments, body=body))
    return compile(ast.fix_missing_locations(whole), "<rule>", "eval")


def _evaluate(code: CodeType, library: Library) -> Callable[..., Any]:
    # The code holds nothing but a lambda over whitelisted nodes, so this only builds that function.
    function: Callable[..., Any] = eval(code, {"__builtins__": {}, **library})
    return function


def _leaves(clause: ast.expr, names: tuple[str, ...]) -> Iterator[tuple[str, CodeType]]:
    seen: set[str] = set()
    for node in ast.walk(clause):
        if isinstance(node, ast.Attribute | ast.Call) and (text := ast.unparse(node)) not in seen:
            seen.add(text)
            yield text, _code(node, names)


def _questions(clauses: list[ast.expr]) -> frozenset[str] | None:
    """The questions that a clause like `f.question == 'date'` leaves; others need not be evaluated at all."""
    for clause in clauses:
        match clause:
            case ast.Compare(ast.Attribute(ast.Name(), "question"), [ast.Eq()], [ast.Constant(str(value))]):
                return frozenset({value})
            case ast.Compare(ast.Attribute(ast.Name(), "question"), [ast.In()], [ast.Tuple(items)]):
                return frozenset(str(item.value) for item in items if isinstance(item, ast.Constant))
    return None


__all__ = ["FUNCTIONS", "Condition", "ExpressionProblem", "Library", "Part", "compile_condition", "parse", "shown"]
