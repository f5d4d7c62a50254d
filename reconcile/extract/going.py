"""Verbs that tell of a visit by the place to which they lead: "went to Halvek", "spent two hours in Halvek"."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.extract.name_words import CALENDAR
from reconcile.extract.page import Token
from reconcile.text import lexicon

_GOING = frozenset("went go goes come came comes travelled traveled travel travels flew fly flies".split())
_COMING = frozenset("come coming return returning".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight".split())
_PEOPLE = frozenset("he she".split())
_NO_VISITORS = frozenset("storm hurricane typhoon cyclone verdict ruling rain snow".split())
_DATED = 8  # tokens after "was in Halvek" within which its day is told
_SPANS = frozenset("hour hours day days night".split())
_STAYING = frozenset("had whole entire rest all".split())  # "spent the whole day in Halvek": that is no visit
_SETTLEMENTS = frozenset("town city village capital area region country province district".split())
_SITES = _SETTLEMENTS | frozenset("port island site scene camp base terminal plant mine border".split())


GOING_WORDS = _GOING | _COMING | {"spent", "expected", "was"}
"""No other verb puts its subject in a place."""


def is_visit(tokens: Sequence[Token], index: int) -> bool:
    """Whether the verb at a token puts its subject in a place."""
    key = tokens[index].key
    if key == "was":
        return _was_there(tokens, index)
    if key in _GOING and (_to_a_place(tokens, index) or _there(tokens, index)):
        return True
    return _announced(tokens, index) or (key not in _COMING and _in_a_place(tokens, index))


def is_known_place(key: str) -> bool:
    """Whether a folded word is a city or country of the tables."""
    return key in lexicon.cities() or lexicon.country_code(key) is not None


def _to_a_place(tokens: Sequence[Token], index: int) -> bool:
    """ "went to Halvek", "had come to the town of Halvek"."""
    return (
        index + 2 < len(tokens)
        and tokens[index + 1].key == "to"
        and tokens[index + 2].capital
        and tokens[index + 2].key not in CALENDAR
        and (is_known_place(tokens[index + 2].key) or tokens[index + 2].key not in lexicon.given_names())
    )


def _there(tokens: Sequence[Token], index: int) -> bool:
    """ "went there on Saturday", "flew to the port"."""
    following = [token.key for token in tokens[index + 1 : index + 4]]
    site = following[:2] == ["to", "the"] and following[2:] and following[2] in _SITES
    return bool(site or following[:1] == ["there"]) and _who(tokens, index)


def _who(tokens: Sequence[Token], index: int) -> bool:
    """Whether a name or pronoun stands as the subject right before a verb: "Governor A flew", "B has come", "he will come"."""
    at = index - 1
    while at >= 0 and tokens[at].key in {"will", "is", "to", "has", "had", "then", "also", "later"}:
        at -= 1
    if at > 0 and tokens[at].text == ",":
        at -= 1  # "the minister, A, went there"
    if at < 0 or _NO_VISITORS & {token.key for token in tokens[max(0, at - 3) : at + 1]}:
        return False
    return tokens[at].key in _PEOPLE or (tokens[at].capital and tokens[at].key not in _DAYS)


def _announced(tokens: Sequence[Token], index: int) -> bool:
    """ "he will come on Saturday", "Governor A is expected today", "will come back tomorrow"."""
    if tokens[index].key not in _COMING | {"expected"}:
        return False
    ahead = [token.key for token in tokens[index + 1 : index + 4]]
    if ahead[:1] == ["back"]:
        del ahead[0]
    day = ahead[:1] and (ahead[0] in _DAYS or (ahead[0] == "on" and ahead[1:] and ahead[1] in _DAYS))
    to_come = tokens[index - 1].key in {"will", "is", "to"} and index > 0
    return bool(day) and to_come and _who(tokens, index)


def _was_there(tokens: Sequence[Token], index: int) -> bool:
    """ "A was in Halvek on Monday"."""
    there = tokens[index + 1 : index + 3]
    if len(there) < 2 or there[0].key != "in" or not (there[1].capital and is_known_place(there[1].key)):
        return False
    dated = any(token.key in _DAYS for token in tokens[index + 3 : index + _DATED])
    return dated and (_who(tokens, index) or (index > 1 and tokens[index - 1].text == ","))


def _in_a_place(tokens: Sequence[Token], index: int) -> bool:
    """ "spent two hours in Elmstadt", "is expected in the town": to be there is a visit."""
    at = index
    if tokens[index].key == "spent":
        at = next((n for n in range(index + 1, min(index + 5, len(tokens))) if tokens[n].key in _SPANS), 0)
        if _STAYING & {token.key for token in tokens[max(0, index - 1) : at]}:
            return False
    elif tokens[index].key != "expected" or tokens[index - 1].key not in {"is", "are", "was", "were"}:
        return False
    there = tokens[at + 1 : at + 4]
    if not at or len(there) < 3 or there[0].key not in {"in", "at"}:
        return False
    return there[1].capital if there[1].key != "the" else there[2].key in _SETTLEMENTS
