"""The benchmark of the rules: what it counts and prints."""

from __future__ import annotations

import json

import pytest

from benchmarks import rules
from reconcile.check import Given, scene
from reconcile.settings import Settings


def test_an_evaluation_is_one_condition_over_one_pair():
    work = rules._over([lambda *_: True, lambda *_: False])
    assert work() == 2 * len(rules.records()) == 2 * 4 * 3 * 5
    assert rules.conditions(scene(Given(()), Settings()))() % len(rules.records()) == 0


def test_the_figures_are_printed_last(capsys, monkeypatch):
    monkeypatch.setattr(rules, "SECONDS", 0.01)
    monkeypatch.setattr(rules, "import_milliseconds", lambda _: 1.0)
    monkeypatch.setattr(rules, "PEERS", {"nobody": lambda: None, "slow": lambda: lambda: 1})
    figures = rules.measure(0.01)
    monkeypatch.setattr(rules, "measure", lambda: figures)
    assert rules.main(["--json"]) == 0
    printed = capsys.readouterr().out
    found = json.loads(printed.splitlines()[-1])
    assert "nobody: missing" in printed
    assert found["peers"]["nobody"] is None
    slow = found["peers"]["slow"]
    assert slow["ratio"] * slow["evaluations"] == pytest.approx(found["common"])
    assert min(found["evaluations"], found["load_warm_ms"], found["rules"]) > 0
