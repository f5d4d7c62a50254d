"""Which of its senses a word has that can tell of a happening, by the words around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from reconcile.extract.chamber import VOTING, is_division, is_vote_of_confidence
from reconcile.extract.event_pairs import COMPOUNDS
from reconcile.extract.event_words import GENERAL, GENERAL_VERBS, LABOUR, NOT_BUILT, NOUNS, STOPPING
from reconcile.extract.page import Token

_CONTEXT = 6  # tokens within which the words stand that decide
_BEFORE_A_SIGN = frozenset("a the no any of holding this".split())
_ARTICLES = frozenset("the a an his her its their".split())
_CROWNED = frozenset(
    "king queen emperor prince princess sultan champion champions winner miss world bishop archbishop pope".split()
)
# Verb -> tokens before and behind it within which one of the words gives it another sense.
_OTHERWISE: Mapping[str, tuple[int, int, frozenset[str]]] = {
    "collapsed": (2 * _CONTEXT, 0, NOT_BUILT),
    "elected": (0, _CONTEXT - 1, frozenset("meeting session congress conference".split())),  # "chairman of the meeting"
    "shot": (
        _CONTEXT,
        _CONTEXT - 1,
        frozenset("film films movie movies scene scenes documentary video camera lens".split()),
    ),
}
_SUBJECTS = frozenset("he she they".split())
_CAUGHT = frozenset("grabbed nabbed caught picked".split())
_TAKES = frozenset("took takes take".split())
_ARTS = frozenset("festival film films novel book album".split())
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
    following = [token.key for token in tokens[index + 1 : index + 3]]
    if key in _CAUGHT:
        return not any(token.key in {"was", "were", "been", "being"} for token in tokens[max(0, index - 2) : index])
    if key in {"sign", "signs"}:
        return following[:1] in (["in"], ["up"]) or (index > 0 and tokens[index - 1].key in _BEFORE_A_SIGN)
    if key == "crowned":
        plain = len(following) == 2 and following[0] in _ARTICLES and not tokens[index + 2].capital
        return plain and following[1] not in _CROWNED
    if key in {"met", "named"}:
        return _was_met(tokens, index) if key == "met" else following[:1] in (["by"], ["in"])
    beside = _OTHERWISE.get(key)
    if beside is None:
        return False
    back, ahead, words = beside
    return any(token.key in words for token in tokens[max(0, index - back) : index + 1 + ahead])


def _was_met(tokens: Sequence[Token], index: int) -> bool:
    """ "were met by A", "was met at the airport by B": that is a welcome and no meeting."""
    if not any(token.key in {"was", "were"} for token in tokens[max(0, index - 2) : index]):
        return False
    return any(token.key == "by" for token in tokens[index + 1 : index + 2 * _CONTEXT - 2])


def yields(tokens: Sequence[Token], index: int) -> bool:
    """Whether two words that end at a token mean another thing: to take over a firm; to give way to others, or what gave way
    before that of which is told."""
    if tokens[index].key == "over":
        following = tokens[index + 1 : index + 2]
        taken = tokens[index - 1].key in _TAKES
        return taken and bool(following) and (following[0].key in _ARTICLES or following[0].capital)
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
    if kind == "election" and (is_vote_of_confidence(tokens, at) or (key in VOTING and is_division(tokens))):
        return "debate"
    if kind == "election" and _is_award(tokens, at):
        return "ceremony"
    if key == "erupted":
        return next(
            (_UNREST[token.key] for token in reversed(tokens[max(0, at - 4) : at]) if token.key in _UNREST), kind
        )
    if verb and kind == "match" and any(token.key in _ARTS for token in tokens[at + 1 : at + 2 * _CONTEXT]):
        return "ceremony"  # "won the trophy of the film festival"
    if verb and kind == "meeting" and key in {"met", "meet", "meets"}:
        after = {NOUNS.get(token.key) for token in tokens[at + 1 : at + 9] if not token.capital}
        return "match" if "match" in after else kind
    return kind


def turns_away(tokens: Sequence[Token], end: int) -> int:
    """Where a colon turns from an event to what somebody did instead, "missed the ceremony: he was in Riga", else `end`."""
    return next((a.start for a, b in pairwise(tokens) if a.text == ":" and b.key in _SUBJECTS), end)


def _is_award(tokens: Sequence[Token], at: int) -> bool:
    """ "was voted player of the year", "elected best player of her country"."""
    keys = [token.key for token in tokens[at + 1 : at + 2 * _CONTEXT]]
    return "best" in keys[:2] or any(keys[n : n + 3] == ["of", "the", "year"] for n in range(len(keys)))


def is_general(tokens: Sequence[Token], index: int, *, verb: bool) -> bool:
    """Whether the word alone makes no event: "a call", but not "a conference call"."""
    if not verb and index and (tokens[index - 1].key, tokens[index].key) in COMPOUNDS:
        return False
    if tokens[index].key in STOPPING and any(token.key in LABOUR for token in tokens):
        return False
    if is_vote_of_confidence(tokens, index):
        return False
    if verb and index and tokens[index].key == "over" and tokens[index - 1].key in {"took", "takes", "take"}:
        return True  # "takes over" is also of a lead or a task
    following = tokens[index + 1 : index + 3]
    if verb and following and (following[-1].key == "nation" or not following[0].text[0].isalnum()):
        return False  # "addressed the nation", "Kerr has quit."
    return tokens[index].key in (GENERAL_VERBS if verb else GENERAL)
