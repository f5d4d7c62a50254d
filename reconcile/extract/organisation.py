"""Organisations that can speak: ministries, agencies, clubs, parties named in one document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from reconcile.extract.name_words import BODY_WORDS
from reconcile.extract.page import Page, Run, Token
from reconcile.extract.role_words import MODIFIERS
from reconcile.extract.run import find_runs
from reconcile.text import lexicon

_LINKS = frozenset("of for the and".split())


class OrganisationMention(NamedTuple):
    """An organisation named in `[start, end)` of the document; `organisation` numbers those of one document from 0."""

    start: int
    end: int
    text: str
    organisation: int


def find_organisations(page: Page, taken: Sequence[tuple[int, int]]) -> tuple[OrganisationMention, ...]:
    """Every mention in order of text, none inside the stretches that are taken."""
    found: list[tuple[int, int]] = []
    for sentence in page.sentences:
        if sentence.title_case:
            continue
        found += [_whole(run) for run in find_runs(sentence) if _is_body(run)]
    starts = [start for start, _ in taken]
    free = [(a, b) for a, b in found if not any(a < end for _, end in taken[: bisect_left(starts, b)][-3:])]
    return number_organisations(page, free)


def number_organisations(page: Page, spans: Sequence[tuple[int, int]]) -> tuple[OrganisationMention, ...]:
    """Mentions in the order of the spans; those of one wording are one organisation."""
    numbers: dict[str, int] = {}
    mentions = []
    for start, end in spans:
        key = " ".join(page.text[start:end].split()).casefold().removeprefix("the ")
        mentions.append(OrganisationMention(start, end, page.text[start:end], numbers.setdefault(key, len(numbers))))
    return tuple(mentions)


def _is_body(run: Run) -> bool:
    words = [token.key for token in run.tokens]
    if any(word in BODY_WORDS for word in words):
        return len(words) > 1 or words[0] in {
            "reuters",
            "afp",
            "tass",
            "anadolu",
            "xinhua",
            "bbc",
            "cnn",
            "ministry",
            "police",
        }
    token = run.tokens[0]
    return len(words) == 1 and _acronym(token) and lexicon.country_code(token.text) is None


def _acronym(token: Token) -> bool:
    return token.text.isupper() and 1 < len(token.text.replace(".", "")) < 7


def _qualifies(key: str) -> bool:
    return key in lexicon.demonyms() or key in MODIFIERS


def _whole(run: Run) -> tuple[int, int]:
    """The run with adjectives of countries before it and "of Foreign Affairs" after it."""
    tokens, first, last = run.sentence.tokens, run.first, run.last
    while first > 0 and tokens[first - 1].capital and _qualifies(tokens[first - 1].key):
        first -= 1
    while last + 1 < len(tokens) and tokens[last].key in _LINKS and tokens[last - 1].possessive is False:
        ahead = last + 1
        while ahead < len(tokens) and tokens[ahead].key in _LINKS:
            ahead += 1
        if tokens[last].key != "of" or ahead >= len(tokens) or not tokens[ahead].capital:
            break
        last = ahead + 1
        while last < len(tokens) and tokens[last].capital and tokens[last].text.isalpha():
            last += 1
    return tokens[first].start, tokens[last - 1].end
