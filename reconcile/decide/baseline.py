"""A baseline: the errors and warnings of one run, written as known."""

from __future__ import annotations

from collections.abc import Iterable

from reconcile.model.finding import Finding
from reconcile.text.fold import fold
from reconcile.text.toml import block

_HEAD = "# Known findings. An entry with an id means one finding; without one, every finding of its rule and subject.\n"


def baseline(findings: Iterable[Finding]) -> str:
    """A file with an entry for each error and warning, sorted by rule, subject and id; others count for nothing."""
    weighty = (item for item in findings if item.severity != "info")
    ranked = sorted(weighty, key=lambda item: (item.rule, fold(item.subject_caption), item.id))
    return _HEAD + "".join(f"\n{_entry(finding)}" for finding in ranked)


def _entry(finding: Finding) -> str:
    told = {"id": finding.id, "rule": finding.rule, "subject": finding.subject_caption, "says": finding.message}
    return block("known", told)
