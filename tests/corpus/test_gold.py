"""Every gold file says only what its texts say: wordings stand in the texts, ids are known, vocabularies are closed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

CORPUS = Path(__file__).parents[2] / "corpus"
STORIES = sorted(path.parent for path in CORPUS.glob("*/gold.json"))
KINDS = {
    "date",
    "attendee",
    "quote",
    "name-spelling",
    "role",
    "place",
    "number",
    "status",
    "same-name-different-person",
}
RELATIONS = {"identical", "minor wording", "different translation", "truncated", "only one source", "conflicting"}


@pytest.fixture(params=STORIES, ids=lambda folder: folder.name)
def story(request):
    folder = request.param
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))}
    return json.loads((folder / "gold.json").read_text(encoding="utf-8")), texts


def squeezed(text):
    return " ".join(text.split())


def test_there_are_stories():
    assert len(STORIES) >= 8


def test_every_text_is_a_source_and_every_source_a_text(story):
    gold, texts = story
    assert {source["id"] for source in gold["sources"]} == set(texts)


def test_every_form_of_a_name_stands_in_its_text(story):
    gold, texts = story
    missing = [
        (source, form)
        for person in gold["people"]
        for source, forms in person["mentions"].items()
        for form in forms
        if form not in texts[source]
    ]
    assert missing == []


def test_every_quotation_stands_in_its_text(story):
    gold, texts = story
    missing = [
        (source, part)
        for quote in gold["quotes"]
        for source, row in quote["sources"].items()
        for part in row["text"].split(" ... ")
        if row["kind"] != "indirect" and squeezed(part) not in squeezed(texts[source])
    ]
    assert missing == []


def test_every_value_of_a_finding_stands_in_one_of_its_texts(story):
    gold, texts = story
    missing = [
        (finding["what"], value)
        for finding in gold["findings"]
        for value in finding["values"]
        if not any(squeezed(value) in squeezed(texts[source]) for source in finding["sources"])
    ]
    assert missing == []


def test_ids_and_vocabularies_are_known(story):
    gold, texts = story
    people = {person["id"] for person in gold["people"]}
    rows = [row for event in gold["events"] for row in event["sources"].values()]
    assert people.issuperset(person for row in rows for person in row["attendees"])
    assert people.issuperset(person for finding in gold["findings"] for person in finding["people"])
    assert {row["status"] for row in rows} <= {"happened", "planned", "unclear"}
    assert {finding["kind"] for finding in gold["findings"]} <= KINDS
    assert {quote["relation"] for quote in gold["quotes"]} <= RELATIONS
    assert set(texts).issuperset(source for finding in gold["findings"] for source in finding["sources"])


def test_made_up_stories_say_so_and_mark_what_was_put_in(story):
    gold, _ = story
    marked = [finding for finding in gold["findings"] if finding.get("put_in")]
    wrong = [finding for finding in gold["findings"] if finding["verdict"] == "discrepancy"]
    assert marked == (wrong if gold.get("made_up") else [])
