"""The sentence of a finding: text with named fields like `{a.source}`, checked when the rule is loaded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from string import Formatter

from reconcile.check.language import shown
from reconcile.check.schema import RECORDS, SCOPES
from reconcile.model.rule import Subject
from reconcile.text.suggest import suggest

_FIELD = re.compile(r"(?<![a-z])([a-z]+)\.([a-z_]+)")


def message_problems(template: str, subject: Subject) -> tuple[str, ...]:
    """What is wrong with the template, in words; empty when nothing is."""
    try:
        parts = list(Formatter().parse(template))
    except ValueError as error:
        return (f"not a message: {error}; write {{{{ and }}}} for braces",)
    problems = []
    for _, name, spec, conversion in parts:
        if name is None:
            continue
        if spec or conversion:
            problems.append(f"{{{name}}} takes no format")
        problems += _field_problems(name, subject)
    return tuple(problems)


def _field_problems(name: str, subject: Subject) -> list[str]:
    if name == "reason":
        return []
    match, scope = _FIELD.fullmatch(name), SCOPES[subject]
    if not match or match[1] not in scope:
        known = [f"{item}.value" for item in scope] + ["reason"]
        return [f"unknown field {{{name}}}{suggest(name, known)}"]
    fields = RECORDS[scope[match[1]].name]
    return [] if match[2] in fields else [f"{match[1]} has no field '{match[2]}'{suggest(match[2], fields)}"]


def render(template: str, records: Mapping[str, object], reason: str) -> str:
    """The sentence with the values of the records. The template has been checked before."""
    written = []
    for text, name, _, _ in Formatter().parse(template):
        written.append(text)
        if name == "reason":
            written.append(reason)
        elif name is not None:
            record, _, field = name.partition(".")
            written.append(shown(getattr(records[record], field)))
    return "".join(written)
