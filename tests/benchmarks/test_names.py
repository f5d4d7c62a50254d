"""The benchmark of names: its measures by hand, what it refuses, what it prints last."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import name_peers, names
from benchmarks.name_gold import read_pairs
from benchmarks.names import best, by_category, calibration_error, curve, main, recall_at
from reconcile.compare import name as engine
from reconcile.compare import name_form

PUBLIC = Path(__file__).with_name("names.tsv")

POSITIVE = [("Anna Berg", "Berg, Anna"), ("Hakan Fidan", "HAKAN FİDAN"), ("Emil Rask", "E. Rask")]
NEGATIVE = [("Anna Berg", "Omar Said"), ("Hakan Fidan", "Hakan Kaya"), ("Emil Rask", "Lena Holm")]
HEADER = "name_a\tname_b\tlabel\tcategory"


@pytest.fixture
def thirty(tmp_path):
    """Thirty pairs in two categories, half of them of one person."""
    rows = [f"{a} {'ivo'[i % 3] * i}\t{b}\t1\tspelling" for i in range(5) for a, b in POSITIVE]
    rows += [f"{a}\t{b} {'ivo'[i % 3] * i}\t0\tother" for i in range(5) for a, b in NEGATIVE]
    path = tmp_path / "thirty.tsv"
    path.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return path


def run(capsys, *arguments):
    assert main(["--json", "--many", "0", *map(str, arguments)]) == 0
    printed = capsys.readouterr().out
    return printed, json.loads(printed.splitlines()[-1])


def test_the_best_threshold_by_hand():
    points = curve([0.9, 0.8, 0.7, 0.6], [True, False, True, False])
    assert [(point.threshold, point.precision, point.recall) for point in points] == [
        (0.9, 1.0, 0.5),
        (0.8, 0.5, 0.5),
        (0.7, 2 / 3, 1.0),
        (0.6, 0.5, 1.0),
    ]
    assert best(points) == (0.8, 2 / 3, 1.0, 0.7)


def test_equal_scores_cannot_be_told_apart():
    """A threshold takes all of a tie or nothing of it, in whatever order the pairs came."""
    labels = [True, True, True, False]
    points = curve([0.9, 0.5, 0.5, 0.5], labels)
    assert [point.threshold for point in points] == [0.9, 0.5]
    assert recall_at(points, 0.99) == 1 / 3
    assert curve([0.5, 0.5, 0.5, 0.9], labels[::-1]) == points


def test_a_constant_score_has_no_recall_at_high_precision():
    assert recall_at(curve([0.4] * 4, [True, True, True, False]), 0.99) == 0.0


def test_recall_may_come_back_after_a_false_positive():
    """Precision .99 is reached again below one mistake at the top."""
    points = curve([1.0] + [0.5] * 99, [False] + [True] * 99)
    assert recall_at(points, 0.99) == 1.0


def test_nobody_the_same_gives_nought():
    assert best(curve([0.9, 0.1], [False, False]))[:3] == (0.0, 0.0, 0.0)


def test_a_calibrated_score_has_no_error():
    """Of ten pairs at .7 seven are the same, of ten at .2 two, and the sure ones are right."""
    scores = [0.7] * 10 + [0.2] * 10 + [0.0, 1.0]
    same = [True] * 7 + [False] * 3 + [True] * 2 + [False] * 8 + [False, True]
    assert calibration_error(scores, same) == pytest.approx(0)


def test_calibration_error_by_hand():
    """Ten sure answers of which half are right are .5 off; ten calibrated ones halve the error of all."""
    scores = [1.0] * 10 + [0.5] * 10
    assert calibration_error(scores, [True, False] * 10) == pytest.approx(0.25)
    assert calibration_error(scores[:10], [True, False] * 5) == pytest.approx(0.5)


def test_a_category_with_both_labels_has_both_rates():
    pairs = [names.Pair("a", "b", same, "mixed") for same in (True, True, False, False)]
    found = by_category([*pairs, names.Pair("a", "b", True)], [0.9, 0.1, 0.9, 0.8, 0.9], 0.5)
    assert found == {"mixed": {"n": 4, "same": 2, "recall": 0.5, "false_positive_rate": 1.0}}


@pytest.mark.parametrize(
    ("content", "line", "cause"),
    [
        (b"name_a\tname_b\nA\tB\n", 1, "label"),
        (b"", 1, "name_a"),
        (b"name_a\tname_b\tlabel\n", 1, "no pairs"),
        (b"name_a\tname_b\tlabel\nA\tB\t1\nA\tB\tyes\n", 3, "'yes'"),
        (b"name_a\tname_b\tlabel\nA\tB\n", 2, "2 columns"),
        (b"name_a\tname_b\tlabel\nA\tB\t1\nA\t\xff\t1\n", 3, "UTF-8"),
    ],
)
def test_a_bad_file_is_refused_with_line_and_cause(tmp_path, capsys, content, line, cause):
    path = tmp_path / "bad.tsv"
    path.write_bytes(content)
    assert main([str(path)]) == 2
    said = capsys.readouterr().err
    assert f"{path}:{line}: " in said
    assert cause in said


def test_a_missing_file_is_refused_by_name(tmp_path, capsys):
    assert main([str(tmp_path / "none.tsv")]) == 2
    assert "none.tsv: cannot be read" in capsys.readouterr().err


def test_other_columns_order_line_ends_and_a_mark_of_byte_order_do_not_matter(tmp_path):
    path = tmp_path / "windows.tsv"
    path.write_bytes('\ufefflabel\tsource\tname_b\tname_a\r\n1\tx\tB "q"\tA\u2028C\r\n'.encode())
    assert read_pairs(path) == [("A\u2028C", 'B "q"', True, "")]


def test_the_last_line_holds_every_figure(thirty, capsys):
    printed, found = run(capsys, thirty)
    wanted = """f1 precision recall threshold f1_shipped precision_shipped recall_shipped threshold_shipped recall_at_p99
    ece pairs_per_second names_per_second many categories peers pairs same""".split()
    assert set(wanted) <= set(found)
    assert (found["pairs"], found["same"], found["many"], found["peers"]) == (30, 15, None, {})
    assert "many-to-many: not measured" in printed
    assert all(0 <= found[key] <= 1 for key in ("f1", "recall_at_p99", "ece", "f1_shipped"))
    assert min(found["pairs_per_second"], found["names_per_second"]) > 0
    assert max(map(len, printed.splitlines()[:-1])) <= 100


def test_what_is_called_same_is_measured_by_hand():
    """Three are called SAME, two rightly, of four that are."""
    same, answers = [True, True, True, True, False, False], ["SAME", "SAME", "UNSURE", "DIFFERENT", "SAME", "DIFFERENT"]
    found = names.ours([names.Pair("a", "b", one, "c") for one in same], [0.5] * 6, answers)
    assert (found["precision_shipped"], found["recall_shipped"], found["f1_shipped"]) == (0.6667, 0.5, 0.5714)
    assert [found["categories"]["c"][f"said_{word}"] for word in ("same", "unsure", "different")] == [
        0.5,
        0.1667,
        0.3333,
    ]
    nobody = names.ours([names.Pair("a", "b", True)], [0.5], ["UNSURE"])
    assert (nobody["precision_shipped"], nobody["f1_shipped"]) == (0, 0)


def test_pairs_that_the_weights_were_learnt_from_are_told(thirty, capsys, monkeypatch):
    printed, found = run(capsys, thirty)
    assert (names.KNOWN in printed, found["learnt_from"]) == (False, [])
    monkeypatch.setattr(names, "learnt_from", lambda: {names.fingerprint(thirty)})
    printed, found = run(capsys, PUBLIC, thirty)
    assert (printed.splitlines()[0], found["learnt_from"]) == (names.KNOWN, ["thirty.tsv"])


def test_the_weights_say_what_they_were_learnt_from():
    assert all(len(mark) == 16 for mark in names.learnt_from())
    assert len(names.learnt_from()) == 3


def test_the_kernel_that_is_timed_scores_as_the_engine_does():
    bench = name_peers.Bench([(pair.a, pair.b) for pair in read_pairs(PUBLIC)])
    bench.enter("ours", name_peers.engine())
    scores = [engine.score_names(a, b).score for a, b in bench.pairs]
    assert bench.scores["ours"] == pytest.approx(scores, abs=1e-4)


def test_every_category_says_how_the_three_answers_fell(thirty, capsys):
    _, found = run(capsys, thirty)
    assert {key: (one["n"], one["same"]) for key, one in found["categories"].items()} == {
        "spelling": (15, 15),
        "other": (15, 0),
    }
    assert "recall" in found["categories"]["spelling"]
    assert "false_positive_rate" in found["categories"]["other"]
    for one in found["categories"].values():
        assert sum(one[f"said_{answer}"] for answer in ("same", "unsure", "different")) == pytest.approx(1, abs=1e-3)


def test_files_are_pooled(thirty, capsys):
    _, found = run(capsys, thirty, thirty)
    assert (found["pairs"], found["same"]) == (60, 30)


def test_a_peer_gets_the_same_treatment_and_a_missing_one_a_line(thirty, capsys, monkeypatch):
    def missing():
        raise ImportError("No module named 'nowhere'")

    kept = {key: name_peers.PEERS[key] for key in ("rapidfuzz WRatio+fold", "jellyfish Jaro-Winkler+fold")}
    for module in (names, name_peers):
        monkeypatch.setattr(module, "PEERS", {**kept, "nowhere": missing})
    printed, found = run(capsys, thirty, "--peers")
    assert set(found["peers"]) == set(kept)
    keys = {"f1", "precision", "recall", "threshold", "recall_at_p99", "pairs_per_second", "categories"}
    assert all(set(peer) == keys for peer in found["peers"].values())
    assert "nowhere: left out" in printed


def test_a_peer_that_breaks_does_not_stop_the_others(monkeypatch):
    monkeypatch.setattr(name_peers, "PEERS", {"broken": lambda: name_peers.Contender(str, lambda *_: 1 / 0)})
    bench = name_peers.Bench([("a", "b")])
    assert "ZeroDivisionError" in bench.enter_peer("broken")
    assert bench.scores == {}


def test_a_clearly_better_peer_is_marked():
    one = {"n": 9, "same": 9, "recall": 0.5, "said_same": 1.0, "said_unsure": 0.0, "said_different": 0.0}
    lines = names.category_table(
        {
            "pairs": 90,
            "same": 18,
            "categories": {"nickname": one, "reorder": {**one, "recall": 0.89}},
            "peers": {
                "other": {"f1": 0.8, "categories": {"nickname": {"recall": 0.53}, "reorder": {"recall": 0.9}}},
                "says yes": {"f1": 1 / 3, "categories": {"nickname": {"recall": 1.0}, "reorder": {"recall": 1.0}}},
            },
        }
    )
    assert ["!" in line for line in lines if "nickname" in line or "reorder" in line] == [True, False]
    assert not any("says yes" in line for line in lines)


def test_nothing_about_pairs_is_remembered_when_the_clock_starts():
    """Parts of names remember what is near them, so they are forgotten with all else and made anew."""
    anna, ana = engine.analyse("Anna Berg"), engine.analyse("Ana Berg")
    engine.log_odds(anna, ana)
    engine.score_names("Anna Berg", "Ana Berg")
    assert any(part.near for form in (anna, ana) for part in form.words.values())
    name_peers.forget()
    assert engine.analyse.cache_info().currsize == name_form.part.cache_info().currsize == 0
    assert not any(part.near for part in engine.analyse("Anna Berg").words.values())


def test_the_engine_is_timed_on_names_that_know_of_no_pair():
    seen = []

    def compare(a, b):
        seen.append(sum(len(part.near) for part in (*a.words.values(), *b.words.values())))
        return engine.log_odds(a, b)

    bench = name_peers.Bench([("Anna Berg", "Ana Berg")])
    bench.enter("ours", name_peers.engine()._replace(compare=compare))
    bench.pairs_per_second(2)
    assert seen == [0, 0, 0]


def test_the_pairs_that_are_timed_are_spread_over_the_list():
    pairs = [(str(i), str(i)) for i in range(10)]
    assert name_peers.spread(pairs, 5) == pairs[::2]
    assert name_peers.spread(pairs, 10) == pairs


def test_many_to_many_counts_its_matches_and_its_memory():
    seconds, found, megabytes = name_peers._many(["Anna Berg", "Omar Said"], ["Berg, Anna", "Emil Rask"], 0.75)
    assert (found, seconds > 0, megabytes > 1) == (1, True, True)


def test_no_names_against_none_are_not_measured():
    assert name_peers.many_to_many([("a", "b")], 0) is None
