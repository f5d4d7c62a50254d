"""One door to all comparators."""

from __future__ import annotations

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from reconcile.compare import compare_values
from reconcile.model import (
    Attendance,
    Deed,
    Happening,
    Name,
    Origin,
    Place,
    Quantity,
    Quote,
    Relation,
    Role,
    Roster,
    Stated,
    Status,
    Value,
    When,
)
from reconcile.settings import Settings

SETTINGS = Settings()
SAMPLES: tuple[Value, ...] = (
    Name(text="Hakan Fidan"),
    Name(text="Fidan", form="short"),
    Role(text="Foreign Minister", office="foreign minister", country="TR"),
    When(text="yesterday", anchor="unresolved", precision="unknown"),
    Place(text="Ankara", name="ankara", level="city", country="TR"),
    Quantity(text="177 people", low=177, high=177, counts="person"),
    Quote(text="We will keep the border open", form="direct"),
    Happening(text="met", type="meeting"),
    Happening(text="talks", type="talks"),
    Status(text="met", status="happened"),
    Stated(text="B4", attribute="gate", folded="b4"),
    Deed(text="She signed the law", axis="decision", pole="for", person="a#p1", head="law", thing=("law",)),
    Attendance(text="attended", person="a#p1"),
    Roster(text="the ministers", people=("a#p1", "a#p2")),
    Origin(text="the ministry said", who="ministry"),
)
samples = st.sampled_from(SAMPLES)


def test_every_kind_of_value_is_tried() -> None:
    kinds = {get_args(part.model_fields["kind"].annotation)[0] for part in get_args(get_args(Value)[0])}
    assert {sample.kind for sample in SAMPLES} == kinds


@given(samples, samples)
def test_an_answer_to_any_two_values(a: Value, b: Value) -> None:
    found = compare_values(a, b, SETTINGS)
    assert found.relation in get_args(Relation)
    assert 0.0 <= found.score <= 1.0
    assert found.detail
    assert found.reason.strip()
    assert found[:3] == compare_values(b, a, SETTINGS)[:3]


@given(samples)
def test_a_value_against_itself(a: Value) -> None:
    assert compare_values(a, a, SETTINGS).relation in {"same", "not-comparable"}
    if not isinstance(a, When):
        assert compare_values(a, a, SETTINGS).relation == "same"


@given(samples, samples)
def test_two_kinds_are_not_comparable(a: Value, b: Value) -> None:
    if a.kind != b.kind:
        found = compare_values(a, b, SETTINGS)
        assert (found.relation, found.score) == ("not-comparable", 0.0)
        assert a.kind in found.reason
        assert b.kind in found.reason
