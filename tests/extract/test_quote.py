"""Utterances of a document: parts, forms, occasions, statements without marks."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.extract.quote import find_quotes
from reconcile.extract.speech import Mention

PEOPLE = {"Ada Lind": "f", "Lind": "f", "Omar Reyes": "m", "Reyes": "m", "Jo Park": "", "Park": ""}


def mentions(text):
    """Every name of PEOPLE in the text, the longest wording first; a short form means the same person."""
    found = {}
    for name in sorted(PEOPLE, key=len, reverse=True):
        for match in re.finditer(rf"\b{name}\b", text):
            if not any(m.start < match.end() and match.start() < m.end for m in found.values()):
                found[match.start()] = Mention(*match.span(), "d#" + name.split()[-1].lower(), PEOPLE[name])
    return list(found.values())


def read(text, **more):
    return find_quotes(text, [(0, len(text))], mentions(text), more.get("organisations", []), more.get("roles", []))


def marked(text):
    return [said for said in read(text) if said.form != "indirect"]


def only(text):
    (said,) = marked(text)
    return said


class TestParts:
    def test_a_split_sentence_is_one_utterance(self):
        said = only('"The bridge is safe," Lind said, "and it will stay open."')
        assert said.text == "The bridge is safe, ... and it will stay open."
        assert len(said.parts) == 2

    def test_the_next_quoted_sentence_belongs_to_it(self):
        said = only('"They made their choice; we did not," Reyes said. "I think of my family."')
        assert said.text == "They made their choice; we did not, ... I think of my family."

    def test_another_speaker_begins_another_utterance(self):
        text = '"The bridge is safe," Lind said. "It is not safe at all," Reyes replied.'
        assert [said.speaker for said in marked(text)] == ["d#lind", "d#reyes"]

    def test_paragraphs_that_run_on_are_one(self):
        said = only("“The bridge is safe and sound.\n\n“It will stay open,” Lind said.")
        assert said.text == "The bridge is safe and sound. ... It will stay open,"
        assert said.speaker == "d#lind"

    def test_partial_quotations_of_one_sentence_stay_apart(self):
        text = 'Lind said the town had "no other way out" and was "tired of waiting".'
        assert [said.text for said in marked(text)] == ["no other way out", "tired of waiting"]


class TestForms:
    @pytest.mark.parametrize(
        ("text", "form"),
        [
            ('"We will open the bridge," Lind said.', "direct"),
            ('Lind said: "we will open the bridge".', "direct"),
            ('Lind wrote, "The bridge will open."', "direct"),
            ('Lind called it a "great day for the town".', "partial"),
            ('Lind said the town was "ready to open the bridge".', "partial"),
        ],
    )
    def test_form(self, text, form):
        assert only(text).form == form


class TestNoQuotation:
    @pytest.mark.parametrize(
        "text",
        [
            'The "iron bridge" is old.',
            "The 'Bridge of the North' was shut, Lind said.",
            'Reyes, nicknamed "the man of iron", left early.',
            'Lind spoke on "The Morning Show of Radio North" today.',
        ],
    )
    def test_short_words_titles_and_nicknames(self, text):
        assert marked(text) == []


class TestCapitals:
    @pytest.mark.parametrize(
        "text",
        [
            "Lind: ‘The Bridge Will Hold Through Winter’",
            "Lind Says Town Has ‘Waited For Years’ For New Bridge",
            'They carried a sign that read "Bridge For All".',
            'The hall was full of chants of "Open The Bridge".',
            '"Like Oslo. Or Bergen," Lind said.',
            'It says "I\'m With Lind" on the wall.',
        ],
    )
    def test_words_that_are_said_although_each_begins_with_a_capital(self, text):
        assert len(marked(text)) == 1

    @pytest.mark.parametrize(
        "text",
        [
            'Lind said on "Meet Radio North" that it was late.',
            'Reyes, author of "Bridges And Other Roads", was there and spoke for an hour.',
            'It was shown with "The Long Winter Of The Bridge" in the town hall.',
        ],
    )
    def test_names_of_works(self, text):
        assert marked(text) == []


INTERVIEW = (
    "RIVER HALL\n\n{0}REYES: Is the bridge safe?\n\n{0}LIND: It is, and it will be.\n\n"
    "{0}REYES: For whom?\n\n{0}LIND: For all.{1}"
)


class TestTranscripts:
    @pytest.mark.parametrize("marks", [("", ""), ("“", "”")])
    def test_labels_tell_who_speaks(self, marks):
        text = "Ada Lind met Omar Reyes.\n\n" + INTERVIEW.format(*marks)
        turns = [(said.text, said.speaker) for said in marked(text)]
        assert turns == [
            ("Is the bridge safe?", "d#reyes"),
            ("It is, and it will be.", "d#lind"),
            ("For whom?", "d#reyes"),
            ("For all.", "d#lind"),
        ]

    def test_question_and_answer_name_nobody(self):
        text = "Q: Is the bridge safe?\nA: It is safe.\nQ: And for how long?\nA: For years."
        assert [(said.text, said.speaker_span) for said in marked(text)][1] == ("It is safe.", None)
        assert len(marked(text)) == 4

    @pytest.mark.parametrize(
        "text",
        [
            "Pros: It is safe.\nCons: It is old.\nPros: It is near.\nCons: It is dark.",
            "Lind: The bridge will open.\n\nThe town waits for it.",
            "Monday: Rain.\nTuesday: Sun.\nWednesday: Rain.",
        ],
    )
    def test_lists_and_headlines_are_none(self, text):
        assert marked(text) == []


class TestOccasion:
    @pytest.mark.parametrize(
        ("text", "where"),
        [
            ('"We are not ready for this," Lind wrote on X.', "on X"),
            ('"We are not ready for this," Lind stated on her official X page.', "on her official X page"),
            ('"We are not ready for this," Lind said in a statement.', "in a statement"),
            ('"We are not ready for this," Lind told reporters.', "to reporters"),
            ('To Nordic radio Lind has said how it was. "We are not ready for this," she said.', "To Nordic radio"),
            (
                'Lind said at a joint press conference in Oslo on October 8: "We are not ready for this."',
                "at a joint press conference in Oslo on October 8",
            ),
            ('"We are not ready for this," Lind wrote on Telegram.', "on Telegram"),
        ],
    )
    def test_occasion(self, text, where):
        assert only(text).occasion == where

    def test_none_where_none_is_told(self):
        assert only('"We are not ready for this," Lind said.').occasion is None


class TestUnmarked:
    def test_a_dash_and_a_verb(self):
        said = only("The bridge did not hold. We only agreed on a new road, — said Lind")
        assert said.text == "The bridge did not hold. We only agreed on a new road,"
        assert (said.speaker, said.form) == ("d#lind", "direct")

    def test_name_and_office_after_first_person(self):
        said = only("We have agreed on a new road, it comes soon. We are glad. Ada Lind Minister of Roads of Norland")
        assert said.text == "We have agreed on a new road, it comes soon. We are glad."
        assert said.speaker == "d#lind"

    def test_a_dash_in_the_writers_own_sentence(self):
        assert marked("The bridge — built long ago, Lind said — did not hold.") == []


class TestIndirect:
    @pytest.mark.parametrize(
        "text",
        [
            "Lind said that the bridge was safe for all.",
            "Lind said on Friday the bridge was safe for all.",
            "According to Lind, the bridge was safe for all.",
            "The bridge was safe for all, Lind said on Friday.",
            "The bridge was safe for all, said Ada Lind.",
            "The bridge was safe for all, according to Lind.",
            "Lind told reporters that the bridge was safe for all.",
        ],
    )
    def test_content_and_speaker(self, text):
        (said,) = read(text)
        assert said.form == "indirect"
        assert said.text.lower() == "the bridge was safe for all"
        assert said.speaker == "d#lind"

    def test_one_for_a_sentence_at_the_most(self):
        text = "Lind said the bridge was safe and Reyes said the road was closed for the winter."
        assert len([said for said in read(text) if said.form == "indirect"]) == 1

    def test_the_words_of_a_direct_quotation_are_not_told_twice(self):
        assert [said.form for said in read('"The bridge is safe for all," Lind said.')] == ["direct"]

    def test_a_passive_says_nothing(self):
        assert read("Lind was told by the court to leave the hall.") == ()


TEXTS = st.lists(
    st.sampled_from(
        [
            "Ada Lind", "Reyes", "said", '"', "“", "”", "'", ",", ".", "\n", "he", "The bridge is safe", "that", "told",
            "according to", ":", "—", "who", "and", "in a statement", "?", "(", ")", "was", "'s", "adding", "Mr.",
        ]
    ),
    max_size=40,
).map(" ".join)  # fmt: skip


@given(TEXTS)
def test_every_span_slices_to_the_wording(text):
    for said in read(text):
        assert said.text == " ... ".join(text[start:end] for start, end in said.parts)
        assert (said.start, said.end) == said.parts[0]
        assert said.speaker_span is None or text[slice(*said.speaker_span)].strip()
        assert said.speaker is None or said.speaker_span is not None


@given(TEXTS, st.integers(0, 60))
def test_nothing_is_read_outside_the_blocks(text, cut):
    cut = min(cut, len(text))
    for said in find_quotes(text, [(cut, len(text))], mentions(text), []):
        assert all(start >= cut for start, _ in said.parts)


@given(TEXTS)
def test_the_order_of_mentions_changes_nothing(text):
    people = mentions(text)
    assert find_quotes(text, [(0, len(text))], people, []) == find_quotes(text, [(0, len(text))], people[::-1], [])


@pytest.mark.parametrize(
    "unit",
    ["said ", "told The ", "'", '"', "a, — ", "and said ", "the head of ", "Reyes, ", "(", "in a statement to A ",
     "on Xx ", ". ", '"one two three" ', "He said:\n", "at the ", "according to ", "who said ", "“a b c d\n", "「",
     "» ", "„a ", "‚a", "`` ", "6' 2\" ", '="', "- ", "Q: a\nA: b\n", "LIND: we go on\nREYES: no\n",
     "Lind: ", '"A B C" ', '" ed Lind', '"a b c," Lind eded ', '"A B C D\n', "« ‹ ", '" "', "A Bc De "],
)  # fmt: skip
def test_worst_input_takes_linear_time(unit):
    text = (unit * 100_000)[:100_000]
    started = time.process_time()
    find_quotes(text, [(0, len(text))], [], [])
    assert time.process_time() - started < 5
