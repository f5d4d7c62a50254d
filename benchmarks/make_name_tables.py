"""Make the name tables `reconcile/text/tables/name_*.tsv`: `python -m benchmarks.make_name_tables`.

Needs `pip install faker names nicknames rigour`. Same packages, same bytes.
Sources and licences are told in `reconcile/text/tables/README.md`.
"""

from __future__ import annotations

import csv
import importlib
import math
import pkgutil
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import chain, combinations, islice, pairwise, permutations, product
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.name_lists import ARABIC_SPELLINGS, CYRILLIC_SPELLINGS, HYPOCORISTICS, LOCALES, PARTICLES, REGIONS
from reconcile.text.fold import fold
from reconcile.text.latin import romanise

OUT = Path(__file__).parent.parent / "reconcile" / "text" / "tables"
WORLD = 8200.0  # millions
RAREST = 70  # tenths of a decade: one in ten million; what is rarer is not worth a line
LARGEST = 60  # words that one name may have: a symbol with more stands for too much
GUESSES = 200  # at how a word is written in another script
ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةئءأآإؤپچگکی"
HEBREW = "אבגדהוזחטיכלמנסעפצקרשתםןץףך"
LATIN = re.compile(r"[a-z]{2,}")
WORD = re.compile(r"[^\s\d_.,()/\"-]+")  # not \w: it lacks the vowel signs of India

# Millions of the 335 in the United States whose names look as they did in 1990; the rest is faker's en_US.
CENSUS = 190.0
KINDS = {
    "f": re.compile(r"first_(romanized_)?names_female"),
    "m": re.compile(r"first_(romanized_)?names_male"),
    "-": re.compile(r"first_(romanized_)?names"),
    "last": re.compile(r"last_(romanized_)?names(_male|_female|_unisex)?|(male|unisex)_last_names"),
    "middle": re.compile(r"middle_names_(male|female)"),
}


class Names(NamedTuple):
    """One list of names: kind (f, m, - for a given name of either, last, middle), millions of bearers, each name's weight."""

    kind: str
    millions: float
    weights: dict[str, float]


def plain(word: str) -> str:
    """Folded, without apostrophes."""
    return fold(word).replace("'", "")


def words(name: str) -> Iterator[str]:
    """Folded words of a name, in the script it has."""
    yield from filter(None, map(plain, WORD.findall(fold(name))))


def latin(name: str) -> list[str]:
    """Folded words of a name in Latin letters."""
    return [word for word in words(romanise(name)) if LATIN.fullmatch(word)]


# Shares


def weighted(names: Iterable[str] | dict[str, float]) -> tuple[dict[str, float], float]:
    """Weights as given, or by rank where a list is not alphabetical; and how much of the people the list covers."""
    if isinstance(names, dict):
        return {str(name): float(weight) for name, weight in names.items()}, 0.8
    listed = list(dict.fromkeys(name for name in names if isinstance(name, str)))
    ordered = sum(a <= b for a, b in pairwise(listed)) > 0.8 * len(listed)
    covered = 0.8 * len(listed) / (len(listed) + 100)
    if ordered:
        return dict.fromkeys(listed, 1.0), covered
    return {name: 1 / (rank + 20) for rank, name in enumerate(listed)}, covered


def faker_locales() -> Iterator[tuple[str, Any]]:
    people = importlib.import_module("faker.providers.person")
    for module in pkgutil.iter_modules(people.__path__):
        yield module.name, importlib.import_module(f"{people.__name__}.{module.name}").Provider


def locale_lists(provider: type[Any]) -> Iterator[tuple[str, Any]]:
    """(kind of name, list) of a locale's provider; no list of both sexes where it has them apart, nothing of the base classes."""
    found = []
    for attribute in sorted({key for base in provider.__mro__[:-3] for key in vars(base)}):
        for kind, form in KINDS.items():
            if form.fullmatch(attribute) and not isinstance(names := getattr(provider, attribute), (str, property)):
                found.append((kind, attribute, names))
    attributes = {attribute for _, attribute, _ in found}
    for kind, attribute, names in found:
        whole = attribute in {"first_names", "first_romanized_names", "last_names"}
        if not (whole and {f"{attribute}_male", f"{attribute}_female"} & attributes) and len(names) > 2:
            yield kind, names


