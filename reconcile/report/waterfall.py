"""Why two names are taken as one person's, step by step, in log-odds that add up to the score."""

from __future__ import annotations

import re
from typing import NamedTuple

from reconcile.compare.name import START, logit
from reconcile.model import Link
from reconcile.report.prose import clip

_AMOUNT = re.compile(r"(.{1,300}?) \(([+-]\d{1,3}\.\d)\)(?:; |$)", re.DOTALL)
_KEPT = re.compile(r"; a part of a name counts as (0\.\d{1,4})$")
_LEAST = 0.0001
"""Scores are rounded to this."""
_SLACK = 0.15
"""Log-odds below which a rest is rounding and no reason."""


class Rung(NamedTuple):
    """One reason and what it moved, in natural log-odds; `total` is where the sum stands after it."""

    words: str
    moved: float
    total: float


def waterfall(link: Link) -> tuple[Rung, ...]:
    """The steps of a link from the even start to its score; empty where its reasons tell no amounts, and where a
    person decided."""
    if link.decision or not link.reasons:
        return ()
    pair, _, told = link.reasons[0].partition(": ")
    steps = [(clip(words, 120), float(amount)) for words, amount in _AMOUNT.findall(told[:4_000])]
    if not steps or not pair:
        return ()
    rungs = [Rung("before anything is known: one pair in five is one person", round(START, 1), START)]
    for words, moved in steps:
        rungs.append(Rung(words, moved, rungs[-1].total + moved))
    kept = _KEPT.search(told)
    if kept:
        end = logit(float(kept[1]))
        rungs.append(Rung(f"a part of a name proves no more than {kept[1]}", round(end - rungs[-1].total, 1), end))
    end = logit(min(max(link.score, _LEAST), 1 - _LEAST))
    rest = end - rungs[-1].total
    reasons = [clip(reason, 120) for reason in link.reasons[1:]]
    if reasons or abs(rest) > _SLACK:
        limit = ["names alone prove only so much"] if rest < 0 or not reasons else []
        rungs.append(Rung("; ".join([*reasons, *limit]), round(rest, 1), end))
    return tuple(rungs)
