"""Facts of numbers: figures of one thing at one event, matched by what they count and by the words around them."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from reconcile.assemble.account import Telling
from reconcile.assemble.ledger import Ledger, Reply, answers
from reconcile.compare.parts import Counted, sums
from reconcile.model import Claim, Event, Fact, Quantity
from reconcile.text.fold import fold
from reconcile.text.sentence import words

_LEAST_SHARE = 0.5  # of the content stems of the poorer passage, likewise
_LEAST_SHARE_GENERIC = 0.6  # for units and words that count anything
# What was before the event is counted apart from it, and each such time apart from the others.
_PAST = re.compile(
    r"\b(?:last|previous|earlier this) (?:week|month|year|season)\b|\bthis (?:year|season)\b|\byears? ago\b|"
    r"\bin (?:1\d|20)\d\d\b|\bin (?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
    re.IGNORECASE,
)
# What a player is credited with: the same words stand around every player's figures, so they tell nothing apart.
_CREDITED = frozenset(
    """yard carry touchdown pass reception catch completion sack interception rebound assist steal turnover point goal shot
    save tackle try run hit wicket over inning strikeout homer game match start appearance set break ace title medal win
    loss defeat victory season""".split()
)
_SHARED_IF_COMMON = 3  # content stems
# Lengths of time run to so many different ends that two of them are seldom of one thing.
_SPANS = frozenset("day week month year hour minute second night weekend decade".split())
# Measures that an event has only one of, whatever words stand around them.
_MEASURES = frozenset("magnitude attendance turnout spectator crowd majority".split())
_ALIASES = {"spectator": "attendance", "crowd": "attendance", "onlooker": "attendance", "arrest": "arrested"}
_GENERIC = frozenset("person man woman time thing way part case number foot point place".split())
_MOST_FIGURES = 200  # of one kind at one event; a text with more of them is a table or noise
_FAR_FACTOR = 2  # a figure so many times another one mostly counts something else
_FEWEST_SHARED = 2  # content stems that two passages share when they count one thing
_STOP = frozenset(
    """the and for with from that this were was are has have had been its his her their they them not but who which will
    would said says more than over about least most some each every both all any other after before into onto also one
    two three four five six seven eight nine ten on in of to at by as it is be an a""".split()
)


_COMMON = frozenset({None, 0.0, 1.0, 2.0})


@dataclass(slots=True)
class _Figure:
    claim: Claim
    value: Quantity
    stems: frozenset[str]
    past: frozenset[str]
    people: frozenset[str]
    sole: bool = False
    part: bool = False


def number_facts(events: Sequence[Event], groups: Sequence[Sequence[Telling]], ledger: Ledger) -> Iterator[Fact]:
    """One fact for each counted thing of each event."""
    by_subject = {telling.subject: telling for group in groups for telling in group}
    for event in events:
        tellings = [by_subject[subject] for account in event.accounts for subject in account.subjects]
        kinds: dict[tuple[str, str], list[_Figure]] = {}
        for telling in tellings:
            parts = _parts(telling.numbers)
            for claim in telling.numbers:
                if isinstance(claim.value, Quantity):
                    counts = _ALIASES.get(claim.value.counts, claim.value.counts)
                    key = (counts, claim.value.unit or "")
                    value = claim.value.model_copy(update={"counts": counts})
                    figure = _figure(claim, value, ledger)
                    figure.part = claim.id in parts
                    kinds.setdefault(key, []).append(figure)
        for key in sorted(kinds):
            _mark_sole(kinds[key])
            for number, cluster in enumerate(_clusters(_first(kinds[key]))):
                yield _fact(event, tellings, key, number, cluster)


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


def _first(figures: Sequence[_Figure]) -> list[_Figure]:
    """The first figures of each document, `_MOST_FIGURES` of all documents together."""
    by_document: dict[str, list[_Figure]] = {}
    for figure in figures:
        by_document.setdefault(figure.claim.document, []).append(figure)
    each = max(1, _MOST_FIGURES // len(by_document))
    return [figure for own in by_document.values() for figure in own[:each]]


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
    past = frozenset(match.group().lower() for match in _PAST.finditer(claim.evidence.passage))
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
    """Figures of one thing together, the likest passages first; a document has one figure in each.

    Groups are as like as the mean of their pairs, and not at all where one pair is not. `near[i][j]`, i < j, adds up the
    pairs of two groups and is left out where they can never be one.
    """
    homes = [[figure] for figure in figures]
    near: list[dict[int, float]] = [{} for _ in figures]
    alike = _numbered(figures)
    asked: dict[tuple[int, int], float | None] = {}
    for i, j in combinations(range(len(figures)), 2):
        if figures[i].claim.document == figures[j].claim.document and not _one_value(figures[i], figures[j]):
            continue
        key = (alike[i], alike[j])
        if key not in asked:
            asked[key] = _shared(figures[i], figures[j])
        share = asked[key]
        if share is not None:
            near[i][j] = share
    best = [_nearest(i, homes, near) for i in range(len(homes))]
    while best and (top := max(best))[0] > 0:
        i, j = -top[1], -top[2]
        _join(i, j, homes, near)
        for k in range(j + 1):
            if homes[k] and (k == i or -best[k][2] in {i, j} or i in near[k]):
                best[k] = _nearest(k, homes, near)
        best[j] = (0.0, 0, 0)
    return [home for home in homes if home]


def _nearest(i: int, homes: Sequence[Sequence[_Figure]], near: Sequence[dict[int, float]]) -> tuple[float, int, int]:
    """The likest later group, as likeness, -i and -j: the first of the likest is the greatest."""
    scored = ((round(total / (len(homes[i]) * len(homes[j])), 9), -i, -j) for j, total in near[i].items())
    return max(scored, default=(0.0, 0, 0))


def _join(i: int, j: int, homes: list[list[_Figure]], near: list[dict[int, float]]) -> None:
    """Group j goes into group i < j; what is near to both stays near."""
    for k in range(len(homes)):
        if k in {i, j}:
            continue
        to_i, to_j = (near[min(k, x)].pop(max(k, x), None) for x in (i, j))
        if to_i is not None and to_j is not None:
            near[min(k, i)][max(k, i)] = to_i + to_j
    homes[i] += homes[j]
    homes[j] = []
    near[i].pop(j, None)
    near[j] = {}


def _numbered(figures: Sequence[_Figure]) -> list[int]:
    """For each figure the number of the first that is told in the same words of the same people."""
    first: dict[Hashable, int] = {}
    told = (
        (f.value.counts, f.value.unit, f.value.low, f.value.high, f.stems, f.past, f.part, f.people, f.sole)
        for f in figures
    )
    return [first.setdefault(key, len(first)) for key in told]


def _one_value(x: _Figure, y: _Figure) -> bool:
    return (x.value.low, x.value.high) == (y.value.low, y.value.high)


def _shared(x: _Figure, y: _Figure) -> float | None:
    """The share of stems in common; 0 where too little is shared to make two figures one, though others may join them; None
    where they are never one."""
    rare = (x.stems & y.stems) - {_stem(x.value.counts), _stem(y.value.counts)}
    telling = bool(rare) or (x.value.counts not in _GENERIC and not x.value.unit)
    same = _same_figure(x.value, y.value) or (telling and _one_bound(x.value, y.value))
    if x.past != y.past and not (same and (not x.past or not y.past)):
        return None
    if x.part != y.part and not _one_value(x, y):
        return None
    if x.value.counts in _MEASURES and y.value.counts in _MEASURES:
        return 1.0
    share = len(rare) / (1 + min(len(x.stems), len(y.stems)))
    common = x.value.counts in _CREDITED | _SPANS
    of_one = x.value.counts in _SPANS and bool(x.people & y.people) and _near(x, y)
    generic = common or x.value.counts in _GENERIC or x.value.unit
    least = _LEAST_SHARE_GENERIC if generic and not of_one else _LEAST_SHARE
    fewest = _SHARED_IF_COMMON if common and not of_one else _FEWEST_SHARED
    unnamed = x.value.counts in _CREDITED and not x.people & y.people
    apart = x.value.counts in _SPANS and not _near(x, y)
    lone = not common and _one_thing(x, y)
    alike = len(rare) >= fewest and share >= least
    apart_by_people = x.people and y.people and not x.people & y.people
    if apart_by_people and not (alike and lone) and not (same and x.value.low != x.value.high):
        return None  # but whoever tells a bound, it is the same bound
    if same or ((alike or (lone and rare)) and not (unnamed or apart)):
        return share + same
    return 0.0 if lone or of_one else None


def _same_figure(a: Quantity, b: Quantity) -> bool:
    """Whether two figures are one. One and two are too common to tell, except as a range or a length ("over an hour")."""
    if (a.low, a.high) != (b.low, b.high):
        return False
    return a.low not in _COMMON or (a.low != a.high and bool(a.unit or None not in {a.low, a.high}))


def _one_bound(a: Quantity, b: Quantity) -> bool:
    """Whether two figures have a bound in common: "at least 41" and "41", "18 to 25" and "under 25"."""
    return bool({a.low, a.high} & {b.low, b.high} - _COMMON)


def _one_thing(x: _Figure, y: _Figure) -> bool:
    """Whether two figures, each the only one of its noun in its document, are near enough to count one thing."""
    return x.sole and y.sole and _near(x, y)


def _near(x: _Figure, y: _Figure) -> bool:
    low, high = sorted((x.value.low or 0.0, y.value.low or 0.0))
    return low > high / _FAR_FACTOR


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
            (figure.value.low, figure.value.high, figure.value.hedge, status.get(figure.claim.document)),
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
