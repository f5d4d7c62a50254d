"""Who says it: the cascade, one sentence of the writer for each step."""

from __future__ import annotations

import re

import pytest

from reconcile.extract.quote import find_quotes
from reconcile.extract.speech import Mention

PEOPLE = {"Ada Lind": "f", "Lind": "f", "Omar Reyes": "m", "Reyes": "m", "Jo Park": "", "Park": ""}


def mentions(text):
    found = {}
    for name in sorted(PEOPLE, key=len, reverse=True):
        for match in re.finditer(rf"\b{name}\b", text):
            if not any(m.start < match.end() and match.start() < m.end for m in found.values()):
                found[match.start()] = Mention(*match.span(), name.split()[-1].lower(), PEOPLE[name])
    return list(found.values())


def speakers(text, roles=()):
    found = find_quotes(text, [(0, len(text))], mentions(text), [], roles)
    return [said.speaker for said in found if said.form != "indirect"]


def wording(text):
    found = find_quotes(text, [(0, len(text))], mentions(text), [])
    spans = [said.speaker_span for said in found if said.form != "indirect"]
    return [None if span is None else text[slice(*span)] for span in spans]


class TestNameAndVerb:
    @pytest.mark.parametrize(
        "text",
        [
            '"We will open the bridge," Lind said.',
            '"We will open the bridge," said Lind.',
            '"We will open the bridge," said Ada Lind, who built it with Omar Reyes.',
            'Lind said: "We will open the bridge."',
            'Lind told Omar Reyes: "We will open the bridge."',
            'According to Lind, "we will open the bridge".',
            'Lind, the minister of roads, said: "We will open the bridge."',
            'Lind, 41, said: "We will open the bridge."',
            '"We will open the bridge," minister Ada Lind said on Friday.',
            '"We will open the bridge," announced the minister of roads, Ada Lind.',
            'Lind went to the hall with Reyes and said: "We will open the bridge."',
            'Lind opened the hall, adding: "We will open the bridge."',
            'Lind, who met Omar Reyes before, told reporters that "we will open the bridge".',
            'Lind said about the road:\n"We will open the bridge."',
            "Lind: 'We will open the bridge'",
            '"We will open the bridge." — Ada Lind',
            '"Will we open the bridge?" Lind asked.',
            '"We will open the bridge," Rep. Lind (D-Norland) said Monday.',
            '"It is what Reyes said and we will open the bridge," Lind said.',
            'Lind\'s promise that "we will open the bridge" was heard.',
            '"We will open the bridge," said Park engineer Ada Lind.',
            'I do not blame Reyes, nor Lind, who said: "We will open the bridge."',
        ],
    )
    def test_the_grammatical_subject(self, text):
        assert speakers(text) == ["lind"]


class TestPronouns:
    def test_the_subject_of_the_sentence_before(self):
        assert speakers('Lind walked to the bridge. "It is safe for all," she said.') == ["lind"]

    def test_the_gender_decides_between_two(self):
        text = 'Lind spoke of the bridge. Reyes listened for an hour. "It is safe for all," she said.'
        assert speakers(text) == ["lind"]

    def test_the_speaker_before(self):
        text = '"The road is closed now," Reyes said.\n\n"Nobody told us of it," he added.'
        assert speakers(text) == ["reyes", "reyes"]

    def test_the_subject_of_the_same_sentence(self):
        text = 'Reyes did not come to the bridge, but on his page he wrote: "I thank all who came."'
        assert speakers(text) == ["reyes"]

    def test_nobody_of_that_gender(self):
        assert speakers('Reyes walked to the bridge. "It is safe for all," she said.') == [None]

    def test_a_name_that_only_a_preposition_governs_is_passed_over(self):
        text = 'Lind waited for the report of Omar Reyes. "They met at noon today," she said.'
        assert speakers(text) == ["lind"]


class TestContinued:
    def test_the_next_quotation_of_the_paragraph(self):
        text = '"The road is closed now," Reyes said to us. He sat down again. "Nobody told us of it."'
        assert speakers(text)[0] == "reyes"
        assert speakers(text)[1] in ("reyes", None)

    def test_a_paragraph_of_quotation_alone(self):
        text = '"The road is closed now," said Reyes, the head of the town.\n"Nobody told us of it at all."'
        assert speakers(text) == ["reyes", "reyes"]

    def test_the_sentence_before_in_the_paragraph(self):
        text = "Lind said that both sides want the bridge. “As we speak, people wait for it.”"
        assert speakers(text) == ["lind"]


class TestNotAPerson:
    @pytest.mark.parametrize(
        ("text", "who"),
        [
            ("'We will open the bridge,' the club stated.", "the club"),
            ("The organisers insisted: 'We will open the bridge.'", "The organisers"),
            ("'The bridge is open', Radio North reported.", "Radio North"),
            ('"We will open the bridge," a spokesman for Lind said.', "a spokesman for Lind"),
            ('"We will open the bridge," Lind\'s lawyer said.', "Lind's lawyer"),
        ],
    )
    def test_the_wording_alone(self, text, who):
        assert speakers(text) == [None]
        assert wording(text) == [who]

    def test_a_role_that_is_known_to_mean_somebody(self):
        text = '"We will open the bridge," the minister of roads said.'
        start = text.index("the minister")
        assert speakers(text, [Mention(start, start + len("the minister of roads"), "lind", "f")]) == ["lind"]

    def test_nobody_is_named(self):
        assert speakers('The town agreed on an "end of all road works".') == [None]


class TestPartial:
    def test_a_verb_that_is_no_verb_of_saying(self):
        assert speakers('Reyes accused the town of "putting on a show for us".') == ["reyes"]

    def test_what_the_thing_shows_is_said_by_the_speaker(self):
        assert speakers('Lind said it shows "the will of both sides to go on".') == ["lind"]

    def test_a_verb_in_commas_is_passed_over(self):
        text = 'Lind wrote that the town wants its boats back which, Oslo says, were "taken from the harbour".'
        assert speakers(text) == ["lind"]

    def test_the_verb_at_the_end_of_the_sentence(self):
        assert speakers('It was a "very long and cold winter" and it was not over, Lind said.') == ["lind"]


class TestByShape:
    @pytest.mark.parametrize(
        "text",
        [
            '"We will open the bridge," Lind shot back.',
            '"We will open the bridge," countersigned Lind.',
            '"Will we open the bridge?" Lind barked.',
            'Stated Lind: "We will open the bridge."',
            'Lind went to the hall, telling reporters: "We will open the bridge."',
            '"We will open the bridge."\n\n- Ada Lind, Oslo',
        ],
    )
    def test_a_person_beside_the_words(self, text):
        assert speakers(text) == ["lind"]

    @pytest.mark.parametrize(
        ("text", "who"),
        [
            ('The town released a letter, saying the bridge was "not ready for all".', "The town"),
            ('"We will open the bridge," the sign read.', "the sign"),
            ('"We will open the bridge."\n\n- Town Council', "Town Council"),
        ],
    )
    def test_a_wording_beside_the_words(self, text, who):
        assert wording(text) == [who]


class TestUnknown:
    @pytest.mark.parametrize(
        "text",
        [
            'Lind and Reyes and Jo Park came to "an end of all the road works".',
            'The bridge was shut for months. It was "an end of all the road works".',
            'A new plan calls for an "end of all the road works".',
            'The council met for hours. "We will open the bridge."',
        ],
    )
    def test_no_speaker_where_nobody_is_told_to_speak(self, text):
        assert speakers(text) == [None]
