"""People in a cell of a table: "Knuth, Donald E.; Ana Ruiz", "RUIZ, ANA / Haddad, Omar", "Ana Ruiz and Omar Haddad (eds.)"."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from reconcile.text import name_lexicon
from reconcile.text.fold import fold

_ASIDE = re.compile(r"[(\[][^)\]]{0,200}(?:[)\]]|$)")
_BETWEEN = re.compile(r"[;/|&+\n]|\b(?:and|with|by)\b")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NOT_NAMES = frozenset(
    """ed edt eds edited editor editors author authors compiler contributor illustrator translator foreword introduction
    joint et al the of jr sr phd md dr prof professor ii iii iv""".split()
)
Words = list[str]


def people(value: str) -> tuple[str, ...]:
    """The people that a cell names, given names first, in its order; folded, without titles and functions."""
    text = _ASIDE.sub(" ", fold(html.unescape(html.unescape(value))))
    return tuple(dict.fromkeys(" ".join(words) for part in _BETWEEN.split(text) for words in _names(part)))


def holds_names(value: str) -> bool:
    """Whether some word of the cell is mostly a given name, and none of its names is as long as a sentence."""
    named = people(value)
    words = [word for name in named for word in name.split()]
    short = all(len(name.split()) <= 5 for name in named)
    return short and any((name_lexicon.given_share(word) or 0) >= 0.5 for word in words)


def _names(part: str) -> Iterator[Words]:
    """The names between two separators. Commas part a surname from given names, or one name from the next."""
    pieces = [[w for w in _WORD.findall(piece.replace("'", "")) if w not in _NOT_NAMES] for piece in part.split(",")]
    pieces = [piece for piece in pieces if piece]
    if len(pieces) > 1 and not _whole_names(pieces):
        for at in range(0, len(pieces), 2):
            given = pieces[at + 1] if at + 1 < len(pieces) else []
            yield [*given, *pieces[at]]
        return
    for piece in pieces:
        if any(len(word) > 1 for word in piece):
            yield _surname_last(piece)


def _whole_names(pieces: list[Words]) -> bool:
    """ "Ana Ruiz, Omar Haddad": every piece has a surname of its own; "Ruiz Soto, Ana M" has not."""
    if any(len(piece) < 2 or len(piece[-1]) == 1 for piece in pieces):
        return False
    first, second = pieces[0], pieces[1]
    return len(pieces) != 2 or _given(first[0]) >= _given(second[0]) or len(second) > 1


def _given(word: str) -> float:
    return 1.0 if len(word) == 1 else name_lexicon.given_share(word) or 0.0


def _surname_last(piece: Words) -> Words:
    """ "Knuth Donald E": an initial at the end tells that the surname stands first."""
    return [*piece[1:], piece[0]] if len(piece) > 1 and len(piece[-1]) == 1 and len(piece[0]) > 1 else piece
