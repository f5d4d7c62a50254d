"""Sentences that do not break inside a quotation, as tokens in which each quotation is one token."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from reconcile.extract.quote_marks import Quoted
from reconcile.extract.speech import PAIRS, SAYING, Mention
from reconcile.text.sentence import sentences

_TOKEN = re.compile(r"[^\W_]+(?:['’‘ʼ`´.-][^\W_]+)*|[^\w\s]")
_CONTRACTION = re.compile(r"(?<=\w)['’](?:s|re|ve|ll|d|m)$", re.IGNORECASE)
_GOES_ON = re.compile(r"\s{1,3}(?:[A-ZÀ-Þ][\w.’'-]{0,40}\s{1,3}|(?:the|his|her|a|an)\s{1,3}){0,4}(\w+)(\s\w+)?")
MOST_TOKENS = 600
"""Tokens of a sentence that are looked at: longer ones are tables or noise, and the search stays linear."""


class Token(NamedTuple):
    """A word, a mark, or a whole quotation (`quote` is its index, -1 for others). `low` is the word in lower case."""

    start: int
    end: int
    low: str
    quote: int = -1
    capital: bool = False


_new = tuple.__new__  # a token is made for every word: without the call of a function in Python between


class Sentence(NamedTuple):
    """One sentence. `line` and `block` count lines and blocks from 0: sentences of one line are one paragraph."""

    start: int
    end: int
    line: int
    block: int
    tokens: tuple[Token, ...]


def split(text: str, blocks: Sequence[tuple[int, int]], quotes: Sequence[Quoted]) -> list[Sentence]:
    """The sentences of all blocks, in order."""
    found: list[Sentence] = []
    line, at = 0, 0
    opens = [quote.open for quote in quotes]
    for number, (block_start, block_end) in enumerate(blocks):
        line += 1
        at = block_start
        for start, end in _joined(text, (block_start, block_end), quotes):
            line += text.count("\n", at, start)
            at = start
            found.append(Sentence(start, end, line, number, _tokens(text, (start, end), quotes, opens)))
    return found


def _joined(text: str, block: tuple[int, int], quotes: Sequence[Quoted]) -> Iterator[tuple[int, int]]:
    opens = [quote.open for quote in quotes]
    held: tuple[int, int] | None = None
    for start, end in sentences(text, *block):
        if held is not None and _one_sentence(text, (held[1], start), quotes, opens):
            held = (held[0], end)
            continue
        if held is not None:
            yield held
        held = (start, end)
    if held is not None:
        yield held


def _one_sentence(text: str, gap: tuple[int, int], quotes: Sequence[Quoted], opens: Sequence[int]) -> bool:
    """Whether a sentence goes on over the white space between two pieces."""
    end, start = gap
    index = bisect_right(opens, end) - 1
    if index >= 0 and quotes[index].open < end and start < quotes[index].close:
        return True
    following = text[start : start + 1]
    if "\n" in text[end:start]:
        wrapped = text.count("\n", end, start) == 1 and text[end - 1 : end].isalpha() and text[end - 1].islower()
        return (wrapped or text[end - 1 : end] == ",") and following.islower() and text.count("\n", end, start) == 1
    if following.islower():
        return True
    ends_quote = index >= 0 and quotes[index].close in (end, end - 1) and text[quotes[index].end - 1] in ".!?…"
    if not ends_quote:
        return False
    if following in ("—", "–", "―"):
        return True
    asked = text[quotes[index].end - 1] in "!?…"
    verb = _GOES_ON.match(text, end, min(start + 80, len(text)))
    if not asked or verb is None:
        return False
    return verb.group(1).lower() in SAYING or (verb.group(1), (verb.group(2) or "").strip()) in PAIRS


def _tokens(text: str, span: tuple[int, int], quotes: Sequence[Quoted], opens: Sequence[int]) -> tuple[Token, ...]:
    found: list[Token] = []
    at, end = span
    index = bisect_left(opens, at)
    while at < end and len(found) < MOST_TOKENS:
        stop = min(opens[index], end) if index < len(opens) else end
        for match in _TOKEN.finditer(text, at, stop):
            found.extend(_words(match.group(), match.start()))
            if len(found) >= MOST_TOKENS:
                break
        if stop >= end or index >= len(quotes):
            break
        found.append(Token(quotes[index].open, quotes[index].close, '"', index))
        at = quotes[index].close
        index += 1
    return tuple(found)


def _words(word: str, start: int) -> Iterator[Token]:
    """A token, or two for "Umerov's" and "he's"."""
    size, low, capital = _stem(word)
    yield _new(Token, (start, start + size, low, -1, capital))
    if size < len(word):
        yield Token(start + size, start + len(word), "'" + word[size + 1 :].lower(), -1)


@lru_cache(maxsize=20_000)
def _stem(word: str) -> tuple[int, str, bool]:
    """How many letters a word has without a contraction at its end; these in lower case; whether it is capitalised."""
    ending = _CONTRACTION.search(word)
    stem = word[: ending.start()] if ending else word
    return len(stem), stem.lower(), stem[0].isupper()


class Names:
    """The mentions of a text by place: people before roles before organisations where they share one."""

    def __init__(
        self, people: Sequence[Mention], organisations: Sequence[Mention], roles: Sequence[Mention] = ()
    ) -> None:
        self.people = sorted(people)
        self._starts = [mention.start for mention in self.people]
        self._by_end: dict[int, tuple[Mention, bool]] = {}
        self._by_start: dict[int, tuple[Mention, bool]] = {}
        for group, named in ((organisations, False), (roles, True), (people, True)):
            for mention in sorted(group):
                self._by_end[mention.end] = (mention, named)
                self._by_start[mention.start] = (mention, named)
        self.genders = {mention.subject: mention.gender for mention in (*people, *roles) if mention.gender}

    def ending(self, offset: int) -> tuple[Mention, bool] | None:
        """The mention that ends at `offset`, and whether it is a person's."""
        return self._by_end.get(offset)

    def starting(self, offset: int) -> tuple[Mention, bool] | None:
        """The mention that starts at `offset`, and whether it is a person's."""
        return self._by_start.get(offset)

    def people_in(self, start: int, end: int) -> Sequence[Mention]:
        """People's mentions that start inside a stretch, in order."""
        return self.people[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
