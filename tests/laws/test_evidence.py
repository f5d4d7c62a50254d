"""Every quotation stands where the report says, and nothing is lost on the way."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given

from reconcile.align import align
from reconcile.check import load_rules
from reconcile.model import Report
from reconcile.pipeline import run
from reconcile.read import read
from reconcile.report import json_schema, verify
from reconcile.settings import Settings, silent
from reconcile.testing import articles, claims, documents, reports

RULES = load_rules([])


@given(documents())
def test_every_quotation_stands_where_the_report_says(given_documents):
    report = run(given_documents, Settings(), RULES)
    assert verify(report, given_documents) == ()


@given(articles(poison=True))
def test_hostile_texts_are_quoted_exactly_too(sources):
    found = read(sources, Settings(), silent).documents
    assert verify(run(found, Settings(), RULES), found) == ()


@given(claims())
def test_quoting_a_claim_gives_its_wording(given_claims):
    for claim in given_claims:
        evidence = claim.evidence
        start = evidence.start - evidence.passage_start
        assert evidence.passage[start : start + evidence.end - evidence.start] == evidence.text
        assert evidence.text


@given(articles())
def test_a_finding_about_a_fact_quotes_every_source_that_it_names(reconcile, sources):
    report = reconcile(sources)
    known = {document.id for document in report.documents}
    for finding in report.findings:
        assert set(finding.documents) <= known
        for side in finding.sides:
            quoted = {item.document for item in side.evidence}
            assert quoted == set(side.documents) if finding.question else quoted <= set(finding.documents)
        assert set(finding.documents) >= {name for side in finding.sides for name in side.documents}


@given(reports())
def test_json_round_trips(report: Report):
    assert Report.model_validate_json(report.model_dump_json()) == report


@given(claims(min_size=2))
def test_clusters_are_a_partition_and_hold_no_different_link(given_claims):
    alignment = align(given_claims, Settings())
    home = {subject: entity.id for entity in alignment.entities for subject in entity.subjects}
    assert sum(len(entity.subjects) for entity in alignment.entities) == len(home)
    named = {claim.subject for claim in given_claims if claim.attribute == "name"}
    assert named <= set(home)
    for link in alignment.links:
        if link.judgement == "DIFFERENT":
            assert home[link.a] != home[link.b], link


def test_the_committed_schema_is_that_of_the_report():
    committed = Path(__file__).parents[2] / "schema" / "report.schema.json"
    assert json.loads(committed.read_text(encoding="utf-8")) == json_schema()


def test_a_finding_on_two_sources_quotes_the_one_that_cites_the_other(reconcile):
    """Documents are told by their ids, also where readers know them by their publishers."""
    body = "Ana Ruiz met Omar Haddad in Vienna on October 10. They spoke about trade and the border for three hours."
    report = reconcile(
        [
            {
                "id": "one",
                "publisher": "Larkmere Gazette",
                "published": "2025-10-11",
                "text": f"Talks in Vienna\n\n{body}",
            },
            {
                "id": "two",
                "publisher": "Daily Herald",
                "published": "2025-10-11",
                "text": "Meeting\n\nAna Ruiz met Omar Haddad in Vienna on October 10, the Larkmere Gazette reported.",
            },
        ]
    )
    cited = [finding for finding in report.findings if not finding.question and any(s.evidence for s in finding.sides)]
    assert cited
    for finding in cited:
        assert finding.documents == ("one", "two")
        assert [len(side.evidence) > 0 for side in finding.sides] == [False, True]
