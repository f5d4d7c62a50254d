"""Parts of the project's own files on a page: one text, one place, so that no figure is written twice."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
COPIES = {
    "benchmarks.md": "benchmarks/README.md",
    "changelog.md": "CHANGELOG.md",
    "contributing.md": "CONTRIBUTING.md",
    "corpus.md": "corpus/README.md",
    "rule-files.md": "rules/README.md",
}
"""Pages that are a file of the project, whole."""
_PAGES = {source: page for page, source in COPIES.items()} | {
    "rules/CATALOGUE.md": "rules/index.md",
    "rules": "rules/index.md",
    "corpus": "corpus.md",
    "README.md": "index.md",
}
_INCLUDE = re.compile(r"^<!-- include ([\w./-]+)(?:#(.+?))? -->$", re.MULTILINE)
_LINK = re.compile(r"\[([^\]]+)\]\((?!https?:|#)([^)#]+)\)")
_HEADING = re.compile(r"^(#+) (.+)$")


def included(text: str) -> str:
    """The page with every `<!-- include FILE#Heading -->` replaced. Raises ValueError where there is no such heading."""
    return _INCLUDE.sub(lambda match: section(match[1], match[2] or ""), text)


def copy(source: str) -> str:
    """A file of the project as a page."""
    return _led(_text(source), source)


def section(source: str, heading: str) -> str:
    """The text below a heading of a file, up to the next heading of any depth."""
    taken: list[str] | None = None
    fenced = False
    for line in _text(source).splitlines():
        fenced ^= line.startswith("```")
        match = None if fenced else _HEADING.match(line)
        if match and taken is not None:
            break
        if match and match[2] == heading:
            taken = []
        elif taken is not None:
            taken.append(line)
    if taken is None:
        raise ValueError(f"{source} has no heading {heading!r}")
    return _led("\n".join(taken).strip("\n"), source)


def _text(source: str) -> str:
    return (ROOT / source).read_text(encoding="utf-8")


def _led(text: str, source: str) -> str:
    """Links that lead to a page where the file is one, else the name of the file as it is."""

    def lead(match: re.Match[str]) -> str:
        target = posixpath.normpath(posixpath.join(posixpath.dirname(source), match[2]))
        page = (
            target.removeprefix("docs/")
            if target.startswith("docs/") and target.endswith(".md")
            else _PAGES.get(target)
        )
        if page:
            return f"[{match[1]}]({page})"
        return match[1] if match[1].startswith("`") else f"`{target}`"

    return _LINK.sub(lead, text)
