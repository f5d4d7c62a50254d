"""What holds for every format: it shows every finding, in few enough columns, and the same each time."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from reconcile.model import Report
from reconcile.report import FORMATS, render, render_terminal
from reconcile.report.index import Index
from reconcile.report.items import items
from reconcile.report.view import view

from .sample import finding, findings, sample

ROOT = Path(__file__).parents[2]
FOR_READERS = ("terminal", "json", "html", "markdown")
"""The other formats are read by programs: tests/report/test_exchange.py reads them as those do."""


def crowded(number: int) -> Report:
    """A report with `number` findings of each section."""
    kinds = [("error", "discrepancy"), ("warning", "variant"), ("info", "agreement"), ("info", "single-source")]
    kinds += [("info", "variant"), ("info", "note")]
    many = [
        finding(
            f"rule-{severity}-{verdict}", severity, verdict, "date", f"message {at} of {verdict}", *findings()[0].sides
        )
        for severity, verdict in kinds
        for at in range(number)
    ]
    return sample().model_copy(update={"findings": tuple(many)})


@pytest.mark.parametrize("format", FOR_READERS)
@pytest.mark.parametrize("report", [sample(), sample(hostile=True), crowded(1), crowded(40)])
def test_every_format_shows_every_finding(format, report):
    shown = render(report, format)
    for item in items(report, Index(report)):
        assert _line_of(item, format).search(shown), f"{item.number} {item.rule}"


def _line_of(item, format):
    rule = re.escape(item.rule)
    if format == "json":
        return re.compile(f'"id": "{item.finding.id}",\\s+"rule": "{rule}"')
    if format == "html":
        return re.compile(f'id="{item.anchor}".*?{rule}', re.DOTALL)
    if format == "markdown":
        return re.compile(f"^(### {item.number}\\. .*\n\n.*|- {item.number}\\\\\\. .*){rule}", re.MULTILINE)
    return re.compile(f"^ *{item.number} .* {rule}$", re.MULTILINE)


@pytest.mark.parametrize("format", FOR_READERS)
def test_an_empty_report_renders(format):
    calm = sample()
    empty = Report(
        **calm.model_dump(include={"version", "settings_sha256", "title", "key_point"}),
        **dict.fromkeys(["documents", "unread", "entities", "open_links", "events", "facts"], ()),
        **dict.fromkeys(["source_pairs", "findings", "rules"], ()),
    )
    assert calm.title in render(empty, format)


@pytest.mark.parametrize("hostile", [False, True])
@pytest.mark.parametrize("width", [60, 80, 88, 100, 140])
@pytest.mark.parametrize("colour", [False, True])
def test_the_terminal_keeps_its_width(width, colour, hostile):
    shown = re.sub(r"\x1b\[[0-9;]*m", "", render_terminal(sample(hostile), width, colour))
    assert max(cell_len(line.rstrip()) for line in shown.splitlines()) <= width


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(["漢字", "é", "e\u0301", "👩‍👩‍👧", "ｗｉｄｅ", "עברית", "x" * 300]), st.integers(60, 120))
def test_wide_and_combined_letters_keep_the_width_too(letters, width):
    calm = sample()
    report = calm.model_copy(update={"title": letters * 20, "key_point": letters * 50})
    assert max(cell_len(line) for line in render_terminal(report, width).splitlines()) <= width


def test_the_terminal_is_quiet_about_colours_unless_asked():
    assert "\x1b" not in render_terminal(sample())
    assert "\x1b[" in render_terminal(sample(), colour=True)


def test_silence_is_said():
    for format in ("terminal", "markdown", "html"):
        assert "silent" in render(sample(), format)


def test_the_terminal_does_not_look_at_its_surroundings(monkeypatch):
    before = render_terminal(sample())
    for name, value in {"COLUMNS": "40", "NO_COLOR": "1", "FORCE_COLOR": "1", "TERM": "dumb"}.items():
        monkeypatch.setenv(name, value)
    assert render_terminal(sample()) == before


_DIGEST = """
import hashlib
from reconcile.report import FORMATS
from tests.report.sample import sample
print(hashlib.sha256("".join(render(sample(True)) for render in FORMATS.values()).encode()).hexdigest())
"""


@pytest.mark.parametrize("seed", ["0", "1", "4711"])
def test_same_bytes_for_every_hash_seed(seed):
    here = hashlib.sha256("".join(render(sample(True)) for render in FORMATS.values()).encode()).hexdigest()
    environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C", "PYTHONPATH": str(ROOT)}
    run = subprocess.run(
        [sys.executable, "-c", _DIGEST], env=environment, cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == here


def test_notebooks_show_the_page_in_a_frame_of_its_own():
    shown = sample()._repr_html_()
    assert shown.startswith('<iframe sandbox="" ')
    assert shown.count("<") == 2, "the page is an attribute value, nothing of it is live in the notebook"


def test_the_table_of_formats_and_the_reading_order_agree():
    page = view(sample(hostile=True))
    assert [item.number for item in page.items] == list(range(1, len(page.items) + 1))
    assert tuple(FORMATS)[: len(FOR_READERS)] == FOR_READERS


def test_many_sources_are_told_answer_by_answer():
    """With more columns than fit, each answer is listed with the sources that give it, and no source is lost."""
    report = sample()
    told = next(event for event in report.events if event.id == "e1")
    accounts = tuple(told.accounts[at % 3].model_copy(update={"document": f"source{at}"}) for at in range(9))
    many = told.model_copy(update={"accounts": accounts})
    shown = render_terminal(report.model_copy(update={"events": (many,)}), 80)
    assert all(f"source{at}" in shown for at in range(9))
    assert "the other six" in " ".join(shown.split())
    assert max(map(len, shown.splitlines())) <= 80
