"""Facts of numbers: figures of one thing at one event, matched by what they count and by the words around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from reconcile.assemble.account import Telling
from reconcile.assemble.ledger import Ledger, Reply, answers
from reconcile.assemble.number_cluster import clusters
from reconcile.assemble.number_figure import Figure, figure_of, first_figures, mark_sole
from reconcile.assemble.number_join import Bundle, joined
from reconcile.compare.counted import SENTENCE, kind
from reconcile.compare.parts import Counted, sums
from reconcile.compare.quantity import MEASURES, dimension, stands_for
from reconcile.model import Claim, Event, Fact, Quantity


def number_facts(events: Sequence[Event], groups: Sequence[Sequence[Telling]], ledger: Ledger) -> Iterator[Fact]:
    """One fact for each counted thing of each event. Figures of one thing are one fact also where one source calls what it
    counts otherwise, measures it otherwise, or tells it with another event or with none."""
    by_subject = {telling.subject: telling for group in groups for telling in group}
    told = {
        event.id: [by_subject[subject] for account in event.accounts for subject in account.subjects]
        for event in events
    }
    by_id = {event.id: event for event in events}
    bundles = [
        Bundle(event.id, key, cluster)
        for event in events
        for key, figures in sorted(_kinds(told[event.id], ledger).items())
        for cluster in clusters(first_figures(figures))
    ]
    bundles += _homeless(ledger)
    numbers: Counter[tuple[str, str, str]] = Counter()
    for bundle in joined(bundles):
        if not bundle.event:
            continue
        first = bundle.figures[0].value
        key = (bundle.event, first.counts, first.unit or "")
        yield _fact(by_id[bundle.event], told[bundle.event], bundle, numbers[key])
        numbers[key] += 1


def _kinds(tellings: Sequence[Telling], ledger: Ledger) -> dict[tuple[str, str], list[Figure]]:
    """The figures of one event by what they count, measures by what they measure."""
    kinds: dict[tuple[str, str], list[Figure]] = {}
    for telling in tellings:
        parts = _parts(telling.numbers)
        for claim in telling.numbers:
            if isinstance(claim.value, Quantity):
                figure = figure_of(claim, claim.value, ledger)
                figure.part, figure.status = claim.id in parts, telling.status
                kinds.setdefault(_kind(claim.value), []).append(figure)
    for figures in kinds.values():
        mark_sole(figures)
    return kinds


def _homeless(ledger: Ledger) -> list[Bundle]:
    """The figures of documents that tell of no event, which may be those of an event that others tell of."""
    by_kind: dict[tuple[str, tuple[str, str]], list[Figure]] = {}
    for claim in ledger.claims:
        if isinstance(claim.value, Quantity) and claim.attribute == "number" and claim.subject == claim.document:
            kinds = by_kind.setdefault((claim.document, _kind(claim.value)), [])
            kinds.append(figure_of(claim, claim.value, ledger))
    for figures in by_kind.values():
        mark_sole(figures)
    return [
        Bundle("", kind_of, cluster)
        for (_, kind_of), figures in sorted(by_kind.items())
        for cluster in clusters(first_figures(figures))
    ]


def _kind(value: Quantity) -> tuple[str, str]:
    measure = dimension(value)
    if value.counts == SENTENCE:
        return SENTENCE, measure
    return ("", measure) if measure in MEASURES else (kind(value.counts), value.unit or "")


def _parts(claims: Sequence[Claim]) -> frozenset[str]:
    """The claims of one document whose figures are parts of a whole that it does not tell: of "five soldiers and six
    civilians were killed" neither five nor six is the toll."""
    passages: dict[str, dict[Counted, str]] = {}
    for claim in sorted(claims, key=lambda claim: claim.evidence.start):
        if isinstance(claim.value, Quantity):
            at = claim.evidence.start - claim.evidence.passage_start
            counted = Counted(at, at + len(claim.evidence.text), claim.value)
            passages.setdefault(claim.evidence.passage, {})[counted] = claim.id
    return frozenset(
        told[part]
        for passage, told in passages.items()
        for found in sums(passage, tuple(told))
        if found.total is None
        for part in found.parts
    )


def plural(noun: str) -> str:
    """A counted thing as a heading: "bodies", "killed", "people"."""
    if noun in _IRREGULAR or noun.endswith(("ed", "s")):
        return _IRREGULAR.get(noun, noun)
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("ch", "sh", "x")) else "s")


_IRREGULAR = {
    "person": "people", "people": "people", "man": "men", "woman": "women", "child": "children", "foot": "feet",
    "year-old": "years of age", "dead": "dead", "wounded": "wounded", "killed": "killed", "missing": "missing", "staff": "staff",
    "police": "police", "magnitude": "magnitude", "majority-vote": "votes of the greater side",
    "minority-vote": "votes of the smaller side",
}  # fmt: skip


def _reply(figure: Figure, others: Sequence[Figure]) -> Reply:
    """The answer of one figure; a share in words answers as the exact one of another source that is rounded to it."""
    told = next((other for other in others if stands_for(figure.value, other.value)), figure)
    key = (told.low, told.high, told.value.hedge, figure.status)
    return Reply(key, figure.value.text, told.value, figure.claim, figure.status)


def _fact(event: Event, tellings: Sequence[Telling], bundle: Bundle, number: int) -> Fact:
    first = bundle.figures[0].value
    counts, unit = first.counts, first.unit or ""
    replies = [_reply(figure, bundle.figures) for figure in bundle.figures]
    answered = {figure.claim.document for figure in bundle.figures}
    about = plural(counts) if number == 0 else f"{plural(counts)} ({number + 1})"
    return Fact(
        id=f"{event.id}/number/{counts}-{unit}-{number}",
        subject=event.id,
        caption=event.title,
        question="number",
        about=about,
        answers=answers(replies),
        silent=tuple(sorted({telling.document for telling in tellings} - answered)),
    )
