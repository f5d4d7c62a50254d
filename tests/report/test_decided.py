"""Decisions in a report: shown with who and when in every format, and what is not applied is told."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings

from reconcile.check import load_rules
from reconcile.decide import Entries, Standings, standing
from reconcile.model import Bearer, Known, Merge, Report
from reconcile.pipeline import run
from reconcile.read import read
from reconcile.report import render, render_html, render_markdown, render_terminal
from reconcile.settings import Settings

from .poison import hostile, poisoned
from .sample import sample
from .test_escaping import TAGS, Page

CALM = sample()
SIDES = {
    "one": (Bearer(name="Tobias Renn", source="wire"), Bearer(name="Tobias Renn", source="gazette")),
    "other": (Bearer(name="Torvald Renn", source="courier"),),
}
JOINED = Merge(
    id="d1", standing="same", **SIDES, by="Ana", on=date(2031, 3, 7), note="asked the clerk", file="decisions.toml"
)
LOST = Merge(id="d2", standing="different", **SIDES, by="Bo", file="decisions.toml", problem="contradicts d1")


def decided(*merges: Merge, known: tuple[Known, ...] = ()) -> Report:
    return CALM.model_copy(update={"merges": merges, "known": known})


@pytest.mark.parametrize("form", ["terminal", "markdown", "html"])
def test_a_decision_on_people_is_shown_with_who_and_when(form):
    shown = " ".join(render(decided(JOINED, LOST), form).split()).replace("\\", "")
    assert "Tobias Renn (Harbour Wire and Larkmere Gazette) and Torvald Renn (Vale Courier)" in shown
    assert "one person (Ana, 2031-03-07): asked the clerk" in shown
    assert "two people (Bo)" not in shown


@settings(max_examples=25, deadline=None)
@given(hostile())
def test_what_people_write_stays_text(text):
    entry = Known(id=CALM.findings[0].id, findings=(CALM.findings[0].id,), note="x", by="y", file="f", problem="z")
    report = poisoned(decided(JOINED, LOST, known=(entry,)), text)
    assert {tag for tag, _ in Page(render_html(report)).tags} <= TAGS
    assert "\x1b" not in render_terminal(report)
    assert "<" not in render_markdown(report)


BODY = (
    "Norwegian Foreign Minister Ana Berg met Portuguese Foreign Minister Luis Ortega in Ankara on October {}, 2025.\n"
)
QUOTES = "\n“We will {} the harbour before the winter because the town needs it,” Berg said after the meeting.\n"
DOCUMENTS = read(
    [
        {"id": "north", "published": "2025-10-12", "text": BODY.format(10) + QUOTES.format("rebuild")},
        {"id": "south", "published": "2025-10-12", "text": BODY.format(9) + QUOTES.format("close")},
    ],
    Settings(),
).documents
RULES = load_rules()


def told(*known: Known, merges: tuple[Merge, ...] = ()) -> Report:
    return run(DOCUMENTS, Settings(), RULES, decided=Standings(known, merges))


def test_the_key_point_is_one_that_nobody_has_settled():
    report = told()
    weighty = [finding for finding in report.findings if finding.severity != "info"]
    first = next(finding for finding in weighty if finding.question == "quote")
    other = next(finding for finding in weighty if finding.question == "date")
    assert told(Known(id=first.id)).key_point != told(Known(id=other.id)).key_point
    every = told(*(Known(id=finding.id) for finding in weighty))
    assert every.key_point == "Nothing is left to check that is not known already."
    assert not [finding for finding in every.findings if finding.rule == "key-point"]


def test_two_who_say_two_things_of_one_finding_are_told_so():
    finding = told().findings[0]
    report = told(
        Known(id=finding.id, standing="wrong", by="Ana", file="a.toml"),
        Known(id=finding.id, standing="settled", by="Bo", file="b.toml"),
        Known(id=finding.id, file="baseline.toml"),
    )
    (line,) = (line for line in report.coverage if "disagree" in line)
    assert "Wrong (Ana)" in line
    assert "Settled (Bo)" in line


def test_decisions_do_not_depend_on_the_order_of_sources():
    (one, other) = ([told().borne(entity, name) for name in entity.documents] for entity in told().entities)
    merge = Merge(id="d1", standing="same", one=tuple(one), other=tuple(other))
    report = told(merges=(merge,))
    again = run(tuple(reversed(DOCUMENTS)), Settings(), RULES, decided=Standings((), (merge,)))
    assert report == again
    assert len(report.entities) == len(told().entities) - 1


def test_a_text_under_another_label_is_the_source_that_was_meant():
    bearer = told().borne(told().entities[0], "north")
    merge = Merge(id="d1", standing="same", one=(bearer,), other=(Bearer(name="Luis Ortega", source="south"),))
    moved = [DOCUMENTS[0].model_copy(update={"id": "renamed"}), DOCUMENTS[1]]
    report = run(moved, Settings(), RULES, decided=Standings((), (merge,)))
    assert (report.merges[0].problem, report.merges[0].one[0].source) == ("", "renamed")


def test_decisions_go_through_json_and_back():
    finding = told().findings[0]
    decision = told().about(finding).taken("wrong", "why", "Ana", date(2031, 3, 7))
    report = told(Known.of(decision, "decisions.toml"), merges=(JOINED,))
    assert Report.model_validate_json(render(report, "json")) == report
    assert report.notes[finding.id].decision == decision.id


def test_no_decision_is_no_change():
    assert told() == run(DOCUMENTS, Settings(), RULES, decided=standing(Entries()))
