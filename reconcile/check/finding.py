"""From what fired to the finding that is reported: sentence, sides, people, fingerprint, order."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reconcile.check.message import render
from reconcile.check.scene import Scene
from reconcile.check.view import AnswerRecord, PairRecord, tidy
from reconcile.model.decision import marks
from reconcile.model.fact import Fact, SourcePair
from reconcile.model.finding import Clause, Finding, Severity, Side, Verdict
from reconcile.model.rule import Rule
from reconcile.model.value import Roster
from reconcile.text.fold import fold

_SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")
_VERDICTS: tuple[Verdict, ...] = ("discrepancy", "variant", "single-source", "note", "agreement")
_NAMED = 6
"""Further readings that a sentence names; the sides of the finding hold all."""


class Firing(NamedTuple):
    """One rule that holds for one fact, or for source pairs that hang together. `answers` are all readings concerned,
    those of the sentence first; `facts` the facts they come from, the one in question first. `name_rest` says whether
    the sentence goes on to name the answers that it has not named."""

    records: Mapping[str, object]
    clauses: tuple[Clause, ...] = ()
    answers: tuple[AnswerRecord, ...] = ()
    facts: tuple[Fact, ...] = ()
    reason: str = ""
    tolerance: str = ""
    pairs: tuple[tuple[SourcePair, PairRecord], ...] = ()
    name_rest: bool = True


def finding(rule: Rule, scene: Scene, firing: Firing) -> Finding:
    """The finding that `rule` makes of `firing`."""
    answered = tuple(_side(record) for record in firing.answers)
    sides = answered or _source_sides(firing.pairs)
    documents = tuple(sorted({document for side in sides for document in side.documents}))
    fact = firing.facts[0] if firing.facts else None
    caption = fact.caption if fact else scene.listed(documents if answered else sorted(documents, key=scene.source))
    reason = firing.reason or rule.summary
    return Finding(
        id=_fingerprint(rule.id, caption, fact.question if fact else "", [side.value for side in answered]),
        rule=rule.id,
        rule_since=rule.since,
        kind=rule.kind,
        severity=rule.severity,
        verdict=rule.verdict,
        question=fact.question if fact else "",
        subject=fact.subject if fact else sides[0].value,
        subject_caption=caption,
        entities=_people(scene, firing),
        documents=documents,
        message=render(rule.message, firing.records, reason) + _further(firing),
        reason=reason,
        why=rule.why,
        benign=rule.benign,
        sides=sides,
        clauses=firing.clauses,
        tolerance=firing.tolerance,
        about=scene.caption(fact.about) if fact else "",
    )


def pointing(rule: Rule, found: Finding, reason: str) -> Finding:
    """The finding that `rule` makes of another finding: the same subject and words, told as `reason`."""
    told = {
        "id": _fingerprint(rule.id, found.subject_caption, found.question, [side.value for side in found.sides]),
        "message": render(rule.message, {}, reason),
        "reason": f"{found.rule}: {found.reason}",
        "rule_since": rule.since,
    }
    plain = {name: getattr(rule, name) for name in ("kind", "severity", "verdict", "why", "benign")}
    return found.model_copy(update={**plain, **told, "rule": rule.id})


def ordered(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """The worst first; every id once. Findings that would share one are told apart by their passages, so that none of
    them bears an id that was another's when that one goes away; where the passages are the same, by number."""
    by_place = sorted(found, key=lambda item: (item.id, item.subject_caption, item.message, item.subject))
    shared = Counter(item.id for item in by_place)
    quoted = [item if shared[item.id] == 1 else _renamed(item, *_passages(item)) for item in by_place]
    seen: Counter[str] = Counter()
    told_apart = []
    for item in quoted:
        seen[item.id] += 1
        told_apart.append(item if seen[item.id] == 1 else _renamed(item, str(seen[item.id])))
    return tuple(sorted(told_apart, key=_rank))


def _renamed(item: Finding, *apart: str) -> Finding:
    return item.model_copy(update={"id": _short(" ".join((item.id, *apart)))})


def _passages(item: Finding) -> tuple[str, ...]:
    return marks(evidence.passage for side in item.sides for evidence in side.evidence)


def _rank(item: Finding) -> tuple[int, int, int, str]:
    return _SEVERITIES.index(item.severity), _VERDICTS.index(item.verdict), -len(item.documents), item.id


def _side(record: AnswerRecord) -> Side:
    answer = record._answer
    return Side(
        value=answer.value if answer else record.value,
        wordings=answer.wordings if answer else (),
        documents=record.sources,
        evidence=answer.evidence if answer else (),
    )


def _source_sides(pairs: Sequence[tuple[SourcePair, PairRecord]]) -> tuple[Side, ...]:
    documents = sorted({document for pair, _ in pairs for document in (pair.a, pair.b)})
    cites = sorted(
        {evidence for pair, _ in pairs for evidence in pair.cites},
        key=lambda item: (item.document, item.start, item.end),
    )
    return tuple(
        Side(
            value=document,
            wordings=tuple(sorted({item.text for item in cites if item.document == document})),
            documents=(document,),
            evidence=tuple(item for item in cites if item.document == document),
        )
        for document in documents
    )


def _people(scene: Scene, firing: Firing) -> tuple[str, ...]:
    concerned = {fact.subject for fact in firing.facts} | {fact.about for fact in firing.facts}
    for record in firing.answers:
        concerned.add(record.entity)
        if isinstance(record._reading, Roster):
            concerned.update(record._reading.people)
    return tuple(sorted(entity for entity in concerned if scene.is_person(entity)))


def _further(firing: Firing) -> str:
    if not firing.name_rest:
        return ""
    if "b" in firing.records:
        spoken = {id(getattr(record, "_answer", None)) for record in firing.records.values()}
        rest = [record for record in firing.answers if id(record._answer) not in spoken]
        return _also([f"{tidy(record.value, 80)} in {record.source}" for record in rest])
    spoken = {id(record) for record in firing.records.values()}
    return _also([f"{record.a} and {record.b}" for _, record in firing.pairs if id(record) not in spoken])


def _also(rest: Sequence[str]) -> str:
    if not rest:
        return ""
    more = f"; and {len(rest) - _NAMED} more" if len(rest) > _NAMED else ""
    return f" Also: {'; '.join(rest[:_NAMED])}{more}."


def _fingerprint(rule: str, caption: str, question: str, values: Iterable[str]) -> str:
    """What stays the same when sources come, go, or say it in another place. Of sources the caption names them."""
    return _short(json.dumps([rule, fold(caption), question, sorted(set(map(fold, values)))], ensure_ascii=True))


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
