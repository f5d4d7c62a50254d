"""Lists of people in one sentence: who stands beside whom, which country the list covers, whether it is complete."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reconcile.extract.event_words import TAKING_PART
from reconcile.extract.name import PersonMention
from reconcile.extract.page import Page, Sentence, Token
from reconcile.extract.role import role_after, role_before
from reconcile.extract.role_words import SERVING
from reconcile.text import lexicon

JOINTS = frozenset(
    ", and & with as well along together by the also alongside plus both former then — – - ; ( ) seated".split()
)
_OPEN = frozenset("including include includes among amongst such other others".split())
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_WHOLE = frozenset("only namely all nobody none".split())
_NOBODY_ELSE = frozenset({("nobody", "but"), ("nobody", "except"), ("none", "but"), ("nobody", "besides")})
_NEAR = 6  # tokens before a list in which "all" speaks of it
_LEAD = 12  # tokens before a list that may say what it lists


class Listing(NamedTuple):
    """A list of people in one sentence, from `start` to `end` of the document.

    `open` and `closed` tell that the wording says so; `side` is the country that the list covers; `stated` is the number
    of people that the wording promises.
    """

    mentions: tuple[PersonMention, ...]
    start: int
    end: int
    open: bool
    closed: bool
    side: str | None
    stated: int | None


def sentences_with(page: Page, people: Sequence[PersonMention]) -> Iterator[tuple[Sentence, list[PersonMention]]]:
    """Each sentence that names people, with these in order."""
    grouped: dict[int, list[PersonMention]] = {}
    for mention in people:
        grouped.setdefault(mention.run.sentence.index, []).append(mention)
    for index, mentions in grouped.items():
        yield page.sentences[index], mentions


def embedded(mention: PersonMention) -> bool:
    """Whether a name is part of somebody else's role: "aide to President Putin", "spokesman for Guterres"."""
    tokens, first = mention.run.sentence.tokens, mention.run.first
    role = role_before(tokens, first)
    start = role[0] if role else first
    while start > 0 and tokens[start - 1].key in {"the", "a", "an", "then", "former"}:
        start -= 1
    if start < 2 or tokens[start - 1].key not in {"to", "of", "for"}:
        return False
    before = tokens[start - 2].key
    if "staff" in {token.key for token in tokens[start:first]}:
        return False  # "Chief of General Staff Gen. Metin Orrin"
    return before in SERVING or (before.endswith("s") and before[:-1] in SERVING)


def find_listings(page: Page, people: Sequence[PersonMention]) -> list[Listing]:
    """Runs of two or more people that only commas, "and" and roles part."""
    found = []
    for sentence, mentions in sentences_with(page, [mention for mention in people if not embedded(mention)]):
        current = [mentions[0]]
        for before, after in pairwise(mentions):
            if _listed(sentence.tokens, before, after):
                current.append(after)
                continue
            found += _listing(sentence, current)
            current = [after]
        found += _listing(sentence, current)
    return found


def _listed(tokens: Sequence[Token], before: PersonMention, after: PersonMention) -> bool:
    start, stop = before.run.last, after.run.first
    role = role_before(tokens, stop)
    if role is not None and role[0] >= start:
        stop = role[0]
    trailing = role_after(tokens, start)
    if trailing is not None and trailing[1] <= stop:
        start = _past_service(tokens, trailing[1], stop)
    gap = tokens[start:stop]
    joints = {token.key for token in gap} & {",", "and", "&", "with", "by", "plus", "alongside"}
    return (
        bool(joints)
        and len(gap) < 9
        and all(token.key in JOINTS for token in gap)
        and not before.run.tokens[-1].possessive
    )


def _past_service(tokens: Sequence[Token], at: int, stop: int) -> int:
    """The next comma, where a role goes on to the person who is served ("adviser to Prime Minister Abiy Ahmed, ...")."""
    for ahead in range(at, min(stop, at + 8)):
        if tokens[ahead].text == ",":
            return ahead
    return at


def _listing(sentence: Sentence, mentions: Sequence[PersonMention]) -> list[Listing]:
    if len({mention.person for mention in mentions}) < 2:
        return []
    tokens, first = sentence.tokens, mentions[0].run.first
    lead = [token.key for token in tokens[max(0, first - _LEAD) : first]]
    closed = any(word in TAKING_PART for word in lead) and bool({"were", "are", ":"} & set(lead) or "other" in lead)
    stated = next((_NUMBERS[word] for word in reversed(lead[-6:]) if word in _NUMBERS), None)
    everybody = "all" in lead[-_NEAR:] and stated == len({mention.person for mention in mentions})
    closed = closed or everybody or "only" in lead or "namely" in lead or tuple(lead[-2:]) in _NOBODY_ELSE
    others = {token.key for token in tokens[mentions[-1].run.last : mentions[-1].run.last + 2]} & {"others", "other"}
    opened = (bool(_OPEN & set(lead)) and not closed) or bool(others)
    closed = closed and not others
    side = _side(tokens[:first], lead)
    begin = _introduction(tokens, first) if closed else mentions[0].start
    return [Listing(tuple(mentions), begin, mentions[-1].end, opened, closed, side, stated)]


def _introduction(tokens: Sequence[Token], first: int) -> int:
    """Where the words that introduce a closed list begin: "the AU's two other mediators: ..."."""
    at = next(at for at in range(first - 1, -1, -1) if tokens[at].key in TAKING_PART | _WHOLE)
    while (
        at > 0
        and tokens[at - 1].text[0].isalpha()
        and tokens[at - 1].key not in {"were", "was", "are"}
        and first - at < _LEAD
    ):
        at -= 1
    return tokens[at].start


def _side(before: Sequence[Token], lead: Sequence[str]) -> str | None:
    """The country of "their Syrian counterparts: ...", "Türkiye will be represented by ...", "the Turkish delegation ..."."""
    keys = {token.key for token in before}
    together = keys & {"represented", "delegation", "side", "counterparts", "counterpart"}
    if not together and not (before and before[0].key == "for"):
        return None
    adjective = next((code for word in reversed(lead) if (code := lexicon.demonyms().get(word))), None)
    if adjective is not None:
        return adjective
    return next((code for token in before if (code := lexicon.country_names().get(token.key))), None)
