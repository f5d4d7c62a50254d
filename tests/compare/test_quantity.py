"""How two numbers stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.compare.quantity import compare_quantity
from reconcile.extract.quantity import find_quantities
from reconcile.model import Quantity
from reconcile.settings import Settings

SETTINGS = Settings()
figures = st.one_of(
    st.integers(0, 10_000).map(float), st.sampled_from([0.5, 100.0, 6000.0, 6012.0, 1_200_000.0, 1_234_000.0])
)
things = st.sampled_from([("body", None), ("child", None), ("", None), ("hour", "hour"), ("minute", "minute")])
more_things = st.one_of(
    things,
    st.sampled_from([("dollar", "USD"), ("kilometre", "kilometre"), ("percent", "percent"), ("year-old", "year")]),
)


def exact(figure: float, counts: str = "body", unit: str | None = None, text: str = "") -> Quantity:
    return Quantity(text=text or f"{figure:g} {counts}", low=figure, high=figure, counts=counts, unit=unit)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    figure, (counts, unit) = draw(figures), draw(more_things)
    hedge = draw(st.sampled_from(["exact", "exact", "about", "at-least", "at-most", "range"]))
    low, high = {
        "exact": (figure, figure),
        "about": (figure * 0.9, figure * 1.1),
        "at-least": (figure, None),
        "at-most": (None, figure),
        "range": (figure, figure + draw(st.integers(1, 50))),
    }[hedge]
    return Quantity(text=f"{hedge} {figure}", low=low, high=high, counts=counts, unit=unit, hedge=hedge)


class TestLaws:
    """What holds for any two numbers."""

    @given(quantities(), quantities())
    def test_symmetric(self, a: Quantity, b: Quantity) -> None:
        assert compare_quantity(a, b, SETTINGS)[:3] == compare_quantity(b, a, SETTINGS)[:3]

    @given(quantities())
    def test_reflexive(self, a: Quantity) -> None:
        found = compare_quantity(a, a, SETTINGS)
        assert (found.relation, found.detail, found.score) == ("same", "equal", 1.0)

    @given(quantities(), quantities())
    def test_score_and_reason(self, a: Quantity, b: Quantity) -> None:
        found = compare_quantity(a, b, SETTINGS)
        assert 0.0 <= found.score <= 1.0
        assert found.reason

    @given(figures, figures, st.sampled_from(["about", "at-least", "at-most", "range"]))
    def test_a_hedge_that_holds_never_makes_a_conflict(self, figure: float, other: float, hedge: str) -> None:
        if compare_quantity(exact(figure), exact(other), SETTINGS).relation == "conflict":
            return
        low = None if hedge == "at-most" else figure * 0.9 if hedge == "about" else figure
        high = None if hedge == "at-least" else figure * 1.1 if hedge != "at-most" else figure
        hedged = Quantity(text="hedged", low=low, high=high, counts="body", hedge=hedge)
        assert compare_quantity(hedged, exact(other), SETTINGS).relation != "conflict"

    @given(figures, figures)
    def test_other_things_are_not_compared(self, one: float, other: float) -> None:
        found = compare_quantity(exact(one, "body"), exact(other, "child"), SETTINGS)
        assert (found.relation, found.detail) == ("not-comparable", "other-thing")

    @given(st.integers(1, 10**6), st.integers(1, 10**6), st.floats(0, 0.5))
    def test_tolerance_only_loosens(self, one: int, other: int, tolerance: float) -> None:
        strict = compare_quantity(exact(one), exact(other), SETTINGS).relation
        loose = compare_quantity(exact(one), exact(other), Settings(number_tolerance=tolerance)).relation
        assert loose == strict or (strict, loose) == ("conflict", "compatible")

    @given(st.integers(1, 1_000))
    def test_units_are_converted(self, hours: int) -> None:
        found = compare_quantity(exact(hours, "hour", "hour"), exact(hours * 60, "minute", "minute"), SETTINGS)
        assert found.relation == "same"


def only(text: str) -> Quantity:
    (mention,) = find_quantities(text)
    return mention.value


CASES = [
    ("nearly 180 delegates", "177 delegates", "compatible", "bound-holds"),
    ("more than 200 delegates", "177 delegates", "conflict", "bound-violated"),
    ("more than 200 delegates", "at least 150 delegates", "compatible", "bound-holds"),
    ("about 20 children", "19 children", "compatible", "rounding"),
    ("about 20 children", "101 children", "conflict", "other-figure"),
    ("339 children", "over 500 children", "conflict", "bound-violated"),
    ("74-year-old", "75-year-old", "conflict", "other-figure"),
    ("aged 18 to 25", "under 25 years old", "compatible", "bound-holds"),
    ("two to three days", "2-3 days", "same", "equal"),
    ("two to three days", "two days", "compatible", "inside-range"),
    ("just over an hour", "over an hour", "compatible", "bound-holds"),
    ("6,000 bodies", "6,012 bodies", "compatible", "rounding"),
    ("20 bodies", "21 bodies", "conflict", "other-figure"),
    ("6,000 bodies", "6,000,000 bodies", "conflict", "factor"),
    ("50 bodies", "500 bodies", "conflict", "factor"),
    ("3 dollars", "3 euros", "not-comparable", "other-unit"),
    ("5 kilometres", "4 miles", "conflict", "other-figure"),
    ("8 kilometres", "5 miles", "compatible", "rounding"),
    ("10 of 11 counts", "11 counts", "not-comparable", "other-thing"),
    ("12 percent", "12 voters", "not-comparable", "other-unit"),
    ("two other rifles", "nine rifles", "not-comparable", "other-thing"),
    ("a further 12 boats", "40 boats", "not-comparable", "other-thing"),
    ("12 more boats", "40 boats", "not-comparable", "other-thing"),
    ("more than 12 boats", "4 boats", "conflict", "bound-violated"),
    ("9 other people were hurt", "12 people were hurt", "conflict", "other-figure"),
    ("100 km/h", "62 mph", "compatible", "rounding"),
    ("100 km/h", "100 mph", "conflict", "other-figure"),
    ("40 degrees Celsius", "104 degrees Fahrenheit", "not-comparable", "other-unit"),
    ("two-thirds of voters", "66% of voters", "compatible", "rounding"),
]


@pytest.mark.parametrize(("one", "other", "relation", "detail"), CASES)
def test_relation(one: str, other: str, relation: str, detail: str) -> None:
    found = compare_quantity(only(one), only(other), SETTINGS)
    assert (found.relation, found.detail) == (relation, detail)


def test_tolerance_is_told() -> None:
    found = compare_quantity(exact(100), exact(104), Settings(number_tolerance=0.05))
    assert (found.relation, found.tolerance) == ("compatible", "5%")
