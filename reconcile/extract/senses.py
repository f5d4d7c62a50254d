"""Which of its senses a word has that can tell of a happening, by the words around it."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.extract.event_words import LABOUR, NOT_BUILT, NOUNS, STOPPING
from reconcile.extract.page import Token

_CONTEXT = 6  # tokens within which the words stand that decide
_BEFORE_A_SIGN = frozenset("a the no any of holding this".split())
_ARTICLES = frozenset("the a an his her its their".split())
_CROWNED = frozenset(
    "king queen emperor prince princess sultan champion champions winner miss world bishop archbishop pope".split()
)
_PICTURES = frozenset(
    "film films movie movies scene scenes documentary video photograph photographs camera lens".split()
)
_SITTINGS = frozenset("meeting session congress conference".split())  # "was elected chairman of the meeting"
_UNREST = {
    word: kind
    for kind, words in {
        "attack": "gunfire shooting fighting violence",
        "protest": "protests riots clashes unrest",
    }.items()
    for word in words.split()
}


def means_another(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb tells of no happening of its type: "a sign", "the talks collapsed", "was met by A at the airport", "which
    crowned the efforts", "named by all as the leader"."""
    key = tokens[index].key
    following = tokens[index + 1 : index + 3]
    if key == "collapsed":
        return any(token.key in NOT_BUILT for token in tokens[max(0, index - 2 * _CONTEXT) : index])
    if key == "met":
        return _was_met(tokens, index)
    if key == "crowned":
        plain = len(following) == 2 and following[0].key in _ARTICLES and not following[1].capital
        return plain and following[1].key not in _CROWNED
    if key == "named":
        return bool(following) and following[0].key in {"by", "in"}
    if key == "shot":
        return bool(_PICTURES & {token.key for token in tokens[max(0, index - _CONTEXT) : index + _CONTEXT]})
    if key == "elected":
        return any(token.key in _SITTINGS for token in tokens[index + 2 : index + _CONTEXT])
    if key not in {"sign", "signs"}:
        return False
    entry = bool(following) and following[0].key in {"in", "up"}
    return entry or (index > 0 and tokens[index - 1].key in _BEFORE_A_SIGN)


def _was_met(tokens: Sequence[Token], index: int) -> bool:
    """ "were met by A", "was met at the airport by B": that is a welcome and no meeting."""
    if not any(token.key in {"was", "were"} for token in tokens[max(0, index - 2) : index]):
        return False
    return any(token.key == "by" for token in tokens[index + 1 : index + _CONTEXT])


def yields(tokens: Sequence[Token], index: int) -> bool:
    """Whether "gave way" that ends at a token is a courtesy, "gave way to the others", or what had been before another thing,
    "hours after the slope gave way", and tells of no dam that breaks."""
    if tokens[index].key != "way":
        return False
    courtesy = any(token.key == "to" for token in tokens[index + 1 : index + 2])
    return courtesy or any(token.key in {"after", "since"} for token in tokens[max(0, index - _CONTEXT) : index])


def in_context(tokens: Sequence[Token], at: int, kind: str, *, verb: bool) -> str:
    """The type that the words around it give to a word: a stoppage is no attack, teams meet in a match, gunfire erupts."""
    key = tokens[at].key
    if key in STOPPING and any(token.key in LABOUR for token in tokens):
        return "protest"
    if key == "buried" and any(NOUNS.get(token.key) == "disaster" for token in tokens[max(0, at - 4) : at]):
        return "disaster"  # "a landslide buried 43 homes"
    if key == "erupted":
        return next(
            (_UNREST[token.key] for token in reversed(tokens[max(0, at - 4) : at]) if token.key in _UNREST), kind
        )
    if verb and kind == "meeting" and key in {"met", "meet", "meets"}:
        after = {NOUNS.get(token.key) for token in tokens[at + 1 : at + 9] if not token.capital}
        return "match" if "match" in after else kind
    return kind
