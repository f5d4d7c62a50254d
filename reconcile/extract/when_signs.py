"""Which letters a form of time cannot do without: in a stretch that lacks them it need not be looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from reconcile.extract.when_patterns import MONTHS, WEEKDAYS

FIGURE = "0-9"
"""Stands for any digit."""

_FIGURES = re.compile(r"\d")
_MONTHS = tuple(name[:3] for name in MONTHS)
_SEASONS = ("spring", "summer", "autumn", "fall", "winter")
_PARTS = ("day", "morning", "afternoon", "evening", "night")

# Of each group one has to be there, in lower case; a form that is not listed is always looked for.
_GROUPS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "iso": ((FIGURE,), ("-",)),
    "numeric": ((FIGURE,), (".", "/")),
    "reverse_numeric": ((FIGURE,), (".", "/")),
    "month_day": ((FIGURE,), _MONTHS),
    "day_month": ((FIGURE,), _MONTHS),
    "month": (_MONTHS,),
    "season": (_SEASONS,),
    "nth_weekday": (tuple(WEEKDAYS), _MONTHS),
    "weekday": (tuple(WEEKDAYS),),
    "word": (("yesterday", "today", "tomorrow", "tonight", "tonite", "last night", "last evening", "this "),),
    "span": (("week", "month", "year", "decade", *_SEASONS),),
    "ago": (("ago", "earlier", "later", "from now", "previously"),),
    "that_day": (_PARTS,),
    "that_span": (("week", "month", "year"),),
    "quarter": ((FIGURE,), ("q",)),
    "years": ((FIGURE,), ("-", "–", "/")),
    "decade": (("0s", "0's", "0’s"),),
    "year": ((FIGURE,),),
    "clock": ((FIGURE,), ("am", "pm", "a.m", "p.m")),
    "clock24": ((FIGURE,), (":", ".")),
    "military": ((FIGURE,),),
    "spoken": (("clock", "in the ", "half", "quarter"),),
    "noon": (("noon", "midday", "midnight"),),
    "holiday": (
        (
            "christmas", "new year", "thanksgiving", "easter", "day", "mardi", "pentecost", "july", "halloween", "rosh", "yom",
            "passover", "purim", "anuk", "eid", "ashura",
        ),
    ),
}  # fmt: skip
SIGNS: Mapping[str, tuple[frozenset[str], ...]] = {
    form: tuple(frozenset(group) for group in groups) for form, groups in _GROUPS.items()
}
_ALL = tuple(sorted({sign for groups in _GROUPS.values() for group in groups for sign in group} - {FIGURE}))


def searched(forms: Mapping[str, re.Pattern[str]], stretch: str) -> Iterator[tuple[str, re.Pattern[str]]]:
    """The forms that a stretch of text can hold, with their patterns, in the order of the table."""
    plain = stretch.lower()
    held = {sign for sign in _ALL if sign in plain}
    if _FIGURES.search(stretch):
        held.add(FIGURE)
    for form, pattern in forms.items():
        for group in SIGNS.get(form, ()):
            if held.isdisjoint(group):
                break
        else:
            yield form, pattern
