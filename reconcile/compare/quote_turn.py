"""Whether one of two wordings denies, or requires, what the other does not, and when it only denies it otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.compare.quote_align import Change, is_content, matches
from reconcile.compare.quote_likeness import Pair
from reconcile.compare.quote_words import DENYING, MODALS, NECESSITY, NEGATIONS, POSSIBILITY
from reconcile.model import Comparison

NEAR_VERBATIM = 0.8  # share of words in common from which a changed word is a change of the quotation
FEWEST_FOR_CONFLICT = 6  # words that both sides need before one changed word counts


def turned_by(pair: Pair, changed: list[Change]) -> Comparison | None:
    """A negation or modal that one side has and the other has not."""
    short, long = pair.keys
    share = 2 * matches(short, long) / (len(short) + len(long))
    if share < NEAR_VERBATIM or len(short) < FEWEST_FOR_CONFLICT - 2:
        return None
    for change in changed:
        if len(change.a) + len(change.b) > 5:
            continue
        found = _polar(change)
        if not found or sum(map(weight, changed)) > 2:
            continue
        if found in NEGATIONS and _denied_both(change, short, long):
            return _denied_otherwise(change, share)
        return Comparison("conflict", share, "polarity", f"“{found}” stands in one and not in the other")
    return None


def _denied_both(change: Change, short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether each side denies, in another place or by a verb: "no door can open", "the door cannot open"."""
    counts = {sum(word in NEGATIONS for word in words) for words in (short, long)}
    return len(counts) == 1 or _denies(change.a) == _denies(change.b)


def _denies(words: Sequence[str]) -> bool:
    return any(word in NEGATIONS or word.startswith(DENYING) for word in words)


def _denied_otherwise(change: Change, share: float) -> Comparison | None:
    """A verb that says more than "not", as in "refused to" for "did not", alters a quotation, but not to the opposite."""
    if not any(word.startswith(DENYING) for word in (*change.a, *change.b)):
        return None
    a, b = " ".join(change.a), " ".join(change.b)
    return Comparison("conflict", share, "content-word", f"“{a}” in one, “{b}” in the other")


def _polar(change: Change) -> str:
    for words, other in ((change.a, change.b), (change.b, change.a)):
        for word in words:
            if word in NEGATIONS and not NEGATIONS.intersection(other):
                return word
            if word in MODALS and not MODALS.intersection(other) and not {"will", "would", "shall"}.intersection(other):
                return word
            if word in NECESSITY and POSSIBILITY.intersection(other):
                return word
    return ""


def weight(change: Change) -> int:
    """How many words of meaning a change has on both sides."""
    return sum(map(is_content, change.a)) + sum(map(is_content, change.b))
