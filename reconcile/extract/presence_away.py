"""What verbs say of absence: who stays away, is held up, is replaced, or does not do what would put them there."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.extract.local_event import LocalEvent
from reconcile.extract.name_signs import is_place
from reconcile.extract.predicate import Predicate
from reconcile.extract.presence_states import ABSENT_STATES, VENUE_PARTS
from reconcile.extract.presence_words import AWAY, EXPECTED_ACTS
from reconcile.extract.scene import MEETING_TYPES, Scene, Verdict
from reconcile.extract.verb_forms import forms, forms_of

_COMING = frozenset("under up close across into true easy forward from out of".split())
_MANNERS = frozenset(
    "himself herself themselves alone empty empty-handed unprepared unnoticed quietly well far".split()
)
_CALLING = forms_of("call drop abandon postpone shelve scrap")  # what is called off else is no journey of one's own
_OWN_JOURNEY = frozenset("trip visit attendance appearance travel journey".split())
_MISSING = forms("miss")
_MISSED = frozenset(
    "chance opportunity target deadline penalty cut goal point train flight".split()
)  # no event that one misses
_OBJECT = 4  # tokens behind a verb in which its object stands
_STAYING = forms("stay") | forms("remain")


def kept_from(scene: Scene, deed: Predicate, key: str) -> Verdict | None:
    """What a verb at `key` says of somebody who was not there; None where it says nothing of it."""
    event = scene.event_near(deed.at)
    if event is None:
        return None
    if event.type == "visit" and not scene.tells(event):  # others' arrival is no event that one misses
        event = next((e for e in scene.course.fit if e.main), event)
    following = scene.keys(deed.at + 1, deed.at + 9)
    state = " ".join([*(["not"] if deed.negative else []), *scene.keys(deed.at, deed.at + 5)])
    outside = deed.negative and _in_the_room(scene.keys(deed.at, deed.at + 4))
    if deed.state and (outside or state.startswith(ABSENT_STATES)):
        return Verdict(False, "absent", event)
    held_up = key == "held" and following[:2] in (["up", "in"], ["up", "at"])
    if deed.passive and (held_up or (deed.negative and key == "invited")):
        return Verdict(False, "absent", event)
    if deed.negative:
        particle = {"take": "part", "make": "it", "turn": "up", "show": "up"}.get(key)
        # "did not go by himself" and "did not come alone" deny how, not that
        idiom = (following[:1] and following[0] in _COMING) or not _MANNERS.isdisjoint(following[:3])
        expected = particle in following[:2] if particle else key in EXPECTED_ACTS and not idiom
        return Verdict(False, "absent", event) if expected else None
    if deed.passive:
        stood_in = key == "represented" or (key == "replaced" and event.type in MEETING_TYPES | {"signing", "ceremony"})
        represented = stood_in and "by" in following[:6]
        return Verdict(False, "represented by another", event) if represented else None
    if key in _CALLING:  # "dropped her trip": the trip leads to what the text is about
        own = next(
            (scene.events[n] for n, t in scene.here if t.told in {"cancelled", "moved"} and (t.places or t.time)), None
        )
        if own is None and _to_elsewhere(scene, deed.at, event):
            return None
        event = own or next((e for e in scene.events if e.main and scene.told_nearby(e)), event)
    stayed = _stays_away(key, following) or (key in _STAYING and _stays_elsewhere(scene, deed, event))
    return Verdict(False, "absent", event) if stayed else None


def _in_the_room(words: Sequence[str]) -> bool:
    """Whether words tell of a room in which one is at an event: "in the hall"."""
    return len(words) > 2 and words[0] in {"in", "at"} and words[1] == "the" and words[2] in VENUE_PARTS


def _stays_away(key: str, following: Sequence[str]) -> bool:
    """Whether a verb with the words behind it tells of staying away: "skipped it", "called off her trip", "declined."."""
    words = set(following)
    if key in _CALLING and not _OWN_JOURNEY & words:
        return False
    if key in _MISSING and (following[:1] == ["out"] or _MISSED & set(following[:_OBJECT])):
        return False
    alone = key in {"declined", "refused"} and (not following or not following[0].isalpha())
    return alone or any(not row.beside or row.beside & words for row in AWAY.get(key, ()))


def _stays_elsewhere(scene: Scene, deed: Predicate, event: LocalEvent) -> bool:
    """ "stayed in Vienna": in a place that is not that of the event, which is told somewhere else."""
    following = scene.tokens[deed.at + 1 : deed.at + 3]
    if len(following) < 2 or following[0].key not in {"in", "at"} or not is_place(following[1].key):
        return False
    cities = {place.value.name for place in event.places if place.value.level != "venue"}
    return bool(cities) and following[1].key not in cities


def _to_elsewhere(scene: Scene, at: int, event: LocalEvent) -> bool:
    """Whether what is called off is a journey to a place that is none of the event's: "called off a trip to Paris"."""
    words = scene.tokens[at + 1 : at + 8]
    goal = next(
        (n for n in range(1, len(words) - 1) if words[n].key == "to" and words[n - 1].key in _OWN_JOURNEY), None
    )
    return (
        goal is not None
        and is_place(words[goal + 1].key)
        and not any(words[goal + 1].key in place.value.name for place in event.places)
    )
