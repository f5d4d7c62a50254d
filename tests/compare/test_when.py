"""How two times stand."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.compare.when import compare_when, precedes
from reconcile.model import When
from reconcile.settings import Settings

SETTINGS = Settings()
near = st.dates(date(2024, 12, 10), date(2025, 1, 20))  # so that days often meet, also across a new year
days = st.one_of(near, near, near, st.dates(date(1600, 1, 1), date(2200, 12, 31)))
bounds = st.sampled_from([None, None, None, "before", "after", "about"])
clocks = st.sampled_from([None, None, "09:00", "10:23", "19:00", "23:30"])


def day(value: date, **fields: object) -> When:
    base = {"text": value.isoformat(), "start": value, "end": value, "year": value.year, "month": value.month}
    return When(**{**base, "day": value.day, **fields})


def month(value: date, **fields: object) -> When:
    last = calendar.monthrange(value.year, value.month)[1]
    first, end = value.replace(day=1), value.replace(day=last)
    text = f"{value:%B} {value.year}"
    return When(text=text, start=first, end=end, precision="month", year=value.year, month=value.month, **fields)


def year(value: date, **fields: object) -> When:
    first, last = date(value.year, 1, 1), date(value.year, 12, 31)
    return When(text=str(value.year), start=first, end=last, precision="year", year=value.year, **fields)


def week(value: date) -> When:
    monday = value - timedelta(days=value.weekday())
    return When(text="that week", start=monday, end=monday + timedelta(days=6), precision="week", anchor="relative")


def stretch(first: date, length: int) -> When:
    return When(text="range", start=first, end=first + timedelta(days=length), precision="range", year=first.year)


def nameless(value: date) -> When:
    """Day and month without a year, as a text without a day of publication gives them."""
    return When(text=f"{value:%B} {value.day}", month=value.month, day=value.day)


def weekday_only(value: date) -> When:
    return When(text=f"{value:%A}", anchor="unresolved", weekday=value.weekday())


@st.composite
def times(draw: st.DrawFn) -> When:
    value, kind = draw(days), draw(st.integers(0, 8))
    if kind == 0:
        anchor = draw(st.sampled_from(["explicit", "weekday", "relative", "publication"]))
        return day(value, bound=draw(bounds), clock=draw(clocks), anchor=anchor)
    if kind == 1:
        return When(text="soon", anchor="unresolved", precision="unknown", clock=draw(clocks))
    makers = {2: month, 3: year, 4: week, 5: nameless, 6: weekday_only}
    if kind in makers:
        return makers[kind](value)
    if kind == 7:
        return month(value, bound=draw(bounds))
    return stretch(value, draw(st.integers(1, 40)))


class TestLaws:
    """What holds for any two times."""

    @given(times(), times())
    def test_symmetric(self, a: When, b: When) -> None:
        assert compare_when(a, b, SETTINGS)[:3] == compare_when(b, a, SETTINGS)[:3]

    @given(times())
    def test_reflexive(self, a: When) -> None:
        found = compare_when(a, a.model_copy(update={"text": "other words"}), SETTINGS)
        assert (found.relation, found.score) == ("same", 1.0)

    @given(times(), times())
    def test_score_and_reason(self, a: When, b: When) -> None:
        found = compare_when(a, b, SETTINGS)
        assert 0.0 <= found.score <= 1.0
        assert found.reason and found.detail

    @given(times(), times())
    def test_silence_never_conflicts(self, a: When, b: When) -> None:
        silent = When(text="then", anchor="unresolved", precision="unknown")
        assert compare_when(a, silent, SETTINGS).relation != "conflict"
        assert compare_when(silent, b, SETTINGS).relation != "conflict"

    @given(times(), days)
    def test_a_weekday_alone_never_conflicts(self, a: When, value: date) -> None:
        assert compare_when(a, weekday_only(value), SETTINGS).relation != "conflict"

    @given(days, times())
    def test_coarser_never_makes_a_conflict(self, value: date, other: When) -> None:
        if compare_when(day(value), other, SETTINGS).relation != "conflict":
            for coarse in (month(value), year(value), week(value)):
                assert compare_when(coarse, other, SETTINGS).relation != "conflict"

    @given(days, times(), st.integers(0, 60))
    def test_a_bound_that_holds_never_makes_a_conflict(self, value: date, other: When, slack: int) -> None:
        if compare_when(day(value), other, SETTINGS).relation != "conflict":
            by = day(value + timedelta(days=slack), bound="before")
            since = day(value - timedelta(days=slack), bound="after")
            about = day(value, bound="about")
            for bounded in (by, since, about):
                assert compare_when(bounded, other, SETTINGS).relation != "conflict"

    @given(days, days, clocks, st.integers(-500, 500))
    def test_shifting_both_by_weeks_keeps_the_relation(self, a: date, b: date, clock: str | None, weeks: int) -> None:
        later = timedelta(days=7 * weeks)
        before = compare_when(day(a, clock=clock), day(b), SETTINGS)
        after = compare_when(day(a + later, clock=clock), day(b + later), SETTINGS)
        assert before.relation == after.relation

    @given(days, days)
    def test_two_full_days_conflict_unless_they_are_one(self, a: date, b: date) -> None:
        assert (compare_when(day(a), day(b), SETTINGS).relation == "conflict") == (a != b)

    @given(days, st.integers(1, 31), st.integers(1, 31))
    def test_tolerance_in_days(self, a: date, apart: int, allowed: int) -> None:
        found = compare_when(day(a), day(a + timedelta(days=apart)), Settings(date_tolerance=allowed))
        assert (found.relation == "compatible") == (apart <= allowed)
        assert bool(found.tolerance) == (apart <= allowed)


CASES = [
    (day(date(2025, 10, 12)), day(date(2025, 10, 12), weekday=6), "same", "same-day"),
    (day(date(2025, 10, 12)), day(date(2025, 10, 9)), "conflict", "other-day"),
    (day(date(2025, 3, 4)), day(date(2025, 4, 3)), "conflict", "day-month-swap"),
    (day(date(2025, 1, 2)), day(date(2024, 1, 2)), "conflict", "year-slip"),
    (day(date(1917, 10, 25)), day(date(1917, 11, 7)), "conflict", "calendar-offset"),
    (day(date(2017, 10, 25)), day(date(2017, 11, 7)), "conflict", "other-day"),
    (day(date(2025, 10, 12)), month(date(2025, 10, 1)), "compatible", "coarser"),
    (day(date(2025, 10, 12)), month(date(2025, 9, 1)), "conflict", "other-day"),
    (month(date(2025, 10, 1)), month(date(2025, 10, 1), bound="about"), "compatible", "bound"),
    (day(date(2025, 10, 12)), day(date(2025, 10, 13), bound="before"), "compatible", "bound"),
    (day(date(2025, 10, 14)), day(date(2025, 10, 13), bound="before"), "conflict", "other-day"),
    (day(date(2025, 10, 12)), day(date(2025, 10, 13), anchor="publication"), "compatible", "bound"),
    (day(date(2025, 10, 14)), day(date(2025, 10, 13), anchor="publication"), "not-comparable", "printed-before"),
    (day(date(2025, 6, 2)), nameless(date(2025, 6, 2)), "compatible", "unresolved-part"),
    (day(date(2025, 6, 3)), nameless(date(2025, 6, 2)), "conflict", "other-day"),
    (nameless(date(2025, 6, 3)), nameless(date(2025, 6, 2)), "conflict", "other-day"),
    (month(date(2025, 6, 3)), nameless(date(2025, 6, 2)), "compatible", "unresolved-part"),
    (day(date(2017, 11, 22)), weekday_only(date(2017, 11, 22)), "compatible", "unresolved-part"),
    (day(date(2017, 11, 23)), weekday_only(date(2017, 11, 22)), "not-comparable", "unresolved"),
    (day(date(2025, 10, 6), anchor="weekday"), day(date(2025, 10, 13)), "compatible", "unresolved-part"),
    (day(date(2025, 10, 6), anchor="weekday"), day(date(2025, 10, 7)), "conflict", "other-day"),
    (stretch(date(2025, 6, 20), 10), day(date(2025, 6, 25)), "compatible", "coarser"),
    (stretch(date(2025, 10, 8), 2), stretch(date(2025, 10, 9), 2), "conflict", "other-day"),
    (week(date(2025, 10, 8)), day(date(2025, 10, 5)), "compatible", "coarser"),
    (day(date(2025, 10, 8), clock="19:00"), day(date(2025, 10, 8)), "same", "same-day"),
    (day(date(2025, 10, 8), clock="19:00"), day(date(2025, 10, 8), clock="19:10"), "conflict", "other-time"),
    (day(date(2025, 10, 8), clock="19:00"), day(date(2025, 10, 8), clock="16:00"), "compatible", "zone-shift"),
    (day(date(2025, 10, 8), clock="23:30"), day(date(2025, 10, 9), clock="02:30"), "compatible", "zone-shift"),
    (
        day(date(2025, 10, 8), clock="19:00", bound="about"),
        day(date(2025, 10, 8), clock="19:20"),
        "compatible",
        "bound",
    ),
    (
        day(date(2025, 10, 8), clock="19:00", text="7pm GMT"),
        day(date(2025, 10, 8), clock="22:00", text="22:00 MSK"),
        "compatible",
        "zone-shift",
    ),
    (
        day(date(2025, 10, 8), clock="19:00", text="7pm GMT"),
        day(date(2025, 10, 8), clock="21:00", text="21:00 MSK"),
        "conflict",
        "other-time",
    ),
]


@pytest.mark.parametrize(("a", "b", "relation", "detail"), CASES)
def test_relation(a: When, b: When, relation: str, detail: str) -> None:
    found = compare_when(a, b, SETTINGS)
    assert (found.relation, found.detail) == (relation, detail)


def test_a_start_without_an_end_is_one_day() -> None:
    open_end = When(text="12 October 2025", start=date(2025, 10, 12))
    assert compare_when(open_end, day(date(2025, 10, 13)), SETTINGS).relation == "conflict"


class TestPrecedes:
    """Which of two times lies first, where that is certain."""

    @given(days, days, bounds, bounds)
    def test_never_both_ways_and_never_where_they_agree(
        self, one: date, other: date, bound: str | None, limit: str | None
    ) -> None:
        a, b = day(one, bound=bound), day(other, bound=limit)
        assert not precedes(a, a, SETTINGS)
        assert not (precedes(a, b, SETTINGS) and precedes(b, a, SETTINGS))
        if precedes(a, b, SETTINGS):
            assert compare_when(a, b, SETTINGS).relation == "conflict"

    @given(days, days, days)
    def test_goes_on(self, one: date, two: date, three: date) -> None:
        a, b, c = map(day, (one, two, three))
        if precedes(a, b, SETTINGS) and precedes(b, c, SETTINGS):
            assert precedes(a, c, SETTINGS)

    @given(days, days, st.sampled_from([month, year, week]))
    def test_a_coarser_time_never_comes_first_where_the_finer_did_not(self, one: date, other: date, coarse) -> None:
        if precedes(coarse(one), day(other), SETTINGS):
            assert precedes(day(one), day(other), SETTINGS)

    @given(days, st.integers(1, 31), st.integers(0, 31))
    def test_the_tolerance_counts(self, one: date, apart: int, allowed: int) -> None:
        later = day(one + timedelta(days=apart))
        assert precedes(day(one), later, Settings(date_tolerance=allowed)) == (apart > allowed)

    def test_what_only_stands_near_or_is_a_stamp_comes_before_none(self) -> None:
        late = day(date(2025, 1, 9))
        for fields in ({"attached": False}, {"anchor": "publication"}):
            early = day(date(2025, 1, 2), **fields)
            assert not precedes(early, late, SETTINGS)
            assert not precedes(late, day(date(2025, 1, 20), **fields), SETTINGS)
        assert not precedes(When(text="on Friday", weekday=4, anchor="unresolved"), late, SETTINGS)
