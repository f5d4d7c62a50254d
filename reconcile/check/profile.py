"""Profiles: which rules are run, and how severe their findings are, as the settings say.

A pattern is the id of a rule (`date-conflict`), a kind (`quotes/*`) or `*`. A severity for an id goes before one for its
kind. A profile that names what does not exist, or takes with one hand what it gives with the other, is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reconcile.check.load import RuleSet
from reconcile.errors import BadSettings
from reconcile.model.rule import Rule
from reconcile.settings import Settings
from reconcile.text.suggest import suggest

PROFILES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "quotes": {"select": ("quotes/*",)},
    "people": {"select": ("attendees/*", "names/*", "roles/*")},
    "sources": {"select": ("sources/*",)},
}
"""Profiles that can be named: what was said, who was there, who has it from whom."""


def profiled(rules: RuleSet, settings: Settings) -> RuleSet:
    """The rules that the profile in the settings leaves, at its severities. Raises BadSettings with every problem."""
    if not (settings.select or settings.ignore or settings.severity):
        return rules
    problems = tuple(_problems(rules.rules, settings))
    if problems:
        raise BadSettings("profile", problems)
    kept = tuple(_at_severity(rule, settings) for rule in rules.rules if _runs(rule, settings))
    if not kept:
        raise BadSettings("profile", ["no rule is left: nothing would be checked"])
    left = {rule.id for rule in kept}
    return RuleSet(kept, tuple(sorted({*rules.off, *(rule.id for rule in rules.rules if rule.id not in left)})))


def _at_severity(rule: Rule, settings: Settings) -> Rule:
    severity = _severity(rule, settings)
    return rule if severity in (None, rule.severity) else rule.model_copy(update={"severity": severity})


def _runs(rule: Rule, settings: Settings) -> bool:
    return (
        (not settings.select or _met(rule, settings.select))
        and not _met(rule, settings.ignore)
        and _severity(rule, settings) != "off"
    )


def _severity(rule: Rule, settings: Settings) -> str | None:
    given = dict(settings.severity)
    return next((given[name] for name in _names(rule) if name in given), None)


def _met(rule: Rule, patterns: Sequence[str]) -> bool:
    return any(name in patterns for name in _names(rule))


def _names(rule: Rule) -> tuple[str, str, str]:
    """The patterns that mean a rule, the narrowest first."""
    return rule.id, f"{rule.kind}/*", "*"


def _problems(rules: Sequence[Rule], settings: Settings) -> Iterator[str]:
    known = sorted({name for rule in rules for name in _names(rule)})
    given = {"select": settings.select, "ignore": settings.ignore, "severity": tuple(dict(settings.severity))}
    for key, patterns in given.items():
        for pattern in patterns:
            if pattern not in known:
                yield f"{key}: there is no rule or kind '{pattern}'{suggest(pattern, known)}"
    for pattern in settings.select:
        if all(_met(rule, settings.ignore) for rule in rules if pattern in _names(rule)) and pattern in known:
            yield f"'{pattern}' is both selected and ignored"
        elif dict(settings.severity).get(pattern) == "off":
            yield f"'{pattern}' is selected, but its severity is off"
    for pattern in given["severity"]:
        meant = [rule for rule in rules if pattern in _names(rule)]
        if meant and all(_met(rule, settings.ignore) for rule in meant):
            yield f"severity: '{pattern}' is ignored, so that its severity says nothing"
        elif meant and settings.select and not any(_met(rule, settings.select) for rule in meant):
            yield f"severity: '{pattern}' is not selected, so that its severity says nothing"
