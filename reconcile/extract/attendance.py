"""Who took part in which event of one document, and who is said to have stayed away.

Nobody attends merely because a name is near: `presence_signs` holds what puts a person there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from reconcile.extract.event import LocalEvent
from reconcile.extract.event_words import TAKING_PART
from reconcile.extract.happening import Trigger
from reconcile.extract.listing import Listing, embedded, sentences_with
from reconcile.extract.name import PersonMention
from reconcile.extract.page import Page
from reconcile.extract.presence_signs import MEETING_TYPES, Scene, Verdict, verdict_on


class Presence(NamedTuple):
    """That a person was at an event, or was not; `start` to `end` is the wording that says so."""

    event: LocalEvent
    person: int
    present: bool
    manner: str
    start: int
    end: int
    roster: int | None


def find_presences(
    page: Page,
    people: Sequence[PersonMention],
    events: Sequence[LocalEvent],
    listings: Sequence[Listing],
    quoted: Sequence[tuple[int, int]],
) -> list[Presence]:
    """Everybody whom the document puts at one of its events, or keeps away from it."""
    if not events:
        return []
    found: dict[tuple[int, int], Presence] = {}
    outside = [m for m in people if not any(start <= m.start < end for start, end in quoted) and not embedded(m)]
    home = {member.start: n for n, listing in reversed(list(enumerate(listings))) for member in listing.mentions}
    told: dict[int, list[tuple[int, Trigger]]] = defaultdict(list)
    for number, event in enumerate(events):
        for trigger in event.triggers:
            told[trigger.sentence.index].append((number, trigger))
    for sentence, mentions in sentences_with(page, outside):
        scene = Scene(sentence, mentions, events, told.get(sentence.index, ()))
        for mention in mentions:
            verdict = verdict_on(scene, mention)
            if verdict is not None:
                event = _event_for(scene, mention, verdict)
                shared = verdict.shared and mention.start in home
                for member in listings[home[mention.start]].mentions if shared else (mention,):
                    where = (member.start, member.end, home.get(member.start))
                    _keep(found, Presence(event, member.person, verdict.present, verdict.manner, *where), events)
    return list(found.values())


def _keep(found: dict[tuple[int, int], Presence], presence: Presence, events: Sequence[LocalEvent]) -> None:
    """One verdict for each person and event; that somebody stayed away outweighs a sign of presence."""
    key = (next(n for n, event in enumerate(events) if event is presence.event), presence.person)
    if key not in found or (not presence.present and found[key].present):
        found[key] = presence


def _event_for(scene: Scene, mention: PersonMention, verdict: Verdict) -> LocalEvent:
    """Mediators and the like belong to the talks that the document tells of, everybody else to the nearest event."""
    if verdict.event is not None:
        return verdict.event
    if verdict.manner in TAKING_PART | {"facilitated", "mediated"}:
        return next((event for event in scene.events if event.type in MEETING_TYPES), scene.event_of(mention))
    return scene.event_of(mention)
