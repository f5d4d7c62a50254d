"""The kernel in columns answers for every pair of names what the kernel for one pair does, to the last bit."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.compare import name_vector
from reconcile.compare.name import analyse, log_odds
from reconcile.compare.name_columns import PartColumns
from reconcile.compare.name_forest import forests
from reconcile.compare.name_forest_columns import forest_odds
from reconcile.compare.name_odds import BOUND
from reconcile.compare.name_sound import bones, soft, sound
from reconcile.compare.name_sound_columns import sounds
from reconcile.compare.name_table import name_table
from reconcile.compare.name_texts import Texts
from reconcile.compare.name_token import nearness
from reconcile.compare.name_vector import NameKernel
from reconcile.testing import name_pairs, names

HARD = (
    "Kim Jong Un", "Kim Jongun", "Abdul Rahman al-Masri", "Abdulrahman Almasri", "Dr. Ana Ruiz", "Ruiz, Ana", "A. Ruiz",
    "John Smith Jr.", "John Smith Sr.", "J. R. R. Smith", "Мария Иванова", "Maria Ivanova", "", "...", "Mayor", "Van der Berg",
    "Vanderberg", "Bob Stone", "Robert Stone", "Bill Clinton", "William J. Clinton", "one two three four five six", "Ana Ana",
    "O'Neill", "Oneill", "Jean-Claude d'Arcy", "Gül Kıvrıkoğlu", "Nguyễn Văn Thiệu", "JD Vance", "J D Vance", "İlker İnce",
)  # fmt: skip


ENDINGS = (
    "romanov",
    "romanau",
    "nikolajewna",
    "ivanovich",
    "ivanowicz",
    "zelensky",
    "zelenskyj",
    "ismayeva",
    "eeyore",
    "h",
    "hh",
)


@pytest.fixture(scope="module")
def rows():
    return np.random.default_rng(3).integers(-30, 160, size=(32, 400)).astype(np.int32)


def test_a_forest_answers_columns_as_it_answers_one(rows):
    for forest in (forests().names, forests().against, *forests().parts):
        signs = rows[: len(forest.signs)]
        assert forest_odds(forest, signs).tolist() == [forest.odds(*column) for column in signs.T.tolist()]


@given(st.lists(st.one_of(st.text("abcdehijknoprstuvwyz'", min_size=1), st.sampled_from(ENDINGS)), max_size=30))
def test_many_tokens_sound_as_each_by_itself(tokens: list[str]):
    heard = [sound(token) for token in tokens]
    assert sounds(tokens) == (heard, [soft(key) for key in heard], [bones(token) for token in tokens])


@given(st.lists(st.text("aabbcdehz"), min_size=1), st.data())
def test_sets_of_letters_never_differ_in_more_than_the_letters(texts: list[str], data: st.DataObject):
    sets = Texts(texts).sets()
    i, j = (data.draw(st.integers(0, len(texts) - 1)) for _ in range(2))
    more = sum((Counter(texts[i]) - Counter(texts[j])).values())
    assert int(sets[i] & ~sets[j]).bit_count() <= more
    assert sets[-1] == 0


def agree(texts: list[str]) -> None:
    table = name_table(texts)
    kernel = NameKernel(table)
    scalar = {int(table.of[i]): analyse(text) for i, text in enumerate(texts)}
    assert {number: kernel.form(number).key for number in scalar} == {n: form.key for n, form in scalar.items()}
    pairs = list(combinations(sorted(scalar), 2))
    left, right = (np.array([pair[i] for pair in pairs], np.int64) for i in (0, 1))
    expected = [max(BOUND, log_odds(scalar[a], scalar[b])) for a, b in pairs]
    assert kernel.log_odds(left, right).tolist() == expected
    assert kernel.log_odds(right, left).tolist() == expected


def test_threads_share_the_pairs_and_give_the_same_answers(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(name_vector, "TILE", 7)
    table = name_table(HARD)
    kernel = NameKernel(table)
    left, right = (np.array(column) for column in zip(*combinations(range(len(table)), 2), strict=True))
    assert kernel.log_odds(left, right, workers=3).tolist() == kernel.log_odds(left, right).tolist()


def test_hard_names():
    agree(list(HARD))


@given(st.lists(st.one_of(names(), st.sampled_from(HARD)), min_size=2, max_size=12))
def test_any_names(texts: list[str]):
    agree(texts)


@given(st.lists(name_pairs(), min_size=1, max_size=8))
def test_spellings_of_the_same_names(pairs: list[tuple[str, str]]):
    agree([text for pair in pairs for text in pair])


PIECES = """abd aleh ali ahmed ahmad llha binzayed zayed bin el al de la del jong un kim khadija khadyja khatibooun khatiban
    carmen guzmez""".split()


@st.composite
def written_together(draw: st.DrawFn) -> str:
    """A name of which some words may be written as one."""
    pieces = draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=6))
    return "".join(piece + draw(st.sampled_from(["", " ", " "])) for piece in pieces)


@given(st.lists(written_together(), min_size=2, max_size=10))
def test_two_parts_written_as_one(texts: list[str]):
    agree(texts)


def test_words_beside_each_other_are_given_up_for_two_written_as_one():
    agree(["abd aleh khatibooun", "abdullah ali khatiban", "abd ahmed llha yamanawy el", "abdullah ahmad yamanawi el"])


def test_more_particles_than_the_columns_hold():
    agree(
        ["Maria de la Cruz del Rio", "Maria Delrio Cruz", "Maria Cruz Rio", "Maria Lacruz Rio", "Maria Lacruz Delrio"]
    )


@given(st.lists(names(), min_size=2, max_size=12))
def test_parts_are_as_near_as_one_by_one(texts: list[str]):
    vocabulary = name_table(texts).vocabulary
    pairs = list(combinations(range(len(vocabulary)), 2))[-400:]
    left, right = (np.array([pair[i] for pair in pairs], np.int64) for i in (0, 1))
    found = PartColumns(vocabulary).nearness(left, right).tolist()
    assert found == [nearness(vocabulary.part(a), vocabulary.part(b)) for a, b in pairs]
