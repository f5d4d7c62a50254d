"""Words of an answer are looked up letter by letter; only white space may differ."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.extract.llm_wording import Wordings
from reconcile.extract.page import Page

from .texts import document

TEXT = """Ana Ruiz met Omar Haddad
in Vienna. Ruiz left early.

The Ruizes and Omar Haddad stayed. Omar Haddad spoke last.
"""


def wordings(text: str = TEXT) -> tuple[Page, Wordings]:
    page = Page(document(text))
    return page, Wordings(page)


def found(sentence: int, words: str, text: str = TEXT) -> str | None:
    page, looked = wordings(text)
    span = looked.find(sentence, words)
    return None if span is None else page.text[slice(*span)]


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        (0, "Ana Ruiz", "Ana Ruiz"),
        (0, "  Ana\n\t Ruiz ", "Ana Ruiz"),
        (2, "Ruiz", "Ruiz"),
        (1, "Ruiz", None),
        (0, "ana ruiz", None),
        (0, "Ana  Ruíz", None),
        (0, "Ana Ruiz’s", None),
        (0, "", None),
        (0, "...", None),
        (99, "left early", "left early"),
        (-1, "left early", "left early"),
        (99, "Omar Haddad", None),
        (0, "Ruize", None),
        (0, "Haddad in Vienna. Ruiz left", "Haddad\nin Vienna. Ruiz left"),
    ],
)
def test_words_are_found_or_not(sentence, words, expected):
    assert found(sentence, words) == expected


def test_every_place_in_a_sentence_is_found():
    page, looked = wordings("Ruiz and Ruiz met Ruizes.")
    assert [page.text[slice(*span)] for span in looked.find_all(0, "Ruiz")] == ["Ruiz", "Ruiz"]


def test_words_may_run_on_into_the_next_sentence():
    text = "“We won. We are glad,” she said."
    assert found(0, "We won. We are glad", text) == "We won. We are glad"


def test_page_furniture_is_no_place_to_find_words():
    text = "Ana Ruiz spoke.\n\nShare this article\n"
    page, looked = wordings(text)
    assert any(block.kind == "boilerplate" for block in page.document.blocks)
    assert looked.find(0, "Share this article") is None


@given(st.text(st.sampled_from("ab .\n’A"), max_size=60), st.data())
def test_what_is_found_are_the_words(text, data):
    page, looked = wordings(f"Ana Ruiz spoke. {text}")
    start = data.draw(st.integers(0, len(page.text)))
    words = page.text[start : start + data.draw(st.integers(0, 20))]
    number = data.draw(st.integers(-1, len(page.sentences)))
    for span in [looked.find(number, words), *looked.find_all(number, words)]:
        if span is not None:
            assert page.text[slice(*span)].split() == words.split()


@pytest.mark.parametrize(
    ("text", "words"), [("a" * 100_000, "a" * 50_000), ("a " * 50_000, "a " * 20_000 + "b"), ("ab" * 50_000, "ba" * 9)]
)
def test_the_worst_input_takes_little_time(text, words):
    _, looked = wordings(text)
    started = time.process_time()
    for number in (0, 99_999):
        looked.find(number, words)
    assert time.process_time() - started < 0.5
