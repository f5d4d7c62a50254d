"""What prepositions, lists and possessives say of presence: "talks with A", "guests including A", "A's penalty"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reconcile.extract.event_words import TAKING_PART
from reconcile.extract.people_phrase import PeoplePhrase
from reconcile.extract.predicate import BE, SPEAKING, governed, governor, is_pronoun, is_verb, predicates
from reconcile.extract.presence_states import BELONGINGS, GUESTS
from reconcile.extract.presence_words import BARE
from reconcile.extract.scene import MEETING_TYPES, Scene, Verdict

_WITHOUT = (
    "without", "absence of", "on behalf of", "instead of", "in place of", "stead of", "missing were", "absent were",
    "absent was", "standing in for", "stood in for", "deputising for", "deputizing for", "seats kept for", "stand in for",
    "representing",
)  # fmt: skip
_BESIDE = (
    "along with", "together with", "alongside", "as well as", "next to", "beside", "hand with", "followed by", "behind",
    "opposite", "side with", "also with", "company of", "presence of", "front of", "side of",
    "talking to", "chatting to", "chatted to", "speaking to", "arm around", "arm in arm with",
)  # fmt: skip
_BEFORE_EYES = ("in presence of", "in the presence of", "the eyes of", "the gaze of")
_PRESIDING = ("the chairmanship of", "the presidency of", "the leadership of", "the chair of", "the guidance of")
_ADVERBS = frozenset("also both either then only just even".split())
_HURT = frozenset("dead killed wounded injured victims hurt casualties".split())
_DIED = frozenset("died perished drowned deceased fatalities".split())
_NAMED = frozenset("named identified".split())
_GIVING = frozenset("went awarded presented handed gave given goes".split())
_GETTING = frozenset(
    "accepting accepted received receiving collected collecting took taking goals goal strikes penalty pass cross header "
    "flowers".split()
)
_LISTING = frozenset("including include included includes notably namely comprised comprises comprising".split())
_RIVALS = ("ahead of", "against", "past", "victory over", "win over")
_POSTURES = frozenset("stood sat knelt walked marched stands sits walks marches came stand sit kneel".split())
_WHERE = frozenset(
    "at in on by behind beside across among next opposite alongside near around there ahead nearby above below".split()
)
# preposition, words before it, whether they may be the title of the person instead, type of event, manner
_KINDS = (
    ("of", frozenset("wedding marriage".split()), False, "ceremony", "was married"),
    ("of", frozenset("trial sentencing hearing".split()), False, "hearing", "on trial"),
    ("on", frozenset("foul tackle challenge lunge elbow".split()), False, "match", "took part"),
    ("before", frozenset("judge justice judges justices magistrate".split()), True, "hearing", "presided"),
)
_ATTENDING = frozenset("present attending attendance".split())
_INVENTORY = 12  # tokens of the opening of a sentence that lists who was there
_SPOKEN = frozenset("interview briefing call hearing debate".split())
_DURING = frozenset("during for : (".split())
_FELLOWS = frozenset("colleague colleagues counterpart counterparts".split())
_DESCRIPTION = 8  # tokens from "with" to the comma before a name
_OPENING = 12  # tokens from an event's word at the head of a sentence to its subject


def kept_away(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """ "without A", "in the absence of A", "on behalf of A"."""
    words = " ".join(scene.keys(phrase.first - 6, phrase.first))
    event = scene.event_near(phrase.first)
    kept = words.endswith(_WITHOUT) and not phrase.possessive
    if event is None or not kept or scene.on_another_day(event, phrase.first):
        return None
    return Verdict(False, "absent", event)


def in_presence(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """ "was signed in the presence of A", "convened under the chairmanship of A"."""
    event = scene.event_near(phrase.first)
    words = " ".join(scene.keys(phrase.first - 4, phrase.first))
    there = words.endswith(_BEFORE_EYES)
    if words.startswith("under") and words.endswith(_PRESIDING) and event is not None and scene.tells(event):
        return Verdict(True, "chaired", event)
    return Verdict(True, "took part", event) if there and event is not None and scene.tells(event) else None


def listed(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """ "guests including A", "among them A", "Among the mourners was A", "Facilitators were A", "also present were A"."""
    words = scene.keys(phrase.first - 14, phrase.first)
    while words and words[-1] in _ADVERBS:
        words.pop()
    dead = words[-2:-1] and words[-2] in _HURT | _DIED and words[-1] in BE | {":"}
    among = _HURT & set(words) and (
        (words[-1] in BE and "among" in words) or (words[-1] == "as" and _NAMED & set(words))
    )
    if dead or among:
        return as_one_of(scene, phrase, frozenset({"attack", "disaster"}), "was hurt")
    event = scene.event_near(phrase.first)
    if not words or event is None:
        return None
    if words[-1] in _LISTING or words[-2:] in (["among", "them"], ["such", "as"]):
        return Verdict(True, "took part", event) if GUESTS & set(words) and scene.told_nearby(event) else None
    if words[-1] not in BE | {":", "("}:
        return None
    earlier = set(words[:-1])
    if {"not", "absent", "missing"} & earlier:
        return None
    if words[-3:-1] in (["with", "him"], ["with", "her"], ["with", "them"]) and scene.told_nearby(event):
        return Verdict(True, "took part", event)
    noun = next((word for word in reversed(words) if word in TAKING_PART), None)
    if noun is not None:
        return Verdict(True, noun, event)
    seated = words[-1] in BE | {":"} and bool(
        earlier & {"table", "stage", "audience", "room", "hall", "attendance", "hand", "row", "side"}
    )
    held = words[-1] in {"is", "are"} and "them" in earlier and not scene.course.live  # "Ten are held. Among them is A"
    there = ({"among", "attending", "waiting"} & earlier and not held) or (GUESTS & earlier and words[-1] in {":", "("})
    there = there or any(a == "present" and (b in BE | _WHERE | _DURING) for a, b in pairwise(words))
    return Verdict(True, "took part", event) if seated or there else None


def inventory(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """ "Present at the ceremony were the mayor, A; the minister, B, on behalf of C; and D": a list of those who were there, to
    the end of its sentence."""
    tokens = scene.tokens
    at = next((n for n in range(1, min(len(tokens), phrase.first, _INVENTORY)) if tokens[n].key in BE | {":"}), None)
    opening = scene.keys(0, at + 1) if at is not None else []
    attending = any(a in _ATTENDING and b in BE | _WHERE | _DURING for a, b in pairwise(opening))
    if at is None or phrase.possessive or not attending or {"not", *_HURT, *_DIED} & set(opening):
        return None
    between = tokens[at + 1 : phrase.first]
    plain = not any(is_verb(t) and t.text.islower() and t.key not in BARE for t in between)
    if not plain or " ".join(scene.keys(phrase.first - 3, phrase.first)).endswith(_WITHOUT):
        return None
    event = scene.event_near(at)
    return Verdict(True, "took part", event) if event is not None and scene.told_nearby(event) else None


def as_one_of(scene: Scene, phrase: PeoplePhrase, types: frozenset[str], manner: str) -> Verdict | None:
    """Somebody who is named as a victim, a marcher or the like of what is being told."""
    event = scene.event_of_type(types, phrase.first)
    return Verdict(True, manner, event) if event is not None and scene.told_nearby(event) else None


def inverted(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """ "At the grave stood A", "Across the table, beside his wife, sat B": the place opens the sentence."""
    before = scene.keys(phrase.first - 1, phrase.first)
    opening = scene.keys(0, 1)
    if phrase.possessive or not before or before[0] not in _POSTURES or opening[0] not in _WHERE:
        return None
    event = scene.event_near(phrase.first)
    return Verdict(True, "took part", event) if event is not None and scene.told_nearby(event) else None


def on_the_other_side(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """The other side of talks: "talks with A", "a meeting between A and B", "in a call with A"."""
    at = _before_description(scene, governor(scene.tokens, phrase.first))
    if at < 0 or scene.tokens[at].key not in {"with", "between"}:
        return None
    close = [
        (n, trigger)
        for n, trigger in scene.here
        if 0 < at - trigger.at < 12
        and scene.events[n].type in MEETING_TYPES | {"match", "signing"}
        and (scene.sporting or scene.events[n].type != "match")
    ]
    if not close:
        return None
    event = scene.events[max(close, key=lambda pair: pair[1].at)[0]]
    return Verdict(True, "met", event)


def _before_description(scene: Scene, at: int) -> int:
    """The "with" before a description that leads to a name: "with her colleague in Paris, A"; else the token itself."""
    if at < 2 or scene.tokens[at].text != ",":
        return at
    with_ = next((n for n in range(at - 1, max(-1, at - _DESCRIPTION), -1) if scene.tokens[n].key == "with"), at)
    words = scene.keys(with_ + 1, at)
    return with_ if _FELLOWS & set(words) and all(word.isalpha() for word in words) else at


def handed(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """ "The prize went to A", "accepted it from A"."""
    at = governor(scene.tokens, phrase.first)
    words = set(scene.keys(at - 8, at))
    if at < 0 or not (
        (scene.tokens[at].key == "to" and words & _GIVING) or (scene.tokens[at].key == "from" and words & _GETTING)
    ):
        return None
    event = scene.event_of_type(frozenset({"ceremony", "match"}), at)
    if event is None or not scene.told_nearby(event) or event.status == "planned":
        return None
    return Verdict(True, "was honoured", event)


def rival(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """ "ahead of A", "a win over A": the other side of a match."""
    words = " ".join(scene.keys(phrase.first - 2, phrase.first))
    event = scene.event_of_type(frozenset({"match"}), phrase.first)
    if event is None or not words.endswith(_RIVALS) or not event.main or not scene.told_nearby(event):
        return None
    return None if event.status == "planned" and not scene.tells(event) else Verdict(True, "took part", event)


def belonging(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """ "A's meeting with B", "A's penalty", "the funeral of A", "a speech by A"."""
    if phrase.possessive:
        following = scene.keys(phrase.core, phrase.core + 5)
        for trigger_at, number in ((trigger.at, n) for n, trigger in scene.here):
            if 0 <= trigger_at - phrase.core < 4 and scene.events[number].type in MEETING_TYPES | {"concert"}:
                return Verdict(True, "took part", scene.events[number])
        return _owned(scene, phrase, following)
    at = governor(scene.tokens, phrase.first)
    if at < 1 or scene.tokens[at].key not in {"of", "by", "for", "to", "on", "before"}:
        return None
    lead = scene.keys(at - 3, at)
    own = lead[-1] == "that" and {"funeral", "burial"} & set(scene.keys(0, at))  # "the first funeral, that of A"
    if own or lead[-1] in {"funeral", "burial", "goodbye", "farewell"} or lead[-2:] == ["laid", "rest"]:
        event = scene.event_of_type(frozenset({"ceremony"}), at)
        return None if event is None else Verdict(True, "was buried", event)
    title = set(scene.keys(phrase.first, phrase.members[0].run.first))
    for preposition, words, near, kind, manner in _KINDS:
        if scene.tokens[at].key == preposition and words & {*lead[-1:], *(title if near else ())}:
            return as_one_of(scene, phrase, frozenset({kind}), manner)
    if scene.tokens[at].key == "by" and set(lead[-2:]) & (BELONGINGS[""] | BELONGINGS["match"]):
        return _owned(scene, phrase, lead[-2:])
    return None


def _owned(scene: Scene, phrase: PeoplePhrase, words: Sequence[str]) -> Verdict | None:
    for kind, nouns in BELONGINGS.items():
        if nouns & set(words[:3]):
            event = scene.event_of_type(frozenset({kind}), phrase.core) if kind else scene.event_near(phrase.core)
            if event is not None and event.status == "planned" and scene.tells(event):
                return Verdict(True, "announced", event)
            if event is not None and event.status != "planned" and scene.told_nearby(event):
                return Verdict(True, "took part", event)
    return None


def at_the_event(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """ "At the summit, A said": a subject whom the sentence puts at the event."""
    if phrase.possessive or governed(scene.tokens, phrase.first):
        return None
    deed = next(predicates(scene.tokens, phrase.last, scene.starts), None)
    if deed is None or deed.negative or deed.unreal:
        return None
    for number, trigger in scene.here:
        event, lead = scene.events[number], set(scene.keys(trigger.at - 5, trigger.at))
        if deed.future:
            if "at" in lead and trigger.at > deed.at and event.status == "planned" and not trigger.aside:
                return Verdict(True, "announced", event)
            continue
        ahead = trigger.at < phrase.first and (
            _leads_up(scene, trigger.at, phrase.first) or _joined(scene, trigger.at, phrase.first)
        )
        told_in = bool({"in", "during"} & lead) and trigger.at > deed.at and scene.tokens[deed.at].key in SPEAKING
        at = (
            "at" in lead
            or (told_in and event.type in _SPOKEN | {"speech"})
            or (ahead and ("during" in lead or ("in" in lead and event.type in _SPOKEN)))
        )
        aside = trigger.aside and not (ahead and "during" in lead)
        if (
            at
            and (ahead or trigger.at > phrase.first)
            and not aside
            and "look" not in lead
            and event.status != "planned"
        ):
            return Verdict(True, "took part", event)
    return None


def _leads_up(scene: Scene, at: int, first: int) -> bool:
    """Whether a trigger's phrase with its comma is all that stands before a subject."""
    before = scene.tokens[at:first]
    opened = before[-1].text == "," or is_pronoun(scene.tokens[first]) or scene.tokens[0].key == "at"
    return len(before) < _OPENING and opened and not any(map(is_verb, before[1:]))


def _joined(scene: Scene, at: int, first: int) -> bool:
    """ "At the vigil, A lit a candle and B spoke": a second subject of what the opening of the sentence places."""
    words = scene.keys(0, first)
    opens = words[:1] == ["at"] and at < _OPENING // 2 and words[-1] in {"and", "while", "as"}
    return opens and not (SPEAKING | {"told", "that"}) & set(words)


def is_beside(scene: Scene, phrase: PeoplePhrase) -> bool:
    words = " ".join(scene.keys(phrase.first - 4, phrase.first))
    at = governor(scene.tokens, phrase.first)
    alike = " ".join(scene.keys(0, phrase.first))
    if phrase.possessive:
        return False
    return (
        words.endswith(_BESIDE)
        or (at >= 0 and scene.tokens[at].key in {"with", "between"})
        or "as did" in alike
        or "so did" in alike
    )
