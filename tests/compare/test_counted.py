"""What figures count, and what the words around them mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.compare.counted import kind, likeness
from reconcile.compare.quantity import agree, dimension, sized
from reconcile.compare.sense import sense
from reconcile.model import Quantity

nouns = st.sampled_from(
    "house home soldier troop person child killed injured bridge tonne worker resident goal".split()
)
words = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14)


@given(nouns, nouns)
def test_likeness_of_nouns_is_mirrored_and_in_bounds(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 1 == likeness(one, one)


@given(st.one_of(nouns, words))
def test_the_kind_of_a_kind_is_itself(noun: str) -> None:
    assert kind(kind(noun)) == kind(noun)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("home", "house", 1.0),
        ("troop", "soldier", 1.0),
        ("person", "worker", 0.3),
        ("injured", "tourist", 0.3),
        ("worker", "soldier", 0.0),
        ("bridge", "road", 0.0),
        ("person", "bridge", 0.0),
    ],
)
def test_nouns_that_can_mean_one_thing(one: str, other: str, alike: float) -> None:
    assert likeness(one, other) == alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("destroyed", "razed"),
        ("talks", "negotiations"),
        ("heard", "listened"),
        ("backed", "approved"),
        ("firefighters", "blaze"),
        ("earthquake", "tremor"),
    ],
)
def test_words_of_one_sense(one: str, other: str) -> None:
    assert sense(one) == sense(other)


@pytest.mark.parametrize(
    ("one", "other"), [("destroyed", "damaged"), ("hospital", "house"), ("killed", "injured"), ("rise", "fall")]
)
def test_words_of_two_senses(one: str, other: str) -> None:
    assert sense(one) != sense(other)


@given(words)
def test_a_word_has_one_sense_whatever_was_asked_before(word: str) -> None:
    assert sense(word) == sense(word)
    assert sense(word) in {word[:5]} or sense(word).startswith("=")


def measure(figure: float, unit: str) -> Quantity:
    return Quantity(text="x", low=figure, high=figure, counts=unit, unit=unit)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ((36, "hour"), (1.5, "day"), True),
        ((3, "year"), (36, "month"), True),
        ((8, "kilometre"), (5, "mile"), True),
        ((25, "kilometre"), (15, "mile"), True),
        ((25, "kilometre"), (12, "mile"), False),
        ((140, "millimetre"), (14, "centimetre"), True),
        ((3, "year"), (30, "month"), False),
        ((14, "hour"), (15, "hour"), False),
    ],
)
def test_measures_agree_once_converted(one: tuple[float, str], other: tuple[float, str], same: bool) -> None:
    a, b = measure(*one), measure(*other)
    assert dimension(a) == dimension(b)
    assert agree(a, b) is agree(b, a) is same


@given(st.floats(0.5, 1e6), st.sampled_from(["hour", "day", "week", "fortnight", "month", "year"]))
def test_a_size_in_base_units_keeps_its_order(figure: float, unit: str) -> None:
    low, high = sized(measure(figure, unit))
    assert low is not None
    assert low == high
    assert low >= figure


def test_an_open_bound_agrees_with_no_figure_of_another_unit() -> None:
    longer = Quantity(text="over a month", low=1, high=None, counts="month", unit="month", hedge="at-least")
    shorter = Quantity(text="under a minute", low=None, high=1, counts="minute", unit="minute", hedge="at-most")
    assert not agree(longer, shorter)
