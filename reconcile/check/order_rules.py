"""The hook on the order of two happenings: one source has the first before the second, another after it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from reconcile.check.finding import Firing
from reconcile.check.scene import Scene
from reconcile.check.telling import earlier, told_as_done
from reconcile.check.view import AnswerRecord, FactView, sourced
from reconcile.check.weighed import Weighed, weighed
from reconcile.model.value import When

ORDER = (
    "two sources date both happenings, each in another order",
    "every one of them is told as done",
    "a day of one of the two contradicts the other source, and no slip of a week explains it",
    "it is not told already that they give one of the two another day",
)
"""The conditions of `order_conflict`."""

_FAR = 31  # days from which on another day may be that of another happening, so that the rules on days are silent


class _Dates(NamedTuple):
    """When the sources `documents` put two happenings; `order` is -1 where the first comes before, 1 where it comes after, 0
    where their dates leave it open."""

    first: AnswerRecord
    second: AnswerRecord
    documents: tuple[str, ...]
    order: int


def order_conflict(scene: Scene) -> Iterator[Weighed]:
    """Two happenings that two sources date both, each source in another order."""
    dated = [(view, _by_document(view)) for view in scene.asked(frozenset({"date"})) if view.record.event_accounts > 1]
    for (one, first), (two, second) in combinations(dated, 2):
        both = sorted(first.keys() & second.keys())
        if len(both) > 1:
            yield _weigh(scene, (one, two), _dates(scene, both, first, second))


def _by_document(view: FactView) -> Mapping[str, AnswerRecord]:
    """The date that each source gives; not of those that give several."""
    told: dict[str, list[AnswerRecord]] = {}
    for record in view.answers:
        for document in record.sources if record.anchor != "publication" else ():
            told.setdefault(document, []).append(record)
    return {document: records[0] for document, records in told.items() if len(records) == 1}


def _dates(
    scene: Scene, documents: Sequence[str], first: Mapping[str, AnswerRecord], second: Mapping[str, AnswerRecord]
) -> list[_Dates]:
    """Sources that give the same two dates together, those that most sources give first."""
    groups: dict[tuple[int, int], list[str]] = {}
    for document in documents:
        groups.setdefault((first[document]._index, second[document]._index), []).append(document)
    dates = []
    for together in groups.values():
        a, b = first[together[0]], second[together[0]]
        dates.append(_Dates(a, b, tuple(together), _order(scene, a, b)))
    return sorted(
        dates,
        key=lambda d: (-scene.independent(d.documents), d.first.value, d.second.value, d.documents),
    )


def _order(scene: Scene, a: AnswerRecord, b: AnswerRecord) -> int:
    return earlier(b, a, scene.settings) - earlier(a, b, scene.settings)


def _weigh(scene: Scene, views: tuple[FactView, FactView], dates: Sequence[_Dates]) -> Weighed:
    before = next((item for item in dates if item.order < 0), dates[0])
    after = next((item for item in dates if item.order > 0), dates[-1])
    records = (before.first, before.second, after.first, after.second)
    opposed = before.order < 0 < after.order
    done = all(told_as_done(record, scene.documents) for record in records)
    pairs = list(zip(records[:2], records[2:], strict=True))
    contradicted = any(scene.compare(*pair).relation == "conflict" for pair in pairs)
    told_of = any(_other_day(scene, *pair) for pair in pairs)
    values = tuple(map(sourced, records))
    return weighed(
        f"{views[0].record.caption} and {views[1].record.caption}", values, ORDER, (opposed, done, contradicted, not told_of),
        lambda: _told(scene, views, before, after),
    )  # fmt: skip


def _other_day(scene: Scene, a: AnswerRecord, b: AnswerRecord) -> bool:
    """Whether two sources give full days near each other that contradict each other: the order only follows from that."""
    if not (a.full_day and b.full_day and a.status == b.status) or scene.compare(a, b).relation != "conflict":
        return False
    one, other = (record._reading for record in (a, b))
    days = [when.start for when in (one, other) if isinstance(when, When) and when.start]
    return len(days) > 1 and abs((days[0] - days[1]).days) <= _FAR


def _told(scene: Scene, views: tuple[FactView, FactView], before: _Dates, after: _Dates) -> Firing:
    earlier, later = (scene.listed(item.documents) for item in (before, after))
    reason = (
        f"{earlier} has it before “{views[1].record.caption}” ({before.first.value}, {before.second.value}), {later} after "
        f"it ({after.first.value}, {after.second.value})"
    )
    a, b = replace(before.first, source=earlier), replace(after.first, source=later)
    answers = list({id(r): r for r in (before.first, after.first, before.second, after.second)}.values())
    facts = (views[0].fact, views[1].fact)
    return Firing({"a": a, "b": b, "f": views[0].record}, (), tuple(answers), facts, reason, name_rest=False)
