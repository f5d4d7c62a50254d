"""A source in another language never makes the report worse."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reconcile.testing import articles
from tests.extract.test_foreign import FOREIGN


@given(articles(), st.sampled_from(sorted(FOREIGN)))
def test_a_source_in_another_language_brings_no_error(reconcile, sources, language):
    more = {"id": "foreign", "publisher": "Foreign Post", "published": "2031-03-14", "text": FOREIGN[language]}
    errors = {item.message for item in reconcile(sources).findings if item.severity == "error"}
    assert {item.message for item in reconcile([*sources, more]).findings if item.severity == "error"} <= errors


@given(articles(), st.sampled_from(sorted(FOREIGN)))
def test_a_paragraph_in_another_language_adds_no_event_and_no_quote(reconcile, sources, language):
    more = [{**source, "text": f"{source['text']}\n\n{FOREIGN[language]}\n"} for source in sources]
    before, after = reconcile(sources), reconcile(more)
    assert [event.title for event in after.events] == [event.title for event in before.events]
    said = [[fact.about for fact in report.facts if fact.question == "quote"] for report in (before, after)]
    assert said[0] == said[1]
