"""Who was where: people against events, and how many sources say so."""

from __future__ import annotations

from collections import Counter
from typing import Literal, NamedTuple

from reconcile.model import Event, Participation, Report
from reconcile.report.index import Index
from reconcile.report.prose import clip
from reconcile.text.fold import fold

Presence = Literal["present", "announced", "absent", "open"]
PRESENCE_WORDS: dict[Presence, str] = {
    "present": "took part", "announced": "announced", "absent": "absent", "open": "named, presence not fixed",
}  # fmt: skip
_MOST_EVENTS = 10


class Seat(NamedTuple):
    """What is said of one person at one event: how many sources say what, most first; empty where nobody names them."""

    told: tuple[tuple[Presence, int], ...]

    @property
    def disputed(self) -> bool:
        """Whether some have the person there and others not."""
        said = {presence for presence, _ in self.told}
        return "absent" in said and bool(said & {"present", "announced"})


class Crowd(NamedTuple):
    """`events` are id and title of the columns, those with most people if there are too many (`left_out` counts the
    rest); `rows` are a person's caption, entity id and a seat for each column."""

    events: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, str, tuple[Seat, ...]], ...]
    left_out: int


def crowd(report: Report, index: Index) -> Crowd:
    """People whom most events and sources name first."""
    held = [event for event in report.events if any(account.participants for account in event.accounts)]
    fullest = sorted(held, key=lambda event: (-len(_people(event)), event.id))[:_MOST_EVENTS]
    shown = [event for event in held if event in fullest]
    seats = {event.id: _seats(event) for event in shown}
    told: dict[str, list[Seat]] = {}
    for seated in seats.values():
        for person, seat in seated.items():
            told.setdefault(person, []).append(seat)
    ordered = sorted(
        told, key=lambda one: (-len(told[one]), -sum(map(_weight, told[one])), fold(index.person(one)), one)
    )
    rows = tuple(
        (index.person(person), person, tuple(seats[event.id].get(person, Seat(())) for event in shown))
        for person in ordered
    )
    return Crowd(tuple((event.id, clip(event.title, 70)) for event in shown), rows, len(held) - len(shown))


def _weight(seat: Seat) -> int:
    return sum(number for _, number in seat.told)


def _people(event: Event) -> set[str]:
    return {participation.entity for account in event.accounts for participation in account.participants}


def _seats(event: Event) -> dict[str, Seat]:
    said: dict[str, Counter[Presence]] = {}
    for account in event.accounts:
        for person, presence in {one.entity: _presence(one, account.status) for one in account.participants}.items():
            said.setdefault(person, Counter())[presence] += 1
    order = list(PRESENCE_WORDS)
    return {
        person: Seat(tuple(sorted(told.items(), key=lambda pair: (-pair[1], order.index(pair[0])))))
        for person, told in said.items()
    }


def _presence(one: Participation, status: str) -> Presence:
    if one.present is None:
        return "announced" if status == "planned" else "open"
    if not one.present:
        return "absent"
    return "announced" if status == "planned" else "present"
