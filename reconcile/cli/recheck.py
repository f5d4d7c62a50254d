"""`reconcile verify` and `reconcile schema`: what a reader needs who does not trust the report."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from pydantic import ValidationError

from reconcile.cli import screen
from reconcile.cli.deliver import deliver
from reconcile.cli.parameters import Output, Paths
from reconcile.errors import BadReport
from reconcile.model import Report
from reconcile.settings import Settings

if TYPE_CHECKING:
    from reconcile.report.verify import SpanProblem

_FEW = 5


def verify(
    report: Annotated[Path, typer.Argument(metavar="REPORT.json", help="A report in the json format.")],
    paths: Paths,
) -> int:
    """Recheck a report against the documents it was made from: does every quoted word stand where the report says?
    Each wording that does not is named; of a document whose text has changed, the first five.

    \b
    Examples:
      reconcile corpus/ankara-2025 -o report.json
      reconcile verify report.json corpus/ankara-2025

    \b
    Exit code: 0 all stands, 1 something does not, 2 the report or a document cannot be used.
    """
    claimed = load_report(report)
    with screen.progress() as moved:
        from reconcile.read import read
        from reconcile.report import verify

        outcome = read(paths, Settings(), moved)
    screen.name_unread(outcome.unread)
    missing = {summary.id for summary in claimed.documents} - {document.id for document in outcome.documents}
    if missing:
        raise BadReport(str(report), f"made from documents that were not given: {', '.join(sorted(missing))}")
    problems = verify(claimed, outcome.documents)
    good = f"{report}: every quotation stands in its document\n"
    deliver("".join(f"{line}\n" for line in _told(problems)) or good)
    return int(bool(problems))


def _told(problems: Sequence[SpanProblem]) -> Iterator[str]:
    """Every problem; but of a document with another text now, in which most wordings have moved, the first few."""
    other = {problem.document for problem in problems if problem.where == "documents"}
    left: Counter[str] = Counter()
    for problem in problems:
        left[problem.document] += problem.where != "documents"
        if problem.document not in other or left[problem.document] <= _FEW:
            yield str(problem)
    for document in sorted(other):
        if left[document] > _FEW:
            yield f"{document}: its text is not the one that was read, and {left[document] - _FEW} more do not stand there"


def schema(output: Output = None) -> int:
    """Print the JSON Schema of the json format.

    \b
    Examples:
      reconcile schema
      reconcile schema -o report.schema.json
    """
    from reconcile.report import json_schema

    deliver(json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n", output)
    return 0


def load_report(path: Path) -> Report:
    """The report in a file. Raises BadReport."""
    try:
        return Report.model_validate_json(path.read_bytes())
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadReport(str(path), f"not a report: {where + ': ' if where else ''}{first['msg']}") from error
