"""Words of somebody without quotation marks: set off by a dash, or with name and office after them like a caption."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from reconcile.extract.quote_phrases import Subject
from reconcile.extract.quote_sentences import Names, Sentence
from reconcile.extract.speaker import Speakers
from reconcile.extract.speech import SAYING

Words = tuple[int, int, Subject | None, str | None]

_DASHES = frozenset("—–-")
_FIRST_PERSON = frozenset("we i our my us".split())
_OF_OFFICE = frozenset("of the for and in to at".split())
_LEADING_DASH = re.compile(r"\s{0,4}[—–-]\s{1,4}")


def dashed(text: str, sentences: Sequence[Sentence], names: Names) -> Iterator[Words]:
    """`Statement, — said Name`: the whole line before the dash."""
    for line in _lines(sentences):
        for sentence in line:
            at = _dash_before_verb(sentence)
            if at is None:
                continue
            cues = Speakers(sentence, names).cues()
            cue = next((cue for cue in cues if cue.left > at), None)
            if cue is None or cue.who is None:
                continue
            start = line[0].start
            leading = _LEADING_DASH.match(text, start, sentence.end)
            start = leading.end() if leading else start
            end = sentence.tokens[at - 1].end
            if not any(token.quote >= 0 for item in line for token in item.tokens if token.start < end) and start < end:
                yield start, end, cue.who, cue.verb
            break


def _dash_before_verb(sentence: Sentence) -> int | None:
    tokens = sentence.tokens
    for index in range(1, len(tokens) - 1):
        if tokens[index].low in _DASHES and tokens[index - 1].low in (",", "!", "?", "…", "."):
            near = [token.low for token in tokens[index + 1 : index + 4]]
            if near[0] in SAYING or any(low in SAYING for low in near[1:]):
                return index
    return None


def captioned(text: str, sentences: Sequence[Sentence], names: Names) -> Iterator[Words]:
    """`We have agreed. Rustem Umerov Minister of Defense`: first person, then a name with an office and no verb."""
    for line in _lines(sentences):
        last = line[-1]
        if len(line) < 2 or any(token.quote >= 0 for item in line for token in item.tokens):
            continue
        named = names.people_in(last.start, last.start + 1)
        if not named or text[last.end - 1] in ".!?" or not _office(last, named[0].end):
            continue
        if any(token.low in _FIRST_PERSON for item in line[:-1] for token in item.tokens[:1]):
            mention = named[0]
            who = Subject(mention.start, mention.end, mention.subject, "named", mention.gender)
            yield line[0].start, line[-2].end, who, None


def _office(sentence: Sentence, after: int) -> bool:
    rest = [token for token in sentence.tokens if token.start >= after]
    return len(rest) < 12 and all(token.capital or token.low in _OF_OFFICE or token.low == "," for token in rest)


def _lines(sentences: Sequence[Sentence]) -> Iterator[list[Sentence]]:
    for _, group in groupby(sentences, key=lambda sentence: (sentence.block, sentence.line)):
        yield list(group)
