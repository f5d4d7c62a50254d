"""Learning the weights of names: who is held out, whose forests are asked, what is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

pytest.importorskip("lightgbm")

from benchmarks import train_names
from benchmarks.train_names import FOLDS, as_text, folds_of, judged, main, pools, read, used
from reconcile.compare.name import analyse, log_odds, score_names
from reconcile.compare.name_forest import Forest, Forests, forests

HEADER = "name_a\tname_b\tlabel\tentity_a\tentity_b\tcategory"


def flat(odds):
    """Forests that say the same of everything."""
    one = Forest(["first"], odds, [])
    one.odds = lambda *_: odds
    return Forests((one, one, one, one), one, one)


@pytest.fixture
def pairs(tmp_path):
    path = tmp_path / "pairs.tsv"
    rows = ["Anna Berg\tAna Berg\t1\te1\te1\tspelling", "Emil Rask\tLena Rask\t0\te2\te3\tx_other"]
    path.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return path


def test_a_person_is_in_one_fold_whoever_stands_beside():
    assert folds_of(("e1", "e2"), 0) == folds_of(("e2", "e1"), 0)[::-1]
    assert {folds_of((str(i), "x"), 0)[0] for i in range(50)} == set(range(FOLDS))
    assert [folds_of((str(i), "x"), 0) for i in range(50)] != [folds_of((str(i), "x"), 1) for i in range(50)]


def test_rows_keep_the_pair_and_the_people(pairs):
    same, other = read(pairs)
    assert (same.pair[:3], same.people, same.folds[0] == same.folds[1]) == (
        ("Anna Berg", "Ana Berg", True),
        ("e1", "e1"),
        True,
    )
    assert (other.same, other.people, other.weight) == (0, ("e2", "e3"), train_names.ODD)


def test_other_forests_are_asked_and_leave_nothing_behind():
    """A figure of weights that are held out must not come from those that ship, or from what is remembered of them."""
    names = "Anna Berg", "Ana Berg"
    before = score_names(*names)
    with used(flat(1.5)):
        assert log_odds(*map(analyse, names)) == 1.5
        assert score_names(*names).score == pytest.approx(0.8176, abs=1e-4)
        assert analyse("Anna").words["anna"].near == {}
    assert score_names(*names) == before
    assert forests().names.odds is not None


def test_each_pair_is_asked_of_the_forests_of_its_fold(pairs):
    rows = [row for row in read(pairs) if row.same]
    made = [flat(float(fold)) for fold in range(FOLDS)]
    (pair, score, _answer), fold = judged(rows, made)[0], rows[0].folds[0]
    assert (pair.a, score) == ("Anna Berg", pytest.approx([0.5, 0.7311, 0.8808, 0.9526, 0.982][fold], abs=1e-4))


def test_pools_are_each_file_and_all_up_to_it():
    found = list(pools([(Path("x/a.tsv"), 2), (Path("b.tsv"), 3), (Path("c.tsv"), 1)]))
    assert [(name, list(range(6))[place]) for name, place in found] == [
        ("a.tsv", [0, 1]),
        ("b.tsv", [2, 3, 4]),
        ("a.tsv + b.tsv", [0, 1, 2, 3, 4]),
        ("c.tsv", [5]),
        ("a.tsv + b.tsv + c.tsv", [0, 1, 2, 3, 4, 5]),
    ]


def test_what_is_written_names_its_files_and_can_be_read(pairs):
    data = json.loads(
        as_text({"latin": {"signs": ["heard"], "start": 0.0, "trees": [["heard", 5, 0.1, 0.2]]}}, [(pairs, 2)])
    )
    (source,) = data["learnt from"]
    assert (source["file"], source["pairs"], len(source["sha256"])) == ("pairs.tsv", 2, 16)
    assert data["forests"]["latin"]["trees"] == [["heard", 5, 0.1, 0.2]]


def test_what_ships_is_written_by_this(tmp_path):
    """The trees in the package, put into the same form again, are the same text but for the head."""
    text = train_names.OUT.read_text(encoding="utf-8")
    assert as_text(json.loads(text)["forests"], []).partition('"forests"')[2] == text.partition('"forests"')[2]


def test_a_file_without_people_is_refused_by_name(tmp_path, capsys):
    path = tmp_path / "short.tsv"
    path.write_text("name_a\tname_b\tlabel\nA\tB\t1\n", encoding="utf-8")
    assert main([str(path), "--check"]) == 2
    assert "entity_a, entity_b" in capsys.readouterr().err
