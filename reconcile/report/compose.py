"""From the results of the stations to the frozen report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import NotRequired, TypedDict, Unpack

from reconcile.model import (
    Claim,
    Document,
    Dropped,
    Entity,
    Event,
    Fact,
    Finding,
    Known,
    Link,
    Merge,
    Report,
    RuleUse,
    SourcePair,
    Unread,
)
from reconcile.report.coverage import coverage, summary, switched_off
from reconcile.report.decided import not_applied
from reconcile.report.headline import key_point, title
from reconcile.report.prose import sentence
from reconcile.settings import Settings
from reconcile.text.fold import fold

_SEVERITIES = ("error", "warning", "info")
_VERDICTS = ("discrepancy", "variant", "agreement", "single-source", "note")


class Parts(TypedDict):
    """What the stations before this one made."""

    documents: Sequence[Document]
    unread: Sequence[Unread]
    dropped: Sequence[Dropped]
    claims: Sequence[Claim]
    entities: Sequence[Entity]
    links: Sequence[Link]
    events: Sequence[Event]
    facts: Sequence[Fact]
    source_pairs: Sequence[SourcePair]
    findings: Sequence[Finding]
    rules: Sequence[RuleUse]
    rules_off: NotRequired[Sequence[str]]
    known: NotRequired[Sequence[Known]]
    merges: NotRequired[Sequence[Merge]]
    loose: NotRequired[Sequence[str]]
    settings: Settings


def build(**parts: Unpack[Parts]) -> Report:
    """The report, with title, key point and coverage; sorted, so that the order of the input leaves no trace."""
    documents = sorted(parts["documents"], key=lambda item: item.id)
    read = Counter(claim.document for claim in parts["claims"])
    open_links = _open(parts["links"], parts["entities"])
    entries, merges = parts.get("known", ()), parts.get("merges", ())
    known = {finding for entry in entries for finding in entry.findings}
    findings = sorted(parts["findings"], key=_finding_rank)
    dropped = tuple(sorted(parts["dropped"], key=lambda item: (item.document, item.reason)))
    extractors = {claim.provenance for claim in parts["claims"]}
    gaps = (
        *coverage(documents, parts["claims"], parts["events"], open_links, parts["entities"], dropped),
        *switched_off(parts.get("rules_off", ())),
        *not_applied(entries, merges, parts.get("loose", ())),
    )
    return Report(
        version=_version(),
        settings_sha256=parts["settings"].sha256,
        title=title(parts["events"], documents),
        key_point=key_point([finding for finding in findings if finding.id not in known], documents, bool(known)),
        documents=tuple(summary(document, read[document.id]) for document in documents),
        unread=tuple(sorted(parts["unread"], key=lambda item: (item.source, item.reason))),
        entities=tuple(sorted(parts["entities"], key=lambda item: (fold(item.caption), item.id))),
        open_links=open_links,
        events=tuple(sorted(parts["events"], key=_event_rank)),
        facts=tuple(sorted(parts["facts"], key=lambda item: item.id)),
        source_pairs=tuple(sorted(parts["source_pairs"], key=lambda item: (item.a, item.b))),
        findings=tuple(findings),
        rules=tuple(sorted(parts["rules"], key=lambda item: item.id)),
        coverage=tuple(sentence(line) for line in gaps),
        extractors=tuple(sorted(extractors, key=lambda item: (item.extractor, item.version))),
        dropped=dropped,
        rules_off=tuple(parts.get("rules_off", ())),
        known=tuple(entries),
        merges=tuple(merges),
    )


def _finding_rank(finding: Finding) -> tuple[int, int, int, str, str]:
    severity, verdict = _SEVERITIES.index(finding.severity), _VERDICTS.index(finding.verdict)
    return severity, verdict, -len(finding.documents), finding.rule, finding.id


def _event_rank(event: Event) -> tuple[str, str]:
    return event.date.start.isoformat() if event.date and event.date.start else "9999-12-31", event.id


def _open(links: Iterable[Link], entities: Sequence[Entity]) -> tuple[Link, ...]:
    """UNSURE pairs that no other judgement settled: the two are still two entities."""
    holder = {subject: entity.id for entity in entities for subject in entity.subjects}
    unsure = [
        link
        for link in links
        if link.judgement == "UNSURE" and holder.get(link.a, link.a) != holder.get(link.b, link.b)
    ]
    return tuple(sorted(unsure, key=lambda link: (-link.score, link.a, link.b)))


@cache
def _version() -> str:
    try:
        return version("reconcile")
    except PackageNotFoundError:
        return "0+unknown"
