"""The hook on one person in two cities at times that leave no time for the way between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import NamedTuple

from reconcile.check.finding import Firing
from reconcile.check.scene import Scene
from reconcile.check.telling import told_as_done
from reconcile.check.view import AnswerRecord, FactView, sourced
from reconcile.check.weighed import Weighed, weighed
from reconcile.compare.presence import REMOTE
from reconcile.compare.travel import Way, way
from reconcile.model.value import Place, When

DISTANT = 200
"""Kilometres from which on two cities are places apart."""
FROM_AFAR = frozenset({"call"})
"""Kinds of happenings that nobody has to travel to."""

TWO_PLACES = (
    "both are told as done, and the person as present at both",
    "nobody is told to have taken part from afar",
    "the clock times of both are told, and the table knows where both cities lie",
    "the cities are far apart, and the way takes longer than the time between",
)
"""The conditions of `person_in_two_places`."""


class _Scheduled(NamedTuple):
    """One event with its one city and its one day, and where sources give it the one clock time."""

    view: FactView
    city: AnswerRecord
    time: AnswerRecord


class _Presence(NamedTuple):
    """A person at one event."""

    view: FactView
    record: AnswerRecord
    at: _Scheduled


def person_in_two_places(scene: Scene) -> Iterator[Weighed]:
    """One person, told to have been at two events in two cities on one day or on two that follow each other."""
    scheduled = _scheduled(scene)
    present: dict[str, list[_Presence]] = {}
    for view in scene.asked(frozenset({"attendance"})):
        at = scheduled.get(view.fact.subject)
        held = [record for record in view.answers if record.present]
        if at is not None and held and scene.is_person(view.fact.about):
            present.setdefault(view.fact.about, []).append(_Presence(view, held[0], at))
    for person in sorted(present):
        for one, two in combinations(present[person], 2):
            if _near(one.at, two.at):
                yield _weigh(scene, one, two)


def _scheduled(scene: Scene) -> Mapping[str, _Scheduled]:
    """Event -> its city and day, where the sources agree on one of each."""
    cities: dict[str, AnswerRecord | None] = {}
    for view in scene.asked(frozenset({"place"})):
        named = {record.name: record for record in view.answers[::-1] if record.level == "city"}
        cities[view.fact.subject] = next(iter(named.values())) if len(named) == 1 else None
    found = {}
    for view in scene.asked(frozenset({"date"})):
        days = [record for record in view.answers if record.full_day and record.anchor != "publication"]
        clocked = [record for record in days if record.clock]
        settled = len({record._start for record in days}) == 1 and len({record.clock for record in clocked}) < 2
        city = cities.get(view.fact.subject)
        if settled and city is not None:
            found[view.fact.subject] = _Scheduled(view, city, (clocked or days)[0])
    return found


def _near(one: _Scheduled, two: _Scheduled) -> bool:
    start, end = one.time._start, two.time._start
    return start is not None and end is not None and abs((end - start).days) <= 1 and one.city.name != two.city.name


def _weigh(scene: Scene, one: _Presence, two: _Presence) -> Weighed:
    found = _way(one.at, two.at)
    both = (one, two)
    done = all(told_as_done(r, scene.documents) for each in both for r in (each.record, each.at.time))
    remote = any(
        REMOTE in {record.manner for record in each.view.answers}
        or scene.event_type(each.view.fact.subject) in FROM_AFAR
        for each in both
    )
    apart = found is None or (found.kilometres >= DISTANT and found.impossible)
    values = [
        f"{sourced(each.at.city)}, {each.at.time.value}, {each.at.time.clock or 'no clock time'}" for each in both
    ]
    return weighed(
        one.view.record.about, values, TWO_PLACES, (done, not remote, found is not None, apart),
        lambda: _told(one, two, found),
    )  # fmt: skip


def _way(one: _Scheduled, two: _Scheduled) -> Way | None:
    match (one.city._reading, one.time._reading, two.city._reading, two.time._reading):
        case (Place() as here, When() as now, Place() as there, When() as then):
            return way((here, now), (there, then))
    return None


def _told(one: _Presence, two: _Presence, found: Way | None) -> Firing:
    first, second = sorted((one, two), key=_moment)
    a, b = (
        replace(each.record, value=f"{each.at.city.value} at {each.at.time.clock} on {each.at.time.value}")
        for each in (first, second)
    )
    reason = f"the {found.kilometres:,} km between take longer than that" if found else "they lie apart"
    records: Sequence[AnswerRecord] = (
        first.record, second.record, first.at.city, second.at.city, first.at.time, second.at.time,
    )  # fmt: skip
    views = (first.view, second.view, first.at.view, second.at.view)
    facts = tuple(dict.fromkeys(view.fact for view in views))
    return Firing({"a": a, "b": b, "f": first.view.record}, (), tuple(records), facts, reason, name_rest=False)


def _moment(each: _Presence) -> tuple[date, str, str]:
    return each.at.time._start or date.min, each.at.time.clock, each.at.city.value
