"""What is known of the words of people's names: how common, given name or surname, whose nickname, which other spelling.

Loaded on first use. Keys are single words, folded (`reconcile.text.fold.fold`), without apostrophes, hyphenated names in their
parts; what is asked for must be so too.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple, cast

Sex = Literal["f", "m"]

UNKNOWN_RARITY = 7.2
"""Rarity of a word that the table does not have: a bit above the rarest that it has."""


@cache
def _table(name: str) -> dict[str, str]:
    """Word -> the rest of its line, read when it is asked for: a run needs a few hundred of the words."""
    text = (files("reconcile.text") / "tables" / name).read_text(encoding="utf-8")
    return {word: rest for word, _, rest in (line.partition("\t") for line in text.splitlines())}


class Share(NamedTuple):
    """How a word is borne: `rarity` in decades (2.0: by one person in a hundred), `given` the share 0..1 of bearers for
    whom it is a given name, None where the table does not have the word, `sex` that of nine in ten bearers, else None."""

    rarity: float
    given: float | None
    sex: Sex | None


_NO_NAMES: frozenset[int] = frozenset()
_UNKNOWN = Share(UNKNOWN_RARITY, None, None)


def share(token: str) -> Share:
    """What the table of shares says of a word."""
    return _share(_table("name_shares.tsv").get(token))


def shares(tokens: Iterable[str]) -> tuple[list[int], list[Share]]:
    """The same of many words: for each the place of its share, and the different shares."""
    lines: dict[str | None, int] = {}
    of_word = _table("name_shares.tsv").get
    places = [lines.setdefault(of_word(token), len(lines)) for token in tokens]
    return places, [_share(line) for line in lines]


def _share(line: str | None) -> Share:
    if line is None:
        return _UNKNOWN
    rarity, given, sex = line.split("\t")
    return Share(int(rarity) / 10, int(given) / 100, None if sex == "-" else cast("Sex", sex))


def words() -> Iterable[str]:
    """The words that the table of shares has, by the alphabet."""
    return _table("name_shares.tsv").keys()


def rarity(token: str) -> float:
    """How rare a word is among people's names worldwide, in decades: one in a hundred bears a 2.0, one in a million a 6.0."""
    return share(token).rarity


def given_share(token: str) -> float | None:
    """Of those who bear the word, the share for whom it is a given name, 0..1; None for a word that the table does not have."""
    return share(token).given


def sex(token: str) -> Sex | None:
    """The sex that nine in ten bearers of a given name have, None where it is not clear."""
    return share(token).sex


@cache
def nicknames() -> dict[str, frozenset[str]]:
    """Name -> what the press may call the same person; symmetric, not closed (Sasha is Alexander and Alexandra)."""
    others: dict[str, set[str]] = {}
    for name, called in _table("name_nicknames.tsv").items():
        for other in called.split():
            others.setdefault(name, set()).add(other)
            others.setdefault(other, set()).add(name)
    return {name: frozenset(called) for name, called in others.items()}


def names_spelt(token: str) -> frozenset[int]:
    """The names that a word in any script spells, as numbers; empty for a word that the table does not have."""
    numbers = _table("name_equivalents.tsv").get(token)
    return frozenset([int(number, 36) for number in numbers.split()]) if numbers else _NO_NAMES
