"""`reconcile why-not RULE PATH...`: the clause that kept a rule from firing, for each question that it looked at."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import fill
from typing import TYPE_CHECKING, Annotated

import typer

from reconcile.cli import screen
from reconcile.cli.deliver import deliver
from reconcile.cli.parameters import OwnRules, Paths, ProfileChoice, SettingsFile, chosen_settings
from reconcile.cli.rulebook import known_rule

if TYPE_CHECKING:
    from reconcile.check.whynot import Kept
    from reconcile.model.rule import Rule

_WIDTH = 80
_VALUE = 76
_VALUES = 6
"""Values of one question that are shown."""


def why_not(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="The id of a rule.", show_default=False)],
    paths: Paths,
    rules: OwnRules = None,
    settings: SettingsFile = None,
    profile: ProfileChoice = None,
    most: Annotated[int, typer.Option("--most", min=1, help="How many of the nearest misses are shown.")] = 5,
) -> int:
    """Say for each question that a rule looked at which clause kept it from firing, the nearest misses first.

    \b
    Examples:
      reconcile why-not date-conflict corpus/ankara-2025
      reconcile why-not my-rule story --rules my-rules --most 20
    """
    from reconcile.check import load_rules
    from reconcile.check.group import AFTERWARDS
    from reconcile.check.page import looks_for
    from reconcile.check.profile import profiled
    from reconcile.check.run import firings
    from reconcile.check.whynot import why_not

    chosen = chosen_settings(settings, profile)
    loaded = load_rules(rules or [])
    asked = known_rule(loaded, rule)
    if asked.id in profiled(loaded, chosen).off:
        deliver(f"{asked.id} is switched off by the profile.\n")
        return 0
    if asked.python in AFTERWARDS:
        deliver(_filled(f"{asked.id} looks at what all other rules found. {looks_for(asked)}", "") + "\n")
        return 0
    with screen.progress() as moved:
        from reconcile.pipeline import look

        scene = look(paths, chosen, moved)
    fired = sum(1 for _ in firings(asked, scene))
    deliver("".join(f"{line}\n" for line in _page(asked, fired, why_not(asked, scene), most)))
    return 0


def _page(rule: Rule, fired: int, kept: tuple[Kept, ...], most: int) -> Iterable[str]:
    from reconcile.check.group import CONDITIONS
    from reconcile.check.page import looks_for

    blind = bool(rule.python) and rule.python not in CONDITIONS
    times = "does not fire here" if not fired else f"fires {fired} {'time' if fired == 1 else 'times'} here"
    yield f"{rule.id} {times}."
    if blind:
        yield _filled(f"It has no clauses. It looks for this: {looks_for(rule)}", "")
    if blind and kept:
        yield _filled("It looked at the following and gave nothing on it:", "")
    if not kept:
        yield "There is nothing else that it could look at." if fired else "There is nothing here that it looks at."
        return
    for item in kept[:most]:
        if item.failed:
            yield ""
        yield from _miss(item)
    if len(kept) > most:
        nearer = "" if blind else " that are no nearer"
        yield f"\nAnd {len(kept) - most} more{nearer}: --most {len(kept)} shows all."


def _miss(item: Kept) -> Iterable[str]:
    yield _filled(_short(item.caption), "")
    for value in item.values[:_VALUES]:
        yield _filled(_short(value), "  ")
    if item.values[_VALUES:]:
        yield f"  and {len(item.values) - _VALUES} more"
    for clause in item.failed:
        yield _filled(f"does not hold: {clause.text}", "  ")
        for name, value in clause.values:
            if name != clause.text:
                yield _filled(f"{name} is {_short(value) or 'empty'}", "      ")


def _short(text: str) -> str:
    words = " ".join(screen.harmless(text).split())
    return words if len(words) <= _VALUE else f"{words[: _VALUE - 1].rstrip()}…"


def _filled(text: str, indent: str) -> str:
    return fill(text, _WIDTH, initial_indent=indent, subsequent_indent=f"{indent}    ")
