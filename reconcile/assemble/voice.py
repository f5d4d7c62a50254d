"""Whose words they are where no name stands: an office, an age, a country or a body in the place of the speaker."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import lru_cache

from reconcile.assemble.ledger import SHARED_OFFICES, Ledger
from reconcile.compare.cues import sex_told
from reconcile.compare.role import office_words
from reconcile.model import Claim, Entity, Name, Quantity, Quote, Role
from reconcile.text.fold import fold
from reconcile.text.lexicon import common_words, country_code
from reconcile.text.sentence import words

_FEWEST_OF_OFFICE = 2  # words of an office that tell whose it is ("the president" may be anybody's)


class Voices:
    """The speakers of all quotations."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._known: dict[str, str | None] = {}
        self._sexes: dict[str, str] = {}
        self._offices: Mapping[frozenset[str], set[str]] = defaultdict(set)
        self._states: Mapping[str, set[str]] = defaultdict(set)
        self._ages: Mapping[str, set[tuple[str, str]]] = defaultdict(set)
        for claim in ledger.claims:
            person = ledger.entity_id(claim.subject)
            if person and isinstance(claim.value, Role):
                self._offices[office_words(claim.value.text)].add(person)
                if claim.value.country and claim.value.tenure == "current":
                    self._states[person].add(claim.value.country)
            elif person and isinstance(claim.value, Quantity) and claim.attribute == "age":
                self._ages[claim.document].add((_bare(claim.value.text), person))

    def of(self, claim: Claim) -> str | None:
        """The person whose words they are: named, or the only one of whom some document tells this office or age."""
        if claim.id not in self._known:
            self._known[claim.id] = self._speaker(claim)
        return self._known[claim.id]

    def _speaker(self, claim: Claim) -> str | None:
        quote = claim.value
        if not isinstance(quote, Quote):
            return None
        if named := self._ledger.entity_id(quote.speaker):
            return named
        told = _bare(quote.speaker_text or "")
        holders = {person for age, person in self._ages[claim.document] if age and age in told and "old" in told}
        office = office_words(quote.speaker_text or "")
        if not holders and len(office) >= _FEWEST_OF_OFFICE:
            holders = self._offices.get(office, set())
        return min(holders) if len(holders) == 1 else None

    def may_be_one(self, a: Claim, b: Claim) -> bool:
        """Whether both tell the same speaker: one person, or a state and somebody in its service."""
        one, other = self.of(a), self.of(b)
        if one is not None and other is not None:
            return one == other
        if one is None and other is None:
            return False
        person, unnamed = (one, b) if one is not None else (other, a)
        return _state(unnamed) in self._states.get(person or "", ())

    def sole_offices(self, person: Entity) -> set[str]:
        """The offices of a person that nobody else holds: two names for one are a question of names or of who holds it."""
        held = (office for subject in person.subjects for office in self._ledger.offices(subject))
        return {told for office, told in held if office not in SHARED_OFFICES}

    def sex(self, person: Entity) -> str:
        """ "m" or "f" by what stands around the names and in the place of the speaker; empty where it is open."""
        if person.id not in self._sexes:
            told: Counter[str] = Counter()
            for claim in (claim for subject in person.subjects for claim in self._ledger.by_subject[subject]):
                if isinstance(claim.value, Name):
                    sex, strength = sex_told(claim.evidence)
                    told[sex] += strength
                elif isinstance(claim.value, Quote):
                    told[SEXES.get(fold(claim.value.speaker_text or ""), "")] += 1
            self._sexes[person.id] = max("mf", key=told.__getitem__) if told["m"] != told["f"] else ""
        return self._sexes[person.id]

    def one_body(self, a: Claim, b: Claim) -> bool:
        """Whether two speakers who are no people can be one: told in the same words, or one of them in common words."""
        left, right = _text(a), _text(b)
        if not left or not right or self.of(a) or self.of(b):
            return False
        one, other = (frozenset(words(fold(text))) - _ARTICLES for text in (left, right))
        return one == other or bool(one & other) or any(told & common_words() for told in (one, other))


_ARTICLES = frozenset({"the", "a", "an", "of"})
PRONOUNS = frozenset("he she they it we i who".split())
SEXES = {"he": "m", "she": "f"}
"""Pronoun -> the sex that it tells."""


def _text(claim: Claim) -> str:
    told = claim.value.speaker_text if isinstance(claim.value, Quote) else None
    return "" if told is None or fold(told) in PRONOUNS else told


def _state(claim: Claim) -> str:
    return _code(_text(claim))


@lru_cache(maxsize=5_000)
def _code(text: str) -> str:
    return country_code(text) or ""


def _bare(text: str) -> str:
    return f" {' '.join(words(fold(text)))} "
