"""`reconcile archive ...`, run in this process: starting one takes longer than all that is looked at here."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pytest

from reconcile.archive import judging

from .conftest import Run


@pytest.fixture
def run(run_here: Run) -> Run:
    return run_here


@pytest.fixture
def filled(run: Run, story: Path) -> str:
    """The name of an archive that holds the small story, judged."""
    assert run("archive", "init", "news.duckdb").returncode == 0
    added = run("archive", "add", "news.duckdb", story, "missing.txt")
    assert added.stdout == "news.duckdb: 2 new, 0 replaced, 0 there already, 1 not read\n"
    assert "warning: not read: missing.txt: does not exist" in added.stderr
    judged = run("archive", "run", "news.duckdb")
    assert judged.stdout.startswith("news.duckdb: 1 story judged; 1 story in all: 2 errors, ")
    assert not judged.stderr
    return "news.duckdb"


def test_a_story_goes_in_and_its_report_comes_out(filled: str, run: Run, tmp_path: Path):
    listed = run("archive", "stories", filled).stdout
    name, _, rest = listed.partition("  ")
    assert "2 sources" in rest
    assert "2 errors" in rest
    assert run("archive", "report", filled, name, "-o", "story.html").returncode == 0
    assert "<html" in (tmp_path / "story.html").read_text(encoding="utf-8")
    by_document = run("archive", "report", filled, "story/herald", "--format", "json")
    assert {item["id"] for item in json.loads(by_document.stdout)["documents"]} == {"story/herald", "story/post"}
    assert "no story" in run("archive", "report", filled, "nobody").stderr


def test_why_two_are_one_story_is_told(filled: str, run: Run, tmp_path: Path):
    told = run("archive", "why", filled, "story/herald", "story/post").stdout.splitlines()
    assert told[0].startswith("story/herald and story/post: one story, ")
    *parts, total = [int(line.split()[0].replace(",", "")) for line in told[1:-1]]
    assert sum(parts) == total > 0
    assert any("people in both: " in line and "Wójcik" in line for line in told)
    assert told[-1].startswith("story/post and the text of story ")
    assert run("archive", "why", filled, "story/post", "story/herald").stdout.splitlines()[-2:] == told[-2:]
    assert run("archive", "why", filled, "story/herald").stdout.splitlines() == told
    other = tmp_path / "other" / "bridge.txt"
    other.parent.mkdir()
    other.write_text("Petra Castellano opened a bridge in Oslo.\n", encoding="utf-8")
    run("archive", "add", filled, other)
    run("archive", "run", filled)
    apart = run("archive", "why", filled, "story/post", "other/bridge").stdout
    assert apart.startswith("story/post and other/bridge: two stories, ")
    assert "  -6,000  hardly a telling word in both: in\n" in apart
    assert "other/bridge founds story " in apart
    assert "has no document called nobody" in run("archive", "why", filled, "nobody").stderr


def test_status_tells_what_is_there_and_what_is_not(filled: str, run: Run):
    told = run("archive", "status", filled).stdout
    assert [line.split()[:2] for line in told.splitlines()][:3:2] == [["documents", "2"], ["stories", "1"]]
    assert "not read: missing.txt: does not exist" in told


def test_known_findings_and_parquet(filled: str, run: Run, tmp_path: Path):
    with duckdb.connect(str(tmp_path / filled)) as plain:
        ((finding,),) = plain.execute("SELECT id FROM v_findings WHERE rule = 'date-conflict'").fetchall()
    (tmp_path / "notes.toml").write_text(f'[[known]]\nid = "{finding}"\nnote = "told the desk"\n', encoding="utf-8")
    assert run("archive", "known", filled, "notes.toml").stdout == f"{filled}: 1 entry kept\n"
    assert run("archive", "run", filled).stdout.startswith(f"{filled}: 1 story judged; ")
    assert "told the desk" in run("archive", "report", filled, "story/herald", "--format", "markdown").stdout
    written = run("archive", "export", filled, "out").stdout.splitlines()
    assert "out/findings.parquet" in written
    rows = duckdb.sql(f"SELECT count(*) FROM '{tmp_path}/out/documents.parquet'").fetchall()
    assert rows == [(2,)]


def test_a_document_is_taken_out_and_comes_back(filled: str, run: Run, story: Path):
    assert run("archive", "remove", filled, "story/herald").stdout == f"{filled}: 1 document removed\n"
    assert "2 errors" not in run("archive", "run", filled).stdout
    assert "no story and no document" in run("archive", "report", filled, "story/herald").stderr
    again = run("archive", "remove", filled, "story/herald", "story/post")
    assert (again.returncode, "has no document called story/herald; nothing was removed" in again.stderr) == (2, True)
    assert run("archive", "add", filled, story).stdout == f"{filled}: 1 new, 0 replaced, 1 there already, 0 not read\n"
    assert run("archive", "run", filled).stdout.startswith(f"{filled}: 1 story judged; 1 story in all: 2 errors, ")


def test_an_archive_is_restored_and_what_is_none_is_told(filled: str, run: Run, tmp_path: Path):
    run("archive", "export", filled, "out")
    assert run("archive", "restore", "copy.duckdb", "out").stdout == "copy.duckdb: restored from out\n"
    assert run("archive", "stories", "copy.duckdb").stdout == run("archive", "stories", filled).stdout
    assert "exists already" in run("archive", "restore", "copy.duckdb", "out").stderr
    (tmp_path / "out" / "events.parquet").rename(tmp_path / "out" / "findings.parquet")
    halved = run("archive", "restore", "other.duckdb", "out")
    assert "out: is no finished export of an archive: events.parquet not there" in halved.stderr
    run("archive", "export", filled, "out")
    duckdb.sql("SELECT 1 AS story").write_parquet(str(tmp_path / "out" / "findings.parquet"))
    strange = run("archive", "restore", "other.duckdb", "out")
    assert "findings.parquet: is no table findings of an archive: see documents, id, " in strange.stderr
    (tmp_path / "out" / "claims.parquet").write_bytes(b"PAR1 nothing")
    assert "claims.parquet: cannot be read: " in run("archive", "restore", "other.duckdb", "out").stderr
    duckdb.sql("SELECT 99 AS version").write_parquet(str(tmp_path / "out" / "migrations.parquet"))
    newer = run("archive", "restore", "other.duckdb", "out")
    assert (newer.returncode, "out: is of version 99, not 3" in newer.stderr) == (2, True)
    assert not [path.name for path in tmp_path.iterdir() if "other" in path.name]


def test_an_interrupt_is_told_to_be_harmless(filled: str, run: Run, monkeypatch: pytest.MonkeyPatch):
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(judging, "settle", interrupted)
        stopped = run("archive", "run", filled)
    assert stopped.returncode == 130
    assert f"{filled}: what was committed is kept; the same command goes on from there" in stopped.stderr
    assert run("archive", "run", filled).returncode == 0


def test_wrong_use_is_told(run: Run, tmp_path: Path):
    assert "say what to do" in run("archive").stderr
    missing = run("archive", "run", "none.duckdb")
    assert (missing.returncode, "does not exist; make it with" in missing.stderr) == (2, True)
    run("archive", "init", "news.duckdb")
    again = run("archive", "init", "news.duckdb")
    assert (again.returncode, "exists already" in again.stderr) == (2, True)
    assert run("archive", "add", "news.duckdb", "missing.txt").returncode == 2
