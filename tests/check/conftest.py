"""Small parts from which the tests of the check station build facts, rules and rule files."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from reconcile.check.scene import Compare, Given, Scene
from reconcile.model import Answer, Comparison, Evidence, Fact, Name, SourcePair
from reconcile.model.rule import Rule
from reconcile.settings import Settings


def answer(value: str, *documents: str, **fields: Any) -> Answer:
    """A name that these documents give."""
    evidence = tuple(
        Evidence(document=name, start=0, end=len(value), text=value, line=1, passage_start=0,
                 passage_end=len(value), passage=value)
        for name in documents
    )  # fmt: skip
    given = {"value": value, "reading": Name(text=value), "wordings": (value,), "documents": documents}
    return Answer(**{**given, "evidence": evidence, **fields})


def fact(*answers: Answer, **fields: Any) -> Fact:
    """A question about the name of one person."""
    return Fact(
        **{"id": "f1", "subject": "p1", "caption": "Somebody", "question": "name", "answers": answers, **fields}
    )


def rule(**fields: Any) -> Rule:
    """A rule over pairs of names that are not the same."""
    given = {
        "id": "some-rule", "kind": "names", "summary": "Names differ.", "severity": "info", "verdict": "variant",
        "status": "stable", "since": "0.1.0", "subject": "pair", "when": "relation(a, b) == 'compatible'",
        "message": "{a.value} in {a.source}, {b.value} in {b.source}.", "why": "It matters.", "benign": ("a slip",),
        "references": ("practice",), "examples": (), "sha256": "0" * 64, "file": "some-rule.toml",
    }  # fmt: skip
    return Rule(**{**given, **fields})


def by_table(table: Mapping[frozenset[str], str]) -> Compare:
    """A comparator that looks the relation of two wordings up; "not-comparable" where the table has none."""

    def compare(a: Any, b: Any, _settings: Settings) -> Comparison:
        relation: Any = "same" if a == b else table.get(frozenset((a.text, b.text)), "not-comparable")
        return Comparison(relation, 0.5, "spelling", f"{relation} by the table")

    return compare


def all_compatible(a: Any, b: Any, _settings: Settings) -> Comparison:
    """A comparator to which all that is not the same is compatible."""
    return Comparison("same" if a == b else "compatible", 0.5, "spelling", "one letter apart")


def scene(facts: Sequence[Fact], pairs: Sequence[SourcePair] = (), compare: Compare = all_compatible) -> Scene:
    """The facts and source pairs, ready for rules."""
    return Scene(Given(facts, (), (), pairs), Settings(), compare)


def copies(a: str, b: str) -> SourcePair:
    """Two documents that are one text."""
    return SourcePair(a=a, b=b, shared_wording=1.0, shared_quotes=0)


class Build:
    """The small parts under one name."""

    answer = staticmethod(answer)
    fact = staticmethod(fact)
    rule = staticmethod(rule)
    by_table = staticmethod(by_table)
    scene = staticmethod(scene)
    copies = staticmethod(copies)


@pytest.fixture(scope="session")
def build() -> Build:
    """Builders of answers, facts, rules and scenes."""
    return Build()


GOOD_RULE = """
id = "two-names"
summary = "Two names."
severity = "info"
verdict = "variant"
status = "stable"
since = "0.1.0"
subject = "pair"
when = "f.question == 'name' and detail(a, b) == 'spelling'"
message = "{a.value} in {a.source}, {b.value} in {b.source}."
why = "It matters."
benign = ["a slip"]
references = ["practice"]

[[example]]
bad = true
question = "name"
answers = [
    { source = "A", value = { kind = "name", text = "Hamid Karimi" } },
    { source = "B", value = { kind = "name", text = "Hamid Kareemi" } },
]

[[example]]
good = true
question = "name"
answers = [{ source = ["A", "B"], value = { kind = "name", text = "Hamid Karimi" } }]

[[example]]
incomparable = true
question = "name"
answers = [{ source = "A", value = { kind = "name", text = "Hamid Karimi" } }]
silent = ["B"]
"""


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Writes a rule file into a folder of rules and returns that folder. Replacements change the good rule."""

    def put(name: str = "two-names", text: str = GOOD_RULE, **replacements: str) -> Path:
        for old, new in replacements.items():
            lines = text.split("\n")
            where = next(index for index, line in enumerate(lines) if line.startswith(f"{old} ="))
            lines[where] = new
            text = "\n".join(lines)
        folder = tmp_path / "rules"
        (folder / "names").mkdir(parents=True, exist_ok=True)
        (folder / "names" / f"{name}.toml").write_text(text, encoding="utf-8")
        return folder

    return put
