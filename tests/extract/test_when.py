"""Times in running text."""

from __future__ import annotations

import re
import time
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.extract.when import READERS, TimeMention, find_times, time_spans
from reconcile.extract.when_patterns import PATTERNS, TRIGGER

SATURDAY = date(2025, 10, 11)
days = st.dates(date(1900, 1, 1), date(2099, 12, 31))
MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def only(text: str, published: date | None = SATURDAY) -> TimeMention:
    (mention,) = find_times(text, published)
    return mention


fragments = st.lists(
    st.one_of(
        st.sampled_from(
            """October 12|Oct. 12, 2025|12 October|Monday|last Friday|next week|2025-10-12|12/10/2025|7pm|10:23 GMT|
            noon|two days ago|earlier|the end of|June|May|2024|1992-1995|1990s|until|by|since|to|and|between|,|.|said|
            will|today|tonight|last year|that day|summer|Easter|29 February|24|\n|$5|the weekend|ı|é|’s""".split("|")
        ),
        st.text(max_size=8),
    ),
    max_size=14,
).map(" ".join)


class TestLaws:
    """What holds for any text."""

    @given(fragments, st.one_of(st.none(), days))
    def test_mentions_quote_the_text_in_order(self, text: str, published: date | None) -> None:
        mentions = find_times(text, published)
        assert all(text[item.start : item.end] == item.value.text for item in mentions)
        assert all(one.end <= other.start for one, other in pairwise(mentions))

    @given(fragments, st.one_of(st.none(), days))
    def test_readings_hold_together(self, text: str, published: date | None) -> None:
        for _, _, value in find_times(text, published):
            assert (value.start is None) == (value.end is None)
            if value.start and value.end:
                assert value.start <= value.end
                assert value.precision in ("day", "time") or value.day is None
                assert value.year in (None, value.start.year)
            if value.clock:
                assert re.fullmatch(r"[012]\d:[0-5]\d", value.clock)

    @given(fragments, fragments, fragments)
    def test_a_part_of_the_text_keeps_its_offsets(self, before: str, text: str, after: str) -> None:
        whole = f"{before}\n\n{text}\n\n{after}"
        start = len(before) + 2
        mentions = find_times(whole, SATURDAY, start, start + len(text))
        assert all(start <= item.start < item.end <= start + len(text) for item in mentions)

    @given(fragments)
    def test_without_publication_nothing_relative_is_resolved(self, text: str) -> None:
        for _, _, value in find_times(text, None):
            assert value.anchor != "weekday"
            assert value.start is None or re.search(r"\d", text)

    @given(days, st.integers(-150, 150))
    def test_day_and_month_take_the_nearest_year(self, published: date, apart: int) -> None:
        meant = published + timedelta(days=apart)
        found = only(f"on {MONTHS[meant.month - 1]} {meant.day}", published).value
        assert (found.start, found.anchor, found.precision) == (meant, "explicit", "day")

    @given(days)
    def test_all_forms_of_a_full_date_agree(self, day: date) -> None:
        name = MONTHS[day.month - 1]
        forms = [
            f"{name} {day.day}, {day.year}",
            f"{day.day} {name} {day.year}",
            f"{name[:3]}{'' if name == 'May' else '.'} {day.day}, {day.year}",
            f"{WEEKDAYS[day.weekday()]} {day.day} {name[:3]} {day.year}",
            f"the {day.day}th of {name} {day.year}",
            f"{WEEKDAYS[day.weekday()]}, {name.upper()} {day.day}, {day.year}",
            day.isoformat(),
            f"{day.day}.{day.month}.{day.year}",
        ]
        for form in forms:
            found = only(f"It was on {form}.", None)
            assert (found.value.start, found.value.end, found.value.anchor) == (day, day, "explicit")
            assert found.value.text == form

    @given(days, st.integers(0, 6))
    def test_a_weekday_lies_at_most_six_days_away(self, published: date, weekday: int) -> None:
        past = only(f"They met on {WEEKDAYS[weekday]}", published).value
        ahead = only(f"They will meet on {WEEKDAYS[weekday]}", published).value
        assert past.start and ahead.start
        assert 0 <= (published - past.start).days <= 6
        assert 0 <= (ahead.start - published).days <= 6
        assert past.start.weekday() == ahead.start.weekday() == past.weekday == ahead.weekday == weekday

    @given(days, st.integers(1, 60))
    def test_days_ago(self, published: date, count: int) -> None:
        assert only(f"{count} days ago", published).value.start == published - timedelta(days=count)


