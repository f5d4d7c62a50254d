"""The title and the key point: what the reader sees before anything else."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.model import Document, Entity, Event, Finding
from reconcile.report.prose import clip, count

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
}
_ASKS_OF_PERSON = {
    "attendance": "whether {person} took part",
    "name": "the name of {person}",
    "office": "who holds the office of {person}",
    "role": "the office of {person}",
    "age": "the age of {person}",
    "quote": "the exact words of {person}",
}


def title(events: Sequence[Event], documents: Sequence[Document]) -> str:
    """The heading of the event that most sources tell of; without events that of the first document."""
    if events:
        main = min(events, key=_weight)
        return _capital(clip(main.title, 140))
    named = [document.title for document in sorted(documents, key=lambda item: item.id) if document.title]
    return clip(named[0], 140) if named else count(len(documents), "source").capitalize()


def _weight(event: Event) -> tuple[int, int, int, str]:
    people = {item.entity for account in event.accounts for item in account.participants}
    evidence = sum(len(account.evidence) for account in event.accounts)
    return -len({account.document for account in event.accounts}), -len(people), -evidence, event.id


def key_point(findings: Sequence[Finding], entities: Sequence[Entity], documents: Sequence[Document]) -> str:
    """One sentence that names the question whose answer settles most: errors weigh three, warnings one."""
    captions = {entity.id: entity.caption for entity in entities}
    asked: dict[str, list[Finding]] = {}
    for finding in findings:
        if _WEIGHT[finding.severity]:
            asked.setdefault(_asks(finding, captions), []).append(finding)
    if not asked:
        return _calm(findings, documents)
    question = min(asked, key=lambda text: (-sum(_WEIGHT[item.severity] for item in asked[text]), text))
    total = sum(len(group) for group in asked.values())
    settles = f"; it bears on {len(asked[question])} of {total} points" if len(asked[question]) > 1 else ""
    return f"Check first {question}{settles}."


def _asks(finding: Finding, captions: dict[str, str]) -> str:
    if finding.question == "office" and finding.subject in captions and len(finding.sides) > 1:
        return "whether the name is " + " or ".join(clip(side.value, 60) for side in finding.sides[:2])
    people = [clip(captions.get(entity, entity), 60) for entity in finding.entities]
    subject = f" ({clip(finding.subject_caption, 80)})" if finding.subject_caption else ""
    if not people or finding.question not in _ASKS_OF_PERSON:
        return _ASKS.get(finding.question, "what is said") + subject
    person = " or ".join(dict.fromkeys(people[:2]))
    return _ASKS_OF_PERSON[finding.question].format(person=person) + ("" if person in subject else subject)


def _calm(findings: Sequence[Finding], documents: Sequence[Document]) -> str:
    if len(documents) < 2:
        return "A second source is what this account needs most."
    alone = [finding for finding in findings if finding.verdict == "single-source"]
    if alone:
        return (
            f"No answer contradicts another; {count(len(alone), 'point')} on one source alone could use a second one."
        )
    return "No answer contradicts another."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
