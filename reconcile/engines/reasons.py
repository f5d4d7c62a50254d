"""Why two documents are likely to tell of one happening or not: each part of their log-odds in words."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from reconcile.compare.name_form import analyse
from reconcile.engines.likeness import LEAST, MOST, parts
from reconcile.engines.sketch import UNDATED, Sketch, words
from reconcile.model import Claim, Document, Name
from reconcile.text.fold import fold
from reconcile.text.word_rarity import WORD, stem

_SHOWN = 6  # words of one reason
_LONGEST = 90  # characters of a quotation


class Told(NamedTuple):
    """A document with its claims and its sketch."""

    document: Document
    claims: Sequence[Claim]
    sketch: Sketch


class Reason(NamedTuple):
    """A part of the log-odds: `odds` in thousandths, above 0 where it speaks for one happening; `part` as in
    `likeness.parts`; `message` in words."""

    part: str
    odds: int
    message: str


def reasons(a: Told, b: Told) -> tuple[Reason, ...]:
    """All that speaks for two documents telling of one happening or against it, the weightiest first. The odds add up to
    `likeness.log_odds`. In words, what each of them has stands before and behind a slash."""
    pair = _Pair(a, b)
    found = [Reason(part, odds, _MESSAGES[part](pair)) for part, odds in parts(a.sketch, b.sketch).items()]
    return tuple(sorted(found, key=lambda reason: -abs(reason.odds)))


class _Pair:
    """Two documents, and how they write what they have in common."""

    def __init__(self, a: Told, b: Told) -> None:
        self.one, self.other = a.sketch, b.sketch
        self._words = {**_words(b.document), **_words(a.document)}
        self._people = {**_people(b.claims), **_people(a.claims)}
        products = {term: weight * self.other.terms.get(term, 0) for term, weight in self.one.terms.items()}
        self._common = sorted((term for term in products if products[term]), key=lambda term: (-products[term], term))

    def common(self, terms: Iterable[str] | None = None) -> str:
        """What both have of some terms, the weightiest first; of all without `terms`."""
        chosen = None if terms is None else set(terms)
        return self._written(term for term in self._common if chosen is None or term in chosen)

    def begun(self) -> str:
        """What one of them begins with and the other has too."""
        leads = (set(self._common) & set(side.lead) for side in (self.one, self.other))
        return self.common(max(leads, key=len))

    def strange(self) -> str:
        """The weightiest names of each that the other does not have."""
        sides = ((self.one, self.other), (self.other, self.one))
        return " / ".join(
            self._written([name for name in a.chief if name not in b.terms][:2]) or "no name" for a, b in sides
        )

    def people(self) -> str:
        """The words in names of people that both have."""
        one, other = self.one.people, self.other.people
        shared = sorted((key for key in one if key in other), key=lambda key: (-min(one[key], other[key]), key))
        return _some(self._people.get(key, key) for key in shared)

    def facts(self, *kinds: str) -> str:
        """The facts of some kinds that both have."""
        return _some(_values({*self.one.facts} & {*self.other.facts}, kinds))

    def shorter(self) -> int:
        """The words of the shorter text."""
        return min(_length(self.one), _length(self.other))

    def _written(self, terms: Iterable[str]) -> str:
        return _some(self._words.get(term, term) for term in terms)


_MESSAGES: Mapping[str, Callable[[_Pair], str]] = {
    "same_text": lambda _: "the same text",
    "far_days": lambda pair: (
        f"too far apart: {_day(pair.one.day)} / {_day(pair.other.day)}, with no day of the event that both give"
    ),
    "few_words": lambda pair: f"hardly a telling word in both: {pair.common() or 'none'}",
    "bias": lambda _: "what any two texts begin with: most tell of different events",
    "limit": lambda _: f"no two texts count for less than {LEAST:+,} or for more than {MOST:+,}",
    "words": lambda pair: f"words in both: {pair.common()}",
    "names": lambda pair: f"names in both: {pair.common({*pair.one.names, *pair.other.names})}",
    "figures": lambda pair: f"figures in both: {pair.common(pair.one.figures)}",
    "lead_less": lambda pair: f"both begin with {pair.common({*pair.one.lead} & {*pair.other.lead})}",
    "lead_more": lambda pair: f"one begins with what the other has too: {pair.begun()}",
    "chief": lambda pair: f"the other has what one is most about: {pair.common({*pair.one.chief, *pair.other.chief})}",
    "strangers": lambda pair: f"what one is most about and the other does not name: {pair.strange()}",
    "people": lambda pair: f"people in both: {pair.people()}",
    "quoted": lambda pair: f"words that both have alike: {pair.facts('quote:', 'label:')}",
    "place": lambda pair: f"places in both: {pair.facts('place:')}",
    "other_place": lambda pair: f"no place in both: {_places(pair.one)} / {_places(pair.other)}",
    "year": lambda pair: f"years in both: {pair.facts('year:')}",
    "same_day": lambda pair: f"both give the event the day {_day(pair.one.told)}",
    "other_day": lambda pair: f"another day of the event: {_day(pair.one.told)} / {_day(pair.other.told)}",
    "days_apart": lambda pair: (
        f"{abs(pair.one.day - pair.other.day)} days apart: {_day(pair.one.day)} / {_day(pair.other.day)}"
    ),
    "dated": lambda _: "both have a date",
    "longer": lambda pair: f"long texts have more in common anyway: the shorter has {pair.shorter()} words",
    "unequal": lambda pair: f"one is longer: {_length(pair.one)} / {_length(pair.other)} words",
}


def _words(document: Document) -> dict[str, str]:
    """Stem -> the word as the document writes it first."""
    found: dict[str, str] = {}
    for word in words(document):
        found.setdefault(stem(word), word)
    return found


def _people(claims: Iterable[Claim]) -> dict[str, str]:
    """Consonants of a word in a person's name -> the word as it is written first."""
    found: dict[str, str] = {}
    for claim in claims:
        if isinstance(claim.value, Name) and claim.value.of == "person":
            form = analyse(claim.value.text)
            written = {fold(word): word for word in WORD.findall(claim.value.text)}
            for token, key in zip(form.words, form.keys, strict=True):
                found.setdefault(key, written.get(token, token))
    return found


def _values(facts: Collection[str], kinds: tuple[str, ...]) -> list[str]:
    return [fact.partition(":")[2] for fact in sorted(facts) if fact.startswith(kinds)]


def _places(of: Sketch) -> str:
    return _some(_values(of.facts, ("place:",)))


def _some(words: Iterable[str]) -> str:
    found = list(dict.fromkeys(words))
    short = [word if len(word) <= _LONGEST else f"{word[:_LONGEST]}…" for word in found[:_SHOWN]]
    return ", ".join([*short, *(["…"] if len(found) > _SHOWN else [])])


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat() if ordinal != UNDATED else "no day"


def _length(of: Sketch) -> int:
    """The words of a text, as many as were read."""
    return round(math.expm1(of.size / 1000))
