"""Which words of a wording the other side does not have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from reconcile.text.fold import fold

_TOKEN = re.compile(r"\S+")
_EDGE = ".,;:!?\"'()[]…"
_MOST_WORDS = 400
"""Longer wordings are compared up to here only, so that a hostile one costs no more than a long one."""


class Piece(NamedTuple):
    """A stretch of a wording; `differs` where another side has other words, `between` where it interrupts a quotation."""

    text: str
    differs: bool = False
    between: bool = False


def marked(text: str, others: Sequence[str]) -> tuple[Piece, ...]:
    """`text` in pieces that join to `text`; words that at least one of `others` lacks are marked.

    Letter case, accents and punctuation at the edge of a word make no difference. With no others nothing is marked.
    """
    spans = [match.span() for match in _TOKEN.finditer(text)][:_MOST_WORDS]
    mine = [_key(text[start:end]) for start, end in spans]
    differing: set[int] = set()
    for other in others:
        differing |= _missing(mine, [_key(token) for token in _TOKEN.findall(other)[:_MOST_WORDS]])
    return _pieces(text, spans, differing)


def same_words(text: str) -> tuple[str, ...]:
    """Equal for wordings between which nothing is marked; a question mark at the end makes a difference."""
    words = tuple(_key(token) for token in _TOKEN.findall(text))
    return (*words, "?") if text.rstrip("”\"' ").endswith("?") else words


def _key(token: str) -> str:
    folded = fold(token)
    return folded.strip(_EDGE) or folded


def _missing(mine: Sequence[str], theirs: Sequence[str]) -> set[int]:
    missing: set[int] = set()
    for tag, start, end, _, _ in SequenceMatcher(None, mine, theirs, autojunk=False).get_opcodes():
        if tag in {"replace", "delete"}:
            missing.update(range(start, end))
    return missing


def _pieces(text: str, spans: Sequence[tuple[int, int]], differing: set[int]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    at = 0
    index = 0
    while index < len(spans):
        run = index
        while run < len(spans) and run in differing:
            run += 1
        if run > index:
            start, end = spans[index][0], spans[run - 1][1]
            pieces += [Piece(text[at:start])] if start > at else []
            pieces.append(Piece(text[start:end], True))
            at = end
        index = run + 1
    if at < len(text) or not pieces:
        pieces.append(Piece(text[at:]))
    return tuple(pieces)
