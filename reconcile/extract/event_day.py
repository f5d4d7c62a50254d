"""Days and places of events whose own words give none: from the lead, the dateline, a ticker's stamps or neighbours."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from reconcile.extract.dating import loose, standing
from reconcile.extract.dating_offset import counted, dated_by, offsets
from reconcile.extract.event_time import contradict, fixes_day
from reconcile.extract.event_words import UNATTENDED
from reconcile.extract.happening import Trigger
from reconcile.extract.hit import Hit
from reconcile.extract.local_event import LEAD, LocalEvent
from reconcile.extract.page import Page, Sentence
from reconcile.extract.place import PlaceMention
from reconcile.extract.senses import turns_away
from reconcile.extract.when import TimeMention, find_times
from reconcile.extract.when_resolve import one_day, shift_days

STAMPS = 3  # entries of a ticker that open with an hour
_STAMP = 8  # characters of an hour that tells no day
_SMALL_HOURS = "06:00"
SIDELINES = frozenset("sidelines margins".split())
COURTS = frozenset("court judge judges jury jurors tribunal magistrate magistrates".split())
FOLLOWING = frozenset("following after".split())
_FOLLOWED = 4  # words from "followed by" to what followed
PART_OF_DAY = re.compile(
    r"\b(?:in the (?:morning|afternoon|evening)|(that|the same) (?:morning|afternoon|evening|night))\b"
)


def date_from_lead(page: Page, main: LocalEvent, events: Sequence[LocalEvent], times: Sequence[TimeMention]) -> None:
    """A main event without a day takes the day that lead or caption name, if no other event has it."""
    if main.time is not None and main.time.value.start == main.time.value.end and main.time.value.start is not None:
        return
    others = [trigger.time for event in events if event is not main for trigger in event.triggers]
    taken = {time.start for time in others if time is not None and time.value.attached}
    allowed = {"main", "said"} if main.type == "signing" else {"main"}
    for sentence in _lead_sentences(page, main):
        own = [trigger for trigger in main.triggers if trigger.sentence is sentence]
        if own and all(trigger.aside or trigger.told in {"cancelled", "moved"} for trigger in own):
            continue  # "nine days after the collapse", "called off on Friday": what is dated there is another thing
        inside = [time for time in times if sentence.start <= time.start < sentence.end]
        heard = main.type == "hearing" and _told_the_court(sentence)
        for time, stands in zip(inside, standing(sentence, inside), strict=True):
            free = (stands in allowed or heard) and time.start not in taken and fixes_day(time)
            if free and (main.time is None or not contradict(main.time, time)):
                main.time = time if sentence.kind == "caption" else loose(time)
                return


def date_from_distance(events: Sequence[LocalEvent]) -> None:
    """An event takes the day that lies at a told distance from that of another: "a week after the quake", whose day another
    sentence tells."""
    told: dict[int, list[tuple[Trigger, LocalEvent]]] = defaultdict(list)
    for event in events:
        for trigger in event.triggers:
            told[trigger.sentence.start].append((trigger, event))
    for start in sorted(told):
        here = sorted(told[start], key=lambda pair: pair[0].at)
        sentence = here[0][0].sentence
        hits = [Hit(trigger.at, trigger.type, trigger.verb) for trigger, _ in here]
        for offset in offsets(sentence, hits):
            mine = dated_by(sentence, hits, offset)
            if mine is None or here[mine][1] is here[offset.other][1]:
                continue
            one, other = here[mine][1], here[offset.other][1]
            if one.time is None and other.time is not None and other.time.value.attached:
                one.time = counted(other.time, sentence, offset, offset.days)
            elif other.time is None and one.time is not None and one.time.value.attached:
                other.time = counted(one.time, sentence, offset, -offset.days)


def _told_the_court(sentence: Sentence) -> bool:
    """Whether something is said at a hearing: the day on which it is said is that of the hearing."""
    words = [token.key for token in sentence.tokens]
    told = next((n for n, word in enumerate(words) if word in {"told", "tells"}), len(words))
    return bool(COURTS & set(words[told + 1 : told + 6]))


def date_from_dateline(page: Page, main: LocalEvent) -> None:
    """A main event told as done and without any day: the day of the dateline is all there is. Its anchor says so."""
    if main.time is not None or main.status != "happened":
        return
    for sentence in page.datelines:
        for time in find_times(page.text, page.document.published, sentence.start, sentence.end):
            if time.value.start is not None and time.value.start == time.value.end:
                main.time = time._replace(value=time.value.model_copy(update={"anchor": "publication"}))
                return


def date_from_stamps(page: Page, events: Sequence[LocalEvent], times: Sequence[TimeMention]) -> None:
    """In a ticker, whose entries open with the hour, what is told as done and without a day was on that of its entry: the day
    of publication, the next one past midnight. Only the main event has it firmly."""
    published = page.document.published
    hours = {time.start: time for time in times if time.value.clock is not None and len(time.value.text) <= _STAMP}
    stamps = [hours[start] for start in (sentence.start for sentence in page.sentences) if start in hours]
    if published is None or len(stamps) < STAMPS:
        return
    days: list[date] = []
    for number, stamp in enumerate(stamps):
        past_midnight = number > 0 and (stamp.value.clock or "") < _SMALL_HOURS < (stamps[number - 1].value.clock or "")
        days.append(shift_days(days[-1] if days else published, int(past_midnight)))
    starts = [stamp.start for stamp in stamps]
    for event in events:
        if event.time is None and event.status == "happened":
            entry = max(0, bisect_right(starts, event.triggers[0].start) - 1)
            fields = {**one_day(days[entry], "relative"), "attached": event.main}
            event.time = stamps[entry]._replace(value=stamps[entry].value.model_copy(update=fields))


def date_from_neighbours(events: Sequence[LocalEvent], times: Sequence[TimeMention]) -> None:
    """An event that is told as done and has no day takes it, loosely, from one that the same breath tells of: "on the
    sidelines of the summit", "following the talks", "followed by talks", "in the evening", or the sentence before."""
    done = (event for event in events if event.status not in {"cancelled", "denied", "planned"})
    dated = [event for event in done if event.time is not None and fixes_day(event.time)]
    for event in events:
        if event.time is not None or event.status != "happened" or event.type in UNATTENDED or not dated:
            continue
        host = _host(event, dated, [time for time in times if fixes_day(time)])
        if host is not None and host.time is not None:
            event.time = loose(host.time)