RESOLVED = [
    ("scheduled in Ankara on October 12", "October 12", "2025-10-12", "2025-10-12"),
    ("on Tuesday 25 October", "Tuesday 25 October", "2025-10-25", "2025-10-25"),
    ("(29th Oct, 2024)", "29th Oct, 2024", "2024-10-29", "2024-10-29"),
    ("[Nov 22, 2017]", "Nov 22, 2017", "2017-11-22", "2017-11-22"),
    ("on 10/13/2025", "10/13/2025", "2025-10-13", "2025-10-13"),
    ("at 2025-10-12T10:23:00Z", "2025-10-12T10:23:00Z", "2025-10-12", "2025-10-12"),
    ("from June 20 to 30", "June 20 to 30", "2025-06-20", "2025-06-30"),
    ("October 8-10", "October 8-10", "2025-10-08", "2025-10-10"),
    ("between 3 and 5 May", "3 and 5 May", "2025-05-03", "2025-05-05"),
    ("from October 28 to November 3", "October 28 to November 3", "2025-10-28", "2025-11-03"),
    ("the 1992-1995 war", "1992-1995", "1992-01-01", "1995-12-31"),
    ("from Monday to Wednesday", "Monday to Wednesday", "2025-10-06", "2025-10-08"),
    ("from Friday to Monday", "Friday to Monday", "2025-10-10", "2025-10-13"),
    ("Planners planned a rally on Monday", "Monday", "2025-10-13", "2025-10-13"),
    ("Ahead of her trip the office on Thursday issued a note", "Thursday", "2025-10-09", "2025-10-09"),
    ("They would look for ways around Wednesday's ruling", "Wednesday", "2025-10-08", "2025-10-08"),
    ("They will speak at Wednesday's hearing", "Wednesday", "2025-10-15", "2025-10-15"),
    ("last evening", "last evening", "2025-10-10", "2025-10-10"),
    ("earlier today", "earlier today", "2025-10-11", "2025-10-11"),
    ("the day before yesterday", "the day before yesterday", "2025-10-09", "2025-10-09"),
    ("tonight's ceremony", "tonight", "2025-10-11", "2025-10-11"),
    ("last night", "last night", "2025-10-10", "2025-10-10"),
    ("next week", "next week", "2025-10-13", "2025-10-19"),
    ("last month", "last month", "2025-09-01", "2025-09-30"),
    ("this year", "this year", "2025-01-01", "2025-12-31"),
    ("earlier this year", "earlier this year", "2025-01-01", "2025-10-11"),
    ("last Friday's session", "last Friday", "2025-10-10", "2025-10-10"),
    ("next Tuesday", "next Tuesday", "2025-10-14", "2025-10-14"),
    ("last October", "last October", "2024-10-01", "2024-10-31"),
    ("in February last year", "February last year", "2024-02-01", "2024-02-29"),
    ("three weeks ago", "three weeks ago", "2025-09-15", "2025-09-21"),
    ("in the 1990s", "1990s", "1990-01-01", "1999-12-31"),
    ("the third quarter of 2024", "the third quarter of 2024", "2024-07-01", "2024-09-30"),
    ("Easter 2024", "Easter 2024", "2024-03-31", "2024-03-31"),
    ("in 2011", "2011", "2011-01-01", "2011-12-31"),
    ("He was seen on Jan. 20.", "Jan. 20", "2025-01-20", "2025-01-20"),
]


