"""Claims by subject and entities by subject: the two look-ups that assembling needs."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reconcile.model import Answer, Claim, Entity, Evidence, Name, Quote, Role, Roster, Value
from reconcile.model.event import EventStatus
from reconcile.text.fold import fold
from reconcile.text.lexicon import country_name
from reconcile.text.sentence import words

SHARED_OFFICES = frozenset(
    "minister spokesperson aide lawyer player judge representative mediator facilitator official member".split()
)
"""Offices that many people at one event may hold at once."""


class Ledger:
    """Claims in a fixed order, found by subject; the entity of each local subject."""

    def __init__(self, claims: Sequence[Claim], entities: Sequence[Entity]) -> None:
        self.claims = sorted(
            claims, key=lambda claim: (claim.document, claim.evidence.start, claim.evidence.end, claim.id)
        )
        self.entities = {subject: entity for entity in entities for subject in entity.subjects}
        self.people = {entity.id: entity for entity in entities}
        self.by_subject: Mapping[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            self.by_subject[claim.subject].append(claim)
        self.documents = tuple(sorted({claim.document for claim in claims}))
        self.quotes = _quotes(self.claims)
        self._named: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._casts: dict[str, frozenset[str]] = {}
        for claim in self.claims:
            if isinstance(claim.value, Name) and claim.value.of == "person" and claim.subject in self.entities:
                self._named[claim.document].append((claim.evidence.start, self.entities[claim.subject].id))
        self._sides = {
            person: claim.value.side
            for claim in reversed(self.claims)
            if isinstance(claim.value, Roster) and claim.value.side
            for person in claim.value.people
        }

    def entity_id(self, subject: str | None) -> str | None:
        """The entity that a local subject belongs to, None for subjects that are no entity."""
        entity = self.entities.get(subject) if subject else None
        return entity.id if entity else None

    def cast(self, document: str) -> frozenset[str]:
        """The people whom a document names."""
        if document not in self._casts:
            self._casts[document] = frozenset(entity for _, entity in self._named.get(document, []))
        return self._casts[document]

    def people_in(self, evidence: Evidence) -> frozenset[str]:
        """The people whom a passage names."""
        named = self._named.get(evidence.document, [])
        first = bisect_left(named, (evidence.passage_start, ""))
        last = bisect_left(named, (evidence.passage_end, ""))
        return frozenset(entity for _, entity in named[first:last])

    def offices(self, person: str) -> list[tuple[str, str]]:
        """The offices held now by a person of one document, each with its wording ("defence minister of Syria"); without a
        country they are none."""
        placed = self._placed(person)
        return sorted({(office, f"{office} of {country_name(country)}") for office, country in placed})

    def _placed(self, person: str) -> list[tuple[str, str]]:
        """The offices held now, each with the code of its country, or that of the list which names the person."""
        roles = [claim.value for claim in self.by_subject[person] if isinstance(claim.value, Role)]
        placed = [(role.office, role.country or self._sides.get(person)) for role in roles if role.tenure == "current"]
        return [(office, country) for office, country in placed if country]

    def bare_offices(self, person: str) -> list[str]:
        """The offices held now by a person of one document of which it tells no country."""
        roles = [claim.value for claim in self.by_subject[person] if isinstance(claim.value, Role)]
        current = {role.office for role in roles if role.tenure == "current"}
        return sorted(current - {office for office, _ in self._placed(person)})


def _quotes(claims: Sequence[Claim]) -> dict[str, frozenset[str]]:
    """Document -> its marked quotations, folded to bare words."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        if isinstance(claim.value, Quote) and claim.value.form != "indirect":
            found[claim.document].add(" ".join(words(fold(claim.value.text))))
    return {document: frozenset(quotes) for document, quotes in found.items()}


class Reply(NamedTuple):
    """One claim as an answer to a question: `key` is what makes two replies the same answer."""

    key: tuple[object, ...]
    value: str
    reading: Value
    claim: Claim
    status: EventStatus | None = None
    entity: str | None = None


def answers(replies: Iterable[Reply]) -> tuple[Answer, ...]:
    """Replies with one key made into one answer, in order of the key's words."""
    groups: dict[tuple[object, ...], list[Reply]] = defaultdict(list)
    for reply in replies:
        groups[reply.key].append(reply)
    return tuple(_answer(groups[key]) for key in sorted(groups, key=_order))


def _order(key: tuple[object, ...]) -> tuple[str, ...]:
    return tuple(str(part) for part in key)


def _answer(replies: Sequence[Reply]) -> Answer:
    ordered = sorted(replies, key=lambda reply: (reply.claim.document, reply.claim.evidence.start, reply.claim.id))
    first, told = ordered[0], {reply.claim.document for reply in ordered}
    return Answer(
        value=first.value,
        reading=first.reading,
        wordings=tuple(dict.fromkeys(reply.claim.evidence.words for reply in ordered)),
        documents=tuple(dict.fromkeys(reply.claim.document for reply in ordered)),
        evidence=tuple(dict.fromkeys(reply.claim.evidence for reply in ordered)),
        status=first.status,
        entity=first.entity,
        claimed=tuple(sorted(told - {reply.claim.document for reply in ordered if not _hedged(reply.claim)})),
    )


def _hedged(claim: Claim) -> bool:
    return claim.attribution is not None and claim.attribution.hedged
