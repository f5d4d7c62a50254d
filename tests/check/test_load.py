"""Rule files that do not load: every problem of every file is told, with file and key."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.check import load_rules
from reconcile.check.load import MAX_BYTES, load_folders
from reconcile.check.rulefile import KEYS, Found, read_rule
from reconcile.errors import BadRules, RuleProblem


def problems(folder, shipped=False):
    with pytest.raises(BadRules) as error:
        load_folders([folder], []) if shipped else load_folders([], [folder])
    return [(problem.key, problem.problem) for problem in error.value.problems]


def test_a_good_rule_loads(write):
    rules = load_folders([], [write()])
    assert [rule.id for rule in rules.rules] == ["two-names"]
    assert rules.get("two-names").kind == "names"
    assert rules.get("two-name") is None
    assert [(use.id, use.severity, len(use.sha256)) for use in rules.uses] == [("two-names", "info", 64)]


def test_own_rules_come_on_top_of_those_that_ship(write):
    shipped, both = load_rules(), load_rules([write()])
    assert {rule.id for rule in both.rules} == {rule.id for rule in shipped.rules} | {"two-names"}
    assert [rule.id for rule in both.rules] == sorted(rule.id for rule in both.rules)


@pytest.mark.parametrize(
    ("key", "line", "cause"),
    [
        ("severity", 'severity = "eror"', "'eror' is none of error, warning, info; did you mean 'error'?"),
        ("verdict", 'verdict = "note "', "did you mean 'note'?"),
        ("subject", 'subject = "pairs"', "did you mean 'pair'?"),
        ("status", "status = 3", "'3' is none of stable, preview"),
        ("since", 'since = "soon"', "must be a version"),
        ("id", 'id = "two-nmes"', "must be the name of the file, 'two-names'"),
        ("summary", 'summary = ""', "must be a text"),
        ("why", "why = 1979-05-27", "must be a text"),
        ("benign", "benign = []", "must be a list"),
        ("references", 'references = "one"', "must be a list"),
        ("when", 'when = "f.question == 1"', "cannot compare a text with a number"),
        ("when", "when = true", "must be a text"),
        ("message", 'message = "{a.valeu}"', "did you mean 'value'?"),
        ("message", 'message = "{p.a}"', "unknown field {p.a}"),
        ("message", 'message = "{a.value!r}"', "takes no format"),
        ("message", 'message = "{a.value"', "not a message"),
        ("message", 'message = "{0}"', "unknown field {0}"),
    ],
)
def test_a_wrong_value_is_named(write, key, line, cause):
    found = problems(write(**{key: line}))
    assert any(where == key and cause in problem for where, problem in found), found


def test_an_unknown_key_gets_a_suggestion(write):
    assert problems(write(why='whey = "x"')) == [("whey", "unknown key; did you mean 'why'?"), ("why", "is missing")]


def test_all_problems_of_all_files_are_collected(write, tmp_path):
    write(severity='severity = "eror"', since='since = "soon"')
    folder = write("other", 'id = "another"\n')
    found = problems(folder)
    assert {"severity", "since", "id", "when", "example", "message"} <= {key for key, _ in found}
    with pytest.raises(BadRules) as error:
        load_folders([], [folder, tmp_path / "nowhere"])
    assert "there is no such folder" in str(error.value)
    assert {problem.file for problem in error.value.problems} >= {
        str(folder / "names" / "other.toml"),
        str(folder / "names" / "two-names.toml"),
    }


def test_the_same_id_twice_is_a_problem(write):
    folder = write()
    with pytest.raises(BadRules, match="already a rule in"):
        load_folders([folder], [folder])


def test_only_rules_that_ship_may_name_a_function(write):
    line = 'python = "reconcile.check.group:similar_statements"'
    assert ("python", "only rules that ship with reconcile may name a function; say it with 'when'") in problems(
        write(when=line)
    )
    assert load_folders([write(when=line)], []).rules[0].python == "reconcile.check.group:similar_statements"
    assert (
        "did you mean" in problems(write(when='python = "reconcile.check.group:similar_statement"'), shipped=True)[0][1]
    )
    assert problems(write(when='python = "os:system"'), shipped=True)[0][0] == "python"


NAMED = "[[example]]\nbad = true\nquestion = 'name'\n"


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("id = ", "not valid TOML"),
        ("a = " + "[" * 5_000 + "]" * 5_000, "nested too deeply"),
        ("#" * (MAX_BYTES + 1), "larger than"),
        ("example = 3", "must be tables"),
        ("[[example]]\nbad = true\ngood = true", "must say one of"),
        ("[[example]]\nbad = true", "holds either small articles"),
        ("[[example]]\nbad = true\na = 3", "valid string"),
        ("[[example]]\nbad = true\nanswers = 3\nquestion = 'name'", "must be a list of tables"),
        ("[[example]]\nbad = true\nquestion = 'nmae'", "did you mean 'name'?"),
        ("[[example]]\nbad = true\nquetion = 'name'", "did you mean 'question'?"),
        (NAMED + "answers = [{ value = 3 }]", "must be a table with a kind"),
        (NAMED + "answers = [{ value = { kind = 'nmae', text = 'x' } }]", "expected tag"),
        (NAMED + "answers = [{ value = { kind = 'name' } }]", "needs 'says'"),
        (NAMED + "answers = [{ value = { kind = 'name', text = 'x' } }]", "at least 1"),
        ("[[example]]\nbad = true\ncopies = [['A']]\nquestion = 'name'", "two sources"),
        ("[[example]]\nbad = true\nsilent = 3\nquestion = 'name'", "list of texts"),
        ("[[example]]\nbad = true\npairs = [{ a = 'A' }]", "Field required"),
    ],
)  # fmt: skip
def test_hostile_files(write, text, cause):
    found = problems(write(text=text))
    assert any(cause in problem for _, problem in found), found


def test_bytes_that_are_no_text(write):
    folder = write()
    (folder / "names" / "two-names.toml").write_bytes(b"\xff\xfe\x00")
    assert "not valid TOML" in problems(folder)[0][1]


def test_an_empty_folder_is_a_problem(tmp_path):
    assert problems(tmp_path) == [("folder", "holds no rule files (*.toml)")]


_KEY = st.sampled_from(
    [
        *KEYS,
        "bad",
        "good",
        "question",
        "answers",
        "facts",
        "pairs",
        "copies",
        "silent",
        "source",
        "value",
        "kind",
        "a",
        "x",
    ]
)
_ANY = st.recursive(
    st.one_of(
        st.sampled_from(["pair", "error", "name", "f.question == 'name'", "{a.value}", "", "two-names"]),
        st.booleans(), st.integers(), st.floats(), st.text(max_size=4), st.dates(),
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEY, inner, max_size=5),
    max_leaves=12,
)  # fmt: skip


@given(st.dictionaries(_KEY, _ANY, max_size=12))
def test_any_table_gives_problems_and_never_raises(table):
    items = list(read_rule(Found(Path("names/two-names.toml"), "0" * 64, False), table))
    assert items
    assert all(isinstance(item, RuleProblem) for item in items)


@given(_KEY, _ANY)
def test_any_example_gives_problems_or_loads(key, value):
    given_example = {"bad": True, "question": "name", "answers": [], key: value}
    items = list(read_rule(Found(Path("names/two-names.toml"), "0" * 64, False), {"example": [given_example]}))
    assert all(isinstance(item, RuleProblem) for item in items)
