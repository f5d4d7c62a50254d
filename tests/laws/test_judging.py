"""What is said of two sources rests on these two: a third may give another figure, a day may be told more coarsely."""

from __future__ import annotations

import re

from hypothesis import given

from reconcile.model import Report
from reconcile.testing import articles

DAY = re.compile(r"\b(?:on )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)"
                 r" \d{1,2}|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|"
                 r"December))\b,?")  # fmt: skip


def contradictions(report: Report, a: str, b: str) -> set[tuple[str, str, str]]:
    """The contradictions in which the two documents stand on different sides."""
    return {
        (finding.rule, finding.question, finding.severity)
        for finding in report.findings
        if finding.verdict == "discrepancy"
        for one in finding.sides
        for other in finding.sides
        if a in one.documents and b in other.documents and one.value != other.value
    }


@given(articles(min_size=3, max_size=3))
def test_another_figure_in_a_third_source_changes_nothing_between_two(reconcile, sources):
    a, b, c = sources
    other = c | {"text": re.sub(r"\b\d{2,3}(?= delegates)", "999", c["text"])}
    between = contradictions(reconcile([a, b, other]), a["id"], b["id"])
    assert between == contradictions(reconcile([a, b, c]), a["id"], b["id"])


@given(articles(min_size=2, max_size=2))
def test_a_coarser_day_makes_no_conflict(reconcile, sources):
    a, b = sources
    coarser = a | {"text": DAY.sub(lambda match: "in " + re.sub(r"[\d, ]|on ", "", match.group()), a["text"])}
    before, after = (
        any(question == "date" for _, question, _ in contradictions(reconcile([one, b]), a["id"], b["id"]))
        for one in (a, coarser)
    )
    assert before or not after
