"""Why documents are in one story or in two: what is told is what was decided."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import duckdb
import pytest

from benchmarks.archive_articles import sagas
from reconcile.archive import Archive
from reconcile.engines.story import VOICES
from reconcile.errors import BadArchive
from tests.archive.conftest import sources

New = Callable[..., Archive]


@pytest.fixture(scope="module")
def saga(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Weekly meetings of the same people, and a story of copies and of more texts than speak for one."""
    records = [{key: item[key] for key in ("id", "text", "published", "publisher")} for item in sagas(2, seed=2)]
    copies = [records[0] | {"id": f"copy{number:02}"} for number in range(VOICES + 2)]
    longer = [
        records[0] | {"id": f"long{number:02}", "text": records[0]["text"] + f" {number}."} for number in range(12)
    ]
    archive = Archive.create(tmp_path_factory.mktemp("saga") / "a.duckdb")
    archive.add([*records, *copies, *longer])
    archive.run()
    return archive


def test_a_document_fits_its_own_story_and_those_that_found_one_fit_none_that_they_met(saga: Archive):
    founders = dict(saga.query("SELECT document, founder FROM members ORDER BY ALL"))
    assert 1 < len(set(founders.values())) < len(founders)
    for one, other in list(combinations(founders, 2))[::29]:
        found = saga.why(one, other)
        assert (found.stories[0] == found.stories[1]) == (founders[one] == founders[other])
        assert found.odds == sum(reason.odds for reason in found.reasons)
        own = found.fittings[-1]
        assert (own.fit is None) == (founders[own.document] == own.document)
        assert own.fit is None or own.fit.odds >= 0
        for item in found.fittings[:-1]:
            best = own.fit.odds if own.fit else 0
            assert not (item.met and item.fit) or item.fit.odds <= best
        assert all(len(item.voices) <= VOICES for item in found.fittings)


def test_both_orders_weigh_the_same(saga: Archive):
    one, other = saga.query("SELECT document FROM members WHERE document NOT SIMILAR TO 'copy.*|long.*' ORDER BY ALL")[
        :2
    ]
    forth, back = saga.why(one[0], other[0]), saga.why(other[0], one[0])
    assert [item[:2] for item in forth.reasons] == [item[:2] for item in back.reasons]
    assert (forth.fittings, forth.documents) == (back.fittings, back.documents[::-1])


def test_without_another_document_the_likest_of_the_story_is_taken(saga: Archive):
    found = saga.why("copy03")
    assert found.stories[0] == found.stories[1]
    assert [reason.part for reason in found.reasons] == ["same_text"]
    assert found.documents[1] != "copy03"


def test_who_has_no_story_yet_is_told(new: New):
    archive, items = new(), sources(3)
    archive.add(items[:2])
    with pytest.raises(BadArchive, match=r"has no story for .* yet; find it: reconcile archive run"):
        archive.why(items[0]["id"], items[1]["id"])
    archive.run()
    assert archive.why(items[0]["id"], items[1]["id"]).reasons
    with pytest.raises(BadArchive, match="has no document called nobody"):
        archive.why(items[0]["id"], "nobody")
    archive.add([items[0] | {"text": "Ana Ruiz opened a bridge in Oslo."}])
    with pytest.raises(BadArchive, match="has no story for"):
        archive.why(items[0]["id"], items[1]["id"])
    archive.run()
    with pytest.raises(BadArchive, match="has no other text in the story of"):
        archive.why(items[0]["id"])
    archive.remove(items[1]["id"])
    with pytest.raises(BadArchive, match="has no document called"):
        archive.why(items[0]["id"], items[1]["id"])


def test_stories_of_another_reconcile_are_not_explained(tmp_path: Path):
    file, items = tmp_path / "a.duckdb", sources(2)
    with Archive.create(file) as archive:
        archive.add(items)
        archive.run()
    with duckdb.connect(str(file)) as other:
        other.execute("UPDATE meta SET value = '0.0.1 1 5' WHERE key = 'gathered_with'")
    found = "has stories that another reconcile found; find them anew"
    with Archive(file, read_only=True) as archive, pytest.raises(BadArchive, match=found):
        archive.why(items[0]["id"], items[1]["id"])
    with Archive(file) as archive:
        archive.run()
        assert archive.why(items[0]["id"], items[1]["id"]).reasons
