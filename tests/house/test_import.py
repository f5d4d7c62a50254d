"""Importing the package costs next to nothing, and the public names are what the README says."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import reconcile

HOME = str(Path(reconcile.__file__).parents[1])


def python(code: str, *options: str) -> str:
    command = [sys.executable, *options, "-c", code]
    done = subprocess.run(command, env=os.environ | {"PYTHONPATH": HOME}, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_import_loads_nothing_but_the_package_itself():
    loaded = python("import reconcile, sys; print(*sys.modules)").split()
    assert [name for name in loaded if name.startswith("reconcile")] == ["reconcile"]
    assert "pydantic" not in loaded


@pytest.mark.parametrize("statement", ["import reconcile", "from reconcile import Report, Settings, ReconcileError"])
def test_import_leaves_heavy_libraries_alone(statement: str):
    heavy = {"trafilatura", "rich", "typer", "rapidfuzz", "jellyfish", "lxml", "hypothesis", "pyspark", "spacy"}
    loaded = python(f"{statement}\nimport sys; print(*sys.modules)").split()
    assert not heavy & set(loaded)


def test_the_command_line_starts_without_the_stations():
    loaded = python("import reconcile.cli, sys; reconcile.cli.main(['--version']); print(*sys.modules)").split()
    assert not {"trafilatura", "rapidfuzz", "reconcile.pipeline"} & set(loaded)


def test_there_are_fifteen_public_names_and_each_is_there():
    assert len(reconcile.__all__) == len(set(reconcile.__all__)) <= 15
    assert all(getattr(reconcile, name) is not None for name in reconcile.__all__)
    assert set(reconcile.__all__) <= set(dir(reconcile))


def test_the_names_stay_what_they_are_after_the_stations_are_loaded():
    code = "import reconcile.pipeline; from reconcile import reconcile, load_rules as load; "
    code += "print(reconcile.__name__, load.__name__)"
    assert python(code) == "reconcile load_rules"


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="has no attribute 'reconsile'"):
        _ = reconcile.reconsile


def test_strategies_without_hypothesis_say_what_to_install():
    code = """
import sys
sys.modules["hypothesis"] = None
try:
    import reconcile.testing
except ImportError as error:
    print(error)
"""
    assert python(code) == 'reconcile.testing needs hypothesis; install it with: pip install "reconcile[test]"'
