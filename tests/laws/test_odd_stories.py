"""Stories that lack what the rules ask for: no date at all, sources that have it from each other."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile import reconcile
from reconcile.check import load_rules
from reconcile.check.profile import profiled
from reconcile.errors import BadSettings
from reconcile.settings import Settings
from reconcile.testing import articles
from tests.laws.test_judging import dated

_RULES = load_rules()
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


@given(articles(min_size=3))
def test_a_ring_of_citations_is_one_voice(reconcile, sources):
    ring = zip(sources, [*sources[1:], sources[0]], strict=True)
    told = [one | {"text": _lead(one["text"]) + f", {other['publisher']} reported.\n"} for one, other in ring]
    report = reconcile(told)
    assert len(report.documents) == len(sources)
    assert not [finding for finding in report.findings if finding.verdict == "agreement"]
    assert {"circular-reporting", "copied-text", "single-origin"} & {finding.rule for finding in report.findings}


def _lead(text: str) -> str:
    head, lead, *_ = text.split("\n\n")
    return f"{head}\n\n{lead.strip().rstrip('.')}"


@given(articles())
def test_a_story_without_any_date_has_no_finding_on_days(reconcile, sources):
    undated = [
        {key: value for key, value in source.items() if key != "published"}
        | {"text": dated(source["text"], lambda *_: "")}
        for source in sources
    ]
    report = reconcile(undated)
    assert not re.search(r"\b(?:19|20)\d\d\b", " ".join(event.title for event in report.events))
    assert not [finding for finding in report.findings if finding.kind in {"dates", "time"}]
    assert any("No day of publication is known" in line for line in report.coverage)


@given(st.sampled_from(["date-conflict", "dates/*"]), st.sampled_from(["select", "severity"]))
def test_a_profile_that_contradicts_itself_says_so(name, where):
    chosen = {"ignore": (name,), where: (name,) if where == "select" else {name: "error"}}
    with pytest.raises(BadSettings) as caught:
        profiled(_RULES, Settings(**chosen))
    assert name in str(caught.value)
    assert where in str(caught.value)


@given(st.from_regex(r"[a-z]{3,9}-[a-z]{3,9}", fullmatch=True))
def test_a_rule_that_nobody_knows_is_named(name):
    for chosen in ({"select": (name,)}, {"ignore": (name,)}, {"severity": {name: "off"}}):
        with pytest.raises(BadSettings, match=name):
            profiled(_RULES, Settings(**chosen))