def faker_names() -> Iterator[Names]:
    for locale, provider in faker_locales():
        lists = list(locale_lists(provider)) if locale in LOCALES else []
        kinds = Counter(kind for kind, _ in lists)
        for kind, names in lists:
            weights, covered = weighted(names)
            people = LOCALES[locale] * covered / kinds[kind] * (0.5 if kind in "fm" else 1)
            yield Names(kind, people, weights)


def census_names() -> Iterator[Names]:
    """The United States census of 1990, in percent of the people."""
    package = files("names")
    for kind, name, part in (("last", "all.last", 1.0), ("f", "female.first", 0.5), ("m", "male.first", 0.5)):
        rows = (line.split() for line in (package / f"dist.{name}").read_text().splitlines())
        weights = {row[0]: float(row[1]) for row in rows if float(row[1])}
        yield Names(kind, CENSUS * part * sum(weights.values()) / 100, weights)


def region_names() -> Iterator[Names]:
    for region in REGIONS.values():
        for kind, text, people in (
            ("m", region.male, 0.5 * 0.5),
            ("f", region.female, 0.5 * 0.4),
            ("last", region.surnames, region.covered),
        ):
            first = 1 + (region.flat if kind == "last" else 8)
            weights = {name: 1 / rank for rank, name in enumerate(dict.fromkeys(text.split()), first)}
            yield Names(kind, region.millions * people, weights)


def shares() -> list[str]:
    """One line a word: the word, tenths of a decade, percent of its bearers for whom it is a given name, sex."""
    bearers: dict[str, Counter[str]] = defaultdict(Counter)
    for names in chain(census_names(), faker_names(), region_names()):
        total = sum(names.weights.values())
        for name, weight in names.weights.items():
            for word in dict.fromkeys(latin(name)):
                bearers[word][names.kind] += names.millions * weight / total
    for word, share in PARTICLES.items():
        bearers[word]["last"] = max(bearers[word]["last"], share * WORLD)
    lines = []
    for word, by_kind in sorted(bearers.items()):
        people = sum(by_kind.values())
        rarity = min(RAREST, max(0, round(-10 * math.log10(people / WORLD))))
        given = round(100 * (people - by_kind["last"]) / people)
        lines.append(f"{word}\t{rarity}\t{given}\t{sex(by_kind)}")
    return lines


def sex(by_kind: Counter[str]) -> str:
    """f or m where nine in ten of the bearers whose sex is known agree, and it is not just a surname."""
    known = by_kind["f"] + by_kind["m"]
    if known < 0.05 * sum(by_kind.values()):
        return "-"
    return next((kind for kind in "fm" if known and by_kind[kind] >= 0.9 * known), "-")


# Nicknames


def nicknames() -> list[str]:
    """One line a name: the name, and what a person of that name is called too."""
    others: dict[str, set[str]] = defaultdict(set)
    with (files("nicknames") / "names.csv").open(encoding="utf-8") as rows:
        pairs = [(row["name1"], row["name2"]) for row in csv.DictReader(rows)]
    for line in HYPOCORISTICS:
        full, short = (part.split() for part in line.split("|"))
        pairs += [*permutations(full, 2), *((a, b) for a in full for b in short)]
    for a, b in ((plain(a), plain(b)) for a, b in pairs):
        if a != b and len(a) > 1 and len(b) > 1:
            others[min(a, b)].add(max(a, b))
    return [f"{name}\t{' '.join(sorted(others[name]))}" for name in sorted(others)]


# Equivalents


def pool(known: Iterable[str]) -> dict[str, str]:
    """Words of names in every script, folded -> as a name is written."""
    found = {word: word.title() for word in known}
    for _, provider in faker_locales():
        for _, names in locale_lists(provider):
            for name in names:
                found.update((word, word.title()) for word in words(str(name)) if len(word) > 1 or not word.isascii())
    found.update((fold(word), word) for word in short_words())
    return found


