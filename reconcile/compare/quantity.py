"""How two numbers stand: equal, rounded, within a bound or a range, or another figure."""

from __future__ import annotations

import re
from math import floor, isfinite
from typing import NamedTuple

from reconcile.compare.counted import kind
from reconcile.model import Comparison, Quantity
from reconcile.settings import Settings
from reconcile.text.fold import fold

_ROUNDED = 0.05  # relative difference that one round figure may have
_FACTORS = (10, 100, 1_000, 10_000, 1_000_000)
_PART_OF = re.compile(
    r"\b(?:out )?of (?:the |its |all )?(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
)
_MORE_OF = re.compile(r"^another\b|\b(?:further|additional|extra)\b|\bmore\b(?! than)", re.IGNORECASE)
_OTHER = re.compile(r"\bother\b")
_DIGIT = re.compile(r"\d")
_LAST_PLACE = 0.11  # points between a share and its first decimal: 66.6 and 66.7 for two-thirds
_CONVERTED = 0.02  # relative difference left over from converting units

# Size in base units by dimension: seconds, metres, kilograms.
_DIMENSIONS: dict[str, tuple[str, float]] = {
    "second": ("time", 1), "minute": ("time", 60), "hour": ("time", 3_600), "day": ("time", 86_400),
    "week": ("time", 604_800), "fortnight": ("time", 1_209_600), "month": ("time", 2_629_800), "year": ("time", 31_557_600),
    "decade": ("time", 315_576_000), "century": ("time", 3_155_760_000),
    "metre": ("length", 1), "kilometre": ("length", 1_000), "centimetre": ("length", 0.01), "inch": ("length", 0.0254),
    "mile": ("length", 1_609.344), "foot": ("length", 0.3048),
    "millimetre": ("length", 0.001), "kilometre-per-hour": ("speed", 1), "mile-per-hour": ("speed", 1.609344),
    "knot": ("speed", 1.852), "hectare": ("area", 1), "acre": ("area", 0.404686),
    "kilogram": ("mass", 1), "tonne": ("mass", 1_000), "pound-weight": ("mass", 0.45359237),
}  # fmt: skip
MEASURES = frozenset({"time", "length", "mass", "speed", "area"})
"""Dimensions whose units are converted."""
_AGES = ("year-old", "month-old")


class _Interval(NamedTuple):
    low: float
    high: float


def compare_quantity(a: Quantity, b: Quantity, settings: Settings) -> Comparison:
    """How two numbers of one thing stand. Symmetric; a number stands to itself as "same".

    Units of one dimension are converted first. Two exact figures may differ by `settings.number_tolerance` (relative);
    a round figure also stands for one that rounds to it.
    """
    if _said(a) == _said(b):
        return Comparison("same", 1.0, "equal", f"both say {_shown(a)}")
    if dimension(a) != dimension(b):
        return Comparison("not-comparable", 0.0, "other-unit", f"{a.unit or 'a count'} against {b.unit or 'a count'}")
    if not _same_thing(a, b):
        return Comparison("not-comparable", 0.0, "other-thing", f"{_thing(a)} against {_thing(b)}")
    return _figures(a, b, settings)


def dimension(value: Quantity) -> str:
    """What a number measures: "time", "length", a currency, "percent"; "" for a count, "age" for years of age."""
    if fold(value.counts) in _AGES:
        return "age"
    if value.unit is None:
        return ""
    return _DIMENSIONS.get(value.unit, (value.unit, 1.0))[0]


def _said(value: Quantity) -> tuple[object, ...]:
    return value.low, value.high, value.unit, value.hedge, fold(value.counts), _is_part(value)


def _is_part(value: Quantity) -> bool:
    """Whether the wording counts some of a whole: "10 of 11 counts", "a further 12", "two other rifles"; not "the age of 25"."""
    if fold(value.counts) in _AGES:
        return False
    # "63 killed and 9 other people hurt": these are all the hurt
    other = _OTHER.search(value.text) and not value.counts.endswith("ed")
    return bool(_PART_OF.search(value.text) or _MORE_OF.search(value.text) or other)


def _same_thing(a: Quantity, b: Quantity) -> bool:
    if _is_part(a) != _is_part(b) and (a.low, a.high) != (b.low, b.high):
        return False
    return dimension(a) in MEASURES or kind(fold(a.counts)) == kind(fold(b.counts))


def _thing(value: Quantity) -> str:
    return value.counts or "nothing named"


def _figures(a: Quantity, b: Quantity, settings: Settings) -> Comparison:
    one, other = _interval(a), _interval(b)
    gap = max(one.low - other.high, other.low - one.high)
    if gap <= 0:
        return _overlapping(a, b, one, other)
    near = (one.high, other.low) if one.high < other.low else (other.high, one.low)
    exact = a.hedge == b.hedge == "exact"
    slack = settings.number_tolerance if exact else 0.0
    if a.unit != b.unit:
        slack = max(slack, _CONVERTED, _coarseness(a) + _coarseness(b))
    relative = gap / max(abs(near[0]), abs(near[1]))
    if relative <= slack:
        return Comparison(
            "compatible", round(1 - relative, 3), "rounding", f"{_shown(a)} and {_shown(b)}", f"{slack:.0%}"
        )
    if a.unit == b.unit and _rounds(*near):
        return Comparison(
            "compatible", 0.9, "rounding", f"{_shown(a)} and {_shown(b)} are one figure, rounded", f"{_ROUNDED:.0%}"
        )
    return _conflict(a, b, relative)


