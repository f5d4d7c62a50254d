"""Hooks of rules that grade: how credible an account is by who confirms it, and which question settles most.

Credibility follows the Admiralty code, 1 confirmed to 6 cannot be judged. Letters for sources are the user's alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reconcile.check.finding import Firing
from reconcile.check.scene import Scene
from reconcile.check.view import AnswerRecord, FactView, listed
from reconcile.model.finding import Clause, Finding

GRADED = ("status", "date", "place", "number")
MOST = 6
"""Readings of one event that a sentence grades; the sides of the finding hold as many."""
CREDIBILITY = {
    1: "confirmed by independent sources",
    2: "probably true",
    3: "possibly true",
    4: "doubtful",
    5: "improbable",
    6: "cannot be judged",
}
_WEIGHT = {"error": 3, "warning": 1, "info": 0}
_ASKS = {
    "date": "the day",
    "place": "the place",
    "status": "whether it took place",
    "roster": "the full list of participants",
    "number": "the number",
    "origin": "where the account comes from",
    "attendance": "who took part",
    "name": "the names",
    "office": "who holds the office",
    "quote": "the exact words",
    "deed": "what was done",
}
_ASKS_OF_PERSON = {
    "attendance": "whether {person} took part",
    "name": "the name of {person}",
    "office": "who holds the office of {person}",
    "role": "the office of {person}",
    "age": "the age of {person}",
    "quote": "the exact words of {person}",
    "deed": "what {person} did",
}


def credibility(scene: Scene) -> Iterator[Firing]:
    """What is told of an event by two sources or more, each reading graded by who confirms and who contradicts it."""
    by_event: dict[str, list[tuple[FactView, AnswerRecord]]] = {}
    for view in scene.asked(frozenset(GRADED)):
        if view.record.subject_kind == "event" and view.record.tellers > 1:
            by_event.setdefault(view.fact.subject, []).extend((view, record) for record in view.answers)
    for event in sorted(by_event):
        ranked = sorted(by_event[event], key=lambda item: (GRADED.index(item[0].fact.question), -item[1].agreeing))
        told = list({(view.fact.question, record.value): (view, record) for view, record in ranked[::-1]}.values())
        told = told[::-1][:MOST]
        graded: dict[str, list[str]] = {}
        for view, record in told:
            graded.setdefault(_graded(scene, view, record), []).append(f"“{record.value}”")
        view = told[0][0]
        first = replace(
            told[0][1], value="; ".join(f"{listed(tuple(alike))} {grade}" for grade, alike in graded.items())
        )
        clause = Clause(text="independent sources for each reading", values=tuple(_counted(told)))
        answers = tuple(record for _, record in told)
        facts = tuple(dict.fromkeys(view.fact for view, _ in told))
        yield Firing({"a": first, "f": view.record}, (clause,), answers, facts, name_rest=False)


def _graded(scene: Scene, view: FactView, record: AnswerRecord) -> str:
    grade = grade_of(scene, view, record)
    letters = sorted({letter for document in record.sources if (letter := scene.letter(document))})
    return f"{letters[0] if letters else ''}{grade} ({CREDIBILITY[grade]})"


def grade_of(scene: Scene, view: FactView, record: AnswerRecord) -> int:
    """Credibility 1 to 6 of one reading: by how many independent sources agree, and how many contradict it."""
    against = max(
        (other.agreeing for other in view.answers if scene.compare(record, other).relation == "conflict"), default=0
    )
    if against == 0:
        return 1 if record.agreeing > 1 else 3
    if record.agreeing > against:
        return 2
    if record.agreeing == against:
        return 4 if record.agreeing > 1 else 6
    return 5 if against > 1 else 4


def _counted(told: Sequence[tuple[FactView, AnswerRecord]]) -> Iterator[tuple[str, str]]:
    for _, record in told:
        yield record.value, str(record.agreeing)


def key_point(scene: Scene, findings: Sequence[Finding]) -> Iterator[tuple[Finding, str]]:
    """The question whose answer settles most: errors weigh three, warnings one; what is found of the same event or people
    counts half. Gives the worst finding that asks it, and the question in words."""
    open_points = [finding for finding in findings if _WEIGHT[finding.severity] and finding.question]
    asked: dict[str, list[Finding]] = {}
    for finding in open_points:
        asked.setdefault(_question(scene, finding), []).append(finding)
    if asked:
        best = min(asked, key=lambda text: (-_settled(asked[text], open_points), text))
        bears = f"; it bears on {len(asked[best])} of {len(open_points)} points" if len(asked[best]) > 1 else ""
        first = min(asked[best], key=lambda item: (-_WEIGHT[item.severity], item.id))
        yield first, best + bears


def _settled(group: Sequence[Finding], every: Sequence[Finding]) -> int:
    ids = {finding.id for finding in group}
    subjects = {finding.subject for finding in group}
    people = {entity for finding in group for entity in finding.entities}
    near = [f for f in every if f.id not in ids and (f.subject in subjects or not people.isdisjoint(f.entities))]
    return 2 * sum(_WEIGHT[finding.severity] for finding in group) + sum(_WEIGHT[finding.severity] for finding in near)


def _question(scene: Scene, finding: Finding) -> str:
    if finding.question == "office" and scene.is_person(finding.subject) and len(finding.sides) > 1:
        return "whether the name is " + " or ".join(side.value[:60] for side in finding.sides[:2])
    people = list(dict.fromkeys(scene.caption(entity)[:60] for entity in finding.entities))
    if finding.question == "quote" and len(people) > 1:
        return "who said it, " + " or ".join(people[:2])
    subject = f" ({finding.subject_caption[:80]})" if finding.subject_caption else ""
    if not people or finding.question not in _ASKS_OF_PERSON:
        return _ASKS.get(finding.question, "what is said") + subject
    person = " or ".join(people[:2])
    return _ASKS_OF_PERSON[finding.question].format(person=person) + ("" if person in subject else subject)
