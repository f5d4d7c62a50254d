"""The likeliest day of what a text is mainly about, with the ground on which it stands: an estimate, never a claim."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from reconcile.extract.clause import find_clauses
from reconcile.extract.dating import spoken_times
from reconcile.extract.page import Sentence
from reconcile.extract.reading import Reading
from reconcile.extract.when import TimeMention

Ground = Literal["stated", "implied", "published"]

# What a day that the text names gains, by what it dates and where it stands; the sum over all mentions decides.
MAIN, NEAR_MAIN, OTHER_EVENT, TELLING, SAID, APART = 3.0, 1.5, 0.7, 1.2, 1.0, 0.3
LEAD = (3.0, 3.0, 2.5, 2.0, 1.5)  # of the first sentences; every later one counts 0.5
ON_THE_DAY, DAY_BEFORE, LONG_AGO = 1.0, 1.0, -2.0  # of days relative to publication
FRESH = 7  # days before publication in which news is told


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
        for day, bonus in ((published, ON_THE_DAY), (published - timedelta(days=1), DAY_BEFORE)):
            if day in scores:
                scores[day] += bonus
    if not scores:
        return LikelyDay(published, "published") if published is not None else None
    best = max(sorted(scores), key=lambda day: scores[day])
    return LikelyDay(best, "stated" if best == _stated(reading) else "implied")


def _stated(reading: Reading) -> date | None:
    main = next((event for event in reading.events if event.main), None)
    time = main.time if main is not None else None
    return _day(time) if time is not None and time.value.attached else None


def _day(time: TimeMention) -> date | None:
    value = time.value
    fixed = value.start is not None and value.start == value.end and value.bound is None
    return value.start if fixed and value.precision in {"day", "time"} else None


def _named(reading: Reading) -> Iterator[tuple[date, float]]:
    """Every day that the text names, with its weight."""
    published = reading.page.document.published
    main = {t.time.start for e in reading.events if e.main for t in e.triggers if t.time is not None}
    others = {t.time.start for e in reading.events if not e.main for t in e.triggers if t.time is not None}
    for sentence in reading.page.sentences:
        inside = [time for time in reading.times if sentence.start <= time.start < sentence.end]
        said = {time.start for time in spoken_times(sentence, inside)} if inside else set()
        for time in inside:
            day = _day(time)
            if day is None or (published is not None and day > published):
                continue
            if time.start in main:
                role = MAIN
            elif time.start in said:
                role = SAID
            elif _apart(sentence, inside, time):
                role = APART
            else:
                role = OTHER_EVENT if time.start in others else TELLING
            old = published is not None and (published - day).days > FRESH
            place = LEAD[sentence.index] if sentence.index < len(LEAD) else 0.5
            yield day, role * place * (0.3 if old else 1.0)


def _apart(sentence: Sentence, times: list[TimeMention], time: TimeMention) -> bool:
    clauses = find_clauses(sentence, [(each.start, each.end) for each in times])
    at = next((n for n, token in enumerate(sentence.tokens) if token.end > time.start), None)
    return at is not None and clauses.all[clauses.of[at]].opening == "apart"
