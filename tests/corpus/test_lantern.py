"""A wrong weekday is told of the source that wrote it, and of nobody who names another weekday for the same date."""

from __future__ import annotations

from pathlib import Path

from reconcile import reconcile

CORPUS = Path(__file__).parents[2] / "corpus"


def test_only_the_source_with_the_wrong_weekday_is_named():
    report = reconcile([CORPUS / "lantern-cup-final"])
    (wrong,) = [finding for finding in report.findings if finding.rule == "weekday-mismatch"]
    assert wrong.documents == ("arvenecho",)
