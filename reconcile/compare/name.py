"""Two names without any context: how probable it is that they are one person's, and which part says so.

A part that only one name has costs little (an absence); where each name has a part that the other lacks, that is a
contradiction and costs much. A name that is a part of the other is compatible but unproven.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from reconcile.compare.name_align import Alignment, align
from reconcile.compare.name_forest import logit, probability
from reconcile.compare.name_form import PARTICLES, RANKS, Form, analyse, is_patronymic, name_words
from reconcile.compare.name_odds import log_odds, odds_of
from reconcile.compare.name_steps import START, Step, steps, weighed
from reconcile.model import Comparison, Judgement, Name, Relation
from reconcile.settings import Settings
from reconcile.text.fold import fold

__all__ = [
    "PARTICLES",
    "RANKS",
    "START",
    "Form",
    "NameScore",
    "Step",
    "analyse",
    "answer",
    "compare_name",
    "log_odds",
    "logit",
    "name_words",
    "probability",
    "score_names",
]

_WORTH_TELLING = 0.05  # log-odds that a step must have moved
_PROVEN = 0.9  # that the names alone must come to where one lacks an initial or spells it out


class NameScore(NamedTuple):
    """Probability 0..1 that two names are one person's, the class of their difference, and the step of every part."""

    left: str
    right: str
    score: float
    detail: str
    steps: tuple[Step, ...]

    @property
    def reason(self) -> str:
        """The steps in words."""
        return "; ".join(step.words for step in self.steps) or "neither holds a name"

    @property
    def waterfall(self) -> tuple[Step, ...]:
        """The steps with what each moved: `START` and all of it are the log-odds of the score. As slow as a dozen scores."""
        if (self.left, self.right) > (self.right, self.left):
            return _turned(score_names(self.right, self.left).waterfall)
        a, b = analyse(self.left), analyse(self.right)
        return weighed(a, b, _aligned(a, b)[0]) if self.steps else ()

    @property
    def explanation(self) -> str:
        """The waterfall in words, what moved the score most first; amounts are natural log-odds."""
        ordered = sorted(self.waterfall, key=lambda step: (-abs(step.moved), step.left, step.right))
        told = [f"{step.words} ({step.moved:+.1f})" for step in ordered if abs(step.moved) >= _WORTH_TELLING]
        return "; ".join(told) or self.reason

    @property
    def unproven(self) -> bool:
        """Whether one name is a part of the other, an initial or a rank counted: compatible, and no more."""
        return self.detail in {"shorter-form", "initials"}

    def judgement(self, settings: Settings) -> Judgement:
        """What the names alone say. A name that lacks a word or a rank of the other is no proof, however rare the rest, and
        no other name either; to lack an initial, a particle or a patronymic matters less."""
        if self.unproven:
            gone = (step.left or step.right for step in self.steps if step.kind == "absent")
            if any(len(text) > 1 and text not in PARTICLES and not is_patronymic(text) for text in gone):
                return "UNSURE"
            return "SAME" if self.score >= max(_PROVEN, settings.same_person) else "UNSURE"
        said = answer(self.score, settings)
        return "UNSURE" if said == "SAME" and self.detail == "other-name" else said


def answer(score: float, settings: Settings) -> Judgement:
    """What a probability that two are one person comes to."""
    if score >= settings.same_person:
        return "SAME"
    return "DIFFERENT" if score <= settings.other_person else "UNSURE"


def score_names(left: str, right: str) -> NameScore:
    """How probable it is that two names, seen without any context, are one person's, and why. Symmetric."""
    if (left, right) > (right, left):
        swapped = score_names(right, left)
        return swapped._replace(left=left, right=right, steps=_turned(swapped.steps))
    return _score(left, right)


def _turned(made: tuple[Step, ...]) -> tuple[Step, ...]:
    return tuple(step._replace(left=step.right, right=step.left) for step in made)


@lru_cache(maxsize=100_000)
def _score(left: str, right: str) -> NameScore:
    a, b = analyse(left), analyse(right)
    if not a.tokens or not b.tokens:
        same = fold(left) == fold(right)
        return NameScore(left, right, 0.5 if same else 0.0, "identical" if same else "other-name", ())
    found, odds = _aligned(a, b)
    made = steps(a, b, found)
    return NameScore(left, right, round(probability(odds), 4), _detail(left, right, a, b, made), made)


def _aligned(a: Form, b: Form) -> tuple[Alignment, float]:
    """The alignment of two names as they stand, and its log-odds, which do not depend on which comes first."""
    if a.key <= b.key:
        found = align(a, b)
        return found, odds_of(a, b, found)
    found = align(b, a)
    return found.turned(), odds_of(b, a, found)


def _detail(left: str, right: str, a: Form, b: Form, made: tuple[Step, ...]) -> str:
    kinds = {step.kind for step in made}
    if left == right:
        return "identical"
    if "contradicted" in kinds or not kinds - {"absent"}:
        return "other-name"
    if "absent" in kinds:
        gone = [step.left or step.right for step in made if step.kind == "absent"]
        return "initials" if all(len(text) == 1 for text in gone) else "shorter-form"
    if a.script != b.script:
        return "script"
    for kind, detail in (("initial", "initials"), ("nickname", "nickname"), ("spelling", "spelling")):
        if kind in kinds:
            return detail
    return _wording(left, right)


def _wording(left: str, right: str) -> str:
    ours, theirs = name_words(left), name_words(right)
    if "".join(ours) == "".join(theirs):
        return "case-or-accents"
    return "order" if set(ours) == set(theirs) else "spelling"


_RELATIONS: dict[str, Relation] = {
    "identical": "same",
    "case-or-accents": "same-after-folding",
    "other-name": "conflict",
}


def compare_name(a: Name, b: Name, _settings: Settings) -> Comparison:
    """How two names that are taken to mean one person stand to each other. The score is that of the names, 1 for equal ones."""
    scored = score_names(a.text, b.text)
    relation = _RELATIONS.get(scored.detail, "compatible")
    score = 1.0 if scored.detail == "identical" else scored.score
    return Comparison(relation, score, scored.detail, scored.explanation)
