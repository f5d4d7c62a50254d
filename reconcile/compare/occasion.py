"""How two occasions of speaking stand, as their wordings tell: "at a press conference on October 8", "on X"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reconcile.model import Comparison
from reconcile.text.fold import fold

KINDS: Mapping[str, frozenset[str]] = {
    "interview": frozenset("interview podcast".split()),
    "press": frozenset("reporters journalists press briefing news".split()),
    "post": frozenset(
        "post posts tweet x twitter telegram facebook instagram tiktok threads bluesky vkontakte weibo linkedin".split()
    ),
    "letter": frozenset("letter email memo".split()),
    "speech": frozenset("speech address rally sermon ceremony".split()),
    "court": frozenset("court hearing trial testimony".split()),
}
"""Words that tell what kind of occasion it was; a statement, a meeting or a broadcast may be any of them."""

_APART = frozenset(
    frozenset(pair)
    for pair in (
        ("interview", "press"), ("interview", "post"), ("interview", "letter"), ("interview", "speech"),
        ("interview", "court"), ("press", "post"), ("press", "letter"), ("letter", "speech"), ("letter", "court"),
        ("post", "court"),
    )
)  # fmt: skip
_WORD = re.compile(r"[a-z]+|\d+")
_DAY = re.compile(
    r"\b(?:(january|february|march|april|may|june|july|august|september|october|november|december) (\d\d?)"
    r"|(\d\d?) (january|february|march|april|may|june|july|august|september|october|november|december))\b"
)


def compare_occasion(a: str, b: str) -> Comparison:
    """How two wordings of an occasion stand. Symmetric; an empty one is silent. They are in conflict only where they name
    different days, or kinds of occasion of which one cannot be the other."""
    if not a or not b:
        return Comparison("silent", 0.0, "silent", "one side does not tell the occasion")
    left, right = fold(a), fold(b)
    if left == right:
        return Comparison("same", 1.0, "same", "the same occasion in the same words")
    days = (_days(left), _days(right))
    if all(days) and days[0].isdisjoint(days[1]):
        return Comparison("conflict", 0.0, "other-day", "the occasions are of different days")
    kinds = (_kinds(left), _kinds(right))
    if all(kinds) and all(frozenset((x, y)) in _APART for x in kinds[0] for y in kinds[1]):
        told = sorted((min(kinds[0]), min(kinds[1])))
        return Comparison("conflict", 0.0, "other-kind", f"{told[0]} in one, {told[1]} in the other")
    return Comparison("compatible", 0.5, "compatible", "both may mean one occasion")


def _days(folded: str) -> frozenset[tuple[str, str]]:
    return frozenset((m.group(1) or m.group(4), m.group(2) or m.group(3)) for m in _DAY.finditer(folded))


def _kinds(folded: str) -> frozenset[str]:
    words = set(_WORD.findall(folded))
    return frozenset(kind for kind, named in KINDS.items() if not named.isdisjoint(words))
