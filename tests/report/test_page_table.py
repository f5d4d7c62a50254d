"""Events as tables on the page: colour is for the answers that a finding is about."""

from __future__ import annotations

import re

from reconcile.report.matrix import Cell, Matrix, Row
from reconcile.report.page.keys import Keys
from reconcile.report.page.table import events
from reconcile.report.view import view

from .sample import sample


def classes(row: Row, documents: tuple[str, ...]) -> list[str]:
    """The classes of the cells of a row, "" for none."""
    told = view(sample())
    table = Matrix("x", "Talks", documents, documents, ("",) * len(documents), (row,), "", 1)
    page = "".join(events([table], Keys(sample(), told, ())))
    return re.findall(r'<td data-source="[^"]*"(?: class="([^"]*)")?>', page)


def test_an_answer_that_no_finding_is_about_is_not_coloured_as_one():
    check = view(sample()).section("check")[0]
    one, other = check.finding.documents[:2]
    cells = (Cell("Vienna", "vienna"), Cell("Graz", "graz"), Cell("the hall", "hall"))
    assert classes(Row("place", cells, "differ", (check,)), (one, other, "bystander")) == ["v0", "v1", ""]
    assert classes(Row("place", cells, "put differently", ()), (one, other, "bystander")) == ["v0", "v1", "v2"]
