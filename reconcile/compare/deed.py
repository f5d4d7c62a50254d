"""Two deeds: whether they answer one question, and whether one source then tells the opposite of the other."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.model import Comparison, Deed
from reconcile.model.value import BARE, FATES, SOLE, STATES
from reconcile.settings import Settings

_SHARED = 2  # stems that two deeds share where one has no doer, or is told as a whole clause
_SHARE = 0.5


def compare_deed(a: Deed, b: Deed, _settings: Settings) -> Comparison:
    """How two deeds stand. A plan and what came of it do not contradict each other; a promise and a refusal do."""
    if not one_question(a, b):
        return Comparison("not-comparable", 0.0, "other-question", "they tell of two things")
    if not opposite(a, b):
        same = a.pole == b.pole and a.denied == b.denied
        return Comparison("same" if same else "compatible", 1.0 if same else 0.5, "same", "both can be true")
    if "planned" in {a.told, b.told} and a.told != b.told:
        return Comparison("superseded", 0.5, "planned-then-done", "one tells of a plan")
    return Comparison("conflict", 0.0, "opposite", _reason(a, b))


def opposite(a: Deed, b: Deed) -> bool:
    """Whether only one of two deeds can have been: one is the denial of the other, or their poles exclude each other."""
    if a.axis in SOLE:
        return a.person != b.person if a.person and b.person else {*a.who}.isdisjoint(b.who)
    if a.pole == b.pole:
        return a.denied != b.denied
    return not (a.denied or b.denied)


def one_question(a: Deed, b: Deed) -> bool:
    """Whether two deeds are of one kind, by one doer, on one thing and of no two days."""
    if a.axis != b.axis or _other_days(a, b):
        return False
    if a.axis in SOLE:
        comparable = bool(a.person) == bool(b.person)
        unsaid = a.axis == "chaired" and not (a.thing and b.thing)  # "the speaker presided"
        return comparable and (unsaid or (bool(a.head) and a.head == b.head and a.thing == b.thing))
    if a.axis in FATES or (a.person and b.person and a.axis in BARE):
        return bool(a.person) and a.person == b.person and (a.axis == "there" or _no_other(a.thing, b.thing))
    if a.axis == "appeal" and not (a.who or b.who):
        return _no_other(a.thing, b.thing)  # who stands for whom is not told
    if a.axis == "order":
        known = a.person or not {*a.who}.isdisjoint(b.who)
        return bool(known) and a.person == b.person and a.thing == b.thing and _no_other(a.who, b.who)
    if a.axis.startswith("size"):
        return True
    if a.axis.startswith("score"):
        return len({*a.thing} & {*b.thing}) >= _SHARED
    years = a.axis.startswith("year")
    if years and (a.person or b.person):
        return a.person == b.person
    if not _one_thing(a, b):
        return False
    if a.axis in {"held", "trend"}:
        return len({*a.thing} & {*b.thing}) >= _SHARED
    if a.axis in STATES or years:
        return True
    if a.person or b.person:
        return a.person == b.person
    if a.who and b.who:
        return a.who[-1] == b.who[-1] and _no_other(a.who[:-1], b.who[:-1])
    return len({*a.thing} & {*b.thing}) >= _SHARED


def _other_days(a: Deed, b: Deed) -> bool:
    """Whether the days cannot be one; a weekday may have been read as that of the week before."""
    if a.axis == "held":
        return False  # the day beside it is that of the news
    return a.day is not None and b.day is not None and (a.day - b.day).days not in {-7, 0, 7}


def _one_thing(a: Deed, b: Deed) -> bool:
    """Whether the nouns are one, with no other words beside them; of clauses, whether they share their words."""
    if bool(a.head) != bool(b.head) or not a.thing or not b.thing:
        return False
    shared = {*a.thing} & {*b.thing}
    if a.head:
        return a.head == b.head and _no_other([s for s in a.thing if s != a.head], [s for s in b.thing if s != b.head])
    return len(shared) >= _SHARED and len(shared) >= _SHARE * min(len(a.thing), len(b.thing))


def _no_other(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether words do not tell two things apart: one side has none, or some are the same."""
    return not one or not other or not {*one}.isdisjoint(other)


def _reason(a: Deed, b: Deed) -> str:
    if a.axis in SOLE:
        return "two are named for what one does"
    if a.pole == b.pole:
        return "one says that it was so, the other that it was not"
    return "one excludes the other"
