"""Invented happenings, and articles that tell of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from reconcile.testing.people import FAMILY, GIVEN

Article = dict[str, str]
"""A source as `reconcile.reconcile` accepts it, with the keys id, publisher, published, title and text."""

_OFFICES = (
    "Foreign Minister",
    "Defence Minister",
    "Prime Minister",
    "President",
    "Interior Minister",
    "Finance Minister",
)
_COUNTRIES = ("French", "Polish", "Turkish", "Kenyan", "Indian", "Brazilian", "Ukrainian", "Norwegian")
_CITIES = ("Ankara", "Geneva", "Nairobi", "Paris", "Vienna", "Cairo", "Warsaw", "Oslo")
_PUBLISHERS = (
    "Northern Herald",
    "City Post",
    "Daily Courier",
    "Evening Gazette",
    "The Observer Network",
    "Radio Meridian",
)
_TOPICS = ("border security", "grain exports", "a customs agreement", "energy supplies", "the return of refugees")
_OPENINGS = ("We have agreed to", "Nobody should doubt that we will", "It is our common duty to", "We are not ready to")
_DEEDS = ("keep the border open", "protect every family on both sides", "share the water of the river fairly")
_ENDINGS = ("before the end of the year", "whatever the cost may be", "because our people expect it", "step by step")
_MONTHS = """January February March April May June July August September October November December""".split()
_HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</textarea><svg/onload=alert(1)>",
    "[click](javascript:alert(1))",
    "![x](http://example.invalid/x.png)",
    "\x1b[31mred\x1b[0m",
    "\x1b]8;;http://example.invalid\x07link\x1b]8;;\x07",
    "[bold red]markup[/bold red]",
    "\u202eright to left\u202c",
    "{a.__class__} %s %(x)s ${x}",
    "| cell | cell |",
    "```\n# heading",
    "<!-- comment",
    "]]>",
    "&lt;script&gt;",
)


class Person(NamedTuple):
    """Somebody in an invented story."""

    name: str
    office: str
    country: str


class Story(NamedTuple):
    """What happened, before anybody wrote about it."""

    people: tuple[Person, ...]
    city: str
    day: date
    topic: str
    quotes: tuple[str, ...]
    delegates: int


def dates() -> SearchStrategy[date]:
    """Days from 2000 to 2030."""
    return st.dates(date(2000, 1, 1), date(2030, 12, 31))


def quotes() -> SearchStrategy[str]:
    """Utterances of about ten words, without quotation marks."""
    parts = (st.sampled_from(_OPENINGS), st.sampled_from(_DEEDS), st.sampled_from(_ENDINGS))
    return st.builds(lambda *words: " ".join(words), *parts)


def hostile() -> SearchStrategy[str]:
    """Text that tries to become markup, terminal control or a template in one format or another."""
    return st.one_of(st.sampled_from(_HOSTILE), st.text(max_size=20).map(lambda text: f"<b onclick=x>{text}</b>"))


@st.composite
def articles(
    draw: DrawFn, *, min_size: int = 2, max_size: int = 4, truthful: bool = False, poison: bool = False
) -> tuple[Article, ...]:
    """Sources that tell of one invented meeting, each in its own words and its own choice of facts.

    `truthful` articles do not contradict each other; else one may give another day, number, person or wording.
    `poison` puts `hostile` text into headlines, publishers and quotations.
    """
    story = draw(_stories())
    publishers = draw(st.permutations(_PUBLISHERS))
    size = draw(st.integers(min_size, min(max_size, len(publishers))))
    told = [draw(_told(story, publisher, truthful)) for publisher in publishers[:size]]
    return tuple(_poisoned(article, draw(hostile())) for article in told) if poison else tuple(told)


@st.composite
def _stories(draw: DrawFn) -> Story:
    families = draw(st.lists(st.sampled_from(FAMILY), min_size=2, max_size=4, unique=True))
    given = draw(st.lists(st.sampled_from(GIVEN), min_size=len(families), max_size=len(families), unique=True))
    posts = [(office, country) for office in _OFFICES for country in _COUNTRIES]
    held = draw(st.lists(st.sampled_from(posts), min_size=len(families), max_size=len(families), unique=True))
    people = tuple(Person(f"{a} {b}", *post) for a, b, post in zip(given, families, held, strict=True))
    return Story(
        people=people,
        city=draw(st.sampled_from(_CITIES)),
        day=draw(dates()),
        topic=draw(st.sampled_from(_TOPICS)),
        quotes=tuple(draw(st.lists(quotes(), min_size=1, max_size=len(people), unique=True))),
        delegates=draw(st.integers(20, 400)),
    )


@st.composite
def _told(draw: DrawFn, story: Story, publisher: str, truthful: bool) -> Article:
    version = story if truthful else draw(_distorted(story))
    rest = [paragraph for paragraph in _paragraphs(version) if draw(st.booleans())]
    body = [_lead(version, draw(st.booleans())), *draw(st.permutations(rest))]
    published = story.day + timedelta(days=draw(st.integers(0, 3)))
    return {
        "id": publisher.lower().replace(" ", "-"),
        "publisher": publisher,
        "published": published.isoformat(),
        "title": f"Ministers discuss {story.topic} in {story.city}",
        "text": "\n\n".join([f"Ministers discuss {story.topic} in {story.city}", *body]) + "\n",
    }


@st.composite
def _distorted(draw: DrawFn, story: Story) -> Story:
    """The story with one thing wrong, or none."""
    first, *others = story.people
    return draw(
        st.sampled_from(
            (
                story,
                story._replace(day=story.day - timedelta(days=1)),
                story._replace(delegates=story.delegates + 7),
                story._replace(quotes=(story.quotes[0].replace("our", "their"), *story.quotes[1:])),
                story._replace(people=(first._replace(name=first.name.replace("a", "e", 1)), *others)),
                story._replace(people=story.people[:-1]) if len(others) > 1 else story,
            )
        )
    )


def _lead(story: Story, month_first: bool) -> str:
    first, *others = [f"{person.country} {person.office} {person.name}" for person in story.people]
    month = _MONTHS[story.day.month - 1]
    day = f"{month} {story.day.day}, {story.day.year}" if month_first else f"{story.day.day} {month} {story.day.year}"
    return f"{first} met {_listed(others)} in {story.city} on {day} to discuss {story.topic}."


def _paragraphs(story: Story) -> list[str]:
    said = [
        f"“{quote},” {person.name} said after the meeting."
        for person, quote in zip(story.people, story.quotes, strict=False)
    ]
    crowd = f"The meeting was attended by {story.delegates} delegates."
    host = f"{story.people[0].name} thanked the city of {story.city} for its hospitality."
    return [*said, crowd, host]


def _listed(items: Sequence[str]) -> str:
    *front, last = items
    return f"{', '.join(front)} and {last}" if front else last


def _poisoned(article: Article, poison: str) -> Article:
    text = article["text"].replace("“", f"“{poison} ").replace("Ministers", f"{poison} Ministers", 1)
    return article | {
        "text": text,
        "title": f"{poison} {article['title']}",
        "publisher": f"{article['publisher']} {poison}",
    }
