"""The commands about rules: list them, run their examples, explain one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING, Annotated

import typer

from reconcile.cli.deliver import deliver
from reconcile.cli.parameters import Output, OwnRules, RuleFolder
from reconcile.errors import ReconcileError
from reconcile.model.rule import Rule
from reconcile.settings import Settings

if TYPE_CHECKING:
    from reconcile.check import RuleSet


class UnknownRule(ReconcileError):
    """No rule has this name; the nearest names are offered."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        near = get_close_matches(name, list(known), n=3, cutoff=0.5)
        hint = f"did you mean {' or '.join(near)}?" if near else "reconcile rules lists them all"
        super().__init__(f"there is no rule {name}; {hint}")


def list_rules(
    folder: RuleFolder = None,
    catalogue: Annotated[
        bool, typer.Option("--catalogue", help="Write them as a page of Markdown, with what each is about.")
    ] = False,
    output: Output = None,
) -> int:
    """List the rules that ship, and those of a folder of your own.

    \b
    Examples:
      reconcile rules
      reconcile rules my-rules
      reconcile rules --catalogue -o rules/CATALOGUE.md
    """
    from reconcile.check import load_rules
    from reconcile.check.catalogue import catalogue as page_of_all

    rules = load_rules([folder] if folder else []).rules
    if catalogue:
        deliver(page_of_all(rules), output)
        return 0
    deliver("".join(f"{line}\n" for line in _listed(rules)), output)
    return 0


def _listed(rules: Iterable[Rule]) -> Iterable[str]:
    kind = ""
    for rule in sorted(rules, key=lambda rule: (rule.kind, rule.id)):
        if rule.kind != kind:
            kind = rule.kind
            yield kind
        preview = " (preview)" if rule.status == "preview" else ""
        yield f"  {rule.id:<34} {rule.severity:<8} {rule.summary}{preview}"


def run_examples(folder: RuleFolder = None) -> int:
    """Run the examples inside rule files: those of a folder of your own, or those that ship.

    \b
    Examples:
      reconcile rules test
      reconcile rules test my-rules

    \b
    Exit code: 0 all hold, 1 an example fails, 2 a rule file does not load.
    """
    from reconcile.check.load import load_folders, load_rules
    from reconcile.examples import try_rules

    rules = load_folders([], [folder]) if folder else load_rules(whole=True)
    results = try_rules(rules, Settings())
    failed = [result for result in results if not result.passed]
    for result in failed:
        note = f" ({result.note})" if result.note else ""
        deliver(f"{result.rule}: example {result.number}, {result.outcome}{note}: {result.problem}\n")
    counted = "1 rule" if len(rules.rules) == 1 else f"{len(rules.rules)} rules"
    deliver(f"{counted}, {len(results)} examples, {len(failed)} failed\n")
    return int(bool(failed))


def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="The id of a rule.")],
    folder: OwnRules = None,
) -> int:
    """Explain one rule: what it looks at, when it fires, why that matters, and the innocent explanations.

    \b
    Examples:
      reconcile explain date-conflict
      reconcile explain my-rule --rules my-rules
    """
    from reconcile.check import load_rules
    from reconcile.check.page import page

    deliver(page(known_rule(load_rules(folder or []), rule)))
    return 0


def known_rule(rules: RuleSet, name: str) -> Rule:
    """The rule with this id. Raises UnknownRule."""
    found = rules.get(name)
    if found is None:
        raise UnknownRule(name, [known.id for known in rules.rules])
    return found
