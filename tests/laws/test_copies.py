"""A source that says what another says word for word is no second source."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given

from reconcile.model import Report
from reconcile.testing import articles

TEXTS = sorted((Path(__file__).parents[2] / "corpus").glob("*/*.txt"))


def of_verdict(report: Report, verdict: str) -> set[tuple[str, str, str, frozenset[str]]]:
    """What a report holds of one verdict, without the names of the sources that say so."""
    return {
        (finding.rule, finding.question, finding.subject_caption, frozenset(side.value for side in finding.sides))
        for finding in report.findings
        if finding.verdict == verdict
    }


@given(articles(min_size=1, max_size=1))
def test_a_document_against_itself_has_no_discrepancy(reconcile, sources):
    (article,) = sources
    report = reconcile([article, article | {"id": "copy", "publisher": "Copy"}])
    assert of_verdict(report, "discrepancy") == set()
    assert of_verdict(report, "agreement") == set()


@pytest.mark.parametrize("path", TEXTS[::3], ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_an_article_against_itself_has_no_discrepancy_that_it_has_not_alone(reconcile, path: Path):
    text = path.read_text(encoding="utf-8")
    alone = reconcile([{"id": "a", "text": text}])
    twice = reconcile([{"id": "a", "text": text}, {"id": "b", "text": text}])
    assert of_verdict(twice, "discrepancy") == of_verdict(alone, "discrepancy")
    assert of_verdict(twice, "agreement") == set()


@given(articles())
def test_a_verbatim_copy_adds_no_corroboration_and_no_discrepancy(reconcile, sources):
    before = reconcile(sources)
    after = reconcile([*sources, sources[0] | {"id": "copy", "publisher": "Copy"}])
    assert of_verdict(after, "agreement") == of_verdict(before, "agreement")
    assert of_verdict(after, "discrepancy") == of_verdict(before, "discrepancy")


@given(articles(truthful=True))
def test_sources_that_tell_one_story_have_no_discrepancy(reconcile, sources):
    assert of_verdict(reconcile(sources), "discrepancy") == set()
