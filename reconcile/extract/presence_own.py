"""Who does, or undergoes, the very word that tells of an event belongs to that event: "A was kidnapped", "the arrest of A"."""

from __future__ import annotations

from collections.abc import Mapping

from reconcile.extract.event_words import DECLARED
from reconcile.extract.local_event import LocalEvent
from reconcile.extract.people_phrase import PeoplePhrase
from reconcile.extract.predicate import Predicate, governor, is_verb
from reconcile.extract.scene import Scene, Verdict
from reconcile.extract.verb_forms import forms_of

# Type of event -> manner of whoever does, and of those who undergo, a verb that tells of it.
_DOER: Mapping[str, str] = {
    **dict.fromkeys(("visit", "reception", "release", "resignation", "appointment", "launch", "handover"), "took part"),
    **dict.fromkeys(("meeting", "summit"), "met"),
    **dict.fromkeys(("speech", "briefing", "call"), "spoke"),
    "signing": "signed",
}
_DONE_TO: Mapping[str, str] = {
    **dict.fromkeys(("visit", "reception", "meeting"), "was greeted"),
    **dict.fromkeys(("release", "handover"), "was released"),
    "attack": "was hurt",
    "arrest": "was arrested",
    "extradition": "was extradited",
    "rescue": "was rescued",
    "resignation": "was dismissed",
    "appointment": "was appointed",
    "ceremony": "was honoured",
}
_TAKING = frozenset("kidnapped abducted taken seized kidnapping abduction".split())
_TAKEN = "was abducted"
# Nouns of deeds that are done to somebody: "the release of A", "A's arrest".
_PATIENT = {"release", "arrest", "rescue", "extradition", "resignation", "appointment"}
_DEEDS = frozenset("kidnapping abduction murder assassination killing shooting stabbing hijacking".split())
_DECLARING = forms_of("announce accept tender submit confirm")
_ALONE = frozenset("resigned regained".split())  # no deeds that are done to somebody
_BEHIND_PASSIVE = frozenset("as after from in by over on at for during amid before".split())
_BEHIND = 6  # tokens from a verb of declaring to what it declares
_THANKING = frozenset("thanked thanks thank thanking praised".split())
_COMING = frozenset("attending coming joining participating travelling traveling chairing hosting".split())
_LEAD = 4  # tokens before a name within which the verb of thanks stands
_OWNED = 3  # tokens from a possessive to the noun that is owned


def doer_of(scene: Scene, deed: Predicate) -> Verdict | None:
    """What a verb says of its subject where it is itself the word that tells of an event, or has that word as its object."""
    told = _told_by(scene, deed.at) or (None if deed.passive else _declared(scene, deed.at))
    if told is None or deed.negative or deed.unreal:
        return None
    kind, event = told
    passive = deed.passive or _reduced(scene, deed.at, kind)
    manner = (_DONE_TO if passive else _DOER).get(kind)
    manner = _TAKEN if passive and scene.tokens[deed.at].key in _TAKING else manner
    return None if manner is None else Verdict(True, "announced" if deed.future else manner, event)


def done_to_by(scene: Scene, at: int) -> Verdict | None:
    """What the verb at a token says of its object where it is itself the word that tells of an event: "freed A"."""
    told = _told_by(scene, at)
    if told is None or told[0] not in _DONE_TO:
        return None
    return Verdict(True, _TAKEN if scene.tokens[at].key in _TAKING else _DONE_TO[told[0]], told[1])


def agent_of(scene: Scene, at: int) -> Verdict | None:
    """What the passive at a token says of those "by" whom it is done: "was sworn in by A", not "was killed by A"."""
    told = _told_by(scene, at)
    fit = told is not None and told[0] in _DONE_TO and told[0] not in {"attack", "arrest", "rescue", "meeting"}
    return Verdict(True, "took part", told[1]) if told is not None and fit else None


def thanked(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """ "thanked A for attending the ceremony"."""
    words = scene.keys(phrase.last, phrase.last + 3)
    words = words[1:] if words[:1] == [","] else words
    event = scene.event_near(phrase.first)
    thanks = _THANKING & set(scene.keys(phrase.first - _LEAD, phrase.first))
    came = words[:1] == ["for"] and len(words) > 1 and words[1] in _COMING
    there = event is not None and event.status != "planned" and scene.told_nearby(event)
    return Verdict(True, "took part", event) if event is not None and thanks and came and there else None


def patient(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """ "the arrest of A", "A's release": to whom it was done."""
    if phrase.possessive:
        first, last = phrase.core, phrase.core + _OWNED
    else:
        at = governor(scene.tokens, phrase.first)
        if at < 1 or scene.tokens[at].key != "of":
            return None
        first, last = at - 1, at
    for number, trigger in scene.here:
        event = scene.events[number]
        if trigger.verb or not first <= trigger.at < last or event.status == "planned":
            continue
        if trigger.type in _PATIENT or scene.tokens[trigger.at].key in _DEEDS:
            taken = scene.tokens[trigger.at].key in _TAKING
            return Verdict(True, _TAKEN if taken else _DONE_TO.get(trigger.type, "took part"), event)
    return None


def _told_by(scene: Scene, at: int) -> tuple[str, LocalEvent] | None:
    """The event of which the verb at a token tells, alone or with the particle behind it, and of which type the word is."""
    for number, trigger in scene.here:
        if trigger.verb and (trigger.at == at or (trigger.at == at + 1 and not is_verb(scene.tokens[at + 1]))):
            return trigger.type, scene.events[number]
    return None


def _reduced(scene: Scene, at: int, kind: str) -> bool:
    """Whether the verb of a headline is a passive without its auxiliary: "Kerr ousted as chief", "Nurse freed after months"."""
    key, following = scene.tokens[at].key, scene.keys(at + 1, at + 2)
    if kind not in _DONE_TO or kind in {"visit", "meeting", "reception"} or not key.endswith("ed") or key in _ALONE:
        return False
    return not following or following[0] in _BEHIND_PASSIVE


def _declared(scene: Scene, at: int) -> tuple[str, LocalEvent] | None:
    """The resignation, appointment or takeover that is the object of a verb of declaring, and its type."""
    if scene.tokens[at].key not in _DECLARING:
        return None
    near = [(t.at, n, t.type) for n, t in scene.here if not t.verb and at < t.at <= at + _BEHIND and t.type in DECLARED]
    return (min(near)[2], scene.events[min(near)[1]]) if near else None
