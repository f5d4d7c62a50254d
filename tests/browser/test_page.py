"""The HTML page in a real browser: it renders, nothing in it is live, nothing is fetched."""

from __future__ import annotations

import re
import socket
import threading
from contextlib import contextmanager
from html import escape
from html.parser import HTMLParser

import pytest

from reconcile.report import render_html

from ..report.sample import sample
from .chromium import BINARY, first_pixel, run

pytestmark = pytest.mark.skipif(BINARY is None, reason="no chromium binary on PATH (Debian: apt-get install chromium)")


class Live(HTMLParser):
    """Elements of a DOM, and its text outside the style sheet."""

    def __init__(self, dom: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.feed(dom)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words.append(data if self.lasttag != "style" else "")


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(render_html(sample(hostile=True)), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def dom(page, tmp_path_factory):
    return Live(run(page, tmp_path_factory.mktemp("profile"), "--dump-dom"))


def test_the_page_renders(dom):
    names = [name for name, _ in dom.elements]
    assert names.count("h1") == names.count("main") == names.count("footer") == 1
    assert sum("finding" in attributes.get("class", "") for _, attributes in dom.elements) == 6
    assert "Council meeting, Larkmere" in "".join(dom.words)


def test_nothing_in_it_is_live(dom):
    names = {name for name, _ in dom.elements}
    assert not names & {"script", "img", "iframe", "object", "embed", "link", "form", "input", "svg", "base", "i"}
    assert not [name for _, attributes in dom.elements for name in attributes if name.startswith("on")]
    assert not [value for _, attributes in dom.elements for name, value in attributes.items() if name == "src"]
    targets = [attributes["href"] for _, attributes in dom.elements if "href" in attributes]
    assert all(target.startswith("#") or target == "https://wire.example/larkmere-tram" for target in targets)


def test_hostile_text_stays_text(dom):
    words = "".join(dom.words)
    assert "</style><script>alert(3)</script> | *x* [y](javascript:alert(4))" in words
    assert "<img src=x onerror=alert(6)>" in words


@pytest.mark.parametrize(("scheme", "paper"), [("1", (0xFA, 0xF8, 0xF4)), ("0", (0x17, 0x17, 0x15))])
def test_our_style_sheet_is_let_in_by_the_policy_by_day_and_by_night(page, tmp_path, scheme, paper):
    shot = tmp_path / "shot.png"
    day_or_night = f"--blink-settings=preferredColorScheme={scheme}"
    run(page, tmp_path / "profile", "--window-size=900,700", day_or_night, f"--screenshot={shot}")
    assert first_pixel(shot.read_bytes()) == paper


@pytest.mark.parametrize("width", [340, 700, 1200])
def test_no_page_is_wider_than_its_window(tmp_path, width):
    """Measured in a frame by a script of the test, on a copy without the policy that forbids scripts."""
    free = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", render_html(sample(hostile=True)))
    measure = "<script>onload = () => parent.document.title = document.documentElement.scrollWidth</script></body>"
    framed = tmp_path / "framed.html"
    inner = escape(free.replace("</body>", measure))
    framed.write_text(
        f'<title>none</title><iframe width="{width}" height="600" frameborder="0" srcdoc="{inner}"></iframe>'
    )
    dumped = run(framed, tmp_path / "profile", "--dump-dom", "--virtual-time-budget=4000")
    found = re.search("<title>(.*?)</title>", dumped)
    assert found
    assert int(found.group(1)) <= width


@contextmanager
def listening_proxy():
    """A proxy that answers nothing and writes down the first line of every request."""
    asked: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def listen() -> None:
            while True:
                try:
                    client, _ = server.accept()
                except OSError:
                    return
                with client:
                    client.settimeout(2)
                    try:
                        asked.append(client.recv(4000).split(b"\r\n")[0].decode("latin-1"))
                    except OSError:
                        continue

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        yield asked, f"--proxy-server=http://127.0.0.1:{server.getsockname()[1]}"
        server.shutdown(socket.SHUT_RDWR)
        thread.join(5)


def test_the_page_asks_for_nothing(page, tmp_path):
    with listening_proxy() as (asked, proxy):
        run(page, tmp_path / "profile", "--dump-dom", proxy)
    assert not [line for line in asked if "example" in line or "alert" in line]


def test_the_proxy_would_have_seen_a_request(tmp_path):
    control = tmp_path / "control.html"
    control.write_text('<img src="http://control.example/picture.png">')
    with listening_proxy() as (asked, proxy):
        run(control, tmp_path / "profile", "--dump-dom", "--virtual-time-budget=4000", proxy)
    assert any("control.example" in line for line in asked)


def test_the_policy_would_have_stopped_a_script_and_a_picture(tmp_path):
    """Were escaping ever to fail, the page's own policy still stands: here markup is put in behind its back."""
    live = '<script>document.title = "broken"</script><img src="http://control.example/picture.png"></body>'
    broken = tmp_path / "broken.html"
    broken.write_text(render_html(sample()).replace("</body>", live))
    with listening_proxy() as (asked, proxy):
        shown = run(broken, tmp_path / "profile", "--dump-dom", "--virtual-time-budget=4000", proxy)
    assert "<title>Council meeting, Larkmere</title>" in shown
    assert not [line for line in asked if "control.example" in line]
