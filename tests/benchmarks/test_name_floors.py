"""Who is who by name alone does not fall below the floors in benchmarks/floors.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from benchmarks.name_gold import read_pairs
from benchmarks.name_peers import spread
from benchmarks.names import judgement, ours
from reconcile.compare.name import score_names

ROOT = Path(__file__).parents[2]
FLOORS = tomllib.loads((ROOT / "benchmarks" / "floors.toml").read_text(encoding="utf-8"))["names"]
SHARED = ROOT.parent / "shared" / "names" / "pairs_dev.tsv"
SAMPLE = 3_000


def figures(pairs):
    return ours(pairs, [score_names(pair.a, pair.b).score for pair in pairs], [judgement(pair) for pair in pairs])


@pytest.fixture(scope="module")
def public():
    return read_pairs(Path(__file__).with_name("names.tsv"))


def test_public_people_are_told_apart_and_put_together(public):
    assert figures(public)["f1"] >= FLOORS["public"]["f1"]


def test_the_pairs_are_of_both_kinds_and_all_different(public):
    assert len({(pair.a, pair.b) for pair in public}) == len(public) >= 60
    assert sum(pair.same for pair in public) * 2 == pytest.approx(len(public), abs=10)


def test_two_people_of_one_family_country_or_given_name_are_hardly_ever_one(public):
    called = [pair for pair in public if not pair.same and pair.category != "subset" and judgement(pair) == "SAME"]
    assert len(called) <= FLOORS["public"]["contradicted_same"], called


def test_a_part_of_the_name_of_somebody_else_is_no_proof(public):
    subsets = [pair for pair in public if pair.category == "subset"]
    called = [pair for pair in subsets if judgement(pair) == "SAME"]
    assert len(called) <= FLOORS["public"]["subset_same"], called
    assert not any(judgement(pair) == "DIFFERENT" for pair in subsets)


def test_a_shorter_form_of_a_name_is_never_another_person(public):
    assert "DIFFERENT" not in {judgement(pair) for pair in public if pair.category == "shorter form"}


@pytest.mark.skipif(not SHARED.is_file(), reason="the pairs do not ship with the project (../shared/names)")
def test_the_weights_that_ship_still_know_what_they_were_learnt_from():
    found = figures(spread(read_pairs(SHARED), SAMPLE))
    assert found["f1"] >= FLOORS["shared"]["f1"]
    assert found["recall_at_p99"] >= FLOORS["shared"]["recall_at_p99"]
    assert found["ece"] <= FLOORS["shared"]["ece"]
