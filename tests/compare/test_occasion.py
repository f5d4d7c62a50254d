"""Occasions of speaking: another day or another kind is a conflict, another wording is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.compare.occasion import KINDS, compare_occasion

PRESS = "at a press conference in Vienna on October 8"
WORDINGS = st.one_of(
    st.text(max_size=40), st.sampled_from([f"in a {word}" for kind in KINDS.values() for word in kind])
)


@given(WORDINGS, WORDINGS)
def test_symmetric_in_bounds_and_with_a_reason(a, b):
    one, other = compare_occasion(a, b), compare_occasion(b, a)
    assert one == other
    assert 0 <= one.score <= 1
    assert one.reason


@given(WORDINGS)
def test_an_occasion_is_never_in_conflict_with_itself_or_with_silence(a):
    assert compare_occasion(a, a).relation in ("same", "silent")
    assert compare_occasion(a, "").relation == "silent"


@pytest.mark.parametrize(
    ("other", "relation"),
    [
        ("in an interview with Radio Nord", "conflict"),
        ("on X", "conflict"),
        ("at a news conference on October 9", "conflict"),
        ("at a news conference on 8 October", "compatible"),
        ("to reporters in Vienna", "compatible"),
        ("in a statement", "compatible"),
        ("at the summit", "compatible"),
    ],
)
def test_what_can_be_one_occasion_with_a_press_conference(other, relation):
    assert compare_occasion(PRESS, other).relation == relation
