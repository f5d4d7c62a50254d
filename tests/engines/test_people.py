"""Who is who among many mentions: the same whatever their order, namesakes apart, nobody run together."""

from __future__ import annotations

import random

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.compare import name_vector
from reconcile.engines import link
from reconcile.engines.link import context, seen
from reconcile.engines.people import Local, link_mentions
from reconcile.testing import names

Mention = tuple[str, str | None, str | None]
mentions = st.lists(
    st.tuples(
        names(),
        st.sampled_from(["minister", "judge", "singer", None]),
        st.sampled_from(["Belmora", "Vantria", "Ostland", None]),
    ),
    max_size=30,
)


def persons(told: list[Mention]) -> list[int]:
    columns = tuple(list(column) for column in zip(*told, strict=True)) or ([], [], [])
    return link_mentions(*columns).person.tolist()


@given(mentions, st.randoms(use_true_random=False))
def test_order_makes_no_difference(told: list[Mention], rng: random.Random):
    order = rng.sample(range(len(told)), len(told))
    straight, shuffled = persons(told), persons([told[i] for i in order])
    back = {place: shuffled[new] for new, place in enumerate(order)}
    for i in range(len(told)):
        for j in range(i):
            assert (straight[i] == straight[j]) == (back[i] == back[j])


@given(mentions, st.integers(2, 5))
def test_the_number_of_workers_makes_no_difference(told: list[Mention], workers: int):
    columns = tuple(list(column) for column in zip(*told, strict=True)) or ([], [], [])
    alone = link_mentions(*columns, Local(1))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(name_vector, "TILE", 5)  # so that few mentions are work for all
        patch.setattr(link, "TILE", 3)
        assert link_mentions(*columns, Local(workers)).digest == alone.digest


@given(mentions)
def test_a_person_is_numbered_by_the_first_mention(told: list[Mention]):
    found = persons(told)
    assert all(person <= place and found[person] == person for place, person in enumerate(found))


@given(mentions)
def test_what_is_written_alike_is_one(told: list[Mention]):
    found = persons(told + told)
    assert found[: len(told)] == found[len(told) :]


def test_spellings_are_one_person():
    told: list[Mention] = [
        ("Murhaf Abu Qasra", "minister", "Syria"),
        ("Abu Qasra, Murhaf", "minister", None),
        ("Marhaf Abu Qasra", None, "Syria"),
        ("Ana Ruiz", "judge", "Spain"),
    ]
    assert persons(told) == [0, 0, 0, 3]


def test_namesakes_of_two_countries_and_offices_stay_two():
    told: list[Mention] = [("Wei Wang", "judge", "China")] * 40 + [("Wei Wang", "singer", "Singapore")] * 30
    others: list[Mention] = [(f"{given} {family}", "clerk", "Belmora") for given in GIVEN for family in FAMILY]
    found = persons(told + others)
    assert len(set(found[:40])) == 1
    assert len(set(found[40:70])) == 1
    assert found[0] != found[69]


GIVEN = ("Ana", "Omar", "Piotr", "Ingrid", "Yusuf", "Keiko", "Tomas", "Leila", "Bruno", "Sigrid")
FAMILY = ("Zielinski", "Haddad", "Lindqvist", "Okonkwo", "Marchetti", "Petrosyan", "Brennan", "Takahashi", "Ferreira")


def test_neighbours_do_not_run_together():
    told: list[Mention] = [(f"{given} {family}", None, None) for given in GIVEN for family in FAMILY]
    assert len(set(persons(told))) == len(told)


def test_how_often_one_person_differs_is_learnt_from_rare_names():
    values = np.array([1] * 90 + [2] * 10 + [3] * 400)
    forms = np.array([0] * 100 + [1] * 400)
    once = np.ones(500, np.int64)
    unsteady = context(seen(values, forms, np.array([True, False]), once))
    steady = context(seen(values, forms, np.array([False, True]), once))
    assert steady.error < 0.05 < unsteady.error < 0.3
    assert unsteady.odds(*map(np.array, ([1, 1, 0], [1, 2, 2], [1, 2, 1]))).tolist() == [
        unsteady.alike[1],
        2 * unsteady.apart,
        0,
    ]


def test_arrow_columns_and_lists_are_the_same():
    told: list[Mention] = [("Ana Ruiz", "judge", None), ("A. Ruiz", None, "Spain"), ("Ruiz Ana", "judge", "Spain")]
    arrays = [pa.array(list(column), pa.string()) for column in zip(*told, strict=True)]
    chunked = [pa.chunked_array([array.slice(0, 1), array.slice(1)]) for array in arrays]
    assert link_mentions(*arrays).person.tolist() == link_mentions(*chunked).person.tolist() == persons(told)


def test_columns_of_different_lengths_are_refused():
    with pytest.raises(ValueError, match="different lengths: 1, 2, 1"):
        link_mentions(["Ana Ruiz"], [None, None], [None])


def test_a_mention_without_a_name_is_somebody_of_their_own():
    assert persons([("", None, None), ("Ana Ruiz", None, None)]) == [0, 1]
