"""Cells of tables: equal readings are one value, shorter ones fit, others are in conflict."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reconcile.compare.stated import compare_stated
from reconcile.extract.rows import as_stated
from reconcile.settings import Settings

CELLS = st.one_of(
    st.text(min_size=1, max_size=20),
    st.sampled_from(
        ["7:10 a.m.", "07:10", "12", "twelve", "1,200 km", "June 4, 2021", "Ana Ruiz", "Ruiz, Ana; Haddad, O."]
    ),
).map(lambda text: as_stated("gate", text))


def compared(a, b, **settings):
    found = compare_stated(as_stated("gate", a), as_stated("gate", b), Settings(**settings))
    return found.relation, found.detail


@given(CELLS, CELLS)
def test_symmetric_in_bounds_and_with_a_reason(a, b):
    one, other = compare_stated(a, b, Settings()), compare_stated(b, a, Settings())
    assert (one.relation, one.detail, one.score) == (other.relation, other.detail, other.score)
    assert 0 <= one.score <= 1
    assert one.reason


@given(CELLS)
def test_reflexive(a):
    assert compare_stated(a, a, Settings()).relation == "same"


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("B4", "b4", ("same-after-folding", "same-reading")),
        ("7:10 a.m.", "07:10", ("same-after-folding", "same-reading")),
        ("12", "twelve", ("same-after-folding", "same-reading")),
        ("June 4, 2021", "2021-06-04", ("same-after-folding", "same-reading")),
        ("Ana Ruiz; Omar Haddad", "Haddad, Omar; Ruiz, Ana", ("same-after-folding", "same-reading")),
        ("Ana Ruiz; Omar Haddad", "Ruiz, Ana", ("compatible", "shorter-list")),
        ("Vienna", "Vienna, Austria", ("compatible", "part")),
        ("Schwechat", "Schwechatt", ("compatible", "spelling")),
        ("gate B4, Schwechat", "gate B4, Schwechatt", ("compatible", "spelling")),
        ("km 1,200, Schwechat", "km 1.200, Schwechatt", ("compatible", "spelling")),
        ("gate B4, Schwechat", "gate B5, Schwechat", ("conflict", "other-value")),
        ("Boeing Max 8", "Boeing Max 9", ("conflict", "other-value")),
        ("45 million dollars", "54 million dollars", ("conflict", "other-value")),
        ("7:10 a.m.", "7:10 p.m.", ("conflict", "other-value")),
        ("12", "13", ("conflict", "other-value")),
        ("B4", "C7", ("conflict", "other-value")),
        ("Ana Ruiz", "Omar Haddad", ("conflict", "other-value")),
    ],
)
def test_how_two_cells_stand(a, b, expected):
    assert compared(a, b) == expected


@given(st.text("abcdefg ", min_size=12, max_size=40), st.integers(0, 9_999), st.integers(0, 9_999))
def test_texts_that_give_other_figures_are_never_one_spelt_otherwise(text, one, other):
    assume(one != other)
    assert compared(f"{text} x{one}", f"{text} x{other}") == ("conflict", "other-value")


def test_numbers_within_the_tolerance_fit():
    assert compared("100", "104", number_tolerance=0.05) == ("compatible", "within-tolerance")
    assert compared("100", "110", number_tolerance=0.05) == ("conflict", "other-value")


def test_two_attributes_are_not_compared():
    assert compare_stated(as_stated("gate", "B4"), as_stated("door", "B4"), Settings()).relation == "not-comparable"
