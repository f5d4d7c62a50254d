"""Two short texts on a storm, as an editor might paste them: what contradicts, what is news and what is no conflict."""

from __future__ import annotations

import pytest

from reconcile import reconcile

GUARDIAN = """Storm Petra kills five in northern Portugal

Five people died and 23 were injured when Storm Petra hit northern Portugal on Monday, the civil protection agency said.
Interior Minister Marta Silveira visited Braga on Tuesday. "We will rebuild every roof before the summer," she told reporters.
"""
LUSA = """Storm in the north

Seven people were killed and 23 injured when storm Petra struck northern Portugal on Sunday, 1 March, rescuers say.
Marta Silveira, the interior minister, visited Braga on Tuesday. "We will rebuild many roofs before the summer," Silveira said.
Prime Minister Jorge Antunes was to come too but cancelled his trip.
"""


@pytest.fixture(scope="module")
def report():
    return reconcile(
        [
            {"id": "guardian", "publisher": "Guardian", "published": "2026-03-03", "text": GUARDIAN},
            {"id": "lusa", "publisher": "Lusa", "published": "2026-03-04", "text": LUSA},
        ]
    )


def rules(report, verdict):
    return {finding.rule for finding in report.findings if finding.verdict == verdict}


def test_the_days_of_one_named_storm_contradict(report):
    assert rules(report, "discrepancy") == {"date-conflict", "altered-quote"}


def test_a_trip_that_one_person_called_off_does_not_cancel_another_ones_visit(report):
    assert "status-conflict" not in {finding.rule for finding in report.findings}
    assert "attendee-corroborated" in rules(report, "agreement")


def test_every_roof_is_not_many_roofs(report):
    altered = next(finding for finding in report.findings if finding.rule == "altered-quote")
    assert "every roof" in altered.reason


def test_a_toll_that_grew_by_the_next_day_is_news(report):
    assert "toll-evolving" in {finding.rule for finding in report.findings}
    assert "number-conflict" not in {finding.rule for finding in report.findings}
