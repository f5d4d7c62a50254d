"""Work on columns shared among threads: numpy and rapidfuzz let others run while they work."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")


def shared(work: Callable[[Item], None], items: Iterable[Item], workers: int) -> None:
    """Does the work for each item, by this thread alone or by so many threads. Raises what the work raises."""
    if workers < 2:
        for item in items:
            work(item)
        return
    with ThreadPoolExecutor(workers) as pool:
        for _ in pool.map(work, items):
            pass
