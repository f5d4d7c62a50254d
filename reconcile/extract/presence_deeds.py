"""What verbs say of presence: people as doers, as those to whom something is done, and as doers of a passive."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.extract.event_words import NOUNS
from reconcile.extract.page import Token
from reconcile.extract.people_phrase import PeoplePhrase
from reconcile.extract.predicate import BE, Predicate, governed, governor, is_verb, predicates
from reconcile.extract.presence_away import kept_from
from reconcile.extract.presence_own import agent_of, doer_of, done_to_by
from reconcile.extract.presence_states import (
    GUESTS,
    PRESENT_STATES,
    REMOTE,
    ROLES_AT,
    VENUE_PARTS,
)
from reconcile.extract.presence_words import BARE, DOERS, PARTICIPLES, UNDERGOERS
from reconcile.extract.role import is_head
from reconcile.extract.scene import Scene, Verdict
from reconcile.extract.verb_forms import forms, forms_of

_SPOKE = forms("speak")
_SPOKE_WITH = _SPOKE | forms("talk")
_ADVERBIAL = 12  # tokens after a verb within which it may be told from where it was done
_FELLOWS = frozenset("counterpart counterparts colleague colleagues rival rivals".split())
_LINKS = frozenset("with in at to for of from on and the a an his her".split())
_HOSTING = forms("host")
_PHONES = frozenset("phone telephone".split())
_PARTICLES = frozenset("down off out up in over away aside back".split())
_THOSE = (["the"], ["those"], ["several"], ["dozens"], ["many"])
_LED_BY = frozenset("represented replaced joined headed led".split())
_LEADING = frozenset("headed led".split())
_WORKING = frozenset(
    "group panel inquiry committee commission investigation team party company firm unit bureau office".split()
)
_PERCEIVING = forms_of("see watch hear")
_WHERE = frozenset("in at on from into onto inside through to across".split())
_ARTICLES = frozenset("the a his her their its".split())
_BEFORE_SUBJECT = 6  # tokens from a comma to the name of a subject
_LIST_REACH = 40  # tokens between a word that governs a list and a name late in it


def acting(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """A subject whose verbs put it there or keep it away."""
    if phrase.possessive:
        return None
    at = phrase.last
    if at < len(scene.tokens) and scene.tokens[at].key.endswith("ing") and _before(scene, phrase) == "with":
        return scene.judge(DOERS.get(scene.tokens[at].key, ()), Predicate(at))  # "with A singing"
    if governed(scene.tokens, phrase.first) and "who" not in scene.keys(at, at + 2) and not _perceived(scene, phrase):
        return None
    told = [verdict for deed in predicates(scene.tokens, at, scene.starts) if (verdict := _deed(scene, deed))]
    return next((verdict for verdict in told if not verdict.present), told[0] if told else _fronted(scene, phrase))


def _perceived(scene: Scene, phrase: PeoplePhrase) -> bool:
    """ "saw A collect it", "watched B leave": the object of perception is a subject."""
    before = scene.keys(phrase.first - 1, phrase.first)
    return bool(before) and before[0] in _PERCEIVING and any(map(is_verb, scene.tokens[phrase.last : phrase.last + 1]))


def elsewhere(scene: Scene, phrase: PeoplePhrase, first: Verdict) -> Verdict | None:
    """A later deed of a subject at another event than its `first`: "A, who survived the crash, lit a candle"."""
    if phrase.possessive or (governed(scene.tokens, phrase.first) and not first.present):
        return None
    told = (_deed(scene, deed) for deed in predicates(scene.tokens, phrase.last, scene.starts))
    return next((v for v in told if v is not None and v.present and v.event is not first.event), None)


def _before(scene: Scene, phrase: PeoplePhrase) -> str:
    at = governor(scene.tokens, phrase.first)
    return scene.tokens[at].key if at >= 0 else ""


def _deed(scene: Scene, deed: Predicate) -> Verdict | None:
    key = scene.tokens[deed.at].key
    away = kept_from(scene, deed, key)
    if away is not None or deed.negative or deed.unreal:
        return away
    if deed.state:
        return _state(scene, deed)
    if deed.passive and key == "expected":
        event = scene.event_near(deed.at, planned=True)
        return Verdict(True, "announced", event) if event is not None and event.status == "planned" else None
    own = doer_of(scene, deed)
    if deed.passive:
        return _of_its_own(own, scene.judge(UNDERGOERS.get(key, ()), deed))
    if key in _SPOKE and scene.keys(deed.at + 1, deed.at + 2) == ["of"]:
        return None
    return _of_its_own(own, scene.judge(DOERS.get(key, ()), deed)) or _from_a_place(scene, deed)


def _of_its_own(own: Verdict | None, judged: Verdict | None) -> Verdict | None:
    """The event that a verb tells of goes before any that the table finds for it, whose manner holds where both agree."""
    if own is None or (judged is not None and (judged.event is own.event or not judged.present)):
        return judged
    return own


def _from_a_place(scene: Scene, deed: Predicate) -> Verdict | None:
    """Whatever is done "in the hall", "from the floor" or "by video link" while an event is told is done there."""
    words, event = scene.keys(deed.at + 1, deed.at + _ADVERBIAL), scene.event_near(deed.at)
    if event is None or deed.future or deed.perfect or event.status == "planned" or not scene.told_nearby(event):
        return None
    if ["by", "proxy"] in [words[n : n + 2] for n in range(len(words))]:
        return Verdict(False, "represented by another", event)
    ways = [set(words[n + 1 : n + 4]) for n, word in enumerate(words) if word in {"by", "via", "over"}]
    if {"remotely", "virtually"} & set(words) or any(REMOTE & way for way in ways):
        return Verdict(True, "took part remotely", event)
    return Verdict(True, "took part", event) if _part_of_the_venue(words) else None


def _part_of_the_venue(words: Sequence[str]) -> bool:
    """Whether words tell of a part of the place of an event: "in the packed hall", "on stage"."""
    end = next((n for n, word in enumerate(words) if word == "that" or not word[0].isalpha()), len(words))
    for at in range(end - 1):
        if words[at] not in _WHERE or not (words[at + 1] in _ARTICLES or words[at : at + 2] == ["on", "stage"]):
            continue
        noun = next((n for n in range(at + 1, min(end, at + 5)) if words[n] in VENUE_PARTS), None)
        if noun is not None and not _LINKS & set(words[at + 2 : noun]):
            return not (words[noun] == "hall" and words[noun - 1] in {"town", "city"})
    return False


def _state(scene: Scene, deed: Predicate) -> Verdict | None:
    words = scene.keys(deed.at, deed.at + 7)
    text = " ".join(words)
    for types, nouns in ROLES_AT.items():
        if nouns & set(words[1:5]) and words[0] in {"the", "a", "an", "one", "among"}:
            fit = scene.event_of_type(frozenset(types.split()), deed.at) if types else scene.event_near(deed.at)
            if fit is not None and scene.told_nearby(fit):
                return Verdict(True, "took part", fit)
    here = any(deed.at - 1 <= trigger.at < deed.at + 7 for _, trigger in scene.here)
    event = scene.event_near(deed.at)
    if "delegation" in words and {"member", "part", "leader", "head"} & set(words) and event is not None:
        return Verdict(True, "in a delegation", event)
    among = words[:1] == ["among"] and words[1:2] in _THOSE and GUESTS & set(words)
    if event is None or not (among or text.startswith(PRESENT_STATES) or (words[:1] in (["at"], ["in"]) and here)):
        return None
    return Verdict(True, "announced" if deed.future else "took part", event)


def _fronted(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """ "Holding up a photograph, A stood there"; "Flanked by A, B spoke": the verb opens the sentence."""
    opening = scene.tokens[0]
    lead = next((n for n in range(phrase.first - 1, max(0, phrase.first - _BEFORE_SUBJECT), -1) if _mark(scene, n)), 0)
    described = scene.tokens[lead + 1 : phrase.first]  # "Accepting the award, a visibly moved A thanked"
    if not lead or not opening.key.isalpha() or not all(t.text.islower() and t.key.isalpha() for t in described):
        return None
    if opening.key.endswith("ing"):
        return scene.judge(DOERS.get(opening.key, ()), Predicate(0))
    return scene.judge(UNDERGOERS.get(opening.key, ()), Predicate(0, passive=True)) if is_verb(opening) else None


def _mark(scene: Scene, at: int) -> bool:
    return scene.tokens[at].text == ","


def announcing(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """ "..., announced A": the verb before its subject."""
    at = phrase.first - 1
    if (
        at < 1
        or scene.tokens[at].key not in {"announced", "announces"}
        or scene.tokens[at - 1].text not in {",", "”", '"'}
    ):
        return None
    return scene.judge(DOERS[scene.tokens[at].key], Predicate(at))


def undergoing(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """The object of a verb: "met A", "brought down A"."""
    at = _past_description(scene, governor(scene.tokens, phrase.first))
    spoken = at >= 1 and scene.tokens[at - (3 if scene.tokens[at - 1].key in _PHONES else 1)].key in _SPOKE_WITH
    if spoken and scene.tokens[at].key in {"to", "with"}:
        calls = [scene.events[n] for n, _ in scene.here if scene.events[n].type == "call"]
        return Verdict(True, "spoke", calls[0]) if calls else None
    if at >= 1 and scene.tokens[at].key in _PARTICLES | {"with"} and is_verb(scene.tokens[at - 1]):
        at -= 1
    if at >= 0 and scene.tokens[at].key in _HOSTING and scene.tokens[phrase.first - 1].text == ",":
        event = scene.event_near(at)
        return Verdict(True, "was hosted", event) if event is not None and scene.tells(event) else None
    if at < 0 or (at and scene.tokens[at].key.endswith("ing") and scene.tokens[at - 1].key in _ARTICLES):
        return None  # "Following the meeting A resigned"
    own, lead = done_to_by(scene, at), scene.keys(at - 4, at)
    if {"not", "never", "nor"} & set(lead) or (own is None and scene.tokens[at].key not in UNDERGOERS):
        return None
    future = bool({"will", "to", "would"} & set(lead[-2:])) and not phrase.possessive
    if scene.tokens[at].key == "met" and phrase.possessive:
        return None
    own = own._replace(manner="announced") if own is not None and future else own
    return _of_its_own(own, scene.judge(UNDERGOERS.get(scene.tokens[at].key, ()), Predicate(at, future=future)))


def _past_description(scene: Scene, at: int) -> int:
    """The word that governs a name behind a description of it: "hosted her Danish and British counterparts, A and B"."""
    if at < 2 or scene.tokens[at].text != "," or scene.tokens[at - 1].key not in GUESTS | _FELLOWS:
        return at
    back = at - 2
    while back > 0 and at - back < _BEFORE_SUBJECT and not is_verb(scene.tokens[back]):
        back -= 1
    return back if scene.tokens[back].key in UNDERGOERS.keys() | _HOSTING and not scene.tokens[back].capital else at


def done_by(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """ "attended by A", "led on Monday by A", "signed by the ministers, B and A": the doer of a passive."""
    tokens = scene.tokens
    by = next(
        (n for n in range(phrase.first - 1, max(-1, phrase.first - _LIST_REACH), -1) if tokens[n].key == "by"), None
    )
    between = tokens[by + 1 : phrase.first] if by is not None else ()
    if by is None or (
        between and not (_lists_on(between) or _describe(between) or _titles(between) or _titled_list(between))
    ):
        return None
    reach = 14 if tokens[by - 1].key not in {"and", ","} else _LIST_REACH
    for at in range(by - 1, max(-1, by - reach), -1):
        key = tokens[at].key
        own = agent_of(scene, at)
        if own is not None:
            return own
        if key in PARTICIPLES:
            if tokens[at + 1].key in {"a", "an", "the"} and not BE & set(scene.keys(at - 3, at)):
                return None  # "A read a poem by B"
            deed = Predicate(at, passive=True, future=bool({"will", "to"} & set(scene.keys(at - 3, at))))
            if scene.keys(at - 3, at) == ["to", "have", "been"]:
                return None  # "was to have been led by A"
            if key == "replaced" and deed.future:
                return None  # "will resign, to be replaced by A"
            return scene.judge(DOERS.get(key, ()), deed) or _worded_before(scene, key, deed)
        if is_verb(tokens[at]) and key not in NOUNS and not tokens[at].capital:
            return None
    return None


def _worded_before(scene: Scene, key: str, deed: Predicate) -> Verdict | None:
    """A verb that needs a word beside it has it before itself in the passive: "the talks were led by A"."""
    subject = set(scene.keys(deed.at - 8, deed.at))
    if any(p.last <= deed.at and not p.possessive and not governed(scene.tokens, p.first) for p in scene.phrases):
        subject.add("person")
    rows = [row._replace(beside=frozenset()) for row in DOERS.get(key, ()) if row.beside and row.beside & subject]
    if not rows and key in _LED_BY and not (key in _LEADING and _WORKING & subject):
        rows = [row._replace(beside=frozenset(), loose=True) for row in DOERS[key]][:1]
    return scene.judge(rows, deed._replace(passive=False))


def _describe(tokens: Sequence[Token]) -> bool:
    """Whether the words before a name only tell of what: "by fisheries minister A"."""
    tokens = tokens[1:] if tokens and tokens[0].key in _ARTICLES else tokens
    plain = all(token.text.islower() and token.text.isalpha() and not is_verb(token) for token in tokens)
    return len(tokens) < 3 and plain and not _LINKS & {token.key for token in tokens}


def _titles(tokens: Sequence[Token]) -> bool:
    """Whether the words before a name are its office behind an article: "by the president of the federation, Mrs A"."""
    plain = all(t.text.isalpha() and (t.key in BARE or not is_verb(t)) for t in tokens[:-1])
    return tokens[0].key in _ARTICLES and tokens[-1].text == "," and plain and any(map(is_head, tokens))


def _titled_list(tokens: Sequence[Token]) -> bool:
    """Whether the words before a name can be earlier parts of a list with offices: "by the Collector, Mrs A, and the Director of
    Works, Dr. B"."""
    plain = not any(is_verb(t) and t.text.islower() and t.key not in BARE for t in tokens)
    parted = any(t.text in {";", ":", "“", "”", '"'} for t in tokens) or bool(
        {"who", "which", "that"} & {t.key for t in tokens}
    )
    return (
        plain
        and not parted
        and tokens[-1].key not in _LINKS
        and tokens[0].key in _ARTICLES
        and any(map(is_head, tokens))
    )


def _lists_on(tokens: Sequence[Token]) -> bool:
    """Whether the words between "by" and a name can be earlier parts of one list."""
    ends = tokens[-1].key in {",", "and", "including", "others", "&", ":", "-"} if tokens else True
    return ends and not any(is_verb(token) and token.text.islower() and token.key.endswith("ed") for token in tokens)
