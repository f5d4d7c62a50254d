"""Names: what holds for the score of any two of them, whoever bears them."""

from __future__ import annotations

import random
import unicodedata
from functools import cache
from importlib.resources import files

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reconcile.compare import compare_values
from reconcile.compare.name import NameScore, analyse, log_odds, name_words, score_names
from reconcile.compare.name_forest import probability
from reconcile.compare.name_form import HONORIFICS, PARTICLES, RANKS
from reconcile.compare.name_sound import bones
from reconcile.model import Name
from reconcile.settings import Settings
from reconcile.testing import name_pairs, names, person_names

pairs = st.one_of(name_pairs(), st.tuples(names(), names()), names().map(lambda name: (name, name)))
marked = st.one_of(
    names(), st.sampled_from(["Michael O'Neill", "Jean-Claude d'Arcy", "Nguyễn Văn Thiệu", "Gül Kıvrıkoğlu"])
)
titles = st.sampled_from(
    "Mr Mrs. Ms Dr. Sir Prof. Professor Sheikh President General Gen. Colonel Senator Ayatollah Haji Rev.".split()
)
SEPARATE = "bcdfghjklmnpqrstvwxz"
CLASS = {letter: bones(f"o{letter}")[1:] for letter in SEPARATE}


def odds(a: str, b: str) -> float:
    return log_odds(analyse(a), analyse(b))


def person(a: str, b: str) -> float:
    return score_names(a, b).score


@given(pairs)
def test_symmetric(pair: tuple[str, str]):
    a, b = pair
    assert odds(a, b) == odds(b, a)
    there, back = score_names(a, b), score_names(b, a)
    assert (there.score, there.detail) == (back.score, back.detail)
    assert sorted(told(there)) == sorted((kind, right, left) for kind, left, right in told(back))


def told(found: NameScore) -> list[tuple[str, str, str]]:
    return [(step.kind, step.left, step.right) for step in found.steps]


@given(pairs)
def test_bounded_and_never_certain(pair: tuple[str, str]):
    assert 0.0 <= person(*pair) < 1.0


@given(pairs)
def test_the_score_is_the_probability_of_the_log_odds(pair: tuple[str, str]):
    """The way for millions of pairs and the way with reasons give one answer."""
    assert person(*pair) == round(probability(odds(*pair)), 4)


@given(person_names())
def test_a_name_is_itself(name: str):
    found = compare_values(Name(text=name), Name(text=name), Settings())
    assert found[:3] == ("same", 1.0, "identical")


@given(person_names(), person_names())
def test_more_parts_never_come_nearer_than_the_name_itself(name: str, more: str):
    assert person(name, name) >= person(name, f"{name} {more}")


@given(pairs, st.randoms(use_true_random=False))
def test_the_order_of_the_words_does_not_count(pair: tuple[str, str], chance: random.Random):
    a, b = pair
    words = a.split()
    chance.shuffle(words)
    assert person(" ".join(words), b) == person(a, b)


@given(pairs)
def test_case_does_not_count(pair: tuple[str, str]):
    a, b = pair
    assert person(a.upper(), b) == person(a.lower(), b.upper()) == person(a, b)


@given(marked, marked)
def test_accents_do_not_count(a: str, b: str):
    apart = unicodedata.normalize("NFD", a)
    bare = "".join(char for char in apart if not unicodedata.combining(char))
    assert person(apart, b) == person(bare, b) == person(unicodedata.normalize("NFC", a), b) == person(a, b)


@given(pairs, titles, st.integers(0, 5))
def test_honorifics_do_not_count_at_any_place(pair: tuple[str, str], title: str, place: int):
    a, b = pair
    assume(any(len(word) > 1 for word in set(name_words(a)) - HONORIFICS - PARTICLES))  # else a title may be the name
    words = a.split()
    words.insert(place, title)
    assert person(" ".join(words), b) == person(a, b)


@given(pairs, st.sampled_from(["-", "‐", "–", "  ", "\u00a0", "\t", " \n ", "\u2003"]))
def test_a_hyphen_or_other_white_space_does_not_count(pair: tuple[str, str], gap: str):
    a, b = pair
    assert person(a.replace(" ", gap), b) == person(a, b)


@given(marked, marked, st.sampled_from(["’", "‘", "ʼ", "ʻ", "`", "´", "′", ""]))
def test_the_kind_of_apostrophe_does_not_count(a: str, b: str, apostrophe: str):
    assert person(a.replace("'", apostrophe), b) == person(a, b)


@given(pairs, st.sampled_from("\u200b\u00ad\u2060\ufeff\u200e"), st.integers(0, 20))
def test_what_cannot_be_seen_does_not_count(pair: tuple[str, str], unseen: str, place: int):
    a, b = pair
    assert person(a[:place] + unseen + a[place:], b) == person(a, b)


