"""The views that only the page has: timeline, who was where, ties between sources, waterfall."""

from __future__ import annotations

import math
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reconcile.model import Account, Event, Link, SourcePair, When
from reconcile.report.crowd import crowd
from reconcile.report.index import Index
from reconcile.report.ties import ties
from reconcile.report.timeline import timeline
from reconcile.report.waterfall import waterfall
from reconcile.testing import reports

from .sample import sample

CALM = sample()


def dated(*days: tuple[date, date, str]):
    """A report with an event for each span of days, told by one source."""
    events = [
        Event(
            id=f"x{number}",
            type="talks",
            title=f"talks {number}",
            accounts=(
                Account(
                    document="wire",
                    subjects=("wire#e1",),
                    status=status,
                    date=When(text="then", start=start, end=end, precision="range"),
                ),
            ),
        )
        for number, (start, end, status) in enumerate(days)
    ]
    return CALM.model_copy(update={"events": tuple(events)})


def test_bars_are_as_wide_as_the_wording_is_precise():
    year = (date(2030, 1, 1), date(2030, 12, 31), "happened")
    month = (date(2030, 3, 1), date(2030, 3, 31), "planned")
    one = (date(2030, 3, 5), date(2030, 3, 5), "happened")
    told = timeline(dated(year, month, one), Index(CALM))
    widths = {lane.title: lane.bars[0].right - lane.bars[0].left for lane in told.lanes}
    assert widths["talks 0"] == 100
    assert widths["talks 0"] > widths["talks 1"] > widths["talks 2"] > 0
    assert [lane.bars[0].status for lane in told.lanes] == ["happened", "planned", "happened"]


@given(st.lists(st.tuples(st.dates(date(1900, 1, 1), date(9980, 1, 1)), st.integers(0, 4000)), min_size=1, max_size=8))
def test_the_line_keeps_the_order_of_days(spans):
    days = [(start, start + timedelta(days=length), "happened") for start, length in spans]
    told = timeline(dated(*days), Index(CALM))
    place = {lane.title: lane.bars[0] for lane in told.lanes}
    for number, (start, end, _) in enumerate(days):
        bar = place[f"talks {number}"]
        assert 0 <= bar.left < bar.right <= 100
        for other, (before, after, _) in enumerate(days):
            assert (before < start) <= (place[f"talks {other}"].left < bar.left)
            assert (after < end) <= (place[f"talks {other}"].right < bar.right)
    ticks = [at for at, _ in told.ticks]
    assert all(later - earlier >= 10 for earlier, later in pairwise(ticks))


def test_a_day_of_publication_is_no_day_of_the_event():
    stamp = When(text="11 October", start=date(2031, 3, 5), end=date(2031, 3, 5), anchor="publication")
    event = next(event for event in CALM.events if event.id == "e1")
    accounts = tuple(account.model_copy(update={"date": stamp}) for account in event.accounts)
    report = CALM.model_copy(update={"events": (event.model_copy(update={"accounts": accounts}),)})
    told = timeline(report, Index(report))
    assert told.lanes == ()
    assert told.undated == "council meeting, Larkmere"


def test_answers_that_differ_are_bars_of_their_own():
    told = timeline(CALM, Index(CALM))
    meeting = next(lane for lane in told.lanes if lane.event == "e1")
    assert [(bar.words, bar.status, bar.sources) for bar in meeting.bars] == [
        ("4 March 2031 (“Tuesday”)", "happened", "Larkmere Gazette"),
        ("4 March 2031", "planned", "Harbour Wire"),
        ("5 March 2031", "happened", "Vale Courier"),
    ]


def test_a_source_without_a_day_still_says_whether_it_happened():
    meeting = next(event for event in CALM.events if event.id == "e1")
    first, *others = meeting.accounts
    accounts = (first, *(account.model_copy(update={"date": None}) for account in others))
    report = CALM.model_copy(update={"events": (meeting.model_copy(update={"accounts": accounts}),)})
    (lane,) = timeline(report, Index(report)).lanes
    assert [bar.status for bar in lane.bars] == ["planned"]
    assert lane.dayless == (("happened", "Larkmere Gazette and Vale Courier"),)


def test_who_was_where_counts_sources_and_shows_dispute():
    told = crowd(CALM, Index(CALM))
    seats = {name: seats[0] for name, _, seats in told.rows}
    assert seats["Ines Calder"].told == (("present", 2), ("announced", 1))
    assert not seats["Ines Calder"].disputed
    assert seats["Tobias Renn"].disputed


@given(reports())
def test_everybody_who_is_named_at_an_event_has_a_row(report):
    told = crowd(report, Index(report))
    named = {one.entity for event in report.events for account in event.accounts for one in account.participants}
    assert {person for _, person, _ in told.rows} == named
    assert all(len(seats) == len(told.events) for _, _, seats in told.rows)


def test_ties_say_who_names_whom():
    told = ties(CALM, Index(CALM))
    names = [name for _, name in told.sources]
    assert names == ["Harbour Wire", "Larkmere Gazette", "Vale Courier"]
    cites = [tie for tie in told.ties if tie.kind == "cites"]
    assert [(names[tie.a], names[tie.b]) for tie in cites] == [("Vale Courier", "Larkmere Gazette")]
    assert [tie.words for tie in told.ties if tie.kind == "wording"] == [
        "11 % of five-word runs in common, one shared quotation"
    ]
    assert [(told.origins[origin], names[source]) for origin, source in told.told]


def test_hundreds_of_sources_are_drawn_only_where_something_ties_them():
    summaries = tuple(CALM.documents[0].model_copy(update={"id": f"s{n:03}", "publisher": None}) for n in range(300))
    pairs = tuple(
        SourcePair(a=f"s{n:03}", b=f"s{n + 1:03}", shared_wording=0.9, shared_quotes=0) for n in range(0, 10, 2)
    )
    report = CALM.model_copy(update={"documents": summaries, "source_pairs": pairs, "facts": ()})
    told = ties(report, Index(report))
    assert len(told.sources) == 10
    assert told.alone == 290
    assert len(told.ties) == 5


def link(score: float, *reasons: str) -> Link:
    return Link(a="a#p1", b="b#p1", judgement="SAME", score=score, reasons=reasons)


def test_a_waterfall_ends_at_the_score():
    told = waterfall(link(0.9983, "A B / A C: b / c: two spellings (+3.2); a in both (+2.1)", "same role: minister"))
    assert [rung.words for rung in told[1:]] == ["b / c: two spellings", "a in both", "same role: minister"]
    assert math.isclose(told[-1].total, math.log(0.9983 / 0.0017))


def test_a_part_of_a_name_proves_no_more_than_it_says():
    told = waterfall(
        link(0.87, "A B / B: b in both (+5.9); a in one only (-2.4); a part of a name counts as 0.60", "the only B")
    )
    assert told[-2].words == "a part of a name proves no more than 0.60"
    assert math.isclose(told[-2].total, math.log(0.6 / 0.4))
    assert told[-1].words == "the only B"


def test_reasons_without_amounts_make_no_waterfall():
    assert waterfall(link(0.9, "same office: mayor")) == ()
    assert waterfall(link(0.9)) == ()


@given(st.text(max_size=300), st.floats(0, 1))
def test_any_reason_is_borne(reason, score):
    told = waterfall(link(score, f"x: {reason} (+1.0)", reason))
    assert all(math.isfinite(rung.total) for rung in told)
