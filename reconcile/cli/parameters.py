"""Parameters that several commands share."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from reconcile.errors import BadSettings
from reconcile.settings import ExtractorName, Settings, load_settings, read_toml

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
OwnRules = Annotated[
    list[Path] | None,
    typer.Option(
        "--rules", metavar="DIR", help="A folder with rules of your own; may be repeated.", show_default=False
    ),
]
SettingsFile = Annotated[
    Path | None, typer.Option("--settings", metavar="FILE", help="A TOML file with settings.", show_default=False)
]
ProfileChoice = Annotated[
    str | None,
    typer.Option(
        "--profile",
        metavar="FILE|NAME",
        help="Which rules are run and how severe they are: a TOML file, or one of quotes, people, sources.",
        show_default=False,
    ),
]
KnownFiles = Annotated[
    list[Path] | None,
    typer.Option(
        "--known",
        metavar="FILE",
        help="A file of decisions or known findings; decisions.toml and known.toml beside the sources are read anyway.",
        show_default=False,
    ),
]
Baseline = Annotated[
    Path | None,
    typer.Option("--baseline", metavar="FILE", help="A file that --write-baseline wrote.", show_default=False),
]
WriteBaseline = Annotated[
    Path | None,
    typer.Option(
        "--write-baseline",
        metavar="FILE",
        help="Write the errors and warnings of this run as known.",
        show_default=False,
    ),
]
DecisionsFile = Annotated[
    Path | None,
    typer.Option(
        "--decisions",
        metavar="FILE",
        help="The file that decisions are added to; else decisions.toml beside the first source.",
        show_default=False,
    ),
]
By = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="NAME",
        help="Who decides; else RECONCILE_BY, else the login name.",
        envvar="RECONCILE_BY",
        show_envvar=False,
        show_default=False,
    ),
]
On = Annotated[
    datetime | None,
    typer.Option("--on", metavar="DATE", formats=["%Y-%m-%d"], help="The day; else today.", show_default=False),
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


def chosen_settings(file: Path | None, profile: str | None) -> Settings:
    """The settings of the file, else the defaults, with the profile in the place of theirs. Raises BadSettings."""
    settings = load_settings(file) if file else Settings()
    if profile is None:
        return settings
    from reconcile.check.profile import PROFILES

    named = PROFILES.get(profile)
    if named is None and not Path(profile).exists():
        raise BadSettings(profile, [f"is neither a file nor one of {', '.join(PROFILES)}"])
    return settings.with_profile(read_toml(Path(profile)) if named is None else named, profile)
