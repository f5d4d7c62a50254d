"""How newsrooms of many countries write of who was where and when: state agencies, tickers, press offices, wires.

Published on Saturday 11 October 2025."""

from __future__ import annotations

import pytest

from .texts import tale

MARSK, DERVAN, ORRIN, LUSK, TAMM = "Lena Marsk", "Omar Dervan", "Pavel Orrin", "Dora Lusk", "Ivo Tamm"

PRESENT = {
    # lists with marks, honorifics and long offices
    "In attendance at the summit in Oslo were the President of Norway, H.E. Lena Marsk; the Vice President of Kenya, H.E. "
    "Omar Dervan; and the Minister of Petroleum and Energy of Ghana, Dr. Pavel Orrin.": {MARSK, DERVAN, ORRIN},
    "The agreement was signed in Geneva by HE Foreign Minister Lena Marsk and by HE Dr. Omar Dervan.": {MARSK, DERVAN},
    "Also present at the meeting in Oslo were Department of Transport Secretary Lena Marsk, Coast Guard Commandant Adm. Omar "
    "Dervan, and Health Undersecretary Dr. Pavel Orrin.": {MARSK, DERVAN, ORRIN},
    "The meeting in Oslo was attended by Foreign Minister Lena Marsk and Head of the Presidential Administration Omar Dervan "
    "from the Norwegian side, and by Ambassador Pavel Orrin from the Kenyan side.": {MARSK, DERVAN, ORRIN},
    "The treaty was signed in Oslo on Friday in the presence of the African Union Commission Chairperson, Lena Marsk.": {
        MARSK
    },
    # deeds
    "Lena Marsk visited the hospital in Oslo on Friday. Governor Omar Dervan briefed her on the search.": {
        MARSK,
        DERVAN,
    },
    "Mayor Lena Marsk led a candlelight vigil in Oslo on Friday. Bishop Omar Dervan said Mass.": {MARSK, DERVAN},
    "Lena Marsk won the award at a ceremony in Oslo on Friday. Accepting the award, a visibly moved Omar Dervan thanked her.": {
        MARSK,
        DERVAN,
    },
    "Lena Marsk spoke to Omar Dervan by phone on Friday.": {MARSK, DERVAN},
    "Lena Marsk wrapped up a two-day visit to Kenya on Friday.": {MARSK},
    "About 200 workers marched in Oslo on Friday to protest against cuts. Lena Marsk and fellow juror Omar Dervan joined "
    "them.": {MARSK, DERVAN},
    "Waiting at the airport for the meeting in Oslo were Lena Marsk and Omar Dervan.": {MARSK, DERVAN},
}


@pytest.mark.parametrize("text", PRESENT)
def test_lists_and_deeds_put_people_there(text):
    assert tale(text).present == PRESENT[text]


ABSENT = [
    "Omar Dervan hosted the summit in Oslo on Friday. Lena Marsk called off her trip.",
    "Omar Dervan hosted the summit in Oslo on Friday. Lena Marsk dropped her trip at the last moment.",
    "Omar Dervan hosted the summit in Oslo on Friday. Lena Marsk bowed out.",
    "Omar Dervan hosted the summit in Oslo on Friday. Lena Marsk stayed in Vienna.",
]


@pytest.mark.parametrize("text", ABSENT)
def test_who_gives_up_a_journey_stays_away(text):
    assert tale(text).absent == {MARSK}
    assert tale(text).present == {DERVAN}


HERE = [
    "Lena Marsk hosted the summit in Oslo on Friday and called it a success for the trip.",
    "Lena Marsk hosted the summit in Oslo on Friday and stayed in Oslo.",
    "Lena Marsk hosted the summit in Oslo on Friday and dropped the plan for a tax.",
]


@pytest.mark.parametrize("text", HERE)
def test_what_else_is_dropped_or_called_keeps_nobody_away(text):
    assert tale(text).present == {MARSK}
    assert not tale(text).absent


def test_a_pronoun_does_not_go_to_whoever_spoke_of_an_office():
    text = (
        "The President will visit Oslo on Sunday, Governor Lena Marsk announced. He will be joined by Transport Secretary "
        "Omar Dervan."
    )
    assert MARSK not in tale(text).present


DAYS = {
    "The ministers met in Oslo on Wednesday.\n\n" + "The town was quiet. " * 30 + "\n\nA day earlier, Lena Marsk was "
    "arrested in Bergen.": ("arrest", "2025-10-07"),
    "Lena Marsk opened a summit in Oslo on Friday.\n\nOn the sidelines of the summit, Omar Dervan met Pavel Orrin.": (
        "meeting",
        "2025-10-10",
    ),
    "Lena Marsk held talks in Oslo on Friday.\n\nFollowing the talks, Omar Dervan signed an accord.": (
        "signing",
        "2025-10-10",
    ),
    "On Friday Lena Marsk met Omar Dervan in Oslo. Pavel Orrin and Dora Lusk signed a memorandum.": (
        "signing",
        "2025-10-10",
    ),
    "The state funeral of Omar Dervan, to be held this Sunday in Oslo, will be public, the palace said on Friday.": (
        "ceremony",
        "2025-10-12",
    ),
    "On October 9 the Court of Oslo handed down its judgment against Lena Marsk.": ("hearing", "2025-10-09"),
}


@pytest.mark.parametrize("text", DAYS)
def test_a_day_comes_from_what_is_told_beside(text):
    kind, day = DAYS[text]
    assert (kind, (day,)) in [(event.type, event.dates) for event in tale(text).events]


def test_the_entries_of_a_ticker_are_of_its_day():
    text = (
        "LIVE: Verdict in the Marsk trial\n\n17:02 We wait for the judges in Oslo.\n\n17:31 Lena Marsk has arrived.\n\n"
        "18:22 Lena Marsk was found guilty."
    )
    assert [event.dates for event in tale(text).events if event.type == "hearing"] == [("2025-10-11",)]


def test_two_cities_in_a_dateline_are_no_place_of_the_meeting():
    text = "Vienna/Oslo (Wire) — Omar Dervan met Lena Marsk on Friday."
    assert all("Vienna" not in event.places for event in tale(text).events)


NO_CALL = "Lena Marsk hosted the summit in Oslo on Friday. “I will not go,” Omar Dervan told the paper by telephone."


def test_what_is_told_to_a_paper_by_phone_is_no_call():
    assert "call" not in {event.type for event in tale(NO_CALL).events}
