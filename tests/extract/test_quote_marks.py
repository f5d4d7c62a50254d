"""Stretches inside quotation marks, of every shape."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.extract.quote_marks import quoted
from tests.growth import LARGE, grows, repeated

MARKS = [("“", "”"), ('"', '"'), ("„", "“"), ("«", "»"), ("''", "''"), ("‘‘", "’’"), ("‘", "’"), ("'", "'")]
MIXED = [('"', "”"), ("“", '"'), ("‘‘", "''"), ("”", "”"), ("“", "“")]


def inside(text):
    return [text[quote.start : quote.end] for quote in quoted(text, [(0, len(text))])]


@pytest.mark.parametrize(("opening", "closing"), MARKS + MIXED)
class TestShapes:
    def test_a_sentence_in_marks_before_its_verb(self, opening, closing):
        assert inside(f"{opening}The road is open again,{closing} she said.") == ["The road is open again,"]

    def test_words_in_marks_inside_a_sentence(self, opening, closing):
        assert inside(f"He called it {opening}a long winter{closing} for all.") == ["a long winter"]

    def test_two_in_one_line(self, opening, closing):
        text = f"{opening}We won,{closing} he said. {opening}They lost.{closing}"
        assert inside(text) == ["We won,", "They lost."]


class TestApostrophes:
    def test_a_contraction_neither_opens_nor_closes(self):
        assert inside("'I'll go if they don't,' she said.") == ["I'll go if they don't,"]

    def test_text_without_quotations(self):
        assert inside("The players' union didn't like the club's plan in the '90s, rock 'n' roll and all.") in (
            [],
            ["n"],
        )

    def test_a_plural_owner_inside(self):
        assert inside("'We heard the miners' call for help,' he said.") == ["We heard the miners' call for help,"]

    def test_a_quotation_that_begins_with_a_number(self):
        assert inside("He wrote: '40 people came to the hall.'") == ["40 people came to the hall."]

    def test_single_marks_inside_double_ones_are_part_of_the_words(self):
        assert inside("\"She told us, 'never again,' and left,\" he said.") == ["She told us, 'never again,' and left,"]

    def test_double_marks_inside_single_ones(self):
        assert inside("'She said \"no\" to me,' he wrote.") == ['She said "no" to me,']


class TestNested:
    def test_other_marks_inside(self):
        text = '"The sign says “Keep out of here” and we did," he said.'
        assert inside(text) == ["The sign says “Keep out of here” and we did,"]

    def test_the_same_marks_inside(self):
        assert inside("“They shout “shame on you” at us,” he said.") == ["They shout “shame on you” at us,"]

    def test_three_apostrophes_close_two_quotations(self):
        assert inside("He asked: ''Who said 'we will break the monopoly of news?'.''") == [
            "Who said 'we will break the monopoly of news?'."
        ]


class TestUnclosed:
    def test_it_ends_with_the_paragraph(self):
        assert inside("He said: “We are on our way\n\nThe hall was empty.") == ["We are on our way"]

    def test_it_ends_with_the_text(self):
        assert inside('On the wall she wrote: "I will') == ["I will"]

    def test_an_opening_mark_before_each_paragraph(self):
        text = "“We came early.\n\n“We left late,” she said."
        quotes = quoted(text, [(0, len(text))])
        assert [text[quote.start : quote.end] for quote in quotes] == ["We came early.", "We left late,"]
        assert [quote.runs_on for quote in quotes] == [False, True]

    def test_a_wrapped_line_is_one_paragraph(self):
        assert inside('"We came early and\nleft late," she said.') == ["We came early and\nleft late,"]

    def test_a_closing_mark_alone_is_nothing(self):
        assert inside('It was 6 feet 2" tall and nobody spoke.') == []

    def test_one_that_was_never_closed_does_not_swallow_the_next(self):
        assert inside("“It is late, he said. “We go home now,” she said.") == [
            "It is late, he said.",
            "We go home now,",
        ]


class TestBlocks:
    def test_nothing_outside_the_blocks_is_read(self):
        text = '"Menu of the day here" "We open at nine," he said.'
        start = text.index('"We')
        assert [text[q.start : q.end] for q in quoted(text, [(start, len(text))])] == ["We open at nine,"]


@given(st.text(alphabet="ab .,\n“”\"'‘’„«»!?-", max_size=80))
def test_stretches_are_ordered_apart_and_inside_the_text(text):
    quotes = quoted(text, [(0, len(text))])
    for quote in quotes:
        assert 0 <= quote.open < quote.start <= quote.end <= quote.close <= len(text)
    for before, after in pairwise(quotes):
        assert before.close <= after.open


@given(st.lists(st.sampled_from("road river winter bridge people don't it's open".split()), min_size=3, max_size=12))
@pytest.mark.parametrize(("opening", "closing"), MARKS)
def test_what_is_put_in_marks_is_found(opening, closing, words):
    content = " ".join(words).capitalize() + ","
    assert inside(f"{opening}{content}{closing} Ada Lind said.") == [content]


@pytest.mark.parametrize(
    "unit", ['"', "'", "“", "”", '" ', "' ", "“a” ", "'a ", "s' \"", '"a\n', "“a\nb\n", "''' ", "‘‘a ", "‘a "]
)
def test_time_is_linear_in_the_marks(unit):
    assert not grows(repeated(lambda text: quoted(text, [(0, len(text))]), unit), (LARGE // 4, LARGE, 4 * LARGE))


def test_marks_as_dense_as_prose_allows_take_linear_time():
    unit = "“one two three four,” "
    assert len(quoted(unit * 45_000, [(0, len(unit) * 45_000)])) == 45_000
    assert not grows(repeated(lambda text: quoted(text, [(0, len(text))]), unit), (LARGE // 4, LARGE, 4 * LARGE))
