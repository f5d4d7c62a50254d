"""The json format: the whole report, nothing shortened."""

from __future__ import annotations

from reconcile.model import Report


def render_json(report: Report) -> str:
    """The report as JSON in two-space indentation, with a line break at the end; `json_schema()` describes it."""
    return report.model_dump_json(indent=2) + "\n"
