"""Events of one document: its triggers, gathered into happenings with a day, places and a status."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from reconcile.extract.clause import SAYING
from reconcile.extract.event_day import (
    date_from_dateline,
    date_from_distance,
    date_from_lead,
    date_from_neighbours,
    date_from_stamps,
    place_from_lead,
)
from reconcile.extract.event_time import begun, contradict, fixes_day, sharper
from reconcile.extract.event_words import DECLARED, UNATTENDED
from reconcile.extract.happening import Trigger, scene_trigger
from reconcile.extract.likes import beside_its_like, on_the_side, set_apart, unlike, welcomed, word_of
from reconcile.extract.local_event import LEAD, LocalEvent, had_been, is_live
from reconcile.extract.page import HEADLINES, Page, Token
from reconcile.extract.place import PlaceMention
from reconcile.extract.when import TimeMention
from reconcile.model import Status

KIN = (
    {"meeting", "summit"},
    {"attack", "disaster"},
    {"ceremony", "signing"},
    {"ceremony", "launch"},
    {"election", "summit"},
    {"acquisition", "signing"},
    {"resignation", "appointment"},
    {"handover", "release"},
)
"""Types that one happening goes by in one text."""

_OUTDOING = frozenset("beating defeating ousting unseating succeeding replacing edging".split())
_VERDICTS = frozenset("convicted guilty verdict conviction acquitted".split())
_SENTENCES = frozenset("sentenced jailed imprisoned sentencing".split())
_VOTES = {"election", "summit"}
_CONGRESSES = frozenset("congress convention conference assembly".split())


def find_events(
    page: Page, triggers: Sequence[Trigger], times: Sequence[TimeMention], places: Sequence[PlaceMention]
) -> list[LocalEvent]:
    """The happenings that a document tells of, the main one first; proposals are none."""
    events: list[LocalEvent] = []
    focus: LocalEvent | None = None
    for trigger in triggers:
        if trigger.proposed or (trigger.general and trigger.oblique and trigger.told == "unclear"):
            continue  # "may apply for the prize from May 1": that is no day of the prize
        if trigger.general and focus is not None and focus.triggers[-1].sentence is trigger.sentence:
            focus.places += [place for place in trigger.places if place not in focus.places]
            if focus.time is None and trigger.at == focus.triggers[-1].at + 1:
                focus.time = trigger.time  # "a gala dinner planned for Saturday"
            continue
        home = _home(trigger, events, focus)
        if home is None:
            lead = trigger.sentence.index < LEAD and not trigger.verb
            if trigger.general and not (_dated(trigger) or trigger.places or trigger.ordinal or lead):
                continue
            home = LocalEvent(trigger.type)
            events.append(home)
        _add(home, trigger)
        focus = home
    if not events:
        events = [LocalEvent("event", triggers=[trigger]) for trigger in _scene(page, places)]
    if not events:
        return []
    main = max(events, key=lambda event: (is_live(page, event), event.weight, -event.triggers[0].start))
    main.main = True
    for event in events:
        event.time = begun(event.time)
    date_from_distance(events)
    date_from_lead(page, main, events, times)
    place_from_lead(page, main, places)
    for event in events:
        event.status = status_of(event, page.document.published)
    date_from_dateline(page, main)
    date_from_stamps(page, events, times)
    date_from_neighbours(events, times)
    return sorted(events, key=lambda event: (not event.main, event.triggers[0].start))


def _scene(page: Page, places: Sequence[PlaceMention]) -> list[Trigger]:
    """Where no word names a happening: the first place in the lead that something is told to be at."""
    for place in places:
        sentence = page.sentence_at(place.start)
        inside = sentence.start <= place.start < sentence.end and sentence.index <= LEAD and not sentence.title_case
        if inside and place.value.level != "country" and (place.after in {"in", "at"} or place.value.level == "venue"):
            at = next(n for n, token in enumerate(sentence.tokens) if token.start == place.start)
            return [scene_trigger(sentence, at, place)]
    return []


def _dated(trigger: Trigger) -> bool:
    return trigger.time is not None and (trigger.time.value.day is not None or trigger.time.value.weekday is not None)


def told(event: LocalEvent, people: int) -> bool:
    """Whether an event has body enough to be reported: it is the main one, or has a day, a place or people."""
    if event.main or people:
        return True
    ahead = any(trigger.told in {"planned", "moved", "cancelled"} for trigger in event.triggers)
    if event.time is None or event.time.value.bound is not None:
        off = any(trigger.told in {"cancelled", "moved", "meant"} and trigger.places for trigger in event.triggers)
        return event.time is None and off
    own = [trigger for trigger in event.triggers if not trigger.general]
    if event.time.value.day is not None or event.time.value.weekday is not None:
        return bool(own or event.places or event.ordinal) or ahead or any(trigger.verb for trigger in event.triggers)
    return bool(event.places) or any(trigger.verb or (trigger.told and not trigger.aside) for trigger in own)


def _home(trigger: Trigger, events: Sequence[LocalEvent], focus: LocalEvent | None) -> LocalEvent | None:
    if focus is not None and _held_at(trigger, focus):
        if all(earlier.verb for earlier in focus.triggers):
            focus.type = trigger.type
        return focus
    fitting = [event for event in events if event.type == trigger.type and _compatible(trigger, event)]
    if on_the_side(trigger):
        return None
    fitting = [event for event in fitting if not set_apart(trigger, event)]
    if not fitting:
        kin = [
            e for e in events if {e.type, trigger.type} in KIN and _compatible(trigger, e) and _one_breath(trigger, e)
        ]
        kin = kin or [event for event in events if welcomed(trigger, event)]
        return kin[-1] if kin else None
    shared = [event for event in fitting if _shares(trigger, event)]
    if shared:
        return shared[-1]
    if not trigger.definite and trigger.type != "signing" and beside_its_like(trigger, fitting):
        return None
    return focus if focus in fitting else fitting[-1]


def _one_breath(trigger: Trigger, event: LocalEvent) -> bool:
    """Whether a word of a kindred type tells of an event: it names its day or place or points back to it; a vote and the
    congress at which it is held are told side by side."""
    if {trigger.type, event.type} == _VOTES:
        near = trigger.sentence.index - event.triggers[-1].sentence.index <= 1
        words = {word_of(trigger), *map(word_of, event.triggers)}
        return near and bool(_CONGRESSES & words) and (trigger.time is None or _shares(trigger, event))
    return _shares(trigger, event) or (_article(trigger) and trigger.time is None)


def _held_at(trigger: Trigger, focus: LocalEvent) -> bool:
    """Whether an occasion is that of the deed before it: "will vote on it at a meeting on May 4", "was jailed at a hearing"."""
    last = focus.triggers[-1]
    if trigger.verb or not last.verb or last.sentence is not trigger.sentence or trigger.type in UNATTENDED:
        return False
    same = trigger.time is None or (last.time is not None and trigger.time.start == last.time.start)
    between = trigger.sentence.tokens[last.at + 1 : trigger.at]
    parted = any(token.key in SAYING or token.text == ";" for token in between) or _comma_parts(between)
    near = {token.key for token in between[-5:]}
    return same and not parted and bool({"at", "during"} & near or (last.type == "visit" and "for" in near))


def _comma_parts(tokens: Sequence[Token]) -> bool:
    """Whether a comma opens something else: not in "was re-elected, beating A, at the congress"."""
    ends = [n for n, token in enumerate(tokens) if token.text == ","]
    return bool(ends) and not (len(ends) < 3 and ends[0] + 1 < len(tokens) and tokens[ends[0] + 1].key in _OUTDOING)


def _article(trigger: Trigger) -> bool:
    """Whether a noun has "the", so that it points back to something told; "the resignation of A" tells it anew."""
    tokens, at = trigger.sentence.tokens, trigger.at
    if trigger.type in DECLARED and [token.key for token in tokens[at + 1 : at + 2]] == ["of"]:
        return False
    if trigger.verb and trigger.type == "signing":  # "announced a merger. They signed the agreement"
        return [token.key for token in tokens[at + 1 : at + 3]] in (["the", "agreement"], ["the", "deal"])
    return not trigger.verb and "the" in {t.key for t in trigger.sentence.tokens[max(0, trigger.at - 3) : trigger.at]}


def _compatible(trigger: Trigger, event: LocalEvent) -> bool:
    if trigger.ordinal and event.ordinal and trigger.ordinal != event.ordinal:
        return False
    if trigger.ordinal in {"previous", "next"} and event.ordinal != trigger.ordinal and _another(trigger, event):
        return False
    mine, its = trigger.time, event.time
    if mine and its and mine.value.attached and its.value.attached and contradict(mine, its):
        return False
    if (trigger.verb or not trigger.definite or _goes_on(trigger)) and _told_otherwise(trigger, event):
        return False
    if _done_and_off(trigger, event) or _had_its_own_day(trigger, event) or unlike(trigger, event):
        return False
    cities = {place.value.name for place in event.places if place.value.level == "city"}
    here = {place.value.name for place in trigger.places if place.value.level == "city"}
    return not (cities and here and not cities & here)


def _another(trigger: Trigger, event: LocalEvent) -> bool:
    """Whether the one before, or the next that is to come, is told beside an event that is not told as to come."""
    ahead = any(each.told in {"planned", "meant"} for each in event.triggers)
    return trigger.ordinal == "previous" or (trigger.told == "planned" and not ahead)


def _goes_on(trigger: Trigger) -> bool:
    """Whether another day of it is told of: "The hearing continues on Thursday"."""
    following = {token.key for token in trigger.sentence.tokens[trigger.at + 1 : trigger.at + 4]}
    return _dated(trigger) and bool(
        following & {"resumes", "resume", "continues", "continue", "reconvenes", "reconvene"}
    )


def _told_otherwise(trigger: Trigger, event: LocalEvent) -> bool:
    """Whether one is done and the other to come: "A hearing is expected in the autumn" after a ruling. A headline has no
    tense to go by: "Bank to buy rival" heads what was agreed."""
    told = {each.told for each in event.triggers if each.sentence.kind not in HEADLINES}
    return (trigger.told, told) in (("planned", {"happened"}), ("happened", {"planned"}))


def _done_and_off(trigger: Trigger, event: LocalEvent) -> bool:
    """Whether one is told as done by its own verb and the other as called off: "Ruiz visited Bergen. Haddad cancelled his
    trip"."""
    told = {(each.told, each.verb) for each in event.triggers}
    if trigger.told == "cancelled" and not trigger.definite:  # "a meeting that was planned will not take place"
        return not {"cancelled", "moved", "planned", "meant"} & {each for each, _ in told}
    if trigger.told == "cancelled":
        return ("happened", True) in told and not any(each == "cancelled" for each, _ in told)
    return (trigger.told, trigger.verb) == ("happened", True) and {each for each, _ in told} == {"cancelled"}


