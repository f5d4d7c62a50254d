"""The terminal and Markdown formats, word for word. A missing golden fails.

After a change that is wanted: `python -m tests.report.update_goldens`, then read the difference before it is kept.
"""

from __future__ import annotations

import pytest

from .update_goldens import GOLDEN, shown


@pytest.mark.parametrize("name", GOLDEN)
def test_output_is_as_written_down(name):
    path = GOLDEN[name]
    assert path.exists(), f"{path.name} is missing; python -m tests.report.update_goldens writes it"
    assert shown(name) == path.read_text(encoding="utf-8")
