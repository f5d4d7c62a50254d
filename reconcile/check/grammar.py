"""Which expressions a rule may hold: every node against a whitelist, every part with a type."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Self

from reconcile.check.schema import FUNCTIONS, RECORDS, Type
from reconcile.text.suggest import suggest

_ALLOWED = (
    ast.BoolOp, ast.And, ast.Or, ast.UnaryOp, ast.Not, ast.USub, ast.BinOp, ast.Add, ast.Sub, ast.Compare, ast.Eq,
    ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.In, ast.NotIn, ast.Constant, ast.Name, ast.Load, ast.Attribute,
    ast.Call, ast.Tuple, ast.List,
)  # fmt: skip
_LARGEST = 1e12
_ORDER = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
_SAID = {"num": "a number", "text": "a text", "bool": "true or false", "list": "a list of texts"}


class ExpressionProblem(ValueError):
    """What is wrong with an expression, with the line and a caret under the place where there is one."""

    @classmethod
    def at(cls, problem: str, text: str, line: int | None, column: int | None) -> Self:
        """`line` as the parser counts it, one line below the text's own first; `column` from 1."""
        lines = text.split("\n")
        index = (line or 2) - 2
        if not 0 <= index < len(lines):
            return cls(problem)
        shown, where = lines[index].replace("\t", " "), max((column or 1) - 1, 0)
        start = max(where - 60, 0)
        return cls(f"{problem}\n    {shown[start : start + 100]}\n    {' ' * (where - start)}^")


def check_expression(tree: ast.expr, text: str, scope: Mapping[str, Type]) -> None:
    """Raises ExpressionProblem unless `tree` is a true-or-false expression over the names of `scope`."""
    checker = _Checker(text, scope)
    checker.whitelist(tree)
    if checker.type_of(tree).name != "bool":
        raise checker.problem(tree, "a condition must be true or false")


