"""kill -9 at random moments of add and run: nothing that was committed is lost, and the same commands finish the work.

`python -m tests.archive.crash --times 50` for many kills; the tests do a handful.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import reconcile
from reconcile.archive import Archive
from tests.archive.conftest import sources
from tests.archive.contents import found

HOME = str(Path(reconcile.__file__).parents[1])
DOCUMENTS = 24
_CHILD = """
import sys
from reconcile.archive import Archive, adding, judging
adding.COMMIT, adding.TASK, judging.AT_ONCE, judging.TASK = 4, 2, 2, 1  # many small transactions
if __name__ == "__main__":
    with Archive(sys.argv[1]) as archive:
        print("begun", flush=True)
        archive.add([sys.argv[3]], jobs=int(sys.argv[4])) if sys.argv[2] == "add" else archive.run(jobs=int(sys.argv[4]))
    print("done", flush=True)
"""


class Crashes:
    """An archive in a folder that is written by processes which are killed."""

    def __init__(self, folder: Path, seed: int, jobs: int) -> None:
        self.file, self.lines, self.script = folder / "a.duckdb", folder / "lines.jsonl", folder / "child.py"
        self.folder, self.jobs, self.dice = folder, jobs, random.Random(seed)
        self.sources = sources(DOCUMENTS, seed)
        self.lines.write_text("".join(json.dumps(item) + "\n" for item in self.sources), encoding="utf-8")
        self.script.write_text(_CHILD, encoding="utf-8")
        Archive.create(self.file).close()

    def start(self, verb: str) -> subprocess.Popen[str]:
        command = [sys.executable, str(self.script), str(self.file), verb, str(self.lines), str(self.jobs)]
        child = subprocess.Popen(
            command, env=os.environ | {"PYTHONPATH": HOME}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        assert child.stdout.readline() == "begun\n", child.stderr and child.stderr.read()
        return child

    def killed(self, verb: str, within: float) -> bool:
        """Start, and kill at a random moment; whether it came before the end."""
        child = self.start(verb)
        time.sleep(self.dice.uniform(0, within))
        child.kill()
        told = child.communicate()[0]
        return "done" not in told

    def finished(self, verb: str) -> float:
        """Let it come to its end; the seconds that it took."""
        start, child = time.perf_counter(), self.start(verb)
        out, err = child.communicate()
        assert child.returncode == 0, err
        assert "done" in out
        return time.perf_counter() - start

    def held(self) -> dict[str, list[tuple[str, ...]]]:
        """What is committed: every document with its claims counted, every story judged."""
        with Archive(self.file) as archive:
            whole = archive.query(
                "SELECT d.id, d.sha256, count(c.id)::VARCHAR FROM documents d LEFT JOIN claims c ON c.document = d.id "
                "GROUP BY ALL"
            )
            judged = archive.query("SELECT story, report FROM stories")
        return {"documents": sorted(whole), "stories": sorted(judged)}

    def reference(self) -> dict[str, list[tuple[object, ...]]]:
        """What an archive holds whose process nobody killed."""
        with Archive.create(self.folder / "whole.duckdb") as archive:
            archive.add([self.lines])
            archive.run()
            return found(archive)


def crash(folder: Path, times: int, seed: int, jobs: int) -> int:
    """Kill `times` times in add and as often in run. Returns how many kills came before the end of the work."""
    crashes, hit = Crashes(folder, seed, jobs), 0
    for verb, seconds in (("add", 1.5), ("run", 3.0)):
        part = "documents" if verb == "add" else "stories"
        before = crashes.held()[part]
        for _ in range(times):
            hit += crashes.killed(verb, seconds)
            after = crashes.held()[part]
            assert set(before) <= set(after), f"something was lost by a kill during {verb}"
            before = after
        crashes.finished(verb)
    with Archive(crashes.file) as archive:
        assert found(archive) == crashes.reference()
    return hit


def main() -> None:
    """Kill as often as was asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    rounds, hit = max(1, given.times // 5), 0
    for number in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            hit += crash(Path(folder), 3, given.seed + number, 1 + number % 2)
    print(f"{hit} of {rounds * 6} kills came in the midst of the work; nothing was lost, every archive was finished")


if __name__ == "__main__":
    main()
