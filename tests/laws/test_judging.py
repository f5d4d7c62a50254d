"""What is said of two sources rests on these two: a third may say anything else, a day may be told more coarsely."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.model import Report
from reconcile.testing import articles

MONTHS = "January February March April May June July August September October November December".split()
DAY = re.compile(
    rf"\bon (?:(?P<m>{'|'.join(MONTHS)}) (?P<d>\d+), (?P<y>\d+)|(?P<D>\d+) (?P<M>{'|'.join(MONTHS)}) (?P<Y>\d+))"
)
CITY = re.compile(r"\b(?:Ankara|Geneva|Nairobi|Paris|Vienna|Cairo|Warsaw|Oslo)\b")
PERSON = re.compile(r"(?:Minister|President) (\w[\w-]+ \w[\w'-]+)")
Change = Callable[[str], str]


def dated(text: str, told: Callable[[str, str, str], str]) -> str:
    """The text with each day told anew from its day, month and year."""
    return DAY.sub(lambda m: told(m["d"] or m["D"], m["m"] or m["M"], m["y"] or m["Y"]), text)


CHANGES: dict[str, Change] = {
    "figure": lambda text: re.sub(r"\b\d{2,3}(?= delegates)", "999", text),
    "day": lambda text: dated(text, lambda day, month, year: f"on {int(day) % 28 + 1} {month} {year}"),
    "city": lambda text: CITY.sub("Lisbon", text),
    "quotation": lambda text: text.replace("“We ", "“They ").replace("“Nobody", "“Everybody"),
    "office": lambda text: text.replace("Minister", "Secretary"),
    "country": lambda text: re.sub("French|Polish|Turkish|Kenyan|Indian|Brazilian", "Belgian", text),
    "cancelled": lambda text: f"{text}\n\nThe meeting was cancelled.\n",
    "absence": lambda text: (
        text + "".join(f"\n\n{name} did not attend the meeting.\n" for name in PERSON.findall(text)[:1])
    ),
    "shorter": lambda text: "\n\n".join(text.split("\n\n")[:2]),
}
COARSER: dict[str, Callable[[str, str, str], str]] = {
    "month": lambda _, month, year: f"in {month} {year}",
    "year": lambda *day: f"in {day[2]}",
    "part of a month": lambda day, month, year: f"{'early' if int(day) < 11 else 'late'} in {month} {year}",
    "month without a year": lambda *day: f"in {day[1]}",
    "day without a year": lambda *day: f"on {day[1]} {day[0]}",
    "nothing": lambda *_: "behind closed doors",
}


def between(report: Report, a: str, b: str) -> dict[tuple[str, str, str], set[str]]:
    """The contradictions in which the two documents stand on different sides, with all documents that each names. Under
    which of two rules people in one office differ hangs on whether they are one person, and that on all sources."""
    return {
        (finding.rule if finding.question != "office" else "", finding.question, finding.severity): set(
            finding.documents
        )
        for finding in report.findings
        if finding.verdict == "discrepancy"
        for one in finding.sides
        for other in finding.sides
        if a in one.documents and b in other.documents and one.value != other.value
    }


@given(articles(min_size=3, max_size=3), st.sampled_from(sorted(CHANGES)))
def test_what_a_third_source_says_changes_nothing_between_two(reconcile, sources, change):
    a, b, c = sources
    changed = c | {"text": CHANGES[change](c["text"])}
    before, after = (between(reconcile([a, b, third]), a["id"], b["id"]) for third in (c, changed))
    assert before.keys() <= after.keys()
    # One finding holds all readings that differ, so the two may stand on different sides of what the third brought up.
    assert {key for key in after if c["id"] not in after[key]} <= before.keys()


@given(articles(min_size=2, max_size=2), st.sampled_from(sorted(COARSER)))
def test_a_coarser_day_makes_no_conflict(reconcile, sources, way):
    a, b = sources
    coarser = a | {"text": dated(a["text"], COARSER[way])}
    before, after = (
        any(question == "date" for _, question, _ in between(reconcile([one, b]), a["id"], b["id"]))
        for one in (a, coarser)
    )
    assert before or not after


@pytest.mark.parametrize(("left", "right"), [("Alpha", "Omega"), ("Omega", "Alpha")])
def test_a_figure_that_is_also_told_of_a_cancelled_meeting_stays_in_conflict(reconcile, left, right):
    head = "Foreign Minister Ana Ruiz met Omar Haddad in Vienna on October 10, 2025.\n\n"
    told = {
        left: f"{head}The meeting was attended by 27 delegates.",
        "Middle": f"{head}The meeting was attended by 20 delegates.",
        right: f"{head}The meeting was attended by 27 delegates.\n\nThe meeting was cancelled.",
    }
    sources = [{"id": name, "publisher": name, "published": "2025-10-11", "text": text} for name, text in told.items()]
    assert ("number-conflict", "number", "error") in between(reconcile(sources), left, "Middle")
