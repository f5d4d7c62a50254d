"""Triggers: the words of one document that tell of a happening, with the time, place and ordinal that go with each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from reconcile.extract.chamber import VOTING
from reconcile.extract.clause import find_clauses
from reconcile.extract.dating import bare_object, date_hits, loose
from reconcile.extract.dating_offset import by_distance
from reconcile.extract.dating_shift import in_tense, off_or_moved
from reconcile.extract.event_time import on_its_day
from reconcile.extract.event_words import DECLARED, NEW, ORDINALS, PREVIOUS, VERBS
from reconcile.extract.hit import APART, FUNCTION, Hit, find_hits, is_apart
from reconcile.extract.page import HEADLINES, Page, Sentence
from reconcile.extract.place import PlaceMention
from reconcile.extract.senses import is_general, turns_away
from reconcile.extract.status import Told, fell_through, how_told
from reconcile.extract.when import TimeMention

ASKING = frozenset(
    "proposed suggested proposes suggests wants wanted asked demanded called urged hopes hoped seeks sought offered".split()
)
_ENDED = frozenset("ended concluded finished wrapped".split())
_LEAD = 3  # sentences of a text that tell its main event, headline included
_YEAR_BACK = 300  # days before publication from which on a happening is one of another year
_END = 12  # tokens from talks to the verb that tells of their end
_REQUESTS = frozenset("application motion request bid petition plea".split())  # "an application to hear it in private"
_PROPOSABLE = frozenset("meeting summit visit call briefing signing".split())
_ENDING = frozenset("end ends ended ending halt stop".split())  # "a text that should end the shooting"
_TELLING = frozenset("told tells".split())
_BACKGROUND = frozenset("ahead during as amid despite until near close because owing".split())


_UNREAL = re.compile(r"\b(?:should have|was to have|were to have|would have|originally)\b[^,;]*$")
_FELL_THROUGH = re.compile(r"\b(?:cancelled|canceled|scrapped|called off|axed|abandoned)\b")
_STAMPED = re.compile(r"\d{1,2}[:.]\d\d\b")
_BEGINS = frozenset("opens begins starts resumes meets".split())
_FILED = re.compile(r" \([A-Z][\w ]{1,30}\) ?[-–—]")  # "Nov 6 (Reuters) -": the day of the dateline
_FOR_A_WHILE = re.compile(r"\bfor $")  # "adjourned for the weekend"


_PRESENT = frozenset(
    "travels travel arrives visits meets flies goes comes addresses appears faces plays hears opens".split()
)
_COMING = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|tomorrow|tonight|next|later|this", re.IGNORECASE
)
_DAY_WORD = re.compile(
    r"day\b|morrow|tonight|night|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\d{4}|/", re.IGNORECASE
)


class Trigger(NamedTuple):
    """A word `tokens[at]` of a sentence that tells of a happening of `type`; `start` to `end` is its wording.

    `aside` tells that it stands behind "after", "as in" and the like, `oblique` that it stands behind "of", "for" or "over";
    `general` that the word alone makes no event; `told` how its clause tells it.
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
    oblique: bool
    time: TimeMention | None
    places: tuple[PlaceMention, ...]
    told: Told = ""


