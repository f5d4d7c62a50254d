"""A total and its parts as one sentence counts them: "12 people were killed: five soldiers and six civilians"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reconcile.model import Quantity

PERSONS = frozenset(
    """person people man woman child boy girl adult infant baby teenager youth minor pensioner soldier serviceman
    conscript sailor airman marine fighter militant rebel insurgent gunman policeman policewoman officer guard
    firefighter rescuer medic doctor nurse paramedic civilian villager resident local tourist passenger driver pilot
    worker labourer laborer employee student pupil teacher schoolchild journalist reporter cameraman protester activist
    migrant refugee prisoner hostage detainee captive inmate patient national citizen foreigner member player
    bystander pedestrian shopper worshipper miner farmer fisherman staff other crew""".split()
)
"""Nouns that count people."""

_FATES = frozenset(
    "killed injured missing arrested freed exchanged rescued displaced kidnapped evacuated hospitalised".split()
)
_WHOLES = _FATES | frozenset(
    "person people victim fatality passenger member hostage prisoner detainee staff dead".split()
)
_CASUALTIES = frozenset("casualty victim".split())
_KINDS = {
    "medal": frozenset("gold silver bronze".split()),
    "vehicle": frozenset("car truck lorry bus tank jeep van motorcycle motorbike ambulance tractor".split()),
    "aircraft": frozenset("plane helicopter jet drone fighter bomber airliner".split()),
    "animal": frozenset("cow goat sheep horse dog cat pig cattle".split()),
}
_JOINT = re.compile(r"(?:,? (?:and|plus)|,) ")
_LAST_JOINT = re.compile(r",? (?:and|plus) ")
_OPENING = re.compile(r"(?P<kind>:|\(|[—–]|,)\s?$")
_END = re.compile(r"(?: (?:from|of|in|on|aboard|at) [^.;,:()\d]{1,50})?\s*(?:[.;)—–]|,(?! ?(?:and|plus|\d))|$)")
# What leaves the list of parts open, or counts something that is no part.
_OPEN = re.compile(
    r"\b(?:includ\w+|among|whom|which|mostly|mainly|some|least|such as|other|others|more|another|besides|along|plus|"
    r"and|or|while|but|after|before|with|as)\b|\d",
    re.IGNORECASE,
)
_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_DAY = re.compile(
    rf"\b(?:{_MONTH}) \d{{1,2}}\b|\b\d{{1,2}} (?:{_MONTH})\b|\b(?:19|20)\d\d\b"
)  # digits that count nothing
_LONGEST = 90
_NEAR = 0.25  # of the total: parts that a comma lines up and that miss it by more are another list


class Counted(NamedTuple):
    """A figure in a passage: `passage[start:end]` is its wording."""

    start: int
    end: int
    value: Quantity


class Sum(NamedTuple):
    """Parts that one sentence lines up, and the total that it gives for them, None where it gives none."""

    total: Counted | None
    parts: tuple[Counted, ...]

    @property
    def makes(self) -> float:
        """What the parts add up to."""
        return sum(part.value.low or 0.0 for part in self.parts)

    @property
    def words(self) -> str:
        """The parts as worded: "five soldiers and six civilians"."""
        *first, last = [" ".join(part.value.text.split()) for part in self.parts]
        return f"{', '.join(first)} and {last}"


def sums(passage: str, figures: Sequence[Counted]) -> tuple[Sum, ...]:
    """The sums of a passage, in order of text. `figures` are all its figures, in order of text, also those that are not
    exact; a list that says that it is open ("including") is no sum, nor is one with a rounded figure.

    A total is told before its parts, after a colon, a bracket, a dash or a comma. Parts without a total are those of one
    fate: "five soldiers and six civilians were killed".
    """
    found: list[Sum] = []
    at = 0
    while at < len(figures):
        run = _run(passage, figures, at)
        if len(run) > 1:
            total = figures[at - 1] if at and _totals(passage, figures[at - 1], run) else None
            listed_before = bool(at) and _JOINT.fullmatch(passage[figures[at - 1].end : run[0].start])
            if all(map(_exact, run)) and (total is not None or (not listed_before and _one_fate(run))):
                found.append(Sum(total, run))
        at += max(1, len(run))
    return tuple(found)


def _run(passage: str, figures: Sequence[Counted], first: int) -> tuple[Counted, ...]:
    """The figures from `first` on that are lined up as parts: joined by commas, the last by "and", or in brackets."""
    last = first
    while last + 1 < len(figures) and _JOINT.fullmatch(passage[figures[last].end : figures[last + 1].start]):
        last += 1
        if _LAST_JOINT.fullmatch(passage[figures[last - 1].end : figures[last].start]):
            break
    run = tuple(figures[first : last + 1])
    if len(run) == 1:
        return run
    joined = bool(_LAST_JOINT.fullmatch(passage[run[-2].end : run[-1].start]))
    bracketed = passage[: run[0].start].rstrip().endswith("(") and passage[run[-1].end :].lstrip().startswith(")")
    # A comma may stand between a total and the first of its parts as well: "30 people, 12 women and 17 men".
    if len(run) > 2 and joined and _whole(run[0]) and not _whole(run[1]):
        return run[:1]
    return run if joined or bracketed else run[:1]


def _exact(figure: Counted) -> bool:
    value = figure.value
    return value.hedge == "exact" and value.low is not None and value.low == value.high and not value.unit


def _whole(figure: Counted) -> bool:
    return figure.value.counts in _WHOLES


def _totals(passage: str, total: Counted, parts: Sequence[Counted]) -> bool:
    """Whether a figure is told as the total of the parts after it."""
    between = passage[total.end : parts[0].start]
    opening = _OPENING.search(between)
    if (
        opening is None
        or len(between) > _LONGEST
        or not _exact(total)
        or _OPEN.search(_DAY.sub("", between[: opening.start()]))
    ):
        return False
    if not _END.match(passage, parts[-1].end) or not _kinds(total, parts, marked=opening["kind"] != ","):
        return False
    whole, made = total.value.low or 0.0, sum(part.value.low or 0.0 for part in parts)
    if whole < max(part.value.low or 0.0 for part in parts):
        return False
    slack = max(2.0, _NEAR * whole)
    return abs(made - whole) <= (slack if opening["kind"] == "," else max(slack, whole / 2))


def _kinds(total: Counted, parts: Sequence[Counted], *, marked: bool) -> bool:
    """Whether the parts are kinds of what the total counts."""
    whole, kinds = total.value.counts, {part.value.counts for part in parts}
    if whole in _WHOLES | PERSONS and kinds <= PERSONS - {"person", "people"}:
        return marked or whole in _WHOLES
    if not marked:
        return False
    if whole in _CASUALTIES:
        return kinds <= _FATES
    return kinds == {whole} or (whole in _KINDS and kinds <= _KINDS[whole])


def _one_fate(parts: Sequence[Counted]) -> bool:
    """Whether the last of some groups of people is told with the fate of all of them."""
    *first, last = parts
    return last.value.counts in _FATES and all(part.value.counts in PERSONS - {"person", "people"} for part in first)
