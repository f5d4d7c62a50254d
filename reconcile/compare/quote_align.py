"""The words of a quotation made comparable, and what changed between two of them, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import LCSseq, Levenshtein

from reconcile.compare.quote_words import ENDINGS, FUNCTION, group_of, variant
from reconcile.text.fold import fold


class Word(NamedTuple):
    """One word. `key` is its comparable form; `bracket`: inside [..] or (..); `gap`: a mark of elision before it;
    `sentence`: it begins a sentence; `name`: it has a capital inside a sentence."""

    key: str
    bracket: bool = False
    gap: bool = False
    sentence: bool = False
    name: bool = False


class Change(NamedTuple):
    """Words that stand on one side instead of those on the other; either may be empty. `at_a`, `at_b`: first index."""

    a: tuple[str, ...]
    b: tuple[str, ...]
    at_a: int
    at_b: int


_TOKEN = re.compile(r"\.\.+|…|[\[\](){}]|[.!?]|[^\W_]+(?:'[^\W_]+)*(?:[.,]\d+)*%?|%")
_NEGATED = re.compile(r"^(.+)n't$")
_CLITICS = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am", "'d": "would"}
_WHOLE = {"%": ("percent",), "cannot": ("can", "not"), "per": ("per",)}
_SHORT_NOT = {"can": "can", "wo": "will", "sha": "shall", "ai": "is", "ca": "can"}
_WITH_IS = frozenset("it he she that there here what who where this how let".split())
_NUMBERS = {
    word: str(value)
    for value, word in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
    if value != 1
} | {
    word: f"{value}{'st' if value == 1 else 'nd' if value == 2 else 'rd' if value == 3 else 'th'}"
    for value, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), start=1)
}


@lru_cache(maxsize=5_000)
def read_words(text: str) -> tuple[Word, ...]:
    """The words of a quotation in comparable form, contractions written out, marks and brackets turned into flags."""
    found: list[Word] = []
    depth, gap, sentence, first = 0, False, False, True
    folded = fold(text)
    raw = text if len(folded) == len(text) else folded
    for match in _TOKEN.finditer(folded):
        token = match.group()
        if token in "[({":
            depth += 1
        elif token in "])}":
            depth = max(0, depth - 1)
        elif token == "…" or token.startswith(".."):
            gap = True
        elif token in (".", "!", "?"):
            sentence = True
        else:
            name = raw[match.start()].isupper() and not sentence and not first
            for number, key in enumerate(_keys(token)):
                plain = number == 0
                found.append(Word(key, depth > 0, gap and plain, sentence and plain, name and plain))
            gap, sentence, first = False, False, False
    return tuple(found)


def folded_words(text: str) -> tuple[str, ...]:
    """The words without case, accents and marks, contractions as they are."""
    return tuple(re.findall(r"[^\W_]+", fold(text).replace("'", "")))


@lru_cache(maxsize=20_000)
def _keys(token: str) -> tuple[str, ...]:
    if token[0].isdigit():
        number = token.replace(",", "") if re.search(r",\d{3}", token) else token
        return (number[:-1], "percent") if number.endswith("%") else (number,)
    if token in _WHOLE:
        return _WHOLE[token]
    negated = _NEGATED.match(token)
    if negated:
        stem = negated.group(1)
        return (_SHORT_NOT.get(stem, stem), "not")
    head, mark, tail = token.partition("'")
    if mark and mark + tail in _CLITICS:
        return (head, _CLITICS[mark + tail])
    if mark and tail == "s":
        return (head, "is") if head in _WITH_IS else (variant(head),)
    return (variant(_NUMBERS.get(token, token.replace("'", ""))),)


@lru_cache(maxsize=20_000)
def stem(key: str) -> str:
    """The first letters of a word without its ending: five to seven of them carry the meaning."""
    if len(key) <= 3 or key[0].isdigit():
        return key
    bare = ENDINGS.sub("", key, count=1)
    return (bare if len(bare) >= 3 else key)[:6]


def is_content(key: str) -> bool:
    """Whether a word carries meaning of its own."""
    return key not in FUNCTION


def alike(a: str, b: str) -> bool:
    """Inflections, spellings and near synonyms of one word; numbers are alike only when equal."""
    if a == b:
        return True
    if a[0].isdigit() or b[0].isdigit():
        return False
    if stem(a) == stem(b) or group_of(a) == group_of(b) != -1:
        return True
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) >= 4 and longer.startswith(shorter[: max(4, len(shorter) - 2)]) and len(longer) - len(shorter) <= 4:
        return _negative(a) == _negative(b)
    near = len(shorter) >= 5 and Levenshtein.distance(a, b) <= (1 if len(longer) < 8 else 2) and a[0] == b[0]
    return near and _negative(a) == _negative(b)


def _negative(word: str) -> bool:
    return word.startswith(("un", "in", "im", "dis", "non", "ir")) or word.endswith("less")


def matches(a: Sequence[str], b: Sequence[str]) -> int:
    """How many words two lists have in common in the same order."""
    return LCSseq.similarity(a, b)


def changes(a: Sequence[str], b: Sequence[str]) -> list[Change]:
    """Where two lists of words differ, adjoining differences taken together."""
    found: list[Change] = []
    for op in Levenshtein.opcodes(a, b):
        if op.tag == "equal":
            continue
        change = Change(
            tuple(a[op.src_start : op.src_end]), tuple(b[op.dest_start : op.dest_end]), op.src_start, op.dest_start
        )
        if (
            found
            and found[-1].at_a + len(found[-1].a) == change.at_a
            and found[-1].at_b + len(found[-1].b) == change.at_b
        ):
            last = found.pop()
            change = Change(last.a + change.a, last.b + change.b, last.at_a, last.at_b)
        found.append(change)
    return found


def find_run(part: Sequence[str], whole: Sequence[str], start: int = 0) -> int:
    """Index at which `part` stands in `whole` without a break, -1 where it does not."""
    if not part:
        return start
    needle, hay = "\0" + "\0".join(part) + "\0", "\0" + "\0".join(whole[start:]) + "\0"
    at = hay.find(needle)
    return -1 if at < 0 else start + hay.count("\0", 0, at)


def pieces(words: Sequence[Word]) -> Iterator[list[str]]:
    """The stretches between marks of elision."""
    part: list[str] = []
    for word in words:
        if word.gap and part:
            yield part
            part = []
        part.append(word.key)
    if part:
        yield part


def longest_run(a: Sequence[str], b: Sequence[str]) -> int:
    """The most words in a row that two lists share. A run has all shorter ones inside, so its length is bisected."""
    low, high = 0, min(len(a), len(b))
    while low < high:
        middle = (low + high + 1) // 2
        runs = {tuple(a[at : at + middle]) for at in range(len(a) - middle + 1)}
        if any(tuple(b[at : at + middle]) in runs for at in range(len(b) - middle + 1)):
            low = middle
        else:
            high = middle - 1
    return low