def find_triggers(
    page: Page, times: Sequence[TimeMention], places: Sequence[PlaceMention], quoted: Sequence[tuple[int, int]]
) -> list[Trigger]:
    """All triggers outside of quotations, in order of text."""
    found: list[Trigger] = []
    starts, stands = [time.start for time in times], [place.start for place in places]
    for sentence in page.sentences:
        there = places[bisect_left(stands, sentence.start) : bisect_left(stands, sentence.end)]
        own = times[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        hits = [hit for hit in find_hits(sentence) if not _within(sentence.tokens[hit.at].start, quoted)]
        if not hits:
            continue
        clauses = find_clauses(sentence, [(time.start, time.end) for time in own])
        usable = [on_its_day(time) for time in own if _dates_one_thing(time, sentence)]
        dated = by_distance(sentence, hits, date_hits(sentence, clauses, hits, usable), usable)
        for number, hit in enumerate(hits):
            region = _region_of(sentence, hits, number)
            here = tuple(p for p in there if region[0] <= p.start < region[1] and (_at(p) or _names(p, sentence, hit)))
            told = how_told(sentence, clauses, hit)
            time = off_or_moved(sentence, told, dated[number], usable, page.document.published)
            told = "planned" if told == "happened" and _timetable(sentence, hit, time) else told
            told = "happened" if told == "planned" and time is None and _live(sentence, hit) else told
            if hit.type in DECLARED and time is not None and not time.value.attached:
                told = "happened"  # it is the announcement that has this day
            done = told == "cancelled" and fell_through(sentence)
            time = in_tense(time, "happened" if done else told, page.document.published)
            if time is not None and _ends(sentence, hit):
                time = loose(time)  # talks of several days end on one of them
            trigger = _trigger(sentence, hit, time, here)._replace(told=told)
            past = not trigger.ordinal and _long_ago(sentence, time, page.document.published)
            found.append(trigger._replace(ordinal="previous") if past else trigger)
    return _rounds(_in_court(found))


def _long_ago(sentence: Sentence, time: TimeMention | None, published: date | None) -> bool:
    """Whether a text tells further down of another year than its own: "In 2019 a deal had collapsed"."""
    if sentence.index < _LEAD or time is None or time.value.end is None or published is None:
        return False
    return (published - time.value.end).days > _YEAR_BACK


def _in_court(triggers: list[Trigger]) -> list[Trigger]:
    """Without "told the court" where another word tells of the hearing."""
    hearings = [t for t in triggers if t.type == "hearing"]
    if all(t.sentence.tokens[t.at].key in _TELLING for t in hearings):
        return triggers
    return [t for t in triggers if t.type != "hearing" or t.sentence.tokens[t.at].key not in _TELLING]


def _rounds(triggers: list[Trigger]) -> list[Trigger]:
    """A round is one of talks only where there are talks: "the second round" is else of the vote or the match told of."""
    triggers = _divisions(triggers)
    kinds = Counter(trigger.type for trigger in triggers if not trigger.general)
    other = "election" if kinds["election"] >= kinds["match"] else "match"
    if kinds[other] <= kinds["meeting"]:
        return triggers
    keys = {"round", "rounds"}
    return [t._replace(type=other) if t.sentence.tokens[t.at].key in keys else t for t in triggers]


def _divisions(triggers: list[Trigger]) -> list[Trigger]:
    """Where a parliament decides on a motion, "the vote" is the one on it."""
    if not any(t.type == "debate" for t in triggers):
        return triggers
    return [t._replace(type="debate") if t.sentence.tokens[t.at].key in VOTING and not t.verb else t for t in triggers]


def _timetable(sentence: Sentence, hit: Hit, time: TimeMention | None) -> bool:
    """The present of a timetable: "travels to Halvek on Monday"; a headline has it of what is done."""
    key = sentence.tokens[hit.at].key
    present = hit.verb and key.endswith("s") and key in _PRESENT and sentence.kind not in HEADLINES
    return present and time is not None and bool(_COMING.match(time.value.text))


def _live(sentence: Sentence, hit: Hit) -> bool:
    """Whether an entry of a ticker tells what begins in that hour: "09:00 The summit opens"."""
    near = {token.key for token in sentence.tokens[hit.at : hit.at + 3]}
    return bool(_STAMPED.match(sentence.text)) and bool(near & _BEGINS)


def _ends(sentence: Sentence, hit: Hit) -> bool:
    """Whether it is the end of talks that is told: "The talks between A and B ended last night"."""
    following = {token.key for token in sentence.tokens[hit.at + 1 : hit.at + _END]}
    return hit.type in {"meeting", "summit"} and not hit.verb and bool(following & _ENDED)


def _within(offset: int, stretches: Sequence[tuple[int, int]]) -> bool:
    return any(start <= offset < end for start, end in stretches)


def _dates_one_thing(time: TimeMention, sentence: Sentence) -> bool:
    """Whether a time can be that of one happening: not decades or a war's years, not what should have been, not an hour
    whose day is only taken over from what was told before."""
    if time.value.clock is not None and not _DAY_WORD.search(time.value.text):
        return False
    if _FILED.match(sentence.text, time.end - sentence.start):
        return False
    if time.value.text == "the weekend" and _FOR_A_WHILE.search(sentence.text[: time.start - sentence.start]):
        return False
    ahead = sentence.text[max(0, time.start - 60 - sentence.start) : time.start - sentence.start]
    if _UNREAL.search(ahead) and not _FELL_THROUGH.search(sentence.text, time.end - sentence.start):
        return False
    first, last = time.value.start, time.value.end
    return time.value.precision not in {"decade", "unknown"} and (
        first is None or last is None or (last - first).days < 367
    )


def _trigger(sentence: Sentence, hit: Hit, time: TimeMention | None, places: tuple[PlaceMention, ...]) -> Trigger:
    index, kind, verb = hit
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
    if not ordinal and not verb and words[-2:] == ["the", "next"]:
        ordinal = "next"
    dated = time is not None and (time.value.day or time.value.year) is not None and time.value.bound is None
    return Trigger(
        sentence=sentence,
        at=index,
        start=_phrase_start(sentence, index),
        end=tokens[index].end,
        type=kind,
        verb=verb,
        ordinal=ordinal,
        definite=(verb and "again" not in after) or (not verb and not {"a", "an"} & set(words)),
        proposed=(kind in _PROPOSABLE or (kind == "hearing" and verb and tokens[index - 1].key == "to"))
        and _proposed(sentence, index, words, verb=verb, dated=dated),
        general=is_general(tokens, index, verb=verb),
        oblique=not verb and not bare_object(tokens, index),
        aside=any(is_apart(tokens, n) or tokens[n].key in _BACKGROUND for n in range(max(0, index - 5), index))
        or (not verb and any(token.key in _ENDING for token in tokens[max(0, index - 2) : index])),
        time=time,
        places=places,
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
        oblique=False,
        time=None,
        places=(place,),
    )


def _proposed(sentence: Sentence, index: int, words: Sequence[str], *, verb: bool, dated: bool) -> bool:
    """Whether the happening is only asked for: "proposed another meeting", "suggested that they meet"."""
    asked = any(token.key in ASKING for token in sentence.tokens[max(0, index - 40) : index])
    asked = asked or (verb and any(token.key in _REQUESTS for token in sentence.tokens[max(0, index - 2) : index]))
    return asked or (not verb and not dated and bool(NEW & set(words)))


def _at(place: PlaceMention) -> bool:
    if place.value.level == "venue":
        return True
    return place.after in {"in", "at", "near", "outside", "inside"} or (
        place.value.level == "city" and place.after in {"the", "to", ","}
    )


def _names(place: PlaceMention, sentence: Sentence, hit: Hit) -> bool:
    """ "the Niamey meeting": a city right before the noun; an agreement is known by where it was made."""
    before = sentence.tokens[hit.at - 1] if hit.at else None
    beside = before is not None and before.start <= place.start and place.end <= before.end
    return beside and place.value.level == "city" and not hit.verb and hit.type != "signing"


def _phrase_start(sentence: Sentence, index: int) -> int:
    """Where the noun phrase of the trigger begins ("high-level security meeting")."""
    tokens, at = sentence.tokens, index
    while at > 0 and index - at < 5 and tokens[at - 1].text[0].isalpha():
        word = tokens[at - 1]
        if word.key in ASKING or word.key in VERBS or word.key in FUNCTION or word.possessive:
            break
        at -= 1
    return tokens[at].start


def _region_of(sentence: Sentence, hits: Sequence[Hit], number: int) -> tuple[int, int]:
    """Offsets in which times and places belong to this trigger: up to where the next one's begins."""
    start = sentence.start if number == 0 else _border(sentence, hits[number - 1].at, hits[number].at)
    for token in reversed(sentence.tokens[max(0, hits[number].at - 5) : hits[number].at]):
        if token.key in APART:
            start = max(start, token.start)
            break
    end = sentence.end if number + 1 == len(hits) else _border(sentence, hits[number].at, hits[number + 1].at)
    return start, min(end, turns_away(sentence.tokens[hits[number].at :], end))


def _border(sentence: Sentence, first: int, second: int) -> int:
    """Where the words between two triggers begin to belong to the second: at the last comma, else at its noun phrase."""
    for token in reversed(sentence.tokens[first + 1 : second]):
        if token.text in {",", ";", "—", "–"}:
            return token.start
    at = second
    while at > first + 1 and sentence.tokens[at - 1].text[0].isalpha() and sentence.tokens[at - 1].key not in FUNCTION:
        at -= 1
    return sentence.tokens[at].start