@pytest.mark.parametrize(("text", "wording", "start", "end"), RESOLVED)
def test_resolved(text: str, wording: str, start: str, end: str) -> None:
    value = only(text).value
    assert (value.text, str(value.start), str(value.end)) == (wording, start, end)


@pytest.mark.parametrize(
    "text",
    [
        "It may rain and they march on.",
        "the Sunday Times",
        "on Black Friday",
        "winners of Euro 2024",
        "a 2-0 win",
        "He is 24, she is 31.",
        "2000 soldiers marched",
        "talks took two hours and 30 minutes",
        "over an hour",
        "he met April Jones",
        "every Monday",
        "room 12, page 1999",
        "$2025 and 2025kg",
        "13pm or 25:61",
        "OMNEX 2026",
        "the past two years",
        "twice a week, for decades, now and recently",
        "in today's world",
        "an office Christmas party",
    ],
)
def test_no_time(text: str) -> None:
    assert find_times(text, SATURDAY) == ()


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("by the end of this month", "before"),
        ("until Friday", "before"),
        ("before 12 October", "before"),
        ("since 2020", "after"),
        ("from Monday", "after"),
        ("around 7pm", "about"),
        ("on Monday", None),
        ("after Friday's vote", None),
        ("after the October 7 attacks", None),
        ("over two decades ago", "before"),
    ],
)
def test_bound(text: str, bound: str | None) -> None:
    assert only(text).value.bound == bound


@pytest.mark.parametrize(
    ("text", "clock", "day"),
    [
        ("7pm on Friday", "19:00", "2025-10-10"),
        ("Monday at 10.30am", "10:30", "2025-10-06"),
        ("13 October 2025 10:23", "10:23", "2025-10-13"),
        ("November 22, 2017 / 11:22 AM", "11:22", "2017-11-22"),
        ("October 29, 2024 | 09:00 AM", "09:00", "2024-10-29"),
        ("10:35 a.m. (0735 GMT) Friday", "10:35", "2025-10-10"),
        ("at noon", "12:00", None),
        ("at seven o'clock in the evening", "19:00", None),
        ("at quarter to ten at night", "21:45", None),
        ("3 p.m. Eastern time Friday", "15:00", "2025-10-10"),
        ("at midnight", "00:00", None),
        ("12 a.m.", "00:00", None),
        ("12 p.m.", "12:00", None),
    ],
)
def test_clock(text: str, clock: str, day: str | None) -> None:
    value = only(text).value
    assert (value.clock, value.start and value.start.isoformat()) == (clock, day)
    assert value.precision == "time"


@pytest.mark.parametrize(
    ("text", "clock", "day"),
    [
        ("at four o'clock", None, None),
        ("tomorrow at four o'clock", None, "2025-10-12"),
        ("yesterday evening at half past seven", "19:30", "2025-10-10"),
        ("on Monday morning at nine o'clock", "09:00", "2025-10-06"),
    ],
)
def test_a_spoken_hour_has_its_half_from_the_part_of_the_day_alone(
    text: str, clock: str | None, day: str | None
) -> None:
    value = only(text).value
    assert (value.clock, value.start and value.start.isoformat()) == (clock, day)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The match will be played on March 2.", "2026-03-02"),
        ("The match was played on March 2.", "2025-03-02"),
        ("The vote will be held on the last Sunday of November.", "2025-11-30"),
        ("The vote was held on the first Monday in May 2024.", "2024-05-06"),
        ("The funeral is on Friday.", "2025-10-17"),
        ("The trial, which opens in Oslo on Thursday, is the third.", "2025-10-16"),
        ("The moderator of Sunday's debate was praised.", "2025-10-12"),  # published on Saturday
        ("The moderator of Friday's debate was praised.", "2025-10-10"),
        ("They praised Tuesday's debate. The debate will be held on Tuesday.", "2025-10-14"),
        ("He had been due to speak on Thursday.", "2025-10-09"),
        ("He was due to speak on Wednesday.", None),  # as far behind as ahead
        ("He was due to speak on Monday.", "2025-10-13"),
        ("The search has gone on since Monday.", "2025-10-06"),
    ],
)
def test_the_side_of_publication_on_which_a_day_lies(text: str, day: str | None) -> None:
    first = find_times(text, SATURDAY)[0]
    assert (first.value.start and first.value.start.isoformat()) == day


