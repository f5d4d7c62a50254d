"""Whether one person can be in two cities at two times: the way between them against the time between."""

from __future__ import annotations

from math import acos, cos, radians, sin
from typing import NamedTuple

from reconcile.compare.place import names_of
from reconcile.compare.when_clock import minutes_between
from reconcile.model import Place, When
from reconcile.text.lexicon import Position, city_positions

EARTH = 6_371  # km, mean radius
CRUISE = 900  # km an hour of an airliner
GROUND = 1.0  # hours from the one door to the other that no flight takes less than
SUMMER = 1.0  # hours by which one of two places may have summer time and the other not
_A_DAY = 1_440  # minutes


class Way(NamedTuple):
    """Two cities and two clock times: kilometres between the cities, the hours that the way takes at the least, and the
    hours that can lie between the two times at the most, whatever zones are meant."""

    kilometres: int
    needed: float
    between: float

    @property
    def impossible(self) -> bool:
        """Whether the way takes longer than what lies between."""
        return self.needed > self.between


def way(from_: tuple[Place, When], to: tuple[Place, When]) -> Way | None:
    """The way from one place and time to another; None where a city is not in the table, a day is not fixed or a clock time
    is not told. Symmetric. A clock time without a zone may be that of either city or of one zone for both."""
    (here, now), (there, then) = from_, to
    one, other = position(here), position(there)
    if one is None or other is None or now.start is None or then.start is None:
        return None
    minutes = minutes_between(now, then)
    if minutes is None:
        return None
    between = abs((then.start - now.start).days * _A_DAY + minutes.apart) / 60
    slack = 0.0 if minutes.zoned else abs(one.hours - other.hours) + SUMMER
    kilometres = distance(one, other)
    return Way(kilometres, kilometres / CRUISE + GROUND, between + slack)


def position(place: Place) -> Position | None:
    """Where a city lies, None where the table does not know it or its bare name may mean another town."""
    if place.level != "city" or place.country is None:
        return None
    known = city_positions()
    found = (known.get((name, place.country)) for name in names_of(place.name))
    return next((each for each in found if each is not None), None)


def distance(a: Position, b: Position) -> int:
    """Kilometres between two places along the surface of the earth."""
    north, south = radians(a.latitude), radians(b.latitude)
    angle = sin(north) * sin(south) + cos(north) * cos(south) * cos(radians(a.longitude - b.longitude))
    return round(EARTH * acos(max(-1.0, min(1.0, angle))))