def _had_its_own_day(trigger: Trigger, event: LocalEvent) -> bool:
    """Whether one with a day of its own had been before another that has none: "was jailed. He was convicted on May 3", "A met
    B. C and D had met a day earlier"."""
    if event.time is not None or trigger.time is None or not trigger.time.value.attached:
        return False
    others = [each for each in event.triggers if each.sentence is not trigger.sentence]
    if trigger.type == "meeting":
        return had_been(trigger) and any(each.verb and not had_been(each) for each in others)
    return word_of(trigger) in _VERDICTS and any(word_of(each) in _SENTENCES for each in others)


def _shares(trigger: Trigger, event: LocalEvent) -> bool:
    """Whether a trigger names the event's own ordinal, day or place."""
    if trigger.ordinal and trigger.ordinal == event.ordinal:
        return True
    if trigger.time and event.time and trigger.time.value.day and trigger.time.value.day == event.time.value.day:
        return True
    names = {place.value.name for place in event.places}
    return any(place.value.name in names for place in trigger.places)


def _add(event: LocalEvent, trigger: Trigger) -> None:
    event.triggers.append(trigger)
    if {event.type, trigger.type} == _VOTES:
        event.type = "summit"  # one can be at a congress
    event.ordinal = event.ordinal or trigger.ordinal
    if trigger.time is not None and (event.time is None or sharper(trigger.time, event.time)):
        event.time = trigger.time
    known = {place.value.name for place in event.places}
    event.places += [place for place in trigger.places if place.value.name not in known]


def status_of(event: LocalEvent, published: date | None) -> str:
    """By the date where it lies before or after publication, else by how the triggers tell it, the lead counting twice."""
    votes: Counter[str] = Counter()
    for trigger in event.triggers:
        votes[trigger.told] += 2 if trigger.sentence.index < LEAD else 1
    first, last = (event.time.value.start, event.time.value.end) if event.time is not None else (None, None)
    if event.time is None or not fixes_day(event.time):
        votes["cancelled"] += votes["moved"]
    for status in ("cancelled", "denied"):
        if votes[status]:
            return status
    if first is not None and last is not None and published is not None:
        if first > published:
            return "planned"
        if last < published:
            return "unclear" if votes["meant"] > votes["happened"] + votes[""] else "happened"
    votes["planned"] += votes["meant"]
    return max(("happened", "planned", "unclear"), key=lambda status: votes[status])


def as_status(event: LocalEvent) -> Status:
    """The status claim's value."""
    return Status.model_validate({"text": event.status, "status": event.status})
