"""The days of holidays."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.extract.when import find_times
from reconcile.extract.when_holidays import RULES, islamic_days, jewish_new_year

KNOWN = [
    ("Easter", 2000, "2000-04-23"),
    ("Good Friday", 2018, "2018-03-30"),
    ("Ash Wednesday", 2020, "2020-02-26"),
    ("Thanksgiving", 1999, "1999-11-25"),
    ("Election Day", 2016, "2016-11-08"),
    ("Memorial Day", 1999, "1999-05-31"),
    ("Labor Day", 2025, "2025-09-01"),
    ("Martin Luther King Day", 2000, "2000-01-17"),
    ("Rosh Hashana", 1999, "1999-09-11"),
    ("Yom Kippur", 1973, "1973-10-06"),
    ("Passover", 2000, "2000-04-20"),
    ("Purim", 2024, "2024-03-24"),
    ("Hanukkah", 2024, "2024-12-26"),
    ("New Year's Eve", 1999, "1999-12-31"),
]


@pytest.mark.parametrize(("name", "year", "day"), KNOWN)
def test_known_days(name: str, year: int, day: str) -> None:
    (found,) = find_times(f"on {name} {year}", None)
    assert (found.value.text, str(found.value.start), found.value.precision) == (f"{name} {year}", day, "day")


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("Eid al-Fitr", 2025, date(2025, 3, 30)),
        ("Eid al-Adha", 2024, date(2024, 6, 16)),
        ("Ashura", 2019, date(2019, 9, 10)),
    ],
)
def test_a_day_that_hangs_on_the_moon_is_told_with_a_day_on_either_side(name: str, year: int, day: date) -> None:
    (found,) = find_times(f"for {name} {year}", None)
    assert found.value.start and found.value.end
    assert found.value.start <= day <= found.value.end == found.value.start + timedelta(days=2)
    assert found.value.precision == "range"


@pytest.mark.parametrize("name", sorted(RULES))
def test_every_rule_is_reached_by_the_name_in_a_text(name: str) -> None:
    small = {"of": "of", "al-fitr": "al-Fitr", "ul-fitr": "ul-Fitr", "al-adha": "al-Adha", "ul-adha": "ul-Adha"}
    worded = " ".join(small.get(word, word.capitalize()) for word in name.split())
    (found,) = find_times(f"It was {worded}.", date(2000, 6, 1))
    assert found.value.text == worded
    assert found.value.start


@given(st.integers(1700, 2300))
def test_rosh_hashana_falls_in_autumn_and_never_on_sunday_wednesday_or_friday(year: int) -> None:
    day = jewish_new_year(year)
    assert date(year, 9, 1) < day < date(year, 10, 20)
    assert day.weekday() not in (6, 2, 4)


@given(st.integers(1700, 2300), st.integers(1, 12))
def test_islamic_months_are_354_or_355_days_apart(year: int, month: int) -> None:
    found = [day for each in range(year, year + 3) for day in islamic_days(each, month, 1)]
    assert len(found) >= 3
    assert {(after - before).days for before, after in pairwise(found)} <= {354, 355}


@given(st.sampled_from(sorted(RULES)), st.integers(1700, 2300))
def test_days_lie_in_their_year(name: str, year: int) -> None:
    assert all(day.year == year for day in RULES[name](year))


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_holiday_without_a_year_is_at_most_half_a_year_away(published: date) -> None:
    (found,) = find_times("They met on Christmas Eve", published)
    assert found.value.start and abs((found.value.start - published).days) <= 183


def test_the_days_around_a_holiday_are_not_the_holiday() -> None:
    published = date(2000, 4, 17)
    (week,) = find_times("as Easter week began", published)
    assert (str(week.value.start), str(week.value.end), week.value.precision) == ("2000-04-17", "2000-04-23", "week")
    (weekend,) = find_times("on Labor Day weekend", date(2025, 9, 3))
    assert (str(weekend.value.start), str(weekend.value.end)) == ("2025-08-30", "2025-08-31")
    (season,) = find_times("in the Christmas season", date(1999, 12, 1))
    assert season.value.precision == "range"
