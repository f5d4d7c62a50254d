"""A table of claims goes through the whole line: the same alignment, rules and report as articles."""

from __future__ import annotations

import pytest

from reconcile import reconcile
from reconcile.report import render

TABLE = """subject,attribute,value,source
Vienna talks,date,4 June 2021,Herald
Vienna talks,date,5 June 2021,Post
Vienna talks,place,Vienna,Herald
Vienna talks,place,Vienna,Post
Vienna talks,attendee,Murhaf Abu Qasra,Herald
Vienna talks,attendee,Muharram Abu Qasr,Post
Vienna talks,delegates,14,Herald
Vienna talks,delegates,fourteen,Post
Vienna talks,doors open,7:10 a.m.,Herald
Vienna talks,doors open,07:40,Post
Vienna talks,hall,Large Hall,Post
Murhaf Abu Qasra,role,Defence Minister of Syria,Herald
Muharram Abu Qasr,role,Syrian Minister of Defense,Post
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    path = tmp_path_factory.mktemp("table") / "claims.csv"
    path.write_text(TABLE, encoding="utf-8")
    return reconcile([path])


def test_rules_of_articles_and_of_values_speak(report):
    spoke = {finding.rule for finding in report.findings}
    assert {"date-conflict", "place-agrees", "name-conflict-same-role", "role-agrees"} <= spoke
    assert {"value-agrees", "value-worded-otherwise", "value-conflict", "sole-value"} <= spoke


def test_people_of_two_sources_are_one_and_subjects_with_one_name_one_event(report):
    (event,) = report.events
    assert event.title == "Vienna talks"
    assert {account.document for account in event.accounts} == {"Herald", "Post"}
    (person,) = [entity for entity in report.entities if entity.kind == "person"]
    assert {spelling.text for spelling in person.spellings} == {"Murhaf Abu Qasra", "Muharram Abu Qasr"}


def test_every_quotation_of_the_report_stands_in_its_source(report):
    for finding in report.findings:
        for side in finding.sides:
            assert side.evidence
            assert all(evidence.text in evidence.passage for evidence in side.evidence)


@pytest.mark.parametrize("form", ["terminal", "html", "markdown", "json", "csv", "claims-csv", "sarif"])
def test_every_format_shows_the_attributes(report, form):
    text = render(report, form)
    assert "doors open" in text
    assert "Large Hall" in text


def test_subjects_of_other_names_are_other_events(tmp_path):
    path = tmp_path / "claims.csv"
    path.write_text("id,value,source\nflight 1,B4,Herald\nflight 2,C7,Post\n", encoding="utf-8")
    report = reconcile([path])
    assert [event.title for event in report.events] == ["flight 1", "flight 2"]
    assert not [finding for finding in report.findings if finding.verdict == "discrepancy"]
