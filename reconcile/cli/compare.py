"""`reconcile PATH...`: the main job."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path, PurePath
from shutil import get_terminal_size
from typing import Annotated

import typer

from reconcile import __version__
from reconcile.cli import screen
from reconcile.cli.deliver import deliver
from reconcile.cli.parameters import (
    Baseline,
    KnownFiles,
    LlmModel,
    LlmUrl,
    Output,
    OwnRules,
    Paths,
    ProfileChoice,
    Reader,
    SettingsFile,
    SpacyPipeline,
    WriteBaseline,
    chosen_settings,
)
from reconcile.errors import NoFormat
from reconcile.model import Document, Report


class Format(StrEnum):
    """How a report is shown."""

    TERMINAL = "terminal"
    JSON = "json"
    HTML = "html"
    MARKDOWN = "markdown"
    CSV = "csv"
    CLAIMS_CSV = "claims-csv"
    PARQUET = "parquet"
    CLAIMS_PARQUET = "claims-parquet"
    SARIF = "sarif"
    WEB_ANNOTATION = "web-annotation"
    FTM = "ftm"
    PROV = "prov"


class FailOn(StrEnum):
    """The least severe finding that makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    NEVER = "never"


FormatChoice = Annotated[
    Format | None,
    typer.Option(
        "--format",
        "-f",
        help="How to show the report; else the ending of -o decides, else terminal.",
        show_default=False,
    ),
]
_ENDINGS = {
    "claims.csv": Format.CLAIMS_CSV,
    "claims.parquet": Format.CLAIMS_PARQUET,
    "anno.jsonld": Format.WEB_ANNOTATION,
    "prov.jsonld": Format.PROV,
    ".ftm.json": Format.FTM,
    ".ftm.jsonl": Format.FTM,
    ".sarif.json": Format.SARIF,
    ".sarif": Format.SARIF,
    ".csv": Format.CSV,
    ".parquet": Format.PARQUET,
    ".json": Format.JSON,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".md": Format.MARKDOWN,
}
"""What the name of the output file ends in; the first that fits."""
_TEXTS = frozenset({"", ".txt", ".text", ".log", ".out"})
"""Endings that promise no format of their own: the report as on a terminal."""
_BINARY = frozenset({Format.PARQUET, Format.CLAIMS_PARQUET})
_COUNTED: dict[FailOn, tuple[str, ...]] = {
    FailOn.ERROR: ("error",),
    FailOn.WARNING: ("error", "warning"),
    FailOn.NEVER: (),
}


def _version(wanted: bool) -> None:
    if wanted:
        deliver(f"reconcile {__version__}\n")
        raise typer.Exit


