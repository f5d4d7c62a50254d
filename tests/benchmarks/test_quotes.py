"""The scorer of quotations: every figure on a file made by hand."""

from __future__ import annotations

import json

import pytest

from benchmarks import quotes
from benchmarks.quote_gold import stretches, wanted
from benchmarks.quotes import Found, Tally, count_quotations, marked_figures, names_source


def document(text, *attributions):
    """A document whose attributions are told as wordings: a source (or None) and pieces of content."""

    def span(wording):
        start = text.index(wording)
        return [start, start + len(wording)]

    told = [
        {"source": [span(source)] if source else [], "content": [span(piece) for piece in pieces], "cue": []}
        for source, *pieces in attributions
    ]
    return {"id": "made", "text": text, "attributions": told}


def found(text, wording, speaker=None):
    start = text.index(wording)
    return Found(
        (start, start + len(wording)), (text.index(speaker), text.index(speaker) + len(speaker)) if speaker else None
    )


def figures(gold, *answers):
    tally = Tally()
    count_quotations(gold, list(answers), tally, [])
    return marked_figures(tally)


def wordings(gold):
    return [gold["text"][one.start : one.end] for one in wanted(gold)]


TEXT = 'Ada Lind said "the bridge is safe for all". Omar Reyes called it "a very long winter".'
GOLD = document(TEXT, ("Ada Lind", '"the bridge is safe for all"'), ("Omar Reyes", '"a very long winter"'))


class TestGold:
    def test_the_words_without_the_marks(self):
        assert wordings(GOLD) == ["the bridge is safe for all", "a very long winter"]

    def test_pieces_of_one_quotation_are_put_together(self):
        text = "“The bridge is safe. It is open for all,” Ada Lind said."
        gold = document(text, ("Ada Lind", "“The bridge is safe.", "It is open for all,”"))
        assert wordings(gold) == ["The bridge is safe. It is open for all,"]

    def test_marks_that_were_left_out_of_the_annotation(self):
        gold = document("Ada Lind said “the bridge is safe”.", ("Ada Lind", "the bridge is safe"))
        assert wordings(gold) == ["the bridge is safe"]

    def test_single_marks_and_apostrophes(self):
        text = "Lind: ‘It’s the town’s bridge’ and the towns' roads."
        assert wordings(document(text, ("Lind", "‘It’s the town’s bridge’"))) == ["It’s the town’s bridge"]

    def test_marks_inside_marks_are_part_of_the_words(self):
        text = "“The sign says “keep out of here” to us,” Ada Lind said."
        gold = document(text, ("Ada Lind", text[: text.index(" Ada")]))
        assert wordings(gold) == ["The sign says “keep out of here” to us,"]

    def test_what_two_annotations_hold_counts_once_and_is_said_by_the_narrower(self):
        text = "Ada Lind said Omar Reyes called it “a very long winter”."
        gold = document(
            text, ("Ada Lind", "Omar Reyes called it “a very long winter”"), ("Omar Reyes", "“a very long winter”")
        )
        (one,) = wanted(gold)
        assert [text[slice(*source)] for source in one.sources] == ["Omar Reyes"]

    def test_two_words_are_too_few(self):
        assert wordings(document('Ada Lind called it "too long".', ("Ada Lind", '"too long"'))) == []

    def test_what_nobody_annotated_is_no_gold(self):
        assert wordings(document(TEXT, ("Ada Lind", '"the bridge is safe for all"'))) == ["the bridge is safe for all"]

    def test_a_missing_mark_ends_with_the_line(self):
        text = "“We came early.\nNobody else."
        assert [text[slice(*span)] for span in stretches(text, 0, len(text))] == ["We came early."]


class TestStretches:
    def test_precision_recall_and_f1(self):
        right = found(TEXT, "the bridge is safe for all")
        assert figures(GOLD, right)["direct_precision"] == 1
        assert figures(GOLD, right)["direct_recall"] == 0.5
        assert figures(GOLD, right)["direct_f1"] == pytest.approx(2 / 3, abs=1e-4)

    def test_nine_tenths_of_the_union(self):
        gold = document('Lind: "abcde fghij klmno pqrst"', ("Lind", '"abcde fghij klmno pqrst"'))
        assert figures(gold, found(gold["text"], "cde fghij klmno pqrst"))["direct_f1"] == 1
        assert figures(gold, found(gold["text"], "de fghij klmno pqrst"))["direct_f1"] == 0

    def test_one_quotation_is_not_found_twice(self):
        right = found(TEXT, "the bridge is safe for all")
        assert figures(GOLD, right, right)["direct_precision"] == 0.5

    def test_nothing_found_and_nothing_wanted(self):
        assert set(figures(document("Nothing.")).values()) == {0.0}


