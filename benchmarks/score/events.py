"""What happened, when, and who was there."""

from __future__ import annotations

from datetime import date

from benchmarks.score.arithmetic import Rates, Tally, best_first, precision_recall, share
from benchmarks.score.gold import Dossier
from benchmarks.score.identity import Identity
from benchmarks.score.shapes import Answer, Event, Row

Attendees = dict[str, set[str]]
"""Per source, gold ids; people that the gold does not know have an id of their own."""


def count(dossier: Dossier, answer: Answer, identity: Identity) -> Tally:
    """Events found, their dates, status and attendees."""
    tally = Tally()
    said = answer["events"]
    present = [_attendees(event, identity) for event in said]
    ties = _ties(dossier.events, said, present)
    for at, event in enumerate(dossier.events):
        found = said[ties[at]] if at in ties else None
        _count_event(event, found, present[ties[at]] if at in ties else {}, tally)
    told = {source for event in dossier.events for source in event["sources"]}
    extra = [event for at, event in enumerate(said) if at not in ties.values()]
    spurious = [event for event in extra if told & event["sources"].keys()]
    tally.add(spurious=len(spurious))
    for event in spurious:
        tally.miss("events that are none", f"{', '.join(sorted(event['sources']))}: {event['what']}")
    for source in sorted(dossier.distractors):
        _count_distractor(source, dossier, said, present, ties, tally)
    return tally


def _attendees(event: Event, identity: Identity) -> Attendees:
    return {
        source: {identity.meant(person, source) or f"unknown {person}" for person in row["attendees"]}
        for source, row in event["sources"].items()
    }


def _ties(gold: list[Event], said: list[Event], present: list[Attendees]) -> dict[int, int]:
    ranked = []
    for i, event in enumerate(gold):
        for j, other in enumerate(said):
            likeness = _likeness(event, other, present[j])
            if likeness:
                ranked.append((-likeness, i, j))
    return best_first((i, j) for _, i, j in sorted(ranked))


def _likeness(event: Event, other: Event, present: Attendees) -> float:
    """0 for another event; else the sum of common sources, common attendees and nearness of dates, each 0..1."""
    both = event["sources"].keys() & other["sources"].keys()
    if not both:
        return 0.0
    mine = {(source, person) for source, row in event["sources"].items() for person in row["attendees"]}
    theirs = {(source, person) for source, people in present.items() for person in people}
    people = len(mine & theirs) / max(1, len(mine | theirs))
    sources = len(both) / len(event["sources"].keys() | other["sources"].keys())
    dates = _nearness(event, other, both)
    return sources + people + dates if people or dates or sources >= 0.5 else 0.0


def _nearness(event: Event, other: Event, both: set[str]) -> float:
    equal = sum(
        1 for s in both if event["sources"][s]["date"] and _day(event["sources"][s]) == _day(other["sources"][s])
    )
    near = equal / len(both)
    mine, theirs = event["date"], other.get("date")
    if not mine or not theirs:
        return near
    days = abs((date.fromisoformat(mine) - date.fromisoformat(theirs)).days)
    return max(near, 1.0 if days == 0 else 0.5 if days <= 2 else 0.0)


def _day(row: Row | None) -> str | None:
    return row.get("date") if row else None


def _count_event(event: Event, found: Event | None, present: Attendees, tally: Tally) -> None:
    tally.add(events=1, events_found=found is not None)
    if found is None:
        tally.miss("events not found", f"{', '.join(sorted(event['sources']))}: {event['what']}")
    if event["date"]:
        tally.add(event_dates=1, event_dates_right=found is not None and found.get("date") == event["date"])
    for source in sorted(event["sources"].keys() | present.keys()):
        row = event["sources"].get(source)
        wanted, given = set(row["attendees"]) if row else set(), present.get(source, set())
        tally.add(
            present_right=len(wanted & given), present_wrong=len(given - wanted), present_missed=len(wanted - given)
        )
        label = f"{event['what']}, {source}"
        for person in sorted(wanted ^ given):
            tally.miss("attendees not found" if person in wanted else "attendees who were not", f"{label}: {person}")
        if row:
            _count_row(row, found["sources"].get(source) if found else None, label, tally)


def _count_row(row: Row, said: Row | None, label: str, tally: Tally) -> None:
    if row["date"]:
        tally.add(dates=1, dates_right=_day(said) == row["date"])
        if _day(said) != row["date"]:
            tally.miss("days", f"{label}: {_day(said)} for {row['date']}")
    right = said is not None and said["status"] == row["status"]
    tally.add(statuses=1, statuses_right=right)
    if said is not None and not right:
        tally.miss("status", f"{label}: {said['status']} for {row['status']}")
    if row["status"] != "happened":
        tally.add(not_happened=1, not_happened_right=right)


def _count_distractor(
    source: str,
    dossier: Dossier,
    said: list[Event],
    present: list[Attendees],
    ties: dict[int, int],
    tally: Tally,
) -> None:
    """A source about another happening must have its own event, and not be taken into the main one."""
    gold = dossier.events
    main = max(range(len(gold)), key=lambda at: len(gold[at]["sources"].keys() - dossier.distractors))
    own = [at for at in range(len(gold)) if at != main and source in gold[at]["sources"]]
    merged = False
    if main in ties and source in said[ties[main]]["sources"]:
        rows = [gold[at]["sources"][source] for at in own]
        row, people = said[ties[main]]["sources"][source], present[ties[main]][source]
        merged = _is_merged(gold[main]["sources"].get(source), rows, row, people)
    found = any(at in ties and source in said[ties[at]]["sources"] for at in own)
    tally.add(distractors=1, distractors_apart=found and not merged, distractors_merged=merged)


def _is_merged(main: Row | None, own: list[Row], said: Row, people: set[str]) -> bool:
    if main is None:
        return True
    day = _day(said)
    of_main = set(main["attendees"])
    return any((day and day == row["date"]) or people & set(row["attendees"]) - of_main for row in own)


def rates(c: Tally) -> Rates:
    """`event_*`, `attendee_*`, accuracies of dates and status, and distractors kept apart."""
    return {
        "event_p": share(c["events_found"], c["events_found"] + c["spurious"], c["events"]),
        "event_r": share(c["events_found"], c["events"]),
        "event_f1": share(2 * c["events_found"], c["events_found"] + c["spurious"] + c["events"]),
        "spurious_events": int(c["spurious"]),
        **precision_recall("attendee", c["present_right"], c["present_wrong"], c["present_missed"]),
        "date_accuracy": share(c["dates_right"], c["dates"]),
        "event_date_accuracy": share(c["event_dates_right"], c["event_dates"]),
        "status_accuracy": share(c["statuses_right"], c["statuses"]),
        "not_happened_accuracy": share(c["not_happened_right"], c["not_happened"]),
        "distractors_apart": share(c["distractors_apart"], c["distractors"]),
        "distractors_merged": int(c["distractors_merged"]),
    }
