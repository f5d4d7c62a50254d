"""What a rule may look at: flat records of answers, facts and source pairs, every field with a neutral default.

The fields of these classes ARE the vocabulary of rule files; a field that starts with "_" is for the station alone.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from reconcile.model.fact import Answer, Fact
from reconcile.model.span import Evidence
from reconcile.model.value import (
    Attendance,
    Deed,
    Happening,
    Name,
    Origin,
    Place,
    Quantity,
    Quote,
    Role,
    Roster,
    Stated,
    Status,
    Value,
    When,
)
from reconcile.text.lexicon import country_name
from reconcile.text.sentence import words

LONGEST = 240
"""Characters of a text from a document that a record shows; the rest is cut with an ellipsis."""


@dataclass(slots=True, eq=False)
class AnswerRecord:
    """`a` and `b`: one reading and who gives it. Numbers that a kind does not have are 0, weekdays -1, texts empty.

    `independent` counts documents that are no copies of each other; `agreeing` those that give this reading or one that
    is the same after folding. `told_in` names the sources that tell it as known, `claimed_in` those that only pass it on as
    claimed, alleged or by hearsay, both with those of readings that are the same. `stamped` tells of a day that it is that of
    publication and that no word of a text gives it. `low` and `high` are infinite where the
    wording leaves them open.
    """

    kind: str = ""
    question: str = ""
    value: str = ""
    wording: str = ""
    source: str = ""
    sources: tuple[str, ...] = ()
    n: int = 0
    independent: int = 0
    agreeing: int = 0
    status: str = ""
    entity: str = ""
    told_in: str = ""
    claimed_in: str = ""
    name: str = ""
    precision: str = ""
    anchor: str = ""
    bound: str = ""
    clock: str = ""
    weekday: int = -1
    day_weekday: int = -1
    year: int = 0
    month: int = 0
    day: int = 0
    resolved: bool = False
    full_day: bool = False
    stamped: bool = False
    hedge: str = ""
    unit: str = ""
    low: float = 0.0
    high: float = 0.0
    counts: str = ""
    form: str = ""
    speaker: str = ""
    verb: str = ""
    occasion: str = ""
    words: int = 0
    office: str = ""
    tenure: str = ""
    country: str = ""
    organisation: str = ""
    level: str = ""
    present: bool = False
    manner: str = ""
    side: str = ""
    closed: bool = False
    open: bool = False
    stated: int = 0
    size: int = 0
    type: str = ""
    who: str = ""
    channel: str = ""
    via: str = ""
    _answer: Answer | None = None
    _reading: Value | None = None
    _start: date | None = None
    _index: int = 0


@dataclass(slots=True, eq=False)
class FactRecord:
    """`f`: the question, and how many answer it. `tellers` counts independent documents that tell of the subject,
    `event_accounts` all of them; `divided` those that give two answers or more; `full_days` counts the answers that
    fix one day; `most` is the largest number of independent documents behind one reading; `days_spread` is how many
    days lie between the first and the last time that is told of the event, 0 where there is one or none."""

    question: str = ""
    about: str = ""
    caption: str = ""
    subject_kind: str = ""
    n_answers: int = 0
    n_documents: int = 0
    n_silent: int = 0
    independent: int = 0
    tellers: int = 0
    event_accounts: int = 0
    divided: int = 0
    full_days: int = 0
    most: int = 0
    days_spread: int = 0
    values: str = ""
    sources: str = ""
    silent: str = ""
    event_status_set: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class PairRecord:
    """`p`: two documents. `cites` counts the passages in which one names the other; `mutual` when both do;
    `copied` when they share as much wording as the settings allow to no independent text; `agency` is the news agency
    that both are credited to; `relayed` when one names no other source than the other."""

    a: str = ""
    b: str = ""
    shared_wording: float = 0.0
    shared_quotes: int = 0
    cites: int = 0
    mutual: bool = False
    copied: bool = False
    agency: str = ""
    relayed: bool = False
    citing: str = ""
    cited: str = ""


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact with its record and the records of its answers, in a deterministic order."""

    fact: Fact
    record: FactRecord
    answers: tuple[AnswerRecord, ...] = field(default=())


