"""Rules as data, and what they find in the facts.

A rule is one TOML file in `rules/<kind>/<name>.toml`. `load_rules` reads them all or says everything that is wrong with
them; `check` runs them. Deciding how two values stand is the comparators' work; rules turn relations into findings.
"""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.check.load import RuleSet, load_rules
from reconcile.check.run import run_rules
from reconcile.check.scene import Given, Scene
from reconcile.model.finding import Finding
from reconcile.model.known import Known
from reconcile.settings import Settings

__all__ = ["Given", "RuleSet", "Scene", "check", "load_rules", "scene"]


def check(given: Given, rules: RuleSet, settings: Settings, known: Iterable[Known] = ()) -> tuple[Finding, ...]:
    """Every finding that the rules make, the worst first. Does not depend on the order of what is given. Findings that
    people called known, settled or wrong are made too, but the key point is another one."""
    return run_rules(scene(given, settings), rules.rules, known)


def scene(given: Given, settings: Settings) -> Scene:
    """What is given, ready for rules, with the comparators of this package."""
    from reconcile.compare import compare_values  # noqa: PLC0415  heavy, and only needed here

    return Scene(given, settings, compare_values)
