"""What was said: marks at the edge of a quotation are not the speaker's, and a cut is no other wording."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.model import Answer, Fact, Quote, Report
from reconcile.report.index import Index
from reconcile.report.said import Utterance, said

from .sample import sample

WORDS = st.lists(st.sampled_from("we will build the line before winter and pay for it".split()), min_size=3, max_size=9)
EDGES = st.sampled_from(("", ".", ",", ";", "!", "…"))


def told(*texts: str) -> Utterance:
    """One utterance in as many sources as there are texts, one after the other."""
    report: Report = sample()
    answers = tuple(
        Answer(
            value=text, reading=Quote(text=text, form="direct"), wordings=(text,), documents=(document.id,), evidence=()
        )
        for text, document in zip(texts, report.documents, strict=False)
    )
    fact = Fact(
        id="quote:1", subject="person:nobody", caption="", question="quote", about="", answers=answers, silent=()
    )
    one = report.model_copy(update={"facts": (fact,)})
    return said(one, Index(one), ())[0]


@given(WORDS, EDGES, EDGES)
def test_marks_at_the_end_make_no_other_wording(words, one, other):
    text = " ".join(words)
    utterance = told(text + one, text.upper() + other)
    assert len(utterance.wordings) == 1
    assert utterance.stand.startswith("word for word in ")


@given(WORDS, st.integers(0, 3), st.integers(1, 4))
def test_a_run_of_the_words_is_shortened_and_not_worded_differently(words, first, length):
    cut = words[first : first + length]
    stand = told(" ".join(words) + ",", " ".join(cut) + ".").stand
    assert stand.startswith("word for word" if cut == words else "the same words, shortened") or not cut


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We will build it.", "We will not build it."),
        ("You will build it?", "You will build it."),
        ("We will build the line,", "We will build a line,"),
    ],
)
def test_other_words_and_a_question_are_worded_differently(one, other):
    utterance = told(one, other)
    assert len(utterance.wordings) == 2
    assert utterance.stand == "worded differently"


def test_the_comma_before_she_said_is_not_shown():
    assert told("We will build the line,").wordings[0].pieces[0].text == "We will build the line"
