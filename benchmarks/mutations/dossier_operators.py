"""Ways to change one thing in the text of one source of a dossier, so that the other sources contradict it.

Each operator looks at what the engine read in the unchanged dossier and yields the edits that would change one value of
one source; only values that at least one other source shares are offered, else nothing would contradict the change.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from random import Random
from typing import NamedTuple

from reconcile.model import Answer, Attendance, Evidence, Fact, Place, Quantity, Report, Role, When
from reconcile.text.lexicon import country_code

NEW_PEOPLE = ("Marek Dolvane", "Tobias Renquist", "Ottoline Hasker", "Benedikt Sarvio", "Leonora Pettibone")
NEW_CITIES = ("Oslo", "Lima", "Nairobi", "Hanoi", "Wellington")
NEW_COUNTRIES = ("Norwegian", "Chilean", "Kenyan", "Vietnamese")
OTHER_OFFICES: Mapping[str, str] = {
    "foreign": "interior", "defence": "health", "defense": "health", "interior": "finance", "health": "transport",
    "finance": "interior", "prime minister": "president", "president": "prime minister", "chancellor": "president",
    "midfielder": "goalkeeper", "forward": "goalkeeper", "lawyer": "judge", "judge": "prosecutor",
}  # fmt: skip
"""What an office becomes; the two cannot be one."""

_OWN_OFFICES = frozenset({"president", "chancellor", "mayor", "king", "queen", "pope"})
_SPELLED = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_FIGURE = re.compile(rf"\b(?:\d[\d,]*\d|\d|{'|'.join(_SPELLED)})\b(?!\.\d)", re.IGNORECASE)


class Edit(NamedTuple):
    """Characters `start` to `end` of a text become `new`."""

    start: int
    end: int
    new: str


class Change(NamedTuple):
    """The edits that change one value in one document; `what` says it in words."""

    document: str
    edits: tuple[Edit, ...]
    what: str

    def of(self, text: str) -> str:
        """The changed text."""
        for edit in sorted(set(self.edits), reverse=True):
            text = text[: edit.start] + edit.new + text[edit.end :]
        return text


Texts = Mapping[str, str]
Operator = Callable[[Report, Texts, Random], Iterator[Change]]


def date(report: Report, _texts: Texts, chance: Random) -> Iterator[Change]:
    """The day of an event moves back by two to five days, its weekday with it; forward it would become a plan."""
    for fact in _asked(report, "date"):
        for document, answers in _shared(report, fact, _day):
            when, days = answers[0].reading, dt.timedelta(chance.randint(2, 5))
            if isinstance(when, When) and when.start:
                old, new = when.start, when.start - days
                yield from _change(document, answers, lambda text, old=old, new=new: _moved(text, old, new))


def _day(answer: Answer) -> object:
    when = answer.reading
    fixed = isinstance(when, When) and when.start == when.end and when.bound is None and when.attached
    return when.start if isinstance(when, When) and fixed else None


def _moved(text: str, old: dt.date, new: dt.date) -> str | None:
    """The wording for another day, None where it names neither weekday nor day of the month."""
    moved = re.sub(rf"\b{old:%A}\b", f"{new:%A}", text)
    dated = re.sub(rf"\b{old.day}\b", str(new.day), moved, count=1)
    if dated != moved and old.month != new.month:
        dated = re.sub(rf"\b{old:%B}\b", f"{new:%B}", dated)
        return dated if f"{new:%B}" in dated else None
    return dated if dated != text else None


def number(report: Report, texts: Texts, chance: Random) -> Iterator[Change]:
    """An exact figure grows by a fifth to a half; one that is quoted is left, for it would be a quotation that is altered."""
    for fact in _asked(report, "number"):
        for document, answers in _shared(report, fact, _exact):
            factor = chance.uniform(1.2, 1.5)
            if any(_quoted(texts[document], told) for answer in answers for told in _of(answer, document)):
                continue
            yield from _change(document, answers, lambda text, by=factor: _grown(text, by))


def _quoted(text: str, told: Evidence) -> bool:
    """Whether a wording stands between quotation marks in its paragraph."""
    before = text[text.rfind("\n", 0, told.start) + 1 : told.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _exact(answer: Answer) -> object:
    value = answer.reading
    return value.low if isinstance(value, Quantity) and value.hedge == "exact" else None


def _grown(text: str, factor: float) -> str | None:
    match = _FIGURE.search(text)
    if match is None:
        return None
    spelled = match.group().casefold()
    value = _SPELLED.index(spelled) + 2 if spelled in _SPELLED else int(match.group().replace(",", ""))
    return text[: match.start()] + f"{round(value * factor) + 2:,}" + text[match.end() :]


def attendee(report: Report, texts: Texts, chance: Random) -> Iterator[Change]:
    """One who took part becomes somebody else of the same office, throughout the text; another source that has the person
    there tells the office as well."""
    offices = {fact.subject: _holders(fact) for fact in _asked(report, "role")}
    for person, document, others in sorted(_present_in_two(report)):
        held = offices.get(person, {})
        if not held.get(document) or all(held.get(other) != held[document] for other in others):
            continue
        name = chance.choice(NEW_PEOPLE)
        edits = tuple(
            Edit(start, end, name if " " in old else name.split()[-1])
            for start, end, old in _mentions(report, person, document, texts[document])
        )
        yield Change(document, edits, f"{person} -> {name}")


def absence(report: Report, texts: Texts, _chance: Random) -> Iterator[Change]:
    """One who took part stayed away: the name goes from that sentence and the next one says so. Whoever is named in other
    sentences as well is left: the text would contradict itself."""
    captions = {entity.id: entity.caption for entity in report.entities}
    for fact in _asked(report, "attendance"):
        for document, answers in _shared(report, fact, _presence):
            told = [evidence for answer in answers for evidence in _of(answer, document)]
            gone = [Edit(evidence.start, evidence.end, "an aide") for evidence in told]
            end = max(evidence.passage_end for evidence in told)
            said = f" {captions[fact.about]} did not attend."
            named = [(start, stop) for start, stop, _ in _mentions(report, fact.about, document, texts[document])]
            if any(all(stop <= one.start or start >= one.end for one in told) for start, stop in named):
                continue
            if texts[document][:end].rstrip().endswith((".", "”", '"')):
                yield Change(document, (*gone, Edit(end, end, said)), f"{fact.about} absent")


def role(report: Report, _texts: Texts, _chance: Random) -> Iterator[Change]:
    """The office of a person becomes another one."""
    for fact in _asked(report, "role"):
        for document, answers in _shared(report, fact, _office):
            yield from _change(document, answers, _other_office)


def _other_office(text: str) -> str | None:
    for old, new in OTHER_OFFICES.items():
        if match := re.search(rf"\b{old}\b", text, re.IGNORECASE):
            return text[: match.start()] + (new.title() if match.group()[0].isupper() else new) + text[match.end() :]
    return None


def affiliation(report: Report, texts: Texts, chance: Random) -> Iterator[Change]:
    """The office of a person becomes that of another country."""
    for fact in _asked(report, "role"):
        for document, answers in _shared(report, fact, _national_office):
            country = chance.choice(
                [name for name in NEW_COUNTRIES if all(name not in text for text in texts.values())]
            )
            yield from _change(document, answers, lambda text, new=country: _other_country(text, new))


def _other_country(text: str, country: str) -> str | None:
    first, _, rest = text.partition(" ")
    return f"{country} {rest}" if rest and first[0].isupper() and country_code(first) else None


def place(report: Report, texts: Texts, chance: Random) -> Iterator[Change]:
    """The city of an event becomes one in another country, throughout the text."""
    for fact in _asked(report, "place"):
        for document, answers in _shared(report, fact, _city):
            city = chance.choice([name for name in NEW_CITIES if all(name not in text for text in texts.values())])
            wordings = {evidence.text for answer in answers for evidence in _of(answer, document)}
            found = re.finditer("|".join(map(re.escape, sorted(wordings))), texts[document])
            edits = tuple(Edit(m.start(), m.end(), city.upper() if m.group().isupper() else city) for m in found)
            yield Change(document, edits, f"{sorted(wordings)[0]} -> {city}")


OPERATORS: Mapping[str, tuple[Operator, frozenset[str]]] = {
    "date": (date, frozenset({"date-conflict", "day-month-swap", "calendar-conversion"})),
    "number": (number, frozenset({"number-conflict", "toll-differs"})),
    "attendee": (attendee, frozenset({"substitute", "attendee-conflict", "name-conflict-same-role"})),
    "absence": (absence, frozenset({"attendee-conflict"})),
    "role": (role, frozenset({"role-conflict"})),
    "affiliation": (affiliation, frozenset({"affiliation-conflict"})),
    "place": (place, frozenset({"place-conflict"})),
}
"""Per kind the operator and the rules of which one has to speak."""


def _asked(report: Report, question: str) -> Iterator[Fact]:
    return (fact for fact in report.facts if fact.question == question)


def _shared(report: Report, fact: Fact, reading: Callable[[Answer], object]) -> Iterator[tuple[str, list[Answer]]]:
    """Each document that gives one reading alone and shares it with another that tells the event at the same stage
    (a plan contradicts no outcome), with its answers."""
    accounts = [account for event in report.events if event.id == fact.subject for account in event.accounts]
    stage = {account.document: account.status for account in accounts}
    readings: dict[str, set[object]] = {}
    for answer in fact.answers:
        for document in answer.documents:
            readings.setdefault(document, set()).add((reading(answer), stage.get(document)))
    for document in sorted(readings):
        ((read, at), *more) = readings[document]
        shared = any(readings[other] == {(read, at)} for other in readings if other != document)
        if read is not None and not more and shared:
            yield document, [answer for answer in fact.answers if document in answer.documents]


def _change(document: str, answers: list[Answer], new: Callable[[str], str | None]) -> Iterator[Change]:
    """The change of every wording of the document in these answers, none where one of them cannot be changed."""
    told = [evidence for answer in answers for evidence in _of(answer, document)]
    changed = [(evidence, new(evidence.text)) for evidence in told]
    if all(text is not None for _, text in changed):
        edits = tuple(Edit(evidence.start, evidence.end, text or "") for evidence, text in changed)
        yield Change(document, edits, f"{told[0].text} -> {edits[0].new}")


def _of(answer: Answer, document: str) -> list[Evidence]:
    return [evidence for evidence in answer.evidence if evidence.document == document]


def _presence(answer: Answer) -> object:
    told = isinstance(answer.reading, Attendance) and answer.reading.present
    return "present" if told else None


def _office(answer: Answer) -> object:
    value = answer.reading
    return value.office if isinstance(value, Role) and value.tenure == "current" else None


def _own_office(answer: Answer) -> str | None:
    """An office of one holder at a time."""
    office = _office(answer)
    own = isinstance(office, str) and (office in _OWN_OFFICES or (" " in office and office.endswith("minister")))
    return office if own else None


def _national_office(answer: Answer) -> object:
    value = answer.reading
    return (value.office, value.country) if isinstance(value, Role) and value.country else None


def _city(answer: Answer) -> object:
    value = answer.reading
    return value.name if isinstance(value, Place) and value.level == "city" else None


def _holders(fact: Fact) -> dict[str, frozenset[str]]:
    """Per document the offices of one holder that it gives a person."""
    found: dict[str, set[str]] = {}
    for answer in fact.answers:
        for document in answer.documents:
            found.setdefault(document, set()).update(filter(None, [_own_office(answer)]))
    return {document: frozenset(offices) for document, offices in found.items()}


def _present_in_two(report: Report) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Who was there by which document, and which others have the person there as well."""
    for fact in _asked(report, "attendance"):
        documents = [document for document, _ in _shared(report, fact, _presence)]
        for document in documents:
            yield fact.about, document, tuple(other for other in documents if other != document)


def _mentions(report: Report, person: str, document: str, text: str) -> Iterator[tuple[int, int, str]]:
    """Every place of the text that names the person, the longest wording first."""
    entity = next(entity for entity in report.entities if entity.id == person)
    names = {spelling.text for spelling in entity.spellings if document in spelling.documents}
    names |= {name.split()[-1] for name in names}
    for match in re.finditer(
        "|".join(rf"\b{re.escape(name)}\b" for name in sorted(names, key=len, reverse=True)), text
    ):
        yield match.start(), match.end(), match.group()
