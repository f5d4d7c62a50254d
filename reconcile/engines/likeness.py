"""How much speaks for two documents telling of one happening, as log-odds with a reason for each part.

The weights are learnt by `python -m benchmarks.train_stories` from public gold, each bound to the side that it can only speak
for: what two texts have in common never speaks against one story, another day never for it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from math import isqrt
from typing import NamedTuple

from reconcile.engines.sketch import UNDATED, Sketch, is_figure

SAME_TEXT, LEAST, MOST = 9_000, -6_000, 9_000
FAR_DAYS = 45  # days between publications from which on it is another happening, unless both tell of one day
LEAST_WORDS = 80  # thousandths in common without which nothing is one story, and nothing was learnt
NEAR_DAYS = 3  # days that two tellings of one happening may be apart by a slip
CHIEF = 5  # names that a document is most about


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
    mine, yours = (a.terms, b.terms) if len(a.terms) <= len(b.terms) else (b.terms, a.terms)
    common = {term: weight * yours[term] for term, weight in mine.items() if term in yours}
    leads = (_share(a.lead, a.terms, b.terms), _share(b.lead, b.terms, a.terms))
    chief = (a.names[:CHIEF], b.names[:CHIEF])
    known = (_share(chief[0], a.terms, b.terms), _share(chief[1], b.terms, a.terms))
    places = _kinds(a.facts, b.facts, ("place:",))
    gap = abs(a.day - b.day) if UNDATED not in (a.day, b.day) else -1
    told = abs(a.told - b.told) if UNDATED not in (a.told, b.told) else -1
    return Likeness(
        words=sum(common.values()) // 1000,
        names=_part((common[name] for name in {*a.names, *b.names} if name in common), a.norms[0], b.norms[0]),
        figures=_part(
            (weight for term, weight in common.items() if is_figure(term)) if a.norms[1] and b.norms[1] else (),
            a.norms[1],
            b.norms[1],
        ),
        lead_less=min(leads),
        lead_more=max(leads),
        chief=max(known),
        strangers=min(_stranger(chief[0], a.terms, b.terms), _stranger(chief[1], b.terms, a.terms)),
        people=_people(a.people, b.people),
        quoted=1000 * (_kinds(a.facts, b.facts, ("quote:", "label:")) == "shared"),
        place=1000 * (places == "shared"),
        other_place=1000 * (places == "apart"),
        year=1000 * (_kinds(a.facts, b.facts, ("year:",)) == "shared"),
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
    return _limited(sum(weight * value for weight, value in zip(WEIGHTS, common, strict=True)) // 1000 + BIAS)


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


def _part(products: Iterable[int], mine: int, yours: int) -> int:
    """How alike two documents are in their words of one kind, by the products of the weights and the norms of the kind."""
    alike = sum(products)
    return min(1000, 1000 * alike // isqrt(mine * yours)) if alike and mine and yours else 0


def _share(some: Collection[str], mine: Mapping[str, int], yours: Mapping[str, int]) -> int:
    """The share of the weight of some terms that the other document has too."""
    whole = both = 0
    for term in some:
        weight = mine[term]
        whole += weight
        if term in yours:
            both += weight
    return 1000 * both // (whole or 1)


def _stranger(chief: Collection[str], mine: Mapping[str, int], yours: Mapping[str, int]) -> int:
    """How weighty the weightiest name is that the other document does not have, of the weightiest."""
    most = max((mine[term] for term in chief), default=0)
    return 1000 * max((mine[term] for term in chief if term not in yours), default=0) // most if most else 500


def _people(mine: Mapping[str, int], yours: Mapping[str, int]) -> int:
    common = sum(min(weight, yours[key]) for key, weight in mine.items() if key in yours)
    return 1000 * common // isqrt(sum(mine.values()) * sum(yours.values())) if common else 0


def _kinds(mine: Collection[str], yours: Collection[str], kinds: tuple[str, ...]) -> str:
    """Whether facts of some kinds are shared, or each side has its own, or one is silent."""
    ours = {fact for fact in mine if fact.startswith(kinds)}
    others = {fact for fact in yours if fact.startswith(kinds)}
    if ours & others:
        return "shared"
    return "apart" if ours and others else "silent"


def _doublings(gap: int) -> int:
    """0 up to a day, 1000 at three days, 2000 at seven; 5000 at most."""
    if gap <= 1:
        return 0
    whole = (1 + gap).bit_length() - 1
    return min(5000, 1000 * (whole - 1) + 1000 * (1 + gap - (1 << whole)) // (1 << whole))
