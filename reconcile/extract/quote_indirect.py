"""Statements told without quotation marks: "X said that ...", "..., said X", "according to X, ..."."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from reconcile.extract.quote_lexicon import SAYING
from reconcile.extract.quote_phrases import Subject
from reconcile.extract.quote_reports import MOST_LABEL, Reports
from reconcile.extract.quote_sentences import Names, Sentence
from reconcile.extract.quote_tags import Report
from reconcile.extract.speaker import Cue


class Statement(NamedTuple):
    """The content of one reported statement as half-open stretches of the text, who tells it and the word for that."""

    parts: tuple[tuple[int, int], ...]
    who: Subject | None
    verb: str


_SPOKEN = frozenset("speak speaks spoke speaking talk talks talked talking call calls called calling".split())
_TOPIC = frozenset("of about for on".split())
_DEMANDS = frozenset(
    """demand demands demanded demanding propose proposes proposed proposing refuse refuses refused want wants
    wanted""".split()
)
_NO_STATEMENT = frozenset(
    """know knows knew feel feels felt see sees saw find finds found read reads reading answer answers answered quote
    quotes quoted quoting show shows showed posted post posts""".split()
) | {"went on", "goes on"}
_FEWEST_WORDS = 3
_SHARE = 0.6  # of its characters in quotation marks: more of them and the statement is the quotation itself


def statements(
    text: str, sentence: Sentence, cues: list[Cue], names: Names, opening: bool = False, attitudes: bool = False
) -> list[Statement]:
    """What the sentence reports; `opening` where it is the first of the document and may be a headline.

    The one statement, the longest, that somebody who is known or described makes. With `attitudes` everything instead,
    as annotators of attributions mark it: also what somebody is told to know, want, judge or seem to be, and with the
    "that" before it.
    """
    if not (cues or attitudes or any(token.low == ":" for token in sentence.tokens[:MOST_LABEL])):
        return []
    reader = Reports(sentence, names, cues)
    by_word = {cue.first: cue for cue in cues}
    labelled = list(reader.label(text, opening))
    if attitudes:
        reports = [*labelled, *reader.all()]
        return [_everything(sentence, reader, report, by_word.get(report.cue)) for report in reports]
    found = []
    for report in (*labelled, *reader.told()):
        cue = by_word.get(report.cue)
        told = _labelled(sentence, names, report) if report.kind == "label" else _told(sentence, reader, report, cue)
        if told is not None and _own_words(sentence, told):
            found.append(told)
    return [max(found, key=lambda item: (_length(item.parts), -item.parts[0][0]))] if found else []


def _everything(sentence: Sentence, reader: Reports, report: Report, cue: Cue | None) -> Statement:
    who = None if cue is None else cue.who
    return Statement(_parts(sentence, report.spans), who, reader.word(report.cue) if cue is None else cue.verb)


def _labelled(sentence: Sentence, names: Names, report: Report) -> Statement | None:
    """ "Lind: The bridge is safe": the person whom the label names."""
    parts = _parts(sentence, report.spans)
    named = names.people_in(sentence.start, parts[0][0])
    if not named:
        return None
    mention = named[-1]
    return Statement(parts, Subject(mention.start, mention.end, mention.subject, "named", mention.gender), "")


def _told(sentence: Sentence, reader: Reports, report: Report, cue: Cue | None) -> Statement | None:
    if cue is None or cue.who is None or cue.verb in _NO_STATEMENT or _by_writer(sentence, cue.who):
        return None
    if not _is_statement(reader, report, cue):
        return None
    (first, last), *rest = report.spans
    if reader.word(first) == "that" and not reader.is_quote(first):
        first += 2 if reader.word(first + 1) == "," and first + 2 < last else 1
    spans = [(first, last), *rest]
    words = sum(reader.is_quote(at) or reader.word(at)[0].isalnum() for span in spans for at in range(*span))
    return Statement(_parts(sentence, spans), cue.who, cue.verb) if words >= _FEWEST_WORDS else None


def _is_statement(reader: Reports, report: Report, cue: Cue) -> bool:
    """Whether the report tells of saying, not of thinking or judging."""
    if report.kind in ("clause", "tag", "source"):
        return cue.strong
    if report.kind == "topic":
        return cue.verb in _SPOKEN and reader.word(report.spans[0][0] - 1) in _TOPIC
    if report.kind == "infinitive":
        return cue.verb in _DEMANDS or cue.verb in SAYING
    return (
        report.kind == "object" and not cue.inverted and (cue.verb in _DEMANDS or (cue.strong and cue.verb in SAYING))
    )


def _by_writer(sentence: Sentence, who: Subject) -> bool:
    return any(token.start == who.start and token.low in ("i", "we", "you") for token in sentence.tokens)


def _parts(sentence: Sentence, spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    tokens = sentence.tokens
    return tuple((tokens[first].start, tokens[last - 1].end) for first, last in spans)


def _length(parts: Iterable[tuple[int, int]]) -> int:
    return sum(end - start for start, end in parts)


def _own_words(sentence: Sentence, item: Statement) -> bool:
    marked = sum(
        token.end - token.start
        for token in sentence.tokens
        if token.quote >= 0 and any(start <= token.start and token.end <= end for start, end in item.parts)
    )
    return marked <= _SHARE * _length(item.parts)
