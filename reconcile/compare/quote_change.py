"""What a change of a few words does to a quotation: another meaning, another amount, a negation, or the same in other places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reconcile.compare.quote_align import Change, alike, is_content
from reconcile.compare.quote_words import AMOUNTS, MODALS, NECESSITY, NEGATIONS, POSSIBILITY

MOST_IN_PHRASE = 3  # words of one phrase


def polar_word(change: Change) -> str:
    """The negation or modal that turns the sense and that one side alone has, "" for none."""
    for words, other in ((change.a, change.b), (change.b, change.a)):
        for word in words:
            if word in NEGATIONS and not NEGATIONS.intersection(other):
                return word
            if word in MODALS and not MODALS.intersection(other) and not {"will", "would", "shall"}.intersection(other):
                return word
            if word in NECESSITY and POSSIBILITY.intersection(other):
                return word
    return ""


def other_meaning(change: Change) -> bool:
    """Content words on both sides that are neither forms, spellings nor synonyms of each other."""
    a = [word for word in change.a if is_content(word)]
    b = [word for word in change.b if is_content(word)]
    if not a or not b or "".join(change.a) == "".join(change.b):
        return False
    return not all(any(alike(x, y) for y in b) for x in a) and not all(any(alike(x, y) for x in a) for y in b)


def other_amount(change: Change) -> bool:
    """Whether each side says another amount of one thing: every roof, many roofs."""
    a, b = ({AMOUNTS[word] for word in words if word in AMOUNTS} for words in (change.a, change.b))
    return len(a) == len(b) == 1 and a != b and len(change.a) <= MOST_IN_PHRASE and len(change.b) <= MOST_IN_PHRASE


def moved(change: Change, short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether each side has the other's words too, in another place."""
    a, b = (Counter(word for word in words if is_content(word)) for words in (short, long))
    new = [word for word in change.a if a[word] > b[word]] + [word for word in change.b if b[word] > a[word]]
    return not any(map(is_content, new))


def weight(change: Change) -> int:
    """How many content words of both sides are others."""
    return sum(map(is_content, change.a)) + sum(map(is_content, change.b))
