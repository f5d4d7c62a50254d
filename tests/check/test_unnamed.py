"""How many nobody named: no estimate from nothing, more from lists that overlap less."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reconcile.check.unnamed import unnamed

COUNTS = st.integers(0, 500)


@given(st.integers(0, 50), COUNTS, COUNTS)
def test_an_estimate_is_never_negative_and_grows_as_lists_overlap_less(lists, in_one, in_two):
    estimate = unnamed(lists, in_one, in_two)
    assert estimate >= 0
    assert unnamed(lists, in_one + 1, in_two) >= estimate >= unnamed(lists, in_one, in_two + 1)


@given(COUNTS, COUNTS)
def test_one_list_or_nobody_named_once_estimates_nobody(in_one, in_two):
    assert unnamed(0, in_one, in_two) == unnamed(1, in_one, in_two) == unnamed(5, 0, in_two) == 0


def test_a_worked_case():
    assert unnamed(3, 4, 1) == 2 / 3 * 4 * 3 / 4
