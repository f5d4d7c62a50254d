"""A report with one string in every place where a document, a rule or a user could put text."""

from __future__ import annotations

from hypothesis import strategies as st

from reconcile.model import Report

FREE = frozenset(
    """message reason why title caption text passage publisher url wordings benign roles subject_caption coverage
    key_point left_out source manner value channel who occasion speaker_text about tolerance rule rule_since byline path
    reasons
    values name office country organisation counts clock version verb note by problem file""".split()
)
_TRICKS = (
    "</style><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\" onmouseover=\"alert(1)\" x='",
    "javascript:alert(1)",
    "http://evil.example/\"><script src='//evil.example/x.js'></script>",
    "[x](http://evil.example) ![y](http://evil.example/p.png) <http://evil.example>",
    "| a | b |\n| --- | --- |",
    "\n\n# heading\n\n---\n\n> quote\n\n1. list\n\n```\ncode\n```\n",
    "- item", "1. item", "1) item", "+ item", "===", "***", "    indented",
    "***bold*** `code` ~~gone~~ __x__", "&lt;b&gt; &#60;", "\\", "\\\\*",
    "\x1b[2J\x1b]0;title\x07", "\x9b31m", "\u202egnp.exe\u202c", "zero\u200bwidth\u2066\u2069", "\u2028\u2029\x85\x00",
    "]]>", "--><b>", "{{7*7}}", "${x}", "[link][ref]\n\n[ref]: http://evil.example", "[bold red]markup[/]", ":smile:",
)  # fmt: skip


def hostile() -> st.SearchStrategy[str]:
    """Text that tries to break out of a format, alone and mixed with any characters."""
    tricks = st.sampled_from(_TRICKS)
    anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
    return tricks | anything | st.lists(tricks | anything, min_size=1, max_size=4).map("".join)


def poisoned(report: Report, text: str) -> Report:
    """`report` with `text` in every free text; ids, enumerations and offsets stay."""
    return Report.model_validate(_replaced(report.model_dump(), text))


def _replaced(node, text, free=False):
    if isinstance(node, dict):
        return {key: _replaced(value, text, key in FREE) for key, value in node.items()}
    if isinstance(node, (list, tuple)):
        return [_replaced(value, text, free) for value in node]
    return text if free and isinstance(node, str) else node
