"""The HTML page in a real browser: every view is there, nothing in it is live, nothing is fetched."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

VIEWS = ["events", "findings", "texts", "people", "said", "crowd", "time", "sources", "coverage"]


@pytest.mark.parametrize("name", ["sample", "hostile", "ankara"])
def test_every_view_is_there_and_nothing_complains(visit, name):
    page = visit(name)
    assert [view.get_attribute("id") for view in page.locator("main > section").all()] == VIEWS
    assert page.locator("h1").count() == page.locator("main").count() == page.locator("footer").count() == 1
    assert [link.get_attribute("href") for link in page.locator("#bar nav a").all()] == [f"#{view}" for view in VIEWS]
    assert page.errors == []


def test_the_views_of_a_dossier_hold_what_they_are_for(visit):
    page = visit("ankara")
    cells = page.locator("#e-0 tbody tr", has=page.get_by_role("rowheader", name="Hakan Fidan")).locator("td")
    assert [cell.inner_text() for cell in cells.all()][:2] == ["announced", "took part"]
    assert page.locator(".finding.warning .voice").count() == 2
    assert [mark.inner_text() for mark in page.locator(".finding mark").all()] == [
        "Muharram",
        "Qasr",
        "Murhaf",
        "Qasra",
    ]
    assert page.locator(".text .hl").count() > 20
    assert page.locator(".text .furniture").count() > 2
    assert page.locator(".waterfall svg rect").count() > 6
    assert page.locator("#crowd .seat.announced").count() == 3
    assert page.locator(".timeline rect.planned").count() == 1
    assert page.locator(".graph rect.origin").count() == 3
    assert "furniture" in page.locator("#texts").inner_text()
    assert "Left out of TRT World" in page.locator("#coverage").inner_text()


def test_the_steps_of_a_waterfall_add_up(visit):
    page = visit("ankara")
    for table in page.locator(".waterfall").all():
        amounts = [float(cell.text_content()) for cell in table.locator("tbody td:last-child").all()]
        assert abs(sum(amounts[:-1]) - amounts[-1]) < 0.1 * len(amounts)


def test_it_is_whole_without_script(visit):
    page = visit("ankara", java_script_enabled=False)
    assert page.locator(".finding h3").first.is_visible()
    assert page.locator(".text .hl").first.is_visible()
    assert not page.locator("#filter").is_visible()
    assert not page.locator("#theme-button").is_visible()
    page.locator("#agreed > summary").click()
    assert page.locator("#agreed .line").first.is_visible()
    page.locator(".finding figcaption a").first.click()
    assert page.locator(":target").inner_text() == "Muharram Abu Qasr"


def test_hostile_text_stays_text(visit):
    page = visit("hostile")
    words = page.locator("body").text_content()
    assert "</style><script>alert(3)</script> | *x* [y](javascript:alert(4))" in words
    assert "<img src=x onerror=alert(6)>" in words
    assert "</style><script>alert(1)</script> *bold*" in page.locator("#texts").text_content()
    assert page.locator("img, iframe, object, embed, form, base, link, i").count() == 0
    assert page.locator("script").count() == 1
    ours = "[...document.querySelectorAll('head *, body, body *')].flatMap(e => [...e.attributes]).map(a => a.name)"
    assert not [name for name in page.evaluate(ours) if name.startswith("on") or name in {"style", "src", "srcset"}]
    targets = page.evaluate("[...document.querySelectorAll('[href]')].map(e => e.getAttribute('href'))")
    assert all(target.startswith("#") or target == "https://wire.example/larkmere-tram" for target in targets)
    assert len(page.content()) < 180_000, "the name of 100,000 letters is cut"
    assert page.errors == []


def test_every_link_into_the_page_arrives(visit):
    for name in ("hostile", "ankara"):
        lost = "[...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.getElementById(a.hash.slice(1)))"
        assert visit(name).evaluate(f"{lost}.length") == 0


def test_the_page_asks_for_nothing(visit, pages):
    page = visit("hostile")
    page.keyboard.press("j")
    page.wait_for_load_state("networkidle")
    assert page.asked == [pages["hostile"].as_uri()]


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """The address of a server that answers nothing useful, and the paths that it was asked for."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, format, *args):
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_address[1]}", asked
        listening.shutdown()


def test_a_request_would_have_been_seen(visit, server, tmp_path):
    address, asked = server
    control = tmp_path / "control.html"
    control.write_text(f'<img src="{address}/picture.png">')
    assert f"{address}/picture.png" in visit(control).asked
    assert asked == ["/picture.png"]


@pytest.mark.parametrize(
    "live",
    [
        '<script>document.title = "broken"</script>',
        '<img src="data:image/png;base64,x" onerror="document.title = \'broken\'">',
        '<style>body { display: none }</style><p style="position: fixed">x</p>',
        '<iframe src="ADDRESS/frame"></iframe><script src="ADDRESS/x.js"></script><img src="ADDRESS/picture.png">',
    ],
)
def test_the_policy_would_have_stopped_what_escaping_let_through(visit, pages, server, tmp_path, live):
    """Were escaping ever to fail, the page's own policy still stands: here markup is put in behind its back."""
    address, asked = server
    live = live.replace("ADDRESS", address)
    broken = tmp_path / "broken.html"
    broken.write_text(pages["sample"].read_text(encoding="utf-8").replace("<main", f"{live}<main"), encoding="utf-8")
    page = visit(broken)
    assert page.title() == "Council meeting, Larkmere"
    assert page.locator("h1").is_visible()
    assert asked == []
    assert any("Content Security Policy" in error for error in page.errors)


@pytest.mark.parametrize("name", ["hostile", "ankara"])
def test_no_page_is_wider_than_its_window(visit, name):
    page = visit(name)
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    for width in (340, 390, 700, 1200):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_headings_of_rows_and_columns_stay_in_sight(visit):
    page = visit("ankara", viewport={"width": 900, "height": 500})
    box = page.locator("#e-0 .scroll")
    box.evaluate("box => { box.style.maxHeight = '12rem'; box.style.maxWidth = '24rem'; box.scrollTo(150, 120) }")
    outer, head, label = (
        box.bounding_box(),
        box.locator("thead th").nth(1).bounding_box(),
        box.locator("tbody th").nth(4),
    )
    assert abs(head["y"] - outer["y"]) < 3
    assert abs(label.bounding_box()["x"] - outer["x"]) < 3


PAPER = "getComputedStyle(document.body).backgroundColor"


def test_light_and_dark_follow_the_reader(visit):
    page = visit("sample", color_scheme="dark")
    assert page.evaluate(PAPER) == "rgb(23, 23, 21)"
    page.locator("#theme-button").click()
    assert page.evaluate(PAPER) == "rgb(250, 248, 244)"
    page.reload()
    assert page.evaluate(PAPER) == "rgb(250, 248, 244)", "the choice is remembered"
    assert visit("sample", color_scheme="light").evaluate(PAPER) == "rgb(250, 248, 244)"


def test_print_shows_what_is_folded_and_no_buttons(visit):
    page = visit("ankara", color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate(PAPER) == "rgb(255, 255, 255)"
    assert not page.locator("#bar").is_visible()
    assert page.locator("#agreed .line").first.is_visible()
    assert not page.locator("#agreed .line blockquote").first.is_visible(), "a line each"
    assert page.locator(".text .passage").last.is_visible()
