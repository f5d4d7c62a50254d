"""Stories that lack what the rules ask for: no date at all, sources that have it from each other."""

from __future__ import annotations

from reconcile import reconcile

_HEAD = "Norwegian Foreign Minister Ana Berg met Portuguese Foreign Minister Luis Ortega in Ankara"


def told(*texts):
    sources = [
        {"id": name, "publisher": f"Source {name}", "text": text} for name, text in zip("ABC", texts, strict=False)
    ]
    return reconcile(sources)


def test_an_event_without_a_date_is_answered():
    report = told(f"{_HEAD}.", f"{_HEAD}. They spoke about fishing.")
    assert not [finding for finding in report.findings if finding.kind == "dates"]
    assert not [finding for finding in report.findings if finding.severity == "error"]
    assert any("No day of publication is known" in line for line in report.coverage)


def test_sources_that_cite_each_other_end_and_are_told():
    report = told(
        f"{_HEAD} on October 10, 2025, according to Source B.",
        f"{_HEAD} on October 10, 2025, according to Source C.",
        f"{_HEAD} on October 10, 2025, according to Source A.",
    )
    assert len(report.documents) == 3
    assert {finding.rule for finding in report.findings if finding.kind == "sources"}
    assert not [finding for finding in report.findings if finding.severity == "error"]
