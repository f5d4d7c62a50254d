"""WCAG 2.2 AA, as far as axe-core can see it, with everything unfolded: light, dark and on a phone."""

from __future__ import annotations

import pytest

LOOKS = {
    "light": {"color_scheme": "light", "viewport": {"width": 1280, "height": 900}},
    "dark": {"color_scheme": "dark", "viewport": {"width": 1280, "height": 900}},
    "phone": {"color_scheme": "light", "viewport": {"width": 390, "height": 844}},
}


@pytest.mark.parametrize(("name", "look"), [("sample", "light"), ("hostile", "dark"), ("hostile", "phone")])
def test_axe_finds_nothing(visit, name, look):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = visit(name, bypass_csp=True, **LOOKS[look])
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    page.locator("#filter-button").click()
    _decide(page)
    found = axe.run(page).response
    assert found["passes"]
    assert [(one["id"], [node["html"][:200] for node in one["nodes"]]) for one in found["violations"]] == []


def _decide(page) -> None:
    """One decision taken, so that the tray is there, and one form left open."""
    page.locator(".finding .decided button").first.click()
    page.locator(".finding input[value=wrong]").first.check()
    page.locator(".finding button[type=submit]").first.click()
    page.locator(".line .decided button").first.click()
