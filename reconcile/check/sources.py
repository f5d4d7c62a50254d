"""How the documents of a run depend on each other: which are copies, and pairs as records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from reconcile.check.view import PairRecord, listed
from reconcile.model.fact import SourcePair, tied


def copy_classes(pairs: Iterable[SourcePair], threshold: float) -> Mapping[str, str]:
    """Per document that is one voice with others the first of them: copies, texts of one agency, and what only relays."""
    first: dict[str, str] = {}

    def find(document: str) -> str:
        while first.get(document, document) != document:
            document = first[document]
        return document

    for pair in pairs:
        if tied(pair, threshold):
            one, two = sorted((find(pair.a), find(pair.b)))
            first[two] = first[one] = one
    return {document: find(document) for document in first}


def pair_record(pair: SourcePair, threshold: float, name: Callable[[str], str]) -> PairRecord:
    """The pair as rules see it; the order of its two documents does not matter. `name` gives what a reader knows a
    document by."""
    a, b = sorted((pair.a, pair.b))
    citing = tuple(sorted({evidence.document for evidence in pair.cites}))
    return PairRecord(
        a=name(a),
        b=name(b),
        shared_wording=pair.shared_wording,
        shared_quotes=pair.shared_quotes,
        cites=len(pair.cites),
        mutual=len(citing) > 1,
        copied=pair.shared_wording >= threshold,
        agency=pair.agency,
        relayed=bool(pair.relays),
        citing=listed(tuple(map(name, citing))),
        cited=listed(tuple(map(name, sorted({a, b} - set(citing))))) if len(citing) == 1 else "",
    )
