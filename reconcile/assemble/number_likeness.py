"""How like the words and people around two figures are: whether both tell one thing."""

from __future__ import annotations

import re

from reconcile.assemble.number_figure import COMMON, GENERIC, Figure, shared_senses
from reconcile.compare.counted import SENTENCE, kind
from reconcile.compare.quantity import agree

_LEAST_SHARE = 0.5  # of the content stems of the poorer passage, likewise
_LEAST_SHARE_GENERIC = 0.6  # for units and words that count anything
# What a player is credited with: the same words stand around every player's figures, so they tell nothing apart.
CREDITED = frozenset(
    """yard carry touchdown pass reception catch completion sack interception rebound assist steal turnover point goal shot
    save tackle try run hit wicket over inning strikeout homer game match start appearance set break ace title medal win
    loss defeat victory season pointer punch knockout""".split()
)
_SHARED_IF_COMMON = 3  # content stems
# Lengths of time run to so many different ends that two of them are seldom of one thing.
_SPANS = frozenset("day week month year hour minute second night weekend fortnight decade century".split())
# Measures that an event has only one of, whatever words stand around them.
_MEASURES = frozenset("magnitude attendance turnout spectator crowd majority".split())
# A vote has two figures, and a chamber, a committee or a round of voting has a vote of its own.
_VOTES = frozenset({"majority-vote", "minority-vote"})
_VOTERS = re.compile(
    r"\b(?:senate|house|upper|lower|committee|commission|council|board|chamber|amendment|reading|(?:first|second|third) round)\b",
    re.IGNORECASE,
)
_BOUND_REACH = 0.25  # how far beyond its bound a figure told as "more than" or "up to" is taken to lie, relative
_HELD = 0.3  # likeness of figures that hold beside each other, however few words their passages share
_FAR_FACTOR = 2  # a figure so many times another one mostly counts something else
_FEWEST_SHARED = 2  # content stems that two passages share when they count one thing
_FEWEST_TURNED = 2  # digits in another order
_TURNED = {2: 1.0, 3: 1.5}
_TURNED_MOST = 2.5


def one_value(x: Figure, y: Figure) -> bool:
    """Whether two figures are one, units converted."""
    return (x.low, x.high) == (y.low, y.high) or (x.value.unit != y.value.unit and agree(x.value, y.value))


def likeness(x: Figure, y: Figure) -> float | None:
    """The share of stems in common; 0 where too little is shared to make two figures one, though others may join them; None
    where they are never one."""
    rare = shared_senses(x, y)
    telling = bool(rare) or (x.value.counts not in GENERIC and not x.value.unit)
    same = (_same_figure(x, y) and (x.value.unit == y.value.unit or bool(rare))) or (telling and _one_bound(x, y))
    if x.past != y.past and not (same and (not x.past or not y.past)):
        return None
    if (x.part != y.part and not one_value(x, y)) or (x.value.unit != y.value.unit and not holds(x, y)):
        return None
    if {kind(x.value.counts), kind(y.value.counts)} <= _MEASURES:
        return 1.0
    if x.value.counts == y.value.counts == SENTENCE and x.lone and y.lone and not apart_by_people(x, y):
        return 1.0
    if x.value.counts in _VOTES:
        return 1.0 if (x.sole and y.sole) and _voters(x) == _voters(y) else None
    return _by_words(x, y, rare, same=same)


def _by_words(x: Figure, y: Figure, rare: frozenset[str], *, same: bool) -> float | None:
    """The likeness of two figures by the words and people around them; None where they are never one."""
    share = len(rare) / (1 + min(len(x.stems), len(y.stems)))
    common = x.value.counts in CREDITED | _SPANS
    of_one = x.value.counts in _SPANS and bool(x.people & y.people) and near(x, y)
    generic = common or x.value.counts in GENERIC or x.value.unit
    least = _LEAST_SHARE_GENERIC if generic and not of_one else _LEAST_SHARE
    fewest = _SHARED_IF_COMMON if common and not of_one else _FEWEST_SHARED
    unnamed = x.value.counts in CREDITED and not x.people & y.people
    apart = x.value.counts in _SPANS and not near(x, y)
    lone = not common and _one_thing(x, y)
    alike = len(rare) >= fewest and share >= least
    turned = _turned_round(x, y)
    if apart_by_people(x, y) and not (alike and lone) and not (same and x.value.low != x.value.high):
        return 0.0 if turned or lone else None  # but whoever tells a bound, it is the same bound
    if not unnamed and _held_beside(x, y):
        return max(_HELD, share + same)
    if same or ((alike or (lone and rare)) and not (unnamed or apart)):
        return share + same
    both_lone = x.lone and y.lone
    if lone and x.people & y.people:
        return _HELD
    if turned and (both_lone or len(rare) >= _FEWEST_SHARED):
        return _HELD
    measure = bool(x.value.unit) and not common and near(x, y)
    return 0.0 if lone or of_one or turned or (measure and both_lone) else None


