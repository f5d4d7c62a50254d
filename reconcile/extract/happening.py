"""Triggers: the words of one document that tell of a happening, with the time, place and ordinal that go with each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reconcile.extract.event_words import (
    AGREEMENTS,
    COMPOUNDS,
    GENERAL,
    MADE,
    NEW,
    NOUNS,
    ORDINALS,
    PREVIOUS,
    QUALIFIED,
    VERBS,
    WINNING,
    WON,
)
from reconcile.extract.name_words import CALENDAR
from reconcile.extract.page import Page, Sentence, Token
from reconcile.extract.place import PlaceMention
from reconcile.extract.when import TimeMention
from reconcile.text import lexicon

ASKING = frozenset(
    "proposed suggested proposes suggests wants wanted asked demanded called urged hopes hoped seeks sought offered".split()
)
_PROPOSABLE = frozenset("meeting summit visit call briefing signing".split())
_BODIES = frozenset("assembly congress convention forum court tribunal conference parade".split())
_GOING = frozenset("went come came travelled traveled flew travel".split())
_APART = frozenset("after before since following".split())
_BACKGROUND = frozenset("ahead during as amid despite until".split())
_NOT_AN_EVENT = {
    "call": frozenset({"for", "on", "to"}),
    "vote": frozenset({"for", "of"}),
    "round": frozenset({"up"}),
}


_UNREAL = re.compile(r"\b(?:should have|was to have|were to have|would have|originally)\b[^,;]*$")


class Trigger(NamedTuple):
    """A word `tokens[at]` of a sentence that tells of a happening of `type`; `start` to `end` is its wording.

    `aside` tells that it stands behind "after", "as in" and the like; `general` that the word alone makes no event.
    """

    sentence: Sentence
    at: int
    start: int
    end: int
    type: str
    verb: bool
    ordinal: str
    definite: bool
    proposed: bool
    general: bool
    aside: bool
    time: TimeMention | None
    places: tuple[PlaceMention, ...]


def find_triggers(
    page: Page, times: Sequence[TimeMention], places: Sequence[PlaceMention], quoted: Sequence[tuple[int, int]]
) -> list[Trigger]:
    """All triggers outside of quotations, in order of text."""
    found: list[Trigger] = []
    for sentence in page.sentences:
        hits = [hit for hit in _hits(sentence) if not _within(sentence.tokens[hit[0]].start, quoted)]
        for number, (index, kind, verb) in enumerate(hits):
            region = _region(sentence, hits, number)
            found.append(_trigger(sentence, index, kind, verb, _near(times, sentence, index, region), places, region))
    return found


def _within(offset: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in stretches)


def _hits(sentence: Sentence) -> Iterator[tuple[int, str, bool]]:
    """(token index, type, is it a verb); "round of talks" and the like count once, at the last noun."""
    tokens = sentence.tokens
    hits: list[tuple[int, str, bool]] = []
    for index, token in enumerate(tokens):
        previous = tokens[index - 1].key if index else ""
        if kind := COMPOUNDS.get((previous, token.key)):
            hits = [hit for hit in hits if hit[0] != index - 1]
            hits.append((index, kind, False))
        elif kind := NOUNS.get(token.key):
            following = tokens[index + 1].key if index + 1 < len(tokens) else ""
            verbal = (token.key == "briefing" and index == 0) or previous in {"cease", "open", "opened", "under"}
            verbal = verbal or following in QUALIFIED or _in_a_name(sentence, index)
            if following not in _NOT_AN_EVENT.get(token.key, ()) and not token.possessive and not verbal:
                hits.append((index, kind, False))
        elif kind := VERBS.get(token.key):
            hits.append((index, kind, True))
        elif token.key in WINNING and (kind := _won(tokens, index)):
            hits.append((index, kind, True))
        elif token.key in _GOING and _to_a_place(tokens, index):
            hits.append((index, "visit", True))
        elif token.key in AGREEMENTS and any(near.key in MADE for near in tokens[max(0, index - 8) : index + 9]):
            hits.append((index, "signing", False))
    kept: list[tuple[int, str, bool]] = []
    for hit in hits:
        if kept and hit[1] == kept[-1][1] and any(t.key == "of" for t in tokens[kept[-1][0] : hit[0]][:2]):
            kept.pop()
        elif kept and not hit[2] and hit[1] == kept[-1][1] and hit[0] - kept[-1][0] == 1:
            kept.pop()
        kept.append(hit)
    return iter(kept)


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
    scores = any(a.text.isdigit() and b.text in {"-", "–"} and c.text.isdigit() for a, b, c in zip(following, following[1:], following[2:], strict=False))
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


def _region(sentence: Sentence, hits: Sequence[tuple[int, str, bool]], number: int) -> tuple[int, int]:
    """Offsets in which times and places belong to this trigger: up to where the next one's begins."""
    start = sentence.start if number == 0 else _border(sentence, hits[number - 1][0], hits[number][0])
    for token in reversed(sentence.tokens[max(0, hits[number][0] - 5) : hits[number][0]]):
        if token.key in _APART:
            start = max(start, token.start)
            break
    end = sentence.end if number + 1 == len(hits) else _border(sentence, hits[number][0], hits[number + 1][0])
    return start, end


