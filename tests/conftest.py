"""Hypothesis profiles. `small` is always on and draws the same examples every time: a new failure is a change of ours.
`large` looks further: pytest --hypothesis-profile=large.

The benchmarks are no part of the wheel: they come from the checkout, the package from where it is installed."""

from __future__ import annotations

import sys
from pathlib import Path

from hypothesis import HealthCheck, settings

sys.path.append(str(Path(__file__).parents[1]))

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]

settings.register_profile("small", max_examples=25, deadline=None, derandomize=True, suppress_health_check=_SLOW)
settings.register_profile("large", max_examples=1_000, deadline=None, suppress_health_check=_SLOW)
settings.load_profile("small")
