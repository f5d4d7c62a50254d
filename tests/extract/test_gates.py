"""Whatever a pattern finds holds one of the words without which it is not tried."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from reconcile.extract import attendance, hit, origin, quantity, quantity_votes
from reconcile.extract.page import Sentence
from reconcile.extract.when_patterns import PATTERNS
from reconcile.extract.when_signs import SIGNS, searched
from reconcile.read import credit, days
from reconcile.text.literal import holds
from tests.extract.test_when import RESOLVED

Gate = Callable[[str], bool]


def _words(words: object) -> Gate:
    return lambda text: holds(text.lower(), words)  # type: ignore[arg-type]


GATES: dict[str, tuple[re.Pattern[str], Gate]] = {
    "sport": (
        attendance._SPORT,
        lambda text: bool(attendance._SCORE.search(text)) or holds(text.lower(), attendance._SPORTS),
    ),
    "politics": (attendance._POLITICS, _words(attendance._POLITICAL)),
    "vague": (quantity._VAGUE, _words(quantity._MANY)),
    "several": (quantity._SEVERAL, _words(quantity._MANY)),
    "an hour": (quantity._AN_HOUR, _words(quantity._LENGTHS)),
    "votes": (quantity_votes._CUE, _words(quantity_votes._OF_VOTES)),
    "photo": (credit._PHOTO, _words(credit._PICTURES)),
    **{
        f"on {name}": (pattern, lambda text: bool(origin._ANY_CHANNEL.search(text)))
        for name, pattern in origin._CHANNELS
    },
    **{f"day {n}": (pattern, lambda text: bool(days._FIGURE.search(text))) for n, pattern in enumerate(days._PATTERNS)},
    **{
        f"time {form}": (pattern, lambda text, form=form: form in dict(searched(PATTERNS, text)))
        for form, pattern in PATTERNS.items()
    },
}


@pytest.mark.parametrize("name", GATES)
@given(data=st.data())
@settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)
def test_what_a_pattern_finds_is_let_through(name: str, data: st.DataObject):
    pattern, passes = GATES[name]
    text = data.draw(st.from_regex(pattern, alphabet=st.characters(max_codepoint=0x24F)))
    assume("ſ" not in text and "ı" not in text)  # letters of no English word
    assume(pattern.search(text))
    assert passes(text)


@pytest.mark.parametrize("text", [row[0] for row in RESOLVED])
def test_every_time_of_a_text_is_looked_for(text: str):
    found = {form for form, pattern in PATTERNS.items() if pattern.search(text)}
    assert found <= set(dict(searched(PATTERNS, text)))
    assert set(SIGNS) <= set(PATTERNS)


class _Everything:
    def __contains__(self, _: object) -> bool:
        return True


_OTHERS = "the a no not and to will of her in Halvek 2 - 1 people phone by handed news open May killed".split()


@given(st.lists(st.sampled_from([*sorted(hit._TELLING_WORDS), *_OTHERS * 9]), max_size=12))
def test_a_word_that_is_passed_over_is_no_hit(words: list[str]):
    text = " ".join(words)
    sentence = Sentence(0, 0, len(text), "body", text)
    found = hit.find_hits(sentence)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(hit, "_TELLING_WORDS", _Everything())
        assert hit.find_hits(sentence) == found
