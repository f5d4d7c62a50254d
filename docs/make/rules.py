"""A page for each kind of rule, and one that lists them all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from docs.make.markdown import bullets, code, plain, table
from reconcile.check import load_rules
from reconcile.check.page import Section, sections
from reconcile.model.rule import Rule

_SHOWN = {"looks at", "fires when", "unless", "says", "why it matters", "may be innocent", "practice"}
_CODE = {"fires when", "unless"}
_WORDS = {"error": "contradiction", "warning": "to check", "info": "for information"}


def pages() -> dict[str, str]:
    """Path of the page -> its Markdown, for every rule that ships."""
    ranked = sorted(load_rules(whole=True).rules, key=lambda rule: (rule.kind, rule.id))
    kinds = {kind: tuple(group) for kind, group in groupby(ranked, key=lambda rule: rule.kind)}
    written = {f"rules/{kind}.md": "\n".join(_kind(kind, group)) for kind, group in kinds.items()}
    return {"rules/index.md": "\n".join(_index(kinds)), **written}


def _index(kinds: dict[str, tuple[Rule, ...]]) -> Iterator[str]:
    number = sum(map(len, kinds.values()))
    yield from ("# All rules", "")
    yield from (f"{number} rules ship, in {len(kinds)} kinds. `reconcile explain RULE` shows one in the terminal.", "")
    for kind, group in kinds.items():
        yield from (f"## {kind}", "")
        shown = ([f"[{rule.id}]({kind}.md#{rule.id})", _badge(rule), plain(rule.summary)] for rule in group)
        yield from table(("rule", "severity", "tells that"), shown)


def _kind(kind: str, group: Sequence[Rule]) -> Iterator[str]:
    yield from (f"# Rules on {kind}", "")
    for rule in group:
        yield from _rule(rule)


def _badge(rule: Rule) -> str:
    return f'<span class="severity {rule.severity}">{rule.severity}</span>'


def _rule(rule: Rule) -> Iterator[str]:
    standing = "" if rule.status == "stable" else f" · {rule.status}"
    yield from (f"## {rule.id} {{ #{rule.id} }}", "")
    yield from (plain(rule.summary), "")
    yield from (f"{_badge(rule)} {_WORDS[rule.severity]} · {rule.verdict} · since {rule.since}{standing}", "")
    for section in sections(rule):
        if section.heading in _SHOWN and section.lines:
            yield from _section(section, coded=section.heading in _CODE and not rule.python)
        elif section.heading == "examples":
            yield from ('??? example "Examples that test it"', "")
            yield from bullets(map(_example, section.lines), indent="    ")


def _section(section: Section, *, coded: bool) -> Iterator[str]:
    shown = [_clause(line) if coded or section.heading == "says" else plain(line) for line in section.lines]
    if len(shown) == 1:
        yield from (f"**{section.heading.capitalize()}**: {shown[0]}", "")
    else:
        yield from (f"**{section.heading.capitalize()}**", "")
        yield from bullets(shown)


def _clause(line: str) -> str:
    """A clause as code; what a function of the library gives in words."""
    name, colon, told = line.partition(": ")
    return f"{code(name)}: {plain(told)}" if colon and name.isidentifier() else code(line)


def _example(line: str) -> str:
    outcome, _, told = line.partition(": ")
    return f"**{outcome}**: {plain(told)}"
