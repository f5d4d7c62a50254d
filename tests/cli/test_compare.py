"""`reconcile PATH...`: what it prints, where it writes and how it ends."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from shutil import copytree

import pytest

import reconcile
from reconcile.cli import main
from reconcile.cli.commands import COMMANDS
from reconcile.model import Report


def test_a_report_goes_to_stdout_and_errors_make_the_exit_code_1(run, story):
    done = run(story)
    assert done.returncode == 1
    assert "June" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize(("fail_on", "code"), [("error", 1), ("warning", 1), ("never", 0)])
def test_fail_on_decides_the_exit_code(run, story, fail_on, code):
    assert run(story, "--fail-on", fail_on).returncode == code


def test_one_source_alone_has_nothing_to_fail_on(run, story):
    assert run(story / "herald.txt").returncode == 0


def test_json_is_a_report_that_reads_back(run, story):
    done = run(story, "--format", "json")
    report = Report.model_validate_json(done.stdout)
    assert [document.id for document in report.documents] == ["herald", "post"]
    assert {"error"} <= {finding.severity for finding in report.findings}


@pytest.mark.parametrize(("name", "start"), [("r.json", "{"), ("r.html", "<!"), ("r.md", "#")])
def test_the_ending_of_the_output_file_decides_the_format(run, story, tmp_path, name, start):
    done = run(story, "-o", name)
    assert (done.returncode, done.stdout) == (1, "")
    assert (tmp_path / name).read_text(encoding="utf-8").lower().startswith(start)


def test_a_format_that_is_asked_for_beats_the_ending(run, story, tmp_path):
    run(story, "-o", "report.html", "--format", "json")
    json.loads((tmp_path / "report.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", ["report.pdf", "report.DOCX", "findings.xlsx"])
def test_an_ending_that_promises_something_else_is_refused_before_the_work(run, story, tmp_path, name):
    done = run(story, "-o", name)
    assert (done.returncode, done.stdout) == (2, "")
    assert "no format has a file that ends so" in done.stderr
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("name", ["report.txt", "report", "report.2021-06-05"])
def test_a_text_file_is_written_as_on_a_terminal(run, story, tmp_path, name):
    assert run(story, "-o", name).returncode == 1
    assert "TO CHECK" in (tmp_path / name).read_text(encoding="utf-8")


def test_a_failed_write_leaves_the_old_file_and_no_other(run, story, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    done = run(story, "-o", folder / "missing" / "report.json")
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert list(folder.iterdir()) == []


def test_an_old_file_is_replaced_and_keeps_its_permissions(run, story, tmp_path):
    target = tmp_path / "report.json"
    target.write_text("old")
    target.chmod(0o600)
    run(story, "-o", target)
    assert json.loads(target.read_text(encoding="utf-8"))["format"] == "reconcile-report/1"
    assert target.stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.json", "story"]


def test_a_folder_is_no_output_file(run, story, tmp_path):
    done = run(story, "-o", tmp_path)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_no_colours_into_a_pipe_unless_they_are_forced(run, story):
    assert "\x1b" not in run(story).stdout
    assert "\x1b[" in run(story, FORCE_COLOR="1").stdout
    assert "\x1b" not in run(story, FORCE_COLOR="1", NO_COLOR="1").stdout
    assert "\x1b" not in run(story, "--format", "markdown", FORCE_COLOR="1").stdout


def test_a_source_that_cannot_be_read_is_named_and_the_others_go_on(run, story):
    (story / "broken.txt").write_bytes(b"\x00\x01\x02" * 999)
    done = run(story)
    assert done.returncode == 1
    assert done.stderr.startswith("warning: not read: ")
    assert "broken.txt" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["missing.txt"],
        ["story", "--format", "pdf"],
        ["story", "--fail-on", "info"],
        ["story", "--nonsense"],
        ["story", "--settings", "missing.toml"],
        ["story", "--settings", "story/post.txt"],
        ["story", "--rules", "missing"],
        ["explain"],
        ["verify", "missing.json", "story"],
        ["rules", "nonsense", "x"],
    ],
    ids=" ".join,
)
def test_bad_usage_is_a_sentence_on_stderr_and_exit_code_2(run, story, arguments):
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("error: ")
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("typed", "meant"), [("reveiw", "review"), ("whynot", "why-not"), ("archiv", "archive")])
def test_a_command_typed_wrong_is_told_from_a_missing_source(run, story, typed, meant):
    done = run(typed, story)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"error: {typed}: is no file, folder or command; did you mean reconcile {meant}?\n"


def test_a_folder_with_a_name_near_a_command_is_read(run, story, tmp_path):
    story.rename(tmp_path / "reviews")
    assert run("reviews").returncode == 1


def test_a_profile_that_does_not_exist_is_named_with_those_that_do(run, story):
    done = run(story, "--profile", "quote")
    assert (done.returncode, done.stderr) == (2, "error: quote: is neither a file nor one of quotes, people, sources\n")


def test_the_help_of_the_main_job_names_every_command(run):
    shown = run("--help", COLUMNS="100").stdout
    assert all(f"reconcile {words[0]}" in shown for words in COMMANDS if words)


def test_control_characters_in_a_file_name_stay_harmless(run):
    assert "\x1b" not in run("\x1b[31mred.txt").stderr


def test_a_setting_that_does_not_exist_is_named_with_those_that_do(run, story, tmp_path):
    (tmp_path / "s.toml").write_text("same_persn = 0.5\n")
    done = run(story, "--settings", "s.toml")
    assert done.returncode == 2
    assert "s.toml: same_persn: unknown setting" in done.stderr
    assert "same_person" in done.stderr


def test_settings_are_used(run, story, tmp_path):
    (tmp_path / "s.toml").write_text("date_tolerance = 2\n")
    plain, tolerant = (
        Report.model_validate_json(run(story, "--format", "json", *extra).stdout)
        for extra in ([], ["--settings", "s.toml"])
    )
    assert plain.settings_sha256 != tolerant.settings_sha256
    assert "date-conflict" in {finding.rule for finding in plain.findings}
    assert "date-conflict" not in {finding.rule for finding in tolerant.findings}


def test_version_and_help(run):
    assert run("--version").stdout == f"reconcile {reconcile.__version__}\n"
    for arguments in ([], ["rules"], ["rules", "test"], ["explain"], ["verify"], ["schema"]):
        done = run(*arguments, "--help", COLUMNS="80")
        assert done.returncode == 0
        assert "Example" in done.stdout
        assert "\n    reconcile " in done.stdout.split("Example", 1)[1]


def test_a_path_named_like_a_command_is_given_with_a_dot(run, story, tmp_path):
    story.rename(tmp_path / "rules")
    assert run("./rules").returncode == 1


def test_a_reader_who_leaves_changes_nothing(run, story):
    environment = os.environ | {"PYTHONPATH": str(Path(reconcile.__file__).parents[1])}
    command = [sys.executable, "-m", "reconcile", str(story), "--format", "json"]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(30) == 1
    process.stderr.close()


def test_an_interrupt_ends_with_one_line_and_130(tmp_path):
    fifo = tmp_path / "never.txt"
    os.mkfifo(fifo)
    environment = os.environ | {"PYTHONPATH": str(Path(reconcile.__file__).parents[1])}
    code = (
        "import sys, time, reconcile.pipeline\n"
        "def wait(*_, **__):\n    print('ready', flush=True)\n    time.sleep(30)\n"
        "reconcile.pipeline.with_texts = wait\n"
        "from reconcile.cli import main\n"
        "sys.exit(main(['x']))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert (process.returncode, said.strip()) == (130, "interrupted")


def test_our_own_mistake_is_a_sentence_too(monkeypatch, capsys, story):
    def broken(*_: object, **__: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr("reconcile.pipeline.with_texts", broken)
    monkeypatch.delenv("RECONCILE_TRACEBACK", raising=False)
    assert main([str(story)]) == 70
    said = capsys.readouterr().err
    assert "mistake in reconcile itself (KeyError: 'x')" in said
    monkeypatch.setenv("RECONCILE_TRACEBACK", "1")
    with pytest.raises(KeyError):
        main([str(story)])


def test_a_table_that_is_no_text_needs_a_file_and_says_so_before_the_work(run, story):
    done = run(story, "--format", "parquet")
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        done.stderr
        == "error: format parquet: is no text for a terminal: give it a file with -o FILE, or -o - for a pipe\n"
    )


@pytest.mark.parametrize("name", ["findings.parquet", "claims.parquet"])
def test_a_table_that_is_no_text_is_written_whole(run, story, tmp_path, name):
    assert run(story, "-o", name).returncode == 1
    data = (tmp_path / name).read_bytes()
    assert data[:4] == data[-4:] == b"PAR1"


def test_claims_go_on_to_be_weighed(run, story):
    assert run(story, "-o", "claims.csv").returncode == 1
    done = run("weigh", "claims.csv")
    assert done.returncode == 0, done.stderr
    assert any(",date," in line for line in done.stdout.splitlines())


def test_a_folder_of_stories_is_met_with_a_hint(run, story, tmp_path):
    for name in ("first", "second"):
        copytree(story, tmp_path / "all" / name)
    told = run("all").stderr
    assert "2 folders in all" in told
    assert f"reconcile {Path('all') / 'first'}" in told
    (tmp_path / "all" / "more.txt").write_text("Nothing else happened in Vienna on Friday.\n", encoding="utf-8")
    assert "hint" not in run("all").stderr
    assert "hint" not in run(story).stderr


def test_folders_of_one_source_each_are_one_story(run, story, tmp_path):
    for path in story.iterdir():
        (tmp_path / "all" / path.stem).mkdir(parents=True)
        path.rename(tmp_path / "all" / path.stem / path.name)
    assert "hint" not in run("all").stderr
