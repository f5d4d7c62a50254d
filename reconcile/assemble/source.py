"""How documents depend on each other: shared wording, agencies, and where each says that it has its facts from."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from reconcile.assemble.ledger import Ledger, Reply, answers
from reconcile.assemble.wording import Words, prose, shared_wording
from reconcile.model import Claim, Document, Evidence, Fact, Origin, SourcePair, tied
from reconcile.settings import Settings
from reconcile.text.agency import agency, credited
from reconcile.text.fold import fold

EVERY_PAIR = 16
"""Up to so many documents each pair has its record; of more only pairs that have something in common."""
MOST_PARTNERS = 16
"""Records that one document has at least, where it has so many, among more documents: those with most in common."""
LEAST_WORDING = 0.1
"""Share of wording that is worth a record among many documents."""

_LAST_LINE = re.compile(r"(?:[(\[–—]|\s-+)\s?([^\W\d_][^()\[\]–—.]{1,40})[)\]]?\.?$")
_PICTURE = re.compile(r"\b(?:photo|image|picture|video|graphic|file)", re.IGNORECASE)


class _Source(NamedTuple):
    """What is compared of one document. `names` are folded wordings by which others cite it."""

    id: str
    text: tuple[Words, ...]
    quotes: frozenset[str]
    agencies: frozenset[str]
    origins: tuple[tuple[str, Evidence], ...]
    name: str


def source_pairs(
    ledger: Ledger, documents: Sequence[Document], settings: Settings | None = None
) -> tuple[SourcePair, ...]:
    """How documents of running text depend on each other, in order of ids: a record for each pair, and among many
    documents for those pairs that have most in common."""
    ordered = sorted((item for item in documents if not item.tabular), key=lambda document: document.id)
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in ledger.claims:
        by_document[claim.document].append(claim)
    sources = [_source(item, by_document[item.id], ledger.quotes.get(item.id, frozenset())) for item in ordered]
    wording = shared_wording([source.text for source in sources])
    every = combinations(range(len(sources)), 2)
    asked = every if len(sources) <= EVERY_PAIR else _worth(sources, wording)
    pairs = [_pair(sources[a], sources[b], wording.get((a, b), 0.0)) for a, b in asked]
    if len(sources) > EVERY_PAIR:
        pairs = list(_strongest(pairs, (settings or Settings()).copied_text))
    return tuple(sorted(pairs, key=lambda pair: (pair.a, pair.b)))


def _source(document: Document, claims: Sequence[Claim], quotes: frozenset[str]) -> _Source:
    told = [
        (name, claim.evidence)
        for claim in claims
        if isinstance(claim.value, Origin)
        for name in (claim.value.who, *claim.value.via)
    ]
    return _Source(
        document.id,
        prose(document, claims),
        quotes,
        agencies(document),
        tuple((_plain(who), evidence) for who, evidence in told),
        _plain(document.publisher or "").removeprefix("www.").split(".")[0],
    )


def agencies(document: Document) -> frozenset[str]:
    """The news agencies whose text a document is by its own publisher, byline, dateline or last line."""
    credits = [document.publisher or "", document.byline or ""]
    for block in document.blocks:
        line = document.text[block.span.start : block.span.end]
        if block.kind in {"byline", "dateline", "metadata"} and not _PICTURE.search(line):
            credits.append(line)
    bodies = [block.span for block in document.blocks if block.kind == "body"]
    last = (
        _LAST_LINE.search(document.text[max(bodies[-1].start, bodies[-1].end - 60) : bodies[-1].end])
        if bodies
        else None
    )
    signed = agency(last[1]) if last else ""
    return frozenset({signed} - {""}).union(*map(credited, credits))


def _plain(who: str) -> str:
    return fold(who).removeprefix("the ").replace(" ", "")


def _cites(own: _Source, other: _Source) -> tuple[Evidence, ...]:
    """Where one names the other's publisher, or the agency that wrote the other, as its source."""
    return tuple(evidence for who, evidence in own.origins if _means(who, other))


def _means(who: str, other: _Source) -> bool:
    return (len(other.name) > 3 and other.name in who) or agency(who) in other.agencies


def _relays(own: _Source, other: _Source) -> bool:
    """Whether all that one names as its source is the other."""
    return bool(own.origins) and all(_means(who, other) for who, _ in own.origins)


def _pair(a: _Source, b: _Source, wording: float) -> SourcePair:
    cites = (*_cites(a, b), *_cites(b, a))
    return SourcePair(
        a=a.id,
        b=b.id,
        shared_wording=wording,
        shared_quotes=len(a.quotes & b.quotes),
        cites=tuple(sorted(cites, key=lambda evidence: (evidence.document, evidence.start))),
        agency=", ".join(sorted(a.agencies & b.agencies)),
        relays=tuple(one.id for one, other in ((a, b), (b, a)) if cites and _relays(one, other)),
    )


def _worth(sources: Sequence[_Source], wording: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """Pairs that have something in common: wording, an agency, or one cites the other."""
    worth = {pair for pair, share in wording.items() if share >= LEAST_WORDING}
    by_agency: dict[str, list[int]] = defaultdict(list)
    for place, source in enumerate(sources):
        for name in source.agencies:
            by_agency[name].append(place)
    # One agency ties all its texts together: a chain of them says so, and not every pair.
    worth |= {pair for places in by_agency.values() for pair in pairwise(places)}
    cited: dict[str, list[int]] = {}
    for place, source in enumerate(sources):
        for who, _ in source.origins:
            if who not in cited:
                cited[who] = [at for at, other in enumerate(sources) if _means(who, other)][:MOST_PARTNERS]
            worth |= {(min(place, at), max(place, at)) for at in cited[who] if at != place}
    return sorted(worth)


def _strongest(pairs: Sequence[SourcePair], threshold: float) -> Iterator[SourcePair]:
    """Those with most in common for each document; and what ties documents together stays tied."""
    partners: Counter[str] = Counter()
    first: dict[str, str] = {}

    def find(document: str) -> str:
        while first.get(document, document) != document:
            document = first[document]
        return document

    ranked = sorted(pairs, key=lambda pair: (not tied(pair, threshold), -pair.shared_wording, pair.a, pair.b))
    for pair in ranked:
        apart = tied(pair, threshold) and find(pair.a) != find(pair.b)
        if apart or min(partners[pair.a], partners[pair.b]) < MOST_PARTNERS:
            partners.update((pair.a, pair.b))
            if apart:
                first[find(pair.b)] = find(pair.a)
            yield pair


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
