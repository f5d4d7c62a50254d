"""The likeliest day of what a text is mainly about, with the ground on which it stands: an estimate, never a claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from reconcile.extract.dating import standing
from reconcile.extract.reading import Reading
from reconcile.extract.when import TimeMention

Ground = Literal["stated", "implied", "published"]

# What a day that the text names gains, by what it dates and where it stands; the sum over all mentions decides.
MAIN, OTHER_EVENT, TELLING, SAID, APART = 3.0, 1.5, 1.5, 1.0, 0.3
OBLIQUE = 0.5  # of a happening that is named behind "of", "for" or "after"
KNOWN = 0.3  # of one that is named by its day: "in Tuesday's election" is no news
LEAD = (3.0, 3.0, 2.5, 2.0, 1.5)  # of the first sentences
LATER = 0.5  # of every later one
ON_THE_DAY, DAY_BEFORE, LATE = 1.5, 1.0, 1.5  # what the day of publication and the one before it have in advance
EVENING, LATE_LEAD = "18:00", 8
FRESH, OLD = 7, 0.3  # days before publication in which news is told, and what a mention of an older day counts


class LikelyDay(NamedTuple):
    """A day and its ground: the text dates its main event so, it names the day near it, or only the stamp tells."""

    day: date
    ground: Ground


def likely_day(reading: Reading) -> LikelyDay | None:
    """The likeliest day of the main event; None where the text names no day and has no stamp."""
    published = reading.page.document.published
    scores: dict[date, float] = defaultdict(float)
    for day, score in _named(reading):
        scores[day] += score
    if published is not None:
        eve = published - timedelta(days=1)
        scores[published] += ON_THE_DAY
        scores[eve] += DAY_BEFORE + (LATE if _late(reading) else 0.0)
    if not scores:
        return None
    best = max(sorted(scores), key=lambda day: scores[day])
    named = any(_day(time) == best for time in reading.times)
    return LikelyDay(best, "stated" if best == _stated(reading) else "implied" if named else "published")


def _late(reading: Reading) -> bool:
    """Whether the lead tells of an hour of the evening: what is read of on a day at 11 p.m. was most often the day before."""
    lead = [sentence for sentence in reading.page.sentences if sentence.index < LATE_LEAD]
    stop = max((sentence.end for sentence in lead), default=0)
    return any(time.start < stop and (time.value.clock or "") >= EVENING for time in reading.times)


def _stated(reading: Reading) -> date | None:
    main = next((event for event in reading.events if event.main), None)
    time = main.time if main is not None else None
    return _day(time) if time is not None and time.value.attached else None


def _day(time: TimeMention) -> date | None:
    value = time.value
    fixed = value.start is not None and value.start == value.end and value.bound is None
    return value.start if fixed and value.precision in {"day", "time"} else None


def _names_a_known(reading: Reading, time: TimeMention) -> bool:
    """Whether a day only says which happening is meant: news has its day with the verb, "said on Friday"."""
    return reading.page.text[time.end : time.end + 2] in {"'s", "’s"} or time.value.text.endswith(("'s", "’s"))


def _counted_from_another(reading: Reading, time: TimeMention) -> bool:
    """Whether a weekday is reckoned from another day than that of the stamp: "on the Sunday before the vote"."""
    text = reading.page.text
    after = text[time.end : time.end + 8].split()
    return text[: time.start].endswith("the ") and bool(after) and after[0] in {"before", "after"}


def _named(reading: Reading) -> Iterator[tuple[date, float]]:
    """Every day up to publication that the text names, with its weight."""
    published = reading.page.document.published
    triggers = [(event.main, trigger) for event in reading.events for trigger in event.triggers]
    dated: dict[int, float] = {}
    for main, trigger in triggers:
        if trigger.time is not None:
            role = MAIN if main else OTHER_EVENT
            role *= OBLIQUE if trigger.aside or trigger.oblique else 1.0
            dated[trigger.time.start] = max(role, dated.get(trigger.time.start, 0.0))
    for sentence in reading.page.sentences:
        inside = [time for time in reading.times if sentence.start <= time.start < sentence.end]
        for time, stands in zip(inside, standing(sentence, inside), strict=True):
            day = _day(time)
            if day is None or (published is not None and day > published) or _counted_from_another(reading, time):
                continue
            role = dated.get(time.start) or {"said": SAID, "main": TELLING, "apart": APART}[stands]
            role *= KNOWN if _names_a_known(reading, time) else 1.0
            old = published is not None and (published - day).days > FRESH
            place = LEAD[sentence.index] if sentence.index < len(LEAD) else LATER
            yield day, role * place * (OLD if old else 1.0)
