"""Very many mentions: one name borne by very many, copies, neighbours. Time and memory stay bounded, nobody runs together."""

from __future__ import annotations

import random
import tracemalloc
from collections import Counter

import pyarrow as pa

from reconcile.engines.people import Local, link_mentions

ROLES = ("minister", "judge", "singer", "coach", "banker", None)
COUNTRIES = (*(f"Country {i}" for i in range(50)), None)
SYLLABLES = "ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no ra re ri ro sa se si so ta te ti to".split()


def test_one_name_borne_by_a_hundred_thousand_mentions():
    rng = random.Random(1)
    count = 100_000
    names = pa.array(["Wei Wang"] * count)
    roles, countries = (pa.array(rng.choices(values, k=count)) for values in (ROLES, COUNTRIES))
    tracemalloc.start()
    found = link_mentions(names, roles, countries, Local(1))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found.compared == 0
    assert peak < 64e6
    by_country = Counter(zip(found.person.tolist(), countries.to_pylist(), strict=True))
    bearers = {person: len({country for who, country in by_country if who == person}) for person, _ in by_country}
    assert len(bearers) > len(COUNTRIES) - 2  # as many people as countries at the least: none takes the others in
    assert max(bearers.values()) <= 3


def test_very_many_forms_of_one_surname_are_a_bounded_number_of_pairs():
    rng = random.Random(2)
    names = sorted({"".join(rng.choices(SYLLABLES, k=4)) + " Nakamura" for _ in range(6000)})
    found = link_mentions(names, [None] * len(names), [None] * len(names), Local(1))
    assert found.compared < 25 * len(names)


def test_ten_thousand_copies_change_nothing():
    told = [
        ("Murhaf Abu Qasra", "minister", "Syria"),
        ("Marhaf Abu Qasra", None, "Syria"),
        ("Ana Ruiz", "judge", "Spain"),
    ]
    once = link_mentions(*map(list, zip(*told, strict=True))).person.tolist()
    often = link_mentions(*map(list, zip(*(told * 10_000), strict=True))).person.tolist()
    assert once == [0, 0, 2]
    assert often == once * 10_000


def test_no_cluster_swallows_its_neighbours():
    rng = random.Random(3)
    given = ["".join(rng.choices(SYLLABLES, k=2)) for _ in range(60)]
    family = ["".join(rng.choices(SYLLABLES, k=3)) for _ in range(400)]
    names = [f"{rng.choice(given)} {rng.choice(family)}" for _ in range(20_000)]
    found = link_mentions(names, [None] * len(names), [None] * len(names), Local(1))
    largest = Counter(found.person.tolist()).most_common(1)[0][1]
    assert largest < len(names) // 100
