"""Which line is the title."""

from __future__ import annotations

import re

from reconcile.read.credit import only_names
from reconcile.read.shape import FURNITURE, Page
from reconcile.text.fold import fold
from reconcile.text.sentence import words

_FAR = 60  # lines; a title does not stand lower on a page
_SLUG_WORD = re.compile(r"[a-z0-9]+")


def find_title(page: Page, known: str | None, url: str | None) -> int | None:
    """The index of the title line; None for a text that begins with its report.

    `known` is a title that metadata give, `url` the address, whose last part often repeats the title.
    """
    window = range(min(_FAR, len(page.lines)))
    if sum(shape != "header" for shape in page.shapes) < 2:
        return None
    if known:
        wanted = _plain(known)
        for index in window:
            if page.shapes[index] != "header" and _plain(page.lines[index].text[:400]) == wanted:
                return index
    candidates = _candidates(page)
    by_url = _like_address(page, url) if url else None
    if by_url is not None:
        return by_url
    repeated = _repeated(page, candidates)
    return repeated if repeated is not None else _first_after_navigation(page, candidates)


def _plain(wording: str) -> str:
    return " ".join(words(fold(wording)))


def _candidates(page: Page) -> list[int]:
    """Lines above the report that can be a title: at least four words, no sentence end unless it asks or exclaims."""
    found: list[int] = []
    for index, (line, shape) in enumerate(zip(page.lines[:_FAR], page.shapes[:_FAR], strict=True)):
        asks = shape == "prose" and line.text[-1] in "?!" and line.words <= 20 and not found
        if shape == "prose" and not asks:
            break
        if (shape == "short" or asks) and 4 <= line.words <= 30:
            found.append(index)
    return found


def _like_address(page: Page, url: str) -> int | None:
    path = url.partition("://")[2].partition("?")[0].partition("/")[2]
    slug = set(_SLUG_WORD.findall(fold(path[:400])))
    best, best_share = None, 0.6
    prose = 0
    for index, (line, shape) in enumerate(zip(page.lines[:_FAR], page.shapes[:_FAR], strict=True)):
        prose += shape == "prose"
        if shape not in {"short", "prose"} or prose > 3 or not 3 <= line.words <= 30:
            continue
        own = {part for word in words(fold(line.text)) for part in _SLUG_WORD.findall(word) if len(part) > 1}
        share = len(own & slug) / len(own) if own else 0.0
        if len(own & slug) >= 3 and share > best_share:
            best, best_share = index, share
    return best


def _repeated(page: Page, candidates: list[int]) -> int | None:
    near = [_plain(line.text[:400]) for line in page.lines[: _FAR + 15]]
    for index in candidates:
        if near[index] in near[index + 1 :]:
            return index
    return None


def _first_after_navigation(page: Page, candidates: list[int]) -> int | None:
    """The first candidate that no two menu words follow before the report; a short first line where there is none."""
    for index in candidates:
        if _menu_words_after(page, index) < 2:
            return index
    first = next((index for index, shape in enumerate(page.shapes) if shape != "header"), None)
    if first is None or page.shapes[first] != "short" or candidates:
        return None
    follows = first + 1 < len(page.shapes) and page.shapes[first + 1] in {"prose", "stamp", "byline", "caption"}
    return first if follows and page.lines[first].words >= 2 else None


def _menu_words_after(page: Page, index: int) -> int:
    count = 0
    for line, shape in zip(page.lines[index + 1 : _FAR], page.shapes[index + 1 : _FAR], strict=True):
        if shape in {"prose", "stamp", "byline"}:
            break
        menu = shape in FURNITURE or (shape == "short" and line.words <= 3 and not only_names(line.text))
        count += menu and not line.text[:1].isdigit()
    return count