# A part that only one name has never helps. Names of particles alone, or of initials alone, are no names.


@cache
def known() -> dict[str, int]:
    """The words of the table of names, and how rare they are in tenths of a decade."""
    table = (files("reconcile.text") / "tables" / "name_shares.tsv").read_text(encoding="utf-8")
    return {row[0]: int(row[1]) for row in (line.split("\t") for line in table.splitlines())}


def stranger(other: str, chance: random.Random) -> str | None:
    """A word that no table knows, without a letter or a consonant's sound of the other name; None if it leaves none."""
    form = analyse(other)
    letters, sounds = set("".join(form.tokens)), set("".join(bones(token) for token in form.tokens))
    consonants = [letter for letter in SEPARATE if letter not in letters and not sounds & set(CLASS[letter])]
    vowels = [letter for letter in "aeiou" if letter not in letters] or [""]
    if not consonants:
        return None
    word = "".join(chance.choice(consonants) + chance.choice(vowels) for _ in range(5))
    return None if word in known() or word in PARTICLES | RANKS | HONORIFICS else word


@given(pairs, st.randoms(use_true_random=False), st.integers(0, 5))
def test_a_rare_part_that_is_not_shared_never_raises_the_score(
    pair: tuple[str, str], chance: random.Random, place: int
):
    a, b = pair
    word = stranger(b, chance)
    assume(word and analyse(a).words and analyse(b).words)
    words = a.split()
    words.insert(place, str(word))
    more = " ".join(words)
    assert odds(more, b) <= odds(a, b)
    assert odds(b, more) <= odds(b, a)


def test_nor_over_many_names_of_the_tables():
    """As above with plain chance, which draws more varied names than a strategy that has to shrink them."""
    chance = random.Random(3)
    words = sorted(known())
    common = sorted(words, key=lambda word: (known()[word], word))[:500]

    def word() -> str:
        return chance.choice(common if chance.random() < 0.6 else words)

    def name() -> list[str]:
        extra = chance.choice([[], [], ["van"], ["al"], ["J."], ["Jr"], ["bin"], ["abdul"]])
        return [*(word() for _ in range(chance.choice([1, 2, 2, 3, 4]))), *extra]

    def misspelt(text: str) -> str:
        at = chance.randrange(len(text))
        return text[:at] + chance.choice("aeiouhk") + text[at + chance.randrange(2) :]

    raised = []
    for _ in range(1500):
        ours = name()
        theirs = [misspelt(text) if chance.random() < 0.4 else text for text in ours if chance.random() < 0.8]
        theirs += [word() for _ in range(chance.choice([0, 0, 1]))] or ours[:1]
        a, b = " ".join(ours), " ".join(theirs)
        strange = stranger(b, chance)
        if strange and analyse(a).words and analyse(b).words and odds(f"{a} {strange}", b) > odds(a, b):
            raised.append((a, b, strange))
    assert raised == []


@pytest.mark.parametrize(
    ("a", "b", "word"),
    [
        ("ali bin", "alibin", "jodhome"),
        ("abitbol kasongo yahi", "abitbol kasonga y", "fwerurru"),
        ("sanjay ozy", "oy shanjay", "fufiggi"),
        ("J.", "roberto", "nicijafa"),
        ("Dr sen", "sen horstman Dr", "nicijafa"),
        ("al", "roberto", "nicijafa"),
    ],
)
def test_nor_where_names_are_odd(a: str, b: str, word: str):
    assert odds(f"{a} {word}", b) <= odds(a, b)


# The probability is calibrated: it says how sure one can be, so rare names say more than common ones.


@pytest.fixture(scope="module")
def same() -> dict[str, list[float]]:
    """Scores of names of two words against themselves."""
    chance = random.Random(11)
    ranked = sorted(known(), key=lambda word: (known()[word], word))
    rare = [word for word in ranked if known()[word] >= 60 and len(word) > 3]
    pools = {"common": ranked[:200], "rare": rare, "any": ranked}
    named = {kind: [" ".join(chance.sample(pool, 2)) for _ in range(400)] for kind, pool in pools.items()}
    return {kind: [person(name, name) for name in texts] for kind, texts in named.items()}


def test_no_name_proves_a_person(same: dict[str, list[float]]):
    assert max(score for scores in same.values() for score in scores) <= 0.9995


def test_common_names_say_less_than_rare_ones(same: dict[str, list[float]]):
    """Half of the common names say less than nearly all rare ones, and hardly any says more than the usual rare one."""
    common, rare = sorted(same["common"]), sorted(same["rare"])
    assert common[0] < rare[0]
    assert common[200] < rare[20]
    assert common[380] < rare[200]
