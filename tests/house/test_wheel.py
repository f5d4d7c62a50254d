"""What is built is what works: the wheel has the rules, the tables and the type marker, and runs where it is put."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import reconcile

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    code = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"
    subprocess.run([sys.executable, "-c", code, str(folder)], cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return zipfile.ZipFile(built)


def in_checkout(folder: str, pattern: str) -> set[str]:
    return {path.relative_to(ROOT / folder).as_posix() for path in (ROOT / folder).rglob(pattern) if path.is_file()}


def test_every_rule_file_is_shipped(wheel: zipfile.ZipFile):
    shipped = {
        name.removeprefix("reconcile/_rules/") for name in wheel.namelist() if name.startswith("reconcile/_rules/")
    }
    assert {name for name in shipped if name.endswith(".toml")} == in_checkout("rules", "*.toml") != set()


def test_every_module_table_and_the_type_marker_are_shipped(wheel: zipfile.ZipFile):
    expected = {f"reconcile/{name}" for name in in_checkout("reconcile", "*") if "__pycache__" not in name}
    assert expected <= set(wheel.namelist())
    assert "reconcile/py.typed" in expected


def test_nothing_else_is_installed(wheel: zipfile.ZipFile):
    assert {name.split("/")[0] for name in wheel.namelist()} == {
        "reconcile",
        f"reconcile-{reconcile.__version__}.dist-info",
    }
    assert not [name for name in wheel.namelist() if name.endswith(".pyc")]


def test_the_metadata_names_licence_command_and_version(wheel: zipfile.ZipFile):
    info = f"reconcile-{reconcile.__version__}.dist-info"
    metadata = wheel.read(f"{info}/METADATA").decode()
    assert f"Version: {reconcile.__version__}\n" in metadata
    assert "License-Expression: Apache-2.0\n" in metadata
    assert "reconcile = reconcile.cli:main" in wheel.read(f"{info}/entry_points.txt").decode()
    assert wheel.read(f"{info}/licenses/LICENSE") == (ROOT / "LICENSE").read_bytes()


def test_the_wheel_finds_its_own_rules(wheel: zipfile.ZipFile, tmp_path: Path):
    wheel.extractall(tmp_path)
    code = "import reconcile; print(reconcile.__file__, len(reconcile.load_rules([]).uses))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    where, count = done.stdout.split()
    assert Path(where) == tmp_path / "reconcile" / "__init__.py"
    assert int(count) == len(reconcile.load_rules([]).uses) > 0
