"""Who took part in which event of one document, and who is said to have stayed away.

Nobody attends merely because a name is near: `presence_signs` holds the constructions that put a person there.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reconcile.extract.counterpart import StandIn, group_of, object_of, pronoun_of
from reconcile.extract.happening import Trigger
from reconcile.extract.listing import Listing, embedded
from reconcile.extract.local_event import LocalEvent
from reconcile.extract.name import PersonMention
from reconcile.extract.page import Page, Run, Sentence, Token
from reconcile.extract.people_phrase import PeoplePhrase, people_phrases
from reconcile.extract.person import PersonRole
from reconcile.extract.predicate import AUXILIARY, governed, is_verb
from reconcile.extract.presence_signs import verdicts
from reconcile.extract.role import is_head
from reconcile.extract.scene import Scene, course_of
from reconcile.extract.when import TimeMention
from reconcile.text.literal import holds

# Words of sport, by which a "race" or a "win" is told from that of an election.
_SPORT = re.compile(
    r"\b(?:goals?|coach|striker|midfielder|goalkeeper|referee|penalty|half-time|wickets?|innings|quarterback|laps?|podium"
    r"|medal|tournament|championship|league|cup|sets?|match|kick-off|sprint|athletes?|[0-9]{1,2}[-–][0-9]{1,2})\b",
    re.IGNORECASE,
)
_SCORE = re.compile("[0-9][-–][0-9]")
_SPORTS = """goal coach striker midfielder referee penalty half-time wicket innings quarterback lap podium medal tournament
    championship league cup set match kick-off sprint athlete""".split()
_POLITICAL = ("election", "voter", "candidate", "campaign", "primary", "ballot", "poll", "party")
_POLITICS = re.compile(r"\b(?:elections?|voters?|candidates?|campaign|primary|ballots?|polls?|party)\b", re.IGNORECASE)


_CAME = re.compile(r"\bafter all\b|\b(?:has|have) (?:now |just |finally )?(?:arrived|come|joined|turned up|made it)\b")
_OPENERS = frozenset("the a an his her its their".split())
_OPENING = 8  # tokens from the head of a sentence within which its subject stands


class Presence(NamedTuple):
    """That a person was at an event, or was not; `start` to `end` is the wording that says so."""

    event: LocalEvent
    person: int
    present: bool
    manner: str
    start: int
    end: int
    roster: int | None


class Cast(NamedTuple):
    """Who can be told to be somewhere: people by name, wordings that stand for them, and the roles that they have."""

    people: Sequence[PersonMention]
    stand_ins: Sequence[StandIn]
    roles: Sequence[PersonRole]


def find_presences(
    page: Page,
    cast: Cast,
    events: Sequence[LocalEvent],
    listings: Sequence[Listing],
    quoted: Sequence[tuple[int, int]],
    times: Sequence[TimeMention] = (),
) -> list[Presence]:
    """Everybody whom the document puts at one of its events, or keeps away from it."""
    if not events:
        return []
    found: dict[tuple[int, int], Presence] = {}
    home = {member.start: n for n, listing in reversed(list(enumerate(listings))) for member in listing.mentions}
    told: dict[int, list[tuple[int, Trigger]]] = defaultdict(list)
    for number, event in enumerate(events):
        for trigger in event.triggers:
            told[trigger.sentence.index].append((number, trigger))
    lately: dict[int, int] = {}
    offices = _office_words(cast.roles)
    sporting, course = _of_sport(page.text), course_of(events, live=page.live)
    starts = [time.start for time in times]
    for sentence, phrases in _spoken_of(page, cast, quoted):
        own = times[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        scene = Scene(sentence, phrases, course, told.get(sentence.index, ()), lately, offices, sporting, own)
        for phrase, verdict in verdicts(scene):
            lately[next(n for n, other in enumerate(events) if other is verdict.event)] = sentence.index
            for member in phrase.members:
                where = (member.start, member.end, home.get(member.start))
                presence = Presence(verdict.event, member.person, verdict.present, verdict.manner, *where)
                _keep(found, presence, events, came=bool(_CAME.search(sentence.key)))
    return list(found.values())


def _of_sport(text: str) -> bool:
    """Whether a document is of sport, or at least not of politics."""
    plain = text.lower()
    if (_SCORE.search(plain) or holds(plain, _SPORTS)) and _SPORT.search(text):
        return True
    return not (holds(plain, _POLITICAL) and _POLITICS.search(text))


def _office_words(roles: Sequence[PersonRole]) -> dict[int, frozenset[str]]:
    words: dict[int, frozenset[str]] = {}
    for role in roles:
        if role.value.tenure != "former":
            words[role.person] = words.get(role.person, frozenset()) | frozenset(role.value.office.split())
    return words


def _spoken_of(
    page: Page, cast: Cast, quoted: Sequence[tuple[int, int]]
) -> Iterator[tuple[Sentence, list[PeoplePhrase]]]:
    """Each sentence that speaks of people outside of quotations, with the phrases that do so in order."""
    named: dict[int, list[PersonMention]] = defaultdict(list)
    for mention in cast.people:
        named[mention.run.sentence.index].append(mention)
    for stand_in in cast.stand_ins:
        index = stand_in.sentence.index
        if not _covered(stand_in, named[index]):
            named[index] += [_as_mention(page, stand_in, person) for person in stand_in.people]
    subject: tuple[int, ...] = ()
    groups: dict[int, tuple[int, Sequence[int]]] = {}

    def told_itself(offset: int) -> bool:
        return not any(start <= offset < end for start, end in quoted)

    for sentence in page.sentences:
        mentions = [m for m in named.get(sentence.index, ()) if told_itself(m.start) and not embedded(m)]
        phrases = people_phrases(sentence, _in_order(mentions))
        pronoun = pronoun_of(sentence, phrases, subject) or object_of(sentence, phrases, subject)
        if pronoun is not None and told_itself(sentence.tokens[pronoun.first].start):
            mentions += [_as_mention(page, pronoun, person) for person in pronoun.people]
            phrases = people_phrases(sentence, _in_order(mentions))
        group = group_of(sentence, groups)
        if group is not None and told_itself(sentence.tokens[group.first].start) and not _covered(group, mentions):
            mentions += [_as_mention(page, group, person) for person in group.people]
            phrases = people_phrases(sentence, _in_order(mentions))
        if phrases:
            yield sentence, phrases
        groups.update({len(p.members): (sentence.index, [m.person for m in p.members]) for p in phrases})
        subject = _subject(sentence, phrases)


def _covered(stand_in: StandIn, mentions: Sequence[PersonMention]) -> bool:
    return any(stand_in.first < m.run.last and m.run.first < stand_in.last for m in mentions)


def _in_order(mentions: Sequence[PersonMention]) -> list[PersonMention]:
    return sorted(mentions, key=lambda mention: (mention.start, mention.person))


def _subject(sentence: Sentence, phrases: Sequence[PeoplePhrase]) -> tuple[int, ...]:
    """The people whom a pronoun in the next sentence means: those of the first phrase that is a subject."""
    free = (phrase for phrase in phrases if not phrase.possessive and not governed(sentence.tokens, phrase.first))
    first = next(free, None)
    if first is not None and _unnamed_before(sentence.tokens, first.first):
        return ()
    return tuple(member.person for member in first.members) if first else ()


def _unnamed_before(tokens: Sequence[Token], first: int) -> bool:
    """Whether an office without a name is the subject that opens a sentence: "The president will visit, A said"."""
    at = next((n for n in range(min(first, _OPENING)) if is_head(tokens[n])), None)
    opened = at is not None and tokens[0].key in _OPENERS and all(t.text.isalpha() for t in tokens[: at + 1])
    return opened and at is not None and at + 1 < first and (tokens[at + 1].key in AUXILIARY or is_verb(tokens[at + 1]))


def _as_mention(page: Page, stand_in: StandIn, person: int) -> PersonMention:
    start, end = stand_in.sentence.tokens[stand_in.first].start, stand_in.sentence.tokens[stand_in.last - 1].end
    run = Run(stand_in.sentence, stand_in.first, stand_in.last)
    return PersonMention(start, end, page.text[start:end], person, "short", run)


def _keep(
    found: dict[tuple[int, int], Presence], presence: Presence, events: Sequence[LocalEvent], *, came: bool
) -> None:
    """One verdict for each person and event; that somebody stayed away outweighs a sign of presence, unless a later sentence
    tells that they `came` nevertheless, as in a ticker."""
    key = (next(n for n, event in enumerate(events) if event is presence.event), presence.person)
    known = found.get(key)
    if known is None:
        found[key] = presence
        return
    nevertheless = came and presence.present and not known.present and presence.start > known.start
    if nevertheless or (known.present and not presence.present):
        found[key] = presence
