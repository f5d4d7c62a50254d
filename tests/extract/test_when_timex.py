"""Every time expression in TIMEX3 notation."""

from __future__ import annotations

import re
import time
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.extract.when import find_times
from reconcile.extract.when_durations import DURATION_PATTERNS, DURATION_READERS
from reconcile.extract.when_loose import LOOSE_PATTERNS, LOOSE_READERS
from reconcile.extract.when_patterns import PATTERNS
from reconcile.extract.when_periods import PERIOD_PATTERNS, PERIOD_READERS
from reconcile.extract.when_timex import Timex, find_timexes

WEDNESDAY = date(1999, 4, 7)
days = st.dates(date(1900, 1, 1), date(2099, 12, 31))

VALUES = [
    # dates and clock times
    ("They met on April 24 and 25.", ["April 24=1999-04-24", "25=1999-04-25"]),
    ("between 1994 and 1997", ["1994=1994", "1997=1997"]),
    ("from 1992 to the late 1990s", ["1992=1992", "late 1990s=199X"]),
    ("at 9 a.m. EST Tuesday", ["9 a.m. EST Tuesday=1999-04-06T09:00"]),
    ("at 10:35 a.m. (1435 GMT) Friday", ["10:35 a.m.=1999-04-02T10:35", "1435 GMT=1999-04-02T14:35", "Friday=1999-04-02"]),
    ("at 6 p.m. it closed", ["6 p.m.=1999-04-07T18:00"]),
    ("at seven o'clock in the evening on Monday", ["seven o'clock in the evening on Monday=1999-04-05T19:00"]),
    ("left at half past six, back at quarter to one", ["half past six=1999-04-07", "quarter to one=1999-04-07"]),
    ("10:35 a.m. local time Friday", ["10:35 a.m. local time Friday=1999-04-02T10:35"]),
    ("The day before last Tuesday's hearing", ["The day before last Tuesday=1999-04-05"]),
    ("On March 3 he won. The day after, he lost.", ["March 3=1999-03-03", "The day after=1999-03-04"]),
    ("It fell on March 3, the day before the vote was held.", ["March 3=1999-03-03", "the day before="]),
    ("On March 3 he won. The following Tuesday he lost.", ["March 3=1999-03-03", "The following Tuesday=1999-03-09"]),
    ("On March 3 he won. The previous week he lost.", ["March 3=1999-03-03", "The previous week=1999-W08"]),
    ("On March 3 he won. That evening he left.", ["March 3=1999-03-03", "That evening=1999-03-03TEV"]),
    ("On March 3 he won. On the 15th, he left.", ["March 3=1999-03-03", "the 15th=1999-03-15"]),
    ("Work went on over the weekend.", ["the weekend=1999-W13-WE"]),
    ("in the week of April 19", ["the week of April 19=1999-W16"]),
    ("struck overnight", ["overnight=1999-04-07TNI"]),
    # what stands for a time
    ("She is now a judge, and currently on leave.", ["now=PRESENT_REF", "currently=PRESENT_REF"]),
    ("Until recently, in the past, no one asked.", ["recently=PAST_REF", "the past=PAST_REF"]),
    ("the future of the town", ["the future=FUTURE_REF"]),
    ("several years ago; a while ago", ["several years ago=PAST_REF", "a while ago=PAST_REF"]),
    ("It closed two and a half years ago", ["two and a half years ago=1996-10"]),
    # quarters, seasons, centuries
    ("third-quarter profit, as in the first quarter", ["third-quarter=1998-Q3", "the first quarter=1999-Q1"]),
    ("up from a year earlier", ["a year earlier=1998"]),
    ("in the latest quarter", ["the latest quarter=1999-Q1"]),
    ("the 1997 second quarter", ["the 1997 second quarter=1997-Q2"]),
    ("the second half of 1998", ["the second half of 1998=1998-H2"]),
    ("in fiscal 1998 and the current fiscal year", ["fiscal 1998=1998", "the current fiscal year=1999"]),
    ("in the winter", ["the winter=1998-WI"]),
    ("the early 19th century", ["the early 19th century=18XX"]),
    ("by the end of the decade", ["the end of the decade=199X"]),
    ("the early sixties; in '68", ["the early sixties=196X", "'68=1968"]),
    ("the first week of March", ["the first week of March=1999-03"]),
    # durations
    ("They talked for two hours and 30 minutes.", ["two hours and 30 minutes=PT2H30M"]),
    ("a three-day strike, a day-long march", ["three-day=P3D", "day-long=P1D"]),
    ("over the past 18 months", ["the past 18 months=P18M"]),
    ("over the past decade", ["the past decade=P10Y"]),
    ("5 1/2 hours; a year and a half; half an hour", ["5 1/2 hours=PT5H30M", "a year and a half=P1Y6M", "half an hour=PT30M"]),
    ("at least 72 hours", ["at least 72 hours=PT72H"]),
    ("twenty-five years, a dozen years, 1,000 years", ["twenty-five years=P25Y", "a dozen years=P12Y", "1,000 years=P1000Y"]),
    ("a couple of weeks, four decades, two centuries", ["a couple of weeks=P2W", "four decades=P40Y", "two centuries=P200Y"]),
    ("for years, in recent weeks, several days", ["years=PXY", "recent weeks=PXW", "several days=PXD"]),
    ("in the days before the vote; a 30-second spot", ["days=PXD", "30-second=PT30S"]),
    # sets
    ("every Monday, each January, every other week", ["every Monday=XXXX-WXX-1", "each January=XXXX-01", "every other week=P2W"]),
    ("daily; annually; twice a week; bi-monthly", ["daily=P1D", "annually=P1Y", "twice a week=P1W", "bi-monthly=P2M"]),
    ("on Tuesdays and Friday nights", ["Tuesdays=XXXX-WXX-2", "Friday nights=XXXX-WXX-5TNI"]),
    ("It costs 20 dollars a month.", ["a month=P1M"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "values"), VALUES)
def test_value(text: str, values: list[str]) -> None:
    assert [f"{text[item.start : item.end]}={item.value}" for item in find_timexes(text, WEDNESDAY)] == values


@pytest.mark.parametrize(
    "text",
    [
        "The 60-year-old man and a six-month-old baby, 41 years old, 12 years of age.",
        "He may march, and the second man will spring over the fall.",
        "the Daily News and Entertainment Weekly",
        "a second chance, one second thought",
        "today's youth",
        "an office Christmas party, a Christmas tree",
        "Now the talks were over.",
        "current affairs; a future in music",
        "the early hours",
        "it grew by 5 percent, 3/4 of them",
    ],
)
def test_no_time(text: str) -> None:
    assert find_timexes(text, WEDNESDAY) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("on Monday", "DATE"),
        ("Monday night", "TIME"),
        ("for two days", "DURATION"),
        ("every day", "SET"),
        ("now", "DATE"),
    ],
)
def test_kind(text: str, kind: str) -> None:
    (item,) = find_timexes(text, WEDNESDAY)
    assert item.kind == kind


