"""The words of a sentence that tell of a happening, and the stretch of it that belongs to each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reconcile.extract.event_words import AGREEMENTS, COMPOUNDS, MADE, NOUNS, QUALIFIED, VERBS, WINNING, WON
from reconcile.extract.name_words import CALENDAR
from reconcile.extract.page import Sentence, Token
from reconcile.text import lexicon

_BODIES = frozenset("assembly congress convention forum court tribunal conference parade".split())
_GOING = frozenset("went come came travelled traveled flew travel".split())
APART = frozenset("after before since following".split())
_NOT_AN_EVENT = {
    "call": frozenset({"for", "on", "to"}),
    "vote": frozenset({"for", "of"}),
    "round": frozenset({"up"}),
}
FUNCTION = frozenset(
    """the a an this that his her their its our in at on of for to from with and or but by as after before during since
    was were is are be been had has have will would said says told held hold holds attended followed met ahead first""".split()
) - {"first"}


class Hit(NamedTuple):
    """The word at token `at` tells of a happening of `type`; `verb` where it is a verb."""

    at: int
    type: str
    verb: bool


def find_hits(sentence: Sentence) -> list[Hit]:
    """The hits of a sentence in order; "round of talks" and the like count once, at the last noun."""
    tokens = sentence.tokens
    hits: list[Hit] = []
    for index, token in enumerate(tokens):
        if {"not", "never"} & {before.key for before in tokens[max(0, index - 2) : index]}:
            continue
        previous = tokens[index - 1].key if index else ""
        if kind := COMPOUNDS.get((previous, token.key)):
            hits = [hit for hit in hits if hit.at != index - 1]
            hits.append(Hit(index, kind, verb=False))
        elif kind := NOUNS.get(token.key):
            following = tokens[index + 1].key if index + 1 < len(tokens) else ""
            verbal = (token.key == "briefing" and index == 0) or previous in {"cease", "open", "opened", "under"}
            verbal = verbal or following in QUALIFIED or _in_a_name(sentence, index)
            if following not in _NOT_AN_EVENT.get(token.key, ()) and not token.possessive and not verbal:
                hits.append(Hit(index, kind, verb=False))
        elif (kind := VERBS.get(token.key)) or (token.key in WINNING and (kind := _won(tokens, index))):
            hits.append(Hit(index, kind, verb=True))
        elif token.key in _GOING and _to_a_place(tokens, index):
            hits.append(Hit(index, "visit", verb=True))
        elif token.key in AGREEMENTS and any(near.key in MADE for near in tokens[max(0, index - 8) : index + 9]):
            hits.append(Hit(index, "signing", verb=False))
    kept: list[Hit] = []
    for hit in hits:
        if kept and hit.type == kept[-1].type:
            of_it = any(token.key == "of" for token in tokens[kept[-1].at : hit.at][:2])
            if of_it or (not hit.verb and hit.at - kept[-1].at == 1):
                kept.pop()
        kept.append(hit)
    return kept


def _in_a_name(sentence: Sentence, index: int) -> bool:
    """ "March 28", "National Assembly": the word belongs to a date or to the name of a body."""
    token = sentence.tokens[index]
    if not token.capital or sentence.title_case:
        return False
    if token.key in CALENDAR:
        return True
    return index > 0 and token.key in _BODIES and sentence.tokens[index - 1].capital


def _won(tokens: Sequence[Token], index: int) -> str | None:
    """The type of event at which the thing is won that the next words name."""
    following = tokens[index + 1 : index + 7]
    scores = any(
        a.text.isdigit() and b.text in {"-", "–"} and c.text.isdigit()
        for a, b, c in zip(following, following[1:], following[2:], strict=False)
    )
    return next((WON[token.key] for token in following if token.key in WON), "match" if scores else None)


def _to_a_place(tokens: Sequence[Token], index: int) -> bool:
    """ "went to Halvek", "had come to the town of Halvek"."""
    return (
        index + 2 < len(tokens)
        and tokens[index + 1].key == "to"
        and tokens[index + 2].capital
        and (_is_known_place(tokens[index + 2].key) or tokens[index + 2].key not in lexicon.given_names())
    )


def _is_known_place(key: str) -> bool:
    return key in lexicon.cities() or lexicon.country_code(key) is not None


def region_of(sentence: Sentence, hits: Sequence[Hit], number: int) -> tuple[int, int]:
    """Offsets in which times and places belong to this trigger: up to where the next one's begins."""
    start = sentence.start if number == 0 else _border(sentence, hits[number - 1].at, hits[number].at)
    for token in reversed(sentence.tokens[max(0, hits[number].at - 5) : hits[number].at]):
        if token.key in APART:
            start = max(start, token.start)
            break
    end = sentence.end if number + 1 == len(hits) else _border(sentence, hits[number].at, hits[number + 1].at)
    return start, end


def _border(sentence: Sentence, first: int, second: int) -> int:
    """Where the words between two triggers begin to belong to the second: at the last comma, else at its noun phrase."""
    for token in reversed(sentence.tokens[first + 1 : second]):
        if token.text in {",", ";", "—", "–"}:
            return token.start
    at = second
    while at > first + 1 and sentence.tokens[at - 1].text[0].isalpha() and sentence.tokens[at - 1].key not in FUNCTION:
        at -= 1
    return sentence.tokens[at].start
