"""`build`: sorted, titled, with a key point and an honest account of what is missing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.model import Block, Link, Span, Unread
from reconcile.report import build, render_json

from .sample import documents, finding, parts, sample


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_the_order_of_the_input_leaves_no_trace(data):
    given_parts = parts(hostile=True)
    shuffled = {
        name: data.draw(st.permutations(value)) if isinstance(value, (list, tuple)) else value
        for name, value in given_parts.items()
    }
    assert render_json(build(**shuffled)) == render_json(build(**given_parts))


def test_the_worst_findings_come_first():
    ranks = [("error", "warning", "info").index(item.severity) for item in sample().findings]
    assert ranks == sorted(ranks)


def test_the_title_is_that_of_the_event_most_sources_tell_of():
    assert sample().title == "Council meeting, Larkmere"


def test_the_title_without_events_is_that_of_a_document():
    assert build(**{**parts(), "events": []}).title == "Tram line: Larkmere says yes"


def test_the_key_point_is_the_finding_that_names_it():
    first = finding("key-point", "info", "note", "date", "Check first the day.")
    report = build(**{**parts(), "findings": [*parts()["findings"], first]})
    assert report.key_point == "Check first the day."


def test_the_key_point_when_nothing_contradicts():
    calm = [item for item in parts()["findings"] if item.severity == "info"]
    words = build(**{**parts(), "findings": calm}).key_point
    assert words == "No answer contradicts another; two points on one source alone could use a second one."
    assert build(**{**parts(), "findings": []}).key_point == "No answer contradicts another."


def test_where_no_rule_names_the_key_point_nothing_is_called_calm():
    for item in sample().findings:
        alone = build(**{**parts(), "findings": [item.model_copy(update={"rule": "another"})]})
        assert (alone.key_point == "Begin with point 1.") == (item.severity != "info")


def test_one_source_is_called_one_source():
    alone = build(**{**parts(), "documents": documents()[:1], "findings": []})
    assert alone.key_point == "A second source is what this account needs most."
    assert "Only one source was read: it could be held against itself alone." in alone.coverage


def test_what_was_left_out_is_told_in_words():
    wire = next(item for item in sample().documents if item.id == "wire")
    assert wire.left_out == ("three lines at the end, from “More from Harbour Wire”",)
    assert wire.boilerplate == len("More from Harbour Wire\nFerry timetable changes\nSubscribe\n")


def test_neighbouring_blocks_are_one_stretch():
    text = "menu\nsearch\nNews of the day.\nmore\n"
    kinds = [(0, 4, "boilerplate"), (5, 11, "boilerplate"), (12, 28, "body"), (29, 33, "boilerplate")]
    blocks = tuple(Block(span=Span(start=start, end=end), kind=kind) for start, end, kind in kinds)
    document = documents()[0].model_copy(update={"text": text, "blocks": blocks})
    left = build(**{**parts(), "documents": (document,)}).documents[0].left_out
    assert left == ("two lines at the head, from “menu”", "one line at the end, from “more”")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            {"publisher": None, "published": None},
            "No day of publication is known for wire: relative days there have no anchor.",
        ),
        (
            {"notes": ("was read as cp1252, a guess: its bytes are not UTF-8",)},
            "Harbour Wire was read as cp1252, a guess: its bytes are not UTF-8.",
        ),
    ],
)
def test_gaps_are_told(change, sentence):
    changed = documents()[0].model_copy(update=change)
    assert sentence in build(**{**parts(), "documents": (changed, *documents()[1:])}).coverage


def test_a_source_without_claims_is_told():
    claims = [claim for claim in parts()["claims"] if claim.document != "wire"]
    told = build(**{**parts(), "claims": claims}).coverage
    assert "No claim was read from Harbour Wire: nothing in it was compared." in told


def test_a_pair_that_ended_in_one_entity_is_not_open():
    settled = Link(a="wire#p1", b="gazette#p1", judgement="UNSURE", score=0.6, reasons=("same office",))
    assert settled not in build(**{**parts(), "links": [settled, *parts()["links"]]}).open_links
    assert len(sample().open_links) == 1


def test_unread_sources_are_kept_with_their_reason():
    unread = [Unread(source="b", reason="empty"), Unread(source="a", reason="not text")]
    assert [item.source for item in build(**{**parts(), "unread": unread}).unread] == ["a", "b"]


def test_the_sample_is_dated_in_the_future_and_so_invented():
    assert all(item.published > date(2030, 1, 1) for item in documents())
