"""The sources themselves: where they have it from, how they depend on each other, what was left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reconcile.model import DocumentSummary, Origin, Report, SourcePair
from reconcile.report.index import Index
from reconcile.report.items import Passage, passage
from reconcile.report.prose import clip, count, published
from reconcile.report.ties import SHARED


class SourceCard(NamedTuple):
    """One source. `origins` say where it has its account from by its own words; `facts` counts the claims read."""

    id: str
    name: str
    title: str
    day: str
    url: str
    origins: tuple[str, ...]
    facts: str
    left_out: tuple[str, ...]
    sha256: str


class Dependence(NamedTuple):
    """How two sources depend on each other, in words, with the passages in which one names the other. `who` names the
    two, or says how many pairs have nothing to tell."""

    who: str
    words: str
    cites: tuple[Passage, ...]


def cards(report: Report, index: Index) -> tuple[SourceCard, ...]:
    """All sources in order of publication."""
    origins = _origins(report)
    ordered = [index.documents[document] for document in index.sorted(index.documents)]
    return tuple(_card(document, origins.get(document.id, []), index) for document in ordered)


def _card(document: DocumentSummary, origins: Sequence[str], index: Index) -> SourceCard:
    return SourceCard(
        id=document.id,
        name=index.source(document.id),
        title=clip(document.title or "", 160),
        day=published(document, long=True) or "gives no day of publication",
        url=clip(document.url or "", 500),
        origins=tuple(sorted(set(origins))),
        facts=count(document.claims, "claim") + " read",
        left_out=tuple(clip(words, 200) for words in document.left_out),
        sha256=document.sha256,
    )


def _origins(report: Report) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for fact in report.facts:
        for answer in fact.answers if fact.question == "origin" else ():
            caption = answer.reading.caption if isinstance(answer.reading, Origin) else answer.value
            for document in answer.documents:
                found.setdefault(document, []).append(clip(caption, 120))
    return found


def dependences(report: Report, index: Index) -> tuple[Dependence, ...]:
    """Pairs of sources, the most alike in wording first; those that share nothing to speak of are one line."""
    ordered = sorted(report.source_pairs, key=lambda pair: (-len(pair.cites), -pair.shared_wording, pair.a, pair.b))
    alike = [pair for pair in ordered if pair.cites or pair.shared_quotes or pair.shared_wording >= SHARED]
    told = [_dependence(pair, index) for pair in alike or ordered[:1]]
    apart = len(ordered) - len(told)
    if apart:
        who = f"{'The other ' if alike else 'All other '}{count(apart, 'pair')} of sources"
        told.append(Dependence(who, "next to no wording in common", ()))
    return tuple(told)


def _dependence(pair: SourcePair, index: Index) -> Dependence:
    first, second = index.sorted((pair.a, pair.b)) if pair.a != pair.b else (pair.a, pair.b)
    percent = round(pair.shared_wording * 100)
    share = f"{percent} % of five-word runs in common" if percent else "no wording in common"
    quotes = f", {count(pair.shared_quotes, 'shared quotation')}" if pair.shared_quotes else ""
    cited = "".join(f"; {words}" for words in _citing(pair, index))
    return Dependence(
        f"{index.source(first)} and {index.source(second)}",
        share + quotes + cited,
        tuple(passage(item, index) for item in pair.cites),
    )


def _citing(pair: SourcePair, index: Index) -> list[str]:
    citing = index.sorted(item.document for item in pair.cites)
    other = {pair.a: pair.b, pair.b: pair.a}
    return [f"{index.source(item)} names {index.source(other.get(item, item))} as its source" for item in citing]
