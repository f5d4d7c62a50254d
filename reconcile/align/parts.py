"""The words of a name in their order, and which of them can stand for a person on their own."""

from __future__ import annotations

from functools import lru_cache

from reconcile.compare.name import PARTICLES, RANKS, NameScore, name_words
from reconcile.text import lexicon, name_lexicon

_GIVEN, _SURNAME = 0.5, 0.1  # shares of bearers for whom a word is a given name: at or above, below
MET = frozenset({"exact", "spelling", "nickname", "script"})


@lru_cache(maxsize=100_000)
def parts(name: str) -> tuple[str, ...]:
    """The words that are neither particle, initial nor rank."""
    return tuple(word for word in name_words(name) if len(word) > 1 and word not in PARTICLES and word not in RANKS)


def given(word: str) -> bool:
    """Whether a word is a common given name."""
    share = name_lexicon.given_share(word)
    if share is not None and not _SURNAME <= share < _GIVEN:
        return share >= _GIVEN
    return word in lexicon.given_names()


@lru_cache(maxsize=100_000)
def given_sex(name: str) -> str:
    """ "m" or "f" where the first of several parts is given to one sex only, else empty."""
    own = parts(name)
    return name_lexicon.sex(own[0]) or "" if len(own) > 1 and given(own[0]) else ""


def surnames(name: str) -> frozenset[str]:
    """The parts by which the press calls a person for short: the last, and every part that is no given name (as the first
    is none in Kim Jong Un)."""
    own = parts(name)
    return frozenset((*own[-1:], *(part for part in own if not given(part))))


def surname_met(a: str, b: str, named: NameScore) -> str:
    """A part that both names hold, as written or spelled otherwise, and that is a surname in the fuller one; or empty."""
    full = max((a, b), key=lambda name: (len(parts(name)), name))
    held = surnames(full)
    for step in named.steps:
        side = step.left if full == a else step.right
        if step.kind in MET and side in held:
            return side
    return ""
