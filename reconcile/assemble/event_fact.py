"""Facts of events: when, where, whether, who was there, who held which office there, who was listed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reconcile.assemble.account import Telling
from reconcile.assemble.ledger import Ledger, Reply, answers
from reconcile.assemble.office import offices
from reconcile.model import (
    Attendance,
    Claim,
    Event,
    Fact,
    Place,
    Question,
    Roster,
    Stated,
    Status,
    When,
)

EVERYWHERE = frozenset("protest election".split())  # happenings that are in many places at once


def event_facts(events: Sequence[Event], groups: Sequence[Sequence[Telling]], ledger: Ledger) -> Iterator[Fact]:
    """Every question about every event to which at least one document gives an answer."""
    by_subject = {telling.subject: telling for group in groups for telling in group}
    for event in events:
        tellings = [by_subject[subject] for account in event.accounts for subject in account.subjects]
        yield from _fact(event, tellings, "date", _when_told(tellings))
        yield from _fact(event, tellings, "place", _where_told(tellings))
        yield from _fact(event, tellings, "status", [r for t in tellings for r in _statuses(t)])
        yield from _fact(event, tellings, "roster", [r for t in tellings for r in _rosters(t, ledger)])
        yield from _attendance(event, tellings, ledger)
        for office, replies in offices(tellings, ledger):
            yield from _fact(event, tellings, "office", replies, office)
        yield from _stated(event, tellings)


def _fact(
    event: Event, tellings: Sequence[Telling], question: Question, replies: Sequence[Reply], about: str = ""
) -> Iterator[Fact]:
    if not replies:
        return
    answered = {reply.claim.document for reply in replies}
    silent = tuple(sorted({telling.document for telling in tellings} - answered))
    yield Fact(
        id=f"{event.id}/{question}" + (f"/{about}" if about else ""),
        subject=event.id,
        caption=event.title,
        question=question,
        about=about,
        answers=answers(replies),
        silent=silent,
    )


def _when_told(tellings: Sequence[Telling]) -> list[Reply]:
    """The times that the documents give; where one fixes the day, publication bounds it for those that tell it as done."""
    dated = [reply for telling in tellings for reply in _dates(telling)]
    fixed = any(isinstance(r.reading, When) and r.reading.start and r.reading.start == r.reading.end for r in dated)
    answered = {reply.claim.document for reply in dated}
    bounded = [_bound(telling) for telling in tellings if fixed and telling.document not in answered]
    return dated + [reply for reply in bounded if reply is not None]


def _bound(telling: Telling) -> Reply | None:
    """What is told as done happened by the day of publication. The stamp is a bound, never the day of the event."""
    if telling.status != "happened" or telling.published is None or not telling.happenings:
        return None
    day = telling.published
    words = f"by {day.day} {day:%B %Y} (published)"
    when = When(
        text=words,
        start=day,
        end=day,
        anchor="publication",
        bound="before",
        year=day.year,
        month=day.month,
        day=day.day,
    )
    return Reply((str(day), "published", telling.status), words, when, telling.happenings[0], telling.status)


def _dates(telling: Telling) -> Iterator[Reply]:
    for claim in telling.dates:
        when = claim.value
        if isinstance(when, When) and when.anchor != "publication":
            wrong = when.start is not None and when.start == when.end and when.weekday != when.start.weekday()
            named = when.weekday if when.start is None or wrong else None
            span = (str(when.start), str(when.end), when.precision, when.month, when.day)
            key = (*span, when.bound, when.clock, telling.status, named, when.attached)
            yield Reply(key, day_in_words(when), when, claim, telling.status)


def day_in_words(when: When) -> str:
    """A time as a reader would say it: "12 October 2025", "October 2025", "by 30 June 2025", "Wednesday (day not fixed)"."""
    bound = {"before": "by ", "after": "since ", "about": "about "}.get(when.bound or "", "")
    if when.start is None or when.end is None:
        return f"{when.text} (not fixed)"
    if when.start == when.end:
        return f"{bound}{when.start.day} {when.start:%B %Y}"
    if when.precision == "month":
        return f"{bound}{when.start:%B %Y}"
    if when.precision == "year":
        return f"{bound}{when.start.year}"
    return f"{bound}{when.start.day} {when.start:%B} to {when.end.day} {when.end:%B %Y}"


def _where_told(tellings: Sequence[Telling]) -> list[Reply]:
    """The places that the documents give; a town that a venue is called after stands with the venue, not against a city."""
    replies = [reply for telling in tellings for reply in _places(telling)]
    venues = {word for reply in replies for word in _venue_words(reply)}
    cities = {
        reply.reading.name for reply in replies if isinstance(reply.reading, Place) and reply.reading.level == "city"
    }
    if len(cities) < 2:
        return replies
    return [reply for reply in replies if reply.key[0] != "city" or str(reply.key[1]) not in venues]


def _venue_words(reply: Reply) -> list[str]:
    return str(reply.key[1]).split() if reply.key[0] == "venue" else []


def _places(telling: Telling) -> Iterator[Reply]:
    """Venues and countries, and the city where the document gives no more than one."""
    if telling.type in EVERYWHERE:
        return
    cities = {place.name for place in telling.where if place.level == "city"}
    for claim in telling.places:
        place = claim.value
        if isinstance(place, Place) and (place.level != "city" or len(cities) == 1):
            key = (place.level, place.name, place.text.casefold(), telling.status)
            yield Reply(key, place.text, place, claim, telling.status)


def _statuses(telling: Telling) -> Iterator[Reply]:
    for claim in telling.statuses:
        if isinstance(claim.value, Status):
            yield Reply((claim.value.status,), claim.value.status, claim.value, claim, telling.status)


def _rosters(telling: Telling, ledger: Ledger) -> Iterator[Reply]:
    for claim in telling.rosters:
        roster = claim.value
        if isinstance(roster, Roster):
            people = tuple(sorted(filter(None, (ledger.entity_id(person) for person in roster.people))))
            captions = [ledger.entities[person].caption for person in roster.people if person in ledger.entities]
            yield Reply((telling.document, *people), ", ".join(captions), roster, claim, telling.status)


def _attendance(event: Event, tellings: Sequence[Telling], ledger: Ledger) -> Iterator[Fact]:
    replies: dict[str, list[Reply]] = defaultdict(list)
    for telling in tellings:
        for claim in telling.presences:
            value = claim.value
            entity = ledger.entity_id(value.person) if isinstance(value, Attendance) else None
            if isinstance(value, Attendance) and entity is not None:
                words = _presence_in_words(value.present, telling.status)
                reply = Reply((value.present, telling.status), words, value, claim, telling.status, entity)
                replies[entity].append(reply)
    for entity in sorted(replies):
        yield from _fact(event, tellings, "attendance", replies[entity], entity)


def _presence_in_words(present: bool, status: str) -> str:
    if status == "planned":
        return "announced" if present else "announced as absent"
    return "took part" if present else "absent"


def _stated(event: Event, tellings: Sequence[Telling]) -> Iterator[Fact]:
    """One question for each attribute of a table that is none of the others."""
    replies: dict[str, list[Reply]] = defaultdict(list)
    for telling in tellings:
        for claim in telling.stated:
            if isinstance(claim.value, Stated):
                replies[claim.value.attribute].append(stated_reply(claim, claim.value))
    for attribute in sorted(replies):
        yield from _fact(event, tellings, "stated", replies[attribute], attribute)


def stated_reply(claim: Claim, value: Stated) -> Reply:
    """A cell of a table as an answer: cells with the same text are one."""
    return Reply((value.folded,), value.text, value, claim)
