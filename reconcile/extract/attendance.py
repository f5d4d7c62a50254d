"""Who took part in which event of one document, and who is said to have stayed away.

Each sign is one small function over the tokens of a sentence; nobody attends merely because a name is near.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reconcile.extract.event import LocalEvent
from reconcile.extract.event_words import ABSENT, BY_PRESENT, PASSIVE_PRESENT, PRESENT_SUBJECT, ROLES_PRESENT, WEAK_SUBJECT
from reconcile.extract.name import PersonMention
from reconcile.extract.name_words import HUMAN_VERBS
from reconcile.extract.page import Page, Sentence, Token
from reconcile.extract.role import role_after, role_before
from reconcile.text import lexicon

_JOINTS = frozenset(", and & with as well along together by the also alongside plus both former then — – - ; ( ) seated".split())
_AUXILIARIES = frozenset("has had have was were is are will would be been being also then later already not who".split())
_FINITE = HUMAN_VERBS | PRESENT_SUBJECT | PASSIVE_PRESENT
_OPEN = frozenset("including include includes among amongst such other others".split())
_MEETING_TYPES = frozenset("meeting summit call briefing interview visit".split())


class Presence(NamedTuple):
    """That a person was at an event, or was not; `start` to `end` is the wording that says so."""

    event: LocalEvent
    person: int
    present: bool
    manner: str
    start: int
    end: int
    roster: int | None


class Listing(NamedTuple):
    """A list of people in one sentence: their mentions, whether the wording leaves it open or closes it, the country it covers."""

    mentions: tuple[PersonMention, ...]
    start: int
    end: int
    open: bool
    closed: bool
    side: str | None
    stated: int | None


def find_listings(page: Page, people: Sequence[PersonMention]) -> list[Listing]:
    """Runs of two or more people that only commas, "and" and roles part."""
    found = []
    for sentence, mentions in _by_sentence(page, people):
        current = [mentions[0]]
        for before, after in zip(mentions, mentions[1:], strict=False):
            if _listed(sentence.tokens, before, after):
                current.append(after)
                continue
            found += _listing(sentence, current)
            current = [after]
        found += _listing(sentence, current)
    return found


def _by_sentence(page: Page, people: Sequence[PersonMention]) -> Iterator[tuple[Sentence, list[PersonMention]]]:
    grouped: dict[int, list[PersonMention]] = {}
    for mention in people:
        grouped.setdefault(mention.run.sentence.index, []).append(mention)
    for index, mentions in grouped.items():
        yield page.sentences[index], mentions


def _listed(tokens: Sequence[Token], before: PersonMention, after: PersonMention) -> bool:
    start, stop = before.run.last, after.run.first
    role = role_before(tokens, stop)
    if role is not None and role[0] >= start:
        stop = role[0]
    trailing = role_after(tokens, start)
    if trailing is not None and trailing[1] <= stop:
        start = trailing[1]
    gap = tokens[start:stop]
    joints = {token.key for token in gap} & {",", "and", "&", "with", "by", "plus", "alongside"}
    return bool(joints) and len(gap) < 9 and all(token.key in _JOINTS for token in gap) and not before.run.tokens[-1].possessive


def _listing(sentence: Sentence, mentions: Sequence[PersonMention]) -> list[Listing]:
    if len({mention.person for mention in mentions}) < 2:
        return []
    tokens = sentence.tokens
    lead = [token.key for token in tokens[max(0, mentions[0].run.first - 12) : mentions[0].run.first]]
    closed = any(word in lead for word in ("were", "only", "are", "namely", "comprised")) or "other" in lead[-6:] and "two" in lead
    opened = bool(_OPEN & set(lead)) and not closed
    side = next((code for word in reversed(lead) if (code := lexicon.demonyms().get(word))), None)
    if side is None:
        names = lexicon.country_names()
        heads = [token for token in tokens[: mentions[0].run.first] if token.key in names]
        represented = any(token.key in {"represented", "delegation", "side"} for token in tokens[: mentions[0].run.first])
        side = names[heads[0].key] if heads and represented else None
    numbers = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
    stated = next((numbers[word] for word in reversed(lead[-6:]) if word in numbers), None)
    return [Listing(tuple(mentions), mentions[0].start, mentions[-1].end, opened, closed, side, stated)]


def find_presences(
    page: Page,
    people: Sequence[PersonMention],
    events: Sequence[LocalEvent],
    listings: Sequence[Listing],
    quoted: Sequence[tuple[int, int]],
) -> list[Presence]:
    """Everybody whom the document puts at one of its events, or keeps away from it."""
    if not events:
        return []
    found: dict[tuple[int, int], Presence] = {}
    outside = [m for m in people if not any(start <= m.start < end for start, end in quoted)]
    for sentence, mentions in _by_sentence(page, outside):
        for mention in mentions:
            verdict = _verdict(sentence, mention, mentions, events)
            if verdict is None:
                continue
            event = _event_of(sentence, mention, events)
            members = _members(mention, listings) if verdict[2] else (mention,)
            for member in members:
                _keep(found, events, event, member, verdict, listings)
    return list(found.values())


def _keep(  # noqa: PLR0913
    found: dict[tuple[int, int], Presence],
    events: Sequence[LocalEvent],
    event: LocalEvent,
    member: PersonMention,
    verdict: tuple[bool, str, bool],
    listings: Sequence[Listing],
) -> None:
    """Keep one verdict for each person and event; that somebody stayed away outweighs a weak sign of presence."""
    key = (events.index(event), member.person)
    roster = next((number for number, listing in enumerate(listings) if member in listing.mentions), None)
    presence = Presence(event, member.person, verdict[0], verdict[1], member.start, member.end, roster)
    if key not in found or (not verdict[0] and found[key].present):
        found[key] = presence


def _members(mention: PersonMention, listings: Iterable[Listing]) -> tuple[PersonMention, ...]:
    return next((listing.mentions for listing in listings if mention in listing.mentions), (mention,))


def _event_of(sentence: Sentence, mention: PersonMention, events: Sequence[LocalEvent]) -> LocalEvent:
    """The event of the nearest trigger in the sentence, else the main one."""
    near = [
        (abs(trigger.at - mention.run.first), number)
        for number, event in enumerate(events)
        for trigger in event.triggers
        if trigger.sentence is sentence
    ]
    return events[min(near)[1]] if near else events[0]


def _verdict(
    sentence: Sentence, mention: PersonMention, mentions: Sequence[PersonMention], events: Sequence[LocalEvent]
) -> tuple[bool, str, bool] | None:
    """(present, manner, does it hold for the whole list) of one mention, None where nothing is said."""
    if _absent(sentence, mention, mentions):
        return False, "absent", False
    if manner := _by_list(sentence, mention):
        return True, manner, True
    if manner := _passive(sentence, mention):
        return True, manner, False
    if manner := _subject(sentence, mention, events):
        return True, manner, True
    if manner := _object(sentence, mention, events):
        return True, manner, True
    if manner := _role(sentence, mention):
        return True, manner, False
    return None


def _clause(sentence: Sentence, mention: PersonMention, mentions: Sequence[PersonMention]) -> str:
    """The folded text from a mention to the next person who is not in the same list, with a little before it."""
    later = [other for other in mentions if other.start > mention.start and not _joined(sentence, mention, other)]
    end = later[0].run.first if later else len(sentence.tokens)
    return " ".join(token.key for token in sentence.tokens[mention.run.first : end])


def _joined(sentence: Sentence, first: PersonMention, second: PersonMention) -> bool:
    gap = sentence.tokens[first.run.last : second.run.first]
    return len(gap) < 4 and all(token.key in _JOINTS for token in gap)


def _absent(sentence: Sentence, mention: PersonMention, mentions: Sequence[PersonMention]) -> bool:
    clause = _clause(sentence, mention, mentions)
    before = " ".join(token.key for token in sentence.tokens[max(0, mention.run.first - 6) : mention.run.first])
    if any(phrase in clause.replace(" ' ", "'") for phrase in ABSENT):
        return not mention.run.tokens[-1].possessive
    return any(phrase in before for phrase in ("seats kept for", "absence of", "without", "missing were"))


def _by_list(sentence: Sentence, mention: PersonMention) -> str | None:
    """ "attended by A, B and C", "represented at the meeting by A": the participle that governs a "by" before the mention."""
    tokens, by = sentence.tokens, None
    for at in range(mention.run.first - 1, max(-1, mention.run.first - 90), -1):
        if tokens[at].key == "by" and by is None:
            by = at
        if tokens[at].key in _FINITE and by is None and tokens[at].key not in BY_PRESENT:
            return None
        if by is not None and tokens[at].key in BY_PRESENT and by - at < 9:
            return f"{tokens[at].text} by"
        if by is not None and by - at >= 9:
            return None
    return None


def _verb_after(sentence: Sentence, at: int) -> tuple[int, bool] | None:
    """The first verb after a subject that ends before token `at`, past an apposition: (its index, is it passive)."""
    tokens = sentence.tokens
    passive = skipping = False
    for index in range(at, min(len(tokens), at + 22)):
        token = tokens[index]
        if token.text == ",":
            skipping = not skipping or token.key in _FINITE
        elif token.key in {"was", "were", "been", "be", "is", "being"}:
            passive = True
        elif token.key in _FINITE and token.key not in _AUXILIARIES:
            return index, passive
        elif token.text in {";", ":", "“", '"', "—"}:
            return None
    return None


def _subject(sentence: Sentence, mention: PersonMention, events: Sequence[LocalEvent]) -> str | None:
    """A person whose verb puts them there."""
    tokens = sentence.tokens
    if mention.run.tokens[-1].possessive or (mention.run.first and tokens[mention.run.first - 1].key in {"of", "to", "for", "against"}):
        return None
    hit = _verb_after(sentence, mention.run.last)
    if hit is None:
        return _seat(sentence, mention)
    index, passive = hit
    verb = tokens[index].key
    between = {token.key for token in tokens[mention.run.last : index]}
    if {"not", "refused", "declined"} & between or passive or verb not in PRESENT_SUBJECT:
        return _seat(sentence, mention)
    if verb in WEAK_SUBJECT and not any(trigger.sentence.index >= sentence.index - 1 for trigger in events[0].triggers):
        return None
    return verb


def _seat(sentence: Sentence, mention: PersonMention) -> str | None:
    """ "was in the chair", "told an audience": being there told without a verb of its own."""
    rest = " ".join(token.key for token in sentence.tokens[mention.run.last : mention.run.last + 9])
    for phrase in ("in the chair", "told an audience", "told the court", "told the judges", "told delegates", "spoke for", "took part"):
        if phrase in rest:
            return phrase
    return None


def _passive(sentence: Sentence, mention: PersonMention) -> str | None:
    hit = _verb_after(sentence, mention.run.last)
    tokens = sentence.tokens
    if hit is not None and hit[1] and tokens[hit[0]].key in PASSIVE_PRESENT and not mention.run.tokens[-1].possessive:
        return f"was {tokens[hit[0]].key}"
    before = [token.key for token in tokens[max(0, mention.run.first - 3) : mention.run.first]]
    if before and before[-1] in PASSIVE_PRESENT | {"hailed"} - {"received", "welcomed"}:
        return before[-1]
    return None


def _object(sentence: Sentence, mention: PersonMention, events: Sequence[LocalEvent]) -> str | None:
    """The other side of a meeting, call or press conference."""
    event = _event_of(sentence, mention, events)
    if event.type not in _MEETING_TYPES or not any(trigger.sentence is sentence for trigger in event.triggers):
        return None
    start = mention.run.first
    role = role_before(sentence.tokens, start)
    start = role[0] if role else start
    before = [token.key for token in sentence.tokens[max(0, start - 3) : start]]
    while before and before[-1] in {"his", "her", "their", "the", ","}:
        before.pop()
    if before and before[-1] in {"met", "meets"} or (before[-2:] in (["met", "with"], ["talks", "with"], ["meeting", "with"])):
        return "met"
    trigger = min((t for t in event.triggers if t.sentence is sentence), key=lambda t: abs(t.at - start))
    if before and before[-1] == "with" and 0 < start - trigger.at < 12 and role is not None:
        return "with"
    return None


def _role(sentence: Sentence, mention: PersonMention) -> str | None:
    """Offices that exist only at the event: head of a delegation, presiding judge, mediator."""
    tokens = sentence.tokens
    for span in (role_before(tokens, mention.run.first), role_after(tokens, mention.run.last)):
        if span is None:
            continue
        wording = " ".join(token.key for token in tokens[span[0] : span[1]])
        delegation = "delegation" in wording and any(word in wording for word in ("head", "leader", "member", "chief"))
        if delegation or any(phrase in wording for phrase in ROLES_PRESENT[1:] if phrase != "leader of"):
            return wording
    following = " ".join(token.key for token in tokens[mention.run.last : mention.run.last + 12])
    if "leads the" in following or "member of the delegation" in following:
        return "delegation"
    return None