class _Checker:
    def __init__(self, text: str, scope: Mapping[str, Type]) -> None:
        self._text, self._scope = text, scope
        self._types: dict[ast.expr, Type] = {}

    def problem(self, node: ast.expr, words: str) -> ExpressionProblem:
        lines = self._text.split("\n")
        line = lines[node.lineno - 2] if 0 <= node.lineno - 2 < len(lines) else ""
        column = len(line.encode()[: node.col_offset].decode(errors="ignore")) + 1
        return ExpressionProblem.at(words, self._text, node.lineno, column)

    def whitelist(self, tree: ast.expr) -> None:
        stack: list[tuple[ast.AST, ast.expr]] = [(tree, tree)]
        while stack:
            node, place = stack.pop()
            place = node if isinstance(node, ast.expr) else place
            if not isinstance(node, _ALLOWED):
                raise self.problem(place, f"{type(node).__name__} is not allowed in a rule")
            stack += [(child, place) for child in ast.iter_child_nodes(node)]

    def type_of(self, node: ast.expr) -> Type:
        # Remembered, since the middle of a chained comparison is asked for twice and chains can nest.
        if node not in self._types:
            check = next((check for kind, check in _CHECKS if isinstance(node, kind)), None)
            if check is None:
                raise self.problem(node, f"{type(node).__name__} is not allowed here")
            self._types[node] = check(self, node)
        return self._types[node]

    def constant(self, node: ast.Constant) -> Type:
        value = node.value
        if isinstance(value, bool):
            return Type("bool")
        if isinstance(value, str):
            return Type("text")
        if isinstance(value, int | float) and abs(value) <= _LARGEST:
            return Type("num")
        raise self.problem(node, "only texts, true or false, and numbers up to 1e12 can be written out")

    def name(self, node: ast.Name) -> Type:
        if node.id not in self._scope:
            raise self.problem(node, f"unknown name '{node.id}'{suggest(node.id, self._scope)}")
        return self._scope[node.id]

    def attribute(self, node: ast.Attribute) -> Type:
        if not isinstance(node.value, ast.Name):
            raise self.problem(node, "only the names of the rule have fields")
        known = RECORDS[self.name(node.value).name]
        if node.attr not in known:
            raise self.problem(node, f"{node.value.id} has no field '{node.attr}'{suggest(node.attr, known)}")
        return known[node.attr]

    def call(self, node: ast.Call) -> Type:
        name = node.func.id if isinstance(node.func, ast.Name) else ast.unparse(node.func)
        if name not in FUNCTIONS:
            raise self.problem(node, f"unknown function '{name}'{suggest(name, FUNCTIONS)}")
        wanted = FUNCTIONS[name].parameters
        if node.keywords or len(node.args) != len(wanted):
            raise self.problem(node, f"{name} takes {len(wanted)} arguments")
        for argument, types in zip(node.args, wanted, strict=True):
            if (got := self.type_of(argument).name) not in types:
                raise self.problem(argument, f"{name} needs {_or(types)} here, not {_said(got)}")
        return FUNCTIONS[name].result

    def both(self, node: ast.BoolOp) -> Type:
        for clause in node.values:
            self.need(clause, "bool")
        return Type("bool")

    def unary(self, node: ast.UnaryOp) -> Type:
        return self.need(node.operand, "bool" if isinstance(node.op, ast.Not) else "num")

    def sum(self, node: ast.BinOp) -> Type:
        self.need(node.left, "num")
        return self.need(node.right, "num")

    def need(self, node: ast.expr, wanted: str) -> Type:
        got = self.type_of(node)
        if got.name != wanted:
            raise self.problem(node, f"expected {_said(wanted)}, not {_said(got.name)}")
        return Type(got.name)

    def comparison(self, node: ast.Compare) -> Type:
        left = node.left
        for operator, right in zip(node.ops, node.comparators, strict=True):
            if isinstance(operator, ast.In | ast.NotIn):
                self.membership(left, right)
            else:
                self.compared(left, operator, right)
            left = right
        return Type("bool")

    def compared(self, left: ast.expr, operator: ast.cmpop, right: ast.expr) -> None:
        one, two = self.type_of(left), self.type_of(right)
        if one.name != two.name or one.name not in ("num", "text", "bool"):
            raise self.problem(right, f"cannot compare {_said(one.name)} with {_said(two.name)}")
        if isinstance(operator, _ORDER) and one.name != "num":
            raise self.problem(right, f"<, <=, > and >= compare numbers, not {_said(one.name)}")
        self.options(one, right)
        self.options(two, left)

    def membership(self, left: ast.expr, right: ast.expr) -> None:
        item = self.type_of(left)
        if isinstance(right, ast.Tuple | ast.List):
            if not right.elts:
                raise self.problem(right, "an empty list holds nothing")
            for element in right.elts:
                if not isinstance(element, ast.Constant) or self.constant(element).name != item.name:
                    raise self.problem(element, f"expected {_said(item.name)} written out")
                self.options(item, element)
            return
        holder = self.type_of(right)
        if item.name != "text" or holder.name not in ("list", "text"):
            raise self.problem(right, f"'in' looks for a text in a list or text, not for {_said(item.name)} here")
        self.options(holder, left)

    def options(self, kind: Type, other: ast.expr) -> None:
        """A text that the field can never hold is a slip of the pen, not a condition."""
        if kind.options and isinstance(other, ast.Constant) and str(other.value) not in kind.options:
            said = str(other.value)
            raise self.problem(other, f"'{said}' never occurs here{suggest(said, kind.options)}")


_CHECKS: tuple[tuple[type[ast.expr], Callable[[_Checker, Any], Type]], ...] = (
    (ast.Constant, _Checker.constant),
    (ast.Name, _Checker.name),
    (ast.Attribute, _Checker.attribute),
    (ast.Call, _Checker.call),
    (ast.BoolOp, _Checker.both),
    (ast.UnaryOp, _Checker.unary),
    (ast.BinOp, _Checker.sum),
    (ast.Compare, _Checker.comparison),
)


def _said(name: str) -> str:
    return _SAID.get(name, f"an {name}" if name == "answer" else f"a {name}")


def _or(names: Iterable[str]) -> str:
    return " or ".join(_said(name) for name in names)