def apart_by_people(x: Figure, y: Figure) -> bool:
    """Whether both passages name people, and none of them in common."""
    return bool(x.people and y.people and not x.people & y.people)


def _turned_round(x: Figure, y: Figure) -> bool:
    """Whether two measures or sums have the same digits in another order, "340 million" and "430 million": a common slip."""
    if not x.value.unit or x.value.counts in _SPANS or x.value.hedge != "exact" or y.value.hedge != "exact":
        return False
    one, other = (f"{figure.value.low:.10g}".strip("0") for figure in (x, y))
    size = len(f"{x.value.low:.0f}") == len(f"{y.value.low:.0f}")
    return size and one != other and len(one) > 1 and sorted(one) == sorted(other)


def slip(x: Figure, y: Figure) -> float:
    """How surely two figures are one with its digits in another order, "61" and "16": a common slip. 0 for none; the more
    digits, the less can it be chance."""
    a, b = x.value, y.value
    if a.hedge != "exact" or b.hedge != "exact" or a.unit != b.unit or a.low is None or b.low is None:
        return 0.0
    one, other = (f"{low:.10g}".strip("0") for low in (a.low, b.low))
    if one == other or len(one) < _FEWEST_TURNED or sorted(one) != sorted(other):
        return 0.0
    return _TURNED.get(len(one), _TURNED_MOST) if len(f"{a.low:.0f}") == len(f"{b.low:.0f}") else 1.0


def turned(x: Figure, y: Figure) -> bool:
    """Whether so many digits are the same in another order that the two figures are hardly of two things."""
    return slip(x, y) > _TURNED[_FEWEST_TURNED]


def _held_beside(x: Figure, y: Figure) -> bool:
    """Whether a hedged figure holds beside another that is told in like words, or with a name that both have."""
    needed = _FEWEST_SHARED if x.value.counts in CREDITED | _SPANS else 0 if x.sole and y.sole else 1
    return _holds(x, y) and len(shared_senses(x, y)) + bool(x.names & y.names) >= needed


def holds(x: Figure, y: Figure) -> bool:
    """Whether two figures agree: the same, or one of them hedged and the other not beyond it."""
    return one_value(x, y) or _holds(x, y)


def _voters(figure: Figure) -> frozenset[str]:
    """Which chamber, body or round votes, as far as the passage says."""
    return frozenset(match.group().lower() for match in _VOTERS.finditer(figure.claim.evidence.passage))


def _holds(x: Figure, y: Figure) -> bool:
    """Whether a hedged figure holds beside another: "more than six" and "six and a half", "about 350" and "340"."""
    if x.value.hedge == y.value.hedge == "exact":
        return False
    (low, high), (least, most) = _reach(x), _reach(y)
    return max(low, least) <= min(high, most)


def _reach(figure: Figure) -> tuple[float, float]:
    """The figures that a wording is taken to mean; one without a figure means none."""
    low, high = figure.low, figure.high
    if low is None:
        return (1.0, 0.0) if high is None else (high * (1 - _BOUND_REACH), high)
    return low, low * (1 + _BOUND_REACH) if high is None else high


def _same_figure(x: Figure, y: Figure) -> bool:
    """Whether two figures are one. One and two are too common to tell, except as a range or a length ("over an hour")."""
    if not one_value(x, y):
        return False
    a = x.value
    return not {a.low, y.value.low} & COMMON or (a.low != a.high and bool(a.unit or None not in {a.low, a.high}))


def _one_bound(x: Figure, y: Figure) -> bool:
    """Whether two figures have a bound in common: "at least 41" and "41", "18 to 25" and "under 25"."""
    return x.value.unit == y.value.unit and bool({x.value.low, x.value.high} & {y.value.low, y.value.high} - COMMON)


def _one_thing(x: Figure, y: Figure) -> bool:
    """Whether two figures, each the only one of its noun in its document, are near enough to count one thing."""
    return x.sole and y.sole and near(x, y)


def near(x: Figure, y: Figure) -> bool:
    """Whether one figure is less than twice the other."""
    low, high = sorted(figure.low or figure.high or 0.0 for figure in (x, y))
    return low > high / _FAR_FACTOR
