"""Claims and entities to events and facts: what happened according to whom, one question after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reconcile.assemble.account import local_events
from reconcile.assemble.deed import deed_facts
from reconcile.assemble.event import as_events, match_events
from reconcile.assemble.event_fact import event_facts
from reconcile.assemble.ledger import Ledger
from reconcile.assemble.number import number_facts
from reconcile.assemble.person_fact import person_facts
from reconcile.assemble.source import origin_facts, source_pairs
from reconcile.assemble.utterance import quote_facts
from reconcile.model import Claim, Document, Entity, Event, Fact, SourcePair
from reconcile.settings import Settings

__all__ = ["Assembly", "assemble"]


class Assembly(NamedTuple):
    """Events in order of day and title, facts in order of their subject and question, and how documents depend on each other."""

    events: tuple[Event, ...]
    facts: tuple[Fact, ...]
    source_pairs: tuple[SourcePair, ...]


def assemble(
    claims: Sequence[Claim], entities: Sequence[Entity], documents: Sequence[Document], settings: Settings
) -> Assembly:
    """Gather claims into events and facts. The answer does not depend on the order of claims, entities or documents."""
    ledger = Ledger(claims, entities)
    groups = match_events(local_events(ledger, documents), settings)
    events = as_events(groups)
    facts = [
        *event_facts(events, groups, ledger),
        *number_facts(events, groups, ledger),
        *person_facts(ledger),
        *deed_facts(events, ledger),
        *quote_facts(ledger, settings),
        *origin_facts(ledger),
    ]
    return Assembly(events, tuple(sorted(facts, key=lambda fact: fact.id)), source_pairs(ledger, documents, settings))
