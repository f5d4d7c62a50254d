"""The site is built once, strictly, and then looked at: links, rules, public names, and that nothing comes from outside."""

from __future__ import annotations

import os
import posixpath
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from lxml import html

import reconcile
from docs.make import stage
from docs.make.excerpt import COPIES, section
from reconcile.report.schema import json_schema
from reconcile.settings import Settings

ROOT = Path(__file__).parents[2]
STATIONS = ("read.read", "extract.extract", "align.align", "assemble.assemble", "check.check")
LOADED = {"script": "src", "link": "href", "img": "src", "iframe": "src", "source": "src"}


def test_the_site_is_whole(tmp_path: Path):
    pytest.importorskip("zensical", reason='the site needs pip install ".[docs]"')
    built = build(tmp_path / "site")
    pages = {path.relative_to(built).as_posix(): html.parse(path).getroot() for path in sorted(built.rglob("*.html"))}
    assert not list(dangling(built, pages))
    assert not list(from_outside(pages))
    assert not rules_without_a_place(pages)
    assert not names_without_a_place(pages["api.html"])
    assert not [name for name in json_schema()["$defs"] if name.lower() not in anchors(pages["schema.html"])]
    assert not [name for name in Settings.model_fields if name not in codes(pages["settings.html"])]
    with ThreadPoolExecutor(1) as aside:  # where no other browser of this process has an event loop running
        found = aside.submit(searched, built, "possibly-different").result()
    assert found is None or "possibly-different-events" in found


def build(output: Path) -> Path:
    done = subprocess.run(
        [sys.executable, "-m", "docs.make", "-o", str(output)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return output


def searched(built: Path, words: str) -> str | None:
    """What the search says to the words on a page that is opened from its folder, in a browser that may load nothing from
    elsewhere; None where there is no browser or no playwright, as in tests/browser."""
    binary = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if binary is None or find_spec("playwright") is None:
        return None
    from playwright.sync_api import sync_playwright  # noqa: PLC0415

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=binary, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto((built / "rules" / "names.html").as_uri())
        page.keyboard.press("Control+k")
        page.get_by_role("combobox").press_sequentially(words)
        result = page.get_by_text(re.compile(rf"^{words}")).last
        result.wait_for(timeout=15_000)
        found = str(result.inner_text())
        browser.close()
    assert not [url for url in asked if urlsplit(url).scheme not in {"file", "data", "about", "blob"}]
    return found


def dangling(built: Path, pages: dict[str, html.HtmlElement]) -> Iterator[str]:
    """Links within the site that lead nowhere, those to places of a page included."""
    known = {name: anchors(page) for name, page in pages.items()}
    for name, page in pages.items():
        if name == "404.html":  # its links are from the root of a server
            continue
        for target in [*page.xpath("//@href"), *page.xpath("//@src")]:
            if urlsplit(target).scheme or target.startswith("//"):
                continue
            path, place = urldefrag(target)
            full = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(path))) if path else name
            if not (built / full).exists():
                yield f"{name}: {target}"
            elif place and not place.startswith("__") and unquote(place) not in known.get(full, set()):
                yield f"{name}: {target} has no such place"


def from_outside(pages: dict[str, html.HtmlElement]) -> Iterator[str]:
    """What a page would load from elsewhere."""
    for name, page in pages.items():
        for tag, attribute in LOADED.items():
            for target in page.xpath(f"//{tag}/@{attribute}"):
                if urlsplit(target).netloc:
                    yield f"{name}: <{tag}> {target}"


def anchors(page: html.HtmlElement) -> set[str]:
    return {*page.xpath("//@id"), *page.xpath("//a/@name")}


def codes(page: html.HtmlElement) -> set[str]:
    return {element.text_content() for element in page.xpath("//code")}


def rules_without_a_place(pages: dict[str, html.HtmlElement]) -> list[str]:
    rules = sorted((ROOT / "rules").glob("*/*.toml"))
    assert rules
    return [
        path.stem
        for path in rules
        if path.stem not in anchors(pages.get(f"rules/{path.parent.name}.html", html.Element("html")))
        or f"{path.parent.name}.html#{path.stem}" not in pages["rules/index.html"].xpath("//@href")
    ]


def names_without_a_place(page: html.HtmlElement) -> list[str]:
    wanted = [f"reconcile.{name}" for name in (*reconcile.__all__, *STATIONS)]
    return [name for name in wanted if name not in anchors(page)]


def test_links_and_loads_that_should_not_be_are_noticed(tmp_path: Path):
    page = '<p id="a"><a href="#a">1</a><a href="#b">2</a><a href="no.html">3</a><img src="//x.example/y.png"><a href="https://x.example">4</a></p>'
    (tmp_path / "one.html").write_text(page, encoding="utf-8")
    pages = {"one.html": html.fromstring(page)}
    assert list(dangling(tmp_path, pages)) == ["one.html: #b has no such place", "one.html: no.html"]
    assert list(from_outside(pages)) == ["one.html: <img> //x.example/y.png"]


def test_every_page_is_in_the_contents():
    told = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    listed = set(re.findall(r"[\w/-]+\.md$", told, re.MULTILINE))
    assert listed == set(stage.pages())
    assert "\n  font: false" in told


def test_pages_are_made_the_same_every_time():
    assert stage.pages() == stage.pages()


def test_a_section_that_does_not_exist_is_refused():
    assert section("README.md", "Measured").startswith("On four stories")
    with pytest.raises(ValueError, match="no heading 'Nowhere'"):
        section("README.md", "Nowhere")


def test_figures_are_written_once():
    """What was measured stands in the README; pages written by hand show it by including it."""
    figures = set(re.findall(r"(?<![\w.])\.\d\d\b", section("README.md", "Measured")))
    by_hand = "".join((ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("index.md", "trust.md"))
    assert len(figures) > 20
    assert not figures & set(re.findall(r"(?<![\w.])\.\d\d\b", by_hand))


def test_what_is_copied_exists():
    assert all((ROOT / source).is_file() for source in COPIES.values())
