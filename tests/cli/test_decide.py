"""Deciding as a person does it: questions and answers, single commands, undo; and what two runs differ in."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
import tomllib
from pathlib import Path

import pytest

from .conftest import HOME, Run

CORPUS = Path(__file__).parents[2] / "corpus"
ONCE = ("--by", "Ana", "--on", "2021-06-06")


@pytest.fixture
def run(run_here: Run) -> Run:
    return run_here


def entries(story: Path) -> list[dict[str, object]]:
    return tomllib.loads((story / "decisions.toml").read_text(encoding="utf-8"))["decision"]


def report(run: Run, story: Path) -> dict:
    return json.loads(run(story, "-f", "json").stdout)


def words(text: str) -> str:
    return " ".join(text.split())


def test_a_review_saves_each_answer_at_once_and_the_next_run_honours_it(run: Run, story: Path):
    shown = run("review", story, *ONCE, typed="n\nThe host says June 4.\nk\nw\n\nq\n")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert "2 decisions are in" in shown.stdout
    assert "‹" in shown.stdout, "the evidence is shown"
    first, second = entries(story)
    assert (first["standing"], first["note"], first["by"], str(first["on"])) == (
        "known",
        "The host says June 4.",
        "Ana",
        "2021-06-06",
    )
    assert (second["standing"], "note" in second) == ("wrong", False)
    after = report(run, story)
    assert {name for entry in after["known"] for name in entry["findings"]} == {first["finding"], second["finding"]}
    for form in ("terminal", "markdown", "html"):
        assert "Known: The host says June 4 (Ana, 2021-06-06)." in words(run(story, "-f", form).stdout)


def test_a_review_undoes_and_asks_again(run: Run, story: Path):
    run("review", story, *ONCE, typed="k\nu\ns\nq\n")
    known, undone, settled = entries(story)
    assert undone["undoes"] == known["id"]
    assert (known["finding"], settled["standing"]) == (settled["finding"], "settled")
    listed = run("decide", story).stdout.splitlines()
    assert [("undone or replaced" in line) for line in listed] == [True, False, False]


def test_a_review_takes_no_answer_for_what_it_is_not(run: Run, story: Path):
    shown = run("review", story, *ONCE, typed="u\nm\n\x1b[31mz\n")
    assert "Nothing was decided in this review" in shown.stdout
    assert shown.stdout.count("is no answer here") == 2
    assert "\x1b" not in shown.stdout
    assert not (story / "decisions.toml").exists()


def test_a_review_with_nothing_open_says_so(run: Run, story: Path):
    (story / "post.txt").unlink()
    assert run("review", story, *ONCE).stdout == "Nothing is open.\n"


def test_open_pairs_of_people_are_asked_about(run: Run, tmp_path: Path):
    folder = tmp_path / "talks"
    folder.mkdir()
    for name in ("hurriyet.txt", "onlineua.txt"):
        shutil.copy(CORPUS / "istanbul-talks-2025" / name, folder)
    asked = run("review", folder, *ONCE, typed="\n" * 50)
    assert asked.returncode == 0
    point = int(re.findall(r"\[(\d+) of \d+\]\nOne person or two\?", asked.stdout)[0])
    run("review", folder, *ONCE, typed="\n" * (point - 1) + "m\nq\n")
    assert entries(folder)[0]["standing"] == "same"
    after = report(run, folder)
    assert (after["merges"][0]["problem"], after["open_links"]) == ("", [])
    assert "One person or two?" not in run("review", folder, *ONCE, typed="").stdout
    every = run("review", folder, "--all", *ONCE, typed="").stdout
    assert "[1 of 1]" not in every


def test_one_decision_without_questions_and_who_decides(run: Run, story: Path):
    done = run(
        "decide", story, "--finding", "1", "--as", "settled", "--note", "seen", "--on", "2021-06-06", RECONCILE_BY="Bo"
    )
    assert done.returncode == 0
    (entry,) = entries(story)
    assert (entry["by"], entry["note"]) == ("Bo", "seen")
    again = run("decide", story, "--finding", str(entry["finding"]), "--as", "wrong", *ONCE)
    assert again.returncode == 0
    assert entries(story)[1]["replaces"] == [entry["id"]]
    assert [one["standing"] for one in report(run, story)["known"]] == ["wrong"]


def test_people_are_joined_parted_and_left_as_they_were(run: Run, story: Path):
    before = report(run, story)
    joined = run("decide", story, "--same", "Katarzyna Wójcik", "Thabo Mokoena", *ONCE)
    assert joined.returncode == 0, joined.stderr
    after = report(run, story)
    assert len(after["entities"]) == len(before["entities"]) - 1
    for form in ("terminal", "markdown", "html"):
        assert "one person (Ana, 2021-06-06)" in words(run(story, "-f", form).stdout)
    run("decide", story, "--undo", str(entries(story)[0]["id"]), *ONCE)
    assert report(run, story) == before
    parted = run("decide", story, "--different", "Thabo Mokoena@post", "Thabo Mokoena@herald", *ONCE)
    assert parted.returncode == 0, parted.stderr
    assert len(report(run, story)["entities"]) == len(before["entities"]) + 1
    unclear = run("decide", story, "--same", "Thabo Mokoena", "Katarzyna Wójcik", *ONCE)
    assert (unclear.returncode, "Thabo Mokoena@herald, Thabo Mokoena@post" in unclear.stderr) == (2, True)


def test_a_contradiction_is_told_at_once(run: Run, story: Path):
    whose = ("Katarzyna Wójcik@post", "Thabo Mokoena@post", "Thabo Mokoena@herald")
    run("decide", story, "--same", whose[0], whose[1], *ONCE)
    run("decide", story, "--same", "Thabo Mokoena@herald", "Katarzyna Wójcik@herald", *ONCE)
    parted = run("decide", story, "--different", whose[1], whose[2], *ONCE)
    assert (parted.returncode, parted.stderr) == (0, "")
    last = run("decide", story, "--same", whose[0], whose[2], *ONCE)
    assert "is not applied: contradicts" in last.stderr
    assert len(entries(story)) == 4
    assert run("decide", story).stdout.count("[contradicts") == 3


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        (("--finding", "99", "--as", "known"), "no finding has the id or number 99"),
        (("--finding", "1"), "one thing at a time"),
        (("--same", "Nobody", "Thabo Mokoena"), "no person is called Nobody"),
        (("--undo", "nothing"), "no decision has the id nothing"),
        (("--finding", "1", "--as", "good"), "good"),
        (("--undo", "a", "--same", "b", "c"), "one thing at a time"),
    ],
)
def test_what_cannot_be_decided_is_told(run: Run, story: Path, options: tuple[str, ...], problem: str):
    done = run("decide", story, *options, *ONCE)
    assert (done.returncode, problem in done.stderr) == (2, True)
    assert not (story / "decisions.toml").exists()


def test_a_decision_that_means_nothing_any_more_is_told_everywhere(run: Run, story: Path):
    run("decide", story, "--finding", "1", "--as", "known", *ONCE)
    run("decide", story, "--same", "Katarzyna Wójcik@post", "Thabo Mokoena@herald", *ONCE)
    (story / "post.txt").write_text("Nothing of this kind happened on Tuesday.\n", encoding="utf-8")
    for form in ("terminal", "markdown", "html"):
        done = run(story, "-f", form)
        assert "matches no finding any more" in words(done.stdout)
        assert "not applied, no Katarzyna Wójcik in post in this run" in words(done.stdout)
        assert done.stderr.count("decisions.toml: ") == 2
    assert len(entries(story)) == 2
    (story / "decisions.toml").write_text("[[decision]]\nstanding = 1\n", encoding="utf-8")
    for command in ((), ("review",), ("decide",)):
        broken = run(*command, story)
        assert (broken.returncode, "decision 1.standing" in broken.stderr) == (2, True)


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_a_review_at_a_terminal(story: Path):
    import pty  # noqa: PLC0415

    process, terminal = pty.fork()
    if process == 0:
        os.environ |= {"PYTHONPATH": HOME, "COLUMNS": "80", "TERM": "xterm"}
        os.execv(sys.executable, [sys.executable, "-m", "reconcile", "review", str(story), *ONCE])
    os.write(terminal, b"k\nq\n")
    shown = b""
    try:
        while piece := os.read(terminal, 4096):
            shown += piece
    except OSError:  # the other side is gone
        pass
    assert os.waitpid(process, 0)[1] == 0
    assert b"q quit > " in shown
    assert b"saved: known" in shown
    assert entries(story)[0]["standing"] == "known"


def test_diff_tells_what_a_new_source_changed(run: Run, story: Path, tmp_path: Path):
    post = (story / "post.txt").read_text(encoding="utf-8")
    run(story, "-o", "old.json")
    nothing = run("diff", "old.json", "old.json")
    assert (nothing.returncode, nothing.stdout.splitlines()[-1]) == (0, "Nothing has changed.")
    (story / "post.txt").write_text(post.replace("June 3", "June 4"), encoding="utf-8")
    (story / "wire.txt").write_text(post.replace("citypost", "larkwire"), encoding="utf-8")
    run(story, "-o", "new.json")
    for form, headings in (("terminal", str.upper), ("markdown", str)):
        done = run("diff", "old.json", "new.json", "-f", form)
        assert done.returncode == 1
        for heading in ("Sources", "New to check"):
            assert headings(heading) in done.stdout
        assert "post: has another text now" in done.stdout
        assert max(map(len, done.stdout.splitlines())) <= 88 or form == "markdown"
    told = json.loads(run("diff", "old.json", "new.json", "-f", "json").stdout)
    assert [(one["id"], one["what"]) for one in told["sources"]] == [("post", "updated"), ("wire", "new")]
    assert run("diff", "old.json", "missing.json").returncode == 2
    (tmp_path / "bad.json").write_text("{}", encoding="utf-8")
    assert "not a report" in run("diff", "old.json", "bad.json").stderr
