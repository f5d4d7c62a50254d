"""Numbers of something in running text: in digits and words, with hedge, range, unit and the counted noun."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from reconcile.compare.counted import SENTENCE
from reconcile.extract.quantity_figure import NO_NUMBER_AFTER, NUMBER, Figure, names_a_thing, read_figure
from reconcile.extract.quantity_noun import Noun, age_around, counted
from reconcile.extract.quantity_order import find_order
from reconcile.extract.quantity_share import Share, find_shares
from reconcile.extract.quantity_term import passes_sentence
from reconcile.extract.quantity_votes import find_tallies
from reconcile.extract.quantity_words import (
    CURRENCY_NOUNS,
    SCALES,
    Hedging,
    further_before,
    hedge_after,
    hedge_before,
    singular,
)
from reconcile.extract.when import time_spans
from reconcile.model import Quantity
from reconcile.text.literal import holds

_LOOSE = 0.1  # "about", "nearly": a tenth
_LITTLE_MORE = 0.2  # "just over"
_REACH = 40  # characters between two parallel numbers

_VAGUE = re.compile(
    r"""(?<![\w-])(?P<tens>tens[ ]of[ ]|hundreds[ ]of[ ])?
    (?P<vague>dozens|scores|hundreds|thousands|millions|billions)\b
    (?=[ ]of\b|[ ](?:were|was|are|have|killed|injured|dead|more)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_SEVERAL = re.compile(
    r"(?<![\w-])(?:several|a[ ]few|many|a[ ]couple[ ]of)[ ](?P<scale>dozen|hundred|thousand|million|billion)\b(?:[ ]of\b)?",
    re.IGNORECASE,
)
_MANY = ("dozen", "score", "hundred", "thousand", "million", "billion")
_LENGTHS = "second minute hour day week fortnight month year decade century mile".split()
_LEAST = {"dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2_000, "millions": 2 * 10**6, "billions": 2 * 10**9}
_AN_HOUR = re.compile(
    r"""(?<![\w-])(?P<half>half[ ])?an?[ ]
    (?P<unit>second|minute|hour|day|week|fortnight|month|year|decade|century|mile)\b
    (?:[ ]and[ ]a[ ](?P<more>half))?(?![ ](?:ago|earlier|later|old)\b|-)""",
    re.IGNORECASE | re.VERBOSE,
)
_AND_A_HALF = re.compile(r"[ ]and[ ]a[ ]half\b")
_TERMS = frozenset({"day", "week", "month", "year"})
# "Delivered over five years" tells how long, "for over five years" that it was longer.
_DURATIONS = frozenset({"day", "week", "month", "year", "decade", "hour"})
_DURING = re.compile(
    r"(?<!for )(?<!after )(?<!took )(?<!lasted )(?<!lasting )(?<!just )(?<!well )(?<!is )(?<!was )(?<!of )(?<!in )(?<!by )"
    r"(?<!takes )(?<!taken )(?<!spent )(?<!with )(?<!and )\bover\s$"
)
_TOOK = re.compile(r"\b(?:last(?:s|ed|ing)?|took|takes?|taking|for|within|than|after)\s$", re.IGNORECASE)
_PARALLEL = re.compile(r"[,;]|\b(?:and|but|against|while|or)\b")
_EARLIER = re.compile(r"\b(?:up|down|rising|falling|compared)[ ](?:from|with|to)\b")
_FULL_STOP = re.compile(r"[.!?\n]")

Hedge = Literal["exact", "about", "at-least", "at-most", "range"]


class NumberMention(NamedTuple):
    """`text[start:end]` is a number with hedge and counted noun; `value` is its reading, `value.text` that wording."""

    start: int
    end: int
    value: Quantity


def find_quantities(
    text: str, start: int = 0, end: int | None = None, times: Sequence[tuple[int, int]] | None = None
) -> tuple[NumberMention, ...]:
    """The quantities in `text[start:end]`, in order of text, without overlaps; offsets are into `text`.

    Dates, clock times, years, ordinals, scores, list numbers and numbers in names are none. `counts` is the plain form
    of the counted noun: "year-old" for ages, "killed", "injured" and the like for people so told, "" where the text
    counts nothing by name. `times` are the spans of times in order, where the caller has them already. `unit` is set for
    measures, durations, currencies and percentages.
    """
    stop = len(text) if end is None else end
    times = time_spans(text, start, stop) if times is None else times
    lasts = [last for _, last in times]
    mentions: list[NumberMention] = []
    for mention in sorted(_all(text, start, stop), key=lambda item: (item.start, -item.end)):
        if mentions and mention.start < mentions[-1].end:
            continue
        after = bisect_left(lasts, mention.start + 1)
        if after < len(times) and times[after][0] < mention.end:
            continue
        mentions.append(_inherited(text, mentions[-1], mention) if mentions else mention)
    return tuple(mentions)


def _all(text: str, start: int, stop: int) -> Iterator[NumberMention]:
    """Every number; the two figures of a vote stand before any other reading of them."""
    votes = {mention.start: mention for mention in _votes(text, start, stop)}
    yield from votes.values()
    for mention in _others(text, start, stop):
        if not any(mention.start < end and first < mention.end for first, end, _ in votes.values()):
            yield mention


def _votes(text: str, start: int, stop: int) -> Iterator[NumberMention]:
    end = start
    for first, last, value in sorted(find_tallies(text, start, stop), key=lambda found: found[:2]):
        if first >= end:
            yield NumberMention(first, last, value)
            end = last


def _others(text: str, start: int, stop: int) -> Iterator[NumberMention]:
    for share in find_shares(text, start, stop):
        yield _share(text, share)
    for first, last, value in find_order(text, start, stop):
        yield NumberMention(first, last, value)
    for match in NUMBER.finditer(text, start, stop):
        figure = read_figure(text, match, stop)
        if figure and not NO_NUMBER_AFTER.match(text, figure.end, stop) and (mention := _numbered(text, figure)):
            yield mention
    plain = text[start:stop].lower()
    if holds(plain, _MANY):
        for match in _VAGUE.finditer(text, start, stop):
            yield _vague(text, match)
        for match in _SEVERAL.finditer(text, start, stop):
            yield _several(text, match)
    for match in _PAIR.finditer(text, start, stop):
        noun = counted(text, match.start(), match.end())
        yield _mention(text, (match.start(), noun.end), Figure(*match.span(), 2, 2, None, True), noun, None)
    for match in _AN_HOUR.finditer(text, start, stop) if holds(plain, _LENGTHS) else ():
        if mention := _single_unit(text, match):
            yield mention


# A measure named before its figure: "a magnitude of 6.3", "the attendance was 41,208".
_MEASURED = re.compile(
    r"\b(?P<what>magnitude|attendance|turnout|crowd|temperature|speed|depth|height|weight|length|majority|margin|score|"
    r"population|(?:retirement|pension|voting|minimum|average) (?P<age>age)|number of (?P<noun>(?:[a-z-]+ ){0,2}?[a-z]{3,20}s))"
    r"(?:(?: \w+){0,5} (?:of|was|is|as|at|reached|to)\s*|(?P<bare>(?<=magnitude) ))$",
    re.IGNORECASE,
)


# What is counted stands before its figure: "lenders, 25 in all".
_IN_ALL = re.compile(r"[ ](?:in[ ]all|in[ ]total|altogether|all[ ]told)\b")
_COUNTED_BEFORE = re.compile(r"\b(?P<noun>[a-z]{3,20}s|people|children|women|men),?[ ][(]?$")
_PAIR = re.compile(
    r"(?<![\w-])a[ ]pair[ ]of\b(?![ ](?:shoes|boots|socks|gloves|trousers|jeans|shorts|glasses|scissors|hands|eyes)\b)"
)


def _numbered(text: str, figure: Figure) -> NumberMention | None:
    before, after = hedge_before(text, figure.start), hedge_after(text, figure.end)
    start = before[0] if before else further_before(text, figure.start)
    if figure.low != figure.high and not before:
        start = _between_before(text, start)
    end = after[0] if after else figure.end
    noun = age_around(text, figure.start, figure.end)
    if noun is None:
        noun = counted(text, start, end, of_one=figure.high == 1, vague=figure.scaled)
        measured = _MEASURED.search(text, max(0, start - 60), start)
        if measured and (not noun.counts or (measured["bare"] and not noun.unit)):
            noun = Noun(end, _of_measure(measured), "year" if measured["age"] else None)
        elif _IN_ALL.match(text, end) and (told := _COUNTED_BEFORE.search(text, max(0, start - 24), start)):
            noun = Noun(end, singular(told["noun"]))
        elif names_a_thing(text, figure, noun, hedged=bool(before or after)):
            return None
    if noun.unit and (half := _AND_A_HALF.match(text, noun.end)) and figure.low == figure.high:
        figure, noun = figure._replace(low=figure.low + 0.5, high=figure.high + 0.5), noun._replace(end=half.end())
    if noun.unit in _TERMS and passes_sentence(text, start, figure.end):
        noun = noun._replace(counts=SENTENCE)
    elif noun.unit in _DURATIONS and before and _DURING.search(text[max(0, before[0] - 16) : figure.start]):
        before, start = None, figure.start
    if figure.currency:
        noun = Noun(end, CURRENCY_NOUNS.get(figure.currency, figure.currency.lower()), figure.currency)
    kind = before[1] if before else after[1] if after else None
    return _mention(text, (start, max(noun.end, end)), figure, noun, kind)


def _of_measure(measured: re.Match[str]) -> str:
    """What a figure counts whose measure stands before it."""
    return (
        "year-old" if measured["age"] else singular((measured["noun"] or measured["what"]).rpartition(" ")[2].lower())
    )


def _vague(text: str, match: re.Match[str]) -> NumberMention:
    least = float(_LEAST[match["vague"].lower()])
    if match["tens"]:
        least *= 5 if match["tens"].lower().startswith("tens") else 100
    noun = counted(text, match.start(), match.end(), vague=True)
    figure = Figure(match.start(), match.end(), least, least, None, True)
    return _mention(text, (match.start(), max(noun.end, match.end())), figure, noun, "at-least")


def _several(text: str, match: re.Match[str]) -> NumberMention:
    """ "Several hundred people": two of them at least."""
    least = 2.0 * SCALES[match["scale"].lower()]
    noun = counted(text, match.start(), match.end())
    figure = Figure(match.start(), match.end(), least, least, None, True)
    return _mention(text, (match.start(), noun.end), figure, noun, "at-least")


def _share(text: str, share: Share) -> NumberMention:
    """A share in words is exact to a tenth, "37 cents on the dollar" is exact."""
    before = hedge_before(text, share.start)
    start = before[0] if before else share.start
    figure = Figure(share.start, share.end, share.value, share.value, None, True)
    noun = Noun(share.end, share.counts, share.unit)
    kind: Hedging | None = before[1] if before else "about" if share.rounded else None
    return _mention(text, (start, share.end), figure, noun, kind)


def _single_unit(text: str, match: re.Match[str]) -> NumberMention | None:
    """ "An hour", only where it is hedged, halved or told as taken: "an hour" alone is often a rate."""
    hedge = hedge_before(text, match.start())
    if not (hedge or match["half"] or match["more"] or _TOOK.search(text[max(0, match.start() - 12) : match.start()])):
        return None
    start = hedge[0] if hedge else match.start()
    value = 0.5 if match["half"] else 1.5 if match["more"] else 1.0
    unit = match["unit"].lower()
    if unit == "fortnight":
        unit, value = "week", value * 2
    figure = Figure(match.start(), match.end(), value, value, None, True)
    return _mention(text, (start, match.end()), figure, Noun(match.end(), unit, unit), hedge[1] if hedge else None)


def _between_before(text: str, start: int) -> int:
    """Where "between" before a range starts."""
    return start - 8 if text[max(0, start - 8) : start].lower() == "between " else start


def _mention(text: str, span: tuple[int, int], figure: Figure, noun: Noun, kind: Hedging | None) -> NumberMention:
    low, high, hedge = _bounds(figure.low, figure.high, kind)
    wording = text[span[0] : span[1]]
    return NumberMention(
        *span, Quantity(text=wording, low=low, high=high, counts=noun.counts, unit=noun.unit, hedge=hedge)
    )


def _bounds(low: float, high: float, kind: Hedging | None) -> tuple[float | None, float | None, Hedge]:
    if low != high:
        return low, high, "range"
    bounds: dict[Hedging | None, tuple[float | None, float | None, Hedge]] = {
        None: (low, high, "exact"),
        "about": (round(low * (1 - _LOOSE), 6), round(high * (1 + _LOOSE), 6), "about"),
        "at-least": (low, None, "at-least"),
        "just-over": (low, round(high * (1 + _LITTLE_MORE), 6), "at-least"),
        "at-most": (None, high, "at-most"),
        "just-under": (round(low * (1 - _LOOSE), 6), high, "at-most"),
    }
    return bounds[kind]


def _inherited(text: str, left: NumberMention, right: NumberMention) -> NumberMention:
    """The noun of the number before for one that counts nothing by name: "101 children and Ukraine about 20"; a measure
    that converts the one before, "58km (36 miles)", is rounded."""
    if right.value.unit and left.value.unit and text[left.end : right.start] in {" (", "("}:
        low, high, hedge = _bounds(right.value.low or 0.0, right.value.high or 0.0, "about")
        exact = right.value.hedge == "exact" and right.value.unit != left.value.unit
        rounded = {"low": low, "high": high, "hedge": hedge}
        return right._replace(value=right.value.model_copy(update=rounded)) if exact else right
    if right.value.counts or right.value.unit or left.value.unit or not left.value.counts:
        return right
    between = text[left.end : right.start]
    if len(between) > _REACH or _FULL_STOP.search(between) or not _PARALLEL.search(between) or _EARLIER.search(between):
        return right
    return right._replace(value=right.value.model_copy(update={"counts": left.value.counts}))
