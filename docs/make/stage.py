"""All pages in one folder, beside the configuration: what the site is built from."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

from docs.make import commands, notebook, rules, schema
from docs.make.excerpt import COPIES, ROOT, copy, included
from reconcile.pipeline import with_texts
from reconcile.report import render_html

HERE = ROOT / "docs"
CONFIGURATION = ROOT / "mkdocs.yml"
AS_THEY_ARE = ("*.css", "*.js", "*.svg", "*.ipynb")
SAMPLE = "ostavar-summit"
"""The story whose report is shown as a page of its own."""


def pages() -> dict[str, str]:
    """Path -> Markdown of every page, written by hand or made."""
    by_hand = {path.name: included(path.read_text(encoding="utf-8")) for path in sorted(HERE.glob("*.md"))}
    made = {
        "cli.md": commands.page(),
        "example.md": notebook.page(HERE / "example.ipynb"),
        "schema.md": schema.report_page(),
        "settings.md": schema.settings_page(),
    }
    copied = {page: copy(source) for page, source in COPIES.items()}
    return dict(sorted({**by_hand, **made, **copied, **rules.pages()}.items()))


def stage(folder: Path) -> Path:
    """Write pages and configuration into an empty folder, and return the configuration."""
    for name, text in pages().items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text.rstrip("\n") + "\n", encoding="utf-8")
    for pattern in AS_THEY_ARE:
        for path in sorted(HERE.glob(pattern)):
            shutil.copy(path, folder / "docs" / path.name)
    (folder / "docs" / f"{SAMPLE}.html").write_text(sample(), encoding="utf-8")
    return Path(shutil.copy(CONFIGURATION, folder / CONFIGURATION.name))


def sample() -> str:
    """The report on one story of the corpus as a page."""
    with contextlib.chdir(ROOT):  # paths in a report are those that were given
        report, texts = with_texts([Path("corpus") / SAMPLE])
    return render_html(report, texts)
