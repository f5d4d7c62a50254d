"""Words, sentences, lines and evidence as offsets into the text that was given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.text.sentence import Lines, evidence, sentences, words
from tests.growth import grows, repeated

pieces = st.sampled_from(
    """Mr. Dr. U.S. 5 3.5 p.m. No. J. Rowling met. Yes! Why? Wait… ... “We go.” 'x.' (End.) Oct. 😀 é""".split()
)
prose = st.lists(st.tuples(pieces, st.sampled_from([" ", "  ", "\n", "\n\n", "\t", "\u00a0"])), max_size=25).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)
texts = st.one_of(prose, st.text(max_size=60))


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


class TestSentencesTile:
    """Sentences are the text, cut at white space."""

    @given(texts)
    def test_in_order_and_apart(self, text: str) -> None:
        at = 0
        for start, end in sentences(text):
            assert at <= start < end <= len(text)
            at = end

    @given(texts)
    def test_only_white_space_is_left_out(self, text: str) -> None:
        at = 0
        for start, end in sentences(text):
            assert not text[at:start].strip()
            at = end
        assert not text[at:].strip()

    @given(texts)
    def test_none_has_white_space_around_it_or_a_line_break_in_it(self, text: str) -> None:
        for sentence in split(text):
            assert sentence == sentence.strip()
            assert "\n" not in sentence

    @given(texts, st.data())
    def test_a_part_of_a_text_is_tiled_within_its_bounds(self, text: str, data: st.DataObject) -> None:
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))
        found = list(sentences(text, start, end))
        assert all(start <= first < last <= end for first, last in found)
        assert "".join("".join(text[a:b].split()) for a, b in found) == "".join(text[start:end].split())

    @given(texts)
    def test_a_sentence_alone_keeps_its_words(self, text: str) -> None:
        for sentence in split(text):
            assert " ".join(split(sentence)).split() == sentence.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Mr. Smith. They spoke.", ["He met Mr. Smith.", "They spoke."]),
        ('He said "Yes." Then he left.', ['He said "Yes."', "Then he left."]),
        ("He said: “We will go.” She nodded.", ["He said: “We will go.”", "She nodded."]),
        ("It is 3.5 km. Far.", ["It is 3.5 km.", "Far."]),
        ("Dr. No arrived at 5 p.m. on Monday.", ["Dr. No arrived at 5 p.m. on Monday."]),
        ("The U.S. Army left. It rained.", ["The U.S. Army left.", "It rained."]),
        ("What?! No...  Yes.", ["What?!", "No...", "Yes."]),
        ("One line\nTwo line", ["One line", "Two line"]),
        ("J. K. Rowling wrote it. It sold.", ["J. K. Rowling wrote it.", "It sold."]),
        ("On Oct. 12 they met. All came.", ["On Oct. 12 they met.", "All came."]),
        ("Visit example.com. Then go.", ["Visit example.com.", "Then go."]),
        ("It was so. (See below.) End.", ["It was so.", "(See below.)", "End."]),
        ("Wait… What?", ["Wait…", "What?"]),
        ("no end", ["no end"]),
        ("  \n \t ", []),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("al-Shaibani’s visit", ["al-Shaibani’s", "visit"]),
        ("O'Neill, 3.5 and 1-2.", ["O'Neill", "3.5", "and", "1-2"]),
        ("Yaşar Güler—now", ["Yaşar", "Güler", "now"]),
        ("under_score", ["under", "score"]),
        ("…!?“”", []),
        ("", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(texts)
def test_words_stand_in_the_text_in_order(text: str) -> None:
    at = 0
    for word in words(text):
        at = text.index(word, at) + len(word)


class TestLines:
    """Line numbers and evidence."""

    @given(st.text(alphabet="a\n\r b", max_size=60), st.data())
    def test_counted_from_one(self, text: str, data: st.DataObject) -> None:
        offset = data.draw(st.integers(0, len(text)))
        assert Lines(text).at(offset) == 1 + text[:offset].count("\n")

    @given(prose, st.data())
    def test_evidence_slices_to_its_words_in_their_passage(self, text: str, data: st.DataObject) -> None:
        spans = list(sentences(text))
        if not spans:
            return
        passage = data.draw(st.sampled_from(spans))
        start = data.draw(st.integers(passage[0], passage[1]))
        end = data.draw(st.integers(start, passage[1]))
        found = evidence("d", text, start, end, Lines(text), passage)
        assert text[found.start : found.end] == found.text
        assert text[found.passage_start : found.passage_end] == found.passage
        assert found.text in found.passage
        assert found.line == 1 + text[:start].count("\n")

    def test_a_passage_grows_to_hold_words_that_cross_its_end(self) -> None:
        text = "One two. Three four."
        found = evidence("d", text, 4, 14, Lines(text), (0, 8))
        assert found.text == "two. Three"
        assert found.passage == "One two. Three"


@pytest.mark.parametrize("unit", [". ", "Mr. ", "a.", '!" ', "\n", " ", "a-", "U.S. "])
def test_a_long_text_takes_no_time(unit: str) -> None:
    assert not grows(repeated(lambda text: list(sentences(text + "x")), unit))
    assert not grows(repeated(lambda text: words(text + "x"), unit))
