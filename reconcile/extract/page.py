"""One document laid out for reading: its sentences that may hold claims, their tokens, and evidence for any stretch."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from reconcile.model import Block, BlockKind, Document, Evidence
from reconcile.text.fold import fold
from reconcile.text.language import ENGLISH, told_in
from reconcile.text.sentence import Lines, evidence, sentences

_STAMP = re.compile(r"[0-2]?\d[.:h][0-5]\d(?:\b|(?=[ap]m\b))")
STAMPED = 3  # sentences that open with an hour, from which on a text is live coverage
LONGEST = 1_500  # characters of a sentence; what is longer is no prose and is read in pieces
ROW_MARKS = 3  # that make a row of names, and
ROW_NAME = 4  # words of a name in it at most
SMALL_WORDS = frozenset("the and for but nor with from into over per via".split())
HEADLINES: frozenset[BlockKind] = frozenset({"title", "heading"})

TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|\b(?:Mr|Mrs|Ms|Dr|Jr|Jnr|Sr|St|Lt|Gen|Col|Prof|Sen|Rep|Gov|Rev|Hon|Capt|Maj|Sgt|Adm)\."
    r"|\b[A-Z]\.(?=\s)|[^\W\d_]+(?:['’‘ʼ`´-][^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s]"
)
_ADDRESS = frozenset("-/_@#=")
_POSSESSIVE = re.compile(r"(?<=\w)['’‘ʼ`´](?:s|S)?$")


class Token(NamedTuple):
    """A word, number or mark. `text` has no possessive ending, `key` is its folded form, `capital` says whether it starts with a
    capital letter; offsets are of the document."""

    start: int
    end: int
    text: str
    key: str
    possessive: bool
    capital: bool


class Sentence:
    """A sentence, its tokens and the kind of block that it stands in."""

    def __init__(self, index: int, start: int, end: int, kind: BlockKind, text: str) -> None:
        self.index, self.start, self.end, self.kind = index, start, end, kind
        self.text = text[start:end]
        self.stretches: tuple[Run, ...] | None = None
        self.runs: tuple[Run, ...] | None = None

    @cached_property
    def tokens(self) -> list[Token]:
        """All tokens in order of text; "Qasra's" stands without its ending, which no token keeps."""
        found, offset = [], self.start
        for match in TOKEN.finditer(self.text):
            word = _word(match.group())
            if word.key:
                start = offset + match.start()
                found.append(_new(Token, (start, start + len(word.text), *word)))
        return found

    @cached_property
    def key(self) -> str:
        """The folded text of the sentence (its offsets are not those of the document)."""
        return fold(self.text)

    @cached_property
    def title_case(self) -> bool:
        """Whether nearly every longer word has a capital, as in headlines: capitals then say nothing."""
        headline = self.kind in HEADLINES
        least = 3 if headline else 2  # "met" in lower case tells a sentence of names from a headline
        longer = [
            token
            for token in self.tokens
            if token.text[0].isalpha() and len(token.text) > least and token.key not in SMALL_WORDS
        ]
        share = 0.75 if headline else 0.95
        capitals = len(longer) > 3 and sum(token.capital for token in longer) >= share * len(longer)
        return capitals and (headline or not self._row())

    def _row(self) -> bool:
        """Whether a line is a row of names: "Okafor, Mensah, Quaye (60' Addo)"."""
        pieces, size = [0], 0
        for token in self.tokens:
            if token.text in ",;:()":
                pieces.append(size)
                size = 0
            elif token.text[0].isalpha():
                size += 1
        return len(pieces) > ROW_MARKS and max(*pieces, size) <= ROW_NAME


class Run(NamedTuple):
    """A run of name-like tokens `[first, last)` of a sentence, after titles and roles were taken off."""

    sentence: Sentence
    first: int
    last: int

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens of the run."""
        return self.sentence.tokens[self.first : self.last]

    @property
    def key(self) -> str:
        """The folded wording."""
        return " ".join(token.key for token in self.tokens)


_new = tuple.__new__  # a token is made for every word: without the call of a function in Python between


class _Word(NamedTuple):
    """What a token is wherever it stands."""

    text: str
    key: str
    possessive: bool
    capital: bool


@lru_cache(maxsize=20_000)
def _word(wording: str) -> _Word:
    ending = _POSSESSIVE.search(wording) if len(wording) > 2 else None
    text = wording[: ending.start()] if ending else wording
    return _Word(text, fold(text), ending is not None, text[0].isupper())


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, or pieces of one so long that it cannot be one, cut at spaces."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        yield start, cut
        start = cut
    if start < end:
        yield start, end


class Page:
    """A document with its readable sentences in order of text: those in English, and apart those in other languages."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = document.text
        self.lines = Lines(document.text)
        told = told_in(document)
        self._blocks = [block for block, language in told if language == ENGLISH]
        self.sentences = list(self._sentences(self._blocks))
        self._starts = [sentence.start for sentence in self.sentences]
        self.foreign = list(self._sentences([block for block, language in told if language != ENGLISH]))

    def _sentences(self, blocks: Sequence[Block]) -> Iterator[Sentence]:
        index = 0
        for block in blocks:
            for start, end in sentences(self.text, block.span.start, block.span.end):
                for first, last in _pieces(self.text, start, end):
                    yield Sentence(index, first, last, block.kind, self.text)
                    index += 1

    @cached_property
    def lower_words(self) -> frozenset[str]:
        """Words of three letters and more that the document itself writes in lower case, folded; parts of addresses of pages
        ("/ana-ruiz-resigns", "@anaruiz") are no words."""
        found: set[str] = set()
        for sentence in self.sentences:
            for token in sentence.tokens:
                new = len(token.key) > 2 and token.key not in found and token.text.islower()
                if new and not self._of_address(token):
                    found.add(token.key)
        return frozenset(found)

    def _of_address(self, token: Token) -> bool:
        before, after = self.text[max(0, token.start - 2) : token.start], self.text[token.end : token.end + 2]
        return before.rstrip()[-1:] in _ADDRESS or after.lstrip()[:1] in _ADDRESS

    @cached_property
    def live(self) -> bool:
        """Whether the text is a ticker, whose entries open with the hour."""
        return sum(_STAMP.match(sentence.text.lstrip()) is not None for sentence in self.sentences) >= STAMPED

    @cached_property
    def datelines(self) -> list[Sentence]:
        """The datelines ("GENEVA (Reuters) -"), which tell where and when a text was filed."""
        spans = [block.span for block in self.document.blocks if block.kind == "dateline"]
        return [Sentence(0, span.start, span.end, "dateline", self.text) for span in spans]

    @cached_property
    def stretches(self) -> list[tuple[int, int]]:
        """Start and end of the blocks in English that claims are read from."""
        return [(block.span.start, block.span.end) for block in self._blocks]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that the offset stands in, or the last one before it."""
        if not self.sentences:
            return Sentence(0, 0, len(self.text), "body", self.text)
        return self.sentences[max(0, bisect_right(self._starts, offset) - 1)]

    def evidence(self, start: int, end: int, around: Sentence | None = None) -> Evidence:
        """Evidence for a stretch, with the sentence (or sentences) around it. A stretch of foreign text brings its own."""
        first, last = around or self.sentence_at(start), around or self.sentence_at(max(start, end - 1))
        return evidence(self.document.id, self.text, start, end, self.lines, (first.start, last.end))
