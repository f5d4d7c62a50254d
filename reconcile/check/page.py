"""The page that explains a rule: what it looks at, what fires it, why that matters, and its examples."""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reconcile.check.group import AFTERWARDS, CONDITIONS, HOOKS
from reconcile.check.language import compile_condition, parse
from reconcile.check.schema import FUNCTIONS
from reconcile.check.view import listed, tidy
from reconcile.model.rule import Example, ExampleAnswer, Rule, Subject

WIDTH = 96
"""Columns of the page."""

_LOOKS_AT: Mapping[Subject, str] = {
    "pair": "two answers, a and b, to one question f",
    "single": "one answer, a, to a question f",
    "group": "one question, f, with all its answers",
    "source-pair": "two sources, p",
}


class Section(NamedTuple):
    """One part of the page: a heading and its lines, each a paragraph or an item."""

    heading: str
    lines: tuple[str, ...]


def sections(rule: Rule) -> tuple[Section, ...]:
    """What there is to say about a rule, in the order that a reader wants it."""
    return (
        Section("looks at", (_LOOKS_AT[rule.subject],)),
        Section("fires when", tuple(_clauses(rule))),
        Section("unless", (_line(rule.unless),) if rule.unless else ()),
        Section("says", (rule.message,)),
        Section("why it matters", (rule.why,)),
        Section("may be innocent", rule.benign),
        Section("practice", rule.references),
        Section("examples", tuple(_example(example) for example in rule.examples)),
    )


def page(rule: Rule) -> str:
    """The page as plain text, ending in a line break."""
    standing = "" if rule.status == "stable" else f", {rule.status}"
    head = f"{rule.id}   {rule.severity}, {rule.verdict}   {rule.kind}, since {rule.since}{standing}"
    blocks = [f"{head}\n{tidy(rule.summary, 2_000)}"]
    for section in sections(rule):
        if section.lines:
            lines = (_filled(line) for line in section.lines)
            blocks.append("\n".join((section.heading.upper(), *lines)))
    return "\n\n".join(blocks) + "\n"


def _filled(line: str) -> str:
    return textwrap.fill(tidy(line, 4_000), WIDTH, initial_indent="  ", subsequent_indent="    ")


def looks_for(rule: Rule) -> str:
    """What a rule with a hook looks for, in one sentence or two."""
    return _line((HOOKS.get(rule.python) or AFTERWARDS[rule.python]).__doc__ or "")


def _clauses(rule: Rule) -> Iterator[str]:
    if rule.python:
        yield looks_for(rule)
        yield from CONDITIONS.get(rule.python, ())
        return
    for part in compile_condition(rule.when, rule.subject).parts:
        yield part.text
    for name in _called(rule):
        yield f"{name}: {FUNCTIONS[name].doc}"


def _called(rule: Rule) -> list[str]:
    trees = [parse(text) for text in (rule.when, rule.unless) if text]
    calls = (node.func for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call))
    return sorted({call.id for call in calls if isinstance(call, ast.Name)})


def _example(example: Example) -> str:
    shown = "; ".join([text for _, text in example.texts] or list(_given(example)))
    note = f"{example.note}: " if example.note else ""
    return f"{example.outcome}: {note}{shown}"


def _given(example: Example) -> Iterator[str]:
    for fact in example.facts:
        for answer in fact.answers:
            yield _answer(answer)
        if fact.silent:
            yield f"{listed(fact.silent)}: silent"
    for office in example.offices:
        yield "registry: " + ", ".join(f"{key} {value}" for key, value in office.items())
    for source, day in example.published:
        yield f"{source}: published {day}"
    for pair in example.pairs:
        share = f"{pair.shared_wording:.0%} of the wording of {pair.a} and {pair.b} is shared"
        yield share + "".join(f", {source} cites the other" for source in pair.cites)


def _answer(answer: ExampleAnswer) -> str:
    status = f" ({answer.status})" if answer.status and answer.status != answer.says else ""
    return f"{listed(answer.sources)}: {answer.says}{status}"


def _line(text: str) -> str:
    return " ".join(text.split())
