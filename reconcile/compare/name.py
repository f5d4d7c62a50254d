"""Person names: token alignment with a reason for every token.

A contradiction (both names have a token that the other lacks) costs much more than an absence (only one has more tokens).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from jellyfish import damerau_levenshtein_distance
from rapidfuzz.distance import Levenshtein

from reconcile.model import Comparison, Name
from reconcile.settings import Settings
from reconcile.text import lexicon
from reconcile.text.fold import fold

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_TITLES = frozenset("mr mrs ms miss dr prof sir dame lord lady sheikh shaikh haji hajj".split())
_PARTICLES = frozenset(
    """al el ul bin ibn ben bint abu abou abd um umm ould de da do dos das del della di du la le les van von der den ten
    ter af zu y e san st ap""".split()
)
_SUFFIXES = {
    "jr": "junior",
    "jnr": "junior",
    "junior": "junior",
    "sr": "senior",
    "snr": "senior",
    "ii": "ii",
    "iii": "iii",
}
# What tells a father from a son, or one king from the next.
_RANKS = frozenset("junior senior ii iii iv vi vii viii ix xi xii xiii xiv xv xvi".split())
# Spellings that transliteration and national habit interchange, longest first; applied to both names alike.
_SOUNDS = (
    ("shch", "s"), ("sch", "s"), ("tch", "c"), ("dzh", "j"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"),
    ("sh", "s"), ("ch", "c"), ("zh", "j"), ("ph", "f"), ("ck", "k"), ("cz", "c"), ("sz", "s"), ("dj", "j"), ("ts", "s"),
    ("tz", "s"), ("ks", "x"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ie", "i"), ("ei", "i"), ("iy", "i"), ("yi", "i"),
    ("ai", "e"), ("ay", "e"), ("ey", "i"), ("q", "k"), ("c", "k"), ("w", "v"), ("y", "i"), ("z", "s"), ("g", "j"),
    ("e", "i"), ("o", "u"),
)  # fmt: skip
_CONTRADICTION = 4.0
_ABSENCE = 0.12
_ALIGNED = 0.62  # likeness from which two tokens count as spellings of one


class Form(NamedTuple):
    """A name taken apart: tokens in order, the sound key and the weight of each."""

    tokens: tuple[str, ...]
    sounds: tuple[str, ...]
    weights: tuple[float, ...]


class Step(NamedTuple):
    """What one token, or pair of tokens, contributes: `kind` is exact, spelling, initial, absent or contradicted."""

    kind: str
    left: str
    right: str
    weight: float
    likeness: float


class NameScore(NamedTuple):
    """Likeness 0..1 of two names, the class of their difference, and the step of every token."""

    score: float
    detail: str
    steps: tuple[Step, ...]

    @property
    def reason(self) -> str:
        """The steps in words."""
        return "; ".join(_in_words(step) for step in self.steps) or "neither holds a name"


def _in_words(step: Step) -> str:
    if step.kind == "exact":
        return f"{step.left} in both"
    if step.kind == "spelling":
        return f"{step.left} / {step.right}: two spellings"
    if step.kind == "initial":
        return f"{step.left} / {step.right}: an initial"
    if step.kind == "absent":
        return f"{step.left or step.right} in one only"
    return f"{step.left} against {step.right}: two different names"


@lru_cache(maxsize=200_000)
def analyse(text: str) -> Form:
    """The tokens of a name without honorifics. Empty for a text without letters."""
    words = _TOKEN.findall(fold(text).replace("-", " "))[:40]
    while len(words) > 1 and words[0] in _TITLES:
        words.pop(0)
    tokens = tuple(_SUFFIXES.get(word.replace("'", ""), word.replace("'", "")) for word in words)
    return Form(tokens, tuple(_sound(token) for token in tokens), tuple(_weight(token) for token in tokens))


def _sound(token: str) -> str:
    for spelling, sound in _SOUNDS:
        token = token.replace(spelling, sound)
    return re.sub(r"(.)\1+", r"\1", token)


def _weight(token: str) -> float:
    if token in _PARTICLES:
        return 0.2
    if token in _SUFFIXES.values():
        return 0.3
    if len(token) == 1:
        return 0.15
    return 0.7 if token in lexicon.given_names() else 1.0


def _skeleton(sound: str) -> str:
    return sound[:1] + re.sub(r"[aiu]", "", sound[1:])


@lru_cache(maxsize=500_000)
def _likeness(left: str, right: str, left_sound: str, right_sound: str) -> float:
    if left == right:
        return 1.0
    if min(len(left), len(right)) == 1:
        return 0.85 if left[0] == right[0] else 0.0
    if left_sound == right_sound:
        return 0.95
    longest = max(len(left), len(right))
    distance = damerau_levenshtein_distance(left, right) if longest <= 40 else longest
    best = max(1 - distance / longest, 0.97 * Levenshtein.normalized_similarity(left_sound, right_sound))
    if min(len(left_sound), len(right_sound)) > 3 and _skeleton(left_sound) == _skeleton(right_sound):
        best = max(best, 0.85)
    return best if left_sound[0] == right_sound[0] else 0.5 * best


def _pairs(a: Form, b: Form) -> list[tuple[float, int, int]]:
    """Greedy one-to-one alignment: (likeness, index in a, index in b), best first, ties by position."""
    scored = sorted(
        (-_likeness(left, right, a.sounds[i], b.sounds[j]), abs(i - j), i, j)
        for i, left in enumerate(a.tokens)
        for j, right in enumerate(b.tokens)
    )
    used_a: set[int] = set()
    used_b: set[int] = set()
    pairs = []
    for negative, _, i, j in scored:
        if -negative >= _ALIGNED and i not in used_a and j not in used_b:
            used_a.add(i)
            used_b.add(j)
            pairs.append((-negative, i, j))
    return pairs


def score_names(left: str, right: str) -> NameScore:
    """How likely two names, seen without any context, are names of one person. Symmetric; 1.0 for equal names."""
    if (left, right) > (right, left):
        swapped = score_names(right, left)
        steps = tuple(step._replace(left=step.right, right=step.left) for step in swapped.steps)
        return NameScore(swapped.score, swapped.detail, steps)
    return _score(left, right)


@lru_cache(maxsize=200_000)
def _score(left: str, right: str) -> NameScore:
    a, b = analyse(left), analyse(right)
    if not a.tokens or not b.tokens:
        same = fold(left) == fold(right)
        return NameScore(1.0 if same else 0.0, "identical" if same else "other-name", ())
    pairs = _pairs(a, b)
    steps = [_aligned(a, b, likeness, i, j) for likeness, i, j in sorted(pairs, key=lambda pair: pair[1])]
    steps += _left_over(a, b, {i for _, i, _ in pairs}, {j for _, _, j in pairs})
    return NameScore(round(_probability(steps), 4), _detail(left, right, pairs, steps), tuple(steps))


def _aligned(a: Form, b: Form, likeness: float, i: int, j: int) -> Step:
    initial = min(len(a.tokens[i]), len(b.tokens[j])) == 1
    kind = "exact" if likeness == 1.0 else "initial" if initial else "spelling"
    weight = 0.35 if initial and kind != "exact" else (a.weights[i] + b.weights[j]) / 2
    return Step(kind, a.tokens[i], b.tokens[j], weight, likeness)


def _left_over(a: Form, b: Form, used_a: set[int], used_b: set[int]) -> list[Step]:
    """Tokens without a partner: set against each other while both names have one, else absent."""
    rest_a = sorted((i for i in range(len(a.tokens)) if i not in used_a), key=lambda i: (-a.weights[i], i))
    rest_b = sorted((j for j in range(len(b.tokens)) if j not in used_b), key=lambda j: (-b.weights[j], j))
    steps = []
    ranks = [(i, j) for i in rest_a for j in rest_b if a.tokens[i] in _RANKS and b.tokens[j] in _RANKS]
    if ranks:
        i, j = ranks[0]
        steps.append(Step("contradicted", a.tokens[i], b.tokens[j], 1.0, 0.0))
        rest_a.remove(i)
        rest_b.remove(j)
    for i, j in zip(list(rest_a), list(rest_b), strict=False):
        if min(a.weights[i], b.weights[j]) < 0.4 or min(len(a.tokens), len(b.tokens)) == 1 < len(used_a):
            break
        likeness = _likeness(a.tokens[i], b.tokens[j], a.sounds[i], b.sounds[j])
        steps.append(Step("contradicted", a.tokens[i], b.tokens[j], min(a.weights[i], b.weights[j]), likeness))
        rest_a.remove(i)
        rest_b.remove(j)
    steps += [Step("absent", a.tokens[i], "", a.weights[i], 0.0) for i in sorted(rest_a)]
    return steps + [Step("absent", "", b.tokens[j], b.weights[j], 0.0) for j in sorted(rest_b)]


def _probability(steps: list[Step]) -> float:
    gained = sum(step.weight * step.likeness for step in steps if step.kind in {"exact", "spelling", "initial"})
    lost = sum(1.2 * step.weight * (1 - step.likeness) for step in steps if step.kind in {"spelling", "initial"})
    lost += sum(_ABSENCE * step.weight for step in steps if step.kind == "absent")
    lost += sum(
        _CONTRADICTION * step.weight * (1 - step.likeness) ** 2 for step in steps if step.kind == "contradicted"
    )
    strong = any(step.weight >= 0.6 for step in steps if step.kind in {"exact", "spelling"})
    probability = gained / (gained + lost) if gained else 0.0
    return probability if strong or not lost else min(probability, 0.5)


def _detail(left: str, right: str, pairs: list[tuple[float, int, int]], steps: list[Step]) -> str:
    kinds = {step.kind for step in steps}
    if left == right:
        return "identical"
    if "contradicted" in kinds or not pairs:
        return "other-name"
    if "absent" in kinds:
        gone = [step for step in steps if step.kind == "absent"]
        return "initials" if all(len(step.left or step.right) == 1 for step in gone) else "shorter-form"
    if "initial" in kinds:
        return "initials"
    if "spelling" in kinds:
        return "spelling"
    in_order = [j for _, _, j in sorted(pairs, key=lambda pair: pair[1])]
    if in_order != sorted(in_order):
        return "order"
    return "case-or-accents"


_RELATIONS = {"identical": "same", "case-or-accents": "same-after-folding", "other-name": "conflict"}


def compare_name(a: Name, b: Name, _settings: Settings) -> Comparison:
    """How two names that are taken to mean one person stand to each other."""
    scored = score_names(a.text, b.text)
    relation = _RELATIONS.get(scored.detail, "compatible")
    return Comparison(relation, scored.score, scored.detail, scored.reason)  # type: ignore[arg-type]
