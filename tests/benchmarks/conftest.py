"""The benchmarks are no part of the wheel: they come from the checkout, the package from where it is installed."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2]))
