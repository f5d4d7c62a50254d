"""Tally to rates, over one dossier or over all of them."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.score import events, findings, people, quotes
from benchmarks.score.arithmetic import Rates, Tally, added
from benchmarks.score.gold import Dossier
from benchmarks.score.identity import Identity
from benchmarks.score.shapes import Answer

PARTS = (people, events, quotes, findings)


def score(dossier: Dossier, answer: Answer) -> Tally:
    """What is right, wrong and missing in one answer."""
    identity = Identity(dossier, answer["people"])
    return added(part.count(dossier, answer, identity) for part in PARTS)


def total(counts: Iterable[Tally]) -> Rates:
    """The rates of all dossiers together: counts are summed first. None: the gold has nothing to score there."""
    summed = added(counts)
    return {name: rate for part in PARTS for name, rate in part.rates(summed).items()}
