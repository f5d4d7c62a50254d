"""The benchmarks as they are called: what they refuse, what they print last."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import dossiers, page, speed

from ..extract.model_server import marked, serving

ROOT = Path(__file__).parents[2]


def last_line(text: str) -> dict:
    return json.loads(text.splitlines()[-1])


def test_a_folder_without_gold_is_refused_by_name(tmp_path, capsys):
    assert dossiers.main([str(tmp_path), "--answers", str(tmp_path / "out")]) == 2
    assert str(tmp_path) in capsys.readouterr().err


def test_an_unknown_story_is_refused_by_name(tmp_path, capsys):
    assert dossiers.main([str(ROOT / "corpus"), "--answers", str(tmp_path), "--only", "atlantis"]) == 2
    assert "atlantis" in capsys.readouterr().err


def test_a_story_is_answered_scored_and_printed(tmp_path, capsys):
    story = "ostavar-summit"
    arguments = [str(ROOT / "corpus"), "--answers", str(tmp_path), "--only", story, "--misses", "2", "--json"]
    assert dossiers.main(arguments) == 0
    printed = capsys.readouterr().out
    found = last_line(printed)
    assert found["stories"] == {story: found["total"]}
    assert all(name in printed for name in found["total"])
    answer = json.loads((tmp_path / "ostavar_summit.json").read_text(encoding="utf-8"))
    assert set(answer) == {"people", "events", "quotes", "findings"}


def test_another_extractor_is_scored_by_the_same_benchmark(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("RECONCILE_LLM_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with serving(marked()) as model:
        (tmp_path / "llm.toml").write_text(f'llm_url = "{model.url}"\nllm_model = "tiny"\n')
        chosen = ["--extractor", "llm", "--settings", str(tmp_path / "llm.toml")]
        story = [str(ROOT / "corpus"), "--answers", str(tmp_path), "--only", "ostavar-summit", "--json"]
        assert dossiers.main([*story, *chosen]) == 0
    assert model.asked
    assert last_line(capsys.readouterr().out)["total"]["people_detect_r"] == 0


def test_an_extractor_that_cannot_be_used_is_told(tmp_path, capsys):
    arguments = [str(ROOT / "corpus"), "--answers", str(tmp_path), "--extractor", "llm"]
    assert dossiers.main(arguments) == 2
    assert "llm_url" in capsys.readouterr().err


def test_the_article_is_as_long_as_it_says():
    assert speed.WORDS <= len(speed.article().split()) < speed.WORDS + 100


def test_a_slower_statement_takes_longer():
    quick, slow = (speed.import_milliseconds(statement, runs=1) for statement in ("pass", "time.sleep(0.05)"))
    assert quick < 50 <= slow


def test_speed_is_printed_with_its_peers(monkeypatch, capsys):
    monkeypatch.setattr(speed, "RUNS", 1)
    monkeypatch.setattr(speed, "FRESH", 1)
    assert speed.main(["--json"]) == 0
    printed = capsys.readouterr().out
    found = last_line(printed)
    assert found["claims"] > 0
    assert min(found["article_ms"], found["import_ms"], found["import_line_ms"]) > 0
    assert all(name in printed for name in found["peers"])
    assert found["identical"]
    assert "identical, byte by byte" in printed


def test_two_runs_that_differ_are_told(monkeypatch, capsys):
    monkeypatch.setattr(speed, "RUNS", 1)
    monkeypatch.setattr(speed, "FRESH", 1)
    monkeypatch.setattr(speed, "run_fingerprint", str)
    assert speed.main([]) == 1
    assert "DIFFER" in capsys.readouterr().out


@pytest.mark.parametrize("rate", [None, 0, 0.5, 1.0, 12])
def test_a_figure_is_shown_short(rate):
    assert len(dossiers.table({dossiers.ALL: {"figure": rate}}).splitlines()[-1].split()[-1]) <= 4


def test_the_page_is_measured_on_the_same_dossier_each_time(monkeypatch, capsys):
    monkeypatch.setattr(page, "SIZES", (10,))
    monkeypatch.setattr(page, "RUNS", {10: 1})
    assert page.dossier(60) == page.dossier(60)
    assert len({source["id"] for source in page.dossier(60)}) == 60
    assert page.main(["--json"]) == 0
    (figures,) = last_line(capsys.readouterr().out)["sizes"]
    assert figures["articles"] == 10
    assert 100_000 < figures["bytes"] < 2_000_000
    assert figures["render_ms"] > 0
