"""Web pages give their visible article and nothing else."""

from __future__ import annotations

import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from tests.read.pages import kinds, outcome

PAGE = """<!doctype html><html><head><title>Ministers meet &amp; agree | Example Post</title>
<meta property="og:site_name" content="Example Post"><meta property="og:title" content="Ministers meet &amp; agree">
<meta property="article:published_time" content="2025-10-13T10:23:00+03:00">
<link rel="canonical" href="https://www.example-post.com/world/meet"><script>var hidden = "Hidden Name";</script></head>
<body><nav><ul><li>Home</li><li>World</li></ul></nav><article><h1>Ministers meet &amp; agree</h1>
<p>Foreign Minister <b>Ana <i>Kovac</i></b> met <a>Jo <script>evil()</script>Roe</a> in Geneva on Sunday, they said.</p>
<p>The two sides agreed on &lt;script&gt;alert(1)&lt;/script&gt; and further talks, the ministry said on Sunday.</p>
<p>"We will meet again," Kovac said after the talks, which lasted two hours and ended without a declaration.</p>
</article><aside><h3>Related</h3><a>Other story about something else</a></aside></body></html>"""


def test_article_and_metadata(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE, encoding="utf-8")
    page = outcome(tmp_path).documents[0]
    assert (page.id, page.publisher, page.published) == ("a", "Example Post", date(2025, 10, 13))
    assert (page.title, page.url) == ("Ministers meet & agree", "https://www.example-post.com/world/meet")
    assert kinds(page)[0] == ("title", "Ministers meet & agree")
    assert "Foreign Minister Ana Kovac met Jo Roe in Geneva on Sunday, they said." in page.text
    assert "<script>alert(1)</script>" in page.text
    for unseen in ("evil", "Hidden", "&amp;", "&lt;", "<b>", "Other story"):
        assert unseen not in page.text


def test_a_declared_encoding_is_believed(tmp_path: Path) -> None:
    page = "<meta charset='windows-1251'><p>Министр Иванов встретился с министром Петровым в Женеве в пятницу.</p>"
    (tmp_path / "a.html").write_bytes(page.encode("cp1251"))
    result = outcome(tmp_path)
    assert "Министр Иванов" in result.documents[0].text
    assert not any("guess" in note for note in result.documents[0].notes)


@pytest.mark.parametrize(
    "page", ["", "<html></html>", "<script>alert(1)</script>", "<!-- Ana Kovac -->", "<style>a{}</style><p> </p>"]
)
def test_pages_without_text(tmp_path: Path, page: str) -> None:
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    result = outcome(tmp_path)
    assert (len(result.documents), len(result.unread)) == (0, 1)


@pytest.mark.parametrize(
    "part", ["<div>", "<", "&", "<!--", "<a ", '<a x="', "<![CDATA[", "<![", "<?", "</", "<script>", "<p>a", "&amp;"]
)
def test_hostile_markup_takes_bounded_time(tmp_path: Path, part: str) -> None:
    (tmp_path / "a.html").write_text(part * (100_000 // len(part)), encoding="utf-8")
    start = time.perf_counter()
    result = outcome(tmp_path)
    assert len(result.documents) + len(result.unread) == 1
    assert time.perf_counter() - start < 10


def test_parsers_are_imported_for_pages_only() -> None:
    heavy = ("trafilatura", "lxml", "charset_normalizer")
    code = f"import sys, reconcile.read; print([m for m in {heavy} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
