"""The benchmark of stories: what is known of texts, and what is counted."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks import stories
from benchmarks.b_cubed import b_cubed
from benchmarks.story_gold import tellings


def test_b_cubed_counts_each_item_by_its_group():
    truth = {"a": "x", "b": "x", "c": "y"}
    assert b_cubed(truth, truth) == (1.0, 1.0)
    together = b_cubed(dict.fromkeys(truth, "one"), truth)
    assert together.recall == 1.0
    assert abs(together.precision - 5 / 9) < 1e-9
    assert b_cubed({name: name for name in truth}, truth).precision == 1.0


def test_a_distractor_of_a_folder_is_a_story_of_its_own(tmp_path: Path):
    folder = tmp_path / "talks"
    folder.mkdir()
    for name in ("one", "two", "three"):
        (folder / f"{name}.txt").write_text(f"Ana Ruiz spoke in Vienna, said {name}.\n", encoding="utf-8")
    (folder / "gold.json").write_text(json.dumps({"distractors": ["two"]}), encoding="utf-8")
    found = {item.document.id: item.story for item in tellings(tmp_path)}
    assert found == {"talks/one": "talks", "talks/two": "talks/two", "talks/three": "talks"}


def test_lines_of_three_kinds_are_read(tmp_path: Path):
    path = tmp_path / "gold.jsonl"
    sentences = [["http", ":", "//", "a.b"], ["Ana", "Ruiz", "won", "."]]
    rows = [
        {"id": "10/10ecb/1", "topic": 10, "subtopic": "10ecb", "sentences": sentences, "mentions": []},
        {"id": "m", "corpus": "1MEANTIME", "title": "x", "text": "Ruiz wins March 01, 2008 Ana Ruiz won today."},
        {
            "id": "g",
            "event": "vote",
            "publisher": "Post",
            "date_publish": "2016-11-11 08:42:13",
            "title": "T",
            "text": "U.",
        },
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    ecb, meantime, g5w1h = tellings(path)
    assert (ecb.story, ecb.group, ecb.document.text) == ("10ecb", "topic 10", "Ana Ruiz won.\n")
    assert (meantime.story, str(meantime.document.published)) == ("m", "2008-03-01")
    assert (g5w1h.story, str(g5w1h.document.published)) == ("vote", "2016-11-11")


def test_a_missing_file_is_told(capsys):
    assert stories.main(["nowhere.jsonl"]) == 2
    assert "nowhere.jsonl" in capsys.readouterr().err
