"""How much speaks for two tellings being of one happening: kind, day, place, people, words."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence

from reconcile.assemble.account import Telling
from reconcile.assemble.slip import NEAR_NEWS, SUPPORT, support, told_alike
from reconcile.compare.place import same_city
from reconcile.compare.when import compare_when
from reconcile.model import Place, When
from reconcile.settings import Settings

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
SAME_NEWS = 0.1  # it is not quite enough, but nothing contradicts and much else is the same
SLIP = 0.0  # one day or place that contradicts where nearly all else is the same
SAME_ORDINAL = 0.25  # the first round in one, the first round in the other
STEPS = 10_000  # whole steps in which likeness is added up, so that no order of adding shows
NEAR_DAYS = 3  # days that a slip or a time zone may put between two tellings of one happening
WEEK = 7  # days from which on it is the next of its kind
SEASON = 180  # days between publications within which a swapped or mistaken date is thinkable; a year is another event
BOTH_SIDES = 2  # people of a call
STALE_DAYS = 45  # days between publications after which undated tellings count as apart

# Kinds that the press uses for one another.
_KIN = (
    {"meeting", "summit"},
    {"ceremony", "event"},
    {"hearing", "arrest"},
    {"signing", "ceremony"},
    {"launch", "ceremony"},
)


class Likeness:
    """How much speaks for two tellings being of one happening, minus what speaks against it, in steps of 1/10,000; None
    where their days are far apart. Kinds, days and places are few: what two of them say is asked once."""

    def __init__(self, tellings: Sequence[Telling], settings: Settings) -> None:
        self._tellings, self._settings = tellings, settings
        self._least = round(settings.same_event * STEPS)
        self._kinds = _numbered([(telling.type, telling.main) for telling in tellings])
        self._days = _numbered([(telling.when, telling.published) for telling in tellings])
        self._places = _numbered([tuple(telling.where) for telling in tellings])
        self._ordinals = [telling.ordinals for telling in tellings]
        self._people = [frozenset(telling.people) for telling in tellings]
        long = {quote: len(quote.split()) >= QUOTE_WORDS for telling in tellings for quote in telling.quotes}
        self._quotes = [
            frozenset(quote for quote in telling.quotes if long[quote]) if telling.main else frozenset()
            for telling in tellings
        ]
        self._whole = _numbered([told_alike(telling) for telling in tellings])
        self._asked: dict[tuple[str, int, int], float] = {}

    def __call__(self, a: int, b: int) -> int | None:
        far = self._day(a, b) == FAR_DAY and not self._slipped(a, b)
        return None if far or self._elsewhere(a, b) or self._called_again(a, b) else self.steps(a, b)

    def steps(self, a: int, b: int) -> int:
        """The sum, however far the days are apart."""
        kinds = self._of("kind", self._kinds, a, b, _types)
        people = _people(self._people[a], self._people[b])
        quotes = 0.0 if self._quotes[a].isdisjoint(self._quotes[b]) else SHARED_QUOTE
        series = SAME_ORDINAL if self._ordinals[a] & self._ordinals[b] else 0.0
        day, place = self._day(a, b), self._place(a, b)
        if kinds == BOTH_MAIN and day < 0:
            kinds += OTHER_TYPE  # two texts that are mostly about another kind of happening, on another day
        if self._slipped(a, b):
            day, place = (SLIP, place) if day < 0 else (day, SLIP)
        total = round((kinds + day + place + people + quotes + series) * STEPS)
        doubtful = kinds >= SAME_TYPE and min(day, place, people) >= 0 and 0 < self._least - total <= SAME_NEWS * STEPS
        return round(total + SAME_NEWS * STEPS) if doubtful and self._support(a, b) >= SUPPORT else total

    def _slipped(self, a: int, b: int) -> bool:
        """Whether either the day or the place contradicts, but no more than a slip could, and nearly all else is the same."""
        day, place = self._day(a, b), self._place(a, b)
        if (
            (day < 0) == (place < 0)
            or self._of("kind", self._kinds, a, b, _types) < SAME_TYPE
            or _people(self._people[a], self._people[b]) < 0
        ):
            return False
        if day < 0 and not self._of("week", self._days, a, b, _within_a_week):
            return False
        return self._support(a, b) >= SUPPORT

    def _elsewhere(self, a: int, b: int) -> bool:
        """Whether two visits lead to two cities and nothing says that they were on one day."""
        visits = self._tellings[a].type == self._tellings[b].type == "visit"
        return visits and self._place(a, b) <= OTHER_CITY and self._day(a, b) < SAME_WEEKDAY

    def _called_again(self, a: int, b: int) -> bool:
        """Whether two calls on two days have no two people in common: whoever calls one, calls others too."""
        calls = self._tellings[a].type == self._tellings[b].type == "call"
        return calls and self._day(a, b) < 0 and len(self._people[a] & self._people[b]) < BOTH_SIDES

    def _support(self, a: int, b: int) -> int:
        same_day, same_place = self._day(a, b) >= SAME_WEEKDAY, self._place(a, b) >= SAME_CITY
        return int(same_day + same_place + self._of("support", self._whole, a, b, support))

    def _place(self, a: int, b: int) -> float:
        return self._of("place", self._places, a, b, lambda one, other: _places(one.where, other.where))

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
        conflict = _conflicting(a.when, b.when, slips=one_season)
        if conflict == NEAR_DAY and (_still_to_come(a, b) or _still_to_come(b, a)):
            return FAR_DAY
        return FAR_DAY if conflict == WEEK_DAY and _reported_in_turn(a, b) else conflict
    return DAY_FITS if compared.relation == "compatible" else 0.0


def _still_to_come(a: Telling, b: Telling) -> bool:
    """Whether a source tells of a day to come when that of the other was over: "there will be a Mass on Sunday", on Friday."""
    if not (a.published and a.when and a.when.start and b.when and b.when.end):
        return False
    return a.status == "planned" and b.status == "happened" and b.when.end < a.published < a.when.start


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


def _within_a_week(a: Telling, b: Telling) -> float:
    """1 where two tellings may be of days of one week and came out together, as far as is known, else 0: reports of days
    apart tell of two happenings."""
    if a.when is None or b.when is None or _still_to_come(a, b) or _still_to_come(b, a):
        return 0.0
    if a.published and b.published and abs((a.published - b.published).days) > NEAR_NEWS:
        return 0.0
    if a.when.start is None or b.when.start is None:
        return 1.0
    return float(a.when.start == a.when.end and abs((a.when.start - b.when.start).days) < WEEK)


def _reported_in_turn(a: Telling, b: Telling) -> bool:
    """Whether two reports are as far apart as the days of which they tell: the news of two happenings."""
    if not (a.published and b.published and a.when and b.when and a.when.start and b.when.start):
        return False
    apart, between = a.published - b.published, a.when.start - b.when.start
    return abs(apart.days) > NEAR_NEWS and abs((apart - between).days) <= 1


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
