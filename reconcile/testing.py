"""Hypothesis strategies for tests of your own rules, extractors and formats.

    from hypothesis import given
    from reconcile import reconcile
    from reconcile.testing import articles

    @given(articles())
    def test_something_holds(sources):
        assert reconcile(sources).documents

`articles` is the root: a few sources that tell of one invented happening, each in its own words. `documents`, `claims`
and `reports` are what the line makes of such articles. `names`, `dates` and `quotes` are the small parts; `person_names`
and `name_pairs` test how names are matched; `hostile` is text that tries to break out of a report. Needs the `test`
extra: `pip install "reconcile[test]"`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple
from zlib import crc32

from reconcile.check import RuleSet, load_rules
from reconcile.extract import extract
from reconcile.model import Claim, Document, Report
from reconcile.pipeline import run
from reconcile.read import read
from reconcile.settings import Settings
from reconcile.text import name_lexicon

try:
    from hypothesis import strategies as st
    from hypothesis.strategies import DrawFn, SearchStrategy
except ModuleNotFoundError as error:
    raise ModuleNotFoundError(
        'reconcile.testing needs hypothesis; install it with: pip install "reconcile[test]"', name="hypothesis"
    ) from error

__all__ = [
    "articles",
    "claims",
    "dates",
    "documents",
    "hostile",
    "name_pairs",
    "names",
    "person_names",
    "quotes",
    "reports",
]

Article = dict[str, str]
"""A source as `reconcile.reconcile` accepts it, with the keys id, publisher, published, title and text."""

_GIVEN = """Murat Elena Yaşar Anne-Marie José Katarzyna Ahmed Thabo Işıl Søren Linh Oleksandr Fatima Łukasz Zoë Ibrahim
    Kwame Priya Émile Nadia""".split()
_FAMILY = """Demir Petrova Güler Lefèvre Núñez Wójcik al-Rashid Mokoena Kalın Østergaard Tran Shevchenko O'Neill Bianchi
    Okafor Sharma Fischer Haddad Ivanov Castellano""".split()
_PARTICLES = ("al", "bin", "van", "von der", "de la", "del", "Ould", "abu", "Abdul", "dos")
_SUFFIXES = ("Jr.", "Sr", "II", "III", "Filho")
_PATRONYMICS = ("Viktorovich", "Ivanovna", "Petrovych", "Mikalaevich", "Nikolaevna")
_COMMON = 500  # of the words in the table of names
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


def names() -> SearchStrategy[str]:
    """Full names of people, with the hyphens, particles, accents and apostrophes that names have."""
    return st.builds(lambda given, family: f"{given} {family}", st.sampled_from(_GIVEN), st.sampled_from(_FAMILY))


@st.composite
def person_names(draw: DrawFn) -> str:
    """Names of one to four words, common ones and rare ones, some with an initial, a particle, a patronymic or a rank."""
    words = [word.title() for word in draw(st.lists(_name_words(), min_size=1, max_size=4, unique=True))]
    if draw(st.integers(0, 2)):
        return " ".join(words)
    place = draw(st.integers(0, len(words)))
    extra = draw(st.sampled_from((*_PARTICLES, *_SUFFIXES, *_PATRONYMICS, "J.", "M.", "O'", "")))
    if extra == "O'":
        words[-1] = extra + words[-1]
    else:
        words.insert(len(words) if extra in _SUFFIXES else place, extra)
    return " ".join(word for word in words if word)


@st.composite
def name_pairs(draw: DrawFn) -> tuple[str, str]:
    """A name and mostly the same one as another source might write it: misspelt, shortened, written together, in another
    order, with another word; or, one time in five, anybody's."""
    name = draw(person_names())
    if not draw(st.integers(0, 4)):
        return name, draw(person_names())
    words = name.split()
    for _ in range(draw(st.integers(0, 2))):
        words = draw(_rewritten(words))
    return name, " ".join(draw(st.permutations(words)) if draw(st.booleans()) else words)


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


def documents(*, min_size: int = 1, max_size: int = 4) -> SearchStrategy[tuple[Document, ...]]:
    """Articles after the first station."""
    return articles(min_size=min_size, max_size=max_size).map(_read)


def claims(*, min_size: int = 1, max_size: int = 4) -> SearchStrategy[tuple[Claim, ...]]:
    """What the second station reads from such documents."""
    return documents(min_size=min_size, max_size=max_size).map(_extract)


def reports(*, min_size: int = 2, max_size: int = 3) -> SearchStrategy[Report]:
    """The whole line run over such articles."""
    return articles(min_size=min_size, max_size=max_size).map(_reconcile)


@cache
def _known_words() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The commonest words of people's names, and all."""
    ranked = sorted(name_lexicon.words(), key=lambda word: (name_lexicon.rarity(word), word))
    mixed = sorted(ranked, key=lambda word: crc32(word.encode()))  # the first are drawn most often
    return tuple(ranked[:_COMMON]), tuple(mixed)


@st.composite
def _name_words(draw: DrawFn) -> str:
    words = _known_words()[draw(st.integers(0, 1))]
    return words[draw(st.integers(0, len(words) - 1))]  # `sampled_from` would look through all of them each time


@st.composite
def _rewritten(draw: DrawFn, words: Sequence[str]) -> list[str]:
    """Words of a name with one thing changed."""
    at = draw(st.integers(0, len(words) - 1))
    before, word, after = list(words[:at]), words[at], list(words[at + 1 :])
    cut = draw(st.integers(0, len(word)))
    misspelt = word[:cut] + draw(st.sampled_from("aeiouyhk")) + word[cut + draw(st.integers(0, 1)) :]
    changed = [
        [*before, misspelt, *after],
        [*before, f"{word[0]}.", *after],
        [*before, draw(_name_words()), *after],
        [*before, word, draw(_name_words()), *after],
    ]
    if before:
        changed += [[*before, *after], [*before[:-1], before[-1] + word.lower(), *after]]
    return draw(st.sampled_from(changed))


@st.composite
def _stories(draw: DrawFn) -> Story:
    families = draw(st.lists(st.sampled_from(_FAMILY), min_size=2, max_size=4, unique=True))
    given = draw(st.lists(st.sampled_from(_GIVEN), min_size=len(families), max_size=len(families), unique=True))
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


def _read(sources: Sequence[Article]) -> tuple[Document, ...]:
    return read(sources, Settings()).documents


def _extract(sources: Sequence[Document]) -> tuple[Claim, ...]:
    return extract(sources, Settings())


def _reconcile(sources: Sequence[Article]) -> Report:
    return run(_read(sources), Settings(), _rules())


@cache
def _rules() -> RuleSet:
    return load_rules()
