"""Many stories at once are each what `reconcile` makes of it, in their order; one at fault is told and the others go on."""

from __future__ import annotations

from pathlib import Path

from reconcile.many import reconcile_many
from reconcile.pipeline import reconcile
from reconcile.settings import EngineChoice
from tests.archive.conftest import sources

STORIES = {f"story {i}": sources(4, seed=i) for i in range(5)} | {"nothing": [{"id": "empty", "text": ""}]}


def test_each_story_is_what_reconcile_makes_of_it():
    found = list(reconcile_many(STORIES, engine=EngineChoice(workers=2)))
    assert [outcome.story for outcome in found] == list(STORIES)
    for outcome in found[:-1]:
        assert outcome.report == reconcile(STORIES[outcome.story])
        assert outcome.problem is None
    assert sum(len(outcome.report.findings) for outcome in found[:-1] if outcome.report) > 5
    assert found[-1].report is None
    assert found[-1].problem is not None
    assert found[-1].problem.startswith("nothing to reconcile")


def test_stories_may_come_one_by_one_and_may_be_folders(tmp_path: Path):
    for item in STORIES["story 1"]:
        (tmp_path / f"{item['id'].replace('/', '-')}.txt").write_text(item["text"], encoding="utf-8")
    found = list(reconcile_many((pair for pair in [("folder", [tmp_path])]), engine=EngineChoice(workers=1)))
    assert found[0].report == reconcile([tmp_path])