class TestSpeakers:
    def test_accuracy_is_of_all_and_precision_of_the_answered(self):
        right = found(TEXT, "the bridge is safe for all", "Ada Lind")
        silent = found(TEXT, "a very long winter")
        wrong = found(TEXT, "a very long winter", "Ada Lind")
        assert (
            figures(GOLD, right, silent)["speaker_accuracy"],
            figures(GOLD, right, silent)["speaker_precision"],
        ) == (0.5, 1)
        assert (figures(GOLD, right, wrong)["speaker_accuracy"], figures(GOLD, right, wrong)["speaker_precision"]) == (
            0.5,
            0.5,
        )

    def test_without_a_source_in_the_gold_no_answer_counts(self):
        gold = document(TEXT, ("Ada Lind", '"the bridge is safe for all"'), (None, '"a very long winter"'))
        right = found(TEXT, "the bridge is safe for all", "Ada Lind")
        for other in (found(TEXT, "a very long winter"), found(TEXT, "a very long winter", "Ada Lind")):
            got = figures(gold, right, other)
            assert (got["speaker_accuracy"], got["speaker_precision"], got["direct_f1"]) == (1, 1, 1)

    def test_a_speaker_of_a_false_stretch_does_not_count(self):
        got = figures(GOLD, found(TEXT, "Omar Reyes called", "Ada Lind"))
        assert (got["speaker_accuracy"], got["speaker_precision"]) == (0, 0)

    @pytest.mark.parametrize(
        ("text", "answer", "source", "right"),
        [
            ("Minister Ada Lind said so", "Ada Lind", "Minister Ada Lind", True),
            ("Ada Lind, who said so", "Ada Lind", "who", True),
            ("Ada Lind met those who said so", "Ada Lind", "who", False),
            ("Lind came. Minister Ada Lind said so", "Lind", "Minister Ada Lind", True),
            ("Lind came. Omar Reyes said so", "Lind", "Omar Reyes", False),
            ("It rained. Officials of it said so", "It", "Officials of it", False),
        ],
    )  # fmt: skip
    def test_the_wording_of_the_gold(self, text, answer, source, right):
        spans = [(text.index(one), text.index(one) + len(one)) for one in (answer, source)]
        assert names_source(text, *spans) is right


class TestCharacters:
    def test_indirect_characters_are_those_outside_marks(self):
        text = "Ada Lind said that the bridge was safe for all."
        gold = document(text, ("Ada Lind", "that the bridge was safe for all"))
        got = quotes.attributions([gold], [], "capitals")
        assert got["indirect_char_f1"] == got["content_char_f1"] == 1
        half = document(text, ("Ada Lind", "that the bridge"))
        assert quotes.attributions([half], [], "capitals")["indirect_char_f1"] == pytest.approx(30 / 47, abs=1e-4)

    def test_quoted_characters_count_for_content_alone(self):
        got = quotes.attributions([GOLD], [], "capitals")
        assert got["indirect_char_f1"] == 0
        assert got["content_char_f1"] > 0.8


class TestCommand:
    def test_the_last_line_is_json_with_all_figures_and_the_peer(self, tmp_path, capsys):
        path = tmp_path / "gold.jsonl"
        path.write_text(json.dumps(GOLD) + "\n", encoding="utf-8")
        assert quotes.main([str(path), "--json", "--peers", "--misses", "3"]) == 0
        printed = capsys.readouterr().out
        figures = json.loads(printed.splitlines()[-1])
        assert figures["documents"] == 1
        assert figures["direct_f1"] == 1
        assert figures["speaker_accuracy"] == figures["speaker_precision"] == 1
        assert figures["characters_per_second"] > 0
        assert figures["peers"]["regular expression"]["direct_f1"] == 1
        assert all(name in printed for name in figures if name != "peers")

    def test_no_such_file(self, tmp_path, capsys):
        assert quotes.main([str(tmp_path / "none.jsonl")]) == 2
        assert "none.jsonl" in capsys.readouterr().err

    def test_people_are_those_that_the_engine_reads_unless_asked_otherwise(self):
        assert [one.subject for one in quotes.engine_mentions("Ada Lind said so.").people] == ["text#p0"]
        assert [one.subject for one in quotes.capital_mentions("Ada Lind said so in Oslo today.").people] == [
            "Lind",
            "Oslo",
        ]
