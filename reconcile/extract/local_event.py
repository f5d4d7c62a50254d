"""One happening as one document tells it, before it is worded as claims."""

from __future__ import annotations

from dataclasses import dataclass, field

from reconcile.extract.happening import Trigger
from reconcile.extract.page import Page
from reconcile.extract.place import PlaceMention
from reconcile.extract.when import TimeMention

_IN_PASSING = {"call", "interview", "reception"}  # which no ticker covers
BODY_WEIGHT = 4.0  # what the text below its lead can add to the weight of an event
LEAD = 3  # sentences of a text that tell its main event, headline included


@dataclass(slots=True)
class LocalEvent:
    """One happening in one document. `time` is what dates it, None where the text does not say."""

    type: str
    ordinal: str = ""
    triggers: list[Trigger] = field(default_factory=list)
    time: TimeMention | None = None
    places: list[PlaceMention] = field(default_factory=list)
    status: str = "happened"
    main: bool = False

    @property
    def weight(self) -> float:
        """How much of the text is about it: triggers in headline and lead count more, the rest only up to a limit."""
        lead = sum(_weight(trigger) for trigger in self.triggers if trigger.sentence.index < LEAD)
        return lead + min(BODY_WEIGHT, sum(_weight(t) for t in self.triggers if t.sentence.index >= LEAD))


def _weight(trigger: Trigger) -> float:
    place = {0: 4.0, 1: 3.0, 2: 2.0}.get(trigger.sentence.index, 1.0)
    place += 1.0 if trigger.time is not None and trigger.time.value.day and not trigger.aside else 0.0
    if trigger.sentence.index >= LEAD and (trigger.told in {"planned", "meant"} or had_been(trigger)):
        place *= 0.5  # what is to come, or had been before, is seldom what a text is about that does not open with it
    return place * (0.4 if trigger.general else 1.0) * (0.4 if trigger.aside else 1.0)


def had_been(trigger: Trigger) -> bool:
    """Whether a verb tells what had happened before what the text tells: "The jury had convicted her in May"."""
    return trigger.verb and "had" in {
        token.key for token in trigger.sentence.tokens[max(0, trigger.at - 3) : trigger.at]
    }


def is_live(page: Page, event: LocalEvent) -> bool:
    """Whether an event can be what a ticker covers: one of the day on which it came out, and not only named beside another."""
    published = page.document.published
    if (
        not page.live
        or published is None
        or event.type in _IN_PASSING
        or all(t.aside or t.told == "planned" for t in event.triggers)
    ):
        return False
    start, end = (event.time.value.start, event.time.value.end) if event.time is not None else (None, None)
    return (start is None or start <= published) and (end is None or published <= end)
