"""Interviews and transcripts: lines that begin with who speaks ("RUIZ: We go on.", "Q: And then?")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reconcile.extract.speech import Mention

Span = tuple[int, int]
_WORD = r"[A-ZÀ-Þ][\w.’'-]{0,40}"
_LABEL = re.compile(
    rf"[“\"]?(?P<label>{_WORD}(?: (?:{_WORD}|de|van|von|of|al|bin)){{0,5}}(?: \([^()\n]{{1,30}}\))?) ?[:.] (?=\S)"
)
_ASKED = frozenset(["Q", "A"])
_MARKS = '“”"'


class Turn(NamedTuple):
    """What one speaker says in one go: `parts` are paragraphs, `label` is the wording in front of the first of them,
    `subject` whom it means where that is known."""

    parts: tuple[Span, ...]
    label: Span | None
    subject: str | None


class _Line(NamedTuple):
    start: int
    end: int
    label: str
    words: int  # index where the words begin
    opens_block: bool


def turns(text: str, blocks: Sequence[Span], people: Sequence[Mention]) -> tuple[list[Turn], list[Span]]:
    """The turns of a transcript in `blocks`, and what is left of the blocks without them.

    A transcript has two labels at least, each of them twice, and one of them is known to name a person, in capitals,
    or a letter for question and answer: lists have labels too.
    """
    lines = list(_lines(text, blocks))
    often = Counter(line.label for line in lines if line.label)
    labels = {label for label, number in often.items() if number > 1}
    known = _surnames(text, people) if len(labels) > 1 else {}
    if len(labels) < 2 or not any(label in _ASKED or label.isupper() or _surname(label) in known for label in labels):
        return [], list(blocks)
    found: list[Turn] = []
    rest: list[Span] = []
    marked = last = False
    for line in lines:
        if line.label in labels:
            found.append(_turn(text, line, known))
            marked = text[line.start] in _MARKS
        elif marked and text[line.start] in _MARKS:
            found[-1] = found[-1]._replace(parts=(*found[-1].parts, _inside(text, line.start, line.end)))
        else:
            joined = last and not line.opens_block
            rest.append((rest.pop()[0] if joined else line.start, line.end))
            marked, last = False, True
            continue
        last = False
    return found, rest


def _lines(text: str, blocks: Sequence[Span]) -> Iterator[_Line]:
    for block_start, block_end in blocks:
        at, first = block_start, True
        while at < block_end:
            stop = text.find("\n", at, block_end)
            end = block_end if stop < 0 else stop
            if text[at:end].strip():
                match = _LABEL.match(text, at, end)
                full = match is not None and (match.group().rstrip().endswith(":") or match["label"] in _ASKED)
                label, words = (match["label"], match.end()) if match and full else ("", at)
                yield _Line(at, end, label, words, first)
                first = False
            at = end + 1


def _turn(text: str, line: _Line, known: dict[str, str]) -> Turn:
    part = _inside(text, line.words, line.end)
    if line.label in _ASKED:
        return Turn((part,), None, None)
    start = line.start + (text[line.start] in _MARKS)
    return Turn((part,), (start, start + len(line.label)), known.get(_surname(line.label)))


def _surname(label: str) -> str:
    return label.partition(" (")[0].rsplit(maxsplit=1)[-1].casefold()


def _inside(text: str, start: int, end: int) -> Span:
    """A paragraph without white space and marks around it."""
    while start < end and (text[start].isspace() or text[start] in _MARKS[::2]):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _MARKS[1:]):
        end -= 1
    return start, end


def _surnames(text: str, people: Sequence[Mention]) -> dict[str, str]:
    """Whom a last name means, where only one person bears it."""
    found: dict[str, set[str]] = {}
    for person in people:
        words = text[person.start : person.end].casefold().split()
        if words:
            found.setdefault(words[-1], set()).add(person.subject)
    return {name: next(iter(subjects)) for name, subjects in found.items() if len(subjects) == 1}
