"""Deciding on the page: what it hands out is a file of decisions that the next run honours."""

from __future__ import annotations

import shutil
import tomllib
from datetime import date

import pytest

from reconcile.pipeline import with_texts
from reconcile.report import render_html

from .conftest import CORPUS


@pytest.fixture
def story(tmp_path):
    """A dossier that may be decided about, and its page."""
    folder = tmp_path / "story"
    shutil.copytree(CORPUS / "istanbul-talks-2025", folder)
    report, texts = with_texts([folder])
    page = tmp_path / "report.html"
    page.write_text(render_html(report, texts), encoding="utf-8")
    return folder, report, page


def decide(page, place, standing, note="", by="Ana"):
    """Fill in the form at one place of the page."""
    place.locator(".decided button").first.click()
    place.locator(f"input[value={standing}]").check()
    place.locator("textarea").fill(note)
    place.locator("input[name=by]").fill(by)
    place.locator("button[type=submit]").click()


def saved(page):
    with page.expect_download() as waiting:
        page.locator("#tray-save").click()
    assert waiting.value.suggested_filename == "decisions.toml"
    return waiting.value.path().read_text(encoding="utf-8")


def test_a_finding_marked_wrong_on_the_page_is_known_to_the_next_run(visit, pages, tmp_path):
    page = visit("ankara")
    note = 'Two "sources" say so.\nBack\\slash, é, \x7f and 漢字'
    decide(page, page.locator(".finding").first, "wrong", note)
    assert page.locator("#tray-state").inner_text() == "1 decision is not in a file yet."
    folder = tmp_path / "story"
    shutil.copytree(CORPUS / "ankara-2025", folder)
    (folder / "decisions.toml").write_text(saved(page), encoding="utf-8")
    assert page.errors == []
    before = with_texts([CORPUS / "ankara-2025"]).report
    after = with_texts([folder]).report
    (entry,) = after.known
    assert entry.findings == (before.findings[0].id,)
    assert (entry.standing, entry.by, entry.problem) == ("wrong", "Ana", "")
    assert entry.note == note
    assert abs((entry.on - date.today()).days) <= 1


def test_an_open_pair_and_a_merge_that_are_decided_are_applied(visit, story):
    folder, report, path = story
    page = visit(path)
    decide(page, page.locator(".pair").first, "same", "The ministry has one of that name.")
    card = page.locator(".person", has_text="Vladimir Medinsky")
    card.locator(".why > summary").click()
    decide(page, card.locator(".why"), "same")
    (folder / "decisions.toml").write_text(saved(page), encoding="utf-8")
    after = with_texts([folder]).report
    assert [merge.problem for merge in after.merges] == ["", ""]
    assert len(after.entities) == len(report.entities) - 1
    assert not [link for link in after.open_links if "Uremov" in "".join(link.reasons)]


def test_decisions_outlive_the_page_and_are_taken_back(visit, pages):
    page = visit("ankara")
    decide(page, page.locator(".finding").first, "settled")
    again = page.context.new_page()
    again.goto(pages["ankara"].as_uri())
    first = again.locator(".finding").first
    assert "Decided: settled" in first.inner_text()
    first.get_by_role("button", name="Take back").click()
    assert not again.locator("#tray").is_visible()
    assert again.evaluate("document.activeElement.textContent") == "Decide"


def test_every_entry_of_a_hostile_page_is_toml(visit):
    page = visit("hostile")
    texts = page.evaluate(
        "[...document.querySelectorAll('template[data-entry]')]"
        ".map(t => [...t.content.children].map(p => p.textContent).join('\\n'))"
    )
    entries = [tomllib.loads(text)["decision"][0] for text in texts]
    assert len(entries) > 10
    hostile = next(entry for entry in entries if entry.get("rule") == "sole-dated")
    assert hostile["says"].startswith("</style><script>alert(3)</script> | *x*")
    assert "\u202e" in hostile["says"], "the letter itself, not what the page shows for it"


def test_a_decision_that_is_not_in_a_file_is_not_forgotten_without_asking(visit):
    page = visit("ankara")
    decide(page, page.locator(".finding").first, "known")
    page.locator("#tray-forget").click()
    assert page.locator("#tray").is_visible(), "the question was answered with no"
    assert page.errors == ["dialog: Forget decisions that are in no file yet?"]
