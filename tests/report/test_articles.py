"""Texts and their marks: what is shown joins to the text, and every quoted word can be linked to."""

from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from reconcile.model import Document, Report, Side
from reconcile.report.articles import articles
from reconcile.report.index import Index
from reconcile.report.items import items
from reconcile.testing import reports
from reconcile.text.sentence import Lines, evidence

from .sample import documents, finding, sample


def shown(report: Report, texts=()):
    index = Index(report)
    return articles(report, texts, items(report, index), index)


def test_every_line_of_a_text_is_there_with_its_number_and_kind():
    wire = shown(sample(), documents())[0]
    text = documents()[0].text.split("\n")
    assert wire.whole
    assert [text[line.number - 1] for line in wire.lines] == [
        "".join(part.text for part in line.stretches) for line in wire.lines
    ]
    assert [line.number for line in wire.lines if line.kind == "boilerplate"] == [7, 8, 9]


def test_quoted_words_are_marked_with_their_findings():
    wire = shown(sample(), documents())[0]
    marked = {part.text: part for line in wire.lines for part in line.stretches if part.items}
    assert {item.rule for item in marked["Tuesday, 4 March"].items} == {"date-conflict"}
    assert {item.rule for item in marked["Tobias Renn"].items} == {"name-conflict-same-role"}
    start = documents()[0].text.index("Tobias Renn")
    assert marked["Tobias Renn"].anchor == f"t-0-{start}"


def test_without_texts_the_passages_are_shown():
    wire = shown(sample())[0]
    assert not wire.whole
    assert wire.lines[0].number == 4
    assert {"Tuesday, 4 March"} <= {part.text for line in wire.lines for part in line.stretches if part.items}


def test_a_text_that_is_not_the_one_that_was_read_is_not_shown():
    other = documents()[0].model_copy(update={"sha256": "0" * 64})
    assert not shown(sample(), [other])[0].whole


TEXT = "One two three four.\nFive six, seven eight nine ten.\n\nEleven twelve."


@st.composite
def quoted(draw):
    """A document and findings that quote any stretches of it."""
    at = st.integers(0, len(TEXT))
    spans = draw(st.lists(st.tuples(at, at).map(sorted).filter(lambda span: span[0] < span[1]), min_size=1, max_size=6))
    document = Document(id="one", text=TEXT, sha256=hashlib.sha256(TEXT.encode()).hexdigest())
    found = []
    for number, (start, end) in enumerate(spans):
        cited = evidence("one", TEXT, start, end, Lines(TEXT), (start, end))
        side = Side(value="x", wordings=(cited.text,), documents=("one",), evidence=(cited,))
        found.append(finding(f"rule-{number}", "info", "note", "date", f"message {number}", side))
    summary = sample().documents[0].model_copy(update={"id": "one", "sha256": document.sha256})
    report = sample().model_copy(update={"documents": (summary,), "findings": tuple(found)})
    return report, document, spans


@given(quoted(), st.booleans())
def test_any_overlap_of_quoted_words_keeps_the_text_and_marks_each(case, whole):
    report, document, spans = case
    (article,) = shown(report, [document] if whole else [])
    lines = {line.number: "".join(part.text for part in line.stretches) for line in article.lines}
    if whole:
        assert "\n".join(lines.get(number, "") for number in range(1, 5)) == TEXT
        over = [
            {int(item.rule.removeprefix("rule-")) for item in part.items}
            for line in article.lines
            for part in line.stretches
            for _ in part.text
        ]
        wanted = [
            {n for n, (start, end) in enumerate(spans) if start <= at < end}
            for at in range(len(TEXT))
            if TEXT[at] != "\n"
        ]
        assert over == wanted
    anchors = [part.anchor for line in article.lines for part in line.stretches if part.anchor]
    assert len(anchors) == len(set(anchors))
    assert {f"t-0-{start}" for start, end in spans if TEXT[start:end].split("\n", maxsplit=1)[0].strip()} <= set(
        anchors
    )


@given(reports())
def test_every_quoted_stretch_of_a_real_report_has_a_place(report):
    index = Index(report)
    told = {part.anchor for text in shown(report) for line in text.lines for part in line.stretches}
    for item in items(report, index):
        for voice in item.voices:
            for passage in voice.passages:
                assert f"t-{index.order[passage.document]}-{passage.start}" in told


def test_long_dossiers_leave_out_lines_that_no_finding_quotes(monkeypatch):
    monkeypatch.setattr("reconcile.report.articles._ALL_TEXT", 0)
    monkeypatch.setattr("reconcile.report.articles._LEAST_TEXT", 120)
    wire = shown(sample(), documents())[0]
    assert wire.missing == 3
    assert any(line.items for line in wire.lines)
