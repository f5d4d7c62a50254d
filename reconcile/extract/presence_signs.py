"""The constructions by which one sentence puts people at an event or keeps them away, in the order in which they are tried."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reconcile.extract.happening import ASKING
from reconcile.extract.people_phrase import PeoplePhrase
from reconcile.extract.predicate import governed, is_verb
from reconcile.extract.presence_contests import by_way_of, counted, on_the_sheet
from reconcile.extract.presence_deeds import acting, announcing, done_by, elsewhere, undergoing
from reconcile.extract.presence_links import (
    at_the_event,
    belonging,
    handed,
    in_presence,
    inventory,
    inverted,
    is_beside,
    kept_away,
    listed,
    on_the_other_side,
    rival,
)
from reconcile.extract.presence_live import on_air
from reconcile.extract.presence_offices import as_participant, as_such, by_office, pictured
from reconcile.extract.presence_own import patient, thanked
from reconcile.extract.presence_words import EXPECTED_ACTS
from reconcile.extract.role import role_before
from reconcile.extract.scene import MEETING_TYPES, Scene, Verdict

_SIGNS_OF_OWNERS: Sequence[Callable[[Scene, PeoplePhrase], Verdict | None]] = (
    undergoing,
    on_the_other_side,
    patient,
    belonging,
)
_SIGNS: Sequence[Callable[[Scene, PeoplePhrase], Verdict | None]] = (
    inventory,
    kept_away,
    done_by,
    in_presence,
    listed,
    announcing,
    acting,
    undergoing,
    on_the_other_side,
    inverted,
    handed,
    rival,
    thanked,
    patient,
    belonging,
    by_office,
    as_participant,
    at_the_event,
    as_such,
    pictured,
    by_way_of,
    on_the_sheet,
    counted,
    on_air,
)
_OF_TALKS = frozenset(
    "mediator mediators facilitator facilitators negotiator negotiators signatory signatories facilitated mediated".split()
)
_COMING = EXPECTED_ACTS | frozenset("present there spoke met signed".split())
_UNSURE = frozenset("if whether unless".split())


def verdicts(scene: Scene) -> Iterator[tuple[PeoplePhrase, Verdict]]:
    """What the sentence says of each of its phrases; those who are told to be beside somebody share his verdict."""
    found: dict[int, Verdict] = {}
    also: list[tuple[PeoplePhrase, Verdict]] = []
    phrases = [part for phrase in scene.phrases for part in _parted(scene, phrase)]
    for number, phrase in enumerate(phrases):
        verdict = None if _wished(scene, phrase) else _first(scene, phrase)
        if verdict is not None and "neither" in scene.keys(0, phrase.first):
            came = _COMING & set(scene.keys(phrase.last, len(scene.tokens)))  # "neither claimed it" tells of no absence
            verdict = verdict._replace(present=False, manner="absent") if came else None
        if verdict is not None and verdict.present:
            verdict = scene.moved_to_its_day(verdict, phrase.first)
        if verdict is not None and _can_be(scene, phrase, verdict):
            found[number] = _at_the_talks(scene, verdict)
            also += [(phrase, other) for other in _also(scene, phrase, verdict)]
    for number, phrase in enumerate(phrases):
        if number not in found and is_beside(scene, phrase):
            host = next((found[n] for n in (*range(number - 1, -1, -1), number + 1) if n in found), None)
            if host is not None and host.present:
                found[number] = host._replace(manner="took part")
    for number, verdict in sorted(found.items()):
        yield phrases[number], verdict
    yield from also


def _can_be(scene: Scene, phrase: PeoplePhrase, verdict: Verdict) -> bool:
    """Whether somebody can be at the event of a verdict: not at what is called off, nor on another day."""
    return not verdict.present or not (
        verdict.event.status in {"cancelled", "denied"} or scene.on_another_day(verdict.event, phrase.first)
    )


def _also(scene: Scene, phrase: PeoplePhrase, first: Verdict) -> Iterator[Verdict]:
    """What the sentence says of the same people at another event: "the funeral of A, who died on Monday"."""
    for verdict in (elsewhere(scene, phrase, first), belonging(scene, phrase)):
        if (
            verdict is not None
            and verdict.present
            and verdict.event is not first.event
            and _can_be(scene, phrase, verdict)
        ):
            yield verdict


def _at_the_talks(scene: Scene, verdict: Verdict) -> Verdict:
    """Mediators and the like belong to the talks that the document tells of."""
    if verdict.manner not in _OF_TALKS:
        return verdict
    return verdict._replace(event=next((e for e in scene.events if e.type in MEETING_TYPES), verdict.event))


def _first(scene: Scene, phrase: PeoplePhrase) -> Verdict | None:
    for sign in _SIGNS_OF_OWNERS if phrase.possessive else _SIGNS:
        verdict = sign(scene, phrase)
        if verdict is not None:
            return verdict
    return None


def _parted(scene: Scene, phrase: PeoplePhrase) -> list[PeoplePhrase]:
    """ "A met B and C left": the last name of an object with a verb of its own is no part of the list."""
    runs = list(dict.fromkeys(member.run for member in phrase.members))
    if len(runs) != 2 or not governed(scene.tokens, phrase.first):
        return [phrase]
    last = [member for member in phrase.members if member.run == runs[1]]
    at = phrase.last
    if at < len(scene.tokens) and is_verb(scene.tokens[at]):
        rest = tuple(member for member in phrase.members if member.run == runs[0])
        start = role_before(scene.tokens, runs[1].first)
        return [
            PeoplePhrase(phrase.first, runs[0].last, runs[0].last, rest),
            PeoplePhrase(start[0] if start else runs[1].first, at, phrase.core, tuple(last)),
        ]
    return [phrase]


def _wished(scene: Scene, phrase: PeoplePhrase) -> bool:
    """Whether the deed is only asked for: "suggested that A and B meet"."""
    for token in reversed(scene.tokens[: phrase.first]):
        if token.text in {",", ";", "“", "”", '"'}:
            return False
        if token.key in ASKING or token.key in _UNSURE:
            return True
    return False
