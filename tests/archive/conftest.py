"""Small articles of two stories, and archives made of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.archive_articles import articles
from reconcile.archive import Archive

Source = dict[str, str]


def sources(count: int, seed: int = 5) -> list[Source]:
    """Articles as records, without the story that they were made for."""
    return [{key: value for key, value in item.items() if key != "story"} for item in articles(count, seed)]


@pytest.fixture
def new(tmp_path: Path) -> Callable[..., Archive]:
    """Makes archives in the folder of the test."""
    made: list[Archive] = []

    def start(name: str = "a") -> Archive:
        made.append(Archive.create(tmp_path / f"{name}.duckdb"))
        return made[-1]

    yield start
    for archive in made:
        archive.close()
