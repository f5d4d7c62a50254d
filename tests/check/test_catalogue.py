"""The catalogue that is committed is that of the rules that ship."""

from __future__ import annotations

from reconcile.check import load_rules
from reconcile.check.catalogue import COMMAND, catalogue
from reconcile.check.load import shipped_folder


def test_the_committed_catalogue_is_true():
    committed = (shipped_folder() / "CATALOGUE.md").read_text(encoding="utf-8")
    assert committed == catalogue(load_rules().rules), f"write it anew: {COMMAND}"


def test_every_rule_stands_in_it_once_with_what_it_is_about():
    rules = load_rules().rules
    lines = catalogue(reversed(rules)).splitlines()
    for rule in rules:
        assert lines.count(f"### {rule.id}") == 1
    assert lines.count("**Not when**") + 5 >= len(rules)
    assert lines.count("**May be innocent**") == len(rules)
    assert catalogue(rules).splitlines() == lines
