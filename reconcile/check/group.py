"""Hooks of shipped rules that need more than one fact at a time, or counting that no expression can say.

Each takes the scene and yields where its rule holds. Rule files of a user cannot name a hook.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import combinations

from reconcile.check.edition_rules import recycled_quote, stale_source, updated_or_retracted
from reconcile.check.finding import Firing
from reconcile.check.grade_rules import credibility, key_point
from reconcile.check.mixed_rules import merged_events
from reconcile.check.number_rules import other_definition, total_against_parts
from reconcile.check.office_rules import NOT_IN_OFFICE, not_in_office_then
from reconcile.check.order_rules import ORDER, order_conflict
from reconcile.check.origin_rules import independent_wording, shared_error, single_origin, weak_source
from reconcile.check.presence_rules import TWO_PLACES, person_in_two_places
from reconcile.check.scene import Scene
from reconcile.check.self_rules import self_contradiction
from reconcile.check.unnamed import estimated_unnamed
from reconcile.check.view import AnswerRecord, FactView, sourced
from reconcile.check.weighed import Weighed, weighed
from reconcile.model.finding import Clause, Finding
from reconcile.model.value import Name, Quote, Roster
from reconcile.text.fold import fold
from reconcile.text.sentence import words

Hook = Callable[[Scene], Iterable[Firing | Weighed]]

ALIKE_WORDS, ALIKE_SHARE = 3, 0.3
"""Content words that two statements share at least, in number and as a share of the shorter statement."""

_FUNCTION_WORDS = frozenset(
    """about above after again against also among because been before being between both could does doing down during
    each even every from further have having here into itself just more most much must only other over same shall should
    some such than that their them then there these they this those through under until very were what when where which
    while whom with would your yours ours""".split()
)


SIMILAR = (
    "the two share enough words that carry meaning",
    "the occasion of one at least is told, and the other has another",
    "no source gives both",
)
"""The conditions of `similar_statements`."""


def similar_statements(scene: Scene) -> Iterator[Weighed]:
    """Two statements of one speaker, told by different sources of different occasions, that share content words."""
    by_speaker: dict[str, list[tuple[FactView, AnswerRecord, frozenset[str]]]] = {}
    for view in scene.asked(frozenset({"quote"})):
        for record in view.answers[:1]:
            if record.entity and isinstance(record._reading, Quote):
                statement = (view, record, content_words(record._reading.text))
                by_speaker.setdefault(record.entity, []).append(statement)
    for speaker in sorted(by_speaker):
        for (one, a, in_a), (two, b, in_b) in combinations(by_speaker[speaker], 2):
            if shared := sorted(in_a & in_b):
                enough = len(shared) >= max(ALIKE_WORDS, ALIKE_SHARE * min(len(in_a), len(in_b)))
                apart = set(_documents(one)).isdisjoint(_documents(two))
                tell = partial(_firing, one, two, a, b, f"both speak of {', '.join(shared)}")
                holds = enough, _other_occasion(a, b), apart
                yield weighed(one.record.caption, (sourced(a), sourced(b)), SIMILAR, holds, tell)


def _other_occasion(a: AnswerRecord, b: AnswerRecord) -> bool:
    return bool(a.occasion or b.occasion) and fold(a.occasion) != fold(b.occasion)


ONE_NAME = (
    "their names cannot be those of one person",
    "a source uses the family name alone, or both have the very same name",
)
"""The conditions of `one_name_two_people`."""


def one_name_two_people(scene: Scene) -> Iterator[Weighed]:
    """Two people of one family name, or of one whole name, whom a reader may take for one."""
    people = [view for view in scene.asked(frozenset({"name"})) if scene.is_person(view.fact.subject) and view.answers]
    by_last: dict[str, list[tuple[FactView, AnswerRecord]]] = {}
    for view in people:
        fullest = max(view.answers, key=lambda record: (len(words(record.value)), record.independent))
        if isinstance(fullest._reading, Name) and fullest.form == "full" and fullest._reading.of == "person":
            by_last.setdefault(_last_name(fullest.value), []).append((view, fullest))
    for last in sorted(by_last):
        for (one, a), (two, b) in combinations(by_last[last], 2):
            if one.fact.subject != two.fact.subject:
                # Compatible names may still be one person, of whom nothing is said here.
                holds = scene.compare(a, b).relation != "compatible", _may_be_confused(scene, one, two, last)
                yield weighed(
                    f"{a.value} and {b.value}",
                    (sourced(a), sourced(b)),
                    ONE_NAME,
                    holds,
                    partial(_alike, one, two, a, b),
                )


def _alike(one: FactView, two: FactView, a: AnswerRecord, b: AnswerRecord) -> Firing:
    return _firing(one, two, a, b, f"both are called {a.value.split()[-1]}")


def _last_name(name: str) -> str:
    parts = words(fold(name))
    return parts[-1] if parts else ""


def _may_be_confused(scene: Scene, one: FactView, two: FactView, last: str) -> bool:
    """Some source uses the bare family name, or both have the very same name."""
    names, others = (
        scene.spellings(view.fact.subject) | {fold(record.value) for record in view.answers} for view in (one, two)
    )
    return not names.isdisjoint(others) or last in names | others


CLOSED_LIST = (
    "the list says that it is complete, and nowhere that it is open",
    "the list is of everybody, not of one side",
    "neither the list nor its sources anywhere name the person",
    "the person is told as what the list is of, such as a mediator",
)
"""The conditions of `closed_list_lacks`."""


def closed_list_lacks(scene: Scene) -> Iterator[Weighed]:
    """A list that says it is complete lacks somebody whom another source names among those present."""
    attended = [view for view in scene.asked(frozenset({"attendance"})) if scene.is_person(view.fact.about)]
    for rosters in scene.asked(frozenset({"roster"})):
        for view in attended:
            named = _present(view)
            if named and rosters.answers and view.fact.subject == rosters.fact.subject:
                yield _lacks(scene, rosters, view, named)


def _present(view: FactView) -> list[AnswerRecord]:
    return [record for record in view.answers if record.kind == "attendance" and record.present]


def _lacks(scene: Scene, rosters: FactView, view: FactView, named: Sequence[AnswerRecord]) -> Weighed:
    """The lists that lack the person, told together; where none does, the one that comes nearest."""
    held = {id(listing): _held(scene, listing, view, named) for listing in rosters.answers}
    nearest = max(rosters.answers, key=lambda listing: sum(held[id(listing)]))
    lists = [listing for listing in rosters.answers if held[id(listing)] == held[id(nearest)]]
    values = (sourced(named[0]), sourced(nearest))
    return weighed(
        view.record.about, values, CLOSED_LIST, held[id(nearest)], lambda: _lacking(scene, rosters, view, lists)
    )


def _held(
    scene: Scene, listing: AnswerRecord, view: FactView, named: Sequence[AnswerRecord]
) -> tuple[bool, bool, bool, bool]:
    people = listing._reading.people if isinstance(listing._reading, Roster) else ()
    unnamed = view.fact.about not in people and scene.named_in(view.fact.about).isdisjoint(listing.sources)
    # A list of mediators says nothing of those who came as something else.
    limited = _PARTS & {word.rstrip("s") for word in words(fold(listing.wording))}
    part = not limited or any(record.manner.rstrip("s") in _PARTS for record in named)
    return listing.closed and not listing.open, not listing.side, unnamed, part


_PARTS = frozenset("mediator facilitator negotiator signatory delegate moderator finalist panellist host guest".split())


def _lacking(scene: Scene, rosters: FactView, view: FactView, lists: Sequence[AnswerRecord]) -> Firing:
    named = _present(view)
    sources = scene.listed(sorted({document for listing in lists for document in listing.sources}))
    reason = f"{view.record.about} is not on the list in {sources}"
    firing = _firing(view, rosters, named[0], replace(lists[0], source=sources), reason)
    return firing._replace(answers=(*named, *lists), name_rest=False)


def _documents(view: FactView) -> Sequence[str]:
    return [document for record in view.answers for document in record.sources]


def _firing(one: FactView, two: FactView, a: AnswerRecord, b: AnswerRecord, reason: str) -> Firing:
    clause = Clause(text=reason, values=(("a.value", a.value), ("b.value", b.value)))
    return Firing({"a": a, "b": b, "f": one.record}, (clause,), (a, b), (one.fact, two.fact), reason)


def content_words(text: str) -> frozenset[str]:
    """The folded words of four letters or more that carry meaning."""
    return frozenset(word for word in words(fold(text)) if len(word) > 3 and word not in _FUNCTION_WORDS)


def shared_origin(scene: Scene) -> Iterator[Firing]:
    """Two documents that name one origin for their facts; what both say was then said once."""
    by_origin: dict[str, list[tuple[FactView, AnswerRecord]]] = {}
    for view in scene.asked(frozenset({"origin"})):
        for record in view.answers:
            by_origin.setdefault(" ".join(words(fold(record.who))), []).append((view, record))
    for origin in sorted(by_origin):
        first, *rest = by_origin[origin]
        others = [(view, record) for view, record in rest if view.fact.subject != first[0].fact.subject]
        if others:
            firing = _firing(first[0], others[0][0], first[1], others[0][1], f"both name {first[1].who}")
            yield firing._replace(answers=(*firing.answers, *(record for _, record in others[1:])))


HOOKS: Mapping[str, Hook] = {
    "reconcile.check.group:similar_statements": similar_statements,
    "reconcile.check.group:one_name_two_people": one_name_two_people,
    "reconcile.check.group:closed_list_lacks": closed_list_lacks,
    "reconcile.check.group:shared_origin": shared_origin,
    "reconcile.check.origin_rules:independent_wording": independent_wording,
    "reconcile.check.origin_rules:single_origin": single_origin,
    "reconcile.check.origin_rules:shared_error": shared_error,
    "reconcile.check.origin_rules:weak_source": weak_source,
    "reconcile.check.edition_rules:updated_or_retracted": updated_or_retracted,
    "reconcile.check.edition_rules:stale_source": stale_source,
    "reconcile.check.edition_rules:recycled_quote": recycled_quote,
    "reconcile.check.grade_rules:credibility": credibility,
    "reconcile.check.unnamed:estimated_unnamed": estimated_unnamed,
    "reconcile.check.order_rules:order_conflict": order_conflict,
    "reconcile.check.presence_rules:person_in_two_places": person_in_two_places,
    "reconcile.check.office_rules:not_in_office_then": not_in_office_then,
    "reconcile.check.number_rules:total_against_parts": total_against_parts,
    "reconcile.check.number_rules:other_definition": other_definition,
    "reconcile.check.self_rules:self_contradiction": self_contradiction,
    "reconcile.check.mixed_rules:merged_events": merged_events,
}
"""Every hook that looks at the scene, by the name that a rule file gives it."""

CONDITIONS: Mapping[str, Sequence[str]] = {
    "reconcile.check.group:similar_statements": SIMILAR,
    "reconcile.check.group:one_name_two_people": ONE_NAME,
    "reconcile.check.group:closed_list_lacks": CLOSED_LIST,
    "reconcile.check.order_rules:order_conflict": ORDER,
    "reconcile.check.presence_rules:person_in_two_places": TWO_PLACES,
    "reconcile.check.office_rules:not_in_office_then": NOT_IN_OFFICE,
}
"""Per hook that tells which of its conditions failed, these conditions in words."""

AFTERWARDS: Mapping[str, Callable[[Scene, Sequence[Finding]], Iterable[tuple[Finding, str]]]] = {
    "reconcile.check.grade_rules:key_point": key_point,
}
"""Hooks that look at what all other rules found: each gives findings and what is to be said of them."""
