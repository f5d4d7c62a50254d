"""When two names, values or quotations count as the same. Knows nothing of the engine that is measured."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from itertools import combinations

from rapidfuzz.fuzz import partial_ratio

from benchmarks.score.numerals import in_digits

_TITLES = frozenset(
    """mr mrs ms miss mister madam dr prof professor sir dame lord lady king queen prince princess sheikh shaikh pope
    bishop reverend rev president vice deputy former ex prime foreign chief minister premier chancellor secretary
    ambassador senator sen governor gov rep judge justice general gen marshal field admiral commander colonel col major
    maj captain capt lieutenant lt""".split()
)
_FUNCTION_WORDS = frozenset(
    """the and for are was were has have had his her its their they that this with from but not who all only other
    others one two into about than over more most said says also""".split()
)
_PLAIN_LETTERS = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘`´ʼ"))
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")
_OWNERS_S = re.compile(r"['’‘`´ʼ]s\s*$")
LONG_VALUE = 300
"""Characters. A value longer than this, and three times as long as the other, names nothing: it would hold anything."""


def folded(text: str) -> str:
    """Lower case without diacritics, apostrophes and the commas of thousands; other punctuation stays."""
    letters = unicodedata.normalize("NFKD", text.casefold()).translate(_PLAIN_LETTERS)
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _THOUSANDS.sub("", kept).translate(_APOSTROPHES)


@lru_cache(maxsize=100_000)
def bare(text: str) -> str:
    """The folded words alone, one space between them."""
    return " ".join(re.sub(r"[\W_]", " ", folded(text)).split())


@lru_cache(maxsize=100_000)
def name_key(name: str) -> str:
    """A name as it is compared: bare, without possessive ending and leading titles, never down to nothing."""
    words = bare(_OWNERS_S.sub("", name)).split()
    first = next((at for at, word in enumerate(words[:-1]) if word not in _TITLES), len(words) - 1)
    return " ".join(words[max(first, 0) :])


def value_key(text: str) -> str:
    """A value as it is compared: folded words, every number in digits ("sixty-three" and "63" are one)."""
    return in_digits(folded(text))


def holds(whole: str, part: str) -> bool:
    """Whether `whole` has `part` in it, in whole words."""
    return f" {part} " in f" {whole} "


def figures(key: str) -> frozenset[str]:
    """The numbers of a value key."""
    return frozenset(word for word in key.split() if word[0].isdigit())


def content(text: str) -> frozenset[str]:
    """Numbers and words that say something."""
    words = in_digits(folded(text)).split()
    return frozenset(word for word in words if word[0].isdigit() or (len(word) > 2 and word not in _FUNCTION_WORDS))


def same_value(gold: str, said: str, *, number: bool) -> bool:
    """Whether two value keys are equal, one inside the other, or nearly the same with the same figures.

    With `number`, where the gold has figures, they alone decide.
    """
    short, long = (gold, said) if len(gold) <= len(said) else (said, gold)
    if not short or len(long) > max(LONG_VALUE, 3 * len(short)):
        return False
    mine, theirs = figures(gold), figures(said)
    if number and mine:
        return bool(theirs) and (mine <= theirs or theirs <= mine)
    if holds(long, short):
        return short == long or bool(content(short))
    return len(short) > 4 and figures(short) <= figures(long) and partial_ratio(short, long) >= 90


def named_share(gold: list[str], said: list[str], *, number: bool, both_sides: bool) -> float:
    """Which share 0..1 of the gold values an answer names. 0 where `both_sides` are asked and only one is named."""
    hits = [{at for at, value in enumerate(said) if same_value(want, value, number=number)} for want in gold]
    if both_sides and len(gold) > 1 and not _names_two(gold, said, hits, number):
        return 0.0
    return sum(1 for hit in hits if hit) / max(len(gold), len(said), 1)


def _names_two(gold: list[str], said: list[str], hits: list[set[int]], number: bool) -> bool:
    pairs = list(combinations(range(len(gold)), 2))
    differing = [(a, b) for a, b in pairs if not same_value(gold[a], gold[b], number=number)]
    return any(_names_pair(gold[a], gold[b], (hits[a], hits[b]), said, number) for a, b in differing or pairs)


def _names_pair(a: str, b: str, hits: tuple[set[int], set[int]], said: list[str], number: bool) -> bool:
    if not hits[0] or not hits[1]:
        return False
    if len(hits[0] | hits[1]) > 1:
        return True
    if holds(a, b) or holds(b, a):
        return False
    only = said[next(iter(hits[0]))]
    return all(
        holds(only, want) or (number and bool(figures(want)) and figures(want) <= figures(only)) for want in (a, b)
    )


def quote_likeness(text: str | None, first_words: str, said: str) -> float:
    """How well an answered wording (bare) is the gold one: 0 where it is another quotation, higher is better.

    Where the gold has no whole `text` its first words decide.
    """
    if not said:
        return 0.0
    if text:
        return _whole_likeness(bare(text), said)
    first = bare(first_words)
    if holds(said, first):
        return 2.0 + (first == said) + said.startswith(first)
    return float(len(said) >= 0.6 * len(first) and partial_ratio(first, said) >= 90)


def _whole_likeness(gold: str, said: str) -> float:
    mine, theirs = gold.split(), said.split()
    common = sum((Counter(mine) & Counter(theirs)).values())
    overlap = 2 * common / (len(mine) + len(theirs))
    short, long = sorted((gold, said), key=len)
    contained = holds(long, short) and len(short) >= 0.6 * len(long)
    return 4 * overlap if overlap >= 0.8 or contained else 0.0


def organisation_matches(gold: str, said: str) -> bool:
    """Whether free text names the organisation or the described speaker of the gold."""
    want, label = bare(re.sub(r"\([^)]*\)", "", gold)), bare(said)
    return label in want.split() if len(label) <= 3 else partial_ratio(want, label) >= 85
