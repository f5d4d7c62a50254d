"""The verbs of a sentence that tell of a deed, each with what its auxiliaries and the words after it make of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reconcile.extract.deed_slots import Helped, helped
from reconcile.extract.deed_words import ACTS, ANYWHERE, Act, is_finite, is_participle
from reconcile.extract.page import Token
from reconcile.model.value import SOLE

_AHEAD = 4  # tokens after a verb within which the words that it needs follow
_FAR = 12  # tokens within which they stand anywhere in the clause
_ENDS = frozenset((",", ";", ":", ".", "“", "”", '"', "—", "–", "(", ")"))


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
            if lemma == "be" and at + 1 < len(tokens) and tokens[at + 1].key == "not":
                continue  # "was not drunk": who was what is told by the adjective alone
            if told and (
                _precedes(tokens, aids.first, act) if passive and act.axis in SOLE else _follows(tokens, at, act)
            ):
                yield Verb(at, act, passive, aids)
                break


def _precedes(tokens: Sequence[Token], end: int, act: Act) -> bool:
    """Whether what a passive needs stands before it: "the winning goal was scored by"."""
    keys = [token.key for token in tokens[max(0, end - _FAR) : end]]
    return not act.after or any(_holds(keys, words) for words in act.after)


def _holds(keys: Sequence[str], words: Sequence[str]) -> bool:
    return any(list(words) == list(keys[n : n + len(words)]) for n in range(len(keys)))


def _follows(tokens: Sequence[Token], at: int, act: Act) -> bool:
    following = [token.key for token in tokens[at + 1 : at + 1 + _AHEAD]]
    if act.after and act.after[0][0] == ANYWHERE:
        rest = [token.key for token in _clause(tokens, at + 1)]
        return any(_holds(rest, words[1:]) for words in act.after)
    if act.axis == "decision" and following[:1] == ["to"]:
        return False  # "refused to sign" is told by what follows
    return not act.after or any(list(words) == following[: len(words)] or
                                (len(words) == 1 and words[0] in following[:2]) for words in act.after)  # fmt: skip


def _clause(tokens: Sequence[Token], first: int) -> Sequence[Token]:
    """The tokens from `first` to the next mark, `_FAR` at most."""
    last = next((n for n in range(first, len(tokens)) if tokens[n].text in _ENDS), len(tokens))
    return tokens[first : min(last, first + _FAR)]