def test_a_clock_time_takes_the_day_named_before_it() -> None:
    *_, clock = find_times("The gala is today. The unveiling is due around 7pm.", SATURDAY)
    assert (clock.value.start, clock.value.clock, clock.value.bound) == (SATURDAY, "19:00", "about")


def test_the_next_day_counts_from_the_last_day_named() -> None:
    mentions = find_times("They met on 1 March 2024. The next day they left; two days later they were home.", None)
    assert [str(item.value.start) for item in mentions] == ["2024-03-01", "2024-03-02", "2024-03-04"]


def test_the_following_weekday_counts_from_the_last_day_named() -> None:
    mentions = find_times(
        "On March 3 he won. The following Tuesday he lost, and the previous Monday he slept.", SATURDAY
    )
    assert [str(item.value.start) for item in mentions] == ["2025-03-03", "2025-03-04", "2025-03-03"]


def test_without_publication_the_parts_stay() -> None:
    value = only("the talks of June 2", None).value
    assert (value.start, value.year, value.month, value.day, value.anchor) == (None, None, 6, 2, "explicit")
    weekday = only("on Wednesday", None).value
    assert (weekday.start, weekday.weekday, weekday.anchor) == (None, 2, "unresolved")
    assert only("said yesterday", None).value.anchor == "unresolved"


def test_a_weekday_that_contradicts_its_date_is_kept() -> None:
    value = only("on Monday, 12 October 2025").value
    assert (value.start, value.weekday) == (date(2025, 10, 12), 0)
    assert value.start and value.start.weekday() == 6


def test_two_readings_of_a_numeric_date_stay_open_without_publication() -> None:
    value = only("on 03/04/2025", None).value
    assert (value.start, value.anchor, value.year) == (None, "unresolved", 2025)
    assert only("on 03/04/2025", date(2025, 3, 5)).value.start == date(2025, 3, 4)


def test_tense_of_the_nearest_verb_decides() -> None:
    said, ahead = find_times("Officials said Thursday that the minister would travel on Tuesday.", SATURDAY)
    assert (said.value.start, ahead.value.start) == (date(2025, 10, 9), date(2025, 10, 14))


def test_every_form_has_a_reader() -> None:
    assert set(PATTERNS) == set(READERS)


@pytest.mark.parametrize("text", [row[0] for row in RESOLVED])
def test_every_time_holds_a_trigger(text: str) -> None:
    assert all(TRIGGER.search(text, start, end) for start, end in time_spans(text))


WORST = "1|12 |1,|1-2-|October |October 12 |Monday, October |the the the |the end of |10:|2020-|two and |to |\n| |last "


@pytest.mark.parametrize("unit", WORST.split("|"))
def test_worst_input_takes_linear_time(unit: str) -> None:
    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        began = time.process_time()
        find_times(text, SATURDAY)
        return time.process_time() - began

    assert seconds(100_000) < max(16 * seconds(12_500), 1.0)


@pytest.mark.parametrize("published", [date.min, date.max, date(1, 12, 31), date(9999, 1, 1)])
def test_publication_at_the_edge_of_the_calendar(published: date) -> None:
    text = """Last week, next year, Monday, next Sunday, three centuries ago, October 12, last October, tomorrow,
    yesterday, Christmas, the weekend, last summer, this decade, next month, 5 May last year, the end of next year."""
    assert all(item.value.text in text for item in find_times(text, published))
