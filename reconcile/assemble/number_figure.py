"""The figures of one kind at one event, grouped into those of one thing by what they count and by the words around them."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import combinations

from reconcile.assemble.ledger import Ledger
from reconcile.model import Claim, Quantity
from reconcile.model.event import EventStatus
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
ALIASES = {"spectator": "attendance", "crowd": "attendance", "onlooker": "attendance", "arrest": "arrested"}
GENERIC = frozenset("person man woman time thing way part case number foot point place".split())
# A vote has two figures, and a chamber, a committee or a round of voting has a vote of its own.
_VOTES = frozenset({"majority-vote", "minority-vote"})
_VOTERS = re.compile(
    r"\b(?:senate|house|upper|lower|committee|commission|council|board|chamber|amendment|reading|(?:first|second|third) round)\b",
    re.IGNORECASE,
)
_BOUND_REACH = 0.25  # how far beyond its bound a figure told as "more than" or "up to" is taken to lie, relative
_HELD = 0.3  # likeness of figures that hold beside each other, however few words their passages share
_MOST_FIGURES = 200  # of one kind at one event; a text with more of them is a table or noise
_FAR_FACTOR = 2  # a figure so many times another one mostly counts something else
_FEWEST_SHARED = 2  # content stems that two passages share when they count one thing
_STOP = frozenset(
    """the and for with from that this were was are has have had been its his her their they them not but who which will
    would said says more than over about least most some each every both all any other after before into onto also one
    two three four five six seven eight nine ten on in of to at by as it is be an a""".split()
)


COMMON = frozenset({None, 0.0, 1.0, 2.0})


@dataclass(slots=True)
class Figure:
    """One figure that a document gives, with what tells it apart: the stems of the words around it, the times before the
    event, the people and names in its passage. `lone`: the document gives no other figure of the kind; `sole`: nor is the
    kind one that is said of all sorts of things. `part`: it is a part of a whole that is not told."""

    claim: Claim
    value: Quantity
    stems: frozenset[str]
    past: frozenset[str]
    people: frozenset[str]
    names: frozenset[str] = frozenset()
    status: EventStatus | None = None
    sole: bool = False
    lone: bool = False
    part: bool = False


def first_figures(figures: Sequence[Figure]) -> list[Figure]:
    """The first figures of each document, `_MOST_FIGURES` of all documents together."""
    by_document: dict[str, list[Figure]] = {}
    for figure in figures:
        by_document.setdefault(figure.claim.document, []).append(figure)
    each = max(1, _MOST_FIGURES // len(by_document))
    return [figure for own in by_document.values() for figure in own[:each]]


def mark_sole(figures: Sequence[Figure]) -> None:
    """Where a document gives one figure of a thing, that is the figure another document means by the same word."""
    told: dict[str, set[tuple[float | None, float | None]]] = {}
    for figure in figures:
        told.setdefault(figure.claim.document, set()).add((figure.value.low, figure.value.high))
    for figure in figures:
        specific = figure.value.counts not in GENERIC and not figure.value.unit
        figure.lone = len(told[figure.claim.document]) == 1
        figure.sole = specific and figure.lone


def figure_of(claim: Claim, value: Quantity, ledger: Ledger) -> Figure:
    """A figure with the words and people around it."""
    common = (fold(word) for word in words(_around(claim)) if not word[0].isupper())
    names = (word for word in words(claim.evidence.passage)[1:] if word[0].isupper())
    past = frozenset(match.group().lower() for match in _PAST.finditer(claim.evidence.passage))
    return Figure(
        claim,
        value,
        frozenset(_stem(word) for word in common if _content(word)),
        past,
        ledger.people_in(claim.evidence),
        frozenset(fold(word) for word in names if _content(word)),
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


def clusters(figures: Sequence[Figure]) -> list[list[Figure]]:
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


def _nearest(i: int, homes: Sequence[Sequence[Figure]], near: Sequence[dict[int, float]]) -> tuple[float, int, int]:
    """The likest later group, as likeness, -i and -j: the first of the likest is the greatest."""
    scored = ((round(total / (len(homes[i]) * len(homes[j])), 9), -i, -j) for j, total in near[i].items())
    return max(scored, default=(0.0, 0, 0))


def _join(i: int, j: int, homes: list[list[Figure]], near: list[dict[int, float]]) -> None:
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


def _numbered(figures: Sequence[Figure]) -> list[int]:
    """For each figure the number of the first that is told in the same words of the same people."""
    first: dict[Hashable, int] = {}
    told = (
        (f.value.counts, f.value.unit, f.value.low, f.value.high, f.stems, f.past, f.part, f.people, f.sole)
        for f in figures
    )
    return [first.setdefault(key, len(first)) for key in told]


def _one_value(x: Figure, y: Figure) -> bool:
    return (x.value.low, x.value.high) == (y.value.low, y.value.high)


def _shared(x: Figure, y: Figure) -> float | None:
    """The share of stems in common; 0 where too little is shared to make two figures one, though others may join them; None
    where they are never one."""
    rare = rare_stems(x, y)
    telling = bool(rare) or (x.value.counts not in GENERIC and not x.value.unit)
    same = _same_figure(x.value, y.value) or (telling and _one_bound(x.value, y.value))
    if x.past != y.past and not (same and (not x.past or not y.past)):
        return None
    if x.part != y.part and not _one_value(x, y):
        return None
    if x.value.counts in _MEASURES and y.value.counts in _MEASURES:
        return 1.0
    if x.value.counts in _VOTES:
        return 1.0 if (x.sole and y.sole) and _voters(x) == _voters(y) else None
    return _by_words(x, y, rare, same=same)


def _by_words(x: Figure, y: Figure, rare: frozenset[str], *, same: bool) -> float | None:
    """The likeness of two figures by the words and people around them; None where they are never one."""
    share = len(rare) / (1 + min(len(x.stems), len(y.stems)))
    common = x.value.counts in _CREDITED | _SPANS
    of_one = x.value.counts in _SPANS and bool(x.people & y.people) and _near(x, y)
    generic = common or x.value.counts in GENERIC or x.value.unit
    least = _LEAST_SHARE_GENERIC if generic and not of_one else _LEAST_SHARE
    fewest = _SHARED_IF_COMMON if common and not of_one else _FEWEST_SHARED
    unnamed = x.value.counts in _CREDITED and not x.people & y.people
    apart = x.value.counts in _SPANS and not _near(x, y)
    lone = not common and _one_thing(x, y)
    alike = len(rare) >= fewest and share >= least
    apart_by_people = x.people and y.people and not x.people & y.people
    turned = _turned_round(x, y)
    if apart_by_people and not (alike and lone) and not (same and x.value.low != x.value.high):
        return 0.0 if turned else None  # but whoever tells a bound, it is the same bound
    if not unnamed and _held_beside(x, y):
        return max(_HELD, share + same)
    if same or ((alike or (lone and rare)) and not (unnamed or apart)):
        return share + same
    both_lone = x.lone and y.lone
    if turned and (both_lone or len(rare) >= _FEWEST_SHARED):
        return _HELD
    near = bool(x.value.unit) and not common and _near(x, y)
    return 0.0 if lone or of_one or turned or (near and both_lone) else None


def rare_stems(x: Figure, y: Figure) -> frozenset[str]:
    """The stems around two figures that both have, those of what is counted left out."""
    return (x.stems & y.stems) - {_stem(x.value.counts), _stem(y.value.counts)}


def _turned_round(x: Figure, y: Figure) -> bool:
    """Whether two measures or sums have the same digits in another order, "340 million" and "430 million": a common slip."""
    if not x.value.unit or x.value.counts in _SPANS or x.value.hedge != "exact" or y.value.hedge != "exact":
        return False
    one, other = (f"{figure.value.low:.10g}".strip("0") for figure in (x, y))
    size = len(f"{x.value.low:.0f}") == len(f"{y.value.low:.0f}")
    return size and one != other and len(one) > 1 and sorted(one) == sorted(other)


def _held_beside(x: Figure, y: Figure) -> bool:
    """Whether a hedged figure holds beside another that is told in like words, or with a name that both have."""
    needed = _FEWEST_SHARED if x.value.counts in _CREDITED | _SPANS else 0 if x.sole and y.sole else 1
    return _holds(x.value, y.value) and len(rare_stems(x, y)) + bool(x.names & y.names) >= needed


def holds(x: Figure, y: Figure) -> bool:
    """Whether two figures agree: the same, or one of them hedged and the other not beyond it."""
    return _one_value(x, y) or _holds(x.value, y.value)


def _voters(figure: Figure) -> frozenset[str]:
    """Which chamber, body or round votes, as far as the passage says."""
    return frozenset(match.group().lower() for match in _VOTERS.finditer(figure.claim.evidence.passage))


def _holds(a: Quantity, b: Quantity) -> bool:
    """Whether a hedged figure holds beside another: "more than six" and "six and a half", "about 350" and "340"."""
    if a.hedge == b.hedge == "exact":
        return False
    (low, high), (least, most) = _reach(a), _reach(b)
    return max(low, least) <= min(high, most)


def _reach(value: Quantity) -> tuple[float, float]:
    """The figures that a wording is taken to mean; one without a figure means none."""
    low, high = value.low, value.high
    if low is None:
        return (1.0, 0.0) if high is None else (high * (1 - _BOUND_REACH), high)
    return low, low * (1 + _BOUND_REACH) if high is None else high


def _same_figure(a: Quantity, b: Quantity) -> bool:
    """Whether two figures are one. One and two are too common to tell, except as a range or a length ("over an hour")."""
    if (a.low, a.high) != (b.low, b.high):
        return False
    return a.low not in COMMON or (a.low != a.high and bool(a.unit or None not in {a.low, a.high}))


def _one_bound(a: Quantity, b: Quantity) -> bool:
    """Whether two figures have a bound in common: "at least 41" and "41", "18 to 25" and "under 25"."""
    return bool({a.low, a.high} & {b.low, b.high} - COMMON)


def _one_thing(x: Figure, y: Figure) -> bool:
    """Whether two figures, each the only one of its noun in its document, are near enough to count one thing."""
    return x.sole and y.sole and _near(x, y)


def _near(x: Figure, y: Figure) -> bool:
    low, high = sorted((x.value.low or 0.0, y.value.low or 0.0))
    return low > high / _FAR_FACTOR
