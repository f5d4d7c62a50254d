"""What around a run of capitals says that it is a club, a firm, a place, a ship or a work, and no person."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.extract.name_words import PARTICLES, THINGS
from reconcile.extract.page import Run, Token
from reconcile.extract.role import is_head
from reconcile.extract.role_words import HONORIFICS
from reconcile.extract.run import thing_before
from reconcile.extract.thing_words import (
    BEFORE_INFINITIVE,
    BELONGINGS,
    BODIES_ALONE,
    DEFEATING,
    FOREIGN_THINGS,
    OFFICES,
    PLURAL_VERBS,
)
from reconcile.text import lexicon

CERTAIN = 3.5  # a sign that leaves hardly a doubt
STRONG = 2.5
_DASHES = frozenset("-–")
_APPOSED = 6  # words within which ", a turbine maker" comes to its noun


def thing_signs(run: Run) -> float:
    """How much speaks against a person, 0 or more, on the scale of the signs of people."""
    tokens, first, last = run.sentence.tokens, run.first, run.last
    found = [CERTAIN * thing_before(tokens, first), CERTAIN * _foreign_thing(run)]
    found.append(CERTAIN * (last - first > 1 and tokens[last - 1].key in BODIES_ALONE))
    if last < len(tokens):
        found += [
            STRONG * _office_after(tokens, last, run),
            STRONG * (tokens[last].key in BELONGINGS and not run.tokens[-1].possessive),
            STRONG * _as_many(tokens, first, last),
            STRONG * _apposed_thing(tokens, last),
            STRONG * (tokens[last].text == "," and _key(tokens, last + 1) == "which"),
            STRONG * (first > 0 and tokens[first - 1].key in DEFEATING and _scored(tokens, last)),
        ]
    return max(found)


def _key(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].key if 0 <= at < len(tokens) else ""


def _foreign_thing(run: Run) -> bool:
    """ "Rua da Praia", "Stiftung Berg"; an article or generic word that opens a name of several words."""
    words = [token for token in run.tokens if token.key not in PARTICLES]
    return len(run.tokens) > 1 and len(words) > 1 and run.tokens[0].capital and run.tokens[0].key in FOREIGN_THINGS


def _office_after(tokens: Sequence[Token], last: int, run: Run) -> bool:
    """ "Pelister coach Goce Damev": an office between two names is held at the first."""
    at = last
    if run.tokens[-1].possessive or is_head(run.tokens[0]):
        return False
    while at < len(tokens) and at - last < 2 and tokens[at].text.islower() and tokens[at].key not in OFFICES:
        if tokens[at].key not in {"head", "chief", "vice", "deputy", "assistant", "team", "club", "former", "city"}:
            return False
        at += 1
    if at + 1 >= len(tokens) or tokens[at].key not in OFFICES or not tokens[at].text.islower():
        return False
    return tokens[at + 1].capital and tokens[at + 1].key.rstrip(".") not in HONORIFICS


def _as_many(tokens: Sequence[Token], first: int, last: int) -> bool:
    """A single name with a verb of many: "Famalicao host Boavista", "Kavala, who have never won"."""
    if last - first > 2 or _is_joined(tokens, first):
        return False
    at = last
    if tokens[at].text == "," and _key(tokens, at + 1) == "who":
        at += 2
    opens = first == 0 or tokens[first - 1].text in {".", ",", ";", ":", "“", '"', "-", "–", "—"} or at > last
    return opens and at + 1 < len(tokens) and tokens[at].key in PLURAL_VERBS and tokens[at].text.islower()


def _is_joined(tokens: Sequence[Token], first: int) -> bool:
    """Whether a name goes on with others ("A and B have") or hangs on a verb that takes an infinitive ("saw B sign")."""
    return any(token.key in BEFORE_INFINITIVE for token in tokens[max(0, first - 2) : first])


def _apposed_thing(tokens: Sequence[Token], last: int) -> bool:
    """ "Nordex, a maker of turbines," """
    if tokens[last].text != "," or _key(tokens, last + 1) not in {"a", "an", "the"}:
        return False
    for at in range(last + 2, min(last + 2 + _APPOSED, len(tokens))):
        token = tokens[at]
        if token.key in THINGS:
            return token.text.islower() and not (at + 1 < len(tokens) and is_head(tokens[at + 1]))
        if is_head(token) or token.text in {",", "."} or token.key in {"of", "who", "that", "which", "and", "in"}:
            return False
    return False


def _scored(tokens: Sequence[Token], last: int) -> bool:
    """Whether a score follows: "3-1"."""
    near = tokens[last : last + 6]
    return any(
        a.text.isdigit() and b.text in _DASHES and c.text.isdigit()
        for a, b, c in zip(near, near[1:], near[2:], strict=False)
    )


def is_known_place(words: str) -> bool:
    """A country of two words or more bears no person's name."""
    return " " in words and lexicon.country_names().get(words.removeprefix("the ")) is not None
