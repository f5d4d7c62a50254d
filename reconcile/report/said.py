"""What was said, by whom, who has it, and how the wordings differ."""

from __future__ import annotations

from typing import NamedTuple

from reconcile.model import Answer, Fact, Quote, Report
from reconcile.report.diff import Piece, marked, same_words
from reconcile.report.index import NAME_LIMIT, Index
from reconcile.report.items import Item
from reconcile.report.prose import clip
from reconcile.text.fold import fold

QUOTE_LIMIT = 400


class Wording(NamedTuple):
    """One wording of an utterance; `direct` where it stands inside quotation marks."""

    pieces: tuple[Piece, ...]
    sources: str
    line: int
    direct: bool


class Utterance(NamedTuple):
    """One thing said, in every wording. `stand` says in words who has it and how the wordings stand."""

    speaker: str
    occasion: str
    wordings: tuple[Wording, ...]
    stand: str
    documents: int


def said(report: Report, index: Index, items: tuple[Item, ...]) -> tuple[Utterance, ...]:
    """Utterances by speaker; within one speaker those that most sources have first."""
    told = [_utterance(fact, index, items) for fact in report.facts if fact.question == "quote" and fact.answers]
    return tuple(sorted(told, key=lambda item: (fold(item.speaker), -item.documents, _text(item))))


def _text(utterance: Utterance) -> str:
    return "".join(piece.text for piece in utterance.wordings[0].pieces)


def _utterance(fact: Fact, index: Index, items: tuple[Item, ...]) -> Utterance:
    answers = sorted(fact.answers, key=lambda answer: (-len(answer.documents), answer.value))
    told = _alike(answers)
    texts = [_wording(same[0]) for same in told]
    documents = {document for answer in answers for document in answer.documents}
    return Utterance(
        speaker=_speaker(answers, fact, index),
        occasion=next((clip(occasion, 80) for answer in answers if (occasion := _occasion(answer))), ""),
        wordings=tuple(
            Wording(
                marked(text, [other for other in texts if other != text]),
                index.sources({document for answer in same for document in answer.documents}),
                min((item.line for answer in same for item in answer.evidence), default=1),
                _direct(same[0]),
            )
            for same, text in zip(told, texts, strict=True)
        ),
        stand=_stand(told, documents, index, _checks(fact, documents, items)),
        documents=len(documents),
    )


def _alike(answers: list[Answer]) -> list[list[Answer]]:
    """Answers together that differ in no word: the comma before "she said" is not the speaker's."""
    groups: dict[tuple[bool, tuple[str, ...]], list[Answer]] = {}
    for answer in answers:
        groups.setdefault((_direct(answer), same_words(_full(answer))), []).append(answer)
    return sorted(groups.values(), key=lambda same: -len({one for answer in same for one in answer.documents}))


def _direct(answer: Answer) -> bool:
    return not (isinstance(answer.reading, Quote) and answer.reading.form == "indirect")


def _full(answer: Answer) -> str:
    return answer.reading.text if isinstance(answer.reading, Quote) else answer.value


def _wording(answer: Answer) -> str:
    return clip(_full(answer).rstrip(" ,;"), QUOTE_LIMIT)


def _occasion(answer: Answer) -> str:
    return (answer.reading.occasion or "") if isinstance(answer.reading, Quote) else ""


def _speaker(answers: list[Answer], fact: Fact, index: Index) -> str:
    for answer in answers:
        if not isinstance(answer.reading, Quote):
            continue
        holder = index.holder(answer.reading.speaker) if answer.reading.speaker else None
        name = holder.caption if holder else answer.reading.speaker_text
        if name:
            return clip(name, NAME_LIMIT)
    known = index.entities.get(fact.subject)
    return clip(known.caption, NAME_LIMIT) if known else "speaker not named"


def _checks(fact: Fact, documents: set[str], items: tuple[Item, ...]) -> str:
    values = {answer.value for answer in fact.answers}
    numbers = [
        str(item.number)
        for item in items
        if item.section == "check"
        and item.finding.question == "quote"
        and documents >= set(item.finding.documents)
        and values & {side.value for side in item.finding.sides}
    ]
    return ", ".join(numbers)


def _stand(told: list[list[Answer]], documents: set[str], index: Index, checks: str) -> str:
    if len(documents) == 1:
        word = f"only {index.sources(documents)}"
    elif len(told) == 1:
        word = f"word for word in {index.sources(documents)}"
    else:
        word = "the same words, shortened" if _shortened([_full(same[0]) for same in told]) else "worded differently"
    return f"{word}, see {checks}" if checks else word


def _shortened(texts: list[str]) -> bool:
    """Whether every wording is a run of words of the longest."""
    runs = sorted((f" {' '.join(same_words(text))} " for text in texts), key=len)
    asked = {run.endswith(" ? ") for run in runs}
    return len(asked) == 1 and all(run in runs[-1] for run in runs)
