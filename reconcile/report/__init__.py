"""One frozen report, several formats: each format is a view over it, one file each.

`FORMATS` is the table: to add a format, write one file with a function from Report to text and add one line here, and
the name to `Format` in `reconcile/cli/compare.py`. `BINARY_FORMATS` is the same for formats that are no text.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reconcile.model import Document, Report
from reconcile.report.as_csv import render_claims_csv, render_csv
from reconcile.report.as_json import render_json
from reconcile.report.as_parquet import render_claims_parquet, render_parquet
from reconcile.report.changes import changes
from reconcile.report.compose import build
from reconcile.report.ftm import render_ftm
from reconcile.report.html import render_html, render_notebook
from reconcile.report.markdown import render_markdown
from reconcile.report.prov import render_prov
from reconcile.report.sarif import render_sarif
from reconcile.report.schema import json_schema
from reconcile.report.terminal import render_terminal
from reconcile.report.verify import SpanProblem, verify
from reconcile.report.web_annotation import render_web_annotation

FORMATS: dict[str, Callable[[Report], str]] = {
    "terminal": render_terminal,
    "json": render_json,
    "html": render_html,
    "markdown": render_markdown,
    "csv": render_csv,
    "claims-csv": render_claims_csv,
    "sarif": render_sarif,
    "web-annotation": render_web_annotation,
    "ftm": render_ftm,
    "prov": render_prov,
}
BINARY_FORMATS: dict[str, Callable[[Report], bytes]] = {
    "parquet": render_parquet,
    "claims-parquet": render_claims_parquet,
}

Report.show_in_notebooks(render_notebook)

__all__ = [
    "BINARY_FORMATS",
    "FORMATS",
    "SpanProblem",
    "build",
    "changes",
    "json_schema",
    "render",
    "render_bytes",
    "render_html",
    "render_json",
    "render_markdown",
    "render_terminal",
    "verify",
]


def render(report: Report, format: str, documents: Sequence[Document] = ()) -> str:
    """The report in one of `FORMATS`. With the `documents` that it was made from, the HTML page shows their whole texts.

    Raises KeyError for a format that the table does not have; those of `BINARY_FORMATS` are for `render_bytes`.
    """
    return render_html(report, documents) if format == "html" else FORMATS[format](report)


def render_bytes(report: Report, format: str, documents: Sequence[Document] = ()) -> bytes:
    """The report as a file holds it, in one of `FORMATS` (as UTF-8) or of `BINARY_FORMATS`. Raises KeyError for a format that
    neither has, NoFormat where a package that the format needs is not installed."""
    if format in BINARY_FORMATS:
        return BINARY_FORMATS[format](report)
    return render(report, format, documents).encode("utf-8", "backslashreplace")
