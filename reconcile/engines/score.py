"""Where pairs of forms are scored: on this machine, or on machines that share the work. The answers are the same."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import numpy as np

from reconcile.compare.name_forest_columns import Numbers
from reconcile.compare.name_vector import NameKernel
from reconcile.engines.link import LEAST, MILLI

Scored: TypeAlias = tuple[Numbers, Numbers, Numbers]
"""Pairs of forms, the lower number first, rising, and what their names speak for one person, in thousandths of log-odds."""


class Engine(Protocol):
    """Scores pairs."""

    def scored(self, kernel: NameKernel, pairs: tuple[Numbers, Numbers]) -> Scored:
        """Of pairs of regular forms of the kernel's table, rising, those that country and role could join."""


@dataclass(frozen=True, slots=True)
class Local:
    """This process, with so many threads; None: as many as there are cores for it. Memory grows with the threads."""

    workers: int | None = None

    def scored(self, kernel: NameKernel, pairs: tuple[Numbers, Numbers]) -> Scored:
        return kept(kernel, pairs, self.workers or cores())


def kept(kernel: NameKernel, pairs: tuple[Numbers, Numbers], workers: int = 1) -> Scored:
    """The pairs that country and role could join: the one step that all engines have in common."""
    left, right = pairs
    odds = kernel.log_odds(left, right, workers)
    some = np.flatnonzero(odds >= LEAST)
    return left[some], right[some], np.rint(MILLI * odds[some]).astype(np.int64)


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
