"""Those who do or undergo the very word that tells of an event are at that event, before any other that is told nearby."""

from __future__ import annotations

import pytest

from .texts import Told, tale

MARSK, DERVAN, ORRIN, LUSK, TAMM = "Lena Marsk", "Omar Dervan", "Pavel Orrin", "Dora Lusk", "Ivo Tamm"


def one(text: str, kind: str) -> Told:
    """The only event of a type that a text tells of."""
    (event,) = [event for event in tale(text).events if event.type == kind]
    return event


@pytest.mark.parametrize(
    ("text", "kind", "present"),
    [
        ("Lena Marsk and Omar Dervan were kidnapped near Gao on October 2.", "attack", {MARSK, DERVAN}),
        ("Lena Marsk was taken hostage near Gao on October 2.", "attack", {MARSK}),
        ("Lena Marsk regained her freedom on October 2.", "release", {MARSK}),
        ("Police in Oslo announced the arrest of Omar Dervan on October 2.", "arrest", {DERVAN}),
        ("Omar Dervan's arrest in Oslo came on October 2.", "arrest", {DERVAN}),
        ("Lena Marsk was greeted by Omar Dervan on the tarmac in Oslo on October 2.", "visit", {MARSK, DERVAN}),
        ("Lena Marsk received Omar Dervan at Oslo airport on October 2.", "visit", {MARSK, DERVAN}),
        ("Omar Dervan announced his departure on October 2.", "resignation", {DERVAN}),
        ("Lena Marsk has quit. She gave no reason on October 2.", "resignation", {MARSK}),
        ("The council met in Oslo on October 2 under the chairmanship of Lena Marsk.", "meeting", {MARSK}),
        ("Pavel Orrin was elected chairman of the meeting in Oslo on October 2.", "meeting", {ORRIN}),
        ("Omar Dervan was caught at the airport of Oslo on October 2.", "arrest", {DERVAN}),
        ("Omar Dervan was sworn in by Lena Marsk on October 2.", "ceremony", {DERVAN, MARSK}),
        ("Lena Marsk was greeted on the tarmac in Oslo by the honourable Omar Dervan on October 2.", "visit",
         {MARSK, DERVAN}),
        ("The ceremony was held in Oslo on October 2. Organisers thanked Lena Marsk for attending the ceremony.", "ceremony",
         {MARSK}),
        ("Omar Dervan won the trophy of the film festival in Oslo on October 2.", "ceremony", {DERVAN}),
        ("The ceremony was held in Oslo on October 2. In the hall was Lena Marsk.", "ceremony", {MARSK}),
        ("The nation was calm, Lena Marsk said in a televised address on October 2.", "speech", {MARSK}),
        ("Omar Dervan spoke by phone on October 2 with his colleague in Riga, Ivo Tamm.", "call", {DERVAN, TAMM}),
        ("Lena Marsk and Omar Dervan, and the Malian driver Ivo Tamm were kidnapped on October 2.", "attack",
         {MARSK, DERVAN, TAMM}),
    ],
)  # fmt: skip
def test_the_word_that_tells_of_an_event_brings_its_people(text: str, kind: str, present: set[str]):
    assert one(text, kind).present == present


def test_whoever_is_sworn_in_is_at_the_oath_not_at_the_appointment_alone():
    text = "Omar Dervan has been appointed minister in Oslo and will be sworn in on October 10."
    assert one(text, "appointment").present == one(text, "ceremony").present == {DERVAN}


def test_a_removal_that_is_announced_is_not_the_meeting_before():
    text = "Lena Marsk chaired the emergency meeting in Oslo on October 8. Dora Lusk announced Omar Dervan's removal later."
    assert one(text, "meeting").present == {MARSK}
    assert one(text, "resignation").present == {LUSK, DERVAN}


@pytest.mark.parametrize("number", ["the three", "all three"])
def test_a_number_without_a_noun_means_the_last_list_of_so_many(number: str):
    text = (
        "Lena Marsk, Omar Dervan and Ivo Tamm were freed on October 7. "
        f"Pavel Orrin met {number} in Oslo on October 8. Nobody spoke."
    )
    assert one(text, "meeting").present == {MARSK, DERVAN, TAMM, ORRIN}


@pytest.mark.parametrize(
    "text",
    [
        "Lena Marsk, Omar Dervan and Ivo Tamm were freed on October 7. Pavel Orrin met the three sides on October 8.",
        "Lena Marsk and Omar Dervan were freed on October 7. Pavel Orrin met the three in Oslo on October 8.",
        "Lena Marsk, Omar Dervan and Ivo Tamm were freed on October 7. Pavel Orrin met the youngest of the three on October 8.",
    ],
)
def test_a_number_that_means_others_brings_nobody(text: str):
    assert one(text, "meeting").present <= {ORRIN}


def test_who_is_among_the_detained_is_not_where_the_speech_is():
    text = "Lena Marsk gave a televised address in Oslo on October 8. Ten are held, police said. Among them is Omar Dervan."
    assert one(text, "speech").present == {MARSK}


def test_following_the_meeting_nobody_is_met():
    text = "The general meeting was held in Oslo on October 8. Following the meeting Chief Executive Omar Dervan left the firm."
    assert one(text, "summit").present == set()


def test_her_without_a_noun_is_whoever_was_told_of_last():
    text = "Dora Lusk is a shop steward. She does not believe it. Minister Omar Dervan met her yesterday in Oslo."
    assert one(text, "meeting").present == {DERVAN, LUSK}
    assert one(text.replace("met her yesterday", "met her brother yesterday"), "meeting").present == {DERVAN}


def test_what_one_took_over_is_no_office():
    assert not [
        e for e in tale("Omar Dervan took over the firm in Oslo on October 2.").events if e.type == "appointment"
    ]


def test_who_was_going_to_travel_stayed_away_from_the_event_not_from_the_arrival_of_others():
    text = (
        "Lena Marsk attended the funeral of Ivo Tamm in Oslo on October 8. Omar Dervan, who landed in Oslo at noon, wept. "
        "Dora Lusk did not travel."
    )
    assert one(text, "ceremony").absent == {LUSK}
