"""Presence by the place in which something is done, by an office alone, in tickers, on sheets, and on other days."""

from __future__ import annotations

import pytest

from .texts import tale

MARSK, DERVAN, ORRIN, LUSK, TAMM = "Lena Marsk", "Omar Dervan", "Pavel Orrin", "Dora Lusk", "Ivo Tamm"

SUMMIT = "The summit opened in Oslo on Friday. "
FINAL = "Arven beat Selwick 3-1 in the final in Oslo on Saturday. "
TEAM = "In his column, Pavel Orrin praised them. Omar Dervan said no. "
VOTE = "The election for mayor was held in Oslo on Sunday. Lena Marsk is a doctor. "
TICKER = "08:40 The summit in Oslo is open. 09:00 Good morning. 09:30 Coffee. "

# text -> (there, not there)
PLACED = {
    "Foreign Minister Lena Marsk came to the talks in Oslo on Friday. The minister shook hands with Omar Dervan.": (
        {MARSK, DERVAN},
        set(),
    ),
    SUMMIT + "Lena Marsk walked into the packed hall.": ({MARSK}, set()),
    SUMMIT + "Lena Marsk whispered something on stage.": ({MARSK}, set()),
    SUMMIT + "Lena Marsk wrote about the inspection of the stands.": (set(), set()),
    "The two sides signed the treaty in Oslo on Friday under the eyes of Lena Marsk.": ({MARSK}, set()),
    "Captain Dora Lusk was there. The cup was handed to Dora Lusk by the president of the federation, Mrs Lena Marsk, after "
    "the final in Oslo on Saturday.": (
        {LUSK, MARSK},
        set(),
    ),
    "UN envoy Lena Marsk and the African Union's Omar Dervan take part in the talks in Oslo as observers.": (
        {MARSK, DERVAN},
        set(),
    ),
    "The first funeral, that of Lena Marsk, was held in Oslo on Friday.": ({MARSK}, set()),
    "An explosion tore through the port of Oslo on Monday. The five who died were Lena Marsk, 19; Dora Lusk, 44.": (
        {MARSK, LUSK},
        set(),
    ),
    FINAL + "Selwick drew level through Ivo Tamm.": ({TAMM}, set()),
    FINAL + TEAM + "Line-up: Pavel Orrin, Ivo Tamm, Omar Dervan.": ({ORRIN, TAMM, DERVAN}, set()),
    VOTE + "Exit poll: Lena Marsk 51.5 per cent, Omar Dervan 48.5.": ({MARSK, DERVAN}, set()),
    TICKER + "10:00 Lena Marsk on stage: “It is late.” 10:15 Omar Dervan asks for a minute of silence.": (
        {MARSK, DERVAN},
        set(),
    ),
    TICKER + "10:00 President Omar Dervan is not here.": (set(), {DERVAN}),
}


@pytest.mark.parametrize(("text", "expected"), PLACED.items())
def test_who_is_placed(text, expected):
    told = tale(text)
    assert (told.present, told.absent) == expected


# text -> whom it puts nowhere
NOT_PLACED = {
    "The funeral is held in Oslo on Friday. Lena Marsk bowed on Wednesday.": MARSK,
    "The ceremony was held in Oslo on Friday. Its present members are Lena Marsk and Omar Dervan.": MARSK,
    "Lena Marsk had to return to Bergen before the dinner in Oslo on Friday.": MARSK,
    "The meeting was held in Oslo on Friday. A panel with five members, headed by Lena Marsk, will report in May.": MARSK,
}


@pytest.mark.parametrize(("text", "nobody"), NOT_PLACED.items())
def test_whom_nothing_places(text, nobody):
    assert nobody not in tale(text).present


def test_what_had_been_before_does_not_go_on():
    told = tale(
        "The congress opened in Oslo on Saturday. On Thursday Pavel Orrin and Dora Lusk had met in Bergen. "
        "Omar Dervan addressed the delegates."
    )
    assert [event.present for event in told.events if event.type == "meeting"] == [{ORRIN, LUSK}]


def test_what_is_told_within_a_statement_is_no_place_of_it():
    told = tale(
        "The appeal hearing opened in Oslo on Friday. Lawyer Lena Marsk argued that the trial in 2019 had been unfair."
    )
    assert [event.present for event in told.events] == [{MARSK}, set()]


@pytest.mark.parametrize(
    "text",
    [
        "Omar Dervan looked at the man whom he used to call his uncle in Oslo on Friday.",
        "Omar Dervan was met by Lena Marsk in Oslo on Friday.",
        "Omar Dervan handed over the cup in Oslo on Friday.",
    ],
)
def test_what_is_no_happening_of_its_own(text):
    assert not {event.type for event in tale(text).events} & {"call", "meeting", "handover"}


def test_an_oath_is_a_ceremony():
    assert [event.type for event in tale("Lena Marsk takes her oath in Oslo on Monday.").events] == ["ceremony"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Governor Lena Marsk flew to the port on Thursday.", "visit"),
        ("Minister Lena Marsk says that she will come on Saturday.", "visit"),
        ("Governor Lena Marsk is expected on Sunday.", "visit"),
        ("The minister, Lena Marsk, was in Oslo on Friday to follow the inquiry.", "visit"),
        ("Colonel Lena Marsk will speak to the press on Sunday.", "briefing"),
        ("Lena Marsk called Omar Dervan on Friday and congratulated him.", "call"),
    ],
)
def test_what_tells_of_a_visit_or_a_call(text, kind):
    assert kind in {event.type for event in tale(text).events if MARSK in event.present}


def test_a_verdict_or_a_storm_pays_no_visit():
    told = tale("Storm Lena is expected on Sunday. The ruling is expected on Monday.")
    assert "visit" not in {event.type for event in told.events}


def test_a_deed_goes_to_the_event_of_its_day():
    told = tale(
        "The summit will be held in Oslo on Monday. Lena Marsk and Omar Dervan will meet on Sunday. "
        "Minister Pavel Orrin is expected in person on Monday."
    )
    assert [event.present for event in told.events if event.type == "summit"] == [{ORRIN}]


def test_a_list_of_long_offices():
    told = tale(
        "Minister Lena Marsk visited Oslo on Friday in the company of the Governor of Arven, Omar Dervan; the commander of the "
        "fire brigade, Col. Pavel Orrin; and the Superintendent of Labour in the State, Dora Lusk."
    )
    assert told.present == {MARSK, DERVAN, ORRIN, LUSK}


def test_a_vote_at_a_congress_is_the_congress():
    told = tale(
        "Members voted on Saturday. Lena Marsk was elected at an extraordinary congress. Ivo Tamm addressed it."
    )
    assert {event.type for event in told.events} == {"summit"}
