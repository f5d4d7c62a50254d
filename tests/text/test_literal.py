"""Fixed wordings found fast are found as they were slowly."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from reconcile.text.literal import any_of, holds

WORDS = st.lists(st.text("abc|.(", min_size=1, max_size=4), min_size=1, max_size=6)


@given(WORDS, st.text("abc|.( ", max_size=30))
def test_any_of_words_matches_what_they_match_one_after_the_other(words: list[str], text: str):
    slow, fast = re.compile("|".join(map(re.escape, words))), re.compile(any_of(words))
    assert [match.span() for match in fast.finditer(text)] == [match.span() for match in slow.finditer(text)]
    assert holds(text, words) == bool(slow.search(text))
