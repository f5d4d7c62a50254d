"""Examples are read when somebody looks at them, and are the same as if the file had been read as a whole."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reconcile.check import load_rules
from reconcile.check.cases import before_examples
from reconcile.check.load import load_folders
from reconcile.errors import BadRules
from tests.check.conftest import GOOD_RULE

HEADER = "\n[[example]]\n"
DISGUISED = [
    f'why = """{HEADER}id = "other"\n"""\n',
    f"why = '''{HEADER}'''\n",
    f'why = """one \\"""{HEADER}"""\n',
    "# [[example]]\n",
    'why = "[[example]]"\n',
    'benign = ["a",\n[[example]]\n]\n',
    'benign = [\n  """\n[[example]]\n""",\n]\n',
    "[other]\n",
    "'[[example]]' = 1\n",
    "example = 3\n",
]
REAL = [
    "[[example]]\nbad = true\n",
    "  [[ example ]]  # first\ngood = true\n",
    '[["example"]]\n',
    "[[example.a]]\n",
    "",
]


def whole(text: str) -> dict[str, object] | None:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None


@given(st.lists(st.sampled_from(DISGUISED), unique=True), st.lists(st.sampled_from(REAL), max_size=3), st.booleans())
def test_what_stands_before_the_examples_is_what_the_whole_file_says(before, examples, windows):
    text = "".join((*before, *examples))
    text = text.replace("\n", "\r\n") if windows else text
    read, found = whole(text), before_examples(text)
    if read is not None and found is not None:
        assert found == {key: value for key, value in read.items() if key != "example"}
        assert "example" in read
    if not examples or "example = 3\n" in before:
        assert found is None


def test_rules_that_ship_are_the_same_read_at_once_or_later():
    later, at_once = load_rules().rules, load_rules(whole=True).rules
    assert [rule.model_dump(exclude={"examples"}) for rule in later] == [
        rule.model_dump(exclude={"examples"}) for rule in at_once
    ]
    assert [tuple(rule.examples) for rule in later] == [tuple(rule.examples) for rule in at_once]
    assert all(len(rule.examples) >= 3 and rule.examples[0] == rule.examples[:1][0] for rule in later)


@pytest.mark.parametrize("broken", ["[[example]]\nbda = true\n", "[[example]]\nbad = \n"])
def test_a_broken_example_of_ours_is_told_when_looked_at_and_one_of_yours_at_once(write, broken):
    folder = write(text=GOOD_RULE + broken)
    (rule,) = load_folders([folder], []).rules
    for look in (
        lambda: len(rule.examples),
        lambda: load_folders([folder], [], whole=True),
        lambda: load_folders([], [folder]),
    ):
        with pytest.raises(BadRules, match=r"two-names\.toml: "):
            look()
