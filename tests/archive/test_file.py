"""The file: killed writers, two writers, damage, a full disk, older and newer versions."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import duckdb
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import reconcile
from reconcile.archive import Archive, schema, store
from reconcile.errors import BadArchive
from tests.archive.conftest import sources
from tests.archive.contents import found
from tests.archive.crash import Crashes, crash

HOME = str(Path(reconcile.__file__).parents[1])


@pytest.mark.parametrize(("jobs", "times"), [(1, 2), (2, 1)])
def test_kills_lose_nothing_that_was_committed(tmp_path: Path, jobs: int, times: int):
    crash(tmp_path, times, seed=jobs, jobs=jobs)


def test_workers_end_with_their_parent(tmp_path: Path):
    crashes = Crashes(tmp_path, 3, jobs=2)
    child = crashes.start("add")
    time.sleep(1.0)
    workers = _descendants(child.pid)
    child.kill()
    child.communicate()
    deadline = time.monotonic() + 20
    while any(Path(f"/proc/{pid}").exists() for pid in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not [pid for pid in workers if Path(f"/proc/{pid}").exists()]


def _descendants(pid: int) -> list[int]:
    found_children = Path(f"/proc/{pid}/task/{pid}/children")
    if not found_children.exists():
        pytest.skip("needs /proc")
    below = [int(word) for word in found_children.read_text().split()]
    return [*below, *(deeper for child in below for deeper in _descendants(child))]


def test_a_second_writer_is_refused_in_words(tmp_path: Path):
    file = tmp_path / "a.duckdb"
    with Archive.create(file) as archive:
        archive.add(sources(1))
        command = [sys.executable, "-m", "reconcile", "archive", "run", str(file)]
        done = subprocess.run(
            command, env=os.environ | {"PYTHONPATH": HOME}, capture_output=True, text=True, check=False
        )
    assert done.returncode == 2
    assert f"is being written by another process (process {os.getpid()}); nothing was changed" in done.stderr


def test_a_file_that_this_program_has_open_is_refused(tmp_path: Path):
    file = tmp_path / "a.duckdb"
    with Archive.create(file) as archive:
        archive.add(sources(1))
        for read_only in (False, True):
            with pytest.raises(BadArchive, match="is open in this program already; close it first"):
                Archive(tmp_path / "." / "a.duckdb", read_only=read_only)
        assert archive.status().documents == 1
    with Archive(file, read_only=True) as one, Archive(file, read_only=True) as other:
        assert one.status() == other.status()
        with pytest.raises(BadArchive, match="open in this program"):
            Archive(file)
    Archive(file).close()


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_interrupt_leaves_what_was_committed_and_the_same_commands_finish(tmp_path: Path, jobs: int):
    crashes = Crashes(tmp_path, 6, jobs)
    for verb in ("add", "run"):
        child = crashes.start(verb)
        time.sleep(crashes.dice.uniform(0.3, 1.0))
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=60)
        assert "done" in out or "KeyboardInterrupt" in err
        crashes.finished(verb)
    with Archive(crashes.file) as archive:
        assert found(archive) == crashes.reference()


@pytest.mark.parametrize("damage", ["text", "cut", "noise"])
def test_a_damaged_file_is_told(tmp_path: Path, damage: str):
    file = tmp_path / "a.duckdb"
    with Archive.create(file) as archive:
        archive.add(sources(3))
    whole = file.read_bytes()
    if damage == "text":
        file.write_text("no database at all\n" * 1000, encoding="utf-8")
    elif damage == "cut":
        file.write_bytes(whole[:5000])
    else:
        file.write_bytes(whole[:8192] + b"\xaa" * (len(whole) - 8192))
    with pytest.raises(BadArchive, match="is damaged or no archive"):
        Archive(file)


def test_a_file_that_is_not_there_or_there_already_or_no_archive_is_told(tmp_path: Path):
    with pytest.raises(BadArchive, match="does not exist; make it with: reconcile archive init"):
        Archive(tmp_path / "none.duckdb")
    with pytest.raises(BadArchive, match="is no file"):
        Archive(tmp_path)
    Archive.create(tmp_path / "a.duckdb").close()
    with pytest.raises(BadArchive, match="exists already"):
        Archive.create(tmp_path / "a.duckdb")
    duckdb.connect(str(tmp_path / "other.duckdb")).close()
    with pytest.raises(BadArchive, match="is a DuckDB file but no archive"):
        Archive(tmp_path / "other.duckdb")


def test_an_older_file_is_brought_up_in_one_transaction(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    file = tmp_path / "a.duckdb"
    with Archive.create(file) as archive:
        archive.add(sources(3))
        archive.run()
        before = found(archive)
    step = "ALTER TABLE meta ADD COLUMN remark VARCHAR; CREATE TABLE notes (text VARCHAR)"
    monkeypatch.setattr(store, "MIGRATIONS", (*schema.MIGRATIONS, step, "CREATE TABLE notes (again VARCHAR)"))
    with pytest.raises(duckdb.CatalogException):
        Archive(file)  # the second step fails, so the first is not there either
    monkeypatch.setattr(store, "MIGRATIONS", (*schema.MIGRATIONS, step))
    with pytest.raises(BadArchive, match="open it for writing once"):
        Archive(file, read_only=True)
    with Archive(file) as archive:
        assert archive.query("SELECT version FROM migrations ORDER BY ALL") == [(1,), (2,), (3,), (4,)]
        assert found(archive) == before
        assert archive.run().stories == 0


_FIRST_VERSION = (
    "DROP VIEW v_entities; DROP VIEW v_events; DROP VIEW v_decisions; ALTER TABLE sources DROP COLUMN document; "
    "DROP VIEW v_claims; ALTER TABLE claims DROP COLUMN parts; "
    "DELETE FROM migrations WHERE version > 1;"
)
_OLD_SKETCHES = """
    UPDATE sketches SET traits = '{"person:rz": 22, "place:Vienna": 20}', keys = [1, 2];
    UPDATE story_keys SET key = 1;
    UPDATE members SET founder = (SELECT min(founder) FROM members);
    DELETE FROM meta WHERE key = 'gathered_with';
