"""Runs of capitals: the raw material of names of people, bodies and places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reconcile.extract.name_words import (
    BODY_WORDS,
    CALENDAR,
    EPONYMS,
    INHABITANTS,
    PARTICLES,
    REGIONS,
    STARTERS,
    THINGS,
)
from reconcile.extract.page import Run, Sentence, Token
from reconcile.extract.role import is_head, is_honorific, role_before
from reconcile.extract.role_words import HONORIFICS, MODIFIERS, POST_NOMINALS
from reconcile.text import lexicon

# "Anti-Trump", "Five-year-old", "Mazar-i-Sharif", "African-Americans", "state-owned": joined words that name nobody.
_JOINED = re.compile(
    r"^(?:anti|pro|pan|post|pre|non|mid|ex|co|self|vice|african|asian|latin|anglo|afro)-|-(?:i|e|on|upon|sur|sous|le)-"
    r"|-(?:old|led|based|owned|backed|born|style|wide|era|elect|americans?|run|held|related|trained)$"
)
_DEFINITE = frozenset({"the", "its", "their"})
QUOTES = frozenset("\"“”„«»'‘’")
_CONTRACTION = re.compile(r"(?:n't|'(?:ll|re|ve|d|m))$")


def find_runs(sentence: Sentence) -> Sequence[Run]:
    """Every run of name-like tokens of a sentence, cut to what can be a name. Read once for each sentence."""
    if sentence.runs is None:
        sentence.runs = tuple(run for stretch in stretches(sentence) for run in _cut(stretch))
    return sentence.runs


def stretches(sentence: Sentence) -> Sequence[Run]:
    """Every run of name-like tokens of a sentence with the titles before it. Read once for each sentence."""
    if sentence.stretches is None:
        sentence.stretches = tuple(_stretches(sentence))
    return sentence.stretches


def _stretches(sentence: Sentence) -> Iterator[Run]:
    tokens, index = sentence.tokens, 0
    while index < len(tokens):
        if not (_starts(tokens[index]) or (tokens[index].key in CALENDAR and _month_given(tokens, index))):
            index += 1
            continue
        end = _run_end(sentence, index)
        yield Run(sentence, index, end)
        index = end


def _starts(token: Token) -> bool:
    return (token.capital or particle_name(token)) and _may_start(token.text, token.key)


@lru_cache(maxsize=20_000)
def _may_start(text: str, key: str) -> bool:
    if not text[0].isalpha() or key in CALENDAR or text in POST_NOMINALS or _CONTRACTION.search(key):
        return False
    return not ("-" in text and _JOINED.search(key))


def particle_name(token: Token) -> bool:
    """A word such as "al-Hussein" or "d'Estaing": a small particle joined to a capital."""
    text = token.text
    if text[0] == "d":
        return text[1:2] in {"'", "’"} and text[2:3].isupper()
    if "-" not in text:
        return False
    head, _, tail = text.partition("-")
    return head in {"al", "el", "ul", "as", "at", "ad", "ash", "an", "ar", "az"} and tail[:1].isupper()


def _run_end(sentence: Sentence, start: int) -> int:
    tokens, at = sentence.tokens, start + 1
    while at < len(tokens) and not tokens[at - 1].possessive and _adjacent(sentence, at):
        if tokens[at].text in QUOTES and (ahead := _after_nickname(tokens, at)):
            at = ahead
        elif (_starts(tokens[at]) or _month_name(sentence, at)) and not (
            _shouted(tokens[at - 1]) and not _shouted(tokens[at])
        ):
            at += 1
        elif tokens[at].key in PARTICLES and (ahead := _after_particles(sentence, at)):
            at = ahead
        else:
            break
    return at


def _after_nickname(tokens: Sequence[Token], at: int) -> int | None:
    """The index after the surname that follows a nickname in quotation marks, None where no given name stands before it."""
    if tokens[at - 1].key not in lexicon.given_names():
        return None
    for close in range(at + 2, min(at + 5, len(tokens) - 1)):
        if tokens[close].text in QUOTES:
            surname = tokens[close + 1]
            told = surname.capital and surname.start - tokens[close].end == 1
            return close + 2 if told and surname.key not in lexicon.common_words() else None
        if not tokens[close].capital:
            return None
    return None


def _past_body(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where the name begins in "Chairperson of the African Union Commission Anna Berg"."""
    for at in range(first + 1, last - 1):
        ends = tokens[at - 1].key in BODY_WORDS and tokens[at].key in lexicon.given_names()
        if ends and role_before(tokens, at) is not None:
            return at
    return first


