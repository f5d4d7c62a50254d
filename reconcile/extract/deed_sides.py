"""The sides of a deed: by whom it is done, to what work, on what charge."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.extract.deed_slots import Phrase, definite, head_of, stem, without_place
from reconcile.extract.deed_words import NO_CONTENT
from reconcile.extract.page import Token
from reconcile.extract.predicate import is_pronoun

_CLIENTS = frozenset({"client", "clients", "lawyer", "lawyers"})


def charge_of(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """What a verdict is on: "of bribery"."""
    first = next((n for n in range(phrase.first, phrase.last) if tokens[n].key in {"of", "to"}), phrase.last)
    return Phrase(first, phrase.last)


def done_by(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """Who does it, after a passive: "by the parliament"."""
    first = next((n + 1 for n in range(phrase.first, phrase.last) if tokens[n].key == "by"), phrase.last)
    last = next((n for n in range(first, phrase.last) if tokens[n].key in {"on", "in", "at", "after"}), phrase.last)
    return Phrase(first, last)


def known_work(tokens: Sequence[Token], thing: Phrase) -> bool:
    """Whether a work is one that is known: "the bridge", "Ulysses"; not "a letter", "on Twitter"."""
    return definite(tokens, without_place(tokens, thing)) and tokens[thing.first].key not in {"a", "an"}


def nameable(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a doer is somebody known, and no pronoun."""
    return definite(tokens, phrase) and not is_pronoun(tokens[phrase.first])


def who_of(tokens: Sequence[Token], phrase: Phrase) -> tuple[str, ...]:
    """The words for a doer who is no person, the noun last."""
    if {token.key for token in tokens[phrase.first : phrase.last]} & _CLIENTS:
        return ()  # what a lawyer does is done by those whom he stands for
    head = head_of(tokens, phrase)
    names: set[str] = set()
    for at in range(phrase.first, phrase.last):
        before = tokens[at - 1].key if at > phrase.first else ""
        named = (tokens[at].capital and before not in {"in", "at", "near"}) or before == "of"
        if named and tokens[at].key not in NO_CONTENT:
            names.add(stem(tokens[at].key))
    return (*sorted(names - {head}), head)
