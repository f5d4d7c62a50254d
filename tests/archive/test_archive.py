"""What an archive keeps, passes over, replaces, lists and gives back."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import reconcile
from reconcile import judge, load_rules
from reconcile.archive import Archive, judging
from reconcile.errors import BadArchive
from reconcile.extract import extract
from reconcile.read import read
from reconcile.report import verify
from reconcile.settings import Settings
from tests.archive.conftest import sources
from tests.archive.contents import found

CORPUS = Path(__file__).parents[2] / "corpus"
New = Callable[..., Archive]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """An archive of two stories of the corpus, read in two processes."""
    archive = Archive.create(tmp_path_factory.mktemp("corpus") / "corpus.duckdb")
    archive.add([CORPUS / "ankara-2025", CORPUS / "lantern-cup-final"], jobs=2)
    archive.run(jobs=2)
    return archive


def test_each_folder_of_the_corpus_is_a_story(corpus: Archive):
    members = corpus.query("SELECT founder, list(document ORDER BY document) FROM members GROUP BY ALL")
    assert sorted(documents for _, documents in members) == [
        ["ankara-2025/caliber", "ankara-2025/trtworld"],
        ["lantern-cup-final/arvenecho", "lantern-cup-final/maristowlive", "lantern-cup-final/selwickgazette"],
    ]


def test_a_story_is_judged_as_its_documents_are_alone(corpus: Archive):
    report = corpus.report("ankara-2025/caliber")
    documents = [
        item.model_copy(update={"id": f"ankara-2025/{item.id}"})
        for item in read([CORPUS / "ankara-2025"], Settings()).documents
    ]
    claims = extract(documents, Settings())
    assert report == judge(claims, documents, Settings(), load_rules())
    assert corpus.documents("ankara-2025/caliber") == tuple(sorted(documents, key=lambda item: item.id))
    assert not verify(report, documents)


def test_the_views_say_what_the_reports_say(corpus: Archive):
    found_by_rule = corpus.query("SELECT rule, severity, message FROM v_findings WHERE severity <> 'info' ORDER BY ALL")
    reports = [corpus.report(line.story) for line in corpus.stories()]
    told = [(item.rule, item.severity, item.message) for one in reports for item in one.findings]
    assert found_by_rule == sorted(row for row in told if row[1] != "info")
    assert corpus.query("SELECT count(*) FROM v_claims WHERE kind = 'name'")[0][0] > 50
    assert corpus.query("SELECT count(DISTINCT story) FROM v_documents") == [(2,)]


def test_what_is_there_is_passed_over_and_judged_no_more(new: New):
    archive, items = new(), sources(6)
    assert archive.add(items)[:3] == (6, 0, 0)
    assert archive.run().stories > 0
    assert archive.add(items)[:3] == (0, 0, 6)
    assert archive.run().stories == 0


def test_another_text_takes_the_place_of_the_older_and_its_hash_stays(new: New):
    archive, items = new(), sources(3)
    archive.add(items)
    archive.run()
    before = archive.query("SELECT sha256 FROM documents WHERE id = ?".replace("?", f"'{items[0]['id']}'"))
    assert archive.add([items[0] | {"text": "Mayor Ana Ruiz opened a bridge in Oslo on May 3, 2024."}])[:3] == (0, 1, 0)
    assert archive.query("SELECT id, sha256 FROM history") == [(items[0]["id"], before[0][0])]
    assert archive.status().documents == 3
    assert archive.status().waiting_documents == 1
    archive.run()
    assert archive.query("SELECT count(*) FROM claims WHERE document NOT IN (SELECT id FROM documents)") == [(0,)]
    assert archive.query("SELECT count(*) FROM claims WHERE wording = 'Ana Ruiz' AND attribute = 'name'") == [(1,)]


def test_one_source_and_a_table_in_memory_are_taken_as_they_are(new: New):
    import pyarrow as pa  # noqa: PLC0415

    archive = new()
    assert archive.add(CORPUS / "ankara-2025").new == 2
    assert archive.add(sources(1)[0]).new == 1
    table = pa.table({"subject": ["Talks"], "attribute": ["date"], "value": ["4 June 2021"], "source": ["Herald"]})
    assert archive.add(table).new == 1
    assert archive.add([table, {"text": "Ana Ruiz met Omar Haddad."}, {"text": "Omar Haddad met Ana Ruiz."}])[:3] == (
        2,
        0,
        1,
    )


def test_a_day_of_publication_that_changes_is_a_new_version(new: New):
    archive, items = new(), sources(2)
    archive.add(items)
    assert archive.add([items[0] | {"published": "2019-05-05"}])[:3] == (0, 1, 0)


def test_sources_at_fault_are_listed_and_stop_nobody(new: New, tmp_path: Path):
    archive, (good, *_) = new(), sources(1)
    lines = tmp_path / "mixed.jsonl"
    broken = ['{"id": "x", "text": 5}', "no json", json.dumps({"id": "y", "text": "\x00\x01" * 50})]
    lines.write_text("\n".join([json.dumps(good), *broken]), encoding="utf-8")
    huge = tmp_path / "huge.txt"
    huge.write_text("word " * 10_000_000, encoding="utf-8")
    added = archive.add([lines, huge, tmp_path / "missing.txt"], jobs=2)
    assert added.new == 1
    assert [item.source.rpartition("/")[2] for item in added.unread] == [
        "huge.txt",
        "missing.txt",
        "mixed.jsonl:2",
        "mixed.jsonl:3",
        "mixed.jsonl:4",
    ]
    assert archive.status().unread == added.unread
    lines.write_text(json.dumps(good), encoding="utf-8")
    huge.write_text("Ana Ruiz met Omar Haddad.", encoding="utf-8")
    archive.add([lines, huge])
    assert "huge.txt" not in " ".join(item.source for item in archive.status().unread)


def test_files_of_one_name_are_kept_apart_by_folder_or_refused(new: New, tmp_path: Path):
    archive = new()
    for place in ("a/news", "a/sport", "b/news"):
        (tmp_path / place).mkdir(parents=True)
        (tmp_path / place / "1.txt").write_text(f"Ana Ruiz met Omar Haddad in {place}.", encoding="utf-8")
    added = archive.add([tmp_path / "a", tmp_path / "b"])
    assert archive.query("SELECT id FROM documents ORDER BY id") == [("news/1",), ("sport/1",)]
    assert [item.source for item in added.unread] == [str(tmp_path / "b/news/1.txt")]
    assert "news/1" in added.unread[0].reason


def test_tables_of_claims_are_documents_of_their_file(new: New, tmp_path: Path):
    table = tmp_path / "talks.csv"
    rows = [
        "subject,attribute,value,source",
        "Vienna talks,date,4 June 2021,Herald",
        "Vienna talks,date,5 June 2021,Post",
    ]
    table.write_text("\n".join(rows), encoding="utf-8")
    archive = new()
    archive.add([table])
    archive.run()
    (line,) = archive.stories()
    assert (line.documents, line.errors) == (2, 1)
    assert {name for name, _ in archive.query("SELECT id, 0 FROM documents")} == {
        f"{tmp_path.name}/talks/Herald",
        f"{tmp_path.name}/talks/Post",
    }


def test_parquet_goes_out_and_comes_in(new: New, tmp_path: Path):
    archive, copy = new(), new("copy")
    archive.add(sources(5))
    archive.run()
    paths = archive.export(tmp_path / "out")
    assert {path.stem for path in paths} >= {"documents", "claims", "entities", "events", "findings", "stories"}
    copy.add([tmp_path / "out" / "documents.parquet"])
    copy.run()
    assert found(copy) == found(archive)
    (tmp_path / "bad.parquet").write_bytes(b"PAR1 nothing")
    assert "no Parquet file" in copy.add([tmp_path / "bad.parquet"]).unread[0].reason


def test_rules_that_change_let_everything_be_judged_again(new: New, tmp_path: Path):
    archive = new()
    archive.add(sources(6))
    stories = archive.run().stories
    readme = (CORPUS.parent / "README.md").read_text(encoding="utf-8")
    rule = tmp_path / "dates" / "vague-day.toml"
    rule.parent.mkdir()
    rule.write_text(readme.partition("```toml\n")[2].partition("```")[0], encoding="utf-8")
    assert archive.run(rules=[tmp_path]).stories == stories
    assert archive.run(rules=[tmp_path]).stories == 0
    assert archive.run().stories == stories


def test_decisions_are_shown_and_judge_anew_what_they_concern(new: New, tmp_path: Path):
    archive = new()
    archive.add([CORPUS / "ankara-2025", CORPUS / "lantern-cup-final"])
    archive.run()
    finding = next(item for item in archive.report("ankara-2025/caliber").findings if item.severity == "warning")
    notes = tmp_path / "known.toml"
    notes.write_text(f'[[known]]\nid = "{finding.id}"\nnote = "asked the desk"\n', encoding="utf-8")
    assert archive.know([notes]) == 1
    assert archive.run().stories == 1
    assert archive.report("ankara-2025/caliber").notes[finding.id].note == "asked the desk"
    assert archive.query("SELECT id FROM v_findings WHERE note = 'asked the desk'") == [(finding.id,)]
    assert not archive.report("lantern-cup-final/arvenecho").known
    notes.write_text("", encoding="utf-8")
    archive.know([notes])
    assert archive.run().stories == 1
    assert not archive.report("ankara-2025/caliber").known


def test_a_decision_on_people_is_carried_out_in_its_story(new: New, tmp_path: Path):
    archive = new()
    archive.add([CORPUS / "ankara-2025", CORPUS / "lantern-cup-final"])
    archive.run()
    one, other = (
        f'{side} = [{{ name = "{name}", source = "ankara-2025/{source}" }}]'
        for side, name, source in (("one", "Hakan Fidan", "caliber"), ("other", "Hakan Fidan", "trtworld"))
    )
    decisions = tmp_path / "decisions.toml"
    decisions.write_text(f'[[decision]]\nstanding = "different"\n{one}\n{other}\n', encoding="utf-8")
    archive.know([decisions])
    assert archive.run().stories == 1
    (merge,) = archive.report("ankara-2025/caliber").merges
    assert len(merge.entities) == 2


def test_of_very_many_copies_some_are_judged(new: New, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(judging, "MOST_JUDGED", 3)
    archive, (one, two) = new(), sources(2, seed=1)
    archive.add([*({**one, "id": f"copy{number}"} for number in range(8)), two])
    archive.run()
    line = max(archive.stories(), key=lambda item: item.documents)
    assert line.documents >= 8
    assert line.judged == 3
    assert len(archive.report(line.story).documents) == 3


def test_a_story_that_is_not_there_is_told(corpus: Archive):
    with pytest.raises(BadArchive, match="no story and no document of a judged story called nothing"):
        corpus.report("nothing")


def test_a_missing_extra_is_named():
    code = """
import sys
sys.modules["duckdb"] = None
from reconcile.archive import Archive
try:
    Archive.create("x.duckdb")
except Exception as error:
    print(type(error).__name__, error)
"""
    home = str(Path(reconcile.__file__).parents[1])
    done = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | {"PYTHONPATH": home}, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == (
        "MissingExtra an archive needs duckdb; install it with: pip install 'reconcile[archive]'"
    )
