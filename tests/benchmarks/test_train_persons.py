"""Learning the weights of the tagger: what is learnt from, who is held out, what is written."""

from __future__ import annotations

import json
import random

import pytest

pytest.importorskip("pycrfsuite")

from benchmarks import train_persons
from benchmarks.person_gold import GoldText
from benchmarks.train_persons import FILES, FOLDS, fold_of, headlined, learn, main, renamed, samples
from reconcile.extract import tagger

TEXT = "Foreign Minister Lena Marsk met Omar Dervan in Oslo. Marsk thanked Brightwater Steel."
PEOPLE = ((17, 27), (32, 43), (53, 58))
OTHERS = ((47, 51, "LOC"), (67, 84, "ORG"))


def gold(text=TEXT, people=PEOPLE, others=OTHERS, group="g"):
    return GoldText("t", group, text, ((0, len(text)),), people, people, others)


def test_all_texts_of_a_topic_are_in_one_fold():
    assert {fold_of(gold(group=f"topic {i}")) for i in range(50)} == set(range(FOLDS))
    assert len({fold_of(gold(group=f"wikigold {i}")) for i in range(train_persons.BLOCK)}) == 1


def test_other_names_stand_where_the_names_stood():
    copy = renamed(gold(), random.Random(3))
    names = [copy.text[a:b] for a, b in copy.people]
    assert names[0].split()[-1] == names[2].split()[-1] or names[0].endswith(names[2])
    assert not {"Lena", "Marsk", "Dervan"} & set(" ".join(names).split())
    assert copy.text.startswith(f"Foreign Minister {names[0]} met {names[1]} in ")
    assert [kind for _, _, kind in copy.others] == ["LOC", "ORG"]
    place, body = (copy.text[a:b] for a, b, _ in copy.others)
    assert place != "Oslo"
    assert body.endswith("Steel")


def test_a_headline_moves_nothing():
    copy = headlined(gold(), random.Random(1))
    assert len(copy.text) == len(TEXT)
    assert copy.text.lower() == TEXT.lower()


def test_labels_begin_each_name():
    (first, _, _) = samples_of(gold())
    assert first.labels == ["outside", "outside", "begin", "inside"]


def samples_of(text):
    found = list(samples(text))
    return [one for one in found if "begin" in one.labels]


def test_a_person_whom_ecbplus_leaves_out_is_not_learnt_as_something_else():
    text = "President Lena Marsk said that it was late. President Omar Dervan said that it was early."
    left_out = gold(text, ((10, 20),), (), "topic 1")
    assert ["outside", "outside", "outside"] not in [one.labels for one in samples(left_out)]
    assert ["outside", "outside", "outside"] in [one.labels for one in samples(left_out._replace(group="g"))]


def test_the_same_texts_give_the_same_bytes_that_the_tagger_reads():
    texts = [gold(), gold(group="topic 2")] * 8
    learnt = learn(texts)
    assert learn(texts) == learnt
    weights = tagger.parse_weights(learnt.splitlines())
    assert weights.signs
    assert learnt.splitlines() == sorted(learnt.splitlines())


@pytest.fixture
def folder(tmp_path):
    tokens = ["Minister", "Lena", "Marsk", "met", "Omar", "Dervan", "in", "Oslo", "."]
    mentions = [
        {"sent": 0, "tokens": [1, 2], "type": "HUMAN_PART_PER"},
        {"sent": 0, "tokens": [4, 5], "type": "HUMAN_PART_PER"},
    ]
    lines = [json.dumps({"id": f"{i}", "topic": i, "sentences": [tokens], "mentions": mentions}) for i in range(12)]
    (tmp_path / FILES[0]).write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / FILES[1]).write_text("", encoding="utf-8")
    (tmp_path / FILES[2]).write_text("Lena I-PER\nMarsk I-PER\nsaid O\n", encoding="utf-8")
    return tmp_path


def test_a_check_measures_and_writes_nothing(folder, monkeypatch, capsys):
    out = folder / "persons.tsv"
    monkeypatch.setattr(train_persons, "OUT", out)
    assert main([str(folder), "--check", "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures[f"{FILES[0]} joined"]["gold"] == 24
    assert not out.exists()
    assert main([str(folder)]) == 0
    assert tagger.parse_weights(out.read_text(encoding="utf-8").splitlines()).signs


def test_a_folder_without_gold_is_refused_by_name(tmp_path, capsys):
    assert main([str(tmp_path)]) == 2
    assert str(tmp_path) in capsys.readouterr().err
