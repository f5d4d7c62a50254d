"""Paraphrases that assert more than the quotation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.compare.quote import compare_quote
from reconcile.compare.quote_drift import drift
from reconcile.model import Quote
from reconcile.settings import Settings

VERBS = st.sampled_from("rebuild repair close sell paint move".split())
THINGS = st.sampled_from(["old harbour before the winter", "northern railway next spring", "town library in autumn"])
WEAK = st.sampled_from(["may", "might", "could", "are considering", "hope to"])


def said(text: str) -> Quote:
    return Quote(text=text, form="direct")


def told(text: str, verb: str = "said") -> Quote:
    return Quote(text=text, form="indirect", verb=verb)


@given(VERBS, THINGS, WEAK)
def test_will_for_may_is_told(verb, thing, weak):
    assert drift(told(f"they will {verb} the {thing}"), said(f"We {weak} {verb} the {thing}."))


@given(VERBS, THINGS, st.sampled_from(["may", "might", "could", "will"]))
def test_a_paraphrase_with_the_same_words_asserts_no_more(verb, thing, modal):
    assert not drift(told(f"they {modal} {verb} the {thing}"), said(f"We {modal} {verb} the {thing}."))


@given(VERBS, THINGS, st.sampled_from(["may", "might", "could"]))
def test_a_weaker_paraphrase_asserts_no_more(verb, thing, weak):
    assert not drift(told(f"they {weak} {verb} the {thing}"), said(f"We will {verb} the {thing}."))


@pytest.mark.parametrize(
    ("paraphrase", "quotation"),
    [
        ("all schools in the flooded valley stay closed", "Some schools in the flooded valley stay closed."),
        ("50 villages on the river had lost their bridges", "5 villages on the river have lost their bridges."),
        ("the ministry had not repaired the harbour bridges", "The ministry repaired the harbour bridges."),
    ],
)
def test_a_whole_a_number_and_a_negation(paraphrase, quotation):
    assert drift(told(paraphrase), said(quotation))
    found = compare_quote(told(paraphrase), said(quotation), Settings())
    assert (found.relation, found.detail) == ("compatible", "drift")
    assert compare_quote(said(quotation), told(paraphrase), Settings()) == found


@pytest.mark.parametrize(
    ("paraphrase", "verb", "quotation"),
    [
        ("they will rebuild the old harbour", "suggested", "We may rebuild the old harbour."),
        ("they will rebuild the old harbour if the money comes", "said", "We may rebuild the old harbour."),
        (
            "the ministry refused to repair the harbour bridges",
            "said",
            "The ministry did not repair the harbour bridges.",
        ),
        ("about 50 villages on the river had lost bridges", "said", "5 villages on the river have lost bridges."),
        ("the schools stay closed until March", "said", "We may rebuild the old harbour."),
    ],
)
def test_what_is_open_or_another_statement_is_no_drift(paraphrase, verb, quotation):
    assert not drift(told(paraphrase, verb), said(quotation))


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_can_be_read(one, other):
    assert isinstance(drift(told(one), said(other)), str)
    assert not drift(told(one), said(one))
