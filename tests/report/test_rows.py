"""Rows of findings: none is lost, and those that differ in one thing are one row."""

from __future__ import annotations

from hypothesis import given

from reconcile import reconcile
from reconcile.report.rows import FEWEST, rows
from reconcile.report.view import view
from reconcile.testing import reports

HEAD = "Foreign Minister Ana Ruiz met Omar Haddad in Vienna on October 10, 2025.\n\n"
FIGURES = "The hall has 700 seats. Some 90 journalists came. There were 14 chairs.\n"


@given(reports())
def test_every_finding_stands_in_one_row_in_its_order(report):
    items = view(report).items
    assert tuple(item for row in rows(items) for item in row.items) == items
    for row in rows(items):
        assert len(row.items) == 1 or len(row.items) >= FEWEST
        assert len({(item.rule, item.finding.subject, item.finding.documents) for item in row.items}) == 1
        assert row.items[0].message == row.message or len(row.items) > 1


def test_what_one_source_alone_tells_of_one_thing_is_one_row():
    told = {"Post": HEAD + FIGURES, "Herald": HEAD + "It rained all day.\n"}
    report = reconcile(
        [{"id": name, "publisher": name, "published": "2025-10-11", "text": text} for name, text in told.items()]
    )
    alone = [row for row in rows(view(report).items) if row.rule == "sole-source-number"]
    (folded,) = (row for row in alone if len(row.items) > 1)
    first, last = folded.items[0].number, folded.items[-1].number
    assert folded.numbers == f"{first}–{last}"
    assert all(figure in folded.message for figure in ("14 chairs", "“700 seats”", "90 journalists"))
    assert folded.message.count("Post") == 1


def test_what_the_same_sources_agree_on_is_one_row():
    figures = "Some 90 journalists came. There were 14 chairs. The city sent 700 guards.\n"
    other = "About the hall stood 700 guards whom the city sent. It held 14 chairs. Some 90 journalists came.\n"
    report = reconcile(
        [
            {"id": "Post", "publisher": "Post", "published": "2025-10-11", "text": HEAD + figures},
            {
                "id": "Herald",
                "publisher": "Herald",
                "published": "2025-10-11",
                "text": "Ana Ruiz saw Omar Haddad. " + HEAD + other,
            },
        ]
    )
    (folded,) = (row for row in rows(view(report).items) if row.rule == "number-agrees")
    assert len(folded.items) == FEWEST
    assert all(figure in folded.message for figure in ("14 chairs", "700 guards", "90 journalists"))
    assert folded.message.endswith(": each in Herald and Post.")
