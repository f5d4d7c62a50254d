"""Facts of deeds: what two sources that tell of one happening say that somebody did or did not do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from reconcile.assemble.ledger import Ledger, Reply, answers
from reconcile.compare.deed import one_question, opposite
from reconcile.compare.joined import Joined
from reconcile.model import Claim, Deed, Event, Fact
from reconcile.model.value import SOLE

_MOST_PEOPLE = 60  # of one document whose pairs are looked at
_MOST = 400  # deeds of one kind; more of them are no story


class _Told:
    """A deed with the claim that gives it; its person is the entity."""

    def __init__(self, claim: Claim, value: Deed, ledger: Ledger) -> None:
        self.claim = claim
        self.value = value.model_copy(update={"person": ledger.entity_id(value.person)})


def deed_facts(events: Sequence[Event], ledger: Ledger) -> Iterator[Fact]:
    """One fact for each deed that two documents tell in opposite ways and that neither of them tells in both."""
    kinds: dict[str, list[_Told]] = {}
    for claim in ledger.claims:
        if isinstance(claim.value, Deed) and not (claim.attribution and claim.attribution.hedged):
            kinds.setdefault(claim.value.axis, []).append(_Told(claim, claim.value, ledger))
    stories = _Stories(events, ledger)
    for axis in sorted(kinds):
        for number, group in enumerate(_groups(kinds[axis][:_MOST])):
            fact = _fact(f"{axis}-{number}", group, stories, ledger)
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


class _Stories:
    """Which documents tell of one story: those that tell of one event or name the same people, and those joined to them."""

    def __init__(self, events: Sequence[Event], ledger: Ledger) -> None:
        self._events = events
        self._told = Joined()
        for event in events:
            for account in event.accounts:
                self._told.join(event.accounts[0].document, account.document)
        first: dict[tuple[str, str], str] = {}
        for document in ledger.documents:
            for pair in combinations(sorted(ledger.cast(document))[:_MOST_PEOPLE], 2):
                self._told.join(first.setdefault(pair, document), document)

    def event(self, documents: Sequence[str]) -> Event | None:
        """The event that most of these documents tell of, None where they are of more than one story."""
        if len({self._told.find(document) for document in documents}) > 1:
            return None
        told = [(len({a.document for a in event.accounts}.intersection(documents)), event) for event in self._events]
        return max(told, key=lambda pair: pair[0], default=(0, None))[1]


def _fact(name: str, group: Sequence[_Told], stories: _Stories, ledger: Ledger) -> Fact | None:
    divided = {
        one.claim.document
        for one in group
        for other in group
        if one.claim.document == other.claim.document and opposite(one.value, other.value)
    }
    kept = [deed for deed in group if deed.claim.document not in divided]
    documents = sorted({deed.claim.document for deed in kept})
    if not any(opposite(one.value, other.value) for one, other in combinations(kept, 2)):
        return None
    event = stories.event(documents)
    people = {deed.value.person for deed in kept}
    person = people.pop() if len(people) == 1 and kept[0].value.axis not in SOLE else None
    if event is None:
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
        id=f"{subject.id if subject else event.id}/deed/{name}",
        subject=subject.id if subject else event.id,
        caption=subject.caption if subject else event.title,
        question="deed",
        about=kept[0].value.head or kept[0].value.axis,
        answers=answers(replies),
    )
