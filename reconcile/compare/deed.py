"""Two deeds: whether they answer one question, and whether one source then tells the opposite of the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from reconcile.model import Comparison, Deed
from reconcile.model.value import BARE, FATES, SOLE, STATES, UNDERGONE
from reconcile.settings import Settings

_SHARED = 2  # stems that two deeds share where one has no doer, or is told as a whole clause
_SHARE = 0.5
_WEEK = 7
_BODIES = frozenset("counci commit commis board court parlia govern senate panel direct chambe".split())
_CONVICTED = frozenset("convic verdic acquit guilty".split())
_ANYWHERE = frozenset({"there", "stage", "until", "condition"})  # what a person's deed is done to tells nothing apart
# What a named prize or office is called for short, and the verbs of getting it.
_GENERIC = frozenset("prize award trophy title honour honor medal win take receiv get earn lift claim hold".split())
_BY_KIND = {"sole": SOLE, "fate": FATES, "bare": BARE, "state": STATES}
_KINDS = {axis: kind for kind, axes in _BY_KIND.items() for axis in axes}


def compare_deed(a: Deed, b: Deed, _settings: Settings) -> Comparison:
    """How two deeds stand. Symmetric. A plan and what came of it do not contradict each other; a promise and a refusal do."""
    if a == b:
        return Comparison("same", 1.0, "same", "both say so")
    if not one_question(a, b):
        return Comparison("not-comparable", 0.0, "other-question", "they tell of two things")
    if not opposite(a, b):
        if a.pole == b.pole and a.denied == b.denied:
            return Comparison("same", 1.0, "same", "both say so")
        return Comparison("compatible", 0.5, "same", "both can be true")
    if "planned" in {a.told, b.told} and a.told != b.told:
        return Comparison("superseded", 0.5, "planned-then-done", "one tells of a plan")
    return Comparison("conflict", 0.0, "opposite", _reason(a, b))


def opposite(a: Deed, b: Deed) -> bool:
    """Whether only one of two deeds can have been: one is the denial of the other, their poles exclude each other, or they
    name two doers of what one does."""
    if a.axis in SOLE:
        return a.person != b.person if a.person and b.person else {*a.who}.isdisjoint(b.who)
    if a.pole == b.pole:
        return a.denied != b.denied
    return not (a.denied or b.denied)


def one_question(a: Deed, b: Deed) -> bool:
    """Whether two deeds are of one kind, by one doer, on one thing and of no two days."""
    return a.axis == b.axis and not _other_days(a, b) and _ASKED[_kind(a.axis)](a, b)


def _kind(axis: str) -> str:
    found = _KINDS.get(axis, axis.partition(" of ")[0])
    return found if found in _ASKED else "act"


def _other_days(a: Deed, b: Deed) -> bool:
    """Whether the days cannot be one; a weekday may have been read as that of the week before, and the day beside what was
    called off is that of the news."""
    if a.axis == "held" or a.day is None or b.day is None:
        return False
    return (a.day - b.day).days not in {-_WEEK, 0, _WEEK}


def _one_sole(a: Deed, b: Deed) -> bool:
    unsaid = a.axis == "chaired" and not (a.thing and b.thing)  # "the speaker presided"
    one = (
        bool(a.head) and a.head == b.head and {*a.thing} - {*b.who} == {*b.thing} - {*a.who}
    )  # "the talks with" the other
    return bool(a.person) == bool(b.person) and (unsaid or one)


def _one_fate(a: Deed, b: Deed) -> bool:
    return bool(a.person) and a.person == b.person and _no_other(a.thing, b.thing)


def _one_bare(a: Deed, b: Deed) -> bool:
    if a.person and b.person:
        if a.axis == "tenure":
            return a.person == b.person and _in_common(a.thing, b.thing) > 0
        return a.person == b.person and (a.axis in _ANYWHERE or _no_other(a.thing, b.thing))
    if a.axis == "appeal" and not (a.who or b.who):
        return _no_other(a.thing, b.thing)  # who stands for whom is not told
    return _one_act(a, b)


def _one_state(a: Deed, b: Deed) -> bool:
    return _one_thing(a, b) and (a.axis == "open" or _in_common(a.thing, b.thing) >= _SHARED)


def _one_order(a: Deed, b: Deed) -> bool:
    """One row: of one person, or told with a word in common beside it."""
    known = bool(a.person) or _in_common(a.who, b.who) > 0
    one, other = ([stem for stem in deed.who if stem not in _GENERIC] for deed in (a, b))
    return known and a.person == b.person and a.thing == b.thing and _no_other(one, other)


def _one_year(a: Deed, b: Deed) -> bool:
    return a.person == b.person if a.person or b.person else _one_thing(a, b)


def _one_act(a: Deed, b: Deed) -> bool:
    if not _one_thing(a, b):
        return False
    if a.person and b.person:
        return a.person == b.person
    if (a.person or b.person) and not (a.who and b.who):
        return False
    if a.who and b.who:
        return a.who[-1] == b.who[-1] and _no_other(a.who[:-1], b.who[:-1])
    return _in_common(a.thing, b.thing) >= _SHARED


def _one_vote(a: Deed, b: Deed) -> bool:
    """One vote: of one body or, where a side names none, told of one person or of one conviction."""
    one, other = ({*deed.who} & _BODIES for deed in (a, b))
    if one and other:
        return not one.isdisjoint(other)
    return (bool(a.person) and a.person == b.person) or bool({*a.who} & {*b.who} & _CONVICTED)


_ASKED: Mapping[str, Callable[[Deed, Deed], bool]] = {
    "sole": _one_sole,
    "fate": _one_fate,
    "bare": _one_bare,
    "state": _one_state,
    "order": _one_order,
    "year": _one_year,
    UNDERGONE: _one_fate,
    "unanimity": _one_vote,
    "size": lambda _a, _b: True,
    "act": _one_act,
}
"""Per kind of axis whether two deeds of one axis are about one thing."""


def _one_thing(a: Deed, b: Deed) -> bool:
    """Whether the nouns are one, with no other words beside them; of clauses, whether they share their words."""
    if bool(a.head) != bool(b.head) or not a.thing or not b.thing:
        return False
    if a.head:
        one, other = ([stem for stem in deed.thing if stem != a.head] for deed in (a, b))
        return a.head == b.head and _no_other(one, other)
    return _in_common(a.thing, b.thing) >= max(_SHARED, _SHARE * min(len(a.thing), len(b.thing)))


def _in_common(one: Sequence[str], other: Sequence[str]) -> int:
    return len({*one} & {*other})


def _no_other(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether words do not tell two things apart: one side has none, or some are the same."""
    return not one or not other or not {*one}.isdisjoint(other)


def _reason(a: Deed, b: Deed) -> str:
    if a.axis in SOLE:
        return "two are named for what one does"
    if a.pole == b.pole:
        return "one says that it was so, the other that it was not"
    return "one excludes the other"
