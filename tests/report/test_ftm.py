"""FollowTheMoney: entities that hold together by themselves, and that its own schema takes where the package is installed."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest
from hypothesis import given, settings

from reconcile.model import Known, Report
from reconcile.report import render
from reconcile.testing import reports

from .poison import hostile, poisoned
from .sample import LONG_NAME, sample

CALM = sample()
# The properties that are ids of other entities, with the schemata that they may be of.
_THING = {"Article", "Person", "Organization", "Event", "Note"}
_LEGAL = {"Person", "Organization"}
LINKS = {
    "proof": {"Article"}, "document": {"Article"}, "involved": _LEGAL, "resolved": _LEGAL, "subject": _THING,
    "object": _THING, "candidate": _THING, "match": _THING, "entity": _THING,
}  # fmt: skip
REQUIRED = {
    "Person": {"name"}, "Organization": {"name"}, "Event": {"name"}, "Mention": {"name", "document"},
    "UnknownLink": {"subject", "object"}, "Article": {"title"}, "Note": {"description"}, "Similar": {"candidate", "match"},
}  # fmt: skip


def entities(report: Report) -> list[dict]:
    """The entities of a report, after the checks that need no schema."""
    found = [json.loads(line) for line in render(report, "ftm").splitlines()]
    by_id = {entity["id"]: entity for entity in found}
    assert len(by_id) == len(found)
    for entity in found:
        assert re.fullmatch(r"[0-9a-zA-Z][0-9a-zA-Z.-]*[0-9a-zA-Z]", entity["id"])
        assert REQUIRED[entity["schema"]] <= set(entity["properties"])
        for name, values in entity["properties"].items():
            assert values
            assert len(set(values)) == len(values)
            assert all(value == " ".join(value.split()) != "" for value in values)
            assert all(by_id[value]["schema"] in LINKS[name] for value in values if name in LINKS)
    return found


def of(found: list[dict], schema: str) -> list[dict]:
    return [entity["properties"] for entity in found if entity["schema"] == schema]


@given(report=reports())
def test_any_report_holds_together(report: Report):
    found = entities(report)
    assert len(of(found, "Article")) == len(report.documents)
    assert len(of(found, "Note")) == len(report.findings)
    assert len(of(found, "Event")) == len(report.events)


@settings(max_examples=40, deadline=None)
@given(text=hostile())
def test_hostile_text_holds_together(text: str):
    entities(poisoned(CALM, f"a{text}b"))


@pytest.mark.parametrize("hostile", [False, True])
def test_the_schema_of_the_standard_takes_every_entity(hostile):
    checked(entities(sample(hostile)))


@given(report=reports())
def test_the_schema_of_the_standard_takes_any_report(report: Report):
    checked(entities(report))


@settings(max_examples=40, deadline=None)
@given(text=hostile())
def test_the_schema_of_the_standard_takes_hostile_text(text: str):
    checked(entities(poisoned(CALM, f"a{text}b")))


def checked(found: list[dict]) -> None:
    """Every property exists, every value is valid and stays as it is when the standard's own code cleans it."""
    model = pytest.importorskip("followthemoney", reason="pip install '.[followthemoney]'").model
    schema_of = {entity["id"]: model.get(entity["schema"]) for entity in found}
    for entity in found:
        schema = schema_of[entity["id"]]
        schema.validate(entity)
        proxy = model.get_proxy(entity)
        for name, values in entity["properties"].items():
            kind = schema.get(name).type
            assert [value for value in values if not kind.validate(value)] == [], name
            if kind.name != "address":  # whose punctuation it sets in its own way
                assert [value for value in values if kind.clean(value) != value] == [], name
                assert sorted(proxy.get(name)) == sorted(values)
        for prop, value in proxy.itervalues():
            assert prop.range is None or prop.type.name != "entity" or schema_of[value].is_a(prop.range)


def test_people_have_their_spellings_offices_and_sources():
    found = entities(CALM)
    (calder,) = [person for person in of(found, "Person") if person["name"] == ["Ines Calder"]]
    assert calder["alias"] == ["Inez Calder"]
    assert calder["position"] == ["mayor"]
    assert len(calder["proof"]) == 3
    names = {(mention["name"][0], mention["detectedSchema"][0]) for mention in of(found, "Mention")}
    assert {("Inez Calder", "Person"), ("Larkmere town council", "Organization")} <= names


def test_an_event_has_the_days_of_all_its_accounts():
    (met,) = [event for event in of(entities(CALM), "Event") if event["name"] == ["council meeting, Larkmere"]]
    assert met["date"] == ["2031-03-04", "2031-03-05"]
    assert met["location"] == ["the Guildhall", "the town hall"]
    assert len(met["involved"]) == 3


def test_presence_is_told_account_by_account():
    links = [(link["role"][0], link["status"][0]) for link in of(entities(CALM), "UnknownLink")]
    assert ("did not attend", "absent") in links
    assert ("expected", "announced or unclear") in links
    assert ("chaired", "present") in links


def test_a_month_is_no_day_and_a_bound_no_date():
    meeting = next(event for event in CALM.events if event.date)
    month = meeting.date.model_copy(update={"start": date(2031, 3, 1), "end": date(2031, 3, 31), "precision": "month"})
    bound = meeting.date.model_copy(update={"bound": "before"})
    stamp = meeting.date.model_copy(update={"anchor": "publication"})
    for when, days in [(month, ["2031-03"]), (bound, None), (stamp, None)]:
        told = meeting.model_copy(update={"date": when, "accounts": ()})
        (event,) = of(entities(CALM.model_copy(update={"events": (told,)})), "Event")
        assert event.get("date") == days


def test_a_note_says_what_was_found_about_whom_and_who_knows():
    told = CALM.findings[1]
    known = Known(id=told.id, note="asked him", by="J. Doe", on=date(2031, 3, 7), findings=(told.id,))
    found = entities(CALM.model_copy(update={"known": (known,)}))
    note = next(note for note in of(found, "Note") if note["name"] == [told.rule])
    by_id = {entity["id"]: entity for entity in found}
    assert note["description"] == [f"{told.message}."]
    assert [by_id[id]["schema"] for id in note["entity"]] == ["Event", "Person"]
    assert known.words in note["notes"]


def test_a_name_of_100000_letters_is_cut():
    found = entities(sample(hostile=True))
    assert all(len(name) <= 384 for person in of(found, "Person") for name in person["name"])
    assert len(LONG_NAME) > 384


def test_two_stories_share_no_id():
    other = CALM.model_copy(update={"documents": CALM.documents[:2]})
    assert not {entity["id"] for entity in entities(CALM)} & {
        json.loads(line)["id"] for line in render(other, "ftm").splitlines()
    }
