"""Why two names score as they do: their parts, one after the other, and how much each moved the log-odds.

The names are built up part by part and scored each time; what a part moved is the difference. That depends on what was
there before it, so every part that the names share comes first once, and its differences are averaged; what only one has
comes after. The steps always add up to the score.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from itertools import zip_longest
from typing import Literal, NamedTuple

from reconcile.compare.name_align import Alignment, Pair
from reconcile.compare.name_forest import logit
from reconcile.compare.name_form import Form, Part
from reconcile.compare.name_odds import log_odds

START = logit(0.2)
"""Log-odds of two names before any part is looked at: of the pairs that are worth a look, one in five is one person's."""
SPELLING = 50  # percent of nearness from which two parts beside each other are spellings of one, not a contradiction
_RAREST = 72  # tenths of a decade, of a part that no table knows

Kind = Literal["exact", "spelling", "nickname", "script", "joined", "initial", "absent", "contradicted"]
_WORDS: dict[str, str] = {
    "exact": "{0} in both",
    "spelling": "{0} / {1}: two spellings",
    "nickname": "{0} / {1}: a short or foreign form",
    "script": "{0} / {1}: one name in two scripts",
    "joined": "{0} / {1}: written together or apart",
    "initial": "{0} / {1}: an initial",
    "absent": "{0}{1} in one only",
    "contradicted": "{0} against {1}: two different names",
}

# Endings of one name in its full and its everyday form: Dimitrios and Dimitris, Cornelius and Cornelus.
_FORMS = (("ios", "is"), ("ius", "us"))
_SHORTEST_STEM = 4  # letters before such an ending


class Step(NamedTuple):
    """What one part, or two parts set beside each other, contribute: `moved` in natural log-odds; `weight` 0..1 is how rare
    the part is, `likeness` 0..1 how near the two are."""

    kind: Kind
    left: str
    right: str
    weight: float
    likeness: float
    moved: float = 0.0

    @property
    def words(self) -> str:
        """The step as one reads it."""
        return _WORDS[self.kind].format(self.left, self.right)


class _Unit(NamedTuple):
    """A step before it is weighed, with the tokens of each name that it takes in."""

    step: Step
    ours: tuple[str, ...]
    theirs: tuple[str, ...]


def steps(a: Form, b: Form, found: Alignment) -> tuple[Step, ...]:
    """The steps of an alignment, not yet weighed: what the names share first."""
    return tuple(unit.step for unit in _units(a, b, found))


def weighed(a: Form, b: Form, found: Alignment) -> tuple[Step, ...]:
    """The same steps with what each moved: `START` and all of it are the log-odds of the names."""
    units = list(_units(a, b, found))
    shared = len(found.exact) + len(found.pairs)
    moved = [0.0] * len(units)
    orders = [(*range(first, shared), *range(first), *range(shared, len(units))) for first in range(max(1, shared))]
    for order in orders:
        before = START
        ours: tuple[str, ...] = ()
        theirs: tuple[str, ...] = ()
        for i in order:
            ours, theirs = (*ours, *units[i].ours), (*theirs, *units[i].theirs)
            after = log_odds(a.only(ours), b.only(theirs))
            moved[i] += (after - before) / len(orders)
            before = after
    return tuple(unit.step._replace(moved=amount) for unit, amount in zip(units, moved, strict=True))


def _units(a: Form, b: Form, found: Alignment) -> Iterator[_Unit]:
    for part in sorted(found.exact, key=lambda part: (-part.info, part.text)):
        yield _Unit(Step("exact", part.text, part.text, _weight(part), 1.0), (part.text,), (part.text,))
    paired = [_of_pair(a, b, pair) for pair in sorted(found.pairs, key=lambda pair: (-pair.near, pair.left.text))]
    yield from paired
    yield from (_Unit(Step("initial", letter, word, 0.2, 1.0), (letter,), (word,)) for letter, word in found.ours)
    yield from (_Unit(Step("initial", word, letter, 0.2, 1.0), (word,), (letter,)) for letter, word in found.theirs)
    yield from _left_over(found)
    ours, theirs = a.initials - dict(found.ours).keys(), b.initials - dict(found.theirs).keys()
    yield from _marks(ours, theirs, 0.1, apart=True)
    joined = {token for unit in paired for token in unit.ours}, {token for unit in paired for token in unit.theirs}
    yield from _marks(a.particles.keys() - joined[0], b.particles.keys() - joined[1], 0.05, apart=False)
    yield from _marks({a.suffix} - {""}, {b.suffix} - {""}, 0.3, apart=True)


def _weight(part: Part) -> float:
    return round(min(1.0, part.info / _RAREST), 2)


def _of_pair(a: Form, b: Form, pair: Pair) -> _Unit:
    left, right = pair.left, pair.right
    kind: Kind = "spelling"
    if pair.near < SPELLING and left.soft != right.soft and a.script == b.script:
        kind = "contradicted"
    elif pair.joined:
        kind = "joined"
    elif a.script != b.script:
        kind = "script"
    elif _one_in_two_forms(left.text, right.text) or (
        right.text in left.called and left.soft != right.soft and left.bones != right.bones
    ):
        kind = "nickname"
    weight = min(_weight(left), _weight(right))
    joined = tuple(part.text for part in pair.joined)
    ours = joined if joined and left.text not in a.words else (left.text,)
    theirs = joined if joined and right.text not in b.words else (right.text,)
    return _Unit(Step(kind, " ".join(ours), " ".join(theirs), weight, pair.near / 100), ours, theirs)


def _one_in_two_forms(left: str, right: str) -> bool:
    """Whether two parts differ by the ending of a full and an everyday form of one name."""
    for endings in _FORMS:
        stems = [{part.removesuffix(end) for end in endings if part.endswith(end)} for part in (left, right)]
        if left != right and any(len(stem) >= _SHORTEST_STEM for stem in stems[0] & stems[1]):
            return True
    return False


def _left_over(found: Alignment) -> Iterator[_Unit]:
    """What is left of both names, set against each other, the rarest first; then what only one of them has."""
    ours, theirs = (sorted(parts, key=lambda part: (-part.info, part.text)) for parts in (found.left, found.right))
    for one, other in zip_longest(ours, theirs):
        kind: Kind = "contradicted" if one and other else "absent"
        weight = min(_weight(part) for part in (one, other) if part)
        left, right = (one.text,) if one else (), (other.text,) if other else ()
        yield _Unit(Step(kind, "".join(left), "".join(right), weight, 0.0), left, right)


def _marks(ours: Set[str], theirs: Set[str], weight: float, *, apart: bool) -> Iterator[_Unit]:
    """Initials, particles or ranks: those in both, those beside each other (and `apart`, or not), those in one only."""
    for text in sorted(ours & theirs):
        yield _Unit(Step("exact", text, text, weight, 1.0), (text,), (text,))
    own, other = sorted(ours - theirs), sorted(theirs - ours)
    kind: Kind = "contradicted" if apart else "spelling"
    for one, two in zip(own, other, strict=False):
        yield _Unit(Step(kind, one, two, weight, 0.0), (one,), (two,))
    against = min(len(own), len(other))
    yield from (_Unit(Step("absent", text, "", weight, 0.0), (text,), ()) for text in own[against:])
    yield from (_Unit(Step("absent", "", text, weight, 0.0), (), (text,)) for text in other[against:])
