"""What sets two happenings of one type apart: kinds of ceremony, "met her before the meeting"."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.extract.clause import is_verb
from reconcile.extract.event_words import NOUNS
from reconcile.extract.happening import Trigger
from reconcile.extract.local_event import LocalEvent

# Ceremonies that are never one and the same: word -> kind; what is not here ("ceremony", "event", "mass") can be of any.
_OCCASIONS = {
    word: kind
    for kind, words in {
        "wedding": "wedding marriage",
        "funeral": "funeral burial cremation requiem buried cremated",
        "premiere": "premiere screening",
        "office": "inauguration inaugurated swearing-in sworn oath coronation enthronement investiture",
        "awards": "festival gala award prize oscars emmys grammys baftas",
        "exhibition": "exhibition",
        "graduation": "graduation",
        "baptism": "baptism christening",
        "lunch": "lunch luncheon lunched",
        "dinner": "dinner supper banquet reception dined",
        "breakfast": "breakfast brunch breakfasted",
    }.items()
    for word in words.split()
}
# Bodies that meet by themselves; whoever else met, met somebody.
_BODIES = frozenset("council cabinet committee parliament board commission assembly ministers government".split())
_WELCOMING = frozenset("received greeted welcomed".split())
_WELCOME = frozenset("welcoming welcome welcomed".split())
_WELCOMED = 7  # tokens from a word of welcome to its ceremony
_AHEAD = 4  # tokens from "before" to the noun of the happening behind it
_MEETING = frozenset("meeting summit".split())
_MARGINS = frozenset("sidelines margins fringes".split())
_PARTING = frozenset("before after".split())


def unlike(trigger: Trigger, event: LocalEvent) -> bool:
    """Whether a trigger tells of another kind of ceremony or meal than an event, or another sort of meeting."""
    return _another_occasion(trigger, event) or _another_meeting(trigger, event)


def _another_occasion(trigger: Trigger, event: LocalEvent) -> bool:
    mine = _occasion(trigger)
    if mine is None and trigger.type != "signing":
        return False
    its = {kind for each in event.triggers if (kind := _occasion(each))}
    if trigger.type == "signing" and its == {"welcome"}:
        return True
    return mine is not None and ((bool(its) and mine not in its) or event.type == "signing")


def _occasion(trigger: Trigger) -> str | None:
    """The kind of ceremony or meal that a word names; a ceremony is one of welcome where it is told so."""
    if word_of(trigger) != "ceremony":
        return _OCCASIONS.get(word_of(trigger))
    before = {token.key for token in trigger.sentence.tokens[max(0, trigger.at - _WELCOMED) : trigger.at]}
    return "welcome" if before & _WELCOME else None


def _another_meeting(trigger: Trigger, event: LocalEvent) -> bool:
    """Whether in one a body met, "the council met", and in the other somebody met people: "the team met the mayor"."""
    if not (trigger.verb and trigger.type == "meeting"):
        return False
    sits = _sits(trigger)
    met = (_sits(each) for each in event.triggers if each.verb and each.type == "meeting")
    first = next(met, None)
    return first is not None and first != sits and all(each != sits for each in met)


def _sits(trigger: Trigger) -> bool:
    before = trigger.sentence.tokens[trigger.at - 1] if trigger.at else None
    return before is not None and before.key in _BODIES


def welcomed(trigger: Trigger, event: LocalEvent) -> bool:
    """Whether "the reception" is the welcome that was told of: "received them at the airport"."""
    return (
        word_of(trigger) == "reception" and trigger.definite and any(word_of(t) in _WELCOMING for t in event.triggers)
    )


def set_apart(trigger: Trigger, event: LocalEvent) -> bool:
    """Whether one sentence tells of two of a type, one before or after the other: "A met her before the meeting"."""
    if trigger.verb:
        return _before_its_like(trigger) and not all(each.verb for each in event.triggers)
    last = event.triggers[-1]
    return last.verb and last.sentence is trigger.sentence and trigger.aside and _before_its_like(last)


def _before_its_like(trigger: Trigger) -> bool:
    tokens = trigger.sentence.tokens
    kinds = _MEETING if trigger.type in _MEETING else {trigger.type}
    parted = (n for n in range(trigger.at + 1, len(tokens)) if tokens[n].key in _PARTING)
    return any(NOUNS.get(token.key) in kinds for n in parted for token in tokens[n + 1 : n + 1 + _AHEAD])


def on_the_side(trigger: Trigger) -> bool:
    """Whether a meeting of its own is told of: "In the margins of the talks A met B"; the talks themselves are none."""
    tokens = trigger.sentence.tokens
    at = next((n for n in range(trigger.at) if tokens[n].key in _MARGINS), None)
    if at is None or trigger.type not in {"meeting", "call"} or not (trigger.verb or not trigger.definite):
        return False
    between = tokens[at + 1 : trigger.at]
    return (
        tokens[at + 1].key != "of"
        or any(token.text == "," for token in between)
        or any(is_verb(tokens, n) for n in range(at + 1, trigger.at))
    )


def beside_its_like(trigger: Trigger, fitting: Sequence[LocalEvent]) -> bool:
    """ "The meeting comes ahead of a meeting": an indefinite one told together with another of its kind is a new one."""
    return any(event.triggers[-1].sentence is trigger.sentence for event in fitting)


def word_of(trigger: Trigger) -> str:
    """The word that tells of a happening, folded."""
    return trigger.sentence.tokens[trigger.at].key