pieces = st.sampled_from(
    """October 12|12 October|Monday|last Friday|next week|the past two years|three-day|every Monday|daily|now|noon|7pm|
    the day before|the following Tuesday|two hours and|30 minutes|a year|half an hour|in the fall|third-quarter|'96|in|of|
    (|)|,|.|said|will|today|the weekend|that evening|decades ago|the 15th,|the 19th century|1992|to|and|between|Easter week|
    a couple of|week of May 3|Feb. 29|\n|‘|ı|twice a week|six o'clock|5 1/2|(1435 GMT)|the end of the decade""".split(
        "|"
    )
)
texts = st.lists(st.one_of(pieces, st.text(max_size=6)), max_size=14).map(" ".join)
published_days = st.one_of(st.none(), days, st.sampled_from([date.min, date.max]))


class TestLaws:
    """What holds for any text."""

    @given(texts, published_days)
    def test_spans_lie_in_the_text_in_order_and_apart(self, text: str, published: date | None) -> None:
        found = find_timexes(text, published)
        assert all(0 <= item.start < item.end <= len(text) for item in found)
        assert all(one.end <= other.start for one, other in pairwise(found))
        assert all(text[item.start : item.end].strip() == text[item.start : item.end] for item in found)

    @given(texts, published_days)
    def test_values_are_timex(self, text: str, published: date | None) -> None:
        form = re.compile(
            r"(?:(?:\d{4}|XXXX)(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?|-W(?:\d\d|XX)(?:-(?:\d|WE))?|-Q\d|-H\d|-(?:SP|SU|FA|WI))?"
            r"(?:T(?:\d\d:\d\d|MO|AF|EV|NI))?|\d{3}X|\d\dXX|P(?:T?[\dX.]+[A-Z]{1,2})+(?:T?[\d.]+[A-Z])*|[A-Z]+_REF|)"
        )
        assert all(form.fullmatch(item.value) for item in find_timexes(text, published)), find_timexes(text, published)

    @given(texts, days)
    def test_nothing_that_dates_an_event_is_overlooked(self, text: str, published: date) -> None:
        found = find_timexes(text, published)
        for _, end, value in find_times(text, published):
            assert any(item.start < end and end - len(value.text) < item.end for item in found)

    @given(
        st.sampled_from(
            """Monday|last Friday|yesterday|tonight|next week|the weekend|ten days ago|the following Sunday|
            two weeks ago""".replace("|\n            ", "|").split("|")
        ),
        days,
    )
    def test_a_week_later_relative_days_are_a_week_later(self, wording: str, published: date) -> None:
        (one,) = find_timexes(f"They met {wording}", published)
        (other,) = find_timexes(f"They met {wording}", published + timedelta(days=7))
        assert _first_day(other.value) - _first_day(one.value) == timedelta(days=7)

    @given(
        st.sampled_from(
            """October 12, 1998|12/25/1996|1998|the 1980s|Easter 1997|the third quarter of 1999|March 1999|two days|
            every Monday|now|'96""".replace("|\n            ", "|").split("|")
        ),
        days,
        days,
    )
    def test_what_the_wording_fixes_does_not_move(self, wording: str, published: date, other: date) -> None:
        assert find_timexes(f"in {wording}", published) == find_timexes(f"in {wording}", other)

    @given(st.sampled_from(["week", "month", "year", "decade"]), st.sampled_from(["last", "this", "next"]), days)
    def test_a_coarse_wording_never_gives_a_day(self, unit: str, shift: str, published: date) -> None:
        for edge in ("", "early ", "the end of ", "earlier "):
            for item in find_timexes(f"It was {edge}{shift} {unit}.", published):
                assert not re.match(r"\d{4}-\d\d-\d\d", item.value)
            for _, _, value in find_times(f"It was {edge}{shift} {unit}.", published):
                assert value.day is None
                assert value.precision not in ("day", "time")

    @given(st.integers(1, 999), st.sampled_from(["minute", "hour", "day", "week", "month", "year"]))
    def test_a_number_of_units_is_a_duration_and_dates_nothing(self, count: int, unit: str) -> None:
        code = {"minute": "TM", "hour": "TH"}.get(unit, unit[0].upper())
        value = f"PT{count}{code[1]}" if code.startswith("T") else f"P{count}{code}"
        for text in (f"It took {count} {unit}s in all", f"a {count}-{unit} wait", f"the last {count} {unit}s of it"):
            assert [item.value for item in find_timexes(text, WEDNESDAY)] == [value]
            assert find_times(text, WEDNESDAY) == ()


