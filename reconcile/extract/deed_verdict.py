"""Whether those who decided were of one mind: "unanimously", "by a majority of five to four"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.extract.deed_slots import Phrase
from reconcile.extract.page import Token

AXIS = "unanimity"
_ALL = frozenset({"unanimous", "unanimously"})
_ALMOST = frozenset("not almost nearly near virtually practically non".split())
_RULED = frozenset("verdict decision vote ruling".split())
_BY = frozenset({"by", "of", "with"})
_COUNT = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
_VOTES = frozenset({"votes", "vote"})
_NEAR = 4  # tokens before "majority" in which "by" stands


def find_unanimity(tokens: Sequence[Token]) -> Iterator[tuple[str, Phrase]]:
    """The pole, "all" or "most", and the words that tell it."""
    for at, token in enumerate(tokens):
        if token.key in _ALL and not (at and tokens[at - 1].key in _ALMOST):
            yield "all", Phrase(at, at + 1)
        elif (token.key == "majority" and (last := _majority(tokens, at))) or (
            token.key in _BY and (last := _tally(tokens, at + 1))
        ):
            yield "most", Phrase(at, last)


def _majority(tokens: Sequence[Token], at: int) -> int:
    """Where "a majority verdict", "by a majority of the jury" or "a majority of five to four" ends, 0 for another majority."""
    after = [token.key for token in tokens[at + 1 : at + 4]]
    if after[:1] and after[0] in _RULED:
        return at + 2
    if after[:1] == ["of"] and (last := _tally(tokens, at + 2)):
        return last
    return at + 1 if any(token.key == "by" for token in tokens[max(0, at - _NEAR) : at]) else 0


def _tally(tokens: Sequence[Token], at: int) -> int:
    """Where "eight votes to five" ends, 0 where none begins at `at`."""
    rest = [token for token in tokens[at : at + 4] if token.key not in _VOTES]
    if len(rest) < len(_TALLY) or not (_counts(rest[0]) and rest[1].key in {"to", "against"} and _counts(rest[2])):
        return 0
    return next(n + 1 for n in range(at, len(tokens)) if tokens[n] is rest[2])


_TALLY = ("eight", "to", "five")


def _counts(token: Token) -> bool:
    return token.key in _COUNT or (token.text.isdigit() and 0 < int(token.text) < 1_000)
