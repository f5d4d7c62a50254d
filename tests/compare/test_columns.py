"""Columns of numbers."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reconcile.compare.columns import begins, distinct, sorted_distinct, stirred, within

keys = st.lists(st.integers(-5, 5), max_size=30).map(lambda numbers: np.array(numbers, np.int64))


@given(keys)
def test_distinct_keys_rise_and_lead_back(given_keys):
    different, of = distinct(given_keys)
    assert different.tolist() == sorted(set(given_keys.tolist())) == sorted_distinct(given_keys).tolist()
    assert different[of].tolist() == given_keys.tolist()
    assert begins(np.sort(given_keys)).sum() == len(different)


@given(st.lists(st.integers(0, 4), max_size=10))
def test_members_are_counted_within_their_group(sizes):
    assert within(np.array(sizes, np.int64)).tolist() == [place for size in sizes for place in range(size)]


@given(st.lists(st.integers(0, 2**64 - 1), min_size=1, max_size=20), st.integers(1, 20))
def test_stirred_keys_are_rows_of_a_table(numbers, bits):
    rows = stirred(np.array(numbers, np.uint64), bits)
    assert rows.max() < 1 << bits
    assert (rows == [number * 0x9E3779B97F4A7C15 % 2**64 >> 64 - bits for number in numbers]).all()
