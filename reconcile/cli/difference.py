"""`reconcile diff OLD.json NEW.json`: what a new or updated source changed."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from shutil import get_terminal_size
from typing import Annotated

import typer

from reconcile.cli.deliver import deliver
from reconcile.cli.parameters import Output
from reconcile.cli.recheck import load_report


class DiffFormat(StrEnum):
    """How changes are shown."""

    TERMINAL = "terminal"
    MARKDOWN = "markdown"
    JSON = "json"


def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD.json", help="A report in the json format.", show_default=False)],
    new: Annotated[Path, typer.Argument(metavar="NEW.json", help="A later one on the story.", show_default=False)],
    form: Annotated[DiffFormat, typer.Option("--format", "-f", help="How to show the changes.")] = DiffFormat.TERMINAL,
    output: Output = None,
) -> int:
    """Say what a new or updated source changed: sources, what is new to check, what is settled, what is told otherwise,
    the key point, new agreements, and people who were joined or parted. Quotations that merely moved are no change.

    \b
    Examples:
      reconcile story -o monday.json
      reconcile story -o tuesday.json
      reconcile diff monday.json tuesday.json

    \b
    Exit code: 0 nothing has changed, 1 something has, 2 a report cannot be used.
    """
    before, after = load_report(old), load_report(new)
    from reconcile.report import changes
    from reconcile.report.changes_view import render_changes, render_changes_markdown

    found = changes(before, after)
    if form is DiffFormat.JSON:
        shown = found.model_dump_json(indent=2) + "\n"
    elif form is DiffFormat.MARKDOWN:
        shown = render_changes_markdown(found)
    else:
        width = min(max(get_terminal_size((88, 24)).columns, 60), 120) if output is None else 88
        shown = render_changes(found, width)
    deliver(shown, output)
    return int(not found.none)
