"""Laws of quotations: the style of the marks and boilerplate around change nothing; marks alone stay fast."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.extract.quote import find_quotes
from reconcile.extract.speech import Mention

NAMES = ("Ada Lind", "Omar Reyes")
STYLES = [
    ("“", "”"), ('"', '"'), ("«", "»"), ("« ", " »"), ("»", "«"), ("„", "“"), ("„", "”"), ("‹", "›"), ("''", "''"),
    ("``", "''"), ("‘‘", "’’"), ("‘", "’"), ("‚", "‘"), ("「", "」"), ("『", "』"),
]  # fmt: skip
TAGS = [
    "{0}We will open the bridge today,{1} Ada Lind said.",
    "{0}We will open the bridge today,{1} said Omar Reyes.",
    "Ada Lind said: {0}We will open the bridge today.{1}",
    "Omar Reyes called it {0}a very long winter{1} for all.",
    "{0}The bridge is safe,{1} Ada Lind said, {0}and it will stay open.{1}",
    "Ada Lind went to the hall. {0}Nobody told us of it,{1} she said.",
    "{0}Do they know of it?{1} Omar Reyes shot back.",
    "The club said in a statement that it was {0}not ready for this{1}.",
    "The town has {0}an old bridge{1}.",
    "They read {0}Winter Of The Bridge Builders{1} in the hall.",
    "{0}They don't know what it's worth,{1} Ada Lind told reporters.",
    "{0}We came early.\n\n{0}We left late,{1} Omar Reyes said.",
    "According to Omar Reyes, {0}the bridge will open today{1}.",
]


def read(text):
    people = sorted(
        Mention(at, at + len(name), name)
        for name in NAMES
        for at in range(len(text))
        if text.startswith(name, at)
    )  # fmt: skip
    return find_quotes(text, [(0, len(text))], people, [])


def told(text):
    """What is said by whom, without offsets."""
    found = []
    for said in read(text):
        if said.form != "indirect":
            who = None if said.speaker_span is None else text[slice(*said.speaker_span)]
            found.append((said.text, said.form, said.speaker, who, said.verb, said.occasion))
    return found


@given(st.lists(st.sampled_from(TAGS), min_size=1, max_size=5), st.sampled_from(STYLES))
def test_the_style_of_the_marks_changes_nothing(sentences, style):
    text = "\n\n".join(sentences)
    assert told(text.format(*style)) == told(text.format("“", "”"))


@given(st.lists(st.sampled_from(TAGS), min_size=1, max_size=5), st.sampled_from(STYLES))
def test_every_part_slices_to_its_wording(sentences, style):
    text = "\n\n".join(sentences).format(*style)
    for said in read(text):
        assert said.text == " ... ".join(text[start:end] for start, end in said.parts)


@given(st.lists(st.sampled_from(TAGS), min_size=1, max_size=5), st.sampled_from(STYLES))
def test_boilerplate_after_the_text_changes_nothing(sentences, style):
    text = "\n\n".join(sentences).format(*style)
    more = "\n\nSubscribe to our newsletter\n\nAll rights reserved. Read more at our site.\n\nRelated: Weather | Sports"
    assert told(text + more) == told(text)


NESTED = [("“", "”", "‘", "’"), ('"', '"', "'", "'"), ("«", "»", "“", "”"), ("„", "“", "‚", "‘"), ("‘", "’", "“", "”")]


@pytest.mark.parametrize("style", NESTED)
def test_marks_inside_marks_are_words(style):
    text = "{0}She told us {2}never again{3} and left the hall,{1} Ada Lind said.".format(*style)
    assert [(said.text, said.speaker) for said in read(text)] == [
        ("She told us {2}never again{3} and left the hall,".format(*style), "Ada Lind")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The man is 6' 2\" tall and the door is 5'10\" high, Ada Lind knows.",
        'A 12" by 14" screen stood in the hall of the old town.',
        '<a href="http://town.example/news of the day">The bridge</a> is old.',
        "The '90s were the players' years, rock 'n' roll and all of it.",
    ],
)
def test_what_is_no_quotation_mark(text):
    assert told(text) == []


def test_inches_inside_a_quotation_do_not_end_it():
    assert [one[0] for one in told('"He is 6\' 2" tall and very old," Ada Lind said.')] == [
        "He is 6' 2\" tall and very old,"
    ]


@pytest.mark.parametrize(
    "marks", ['"' * 10_000, "“" * 10_000, "”" * 10_000, "“”" * 5_000, "'\"" * 5_000, "「" * 10_000]
)
def test_ten_thousand_marks(marks):
    text = "Ada Lind said: “We go on as before.” " + marks
    started = time.process_time()
    read(text)
    assert time.process_time() - started < 2
