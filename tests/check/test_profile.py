"""Profiles: what they switch off, and what they are refused for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.check import load_rules
from reconcile.check.profile import PROFILES, profiled
from reconcile.errors import BadSettings
from reconcile.settings import Settings

RULES = load_rules()
IDS = sorted(rule.id for rule in RULES.rules)
KINDS = sorted({f"{rule.kind}/*" for rule in RULES.rules})


def refused(**fields):
    with pytest.raises(BadSettings) as error:
        profiled(RULES, Settings(**fields))
    return error.value.problems


@given(st.sets(st.sampled_from(IDS), min_size=1, max_size=10))
def test_run_and_switched_off_are_all_rules(names):
    ignored = profiled(RULES, Settings(ignore=tuple(names)))
    assert set(ignored.off) == names
    assert sorted([*ignored.off, *(rule.id for rule in ignored.rules)]) == IDS
    selected = profiled(RULES, Settings(select=tuple(names)))
    assert {rule.id for rule in selected.rules} == names
    assert Settings(select=tuple(sorted(names))).sha256 == Settings(select=tuple(sorted(names))[::-1]).sha256


def test_without_a_profile_nothing_changes():
    assert profiled(RULES, Settings()) is RULES


def test_severity_of_an_id_goes_before_that_of_its_kind():
    given_severity = {"dates/*": "off", "date-conflict": "info", "*": "warning"}
    rules = profiled(RULES, Settings(severity=given_severity))
    assert [rule.id for rule in rules.rules if rule.kind == "dates"] == ["date-conflict"]
    assert rules.get("date-conflict").severity == "info"
    assert {use.severity for use in rules.uses if use.id != "date-conflict"} == {"warning"}


def test_every_profile_with_a_name_fits_the_rules():
    for fields in PROFILES.values():
        assert profiled(RULES, Settings().with_profile(fields, "named")).off


def test_all_unknown_names_are_told_with_what_may_be_meant():
    told = refused(select=("date-conflct",), ignore=("quote/*",), severity={"polarity-alterd": "off"})
    assert [problem.split("did you mean ")[1] for problem in told] == [
        "'date-conflict'?",
        "'quotes/*'?",
        "'polarity-altered'?",
    ]


@pytest.mark.parametrize(
    ("fields", "cause"),
    [
        ({"select": ("date-conflict",), "ignore": ("date-conflict",)}, "both selected and ignored"),
        ({"select": ("date-conflict", "quotes/*"), "ignore": ("dates/*",)}, "both selected and ignored"),
        ({"ignore": ("dates/*",), "severity": {"date-conflict": "error"}}, "its severity says nothing"),
        ({"select": ("quotes/*",), "severity": {"date-conflict": "error"}}, "is not selected"),
        ({"select": ("date-conflict", "year-slip"), "severity": {"year-slip": "off"}}, "its severity is off"),
        ({"ignore": ("*",)}, "no rule is left"),
    ],
)
def test_a_profile_that_contradicts_itself_is_refused(fields, cause):
    assert any(cause in problem for problem in refused(**fields))


def test_a_kind_without_one_of_its_rules_is_no_contradiction():
    rules = profiled(RULES, Settings(select=("dates/*",), ignore=("date-conflict",)))
    assert {rule.kind for rule in rules.rules} == {"dates"}
    assert rules.get("date-conflict") is None


def test_a_profile_holds_nothing_but_a_profile():
    with pytest.raises(BadSettings, match="same_person: is no key of a profile"):
        Settings().with_profile({"same_person": 0.9}, "strict.toml")
    with pytest.raises(BadSettings, match="'eror' for 'date-conflict' is none of"):
        Settings().with_profile({"severity": {"date-conflict": "eror"}}, "strict.toml")
