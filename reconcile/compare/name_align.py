"""Which part of one name stands for which of the other, whatever their order."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from rapidfuzz.distance.Levenshtein import distance

from reconcile.compare.name_form import Form, Part, part
from reconcile.compare.name_token import nearness

ALIGNED = 25  # percent of probability from which two parts are set beside each other as spellings of one
JOINED = 95  # percent for two parts written as one: the consonants are the same
LONG = 5  # letters that a part needs to be two parts written as one

Stood = tuple[str, str]  # an initial and the word that it stands for
Nearness = Callable[[Part, Part], int]


class Pair(NamedTuple):
    """Two parts of different spelling set beside each other, `near` in percent. `joined` are the parts that make up one side."""

    left: Part
    right: Part
    near: int
    joined: tuple[Part, ...] = ()


class Alignment(NamedTuple):
    """Parts in both names, pairs, what is left of each (never particles); how many initials are met, how many left over,
    whether on both sides; the initials of each name that stand for words of the other."""

    exact: list[Part]
    pairs: list[Pair]
    left: list[Part]
    right: list[Part]
    met: int = 0
    odd: int = 0
    clash: bool = False
    ours: tuple[Stood, ...] = ()
    theirs: tuple[Stood, ...] = ()

    def turned(self) -> Alignment:
        """The same with the names the other way round."""
        exact, pairs, left, right, met, odd, clash, ours, theirs = self
        pairs = [Pair(pair.right, pair.left, pair.near, pair.joined) for pair in pairs]
        return Alignment(exact, pairs, right, left, met, odd, clash, theirs, ours)


def align(a: Form, b: Form, near: Nearness = nearness) -> Alignment:
    """The alignment of two names: parts in both, then the nearest pairs first, then parts written as one, then initials."""
    ours, theirs = a.words, b.words
    shared = ours.keys() & theirs.keys()
    exact = [ours[text] for text in shared]
    left = [p for text, p in ours.items() if text not in shared]
    right = [p for text, p in theirs.items() if text not in shared]
    pairs: list[Pair] = []
    if left and right:
        pairs = _pairs(left, right, near)
        if len(left) + len(a.particles) + len(pairs) > 1:
            _join(a, left, right, pairs, True)
        if len(right) + len(b.particles) + len(pairs) > 1:
            _join(b, right, left, pairs, False)
    if a.initials or b.initials:
        return _initials(a, b, exact, pairs, left, right)
    return Alignment(exact, pairs, left, right)


def contradicted(found: Alignment) -> bool:
    """Whether each name has parts that the other lacks, and none of its parts is near one of the other."""
    return bool(found.left and found.right and not found.pairs)


def _pairs(left: list[Part], right: list[Part], near: Nearness) -> list[Pair]:
    """The nearest first, each part once; ties by the alphabet. The parts are taken out of the lists."""
    scored = []
    for p in left:
        for q in right:
            score = near(p, q)
            if score >= ALIGNED:
                scored.append((-score, p.text, q.text, p, q))
    if not scored:
        return []
    if len(scored) > 1:
        scored.sort()
    pairs = []
    for score, _, _, p, q in scored:
        if p in left and q in right:
            left.remove(p)
            right.remove(q)
            pairs.append(Pair(p, q, -score))
    return pairs


def may_join(form: Form, other: Form) -> bool:
    """Whether a part of the other name may be two parts of this one written together."""
    return any(_two_of(form, q) for text, q in other.words.items() if text not in form.words)


def _two_of(form: Form, target: Part) -> bool:
    """Whether a part has the consonants of two parts of a name. Most have those of none at their start, so that the name's
    pairs of parts need not be made."""
    if len(target.text) < LONG:
        return False
    bones = target.bones
    for parts in (form.words, form.particles):
        for part_of in parts.values():
            if bones.startswith(part_of.bones):
                return bones in form.joins
    return False


def _join(form: Form, mine: list[Part], others: list[Part], pairs: list[Pair], ours: bool) -> None:
    """Jong and Un beside Jongun: two parts of a name that are left over, or beside something less near, make one part."""
    held = {(pair.right if ours else pair.left): pair for pair in pairs if pair.near < JOINED and not pair.joined}
    for target in [*others, *held]:
        if not _two_of(form, target):
            continue
        beside = held.get(target)
        free = [*mine, *form.particles.values()]
        if beside:
            free.append(beside.left if ours else beside.right)
        for u, v in form.joins[target.bones]:
            if u in free and v in free and not u.kind == v.kind == "particle" and _nearer(u, v, target):
                whole = part(u.text + v.text, u.script)
                pairs.append(Pair(whole, target, JOINED, (u, v)) if ours else Pair(target, whole, JOINED, (u, v)))
                if beside:
                    pairs.remove(beside)
                else:
                    others.remove(target)
                mine[:] = [p for p in free if p is not u and p is not v and p.kind != "particle"]
                break


def _nearer(u: Part, v: Part, target: Part) -> bool:
    """Whether two parts written together are nearer to a third than each of them is."""
    one, other = distance(u.text, target.text), distance(v.text, target.text)
    return distance(u.text + v.text, target.text) < min(one, other)


def _initials(a: Form, b: Form, exact: list[Part], pairs: list[Pair], left: list[Part], right: list[Part]) -> Alignment:
    both = a.initials & b.initials
    ours, right = _met(a.initials - both, right)
    theirs, left = _met(b.initials - both, left)
    met = len(both) + len(ours) + len(theirs)
    odd_ours, odd_theirs = len(a.initials) - len(both) - len(ours), len(b.initials) - len(both) - len(theirs)
    clash = odd_ours > 0 < odd_theirs
    return Alignment(exact, pairs, left, right, met, odd_ours + odd_theirs, clash, ours, theirs)


def _met(initials: frozenset[str], words: list[Part]) -> tuple[tuple[Stood, ...], list[Part]]:
    """Initials with the words that they stand for, by the alphabet, and words that no initial stands for."""
    met: dict[str, str] = {}
    kept = []
    for word in words:
        letter = word.text[0]
        if letter in initials and letter not in met:
            met[letter] = word.text
        else:
            kept.append(word)
    return tuple(sorted(met.items())), kept
