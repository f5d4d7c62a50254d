"""A source that says what another says word for word is no second source."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.check import Given, scene
from reconcile.model import Report
from reconcile.settings import Settings
from reconcile.testing import articles, copies, relays

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


def voices(report: Report) -> dict[tuple[str, str], int]:
    """Per question and value how many voices stand behind it at the most, as rules count them."""
    given_facts = Given(report.facts, report.events, report.entities, report.source_pairs)
    counted: dict[tuple[str, str], int] = {}
    for view in scene(given_facts, Settings()).views:
        for record in view.answers:
            key = view.fact.question, record.value
            counted[key] = max(counted.get(key, 1), record.agreeing)
    return counted


def agreed(report: Report) -> set[tuple[str, str, frozenset[str]]]:
    """What is agreed on. What a person is called goes by how many texts call them so, copies too."""
    return {(rule, question, values) for rule, question, _, values in of_verdict(report, "agreement")}


@given(st.data(), articles(min_size=1, max_size=3), st.sampled_from([copies, relays]))
def test_a_copy_and_a_text_that_only_cites_another_corroborate_nothing(reconcile, data, sources, echo):
    more = data.draw(echo(data.draw(st.sampled_from(sources))))
    before, after = reconcile(sources), reconcile([*sources, more])
    assert agreed(after) <= agreed(before)
    counted = voices(before)
    assert {key: count for key, count in voices(after).items() if count > counted.get(key, 1)} == {}


@given(st.data(), articles(min_size=1, max_size=3))
def test_two_identical_sources_are_one(reconcile, data, sources):
    twice = data.draw(st.sampled_from(sources)) | {"id": "twin", "publisher": "Twin"}
    one, two = reconcile(sources), reconcile([*sources, twice])
    assert said(one) == said(two)
    assert asked(one) == asked(two)


def said(report: Report) -> Counter[tuple[str, str, str, frozenset[str]]]:
    """The findings on what happened, without the names of the people."""
    return Counter(
        (finding.rule, finding.question, finding.severity, frozenset(side.value for side in finding.sides))
        for finding in report.findings
        if finding.kind not in {"sources", "grade"}
    )


def asked(report: Report) -> Counter[tuple[str, int]]:
    """The questions, with how many answers each has. Every text's list is an answer, and under which name a person holds an
    office is asked of two texts."""
    return Counter(
        (fact.question, 0 if fact.question == "roster" else len(fact.answers))
        for fact in report.facts
        if fact.question != "office"
    )
