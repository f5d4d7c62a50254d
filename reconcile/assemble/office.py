"""Offices at an event: who is named for one of them, where the documents name two people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reconcile.assemble.account import Telling
from reconcile.assemble.ledger import SHARED_OFFICES, Ledger, Reply
from reconcile.model import Claim, Name

# Happenings of several sides, each with its own ministers: there an office without a country may be of any of them.
_OF_SIDES = frozenset("meeting summit call signing".split())
# Offices that a guest from abroad may hold as well as the host.
_OF_STATES = frozenset({"foreign minister", "president", "prime minister", "chancellor", "king", "queen", "ambassador"})
_OWN = frozenset({"mayor", "governor", *_OF_STATES})


class _Held(NamedTuple):
    office: str
    words: str
    reply: Reply


def offices(tellings: Sequence[Telling], ledger: Ledger) -> Iterator[tuple[str, list[Reply]]]:
    """Each office of which two documents name two people who were there, in words, with the names as answers."""
    replies: dict[str, list[Reply]] = defaultdict(list)
    for held in _held(tellings, ledger):
        replies[held.words].append(held.reply)
    for office in sorted(replies):
        given = replies[office]
        if len({reply.claim.document for reply in given}) > 1 and len({reply.entity for reply in given}) > 1:
            yield office, given


def _held(tellings: Sequence[Telling], ledger: Ledger) -> list[_Held]:
    """The offices of those who were there; one without a country counts where no two countries could be meant."""
    placed, bare = [], []
    for telling in tellings:
        for person, entity in telling.persons.items():
            name = _fullest_name(ledger.by_subject[person])
            if name is None or not telling.people.get(entity):
                continue
            key, text = (entity, name.evidence.text.casefold()), name.evidence.text
            reply = Reply(key, text, name.value, name, telling.status, entity)
            for office, words in ledger.offices(person):
                if office not in SHARED_OFFICES:
                    placed.append(_Held(office, words, reply))
            bare += [_Held(office, office, reply) for office in ledger.bare_offices(person) if _of_one(office)]
    return placed + _at_home(placed, bare, tellings, ledger)


def _of_one(office: str) -> bool:
    """Whether an office has one holder in a country or town."""
    return office in _OWN or (" " in office and office.endswith("minister"))


def _at_home(
    placed: Sequence[_Held], bare: Sequence[_Held], tellings: Sequence[Telling], ledger: Ledger
) -> list[_Held]:
    """Offices without a country, in the words that those of the only country there have. None where several sides may
    each have such an office, and none of those whom the other documents know as well."""
    countries = {held.words.removeprefix(f"{held.office} of ") for held in placed}
    kinds = {telling.type for telling in tellings}
    if len(countries) > 1 or kinds & _OF_SIDES:
        return []
    home = f" of {min(countries)}" if countries else ""
    kept = []
    for held in bare:
        words = held.office + home
        rivals = {
            (other.reply.entity, other.reply.claim.document)
            for other in (*placed, *bare)
            if words in {other.words, other.words + home} and other.reply.entity != held.reply.entity
        }
        known = any(held.reply.entity in ledger.cast(document) for _, document in rivals) or any(
            entity in ledger.cast(held.reply.claim.document) for entity, _ in rivals
        )
        if not known and not ("visit" in kinds and held.office in _OF_STATES):
            kept.append(held._replace(words=words))
    return kept


def _fullest_name(claims: Sequence[Claim]) -> Claim | None:
    names = [claim for claim in claims if isinstance(claim.value, Name)]
    return min(names, key=lambda claim: (-len(claim.evidence.text.split()), claim.evidence.start), default=None)
