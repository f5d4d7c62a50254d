"""Whole stories in the style of agencies, state media, tickers and blogs: places are real, people and outlets are made up.

They were written, with their gold, before the engine had read them; what it made of them at first is what it was then taught."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.dossiers import figures, load_dossiers, tallies, write_answers

STORIES = Path(__file__).parent / "stories"
# story -> figure -> the least that it must be
LEAST = {
    "accra_summit": {"attendee_f1": 0.95, "event_f1": 0.95, "people_detect_f1": 0.95, "quote_f1": 1.0},
    "doha_ceasefire": {"attendee_f1": 0.8, "date_accuracy": 0.95, "people_detect_f1": 0.95, "quote_f1": 1.0},
    "trieste_film": {"attendee_f1": 0.9, "date_accuracy": 0.95, "people_detect_f1": 0.95, "quote_f1": 1.0},
}


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    answers = tmp_path_factory.mktemp("answers")
    stories = load_dossiers(STORIES)
    write_answers(stories, answers)
    return figures(tallies(stories, answers))


def test_every_story_has_its_floors(read):
    assert set(read) - {"all"} == set(LEAST)


@pytest.mark.parametrize("story", LEAST)
def test_a_story_is_read_as_well_as_it_was(read, story):
    assert {name: read[story][name] for name, least in LEAST[story].items() if read[story][name] < least} == {}


@pytest.mark.parametrize("story", LEAST)
def test_no_two_people_are_one_and_little_that_is_none_is_told(read, story):
    assert read[story]["false_merges"] == 0
    assert read[story]["spurious_events"] <= 1
