"""Words of people's names: how common, of what kind, which other form."""

from __future__ import annotations

import re
import time
from itertools import pairwise
from pathlib import Path

import pytest

from reconcile.text import name_lexicon as lexicon
from reconcile.text.fold import fold

TABLES = Path(lexicon.__file__).parent / "tables"
NAMES = ("name_shares.tsv", "name_nicknames.tsv", "name_equivalents.tsv")


def lines(table: str) -> list[str]:
    return (TABLES / table).read_text(encoding="utf-8").splitlines()


class TestTables:
    """What is on disk."""

    @pytest.mark.parametrize("table", NAMES)
    def test_sorted_folded_and_each_word_once(self, table: str) -> None:
        keys = [line.split("\t")[0] for line in lines(table)]
        assert keys
        assert all(a < b for a, b in pairwise(keys))
        assert [key for key in keys if fold(key) != key] == []

    @pytest.mark.parametrize(
        ("table", "form"),
        [
            ("name_shares.tsv", r"[a-z]{2,}\t\d\d?\t(100|\d\d?)\t[fm-]"),
            ("name_nicknames.tsv", r"[^\s']{2,}\t[^\s']{2,}( [^\s']{2,})*"),
            ("name_equivalents.tsv", r"[^\s\d_'-]+\t[0-9a-z]+( [0-9a-z]+)*"),
        ],
    )
    def test_every_line_is_well_formed(self, table: str, form: str) -> None:
        assert [line for line in lines(table) if not re.fullmatch(form, line)] == []

    def test_small_enough_to_ship(self) -> None:
        sizes = {name: (TABLES / name).stat().st_size for name in NAMES}
        assert sizes["name_equivalents.tsv"] < 1_200_000
        assert sum(sizes.values()) < 2_500_000

    def test_load_in_time(self) -> None:
        lexicon._table.cache_clear()
        lexicon.nicknames.cache_clear()
        start = time.process_time()
        lexicon.rarity("ali"), lexicon.nicknames(), lexicon.names_spelt("ali")
        assert time.process_time() - start < 3


class TestShares:
    """How common a word is, and of what kind."""

    @pytest.mark.parametrize(
        ("commoner", "rarer"),
        [
            ("mohammed", "murhaf"),
            ("mohammed", "gorgun"),
            ("ahmed", "recep"),
            ("wang", "obama"),
            ("kim", "khalilzad"),
            ("nguyen", "smith"),
            ("singh", "horvath"),
            ("silva", "rossi"),
            ("garcia", "kowalski"),
            ("ivanov", "prigozhin"),
            ("maria", "sasha"),
            ("traore", "papadopoulos"),
            ("john", "ebrahim"),
            ("hassan", "hakan"),
            ("vladimir", "netanyahu"),
            ("al", "mohammed"),
        ],
    )
    def test_ranking(self, commoner: str, rarer: str) -> None:
        assert lexicon.rarity(commoner) < lexicon.rarity(rarer)

    @pytest.mark.parametrize(
        "name",
        "mohammed mohamed muhammad ahmed ali hassan hussein abdul ibrahim khan singh kumar sharma patel nguyen tran kim lee park "
        "wang li zhang chen silva santos garcia rodriguez ivanov petrov smith john maria jose jean traore diallo musa".split(),
    )
    def test_borne_by_one_in_five_thousand_at_least(self, name: str) -> None:
        assert lexicon.rarity(name) <= 3.7

    def test_unknown_words_are_rarer_than_any_known(self) -> None:
        assert (
            lexicon.rarity("qxqxq")
            == lexicon.UNKNOWN_RARITY
            > max(lexicon.rarity(line.split("\t")[0]) for line in lines("name_shares.tsv"))
        )

    @pytest.mark.parametrize(("token", "low", "high"), [("maria", 0.9, 1), ("smith", 0, 0.1), ("martin", 0.2, 0.8)])
    def test_given_or_surname(self, token: str, low: float, high: float) -> None:
        share = lexicon.given_share(token)
        assert share is not None
        assert low <= share <= high

    def test_given_share_of_an_unknown_word(self) -> None:
        assert lexicon.given_share("qxqxq") is None

    @pytest.mark.parametrize(
        ("token", "sex"),
        [
            ("maria", "f"),
            ("fatima", "f"),
            ("olga", "f"),
            ("mohammed", "m"),
            ("sergei", "m"),
            ("hakan", "m"),
            ("smith", None),
            ("qxqxq", None),
        ],
    )
    def test_sex(self, token: str, sex: str | None) -> None:
        assert lexicon.sex(token) == sex


class TestNicknames:
    """What else one and the same person is called."""

    @pytest.mark.parametrize(
        ("name", "other"),
        [
            ("alexander", "sasha"),
            ("oleksandr", "aleksandr"),
            ("vladimir", "volodymyr"),
            ("mikhail", "misha"),
            ("sergei", "serhiy"),
            ("william", "bill"),
            ("robert", "bob"),
            ("jose", "pepe"),
            ("francisco", "paco"),
            ("josef", "sepp"),
            ("konstantinos", "kostas"),
            ("benjamin", "bibi"),
            ("mikheil", "misha"),
            ("ferenc", "feri"),
        ],
    )
    def test_known_both_ways(self, name: str, other: str) -> None:
        assert other in lexicon.nicknames()[name]
        assert name in lexicon.nicknames()[other]

    @pytest.mark.parametrize(
        ("a", "b"), [("sasha", "shura"), ("hans", "juan"), ("jose", "joao"), ("qxqxq", "qxqxq"), ("anna", "anna")]
    )
    def test_not_related(self, a: str, b: str) -> None:
        assert b not in lexicon.nicknames().get(a, ())

    def test_symmetric_and_never_of_itself(self) -> None:
        table = lexicon.nicknames()
        assert all(name in table[other] for name, others in table.items() for other in others)
        assert not any(name in others for name, others in table.items())


class TestEquivalents:
    """One name in another spelling or script."""

    @pytest.mark.parametrize(
        ("a", "b"),
        [
            ("yekaterina", "ekaterina"),
            ("mohammed", "محمد"),
            ("mohammed", "muhammad"),
            ("александр", "alexander"),
            ("李", "lee"),
            ("张", "cheung"),
        ],
    )
    def test_known(self, a: str, b: str) -> None:
        assert lexicon.names_spelt(a) & lexicon.names_spelt(b)

    @pytest.mark.parametrize(
        ("a", "b"),
        [
            ("hans", "juan"),
            ("hussein", "hassan"),
            ("jong", "ryong"),
            ("丁", "鄭"),
            ("maria", "qxqxq"),
            ("qxqxq", "qxqxq"),
        ],
    )
    def test_not_related(self, a: str, b: str) -> None:
        assert not lexicon.names_spelt(a) & lexicon.names_spelt(b)

    def test_every_name_has_two_spellings(self) -> None:
        spelt: dict[int, int] = {}
        for line in lines("name_equivalents.tsv"):
            for number in lexicon.names_spelt(line.split("\t")[0]):
                spelt[number] = spelt.get(number, 0) + 1
        assert min(spelt.values()) >= 2
