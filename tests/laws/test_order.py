"""Same input, same bytes: the order of sources, the hash seed and their labels leave no trace in the verdicts."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reconcile as package
from reconcile.model import Finding, Report
from reconcile.testing import articles

HOME = str(Path(package.__file__).parents[1])
CORPUS = sorted(path for path in (Path(__file__).parents[2] / "corpus").iterdir() if path.is_dir())


@given(st.data(), articles())
def test_the_order_of_sources_leaves_no_trace(reconcile, data: st.DataObject, sources):
    shuffled = data.draw(st.permutations(sources))
    assert reconcile(shuffled).model_dump_json() == reconcile(sources).model_dump_json()


@given(articles())
def test_the_same_input_gives_the_same_bytes(reconcile, sources):
    assert reconcile(sources).model_dump_json() == reconcile(sources).model_dump_json()


@given(articles(min_size=2, max_size=2))
def test_swapping_two_sources_mirrors_every_finding(reconcile, sources):
    a, b = sources
    swapped = reconcile([a | {"id": b["id"]}, b | {"id": a["id"]}])
    mirror = {a["id"]: b["id"], b["id"]: a["id"]}
    assert verdicts(swapped, mirror) == verdicts(reconcile(sources), {})


@given(st.data(), articles(min_size=3))
def test_what_sources_are_called_leaves_no_trace(reconcile, data: st.DataObject, sources):
    labels = [source["id"] for source in sources]
    others = data.draw(st.permutations(labels))
    renamed = [source | {"id": other} for source, other in zip(sources, others, strict=True)]
    back = dict(zip(others, labels, strict=True))
    assert verdicts(reconcile(renamed), back) == verdicts(reconcile(sources), {})


def verdicts(report: Report, renamed: dict[str, str]) -> Counter[tuple[object, ...]]:
    """What the findings say, apart from the order in which they say it."""
    return Counter(verdict(finding, renamed) for finding in report.findings)


def verdict(finding: Finding, renamed: dict[str, str]) -> tuple[object, ...]:
    def name(label: str) -> str:
        return renamed.get(label, label)

    sides = frozenset((name(side.value), frozenset(map(name, side.documents))) for side in finding.sides)
    return finding.rule, finding.severity, finding.question, sides


@pytest.mark.parametrize("folder", CORPUS[:2], ids=lambda path: path.name)
def test_the_hash_seed_leaves_no_trace(folder: Path):
    command = [sys.executable, "-m", "reconcile", str(folder), "--format", "json", "--fail-on", "never"]
    seeds = [os.environ | {"PYTHONPATH": HOME, "PYTHONHASHSEED": seed} for seed in ("0", "1", "4321")]
    outputs = {subprocess.run(command, env=seed, capture_output=True, check=True).stdout for seed in seeds}
    assert len(outputs) == 1
