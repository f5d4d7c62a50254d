"""Statements told without quotation marks: how much of the sentence is theirs, and who makes them."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.extract.quote import find_quotes
from reconcile.extract.quote_lexicon import VERBS
from reconcile.extract.speech import Mention
from reconcile.extract.verb_forms import forms

NAMES = {"Ada Lind": "f", "Omar Reyes": "m", "Lind": "f", "Reyes": "m"}


def mentions(text):
    """Every name of NAMES in the text, the longest wording first; a short form means the same person."""
    found = {}
    for name, gender in NAMES.items():
        for match in re.finditer(rf"\b{name}\b", text):
            if not any(m.start < match.end() and match.start() < m.end for m in found.values()):
                found[match.start()] = Mention(*match.span(), "d#" + name.split()[-1].lower(), gender)
    return list(found.values())


def read(text, attitudes=False):
    """The indirect statements of a text."""
    said = find_quotes(text, [(0, len(text))], mentions(text), [], attitudes=attitudes)
    return [one for one in said if one.form == "indirect"]


def told(text):
    """Wording and speaker of the one statement that the engine reads."""
    (said,) = read(text)
    return said.text, said.speaker


def attributed(text):
    """All contents, as annotators mark them."""
    return [said.text for said in read(text, attitudes=True)]


class TestStatements:
    @pytest.mark.parametrize(
        ("text", "content"),
        [
            ("Lind said in a letter to the council that the old bridge was safe.", "the old bridge was safe"),
            ("Lind said in a letter to the council the old bridge was safe.", "the old bridge was safe"),
            ("Lind said for weeks the old bridge was safe.", "the old bridge was safe"),
            ("Lind told a meeting of farmers that the old bridge was safe.", "the old bridge was safe"),
            ("Lind told a meeting in Norburg the old bridge was safe.", "the old bridge was safe"),
            ("Lind asked whether the old bridge was safe.", "whether the old bridge was safe"),
            ("Lind urged farmers to stay off the old bridge.", "to stay off the old bridge"),
            ("Lind vowed to repair the old bridge.", "to repair the old bridge"),
            ("Lind spoke of very old and rusty bolts.", "very old and rusty bolts"),
            ("As Lind noted on Monday, the old bridge was safe.", "the old bridge was safe"),
            ("The old bridge was safe, Lind told the council.", "The old bridge was safe"),
            ("OSLO, May 3 — The old bridge was safe, Lind said.", "The old bridge was safe"),
        ],
    )
    def test_content(self, text, content):
        assert told(text) == (content, "d#lind")

    def test_a_tag_in_the_middle_leaves_two_parts(self):
        text = "The old bridge, Lind said on Monday, was safe for all."
        (said,) = read(text)
        assert [text[start:end] for start, end in said.parts] == ["The old bridge", "was safe for all"]

    def test_a_tag_behind_the_source(self):
        assert told("The old bridge was safe for all, according to Lind.") == (
            "The old bridge was safe for all",
            "d#lind",
        )

    def test_a_headline_names_its_speaker_before_a_colon(self):
        assert told("Lind: The Old Bridge Is Safe.\n\nIt rained all day.") == ("The Old Bridge Is Safe", "d#lind")

    def test_a_colon_in_the_text_is_no_headline(self):
        assert read("It rained all day.\n\nLind: The bridge is safe.") == []


class TestWiderReading:
    @pytest.mark.parametrize(
        ("text", "content"),
        [
            ("Lind took aim at the old bridge of the town.", "the old bridge of the town"),
            ("Voters were horrified by the old bridge.", "the old bridge"),
            ("Both want the old bridge of the town.", "the old bridge of the town"),
            ("Lind lampooned the old bridge of the town.", "the old bridge of the town"),
            ("In the mayor's view, the old bridge was safe.", "the old bridge was safe"),
            ("Lind heard criticism from farmers that the bridge was old.", "that the bridge was old"),
            ("Lind vowed on Friday to repair the old bridge.", "to repair the old bridge"),
            ("Lind said, for example, that the bridge was safe.", "that the bridge was safe"),
            ("Lind praised the old bridge on Friday.", "the old bridge on Friday"),
        ],
    )
    def test_all_that_is_attributed(self, text, content):
        assert content in attributed(text)

    def test_hearsay_leaves_the_adverb_out(self):
        (said,) = read("The old bridge was reportedly safe for all.", attitudes=True)
        assert said.text == "The old bridge was ... safe for all"

    def test_a_tank_for_thinking_is_no_verb(self):
        assert attributed("The think tank on the hill closed its doors.") == []

    @pytest.mark.parametrize(
        ("text", "content"),
        [
            ("Lind rejected the plan, saying Omar Reyes had misread it.", "Omar Reyes had misread it"),
            (
                "Lind said that, in the end, the old bridge was safe.",
                "in the end, the old bridge was safe",
            ),
            ("Even as Lind said the bridge was safe, the crowd went home.", "the bridge was safe"),
        ],
    )
    def test_statements(self, text, content):
        assert content in [said.text for said in read(text)]


class TestEnds:
    @pytest.mark.parametrize(
        ("text", "content"),
        [
            ("Lind said the bridge was safe, adding that the road was open.", "the bridge was safe"),
            ("Lind said the old bridge was safe and praised the workers.", "the old bridge was safe"),
            ("When Lind said the bridge was safe, the crowd went home.", "the bridge was safe"),
            ("Lind, who said the bridge was safe, went home early.", "the bridge was safe"),
            ("Lind said the old bridge was safe; the road was not.", "the old bridge was safe"),
        ],
    )
    def test_what_follows_is_not_content(self, text, content):
        assert content in [said.text for said in read(text)]

    def test_a_list_goes_on(self):
        text = "Lind said the bridge, the road and the harbour, which froze, were safe."
        assert told(text)[0] == "the bridge, the road and the harbour, which froze, were safe"


class TestNoStatement:
    @pytest.mark.parametrize(
        "text",
        [
            "In a short letter on Monday, Lind said: “The old bridge is safe for all of us.”",
            "Lind said several times.",
            "The reports of the council filled a shelf in the hall.",
            "Lind has a new bridge in the town.",
            "Lind believed in the old bridge of the town.",
            "Lind seemed to like the old bridge of the town.",
            "Lind praised the old bridge of the town.",
            "Critics have called Lind back to the hall.",
        ],
    )
    def test_none(self, text):
        assert read(text) == []

    def test_attitudes_are_read_only_when_asked_for(self):
        text = "Lind praised the old bridge of the town and hated its new harbour."
        assert read(text) == []
        assert attributed(text) == ["the old bridge of the town", "its new harbour"]


class TestAttributions:
    @pytest.mark.parametrize(
        ("text", "contents"),
        [
            ("Lind said that the bridge was safe.", ["that the bridge was safe"]),
            ("Lind hopes to open the bridge.", ["to open the bridge"]),
            ("Her claim that the bridge was safe was wrong.", ["that the bridge was safe"]),
            ("The fear is that the bridge was not safe.", ["that the bridge was not safe"]),
            ("Lind was critical of the new harbour.", ["the new harbour"]),
            ("Lind was asked by a farmer whether she would resign.", ["whether she would resign"]),
            ("The bridge is expected to open soon.", ["The bridge ... to open soon"]),
            ("The bridge seems to hold.", ["The bridge ... to hold"]),
            ("In a poll of farmers, most were for the bridge.", ["most were for the bridge"]),
            ("Lind criticized the plan in a speech on Monday.", ["the plan"]),
            ("Lind found a coin.", []),
            ("The survey found a lead for Lind.", ["a lead for Lind"]),
            ("Lind found the bridge was safe.", ["the bridge was safe"]),
            ("People close to the mayor argue the bridge is old.", ["the bridge is old"]),
        ],
    )
    def test_contents(self, text, contents):
        assert attributed(text) == contents

    def test_a_transcript_names_the_speaker_in_capitals(self):
        text = "The talk on the bridge.\n\nLIND: Well, it will hold for years."
        assert "Well, it will hold for years" in attributed(text)

    def test_two_in_one_sentence(self):
        text = "Lind said the bridge was safe and Reyes said the road was closed."
        assert attributed(text) == ["the bridge was safe", "the road was closed"]


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("plan", {"plan", "plans", "planned", "planning"}),
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("express", {"express", "expresses", "expressed", "expressing"}),
        ("say", {"say", "says", "said", "saying"}),
    ],
)
def test_forms(verb, expected):
    assert forms(verb) == expected


WORDS = [
    "Lind", "Reyes", "she", "said", "says", "told", "reporters", "that", "whether", "to", "open", "the", "bridge", "was",
    "safe", ",", ".", ";", ":", "—", "(", ")", "and", "but", "who", "which", "according to", "the claim that", "expected",
    "hopes", "wants", "praised", "adding", "on Monday", "in a letter", "as", "while", "“we are ready to go”", "\n", "seems",
    "critical of", "In a poll", "asked", "by", "LIND", "5", "called", "has", "'s", "is", "of",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)


@given(TEXTS, st.booleans())
def test_parts_slice_to_the_wording_in_order(text, attitudes):
    for said in read(text, attitudes):
        assert said.text == " ... ".join(text[start:end] for start, end in said.parts)
        assert all(start < end for start, end in said.parts)
        assert all(one[1] <= other[0] for one, other in zip(said.parts, said.parts[1:], strict=False))


@given(st.sampled_from(sorted(VERBS)), TEXTS)
def test_a_content_never_holds_the_verb_that_reports_it(verb, rest):
    text = f"Lind {verb} {rest}".partition("\n")[0]
    for said in read(text, attitudes=True):
        if said.verb == verb and text.lower().split().count(verb) == 1:
            at = text.index(verb)
            assert not any(start < at + len(verb) and at < end for start, end in said.parts)


@given(TEXTS, st.booleans())
def test_a_sentence_appended_changes_nothing_before_it(text, attitudes):
    text = text.rstrip(" \n") + "."
    longer = text + "\n\nThe weather stayed dry for a week."
    assert read(longer, attitudes) == read(text, attitudes)


@given(TEXTS)
def test_the_engine_reads_no_more_than_the_attributions(text):
    every = [part for said in read(text, attitudes=True) for part in said.parts]
    for said in read(text):
        assert all(any(start <= part[0] and part[1] <= end for start, end in every) for part in said.parts)


UNITS = ["said that ", "said ", "told him that ", "as he said, ", "the claim that ", "is said to ", "according to ",
         "in a poll ", ", and ", "he said on Monday in a "]  # fmt: skip


@pytest.mark.parametrize("sentence", [100_000, 2_000])
@pytest.mark.parametrize("unit", UNITS)
def test_worst_input_takes_linear_time(unit, sentence):
    text = ((unit * sentence)[:sentence] + ".\n") * (100_000 // sentence)
    started = time.process_time()
    find_quotes(text, [(0, len(text))], [], [], attitudes=True)
    assert time.process_time() - started < 8
