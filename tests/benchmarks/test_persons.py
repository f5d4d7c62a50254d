"""Scoring of named persons: what the gold is, what counts, what is right."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import persons
from benchmarks.person_gold import GoldText, ecbplus, innermost, joined, meantime, name_core, read_gold, tagged

CORES = {
    "Lena Marsk": "Lena Marsk",
    "the Norwegian envoy Lena Marsk": "Lena Marsk",
    "Foreign Minister Lena Marsk": "Lena Marsk",
    "Dr. Lena Marsk": "Lena Marsk",
    "Ostavar Steel CEO Lena Marsk": "Lena Marsk",
    "Lena Marsk, the foreign minister": "Lena Marsk",
    "the company's chief executive, Lena Marsk": "Lena Marsk",
    "Lena Marsk Jr.": "Lena Marsk Jr.",
    "Lena Marsk, Jr.": "Lena Marsk, Jr.",
    "Lena Marsk's": "Lena Marsk",
    "Omar T. Dervan.": "Omar T. Dervan",
    "the founder of Brightwater Inc. Helen Ostrow": "Helen Ostrow",
    "Karl von Stetten": "Karl von Stetten",
    "Youssef al-Hadidi": "Youssef al-Hadidi",
    "Henri d'Orves": "Henri d'Orves",
    'Aldo "The Hat" Brancusi': 'Aldo "The Hat" Brancusi',
    "Andrew King": "Andrew King",
    "Solvang": "Solvang",
}
NAMELESS = (
    "the foreign minister",
    "President",
    "Prime Minister",
    "Ostavar Steel CEO",
    "He",
    "Police",
    "Voters",
    "Norwegians",
    "officials from Norway",
    "a Texas prison",
    "chairman of Brightwater Airways",
    "",
)


@pytest.mark.parametrize(("wording", "core"), CORES.items())
def test_the_name_is_what_titles_leave(wording, core):
    first, last = name_core(wording)
    assert wording[first:last] == core


@pytest.mark.parametrize("wording", NAMELESS)
def test_a_mention_without_a_proper_name_is_no_gold(wording):
    assert name_core(wording) is None


@given(st.text(alphabet="Ab .,'\"-()M", max_size=40))
def test_a_core_lies_in_its_wording(wording):
    core = name_core(wording)
    assert core is None or 0 <= core[0] < core[1] <= len(wording)


def test_a_word_of_the_language_is_a_name_beside_a_full_name():
    assert name_core("Police") is None
    assert name_core("Police", {"police"}) == (0, 6)
    pairs = innermost([(0, 11, "Anna Police"), (20, 26, "Police")])
    assert [trimmed for trimmed, _ in pairs] == [(0, 11), (20, 26)]


def test_the_innermost_mention_with_a_name_is_kept():
    text = "Lena Marsk, founder of Brightwater"
    pairs = innermost([(0, 34, text), (0, 10, text[:10]), (12, 34, text[12:])])
    assert pairs == [((0, 10), (0, 10))]


def test_tokens_become_running_text():
    text, spans = joined(["He", "said", ",", '"', "Go", "!", '"', "(", "twice", ")", "to", "Ana", "'s", "aunt", "."])
    assert text == 'He said, "Go!" (twice) to Ana\'s aunt.'
    assert [text[a:b] for a, b in spans][:5] == ["He", "said", ",", '"', "Go"]


@given(st.lists(st.sampled_from(["Ana", "said", ",", '"', "(", ")", "'s", ".", "``"]), max_size=20))
def test_every_token_stands_where_it_is_said_to(tokens):
    text, spans = joined(tokens)
    assert [text[a:b] for a, b in spans] == tokens


def test_tags_become_stretches():
    assert list(tagged(["O", "I-PER", "I-PER", "I-LOC", "B-LOC", "O", "I-PER"])) == [
        (1, 3, "PER"),
        (3, 4, "LOC"),
        (4, 5, "LOC"),
        (6, 7, "PER"),
    ]


ECB = {
    "id": "1/1ecb/1",
    "topic": 1,
    "sentences": [["Nobody", "saw", "Ivo", "Tamm", "."], ["Minister", "Lena", "Marsk", "met", "the", "Orrins", "."]],
    "mentions": [
        {"sent": 1, "tokens": [0, 1, 2], "type": "HUMAN_PART_PER"},
        {"sent": 1, "tokens": [3], "type": "ACTION_OCCURRENCE"},
        {"sent": 1, "tokens": [4, 5], "type": "HUMAN_PART_ORG"},
    ],
}


def test_only_annotated_sentences_of_ecbplus_count():
    text = ecbplus(ECB)
    assert [text.text[a:b] for a, b in text.people] == ["Lena Marsk"]
    assert [text.text[a:b] for a, b in text.annotated] == ["Minister Lena Marsk"]
    assert [text.text[a:b] for a, b in text.counted] == ["Minister Lena Marsk met the Orrins."]
    assert [(text.text[a:b], kind) for a, b, kind in text.others] == [("the Orrins", "ORG")]
    assert text.group == "topic 1"
    counts = persons.count(text, [(11, 19), *text.people])
    assert (counts["found"], counts["exact"]) == (1, 1)


def test_sentences_of_meantime_are_found_by_their_mentions():
    sentences = [
        "Ostavar Steel to close mill",
        "May 02, 2009",
        "Ostavar Steel closes.",
        "Dr. Orrin of Ostavar St. left.",
        "Nobody came.",
        "Lena Marsk and Ivo Tamm met Lena Marsk.",
        "Ruth Calder spoke.",
    ]
    mentions = [
        {"sent": 3, "tokens": [0, 1], "text": "Dr. Orrin", "type": "PER"},
        {"sent": 5, "tokens": [0, 1], "text": "Lena Marsk", "type": "PER"},
        {"sent": 5, "tokens": [6, 7], "text": "Lena Marsk", "type": "PER"},
        {"sent": 6, "tokens": [0, 1], "text": "Ruth Calder", "type": "PER"},
    ]
    found = meantime({"id": "m", "text": " ".join(sentences), "mentions": mentions})
    assert [found.text[a:b] for a, b in found.people] == ["Orrin", "Lena Marsk", "Lena Marsk"]
    assert found.people[2][0] > found.people[1][0]
    (counted,) = found.counted
    assert found.text[slice(*counted)].endswith("met Lena Marsk. ")


def gold(text="Lena Marsk met Omar Dervan there. Ivo Tamm slept.", people=((0, 10), (15, 26)), counted=((0, 33),)):
    return GoldText("t", "g", text, counted, people, people, ())


def test_figures_of_a_perfect_and_of_an_empty_answer():
    text = gold()
    perfect = persons.figures(persons.count(text, text.people))
    assert {perfect[key] for key in ("named_recall", "precision", "f1", "overlap_f1", "untrimmed_f1")} == {1.0}
    empty = persons.figures(persons.count(text, []))
    assert {empty[key] for key in ("named_recall", "precision", "f1", "overlap_f1")} == {0.0}


def test_a_part_of_a_name_overlaps_and_is_not_exact():
    counts = persons.count(gold(), [(5, 10), (15, 26)])
    assert (counts["exact"], counts["overlap"], counts["found"]) == (1, 2, 2)


def test_what_lies_outside_the_counted_stretches_is_neither_right_nor_wrong():
    assert persons.count(gold(), [(34, 42)])["found"] == 0


def test_a_title_in_what_was_found_is_trimmed_like_that_of_the_gold():
    text = gold("Minister Lena Marsk left.", ((9, 19),), ((0, 25),))._replace(annotated=((0, 19),))
    counts = persons.count(text, [(0, 19)])
    assert (counts["exact"], counts["untrimmed"]) == (1, 1)
    counts = persons.count(text, [(9, 19)])
    assert (counts["exact"], counts["untrimmed"]) == (1, 0)


def test_two_found_stretches_share_no_gold():
    assert persons.shared([(0, 10)], [(0, 4), (5, 10)]) == 1


def test_figures_come_from_the_reading():
    found, misses = persons.measure([gold()])
    assert (found["named_recall"], found["precision"], misses) == (1.0, 1.0, [])
    _, misses = persons.measure([gold()], lambda _: [(11, 14)])
    assert [miss.split()[0] for miss in misses] == ["missed", "missed", "false"]


def wikigold_file(folder):
    path = folder / "gold.txt"
    rows = [
        "Lena I-PER",
        "Marsk I-PER",
        "said O",
        "that O",
        "it O",
        "rained O",
        ". O",
        "",
        "Oslo I-LOC",
        "slept O",
        ". O",
    ]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def test_wikigold_is_read(tmp_path):
    (text,) = read_gold(wikigold_file(tmp_path))
    assert text.text == "Lena Marsk said that it rained.\nOslo slept.\n"
    assert (text.people, text.others) == (((0, 10),), ((32, 36, "LOC"),))


def test_figures_are_printed_and_are_json(tmp_path, capsys):
    path = str(wikigold_file(tmp_path))
    assert persons.main([path, "--json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert (printed["named_recall"], printed["f1"]) == (1.0, 1.0)
    assert persons.main([path, "--peers", "--misses", "3"]) == 0
    assert "capitals" in capsys.readouterr().out.splitlines()[0]


@pytest.mark.parametrize("content", ["{", '{"sentences": 3}\n', "no tag\nLena\n"])
def test_a_file_that_is_no_gold_is_refused_by_name(tmp_path, capsys, content):
    path = tmp_path / "odd.jsonl"
    path.write_text(content, encoding="utf-8")
    assert persons.main([str(path)]) == 2
    assert str(path) in capsys.readouterr().err
