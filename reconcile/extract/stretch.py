"""Stretches of a document that were named elsewhere, fitted into what the rules of reading work with."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate
from typing import Protocol, TypeVar

from reconcile.extract.page import Page, Run
from reconcile.extract.place import PlaceMention, venue_key
from reconcile.extract.role import is_head
from reconcile.extract.role_words import HONORIFICS
from reconcile.model import Place
from reconcile.text.fold import fold


class Spanned(Protocol):
    """What stands in `[start, end)` of a document."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=Spanned)


def spans(mentions: Iterable[Spanned]) -> list[tuple[int, int]]:
    """Where they stand."""
    return [(mention.start, mention.end) for mention in mentions]


class Taken:
    """Stretches that others may not touch; they may overlap each other."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(stretches)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))

    def touches(self, start: int, end: int) -> bool:
        """Whether any of them has a character of `[start, end)`."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start

    def apart(self, mentions: Iterable[S]) -> list[S]:
        """Those that no stretch touches."""
        return [mention for mention in mentions if not self.touches(mention.start, mention.end)]


def name_in(page: Page, start: int, end: int) -> Run | None:
    """The name in `[start, end)` as a run of tokens, without titles, offices and marks around it; None without one."""
    sentence = page.sentence_at(start)
    tokens = sentence.tokens
    first = bisect_left(tokens, start, key=lambda token: token.start)
    last = bisect_right(tokens, end, key=lambda token: token.end)
    while first < last - 1 and (tokens[first].key.rstrip(".") in HONORIFICS or is_head(tokens[first])):
        first += 1
    while first < last and not tokens[first].text[0].isalpha():
        first += 1
    while last > first and not tokens[last - 1].text[0].isalpha():
        last -= 1
    return Run(sentence, first, last) if first < last else None


def unlisted_place(page: Page, start: int, end: int, *, venue: bool = False) -> PlaceMention:
    """A place that no table knows, named in `[start, end)`."""
    tokens = page.sentence_at(start).tokens
    at = bisect_left(tokens, start, key=lambda token: token.start)
    text = page.text[start:end]
    value = Place(text=text, name=venue_key(text), level="venue") if venue else Place(text=text, name=fold(text))
    return PlaceMention(start, end, value, tokens[at - 1].key if at else "")
