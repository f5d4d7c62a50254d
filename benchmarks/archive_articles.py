"""Short articles for the archive's benchmark: stories told by a few outlets each, made from sentences of the dossiers' kind.

Names come from the table of names that ships, so there are as many people as there are words in it. The same seed makes the
same articles.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from reconcile.text import lexicon, name_lexicon

OUTLETS = [
    f"{area} {paper}"
    for area in "Northern City Daily Evening Coast Valley Harbour Upland".split()
    for paper in "Herald Post Courier Gazette Wire Echo".split()
]
OFFICES = (
    "Foreign Minister",
    "Defence Minister",
    "Prime Minister",
    "President",
    "Interior Minister",
    "Finance Minister",
    "Energy Minister",
    "Mayor",
    "Ambassador",
    "Governor",
)
TOPICS = (
    "border security",
    "grain exports",
    "a customs agreement",
    "energy supplies",
    "the return of refugees",
    "water rights",
    "a prisoner exchange",
    "the railway link",
    "fishing quotas",
    "flood relief",
)
VERBS = (
    "met",
    "held talks with",
    "received",
    "signed an agreement with",
)
OPENINGS = (
    "We have agreed to",
    "Nobody should doubt that we will",
    "It is our duty to",
    "We are not ready to",
    "Our people expect us to",
    "The time has come to",
    "I have asked my ministers to",
    "No one can force us to",
    "Today we have begun to",
    "It will take years to",
)
DEEDS = (
    "keep the road to {city} open",
    "protect every family that depends on {topic}",
    "share the cost of {topic}",
    "leave the table in {city}",
    "settle {topic} for good",
    "speak about {topic} in public",
    "return to {city} with empty hands",
    "put {topic} before anything else",
    "wait for {city} to decide",
    "trust each other on {topic}",
)
ENDS = (
    "before the end of the year",
    "whatever the cost may be",
    "because our people expect it",
    "step by step",
    "as we promised",
    "and we will not forget who helped",
    "when the time for it has come",
    "without any delay",
)
DEMONYMS = "French Polish Turkish Kenyan Indian Brazilian Ukrainian Norwegian Syrian Ethiopian Chilean Japanese".split()
FIRST, DAYS = date(2023, 1, 1), 700


class Happening(NamedTuple):
    """What happened, before anybody wrote about it. `people` are names with office and country; `said` is in their order."""

    story: str
    people: tuple[str, ...]
    posts: tuple[str, ...]
    city: str
    topic: str
    verb: str
    day: date
    said: tuple[str, ...]
    crowd: int


def articles(count: int, seed: int) -> Iterator[dict[str, str]]:
    """`count` articles of about 100 words as records with id, story, publisher, published, title and text. One to seven tell
    one story; one in seven of them has one thing wrong."""
    dice = random.Random(seed)
    words = _vocabulary()
    made = 0
    while made < count:
        happening = _happening(f"s{made:06}", dice, words)
        for article in _of(happening, min(dice.randint(1, 7), count - made), dice):
            yield {"id": f"a{seed}-{made:06}", **article}
            made += 1


def sagas(count: int, seed: int) -> Iterator[dict[str, str]]:
    """`count` sagas of eight meetings, one a week, of the same people in the same city, each told by three outlets and a story
    of its own: every other meeting is on another matter. Records as those of `articles`, and the saga."""
    dice = random.Random(seed)
    words = _vocabulary()
    for number in range(count):
        first = _happening(f"g{number:03}", dice, words)
        for week in range(8):
            met = first._replace(
                story=f"{first.story}-{week}",
                day=first.day + timedelta(weeks=week),
                topic=TOPICS[(TOPICS.index(first.topic) + week // 2) % len(TOPICS)],
                verb=dice.choice(VERBS),
                crowd=dice.randint(20, 400),
            )
            met = met._replace(said=_said(len(met.people), met.city, met.topic, dice))
            for place, article in enumerate(_of(met, 3, dice)):
                yield {"id": f"{met.story}-{place}", "saga": first.story, **article}


def _of(happening: Happening, count: int, dice: random.Random) -> Iterator[dict[str, str]]:
    """What some outlets tell of a happening."""
    for outlet in dice.sample(OUTLETS, count):
        yield {
            "story": happening.story,
            "publisher": outlet,
            "published": (happening.day + timedelta(days=dice.randint(0, 2))).isoformat(),
            "title": _title(happening),
            "text": _told(_distorted(happening, dice.randrange(21)), dice),
        }


def _said(count: int, city: str, topic: str, dice: random.Random) -> tuple[str, ...]:
    parts = [[dice.choice(part) for part in (OPENINGS, DEEDS, ENDS)] for _ in range(count)]
    return tuple(" ".join(part).format(city=city, topic=topic) for part in parts)


def _happening(story: str, dice: random.Random, words: tuple[list[str], list[str], list[str]]) -> Happening:
    families, given, cities = words
    people = tuple(f"{dice.choice(given)} {dice.choice(families)}" for _ in range(dice.randint(2, 4)))
    lands, offices = dice.sample(DEMONYMS, len(people)), dice.sample(OFFICES, len(people))
    city, topic = dice.choice(cities), dice.choice(TOPICS)
    said = _said(len(people), city, topic, dice)
    return Happening(
        story=story,
        people=people,
        posts=tuple(f"{land} {office}" for land, office in zip(lands, offices, strict=True)),
        city=city,
        topic=topic,
        verb=dice.choice(VERBS),
        day=FIRST + timedelta(days=dice.randrange(DAYS)),
        said=said,
        crowd=dice.randint(20, 400),
    )


def _distorted(happening: Happening, which: int) -> Happening:
    if which == 0:
        return happening._replace(day=happening.day - timedelta(days=1))
    if which == 1:
        return happening._replace(crowd=happening.crowd + 7)
    if which == 2:
        first = happening.said[0].replace("we", "they").replace("will", "will not")
        return happening._replace(said=(first, *happening.said[1:]))
    return happening


def _title(happening: Happening) -> str:
    return f"Ministers discuss {happening.topic} in {happening.city}"


def _told(happening: Happening, dice: random.Random) -> str:
    first, *others = [f"{post} {name}" for post, name in zip(happening.posts, happening.people, strict=True)]
    rest = f"{', '.join(others[:-1])} and {others[-1]}" if len(others) > 1 else others[0]
    day = f"{happening.day.strftime('%B')} {happening.day.day}, {happening.day.year}"
    opening = f"{first} {happening.verb} {rest} in {happening.city} on {day} to discuss {happening.topic}."
    body = [
        *(
            f"“{words},” {name} said after the meeting."
            for words, name in zip(happening.said, happening.people, strict=True)
        ),
        f"The meeting was attended by {happening.crowd} delegates.",
        f"{happening.people[0].split()[-1]} thanked the city of {happening.city} for its hospitality.",
        f"Talks on {happening.topic} have gone on for months, and both sides said they would go on.",
    ]
    return "\n\n".join([_title(happening), opening, *dice.sample(body, dice.randint(3, len(body)))]) + "\n"


def _vocabulary() -> tuple[list[str], list[str], list[str]]:
    """Family names, given names and cities."""
    words = sorted(word for word in name_lexicon.words() if word.isascii() and word.isalpha() and len(word) > 4)
    shares = {word: name_lexicon.share(word) for word in words}
    families = [word.title() for word in words if (shares[word].given or 0) < 0.1 and 3.5 < shares[word].rarity < 5.5]
    given = [word.title() for word in words if (shares[word].given or 0) > 0.9 and shares[word].rarity < 4]
    cities = [city.title() for city in sorted(lexicon.cities()) if city.isalpha() and len(city) > 4]
    return families, given, cities
