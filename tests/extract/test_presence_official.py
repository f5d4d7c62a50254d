"""Official visits, parliaments and bulletins: inspections, motions, lists of those present, offices without a name."""

from __future__ import annotations

import pytest

from .texts import Told, tale

MARSK, DERVAN, ORRIN, LUSK, TAMM = "Lena Marsk", "Omar Dervan", "Pavel Orrin", "Dora Lusk", "Ivo Tamm"
PRESIDENTS = (
    "President Lena Marsk of Latvia ended her trip to Oslo on October 2. She met President Omar Dervan of Mali there. "
)


def one(text: str, kind: str) -> Told:
    """The only event of a type that a text tells of."""
    (event,) = [event for event in tale(text).events if event.type == kind]
    return event


@pytest.mark.parametrize(
    ("text", "kind", "present"),
    [
        ("Minister Lena Marsk inspected the site of the fire in Oslo on October 2. She was received by the plant head, Mr. "
         "Omar Dervan, and was accompanied by the Mayor, Smt. Dora Lusk, MP, and the Director of Factories, Dr. Ivo Tamm.",
         "visit", {MARSK, DERVAN, LUSK, TAMM}),
        ("Minister Lena Marsk walked through the rubble in Oslo on October 2. At her side was Omar Dervan.", "visit",
         {MARSK, DERVAN}),
        ("President Lena Marsk arrived in Oslo on October 2 and was met at the international airport there by Omar Dervan.",
         "visit", {MARSK, DERVAN}),
        ("Parliament passed a motion of no confidence in the cabinet on October 2. Lena Marsk told the chamber that it was "
         "time. Omar Dervan rose and drew jeers. Speaker Dora Lusk threatened to clear the gallery.", "debate",
         {MARSK, DERVAN, LUSK}),
        ("The premier lost a no-confidence vote in parliament on October 2. Lena Marsk abstained.", "debate", {MARSK}),
        ("Striker Lena Marsk was voted player of the year in Oslo on October 2.", "ceremony", {MARSK}),
        ("The gala was held in Oslo on October 2. Present at the gala were the Mayor of Oslo, Dr. Lena Marsk; the Vice Minister "
         "of Sport, Mgs. Dora Lusk, on behalf of Minister Omar Dervan; and the former captain Ivo Tamm.", "ceremony",
         {MARSK, LUSK, TAMM}),
    ],
)  # fmt: skip
def test_who_is_there(text: str, kind: str, present: set[str]):
    assert one(text, kind).present == present


def test_who_sends_another_is_absent_in_a_list_of_those_present():
    text = (
        "The gala was held in Oslo on October 2. Present were the deputy, Dora Lusk, on behalf of Minister Omar Dervan; and "
        "Ivo Tamm."
    )
    assert one(text, "ceremony").absent == {DERVAN}


@pytest.mark.parametrize(
    "text",
    [
        "Lena Marsk lodged a motion of no confidence with the Speaker on October 2.",
        "The court rejected a motion of the prosecutor on October 2, Lena Marsk said.",
        "Lena Marsk won the election to parliament on October 2 with most votes.",
    ],
)
def test_no_debate(text: str):
    assert not [event for event in tale(text).events if event.type == "debate"]


def test_a_welcome_is_no_signing():
    text = (
        "Lena Marsk was welcomed by Omar Dervan at a ceremony in Oslo on October 2. The agreement was signed by Dora Lusk on "
        "October 3."
    )
    assert one(text, "ceremony").present == {MARSK, DERVAN}
    assert one(text, "signing").present == {LUSK}


def test_where_an_envoy_lives_is_not_the_place_of_the_talks():
    text = "Talks were held on October 2. Taking part in the talks was Lena Marsk, Ambassador to Mongolia, resident in Beijing."
    assert one(text, "meeting").places == ()


def test_of_two_presidents_the_one_who_was_the_subject_is_meant():
    text = PRESIDENTS + "On October 3 the President attended a concert in Bergen."
    assert one(text, "concert").present == {MARSK}


def test_ministers_go_by_a_part_of_their_office():
    text = (
        "Lena Marsk, Minister of Energy and Climate of Latvia, and Energy Minister Omar Dervan of Mali came to "
        "Oslo. The agreement was signed on October 2 by the two energy ministers."
    )
    assert one(text, "signing").present == {MARSK, DERVAN}


def test_a_ticker_of_a_debate():
    text = (
        "LIVE: parliament debates motion against premier\n\n12.05pm Motion carried! Thanks for following.\n\n11.40am Omar Dervan "
        "replies.\n\n9.30am Lena Marsk moves the motion.\n\n8.45am Good morning from Oslo."
    )
    assert one(text, "debate").present == {MARSK, DERVAN}


def test_where_one_sat_and_where_not_is_no_absence():
    text = "The gala was held in Oslo on October 2. Lena Marsk sat beside the chair, not on it."
    assert one(text, "ceremony").absent == frozenset()


def test_who_was_to_have_led_a_visit_did_not():
    text = "Lena Marsk visited Oslo on October 2. The visit was to have been led by Omar Dervan."
    assert DERVAN not in one(text, "visit").present


def test_what_goes_round_is_no_round():
    events = tale("Lena Marsk wants to correct what is going round in Oslo since October 2.").events
    assert not [event for event in events if event.type == "meeting"]
