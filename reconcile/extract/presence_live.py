"""What the clipped style of a ticker says of presence: "A on stage: "...", "B says that ..."."""

from __future__ import annotations

from reconcile.extract.people_phrase import PeoplePhrase
from reconcile.extract.predicate import SPEAKING, governed, is_verb, predicates
from reconcile.extract.presence_states import REMOTE, VENUE_PARTS
from reconcile.extract.role_words import SERVING
from reconcile.extract.scene import Scene, Verdict

_LEAD = 10  # tokens between a name and the colon behind which its words stand
_SCREENS = frozenset("screen screens monitor wall".split())
_TOLD_US = frozenset("us our me".split())
_PREPOSITIONS = frozenset("on in at from".split())


def on_air(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """Who speaks or stands in an entry of a ticker is at the main event, unless somebody speaks for another."""
    main = next((e for e in scene.course.fit if e.main), None)
    if not scene.course.live or main is None or main.status != "happened" or phrase.possessive:
        return None
    if governed(scene.tokens, phrase.first) or SERVING & set(scene.keys(phrase.first, phrase.last)):
        return None
    clipped = _without_a_verb(scene, phrase)
    if clipped is None:
        return _says(scene, phrase, main_of=Verdict(True, "spoke", main))
    words = scene.keys(phrase.last, clipped)
    if words[:1] and words[0] in _PREPOSITIONS and _SCREENS & set(words):
        return Verdict(True, "took part remotely", main)
    there = bool(words[:1]) and words[0] in _PREPOSITIONS and bool(VENUE_PARTS & set(words))
    speaks = clipped < len(scene.tokens) and scene.tokens[clipped].text == ":"
    if REMOTE & set(words):
        return Verdict(True, "took part remotely", main)
    return Verdict(True, "spoke" if speaks else "took part", main) if there or speaks else None


def _without_a_verb(scene: Scene, phrase: PeoplePhrase) -> int | None:
    """Where the words about a name end that has no verb: at a colon or the end of the sentence; None where it has one."""
    for at in range(phrase.last, min(len(scene.tokens), phrase.last + _LEAD)):
        token = scene.tokens[at]
        if token.text in {":", "."} or at + 1 == len(scene.tokens):
            return at
        if is_verb(token) or token.key in {"is", "are", "was", "were", "has", "have", "will"}:
            return None
    return None


def _says(scene: Scene, phrase: PeoplePhrase, main_of: Verdict) -> Verdict | None:
    deed = next(predicates(scene.tokens, phrase.last, scene.starts), None)
    if deed is None or deed.negative or deed.future or deed.perfect or deed.passive:
        return None
    says = scene.tokens[deed.at].key in SPEAKING | {"asks", "thanks", "tells", "calls", "announces", "promises"}
    return main_of if says and not _TOLD_US & set(scene.keys(deed.at + 1, deed.at + 2)) else None