def compare(  # noqa: PLR0913  one parameter for each option
    paths: Paths,
    form: FormatChoice = None,
    output: Output = None,
    rules: OwnRules = None,
    settings: SettingsFile = None,
    profile: ProfileChoice = None,
    known: KnownFiles = None,
    baseline: Baseline = None,
    write_baseline: WriteBaseline = None,
    fail_on: Annotated[
        FailOn, typer.Option("--fail-on", help="The least severe finding that makes the exit code 1.")
    ] = FailOn.ERROR,
    extractor: Reader = None,
    spacy_pipeline: SpacyPipeline = None,
    llm_url: LlmUrl = None,
    llm_model: LlmModel = None,
    version: Annotated[  # noqa: ARG001  the callback answers
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and end.")
    ] = False,
) -> int:
    """Compare what several sources say about the same happening: who is who, what they agree on, where they differ,
    what only one of them says. Sources are articles as text or HTML, records with a `text` as JSON or JSONL, or tables
    of claims as CSV or TSV.

    \b
    Examples:
      reconcile corpus/ankara-2025
      reconcile first.html second.txt -o report.html
      reconcile story --format json | jq -r '.findings[].message'
      reconcile story -o findings.csv; reconcile story -o claims.csv
      reconcile story -o report.sarif
      reconcile story --rules my-rules --fail-on warning
      reconcile story --write-baseline seen.toml; reconcile story --baseline seen.toml
      reconcile story --extractor llm --llm-url http://localhost:8000/v1 --llm-model NAME

    \b
    Other commands (a folder of such a name is given as ./rules):
      reconcile rules [DIR]                  list the rules
      reconcile rules test [DIR]             run the examples inside the rule files
      reconcile explain RULE                 what a rule looks at, and why
      reconcile why-not RULE PATH...         which clause kept a rule from firing
      reconcile name NAME NAME               are these one person's names?
      reconcile review PATH...               go through what is open and decide
      reconcile decide PATH...               take, undo or list decisions
      reconcile diff OLD.json NEW.json       what a new or updated source changed
      reconcile verify REPORT.json PATH...   recheck every quotation of a report
      reconcile weigh TABLE                  which answers the sources' own record speaks for
      reconcile schema                       the JSON Schema of the report
      reconcile archive                      many stories in one file that grows

    \b
    Exit code: 0 nothing new at or above --fail-on, 1 something, 2 bad usage or nothing readable.
    """
    shown = format_for(form, output)
    chosen = chosen_settings(settings, profile).replaced(
        extractor=extractor, spacy_pipeline=spacy_pipeline, llm_url=llm_url, llm_model=llm_model
    )
    with screen.progress() as moved:
        from reconcile.pipeline import with_texts

        files = [*(known or ()), *filter(None, [baseline])]
        report, documents = with_texts(paths, settings=chosen, rules=rules or (), progress=moved, known=files)
    screen.name_unread(report.unread)
    screen.name_dropped(report.dropped)
    screen.name_unmatched(report.known, report.merges)
    for folder in paths:
        _name_stories(folder, report)
    if write_baseline:
        deliver(_baseline(report), write_baseline)
    deliver(rendered(report, documents, shown, output), output)
    return int(any(finding.severity in _COUNTED[fail_on] for finding in report.fresh))


def _name_stories(folder: Path, report: Report) -> None:
    """Say on stderr that a folder that holds nothing but folders of sources may hold a story in each."""
    below = [PurePath(item.path) for item in report.documents if item.path]
    inside = [path.relative_to(folder).parts for path in below if path.is_relative_to(folder) and path != folder]
    sizes = Counter(parts[0] for parts in inside)
    if len(sizes) > 1 and all(len(parts) > 1 for parts in inside) and min(sizes.values()) > 1:
        first = screen.harmless(str(folder / min(sizes)))
        screen.note(
            f"hint: this is one report on the {len(sizes)} folders in {folder}. If each is a story of its own: "
            f"reconcile {first}, or reconcile archive, which finds the stories itself."
        )


def _baseline(report: Report) -> str:
    from reconcile.decide import baseline

    return baseline(report.findings)


def format_for(form: Format | None, output: Path | None) -> Format:
    """The format that was asked for, else that of the ending of the output, else that of the terminal. Raises NoFormat, before
    any work is done, where it cannot be had or the ending is that of something else."""
    shown = form or _by_ending(output)
    _ready(shown, output)
    return shown


def _by_ending(output: Path | None) -> Format:
    name = output.name.lower() if output else ""
    shown = next((form for ending, form in _ENDINGS.items() if name.endswith(ending)), Format.TERMINAL)
    ending = PurePath(name).suffix
    if shown is Format.TERMINAL and ending not in _TEXTS and ending[1:].isalpha():
        raise NoFormat(ending[1:], "no format has a file that ends so; choose one with --format")
    return shown


def _ready(form: Format, output: Path | None) -> None:
    if form not in _BINARY:
        return
    if output is None:
        raise NoFormat(form.value, "is no text for a terminal: give it a file with -o FILE, or -o - for a pipe")
    from reconcile.report.as_parquet import load_pyarrow

    load_pyarrow()


def rendered(report: Report, documents: Sequence[Document], form: Format, output: Path | None) -> bytes | str:
    """A report in a format, on a terminal as wide as that is. `documents` are those that it was made from."""
    from reconcile.report import render_bytes, render_terminal

    if form is Format.TERMINAL and output is None:
        width = min(get_terminal_size((88, 24)).columns, 120)
        return render_terminal(report, width, screen.colours(sys.stdout))
    return render_bytes(report, form.value, documents)
