"""Shares and steps of shares in words: "two-thirds of voters", "three in ten homes", "37 cents on the dollar", "half a point"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reconcile.extract.quantity_words import UNITS, singular, word_value

_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "tenth": 10}
_ROUND = frozenset({5, 10, 20, 100, 1000})  # what "out of" is said of as a share; "four out of six" is a count
_WHOLE = r"[a-z]{4,20}s|people|children|women|men|police|staff"
# What is one in grammar and many in fact.
_MASS = (
    r"workforce|population|electorate|membership|fleet|staff|vote|votes|seats|country|nation|town|city|village|region|island|"
    r"territory|land|area|surface|budget|money|amount|total|sum|cost|value|price|output|production|economy|trade|income|"
    r"revenue|debt|market|power|electricity|energy|water|food|grain|wheat|oil|gas|harvest|crop|forest|supply|demand|stock"
)
_DET = r"(?:(?:the|all|its|their|those|these|our|his|her|a|an)[ ])?(?:[\w-]{2,25}['’]s?[ ])?"
_NUMBER = r"(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,6}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_OF_WHAT = rf"""(?![ ]an?[ ](?:hundred|thousand|million|billion)\b)  # "a quarter of a million" is a count
    [ ]{_DET}(?P<count>{_NUMBER}[ ])?(?P<noun>(?:[a-z]+[ ]){{0,2}}?(?:{_WHOLE}|{_MASS})|[a-z]{{3,20}}(?=[.,;]))\b"""
_SHARE = re.compile(
    rf"""(?<![\w-])(?:(?P<one>half)(?:[ ]of(?=[ ])|(?=[ ](?:the|all|its|their|those|these|our|his|her)[ ]))
    |(?P<many>an?|one|two|three|four)[ -](?P<part>third|quarter|fifth|sixth|seventh|eighth|tenth)s?[ ]of)
    {_OF_WHAT}""",
    re.VERBOSE | re.IGNORECASE,
)
_IN = re.compile(
    rf"""(?<![\w-])(?P<n>one|two|three|four|five|six|seven|eight|nine|\d)[ ](?:in(?:[ ]every)?|(?P<out>out[ ]of)(?:[ ]every)?)[ ]
    (?P<of>two|three|four|five|six|eight|ten|[1-9]\d{{0,2}})[ ](?P<them>(?:[a-z]+[ ]){{0,2}}?(?:{_WHOLE}))\b""",
    re.VERBOSE | re.IGNORECASE,
)
_CENTS = re.compile(
    r"(?<![\w.,$€£-])(?P<n>\d{1,2}(?:\.\d)?)[ ]?cents[ ](?:on|in|of|for|from)[ ](?:the|every|each|a)[ ](?:dollar|euro)\b",
    re.IGNORECASE,
)
_BASIS = re.compile(r"(?<![\w.,-])(?P<n>\d{1,4}|[a-z]{3,9})[ -]basis[ -]points?\b", re.IGNORECASE)
_STEP = re.compile(
    r"(?<![\w-])(?:(?:a[ ])?(?P<half>half)(?:[ ]a)?|(?:a|one)[ ](?P<quarter>quarter)(?:[ ]of[ ]a)?)[ -]"
    r"(?:percentage[ -]|percent[ -])?point\b",
    re.IGNORECASE,
)
POINT = "percentage-point"


class Share(NamedTuple):
    """`text[start:end]` is a share of `counts` ("" for none told) in percent or percentage points, which `unit` tells."""

    start: int
    end: int
    value: float
    counts: str
    unit: str = "percent"
    rounded: bool = False


def find_shares(text: str, start: int, stop: int) -> Iterator[Share]:
    """The shares of `text[start:stop]` that are told in words. Of "half of the 240 seats" the wording is "half": the 240
    seats are a number of their own."""
    for match in _SHARE.finditer(text, start, stop):
        many = 1.0 if match["one"] or match["many"].lower() in {"a", "an"} else word_value(match["many"]) or 1.0
        share = many / _PARTS[(match["one"] or match["part"]).lower()]
        end = match.end("part" if match["part"] else "one") if match["count"] else match.end()
        yield from _of(match.start(), end, share, match["noun"])
    for match in _IN.finditer(text, start, stop):
        n, of = (word_value(match[name]) or float(match[name]) for name in ("n", "of"))
        if n < of and (not match["out"] or of in _ROUND):
            yield from _of(match.start(), match.end(), n / of, match["them"])
    for match in _CENTS.finditer(text, start, stop):
        yield Share(match.start(), match.end(), float(match["n"]), "percent")
    for match in _BASIS.finditer(text, start, stop):
        points = float(match["n"]) if match["n"].isdigit() else word_value(match["n"])
        if points:
            yield Share(match.start(), match.end(), round(points / 100, 4), POINT, POINT)
    for match in _STEP.finditer(text, start, stop):
        yield Share(match.start(), match.end(), 0.5 if match["half"] else 0.25, POINT, POINT)


def _of(start: int, end: int, share: float, noun: str) -> Iterator[Share]:
    """ "Two in three years" is none."""
    counts = singular(noun.rpartition(" ")[2])
    if share < 1 and counts not in UNITS:
        yield Share(start, end, round(100 * share, 1), counts, rounded=True)