def _first_day(value: str) -> date:
    """The day of a value, the first one of a week or weekend."""
    if week := re.match(r"(\d{4})-W(\d\d)", value):
        return date.fromisocalendar(int(week[1]), int(week[2]), 1)
    return date.fromisoformat(value[:10])


def test_every_form_has_one_reader_and_a_name_of_its_own() -> None:
    tables = [(DURATION_PATTERNS, DURATION_READERS), (LOOSE_PATTERNS, LOOSE_READERS), (PERIOD_PATTERNS, PERIOD_READERS)]
    assert all(set(patterns) == set(readers) for patterns, readers in tables)
    assert len({*PATTERNS, *(name for patterns, _ in tables for name in patterns)}) == len(PATTERNS) + sum(
        len(patterns) for patterns, _ in tables
    )


def test_without_publication_what_depends_on_it_stays_open() -> None:
    assert find_timexes("third-quarter", None) == (Timex(0, 13, "DATE", ""),)
    assert find_timexes("over the weekend", None) == (Timex(5, 16, "DATE", ""),)
    assert find_timexes("for two days", None) == (Timex(4, 12, "DURATION", "P2D"),)


WORST = """half a |the past |every |a dozen |dozens of |'9 |the 1st |quarter |twenty-|thousand |two years and |1 year 1 |
    the first |early |Daily |the day before Monday |at night |Eid |(10:35 GMT) |at least |once |years |1/2|half past |now """


@pytest.mark.parametrize("unit", WORST.replace("\n    ", "").split("|"))
def test_worst_input_takes_linear_time(unit: str) -> None:
    def seconds(length: int) -> float:
        text = (unit * length)[:length]
        began = time.process_time()
        find_timexes(text, WEDNESDAY)
        return time.process_time() - began

    assert seconds(100_000) < max(16 * seconds(12_500), 1.5)
