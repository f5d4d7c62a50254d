"""Everything that was read from one document, before it is worded as claims."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reconcile.extract.attendance import Cast, Presence, find_presences
from reconcile.extract.counterpart import find_counterparts, find_office_holders
from reconcile.extract.deed import DeedMention, find_deeds
from reconcile.extract.event import find_events, told
from reconcile.extract.foreign import ForeignName, find_foreign_names
from reconcile.extract.happening import find_triggers
from reconcile.extract.listing import Listing, find_listings
from reconcile.extract.local_event import LocalEvent
from reconcile.extract.name import PersonMention, find_people
from reconcile.extract.organisation import OrganisationMention, find_organisations
from reconcile.extract.origin import OriginMention, find_origins
from reconcile.extract.page import Page
from reconcile.extract.person import PersonRole, find_ages, find_roles, find_stand_ins
from reconcile.extract.place import PlaceMention, find_places
from reconcile.extract.quantity import NumberMention, find_quantities
from reconcile.extract.quote import find_quotes
from reconcile.extract.speech import Mention, Said
from reconcile.extract.vouching import NOBODY, Known
from reconcile.extract.when import TimeMention, find_times_of
from reconcile.model import Document
from reconcile.settings import Settings

SAME_OCCASION = 2  # sentences within which a speaker is taken to go on


@dataclass(frozen=True, slots=True)
class Reading:
    """One document as read: mentions with offsets of the document, and the events they were gathered into."""

    page: Page
    people: Sequence[PersonMention]
    organisations: Sequence[OrganisationMention]
    roles: Sequence[PersonRole]
    stand_ins: Sequence[tuple[int, int, int]]
    places: Sequence[PlaceMention]
    times: Sequence[TimeMention]
    numbers: Sequence[NumberMention]
    ages: Sequence[tuple[int, NumberMention]]
    quotes: Sequence[Said]
    events: Sequence[LocalEvent]
    listings: Sequence[Listing]
    presences: Sequence[Presence]
    origins: Sequence[OriginMention]
    foreign: Sequence[ForeignName]
    deeds: Sequence[DeedMention]


def person_id(document: str, person: int) -> str:
    """The local subject id of a person."""
    return f"{document}#p{person}"


def organisation_id(document: str, organisation: int) -> str:
    """The local subject id of an organisation."""
    return f"{document}#o{organisation}"


class Named(NamedTuple):
    """Who and what a document names: all that a reader of names has to find, the rest is read around it."""

    people: Sequence[PersonMention]
    organisations: Sequence[OrganisationMention]
    places: Sequence[PlaceMention]


def find_named(page: Page, known: Known = NOBODY) -> Named:
    """The names of one document by rules and word lists, and by what other documents tell."""
    people = find_people(page, known=known)
    taken = [(mention.start, mention.end) for mention in people]
    return Named(people, find_organisations(page, taken), find_places(page, taken))


def read_page(
    document: Document, settings: Settings, names_of: Callable[[Page, Known], Named] = find_named, known: Known = NOBODY
) -> Reading:
    """Read one document with every module, those first that others build on; `names_of` finds its names, with what
    other documents tell of them."""
    page = Page(document)
    people, organisations, places = names_of(page, known)
    named = [(mention.start, mention.end) for mention in people]
    roles = find_roles(page, people)
    stand_ins = tuple(find_stand_ins(page, people, roles))
    stretches = page.stretches
    times = find_times_of(page.text, document.published, stretches)
    dated = [(time.start, time.end) for time in times]
    numbers = tuple(n for start, end in stretches for n in find_quantities(page.text, start, end, dated))
    quotes = _quotes(page, people, organisations, stand_ins, settings)
    marked = [part for said in quotes if said.form != "indirect" for part in said.parts]
    told_times = tuple(time for time in times if not any(start <= time.start < end for start, end in marked))
    events = find_events(page, find_triggers(page, told_times, places, marked), told_times, places)
    listings = find_listings(page, people)
    cast = Cast(people, (*find_counterparts(page, people, roles), *find_office_holders(page, people, roles)), roles)
    presences = find_presences(page, cast, events, listings, marked, told_times)
    events, presences = _told(events, presences)
    return Reading(
        page=page,
        people=people,
        organisations=organisations,
        roles=roles,
        stand_ins=stand_ins,
        places=places,
        times=times,
        numbers=numbers,
        ages=tuple(find_ages(page, people, numbers)),
        quotes=quotes,
        events=events,
        listings=listings,
        presences=presences,
        origins=find_origins(page, named, [(body.start, body.end) for body in organisations]),
        foreign=tuple(find_foreign_names(page)),
        deeds=tuple(find_deeds(page, people, times, marked)),
    )


def _quotes(
    page: Page,
    people: Sequence[PersonMention],
    organisations: Sequence[OrganisationMention],
    stand_ins: Sequence[tuple[int, int, int]],
    settings: Settings,
) -> tuple[Said, ...]:
    name = page.document.id
    said = find_quotes(
        page.text,
        page.stretches,
        [Mention(m.start, m.end, person_id(name, m.person)) for m in people],
        [Mention(o.start, o.end, organisation_id(name, o.organisation)) for o in organisations],
        [Mention(start, end, person_id(name, person)) for start, end, person in stand_ins],
    )
    kept = [quote for quote in said if len(quote.text.split()) >= settings.min_quote_words]
    return tuple(with_occasions(page, kept))


def with_occasions(page: Page, quotes: Sequence[Said]) -> Iterator[Said]:
    """What a speaker goes on to say in the next sentences was said on the same occasion."""
    latest: dict[str, tuple[int, str]] = {}
    for quote in quotes:
        sentence, occasion = page.sentence_at(quote.start).index, quote.occasion
        if occasion is None and quote.speaker in latest and sentence - latest[quote.speaker][0] <= SAME_OCCASION:
            occasion = latest[quote.speaker][1]
        if occasion is not None and quote.speaker is not None:
            latest[quote.speaker] = (sentence, occasion)
        yield quote._replace(occasion=occasion)


def _told(events: Sequence[LocalEvent], presences: Sequence[Presence]) -> tuple[list[LocalEvent], list[Presence]]:
    """Events with body enough to be reported, and the presences at these."""
    kept = [event for event in events if told(event, sum(p.event is event and p.present for p in presences))]
    return kept, [presence for presence in presences if any(presence.event is event for event in kept)]
