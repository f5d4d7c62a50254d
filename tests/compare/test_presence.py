"""Attendance and status: presence against absence, plan against outcome."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.compare import compare_values
from reconcile.model import Attendance, Status
from reconcile.settings import Settings

SETTINGS = Settings()
STATUSES = ("planned", "happened", "cancelled", "denied", "unclear")
attendances = st.builds(
    Attendance,
    text=st.text(max_size=10),
    person=st.sampled_from(["a#p1", "b#p1"]),
    present=st.booleans(),
    manner=st.sampled_from(["took part", "declined", "took part remotely"]),
)
statuses = st.builds(Status, text=st.text(max_size=10), status=st.sampled_from(STATUSES))
values = st.one_of(attendances, statuses)


def status(kind: str) -> Status:
    return Status(text=f"it is {kind}", status=kind)


class TestLaws:
    """What holds for any two statements on presence or status."""

    @given(values, values)
    def test_symmetric(self, a: Attendance | Status, b: Attendance | Status) -> None:
        assert compare_values(a, b, SETTINGS)[:3] == compare_values(b, a, SETTINGS)[:3]

    @given(values)
    def test_reflexive(self, a: Attendance | Status) -> None:
        assert compare_values(a, a, SETTINGS)[:2] == ("same", 1.0)

    @given(values, values)
    def test_bounded_with_a_reason(self, a: Attendance | Status, b: Attendance | Status) -> None:
        found = compare_values(a, b, SETTINGS)
        assert 0.0 <= found.score <= 1.0
        assert found.reason.strip()

    @given(attendances, attendances)
    def test_only_presence_counts(self, a: Attendance, b: Attendance) -> None:
        assert (compare_values(a, b, SETTINGS).relation == "same") == (a.present == b.present)


@pytest.mark.parametrize(
    ("a", "b", "relation", "detail"),
    [
        ("planned", "planned", "same", "same"),
        ("denied", "denied", "same", "same"),
        ("planned", "happened", "superseded", "progression"),
        ("happened", "cancelled", "conflict", "cancelled-or-denied"),
        ("happened", "denied", "conflict", "cancelled-or-denied"),
        ("planned", "cancelled", "superseded", "progression"),
        ("unclear", "happened", "not-comparable", "unclear"),
        ("unclear", "cancelled", "not-comparable", "unclear"),
    ],
)
def test_status(a: str, b: str, relation: str, detail: str) -> None:
    found = compare_values(status(a), status(b), SETTINGS)
    assert (found.relation, found.detail) == (relation, detail)


@pytest.mark.parametrize(
    ("a", "b", "relation", "detail"),
    [
        (True, True, "same", "both-present"),
        (False, False, "same", "both-absent"),
        (True, False, "conflict", "present-absent"),
    ],
)
def test_attendance(a: bool, b: bool, relation: str, detail: str) -> None:
    one = Attendance(text="one", person="a#p1", present=a)
    other = Attendance(text="other", person="b#p1", present=b)
    found = compare_values(one, other, SETTINGS)
    assert (found.relation, found.detail) == (relation, detail)


def test_who_took_part_from_afar_was_not_in_the_room() -> None:
    watched = Attendance(text="Ruiz", person="a#p1", manner="took part remotely")
    away = Attendance(text="Ruiz", person="b#p1", present=False, manner="absent")
    assert compare_values(watched, away, SETTINGS)[:3] == ("compatible", 0.5, "remote")
