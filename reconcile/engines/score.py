"""What names speak for two forms being one person's, in whole numbers: the step that decides, in every engine."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np

from reconcile.compare.columns import Numbers
from reconcile.compare.name_vector import NameKernel
from reconcile.engines.link import LEAST, MILLI

Scored: TypeAlias = tuple[Numbers, Numbers, Numbers]
"""Pairs of forms, the lower number first, rising, and what their names speak for one person, in thousandths of log-odds."""


def kept(kernel: NameKernel, pairs: tuple[Numbers, Numbers], workers: int = 1) -> Scored:
    """Of pairs of regular forms of the kernel's table those that country and role could join."""
    left, right = pairs
    odds = kernel.log_odds(left, right, workers)
    some = np.flatnonzero(odds >= LEAST)
    return left[some], right[some], np.rint(MILLI * odds[some]).astype(np.int64)
