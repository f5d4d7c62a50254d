"""Which decisions count: those that no other decision that counts has undone or replaced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from typing import NamedTuple

from reconcile.decide.load import Entries
from reconcile.errors import BadKnown
from reconcile.model.decision import Decision, Merge
from reconcile.model.known import Known


class Standings(NamedTuple):
    """The decisions that count: entries on findings, those of `[[known]]` tables first, and merges. `loose` says in words
    which entries undo or replace what no file holds."""

    known: tuple[Known, ...] = ()
    merges: tuple[Merge, ...] = ()
    loose: tuple[str, ...] = ()


UNDECIDED = Standings()


def standing(entries: Entries) -> Standings:
    """What the entries come to, whatever their order. Raises BadKnown where decisions undo each other in a circle."""
    counts = counting(entries)
    told = [(decision, file) for decision, file in entries.decisions if decision.id in counts]
    held = {decision.id for decision, _ in entries.decisions}
    loose = [
        f"{file}: decision {decision.id} undoes or replaces {target}, which no file holds"
        for decision, file in told
        for target in decision.set_aside
        if target not in held
    ]
    return Standings(
        (*entries.known, *(Known.of(decision, file) for decision, file in told if decision.of_finding)),
        tuple(_merges(told)),
        tuple(loose),
    )


def _merges(told: Iterable[tuple[Decision, str]]) -> Iterator[Merge]:
    names = ("id", "one", "other", "note", "by", "on")
    for decision, file in told:
        if decision.standing in {"same", "different"}:
            kept = {name: getattr(decision, name) for name in names}
            yield Merge(standing=decision.standing, file=file, **kept)


def counting(entries: Entries) -> frozenset[str]:
    """The ids of the decisions that count. Raises BadKnown where decisions undo each other in a circle."""
    decisions = [decision for decision, _ in entries.decisions]
    against: dict[str, list[str]] = {decision.id: [] for decision in decisions}
    for decision in decisions:
        for target in decision.set_aside:
            if target in against:
                against[target].append(decision.id)
    counts: set[str] = set()
    try:
        for one in TopologicalSorter(against).static_order():
            if counts.isdisjoint(against[one]):
                counts.add(one)
    except CycleError as error:
        raise BadKnown([f"decisions undo each other: {', '.join(sorted(set(error.args[1])))}"]) from error
    return frozenset(counts)
