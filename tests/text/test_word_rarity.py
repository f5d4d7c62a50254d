"""Rarity of words: what stands everywhere weighs little, and forms of one word are one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reconcile.text.word_rarity import RAREST, rarities, stem


def test_what_stands_everywhere_weighs_little():
    table = rarities()
    assert table["the"] < 10 < table["minister"] < table["earthquake"]
    assert all(0 <= rarity <= RAREST for rarity in table.values())


def test_possession_plural_case_and_accents_are_one_word():
    assert {stem(word) for word in ("Minister", "ministers", "minister's", "minister’s")} == {"minister"}
    assert stem("policies") == stem("policy")
    assert stem("Güler") == "guler"
    assert stem("press") == "press"


@given(word=st.from_regex(r"[A-Za-z]{1,12}", fullmatch=True))
def test_a_stem_is_folded_and_never_empty(word: str):
    assert stem(word)
    assert stem(word) == stem(word.upper())
