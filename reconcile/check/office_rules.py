"""The hook on offices that a registry of the user's has for another time. Without a registry it looks at nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import NamedTuple

from reconcile.check.finding import Firing
from reconcile.check.scene import Scene
from reconcile.check.telling import told_as_done
from reconcile.check.view import AnswerRecord, FactView, sourced
from reconcile.check.weighed import Weighed, weighed
from reconcile.compare.name import score_names
from reconcile.compare.name_many import matches
from reconcile.compare.role import compare_role
from reconcile.model.term import Term
from reconcile.model.value import Role
from reconcile.text.fold import fold

NOT_IN_OFFICE = (
    "the registry has this person in this office, but not on the day of the event",
    "nor on the day on which the source was published",
    "the event is told as done, and the person as present",
    "the office is told as held, not as a former or a coming one",
)
"""The conditions of `not_in_office_then`."""
_SAME_OFFICE = frozenset({"same", "one-office", "worded-otherwise"})


class _Named(NamedTuple):
    """A person at an event, named in an office by sources that tell both, and the terms that the registry has for them."""

    attendance: FactView
    record: AnswerRecord
    role: tuple[FactView, AnswerRecord]
    day: tuple[FactView, AnswerRecord]
    documents: tuple[str, ...]
    terms: Sequence[Term]


def not_in_office_then(scene: Scene) -> Iterator[Weighed]:
    """Somebody at an event, named in an office that your registry has for that person, but at another time."""
    held = _held(scene)
    days = _days(scene) if held else {}
    roles = {view.fact.subject: view for view in scene.asked(frozenset({"role"}))}
    for view in scene.asked(frozenset({"attendance"})) if held else ():
        day, known = days.get(view.fact.subject), roles.get(view.fact.about)
        for record in view.answers if day and known and view.fact.about in held else ():
            for role in known.answers if known else ():
                terms = [term for term in held[view.fact.about] if _same_office(scene, role, term)]
                documents = tuple(sorted(set(role.sources) & set(record.sources)))
                if terms and documents and day and known:
                    yield _weigh(scene, _Named(view, record, (known, role), day, documents, terms))


def _held(scene: Scene) -> Mapping[str, Sequence[Term]]:
    """Entity -> the terms of the one person of the registry whose name it bears."""
    registered = sorted({term.person for term in scene.given.terms})
    if not registered:
        return {}
    people = [entity for entity in scene.given.entities if entity.kind == "person"]
    spelled = [(entity.id, spelling.text) for entity in people for spelling in entity.spellings]
    found: dict[str, set[str]] = {}
    for i, j, _ in matches([text for _, text in spelled], registered, scene.settings.same_person):
        if score_names(spelled[i][1], registered[j]).judgement(scene.settings) == "SAME":
            found.setdefault(spelled[i][0], set()).add(fold(registered[j]))
    return {
        entity: [term for term in scene.given.terms if fold(term.person) in names]
        for entity, names in found.items()
        if len(names) == 1
    }


def _days(scene: Scene) -> Mapping[str, tuple[FactView, AnswerRecord]]:
    """Event -> the day on which all sources that date it agree."""
    found = {}
    for view in scene.asked(frozenset({"date"})):
        days = [record for record in view.answers if record.full_day and record.anchor != "publication"]
        if len({record._start for record in days}) == 1:
            found[view.fact.subject] = (view, days[0])
    return found


def _same_office(scene: Scene, record: AnswerRecord, term: Term) -> bool:
    told = record._reading
    if not isinstance(told, Role):
        return False
    # Whether it is held, was held or will be is asked apart.
    now = {"tenure": "current"}
    compared = compare_role(told.model_copy(update=now), term.role.model_copy(update=now), scene.settings)
    return compared.relation != "not-comparable" and compared.detail in _SAME_OFFICE


def _weigh(scene: Scene, named: _Named) -> Weighed:
    role, day = named.role[1], named.day[1]._start or date.min
    printed = [published for name in named.documents if (published := _published(scene, name))]
    holds = (
        not any(term.covers(day) for term in named.terms),
        not any(term.covers(each) for term in named.terms for each in printed),
        named.record.present and told_as_done(named.record, scene.documents),
        role.tenure == "current",
    )
    values = (sourced(role), sourced(named.day[1]), "; ".join(map(_span, named.terms)))
    return weighed(named.attendance.record.about, values, NOT_IN_OFFICE, holds, partial(_told, scene, named))


def _published(scene: Scene, document: str) -> date | None:
    return scene.documents[document].published if document in scene.documents else None


def _told(scene: Scene, named: _Named) -> Firing:
    a = replace(named.role[1], source=scene.listed(named.documents), sources=named.documents)
    b = named.day[1]
    event = f"at “{named.attendance.record.caption}”"
    event += "" if b.value in event else f" on {b.value}"
    sources = sorted({term.source for term in named.terms if term.source})
    reason = f"{event}, but your registry has the office for {', '.join(map(_span, named.terms))}"
    reason += f" ({'; '.join(sources)})" if sources else ""
    if holder := _holder(scene, named):
        reason += f", and {holder} on that day"
    facts = (named.role[0].fact, named.attendance.fact, named.day[0].fact)
    records = {"a": a, "b": b, "f": named.role[0].record}
    return Firing(records, (), (a, named.record, b), facts, reason, name_rest=False)


def _holder(scene: Scene, named: _Named) -> str:
    """Whom the registry has in the office on the day of the event."""
    day, own = named.day[1]._start or date.min, {fold(term.person) for term in named.terms}
    others = {
        term.person
        for term in scene.given.terms
        if fold(term.person) not in own and term.covers(day) and _same_office(scene, named.role[1], term)
        and term.role.country == named.terms[0].role.country
    }  # fmt: skip
    return " or ".join(sorted(others))


def _span(term: Term) -> str:
    if term.start is None:
        return f"the time until {_day(term.end)}"
    return f"{_day(term.start)} to {_day(term.end)}" if term.end else f"the time since {_day(term.start)}"


def _day(day: date | None) -> str:
    return f"{day.day} {day:%B %Y}" if day else ""
