"""Finding and reading rule files.

A rule that does not load stops the run: a silently missing rule is a false all-clear.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from reconcile.check.cases import Examples, before_examples
from reconcile.check.rulefile import Found, read_rule
from reconcile.errors import BadRules, RuleProblem
from reconcile.model.report import RuleUse
from reconcile.model.rule import Rule

MAX_BYTES = 100_000
"""Largest rule file that is read."""


@dataclass(frozen=True)
class RuleSet:
    """The rules of a run, sorted by id; `off` are the ids of those that a profile switched off."""

    rules: tuple[Rule, ...] = ()
    off: tuple[str, ...] = ()

    @cached_property
    def uses(self) -> tuple[RuleUse, ...]:
        """What the report says about the rules that were run."""
        return tuple(
            RuleUse(id=rule.id, severity=rule.severity, since=rule.since, sha256=rule.sha256) for rule in self.rules
        )

    def get(self, name: str) -> Rule | None:
        """The rule with this id, None where there is none."""
        return next((rule for rule in self.rules if rule.id == name), None)


def shipped_folder() -> Path:
    """Where the rules are that ship: inside the installed package, else beside it in a checkout."""
    inside = Path(__file__).parents[1] / "_rules"
    return inside if inside.is_dir() else Path(__file__).parents[2] / "rules"


def load_rules(folders: Sequence[Path] = (), *, whole: bool = False) -> RuleSet:
    """The rules that ship, and those of `folders` with their sub-folders (`<kind>/<name>.toml`).

    Examples of rules that ship are read when first looked at, unless `whole`; those of `folders` are read at once.
    Raises BadRules with every problem of every file.
    """
    return load_folders([shipped_folder()], folders, whole=whole)


def load_folders(shipped: Sequence[Path], own: Sequence[Path], *, whole: bool = False) -> RuleSet:
    """The rules of these folders; only those of `shipped` may name a hook. Raises BadRules."""
    rules: dict[str, Rule] = {}
    problems: list[RuleProblem] = []
    for folder, trusted in [(folder, True) for folder in shipped] + [(folder, False) for folder in own]:
        for item in _read_folder(folder, trusted, whole or not trusted):
            if isinstance(item, RuleProblem):
                problems.append(item)
            elif item.id in rules:
                problems.append(RuleProblem(item.file, "id", f"'{item.id}' is already a rule in {rules[item.id].file}"))
            else:
                rules[item.id] = item
    if problems:
        raise BadRules(sorted(problems))
    return RuleSet(tuple(rules[name] for name in sorted(rules)))


def _read_folder(folder: Path, trusted: bool, whole: bool) -> Iterator[Rule | RuleProblem]:
    if not folder.is_dir():
        yield RuleProblem(str(folder), "folder", "there is no such folder")
        return
    paths = sorted(folder.rglob("*.toml"))
    if not paths:
        yield RuleProblem(str(folder), "folder", "holds no rule files (*.toml)")
    for path in paths:
        yield from _read_file(path, trusted, whole)


def _read_file(path: Path, trusted: bool, whole: bool) -> Iterator[Rule | RuleProblem]:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        yield RuleProblem(str(path), "file", error.strerror or "cannot be read")
        return
    if len(data) > MAX_BYTES:
        yield RuleProblem(str(path), "file", f"larger than {MAX_BYTES} bytes")
        return
    found = Found(path, hashlib.sha256(data).hexdigest(), trusted)
    try:
        text = data.decode("utf-8")
        table = None if whole else before_examples(text)
        later = None if table is None else Examples(str(path), text)
        table = tomllib.loads(text) if table is None else table
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        yield RuleProblem(str(path), "file", f"not valid TOML: {error}")
    except RecursionError:
        yield RuleProblem(str(path), "file", "not valid TOML: nested too deeply")
    else:
        yield from read_rule(found, table, later)
