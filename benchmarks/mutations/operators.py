"""Twelve ways to change a quotation. Each takes an utterance and chance, and gives the changed telling or None.

An operator never looks at how the engine compares: it works on plain words with the few lists below.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random
from typing import NamedTuple

SPEAKERS = ("Ana Ruiz", "Omar Haddad")
OCCASIONS = ("at a press conference in Vienna", "in an interview with Radio Nord")

OTHERS: Mapping[str, tuple[str, ...]] = {
    "noun": tuple("castle lawyer violin bakery orchard rocket carpet lantern ladder pension glacier kettle".split()),
    "verb": tuple("painted sold hid measured rented sketched borrowed scolded".split()),
    "adjective": tuple("purple hungry expensive ancient secret wooden".split()),
}
"""Words that mean none of what the utterances say."""

WORDS: Mapping[str, frozenset[str]] = {
    "noun": frozenset(
        """agreement boats budget hospital patients letter reporter table winter road engineers bridge lane team courage
        trophy supporters border villages farmers fields court reasons lawyers summary bread families archive historian
        wounds war storm schools library teachers sanctions river sailor ship harbour captain rocks factory turbines
        customers parliament treaty neighbours water governor evacuation plan museum painting heirs owner dispute
        survivors rubble rescuers brother ambulance sirens vaccine doctors valley olives airline flights island ash
        inspectors plant workers fine wall orchestra symphony church mountains police rifles map station warehouse report
        pilot warnings tower students floor trains motorways coast guards frame door building chairman shareholders
        presidents prisoners crossing mill laboratory lead refugees desert children voters capital park coach goalkeeper
        patience striker penalty glaciers district bank company guarantee volunteers forest lamps boy stream minister
        nurses opposition ceremony decision author exile novel fire kitchen roof chapel fishermen government party
        election drone medicine lake clinic union pensions members flood earthquake judge complaint newspaper correction
        dam mayor shelters singer tour voice grain snow archaeologists ring coins temple market widow husband climbers
        summit ocean clouds soldiers observers hill committee vote mine decade exit""".split()
    ),
    "verb": frozenset(
        "approved closed damaged seized noticed praised rehearsed repaired planted rejected dismissed".split()
    ),
    "adjective": frozenset("northern empty oldest frozen dangerous generous unsafe local".split()),
}
_MODAL_SWAPS = {"must": "may", "should": "may", "may": "must", "might": "must"}
_CONTRACTED = {
    "do not": "don't", "cannot": "can't", "did not": "didn't", "I have": "I've", "We have": "We've",
    "I will": "I'll", "We will": "We'll",
}  # fmt: skip
_QUALIFIER = re.compile(r", (?:but|unless|although) [^.]*(?=\.$)")
_AUXILIARY = re.compile(r"\b(will|should|must|can|could|has|have|was|were|is|are)\b(?! not\b)")
_PLAIN_NOT = re.compile(r"\b(do|did|can)(?:not| not)\b")


class Telling(NamedTuple):
    """One source's version: the words in the marks, the speaker and the occasion."""

    words: str
    speaker: str = SPEAKERS[0]
    occasion: str = OCCASIONS[0]


Operator = Callable[[str, str, Random], tuple[Telling, Telling] | None]
"""(utterance, another utterance, chance) -> the original telling and the changed one."""


def content_word(said: str, _other: str, chance: Random) -> tuple[Telling, Telling] | None:
    """One content word becomes another of its kind."""
    places = [
        (match, kind)
        for match in re.finditer(r"[a-z]+", said)
        for kind, words in WORDS.items()
        if match.group() in words
    ]
    if not places:
        return None
    match, kind = chance.choice(places)
    return Telling(said), Telling(said[: match.start()] + chance.choice(OTHERS[kind]) + said[match.end() :])


def negation(said: str, _other: str, chance: Random) -> tuple[Telling, Telling] | None:
    """A negation comes or goes."""
    plain = _PLAIN_NOT.search(said)
    if plain and plain.group(1) != "do":
        return Telling(said), Telling(said[: plain.start()] + plain.group(1) + said[plain.end() :])
    places = list(_AUXILIARY.finditer(said))
    if not places:
        return None
    match = chance.choice(places)
    return Telling(said), Telling(f"{said[: match.end()]} not{said[match.end() :]}")


def modal(said: str, _other: str, chance: Random) -> tuple[Telling, Telling] | None:
    """What must be becomes what may be, or the other way round."""
    places = list(re.finditer(r"\b(?:must|should|may|might)\b", said))
    if not places:
        return None
    match = chance.choice(places)
    return Telling(said), Telling(said[: match.start()] + _MODAL_SWAPS[match.group()] + said[match.end() :])


def qualifier(said: str, _other: str, _chance: Random) -> tuple[Telling, Telling] | None:
    """The clause with but, unless or although is cut off."""
    match = _QUALIFIER.search(said)
    return (Telling(said), Telling(said[: match.start()] + ".")) if match else None


