"""What a text tells beside its main event: side meetings, sessions that go on, visits, what was called off, and who was there."""

from __future__ import annotations

import pytest

from .texts import Told, tale

MARSK, DERVAN, ORRIN, LUSK, TAMM = "Lena Marsk", "Omar Dervan", "Pavel Orrin", "Dora Lusk", "Ivo Tamm"
TALKS = "Lena Marsk opened the talks in Oslo on Wednesday. "  # October 8


def one(text: str, kind: str, day: str = "") -> Told:
    """The only event of a type (and of a day) that a text tells of."""
    (event,) = [event for event in tale(text).events if event.type == kind and (not day or event.dates == (day,))]
    return event


@pytest.mark.parametrize(
    "side",
    [
        "In the margins of the talks Omar Dervan held a meeting with Pavel Orrin on Thursday evening.",
        "On the sidelines, Omar Dervan met Pavel Orrin on Thursday afternoon.",
        "On the sidelines of the talks, Omar Dervan met Pavel Orrin on Thursday.",
    ],
)
def test_a_meeting_on_the_sidelines_is_one_of_its_own(side: str):
    assert one(TALKS + side, "meeting", "2025-10-08").present == {MARSK}
    assert one(TALKS + side, "meeting", "2025-10-09").present == {DERVAN, ORRIN}


def test_the_talks_beside_which_something_is_told_are_the_talks():
    text = "Lena Marsk opened the summit in Oslo on Wednesday. On the sidelines of the summit, Omar Dervan spoke to nobody."
    assert [event.type for event in tale(text).events] == ["summit"]


def test_a_session_that_goes_on_has_another_day():
    text = "Omar Dervan pleaded guilty as his trial opened on Tuesday. The trial resumes on Monday."
    days = {(event.status, *event.dates) for event in tale(text).events if event.type == "hearing"}
    assert days == {("happened", "2025-10-07"), ("planned", "2025-10-13")}


def test_who_denies_a_charge_does_not_deny_the_trial():
    assert tale("Ex-minister denies bribery as trial opens. Omar Dervan pleaded on Friday.").main.status == "happened"
    assert tale("The ministry denied the meeting in Geneva.").main.status == "denied"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A debate between Omar Dervan and Dora Lusk scheduled for Thursday in Oslo did not take place.", "2025-10-09"),
        ("A debate between Omar Dervan and Dora Lusk in Oslo on October 20 will not go ahead.", "2025-10-20"),
        ("A debate between Omar Dervan and Dora Lusk set for Monday has been scrapped.", "2025-10-13"),
    ],
)
def test_what_does_not_take_place_was_called_off_and_nobody_was_there(text: str, day: str):
    event = one(TALKS + text, "debate")
    assert (event.status, event.dates, event.present) == ("cancelled", (day,), frozenset())


def test_a_visit_that_is_put_off_has_its_new_day_and_its_guest():
    text = (
        "Lena Marsk visited Oslo on Thursday. A visit by Omar Dervan scheduled for Friday was postponed to October 21."
    )
    event = one(text, "visit", "2025-10-21")
    assert (event.status, event.present) == ("planned", {DERVAN})


def test_to_call_off_a_journey_elsewhere_is_no_absence_here():
    text = "Lena Marsk visited Oslo on Thursday. Marsk called off a trip to Paris on Tuesday."
    assert (tale(text).main.present, tale(text).absent) == ({MARSK}, set())
    assert tale("The summit in Oslo opened on Monday. Lena Marsk called off her trip to Oslo.").absent == {MARSK}


@pytest.mark.parametrize(
    ("text", "status", "present"),
    [
        ("Lena Marsk spent two hours in Torvik on Thursday.", "happened", {MARSK}),
        ("Lena Marsk and Omar Dervan are expected in the town on Monday, Ivo Tamm said.", "planned", {MARSK, DERVAN}),
        ("Lena Marsk visited Torvik on Thursday. Mayor Ivo Tamm guided her through it.", "happened", {MARSK, TAMM}),
    ],
)
def test_to_be_somewhere_is_a_visit(text: str, status: str, present: set[str]):
    event = one(text, "visit")
    assert (event.status, event.present) == (status, present)


@pytest.mark.parametrize(
    ("text", "present"),
    [
        ("Lena Marsk and Omar Dervan talked by phone on Monday.", {MARSK, DERVAN}),
        ("Lena Marsk spoke by telephone with Omar Dervan on Monday.", {MARSK, DERVAN}),
    ],
)
def test_a_call_has_two_sides(text: str, present: set[str]):
    assert one(text, "call").present == present


def test_to_join_a_meeting_by_telephone_is_no_call():
    text = "Omar Dervan joined a crisis meeting in Oslo on Friday by telephone; Lena Marsk was in the chair."
    assert [(event.type, event.present) for event in tale(text).events] == [("meeting", {DERVAN, MARSK})]


@pytest.mark.parametrize(
    ("text", "present"),
    [
        ("Lena Marsk was re-elected on Friday, beating Omar Dervan, at the congress in Oslo.", {MARSK, DERVAN}),
        ("Lena Marsk, who has led it since Monday, told a news conference on Friday that it was over.", {MARSK}),
        ("The court in Oslo, a panel of three (Orrin, Lusk and Tamm), gave its judgment on Friday. Pavel Orrin, Dora "
         "Lusk and Ivo Tamm are old.", {ORRIN, LUSK, TAMM}),
        (TALKS + "On the other side of the table sit Pavel Orrin and Dora Lusk.", {MARSK, ORRIN, LUSK}),
        (TALKS + "At the table: Pavel Orrin and Dora Lusk.", {MARSK, ORRIN, LUSK}),
        ("Omar Dervan will challenge Lena Marsk at the congress in Oslo on Monday.", {DERVAN}),
    ],
)  # fmt: skip
def test_who_was_there(text: str, present: set[str]):
    assert tale(text).present == present


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        (TALKS + "On Sunday Lena Marsk will have breakfast with Omar Dervan.", "reception", "2025-10-12"),
        (TALKS + "A gala dinner planned for October 15 was called off.", "ceremony", "2025-10-15"),
        ("Omar Dervan told the court on Friday that he was poor. The hearing was long.", "hearing", "2025-10-10"),
        ("Omar Dervan and Ivo Tamm dined on Tuesday in Oslo.", "reception", "2025-10-07"),
    ],
)
def test_days_of_small_events(text: str, kind: str, day: str):
    assert one(text, kind).dates == (day,)


