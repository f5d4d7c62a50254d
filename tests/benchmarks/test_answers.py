"""A report becomes an answer without losing who, when, whose words and which verdict."""

from __future__ import annotations

from datetime import date

import pytest

from benchmarks.answers import FINDING_KINDS, to_answer
from reconcile.model import (
    Account,
    Answer,
    Comparison,
    Entity,
    Event,
    Evidence,
    Fact,
    Finding,
    Participation,
    Quote,
    Report,
    Side,
    Spelling,
    When,
)

DAY = When(text="May 20", start=date(2023, 5, 20), end=date(2023, 5, 20))
MONTH = When(text="in May", start=date(2023, 5, 1), end=date(2023, 5, 31), precision="month")
BOUND = DAY.model_copy(update={"bound": "before"})
STAMP = DAY.model_copy(update={"anchor": "publication"})


def entity(name: str, documents: tuple[str, ...] = ("a",), kind: str = "person") -> Entity:
    subjects = tuple(f"{document}#{name}" for document in documents)
    return Entity(
        id=name, kind=kind, caption=name, spellings=(Spelling(text=name, documents=documents),), subjects=subjects
    )


def evidence(text: str, document: str) -> Evidence:
    end = len(text)
    return Evidence(
        document=document, start=0, end=end, text=text, line=1, passage_start=0, passage_end=end, passage=text
    )


def account(document: str, status: str, when: When | None, *present: tuple[str, bool | None]) -> Account:
    participants = tuple(
        Participation(entity=name, present=there, manner="took part", evidence=()) for name, there in present
    )
    return Account(document=document, subjects=(), status=status, date=when, participants=participants)


def said(text: str, *documents: str, speaker: str | None = None, form: str = "direct") -> Answer:
    reading = Quote(text=text, form=form, speaker=speaker, speaker_text="the spokesman")
    words = tuple(evidence(text, document) for document in documents)
    return Answer(value=text, reading=reading, wordings=(text,), documents=documents, evidence=words)


def quote_fact(*answers: Answer) -> Fact:
    return Fact(id="q", subject="e", caption="", question="quote", answers=answers)


def finding(question: str, verdict: str, rule: str = "some-rule", kind: str = "dates") -> Finding:
    sides = tuple(
        Side(value=text, wordings=(text, "both"), documents=(document,), evidence=(evidence(text, document),))
        for text, document in (("May 20", "a"), ("May 21", "b"))
    )
    return Finding(
        id="f",
        rule=rule,
        rule_since="0.1.0",
        kind=kind,
        severity="info",
        verdict=verdict,
        question=question,
        subject="e",
        subject_caption="",
        entities=("Ann Ash", "The Firm"),
        documents=("a", "b"),
        message="They differ.",
        reason="",
        why="",
        benign=(),
        sides=sides,
        clauses=(),
    )


def report(**parts: object) -> Report:
    empty = dict.fromkeys(
        ("documents", "unread", "entities", "open_links", "events", "facts", "source_pairs", "findings", "rules"), ()
    )
    people = (entity("Ann Ash", ("a", "b")), entity("Bo Birch"), entity("The Firm", kind="organisation"))
    base = {"version": "0", "settings_sha256": "", "title": "", "key_point": "", **empty, "entities": people}
    return Report.model_validate(base | parts)


def fixed(relation: str, detail: str):
    return lambda *_: Comparison(relation, 0.5, detail, "as the test wants it")


def test_people_keep_their_spellings_per_source_and_organisations_are_no_people():
    people = to_answer(report())["people"]
    assert [(person["id"], person["mentions"]) for person in people] == [
        ("Ann Ash", {"a": ["Ann Ash"], "b": ["Ann Ash"]}),
        ("Bo Birch", {"a": ["Bo Birch"]}),
    ]


@pytest.mark.parametrize(
    ("when", "day"),
    [(DAY, "2023-05-20"), (MONTH, None), (STAMP, None), (BOUND, None), (None, None), (When(text="May"), None)],
)
def test_only_a_full_day_that_is_no_publication_stamp_is_a_date(when, day):
    event = Event(id="e", type="meeting", title="Meeting", date=when, accounts=(account("a", "happened", when),))
    (told,) = to_answer(report(events=(event,)))["events"]
    assert (told["date"], told["sources"]["a"]["date"]) == (day, day)


@pytest.mark.parametrize(
    ("status", "wanted"),
    [
        ("happened", "happened"),
        ("planned", "planned"),
        ("cancelled", "unclear"),
        ("denied", "unclear"),
        ("unclear", "unclear"),
    ],
)
def test_status_has_three_answers(status, wanted):
    event = Event(id="e", type="meeting", title="Meeting", accounts=(account("a", status, None),))
    assert to_answer(report(events=(event,)))["events"][0]["sources"]["a"]["status"] == wanted


def test_attendees_are_the_people_who_were_there():
    there = (("Ann Ash", True), ("Bo Birch", False), ("The Firm", True), ("Cy Cole", True))
    event = Event(id="e", type="meeting", title="Meeting", accounts=(account("a", "happened", DAY, *there),))
    assert to_answer(report(events=(event,)))["events"][0]["sources"]["a"]["attendees"] == ["Ann Ash"]


def test_a_speaker_is_a_person_of_the_report_or_free_text():
    fact = quote_fact(said("We will come back", "a", speaker="a#Ann Ash"), said("We shall be back", "b", speaker="b#x"))
    (quote,) = to_answer(report(facts=(fact,)), fixed("compatible", "minor-wording"))["quotes"]
    assert [quote["sources"][source]["speaker"] for source in "ab"] == ["Ann Ash", "the spokesman"]


