"""The page of all rules, in Markdown: what each is for, when it fires, and what may be innocent about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from reconcile.check.page import sections
from reconcile.model.rule import Rule

_SHOWN = ("looks at", "fires when", "unless", "why it matters", "may be innocent", "practice")
_CODE = ("fires when", "unless")
_SPECIAL = re.compile(r"[\\`*_\[\]<>|#]")
COMMAND = "reconcile rules --catalogue -o rules/CATALOGUE.md"
"""What writes the catalogue of the rules that ship."""


def catalogue(rules: Iterable[Rule]) -> str:
    """The page, by kind and id; ends in a line break."""
    ranked = sorted(rules, key=lambda rule: (rule.kind, rule.id))
    return "\n".join(_page(ranked)).rstrip("\n") + "\n"


def _page(rules: Sequence[Rule]) -> Iterator[str]:
    counts = Counter(rule.severity for rule in rules)
    told = ", ".join(f"{counts[severity]} {severity}" for severity in ("error", "warning", "info"))
    yield from ("# Catalogue of rules", "")
    yield from (f"{len(rules)} rules: {told}. Written by `{COMMAND}`; do not edit it by hand.", "")
    kinds = [(kind, tuple(group)) for kind, group in groupby(rules, key=lambda rule: rule.kind)]
    for kind, group in kinds:
        yield from (f"- [{kind}](#{kind}): " + ", ".join(f"[{rule.id}](#{rule.id})" for rule in group),)
    for kind, group in kinds:
        yield from ("", f"## {kind}", "")
        for rule in group:
            yield from _rule(rule)


def _rule(rule: Rule) -> Iterator[str]:
    standing = "" if rule.status == "stable" else f", {rule.status}"
    yield from (f"### {rule.id}", "")
    yield from (f"{_md(rule.summary)} ({rule.severity}, {rule.verdict}, since {rule.since}{standing})", "")
    for section in sections(rule):
        if section.heading in _SHOWN and section.lines:
            coded = section.heading in _CODE and bool(rule.when)
            yield from _list(
                section.heading, filter(None, map(_code, section.lines)) if coded else map(_md, section.lines)
            )
        if section.heading == "says":
            yield from _list("not when", map(_md, _held_back(rule)))


def _list(heading: str, lines: Iterable[str]) -> Iterator[str]:
    shown = [f"- {line}" for line in lines]
    if shown:
        yield from (f"**{heading.capitalize()}**", "", *shown, "")


def _held_back(rule: Rule) -> Iterable[str]:
    """What its examples say that it leaves alone."""
    return dict.fromkeys(example.note for example in rule.examples if example.outcome != "bad" and example.note)


def _code(line: str) -> str:
    """A clause as code; empty for what a function of the library gives, which the guide tells once for all rules."""
    name, colon, _ = line.partition(": ")
    if colon and name.isidentifier():
        return ""
    return f"`{line}`" if "`" not in line else _md(line)


def _md(text: str) -> str:
    return _SPECIAL.sub(lambda match: f"\\{match.group()}", " ".join(text.split()))
