"""Which accounts of single documents tell of one happening."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

import reconcile
from reconcile.align import align
from reconcile.assemble import assemble
from reconcile.model import Claim, Document, When
from reconcile.testing import articles

from .ready import COUNTRIES, MINISTERS, SETTINGS, Told, accounts, assembled, city, day, meeting, venue

D = date(2025, 10, 12)
HOME = str(Path(reconcile.__file__).parents[1])
TOGETHER, APART = [("a#e0", "b#e0")], [("a#e0",), ("b#e0",)]


@st.composite
def stories(draw: st.DrawFn) -> list[Told]:
    """One to four documents with up to three events each."""
    tellings = []
    for label in "abcd"[: draw(st.integers(1, 4))]:
        told = Told(label, draw(st.sampled_from([None, D, date(2025, 10, 20)])))
        people = tuple(
            told.person(name) for name in draw(st.lists(st.sampled_from(MINISTERS), unique=True, max_size=3))
        )
        for _ in range(draw(st.integers(0, 3))):
            place = draw(st.sampled_from([None, "Ankara", "Vienna", "Damascus"]))
            told.event(
                draw(st.sampled_from([None, day(D), day(date(2025, 10, 13)), day(date(2025, 12, 1))])),
                city(place, COUNTRIES[place]) if place else None,
                tuple(p for p in people if draw(st.booleans())),
                draw(st.sampled_from(["meeting", "talks", "ceremony"])),
                draw(st.sampled_from(["planned", "happened", "unclear"])),
            )
        tellings.append(told)
    return tellings


class TestLaws:
    """What holds for any claims."""

    @given(stories())
    def test_every_account_is_in_one_event_and_a_document_once_in_each(self, tellings: list[Told]) -> None:
        told = sorted({c.subject for t in tellings for c in t.claims if c.attribute == "happening"})
        events = assembled(*tellings).events
        assert sorted(s for event in events for account in event.accounts for s in account.subjects) == told
        for event in events:
            documents = [account.document for account in event.accounts]
            assert len(documents) == len(set(documents))

    @given(stories(), st.randoms(use_true_random=False))
    def test_the_order_of_claims_and_documents_leaves_no_trace(
        self, tellings: list[Told], chance: random.Random
    ) -> None:
        claims = [claim for told in tellings for claim in told.claims]
        documents = [told.document() for told in tellings]
        entities = list(align(claims, SETTINGS).entities)
        expected = assemble(claims, entities, documents, SETTINGS)
        for shuffled in (claims, documents, entities):
            chance.shuffle(shuffled)
        assert assemble(claims, entities, documents, SETTINGS) == expected

    @given(stories())
    def test_documents_may_be_missing(self, tellings: list[Told]) -> None:
        bare = assembled(*tellings, documents=False)
        assert bare.source_pairs == ()
        assert sum(len(event.accounts) for event in bare.events) == sum(
            len(event.accounts) for event in assembled(*tellings).events
        )

    @given(stories())
    def test_an_account_holds_its_own_documents_words(self, tellings: list[Told]) -> None:
        texts = {told.id: told.document().text for told in tellings}
        for event in assembled(*tellings).events:
            for account in event.accounts:
                assert account.evidence
                for found in account.evidence:
                    assert found.document == account.document
                    assert texts[found.document][found.start : found.end] == found.text

    @given(articles())
    def test_titles_and_ids(self, sources) -> None:
        report = reconcile.reconcile(sources)
        assert [event.id for event in report.events] == [f"event:{n}" for n in range(1, len(report.events) + 1)]
        assert all(event.title.strip() for event in report.events)


class TestTogether:
    """What makes two accounts one happening."""

    @pytest.mark.parametrize("where", ["Ankara", None])
    @pytest.mark.parametrize("people", [1, 2, 4])
    def test_one_day_and_the_same_people(self, where: str | None, people: int) -> None:
        assert accounts(assembled(meeting("a", D, where, people), meeting("b", D, where, people)).events) == TOGETHER

    def test_one_day_and_one_place(self) -> None:
        assert accounts(assembled(meeting("a", D, people=0), meeting("b", D, people=0)).events) == TOGETHER

    @pytest.mark.parametrize("shift", [-3, -2, -1, 1, 2, 3])
    def test_near_days_with_one_place_and_the_same_people(self, shift: int) -> None:
        """Else no date conflict could ever be found."""
        found = assembled(meeting("a", D), meeting("b", D, shift=shift))
        assert accounts(found.events) == TOGETHER
        dates = next(fact for fact in found.facts if fact.question == "date")
        assert len(dates.answers) == 2

    def test_day_and_month_swapped(self) -> None:
        found = assembled(meeting("a", date(2025, 10, 12)), meeting("b", date(2025, 12, 10)))
        assert accounts(found.events) == TOGETHER

    def test_an_account_without_a_day_joins_by_place_and_people(self) -> None:
        assert accounts(assembled(meeting("a", D), meeting("b", None)).events) == TOGETHER

    def test_a_month_holds_the_day(self) -> None:
        other = Told("b")
        month = When(
            text="October", start=date(2025, 10, 1), end=date(2025, 10, 31), precision="month", year=2025, month=10
        )
        other.event(month, city("Ankara", "TR"), tuple(other.person(name) for name in MINISTERS[:2]))
        assert accounts(assembled(meeting("a", D), other).events) == TOGETHER

    def test_a_plan_and_its_outcome(self) -> None:
        plan = Told("b")
        plan.event(day(D), city("Ankara", "TR"), tuple(plan.person(name) for name in MINISTERS[:2]), status="planned")
        found = assembled(meeting("a", D), plan)
        assert accounts(found.events) == TOGETHER
        assert {account.status for account in found.events[0].accounts} == {"planned", "happened"}

    def test_the_press_calls_a_meeting_talks(self) -> None:
        talks = Told("b")
        talks.event(day(D), city("Ankara", "TR"), tuple(talks.person(name) for name in MINISTERS[:2]), "talks")
        assert accounts(assembled(meeting("a", D), talks).events) == TOGETHER

    def test_three_documents(self) -> None:
        found = assembled(meeting("a", D), meeting("b", D), meeting("c", D, None))
        assert accounts(found.events) == [("a#e0", "b#e0", "c#e0")]


class TestApart:
    """What keeps two accounts apart."""

    @pytest.mark.parametrize("shift", [-200, -14, -7, 7, 14, 30, 200])
    def test_far_days(self, shift: int) -> None:
        assert accounts(assembled(meeting("a", D), meeting("b", D, shift=shift)).events) == APART

    def test_far_days_are_not_bridged_by_an_account_without_a_day(self) -> None:
        found = assembled(meeting("a", D), meeting("b", D, shift=30), meeting("c", None))
        assert not any({"a#e0", "b#e0"} <= set(group) for group in accounts(found.events))

    def test_other_cities_and_other_people(self) -> None:
        other = Told("b")
        other.event(day(D), city("Vienna", "AT"), (other.person("Maria Garcia"), other.person("Robert Fico")))
        assert accounts(assembled(meeting("a", D), other).events) == APART

    def test_other_kinds_on_other_days_with_the_same_words(self) -> None:
        blast, funeral = Told("a"), Told("b")
        people = [told.person(MINISTERS[0]) for told in (blast, funeral)]
        blast.event(day(D), people=(people[0],), kind="attack")
        funeral.event(day(date(2025, 10, 14)), people=(people[1],), kind="ceremony", status="planned")
        for told, person in zip((blast, funeral), people, strict=True):
            told.quote("We had passed every test that there is", person)
        assert accounts(assembled(blast, funeral).events) == APART

    def test_two_happenings_of_one_document(self) -> None:
        told = Told("a")
        people = tuple(told.person(name) for name in MINISTERS[:2])
        told.event(day(D), city("Ankara", "TR"), people)
        told.event(day(D), city("Ankara", "TR"), people)
        assert accounts(assembled(told).events) == [("a#e0",), ("a#e1",)]

    def test_two_happenings_in_two_documents_find_their_own(self) -> None:
        tellings = []
        for label in "ab":
            told = Told(label)
            people = tuple(told.person(name) for name in MINISTERS[:2])
            told.event(day(date(2025, 10, 11)), city("Damascus", "SY"), people)
            told.event(day(D), city("Ankara", "TR"), people)
            tellings.append(told)
        assert accounts(assembled(*tellings).events) == [("a#e0", "b#e0"), ("a#e1", "b#e1")]


class TestBestDay:
    """An event has a day where the documents give no more than one; a majority decides nothing."""

    def test_agreed(self) -> None:
        event = assembled(meeting("a", D), meeting("b", D)).events[0]
        assert event.date is not None
        assert event.date.start == D
        assert "Ankara" in event.title
        assert "12 October 2025" in event.title

    def test_two_against_one_is_left_open(self) -> None:
        event = assembled(meeting("a", D), meeting("b", D), meeting("c", D, shift=1)).events[0]
        assert event.date is None

    def test_one_against_one_is_left_open(self) -> None:
        event = assembled(meeting("a", D), meeting("b", D, shift=1)).events[0]
        assert event.date is None
        assert "2025" not in event.title

    def test_a_silent_account_is_none(self) -> None:
        event = assembled(meeting("a", D), meeting("b", None, None, 2)).events[0]
        silent = next(account for account in event.accounts if account.document == "b")
        assert silent.date is None
        assert silent.place is None


def test_a_venue_in_common_joins() -> None:
    tellings = []
    for label in "ab":
        told = Told(label)
        told.event(day(D), venue("Presidential Complex", "TR"), (told.person(MINISTERS[0]),))
        tellings.append(told)
    assert accounts(assembled(*tellings).events) == TOGETHER


def test_nothing() -> None:
    assert assemble([], [], [], SETTINGS) == ((), (), ())


def test_the_hash_seed_leaves_no_trace() -> None:
    tellings = [meeting(label, D, shift=number % 2) for number, label in enumerate("abcd")]
    for told in tellings:
        told.quote("We will keep the border open whatever the cost may be", f"{told.id}#p1")
        told.roster(f"{told.id}#e0", (f"{told.id}#p1", f"{told.id}#p2"))
        told.count(f"{told.id}#e0", 177, "delegates", "The round of negotiations was attended by # from the region.")
    claims = TypeAdapter(list[Claim]).dump_json([claim for told in tellings for claim in told.claims]).decode()
    documents = TypeAdapter(list[Document]).dump_json([told.document() for told in tellings]).decode()
    script = (
        "import sys; from pydantic import TypeAdapter; from reconcile.align import align;"
        "from reconcile.assemble import assemble; from reconcile.model import Claim, Document;"
        "from reconcile.settings import Settings; first, second = sys.stdin.read().split(chr(0));"
        "claims = TypeAdapter(list[Claim]).validate_json(first);"
        "documents = TypeAdapter(list[Document]).validate_json(second);"
        "found = assemble(claims, align(claims, Settings()).entities, documents, Settings());"
        "print([[item.model_dump_json() for item in part] for part in found])"
    )
    command = [sys.executable, "-c", script]
    seeds = [os.environ | {"PYTHONPATH": HOME, "PYTHONHASHSEED": seed} for seed in ("0", "1", "4321")]
    brought = f"{claims}\0{documents}".encode()
    outputs = {subprocess.run(command, env=s, input=brought, capture_output=True, check=True).stdout for s in seeds}
    assert len(outputs) == 1
    assert b"Ankara" in outputs.pop()


class TestOneFieldContradicts:
    """A slip of one source where all else is the same, and another happening where it is not."""

    NEXT = D + timedelta(days=4)
    LAST = D + timedelta(days=30)

    @staticmethod
    def told(label: str, published: date | None, when: date, place: str, *people: str) -> Told:
        told = Told(label, published)
        told.event(day(when), city(place, COUNTRIES.get(place)), tuple(told.person(name) for name in people))
        return told

    def test_a_day_that_one_source_has_wrong(self):
        a = self.told("a", self.NEXT, D, "Ankara", *MINISTERS[:3])
        b = self.told("b", self.NEXT, self.NEXT, "Ankara", *MINISTERS[:3])
        assert accounts(assembled(a, b).events) == TOGETHER

    def test_two_days_of_one_week_reported_days_apart(self):
        a = self.told("a", D, D, "Ankara", *MINISTERS[:3])
        b = self.told("b", self.NEXT, self.NEXT, "Ankara", *MINISTERS[:3])
        assert accounts(assembled(a, b).events) == APART

    def test_the_next_one_with_the_same_people(self):
        a = self.told("a", self.LAST, D, "Ankara", *MINISTERS[:3])
        b = self.told("b", self.LAST, self.LAST, "Ankara", *MINISTERS[:3])
        assert accounts(assembled(a, b).events) == APART

    def test_a_place_that_one_source_has_wrong(self):
        a = self.told("a", D, D, "Ankara", *MINISTERS[:3])
        b = self.told("b", D, D, "Vienna", *MINISTERS[:3])
        assert accounts(assembled(a, b).events) == TOGETHER

    def test_day_and_place_are_others(self):
        a = self.told("a", D, D, "Ankara", *MINISTERS[:3])
        b = self.told("b", D, self.NEXT, "Vienna", *MINISTERS[:3])
        assert accounts(assembled(a, b).events) == APART

    def test_another_place_and_other_people(self):
        a = self.told("a", D, D, "Ankara", *MINISTERS[:2])
        b = self.told("b", D, D, "Vienna", *MINISTERS[2:4])
        assert accounts(assembled(a, b).events) == APART


def test_visits_to_two_cities_are_two():
    def visit(label: str, town: str, when: When | None) -> Told:
        told = Told(label, D)
        told.event(when, city(town, COUNTRIES[town]), tuple(map(told.person, MINISTERS[:3])), "visit")
        return told

    assert accounts(assembled(visit("a", "Ankara", None), visit("b", "Vienna", day(D))).events) == APART
    assert accounts(assembled(visit("a", "Ankara", None), visit("b", "Ankara", day(D))).events) == TOGETHER


@pytest.mark.parametrize(("people", "expected"), [(1, APART), (2, TOGETHER)])
def test_calls_on_two_days_are_one_only_with_both_sides_in_common(people: int, expected: list[tuple[str, ...]]):
    def call(label: str, when: When) -> Told:
        told = Told(label, D)
        told.event(when, None, tuple(map(told.person, MINISTERS[:people])), "call")
        return told

    assert accounts(assembled(call("a", day(D)), call("b", day(D + timedelta(1)))).events) == expected


@pytest.mark.parametrize(("published", "expected"), [(D + timedelta(1), APART), (D, TOGETHER)])
def test_what_is_to_come_when_the_other_is_over_is_another(published: date, expected: list[tuple[str, ...]]):
    past, ahead = Told("a", D), Told("b", published)
    past.event(day(D), city("Ankara", "TR"), tuple(map(past.person, MINISTERS[:3])), "ceremony")
    soon = day(D + timedelta(2))
    ahead.event(soon, city("Ankara", "TR"), tuple(map(ahead.person, MINISTERS[:3])), "ceremony", "planned")
    assert accounts(assembled(past, ahead).events) == expected