"""


def test_a_file_of_the_first_version_is_brought_up(tmp_path: Path):
    file = tmp_path / "a.duckdb"
    with Archive.create(file) as archive:
        archive.add(sources(3))
        archive.run()
        before = found(archive)
    with duckdb.connect(str(file)) as other:
        other.execute(_FIRST_VERSION)
    with pytest.raises(BadArchive, match="is of version 1, not 3; open it for writing once"):
        Archive(file, read_only=True)
    with Archive(file) as archive:
        assert found(archive) == before
        assert archive.add(sources(3))[:3] == (0, 0, 3)
        assert archive.run().stories == 0


@pytest.mark.parametrize("older", [_FIRST_VERSION + _OLD_SKETCHES, _OLD_SKETCHES])
def test_stories_that_another_reconcile_found_are_found_anew(tmp_path: Path, older: str):
    file, items = tmp_path / "a.duckdb", sources(12)
    changed = items[3] | {"text": items[4]["text"] + " It was a long day."}
    with Archive.create(tmp_path / "fresh.duckdb") as fresh:
        fresh.add([*items[1:3], changed, *items[4:]])
        fresh.run()
        wanted, sketches = found(fresh), fresh.query(_SKETCHES)
    with Archive.create(file) as archive:
        archive.add(items[:10])
        archive.run()
        archive.add([changed])  # what waits is sketched anew too
        archive.remove(items[0]["id"])
    with duckdb.connect(str(file)) as other:
        other.execute(older)
    with Archive(file) as archive:
        assert archive.status().waiting_documents == 9
        archive.add(items[10:])
        archive.run()
        assert found(archive) == wanted
        assert archive.query(_SKETCHES) == sketches
        assert archive.run().stories == archive.status().waiting_documents == 0


_SKETCHES = """
    SELECT document, sha256, day, told, traits, keys, state, list_sort(list(key)) FROM sketches JOIN story_keys USING (sketch)
    GROUP BY ALL ORDER BY ALL
"""


def test_a_newer_file_is_refused(tmp_path: Path):
    file = tmp_path / "a.duckdb"
    Archive.create(file).close()
    with duckdb.connect(str(file)) as other:
        other.execute("INSERT INTO migrations VALUES (99)")
    with pytest.raises(BadArchive, match="is of version 99; this reconcile knows versions up to 3"):
        Archive(file)


_ON_A_FULL_DISK = """
import resource, sys
from reconcile.archive import Archive, adding, judging
from reconcile.errors import BadArchive
from tests.archive.conftest import sources
adding.COMMIT, judging.AT_ONCE = 10, 4
file, verb, limit = sys.argv[1], sys.argv[2], int(sys.argv[3])
archive = Archive(file)
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    archive.add(sources(60, 8)) if verb == "add" else archive.run() if verb == "run" else archive.export(f"{file}.out")
    archive.close()
    print("done")
except BadArchive as error:
    print(error)
"""


@pytest.mark.parametrize(
    ("verb", "limits"), [("add", (20_000, 90_000)), ("run", (20_000, 90_000)), ("export", (500, 3_000))]
)
def test_a_full_disk_is_told_and_what_was_committed_stays(tmp_path: Path, verb: str, limits: tuple[int, int]):
    file, whole = tmp_path / "a.duckdb", tmp_path / "whole.duckdb"
    for each in (file, whole):
        with Archive.create(each) as archive:
            archive.add(sources(2) if verb == "add" else sources(60, 8))
    for limit in limits:
        assert "the disk is full; what was committed before is kept" in _on_a_full_disk(file, verb, limit)
    with Archive(file) as archive, Archive(whole) as other:
        assert archive.status().documents >= other.status().documents
        for each in (archive, other):
            each.add(sources(60, 8))
            each.run()
        assert found(archive) == found(other)
        assert archive.export(tmp_path / "out")


def _on_a_full_disk(file: Path, verb: str, limit: int) -> str:
    """What is said where nothing can be written behind so many bytes of any file."""
    done = subprocess.run(
        [sys.executable, "-c", _ON_A_FULL_DISK, str(file), verb, str(limit)],
        env=os.environ | {"PYTHONPATH": HOME},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@settings(max_examples=10, deadline=None)
@given(st.text("ab*?[]!-'", min_size=1, max_size=6))
@example("a*")
@example("[ab]")
def test_a_folder_of_any_name_is_restored_and_no_other_that_its_name_fits_as_a_pattern(name: str):
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        with Archive.create(folder / "a.duckdb") as archive, Archive.create(folder / "b.duckdb") as other:
            archive.add(sources(2))
            for fitting in {"a", "b", "ax", "bx", name} - {name}:
                other.export(folder / fitting)
            archive.export(folder / name)
            with Archive.restore(folder / "c.duckdb", folder / name) as copy:
                assert copy.status().documents == 2
                assert found(copy) == found(archive)


def test_an_interrupt_that_the_database_reports_in_its_own_words_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    class Interrupted:
        def execute(self, *_: object) -> None:
            raise RuntimeError("Query interrupted")

    with Archive.create(tmp_path / "a.duckdb") as archive, monkeypatch.context() as patched:
        patched.setattr(archive._store, "_connection", Interrupted())
        with pytest.raises(KeyboardInterrupt):
            archive._store.run("SELECT 1")
