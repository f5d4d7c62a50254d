"""How alike two wordings are, as words in order, as meanings and as runs: are they one utterance?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from reconcile.compare.quote_align import Word, changes, find_run, is_content, longest_run, matches, read_words, stem
from reconcile.model import Quote

_FEWEST_IN_SENTENCE = 3  # words of meaning that a report has in common with the one sentence it renders
_ONLY_FROM_ONE = 0.69  # likeness that is enough for one utterance only where both name one speaker
_FEWEST_BEFORE_PRONOUN = 3  # words of a part of a sentence, besides the pronoun that stands for a name in the whole
_PRONOUNS = frozenset("them him her it us".split())
_MOST_SENTENCES = 4  # of a longer wording that are set beside the whole of a shorter
_MORE_WORDS = 3  # that those sentences may have more or fewer
_OPENING = 4  # words that open a statement, and are all that the other source gives of it
MINOR_WORDING = 0.6  # share from which two wordings are one with small changes; below it they are two translations
MOST_CHARACTERS = 8_000
MOST_WORDS = 800
"""What is aligned of a side; what is beyond has the same fate as the beginning."""


class Pair(NamedTuple):
    """Two quotations ready for comparison, `short` the one with fewer words; `a` and `b` are the words of both."""

    short: Quote
    long: Quote
    a: tuple[Word, ...]
    b: tuple[Word, ...]

    @property
    def keys(self) -> tuple[list[str], list[str]]:
        """The comparable words of both."""
        return [word.key for word in self.a], [word.key for word in self.b]


def pair_of(a: Quote, b: Quote) -> Pair:
    """Both in the same order whichever is given first."""
    sides = [(quote, read_words(quote.text[:MOST_CHARACTERS])[:MOST_WORDS]) for quote in (a, b)]
    (first, less), (second, more) = sorted(sides, key=lambda side: (len(side[1]), side[0].text, side[0].form))
    return Pair(first, second, less, more)


def same_utterance(a: Quote, b: Quote) -> float:
    """Likeness 0..1 that two wordings are one utterance, whoever is named as the speaker. Symmetric."""
    return likeness(pair_of(a, b))


def meanings(quote: Quote) -> frozenset[str]:
    """What a wording must have in common with another to be like it: its stems that carry meaning, and itself."""
    return _meanings_of(quote.text[:MOST_CHARACTERS])


@lru_cache(maxsize=5_000)
def _meanings_of(text: str) -> frozenset[str]:
    read = read_words(text)[:MOST_WORDS]
    return frozenset(_meanings(read)) | {" ".join(word.key for word in read)}


def likeness(pair: Pair) -> float:
    """Words in the same order, meaning words whatever their order, and runs; the greatest of the three. A report may
    render one sentence of what is quoted elsewhere."""
    short, long = pair.keys
    if not short:
        return 0.0
    if short == long:
        return 1.0
    left, right = _meanings(pair.a), _meanings(pair.b)
    common = left.keys() & right.keys()
    if not common:
        return 0.0
    shared = sum(max(left[word], right[word]) for word in common)
    whole, least = sum(left.values()) + sum(right.values()), min(sum(left.values()), sum(right.values()))
    dice = 2 * shared / max(whole, 2 * shared)
    inside = min(1.0, shared / least) * (1 - 0.55 ** len(common))
    order = 2 * matches(short, long) / (len(short) + len(long))
    run = longest_run(short, long)
    held = run / len(short) if run >= 3 else 0.0
    if held == 1.0 and len(common) > 1:
        return max(0.9, order)
    if with_pronoun(pair):
        return _ONLY_FROM_ONE
    opening = _ONLY_FROM_ONE if run >= _OPENING and short == long[: len(short)] else 0.0
    found = max(dice, inside, min(order, dice + 0.2), held * (1 - 0.5 ** len(common)) * 0.9, opening)
    return round(min(0.99, max(found, _rendered(pair))), 4)


def part_like(pair: Pair) -> Pair | None:
    """The shorter wording beside those sentences of the longer that are about as long and likest to it; None where the whole
    is as long, or no sentences are."""
    sentences = _sentences(pair.b)
    best, found = 0, tuple[Word, ...]()
    for first in range(len(sentences)):
        run: list[Word] = []
        for sentence in sentences[first : first + _MOST_SENTENCES]:
            run += sentence
            if abs(len(run) - len(pair.a)) > _MORE_WORDS or len(run) == len(pair.b):
                continue
            common = matches([word.key for word in pair.a], [word.key for word in run])
            if common > best:
                best, found = common, tuple(run)
    if not found:
        return None
    a, b = (pair.a, found) if len(pair.a) <= len(found) else (found, pair.a)
    return Pair(pair.short, pair.long, a, b)


def trimmed(pair: Pair) -> Pair | None:
    """Both without what one has more at its beginning or end, where they are much alike: "It is the worst day of all"
    beside "the best day of all" is a part with another word in it. None where neither has more there."""
    short, long = pair.keys
    if 2 * matches(short, long) < MINOR_WORDING * (len(short) + len(long)):
        return None
    a, b = pair.a, pair.b
    changed = changes(short, long)
    last = changed[-1]
    if not last.a and last.at_a == len(short):
        b = b[: last.at_b]
    first = changed[0]
    if not first.a and first.at_a == 0:
        b = b[len(first.b) :]
    if len(b) == len(pair.b) or not b:
        return None
    left, right = (a, b) if len(a) <= len(b) else (b, a)
    return Pair(pair.short, pair.long, left, right)


def with_pronoun(pair: Pair) -> bool:
    """Whether the shorter wording is a part of the longer with a pronoun for the name at its end: "don't respect them" of "do
    not respect Real Madrid"."""
    short, long = pair.keys
    part = short[:-1]
    if pair.short.form != "partial" or len(part) < _FEWEST_BEFORE_PRONOUN or short[-1] not in _PRONOUNS:
        return False
    at = find_run(part, long)
    after = at + len(part)
    return at >= 0 and any(map(is_content, part)) and after < len(long) and pair.b[after].name


def _rendered(pair: Pair) -> float:
    """How much of one sentence of a quotation its report on the other side holds, up to what one speaker's words need."""
    if (pair.short.form == "indirect") == (pair.long.form == "indirect"):
        return 0.0
    report, quoted = (pair.a, pair.b) if pair.short.form == "indirect" else (pair.b, pair.a)
    held = _meanings(report)
    best = 0.0
    for sentence in _sentences(quoted):
        own = _meanings(sentence)
        common = own.keys() & held.keys()
        if len(common) >= _FEWEST_IN_SENTENCE:
            best = max(best, sum(own[word] for word in common) / sum(own.values()) * (1 - 0.55 ** len(common)))
    return min(_ONLY_FROM_ONE, best)


def _sentences(read: Sequence[Word]) -> list[Sequence[Word]]:
    starts = [0, *(place for place, word in enumerate(read) if place and (word.sentence or word.gap)), len(read)]
    return [read[first:last] for first, last in pairwise(starts)]


def _meanings(words: Sequence[Word]) -> dict[str, float]:
    """Stems of the words that carry meaning; numbers and names say more than others."""
    return {
        stem(word.key): 1.5 if word.key[0].isdigit() or word.name else 1.0 for word in words if is_content(word.key)
    }
