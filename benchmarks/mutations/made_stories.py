"""Made-up dossiers of three sources that agree: more places to change one thing than the corpus has."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random

TEMPLATES = Path(__file__).with_name("stories.toml")
ROUNDS = 2
"""Times that each happening is told, with other people, places and figures."""
MEN = ("Aurel", "Bastian", "Corvin", "Damir", "Emeric", "Florin", "Gregor", "Hakon", "Ivo", "Janek", "Kasper", "Lorenz")
WOMEN = ("Adela", "Brigitta", "Cosima", "Dorothea", "Elvira", "Fenna", "Greta", "Henrika", "Ilona", "Jolanda")
SURNAMES = (
    "Abendrot", "Brankov", "Castellan", "Drozdek", "Eskelin", "Falkner", "Gromada", "Hollestelle", "Ivarsson", "Jankowiak",
    "Kestrin", "Lindqvist", "Marchetti", "Novakova", "Ostergren", "Pellegrin", "Quandahl", "Rosvold", "Stellmach", "Tarnowski",
    "Uhlirz", "Vandermeer", "Wieland", "Zabransky",
)  # fmt: skip
NATIONS = (
    ("Austria", "Austrian", "Vienna"), ("Portugal", "Portuguese", "Lisbon"), ("Denmark", "Danish", "Copenhagen"),
    ("Poland", "Polish", "Warsaw"), ("Ireland", "Irish", "Dublin"), ("Greece", "Greek", "Athens"),
    ("Hungary", "Hungarian", "Budapest"), ("Finland", "Finnish", "Helsinki"),
)  # fmt: skip


def made_stories(seed: int) -> Iterator[tuple[str, dict[str, str]]]:
    """Name and texts by source of every story; the same for the same seed."""
    kinds = tomllib.loads(TEMPLATES.read_text(encoding="utf-8"))
    for kind, told in sorted(kinds.items()):
        for number in range(1, ROUNDS + 1):
            chance = Random(f"{seed} {kind} {number}")
            fields, day = _fields(chance)
            dated = f"DATE: {day + dt.timedelta(1)}"
            yield (
                f"made-{kind}-{number}",
                {
                    name: f"URL: https://{name}.example/{kind} / {dated}\n{text.format(**fields)}"
                    for name, text in zip(("courier", "herald", "tribune"), told["sources"], strict=True)
                },
            )


def _fields(chance: Random) -> tuple[Mapping[str, object], dt.date]:
    """What the templates ask for, and the day of the happening."""
    home, away = chance.sample(NATIONS, 2)
    day = dt.date(2022, 1, 1) + dt.timedelta(chance.randrange(700))
    men, surnames = chance.sample(MEN, 2), chance.sample(SURNAMES, 3)
    people = [f"{given} {surname}" for given, surname in zip((*men, chance.choice(WOMEN)), surnames, strict=True)]
    fields: dict[str, object] = dict(zip(("a", "b", "c"), people, strict=True))
    fields |= {f"{letter}_last": surname for letter, surname in zip("abc", surnames, strict=True)}
    fields |= {
        "country": home[0],
        "nation": home[1],
        "city": home[2],
        "other_country": away[0],
        "other_nation": away[1],
    }
    fields |= {"day": f"{day.day} {day:%B}", "us_day": f"{day:%B} {day.day}", "weekday": f"{day:%A}"}
    return fields | {"n": chance.randint(13, 95), "m": chance.randint(3, 12)}, day
