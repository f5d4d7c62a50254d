"""A small story in a folder of its own, and the command line as a process."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

import reconcile
from reconcile.cli import main

HOME = str(Path(reconcile.__file__).parents[1])
_HERALD = """URL: https://www.northernherald.example/talks / DATE: 2021-06-05
Ministers meet in Vienna

Polish Foreign Minister Katarzyna Wójcik met Kenyan Defence Minister Thabo Mokoena in Vienna on June 4, 2021.

“We have agreed to keep the border open before the end of the year,” Wójcik said after the meeting.
"""
_POST = """URL: https://www.citypost.example/vienna / DATE: 2021-06-05
Wójcik and Mokoena hold talks

Polish Foreign Minister Katarzyna Wójcik met Kenyan Defence Minister Thabo Mokoena in Vienna on June 3, 2021.

“We have agreed to keep the border closed before the end of the year,” Wójcik said after the meeting.
"""

Process = subprocess.CompletedProcess[str]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Two sources that give different days and different words."""
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "herald.txt").write_text(_HERALD, encoding="utf-8")
    (folder / "post.txt").write_text(_POST, encoding="utf-8")
    return folder


class Done(NamedTuple):
    """What a command answered."""

    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]


@pytest.fixture
def run_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `reconcile` in this process, in `tmp_path`: starting one takes longer than most of what is looked at. `typed` is
    its input, keyword arguments are environment variables."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FORCE_COLOR", raising=False)

    def start(*arguments: str | Path, typed: str = "", **environment: str) -> Done:
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", io.StringIO(typed))
            for name, value in environment.items():
                patch.setenv(name, value)
            code = main([str(argument) for argument in arguments])
        return Done(code, *capsys.readouterr())

    return start


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., Process]:
    """Runs `reconcile` in `tmp_path` without a terminal; keyword arguments are environment variables."""

    def start(*arguments: str | Path, **environment: str) -> Process:
        inherited = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "FORCE_COLOR")}
        command = [sys.executable, "-m", "reconcile", *map(str, arguments)]
        environment = inherited | {"PYTHONPATH": HOME} | environment
        return subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", errors="strict", check=False
        )

    return start
