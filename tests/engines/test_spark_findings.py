"""Entities, events and findings are the same from Spark and from this process; a worker that ends takes only its item along."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from reconcile.archive import Archive
from reconcile.cli import main
from reconcile.engines.spark_crew import SparkCrew
from reconcile.errors import NoEngine
from reconcile.many import reconcile_frame, reconcile_many
from reconcile.settings import EngineChoice, Settings
from tests.archive.conftest import sources
from tests.archive.contents import found

SPARK = EngineChoice(kind="spark")
STORIES = {f"story {i}": sources(4, seed=i) for i in range(4)} | {"nothing": []}


@pytest.mark.usefixtures("session")
def test_an_archive_is_the_same_from_both_engines(tmp_path: Path):
    articles = sources(16)
    contents = []
    for name, engine in (("local", EngineChoice()), ("spark", SPARK)):
        with Archive.create(tmp_path / f"{name}.duckdb", Settings(engine=engine)) as archive:
            added = archive.add([*articles, tmp_path / "missing.txt"])
            judged = archive.run()
            contents.append((added, judged, found(archive)))
    here, there = contents
    assert there == here
    assert len(here[2]["findings"]) > 3
    assert len(here[2]["entities"]) > 10


def test_stories_are_the_same_from_both_engines_and_in_a_frame(session: Any):
    here = list(reconcile_many(STORIES))
    assert sum(len(outcome.report.findings) for outcome in here if outcome.report) > 5
    assert list(reconcile_many(STORIES, engine=SPARK)) == here
    assert [outcome.story for outcome in here if outcome.problem] == ["nothing"]
    columns = "id string, text string, publisher string, url string, published string, title string"
    names = [column.split()[0] for column in columns.split(", ")]
    rows = [(name, [tuple(item.get(key) for key in names) for item in items]) for name, items in STORIES.items()]
    frame = session.createDataFrame(rows, f"story string, documents array<struct<{columns}>>")
    judged = {row["story"]: row for row in reconcile_frame(frame.repartition(3)).collect()}
    for outcome in here:
        report = outcome.report.model_dump_json() if outcome.report else None
        assert (judged[outcome.story]["report"], judged[outcome.story]["problem"]) == (report, outcome.problem)


def test_the_command_works_on_spark(session: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    file = str(tmp_path / "news.duckdb")
    (tmp_path / "in").mkdir()
    for item in sources(4):
        (tmp_path / "in" / f"{item['id'].replace('/', '-')}.txt").write_text(item["text"], encoding="utf-8")
    assert main(["archive", "init", file]) == 0
    assert main(["archive", "add", file, str(tmp_path / "in"), "--engine", "spark"]) == 0
    assert main(["archive", "run", file, "--master", "local[2]"]) == 0
    assert "4 new, 0 replaced" in capsys.readouterr().out


def ending(items: Sequence[int]) -> list[int]:
    if 13 in items:
        os._exit(7)
    return [item * item for item in items]


def raising(items: Sequence[int]) -> list[int]:
    raise ValueError("no")


def test_what_ends_its_worker_is_lost_alone(session: Any):
    crew: SparkCrew[int, int] = SparkCrew(session, ending, lambda item: -item)
    assert list(crew.over([[1, 2], [13, 14]])) == [[1, 4], [-13, 196]]


def test_a_job_that_fails_is_told_in_words(session: Any):
    crew: SparkCrew[int, int] = SparkCrew(session, raising, lambda item: -item)
    with pytest.raises(NoEngine, match="engine spark: a job failed"):
        list(crew.over([[1]]))
