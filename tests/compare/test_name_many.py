"""Many names against many: the pairs that looking at every pair would find."""

from __future__ import annotations

import random
from functools import cache
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.compare import name_many, name_many_columns
from reconcile.compare.name import analyse, log_odds
from reconcile.compare.name_forest import probability
from reconcile.compare.name_many import matches
from reconcile.testing import name_pairs

lists = st.lists(name_pairs(), max_size=6)


def brute(left: list[str], right: list[str], at_least: float) -> dict[tuple[int, int], float]:
    """All pairs, one by one."""
    forms = [analyse(name) for name in right]
    found = {}
    for i, name in enumerate(left):
        for j, form in enumerate(forms):
            chance = probability(log_odds(analyse(name), form))
            if chance >= at_least:
                found[i, j] = chance
    return found


@cache
def sampled(seed: int) -> tuple[list[str], list[str]]:
    """Two hundred names of the tables, and the same ones as others may write them, shuffled."""
    chance = random.Random(seed)
    table = (files("reconcile.text") / "tables" / "name_shares.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines()]
    words = [row[0] for row in rows]
    common = [row[0] for row in sorted(rows, key=lambda row: (int(row[1]), row[0]))[:300]]

    def misspelt(text: str) -> str:
        at = chance.randrange(len(text))
        return text[:at] + chance.choice("aeiouhk") + text[at + chance.randrange(2) :]

    def rewritten(name: str) -> str:
        parts = [misspelt(part) if chance.random() < 0.3 else part for part in name.split()]
        if len(parts) > 2 and chance.random() < 0.3:
            parts.pop(chance.randrange(len(parts)))
        if len(parts) > 1 and chance.random() < 0.3:
            parts[0] = parts[0][0] + "."
        chance.shuffle(parts)
        return " ".join(parts)

    sizes = [chance.choice([1, 2, 2, 2, 3, 3, 4]) for _ in range(200)]
    left = [" ".join(chance.choice(common if chance.random() < 0.5 else words) for _ in range(size)) for size in sizes]
    right = [rewritten(name) for name in left]
    chance.shuffle(right)
    return left, right


@pytest.mark.parametrize("seed", [1, 2])
def test_hardly_a_pair_is_missed(seed: int) -> None:
    """Of two misspelt words none may have the same consonants; such names are not compared."""
    left, right = sampled(seed)
    every = brute(left, right, 0.9)
    found = {(i, j): chance for i, j, chance in matches(left, right, 0.9)}
    assert found.items() <= every.items()
    assert len(every) > 80
    assert len(found) >= 0.95 * len(every)


def test_names_of_the_same_words_are_all_found() -> None:
    left, _ = sampled(1)
    turned = [" ".join(reversed(name.split())).upper() for name in left]
    found = {(i, j) for i, j, _ in matches(left, turned, 0)}
    assert {(i, i) for i in range(len(left))} <= found


@given(lists, st.sampled_from([0.0, 0.1, 0.5, 0.9]))
def test_the_chances_are_those_of_the_pairs_in_order(pairs: list[tuple[str, str]], at_least: float) -> None:
    left, right = [a for a, _ in pairs], [b for _, b in pairs]
    found = list(matches(left, right, at_least))
    assert found == sorted(found)
    assert len({(i, j) for i, j, _ in found}) == len(found)
    assert {(i, j): chance for i, j, chance in found}.items() <= brute(left, right, at_least).items()


SCRIPTS = (
    "Мария Иванова",
    "Maria Ivanova",
    "Мариа Иванова",
    "",
    "\ud800",
    "Mayor",
    "one two three four five six",
    "Maria de la Cruz del Rio",
)


def in_columns(
    left: list[str], right: list[str], at_least: float, told: int, most: int
) -> list[tuple[int, int, float]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(name_many, "LONG", 0)
        patch.setattr(name_many, "TOLD", told)
        patch.setattr(name_many, "MOST", most)
        patch.setattr(name_many_columns, "_TILE", 3)
        return list(matches(left, right, at_least))


@given(
    lists,
    st.lists(st.sampled_from(SCRIPTS), max_size=6),
    st.sampled_from([0.06, 0.5]),
    st.integers(0, 60),
    st.integers(1, 5),
)
def test_columns_find_the_same(
    pairs: list[tuple[str, str]], more: list[str], at_least: float, told: int, most: int
) -> None:
    left, right = [*(a for a, _ in pairs), *more], [*more, *(b for _, b in pairs)]
    found = in_columns(left, right, at_least, told, most)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(name_many, "TOLD", told)
        patch.setattr(name_many, "MOST", most)
        assert found == list(matches(left, right, at_least))


@pytest.mark.parametrize("seed", [1, 2])
def test_columns_find_the_same_in_longer_lists(seed: int) -> None:
    left, right = sampled(seed)
    assert in_columns(left, right, 0.3, name_many.TOLD, name_many.MOST) == list(matches(left, right, 0.3))


def test_one_romanised_text_in_two_scripts_is_two_names() -> None:
    left, right = ["Maria Ivanova"], ["Maria Ivanova", "Мариа Иванова"]
    found = {(i, j): chance for i, j, chance in matches(left, right, 0.1)}
    assert found == brute(left, right, 0.1)


@given(lists, st.randoms(use_true_random=False))
def test_the_order_of_the_names_leaves_no_trace(pairs: list[tuple[str, str]], chance: random.Random) -> None:
    left, right = [a for a, _ in pairs], [b for _, b in pairs]
    mixed, other = chance.sample(left, len(left)), chance.sample(right, len(right))
    found = sorted((left[i], right[j], odds) for i, j, odds in matches(left, right, 0.1))
    assert sorted((mixed[i], other[j], odds) for i, j, odds in matches(mixed, other, 0.1)) == found


@given(lists)
def test_the_sides_can_be_swapped(pairs: list[tuple[str, str]]) -> None:
    left, right = [a for a, _ in pairs], [b for _, b in pairs]
    assert sorted((j, i, chance) for i, j, chance in matches(right, left, 0.3)) == list(matches(left, right, 0.3))


def test_a_name_that_comes_twice_matches_twice() -> None:
    left = ["Hakan Fidan", "Sergei Lavrov", "HAKAN FİDAN"]
    right = ["Fidan, Hakan", "Hakan Fidan", "Angela Merkel", "Mr. Hakan Fidan"]
    found = list(matches(left, right, 0.75))
    assert [(i, j) for i, j, _ in found] == [(i, j) for i in (0, 2) for j in (0, 1, 3)]
    assert len({chance for _, _, chance in found}) == 1


@pytest.mark.parametrize(("left", "right"), [([], []), ([], ["Hakan Fidan"]), (["Hakan Fidan"], [])])
def test_nothing_matches_nothing(left: list[str], right: list[str]) -> None:
    assert list(matches(left, right, 0)) == []


def test_what_is_no_name_matches_nothing() -> None:
    odd = ["", " ", "😀", "\ud800", "\u0301", "-"]
    assert list(matches(odd, [*odd, "Hakan Fidan"], 0)) == []


def test_the_least_chance_may_be_none_or_certainty() -> None:
    left = ["Hakan Fidan", "Hakan Demir"]
    right = ["Hakan Fidan", "Murat Fidan"]
    assert {(0, 0), (0, 1), (1, 0)} <= {(i, j) for i, j, _ in matches(left, right, 0)}
    assert list(matches(left, right, 1)) == []


def test_names_of_any_script_match() -> None:
    found = list(matches(["Hakan Fidan", "Sergei Lavrov"], ["Сергей Лавров", "هاكان فيدان", "Хакан Фидан"], 0.75))
    assert [(i, j) for i, j, _ in found] == [(0, 1), (0, 2), (1, 0)]