def short_words() -> Iterator[str]:
    """Whatever can be written with a sign of Han or Hangul, or with up to four letters of Arabic or Hebrew.

    Romanising cannot know their vowels and readings, so the table is worth most there, and faker knows few of them.
    """
    yield from (chr(point) for point in chain(range(0x4E00, 0xA000), range(0xAC00, 0xD7A4)))
    for letters in (ARABIC, HEBREW):
        yield from ("".join(word) for size in (2, 3, 4) for word in product(letters, repeat=size))


def spellings(word: str, table: str) -> dict[str, None]:
    """Guesses how a word in Latin letters is written in another script."""
    letters = dict(cell.split(" ", 1) for line in table.splitlines() for cell in line.split("|"))
    longest = "|".join(re.escape(part) for part in sorted(letters, key=lambda part: -len(part)))
    parts = re.split(f"({longest})", f"^{word}$")
    ways = [letters.get(part, "").replace("#", "").split(" ") for part in parts]
    return dict.fromkeys("".join(way) for way in islice(product(*ways), GUESSES))


def symbols(tokens: dict[str, str]) -> dict[str, set[str]]:
    """Symbol of rigour -> the words that it stands for: of the pool, and guesses that have the symbol of their word."""
    rigour = importlib.import_module("rigour.names")
    categories = (rigour.SymbolCategory.NAME, rigour.SymbolCategory.NICK)

    def ask(word: str) -> set[str]:
        spans = (span for name in rigour.analyze_names(rigour.NameTypeTag.PER, [word]) for span in name.spans)
        return {str(span.symbol.id) for span in spans if span.symbol.category in categories}

    found: dict[str, set[str]] = defaultdict(set)
    for word, written in sorted(tokens.items()):
        own = ask(written)
        for symbol in own:
            found[symbol].add(word)
        if own and len(word) > 2 and LATIN.fullmatch(word):
            for guess in chain(spellings(word, ARABIC_SPELLINGS), spellings(word, CYRILLIC_SPELLINGS)):
                for symbol in own & ask(guess):
                    found[symbol].add(fold(guess))
    return found


def script(word: str) -> str:
    """The kind of script of a word: Han, Hangul, or an alphabet."""
    return next((name for name in ("CJK", "HANGUL") if unicodedata.name(word[0], "").startswith(name)), "")


def names_of(group: set[str]) -> Iterator[set[str]]:
    """The words of a symbol that spell one name, each set with two readings at least.

    Where a sign of Han is among them, they have the sign in common: Jang, Yang and Yeung are read from it, but are three names.
    """
    readings: dict[tuple[str, str], set[str]] = defaultdict(set)
    for word in group:
        readings[script(word), fold(romanise(word))].add(word)
    if not any(signs == "CJK" for signs, _ in readings):
        if len(readings) > 1 and len(group) <= LARGEST:
            yield group
        return
    for one, other in combinations(sorted(readings), 2):
        if one[0] != other[0] and one[1] != other[1]:
            yield readings[one] | readings[other]


def equivalents(known: Iterable[str]) -> list[str]:
    """One line a word: the word, the numbers (base 36) of the names that it and a word of another spelling stand for."""
    sets = (tuple(sorted(spelt)) for _, group in sorted(symbols(pool(known)).items()) for spelt in names_of(group))
    ids: dict[str, list[str]] = defaultdict(list)
    for number, spelt in enumerate(sorted(set(sets))):
        for word in spelt:
            ids[word].append(base36(number))
    return [f"{word}\t{' '.join(ids[word])}" for word in sorted(ids)]


def base36(number: int) -> str:
    head, digit = divmod(number, 36)
    return (base36(head) if head else "") + "0123456789abcdefghijklmnopqrstuvwxyz"[digit]


def main() -> None:
    tables = {"name_shares.tsv": shares(), "name_nicknames.tsv": nicknames()}
    known = {word for lines in tables.values() for line in lines for word in LATIN.findall(line)}
    tables["name_equivalents.tsv"] = equivalents(sorted(known))
    for name, lines in tables.items():
        (OUT / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{name}: {len(lines)} lines, {(OUT / name).stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
