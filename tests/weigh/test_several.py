"""Sets as answers: members are believed one by one, and a short list is no contradiction."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reconcile.weigh.several import weigh_sets

TABLES = st.lists(
    st.dictionaries(st.sampled_from("abcd"), st.frozensets(st.sampled_from("xyz")), min_size=1), min_size=1, max_size=8
)


@given(TABLES)
def test_every_member_named_has_a_probability(told):
    for answers, belief in zip(told, weigh_sets(told).beliefs, strict=True):
        assert set(belief) == set().union(*answers.values())
        assert all(0 <= share <= 1 for share in belief.values())


@given(TABLES, st.randoms())
def test_the_order_of_sources_changes_no_belief(told, random):
    moved = [dict(sorted(answers.items(), key=lambda _: random.random())) for answers in told]
    assert weigh_sets(moved) == weigh_sets(told)


def books(short: int, long: int) -> list[dict[str, frozenset[str]]]:
    """Twenty books by two authors, of whom some sellers name the first only; the last book is the one in question."""
    both, first = frozenset({"ruiz", "haddad"}), frozenset({"ruiz"})
    shelf = {f"long{n}": both for n in range(long)} | {f"short{n}": first for n in range(short)}
    return [dict(shelf) for _ in range(20)]


def test_those_who_shorten_every_list_do_not_outvote_those_who_do_not():
    assert weigh_sets(books(short=4, long=3)).beliefs[-1]["haddad"] > 0.9


def test_a_name_that_one_source_adds_to_all_lists_is_not_believed():
    shelf = [
        {f"seller{n}": frozenset({f"author{book}"}) for n in range(5)} | {"odd": frozenset({f"author{book}", "odd"})}
        for book in range(20)
    ]
    weighed = weigh_sets(shelf)
    assert all(belief["odd"] < 0.1 for belief in weighed.beliefs)
    assert weighed.adds["odd"] > weighed.adds["seller0"]
