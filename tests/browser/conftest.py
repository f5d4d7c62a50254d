"""One headless Chromium for all tests of a worker, with nothing of its own going out, and the pages they look at."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reconcile.pipeline import with_texts
from reconcile.report import render_html

from ..report.sample import documents, sample

BINARY = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_QUIET = "--no-sandbox --disable-gpu --disable-quic --disable-background-networking --disable-component-update".split()
CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="session")
def browser() -> Iterator:
    """Skips where there is no Chromium (Debian: apt-get install chromium) or no playwright (pip install ".[browser]")."""
    if BINARY is None:
        pytest.skip("no chromium binary on PATH")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=BINARY, args=_QUIET)
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Files by name: `sample` and `hostile` are the invented story, `ankara` a dossier of the corpus."""
    folder = tmp_path_factory.mktemp("pages")
    report, texts = with_texts([CORPUS / "ankara-2025"])
    written = {
        "sample": render_html(sample(), documents()),
        "hostile": render_html(sample(hostile=True), documents(hostile=True)),
        "ankara": render_html(report, texts),
    }
    for name, page in written.items():
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    return {name: folder / f"{name}.html" for name in written}


@pytest.fixture
def visit(browser, pages: dict[str, Path]) -> Iterator[Callable]:
    """Opens a page in a context of its own. Errors on the console and whatever is asked for are kept in `errors` and
    `asked` of the page that is handed back."""
    contexts = []

    def opened(name: str | Path, place: str = "", **options):
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.errors, page.asked = [], []
        page.on("pageerror", lambda error: page.errors.append(str(error)))
        page.on("console", lambda line: page.errors.append(line.text) if line.type in {"error", "warning"} else None)
        page.on("dialog", lambda dialog: (page.errors.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        context.on("request", lambda request: page.asked.append(request.url))
        path = pages[name] if isinstance(name, str) else name
        page.goto(path.as_uri() + place)
        return page

    yield opened
    for context in contexts:
        context.close()
