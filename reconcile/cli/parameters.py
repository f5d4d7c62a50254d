"""Parameters that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from reconcile.settings import ExtractorName

Paths = Annotated[
    list[Path], typer.Argument(metavar="PATH", help="Files or folders with the sources.", show_default=False)
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write to a file, whole or not at all.", show_default=False),
]
RuleFolder = Annotated[
    Path | None, typer.Argument(metavar="DIR", help="A folder with rules of your own.", show_default=False)
]
Reader = Annotated[
    ExtractorName | None,
    typer.Option("--extractor", help="What reads claims from texts; else the settings say.", show_default=False),
]
SpacyPipeline = Annotated[
    str | None,
    typer.Option("--spacy-pipeline", metavar="NAME", help="An installed pipeline for spacy.", show_default=False),
]
LlmUrl = Annotated[
    str | None,
    typer.Option(
        "--llm-url",
        metavar="URL",
        help="An OpenAI-compatible endpoint for llm, as http://localhost:8000/v1; its key is taken from RECONCILE_LLM_KEY.",
        show_default=False,
    ),
]
LlmModel = Annotated[
    str | None, typer.Option("--llm-model", metavar="NAME", help="The model at that endpoint.", show_default=False)
]
