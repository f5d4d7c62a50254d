"""The site is made by `docs.make`, which is no part of the installed package: tests find it in the checkout."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2]))
