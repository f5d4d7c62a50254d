"""The answers about one document as the same Reading that the default makes: its events, who was there, and all the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reconcile.extract.attendance import Presence
from reconcile.extract.event import status_of
from reconcile.extract.event_words import CANCELLED, DENIED, FUTURE
from reconcile.extract.happening import Trigger
from reconcile.extract.hit import find_hits
from reconcile.extract.listing import Listing, find_listings
from reconcile.extract.llm_answer import Answer, OfPerson, Told, Wording
from reconcile.extract.llm_lookup import NO_NAME, NOBODY, Lookup
from reconcile.extract.local_event import LocalEvent
from reconcile.extract.origin import find_origins
from reconcile.extract.page import Page
from reconcile.extract.person import find_ages, find_stand_ins
from reconcile.extract.place import PlaceMention
from reconcile.extract.presence_words import tells_absence
from reconcile.extract.reading import Reading
from reconcile.extract.stretch import name_in, spans, unlisted_place
from reconcile.extract.when import TimeMention
from reconcile.settings import Settings
from reconcile.text.fold import fold

NOT_AWAY = "nothing in the words says that the person stayed away"
UNTOLD = "no words of the text tell of the event"


def read_answers(page: Page, answers: Sequence[Answer], settings: Settings) -> tuple[Reading, list[str]]:
    """The reading of a document whose pieces were answered one by one, and the reason for each thing that was dropped."""
    lookup = Lookup(page, answers, settings)
    people, roles, numbers = lookup.people, lookup.roles(), lookup.numbers()
    listings = find_listings(page, people)
    teller = _Teller(lookup, listings)
    for answer in answers:
        teller.hear(answer.events)
    events = teller.events
    reading = Reading(
        page=page,
        people=people,
        organisations=lookup.organisations,
        roles=roles,
        stand_ins=tuple(find_stand_ins(page, people, roles)),
        places=[place for event in events for place in event.places],
        times=[event.time for event in events if event.time is not None],
        numbers=numbers,
        ages=tuple(find_ages(page, people, numbers)),
        quotes=lookup.quotes(),
        events=events,
        listings=listings,
        presences=list(teller.presences.values()),
        origins=find_origins(page, spans(people), spans(lookup.organisations)),
        foreign=(),
        deeds=(),
    )
    return reading, lookup.reasons


class _Teller:
    """Gathers the events of all answers, the main one first, and who was at each."""

    def __init__(self, lookup: Lookup, listings: Sequence[Listing]) -> None:
        self.events: list[LocalEvent] = []
        self.presences: dict[tuple[int, int], Presence] = {}
        self._lookup, self._listings = lookup, listings

    def hear(self, told: Sequence[Told]) -> None:
        """Add the events of one answer. One that an earlier answer told of the same day is the same."""
        earlier = list(self.events)
        for one in told:
            event = self._event(one)
            if event is None:
                continue
            known = next((other for other in earlier if _same(event, other)), None)
            if known is None:
                event.main = not self.events
                self.events.append(event)
            else:
                known.triggers += event.triggers
                known.places += [place for place in event.places if place not in known.places]
            for people, present in ((one.attended, True), (one.absent, False)):
                for person in people:
                    self._put(known or event, person, present=present)

    def _event(self, told: Told) -> LocalEvent | None:
        lookup = self._lookup
        where = [span for one in told.mentions if (span := lookup.span(one)) is not None]
        triggers = sorted({span: _trigger(lookup.page, span) for span in where}.values(), key=lambda item: item.start)
        if not triggers:
            lookup.drop(UNTOLD)
            return None
        times = [time for one in told.dates if (time := lookup.value(lookup.times, one)) is not None]
        kind = next((trigger.type for trigger in triggers if trigger.type != "event"), "event")
        event = LocalEvent(kind, triggers=triggers, time=_sharpest(times), places=list(self._places(told.places)))
        event.status = self._status(event, told.status)
        return event

    def _places(self, told: Sequence[Wording]) -> Iterator[PlaceMention]:
        """The places of an event: as the tables know them, else the name itself."""
        lookup = self._lookup
        for one in told:
            span = lookup.span(one)
            if span is None:
                continue
            known = [place for place in lookup.places if span[0] <= place.start and place.end <= span[1]]
            name = None if known else name_in(lookup.page, *span)
            if known:
                yield from known
            elif name is not None and name.tokens[0].capital:
                yield unlisted_place(lookup.page, name.tokens[0].start, name.tokens[-1].end)
            else:
                lookup.drop(NO_NAME)

    def _status(self, event: LocalEvent, told: Sequence[Wording]) -> str:
        """Read from the words that say it, else as the rules read it around the event's own words."""
        lookup = self._lookup
        said = [lookup.page.text[slice(*span)] for one in told if (span := lookup.span(one)) is not None]
        words = set(fold(" ".join(said)).split())
        if CANCELLED & words or "called off" in fold(" ".join(said)):
            return "cancelled"
        if DENIED & words:
            return "denied"
        published = lookup.page.document.published
        dated = event.time is not None and event.time.value.start is not None and published is not None
        return "planned" if FUTURE & words and not dated else status_of(event, published)

    def _put(self, event: LocalEvent, one: OfPerson, *, present: bool) -> None:
        """That a person was there, or was not, told by words that name the person; absence outweighs."""
        lookup = self._lookup
        span = lookup.span(one)
        if span is None:
            return
        person = lookup.person(one)
        mention = next((mention for mention in lookup.people_at(span) if mention.person == person), None)
        clause = fold(lookup.page.text[slice(*span)])
        if mention is None or not (present or tells_absence(clause)):
            lookup.drop(NOBODY if mention is None else NOT_AWAY)
            return
        key = next(n for n, each in enumerate(self.events) if each is event), mention.person
        if present and key in self.presences:
            return
        roster = next((n for n, listing in enumerate(self._listings) if mention in listing.mentions), None)
        manner = "took part" if present else "absent"
        self.presences[key] = Presence(event, mention.person, present, manner, mention.start, mention.end, roster)


def _trigger(page: Page, span: tuple[int, int]) -> Trigger:
    """The words of an event; its type is that of the first of them that the tables know."""
    sentence = page.sentence_at(span[0])
    tokens = sentence.tokens
    inside = [n for n, token in enumerate(tokens) if span[0] < token.end and token.start < span[1]]
    hit = next((hit for hit in find_hits(sentence) if hit.at in inside), None)
    at = hit.at if hit is not None else max(inside, default=0)
    return Trigger(
        sentence=sentence,
        at=at,
        start=span[0],
        end=span[1],
        type=hit.type if hit is not None else "event",
        verb=hit is not None and hit.verb,
        ordinal="",
        definite=True,
        proposed=False,
        general=False,
        aside=False,
        oblique=False,
        time=None,
        places=(),
    )


def _sharpest(times: Sequence[TimeMention]) -> TimeMention | None:
    """The first time that fixes one day, else the first."""
    return next(
        (t for t in times if t.value.start is not None and t.value.start == t.value.end), next(iter(times), None)
    )


def _same(event: LocalEvent, other: LocalEvent) -> bool:
    """Whether two tellings in different pieces are surely of one event: its type and its day are the same."""
    if event.type != other.type or event.time is None or other.time is None:
        return False
    day = event.time.value.start, event.time.value.end
    return day[0] is not None and day == (other.time.value.start, other.time.value.end)
