"""One rule file: its keys in the order that a reader wants, and everything that can be wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, get_args

from reconcile.check.casefile import Problem
from reconcile.check.cases import read_examples
from reconcile.check.grammar import ExpressionProblem
from reconcile.check.group import AFTERWARDS, HOOKS
from reconcile.check.language import compile_condition
from reconcile.check.message import message_problems
from reconcile.errors import RuleProblem
from reconcile.model.finding import Severity, Verdict
from reconcile.model.rule import Example, Rule, RuleStatus, Subject
from reconcile.text.suggest import suggest

KEYS = (
    "id", "summary", "severity", "verdict", "status", "since", "subject", "when", "unless", "python", "message", "why",
    "benign", "references", "example",
)  # fmt: skip
"""Every key of a rule file, in its order."""

_TEXTS = ("id", "summary", "since", "message", "why")
_CHOICES: Mapping[str, Any] = {"severity": Severity, "verdict": Verdict, "status": RuleStatus, "subject": Subject}
_LISTS = ("benign", "references")
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_SINCE = re.compile(r"\d{1,4}\.\d{1,4}\.\d{1,4}")
_LONGEST = 2_000


class Found(NamedTuple):
    """A rule file that was found: its path, the hash of its bytes, and whether it ships with the package."""

    path: Path
    sha256: str
    shipped: bool


def read_rule(
    found: Found, table: Mapping[str, Any], later: Sequence[Example] | None = None
) -> Iterator[Rule | RuleProblem]:
    """The rule that the file holds, or everything that is wrong with it. `later` are examples that the table leaves out."""
    problems = [*_unknown(table), *_plain(table), *_identity(found, table), *_conditions(found, table)]
    examples, wrong = read_examples(table) if later is None else (later, [])
    problems += wrong
    if problems:
        for key, problem in problems:
            yield RuleProblem(str(found.path), key, problem)
        return
    fields = {key: table[key] for key in (*_TEXTS, *_CHOICES, *_LISTS)}
    fields |= {key: table.get(key, "").strip() for key in ("when", "unless", "python")}
    fields |= {"kind": found.path.parent.name, "sha256": found.sha256, "file": str(found.path), "examples": examples}
    yield Rule.model_validate(fields)


def _unknown(table: Mapping[str, Any]) -> Iterator[Problem]:
    for key in table:
        if key not in KEYS:
            yield key, f"unknown key{suggest(key, KEYS)}"


def _plain(table: Mapping[str, Any]) -> Iterator[Problem]:
    for key in (*_TEXTS, *_CHOICES, *_LISTS):
        if key not in table:
            yield key, "is missing"
    for key in (*_TEXTS, "when", "unless", "python"):
        if key in table and not _is_text(table[key]):
            yield key, f"must be a text of 1 to {_LONGEST} characters"
    for key, choice in _CHOICES.items():
        known = get_args(choice)
        if key in table and table[key] not in known:
            yield key, f"'{table[key]}' is none of {', '.join(known)}{_close(table[key], known)}"
    for key in _LISTS:
        items = table.get(key)
        if key in table and not (isinstance(items, list) and items and all(map(_is_text, items))):
            yield key, "must be a list of one text or more"


def _close(value: object, known: tuple[str, ...]) -> str:
    hint = suggest(str(value), known)
    return hint if "did you mean" in hint else ""


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip()) and len(value) <= _LONGEST


def _identity(found: Found, table: Mapping[str, Any]) -> Iterator[Problem]:
    name, since = table.get("id"), table.get("since")
    if _is_text(name) and name != found.path.stem:
        yield "id", f"must be the name of the file, '{found.path.stem}'"
    elif _is_text(name) and not _ID.fullmatch(str(name)):
        yield "id", "must be small letters and digits joined by hyphens"
    if _is_text(since) and not _SINCE.fullmatch(str(since)):
        yield "since", "must be a version like 0.1.0"


def _conditions(found: Found, table: Mapping[str, Any]) -> Iterator[Problem]:
    if ("when" in table) == ("python" in table):
        yield "when", "a rule has either 'when' or 'python'" if "when" in table else "is missing"
    if "python" in table:
        yield from _hook(found, table["python"])
    if table.get("subject") in get_args(Subject):
        yield from _expressions(table, table["subject"])


def _expressions(table: Mapping[str, Any], subject: Subject) -> Iterator[Problem]:
    for key in ("when", "unless"):
        if _is_text(table.get(key)):
            try:
                compile_condition(table[key].strip(), subject)
            except ExpressionProblem as error:
                yield key, str(error)
    if _is_text(table.get("message")):
        for problem in message_problems(table["message"], subject):
            yield "message", problem


def _hook(found: Found, name: object) -> Iterator[Problem]:
    if not found.shipped:
        yield "python", "only rules that ship with reconcile may name a function; say it with 'when'"
    elif name not in HOOKS and name not in AFTERWARDS:
        yield "python", f"unknown hook{suggest(str(name), HOOKS)}"