def _coarseness(value: Quantity) -> float:
    """How far, relative, a measure may lie from what it was converted from: half of its last place, at most a twentieth."""
    figure = abs(value.low or value.high or 0.0)
    return min(_ROUNDED, 0.5 * max(1, _roundness(figure)) / figure) if figure else 0.0


def stands_for(share: Quantity, exact: Quantity) -> bool:
    """Whether a share in words is what an exact one is rounded to: "two-thirds" for 66, 66.7 or 67 percent."""
    if not share.unit == exact.unit == "percent" or (share.hedge, exact.hedge) != ("about", "exact"):
        return False
    if _DIGIT.search(share.text) or share.low is None or share.high is None or exact.low is None:
        return False
    middle = (share.low + share.high) / 2
    return exact.low in (floor(middle), round(middle)) or abs(exact.low - middle) < _LAST_PLACE


def agree(a: Quantity, b: Quantity) -> bool:
    """Whether two exact measures of one dimension are one, units converted: "36 hours" and "a day and a half"."""
    one, other = _interval(a), _interval(b)
    slack = 1e-6 if a.unit == b.unit else max(1e-6, _coarseness(a) + _coarseness(b))
    return all(
        x == y or (isfinite(x - y) and abs(x - y) <= slack * max(abs(x), abs(y)))
        for x, y in ((one.low, other.low), (one.high, other.high))
    )


def sized(value: Quantity) -> tuple[float | None, float | None]:
    """The bounds of a number in seconds, metres, kilograms and the like, as they are where it has no such unit."""
    one = _interval(value)
    return (None if value.low is None else one.low), (None if value.high is None else one.high)


def _interval(value: Quantity) -> _Interval:
    size = _DIMENSIONS.get(value.unit or "", ("", 1.0))[1] if dimension(value) != "age" else 1.0
    low = float("-inf") if value.low is None else value.low * size
    return _Interval(low, float("inf") if value.high is None else value.high * size)


def _overlapping(a: Quantity, b: Quantity, one: _Interval, other: _Interval) -> Comparison:
    if one == other:
        return Comparison("same", 1.0, "equal", f"{_shown(a)} is {_shown(b)}")
    hedges = {a.hedge, b.hedge}
    reason = f"{_shown(a)} and {_shown(b)} can both hold"
    if hedges & {"at-least", "at-most"}:
        return Comparison("compatible", 0.8, "bound-holds", reason)
    if "range" in hedges:
        return Comparison("compatible", 0.8, "inside-range", reason)
    return Comparison("compatible", 0.9, "rounding", reason)


def _rounds(one: float, other: float) -> bool:
    """Whether the rounder of two figures is the other one rounded: 6,000 for 6,012, never 20 for 21."""
    unit = max(_roundness(one), _roundness(other))
    gap = abs(one - other)
    return unit >= 100 and gap <= unit / 2 and gap <= _ROUNDED * max(abs(one), abs(other))


def _roundness(figure: float) -> int:
    """The largest power of ten that divides a whole figure, 0 for fractions."""
    if figure != int(figure) or figure == 0:
        return 0
    digits = str(abs(int(figure)))
    return int(10 ** (len(digits) - len(digits.rstrip("0"))))


def _conflict(a: Quantity, b: Quantity, relative: float) -> Comparison:
    score = round(max(0.0, 0.5 * (1 - relative)), 3)
    reason = f"{_shown(a)} against {_shown(b)}"
    if {a.hedge, b.hedge} & {"at-least", "at-most"}:
        return Comparison("conflict", score, "bound-violated", reason)
    if a.hedge == b.hedge == "exact" and a.low and b.low and _factor(a.low, b.low):
        return Comparison("conflict", score, "factor", f"{reason}: {_factor(a.low, b.low)} times as many")
    return Comparison("conflict", score, "other-figure", reason)


def _factor(one: float, other: float) -> int:
    """The power of ten between two figures, 0 where there is none."""
    ratio = max(one, other) / min(one, other) if min(one, other) > 0 else 0.0
    return next((factor for factor in _FACTORS if abs(ratio / factor - 1) < 0.005), 0)


def _shown(value: Quantity) -> str:
    """The reading in words: bounds in signs, then what is counted."""
    low, high = (None if number is None else f"{number:,.10g}" for number in (value.low, value.high))
    if low is None or high is None:
        figure = f"at least {low}" if low is not None else f"at most {high}" if high is not None else "some number"
    else:
        figure = low if low == high else f"{low} to {high}"
    return f"{figure} {value.counts}".strip()
