"""Days that one happening has from another: "two days after the crash", "on the eve of the summit"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import NamedTuple

from reconcile.extract.clause import is_verb
from reconcile.extract.hit import Hit
from reconcile.extract.page import Sentence, Token
from reconcile.extract.when import TimeMention
from reconcile.extract.when_patterns import NUMBER_WORDS
from reconcile.extract.when_resolve import one_day
from reconcile.model import When

_DAYS = {"day": 1, "days": 1, "week": 7, "weeks": 7, "night": 1, "evening": 1, "morning": 1}
_SIGNS = {"after": 1, "following": 1, "before": -1}
_AHEAD = ("of", "to")  # "ahead of", "prior to"
_HEDGES = frozenset(
    "about around nearly almost barely hardly than over under some roughly within least most another every".split()
)
_EDGES = frozenset("start beginning opening outbreak end".split())
_PARTS = frozenset((",", ";", ":", "—", "–", "(", ")", "“", "”", '"', "-"))
_BEHIND = frozenset("for over about against by from to between into with in on at as who which that and or".split())
_REACH = 10  # tokens from "after" to the happening that it counts from
_FARTHEST = 60  # days
_EXPLAINED = re.compile(r"[ ,(—–-]{0,4}(?:just |only )?")
_OPENING = 2  # tokens ahead of a distance that opens its sentence: "Only two days after"


class Offset(NamedTuple):
    """Tokens `[first, last)` say that something lies `days` from what hit number `other` tells of, negative before it."""

    first: int
    last: int
    days: int
    other: int


def offsets(sentence: Sentence, hits: Sequence[Hit]) -> Iterator[Offset]:
    """Every distance in whole days from a happening of the sentence, in order of text."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.key == "eve" and _key(tokens, at + 1) == "of" and _key(tokens, at - 1) in {"the", "on"}:
            first, last, days = at, at + 2, -1
        elif token.key in _SIGNS or (token.key in {"ahead", "prior"} and _key(tokens, at + 1) in _AHEAD):
            count = _counted(tokens, at)
            if count is None:
                continue
            first, last = count[0], at + 1 if token.key in _SIGNS else at + 2
            days = count[1] * _SIGNS.get(token.key, -1)
        else:
            continue
        other = _other(tokens, hits, last)
        if other is not None and abs(days) <= _FARTHEST:
            yield Offset(first, last, days, other)


def _counted(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Where "two days", "a week" or "the day" before a token begins, and the number of days."""
    unit = _key(tokens, at - 1)
    if unit not in _DAYS:
        return None
    word = _key(tokens, at - 2)
    number = 1 if word in {"the", "a", "one"} else int(word) if word.isdigit() else NUMBER_WORDS.get(word)
    if number is None or _key(tokens, at - 3) in _HEDGES:
        return None
    # Only a day is counted by its night, evening or morning, and only by "the": "the night before the vote".
    if unit in {"night", "evening", "morning"} and word not in {"the"}:
        return None
    return at - 2, number * _DAYS[unit]


def _other(tokens: Sequence[Token], hits: Sequence[Hit], first: int) -> int | None:
    """The number of the hit that the words from `first` on name: the head of the noun phrase, else the first verb."""
    for number, hit in enumerate(hits):
        if hit.at < first:
            continue
        between = tokens[first : hit.at]
        if len(between) > _REACH or any(token.text in _PARTS for token in between):
            return None
        verbs = any(is_verb(tokens, at) for at in range(first, hit.at))
        if verbs:
            return None
        if hit.verb:
            return number if bool(between) else None
        keys = [token.key for token in between]
        if "of" in keys:
            of = keys.index("of")
            keys = keys[of + 1 :] if set(keys[:of]) & _EDGES else ["of", "by"]
        return None if _BEHIND & set(keys) else number
    return None


def counted(time: TimeMention, sentence: Sentence, offset: Offset, days: int) -> TimeMention | None:
    """The day that lies `days` from that of a time, worded as the distance; None where the time fixes none."""
    day = time.value.start
    if day is None or day != time.value.end or time.value.bound is not None:
        return None
    start, end = sentence.tokens[offset.first].start, sentence.tokens[offset.last - 1].end
    fields = one_day(day + timedelta(days=days), "relative")
    text = sentence.text[start - sentence.start : end - sentence.start]
    return TimeMention(start, end, When(text=text, attached=time.value.attached, **fields))


def by_distance(
    sentence: Sentence, hits: Sequence[Hit], own: Sequence[TimeMention | None], times: Sequence[TimeMention]
) -> list[TimeMention | None]:
    """The times of the hits of a sentence, those without one counted from the other: "on Monday, three days after the
    crash", "two days after the explosion of May 11, workers staged a protest"."""
    dated = list(own)
    for offset in offsets(sentence, hits):
        mine = dated_by(sentence, hits, offset)
        if mine is not None and _fixes(dated[mine]):
            anchor = dated[mine]
        else:
            anchor = _beside(sentence, offset, times) or (dated[mine] if mine is not None else None)
        other = dated[offset.other]
        if anchor is not None and not _fixes(other):
            dated[offset.other] = counted(anchor, sentence, offset, -offset.days) or other
        elif other is not None and _fixes(other) and mine is not None and not _fixes(dated[mine]):
            dated[mine] = counted(other, sentence, offset, offset.days) or dated[mine]
    return dated


def _fixes(time: TimeMention | None) -> bool:
    if time is None or not time.value.attached or time.value.bound is not None:
        return False
    return time.value.start is not None and time.value.start == time.value.end


def _beside(sentence: Sentence, offset: Offset, times: Sequence[TimeMention]) -> TimeMention | None:
    """The time that the distance explains: "on Monday, two days after"."""
    start = sentence.tokens[offset.first].start
    before = [time for time in times if time.end <= start]
    near = before[-1] if before else None
    if near is None or not _EXPLAINED.fullmatch(sentence.text, near.end - sentence.start, start - sentence.start):
        return None
    return near


def dated_by(sentence: Sentence, hits: Sequence[Hit], offset: Offset) -> int | None:
    """The hit that lies at the distance: the last verb before it, else the noun, or the first behind the comma that ends it."""
    before = [n for n, hit in enumerate(hits) if hit.at < offset.first]
    verbs = [n for n in before if hits[n].verb]
    if before:
        return (verbs or before)[-1]
    if offset.first > _OPENING:
        return None
    end = next(
        (at for at in range(hits[offset.other].at, len(sentence.tokens)) if sentence.tokens[at].text == ","), None
    )
    behind = [n for n, hit in enumerate(hits) if end is not None and hit.at > end]
    return behind[0] if behind else None


def _key(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].key if 0 <= at < len(tokens) else ""
