"""Facts of deeds: what two sources that tell of one happening say that somebody did or did not do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reconcile.assemble.ledger import Ledger, Reply, answers
from reconcile.compare.deed import one_question, opposite
from reconcile.model import Claim, Deed, Event, Fact
from reconcile.model.value import SOLE

_MOST = 400  # deeds of one kind; more of them are no story


class _Told:
    """A deed with the claim that gives it; its person is the entity."""

    def __init__(self, claim: Claim, value: Deed, ledger: Ledger) -> None:
        self.claim = claim
        self.value = value.model_copy(update={"person": ledger.entity_id(value.person)})


def deed_facts(events: Sequence[Event], ledger: Ledger) -> Iterator[Fact]:
    """One fact for each deed that two documents tell, in one way or in opposite ways, and that no document tells in two."""
    kinds: dict[str, list[_Told]] = {}
    for claim in ledger.claims:
        if isinstance(claim.value, Deed) and not (claim.attribution and claim.attribution.hedged):
            kinds.setdefault(claim.value.axis, []).append(_Told(claim, claim.value, ledger))
    homes = _homes(events)
    for axis in sorted(kinds):
        for number, group in enumerate(_groups(kinds[axis][:_MOST])):
            fact = _fact(f"{axis}-{number}", group, homes, ledger)
            if fact is not None:
                yield fact


def _groups(deeds: Sequence[_Told]) -> list[list[_Told]]:
    """Deeds of one question together: each joins the first group with all of whose members it goes."""
    groups: list[list[_Told]] = []
    for deed in deeds:
        home = next((g for g in groups if all(one_question(deed.value, other.value) for other in g)), None)
        if home is None:
            groups.append([deed])
        else:
            home.append(deed)
    return groups


def _homes(events: Sequence[Event]) -> Mapping[str, list[Event]]:
    homes: dict[str, list[Event]] = {}
    for event in events:
        for account in event.accounts:
            homes.setdefault(account.document, []).append(event)
    return homes


def _fact(name: str, group: Sequence[_Told], homes: Mapping[str, list[Event]], ledger: Ledger) -> Fact | None:
    divided = {
        one.claim.document
        for one in group
        for other in group
        if one.claim.document == other.claim.document and opposite(one.value, other.value)
    }
    kept = [deed for deed in group if deed.claim.document not in divided]
    documents = sorted({deed.claim.document for deed in kept})
    if len(documents) < 2:
        return None
    common = [event for event in homes.get(documents[0], ()) if _tell(event, documents)]
    person = None if kept[0].value.axis in SOLE else kept[0].value.person
    if not common:
        return None
    subject = ledger.people[person] if person is not None else None
    replies = [
        Reply(
            (deed.value.pole, deed.value.denied, deed.value.told, deed.value.person, *deed.value.who)
            if person is None
            else (deed.value.pole, deed.value.denied, deed.value.told),
            deed.value.text,
            deed.value,
            deed.claim,
            "planned" if deed.value.told == "planned" else "happened",
            entity=deed.value.person,
        )
        for deed in kept
    ]
    return Fact(
        id=f"{subject.id if subject else common[0].id}/deed/{name}",
        subject=subject.id if subject else common[0].id,
        caption=subject.caption if subject else common[0].title,
        question="deed",
        about=kept[0].value.head or kept[0].value.axis,
        answers=answers(replies),
    )


def _tell(event: Event, documents: Sequence[str]) -> bool:
    """Whether two of the documents tell of an event."""
    return len({account.document for account in event.accounts}.intersection(documents)) > 1
