"""Happenings of one type that are two, and words that tell of none."""

from __future__ import annotations

import pytest

from .texts import tale


def told(text: str) -> list[tuple[str, tuple[str, ...]]]:
    """Type and days of every event of a text, in order."""
    return sorted((event.type, event.dates) for event in tale(text).events)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "The gala was held in Oslo on October 8. The premiere of the film is on October 20.",
            {"2025-10-08", "2025-10-20"},
        ),
        (
            "The funeral was held in Oslo on October 8. The wedding was held in Oslo on October 7.",
            {"2025-10-08", "2025-10-07"},
        ),
    ],
)
def test_ceremonies_of_other_kinds_are_apart(text: str, days: set[str]):
    assert {day for kind, dates in told(text) for day in dates if kind == "ceremony"} == days


def test_who_is_met_before_the_meeting_is_met_apart():
    text = (
        "The board meeting in Oslo was held on October 8. Lena Marsk met Omar Dervan on October 7 before the meeting."
    )
    assert told(text) == [("meeting", ("2025-10-07",)), ("meeting", ("2025-10-08",))]


def test_the_deal_of_another_year_does_not_date_the_new_one():
    text = (
        "Two lines to merge. Lena Marsk and Omar Dervan signed the agreement in Oslo. Both were glad. Nobody asked why. "
        "In 2019 a deal with Borgan was signed."
    )
    days = {dates: event.present for event in tale(text).events if event.type == "signing" for dates in [event.dates]}
    assert frozenset({"Lena Marsk", "Omar Dervan"}) in days.values()
    assert not any(present for dates, present in days.items() if dates and dates[0].startswith("2019"))


def test_the_welcome_at_the_airport_is_the_reception():
    text = "Lena Marsk received Omar Dervan on Thursday at Oslo airport. The reception was attended by Ivo Tamm."
    (event,) = tale(text).events
    assert event.present == {"Lena Marsk", "Omar Dervan", "Ivo Tamm"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The release, which crowned the efforts of Lena Marsk, came on October 8.", "ceremony"),
        ("Lena Marsk, named by all as the leader, stayed at home on October 8.", "appointment"),
        ("Sign in to read what Lena Marsk wrote on October 8.", "signing"),
        ("Lena Marsk shot the film in Oslo on October 8.", "attack"),
        ("The driver gave way to Lena Marsk in Oslo on October 8.", "disaster"),
        ("Lena Marsk sang in the concert hall in Oslo on October 8.", "concert"),
    ],
)
def test_words_that_tell_of_another_thing(text: str, kind: str):
    assert kind not in {event.type for event in tale(text).events}


def test_where_one_was_instead_is_no_place_of_the_event():
    text = "The ceremony was held on October 8. Lena Marsk missed the ceremony: she was on stage in Riga."
    (event,) = [event for event in tale(text).events if event.type == "ceremony"]
    assert event.places == ()
