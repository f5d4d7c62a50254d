"""How the work on a text grows with the text: times of this process alone are compared with each other, so neither the speed of a
machine nor what else it does plays a part."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

SMALL, LARGE = 25_000, 100_000
GROWTH = 9  # times as long for four times the text: a square would be 16
SHORTEST = 1e-4  # seconds; a shorter run measures the clock


def seconds(work: Callable[[], object]) -> float:
    """Time of this process alone that a call takes, without looking through what other tests left behind."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        start = time.process_time()
        work()
        return max(SHORTEST, time.process_time() - start)
    finally:
        if collecting:
            gc.enable()


def grows(make: Callable[[int], Callable[[], object]], sizes: tuple[int, ...] = (SMALL, LARGE)) -> bool:
    """Whether four times the text takes far more than four times as long, in the best of three tries at each size."""
    before: float | None = None
    for size in sizes:
        work = make(size)
        now = seconds(work)
        if before is not None and now > GROWTH * before:
            now, before = min(now, seconds(work), seconds(work)), max(before, seconds(make(size // 4)))
            if now > GROWTH * before:
                return True
        before = now
    return False


def repeated(work: Callable[[str], object], unit: str) -> Callable[[int], Callable[[], object]]:
    """For `grows`: work on a text of one unit over and over."""

    def make(size: int) -> Callable[[], object]:
        text = (unit * (size // len(unit) + 1))[:size]
        return lambda: work(text)

    return make
