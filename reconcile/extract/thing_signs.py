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
    CLUB_QUALIFIERS,
    FIRMS,
    FOREIGN_THINGS,
    OFFICES,
    PLAYING,
    PLURAL_VERBS,
    RUNNING,
)
from reconcile.text import lexicon

CERTAIN = 3.5  # a sign that leaves hardly a doubt
STRONG = 2.5
_SCORE_NEAR = 2  # words between a name and a score
_SCORE_LENGTH = 7  # characters: "108-102"
_DASHES = frozenset("-–")
_APPOSED = 6  # words within which ", a turbine maker" comes to its noun


def thing_signs(run: Run) -> float:
    """How much speaks against a person, 0 or more, on the scale of the signs of people."""
    tokens, first, last = run.sentence.tokens, run.first, run.last
    found = [CERTAIN * thing_before(tokens, first), CERTAIN * _foreign_thing(run)]
    found.append(CERTAIN * (last - first > 1 and tokens[last - 1].key in BODIES_ALONE))
    if first:
        found += [
            STRONG * (tokens[first - 1].key in CLUB_QUALIFIERS),
            STRONG * _of_name(tokens, first),
            STRONG * _object(tokens, first),
            CERTAIN * _firm_before(tokens, first),
        ]
    if last < len(tokens):
        found += [
            STRONG * _office_after(tokens, last, run),
            STRONG * (tokens[last].key in BELONGINGS and not run.tokens[-1].possessive),
            STRONG * _as_many(tokens, first, last),
            STRONG * _colours(tokens, first, last),
            STRONG * _apposed_thing(tokens, last),
            STRONG * (tokens[last].text == "," and _key(tokens, last + 1) == "which"),
            STRONG * _scored(tokens, last),
        ]
    return max(found)


def _key(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].key if 0 <= at < len(tokens) else ""


def _foreign_thing(run: Run) -> bool:
    """ "Rua da Praia", "Stiftung Berg"; an article or generic word that opens a name of several words."""
    tokens = run.tokens
    if not (tokens[0].capital and tokens[0].key in FOREIGN_THINGS):
        return False
    return sum(token.key not in PARTICLES for token in tokens) > 1


def _office_after(tokens: Sequence[Token], last: int, run: Run) -> bool:
    """ "Pelister coach Goce Damev": an office between two names is held at the first."""
    at = last
    if tokens[last - 1].possessive or is_head(tokens[run.first]):
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


def _colours(tokens: Sequence[Token], first: int, last: int) -> bool:
    """A word that opens a sentence and describes what follows: "Brown bears were seen"."""
    if first or last != 1 or last + 1 >= len(tokens):
        return False
    noun = tokens[last]
    return noun.text.islower() and noun.key.endswith("s") and tokens[last + 1].key in {"were", "are", "have"}


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
    """Whether a score of a match follows, and not the sets of two players: "Toronto edged Calgary 4-3", "a 2-1 win"."""
    at = last
    while at < len(tokens) and at - last < _SCORE_NEAR and tokens[at].key in {"a", "an", "the", "by", "to", "their"}:
        at += 1
    return _score_at(tokens, at) and not any(_score_at(tokens, ahead) for ahead in range(at + 3, at + 6))


def _score_at(tokens: Sequence[Token], at: int) -> bool:
    return (
        at + 2 < len(tokens)
        and tokens[at + 1].text in _DASHES
        and tokens[at].text.isdigit()
        and tokens[at + 2].text.isdigit()
        and tokens[at + 2].end - tokens[at].start <= _SCORE_LENGTH
    )


def _of_name(tokens: Sequence[Token], first: int) -> bool:
    """ "Rui Silva of Gil Vicente": what "of" adds to a name is a place or a body."""
    of = first - 1
    return of > 1 and tokens[of].key == "of" and tokens[of - 1].capital and not is_head(tokens[of - 1])


def _object(tokens: Sequence[Token], first: int) -> bool:
    """ "who runs Baltic Grain", "played for Botev", "a win over Larissa"."""
    before, earlier = tokens[first - 1], _key(tokens, first - 2)
    if before.key == "for":
        return earlier in PLAYING
    if before.key in {"over", "against"}:
        return earlier in {"win", "wins", "victory", "draw", "defeat", "match", "game", "leg", "goal", "friendly"}
    return before.key in RUNNING


def _firm_before(tokens: Sequence[Token], first: int) -> bool:
    """ "the operator, Baltic Grain"."""
    return (
        first > 2
        and tokens[first - 1].text == ","
        and tokens[first - 2].key in FIRMS
        and any(token.key in {"the", "its"} for token in tokens[max(0, first - 5) : first - 2])
    )


def in_firm(run: Run) -> bool:
    """Whether a single word is part of a firm's name: "Harrow & Lamb"."""
    tokens = run.sentence.tokens
    beside = (run.first - 1, run.last)
    return run.last - run.first == 1 and any(_key(tokens, at) == "&" for at in beside)


def is_known_place(words: str) -> bool:
    """A country of two words or more bears no person's name."""
    return " " in words and lexicon.country_names().get(words.removeprefix("the ")) is not None
