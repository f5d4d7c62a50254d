"""One figure of a document with what tells it apart from others: what it counts, the words and people around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reconcile.assemble.ledger import Ledger
from reconcile.compare.counted import kind
from reconcile.compare.quantity import sized
from reconcile.compare.sense import sense
from reconcile.model import Claim, Quantity
from reconcile.model.event import EventStatus
from reconcile.text.fold import fold
from reconcile.text.sentence import words

# What was before the event is counted apart from it, and each such time apart from the others.
_PAST = re.compile(
    r"\b(?:last|previous|earlier this) (?:week|month|year|season)\b|\bthis (?:year|season)\b|\byears? ago\b|"
    r"\bin (?:1\d|20)\d\d\b|\bin (?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
    re.IGNORECASE,
)
GENERIC = frozenset("person man woman time thing way part case number foot point place".split())
_MOST_FIGURES = 200  # of one kind at one event; a text with more of them is a table or noise
_STOP = frozenset(
    """the and for with from that this were was are has have had been its his her their they them not but who which will
    would said says more than over about least most some each every both all any other after before into onto also one
    two three four five six seven eight nine ten on in of to at by as it is be an a last next first year years month months
    week weeks days hour hours minute minutes second seconds night nights percent percentage point points million billion
    thousand hundred dozen dollar dollars euro euros pound pounds kilometre kilometres kilometer kilometers mile miles metre
    metres meter meters tonne tonnes tons people where when while just during such only than back then there here because
    much many very still been being could should also""".split()
)
_NEAR = 3  # words of content on either side of a figure, up to the next comma, that say what it is a figure of
_CLAUSE_END = re.compile(r",(?! (?:which|that|who)\b)|[.;:!?()\n]")
COMMON = frozenset({None, 0.0, 1.0, 2.0})
"""Figures that are shared by chance."""


@dataclass(slots=True)
class Figure:
    """One figure that a document gives, with what tells it apart: the senses of the words around it and, `near`, right beside
    it, the times before the event, the people and names in its passage. `low` to `high` is the figure in base units.
    `lone`: the document gives no other figure of the kind; `sole`: nor is the kind one that is said of all sorts of things.
    `part`: it is a part of a whole that is not told."""

    claim: Claim
    value: Quantity
    stems: frozenset[str]
    past: frozenset[str]
    people: frozenset[str]
    names: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    low: float | None = None
    high: float | None = None
    status: EventStatus | None = None
    sole: bool = False
    lone: bool = False
    part: bool = False


def first_figures(figures: Sequence[Figure]) -> list[Figure]:
    """The first figures of each document, `_MOST_FIGURES` of all documents together."""
    by_document: dict[str, list[Figure]] = {}
    for figure in figures:
        by_document.setdefault(figure.claim.document, []).append(figure)
    each = max(1, _MOST_FIGURES // len(by_document))
    return [figure for own in by_document.values() for figure in own[:each]]


def mark_sole(figures: Sequence[Figure]) -> None:
    """Where a document gives one figure of a thing, that is the figure another document means by the same word."""
    told: dict[tuple[str, str | None], set[tuple[float | None, float | None]]] = {}
    for figure in figures:
        told.setdefault((figure.claim.document, figure.value.unit), set()).add((figure.value.low, figure.value.high))
    for figure in figures:
        specific = figure.value.counts not in GENERIC and not figure.value.unit
        figure.lone = len(told[figure.claim.document, figure.value.unit]) == 1
        figure.sole = specific and figure.lone


def figure_of(claim: Claim, value: Quantity, ledger: Ledger) -> Figure:
    """A figure with the words and people around it."""
    first, *others = words(claim.evidence.passage) or [""]
    names = (word for word in others if word[0].isupper())
    past = frozenset(match.group().lower() for match in _PAST.finditer(claim.evidence.passage))
    low, high = sized(value)
    return Figure(
        claim,
        value,
        _senses(words(_around(claim)), first),
        past,
        ledger.people_in(claim.evidence),
        frozenset(fold(word) for word in names if _content(word)),
        _senses(_beside(claim), first),
        low,
        high,
    )


def _around(claim: Claim) -> str:
    """The words near a figure within its passage, the figure itself left out."""
    passage, at = claim.evidence.passage, claim.evidence.start - claim.evidence.passage_start
    size = len(claim.evidence.text)
    return f"{passage[max(0, at - 110) : at]} {claim.evidence.text} {passage[at + size : at + size + 110]}"


def _beside(claim: Claim) -> list[str]:
    """The words right beside a figure, in its own clause."""
    passage, at = claim.evidence.passage, claim.evidence.start - claim.evidence.passage_start
    before = _CLAUSE_END.split(passage[max(0, at - 60) : at])[-1]
    after = _CLAUSE_END.split(passage[at + len(claim.evidence.text) : at + len(claim.evidence.text) + 60])[0]
    told = (word for word in words(before) if _content(fold(word)))
    then = (word for word in words(after) if _content(fold(word)))
    return [*list(told)[-_NEAR:], *words(claim.evidence.text), *list(then)[:_NEAR]]


def _senses(around: Sequence[str], first: str) -> frozenset[str]:
    """The senses of words; capitals are of names, but for the first word of a sentence."""
    folded = (fold(word) for word in around if not word[0].isupper() or word == first)
    return frozenset(sense(word) for word in folded if _content(word))


def _content(word: str) -> bool:
    return len(word) > 3 and word not in _STOP and not word[0].isdigit()


def shared_senses(x: Figure, y: Figure) -> frozenset[str]:
    """The senses around two figures that both have, that of what both count left out."""
    counted = {sense(x.value.counts), sense(kind(x.value.counts))} & {
        sense(y.value.counts),
        sense(kind(y.value.counts)),
    }
    return (x.stems & y.stems) - counted
