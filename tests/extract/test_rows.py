"""Lines of a table as claims: known attributes as in articles, all others as stated, each with its place."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.extract import extract_document
from reconcile.model import Attendance, Happening, Name, Place, Role, Stated, Status, When
from reconcile.model.row import Row
from reconcile.read.claims import drafts
from reconcile.read.table import TableOutcome
from reconcile.settings import Settings


def claims(*rows):
    told = TableOutcome(tuple(Row(*row, "Herald", f"t:{n}") for n, row in enumerate(rows, 2)))
    return [claim for draft in drafts(told, "t").drafts for claim in extract_document(draft.ready, Settings())]


def values(*rows):
    return [claim.value for claim in claims(*rows)]


def test_a_happening_with_day_place_and_status():
    label, day, place, status = values(
        ("Vienna talks", "date", "4 June 2021"), ("Vienna talks", "place", "Vienna"), ("Vienna talks", "status", "held")
    )
    assert isinstance(label, Happening)
    assert label.label == "vienna talks"
    assert isinstance(day, When)
    assert day.start == day.end == date(2021, 6, 4)
    assert isinstance(place, Place)
    assert (place.level, place.country) == ("city", "AT")
    assert isinstance(status, Status)
    assert status.status == "happened"


def test_people_at_a_happening_are_people_with_names():
    found = claims(("talks", "attendees", "Ana Ruiz; Omar Haddad"), ("talks", "absent", "Thabo Mokoena"))
    names = {claim.subject: claim.value.text for claim in found if isinstance(claim.value, Name)}
    presences = {names[c.value.person]: c.value.present for c in found if isinstance(c.value, Attendance)}
    assert presences == {"Ana Ruiz": True, "Omar Haddad": True, "Thabo Mokoena": False}


def test_a_subject_with_a_role_is_a_person_wherever_it_is_named():
    found = claims(("Ana Ruiz", "role", "Foreign Minister of Belmora"), ("talks", "attendee", "Ana Ruiz"))
    (person,) = {claim.subject for claim in found if isinstance(claim.value, Name)}
    assert [claim.subject for claim in found if isinstance(claim.value, Role)] == [person]
    assert [claim.value.person for claim in found if isinstance(claim.value, Attendance)] == [person]


@pytest.mark.parametrize(
    ("text", "field", "reading"),
    [
        ("7:10 a.m.", "clock", "07:10"),
        ("14 June 2024", "day", date(2024, 6, 14)),
        ("fourteen", "number", 14.0),
        ("$1,200", "number", 1200.0),
        ("Ruiz, Ana; Haddad, Omar", "people", ("ana ruiz", "omar haddad")),
        ("Gate  B4", "folded", "gate b4"),
    ],
)
def test_any_other_attribute_is_kept_with_what_it_reads_as(text, field, reading):
    _, stated = values(("flight", "some_thing", text))
    assert isinstance(stated, Stated)
    assert stated.attribute == "some thing"
    assert getattr(stated, field) == reading


def test_a_cell_that_says_nothing_gives_no_claim():
    assert [type(value) for value in values(("flight", "gate", "n/a"), ("flight", "date", "-"))] == [Happening]


@given(st.lists(st.tuples(st.text(min_size=1), st.text(), st.text()), max_size=6))
def test_every_claim_stands_where_it_says_and_has_an_id_of_its_own(rows):
    told = TableOutcome(tuple(Row(*row, "Herald", "t:1") for row in rows))
    for draft in drafts(told, "t").drafts:
        found = extract_document(draft.ready, Settings())
        assert len({claim.id for claim in found}) == len(found)
        for claim in found:
            assert draft.text[claim.evidence.start : claim.evidence.end] == claim.evidence.text
