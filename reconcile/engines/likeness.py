"""How much speaks for two documents telling of one happening, as log-odds with a reason for each part.

The weights are learnt by `python -m benchmarks.train_stories` from public gold, each bound to the side that it can only speak
for: what two texts have in common never speaks against one story, another day never for it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from math import isqrt
from operator import mul
from typing import NamedTuple

from reconcile.engines.sketch import UNDATED, Sketch

SAME_TEXT, LEAST, MOST = 9_000, -6_000, 9_000
FAR_DAYS = 45  # days between publications from which on it is another happening, unless both tell of one day
LEAST_WORDS = 80  # thousandths in common without which nothing is one story, and nothing was learnt
NEAR_DAYS = 3  # days that two tellings of one happening may be apart by a slip


class Likeness(NamedTuple):
    """What two documents have in common, in thousandths; `longer` and `unequal` are thousandths of a logarithm of words,
    `days_apart` of doublings of the days between them from the second on."""

    words: int = 0
    names: int = 0
    figures: int = 0
    lead_less: int = 0
    lead_more: int = 0
    chief: int = 0
    strangers: int = 0
    people: int = 0
    quoted: int = 0
    place: int = 0
    other_place: int = 0
    year: int = 0
    same_day: int = 0
    other_day: int = 0
    days_apart: int = 0
    dated: int = 0
    longer: int = 0
    unequal: int = 0


WEIGHTS = Likeness(
    words=0,
    names=4_414,
    figures=1_508,
    lead_less=0,
    lead_more=2_159,
    chief=1_469,
    strangers=-498,
    people=940,
    quoted=3_099,
    place=0,
    other_place=-695,
    year=253,
    same_day=1_000,
    other_day=-6_000,
    days_apart=-2_000,
    dated=0,
    longer=-353,
    unequal=-484,
)
BIAS = -1_690
"""Thousandths of log-odds."""


def compare(a: Sketch, b: Sketch) -> Likeness:
    """What two documents have in common. Symmetric."""
    common = a.terms.keys() & b.terms.keys()
    shares = (_share(a, common & a.begun, a.begun_weight), _share(b, common & b.begun, b.begun_weight))
    chiefs = (
        _share(a, common.intersection(a.chief), a.chief_weight),
        _share(b, common.intersection(b.chief), b.chief_weight),
    )
    gap = abs(a.day - b.day) if UNDATED not in (a.day, b.day) else -1
    told = abs(a.told - b.told) if UNDATED not in (a.told, b.told) else -1
    return Likeness(
        words=_product(a, b, common) // 1000,
        names=_part(_product(a, b, common & (a.named | b.named)), a.norms[0], b.norms[0]),
        figures=_part(_product(a, b, common & a.figures), a.norms[1], b.norms[1]),
        lead_less=min(shares),
        lead_more=max(shares),
        chief=max(chiefs),
        strangers=min(_stranger(a, b), _stranger(b, a)),
        people=_people(a, b),
        quoted=1000 * (not a.wordings.isdisjoint(b.wordings)),
        place=1000 * (not a.places.isdisjoint(b.places)),
        other_place=1000 * bool(a.places and b.places and a.places.isdisjoint(b.places)),
        year=1000 * (not a.years.isdisjoint(b.years)),
        same_day=1000 * (told == 0),
        other_day=1000 * (told > NEAR_DAYS),
        days_apart=_doublings(gap),
        dated=1000 * (gap >= 0),
        longer=min(a.size, b.size),
        unequal=abs(a.size - b.size),
    )


def log_odds(a: Sketch, b: Sketch) -> int:
    """Thousandths of the log-odds of one happening, within `LEAST` and `MOST`; more than 0 speaks for it. Symmetric."""
    if a.text == b.text:
        return SAME_TEXT
    if _is_far(a, b):
        return LEAST
    common = compare(a, b)
    if common.words < LEAST_WORDS:
        return LEAST
    return _limited(sum(map(mul, WEIGHTS, common)) // 1000 + BIAS)


def parts(a: Sketch, b: Sketch) -> dict[str, int]:
    """What adds up to `log_odds`, in thousandths, without what adds nothing: fields of `Likeness`, `bias`, and `limit` for what
    is beyond `LEAST` or `MOST`; or `same_text`, `far_days` or `few_words` alone, where that decides."""
    if a.text == b.text:
        return {"same_text": SAME_TEXT}
    if _is_far(a, b):
        return {"far_days": LEAST}
    common = compare(a, b)
    if common.words < LEAST_WORDS:
        return {"few_words": LEAST}
    found = {"bias": BIAS}
    whole = 0
    for name, weight, value in zip(Likeness._fields, WEIGHTS, common, strict=True):
        before, whole = whole, whole + weight * value  # rounded as they add up, so that nothing is left over
        found[name] = whole // 1000 - before // 1000
    total = sum(found.values())
    found["limit"] = _limited(total) - total
    return {name: odds for name, odds in found.items() if odds}


def _limited(odds: int) -> int:
    return max(LEAST, min(MOST, odds))


def _is_far(a: Sketch, b: Sketch) -> bool:
    """Whether two documents were published too far apart for one happening, unless both tell of one day."""
    if UNDATED in (a.day, b.day) or abs(a.day - b.day) <= FAR_DAYS:
        return False
    return a.told != b.told or a.told == UNDATED


def _product(a: Sketch, b: Sketch, terms: Collection[str]) -> int:
    """The sum of the products of the weights of terms that both have."""
    mine, yours = a.terms, b.terms
    return sum([mine[term] * yours[term] for term in terms])


def _part(alike: int, mine: int, yours: int) -> int:
    """How alike two documents are in their words of one kind, by the product of the weights and the norms of the kind."""
    return min(1000, 1000 * alike // isqrt(mine * yours)) if alike and mine and yours else 0


def _share(a: Sketch, common: Iterable[str], whole: int) -> int:
    """The share of the weight of some terms of a document that those make which the other one has too."""
    mine = a.terms
    return 1000 * sum([mine[term] for term in common]) // (whole or 1)


def _stranger(a: Sketch, b: Sketch) -> int:
    """How weighty the weightiest name is that the other document does not have, of the weightiest."""
    if not a.chief:
        return 500
    mine, yours = a.terms, b.terms
    missing = next((mine[name] for name in a.chief if name not in yours), 0)
    return 1000 * missing // mine[a.chief[0]]


def _people(a: Sketch, b: Sketch) -> int:
    mine, yours = a.people, b.people
    common = sum([min(mine[key], yours[key]) for key in mine.keys() & yours.keys()])
    return 1000 * common // isqrt(a.people_weight * b.people_weight) if common else 0


def _doublings(gap: int) -> int:
    """0 up to a day, 1000 at three days, 2000 at seven; 5000 at most."""
    if gap <= 1:
        return 0
    whole = (1 + gap).bit_length() - 1
    return min(5000, 1000 * (whole - 1) + 1000 * (1 + gap - (1 << whole)) // (1 << whole))
