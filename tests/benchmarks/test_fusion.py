"""The scorer of weighed tables counts as it says."""

from __future__ import annotations

import json

import pytest

from benchmarks.fusion import main, same_people

CLAIMS = """id\tattribute\tvalue\tsource
b1\tnames\tRuiz, Ana; Haddad, Omar\tA
b1\tnames\tAna Ruiz\tB
b1\tnames\tOmar Haddad, Ana Ruiz\tC
b2\tnames\tThabo Mokoena\tA
b2\tnames\tMokoena, Thabo\tB
"""
GOLD = """id\tattribute\tvalue
b1\tauthors\truiz, ana ;  haddad, omar ;
b2\tauthors\tmokoena, thabo;  ruiz, ana;
"""


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (["ana ruiz", "omar haddad"], ["o haddad", "ana ruiz"], True),
        (["ana ruiz"], ["ana ruiz", "omar haddad"], False),
        (["ana ruiz", "ana ruiz"], ["ana ruiz", "omar haddad"], False),
        ([], [], True),
    ],
)
def test_sets_of_people_are_the_same_one_to_one(one, other, same):
    assert same_people(one, other) is same


def test_accuracy_is_the_share_of_gold_items_answered_exactly(tmp_path, capsys):
    claims, gold = tmp_path / "claims.tsv", tmp_path / "gold.tsv"
    claims.write_text(CLAIMS, encoding="utf-8")
    gold.write_text(GOLD, encoding="utf-8")
    main([str(claims), str(gold), "--json"])
    figures = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert figures["accuracy"] == 0.5
    assert (figures["gold"], figures["claims"], figures["sources"]) == (2, 5, 3)
