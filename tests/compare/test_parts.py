"""A total and the parts that a sentence lines up for it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reconcile.compare.parts import Counted, Sum, sums
from reconcile.extract.quantity import find_quantities

PEOPLE = st.sampled_from("soldiers civilians women men children policemen nurses tourists".split())


def read(passage: str) -> tuple[Sum, ...]:
    return sums(passage, [Counted(m.start, m.end, m.value) for m in find_quantities(passage) if m.value.counts])


@given(st.lists(st.tuples(st.integers(2, 60), PEOPLE), min_size=2, max_size=4, unique_by=lambda part: part[1]))
def test_parts_after_a_colon_are_added_up(parts):
    total = sum(figure for figure, _ in parts)
    words = [f"{figure} {noun}" for figure, noun in parts]
    (found,) = read(f"A bomb killed {total} people in Kunduz: {', '.join(words[:-1])} and {words[-1]}.")
    assert found.makes == total == found.total.value.low
    assert [part.value.text for part in found.parts] == words


@given(st.integers(2, 60), st.integers(2, 60), st.sampled_from(["including", "among them", "some of them"]))
def test_an_open_list_has_no_total(one, other, opening):
    found = read(f"A bomb killed {one + other + 1} people in Kunduz, {opening} {one} soldiers and {other} civilians.")
    assert not [each for each in found if each.total is not None]


@given(st.integers(2, 60), st.integers(2, 60), PEOPLE)
def test_the_order_of_the_parts_does_not_matter(one, other, noun):
    said = [f"{one} soldiers", f"{other} villagers"]
    there, back = (read(f"Killed were {one + other} people: {' and '.join(parts)}.") for parts in (said, said[::-1]))
    assert [each.makes for each in there] == [each.makes for each in back] == [one + other]


def test_a_comma_lines_up_people_alone():
    (found,) = read("The bus carried 30 people, 12 women and 17 men, when it crashed.")
    assert (found.total.value.low, found.makes) == (30, 29)
    assert not read("The farm had 30 horses, 12 dogs and 17 cats, when it burned down.")


def test_the_dead_and_the_hurt_are_no_parts_of_each_other():
    assert not read("The attack killed 12 people and injured 30 people.")
    assert not read("The attack left 12 people dead: 30 people were injured and 4 people are missing.")


def test_groups_of_one_fate_are_parts_without_a_total():
    (found,) = read("Five soldiers and six civilians were killed in Kunduz.")
    assert (found.total, found.makes, found.words) == (None, 11, "Five soldiers and six civilians")


def test_a_rounded_figure_makes_no_sum():
    assert not read("A bomb killed about 12 people: five soldiers and six civilians.")
    assert not read("A bomb killed 12 people: some five soldiers and six civilians.")


@given(st.text(max_size=300))
def test_any_text_can_be_read(passage):
    assert isinstance(read(passage), tuple)
