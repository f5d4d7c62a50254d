"""The page in use: filters, links that can be shared, the ways between findings and texts, keys."""

from __future__ import annotations

import re

from reconcile.report import render_html

from ..report.test_formats import crowded

SHOWN = "[...document.querySelectorAll('[data-no]')].filter(e => !e.hidden).map(e => e.dataset)"


def shown(page):
    return page.evaluate(f"{SHOWN}.map(d => ({{...d}}))")


def fragment(page):
    return page.evaluate("location.hash")


def ready(page):
    page.locator("#filter-button").click()
    return page


def test_filters_leave_what_they_say(visit):
    page = ready(visit("ankara"))
    everything = len(shown(page))
    assert page.locator("#filter-state").inner_text() == f"{everything} of {everything} findings shown"
    page.locator("#filter-info").uncheck()
    assert {one["severity"] for one in shown(page)} == {"warning"}
    page.locator("#filter-clear").click()
    assert len(shown(page)) == everything
    page.locator("#filter-kind").select_option("names")
    assert {one["kind"] for one in shown(page)} == {"names"}
    page.locator("#filter-kind").select_option("")
    page.locator("#filter-source").select_option(label="TRT World")
    of_source = shown(page)
    assert 0 < len(of_source) < everything
    assert all("0" in one["sources"].split() for one in of_source)
    page.locator("#filter-source").select_option("")
    page.locator("#filter-person").select_option(label="Hussein al-Salameh")
    messages = page.locator("[data-no]:not([hidden])").all_text_contents()
    assert 0 < len(messages) < everything
    assert all("Salameh" in message for message in messages)


def test_words_filter_and_empty_groups_go(visit):
    page = ready(visit("ankara"))
    page.locator("#filter-words").fill("murhaf defence")
    left = shown(page)
    assert 0 < len(left) < 6
    assert page.locator(".group:visible").count() < page.locator(".group").count()
    page.locator("#filter-words").fill("no such words")
    assert page.locator("#filter-state").inner_text().startswith("0 of ")
    assert page.locator(".text .hl:not(.off)").count() == 0


def test_headings_count_what_is_shown_and_folded_findings_are_found(visit, tmp_path):
    path = tmp_path / "many.html"
    path.write_text(render_html(crowded(40)), encoding="utf-8")
    page = ready(visit(path))
    assert page.locator("#check .sub .count").all_inner_texts() == ["40", "40"]
    assert not page.locator(".finding", has_text="message 39 of discrepancy").is_visible()
    page.locator("#filter-words").fill("39 discrepancy")
    assert page.locator(".finding", has_text="message 39 of discrepancy").is_visible()
    assert page.locator("#check .sub:visible .count").all_inner_texts() == ["1"]


def test_the_address_holds_the_filter(visit):
    page = ready(visit("ankara"))
    page.locator("#filter-kind").select_option("names")
    page.locator("#filter-source").select_option(label="Caliber.Az")
    assert fragment(page) == "#?kind=names&source=caliber"
    again = visit("ankara", fragment(page))
    assert [one["no"] for one in shown(again)] == [one["no"] for one in shown(page)]
    assert again.locator("#filter").is_visible()
    assert visit("ankara", "#?severity=warning&kind=no%22such").locator(".finding").is_visible()


def test_a_link_to_a_finding_opens_what_it_is_folded_in(visit):
    page = visit("ankara")
    line = page.locator("#agreed .line").first
    anchor = line.get_attribute("id")
    assert re.fullmatch("f-[0-9a-f]{12}", anchor)
    page.locator("#agreed > summary").click()
    line.locator("summary").first.click()
    assert fragment(page) == f"#{anchor}", "what is opened can be shared"
    there = visit("ankara", f"#{anchor}")
    assert there.locator(f"#{anchor} blockquote").first.is_visible()
    assert visit("ankara", f"#{anchor}", java_script_enabled=False).locator(f"#{anchor}").is_visible()
    hidden_by_filter = visit("ankara", f"#{anchor}?severity=warning")
    assert hidden_by_filter.locator(f"#{anchor}").is_visible(), "a filter gives way to the finding that was asked for"


def test_from_finding_to_text_and_back(visit):
    page = visit("ankara")
    page.locator(".finding figcaption a").first.click()
    quoted = page.locator(".hl:target")
    assert quoted.inner_text() == "Muharram Abu Qasr"
    quoted.click()
    assert page.locator(".finding.warning").first.evaluate("e => e === document.activeElement")
    assert page.locator(".hl.lit").count() == 2
    page.locator(".beside .ref.info").first.click()
    assert page.locator(":target").get_attribute("data-no") == page.locator(".beside .ref.info").first.inner_text()


def test_cells_and_people_lead_to_findings_and_back(visit):
    page = visit("ankara")
    page.locator("#e-0 sup .ref.warning").first.click()
    assert page.locator(".finding:target").count() == 1
    page.locator(".finding dd a").first.click()
    assert "Muharram Abu Qasr" in page.locator(".person:target").inner_text()


def test_a_marked_word_tells_its_findings(visit):
    page = visit("ankara")
    word = page.locator(".hl.warning").first
    word.hover()
    assert "These are two names" in word.get_attribute("title")
    page.locator("#e-0 sup .ref").first.hover()
    assert page.locator("#e-0 sup .ref").first.get_attribute("title").startswith("1  Muharram Abu Qasr")


def test_by_keyboard_alone(visit):
    page = visit("ankara")
    numbers = [one["no"] for one in shown(page)]
    for number in numbers[:3]:
        page.keyboard.press("j")
        assert page.evaluate("document.activeElement.dataset.no") == number
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.dataset.no") == numbers[1]
    assert fragment(page) == "#" + page.evaluate("document.activeElement.id")
    page.keyboard.press("/")
    page.keyboard.type("j/k")
    assert page.locator("#filter-words").input_value() == "j/k", "keys are letters while one types"
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert not page.locator("#filter").is_visible()
    assert page.evaluate("document.activeElement.id") == "filter-button"
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible()
    assert page.errors == []


def test_what_is_gone_to_lies_below_the_line_that_stays(visit):
    page = ready(visit("ankara", viewport={"width": 800, "height": 700}, reduced_motion="reduce"))
    page.locator("#filter-button").focus()
    for _ in range(6):
        page.keyboard.press("j")
        bar = page.locator("#bar").bounding_box()
        assert page.locator(".current").bounding_box()["y"] >= bar["y"] + bar["height"]


def test_single_keys_can_be_switched_off(visit):
    page = visit("ankara")
    page.keyboard.press("?")
    page.locator("#keys-on").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.locator(".current").count() == 0
    page.reload()
    page.keyboard.press("j")
    assert page.locator(".current").count() == 0


def test_tab_reaches_everything_in_order(visit):
    page = visit("sample")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    seen = []
    for _ in range(40):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.id || document.activeElement.getAttribute('href') || ''"))
    assert seen.index("#events") < seen.index("filter-button") < seen.index("theme-button") < seen.index("help-button")
