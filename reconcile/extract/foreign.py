"""Names of people in text that is not English. Nothing else is read from it: its verbs and offices are not known here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reconcile.extract.name_words import BODY_WORDS, PARTICLES
from reconcile.extract.page import Page, Sentence, Token
from reconcile.text import lexicon, name_lexicon
from reconcile.text.language import is_small_word

_GIVEN = 0.8  # of the bearers of a word, for whom it is a given name
_FAMILY = 0.5
_RARE = 5.0  # decades; a rarer given name is as likely to be a word of the language
_LONGEST = 4  # words of a name
# Some languages write the office with a capital too: "Außenminister Hakan Fidan", "Dışişleri Bakanı Hakan Fidan".
_OFFICE = re.compile(
    r".{0,30}(?:(?:minister|prasident|kanzler|chef|sprecher|direktor|general|kommissar|konig)(?:in)?"
    r"|bakani|baskani|sozcusu|minister[wk]?a?|prezydent|premier)"
)


class ForeignName(NamedTuple):
    """A full name of a person in `[start, end)` of the document, in a sentence that is not English."""

    start: int
    end: int
    text: str
    sentence: Sentence


def find_foreign_names(page: Page) -> Iterator[ForeignName]:
    """Runs of capitals made of known given names and a known surname and nothing else, in order of text."""
    for sentence in page.foreign:
        for tokens in _runs(sentence):
            start, end = tokens[0].start, tokens[-1].end
            yield ForeignName(start, end, page.text[start:end], sentence)


def _runs(sentence: Sentence) -> Iterator[Sequence[Token]]:
    tokens, index = sentence.tokens, 0
    while index < len(tokens):
        end = index
        while end < len(tokens) and _goes_on(tokens, index, end):
            end += 1
        run = tokens[index:end]
        offices = [place for place, token in enumerate(run) if _OFFICE.fullmatch(token.key)]
        run = run[offices[-1] + 1 :] if offices else run
        run = run[1:] if run and is_small_word(run[0].text.lower()) else run
        if _is_name(run):
            yield run
        index = max(end, index + 1)


def _goes_on(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether the token belongs to a run of capitals; small words do between them, one possessive ends it."""
    token = tokens[at]
    if at > first and (token.start - tokens[at - 1].end != 1 or tokens[at - 1].possessive):
        return False
    if token.key in PARTICLES and not token.capital:
        return at > first and any(near.capital for near in tokens[at + 1 : at + 3])
    return token.capital and token.text[0].isalpha()


def _is_name(run: Sequence[Token]) -> bool:
    words = [token.key for token in run if token.key not in PARTICLES]
    if not 2 <= len(words) <= _LONGEST or any(token.text.isupper() for token in run):
        return False
    if any(word in BODY_WORDS or lexicon.country_code(word) or word in lexicon.cities() for word in words):
        return False
    first, last = name_lexicon.share(words[0].split("-")[0]), name_lexicon.share(words[-1].split("-")[-1])
    return (
        first.given is not None
        and first.given >= _GIVEN
        and first.rarity <= _RARE
        and (last.given <= _FAMILY if last.given is not None else len(words) == 2)
    )
