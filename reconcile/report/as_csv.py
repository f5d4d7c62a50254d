"""The csv and claims-csv formats: the tables of `tables.py` for a spreadsheet (RFC 4180, UTF-8 with a byte order mark).

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and a text could bring one along. So every text
cell that begins with one of those, with their full-width forms or with an apostrophe gets an apostrophe in front: take one
leading apostrophe away and you have the text. Control, direction and invisible characters are shown as their code points and
line breaks as spaces, so a row is a line; the json and parquet formats have the exact text. Several values in one cell are
parted by " | ". A cell ends after 32,000 characters, since spreadsheets hold no more.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date

from reconcile.model import Report
from reconcile.report.prose import clip, neutral
from reconcile.report.tables import ClaimRow, FindingRow, claim_rows, finding_rows

_MARK = "\ufeff"  # without it, spreadsheets read the file in an encoding of their own
_CELL_LIMIT = 32_000
_FORMULA = tuple("=+-@＝＋－﹢﹣﹦﹫＠'")

Cell = str | int | date | tuple[str, ...] | None


def render_csv(report: Report) -> str:
    """The table of findings."""
    return _table(FindingRow._fields, finding_rows(report))


def render_claims_csv(report: Report) -> str:
    """The table of claims; `reconcile weigh` can read it."""
    return _table(ClaimRow._fields, claim_rows(report))


def _table(head: Iterable[str], rows: Iterable[Iterable[Cell]]) -> str:
    out = io.StringIO(newline="")
    out.write(_MARK)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue()


def _cell(value: Cell) -> str:
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, tuple):
        return safe(" | ".join(value))
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)


def safe(text: str) -> str:
    """Text as a cell that no spreadsheet takes for a formula, on one line."""
    shown = clip(neutral(text), _CELL_LIMIT)
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA) else shown
