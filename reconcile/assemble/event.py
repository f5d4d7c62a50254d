"""Events across documents: which tellings are of one happening, by kind, day, place and people."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from itertools import combinations

from reconcile.assemble.account import Telling
from reconcile.assemble.gather import Groups
from reconcile.compare.place import same_city
from reconcile.compare.when import compare_when
from reconcile.model import Account, Attendance, Claim, Event, Evidence, Participation, Place, When
from reconcile.settings import Settings
from reconcile.text.fold import fold

# What speaks for and against one happening; the sum is held against `settings.same_event`.
SAME_TYPE, ANY_TYPE, OTHER_TYPE = 0.30, 0.15, -0.25
BOTH_MAIN = 0.25
SAME_DAY, DAY_FITS, NEAR_DAY, WEEK_DAY, FAR_DAY = 0.40, 0.10, -0.15, -0.45, -0.90
SAME_CITY, OTHER_CITY, SAME_VENUE, SAME_COUNTRY, OTHER_COUNTRY = 0.20, -0.60, 0.25, 0.05, -0.40
SAME_TOWN = 0.20  # a place that no table knows, named alike
ONE_PERSON, MORE_PEOPLE, OTHER_PEOPLE = 0.15, 0.30, -0.30
SHARED_QUOTE = 0.25  # two documents that are mostly about something and quote the same words
SAME_WEEKDAY, OTHER_WEEKDAY = 0.15, -0.50
QUOTE_WORDS = 5  # shorter quotations are shared by chance
STEPS = 10_000  # whole steps in which likeness is added up, so that no order of adding shows
LEAST_AVERAGE = 0.25  # mean likeness of all pairs, below which two groups stay apart
NEAR_DAYS = 3  # days that a slip or a time zone may put between two tellings of one happening
WEEK = 7  # days from which on it is the next of its kind
SEASON = 180  # days between publications within which a swapped or mistaken date is thinkable; a year is another event
STALE_DAYS = 45  # days between publications after which undated tellings count as apart

# Kinds that the press uses for one another.
_KIN = (
    {"meeting", "summit"},
    {"ceremony", "event"},
    {"hearing", "arrest"},
    {"signing", "ceremony"},
    {"launch", "ceremony"},
)


def match_events(tellings: Sequence[Telling], settings: Settings) -> list[list[Telling]]:
    """Tellings gathered into happenings, best pairs first; a document tells one happening once. Events of tables are those
    of one label."""
    labelled = [telling for telling in tellings if telling.label is not None]
    told = [telling for telling in tellings if telling.label is None]
    by_label: dict[str | None, list[Telling]] = {}
    for telling in labelled:
        by_label.setdefault(telling.label, []).append(telling)
    return sorted([*_gathered(told, settings), *by_label.values()], key=lambda group: [t.subject for t in group])


def _gathered(tellings: Sequence[Telling], settings: Settings) -> list[list[Telling]]:
    likeness = Likeness(tellings, settings)
    least = round(settings.same_event * STEPS)
    scored = sorted(
        (-score, tellings[a].subject, tellings[b].subject, a, b)
        for a, b in combinations(range(len(tellings)), 2)
        if tellings[a].document != tellings[b].document and (score := likeness.steps(a, b)) >= least
    )
    groups = Groups([telling.document for telling in tellings], likeness, LEAST_AVERAGE * STEPS)
    return [[tellings[place] for place in group] for group in groups.join((a, b) for *_, a, b in scored)]


class Likeness:
    """How much speaks for two tellings being of one happening, minus what speaks against it, in steps of 1/10,000; None
    where their days are far apart. Kinds, days and places are few: what two of them say is asked once."""

    def __init__(self, tellings: Sequence[Telling], settings: Settings) -> None:
        self._tellings, self._settings = tellings, settings
        self._kinds = _numbered([(telling.type, telling.main) for telling in tellings])
        self._days = _numbered([(telling.when, telling.published) for telling in tellings])
        self._places = _numbered([tuple(telling.where) for telling in tellings])
        self._people = [frozenset(telling.people) for telling in tellings]
        long = {quote: len(quote.split()) >= QUOTE_WORDS for telling in tellings for quote in telling.quotes}
        self._quotes = [
            frozenset(quote for quote in telling.quotes if long[quote]) if telling.main else frozenset()
            for telling in tellings
        ]
        self._asked: dict[tuple[str, int, int], float] = {}

    def __call__(self, a: int, b: int) -> int | None:
        return None if self._day(a, b) == FAR_DAY else self.steps(a, b)

    def steps(self, a: int, b: int) -> int:
        """The sum, however far the days are apart."""
        kinds = self._of("kind", self._kinds, a, b, _types)
        places = self._of("place", self._places, a, b, lambda one, other: _places(one.where, other.where))
        people = _people(self._people[a], self._people[b])
        quotes = 0.0 if self._quotes[a].isdisjoint(self._quotes[b]) else SHARED_QUOTE
        return round((kinds + self._day(a, b) + places + people + quotes) * STEPS)

    def _day(self, a: int, b: int) -> float:
        return self._of("day", self._days, a, b, lambda one, other: _days(one, other, self._settings))

    def _of(self, part: str, numbers: Sequence[int], a: int, b: int, ask: Callable[[Telling, Telling], float]) -> float:
        key = (part, numbers[a], numbers[b])
        if key not in self._asked:
            self._asked[key] = ask(self._tellings[a], self._tellings[b])
        return self._asked[key]


def _numbered(keys: Sequence[Hashable]) -> list[int]:
    """For each key the number of the first that is equal to it."""
    first: dict[Hashable, int] = {}
    return [first.setdefault(key, len(first)) for key in keys]


def _types(a: Telling, b: Telling) -> float:
    score = BOTH_MAIN if a.main and b.main else 0.0
    if a.type == b.type:
        return score + SAME_TYPE
    if any({a.type, b.type} <= kin for kin in _KIN) or "event" in {a.type, b.type}:
        return score + ANY_TYPE
    return score + (0.0 if a.main and b.main else OTHER_TYPE)


def _days(a: Telling, b: Telling, settings: Settings) -> float:
    if a.when is None or b.when is None:
        apart = a.published and b.published and abs((a.published - b.published).days) > STALE_DAYS
        return -0.3 if apart else 0.0
    if (a.when.start is None) != (b.when.start is None):
        return _weekdays(a.when, b.when)
    compared = compare_when(a.when, b.when, settings)
    if compared.relation in {"same", "same-after-folding"}:
        return SAME_DAY
    if compared.relation == "conflict":
        one_season = not (a.published and b.published) or abs((a.published - b.published).days) <= SEASON
        return _conflicting(a.when, b.when, slips=one_season)
    return DAY_FITS if compared.relation == "compatible" else 0.0


def _weekdays(a: When, b: When) -> float:
    """A weekday without a date against a dated day."""
    loose, fixed = (a, b) if a.start is None else (b, a)
    if fixed.start is None or fixed.start != fixed.end:
        return 0.0
    if loose.month is not None and loose.day is not None:
        return SAME_DAY if (loose.month, loose.day) == (fixed.start.month, fixed.start.day) else OTHER_WEEKDAY
    if loose.weekday is None:
        return 0.0
    return SAME_WEEKDAY if loose.weekday == fixed.start.weekday() else OTHER_WEEKDAY


def _conflicting(a: When, b: When, *, slips: bool) -> float:
    """Two days that differ; where `slips` are thinkable, a swapped or mistaken year still counts as near."""
    if a.start is None or b.start is None:
        near = a.month is not None and a.month == b.month and abs((a.day or 0) - (b.day or 0)) <= NEAR_DAYS
        return NEAR_DAY if near else -0.4
    days = abs((a.start - b.start).days)
    swapped = (a.month, a.day) == (b.day, b.month) or ((a.month, a.day) == (b.month, b.day) and days < 800)
    if days <= NEAR_DAYS or (slips and swapped):
        return NEAR_DAY
    fixed = a.anchor == b.anchor == "explicit"  # "on Sunday" is too often the day of something else
    return WEEK_DAY if fixed and slips and days < WEEK else FAR_DAY


def _places(a: Sequence[Place], b: Sequence[Place]) -> float:
    cities_a, cities_b = _names(a, "city"), _names(b, "city")
    venues = _names(a, "venue") & _names(b, "venue")
    score = SAME_VENUE if venues else SAME_TOWN if _names(a, "unknown") & _names(b, "unknown") else 0.0
    if cities_a and cities_b:
        return score + (SAME_CITY if any(same_city(x, y) for x in cities_a for y in cities_b) else OTHER_CITY)
    countries_a = {place.country for place in a if place.country}
    countries_b = {place.country for place in b if place.country}
    if countries_a and countries_b and not venues:
        return score + (SAME_COUNTRY if countries_a & countries_b else OTHER_COUNTRY)
    return score


def _names(places: Sequence[Place], level: str) -> set[str]:
    return {place.name for place in places if place.level == level}


def _people(a: frozenset[str], b: frozenset[str]) -> float:
    shared = len(a & b)
    if not shared and min(len(a), len(b)) > 1:
        return OTHER_PEOPLE
    return MORE_PEOPLE if shared > 1 else ONE_PERSON if shared else 0.0


def as_events(groups: Sequence[Sequence[Telling]]) -> tuple[Event, ...]:
    """The happenings as events, those that most documents tell first."""
    events = [_event(group) for group in groups]
    ordered = sorted(events, key=lambda event: (-len(event.accounts), event.title, event.accounts[0].subjects))
    return tuple(event.model_copy(update={"id": f"event:{number}"}) for number, event in enumerate(ordered, 1))


def _event(group: Sequence[Telling]) -> Event:
    told = _distinct(group)
    label = next((claim.evidence.text for claim in told[0].happenings if told[0].label is not None), None)
    kind = _commonest([telling.type for telling in told])
    day, place = _day(told), _place(told)
    return Event(
        id="event",
        type=kind,
        title=label or _title(told, kind, day, place),
        date=day,
        place=place,
        accounts=tuple(_account(telling) for telling in group),
    )


def _distinct(group: Sequence[Telling]) -> list[Telling]:
    """One telling of each wording: a copy has no vote on how an event is called."""
    worded = {
        tuple(claim.evidence.text for claim in (*t.happenings, *t.dates, *t.places, *t.presences)): t
        for t in reversed(group)
    }
    return sorted(worded.values(), key=lambda telling: telling.subject)


def _commonest(words: Sequence[str]) -> str:
    counts = Counter(words)
    return min(counts, key=lambda word: (-counts[word], word))


def _day(group: Sequence[Telling]) -> When | None:
    """The day that the documents give, None where they give two."""
    dated = [t.when for t in group if t.when is not None and t.when.start is not None and t.when.start == t.when.end]
    attached = [when for when in dated if when.attached and when.anchor != "publication"] or dated
    if len({when.start for when in attached}) != 1:
        return None
    return min(attached, key=lambda when: (when.anchor != "explicit", when.text))


def _place(group: Sequence[Telling]) -> Place | None:
    cities = [place for telling in group for place in telling.where if place.level in {"city", "unknown"}]
    anywhere = cities or [place for telling in group for place in telling.where]
    if not anywhere:
        return None
    name = _commonest([place.name for place in anywhere])
    return min(
        (place for place in anywhere if place.name == name), key=lambda place: (place.text.isupper(), place.text)
    )


def _title(group: Sequence[Telling], kind: str, day: When | None, place: Place | None) -> str:
    words = [_noun(claim) for telling in group for claim in telling.happenings]
    noun = _commonest([word for word in words if word] or [kind])
    parts = [noun[:1].upper() + noun[1:]]
    if place is not None:
        parts[0] += f" in {place.text.title() if place.text.isupper() and len(place.text) > 3 else place.text}"
    if day is not None and day.start is not None:
        parts.append(f"{day.start.day} {day.start:%B %Y}")
    return ", ".join(parts)


def _noun(claim: Claim) -> str:
    """The last word of a happening's wording, when it reads as a noun."""
    words = re.findall(r"[^\W\d_]+", fold(claim.evidence.text))
    return "" if not words or words[-1].endswith("ed") or words[-1] in _VERBS else words[-1]


_VERBS = frozenset(
    """met meet meets together sign signs travel come came went flew beat won win wins telephone phone receive receives buy
    brief appear brought hear heard shot sank quit quits fell struck unveil launches reopen over off down up away office dead
    custody rest respects guilty sworn lost lose loses arrive arrives appears upheld uphold quash merge merges merging
    drew put puts walk rejects farewell""".split()
)


def _account(telling: Telling) -> Account:
    return Account(
        document=telling.document,
        subjects=(telling.subject,),
        status=telling.status,
        date=telling.when,
        place=min(telling.where, key=lambda p: ({"venue": 0, "city": 1}.get(p.level, 2), p.text), default=None),
        participants=_participants(telling),
        evidence=_evidence([*telling.happenings, *telling.dates, *telling.places]),
    )


def _participants(telling: Telling) -> tuple[Participation, ...]:
    return tuple(
        Participation(
            entity=telling.persons[claim.value.person],
            present=claim.value.present,
            manner=claim.value.manner,
            evidence=(claim.evidence,),
        )
        for claim in telling.presences
        if isinstance(claim.value, Attendance) and claim.value.person in telling.persons
    )


def _evidence(claims: Sequence[Claim]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(claim.evidence for claim in claims))
