"""The verbs of a sentence that tell of a deed, each with what its auxiliaries and the words after it make of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reconcile.extract.deed_slots import Helped, helped
from reconcile.extract.deed_words import ACTS, Act, is_finite, is_participle
from reconcile.extract.page import Token

_AHEAD = 4  # tokens after a verb within which the words that it needs follow


class Verb(NamedTuple):
    """A verb at token `at`, its meaning, and its auxiliaries."""

    at: int
    act: Act
    passive: bool
    aids: Helped


def find_verbs(tokens: Sequence[Token]) -> Iterator[Verb]:
    """Every verb that tells of a deed, in order."""
    for at, token in enumerate(tokens):
        meanings = ACTS.get(token.key, ()) if token.text.islower() else ()
        aids = helped(tokens, at) if meanings else None
        if aids is None:
            continue
        for lemma, act, only_passive in meanings:
            passive = aids.be and is_participle(lemma, token.key)
            if passive and act.pole == "alive" and lemma == "survive":
                continue  # "is survived by his wife"
            finite = aids.helped or is_finite(lemma, token.key)
            told = finite and (passive or not (only_passive or aids.be))
            if told and _follows(tokens, at, act):
                yield Verb(at, act, passive, aids)
                break


def _follows(tokens: Sequence[Token], at: int, act: Act) -> bool:
    following = [token.key for token in tokens[at + 1 : at + 1 + _AHEAD]]
    if act.axis == "decision" and following[:1] == ["to"]:
        return False  # "refused to sign" is told by what follows
    return not act.after or any(list(words) == following[: len(words)] or
                                (len(words) == 1 and words[0] in following[:2]) for words in act.after)  # fmt: skip
