"""Parameters that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

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
