"""How documents depend on each other: shared wording, and where each says that it has its facts from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from reconcile.assemble.ledger import Ledger, Reply, answers
from reconcile.model import Claim, Document, Evidence, Fact, Origin, Quote, SourcePair
from reconcile.text.fold import fold
from reconcile.text.sentence import words

RUN = 5  # words of a run that counts as shared wording
_FEWEST_RUNS = 8


def source_pairs(claims: Sequence[Claim], documents: Sequence[Document]) -> tuple[SourcePair, ...]:
    """One record for each pair of documents of running text, in order of ids."""
    prose = [document for document in documents if not document.tabular]
    ordered = sorted(prose, key=lambda document: document.id)
    runs = {document.id: _runs(document, claims) for document in ordered}
    quotes = {document.id: _quotes(document.id, claims) for document in ordered}
    return tuple(
        SourcePair(
            a=a.id,
            b=b.id,
            shared_wording=_share(runs[a.id], runs[b.id]),
            shared_quotes=len(quotes[a.id] & quotes[b.id]),
            cites=_citations(claims, a, b),
        )
        for a, b in combinations(ordered, 2)
    )


def _runs(document: Document, claims: Sequence[Claim]) -> frozenset[tuple[str, ...]]:
    """Runs of five words of the body, marked quotations left out."""
    quoted = sorted(
        (claim.evidence.start, claim.evidence.end)
        for claim in claims
        if claim.document == document.id and isinstance(claim.value, Quote) and claim.value.form != "indirect"
    )
    found: set[tuple[str, ...]] = set()
    for block in document.blocks:
        if block.kind not in {"body", "standfirst", "heading"}:
            continue
        start = block.span.start
        for first, last in [
            *(q for q in quoted if block.span.start <= q[0] < block.span.end),
            (block.span.end, block.span.end),
        ]:
            piece = words(fold(document.text[start:first]))
            found.update(tuple(piece[at : at + RUN]) for at in range(len(piece) - RUN + 1))
            start = max(start, last)
    return frozenset(found)


def _share(a: frozenset[tuple[str, ...]], b: frozenset[tuple[str, ...]]) -> float:
    shorter = min(len(a), len(b))
    return round(len(a & b) / shorter, 4) if shorter >= _FEWEST_RUNS else 0.0


def _quotes(document: str, claims: Sequence[Claim]) -> frozenset[str]:
    return frozenset(
        re.sub(r"\W+", " ", fold(claim.value.text)).strip()
        for claim in claims
        if claim.document == document and isinstance(claim.value, Quote) and claim.value.form != "indirect"
    )


def _citations(claims: Sequence[Claim], a: Document, b: Document) -> tuple[Evidence, ...]:
    """Where one of the two names the other's publisher as its source."""
    found = []
    for own, other in ((a, b), (b, a)):
        publisher = fold(other.publisher or "").removeprefix("www.").split(".")[0]
        found += [
            claim.evidence
            for claim in claims
            if claim.document == own.id
            and isinstance(claim.value, Origin)
            and len(publisher) > 3
            and any(publisher in fold(name).replace(" ", "") for name in (claim.value.who, *claim.value.via))
        ]
    return tuple(sorted(found, key=lambda evidence: (evidence.document, evidence.start)))


def origin_facts(ledger: Ledger) -> Iterator[Fact]:
    """One fact for each document that says where it has its facts from."""
    for document in ledger.documents:
        replies = [
            Reply(
                (fold(claim.value.who), claim.value.channel or "", *map(fold, claim.value.via)),
                claim.value.caption,
                claim.value,
                claim,
            )
            for claim in ledger.by_subject[document]
            if isinstance(claim.value, Origin)
        ]
        if replies:
            yield Fact(
                id=f"{document}/origin", subject=document, caption=document, question="origin", answers=answers(replies)
            )
