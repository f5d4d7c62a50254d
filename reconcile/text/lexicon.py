"""Word tables: cities, countries, given names, common words. Loaded on first use; all keys are folded."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from reconcile.text.fold import fold


class Country(NamedTuple):
    """An ISO 3166 alpha-2 code (or EU, XK, and YU, SU for states that were), names, adjectives and capitals as written."""

    code: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]


def table_lines(table: str) -> list[str]:
    """The lines of one of the tables that ship."""
    return (files("reconcile.text") / "tables" / table).read_text(encoding="utf-8").splitlines()


@cache
def given_names() -> frozenset[str]:
    """Given names of many languages in Latin script."""
    return frozenset(table_lines("given_names.txt"))


@cache
def common_words() -> frozenset[str]:
    """Words that English news prose writes in lower case."""
    return frozenset(table_lines("common_words.txt"))


@cache
def cities() -> dict[str, str]:
    """Cities of 100,000 people or more and capitals, each with the code of its country."""
    return dict(line.split("\t") for line in table_lines("cities.tsv"))  # type: ignore[misc, unused-ignore]


class Position(NamedTuple):
    """Degrees north and east, and hours from UTC without summer time."""

    latitude: float
    longitude: float
    hours: float


@cache
def city_positions() -> dict[tuple[str, str], Position]:
    """Where cities lie whose bare name means no other town, by name and code of the country."""
    rows = (line.split("\t") for line in table_lines("city_positions.tsv"))
    return {(name, code): Position(*map(float, numbers)) for name, code, *numbers in rows}


@cache
def countries() -> tuple[Country, ...]:
    """All countries of the table."""
    rows = (line.split("\t") for line in table_lines("countries.tsv"))
    return tuple(Country(code, *(tuple(filter(None, part.split("|"))) for part in parts)) for code, *parts in rows)


@cache
def country_names() -> dict[str, str]:
    """Names of countries -> code."""
    return {fold(name): country.code for country in countries() for name in country.names}


@cache
def demonyms() -> dict[str, str]:
    """Adjectives and names of inhabitants -> code."""
    return {fold(word): country.code for country in countries() for word in country.demonyms}


@cache
def capitals() -> dict[str, str]:
    """Capitals, as the press uses them for a government -> code."""
    return {fold(name): country.code for country in countries() for name in country.capitals}


@cache
def _names_by_code() -> dict[str, str]:
    return {country.code: country.names[0] for country in countries()}


def country_name(code: str) -> str:
    """The usual name of a country, the code itself where the table does not have it."""
    return _names_by_code().get(code, code)


def country_code(text: str) -> str | None:
    """The country that a name of a country, an adjective or a capital stands for, None if it is none of these."""
    key = fold(text).removeprefix("the ")
    return country_names().get(key) or demonyms().get(key) or capitals().get(key)
