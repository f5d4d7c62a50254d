"""Work in several processes."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

from reconcile.engines.crew import Crew, in_lists


def _tenfold(items: list[int], fatal: int) -> list[int]:
    if fatal in items:
        os._exit(9)
    return [10 * item for item in items]


def test_a_task_that_ends_its_process_loses_nothing_but_itself():
    crew = Crew(partial(_tenfold, fatal=3), 2, lambda item: -item)
    done = [result for results in crew.over([[0, 1], [2, 3, 4], [5], [6, 7]]) for result in results]
    assert done == [0, 10, 20, -3, 40, 50, 60, 70]


def test_a_script_whose_processes_cannot_start_is_told_once(tmp_path: Path):
    script = tmp_path / "unguarded.py"
    script.write_text(
        "from reconcile.engines.crew import Crew\n"
        "def same(items): return items\n"
        "print(list(Crew(same, 2, lambda item: None).over([[1], [2], [3]])))\n",
        encoding="utf-8",
    )
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1
    assert "if __name__ == '__main__'" in done.stderr.strip().splitlines()[-1]


def test_lists_hold_every_item_in_order():
    assert list(in_lists(range(5), 2)) == [[0, 1], [2, 3], [4]]
    assert not list(in_lists([], 2))
