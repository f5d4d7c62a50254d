"""Which finding of one run is meant by what was said about a finding of another run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from reconcile.model import Entity, Finding, Known, marks
from reconcile.text.fold import fold


class Meant(NamedTuple):
    """The findings that an entry means, sorted; where there is none, `problem` says what is there instead."""

    findings: tuple[str, ...] = ()
    problem: str = ""


GONE = Meant(problem="matches no finding any more")
OTHER_ID = "has the id of a finding about something else"
UNTOLD = "the passages that it was about have all been rewritten"


class Findings:
    """The findings of one run, to be found again.

    An id is trusted only where question, people and a passage bear it out; without the id, a finding has to be about the
    same rule, question, people and values, with every side borne out by a passage. Two that would do are none.
    """

    def __init__(self, findings: Iterable[Finding], entities: Iterable[Entity]) -> None:
        self._by_id: dict[str, Finding] = {}
        self._marked: dict[tuple[str, str], frozenset[str]] = {}
        self._by_subject: dict[tuple[str, str], list[Finding]] = defaultdict(list)
        self._by_rule: dict[tuple[str, str], list[Finding]] = defaultdict(list)
        for finding in sorted(findings, key=lambda item: item.id):
            self._by_id[finding.id] = finding
            self._by_subject[finding.rule, fold(finding.subject_caption)].append(finding)
            self._by_rule[finding.rule, finding.question].append(finding)
        self._spelled: Mapping[str, frozenset[str]] = {
            entity.id: frozenset(fold(name) for name in (entity.caption, *(one.text for one in entity.spellings)))
            for entity in entities
        }

    def meant(self, entry: Known) -> Meant:
        """What `entry` means here."""
        if not entry.id and not entry.sides:
            return _of(self._by_subject.get((entry.rule, fold(entry.subject)), ()))
        named = self._by_id.get(entry.id)
        if not (entry.question or entry.people or entry.sides):  # nothing but the id is known of it
            return _of([named] if named else [])
        if named and self._borne_out(entry, named):
            return _of([named])
        like = self._by_rule.get((entry.rule, entry.question), ())
        found = [finding for finding in like if self._the_same(entry, finding)]
        return _of(found) if len(found) == 1 else self._instead(entry, named, found)

    def _borne_out(self, entry: Known, finding: Finding) -> bool:
        held = {mark for side in entry.sides for mark in side.marks}
        told = {mark for side in finding.sides for mark in self._marks(finding, side.value)}
        return self._about_the_same(entry, finding) and (not held or not held.isdisjoint(told))

    def _about_the_same(self, entry: Known, finding: Finding) -> bool:
        """The same rule, question and people, and the same thing counted or asked about."""
        if (entry.rule, entry.question) != (finding.rule, finding.question):
            return False
        people, names = [self._names(one) for one in finding.entities], {fold(name) for name in entry.people}
        was, now = fold(entry.about), fold(finding.about)
        if was != now and not any({was, now} <= one for one in people):  # one person, spelled otherwise
            return False
        return all(names & one for one in people) and all(any(name in one for one in people) for name in names)

    def _names(self, entity: str) -> frozenset[str]:
        return self._spelled.get(entity) or frozenset([fold(entity)])

    def _the_same(self, entry: Known, finding: Finding) -> bool:
        held = {fold(side.value) for side in entry.sides}
        if held != {fold(side.value) for side in finding.sides} or not self._about_the_same(entry, finding):
            return False
        quoted = [side for side in entry.sides if side.marks]
        return bool(quoted) and all(not self._marks(finding, side.value).isdisjoint(side.marks) for side in quoted)

    def _marks(self, finding: Finding, value: str) -> frozenset[str]:
        key = finding.id, fold(value)
        if key not in self._marked:
            quoted = (one for side in finding.sides if fold(side.value) == key[1] for one in side.evidence)
            self._marked[key] = frozenset(marks(one.passage for one in quoted))
        return self._marked[key]

    def grown(self, entry: Known, finding: Finding) -> bool:
        """Whether `finding` may be what has become of the finding of `entry`: about the same, with a passage in common, but
        other values."""
        if not self._about_the_same(entry, finding):
            return False
        held = {mark for side in entry.sides for mark in side.marks}
        return any(not held.isdisjoint(self._marks(finding, side.value)) for side in finding.sides)

    def _instead(self, entry: Known, named: Finding | None, found: Sequence[Finding]) -> Meant:
        """Why nothing is meant: a decision is kept, and told, but never moved to something else."""
        if found:
            return Meant(problem=f"{len(found)} findings could be meant, so none is")
        for finding in self._by_rule.get((entry.rule, entry.question), ()):
            if self.grown(entry, finding):
                return Meant(problem=f"its finding has changed and is told anew: {finding.message}")
        if named:
            return Meant(problem=UNTOLD if self._about_the_same(entry, named) else OTHER_ID)
        return GONE


def _of(findings: Iterable[Finding]) -> Meant:
    ids = tuple(sorted(finding.id for finding in findings))
    return Meant(ids) if ids else GONE
