"""Hooks of rules on where sources have their facts from: what is independent, what one mistake or one origin explains."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from reconcile.check.finding import Firing
from reconcile.check.scene import Scene
from reconcile.check.sources import FROM_ORIGINS
from reconcile.check.view import AnswerRecord, FactView, PairRecord
from reconcile.model.finding import Clause
from reconcile.text.fold import fold

INDEPENDENT = 0.1
"""Share of common wording below which two texts were written independently."""
SHARED_ERRORS = 2
"""Facts on which two sources stand alone together before one mistake is the likelier explanation."""
_NAMED = 6
_FEW = 12

_ANONYMOUS = re.compile(
    r"\b(?:on|under) (?:the )?conditions? of anonymity\b|\b(?:spoke|speaking|requested|asked for) anonym\w+"
    r"|\b(?:asked|declined|refused|requested|preferred|wished|wanted|who could) not (?:to )?be (?:named|identified|quoted)\b"
    r"|\b(?:declined|refused) to be (?:named|identified|quoted)\b|\bnot authori[sz]ed to (?:speak|comment|talk)\b"
    r"|\b(?:unnamed|anonymous|unidentified) (?:\w+ ){0,2}(?:sources?|officials?|diplomats?|insiders?)\b"
    r"|\bsources? (?:close to|familiar with|with knowledge of|briefed on)\b",
    re.IGNORECASE,
)
_PARTY = re.compile(
    r"\b(?:army|armed forces|military|general staff|air force|navy|militia|militants?|rebels?|insurgents|junta"
    r"|(?:ministry|minister) of defen[cs]e|defen[cs]e (?:ministry|minister)|war ministry|taliban|hamas|hezbollah)\b"
)


def independent_wording(scene: Scene) -> Iterator[Firing]:
    """Texts that share next to no wording and do not cite each other; one of each group of dependent ones is named."""
    documents = {document.id for document in scene.given.documents if not document.tabular}
    documents |= {document for pair, _ in scene.pairs for document in (pair.a, pair.b)}
    near = [pair for pair, record in scene.pairs if pair.shared_wording >= INDEPENDENT or pair.cites or pair.agency]
    chosen: list[str] = []
    beside: dict[str, set[str]] = {}
    for pair in near:
        beside.setdefault(pair.a, set()).add(pair.b)
        beside.setdefault(pair.b, set()).add(pair.a)
    # Those that depend on fewest others first, so that it is not the ids that decide.
    for document in sorted(documents, key=lambda item: (len(beside.get(item, ())), scene.source(item), item)):
        if beside.get(document, set()).isdisjoint(chosen):
            chosen.append(document)
    chosen.sort()
    if len(chosen) > 1:
        *first, last = [scene.source(document) for document in chosen]
        told, end = (first, last) if len(chosen) <= _NAMED else (first[:_NAMED], f"{len(chosen) - _NAMED} more")
        clause = Clause(text=f"shared wording below {INDEPENDENT}", values=(("texts", str(len(chosen))),))
        answers = tuple(AnswerRecord(value=document, sources=(document,)) for document in chosen)
        yield Firing({"p": PairRecord(a=", ".join(told), b=end)}, (clause,), answers, name_rest=False)


def single_origin(scene: Scene) -> Iterator[Firing]:
    """Several sources give a reading, and the passages of all name one origin."""
    for view in scene.asked(FROM_ORIGINS):
        for record in view.answers:
            if record.independent > 1 and record._answer:
                shared = scene.voices.origins(record._answer.evidence)
                for origin in sorted(item for item in shared if item.startswith("origin "))[:1]:
                    who = origin.removeprefix("origin ")
                    yield _firing(view, (replace(record, who=who),), f"every passage names {who}")


def shared_error(scene: Scene) -> Iterator[Firing]:
    """Two sources or more that stand together against the rest, on several facts."""
    together: dict[tuple[str, str], list[tuple[FactView, AnswerRecord, AnswerRecord]]] = {}
    for view in scene.views:
        for record, rest in _outvoted(scene, view):
            for a, b in combinations(record.sources[:_FEW], 2):
                if scene.voices.first(a) != scene.voices.first(b):
                    together.setdefault((a, b), []).append((view, record, rest))
    told: set[tuple[str, ...]] = set()
    for pair in sorted(together):
        found = together[pair]
        key = tuple(sorted(view.fact.id for view, _, _ in found))
        if len(found) >= SHARED_ERRORS and key not in told:
            told.add(key)
            view, record, rest = found[0]
            values = "; ".join(f"{other.value} against {others.value}" for _, other, others in found[1:_NAMED])
            reason = f"they share {len(found)} readings that the rest contradict, also {values}"
            firing = _firing(view, (replace(record, source=scene.listed(pair)), rest), reason)
            yield firing._replace(facts=tuple(dict.fromkeys(view.fact for view, _, _ in found)))


def _outvoted(scene: Scene, view: FactView) -> Iterator[tuple[AnswerRecord, AnswerRecord]]:
    """Readings of two sources that a reading of more independent sources contradicts."""
    for record in view.answers:
        if record.n > 1:
            against = [
                other
                for other in view.answers
                if other.agreeing > record.independent and scene.compare(record, other).relation == "conflict"
            ]
            if against:
                yield record, max(against, key=lambda other: other.agreeing)


def weak_source(scene: Scene) -> Iterator[Firing]:
    """A reading of one source whose passage names nobody, or only a side of the fighting, as its origin."""
    nameless: dict[str, bool] = {}
    for view in scene.asked(FROM_ORIGINS):
        for record in view.answers:
            if record.agreeing == 1 and record._answer and (reason := _weak(scene, view, record, nameless)):
                yield _firing(view, (record,), reason)


def _weak(scene: Scene, view: FactView, record: AnswerRecord, nameless: dict[str, bool]) -> str:
    """Why the origin of a reading is weak, "" where it is not; `nameless` keeps for passages whether they name nobody."""
    evidence = record._answer.evidence if record._answer else ()
    for item in evidence:
        if item.passage not in nameless:
            nameless[item.passage] = _ANONYMOUS.search(item.passage) is not None
    if all(nameless[item.passage] for item in evidence):
        return "somebody who is not named"
    origins = scene.voices.origins(evidence)
    parties = sorted(origin.removeprefix("origin ") for origin in origins if _PARTY.search(fold(origin)))
    return f"{parties[0]}, a party to the matter" if parties and view.fact.question in {"number", "status"} else ""


def _firing(view: FactView, records: Sequence[AnswerRecord], reason: str) -> Firing:
    named: dict[str, object] = dict(zip("ab", records, strict=False))
    clause = Clause(text=reason, values=tuple((f"{name}.value", records["ab".index(name)].value) for name in named))
    return Firing({**named, "f": view.record}, (clause,), tuple(records), (view.fact,), reason, name_rest=False)
