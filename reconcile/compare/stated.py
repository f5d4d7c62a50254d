"""How two cells of a table stand that answer one question: by the first kind of value that both can be read as."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import isclose

from rapidfuzz.distance.Levenshtein import normalized_similarity

from reconcile.compare.name import NameScore, score_names
from reconcile.model import Comparison, Stated
from reconcile.settings import Settings
from reconcile.text.sentence import words

SPELT_ALIKE = 0.88  # likeness of letters from which two texts may be one, spelt otherwise
EVEN = 0.5  # probability from which two names in one cell are taken for one person's
SHORTEST = 6  # letters that a text needs to be so
_FIGURE = re.compile(r"\d(?:[\d.,\s]*\d)?")


def compare_stated(a: Stated, b: Stated, settings: Settings) -> Comparison:
    """How two cells stand. Symmetric; cells of two attributes are not comparable.

    Clock times, days and numbers are in conflict where they differ, numbers by more than `settings.number_tolerance`. Of
    two lists of people one may be the shorter; of two texts one may be a part of the other, or spelt otherwise: letters may
    differ so, figures never.
    """
    if a.attribute != b.attribute:
        return Comparison("not-comparable", 0.0, "other-kind", "one tells of another attribute")
    if a.text == b.text:
        return Comparison("same", 1.0, "same", "the same words")
    if a.folded == b.folded:
        return Comparison("same-after-folding", 1.0, "same-reading", "the same but for case, accents and spaces")
    if a.clock is not None and b.clock is not None:
        return _equal(a.clock, b.clock, "time of day")
    if a.day is not None and b.day is not None:
        return _equal(a.day.isoformat(), b.day.isoformat(), "day")
    if a.number is not None and b.number is not None:
        return _numbers(a.number, b.number, settings.number_tolerance)
    if a.people and b.people and _figures(a.folded) == _figures(b.folded):
        return _people(a.people, b.people)
    return _texts(*sorted((a.folded, b.folded), key=lambda text: (len(text), text)))


def _equal(a: str, b: str, what: str) -> Comparison:
    if a == b:
        return Comparison("same-after-folding", 1.0, "same-reading", f"the same {what}, written otherwise")
    return Comparison("conflict", 0.0, "other-value", f"another {what}")


def _numbers(a: float, b: float, tolerance: float) -> Comparison:
    if a == b:
        return Comparison("same-after-folding", 1.0, "same-reading", "the same number, written otherwise")
    likeness = round(1 - abs(a - b) / max(abs(a), abs(b)), 4)
    if tolerance and isclose(a, b, rel_tol=tolerance):
        told = f"relative difference up to {tolerance:g}"
        return Comparison("compatible", likeness, "within-tolerance", "nearly the same number", told)
    return Comparison("conflict", max(0.0, likeness), "other-value", "another number")


def _people(a: Sequence[str], b: Sequence[str]) -> Comparison:
    short, long = sorted((a, b), key=lambda names: (len(names), tuple(names)))
    left = list(long)
    for name in short:
        fitting = [(found.score, other) for other in left if _one_person(found := score_names(name, other))]
        if not fitting:
            common = (len(long) - len(left)) / len(long)
            return Comparison("conflict", round(common, 4), "other-value", f"{name} is named by one side only")
        left.remove(max(fitting)[1])
    if left:
        share = round(len(short) / len(long), 4)
        return Comparison("compatible", share, "shorter-list", f"one list does not name {', '.join(left)}")
    return Comparison("same-after-folding", 1.0, "same-reading", "the same people, written otherwise")


def _one_person(found: NameScore) -> bool:
    return found.unproven or found.score >= EVEN


def _texts(short: str, long: str) -> Comparison:
    likeness = round(normalized_similarity(short, long), 4)
    if f" {' '.join(words(short))} " in f" {' '.join(words(long))} ":
        return Comparison("compatible", max(likeness, 0.5), "part", "one is a part of the other")
    if _figures(short) != _figures(long):
        return Comparison("conflict", likeness, "other-value", "other figures")
    if len(short) >= SHORTEST and likeness >= SPELT_ALIKE:
        return Comparison("compatible", likeness, "spelling", "nearly the same letters")
    return Comparison("conflict", likeness, "other-value", "other words")


def _figures(text: str) -> list[str]:
    """The figures in a text without what parts their digits, sorted."""
    return sorted("".join(filter(str.isdigit, figure)) for figure in _FIGURE.findall(text))
