"""How the sources depend on each other, laid out: whom they have it from on the left, the sources, what ties them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from reconcile.model import Origin, Report, SourcePair
from reconcile.report.index import Index
from reconcile.report.prose import clip, count
from reconcile.text.fold import fold

SHARED = 0.03
"""Share of five-word runs in common that is worth telling: names and set phrases alone reach less."""
_MOST = 24
_MOST_TIES = 48

Kind = Literal["cites", "agency", "wording"]


class Tie(NamedTuple):
    """Two sources by their place among `Ties.sources`; `strength` is the share 0..1 of wording in common. A source
    that cites points from `a` to `b`."""

    a: int
    b: int
    kind: Kind
    strength: float
    words: str


class Ties(NamedTuple):
    """`origins` are those whom a source itself names as where it has it from, `told` which source names which (places in
    both tuples); `alone` counts the sources without any tie, which are not drawn beyond a number."""

    origins: tuple[str, ...]
    sources: tuple[tuple[str, str], ...]
    told: tuple[tuple[int, int], ...]
    ties: tuple[Tie, ...]
    alone: int


def ties(report: Report, index: Index) -> Ties:
    """The sources in order of publication and what ties them."""
    named = _origins(report)
    pairs = [pair for pair in report.source_pairs if pair.cites or pair.agency or pair.shared_wording >= SHARED]
    tied = {document for pair in pairs for document in (pair.a, pair.b)} | {document for _, document in named}
    every = index.sorted(index.documents)
    shown = every if len(every) <= _MOST else [document for document in every if document in tied][:_MOST]
    place = {document: at for at, document in enumerate(shown)}
    told = [(caption, document) for caption, document in named if document in place]
    captions = _in_order(told, place)
    at = {key: number for number, (key, _) in enumerate(captions)}
    return Ties(
        origins=tuple(caption for _, caption in captions),
        sources=tuple((document, index.source(document)) for document in shown),
        told=tuple(sorted({(at[fold(who)], place[document]) for who, document in told if fold(who) in at})),
        ties=_strongest(tie for pair in pairs if pair.a in place and pair.b in place for tie in _of_pair(pair, place)),
        alone=len(every) - len(shown),
    )


def _origins(report: Report) -> list[tuple[str, str]]:
    return [
        (clip(answer.reading.caption if isinstance(answer.reading, Origin) else answer.value, 60), document)
        for fact in report.facts
        if fact.question == "origin"
        for answer in fact.answers
        for document in answer.documents
    ]


def _in_order(told: Sequence[tuple[str, str]], place: dict[str, int]) -> list[tuple[str, str]]:
    """Folded and written captions without repeats, near the sources that name them."""
    first: dict[str, tuple[int, str]] = {}
    for caption, document in sorted(told, key=lambda pair: (place[pair[1]], pair[0])):
        first.setdefault(fold(caption), (place[document], caption))
    return [(key, caption) for key, (_, caption) in sorted(first.items(), key=lambda item: (item[1], item[0]))][:_MOST]


def _strongest(found: Iterable[Tie]) -> tuple[Tie, ...]:
    """As many as can be told apart in a drawing: who names whom first, then by how much wording is shared."""
    ranked = sorted(
        found, key=lambda tie: (("cites", "agency", "wording").index(tie.kind), -tie.strength, tie.a, tie.b)
    )
    return tuple(sorted(ranked[:_MOST_TIES], key=lambda tie: (tie.a, tie.b, tie.kind)))


def _of_pair(pair: SourcePair, place: dict[str, int]) -> list[Tie]:
    a, b = sorted((place[pair.a], place[pair.b]))
    citing = {found.document for found in pair.cites}
    found = [
        Tie(place[one], place[other], "cites", 0.0, "names it as its source")
        for one, other in ((pair.a, pair.b), (pair.b, pair.a))
        if one in citing
    ]
    if pair.agency:
        found.append(Tie(a, b, "agency", 0.0, f"both credited to {clip(pair.agency, 40)}"))
    if pair.shared_wording >= SHARED:
        share = f"{round(pair.shared_wording * 100)} % of five-word runs in common"
        quotes = f", {count(pair.shared_quotes, 'shared quotation')}" if pair.shared_quotes else ""
        found.append(Tie(a, b, "wording", pair.shared_wording, share + quotes))
    return found
