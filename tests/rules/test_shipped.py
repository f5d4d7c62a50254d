"""Every rule that ships: its sections stand in order, its examples hold, and the examples pin every clause."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from reconcile.check import RuleSet, load_rules
from reconcile.check.load import shipped_folder
from reconcile.check.page import page, sections
from reconcile.check.rulefile import KEYS
from reconcile.examples import pinning, try_rules
from reconcile.settings import Settings

RULES = load_rules().rules
EVERY = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def test_there_are_rules_of_every_kind():
    kinds = {rule.kind for rule in RULES}
    assert kinds == {
        "attendees",
        "dates",
        "events",
        "grade",
        "names",
        "numbers",
        "places",
        "quotes",
        "roles",
        "self",
        "sources",
        "status",
        "time",
        "values",
    }
    assert len(RULES) >= 28


def test_every_file_in_the_folder_is_a_rule():
    files = {path.stem for path in shipped_folder().rglob("*.toml")}
    assert files == {rule.id for rule in RULES}


@EVERY
def test_sections_stand_in_order(rule):
    text = Path(rule.file).read_text(encoding="utf-8")
    keys = list(tomllib.loads(text))
    assert keys == [key for key in KEYS if key in keys]
    first_example = text.index("[[example]]")
    assert all(text.index(f"\n{key} = ") < first_example for key in keys[1:-1])


@EVERY
def test_prose_is_whole_sentences(rule):
    for text in (rule.summary, rule.message, rule.why):
        assert re.search(r"[.?!]$", text), text
    assert rule.summary[0].isupper()
    assert rule.why[0].isupper() or not rule.why[0].isalpha()
    assert all(not item.endswith(".") for item in (*rule.benign, *rule.references))


@EVERY
def test_every_example_holds(rule):
    results = try_rules(RuleSet((rule,)), Settings())
    assert [result for result in results if not result.passed] == []
    assert {result.outcome for result in results} == {"bad", "good", "incomparable"}


@EVERY
def test_stable_rules_are_pinned(rule):
    loose = [pin.clause for pin in pinning(rule) if not pin.negated]
    assert rule.status == ("preview" if loose else "stable")


@EVERY
def test_errors_and_warnings_have_no_clause_without_a_case(rule):
    """Leaving out any clause but that on the question lets an example fire that should not."""
    if rule.severity != "info":
        assert [pin.clause for pin in pinning(rule) if not pin.dropped and "f.question" not in pin.clause] == []


@EVERY
def test_agreement_is_never_a_problem_and_errors_are_discrepancies(rule):
    assert rule.severity == "info" or rule.verdict not in ("agreement", "single-source")
    assert rule.severity != "error" or rule.verdict == "discrepancy"


@EVERY
def test_the_page_has_every_part(rule):
    headings = [section.heading for section in sections(rule)]
    text = page(rule)
    assert headings == [
        "looks at", "fires when", "unless", "says", "why it matters", "may be innocent", "practice", "examples",
    ]  # fmt: skip
    assert text.startswith(rule.id)
    assert " ".join(rule.why.split()) in " ".join(text.split())
    assert max(map(len, text.splitlines())) <= 110


def test_the_guide_names_every_field_function_and_key():
    from reconcile.check.schema import FUNCTIONS, RECORDS  # noqa: PLC0415  only this test looks at the vocabulary

    guide = (shipped_folder() / "README.md").read_text(encoding="utf-8")
    words = {word.split("(")[0] for word in re.findall(r"`([^`\n]+)`", guide)} | {"example"}
    vocabulary = {*FUNCTIONS, *KEYS, *(field for record in RECORDS.values() for field in record)}
    assert sorted(vocabulary - words) == []
