"""Facts of people: how each document writes the name, which roles and ages it gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.assemble.event_fact import stated_reply
from reconcile.assemble.ledger import Ledger, Reply, answers
from reconcile.compare.name import analyse
from reconcile.model import Claim, Entity, Fact, Name, Quantity, Question, Role, Stated
from reconcile.text.fold import fold


def person_facts(ledger: Ledger) -> Iterator[Fact]:
    """Name, roles and age of every person."""
    people = {entity.id: entity for entity in ledger.entities.values() if entity.kind == "person"}
    for entity_id in sorted(people):
        entity = people[entity_id]
        claims = [claim for subject in entity.subjects for claim in ledger.by_subject[subject]]
        yield from _fact(entity, "name", _names(entity, claims))
        yield from _offices(entity, claims, ledger)
        yield from _fact(entity, "role", _roles(entity, claims))
        yield from _fact(entity, "age", _ages(entity, claims))
        yield from _stated(entity, claims)


def _fact(entity: Entity, question: Question, replies: Sequence[Reply], about: str = "") -> Iterator[Fact]:
    if replies:
        documents = {document for spelling in entity.spellings for document in spelling.documents}
        yield Fact(
            id=f"{entity.id}/{question}" + (f"/{about}" if about else ""),
            subject=entity.id,
            caption=entity.caption,
            question=question,
            about=about,
            answers=answers(replies),
            silent=tuple(sorted(documents - {reply.claim.document for reply in replies})),
        )


def _names(entity: Entity, claims: Sequence[Claim]) -> list[Reply]:
    """The fullest wordings of each document: "Fidan" after "Hakan Fidan" is no answer of its own."""
    named = [claim for claim in claims if isinstance(claim.value, Name)]
    replies = []
    for document in sorted({claim.document for claim in named}):
        own = [claim for claim in named if claim.document == document]
        most = max(_parts(claim) for claim in own)
        seen: set[str] = set()
        for claim in own:
            if _parts(claim) == most and claim.evidence.text not in seen:
                seen.add(claim.evidence.text)
                replies.append(Reply((claim.evidence.text,), claim.evidence.text, claim.value, claim, entity=entity.id))
    return replies


def _offices(entity: Entity, claims: Sequence[Claim], ledger: Ledger) -> Iterator[Fact]:
    """Under which names the documents know the holder of one office, where two documents give this person the office."""
    holders: dict[str, set[str]] = {}
    for person in entity.subjects:
        for _, office in ledger.offices(person):
            holders.setdefault(office, set()).update(claim.document for claim in ledger.by_subject[person])
    for office in sorted(holders):
        if len(holders[office]) > 1:
            named = [reply for reply in _names(entity, claims) if reply.claim.document in holders[office]]
            yield from _fact(entity, "office", named, office)


def _parts(claim: Claim) -> int:
    form = analyse(claim.evidence.text)
    return len(form.words) + bool(form.suffix)


def _roles(entity: Entity, claims: Sequence[Claim]) -> list[Reply]:
    return [
        Reply((fold(claim.value.text),), claim.value.text, claim.value, claim, entity=entity.id)
        for claim in claims
        if isinstance(claim.value, Role)
    ]


def _stated(entity: Entity, claims: Sequence[Claim]) -> Iterator[Fact]:
    told = [(claim, claim.value) for claim in claims if isinstance(claim.value, Stated)]
    for attribute in sorted({value.attribute for _, value in told}):
        own = [stated_reply(claim, value) for claim, value in told if value.attribute == attribute]
        yield from _fact(entity, "stated", own, attribute)


def _ages(entity: Entity, claims: Sequence[Claim]) -> list[Reply]:
    return [
        Reply((claim.value.low, claim.value.high), claim.value.text, claim.value, claim, entity=entity.id)
        for claim in claims
        if isinstance(claim.value, Quantity) and claim.attribute == "age"
    ]