def test_a_second_wording_of_one_source_is_a_quote_of_its_own():
    fact = quote_fact(said("We will come back", "a", "b"), said("back again", "a"))
    first, second = to_answer(report(facts=(fact,)), fixed("compatible", "truncated"))["quotes"]
    assert (sorted(first["sources"]), sorted(second["sources"])) == (["a", "b"], ["a"])
    assert (first["relation"], second["relation"]) == ("truncated", "only one source")


@pytest.mark.parametrize(
    ("relation", "detail", "wanted"),
    [
        ("same", "verbatim", "identical"),
        ("same-after-folding", "punctuation", "identical"),
        ("compatible", "truncated", "truncated"),
        ("compatible", "translation", "different translation"),
        ("compatible", "paraphrase", "different translation"),
        ("compatible", "minor-wording", "minor wording"),
        ("conflict", "polarity", "conflicting"),
    ],
)
def test_the_relation_of_a_quote_is_that_of_its_wordings(relation, detail, wanted):
    fact = quote_fact(said("We will come back", "a"), said("We shall be back", "b"))
    (quote,) = to_answer(report(facts=(fact,)), fixed(relation, detail))["quotes"]
    assert quote["relation"] == wanted


def test_one_wording_of_two_sources_is_identical_and_of_one_source_alone():
    both, alone = (quote_fact(said("We will come back", *documents)) for documents in (("a", "b"), ("a",)))
    (quote,) = to_answer(report(facts=(both,)), fixed("conflict", "never asked"))["quotes"]
    assert quote["relation"] == "identical"
    (quote,) = to_answer(report(facts=(alone,)), fixed("conflict", "never asked"))["quotes"]
    assert quote["relation"] == "only one source"


@pytest.mark.parametrize("question", sorted(FINDING_KINDS.keys() - {"status"}))
def test_findings_keep_verdict_people_and_each_wording_once(question):
    (told,) = to_answer(report(findings=(finding(question, "discrepancy"),)))["findings"]
    assert told == {
        "kind": FINDING_KINDS[question],
        "verdict": "discrepancy",
        "sources": ["a", "b"],
        "people": ["Ann Ash"],
        "values": ["May 20", "both", "May 21"],
        "what": "They differ.",
    }


def test_sides_with_the_same_words_are_told_apart_by_their_passages():
    told = finding("quote", "discrepancy")
    sides = tuple(
        side.model_copy(
            update={
                "wordings": ("We won",),
                "evidence": (side.evidence[0].model_copy(update={"passage": f"“We won,” said {name}."}),),
            }
        )
        for side, name in zip(told.sides, ("Ann Ash", "Bo Birch"), strict=True)
    )
    (answer,) = to_answer(report(findings=(told.model_copy(update={"sides": sides}),)))["findings"]
    assert answer["values"] == ["“We won,” said Ann Ash.", "“We won,” said Bo Birch."]


def test_what_happened_is_told_by_its_passage():
    told = finding("status", "agreement")
    passage = {"passage": "The two met on May 20, as planned."}
    sides = (told.sides[0].model_copy(update={"evidence": (told.sides[0].evidence[0].model_copy(update=passage),)}),)
    (answer,) = to_answer(report(findings=(told.model_copy(update={"sides": sides}),)))["findings"]
    assert answer["values"] == ["The two met on May 20, as planned."]


@pytest.mark.parametrize(
    ("passage", "people"),
    [
        ("Ann Ash counted 12 boats.", ["Ann Ash"]),
        ("Ann Ash and Bo Birch counted 12 boats.", ["Ann Ash", "Bo Birch"]),
        ("Ann Ashton counted 12 boats.", []),
        ("There were 12 boats.", []),
    ],
)
def test_a_figure_concerns_the_people_whom_its_passage_names(passage, people):
    told = finding("number", "single-source").model_copy(update={"entities": ()})
    side = told.sides[0]
    named = side.model_copy(update={"evidence": (side.evidence[0].model_copy(update={"passage": passage}),)})
    (answer,) = to_answer(report(findings=(told.model_copy(update={"sides": (named,)}),)))["findings"]
    assert answer["people"] == people


def test_where_two_quote_a_third_who_reports_does_not_decide_the_relation():
    reported = said("that they would be back", "c", form="indirect")
    fact = quote_fact(said("We will come back", "a"), said("We'll come back", "b"), reported)

    def compare(a, b, _):
        return Comparison("compatible", 0.9, "paraphrase" if "indirect" in {a.form, b.form} else "minor-wording", "so")

    (quote,) = to_answer(report(facts=(fact,)), compare)["quotes"]
    assert quote["relation"] == "minor wording"


def test_notes_and_questions_without_a_kind_are_left_out():
    left_out = (finding("date", "note"), finding("origin", "single-source", kind="sources"))
    assert to_answer(report(findings=left_out))["findings"] == []


def test_names_that_conflict_in_one_office_are_about_names():
    (told,) = to_answer(report(findings=(finding("office", "discrepancy", kind="names"),)))["findings"]
    assert told["kind"] == "name-spelling"


def test_one_name_for_two_people_is_a_variant_of_its_own_kind():
    (told,) = to_answer(report(findings=(finding("name", "discrepancy", rule="one-name-two-people"),)))["findings"]
    assert (told["kind"], told["verdict"]) == ("same-name-different-person", "variant")
