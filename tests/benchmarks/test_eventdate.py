"""The scorer of the main event's day: what counts as gold, as right, and as a false alarm."""

from __future__ import annotations

import json
from datetime import date

import pytest

from benchmarks import eventdate
from benchmarks.eventdate import Tried, contradicts_itself, figures, gold_days, misses, source, tried, whole_text


def article(
    text: str, *marked: tuple[str | None, int, str], published: str = "2025-10-11", event: str = "blast"
) -> dict:
    when = [{"parsed": day, "coderPhraseCount": coders, "text": words} for day, coders, words in marked]
    return {
        "id": f"{published}-{len(text)}",
        "event": event,
        "publisher": "post",
        "date_publish": f"{published} 08:00:00",
        "title": "Bomb in Halvek",
        "description": "",
        "text": text,
        "gold": {"when": when},
    }


RIGHT = article("A bomb exploded in Halvek on Thursday.", ("2025-10-09T00:00", 2, "Thursday"))
WRONG = article("A bomb exploded in Halvek on Thursday.", ("2025-10-08", 3, "late"), published="2025-10-12")
TORN = article("A fire broke out in Oslo on Friday.", ("2025-10-12", 2, "Friday"), event="fire")
UNMARKED = article("A bomb exploded in Halvek on Thursday.", ("2025-10-09", 1, "Thursday"), (None, 3, "then"))


def test_gold_is_what_two_coders_marked_with_a_day():
    assert gold_days(RIGHT) == {"2025-10-09"}
    assert gold_days(UNMARKED) == frozenset()


def test_gold_that_is_not_the_weekday_it_names_contradicts_itself():
    assert contradicts_itself(TORN)
    assert not contradicts_itself(RIGHT)
    assert not contradicts_itself(WRONG)


def test_a_standfirst_that_opens_the_text_is_not_told_twice():
    given = {**RIGHT, "description": RIGHT["text"]}
    assert whole_text(given).count("exploded") == 1
    assert whole_text({**RIGHT, "description": "What we know"}).count("What we know") == 1


def test_a_source_has_the_day_of_publication_without_the_hour():
    assert source(RIGHT)["published"] == "2025-10-11"


def test_the_engine_answers_articles_that_have_gold():
    answers = tried([RIGHT, UNMARKED])
    assert [(each.day, each.ground) for each in answers] == [(date(2025, 10, 9), "stated")]


def test_figures_are_shares_of_the_articles_with_gold():
    answers = [
        Tried(RIGHT, gold_days(RIGHT), date(2025, 10, 9), "stated"),
        Tried(WRONG, gold_days(WRONG), date(2025, 10, 9), "stated"),
        Tried(TORN, gold_days(TORN), date(2025, 10, 12), "published"),
    ]
    found = figures(answers)
    assert found["day_accuracy"] == pytest.approx(2 / 3, abs=1e-3)
    assert (found["stated"], found["stated_accuracy"]) == (pytest.approx(2 / 3, abs=1e-3), 0.5)
    assert (found["sound_articles"], found["sound_accuracy"]) == (2, 0.5)
    assert found["publication"] == 0.0
    assert found["first_named"] == pytest.approx(1 / 3, abs=1e-3)
    assert len(misses(answers)) == 1


def test_no_article_gives_no_division():
    assert figures([])["day_accuracy"] == 0.0


def test_two_full_days_of_one_happening_are_a_false_conflict():
    first = article("A bomb exploded in Halvek on October 9, 2025.")
    second = article("A bomb exploded in Halvek on October 8, 2025, and ten people were hurt.", published="2025-10-12")
    assert len(eventdate.false_conflicts([first, second])) == 1
    assert eventdate.false_conflicts([first, {**second, "event": None}]) == []


def test_the_command_prints_json_last(tmp_path, capsys):
    gold = tmp_path / "gold.jsonl"
    gold.write_text("\n".join(json.dumps(each) for each in (RIGHT, WRONG)), encoding="utf-8")
    assert eventdate.main([str(gold), "--json"]) == 0
    printed = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert printed["day_accuracy"] == 0.5
    assert printed["false_date_conflicts"] == 0


@pytest.mark.parametrize("content", ["{", '{"event": null}', "[]"])
def test_a_file_that_is_no_gold_is_refused(tmp_path, capsys, content):
    gold = tmp_path / "gold.jsonl"
    gold.write_text(content, encoding="utf-8")
    assert eventdate.main([str(gold)]) == 2
    assert str(gold) in capsys.readouterr().err
