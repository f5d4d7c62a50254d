"""Rules as data, and what they find in the facts.

A rule is one TOML file in `rules/<kind>/<name>.toml`. `load_rules` reads them all or says everything that is wrong with
them; `check` runs them. Deciding how two values stand is the comparators' work; rules turn relations into findings.
"""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.check.load import RuleSet, load_rules
from reconcile.check.run import run_rules
from reconcile.check.scene import Given, Scene
from reconcile.model.entity import Entity
from reconcile.model.event import Event
from reconcile.model.fact import Fact, SourcePair
from reconcile.model.finding import Finding
from reconcile.settings import Settings

__all__ = ["RuleSet", "check", "load_rules"]


def check(
    facts: Sequence[Fact],
    events: Sequence[Event],
    entities: Sequence[Entity],
    source_pairs: Sequence[SourcePair],
    rules: RuleSet,
    settings: Settings,
) -> tuple[Finding, ...]:
    """Every finding that the rules make, the worst first. Does not depend on the order of what is given."""
    from reconcile.compare import compare_values  # noqa: PLC0415  heavy, and only needed here

    scene = Scene(Given(facts, events, entities, source_pairs), settings, compare_values)
    return run_rules(scene, rules.rules)
