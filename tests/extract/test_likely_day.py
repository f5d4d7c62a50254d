"""The likeliest day of what a text is about, and on which ground. Published on Saturday 11 October 2025."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.extract.likely_day import likely_day
from reconcile.extract.reading import read_page
from reconcile.settings import Settings

from .texts import document, tale

FRIDAY, THURSDAY, SATURDAY = date(2025, 10, 10), date(2025, 10, 9), date(2025, 10, 11)

# text -> day and ground
TEXTS = {
    "A bomb exploded in Halvek on Thursday, and two people were hurt.": (THURSDAY, "stated"),
    "A bomb exploded in Halvek, police said on Friday.": (FRIDAY, "implied"),
    "A bomb has exploded in Halvek. The market was full of people.": (SATURDAY, "published"),
    "A bomb exploded in Halvek at around 11 p.m., and two people were hurt.": (FRIDAY, "published"),
    "Lena Marsk blamed the rain for her defeat in Tuesday's election in a conference call with friends on Friday.": (
        FRIDAY,
        "implied",
    ),
    "Lena Marsk had been cleared on the Monday before the vote. She thanked her friends.": (SATURDAY, "published"),
}


def test_a_day_that_names_a_known_happening_counts_less_than_one_that_dates_the_news():
    news = (
        "Lena Marsk thanked her friends on Friday after Thursday's election, a week before Monday's and Sunday's rain."
    )
    assert estimate(news) == (FRIDAY, "implied")


def estimate(text: str, published: str | None = SATURDAY.isoformat()) -> tuple[date, str] | None:
    found = likely_day(read_page(document(text, published), Settings()))
    return found and (found.day, found.ground)


@pytest.mark.parametrize(("text", "expected"), TEXTS.items())
def test_the_day_and_its_ground(text, expected):
    assert estimate(text) == expected


def test_without_stamp_and_without_a_dated_day_there_is_no_estimate():
    assert estimate("A bomb exploded in Halvek on Thursday.", published=None) is None


def test_without_stamp_a_full_date_is_an_estimate():
    text = "A bomb exploded in Halvek on 9 October 2025."
    assert estimate(text, published=None) == (THURSDAY, "stated")


@pytest.mark.parametrize("text", [text for text, (_, ground) in TEXTS.items() if ground == "published"])
def test_an_estimate_from_the_stamp_is_no_claim(text):
    assert all(not event.dates for event in tale(text).events)


@given(st.sampled_from(sorted(TEXTS)), st.integers(-60, 60))
def test_shifting_publication_by_weeks_shifts_the_estimate(text, weeks):
    by = timedelta(weeks=weeks)
    day, ground = estimate(text)
    assert estimate(text, (SATURDAY + by).isoformat()) == (day + by, ground)
