"""The title and the key point: what the reader sees before anything else."""

from __future__ import annotations

from collections.abc import Sequence

from reconcile.model import Document, Event, Finding
from reconcile.report.prose import clip, count

KEY_POINT = "key-point"


def title(events: Sequence[Event], documents: Sequence[Document]) -> str:
    """The heading of the event that most sources tell of; without events that of the first document."""
    if events:
        main = min(events, key=_weight)
        return _capital(clip(main.title, 140))
    named = [document.title for document in sorted(documents, key=lambda item: item.id) if document.title]
    return clip(named[0], 140) if named else count(len(documents), "source").capitalize()


def _weight(event: Event) -> tuple[int, int, int, str]:
    people = {item.entity for account in event.accounts for item in account.participants}
    evidence = sum(len(account.evidence) for account in event.accounts)
    return -len({account.document for account in event.accounts}), -len(people), -evidence, event.id


def key_point(findings: Sequence[Finding], documents: Sequence[Document], decided: bool = False) -> str:
    """The sentence that names the question whose answer settles most; where there is none, how calm it is, or with what to
    begin where the rules that were run name no question. `findings` are those that are not known; `decided` says whether
    there are others."""
    calm = _calm(findings, documents, decided)
    return next((finding.message for finding in findings if finding.rule == KEY_POINT), calm)


def _calm(findings: Sequence[Finding], documents: Sequence[Document], decided: bool) -> str:
    if any(finding.severity != "info" for finding in findings):
        return "Begin with point 1."
    if len(documents) < 2:
        return "A second source is what this account needs most."
    if decided:
        return "Nothing is left to check that is not known already."
    alone = [finding for finding in findings if finding.verdict == "single-source"]
    if alone:
        return (
            f"No answer contradicts another; {count(len(alone), 'point')} on one source alone could use a second one."
        )
    return "No answer contradicts another."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
