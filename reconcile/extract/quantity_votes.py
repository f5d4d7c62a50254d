"""The two figures of a vote: "by 92 to 87", "voted 6-3", "92 votes for and 87 against"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reconcile.extract.quantity_words import word_value
from reconcile.model import Quantity
from reconcile.text.literal import holds

MAJORITY, MINORITY = "majority-vote", "minority-vote"
"""What the greater and the smaller figure of a vote count: whichever way the motion was put, these stay the same."""

_LEAST_CAST = 3  # votes of the greater side
_WORDS = "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_N = rf"(?:\d{{1,3}}(?:,\d{{3}}){{0,3}}|\d{{1,4}}|{_WORDS})"
_VOTERS = r"(?:votes?|deputies|lawmakers|legislators|members|mps|senators|councillors|delegates|judges|justices|countries|states)"
# A hedged figure is no count: "nearly 90 to 80".
_TO = rf"(?P<a>\b{_N})(?:[ ]{_VOTERS})?[ ](?:to|against)[ ](?P<b>{_N})\b"
_DASH = rf"(?P<a>\b{_N})(?:[-–—]|-to-)(?P<b>{_N})\b"
_SIDES = (
    rf"(?P<a>\b{_N})(?:[ ]{_VOTERS})?[ ](?:(?:in[ ]favou?r|for|voting[ ]for|voted[ ]for|backing|supporting|yes)\b"
    rf"[^.;:!?\d\n]{{0,40}}?)(?:,|,?[ ](?:and|to|with|while|against|but))[ ](?P<b>{_N})(?:[ ]{_VOTERS})?"
    r"[ ](?:were[ ]|voted[ ]|voting[ ]|votes[ ]|cast[ ])?(?:against|opposed|no)\b"
)
_OPPOSED = (
    rf"(?P<a>\b{_N})[ ]{_VOTERS}[ ](?:voting|voted)[ ](?:to|for|in)\b[^.;:!?\d\n]{{0,40}}?,?[ ](?:and|while|with)[ ]"
    rf"(?P<b>{_N})(?:[ ]{_VOTERS})?[ ](?:voting[ ]|voted[ ])?against\b"
)
_NO_TALLY_AFTER = (
    r"(?![-\w]|[.,:]\d|[ ]?(?:%|percent|per[ ]cent|years?|days?|hours?|minutes?|million|billion|thousand)\b)"
)
_VOTED = r"(?:vote[sd]?|voting|ballot|motion|resolution|bill|ruling|ruled|decision|majority|margin)"
_TALLIES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w.,$€£-]){_SIDES}",
        rf"(?<![\w.,$€£-]){_OPPOSED}",
        rf"\b(?:by|was|were|of|with|:|voted|ruled)[ ](?:a[ ](?:vote|majority|margin)[ ]of[ ])?{_TO}{_NO_TALLY_AFTER}",
        rf"\b(?:by|was|were|of|with|close:|vote:|voted|ruled|a|an)[ ](?:a[ ](?:vote|majority|margin)[ ]of[ ])?{_DASH}"
        rf"{_NO_TALLY_AFTER}",
    )
)
_BEFORE, _BEHIND = 160, 120  # characters around the figures that are looked at
_OF_VOTES = ("vot", "ballot", "motion", "resolution", "bill", "rul", "decision", "majority", "margin")
_CUE = re.compile(rf"\b{_VOTED}\b", re.IGNORECASE)
_NO_VOTE = re.compile(r"\b(?:from|between)[ ]$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?](?=\s)|\n\n")


def find_tallies(text: str, start: int, stop: int) -> Iterator[tuple[int, int, Quantity]]:
    """The figures of votes in `text[start:stop]`, each with its place. A vote is one where its sentence speaks of voting,
    of a motion or of a ruling; figures that are equal, or of fewer votes than three, are none."""
    told = _of_votes(text) and holds(text[max(0, start - _BEFORE) : stop + _BEHIND].lower(), _OF_VOTES)
    for pattern in _TALLIES if told else ():
        for match in pattern.finditer(text, start, stop):
            a, b = (_value(match[side]) for side in ("a", "b"))
            if a is None or b is None or a == b or max(a, b) < _LEAST_CAST or not _of_a_vote(text, match):
                continue
            for side, value, other in (("a", a, b), ("b", b, a)):
                counts = MAJORITY if value > other else MINORITY
                wording = match[side]
                yield match.start(side), match.end(side), Quantity(text=wording, low=value, high=value, counts=counts)


@lru_cache(maxsize=2)  # a text is asked for each of its paragraphs
def _of_votes(text: str) -> bool:
    return holds(text.lower(), _OF_VOTES)


def _value(wording: str) -> float | None:
    return float(wording.replace(",", "")) if wording[0].isdigit() else word_value(wording)


def _of_a_vote(text: str, match: re.Match[str]) -> bool:
    if _NO_VOTE.search(text[max(0, match.start("a") - 9) : match.start("a")]):
        return False
    before, after = text[max(0, match.start() - _BEFORE) : match.start()], text[match.end() : match.end() + _BEHIND]
    first = max((end.end() for end in _SENTENCE_END.finditer(before)), default=0)
    last = _SENTENCE_END.search(after)
    sentence = before[first:] + match.group() + (after[: last.start()] if last else after)
    return bool(_CUE.search(sentence))
