"""What offices say of presence: a referee, a presiding judge or the head of a delegation is one by being there."""

from __future__ import annotations

from itertools import pairwise

from reconcile.extract.event_words import NOUNS, TAKING_PART
from reconcile.extract.people_phrase import PeoplePhrase
from reconcile.extract.predicate import SPEAKING, governed, predicates
from reconcile.extract.presence_deeds import acting
from reconcile.extract.presence_links import as_one_of
from reconcile.extract.role import role_after, role_before
from reconcile.extract.scene import MEETING_TYPES, Scene, Verdict

_FORMER = frozenset(
    "former ex late then retired lawyer mother father sister brother son daughter widow spokesman".split()
)
_AS_SUCH = (
    (
        frozenset({"attack", "disaster"}),
        frozenset("survivor survivors victim victims injured wounded dead passenger eyewitness hostage".split()),
    ),
    (frozenset({"hearing"}), frozenset("judges juror jurors".split())),
    (frozenset({"protest"}), frozenset("marcher protester demonstrator organiser organizer striker picket".split())),
    (frozenset({"ceremony"}), frozenset("mourner pallbearer celebrant bridesmaid groom bride mourners".split())),
)
_HAVE = frozenset("has have".split())
# A justice minister is no justice, an attorney general no attorney.
_OF_STATE = frozenset("minister secretary ministry general".split())
_DUTIES = {
    "match": frozenset(
        """referee umpire goalkeeper keeper captain skipper coach manager striker midfielder defender winger forward
        substitute batsman bowler quarterback""".split()
    ),
    "hearing": frozenset(
        "judge prosecutor defendant justice magistrate lawyer attorney barrister counsel solicitor depute".split()
    ),
}


def by_office(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """Offices that exist only at an event: head of a delegation, chair of the talks, mediator, presiding judge, referee."""
    event = scene.event_near(phrase.first)
    if event is None or phrase.possessive:
        return None
    for span in (role_before(scene.tokens, phrase.members[0].run.first), role_after(scene.tokens, phrase.core)):
        keys = set(scene.keys(*span)) if span else set()
        if not keys & {"former", "ex", "late", "then", "retired"}:
            if "delegation" in keys and keys & {"head", "leader", "member", "chief"}:
                return Verdict(True, "in a delegation", event)
            if keys & {"chair", "host", "moderator", "head"} and keys & NOUNS.keys() and "of" in keys:
                return Verdict(True, "chaired", event)
            noun = next((key for key in sorted(keys & TAKING_PART)), None)
            if noun is not None and keys & {"au", "chief", "un", "peace"} and event.type in MEETING_TYPES | {"signing"}:
                return Verdict(True, noun, event)
    return _on_duty(scene, phrase)


def _on_duty(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """Who has an office on the pitch or in court, and says or does anything while that event is told."""
    if {"defence", "defense", "prosecution", "plaintiffs", "prosecuting", "defending"} & set(
        scene.keys(phrase.core, phrase.core + 4)
    ):
        event = scene.event_of_type(frozenset({"hearing"}), phrase.first)
        return Verdict(True, "as counsel", event) if event is not None and _speaks_or_acts(scene, phrase) else None
    offices = frozenset[str]().union(*(scene.offices.get(member.person, frozenset()) for member in phrase.members))
    for kind, duties in _DUTIES.items():
        event = scene.event_of_type(frozenset({kind}), phrase.first)
        duty = None if offices & _OF_STATE else next((word for word in sorted(offices & duties)), None)
        if (
            duty is not None
            and event is not None
            and event.status != "planned"
            and (event.main or scene.told_nearby(event))
        ):
            return Verdict(True, f"as {duty}", event) if _speaks_or_acts(scene, phrase) else None
    return None


def as_such(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """ "Survivor A", "B, one of the injured", "marcher C": what one can only be by having been there."""
    if phrase.possessive:
        return None
    described = {*scene.keys(phrase.first, phrase.members[0].run.first), *scene.keys(phrase.core, phrase.last)}
    for types, nouns in _AS_SUCH:
        if described & nouns and not described & _FORMER:
            return as_one_of(scene, phrase, types, "took part")
    return None


def _speaks_or_acts(scene: Scene, phrase: PeoplePhrase) -> bool:
    if phrase.first and scene.tokens[phrase.first - 1].key in SPEAKING:
        return True
    deed = next(predicates(scene.tokens, phrase.last, scene.starts), None)
    acts = deed is not None and not deed.perfect and scene.tokens[deed.at].key not in _HAVE
    return acts and not governed(scene.tokens, phrase.first)


def as_participant(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """ "A, B and C as facilitators"; "A for Ukraine", where the verb stands once."""
    tail = scene.keys(phrase.core, phrase.core + 16)
    event = scene.event_near(phrase.first)
    if event is None:
        return None
    noun = next((b for a, b in pairwise(tail) if a == "as" and b in TAKING_PART), None)
    if noun is not None:
        return Verdict(True, noun, event)
    earlier = [other for other in scene.phrases if other.last <= phrase.first]
    if tail[:1] and tail[0] in {"for", "once", "twice"} and earlier and not governed(scene.tokens, phrase.first):
        verdict = acting(scene, earlier[-1])
        return verdict if verdict is not None and verdict.present else None
    return None


def pictured(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    """A photograph of the main event shows the people whom its caption names first."""
    event = scene.event_near(phrase.first)
    before = scene.keys(phrase.first - 2, phrase.first)
    credited = before[-1:] in ([":"], ["by"]) and before != ["caption", ":"]  # "Text: A", "Photograph by B"
    shown = scene.sentence.kind == "caption" and phrase is scene.phrases[0] and not (phrase.possessive or credited)
    return Verdict(True, "pictured", event) if shown and event is not None else None
