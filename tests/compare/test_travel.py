"""The way between two cities against the time between."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.compare.travel import distance, position, way
from reconcile.model import Place, When
from reconcile.text.lexicon import Position, city_positions

CITIES = sorted(city_positions())
DAY = date(2025, 10, 10)


def city(name: str, country: str) -> Place:
    return Place(text=name, name=name, level="city", country=country)


def at(minutes: int, zone: str = "") -> When:
    """So many minutes after midnight of `DAY`."""
    day = DAY + timedelta(days=minutes // 1_440)
    clock = f"{minutes // 60 % 24:02}:{minutes % 60:02}"
    return When(text=f"{clock} {zone}".strip(), start=day, end=day, precision="time", clock=clock)


cities = st.sampled_from(CITIES).map(lambda key: city(*key))
times = st.integers(0, 3 * 1_440).map(at)
positions = st.builds(Position, st.floats(-90, 90), st.floats(-180, 180), st.just(0.0))


@pytest.mark.parametrize(
    ("a", "b", "kilometres"),
    [
        (("ankara", "TR"), ("oslo", "NO"), 2_700),
        (("london", "GB"), ("sydney", "AU"), 17_000),
        (("damascus", "SY"), ("beirut", "LB"), 90),
    ],
)
def test_known_distances(a: tuple[str, str], b: tuple[str, str], kilometres: int) -> None:
    one, two = position(city(*a)), position(city(*b))
    assert one is not None and two is not None
    assert distance(one, two) == pytest.approx(kilometres, rel=0.05)


@given(positions, positions, positions)
def test_distance_is_one(a: Position, b: Position, c: Position) -> None:
    assert distance(a, a) == 0
    assert distance(a, b) == distance(b, a)
    assert distance(a, c) <= distance(a, b) + distance(b, c) + 2  # rounded to whole kilometres


@given(cities, cities, times, times)
def test_symmetric(a: Place, b: Place, now: When, then: When) -> None:
    one, other = way((a, now), (b, then)), way((b, then), (a, now))
    assert one is not None and other is not None
    assert (one.kilometres, one.needed) == (other.kilometres, other.needed)
    assert one.between == pytest.approx(other.between)


@given(cities, cities, st.integers(0, 1_000), st.integers(0, 3_000), st.integers(0, 2_000))
def test_more_time_never_makes_a_way_impossible(a: Place, b: Place, now: int, apart: int, more: int) -> None:
    soon, late = way((a, at(now)), (b, at(now + apart))), way((a, at(now)), (b, at(now + apart + more)))
    assert soon is not None and late is not None
    assert soon.impossible or not late.impossible


def test_a_day_is_enough_for_any_way() -> None:
    assert not any(
        found.impossible
        for name in CITIES[::500]
        for other in CITIES[::400]
        if (found := way((city(*name), at(0)), (city(*other), at(1_440))))
    )


def test_a_zone_that_is_told_takes_the_slack_away() -> None:
    ankara, oslo = city("ankara", "TR"), city("oslo", "NO")
    told = way((ankara, at(600, "TRT")), (oslo, at(600, "CEST")))
    open_ = way((ankara, at(600)), (oslo, at(600)))
    assert told is not None and open_ is not None
    assert told.between == 1.0
    assert open_.between == 3.0


def test_other_names_of_a_city_and_cities_that_nobody_knows() -> None:
    assert position(city("kiev", "UA")) == position(city("kyiv", "UA")) is not None
    assert position(city("paris us", "US")) is None
    assert position(city("oslo", "SE")) is None
    assert position(Place(text="Norway", name="norway", level="country", country="NO")) is None
    assert way((city("oslo", "NO"), When(text="today", start=DAY, end=DAY)), (city("rome", "IT"), at(0))) is None
