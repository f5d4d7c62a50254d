"""Statements told without quotation marks: "X said that ...", "..., said X", "according to X, ..."."""

from __future__ import annotations

from typing import NamedTuple

from reconcile.extract.quote_sentences import Sentence
from reconcile.extract.speaker import Cue
from reconcile.extract.speech import CONJUNCTIONS, PREPOSITIONS, TIMES


class Statement(NamedTuple):
    """The content of one reported statement and the verb of saying that reports it."""

    start: int
    end: int
    cue: Cue


_SPOKEN = frozenset("speak speaks spoke speaking talk talks talked talking call calls called calling".split())
_TOPIC = frozenset("of about for on".split())
_WITH_OBJECT = frozenset(
    "tell tells told telling remind reminded reminds assure assured assures inform informed asked ask".split()
)
_DEMANDS = frozenset(
    """demand demands demanded demanding propose proposes proposed proposing refuse refuses refused want wants
    wanted""".split()
)
_FINAL = frozenset(".,;:!?…")
_NO_STATEMENT = frozenset(
    """know knows knew feel feels felt see sees saw find finds found read reads reading answer answers answered quote
    quotes quoted quoting show shows showed posted post posts""".split()
) | {"went on", "goes on"}
_SHARE = 0.6  # of its characters in quotation marks: more of them and the statement is the quotation itself


def statement(sentence: Sentence, cues: list[Cue], attitudes: bool = False) -> Statement | None:
    """The one statement that the sentence reports: the longest of those that its verbs of saying give.

    With `attitudes` also what somebody is told to know, want, find or refuse.
    """
    found = [content for cue in cues if (content := _content(sentence, cue, attitudes)) is not None]
    found = [item for item in found if _own_words(sentence, item)]
    return max(found, key=lambda item: (item.end - item.start, -item.start)) if found else None


def _content(sentence: Sentence, cue: Cue, attitudes: bool) -> Statement | None:
    if cue.who is None or not (attitudes or _is_said(sentence, cue)):
        return None
    if _follows(sentence, cue):
        return _before(sentence, cue)
    if cue.verb == "according to":
        comma = cue.after < len(sentence.tokens) and sentence.tokens[cue.after].low == ","
        return _span(sentence, cue.after + 1, len(sentence.tokens), cue) if comma else None
    if cue.inverted or not (cue.strong or attitudes or _reported(sentence, cue)):
        return None
    first = _object(sentence, cue)
    if first >= len(sentence.tokens) or not _opens_statement(sentence, first, cue, attitudes):
        return None
    return _span(sentence, first + (cue.verb in _SPOKEN), len(sentence.tokens), cue)


def _is_said(sentence: Sentence, cue: Cue) -> bool:
    """Whether the verb tells of saying, and not by the writer ("we agreed")."""
    who = cue.who
    writer = who is not None and any(
        token.start == who.start and token.low in ("i", "we", "you") for token in sentence.tokens[: cue.last]
    )
    return cue.verb not in _NO_STATEMENT and not writer


def _opens_statement(sentence: Sentence, first: int, cue: Cue, attitudes: bool) -> bool:
    low = sentence.tokens[first].low
    if cue.verb in _SPOKEN:
        return True
    if attitudes:
        return low not in ("and", "but")
    if low == "to":
        return cue.verb in _DEMANDS
    return low not in PREPOSITIONS and low not in CONJUNCTIONS


def _reported(sentence: Sentence, cue: Cue) -> bool:
    following = sentence.tokens[cue.after].low if cue.after < len(sentence.tokens) else ""
    return cue.verb in _DEMANDS or (cue.verb in _SPOKEN and following in _TOPIC)


def _follows(sentence: Sentence, cue: Cue) -> bool:
    """Whether the statement stands before its verb: "The talks are over, Umerov said on Friday." """
    if cue.left < 1 or not (cue.strong or cue.inverted):
        return False
    before = [token for token in sentence.tokens[max(0, cue.left - 2) : cue.left] if token.low != ","]
    if before and before[-1].quote >= 0:
        return True
    if cue.left < 3 or sentence.tokens[cue.left - 1].low not in (",", "—", "–"):
        return False
    return cue.inverted or _ends_soon(sentence, cue)


def _ends_soon(sentence: Sentence, cue: Cue) -> bool:
    rest = sentence.tokens[cue.after :]
    if not rest or rest[0].low in _FINAL or rest[0].quote >= 0:
        return True
    if rest[0].low == "that":
        return False
    return rest[0].low in PREPOSITIONS or rest[0].low in TIMES or rest[0].low in ("when", "while", "as")


def _before(sentence: Sentence, cue: Cue) -> Statement | None:
    first = 0
    last = cue.left - (sentence.tokens[cue.left - 1].quote < 0)
    for index in range(cue.left - 2, -1, -1):
        if sentence.tokens[index].low == ";":
            first = index + 1
            break
    return _span(sentence, first, last, cue)


def _object(sentence: Sentence, cue: Cue) -> int:
    """The token with which the statement begins, after "that", a colon, or the one who is told."""
    tokens = sentence.tokens
    at = cue.after
    for index in range(at, min(at + 14, len(tokens))):
        low = tokens[index].low
        if tokens[index].quote >= 0 or low in (".", ";"):
            break
        if low == "that" and index + 1 < len(tokens):
            return index + 1
        if low == ":":
            return index + 1
    verb = cue.verb.split()[0]
    if verb in _WITH_OBJECT and at < len(tokens):
        return _after_listener(sentence, at)
    while at < len(tokens) and (tokens[at].low in TIMES or (tokens[at].low in (",", "on") and at + 1 < len(tokens))):
        if tokens[at].low == "on" and tokens[at + 1].low not in TIMES:
            break
        at += 1
    return at


def _after_listener(sentence: Sentence, at: int) -> int:
    tokens = sentence.tokens
    if tokens[at].low in ("him", "her", "them", "us", "me", "reporters", "journalists", "if", "whether"):
        return at + 1
    while at < len(tokens) and (tokens[at].capital or tokens[at].low in ("the", "a", "his", "her", "of", "'s", "’s")):
        at += 1
    return at


def _span(sentence: Sentence, first: int, last: int, cue: Cue) -> Statement | None:
    tokens = sentence.tokens
    while first < last and tokens[first].low in _FINAL:
        first += 1
    while last > first and tokens[last - 1].low in _FINAL:
        last -= 1
    words = sum(token.quote >= 0 or token.low[0].isalnum() for token in tokens[first:last])
    if words < 3:
        return None
    return Statement(tokens[first].start, tokens[last - 1].end, cue)


def _own_words(sentence: Sentence, item: Statement) -> bool:
    inside = [token for token in sentence.tokens if item.start <= token.start and token.end <= item.end]
    marked = sum(token.end - token.start for token in inside if token.quote >= 0)
    return marked <= _SHARE * (item.end - item.start)
