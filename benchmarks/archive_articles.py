"""Short articles for the archive's benchmark: stories told by a few outlets each, made from sentences of the dossiers' kind.

Names come from the table of names that ships, so there are as many people as there are words in it. The same seed makes the
same articles.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from reconcile.text import lexicon, name_lexicon

OUTLETS = [f"{a} {b}" for a in "Northern City Daily Evening Coast Valley Harbour Upland".split() for b in "Herald Post Courier Gazette Wire Echo".split()]  # fmt: skip
OFFICES = """Foreign Minister|Defence Minister|Prime Minister|President|Interior Minister|Finance Minister|Energy Minister|Mayor|Ambassador|Governor""".split("|")  # fmt: skip
TOPICS = """border security|grain exports|a customs agreement|energy supplies|the return of refugees|water rights|a prisoner exchange|the railway link|fishing quotas|flood relief""".split("|")  # fmt: skip
VERBS = ("met", "held talks with", "received", "signed an agreement with")
OPENINGS = """We have agreed to|Nobody should doubt that we will|It is our duty to|We are not ready to|Our people expect us to|The time has come to|I have asked my ministers to|No one can force us to|Today we have begun to|It will take years to""".split("|")  # fmt: skip
DEEDS = """keep the road to {city} open|protect every family that depends on {topic}|share the cost of {topic}|leave the table in {city}|settle {topic} for good|speak about {topic} in public|return to {city} with empty hands|put {topic} before anything else|wait for {city} to decide|trust each other on {topic}""".split("|")  # fmt: skip
ENDS = """before the end of the year|whatever the cost may be|because our people expect it|step by step|as we promised|and we will not forget who helped|when the time for it has come|without any delay""".split("|")  # fmt: skip
DEMONYMS = "French Polish Turkish Kenyan Indian Brazilian Ukrainian Norwegian Syrian Ethiopian Chilean Japanese".split()
FIRST = date(2023, 1, 1)


def articles(count: int, seed: int) -> Iterator[dict[str, str]]:
    """`count` articles of about 110 words as records with id, story, publisher, published, title and text; one to seven a story, a
    seventh of them with one thing wrong."""
    dice = random.Random(seed)
    families, given, cities = _vocabulary()
    made = 0
    while made < count:
        people = [f"{dice.choice(given)} {dice.choice(families)}" for _ in range(dice.randint(2, 4))]
        offices = dice.sample(OFFICES, len(people))
        lands = dice.sample(DEMONYMS, len(people))
        city, topic, verb = dice.choice(cities), dice.choice(TOPICS), dice.choice(VERBS)
        day = FIRST + timedelta(days=dice.randrange(700))
        parts = [[dice.choice(part) for part in (OPENINGS, DEEDS, ENDS)] for _ in people]
        said = [" ".join(words).format(city=city, topic=topic) for words in parts]
        crowd, story = dice.randint(20, 400), f"s{made:06}"
        for outlet in dice.sample(OUTLETS, min(dice.randint(1, 7), count - made)):
            wrong = dice.randrange(21)
            told = day - timedelta(days=wrong == 0)
            counted = crowd + 7 * (wrong == 1)
            quotes = [said[0].replace("we", "they").replace("will", "will not"), *said[1:]] if wrong == 2 else said
            lead = [f"{land} {office} {name}" for land, office, name in zip(lands, offices, people, strict=True)]
            rest = lead[1] if len(lead) == 2 else f"{', '.join(lead[1:-1])} and {lead[-1]}"
            opening = f"{lead[0]} {verb} {rest} in {city} on {told.strftime('%B')} {told.day}, {told.year} to discuss {topic}."
            body = [
                *(f"“{words},” {name} said after the meeting." for words, name in zip(quotes, people, strict=True)),
                f"The meeting was attended by {counted} delegates.",
                f"{people[0].split()[-1]} thanked the city of {city} for its hospitality.",
                f"Talks on {topic} have gone on for months, and both sides said they would go on.",
            ]
            kept = [opening, *dice.sample(body, dice.randint(3, len(body)))]
            title = f"Ministers discuss {topic} in {city}"
            yield {
                "id": f"a{seed}-{made:06}",
                "story": story,
                "publisher": outlet,
                "published": (day + timedelta(days=dice.randint(0, 2))).isoformat(),
                "title": title,
                "text": "\n\n".join([title, *kept]) + "\n",
            }
            made += 1


def _vocabulary() -> tuple[list[str], list[str], list[str]]:
    """Family names, given names and cities."""
    words = sorted(word for word in name_lexicon.words() if word.isascii() and word.isalpha() and len(word) > 4)
    shares = {word: name_lexicon.share(word) for word in words}
    families = [word.title() for word in words if (shares[word].given or 0) < 0.1 and 3.5 < shares[word].rarity < 5.5]
    given = [word.title() for word in words if (shares[word].given or 0) > 0.9 and shares[word].rarity < 4]
    cities = [city.title() for city in sorted(lexicon.cities()) if city.isalpha() and len(city) > 4]
    return families, given, cities
