"""Shared runs of words: symmetric, complete, and the same by index as by comparing whole sets."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from reconcile.assemble.wording import RUN, shared_wording

TEXTS = st.lists(st.lists(st.sampled_from("abcdefgh"), min_size=0, max_size=30).map(tuple), min_size=2, max_size=8)


@given(TEXTS)
def test_the_index_finds_what_pairs_of_sets_have_in_common(texts):
    runs = [{text[at : at + RUN] for at in range(len(text) - RUN + 1)} for text in texts]
    found = shared_wording([(text,) if text else () for text in texts])
    for a, b in combinations(range(len(texts)), 2):
        assert ((a, b) in found) == bool(runs[a] & runs[b] or (texts[a] and texts[a] == texts[b]))


@given(TEXTS, st.integers(min_value=2, max_value=6))
def test_more_copies_change_no_share(texts, times):
    once = shared_wording([(text,) for text in texts])
    many = shared_wording([(text,) for text in texts * times])
    assert all(many[pair] == share for pair, share in once.items())


def test_the_very_same_words_are_one_text_however_few():
    assert shared_wording([(("they", "met"),), (("they", "met"),)]) == {(0, 1): 1.0}
