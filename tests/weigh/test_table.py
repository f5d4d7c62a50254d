"""Tables weighed: what an attribute holds decides how, and names of one person are one member."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reconcile.extract.cell import read_cells
from reconcile.model.row import Row
from reconcile.settings import Settings
from reconcile.weigh import weigh


def rows(attribute, subject, said):
    return [Row(subject, attribute, value, source, f"t.csv:{n}") for n, (source, value) in enumerate(said.items(), 2)]


def answers(table):
    return {(b.subject, b.attribute): b.answer for b in weigh(read_cells(table), Settings()).beliefs}


AUTHORS = {
    "a": "Ruiz, Ana; Haddad, Omar",
    "b": "Ana Ruiz and Omar Haddad",
    "c": "RUIZ, ANA",
    "d": "A. Ruiz, O. Haddad",
    "e": "Ruiz",
}


def test_spellings_of_one_person_are_one_member():
    (answer,) = answers(rows("authors", "book", AUTHORS)).values()
    assert len(answer) == 2
    assert {name.split()[-1] for name in answer} == {"ruiz", "haddad"}


def test_two_surnames_without_a_mark_between_them_are_the_two_people():
    (answer,) = answers(rows("authors", "book", AUTHORS | {"f": "Ruiz Haddad"})).values()
    assert {name.split()[-1] for name in answer} == {"ruiz", "haddad"}
    assert len(answer) == 2


def test_one_clock_time_written_in_several_ways_is_one_answer():
    said = {"a": "7:10 a.m.", "b": "Dec 1 - 07:10", "c": "7:15 a.m."}
    assert answers(rows("departure", "flight", said)) == {("flight", "departure"): ("07:10",)}


def test_a_cell_that_says_nothing_is_no_answer():
    said = {"a": "Vienna", "b": "not available", "c": "n/a"}
    (belief,) = weigh(read_cells(rows("place", "talks", said)), Settings()).beliefs
    assert (belief.answer, belief.sources) == (("vienna",), 1)


@given(st.randoms())
def test_the_order_of_rows_changes_nothing(random):
    table = rows("authors", "book", AUTHORS) + rows("place", "talks", {"a": "Vienna", "b": "Graz", "c": "Vienna"})
    shuffled = sorted(table, key=lambda _: random.random())
    assert weigh(read_cells(shuffled), Settings()) == weigh(read_cells(table), Settings())
