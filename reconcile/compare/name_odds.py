"""How probable it is that two analysed names are one person's: the kernel, made for millions of pairs, without reasons."""

from __future__ import annotations

from functools import lru_cache

from reconcile.compare.name_align import ALIGNED, Alignment, align, contradicted, may_join
from reconcile.compare.name_forest import forests, logit
from reconcile.compare.name_form import Form
from reconcile.compare.name_signs import against, coarse, signs
from reconcile.compare.name_token import nearness

BOUND = logit(0.05)  # names that contradict each other never score above it, a part of a name never below
COMMON = 40  # tenths of a decade: a name that one in ten thousand bears, or more
COMMON_BOUND = logit(0.7)  # which is the most that sharing it can come to


def log_odds(a: Form, b: Form) -> float:
    """Natural log-odds that two names are one person's. Symmetric; the order of the parts makes no difference."""
    if b.key < a.key:
        a, b = b, a
    if not (a.initials or b.initials or a.suffix or b.suffix):
        odds = _plainly_apart(a, b)
        if odds is not None:
            return odds
    return odds_of(a, b, align(a, b))


def _plainly_apart(a: Form, b: Form) -> float | None:
    """What `odds_of` says of names that contradict each other, at a third of the time: most pairs do. None for all others."""
    ours, theirs = a.words, b.words
    shared = ours.keys() & theirs.keys()
    met = len(shared)
    left, right = len(ours) - met, len(theirs) - met
    if not left or not right:
        return None
    for text, p in ours.items():
        if text not in shared:
            for other, q in theirs.items():
                if other not in shared and nearness(p, q) >= ALIGNED:
                    return None
    if (left + len(a.particles) > 1 and may_join(a, b)) or (right + len(b.particles) > 1 and may_join(b, a)):
        return None
    info = rarest = 0
    for text in shared:
        info += (rarity := ours[text].info)
        rarest = max(rarest, rarity)
    less = (a.info if a.info < b.info else b.info) - info
    return min(BOUND, _against(coarse(info, rarest, met, left if left < right else right, left + right, less)))


def odds_of(a: Form, b: Form, found: Alignment) -> float:
    """The same for two names whose alignment is known; `a.key` must not come after `b.key`."""
    if contradicted(found):
        return min(BOUND, _against(against(a, b, found)))
    if a.suffix and b.suffix and a.suffix != b.suffix:
        return BOUND  # father and son
    if not (found.exact or found.pairs or found.met):
        return BOUND  # nothing in common
    odds = forests().names.odds(*signs(a, b, found))
    if not found.pairs and odds < BOUND:
        return BOUND
    known = sum([p.info for p in found.exact]) + sum([min(p.info, q.info) for p, q, _, _ in found.pairs])
    return odds if known >= COMMON else min(odds, COMMON_BOUND)


@lru_cache(maxsize=50_000)
def _against(seen: tuple[int, ...]) -> float:
    return forests().against.odds(*seen)
