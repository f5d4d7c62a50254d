"""Word tables: what the line knows of the world."""

from __future__ import annotations

import pytest

from reconcile.text import lexicon
from reconcile.text.fold import fold


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Turkey", "TR"),
        ("Türkiye", "TR"),
        ("Turkish", "TR"),
        ("Ankara", "TR"),
        ("Syrian", "SY"),
        ("DAMASCUS", "SY"),
        ("the United States", "US"),
        ("American", "US"),
        ("Washington", "US"),
        ("Britain", "GB"),
        ("British", "GB"),
        ("Côte d’Ivoire", "CI"),
        ("Czechia", "CZ"),
        ("Czech Republic", "CZ"),
        ("the Netherlands", "NL"),
        ("Dutch", "NL"),
        ("Kyiv", "UA"),
        ("Narnia", None),
        ("", None),
        ("the", None),
    ],
)
def test_country_code(text: str, code: str | None) -> None:
    assert lexicon.country_code(text) == code


def test_codes_are_iso_alpha_2() -> None:
    codes = [country.code for country in lexicon.countries()]
    assert len(codes) == len(set(codes)) >= 150
    assert all(len(code) == 2 and code.isalpha() and code.isupper() for code in codes)


def test_every_country_is_found_by_each_of_its_names() -> None:
    shared = {
        name for country in lexicon.countries() for name in country.names if lexicon.country_code(name) != country.code
    }
    assert not shared


def test_keys_are_folded() -> None:
    for table in (
        lexicon.given_names(),
        lexicon.cities(),
        lexicon.country_names(),
        lexicon.demonyms(),
        lexicon.capitals(),
    ):
        assert table
        assert [key for key in table if fold(key) != key] == []


def test_capitals_are_cities_of_their_country() -> None:
    known = lexicon.cities()
    assert known["ankara"] == "TR"
    assert known["damascus"] == "SY"
    assert known["paris"] == "FR"


def test_common_words_are_no_given_names_that_news_would_miss() -> None:
    assert {"hakan", "maria", "john", "yasar"} <= lexicon.given_names()
    assert {"the", "minister", "meeting"} <= lexicon.common_words()
    assert not {"hakan", "fidan"} & lexicon.common_words()
