"""The day of a happening by how it is told: a weekday on the side of publication where it lies, the new day of what was moved."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from reconcile.extract.event_words import CANCELLED
from reconcile.extract.page import Sentence, Token
from reconcile.extract.when import TimeMention

_BARE_WEEKDAY = re.compile(r"(?:\d[\d:.]{0,7} ?[ap]\.?m\.? on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_RIGHT_BEHIND = 4  # characters from "cancelled" to the day on which it was: "cancelled on Friday"
_BEEN = frozenset("was were been be being".split())
_SET_FOR = frozenset("planned scheduled due set for expected slated meet meeting".split())
_PUSHED = frozenset("put pushed called".split())


def in_tense(time: TimeMention | None, told: str, published: date | None) -> TimeMention | None:
    """A bare weekday on the side of publication on which the happening is told to lie."""
    if time is None or published is None or time.value.start is None or not _BARE_WEEKDAY.match(time.value.text):
        return time
    day = time.value.start
    if told == "planned" and day < published and (published - day).days < 7:
        day += timedelta(days=7)
    elif told == "happened" and day > published and (day - published).days < 7:
        day -= timedelta(days=7)
    else:
        return time
    fields = {"start": day, "end": day, "year": day.year, "month": day.month, "day": day.day}
    return time._replace(value=time.value.model_copy(update=fields))


def off_or_moved(
    sentence: Sentence,
    told: str,
    time: TimeMention | None,
    times: Sequence[TimeMention],
    published: date | None,
) -> TimeMention | None:
    """The time of a happening that is told as called off or moved: of "due on Saturday, has been moved to March 2" the new
    day alone, and never the day on which it was called off, as it may be in "had cancelled his visit on Friday"."""
    tokens = sentence.tokens
    at = next((n for n, token in enumerate(tokens) if token.key in CANCELLED or _put_off(tokens, n)), None)
    if at is None:
        return time
    if told == "moved":
        later = [each for each in times if each.start > tokens[at].end]
        fresh = [each for each in later if _before(tokens, each) in {"to", "until", "till", "for"}]
        if not fresh:
            return _end_of_range(time)
        return fresh[0]._replace(value=fresh[0].value.model_copy(update={"bound": None}))
    if time is None or time.start < tokens[at].end or _possessive(tokens, time):
        return time
    if time.start - tokens[at].end <= _RIGHT_BEHIND:
        return None
    behind = published is not None and time.value.start is not None and time.value.start <= published
    either = told == "cancelled" and behind and tokens[at - 1].key not in _BEEN
    return None if either and not _SET_FOR & _words_before(tokens, time) else time


def _words_before(tokens: Sequence[Token], time: TimeMention) -> set[str]:
    return {token.key for token in [token for token in tokens if token.end <= time.start][-3:]}


def _end_of_range(time: TimeMention | None) -> TimeMention | None:
    """Of "moved from Tuesday to Friday" the Friday."""
    if time is None or time.value.precision != "range" or time.value.end is None:
        return None
    day = time.value.end
    fields = {"start": day, "precision": "day", "bound": None, "year": day.year, "month": day.month, "day": day.day}
    return time._replace(value=time.value.model_copy(update=fields))


def _put_off(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].key in {"off", "back"} and at > 0 and tokens[at - 1].key in _PUSHED


def _before(tokens: Sequence[Token], time: TimeMention) -> str:
    return next((token.key for token in reversed(tokens) if token.end <= time.start), "")


def _possessive(tokens: Sequence[Token], time: TimeMention) -> bool:
    return any(token.possessive for token in tokens if time.start <= token.start < time.end)