def _border(sentence: Sentence, first: int, second: int) -> int:
    """Where the words between two triggers begin to belong to the second: at the last comma, else at its noun phrase."""
    for token in reversed(sentence.tokens[first + 1 : second]):
        if token.text in {",", ";", "—", "–"}:
            return token.start
    at = second
    while at > first + 1 and sentence.tokens[at - 1].text[0].isalpha() and sentence.tokens[at - 1].key not in _FUNCTION:
        at -= 1
    return sentence.tokens[at].start


def _near(
    times: Sequence[TimeMention], sentence: Sentence, index: int, region: tuple[int, int]
) -> TimeMention | None:
    """The time that dates the trigger: the nearest in its region, one after it before one ahead of it."""
    token = sentence.tokens[index]
    inside = [time for time in times if region[0] <= time.start < region[1] and _dates_one_thing(time, sentence)]
    if not inside:
        return None
    return min(inside, key=lambda time: (_rank(time), time.start < token.start, abs(time.start - token.start)))


def _dates_one_thing(time: TimeMention, sentence: Sentence) -> bool:
    """Whether a time can be that of one happening: not decades or a war's years, not what should have been."""
    if _UNREAL.search(sentence.text[max(0, time.start - 60 - sentence.start) : time.start - sentence.start]):
        return False
    if _of_speech(sentence, time):
        return False
    first, last = time.value.start, time.value.end
    return time.value.precision not in {"decade", "unknown"} and (first is None or last is None or (last - first).days < 367)


def _of_speech(sentence: Sentence, time: TimeMention) -> bool:
    """Whether a time says when something was said or how far a toll had risen: "police said on Friday"."""
    before = [token for token in sentence.tokens if token.end <= time.start][-5:]
    for token in reversed(before):
        if token.key in _SAYING:
            return True
        if token.key not in {"on", "late", "early", "in", "a", "statement", "reporters", "to", "at", "least", "earlier"}:
            return token.text.isdigit() and bool({"rose", "risen", "climbed"} & {t.key for t in before})
    return False


_SAYING = frozenset(
    "said says told announced confirmed reported stated added wrote tweeted posted rose climbed declared warned".split()
)


def _rank(time: TimeMention) -> int:
    if time.value.precision in {"day", "time"} and (time.value.day or time.value.weekday is not None):
        return 0
    return 1 if time.value.precision in {"range", "week", "month"} else 2


def _trigger(  # noqa: PLR0913 - one value for each field that is read here
    sentence: Sentence,
    index: int,
    kind: str,
    verb: bool,
    time: TimeMention | None,
    places: Sequence[PlaceMention],
    region: tuple[int, int],
) -> Trigger:
    tokens = sentence.tokens
    phrase = tokens[max(0, index - 6) : index]
    words = [token.key for token in phrase]
    for stop in range(len(words) - 1, -1, -1):
        if not words[stop][0].isalnum() or words[stop] in VERBS or words[stop] in {"that", "and", "said"}:
            words = words[stop + 1 :]
            break
    after = {token.key for token in tokens[index + 1 : index + 3]}
    ordinal = next((ORDINALS[word] for word in words if word in ORDINALS), "")
    if not ordinal and not verb and (PREVIOUS & set(words[-2:]) or "before" in after):
        ordinal = "previous"
    here = tuple(place for place in places if region[0] <= place.start < region[1] and _at(place))
    return Trigger(
        sentence=sentence,
        at=index,
        start=_phrase_start(sentence, index),
        end=tokens[index].end,
        type=kind,
        verb=verb,
        ordinal=ordinal,
        definite=verb or not {"a", "an"} & set(words),
        proposed=kind in _PROPOSABLE and _proposed(sentence, index, words, verb),
        general=not verb and tokens[index].key in GENERAL,
        aside=any(token.key in _APART | _BACKGROUND for token in tokens[max(0, index - 5) : index]),
        time=time,
        places=here,
    )


def scene_trigger(sentence: Sentence, at: int, place: PlaceMention) -> Trigger:
    """A trigger of no certain type: something is told to be at a place."""
    return Trigger(
        sentence=sentence,
        at=at,
        start=place.start,
        end=place.end,
        type="event",
        verb=False,
        ordinal="",
        definite=True,
        proposed=False,
        general=True,
        aside=False,
        time=None,
        places=(place,),
    )


def _proposed(sentence: Sentence, index: int, words: Sequence[str], verb: bool) -> bool:
    """Whether the happening is only asked for: "proposed another meeting", "suggested that they meet"."""
    asked = any(token.key in ASKING for token in sentence.tokens[:index])
    return asked or (not verb and bool(NEW & set(words)))


def _at(place: PlaceMention) -> bool:
    if place.value.level == "venue":
        return True
    return place.after in {"in", "at", "near", "outside", "inside"} or (
        place.value.level == "city" and place.after in {"the", "to", ","}
    )


def _phrase_start(sentence: Sentence, index: int) -> int:
    """Where the noun phrase of the trigger begins ("high-level security meeting")."""
    tokens, at = sentence.tokens, index
    while at > 0 and index - at < 5 and tokens[at - 1].text[0].isalpha():
        word = tokens[at - 1]
        if word.key in ASKING or word.key in VERBS or word.key in _FUNCTION or word.possessive:
            break
        at -= 1
    return tokens[at].start


_FUNCTION = frozenset(
    """the a an this that his her their its our in at on of for to from with and or but by as after before during since
    was were is are be been had has have will would said says told held hold holds attended followed met ahead first""".split()
) - {"first"}
