"""How the documents of a run depend on each other: which are one voice, and pairs as records."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reconcile.check.view import PairRecord, listed
from reconcile.compare.joined import Joined
from reconcile.model.fact import Answer, Fact, SourcePair, tied
from reconcile.model.span import Evidence
from reconcile.model.value import Origin
from reconcile.text.fold import fold

FROM_ORIGINS = frozenset({"date", "place", "status", "attendance", "roster", "number"})
"""Questions on which several documents with one origin count once. Of spoken words the speaker is the origin anyway."""


class Voices:
    """Which documents speak for themselves: copies, texts of one agency and what only relays another are one voice."""

    def __init__(self, facts: Iterable[Fact], pairs: Iterable[SourcePair], threshold: float) -> None:
        self._home = Joined()
        self._origins: dict[tuple[str, int], set[str]] = {}
        for pair in pairs:
            if tied(pair, threshold):
                self._home.join(pair.a, pair.b)
            for evidence in pair.cites:
                self._name(evidence, pair.b if evidence.document == pair.a else pair.a)
        for answer in (answer for fact in facts for answer in fact.answers):
            if isinstance(answer.reading, Origin):
                for evidence in answer.evidence:
                    self._name(evidence, f"origin {fold(answer.reading.who).removeprefix('the ')}")

    def _name(self, evidence: Evidence, origin: str) -> None:
        self._origins.setdefault((evidence.document, evidence.passage_start), set()).add(origin)

    def independent(self, documents: Iterable[str]) -> int:
        """How many voices the documents are."""
        return len({self._home.find(document) for document in documents})

    def first(self, document: str) -> str:
        """One document for all of one voice."""
        return self._home.find(document)

    def origins(self, evidence: Iterable[Evidence]) -> frozenset[str]:
        """Whom every one of the passages names as its source: a document, or "origin " and a folded name."""
        named = [frozenset(self._origins.get((item.document, item.passage_start), ())) for item in evidence]
        return frozenset.intersection(*named) if named else frozenset()

    def behind(self, answers: Iterable[Answer], question: str) -> int:
        """How many voices give the answers, those counted once that have them from one origin or from each other."""
        told: dict[str, list[Evidence]] = {}
        for answer in answers:
            told |= {document: told.get(document, []) for document in answer.documents}
            for evidence in answer.evidence:
                told.setdefault(evidence.document, []).append(evidence)
        joined = Joined()
        for document, passages in told.items():
            joined.join(document, f"voice {self._home.find(document)}")
            for origin in self.origins(passages) if question in FROM_ORIGINS else ():
                if origin in told or origin.startswith("origin "):
                    joined.join(document, origin)
        return len({joined.find(document) for document in told})


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
