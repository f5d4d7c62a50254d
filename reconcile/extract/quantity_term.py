"""Terms of imprisonment that a court has passed: "jailed for eight years", "an eight-year prison sentence"."""

from __future__ import annotations

import re

_PASSED = re.compile(
    r"\b(?:sentenced|jailed|imprisoned|condemned)\b[^.;:!?\d\n]{0,50}?\b(?:to|for)(?: a term of| a total of)?[ ]$"
    r"|\b(?:sentence|prison term|jail term) of[ ]$",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:given|handed|handed down|gave|got|get|gets|received|receives|imposed|passed|to)(?: (?:her|him|them|each))? an?[ ]$",
    re.IGNORECASE,
)
_TERM = re.compile(r"-(?:year|month|week)(?: (?:prison|jail|custodial))? (?:sentence|term)\b")
# What is asked for, feared or has been served is no sentence, and one that is suspended is no time in prison.
_OPEN = re.compile(
    r"\b(?:could|may|might|would|should|can|if|face[sd]?|facing|demand\w*|ask\w*|sought|seek\w*|request\w*|recommend\w*|"
    r"call\w* for|want\w*|urge\w*|serv(?:e|es|ed|ing)|maximum|minimum|original|earlier|previous|previously|reduc\w+|"
    r"suspended|cut|instead|not|in absentia)\b|\bup to\b",
    re.IGNORECASE,
)
_SUSPENDED = re.compile(
    r"[^.;:!?\n]{0,40}\b(?:suspended|in absentia|for a (?:separate|different)|in 20\d\d|years ago|earlier)\b"
)
_CLAUSE = re.compile(r"[.;:!?\n]")
_REACH, _BEFORE = 80, 130


def passes_sentence(text: str, start: int, end: int) -> bool:
    """Whether the figure of a length of time that, with its hedge, is `text[start:end]` is what a court has passed."""
    before = _CLAUSE.split(text[max(0, start - _BEFORE) : start])[-1]
    term = _TERM.match(text, end)
    told = _PASSED.search(before[-_REACH:]) or (term and _GIVEN.search(before))
    return bool(told) and not _OPEN.search(before) and not _SUSPENDED.match(text, end)
