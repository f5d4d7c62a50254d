"""Whether quoted words stand in a longer quotation of another source, which may be told as another utterance."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reconcile.check.view import AnswerRecord, FactView
from reconcile.model.value import Quote
from reconcile.text.fold import fold
from reconcile.text.sentence import words

_FEWEST = 3  # words that are found again by more than chance


def quoted_within(record: AnswerRecord, quotations: Sequence[FactView]) -> bool:
    """Whether a source that does not give this wording has it word for word inside a longer quotation, of the same speaker as
    far as both are known."""
    own = _run(record)
    if len(own.split()) < _FEWEST:
        return False
    return any(
        own in _run(other)
        for view in quotations
        for other in view.answers
        if not set(other.sources) <= set(record.sources)
        and (not record.entity or not other.entity or record.entity == other.entity)
    )


def _run(record: AnswerRecord) -> str:
    quote = record._reading
    return _folded(quote.text) if isinstance(quote, Quote) and quote.form != "indirect" else ""


@lru_cache(maxsize=2_000)
def _folded(text: str) -> str:
    return f" {' '.join(words(fold(text)))} "
