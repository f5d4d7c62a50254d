"""Groups are joined only where they fit as a whole, and sums never depend on how they were added up."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reconcile.assemble.gather import Groups


@given(st.integers(min_value=1, max_value=9).flatmap(lambda n: st.tuples(st.just(n), st.lists(
    st.integers(min_value=-5, max_value=9) | st.none(), min_size=n * n, max_size=n * n), st.permutations(range(n)))))  # fmt: skip
def test_a_partition_without_two_of_one_owner_or_what_is_never_one(case):
    n, values, order = case
    owners = [place % 4 for place in range(n)]

    def value(a: int, b: int) -> int | None:
        return values[min(a, b) * n + max(a, b)]

    pairs = [(a, b) for a in order for b in order if a != b]
    groups = Groups(owners, value, 1).join(pairs)
    assert sorted(place for group in groups for place in group) == list(range(n))
    for group in groups:
        assert len({owners[place] for place in group}) == len(group)
        assert all(value(a, b) is not None for a in group for b in group if a < b)