def tidy(text: str, longest: int = LONGEST) -> str:
    """`text` on one line without control characters, cut at `longest` characters."""
    shown = text if text.isprintable() else "".join(char if char.isprintable() else " " for char in text)
    line = " ".join(shown.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def listed(items: tuple[str, ...]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def sourced(record: AnswerRecord) -> str:
    """A reading behind the names of those who give it."""
    return f"{record.source}: {record.value}" if record.source else record.value


def standing(record: AnswerRecord) -> tuple[int, int, str, str, tuple[str, ...]]:
    """Sort key: the best supported reading first; ties by what is said, last by who says it."""
    return -record.independent, -record.n, record.value, record.wording, record.sources


def told_by(record: AnswerRecord, document: str, source: str, evidence: Evidence | None = None) -> AnswerRecord:
    """The reading as one document gives it, whom a reader knows as `source`: its own words alone, or one place of them."""
    answer = record._answer
    if answer is not None:
        own = tuple(item for item in answer.evidence if item.document == document) if evidence is None else (evidence,)
        wordings = tuple(dict.fromkeys(item.words for item in own))
        answer = answer.model_copy(update={"documents": (document,), "evidence": own, "wordings": wordings})
    return replace(record, source=source, sources=(document,), n=1, independent=1, _answer=answer)


def fields_of(reading: Value) -> Mapping[str, object]:
    """The fields of a record that the reading fills."""
    for kind, flatten in _FLATTEN:
        if isinstance(reading, kind):
            return flatten(reading)
    raise TypeError(f"no record for {type(reading).__name__}")


def _when(value: When) -> Mapping[str, object]:
    one_day = value.start is not None and value.start == value.end
    return {
        "precision": value.precision,
        "anchor": value.anchor,
        "bound": value.bound or "",
        "clock": value.clock or "",
        "weekday": -1 if value.weekday is None else value.weekday,
        "day_weekday": value.start.weekday() if one_day and value.start else -1,
        "year": value.year or 0,
        "month": value.month or 0,
        "day": value.day or 0,
        "resolved": value.start is not None and value.end is not None and value.anchor != "publication",
        "full_day": one_day and value.bound is None,
        "_start": value.start,
    }


def _quantity(value: Quantity) -> Mapping[str, object]:
    return {
        "hedge": value.hedge,
        "unit": value.unit or "",
        "low": -math.inf if value.low is None else value.low,
        "high": math.inf if value.high is None else value.high,
        "counts": tidy(value.counts),
    }


def _quote(value: Quote) -> Mapping[str, object]:
    return {
        "form": value.form,
        "speaker": tidy(value.speaker_text or value.speaker or ""),
        "verb": value.verb or "",
        "occasion": tidy(value.occasion or ""),
        "words": len(words(value.text)),
    }


def _role(value: Role) -> Mapping[str, object]:
    return {
        "office": value.office,
        "tenure": value.tenure,
        "country": value.country or "",
        "organisation": value.organisation or "",
    }


def _roster(value: Roster) -> Mapping[str, object]:
    return {
        "side": country_name(value.side) if value.side else "",
        "closed": value.closed,
        "open": value.open,
        "stated": value.stated or 0,
        "size": len(value.people),
    }


_FLATTEN: tuple[tuple[type, Callable[[Any], Mapping[str, object]]], ...] = (
    (When, _when),
    (Quantity, _quantity),
    (Quote, _quote),
    (Role, _role),
    (Roster, _roster),
    (Name, lambda value: {"form": value.form, "name": value.text}),
    (Place, lambda value: {"level": value.level, "country": value.country or "", "name": value.name}),
    (Attendance, lambda value: {"present": value.present, "manner": value.manner}),
    (Deed, lambda value: {"name": value.axis.partition(" of ")[0], "type": value.pole}),
    (Status, lambda value: {"status": value.status}),
    (Happening, lambda value: {"type": value.type}),
    (Stated, lambda value: {"name": tidy(value.attribute)}),
    (Origin, lambda value: {"who": tidy(value.who), "channel": value.channel or "", "via": ", ".join(value.via)}),
)
