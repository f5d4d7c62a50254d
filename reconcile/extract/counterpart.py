"""Wordings that stand for people whom the same document names: counterparts, "the two presidents", "both men", pronouns."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from reconcile.extract.name import PersonMention
from reconcile.extract.office import read_role
from reconcile.extract.page import Page, Sentence, Token
from reconcile.extract.people_phrase import PeoplePhrase
from reconcile.extract.person import PersonRole, holder_of, holders_of, part_of_office
from reconcile.extract.predicate import AUXILIARY, governed, is_pronoun, is_verb
from reconcile.extract.role import is_head, is_honorific, role_before
from reconcile.extract.role_words import RULING
from reconcile.text import lexicon

_COUNTS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5}
_GROUPS = {"pair": 2, "duo": 2, "trio": 3, "quartet": 4}
_ANYBODY = frozenset("men women".split())
_OWNERS = frozenset("his her their its the".split())
_COMPANY = frozenset("with met alongside beside accompanied joined greeted welcomed received".split())
_TITLED = frozenset("presidents ministers leaders premiers chancellors kings".split())
_OF_STATE = frozenset("president king queen emperor emir sultan".split())
_STATELY = frozenset("president minister king queen".split())
_MENTIONS = 40  # names back to which "the president" may point
_PAIR = 2
_PAIR_AGO, _LIST_AGO = 2, 8  # sentences back in which a list of two, of more, must stand that a number means
_PARTS = frozenset("of between among".split())
_AFTER_A_NUMBER = frozenset("on in at by to from with into for as who all both together also then later home".split())
_WHEN = frozenset("yesterday today tonight before after again there outside earlier last this".split())
_AGO = 1  # sentences back in which those must be named whom "the pair" means
_OFFICE = 7  # tokens of an office behind "the"


class StandIn(NamedTuple):
    """Tokens `[first, last)` of a sentence that mean the people numbered `people`."""

    sentence: Sentence
    first: int
    last: int
    people: tuple[int, ...]


def find_counterparts(page: Page, people: Sequence[PersonMention], roles: Sequence[PersonRole]) -> Iterator[StandIn]:
    """Every wording of a counterpart or of a counted group that can mean only so many people as it says."""
    held = offices_by_person(roles)
    named: dict[int, list[PersonMention]] = defaultdict(list)
    for mention in people:
        named[mention.run.sentence.index].append(mention)
    for sentence in page.sentences:
        if sentence.title_case:
            continue
        for at, token in enumerate(sentence.tokens):
            if token.key == "counterpart":
                yield from _counterpart(sentence, at, named[sentence.index], held)
            elif token.key in _COUNTS:
                yield from _counted(sentence, at, named, held)
            elif token.key in _GROUPS and at and sentence.tokens[at - 1].key == "the":
                yield from _group(sentence, at, at + 1, _GROUPS[token.key], named)


def find_office_holders(page: Page, people: Sequence[PersonMention], roles: Sequence[PersonRole]) -> Iterator[StandIn]:
    """Every "the minister" or "the Turkish foreign minister" without a name that can mean one person only; of several
    presidents it is the one who was the subject last."""
    for sentence in page.sentences if roles else ():
        tokens = sentence.tokens
        if sentence.title_case:
            continue
        for at, token in enumerate(tokens):
            end = _office_end(tokens, at) if token.key == "the" else at
            if end == at or _goes_on(tokens, end):
                continue
            wording = page.text[tokens[at + 1].start : tokens[end - 1].end]
            person = holder_of(wording, roles)
            if person is None and tokens[end - 1].key in _STATELY:
                person = _last_subject(sentence, holders_of(wording, roles), people)
            if person is not None:
                yield StandIn(sentence, at, end, (person,))


def _last_subject(sentence: Sentence, holders: Set[int], people: Sequence[PersonMention]) -> int | None:
    """Who of the holders of one office was the last to be a subject in the sentences before."""
    end = bisect_left(people, sentence.end, key=lambda mention: mention.start)
    for mention in reversed(people[max(0, end - _MENTIONS) : end]):
        tokens = mention.run.sentence.tokens
        if mention.person in holders:
            if mention.run.sentence is sentence:
                return None
            role = role_before(tokens, mention.run.first)
            if not mention.run.tokens[-1].possessive and not governed(tokens, role[0] if role else mention.run.first):
                return mention.person
    return None


def _office_end(tokens: Sequence[Token], at: int) -> int:
    """The token after an office that begins behind the article at a token; the token itself where none does."""
    end = at + 1
    while end < len(tokens) and end - at < _OFFICE and (part_of_office(tokens[end].key) or is_honorific(tokens[end])):
        end += 1
    return end if end > at + 1 and is_head(tokens[end - 1]) else at


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    """Whether a name, a body or another noun follows an office: "the mayor, A,", "the president of the club"."""
    if end >= len(tokens) or tokens[end - 1].possessive:
        return False
    ahead = end + 1 if tokens[end].text == "," else end
    named = ahead < len(tokens) and tokens[ahead].capital
    return named or tokens[end].key in {"of", "for"}


def offices_by_person(roles: Sequence[PersonRole]) -> Mapping[int, frozenset[tuple[str, str | None]]]:
    """(office, country) of every office that a person holds now."""
    held: dict[int, set[tuple[str, str | None]]] = defaultdict(set)
    for role in roles:
        if role.value.tenure != "former":
            held[role.person].add((role.value.office, role.value.country))
    return {person: frozenset(offices) for person, offices in held.items()}


def _counterpart(
    sentence: Sentence,
    at: int,
    mentions: Sequence[PersonMention],
    held: Mapping[int, frozenset[tuple[str, str | None]]],
) -> Iterator[StandIn]:
    """ "his Syrian counterpart": who holds the office of the person before him in the country that is named."""
    tokens, first = sentence.tokens, at
    while first > 0 and tokens[first - 1].key not in _OWNERS and at - first < 3:
        first -= 1
    country = next((code for token in tokens[first:at] if (code := lexicon.demonyms().get(token.key))), None)
    if country is None or first == 0 or any(0 <= m.run.first - at <= 3 for m in mentions):
        return
    before = [mention.person for mention in mentions if mention.run.first < first]
    own = {office for office, _ in held.get(before[-1], ())} if before else set()
    fitting = [
        p for p, offices in held.items() if any(o in own and c == country for o, c in offices) and p not in before
    ]
    if len(fitting) == 1:
        yield StandIn(sentence, first - 1, at + 1, (fitting[0],))


def _counted(
    sentence: Sentence,
    at: int,
    named: Mapping[int, Sequence[PersonMention]],
    held: Mapping[int, frozenset[tuple[str, str | None]]],
) -> Iterator[StandIn]:
    """ "the two presidents", "both leaders", "the three foreign ministers", "both men"."""
    tokens, count = sentence.tokens, _COUNTS[sentence.tokens[at].key]
    if tokens[at].key != "both" and (at == 0 or tokens[at - 1].key not in {"the", "all"}):
        return
    last = at + 1
    while last < len(tokens) and last - at < 4 and tokens[last].text.islower() and not tokens[last].key.endswith("s"):
        if tokens[last].key in _ANYBODY:
            break
        last += 1
    if last < len(tokens) and [token.key for token in tokens[last : last + 3]] == ["heads", "of", "state"]:
        holders = _rulers(held)
        if len(holders) == count:
            yield StandIn(sentence, at if tokens[at].key == "both" else at - 1, last + 3, tuple(sorted(holders)))
        return
    if last >= len(tokens) or not (tokens[last].text.islower() or tokens[last].key in _TITLED):
        return
    if tokens[last].key in _ANYBODY:
        yield from _group(sentence, at, last + 1, count, named)
        return
    holders = _holders(tokens[at + 1 : last + 1], held)
    if len(holders) == count:
        yield StandIn(sentence, at if tokens[at].key == "both" else at - 1, last + 1, tuple(sorted(holders)))


def _holders(words: Sequence[Token], held: Mapping[int, frozenset[tuple[str, str | None]]]) -> set[int]:
    wanted = read_role(" ".join([*(word.key for word in words[:-1]), words[-1].key.removesuffix("s")])).office
    if not wanted:
        return set()

    def fits(office: str) -> bool:
        if wanted == "leader":
            return office in RULING
        within = " " in wanted and set(wanted.split()) <= set(office.split())  # "energy minister" of energy and climate
        return (
            office == wanted
            or within
            or (wanted == "minister" and office.endswith(" minister") and office != "prime minister")
        )

    return {person for person, offices in held.items() if any(fits(office) for office, _ in offices)}


def _rulers(held: Mapping[int, frozenset[tuple[str, str | None]]]) -> set[int]:
    return {person for person, offices in held.items() if any(office in _OF_STATE for office, _ in offices)}


def _group(
    sentence: Sentence, at: int, last: int, count: int, named: Mapping[int, Sequence[PersonMention]]
) -> Iterator[StandIn]:
    """ "the pair", "both men": exactly so many people as this sentence or the one before named up to here."""
    here = {mention.person for mention in named.get(sentence.index, ()) if mention.run.first < at}
    people = here or {mention.person for mention in named.get(sentence.index - _AGO, ())}
    if len(people) == count:
        start = at - 1 if at and sentence.tokens[at - 1].key == "the" else at
        yield StandIn(sentence, start, last, tuple(sorted(people)))


def group_of(sentence: Sentence, groups: Mapping[int, tuple[int, Sequence[int]]]) -> StandIn | None:
    """ "freed the three", "the two had met": the people of the last list of so many; `groups` tells for each number in which
    sentence that list stood and who they are."""
    tokens = sentence.tokens
    for at in range(1, len(tokens)):
        count = _COUNTS.get(tokens[at].key, 0) if tokens[at].key != "both" else 0
        if count not in groups or tokens[at - 1].key not in {"the", "all"} or not tokens[at].text.islower():
            continue
        index, people = groups[count]
        near = 0 <= sentence.index - index <= (_PAIR_AGO if count == _PAIR else _LIST_AGO)
        if near and _bare(tokens, at) and not (at > 1 and tokens[at - 2].key in _PARTS):
            return StandIn(sentence, at - 1, at + 1, tuple(people))
    return None


def _bare(tokens: Sequence[Token], at: int) -> bool:
    """Whether a number has no noun behind it."""
    if at + 1 >= len(tokens):
        return True
    following = tokens[at + 1]
    return following.key in _AFTER_A_NUMBER | AUXILIARY or not following.text[0].isalnum() or is_verb(following)


def pronoun_of(sentence: Sentence, phrases: Sequence[PeoplePhrase], before: Sequence[int]) -> StandIn | None:
    """The first "he", "she" or "they" that is a subject, as the subject told last: in the sentence, else `before` it."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if is_pronoun(token):
            earlier = [p for p in phrases if p.first < at and not p.possessive and not governed(tokens, p.first)]
            people = [member.person for member in earlier[-1].members] if earlier else list(before)
            one = token.key != "they"
            return StandIn(sentence, at, at + 1, tuple(people)) if people and one == (len(set(people)) == 1) else None
    return None


def _alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether no noun follows: "met her yesterday", not "met her brother"."""
    return (
        at + 1 >= len(tokens) or tokens[at + 1].key in _AFTER_A_NUMBER | _WHEN or not tokens[at + 1].text[0].isalnum()
    )


def object_of(sentence: Sentence, phrases: Sequence[PeoplePhrase], before: Sequence[int]) -> StandIn | None:
    """ "met him", "with them": the subject told last `before` a sentence that has another subject."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if (
            (token.key in {"him", "them"} or (token.key == "her" and _alone(tokens, at)))
            and at
            and tokens[at - 1].key in _COMPANY
            and any(p.first < at for p in phrases)
        ):
            others = {member.person for phrase in phrases for member in phrase.members}
            one = token.key != "them"
            fits = bool(before) and one == (len(set(before)) == 1) and not others & set(before)
            return StandIn(sentence, at, at + 1, tuple(before)) if fits else None
    return None
