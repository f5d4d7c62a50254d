"""One frozen report, several formats: each format is a view over it, one file each.

`FORMATS` is the table: to add a format, write one file with a function from Report to text and add one line here.
"""

from __future__ import annotations

from collections.abc import Callable

from reconcile.model import Report
from reconcile.report.as_json import render_json
from reconcile.report.compose import build
from reconcile.report.html import render_html, render_notebook
from reconcile.report.markdown import render_markdown
from reconcile.report.schema import json_schema
from reconcile.report.terminal import render_terminal
from reconcile.report.verify import SpanProblem, verify

FORMATS: dict[str, Callable[[Report], str]] = {
    "terminal": render_terminal,
    "json": render_json,
    "html": render_html,
    "markdown": render_markdown,
}

Report.show_in_notebooks(render_notebook)

__all__ = [
    "FORMATS",
    "SpanProblem",
    "build",
    "json_schema",
    "render",
    "render_html",
    "render_json",
    "render_markdown",
    "render_terminal",
    "verify",
]


def render(report: Report, format: str) -> str:
    """The report in one of `FORMATS`. Raises KeyError for a format that the table does not have."""
    return FORMATS[format](report)
