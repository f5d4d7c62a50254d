"""What the pages show is run: commands with what they print, scripts, and the notebook."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from docs.make import notebook
from tests.docs.refresh import refreshed
from tests.docs.shown import CONSOLE, DOCS, GAP, commands, fences, missing, printed, written

PAGES = sorted(path.name for path in DOCS.glob("*.md"))
INSTALLERS = ("pip install ", "pytest", "git clone ", "python -m docs.make", "python -m benchmarks.")
"""Commands that take the network or minutes: what they run has tests of its own."""
NOTEBOOK = DOCS / "example.ipynb"


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the stories, so that the commands of a page may write."""
    shutil.copytree(DOCS.parent / "corpus", tmp_path / "corpus")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    return tmp_path


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_shows_is_what_is_printed(page: str, checkout: Path):
    names: dict[str, object] = {"__name__": "__main__"}
    blocks = [fence for fence in fences(page) if not fence.not_run]
    for fence, after in zip(blocks, [*blocks[1:], None], strict=False):
        if fence.file:
            written(fence)
        if fence.language == CONSOLE:
            for command, shown in commands(fence.text):
                held(page, command, shown, printed(command))
        elif fence.language == "python" and fence.file:
            tests: dict[str, object] = {}
            notebook.run(fence.text, tests)
            laws = [value for name, value in tests.items() if name.startswith("test_") and callable(value)]
            assert laws, f"{page}: {fence.file} tests nothing"
            for law in laws:
                law()
        elif fence.language == "python":
            shown = after.text.splitlines() if after and after.language == "text" else []
            held(page, fence.text, shown, notebook.run(fence.text, names).splitlines())


def held(page: str, given: str, shown: list[str], lines: list[str]) -> None:
    wrong = missing(shown, lines)
    assert not wrong, (
        f"{page}: {given}\n{wrong!r} is not printed there; see python -m tests.docs.refresh\n" + "\n".join(lines)
    )


def test_nothing_is_shown_that_no_test_looks_at():
    known = {"console", "python", "toml", "text", "csv", "sh"}
    assert not [(page, fence.language) for page in PAGES for fence in fences(page) if fence.language not in known]
    shell = [
        line for page in PAGES for fence in fences(page) if fence.language == "sh" for line in fence.text.splitlines()
    ]
    assert not [line for line in shell if not line.startswith(INSTALLERS)]


def test_a_line_that_is_not_printed_is_noticed():
    assert missing(["a", "b"], ["a", "b"]) == ""
    assert missing(["a", GAP, "d"], ["a", "b", "c", "d"]) == ""
    assert missing(["a", "c"], ["a", "b", "c"]) == "c"
    assert missing(["a", GAP, "e"], ["a", "b"]) == "e"
    assert missing(["a"], ["a", "b"]) == "(the page ends before) b"


def test_printing_anew_keeps_gaps_and_finds_the_place():
    lines = ["head", "one 1", "x", "TO CHECK", " 4  a day differs", "y"]
    assert refreshed(["head", GAP, "TO CHECK", " 3  a day differs", GAP], lines) == [
        "head", GAP, "TO CHECK", " 4  a day differs", GAP
    ]  # fmt: skip
    assert refreshed(["head", GAP], lines) == ["head", GAP]
    assert refreshed(["other"], lines) == lines


def test_the_notebook_is_kept_without_outputs():
    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    assert [cell["outputs"] for cell in cells if cell["cell_type"] == "code"] == [[]] * sum(
        cell["cell_type"] == "code" for cell in cells
    )


def test_the_notebook_runs_and_shows_what_it_is_about():
    page = notebook.page(NOTEBOOK)
    shown = page.split("```text\n")[1:]
    assert len(shown) == page.count("```python\n")
    assert "date-conflict" in page
    assert "polarity-altered" in page
    assert "problems: 0" in page
