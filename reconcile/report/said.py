"""What was said, by whom, who has it, and how the wordings differ."""

from __future__ import annotations

from typing import NamedTuple

from reconcile.model import Answer, Fact, Quote, Report
from reconcile.report.diff import Piece, marked
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
    texts = [_wording(answer) for answer in answers]
    documents = {document for answer in answers for document in answer.documents}
    return Utterance(
        speaker=_speaker(answers, fact, index),
        occasion=next((clip(occasion, 80) for answer in answers if (occasion := _occasion(answer))), ""),
        wordings=tuple(
            Wording(
                marked(text, [other for other in texts if other != text]),
                index.sources(answer.documents),
                min((item.line for item in answer.evidence), default=1),
                not (isinstance(answer.reading, Quote) and answer.reading.form == "indirect"),
            )
            for answer, text in zip(answers, texts, strict=True)
        ),
        stand=_stand(answers, documents, index, _checks(fact, documents, items)),
        documents=len(documents),
    )


def _wording(answer: Answer) -> str:
    text = answer.reading.text if isinstance(answer.reading, Quote) else answer.value
    return clip(text, QUOTE_LIMIT)


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


def _stand(answers: list[Answer], documents: set[str], index: Index, checks: str) -> str:
    if len(documents) == 1:
        word = f"only {index.sources(documents)}"
    elif len(answers) == 1:
        word = f"word for word in {index.sources(documents)}"
    else:
        word = "worded differently"
    return f"{word}, see {checks}" if checks else word
