"""The tables of findings and claims: a row is a line that no spreadsheet runs, and the typed table is exact."""

from __future__ import annotations

import csv
import io
from datetime import date

import pyarrow
import pyarrow.csv
import pyarrow.parquet
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reconcile.model import Known, Report
from reconcile.report import render, render_bytes
from reconcile.report.as_csv import safe
from reconcile.report.prose import neutral
from reconcile.report.tables import ClaimRow, FindingRow, finding_rows
from reconcile.testing import reports

from .poison import hostile, poisoned
from .sample import documents, sample

CALM = sample()
TEXTS = {document.id: document.text for document in documents(hostile=True)}
STARTS = "=+-@＝＋－＠'"


def rows(report: Report, form: str = "csv") -> list[dict[str, str]]:
    text = render(report, form)
    assert text.startswith("\ufeff")
    found = list(csv.DictReader(io.StringIO(text[1:], newline=""), strict=True))
    assert text.count("\n") == text.count("\r\n") == len(found) + 1, "a row is a line"
    return found


def parquet(report: Report, form: str = "parquet") -> pyarrow.Table:
    return pyarrow.parquet.read_table(io.BytesIO(render_bytes(report, form)))


@given(start=st.sampled_from([*STARTS, "\t", "\r", "\n", " ", "\u200b", ""]), text=st.text() | hostile())
def test_no_cell_begins_like_a_formula_and_one_apostrophe_less_is_the_text(start: str, text: str):
    cell = safe(start + text)
    assert not cell.lstrip().startswith(tuple(STARTS[:-1]))
    assert cell.isprintable()
    assert cell.removeprefix("'") == neutral(start + text)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "'quoted'", "\t=1", "  =1"])
def test_what_could_be_a_formula_gets_an_apostrophe(text: str):
    assert safe(text) == f"'{neutral(text)}"


@pytest.mark.parametrize("text", ["", "Ines Calder", "5 March", "10-12", "a=b", "“-”"])
def test_what_is_plain_stays_as_it_is(text: str):
    assert safe(text) == text


def test_a_cell_ends_where_spreadsheets_end():
    assert len(safe("=" + "x" * 100_000)) < 32_767
    assert max(len(cell) for row in rows(sample(hostile=True)) for cell in row.values()) < 32_767


@settings(max_examples=40, deadline=None)
@given(text=hostile())
@pytest.mark.parametrize("form", ["csv", "claims-csv"])
def test_hostile_text_adds_no_row_no_column_and_no_formula(form: str, text: str):
    calm, hurt = rows(CALM, form), rows(poisoned(CALM, text), form)
    assert [list(row) for row in hurt] == [list(row) for row in calm]
    for row in hurt:
        assert None not in row.values()
        assert not [cell for cell in row.values() if cell.lstrip().startswith(tuple(STARTS[:-1]))]


@pytest.mark.parametrize("form", ["csv", "claims-csv"])
@pytest.mark.parametrize("hostile", [False, True])
def test_arrow_reads_the_same_table_as_the_csv_module(form: str, hostile: bool):
    text = render(sample(hostile), form)
    options = pyarrow.csv.ReadOptions(block_size=1 << 22)
    read = pyarrow.csv.read_csv(io.BytesIO(text.encode()), read_options=options).to_pylist()
    found = rows(sample(hostile), form)
    assert [list(row) for row in read] == [list(row) for row in found]
    told = "message" if form == "csv" else "value"
    assert [row[told] for row in read] == [row[told] for row in found]


@given(report=reports())
def test_both_tables_have_the_same_rows_and_the_typed_one_is_exact(report: Report):
    typed, plain = parquet(report).to_pylist(), rows(report)
    assert len(typed) == len(plain) == len(list(finding_rows(report)))
    for exact, shown in zip(typed, plain, strict=True):
        assert list(exact) == list(shown) == list(FindingRow._fields)
        assert safe(exact["message"]) == shown["message"]
        assert shown["start"] == ("" if exact["start"] is None else str(exact["start"]))


@settings(max_examples=40, deadline=None)
@given(text=hostile())
def test_parquet_keeps_hostile_text_to_the_letter(text: str):
    assert set(parquet(poisoned(CALM, text))["message"].to_pylist()) == {text}


def test_the_columns_have_types():
    table, claims = parquet(CALM), parquet(CALM, "claims-parquet")
    assert table.schema.names == list(FindingRow._fields)
    assert claims.schema.names == list(ClaimRow._fields)
    for found in (table, claims):
        assert found.schema.field("line").type == pyarrow.int64()
        assert found.schema.field("published").type == pyarrow.date32()
    assert table.schema.field("benign").type == pyarrow.list_(pyarrow.string())
    assert table.schema.metadata[b"settings_sha256"].decode() == CALM.settings_sha256


def test_an_empty_table_has_its_columns_and_types():
    empty = CALM.model_copy(update={"findings": (), "facts": ()})
    for form in ("parquet", "claims-parquet"):
        assert parquet(empty, form).schema == parquet(CALM, form).schema
        assert parquet(empty, form).num_rows == 0
    assert rows(empty) == []


@pytest.mark.parametrize("form", ["parquet", "claims-parquet"])
def test_offsets_slice_to_the_words(form: str):
    found = [row for row in parquet(sample(hostile=True), form).to_pylist() if row["words"] is not None]
    assert len(found) > 10
    assert all(TEXTS[row["document"]][row["start"] : row["end"]] == row["words"] for row in found)


def test_every_side_and_every_passage_has_its_row():
    report = sample()
    found = [(row["finding"], row["side"], row["document"], row["words"]) for row in parquet(report).to_pylist()]
    assert found == [
        (finding.id, number, evidence.document, evidence.text)
        for finding in report.findings
        for number, side in enumerate(finding.sides, 1)
        for evidence in side.evidence
    ]


def test_what_is_known_has_its_standing_and_note():
    told = CALM.findings[0]
    known = Known(id=told.id, standing="settled", note="asked", by="J. Doe", on=date(2031, 3, 7), findings=(told.id,))
    found = rows(CALM.model_copy(update={"known": (known,)}))
    assert {(row["standing"], row["note"]) for row in found if row["finding"] == told.id} == {("settled", known.words)}
    assert {row["standing"] for row in found if row["finding"] != told.id} == {""}


def test_claims_name_the_silent_and_narrow_the_question():
    votes = [row for row in rows(CALM, "claims-csv") if row["question"] == "number"]
    assert [(row["attribute"], row["value"], row["source"], row["silent"]) for row in votes] == [
        ("number: votes", "9", "Larkmere Gazette", "Harbour Wire"),
        ("number: votes", "11", "Vale Courier", "Harbour Wire"),
    ]
