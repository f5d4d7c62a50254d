"""People of one document with their roles and ages, and the wordings of an office that stand for one of them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reconcile.extract.name import PersonMention
from reconcile.extract.office import read_role
from reconcile.extract.page import Page, Sentence
from reconcile.extract.quantity import NumberMention
from reconcile.extract.role import is_head, role_before, roles_of
from reconcile.extract.role_words import CURRENT, HEADS, HONORIFICS, MODIFIERS, RULING
from reconcile.model import Role
from reconcile.text import lexicon


class PersonRole(NamedTuple):
    """A role that the document gives to a person, worded in `[start, end)`."""

    person: int
    start: int
    end: int
    value: Role


def find_roles(page: Page, people: Sequence[PersonMention]) -> list[PersonRole]:
    """Every role before or after a name, each given to one person only; a counterpart has the office of whose he is."""
    leading = {m.start: role_before(m.run.sentence.tokens, m.run.first) for m in people}
    claimed = {m.run.sentence.tokens[span[0]].start: m.person for m in people if (span := leading[m.start]) is not None}
    found: dict[tuple[int, int, int], PersonRole] = {}
    latest: tuple[Sentence, str] | None = None
    for mention in people:
        sentence = mention.run.sentence
        for start, end in roles_of(sentence.tokens, mention.run.first, mention.run.last):
            owner = next((claimed[at] for at in range(start, min(end, start + 5)) if at in claimed), mention.person)
            if owner != mention.person:
                continue
            value = _with_country(read_role(page.text[start:end]), mention)
            if value.office == "counterpart" and latest is not None and latest[0] is sentence:
                value = value.model_copy(update={"office": latest[1]})
            elif value.office:
                latest = None if value.office in RULING else (sentence, value.office)
            found[mention.person, start, end] = PersonRole(mention.person, start, end, value)
    return [role for role in found.values() if role.value.office]


def _with_country(role: Role, mention: PersonMention) -> Role:
    """ "President Lena Marsk of Norway"."""
    tokens, at = mention.run.sentence.tokens, mention.run.last
    if role.country is not None or at + 1 >= len(tokens) or tokens[at].key != "of" or mention.run.tokens[-1].possessive:
        return role
    code = next(
        (c for n in (3, 2, 1) if (c := lexicon.country_code(" ".join(t.key for t in tokens[at + 1 : at + 1 + n])))),
        None,
    )
    return role if code is None else role.model_copy(update={"country": code})


def find_stand_ins(
    page: Page, people: Sequence[PersonMention], roles: Sequence[PersonRole]
) -> Iterator[tuple[int, int, int]]:
    """(start, end, person) of wordings such as "the Turkish foreign minister" that can mean one person only."""
    named = {(m.run.sentence.index, m.run.first) for m in people}
    for sentence in page.sentences:
        tokens, at = sentence.tokens, 0
        while at < len(tokens):
            if tokens[at].key != "the" or sentence.title_case:
                at += 1
                continue
            end = at + 1
            while end < len(tokens) and end - at < 7 and part_of_office(tokens[end].key):
                end += 1
            whole = end > at + 1 and is_head(tokens[end - 1]) and (sentence.index, end) not in named
            if (
                whole
                and (person := _only_holder(page.text[tokens[at + 1].start : tokens[end - 1].end], roles)) is not None
            ):
                yield tokens[at].start, tokens[end - 1].end, person
            at = end


def part_of_office(key: str) -> bool:
    """Whether a folded word can stand in an office: "Turkish", "deputy", "foreign", "minister"."""
    return key in MODIFIERS or key in lexicon.demonyms() or (key.rstrip(".") not in HONORIFICS and key in HEADS)


def _only_holder(text: str, roles: Sequence[PersonRole]) -> int | None:
    """The one person who holds the office that is worded; a holder of that very country goes before one of none."""
    wanted = read_role(text)
    holding = [r for r in roles if r.value.office == wanted.office and r.value.tenure == wanted.tenure]
    for countries in ({wanted.country}, {wanted.country, None}):
        holders = {role.person for role in holding if wanted.country is None or role.value.country in countries}
        if len(holders) == 1:
            return holders.pop()
    home = {role.person for role in holding if role.value.country is None and wanted.country is None}
    return home.pop() if len(home) == 1 else None  # beside one of another country, "the president" is the one at home


def holders_of(text: str, roles: Sequence[PersonRole]) -> frozenset[int]:
    """All who hold the office that is worded."""
    wanted = read_role(text)
    return frozenset(
        role.person
        for role in roles
        if role.value.office == wanted.office
        and role.value.tenure == wanted.tenure
        and (wanted.country is None or role.value.country == wanted.country)
    )


def holder_of(text: str, roles: Sequence[PersonRole]) -> int | None:
    """The one person whom an office without a name can mean: who holds it, else the only one with an office of that kind."""
    person = _only_holder(text, roles)
    wanted = read_role(text)
    if person is not None or wanted.country is not None or wanted.tenure != CURRENT or not wanted.office:
        return person
    kin = {role.person for role in roles if role.value.office.split()[-1:] == wanted.office.split()}
    return kin.pop() if len(kin) == 1 else None


def find_ages(
    page: Page, people: Sequence[PersonMention], numbers: Sequence[NumberMention]
) -> Iterator[tuple[int, NumberMention]]:
    """(person, age): an age belongs to the name beside it, else to the only person of its sentence, and "the 41-year-old"
    to the person whom the text is mostly about. "At the age of 12, ..." tells of long ago."""
    counts = Counter(mention.person for mention in people)
    main = min(counts, key=lambda person: (-counts[person], person)) if counts else None
    told: set[int] = set()
    starts = [mention.start for mention in people]
    ages = [number for number in numbers if number.value.counts == "year-old" and number.value.hedge == "exact"]
    ages = [
        age for age in ages if not page.text[max(0, age.start - 14) : age.start].endswith(("At age ", "At the age of "))
    ]
    with_names = [(number, _beside(people, starts, number)) for number in ages]
    for number, beside in sorted(with_names, key=lambda pair: not pair[1]):
        sentence = page.sentence_at(number.start)
        within = people[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        if beside:
            person = min(beside, key=lambda m: min(abs(m.start - number.end), abs(number.start - m.end))).person
            told.add(person)
            yield person, number
        elif page.text[max(0, number.start - 4) : number.start].lower() == "the ":
            if main is not None and main not in told and counts[main] > 2:
                yield main, number
        elif "old" not in number.value.text and len({m.person for m in within}) == 1 and within[0].start < number.start:
            yield within[0].person, number


def _beside(people: Sequence[PersonMention], starts: list[int], number: NumberMention) -> list[PersonMention]:
    near = people[max(0, bisect_left(starts, number.start) - 2) : bisect_left(starts, number.end + 30)]
    return [m for m in near if 0 <= m.start - number.end < 30 or 0 <= number.start - m.end < 5]
