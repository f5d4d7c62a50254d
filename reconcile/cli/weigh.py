"""The command that weighs the sources of a table of claims: a view, never a verdict."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from reconcile.cli import screen
from reconcile.cli.deliver import deliver
from reconcile.cli.parameters import Output

if TYPE_CHECKING:
    from reconcile.weigh import Weighed

_HEADER = ("subject", "attribute", "answer", "probability", "sources")
_CAUTION = (
    "What the sources' own record speaks for, not what is true: all of them may be wrong, "
    "and one that is right alone looks like one that errs."
)


def weigh(
    table: Annotated[
        Path, typer.Argument(metavar="TABLE", help="A table of claims: CSV, TSV or JSON lines.", show_default=False)
    ],
    output: Output = None,
) -> int:
    """Weigh the answers in a table of claims by the record of their sources.

    The table has a line for each claim, with columns for subject (or id), attribute, value and source. Sources that share
    mistakes count as little more than one. The answer is a table with the likeliest value and its probability.

    \b
    Example:
      reconcile weigh claims.tsv -o weighed.csv
    """
    from reconcile.extract.cell import read_cells
    from reconcile.read.table import read_table
    from reconcile.settings import Settings
    from reconcile.weigh import weigh as weigh_cells

    settings = Settings()
    outcome = read_table(table, settings)
    for line in outcome.notes:
        screen.note(f"{table} {line}")
    for failure in outcome.failures:
        screen.warning(f"not read: {failure}")
    weighed = weigh_cells(read_cells(outcome.rows), settings)
    screen.note(_CAUTION)
    for pair in weighed.dependences:
        screen.note(f"{pair.one} and {pair.other} share mistakes: probably not independent ({pair.probability:.2f})")
    deliver(_as_csv(weighed), output)
    return 0


def _as_csv(weighed: Weighed) -> str:
    from reconcile.report.as_csv import safe

    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_HEADER)
    for belief in weighed.beliefs:
        told = (safe(cell) for cell in (belief.subject, belief.attribute, "; ".join(belief.answer)))
        writer.writerow((*told, f"{belief.probability:.4f}", belief.sources))
    return text.getvalue()
