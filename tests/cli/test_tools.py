"""`rules`, `rules test`, `explain`, `verify` and `schema`."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from reconcile.check import load_rules

RULE_IDS = [use.id for use in load_rules([]).uses]


def test_rules_lists_every_rule_with_its_severity_and_summary(run):
    done = run("rules")
    assert done.returncode == 0
    assert [rule for rule in RULE_IDS if rule not in done.stdout] == []
    assert "error" in done.stdout


def test_rules_of_a_folder_are_listed_with_those_that_ship(run, tmp_path):
    copied = own_rule(tmp_path)
    done = run("rules", copied.parents[1])
    assert done.returncode == 0
    assert "my-date-conflict" in done.stdout


def test_the_examples_of_the_shipped_rules_hold(run):
    done = run("rules", "test")
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"{len(RULE_IDS)} rules" in done.stdout


def test_an_example_that_does_not_hold_is_named(run, tmp_path):
    path = own_rule(tmp_path)
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace('outcome = "bad"', 'outcome = "good"').replace("bad = true", "good = true"), encoding="utf-8"
    )
    done = run("rules", "test", tmp_path / "mine")
    assert done.returncode in (1, 2)
    assert "my-date-conflict" in done.stdout + done.stderr


def test_a_rule_that_does_not_load_stops_the_run(run, story, tmp_path):
    path = own_rule(tmp_path)
    path.write_text(path.read_text(encoding="utf-8").replace("severity", "severty", 1), encoding="utf-8")
    for arguments in ((story, "--rules", tmp_path / "mine"), ("rules", "test", tmp_path / "mine")):
        done = run(*arguments)
        assert (done.returncode, done.stdout) == (2, "")
        assert "my-date-conflict.toml: severty" in done.stderr


def own_rule(folder: Path) -> Path:
    """A copy of a shipped rule under another name."""
    shipped = Path(__file__).parents[2] / "rules" / "dates" / "date-conflict.toml"
    path = folder / "mine" / "dates" / "my-date-conflict.toml"
    path.parent.mkdir(parents=True)
    text = shipped.read_text(encoding="utf-8").replace('id = "date-conflict"', 'id = "my-date-conflict"')
    path.write_text(text, encoding="utf-8")
    return path


def test_a_rule_of_ones_own_fires(run, story, tmp_path):
    own_rule(tmp_path)
    done = run(story, "--rules", tmp_path / "mine", "--format", "json")
    assert "my-date-conflict" in {finding["rule"] for finding in json.loads(done.stdout)["findings"]}


def test_explain_tells_what_a_rule_is_for(run):
    done = run("explain", "date-conflict")
    assert done.returncode == 0
    assert "date-conflict" in done.stdout


def test_explain_offers_the_nearest_names(run):
    done = run("explain", "date-conflit")
    assert (done.returncode, done.stdout) == (2, "")
    assert "did you mean date-conflict" in done.stderr


@pytest.fixture
def report(run, story, tmp_path) -> Path:
    run(story, "-o", "report.json")
    return tmp_path / "report.json"


def test_verify_finds_every_quotation_in_its_place(run, story, report):
    done = run("verify", report, story)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"{report}: every quotation stands in its document\n"


def test_verify_names_a_wording_that_was_tampered_with(run, story, report):
    data = json.loads(report.read_text(encoding="utf-8"))
    side = next(finding for finding in data["findings"] if finding["sides"])["sides"][0]
    side["evidence"][0]["text"] = "words that nobody wrote"
    report.write_text(json.dumps(data), encoding="utf-8")
    done = run("verify", report, story)
    assert done.returncode == 1
    assert "words that nobody wrote" in done.stdout


def test_verify_names_a_document_that_changed(run, story, report):
    text = (story / "post.txt").read_text(encoding="utf-8")
    (story / "post.txt").write_text(text.replace("Vienna", "Geneva"), encoding="utf-8")
    done = run("verify", report, story)
    assert done.returncode == 1
    assert "sha256" in done.stdout


def test_verify_tells_a_changed_text_in_few_lines(run, story, report):
    text = (story / "post.txt").read_text(encoding="utf-8")
    (story / "post.txt").write_text(text.replace("Polish", "The Polish"), encoding="utf-8")
    lines = run("verify", report, story).stdout.splitlines()
    assert lines[0].startswith("documents: post: the text has sha256")
    assert re.fullmatch(r"post: its text is not the one that was read, and \d+ more do not stand there", lines[-1])
    assert len(lines) <= 8


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[1, 2]", b"not json", b"\xff\xfe", b"[" * 100_000, b'{"format": "other/9"}']
)
def test_verify_refuses_what_is_no_report(run, story, tmp_path, content):
    (tmp_path / "tampered.json").write_bytes(content)
    done = run("verify", "tampered.json", story)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("error: tampered.json: not a report")


def test_verify_names_documents_that_are_missing(run, story, report):
    done = run("verify", report, story / "post.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert "herald" in done.stderr


def test_schema_is_the_committed_one(run):
    committed = Path(__file__).parents[2] / "schema" / "report.schema.json"
    done = run("schema")
    assert done.returncode == 0
    assert done.stdout == committed.read_text(encoding="utf-8")


class TestName:
    """`name` compares two names and shows what each part says."""

    def test_says_what_each_part_moved(self, run):
        done = run("name", "Murhaf Abu Qasra", "Muharram Abu Qasr")
        assert done.returncode == 0
        assert done.stdout.startswith("undecided")
        rows = [line.rsplit(maxsplit=1) for line in done.stdout.splitlines()[1:]]
        assert any("murhaf against muharram" in words for words, _ in rows)
        assert sum(float(moved) for _, moved in rows[:-1]) == pytest.approx(float(rows[-1][1]), abs=0.3)
        assert all(len(line) <= 80 for line in done.stdout.splitlines())

    @pytest.mark.parametrize("other", ["Хакан Фидан", "هاكان فيدان", "Fidan, Hakan"])
    def test_one_person_in_any_script_and_order(self, run, other):
        assert run("name", "Hakan Fidan", other).stdout.startswith("one person")

    def test_two_people(self, run):
        assert run("name", "Kim Jong Un", "Kim Jong Il").stdout.startswith("two people")

    def test_no_name_at_all_is_an_answer(self, run):
        done = run("name", "", "😀")
        assert (done.returncode, done.stdout) == (0, "nothing to compare: no name in one of them\n")

    def test_a_missing_name_is_said(self, run):
        done = run("name", "Ana Ruiz")
        assert (done.returncode, done.stdout) == (2, "")
        assert "NAME" in done.stderr
