"""The terminal at any width: who says what is never squeezed out, and is said once."""

from __future__ import annotations

import pytest

from reconcile.report import render_terminal

from .sample import sample

HOSTS = ("kulturradio.example", "caledonianherald.example", "folhadolitoral.example")


def events_of(width: int) -> str:
    """The events of the sample as told by three sources that are called by long web addresses."""
    report = sample()
    named = zip(report.documents, HOSTS * len(report.documents), strict=False)
    documents = tuple(document.model_copy(update={"publisher": host}) for document, host in named)
    shown = render_terminal(report.model_copy(update={"documents": documents}), width)
    return shown[shown.index("EVENT") : shown.index("OTHER EVENTS")]


@pytest.mark.parametrize("width", [60, 72, 80, 83, 84, 88, 120])
def test_each_answer_has_its_source_beside_it(width):
    table = events_of(width)
    answers = table[table.index("  status") :] if "told by" in table else table
    assert all(host[:7] in answers for host in HOSTS)


@pytest.mark.parametrize("width", [60, 72, 88, 120])
def test_a_source_named_beside_its_answer_is_not_named_again(width):
    table = events_of(width).replace("\n", " ")
    assert "only one" in table
    assert not any(f"only {host[:4]}" in table for host in HOSTS)


def test_a_web_address_breaks_after_a_dot():
    table = events_of(88)
    assert "kulturradio.\n" in table
    assert "kulturradio.e" not in table
