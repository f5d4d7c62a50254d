"""One office at an event, two people: only where no two countries could be meant."""

from __future__ import annotations

import pytest

from .ready import MINISTERS, Told, assembled, facts

A, B, C, D = MINISTERS


def told(label: str, kind: str, *people: tuple[str, str, str | None]) -> Told:
    """A document whose event of this kind these people attend, each a name, an office and a country."""
    made = Told(label)
    made.event(kind=kind, people=tuple(made.person(*person) for person in people))
    return made


def holders(*tellings: Told) -> list[set[str]]:
    found = facts(assembled(*tellings), "office")
    named = [{answer.value for answer in fact.answers} for fact in found]
    return [names for names in named if len(names) > 1]


def test_an_office_without_a_country_at_home():
    shared = (C, "health minister", None)
    one = told("a", "visit", (A, "interior minister", None), shared)
    other = told("b", "visit", (B, "interior minister", None), shared)
    assert holders(one, other) == [{A, B}]


@pytest.mark.parametrize("kind", ["meeting", "summit", "visit"])
def test_each_side_of_a_meeting_has_its_foreign_minister(kind):
    shared = (C, "health minister", None)
    one = told("a", kind, (A, "foreign minister", None), shared)
    other = told("b", kind, (B, "foreign minister", None), shared)
    assert holders(one, other) == []


def test_offices_of_two_countries_leave_it_open():
    shared = ((C, "health minister", "TR"), (D, "health minister", "SY"))
    one = told("a", "visit", (A, "interior minister", None), *shared)
    other = told("b", "visit", (B, "interior minister", None), *shared)
    assert holders(one, other) == []


def test_who_is_known_to_the_other_source_is_no_substitute():
    shared = (C, "health minister", None)
    one = told("a", "visit", (A, "interior minister", None), shared)
    other = told("b", "visit", (B, "interior minister", None), shared)
    other.person(A)
    assert holders(one, other) == []
