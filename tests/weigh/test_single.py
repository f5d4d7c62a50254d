"""One true answer an item: beliefs are probabilities, records count, and shared mistakes count once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.weigh.single import weigh_values

ANSWERS = st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("xyz"), min_size=1)
TABLES = st.lists(ANSWERS, min_size=1, max_size=12)


@given(TABLES)
def test_beliefs_of_an_item_are_probabilities_of_its_answers(told):
    weighed = weigh_values(told)
    for answers, belief in zip(told, weighed.beliefs, strict=True):
        assert set(belief) == set(answers.values())
        assert sum(belief.values()) == pytest.approx(1)
    assert all(0 < accuracy < 1 for accuracy in weighed.accuracy.values())


@given(TABLES, st.randoms())
def test_the_order_of_items_and_sources_changes_no_belief(told, random):
    places = list(range(len(told)))
    random.shuffle(places)
    moved = [dict(sorted(told[place].items(), key=lambda _: random.random())) for place in places]
    weighed, again = weigh_values(told), weigh_values(moved)
    for at, place in enumerate(places):
        assert again.beliefs[at] == pytest.approx(weighed.beliefs[place], abs=1e-6)


@given(TABLES, st.permutations("xyz"))
def test_answers_are_only_names(told, others):
    renamed = dict(zip("xyz", others, strict=True))
    weighed = weigh_values(told)
    again = weigh_values([{source: renamed[value] for source, value in answers.items()} for answers in told])
    for belief, other in zip(weighed.beliefs, again.beliefs, strict=True):
        assert {renamed[value]: share for value, share in belief.items()} == pytest.approx(other, abs=1e-6)


def test_a_source_that_is_with_the_others_elsewhere_wins_against_one_that_never_is():
    agreed = [{"good": f"{n}", "other": f"{n}", "third": f"{n}", "bad": f"not {n}"} for n in range(8)]
    weighed = weigh_values([*agreed, {"good": "yes", "bad": "no"}])
    assert weighed.accuracy["good"] > 0.9
    assert weighed.accuracy["bad"] < 0.3
    assert weighed.beliefs[-1]["yes"] > 0.95


def shared_mistakes(copies: int) -> list[dict[str, str]]:
    """Ten items on which five sources are right and a mistake goes round among some others, and one in doubt."""
    names = [f"copy{n}" for n in range(copies)]
    known = [
        {f"own{n}": f"right {item}" for n in range(5)} | dict.fromkeys(names, f"wrong {item}") for item in range(10)
    ]
    return [*known, {"own0": "right", "own1": "right"} | dict.fromkeys(names, "wrong")]


def test_sources_that_share_mistakes_depend_on_each_other_and_those_who_are_right_do_not():
    weighed = weigh_values(shared_mistakes(3))
    assert {(pair.one, pair.other) for pair in weighed.dependences} == {
        ("copy0", "copy1"), ("copy0", "copy2"), ("copy1", "copy2"),
    }  # fmt: skip


def test_a_further_copy_adds_nothing():
    beliefs = [weigh_values(shared_mistakes(copies)).beliefs[-1]["right"] for copies in (2, 3, 4)]
    assert min(beliefs) > 0.9


def test_nothing_given_gives_nothing():
    assert weigh_values([]).beliefs == ()
