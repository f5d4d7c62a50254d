"""Clock times of one day or of two that meet at midnight: equal, a zone apart, or other times."""

from __future__ import annotations

import re
from typing import NamedTuple

from reconcile.model import Comparison, When

_ZONES = {
    "GMT": 0, "UTC": 0, "Z": 0, "BST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180, "MSK": 180, "TRT": 180,
    "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480, "PDT": -420, "JST": 540,
    "AEST": 600, "AEDT": 660,
}  # fmt: skip
_ZONE = re.compile(rf"(?<![A-Za-z])({'|'.join(sorted(_ZONES, key=len, reverse=True))})(?![A-Za-z])")
_WIDEST = 14 * 60  # minutes; no zone lies further from UTC
_ABOUT = 60  # minutes that "around 7pm" may be off


def compare_clocks(a: When, b: When) -> Comparison | None:
    """How the clock times of one and the same day stand; None where one side tells none or both tell the same."""
    if a.clock is None or b.clock is None or (a.clock == b.clock and _zone(a) == _zone(b)):
        return None
    return _compared(a, b, 0)


def instants(a: When, b: When) -> Comparison | None:
    """For clock times on two days: a comparison where a zone explains both day and hour, else None."""
    if a.start is None or b.start is None:
        return None
    found = _compared(a, b, (b.start - a.start).days)
    return found if found.relation != "conflict" else None


class Minutes(NamedTuple):
    """Minutes from one clock time to another on one day; `zoned` where both tell their zone and it is reckoned in."""

    apart: int
    zoned: bool


def minutes_between(a: When, b: When) -> Minutes | None:
    """The minutes from the first clock time to the second, days left out; None where one side tells none."""
    if a.clock is None or b.clock is None:
        return None
    one, other = _zone(a), _zone(b)
    if one is None or other is None:
        return Minutes(_minutes(b) - _minutes(a), False)
    return Minutes(_minutes(b) - other - _minutes(a) + one, True)


def _compared(a: When, b: When, days: int) -> Comparison:
    apart = abs(_minutes(b) - _minutes(a) + days * 1_440)
    one, other = _zone(a), _zone(b)
    if one is not None and other is not None:
        apart = abs(_minutes(b) - other - _minutes(a) + one + days * 1_440)
        if apart == 0:
            return Comparison("compatible", 0.95, "zone-shift", f"{a.clock} and {b.clock} are one instant in two zones")
    elif 0 < apart <= _WIDEST and apart % 30 == 0:
        return Comparison("compatible", 0.6, "zone-shift", f"{a.clock} and {b.clock} are a zone's difference apart")
    if "about" in (a.bound, b.bound) and apart <= _ABOUT:
        return Comparison("compatible", 0.8, "bound", f"{a.clock} and {b.clock} lie within an hour", "60 minutes")
    if apart == 0:
        return Comparison("same", 1.0, "same-day", f"both say {a.clock}")
    return Comparison("conflict", 0.4, "other-time", f"{a.clock} and {b.clock} on one day")


def _minutes(value: When) -> int:
    hour, minute = (value.clock or "0:0").split(":")[:2]
    return int(hour) * 60 + int(minute)


def _zone(value: When) -> int | None:
    match = _ZONE.search(value.text)
    return _ZONES[match[1]] if match else None
