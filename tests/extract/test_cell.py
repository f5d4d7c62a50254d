"""Cells of tables: one kind for each attribute, people in any order of surname and given name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.extract.cell import read_cells
from reconcile.extract.cell_people import people
from reconcile.model.row import Row


def readings(*values):
    return [
        cell.reading for cell in read_cells(Row("s", "a", value, f"source{n}", "t:1") for n, value in enumerate(values))
    ]


@pytest.mark.parametrize(
    ("value", "named"),
    [
        ("Haddad, Omar", ["omar haddad"]),
        ("HADDAD, OMAR K.", ["omar k haddad"]),
        ("Haddad Omar K", ["omar k haddad"]),
        ("Omar Haddad", ["omar haddad"]),
        ("Omar Haddad, Ana Ruiz", ["omar haddad", "ana ruiz"]),
        ("Haddad, Omar, Ruiz, Ana", ["omar haddad", "ana ruiz"]),
        ("Haddad, Omar; Ruiz, Ana;", ["omar haddad", "ana ruiz"]),
        ("Haddad, Omar/ Ruiz, Ana", ["omar haddad", "ana ruiz"]),
        ("Omar Haddad &amp; Ana Ruiz (Editors)", ["omar haddad", "ana ruiz"]),
        ("by Ana Ru&iacute;z with Omar Haddad", ["ana ruiz", "omar haddad"]),
        ("Haddad", ["haddad"]),
        ("()", []),
    ],
)
def test_people_are_read_given_names_first(value, named):
    assert list(people(value)) == named


def test_clock_times_lose_their_dress():
    assert readings("7:10 a.m.", "Dec 02 - 7:10 a.m.", "19:05", "Contact us") == ["07:10", "07:10", "19:05", None]


def test_numbers_and_days():
    assert readings("1,200", "1200", "$1200", "n/a") == ["1200.0", "1200.0", "1200.0", None]
    assert readings("2024-06-14", "June 14, 2024", "14 June 2024") == ["2024-06-14"] * 3


def test_text_is_folded_and_dashes_say_nothing():
    assert readings("Gate B 12", "GATE  B 12", "-", "unknown") == ["gate b 12", "gate b 12", None, None]


@given(st.lists(st.text(max_size=60), min_size=1, max_size=6))
def test_anything_can_stand_in_a_cell(values):
    cells = read_cells(Row("s", "a", value, "source", "t:1") for value in values)
    assert [cell.row.value for cell in cells] == values
    assert len({cell.kind for cell in cells}) == 1


@pytest.mark.parametrize("piece", ["a,", "Ruiz, ", "and ", "(", "1,", ";", "A. "])
def test_a_cell_of_100_kilobytes_is_read_in_bounded_time(piece):
    (reading,) = readings(piece * (100_000 // len(piece)))
    assert reading is None or len("".join(reading)) <= 4_000
