"""The quality that is pinned in benchmarks/floors.toml holds on the corpus."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from benchmarks.dossiers import ALL, figures, tallies, write_answers
from benchmarks.score import load_dossiers

ROOT = Path(__file__).parents[2]
FLOORS = tomllib.loads((ROOT / "benchmarks" / "floors.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def reached(tmp_path_factory):
    answers = tmp_path_factory.mktemp("answers")
    stories = {
        folder: each for folder, each in load_dossiers(ROOT / "corpus").items() if folder.name in FLOORS["stories"]
    }
    assert {folder.name for folder in stories} == set(FLOORS["stories"])
    write_answers(stories, answers)
    rates = figures(tallies(stories, answers))[ALL]
    return rates | {"false_conflicts_per_dossier": rates["false_conflicts"] / len(stories)}


@pytest.mark.parametrize("figure", FLOORS["at_least"])
def test_no_figure_falls_below_its_floor(reached, figure):
    assert reached[figure] >= FLOORS["at_least"][figure]


@pytest.mark.parametrize("figure", FLOORS["at_most"])
def test_no_count_of_errors_rises_above_its_ceiling(reached, figure):
    assert reached[figure] <= FLOORS["at_most"][figure]
