"""What happened, when, where, and whether it did."""

from __future__ import annotations

import pytest

from .texts import tale

STATUS = {
    "The ministers met in Vienna on October 9.": "happened",
    "The ministers will meet in Vienna on October 20.": "planned",
    "A summit is scheduled for October 20 in Oslo.": "planned",
    "The ministers are expected to meet in Vienna next week.": "planned",
    "Lena Marsk will attend the talks in Geneva on October 20.": "planned",
    "The summit in Oslo is open.": "happened",
    "The summit in Oslo opens on October 20.": "planned",
    "The talks in Geneva were cancelled on Friday.": "cancelled",
    "At a press conference in Geneva, Ruiz said: “Three of the villages may have to be abandoned.”": "happened",
    "The meeting in Geneva was postponed until November.": "cancelled",
    "The meeting in Geneva was denied by the ministry.": "denied",
    "The ministry denied a secret meeting in Geneva.": "denied",
    "A man denied arson following the fire in Geneva.": "happened",
    "The vote in Geneva on October 9 denied Ana Ruiz the nomination.": "happened",
    "The vote in Geneva on October 9 denied rival Luis Ortega a nomination.": "happened",
    "The ministry announced on Friday that the ministers met in Geneva on October 7.": "happened",
}


@pytest.mark.parametrize(("text", "status"), STATUS.items())
def test_status(text, status):
    assert tale(text).main.status == status


DAYS = {
    "The ministers met in Vienna on October 9.": "2025-10-09",
    "On October 9 the ministers met in Geneva.": "2025-10-09",
    "The ministers met in Geneva on Thursday.": "2025-10-09",
    "The ministers met in Geneva yesterday.": "2025-10-10",
    "The ministers will meet in Geneva on 20 October 2025.": "2025-10-20",
    "The ministry announced on Friday that the ministers met in Geneva on October 7.": "2025-10-07",
    "The meeting in Geneva, which went on for three hours, was held on October 8.": "2025-10-08",
}


@pytest.mark.parametrize(("text", "day"), DAYS.items())
def test_an_event_has_the_day_that_its_sentence_gives_it(text, day):
    assert tale(text).main.dates == (day,)


# text -> day and places by type of event
TWO = {
    "The ministers met in Vienna on October 9 before a ceremony in Oslo on October 10.": {
        "meeting": (("2025-10-09",), ("Vienna",)),
        "ceremony": (("2025-10-10",), ("Oslo",)),
    },
    "After talks in Geneva on October 7, Lena Marsk signed an agreement in Vienna on October 9.": {
        "meeting": (("2025-10-07",), ("Geneva",)),
        "signing": (("2025-10-09",), ("Vienna",)),
    },
    "The ministers met in Geneva on October 7 and signed the treaty in Vienna on October 9.": {
        "meeting": (("2025-10-07",), ("Geneva",)),
        "signing": (("2025-10-09",), ("Vienna",)),
    },
}


@pytest.mark.parametrize(("text", "expected"), TWO.items())
def test_of_two_events_in_one_sentence_each_has_its_own_day_and_place(text, expected):
    assert {event.type: (event.dates, event.places) for event in tale(text).events} == expected


ROUNDS = {
    "The second round of talks took place in Geneva on October 9. The first round of talks took place in Oslo on "
    "September 2.": {(("2025-10-09",), ("Geneva",)), (("2025-09-02",), ("Oslo",))},
    "The first meeting was held in Oslo on September 2. The second meeting was held in Geneva on October 9.": {
        (("2025-10-09",), ("Geneva",)),
        (("2025-09-02",), ("Oslo",)),
    },
}


@pytest.mark.parametrize(("text", "rounds"), ROUNDS.items())
def test_rounds_with_other_ordinals_are_other_events(text, rounds):
    assert {(event.dates, event.places) for event in tale(text).events} == rounds


# two that a text tells of one after the other, and their days
APART = {
    "Omar Dervan was jailed in Halvek. He was convicted on September 4.": {(), ("2025-09-04",)},
    "Lena Marsk met Ivo Tamm for an hour. Pavel Orrin and Omar Dervan had met on Wednesday.": {(), ("2025-10-08",)},
    "The prize was awarded to Lena Marsk on Thursday. The next ceremony will be held on May 2, 2026.": {
        ("2025-10-09",),
        ("2026-05-02",),
    },
}


@pytest.mark.parametrize(("text", "days"), APART.items())
def test_what_had_been_or_will_be_another_time_is_another_event(text, days):
    assert {event.dates for event in tale(text).events} == days


def test_the_day_of_what_is_looked_into_is_not_that_of_a_visit():
    told = tale("The inquiry into the fire of October 2 goes on. Lena Marsk visited the site in Halvek.")
    assert [event.dates for event in told.events if event.type == "visit"] == [()]


def test_a_text_is_about_what_it_opens_with_not_about_plans_at_its_end():
    told = tale(
        "So it is over.\n\nIt rained all day.\n\nThe summit in Oslo yesterday agreed on a fund.\n\n"
        "Tomorrow the ministers will sign a treaty. Lena Marsk will sign it for Norway. Ivo Tamm will sign it, too."
    )
    assert told.main.type == "summit"


def test_what_is_told_twice_is_one_event():
    told = tale("The ministers met in Geneva on October 9. The meeting went on for three hours. The talks were hard.")
    assert [(event.type, event.dates, event.places) for event in told.events] == [
        ("meeting", ("2025-10-09",), ("Geneva",))
    ]


PROPOSALS = (
    "Lena Marsk proposed a meeting in Vienna next week.",
    "Omar Dervan called for a summit in Oslo.",
    "Omar Dervan suggested that the presidents meet in Geneva in November.",
)


@pytest.mark.parametrize("text", PROPOSALS)
def test_a_proposal_is_no_meeting(text):
    assert {"meeting", "summit"}.isdisjoint(event.type for event in tale(text).events)


def test_an_event_that_is_only_spoken_of_inside_a_quotation_is_none():
    told = tale(
        "The ministers met in Geneva on October 9. “The summit in Oslo on May 3 was a farce,” Omar Dervan said."
    )
    assert [event.type for event in told.events] == ["meeting"]


def test_a_dateline_gives_its_place_to_a_meeting_that_names_none():
    title = "Ministers end long talks on the border"
    told = tale(
        f"{title}\n\nOSLO (Reuters) - The foreign ministers met on Thursday, two officials said after the talks.\n\n"
        "They spoke for three hours about the border, and they agreed to go on.",
        title=title,
    )
    assert (told.main.dates, told.main.places) == (("2025-10-09",), ("OSLO",))


def test_the_first_event_is_the_one_that_the_text_is_about():
    told = tale(
        "Ministers sign agreement on the border\n\n"
        "The ministers signed the agreement in Geneva on October 9, after three years of talks about the border.\n\n"
        "They had met in Oslo on May 3, and nobody had thought then that they would come so far.\n\n"
        "The agreement was signed in the presence of journalists, and copies of it were handed out.",
        title="Ministers sign agreement on the border",
    )
    assert (told.main.type, told.main.dates) == ("signing", ("2025-10-09",))