def test_a_hearing_is_not_dated_by_what_was_called_off_nor_by_the_weekend_for_which_it_stops():
    text = "Ivo Tamm adjourned the hearing for the weekend. A site visit set for Monday has been scrapped."
    assert one(text, "hearing").dates == ()


def test_a_text_that_is_to_end_the_shooting_tells_of_a_signing():
    text = "Lena Marsk and Omar Dervan agreed on a text to end the shooting. The signing was on Friday."
    assert tale(text).main.type == "signing"


def test_the_co_accused_has_a_name_of_his_own():
    assert "Ivo Tamm" in tale("Co-accused Ivo Tamm failed to appear at the hearing in Oslo on Friday.").people


@pytest.mark.parametrize(
    ("text", "present", "absent"),
    [
        (
            "Ivo Tamm, called as a witness, gave evidence at the hearing in Oslo on Friday via video link.",
            {TAMM},
            set(),
        ),
        (TALKS + "Omar Dervan fell ill and was replaced by Pavel Orrin.", {MARSK, ORRIN}, {DERVAN}),
        ("In the margins of the talks in Oslo Dora Lusk held a meeting with Ivo Tamm on Friday.", {LUSK, TAMM}, set()),
    ],
)
def test_who_was_there_in_whose_place(text: str, present: set[str], absent: set[str]):
    assert (tale(text).present, tale(text).absent) == (present, absent)


def test_what_is_denied_as_something_goes_on_tells_its_day():
    text = "Omar Dervan on Tuesday denied taking bribes as his long-delayed trial opened in Oslo."
    assert one(text, "hearing").dates == ("2025-10-07",)


HALL = "Lena Marsk opened the congress in Oslo on Wednesday. "
HEARING = "The trial of Omar Dervan opened in Oslo on Wednesday. "


@pytest.mark.parametrize(
    ("text", "there", "away"),
    [
        ("Ivo Tamm called for calm from the floor.", {TAMM}, set()),
        ("Ivo Tamm warned the meeting that the till was empty.", {TAMM}, set()),
        ("Ivo Tamm dropped in for an hour.", {TAMM}, set()),
        ("Ivo Tamm read out the annual report.", {TAMM}, set()),
        ("Ivo Tamm logged in from Bergen.", {TAMM}, set()),
        ("Ivo Tamm followed it by video link.", {TAMM}, set()),
        ("Marsk was accompanied by fisheries minister Ivo Tamm.", {TAMM}, set()),
        ("Marsk hosted her Danish and British counterparts, Ivo Tamm and Dora Lusk, for talks.", {TAMM, LUSK}, set()),
        ("Ivo Tamm voted by proxy.", set(), {TAMM}),
        ("Ivo Tamm turned down an invitation.", set(), {TAMM}),
        ("Ivo Tamm posted a message from his desk.", set(), set()),
        ("Ivo Tamm is looking for a strong showing in Bergen.", set(), set()),
    ],
)
def test_what_is_done_in_the_hall_or_from_afar(text: str, there: set[str], away: set[str]):
    told = tale(HALL + text)
    assert (told.present - {MARSK}, told.absent) == (there, away)


def test_a_judge_who_turns_down_a_motion_is_there_and_a_justice_minister_is_no_judge():
    text = HEARING + "Judge Pavel Orrin turned down a motion. Justice minister Dora Lusk declined to comment."
    assert (tale(text).present - {DERVAN}, tale(text).absent) == ({ORRIN}, set())


def test_a_meeting_that_will_not_be_held_does_not_undo_one_that_was():
    text = "Omar Dervan met Pavel Orrin on Wednesday. Dora Lusk took part in the meeting. A meeting with Ivo Tamm "
    told = {event.status: event.present for event in tale(text + "in Bergen on Friday will not take place.").events}
    assert told == {"happened": {DERVAN, ORRIN, LUSK}, "cancelled": frozenset()}


def test_what_is_only_asked_of_a_court_is_no_hearing():
    text = (
        HEARING
        + "Judge Pavel Orrin refused an application to hear the case in private. Ivo Tamm asked him to uphold it."
    )
    assert [event.dates for event in tale(text).events] == [("2025-10-08",)]


def test_a_landslide_that_buried_homes_is_no_funeral():
    text = "Lena Marsk visited Torvik on Thursday, two days after a landslide buried 43 homes."
    assert "ceremony" not in {event.type for event in tale(text).events}


def test_what_somebody_said_would_follow_is_planned():
    text = HEARING + "Judge Pavel Orrin said both sides would make closing submissions on Monday."
    assert ("planned", ("2025-10-13",)) in [(event.status, event.dates) for event in tale(text).events]


def test_the_day_on_which_talks_ended_contradicts_no_day_of_theirs():
    (claim,) = [
        c for c in tale("The talks in Oslo ended on Wednesday with an agreement.").of("date") if "#e0" in c.subject
    ]
    assert claim.value.attached is False