def _no_part(run: Run, at: int) -> bool:
    """Whether the first word of a run belongs to no name: it opens a sentence, or qualifies what follows."""
    token, following = run.sentence.tokens[at], run.sentence.tokens[at + 1] if at + 1 < run.last else None
    named = token.key in lexicon.given_names() and run.last - at == 2
    if token.key in STARTERS:
        return not named  # "Will Smith"
    if following is not None and any(token.key in words for words in (lexicon.demonyms(), INHABITANTS, MODIFIERS)):
        return not named or is_head(following)
    return _leads_into_name(token, following)


def _month_name(sentence: Sentence, at: int) -> bool:
    """A month or weekday that is a surname: "Theresa May", unless a figure follows."""
    tokens = sentence.tokens
    dated = at + 1 < len(tokens) and tokens[at + 1].text[0].isdigit()
    return (
        tokens[at].capital and tokens[at].key in CALENDAR and tokens[at - 1].key in lexicon.given_names() and not dated
    )


def _month_given(tokens: Sequence[Token], at: int) -> bool:
    """A month that is a given name, before a surname: "Deputy Speaker Jan Vrabec", but not "in April Paris"."""
    token = tokens[at]
    if not token.capital or token.key not in lexicon.given_names() or at + 1 == len(tokens):
        return False
    before = tokens[at - 1] if at else None
    after = tokens[at + 1]
    named = after.capital and after.text[0].isalpha() and after.key not in CALENDAR and not token.possessive
    told = before is not None and (before.capital or is_head(before) or before.text in {",", "(", "“", '"'})
    return named and told and after.start - token.end == 1


def _leads_into_name(token: Token, following: Token | None) -> bool:
    """A common word or a place that stands before a given name: "Crooked Hillary", "Virginia Donald Trump"."""
    if following is None or following.key not in lexicon.given_names() or token.key in lexicon.given_names():
        return False
    return (
        token.key in lexicon.common_words()
        or token.key in REGIONS
        or token.key in lexicon.country_names()
        or token.key in lexicon.cities()
    )


def thing_before(tokens: Sequence[Token], first: int) -> bool:
    """Whether a noun before token `first` says that no person is named: "the carrier Aeroflot", "the village of Bree", "the
    company, Baltic Grain"."""
    at, apart = first - 1, False
    if at > 0 and tokens[at].key in {"of", ",", ":"}:
        at, apart = at - 1, tokens[at].key != "of"
    thing = at >= 0 and tokens[at].text.islower() and tokens[at].key in THINGS and not tokens[at].possessive
    thing = thing and not (at > 1 and tokens[at - 1].key == "of" and is_head(tokens[at - 2]))  # "head of state"
    return thing and (not apart or any(token.key in _DEFINITE for token in tokens[max(0, at - 3) : at]))


def _shouted(token: Token) -> bool:
    """A word of three letters or more all in capitals, as captions set names apart."""
    return len(token.text) > 2 and token.text.isupper() and "." not in token.text


def _after_particles(sentence: Sentence, at: int) -> int | None:
    """The index after the capital that follows up to three particles, None where none follows."""
    for ahead in range(at + 1, min(at + 4, len(sentence.tokens))):
        if not _adjacent(sentence, ahead):
            return None
        if _starts(sentence.tokens[ahead]):
            return ahead + 1
        if sentence.tokens[ahead].key not in PARTICLES:
            return None
    return None


def _adjacent(sentence: Sentence, at: int) -> bool:
    """Whether one space (or a dot after an initial) is all that parts token `at` from the one before."""
    before, token = sentence.tokens[at - 1], sentence.tokens[at]
    return token.start - before.end in {1, 2} and "\n" not in sentence.text[before.end - sentence.start :][:1]


def _cut(run: Run) -> Iterator[Run]:
    """The part of a run that can be a name: without starters, adjectives of countries, titles and roles before it."""
    tokens, first, last = run.sentence.tokens, run.first, run.last
    for at in range(run.first, run.last):
        token = tokens[at]
        titled = is_head(token) and not (at + 1 == run.last and at > first)
        if titled or is_honorific(token) or (at == first and _no_part(run, at)):
            first = at + 1
    first = _past_body(tokens, first, last)
    if last - first > 2 and tokens[last - 1].key in EPONYMS and tokens[first].key in lexicon.given_names():
        last -= 1
    while first < last and tokens[first].key in PARTICLES and not tokens[first].capital:
        first += 1
    while last > first and (tokens[last - 1].key in HONORIFICS or not tokens[last - 1].text[0].isalpha()):
        last -= 1
    if first < last:
        yield Run(run.sentence, first, last)
