"""Facts of numbers: figures of one thing at one event, matched by what they count and by the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reconcile.assemble.account import Telling
from reconcile.assemble.ledger import Ledger, Reply, answers
from reconcile.model import Claim, Event, Fact, Quantity
from reconcile.text.fold import fold
from reconcile.text.sentence import words

_LEAST_SHARE = 0.5  # of the content stems of the poorer passage, likewise
_LEAST_SHARE_GENERIC = 0.6  # for units and words that count anything
# What was before the event is counted apart from it.
_PAST = re.compile(
    r"\b(?:last|previous|earlier this) (?:week|month|year|season)\b|\bin (?:1\d|20)\d\d\b|\byears? ago\b", re.IGNORECASE
)
# Measures that an event has only one of, whatever words stand around them.
_MEASURES = frozenset("magnitude attendance turnout spectator crowd majority".split())
_ALIASES = {"spectator": "attendance", "crowd": "attendance", "onlooker": "attendance", "arrest": "arrested"}
_GENERIC = frozenset("person man woman time thing way part case number foot point place".split())
_FAR_FACTOR = 2  # a figure so many times another one mostly counts something else
_FEWEST_SHARED = 2  # content stems that two passages share when they count one thing
_STOP = frozenset(
    """the and for with from that this were was are has have had been its his her their they them not but who which will
    would said says more than over about least most some each every both all any other after before into onto also one
    two three four five six seven eight nine ten on in of to at by as it is be an a""".split()
)


@dataclass(slots=True)
class _Figure:
    claim: Claim
    value: Quantity
    stems: frozenset[str]
    past: bool
    people: frozenset[str]
    sole: bool = False


def number_facts(events: Sequence[Event], groups: Sequence[Sequence[Telling]], ledger: Ledger) -> Iterator[Fact]:
    """One fact for each counted thing of each event."""
    by_subject = {telling.subject: telling for group in groups for telling in group}
    for event in events:
        tellings = [by_subject[subject] for account in event.accounts for subject in account.subjects]
        kinds: dict[tuple[str, str], list[_Figure]] = {}
        for telling in tellings:
            for claim in telling.numbers:
                if isinstance(claim.value, Quantity):
                    counts = _ALIASES.get(claim.value.counts, claim.value.counts)
                    key = (counts, claim.value.unit or "")
                    value = claim.value.model_copy(update={"counts": counts})
                    kinds.setdefault(key, []).append(_figure(claim, value, ledger))
        for key in sorted(kinds):
            _mark_sole(kinds[key])
            for number, cluster in enumerate(_clusters(kinds[key])):
                yield _fact(event, tellings, key, number, cluster)


def _mark_sole(figures: Sequence[_Figure]) -> None:
    """Where a document gives one figure of a thing, that is the figure another document means by the same word."""
    told: dict[str, set[tuple[float | None, float | None]]] = {}
    for figure in figures:
        told.setdefault(figure.claim.document, set()).add((figure.value.low, figure.value.high))
    for figure in figures:
        specific = figure.value.counts not in _GENERIC and not figure.value.unit
        figure.sole = specific and len(told[figure.claim.document]) == 1


def _figure(claim: Claim, value: Quantity, ledger: Ledger) -> _Figure:
    common = (fold(word) for word in words(_around(claim)) if not word[0].isupper())
    past = _PAST.search(claim.evidence.passage) is not None
    return _Figure(
        claim,
        value,
        frozenset(_stem(word) for word in common if _content(word)),
        past,
        ledger.people_in(claim.evidence),
    )


def _around(claim: Claim) -> str:
    """The words near a figure within its passage, the figure itself left out."""
    passage, at = claim.evidence.passage, claim.evidence.start - claim.evidence.passage_start
    size = len(claim.evidence.text)
    return f"{passage[max(0, at - 110) : at]} {claim.evidence.text} {passage[at + size : at + size + 110]}"


def _content(word: str) -> bool:
    return len(word) > 3 and word not in _STOP and not word[0].isdigit()


def _stem(word: str) -> str:
    return word[:5]


def _clusters(figures: Sequence[_Figure]) -> list[list[_Figure]]:
    """Figures of one thing together, the likest passages first; a document has one figure in each."""
    homes: list[list[_Figure]] = [[figure] for figure in figures]
    while True:
        best = max(
            ((_likeness(a, b), -i, -j) for i, a in enumerate(homes) for j, b in enumerate(homes) if i < j),
            default=(0.0, 0, 0),
        )
        if best[0] <= 0:
            return homes
        i, j = -best[1], -best[2]
        homes[i] = homes[i] + homes.pop(j)


def _likeness(a: Sequence[_Figure], b: Sequence[_Figure]) -> float:
    """Mean share of stems in common; 0 where a document would have two differing figures or too little is shared."""
    for x in a:
        for y in b:
            if x.claim.document == y.claim.document and (x.value.low, x.value.high) != (y.value.low, y.value.high):
                return 0.0
    shares = [_shared(x, y) for x in a for y in b]
    return min(shares) and sum(shares) / len(shares)


def _shared(x: _Figure, y: _Figure) -> float:
    if x.value.counts in _MEASURES and y.value.counts in _MEASURES:
        return 1.0
    if x.past != y.past or (x.people and y.people and not x.people & y.people):
        return 0.0
    common = x.stems & y.stems
    rare = {stem for stem in common if not any(stem == _stem(word) for word in (x.value.counts, y.value.counts))}
    same = (x.value.low, x.value.high) == (y.value.low, y.value.high) and x.value.low not in {None, 1.0, 2.0}
    share = len(rare) / (1 + min(len(x.stems), len(y.stems)))
    least = _LEAST_SHARE_GENERIC if x.value.counts in _GENERIC or x.value.unit else _LEAST_SHARE
    if not same and (len(rare) < _FEWEST_SHARED or share < least) and not (rare and _one_thing(x, y)):
        return 0.0
    return share + same


def _one_thing(x: _Figure, y: _Figure) -> bool:
    """Whether two figures, each the only one of its noun in its document, are near enough to count one thing."""
    low, high = sorted((x.value.low or 0.0, y.value.low or 0.0))
    return x.sole and y.sole and low > high / _FAR_FACTOR


def plural(noun: str) -> str:
    """A counted thing as a heading: "bodies", "killed", "people"."""
    if noun in _IRREGULAR or noun.endswith(("ed", "s")):
        return _IRREGULAR.get(noun, noun)
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("ch", "sh", "x")) else "s")


_IRREGULAR = {
    "person": "people", "people": "people", "man": "men", "woman": "women", "child": "children", "foot": "feet",
    "year-old": "years of age", "dead": "dead", "wounded": "wounded", "killed": "killed", "staff": "staff",
    "police": "police", "magnitude": "magnitude",
}  # fmt: skip


def _fact(
    event: Event, tellings: Sequence[Telling], key: tuple[str, str], number: int, cluster: Sequence[_Figure]
) -> Fact:
    status = {telling.document: telling.status for telling in tellings}
    replies = [
        Reply(
            (figure.value.low, figure.value.high, figure.value.hedge),
            figure.value.text,
            figure.value,
            figure.claim,
            status.get(figure.claim.document),
        )
        for figure in cluster
    ]
    answered = {figure.claim.document for figure in cluster}
    about = plural(key[0]) if number == 0 else f"{plural(key[0])} ({number + 1})"
    return Fact(
        id=f"{event.id}/number/{key[0]}-{key[1]}-{number}",
        subject=event.id,
        caption=event.title,
        question="number",
        about=about,
        answers=answers(replies),
        silent=tuple(sorted({telling.document for telling in tellings} - answered)),
    )
