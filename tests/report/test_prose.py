"""Words, shortening, hidden characters, differences: the small parts that all formats stand on."""

from __future__ import annotations

import time
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.model import Evidence, When, source_names
from reconcile.report.diff import marked
from reconcile.report.prose import clip, count, listed, neutral, sentence, stopped, when_words, window

from .poison import hostile
from .sample import cite, sample


class TestNeutral:
    """Text becomes one line without hidden characters; what is visible stays."""

    @given(hostile())
    def test_it_is_idempotent(self, text):
        assert neutral(neutral(text)) == neutral(text)

    @given(hostile())
    def test_nothing_hidden_is_left(self, text):
        assert all(unicodedata.category(char) not in {"Cc", "Cf", "Zl", "Zp", "Cn", "Co"} for char in neutral(text))

    @given(st.text(st.characters(categories=["L", "N", "P", "S"], exclude_characters="\u2800\u3164\uffa0\u115f\u1160")))
    def test_what_is_visible_stays(self, text):
        assert neutral(text) == text

    def test_two_names_that_only_look_alike_are_told_apart(self):
        assert neutral("Ann\u200b") == "Ann⟨U+200B⟩" != neutral("Ann")


class TestClip:
    """Shortening keeps the beginning, marks the cut and tells how long a very long text is."""

    @given(st.text(), st.integers(2, 80))
    def test_it_keeps_the_limit_but_for_the_length_told(self, text, limit):
        shown = clip(text, limit)
        assert shown == text if len(text) <= limit else len(shown) <= limit + 30
        assert shown.split("…")[0].rstrip() == text[: len(shown.split("…")[0])].rstrip()

    def test_a_name_of_a_hundred_thousand_letters(self):
        assert clip("x" * 100_000, 20) == "x" * 19 + "… (100,000 characters)"


@given(st.data())
def test_a_window_holds_the_words_and_is_part_of_the_passage(data):
    passage = data.draw(st.text(min_size=1, max_size=300))
    start = data.draw(st.integers(0, len(passage)))
    end = data.draw(st.integers(start, len(passage)))
    found = Evidence(
        document="a",
        start=start + 7,
        end=end + 7,
        text=passage[start:end],
        line=1,
        passage_start=7,
        passage_end=7 + len(passage),
        passage=passage,
    )
    before, words, after = window(found, 80)
    assert words.removesuffix("…") in found.text or words == found.text
    assert before.removeprefix("…") in passage[:start]
    assert after.removesuffix("…") in passage[end:]
    assert len(before) + len(words) + len(after) <= 85


class TestMarked:
    """Words that the other side lacks are marked, and only those."""

    @given(st.text(), st.lists(st.text(), max_size=3))
    def test_the_pieces_join_to_the_text(self, text, others):
        assert "".join(piece.text for piece in marked(text, others)) == text

    @given(st.text())
    def test_nothing_differs_from_itself(self, text):
        assert not any(piece.differs for piece in marked(text, [text]))

    @given(st.text())
    def test_with_nothing_to_compare_nothing_is_marked(self, text):
        assert not any(piece.differs for piece in marked(text, []))

    def test_a_changed_word_is_marked_on_both_sides(self):
        a, b = "We will build it now.", "We shall build it now"
        assert [piece.text for piece in marked(a, [b]) if piece.differs] == ["will"]
        assert [piece.text for piece in marked(b, [a]) if piece.differs] == ["shall"]

    def test_accents_and_case_make_no_difference(self):
        assert not any(piece.differs for piece in marked("Yaşar GÜLER,", ["Yasar Guler"]))

    @pytest.mark.parametrize("text", ["a " * 50_000, "x" * 100_000, "  " * 50_000, "ab ba " * 20_000])
    def test_a_hundred_thousand_letters_take_no_time(self, text):
        start = time.perf_counter()
        marked(text, [text[::-1]])
        assert time.perf_counter() - start < 2


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (When(text="4 March 2031", start=date(2031, 3, 4), end=date(2031, 3, 4)), "4 March 2031"),
        (
            When(text="Tuesday", start=date(2031, 3, 4), end=date(2031, 3, 4), anchor="weekday"),
            "4 March 2031 (“Tuesday”)",
        ),
        (When(text="March", start=date(2031, 3, 1), end=date(2031, 3, 31), precision="month"), "March 2031"),
        (When(text="2031", start=date(2031, 1, 1), end=date(2031, 12, 31), precision="year"), "2031"),
        (
            When(text="3-4", start=date(2031, 3, 3), end=date(2031, 3, 4), precision="range"),
            "3 March 2031 to 4 March 2031",
        ),
        (
            When(text="by", start=date(2031, 3, 4), end=date(2031, 3, 4), bound="before", clock="10:23"),
            "by 4 March 2031, 10:23",
        ),
        (When(text="2 June", month=6, day=2), "2 June"),
        (When(text="odd", month=13, day=2), "“odd”, not resolved"),
        (When(text="last week", anchor="unresolved"), "“last week”, not resolved"),
        (When(text="x", start=date(2031, 3, 4), end=date(2031, 3, 4), anchor="publication"), "names no day"),
    ],
)
def test_times_are_as_precise_as_their_wording(when, words):
    assert when_words(when) == words


def test_counts_lists_and_sentences():
    assert [count(0, "source"), count(1, "source"), count(12, "source")] == ["no sources", "one source", "12 sources"]
    assert count(2, "person", "people") == "two people"
    assert [listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"], "or")] == ["a", "a and b", "a, b or c"]
    assert [sentence("one thing"), sentence("Done!"), sentence(" ")] == ["One thing.", "Done!", ""]
    assert [stopped("trt says so"), stopped("he said “no.”"), stopped("")] == ["trt says so.", "he said “no.”", ""]


def test_a_source_is_named_by_its_publisher_unless_two_have_the_same():
    documents = sample().documents
    twins = [document.model_copy(update={"publisher": "Twin"}) for document in documents[:2]]
    assert source_names(twins) == {document.id: document.id for document in twins}
    assert source_names(documents)[documents[0].id] == documents[0].publisher


def test_evidence_of_the_sample_is_where_it_says():
    assert cite("wire", "Tuesday").line == 4
