"""The floors of `pyproject.toml` hold, and every module stands on one of them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
MODULES = sorted((ROOT / "reconcile").rglob("*.py"))


def test_imports_go_down_and_every_module_has_a_floor():
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-cache"]
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | {"NO_COLOR": "1"}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_module_is_longer_than_350_lines():
    long = {
        str(path.relative_to(ROOT)): count for path in MODULES if (count := len(path.read_bytes().splitlines())) > 350
    }
    assert not long


def test_no_module_is_a_drawer_for_everything():
    drawers = {"utils", "util", "helpers", "helper", "misc", "common"}
    assert not [str(path) for path in MODULES if path.stem in drawers or path.parent.name in drawers]
