"""Hook of the rule on sources that tell two happenings as one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from reconcile.check.finding import Firing
from reconcile.check.scene import ALIKE, Scene
from reconcile.check.view import AnswerRecord, FactView, told_by
from reconcile.model.finding import Clause

_ASKED = frozenset({"date", "place", "attendance"})


class _Given(NamedTuple):
    """One answer of one document, with the fact that it belongs to."""

    view: FactView
    record: AnswerRecord


@dataclass(slots=True)
class _Account:
    """What one document tells of one happening: its day and city, where it gives one of each, and who was there."""

    days: list[_Given] = field(default_factory=list)
    cities: list[_Given] = field(default_factory=list)
    people: dict[str, _Given] = field(default_factory=dict)


class _Hit(NamedTuple):
    """A value of the mixed account, the like value of another source, and what kind of value it is."""

    own: _Given
    like: _Given
    kind: str


def merged_events(scene: Scene) -> Iterator[Firing]:
    """One account has something of two happenings that another source tells apart, by day or city: the day of the one
    and the city of the other, or two people named in one sentence, of whom one was at the one only and one at the other only.
    The source itself tells of one of the two alone."""
    told = _accounts(scene)
    for first in sorted(told):
        for document in sorted(told[first]):
            firing = _mixed(scene, told, first, document)
            if firing is not None:
                yield firing


def _mixed(scene: Scene, told: Mapping[str, Mapping[str, _Account]], first: str, document: str) -> Firing | None:
    """What is to be said where the account of one document mixes the happening `first` with another."""
    own = told[first][document]
    for second in sorted(told):
        if second == first or document in told[second] or document in _tellers(scene, told, second):
            continue
        for other in sorted(told[first].keys() & told[second].keys()):
            one, two = told[first][other], told[second][other]
            if scene.voices.first(other) == scene.voices.first(document) or not _apart(scene, one, two):
                continue
            hits_one, hits_two = list(_hits(scene, own, one, two)), list(_hits(scene, own, two, one))
            crossed = [(a, b) for a in hits_one for b in hits_two if _cross(a, b, document)]
            if crossed:
                return _firing(scene, document, other, crossed[0])
    return None


def _cross(a: _Hit, b: _Hit, document: str) -> bool:
    """The day of the one and the city of the other, or two people named in one sentence. A day and a person say little:
    whoever is named in a report may be named for something else."""
    if "person" in (a.kind, b.kind):
        return a.kind == b.kind and not _passages(a, document).isdisjoint(_passages(b, document))
    return a.kind != b.kind


def _passages(hit: _Hit, document: str) -> frozenset[int]:
    evidence = hit.own.record._answer.evidence if hit.own.record._answer else ()
    return frozenset(item.passage_start for item in evidence if item.document == document)


def _tellers(scene: Scene, told: Mapping[str, Mapping[str, _Account]], subject: str) -> frozenset[str]:
    """Every document that tells of a happening at all."""
    views = (view for view in scene.asked(_ASKED | {"status"}) if view.fact.subject == subject)
    return frozenset(document for view in views for document in scene.tellers(view.fact)) | told[subject].keys()


def _accounts(scene: Scene) -> dict[str, dict[str, _Account]]:
    """Happening -> document -> what it tells of it as done."""
    told: dict[str, dict[str, _Account]] = {}
    for view in scene.asked(_ASKED):
        for record in view.answers:
            if record.status == "happened":
                for document in record.sources:
                    account = told.setdefault(view.fact.subject, {}).setdefault(document, _Account())
                    _enter(account, _Given(view, record))
    return told


def _enter(account: _Account, given: _Given) -> None:
    record = given.record
    if record.kind == "when" and record.full_day:
        account.days.append(given)
    elif record.kind == "place" and record.level == "city":
        account.cities.append(given)
    elif record.kind == "attendance" and record.present:
        account.people[given.view.fact.about] = given


def _apart(scene: Scene, one: _Account, two: _Account) -> bool:
    """Whether one source tells two happenings apart by their days or cities."""
    pairs = [pair for pair in ((one.days, two.days), (one.cities, two.cities)) if len(pair[0]) == len(pair[1]) == 1]
    return any(scene.compare(a[0].record, b[0].record).relation == "conflict" for a, b in pairs)


def _hits(scene: Scene, own: _Account, this: _Account, other: _Account) -> Iterator[_Hit]:
    """What an account has in common with the one happening and not with the other."""
    for kind, mine, its, others in (
        ("day", own.days, this.days, other.days),
        ("city", own.cities, this.cities, other.cities),
    ):
        if len(mine) == len(its) == len(others) == 1:
            like = scene.compare(mine[0].record, its[0].record).relation in ALIKE or mine[0].record is its[0].record
            if like and scene.compare(mine[0].record, others[0].record).relation == "conflict":
                yield _Hit(mine[0], its[0], kind)
    for person in sorted(own.people.keys() & this.people.keys() - other.people.keys()):
        yield _Hit(own.people[person], this.people[person], "person")


def _firing(scene: Scene, document: str, other: str, hits: tuple[_Hit, _Hit]) -> Firing:
    one, two = hits
    reason = f"it has {_words(one)} of one happening and {_words(two)} of another"
    mine = [told_by(hit.own.record, document, scene.source(document)) for hit in hits]
    theirs = [told_by(hit.like.record, other, scene.source(other)) for hit in hits]
    clause = Clause(text=reason, values=tuple((hit.kind, hit.own.record.value) for hit in hits))
    named = {"a": mine[0], "b": replace(theirs[1], value=two.like.view.record.caption), "f": one.like.view.record}
    facts = tuple(dict.fromkeys((one.own.view.fact, two.own.view.fact, two.like.view.fact)))
    return Firing(named, (clause,), (*mine, *theirs), facts, reason, name_rest=False)


def _words(hit: _Hit) -> str:
    if hit.kind == "person":
        return f"{hit.own.view.record.about} as one who was there"
    return f"the {hit.kind} ({hit.own.record.value})"
