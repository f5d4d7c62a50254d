"""What the words around a figure say that it counts: killed or casualties, confirmed or suspected, handed over or exchanged.

Each axis has poles. Two figures that stand at different poles of one axis count different things, however alike their nouns.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

_AROUND = 90  # characters on either side of a figure that may define it
# Where the words of another figure or another thought begin.
_BOUNDARY = re.compile(
    r"[;:(]|(?<!\bfor[ -])\d[\d,.]{0,14}+(?![ -]for\b)|\b(?:while|whereas|but|although|compared with|against|separately)\b"
)
_ATTACKER = r"(?:attacker|assailant|gunm[ae]n|bomber|shooter|perpetrator|hijacker|assassin|killer)s?"


class Axis(NamedTuple):
    """One way in which a figure can be defined. `poles` holds caption and pattern; `plain` is the caption of a figure
    that no pattern defines, "" where such a figure may mean either. `nouns` and `units`, where given, limit what is counted."""

    name: str
    poles: tuple[tuple[str, re.Pattern[str]], ...]
    plain: str = ""
    nouns: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()


def _axis(name: str, *poles: tuple[str, str], plain: str = "", nouns: str = "", units: str = "") -> Axis:
    compiled = tuple((caption, re.compile(pattern, re.IGNORECASE)) for caption, pattern in poles)
    return Axis(name, compiled, plain, frozenset(nouns.split()), frozenset(units.split()))


_EACH = r"\b(?:a|per|each|every)"
_NOT_AGO = r"\b(?! (?:ago|earlier|later|before|after))"
_HARM = r"(?:injured|wounded|hurt|maimed|missing)"

AXES: tuple[Axis, ...] = (
    _axis(
        "harm",
        ("killed and hurt together", rf"\b(?:killed|dead|died|deaths) or {_HARM}\b"
         rf"|\b(?:killed|dead|died|deaths) and {_HARM}(?=[.,;]|$| (?:in|by|during|when|after|since|on)\b)"
         rf"|\b{_HARM} or (?:killed|dead)\b|\bcasualt(?:y|ies)\b"),
        plain="killed",
        nouns="killed casualty",
    ),
    _axis(
        "certainty",
        ("confirmed", r"\bconfirmed (?:dead|deaths?|killed|cases?|infections?|victims?)\b|\b(?:dead|deaths?|killed|cases?|"
         r"infections?) (?:are|were|have been|had been) confirmed\b"),
        ("suspected", r"\b(?:suspected|probable|possible|presumed|unconfirmed) (?:dead|deaths?|cases?|infections?|victims?)\b"
         r"|\b(?:feared|presumed|believed) (?:dead|killed|drowned)\b"),
    ),
    _axis(
        "transfer",
        ("handed over by one side", r"\bunilateral(?:ly)?\b|\bhand(?:s|ed|ing)? over\b|\bhandover\b|\breturn(?:s|ed|ing)? the\b"
         r"|\brepatriat\w{2,5}\b"),
        ("exchanged", r"\b(?:exchang|swap)\w{0,4}\b|\b(\d[\d,.]{0,14}|[a-z]{3,12})[ -]for[ -]\1(?!\w)"),
        nouns="body remains person prisoner hostage detainee captive soldier serviceman exchanged freed child vehicle",
    ),
    _axis(
        "age",
        ("adults alone", r"\badults? (?:only|alone)\b|\bexcluding (?:the )?(?:children|minors)\b|\b\d{1,3} adults\b"),
        ("children counted in", r"\bincluding (?:\w+ )?(?:children|minors|infants|babies)\b|\bof all ages\b"
         r"|\bmen, women and children\b"),
    ),
    _axis(
        "attacker",
        ("the attacker counted in", rf"\bincluding (?:the |both |all |two |three )?(?:suspected )?{_ATTACKER}\b"),
        ("the attacker left out", rf"\b(?:excluding|not (?:including|counting)|besides|apart from|in addition to|as well as|"
         rf"other than) (?:the |both |all |two |three )?(?:suspected )?{_ATTACKER}\b"),
        plain="no word of the attacker",
        nouns="killed injured person",
    ),
    _axis(
        "damage",
        ("destroyed", r"\b(?:destroy(?:ed|ing|s)?|razed|flattened|levell?ed|burn(?:ed|t) down)\b"),
        ("damaged", r"\b(?:damag(?:ed|ing|es?)|(?<!-)hit|affected|burn(?:ed|t)(?! down))\b"),
        nouns="village house home building town school shop car vehicle hospital church flat apartment",
    ),
    _axis(
        "way",
        ("by road", r"\b(?:by (?:road|car|bus|rail|train|sea)|dr(?:ive|ove|iving|iven)|on foot|walk(?:ed|ing)?)\b"),
        ("in a straight line", r"\bas the crow flies\b|\bstraight[ -]line\b|\bby (?:air|plane)\b|\bflight\b"),
        plain="the way not told",
        units="kilometre mile metre hour minute",
    ),
    _axis(
        "stretch of time",
        ("a year", rf"{_EACH} year{_NOT_AGO}|\bannual(?:ly)?\b|\byearly\b|\bper annum\b"),
        ("a month", rf"{_EACH} month{_NOT_AGO}|\bmonthly\b"),
        ("a day", rf"{_EACH} day{_NOT_AGO}|\bdaily\b|\bin the (?:past|last) 24 hours\b"),
        ("over several years", r"\bover (?:the (?:next|past|last|coming) )?(?:\w{3,8}|\d{1,2}) years\b"),
        ("all together", r"\bin (?:total|all)\b|\baltogether\b|\bcumulative(?:ly)?\b|\bsince the (?:start|beginning|outbreak)\b"),
    ),
    _axis(
        "reach",
        ("the whole country", r"\b(?:nation|country)[ -]?wide\b"
         r"|\b(?:across|throughout) the (?:whole |entire )?(?:country|nation)\b"),
        ("one place", r"\bin (?:the )?(?:capital|city|province|region|district|town|village) alone\b|\bin [A-Z]\w{2,20} alone\b"),
    ),
    _axis(
        "tax",
        ("before tax", r"\bbefore tax(?:es)?\b|\bpre-?tax\b|\bgross\b"),
        ("after tax", r"\bafter[ -]tax(?:es)?\b|\bnet (?:profit|income|loss|earnings|of tax)\b"),
    ),
)  # fmt: skip
"""All axes, in the order in which a difference is looked for."""

Poles = Mapping[str, str]
"""Axis -> the caption of the pole at which a figure stands; only axes that its words or its plain form settle."""


class Stood(NamedTuple):
    """A figure with the words around it: `passage[start:end]` is its wording, `counts` and `unit` what it counts."""

    passage: str
    start: int
    end: int
    counts: str
    unit: str = ""


@lru_cache(maxsize=4_000)
def defined(figure: Stood) -> Poles:
    """The poles that the words around a figure name. An axis whose poles are both named settles nothing."""
    around = _around(figure)
    found: dict[str, str] = {}
    for axis in AXES:
        if (axis.nouns and figure.counts not in axis.nouns) or (axis.units and figure.unit not in axis.units):
            continue
        named = [caption for caption, pattern in axis.poles if pattern.search(around)]
        if len(named) == 1:
            found[axis.name] = named[0]
        elif not named and axis.plain:
            found[axis.name] = axis.plain
    return MappingProxyType(found)


def otherwise(a: Poles, b: Poles, *, same_figure: bool = False) -> tuple[str, str]:
    """The two captions in which the definitions of two figures differ, two empty texts where they do not. Mirrored when
    the two change places. Beside one and the same figure only axes count on which loose words are no excuse."""
    for axis in AXES:
        weighs = axis.name in _EVEN_IF_EQUAL or not same_figure
        if weighs and axis.name in a and axis.name in b and a[axis.name] != b[axis.name]:
            return a[axis.name], b[axis.name]
    return "", ""


_EVEN_IF_EQUAL = frozenset({"certainty", "transfer"})


def _around(figure: Stood) -> str:
    """The words that may define a figure: its own and those near it, up to where another figure begins."""
    before = figure.passage[max(0, figure.start - _AROUND) : figure.start]
    after = figure.passage[figure.end : figure.end + _AROUND]
    last = max((match.end() for match in _BOUNDARY.finditer(before)), default=0)
    next_one = _BOUNDARY.search(after)
    return (
        before[last:] + figure.passage[figure.start : figure.end] + (after[: next_one.start()] if next_one else after)
    )
