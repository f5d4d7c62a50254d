"""Verbs that tell of a visit by the place to which they lead: "went to Halvek", "spent two hours in Halvek"."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.extract.page import Token
from reconcile.text import lexicon

_GOING = frozenset("went go goes come came comes travelled traveled travel travels flew fly flies".split())
_SPANS = frozenset("hour hours day days night".split())
_STAYING = frozenset("had whole entire rest all".split())  # "spent the whole day in Halvek": that is no visit
_SETTLEMENTS = frozenset("town city village capital area region country province district".split())


GOING_WORDS = _GOING | {"spent", "expected"}
"""No other verb puts its subject in a place."""


def is_visit(tokens: Sequence[Token], index: int) -> bool:
    """Whether the verb at a token puts its subject in a place."""
    return (tokens[index].key in _GOING and _to_a_place(tokens, index)) or _in_a_place(tokens, index)


def is_known_place(key: str) -> bool:
    """Whether a folded word is a city or country of the tables."""
    return key in lexicon.cities() or lexicon.country_code(key) is not None


def _to_a_place(tokens: Sequence[Token], index: int) -> bool:
    """ "went to Halvek", "had come to the town of Halvek"."""
    return (
        index + 2 < len(tokens)
        and tokens[index + 1].key == "to"
        and tokens[index + 2].capital
        and (is_known_place(tokens[index + 2].key) or tokens[index + 2].key not in lexicon.given_names())
    )


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
