"""What the words around a figure say that it counts."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.compare.definition import AXES, Stood, defined, otherwise

NOUNS = st.sampled_from(["killed", "body", "person", "case", "village", "kilometre", "dollar", ""])
POLES = st.dictionaries(st.sampled_from([axis.name for axis in AXES]), st.sampled_from("abc"))


def stood(passage: str, figure: str, counts: str, unit: str = "") -> dict[str, str]:
    start = passage.index(figure)
    return dict(defined(Stood(passage, start, start + len(figure), counts, unit)))


@pytest.mark.parametrize(
    ("one", "other", "figures", "counts", "unit"),
    [
        ("12 people were killed on Friday.", "30 people were killed or injured on Friday.", ("12", "30"), "killed", ""),
        ("There are 45 confirmed cases.", "There are 60 suspected cases.", ("45", "60"), "case", ""),
        ("They will hand over 6,000 bodies.", "They agreed to exchange 6,000 bodies.", ("6,000", "6,000"), "body", ""),
        (
            "Russia repatriated 6,000 bodies.",
            "They agreed on 6,000 for 6,000 bodies.",
            ("6,000", "6,000 b"),
            "body",
            "",
        ),
        ("6 people died, including the gunman.", "5 people died at the school.", ("6", "5"), "killed", ""),
        ("It is 55 km by road.", "It is 40 km as the crow flies.", ("55", "40"), "kilometre", "kilometre"),
        ("They lose $10 million a year.", "They lose $50 million over five years.", ("$10", "$50"), "dollar", "USD"),
        ("Fires destroyed 4 villages.", "Fires damaged 9 villages.", ("4", "9"), "village", ""),
    ],
)
def test_two_definitions_are_told_apart(one, other, figures, counts, unit):
    a, b = stood(one, figures[0], counts, unit), stood(other, figures[1], counts, unit)
    first, second = otherwise(a, b)
    assert first
    assert second
    assert otherwise(b, a) == (second, first)


@pytest.mark.parametrize(
    ("one", "other", "counts"),
    [
        ("12 people were killed on Friday.", "12 people were killed on Friday, officials confirmed.", "killed"),
        ("They will hand over 6,000 bodies.", "6,000 bodies are in the morgue.", "body"),
        ("They will hand over 6,000 bodies in an exchange.", "They will exchange 6,000 bodies.", "body"),
        ("12 people were killed and 30 injured.", "12 people were killed.", "killed"),
    ],
)
def test_a_word_more_is_no_other_definition(one, other, counts):
    figure = [re.search(r"[\d,]+", text).group() for text in (one, other)]
    assert otherwise(stood(one, figure[0], counts), stood(other, figure[1], counts)) == ("", "")


def test_the_words_of_another_figure_define_nothing():
    passage = "The hospital has 45 confirmed cases; the town has 60 suspected cases."
    assert stood(passage, "45", "case")["certainty"] == "confirmed"
    assert stood(passage, "60", "case")["certainty"] == "suspected"


@given(POLES)
def test_nothing_is_defined_otherwise_than_itself(poles):
    assert otherwise(poles, poles) == ("", "")


@given(POLES, POLES)
def test_two_figures_that_change_places_mirror_the_answer(a, b):
    assert otherwise(a, b) == otherwise(b, a)[::-1]


@given(st.text(max_size=400), st.integers(0, 400), st.integers(0, 20), NOUNS)
def test_any_text_can_be_read(passage, start, size, counts):
    start = min(start, len(passage))
    figure = Stood(passage, start, min(len(passage), start + size), counts)
    assert set(defined(figure)) <= {axis.name for axis in AXES}