def _host(event: LocalEvent, dated: Sequence[LocalEvent], days: Sequence[TimeMention]) -> LocalEvent | None:
    for trigger in event.triggers:
        words = [token.key for token in trigger.sentence.tokens]
        here = [e for e in dated for t in e.triggers if t.sentence is trigger.sentence]
        followed = ["followed", "by"] in [words[n : n + 2] for n in range(max(0, trigger.at - _FOLLOWED), trigger.at)]
        if here and (followed or SIDELINES & set(words) or (words[0] in FOLLOWING and not trigger.aside)):
            return here[0]
        told_then = not (trigger.aside or trigger.general or trigger.ordinal or "had" in words)
        if told_then and (part := PART_OF_DAY.search(trigger.sentence.key)):
            last_day = _last_told(trigger.sentence, dated, days) if part[1] else None
            return last_day or next((e for e in dated if e.main), None)
        before = trigger.sentence.index - 1
        last = [e for e in dated if any(t.sentence.index == before and _tells_its_day(t, e) for t in e.triggers)]
        last = [
            e for e in last if not all(t.aside or t.oblique for t in e.triggers)
        ]  # "the inquiry into the fire of May 2"
        own = [day for day in days if trigger.sentence.start <= day.start < trigger.sentence.end]
        if told_then and len(last) == 1 and trigger.told == "happened":
            day = last[0].time
            return None if day is not None and any(contradict(each, day) for each in own) else last[0]
    return None


def _last_told(sentence: Sentence, dated: Sequence[LocalEvent], days: Sequence[TimeMention]) -> LocalEvent | None:
    """The event whose day is the last one told before a sentence: what "that evening" points to."""
    told = [day.start for day in days if day.start < sentence.start]
    return next((e for e in dated if e.time is not None and told and e.time.start == told[-1]), None)


def _tells_its_day(trigger: Trigger, event: LocalEvent) -> bool:
    time = trigger.time
    return time is not None and event.time is not None and time.start == event.time.start and bool(time.value.attached)


def place_from_lead(page: Page, main: LocalEvent, places: Sequence[PlaceMention]) -> None:
    """A main event without a city takes the first that lead, caption or dateline place something in."""
    if any(place.value.level == "city" for place in main.places):
        return
    taken = {place.start for place in main.places}
    filed = [line for line in page.datelines if _cities_in(line, places) == 1]  # "Dakar/Accra -" tells no place
    for sentence in (*_lead_sentences(page, main), *filed):
        end = turns_away(sentence.tokens, sentence.end)
        for place in places:
            inside = sentence.start <= place.start < end and place.start not in taken
            if inside and place.value.level == "city" and (place.after in {"in", "at"} or sentence.kind == "dateline"):
                main.places.append(place)
                return


def _cities_in(sentence: Sentence, places: Sequence[PlaceMention]) -> int:
    inside = (place for place in places if sentence.start <= place.start < sentence.end)
    return len({place.value.name for place in inside if place.value.level == "city"})


def _lead_sentences(page: Page, main: LocalEvent) -> list[Sentence]:
    own = [trigger.sentence for trigger in main.triggers]
    lead = [sentence for sentence in page.sentences[:LEAD] if sentence not in own]
    captions = [sentence for sentence in page.sentences if sentence.kind == "caption"]
    return own + lead + captions
