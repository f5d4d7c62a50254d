"""Laws of the whole extractor: what surrounds a report, when it was published and how it marks what was said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reconcile.extract import extract
from reconcile.model import Claim, Quote, When
from reconcile.read import read
from reconcile.settings import Settings
from reconcile.testing import articles, dates, names

FURNITURE = (
    "Read more: Minister Karl Lenz resigns over loan affair",
    "Related: Prime Minister Ana Silva to meet King Charles on Monday",
    "Read more",
    "Most read",
    "Subscribe to our newsletter",
    "Sign up for our daily newsletter and get the best of our reporting in your inbox.",
    "We use cookies to improve your experience. By continuing, you accept our cookie policy.",
    "Share this article",
    "142 shares",
    "37 comments",
    "Be the first to comment",
    "4 min read",
    "© 2031 Example Media Ltd. All rights reserved.",
    "This article was originally published by the Daily Example.",
    "Download our app",
    "Advertisement",
    "Photo: Jane Doe / Reuters",
    "Reporting by Ann Lee in Geneva; editing by Tom Roe",
    "Tags: Ana Silva, Rome, summit",
    "Already a subscriber? Sign in",
    "Back to top",
)
MARKS = [("“", "”"), ('"', '"'), ("«", "»"), ("„", "“"), ("``", "''"), ("‘", "’")]
# What a date is said relative to the day of publication.
RELATIVE = (
    "on Monday", "on Friday evening", "yesterday", "today", "last Thursday", "last week", "two days ago", "this week",
    "earlier this week", "on Wednesday morning",
)  # fmt: skip

furniture = st.lists(st.sampled_from(FURNITURE), min_size=1, max_size=6)


def claims(text: str, published: str) -> tuple[Claim, ...]:
    source = {"id": "a", "publisher": "City Post", "published": published, "text": text}
    return extract(read([source], Settings()).documents, Settings())


def told(found: Sequence[Claim]) -> list[tuple[object, ...]]:
    return [(item.id, item.value, item.evidence.text, item.evidence.passage, item.event) for item in found]


@given(articles(), furniture)
def test_unrelated_furniture_below_changes_no_claim(sources, lines):
    for source in sources:
        below = source["text"] + "\n" + "\n".join(lines) + "\n"
        assert told(claims(below, source["published"])) == told(claims(source["text"], source["published"]))


@given(articles(), st.sampled_from(FURNITURE), st.integers(0, 3))
def test_a_line_of_furniture_between_paragraphs_adds_no_claim(sources, line, place):
    for source in sources:
        title, *body = source["text"].split("\n\n")
        at = min(place, len(body) - 1)
        between = "\n\n".join([title, *body[:at], line, *body[at:]])
        kept = [(item.value, item.evidence.text) for item in claims(source["text"], source["published"])]
        assert [(item.value, item.evidence.text) for item in claims(between, source["published"])] == kept


@given(furniture, dates())
def test_furniture_alone_yields_no_claim(lines, day):
    assert [item for item in claims("\n".join(lines), day.isoformat()) if item.attribute != "origin"] == []


@given(names(), names(), st.sampled_from(RELATIVE), st.sampled_from(RELATIVE), dates(), st.integers(1, 6))
def test_a_week_later_everything_relative_is_a_week_later(one, other, when, then, day, weeks):
    text = (
        f"Talks on grain\n\nForeign Minister {one} met Defence Minister {other} in Vienna {when} to discuss grain.\n\n"
        f"The meeting was held {then}, officials said.\n"
    )
    later = day + timedelta(weeks=weeks)
    first, second = _times(claims(text, day.isoformat())), _times(claims(text, later.isoformat()))
    assert first
    assert [(a and a + timedelta(weeks=weeks), b and b + timedelta(weeks=weeks)) for a, b in first] == second


def _times(found: Sequence[Claim]) -> list[tuple[date | None, date | None]]:
    return [(item.value.start, item.value.end) for item in found if isinstance(item.value, When)]


@given(articles(), st.sampled_from(MARKS), st.sampled_from(MARKS))
def test_the_style_of_quotation_marks_changes_no_quote(sources, one, other):
    for source in sources:
        styled = [source["text"].replace("“", left).replace("”", right) for left, right in (one, other)]
        first, second = (_quotes(claims(text, source["published"])) for text in styled)
        assert first == second
        assert first or "“" not in source["text"]


def _quotes(found: Sequence[Claim]) -> list[tuple[object, ...]]:
    values = [item.value for item in found if isinstance(item.value, Quote)]
    return [(value.text, value.form, value.speaker, value.speaker_text, value.verb, value.occasion) for value in values]
