"""What the README shows is run: its commands, its library example, and every command it could have named."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import reconcile

ROOT = Path(__file__).parents[2]
HOME = str(Path(reconcile.__file__).parents[1])
README = (ROOT / "README.md").read_text(encoding="utf-8")
FENCES = re.findall(r"^```(\w*)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
COMMANDS = [
    part.strip()
    for language, block in FENCES
    if language == "sh"
    for line in block.splitlines()
    for part in line.split("#")[0].split("&&")
    if part.strip()
]
SCRIPTS = [block for language, block in FENCES if language == "python"]
INSTALLERS = ("pip install", "pytest")
"""Run by .ci/run itself, on every run."""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of what the commands touch, so that they may write, with the files that the README shows."""
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus")
    for language, block in FENCES:
        if language == "toml":
            path = tmp_path / block.splitlines()[0].removeprefix("# ")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block, encoding="utf-8")
    return tmp_path


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    inherited = {key: value for key, value in os.environ.items() if key != "COLUMNS"}  # as wide as nobody asked for
    environment = inherited | {"PYTHONPATH": HOME, "NO_COLOR": "1"}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_readme_has_commands_and_a_script():
    assert any(command.startswith("reconcile corpus/") for command in COMMANDS)
    assert SCRIPTS
    assert all(command.startswith(("reconcile ", *INSTALLERS)) for command in COMMANDS)


def test_the_commands_run_in_their_order(checkout: Path):
    for command in COMMANDS:
        if not command.startswith(INSTALLERS):
            done = run([sys.executable, "-m", "reconcile", *shlex.split(command)[1:]], checkout)
            assert done.returncode in (0, 1), f"{command}\n{done.stdout}{done.stderr}"
            assert "error:" not in done.stderr, command


def test_the_excerpt_is_what_the_first_command_prints(checkout: Path):
    command = next(shlex.split(command) for command in COMMANDS if command.startswith("reconcile "))
    printed = iter(run([sys.executable, "-m", "reconcile", *command[1:]], checkout).stdout.splitlines())
    (excerpt,) = (block for language, block in FENCES if language == "text")
    missing = [line for line in excerpt.splitlines() if line != "..." and line not in printed]
    assert not missing, "refresh the excerpt in README.md from the command above it"


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_scripts_run(script: str, checkout: Path):
    done = run([sys.executable, "-c", script], checkout)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_scripts_are_typed(script: str, tmp_path: Path):
    """For a user, whose mypy takes the package from where it is installed."""
    (tmp_path / "user.py").write_text(script, encoding="utf-8")
    cache = ROOT / ".mypy_cache"
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={cache}", "user.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_public_name_and_option_is_in_the_readme():
    options = ("--format", "--rules", "--settings", "--fail-on", "-o")
    wanted = [*reconcile.__all__, *options, "rules test", "explain", "verify", "schema"]
    assert not [word for word in wanted if word not in README]


def test_links_to_files_lead_somewhere():
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", README)
    assert not [target for target in targets if not (ROOT / target).exists()]
