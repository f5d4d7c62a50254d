"""What a hurried reader is spared: lists of all sources, rows without an answer, addresses with a capital."""

from __future__ import annotations

from reconcile.report.index import Index
from reconcile.report.prose import sentence
from reconcile.report.view import verdict, view

from .sample import sample


def test_a_source_that_gave_nothing_is_told_at_the_top():
    report = sample()
    first, *rest = (document.model_copy(update={"claims": 3}) for document in report.documents)
    empty = first.model_copy(update={"claims": 0})
    assert verdict(report.model_copy(update={"documents": (empty, *rest)})).endswith(
        "; one source gave nothing to compare."
    )
    assert "nothing to compare" not in verdict(report.model_copy(update={"documents": (first, *rest)}))


def test_few_sources_are_named_and_many_are_counted():
    report = sample()
    one = report.documents[0]
    many = tuple(one.model_copy(update={"id": f"d{at}", "publisher": f"P{at}"}) for at in range(7))
    index = Index(report.model_copy(update={"documents": many}))
    ids = [document.id for document in many]
    assert index.brief(ids[:2]) == "P0 and P1"
    assert index.brief(ids[:6]) == "six of seven sources"
    assert index.brief(ids) == "all seven sources"


def test_a_web_address_keeps_its_small_letter():
    assert sentence("post.example is in French") == "post.example is in French."
    assert sentence("nothing. More") == "Nothing. More."


def test_no_row_is_silent_all_along():
    rows = [row for matrix in view(sample()).matrices for row in matrix.rows]
    assert rows
    assert all(row.checks or any(cell.text for cell in row.cells) for row in rows)


def test_pairs_of_sources_with_nothing_in_common_are_one_line():
    report = sample()
    told = view(report).dependences
    assert len(report.source_pairs) == 3
    assert [pair.who for pair in told][1:] == ["The other two pairs of sources"]


def test_what_a_person_said_or_how_old_they_are_does_not_unsettle_that_they_were_there():
    report = sample()
    people = {person for finding in report.findings for person in finding.entities}
    aside = tuple(
        finding.model_copy(update={"severity": "error", "question": question, "subject": person, "entities": (person,)})
        for finding in report.findings[:1]
        for person in sorted(people)
        for question in ("quote", "number")
    )
    told = view(report.model_copy(update={"findings": aside}))
    assert len(told.section("check")) == len(aside) > 1
    assert not [row.label for matrix in told.matrices for row in matrix.rows if row.checks]
