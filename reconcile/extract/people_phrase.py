"""Noun phrases of people in one sentence: a name with what stands before and after it, and names joined by "and"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reconcile.extract.name import PersonMention
from reconcile.extract.page import Sentence, Token
from reconcile.extract.predicate import is_verb
from reconcile.extract.presence_words import BARE
from reconcile.extract.role import is_head, is_honorific, role_after, role_before

_BEFORE = frozenset(
    """the a an his her their its our my fellow then former late outgoing incoming new both injured ailing veteran young old
    teenage legendary rising returning substitute newly only""".split()
)
_OWNERS = frozenset("the a an his her their its".split())
_OPENERS = frozenset("a an the one his her their its former formerly now then also currently best".split())
_JOINTS = frozenset(", ; and & plus or nor as well".split())
_APPOSITION = 16  # tokens that a description between two commas may take
_LEADING = frozenset("in at on of during after before with from for to".split())
_OFFICE = 14  # tokens of an office between two names
_IN_OFFICES = frozenset("of the for and & a on , s".split())
_BODIES = frozenset("department ministry office bureau secretariat".split())  # "Department of Transport Secretary A"
_FOR_ANOTHER = ["behalf", "of"]
_KIN = 5  # tokens of "his Sri Lankan colleague," between two names
_NOUN = 5  # tokens of a noun with its article before a name
_JOINT = 3  # tokens between two names of one list


class PeoplePhrase(NamedTuple):
    """Tokens `[first, last)` that name `members` with their roles and descriptions; `core` is where the last name ends."""

    first: int
    last: int
    core: int
    members: tuple[PersonMention, ...]

    @property
    def possessive(self) -> bool:
        """Whether the last name has a possessive ending."""
        return self.members[-1].run.tokens[-1].possessive


def people_phrases(sentence: Sentence, mentions: Sequence[PersonMention]) -> list[PeoplePhrase]:
    """The phrases of a sentence in order, each as long as its list goes; none lies within another."""
    single: list[PeoplePhrase] = []
    starts = frozenset(_start(sentence.tokens, mention) for mention in mentions)
    for mention in mentions:
        phrase = _phrase(sentence.tokens, mention, starts)
        if single and phrase.members[0].run == single[-1].members[0].run:
            single[-1] = single[-1]._replace(members=(*single[-1].members, mention))
        elif single and phrase.core <= single[-1].last:
            continue  # a person within somebody else's role
        elif single and single[-1].core > phrase.first and single[-1].possessive:
            single[-1] = phrase  # "Dervan's envoy Orrin" is Orrin
        else:
            single.append(phrase)
    return _lists(sentence.tokens, single)


def _start(tokens: Sequence[Token], mention: PersonMention) -> int:
    """Where a phrase begins: at the role before the name, with article, honorific and "Latvia's"."""
    role = role_before(tokens, mention.run.first)
    first = role[0] if role else mention.run.first
    while first > 0 and (
        is_honorific(tokens[first - 1]) or tokens[first - 1].key in _BEFORE or _place_of(tokens, first - 1)
    ):
        owner = tokens[first - 1].possessive
        first -= 1
        while owner and first > 1 and tokens[first - 1].capital and tokens[first - 1].text.isalpha():
            first -= 1  # "the African Union's A"
    if first > 1 and tokens[first - 1].key == "of" and tokens[first - 2].key in _BODIES and tokens[first - 2].capital:
        first -= 2
    if first > 2 and tokens[first - 1].text == ",":
        return _noun(tokens, first - 2) or first
    return first


def _phrase(tokens: Sequence[Token], mention: PersonMention, starts: frozenset[int]) -> PeoplePhrase:
    last = mention.run.last
    described = last if mention.run.tokens[-1].possessive else _described(tokens, last, starts)
    return PeoplePhrase(_start(tokens, mention), described, last, (mention,))


def _noun(tokens: Sequence[Token], at: int) -> int:
    """Where "the host" or "its foreign minister" that ends at a token begins, if it is no part of a list; else 0."""
    first = at
    while first > 0 and at - first < _JOINT and tokens[first].text.islower() and tokens[first].text.isalpha():
        first -= 1
        if tokens[first].key in _OWNERS:
            apart = first > 0 and tokens[first - 1].key in _LEADING  # "In his address, President A"
            office = is_head(tokens[at]) or (at - first == 1 and not apart)
            return first if office and not (first and tokens[first - 1].text == ",") else 0
    return 0


def _place_of(tokens: Sequence[Token], at: int) -> bool:
    """ "Latvia's Marta Linde"."""
    return tokens[at].possessive and (tokens[at].capital or tokens[at].key.endswith("s"))


def _described(tokens: Sequence[Token], at: int, starts: frozenset[int]) -> int:
    """Where the description after a name ends: "of Germany", "(left)", ", 44,", ", the French president,"."""
    if at + 1 < len(tokens) and tokens[at].key == "of":
        ahead = at + 2 if tokens[at + 1].key == "the" else at + 1
        while ahead < len(tokens) and tokens[ahead].capital:
            ahead += 1
        at = ahead if tokens[ahead - 1].capital else at
    if at < len(tokens) and tokens[at].text == "(":
        closing = next((n for n in range(at, min(len(tokens), at + _APPOSITION)) if tokens[n].text == ")"), None)
        at = at if closing is None else closing + 1
    if at + 1 < len(tokens) and tokens[at].text == "," and tokens[at + 1].text.isdigit():
        at += 2
    return at if at + 1 in starts else _apposition(tokens, at, starts)


def _apposition(tokens: Sequence[Token], at: int, starts: frozenset[int]) -> int:
    if at + 1 >= len(tokens) or tokens[at].text != ",":
        return at
    role = None if tokens[at + 1].key == "who" else role_after(tokens, at)
    if role is not None:
        end = role[1]
        if (end < len(tokens) and tokens[end].text == ",") or end >= len(tokens):
            return end
    if tokens[at + 1].key not in _OPENERS and role is None:
        return at
    if role is None and _next_subject(tokens, at + 1, starts):
        return at
    for end in range(at + 2, min(len(tokens), at + _APPOSITION)):
        if tokens[end].text in {",", ".", ";"} or tokens[end].key == "who":
            return end
    return role[1] if role else at


def _next_subject(tokens: Sequence[Token], at: int, starts: frozenset[int]) -> bool:
    """Whether the words behind a comma lead to the name of a subject: ", a visibly moved B thanked her"."""
    start = next((n for n in range(at, min(len(tokens), at + _OFFICE)) if n in starts), None)
    if start is None or any(tokens[n].text == "," for n in range(at, start)):
        return False
    end = start
    while end < len(tokens) and tokens[end].capital:
        end += 1
    return end < len(tokens) and is_verb(tokens[end])


def _lists(tokens: Sequence[Token], single: Sequence[PeoplePhrase]) -> list[PeoplePhrase]:
    if not single:
        return []
    lists = [[single[0]]]
    for before, after in pairwise(single):
        gap = tokens[before.last : after.first]
        aged = tokens[before.last - 1].text.isdigit()  # "A, 19; B, 44"
        marked = any(token.text == ";" for token in gap) and not _in_marked_list(tokens, after, aged=aged)
        behalf = lists[-1][0].first
        marked = marked or (
            bool(gap) and gap[0].text == ";" and [t.key for t in tokens[behalf - 2 : behalf]] == _FOR_ANOTHER
        )
        joined = _joined(gap) or (_goes_on(tokens, after) and _joined_by_a_noun(gap))
        if joined and not marked and not before.possessive:
            lists[-1].append(after)
        else:
            lists.append([after])
    return [
        PeoplePhrase(
            parts[0].first, parts[-1].last, parts[-1].core, tuple(member for part in parts for member in part.members)
        )
        for parts in lists
    ]


def _goes_on(tokens: Sequence[Token], phrase: PeoplePhrase) -> bool:
    """Whether what follows a name is the verb of several: "A and the engineer B were", "A, and the Malian driver B have"."""
    following = {token.key for token in tokens[phrase.last : phrase.last + 1]}
    return bool(following & {"were", "are", "have", "had"}) or phrase.last >= len(tokens) - 1


def _joined_by_a_noun(gap: Sequence[Token]) -> bool:
    """Whether ", and" with a noun that tells what the second is parts two names: "and the Malian citizen"."""
    start = next((n + 1 for n, token in enumerate(gap[:_JOINT]) if token.key == "and"), 0)
    noun = gap[start:]
    if not start or not 2 <= len(noun) <= _NOUN or noun[0].key not in _OWNERS:
        return False
    plain = all(token.text.isalpha() and token.key not in _LEADING and not is_verb(token) for token in noun)
    return plain and noun[-1].text.islower()


def _in_marked_list(tokens: Sequence[Token], phrase: PeoplePhrase, *, aged: bool) -> bool:
    """Whether a name behind ";", with an office or after one with an age, is one of a list: with a verb of its own it is a
    clause."""
    titled = phrase.first < phrase.members[0].run.first
    return (titled or aged) and not any(map(is_verb, tokens[phrase.last : phrase.last + 2]))


def _joined(gap: Sequence[Token]) -> bool:
    """Whether only a comma, "and" and words of an office ("Chief of Staff") part two names."""
    joints = 0
    while joints < len(gap) and gap[joints].key in _JOINTS and joints < _JOINT:
        joints += 1
    rest = gap[joints:]
    office = not rest or (any(map(is_head, rest)) and all(t.capital or t.key in _IN_OFFICES for t in rest))
    office = office or (_titles(rest) and (len(rest) <= _KIN or any(map(is_head, rest))))
    return joints > 0 and len(rest) <= _OFFICE and office and not any(t.text == "," for t in rest[:-1])


def _titles(tokens: Sequence[Token]) -> bool:
    """ "the commander of the fire brigade,": an office in lower case behind an article."""
    plain = all(t.text.isalpha() and (t.key in BARE or not is_verb(t)) for t in tokens[:-1])  # "fire brigade"
    return tokens[0].key in _OWNERS and tokens[-1].text == "," and plain
