"""How sources tell a reading: as known or claimed, and whether a day is nothing but a stamp."""

from __future__ import annotations

from datetime import date

import pytest

from reconcile.check.telling import known_and_claimed, stamped
from reconcile.model import Block, Document, Span, When

DAY = date(2025, 10, 11)
TEXT = "ANKARA, October 11 - They met."


def document(kind, published: date | None = DAY) -> Document:
    blocks = (Block(span=Span(start=0, end=len(TEXT)), kind=kind),)
    return Document(id="A", text=TEXT, sha256="", published=published, blocks=blocks)


def day(build, *, end: date = DAY, bound=None):
    return build.answer(TEXT[:18], "A", reading=When(text="October 11", start=DAY, end=end, bound=bound))


@pytest.mark.parametrize("kind", ["row", "dateline", "byline", "metadata"])
def test_the_day_of_publication_in_a_table_or_a_dateline_is_a_stamp(build, kind):
    assert stamped(day(build), {"A": document(kind)})


@pytest.mark.parametrize("kind", ["body", "title", "caption"])
def test_a_day_that_the_text_gives_is_none(build, kind):
    assert not stamped(day(build), {"A": document(kind)})


def test_nor_is_another_day_or_one_of_a_source_without_a_day(build):
    assert not stamped(day(build), {"A": document("row", date(2025, 10, 12))})
    assert not stamped(day(build), {"A": document("row", None)})
    assert not stamped(day(build), {})
    assert not stamped(day(build, end=date(2025, 10, 12)), {"A": document("row")})
    assert not stamped(day(build, bound="before"), {"A": document("row")})
    assert not stamped(build.answer("Ana Berg", "A"), {"A": document("row")})


def test_who_tells_it_once_as_known_knows_it(build):
    claimed = build.answer("Ana", "A", "B", "C", claimed=("A", "B"))
    known = build.answer("Anna", "B", "D")
    assert known_and_claimed([claimed, known]) == (["B", "C", "D"], ["A"])
    assert known_and_claimed([]) == ([], [])