def truncation(said: str, _other: str, chance: Random) -> tuple[Telling, Telling] | None:
    """The beginning is kept and the rest is not, at a place where nothing limits it."""
    words = said.rstrip(".").split()
    places = [
        at
        for at in range(7, len(words) - 3)
        if words[at] in {"and", "before", "after", "during", "within", "in", "to", "with", "from", "at"}
        and not any(word in {"but", "unless", "although", "if", "yet", "If"} for word in words)
    ]
    return (Telling(said), Telling(" ".join(words[: chance.choice(places)]).rstrip(","))) if places else None


def marked_gap(said: str, _other: str, chance: Random) -> tuple[Telling, Telling] | None:
    """Words in the middle give way to three dots."""
    cut = _middle(said, chance)
    return (Telling(said), Telling(f"{cut[0]} ... {cut[1]}")) if cut else None


def bracket(said: str, _other: str, chance: Random) -> tuple[Telling, Telling] | None:
    """The writer explains a word in square brackets."""
    nouns = [m for m in re.finditer(r"[a-z]+", said) if m.group() in WORDS["noun"]]
    if not nouns:
        return None
    match = chance.choice(nouns)
    note = chance.choice(("[of Belmora]", "[in the north]", "[last year]"))
    return Telling(said), Telling(f"{said[: match.end()]} {note}{said[match.end() :]}")


def unmarked_gap(said: str, _other: str, chance: Random) -> tuple[Telling, Telling] | None:
    """Words in the middle are dropped without a mark."""
    cut = _middle(said, chance)
    return (Telling(said), Telling(f"{cut[0]} {cut[1]}")) if cut else None


def splice(said: str, other: str, chance: Random) -> tuple[Telling, Telling] | None:
    """Two passages with other sentences between them stand as one."""
    between = chance.choice(
        (
            "I have said so to the council more than once. Those who were present remember it well.",
            "You all know how we came to this point. It was a long evening and nobody was at ease.",
        )
    )
    return Telling(f"{said} {between} {other}"), Telling(f"{said} {other}")


def speaker(said: str, _other: str, _chance: Random) -> tuple[Telling, Telling] | None:
    """The same words in another mouth."""
    return Telling(said), Telling(said, speaker=SPEAKERS[1])


def occasion(said: str, _other: str, _chance: Random) -> tuple[Telling, Telling] | None:
    """The same words on another occasion."""
    return Telling(said), Telling(said, occasion=OCCASIONS[1])


def dress(said: str, _other: str, chance: Random) -> tuple[Telling, Telling] | None:
    """Contractions and marks: nothing that was said changes."""
    for long, short in _CONTRACTED.items():
        if long in said:
            return Telling(said), Telling(said.replace(long, short, 1))
    return (
        (Telling(said), Telling(said.replace(", ", " ", 1) if chance.random() < 0.5 else said.replace(", ", " – ", 1)))
        if ", " in said
        else None
    )


_OPENS = frozenset("in on of at for from with near beside behind within to".split())
_FOLLOWS = frozenset("and before because until after in on with during since".split())
_LIMITS = frozenset("not never but unless".split())


def _middle(said: str, chance: Random) -> tuple[str, str] | None:
    """What stands before and after a phrase that can be left out: it begins with a preposition and holds no qualifier."""
    words = said.split()
    found = [
        (first, last)
        for first in range(4, len(words) - 4)
        for last in range(first + 2, min(first + 5, len(words) - 2))
        if words[first] in _OPENS
        and words[last] in _FOLLOWS
        and not any(word.strip(",") in _LIMITS for word in words[first:last])
    ]
    if not found:
        return None
    first, last = chance.choice(found)
    return " ".join(words[:first]).rstrip(","), " ".join(words[last:])


OPERATORS: Mapping[str, tuple[Operator, frozenset[str]]] = {
    "content-word": (content_word, frozenset({"altered-quote"})),
    "negation": (negation, frozenset({"polarity-altered"})),
    "modal": (modal, frozenset({"polarity-altered"})),
    "qualifier": (qualifier, frozenset({"qualifier-lost"})),
    "truncation": (truncation, frozenset({"truncated-quote"})),
    "marked-gap": (marked_gap, frozenset({"truncated-quote"})),
    "bracket": (bracket, frozenset({"bracket-insertion"})),
    "unmarked-gap": (unmarked_gap, frozenset({"unmarked-elision"})),
    "splice": (splice, frozenset({"spliced-quote"})),
    "speaker": (speaker, frozenset({"misattributed-quote"})),
    "occasion": (occasion, frozenset({"quote-occasion-conflict"})),
    "dress": (dress, frozenset({"minor-wording", "quote-verbatim"})),
}
"""The operators in a fixed order, each with the rules of which one has to speak."""
