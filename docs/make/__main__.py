"""`python -m docs.make [-o FOLDER]`: the site, strictly; a warning is an error."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from docs.make.excerpt import ROOT
from docs.make.stage import stage

SITE = ROOT / "build" / "site"
SHIM = "https://unpkg.com/iframe-worker/shim"
"""What the generator has a page load so that the search works from a folder; worker.js does the same and is ours."""


def main() -> int:
    """Build, and move what was built to its place when all of it is there."""
    parser = argparse.ArgumentParser(
        prog="python -m docs.make", description="Build the site from pages, docstrings and rules."
    )
    parser.add_argument("-o", "--output", type=Path, default=SITE, help="folder of the site; what is in it is replaced")
    output = parser.parse_args().output.resolve()
    with tempfile.TemporaryDirectory() as room:
        configuration = stage(Path(room))
        code = subprocess.run(
            [sys.executable, "-m", "zensical", "build", "--strict", "-f", str(configuration)],
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
            check=False,
        ).returncode
        if code == 0:
            at_home(Path(room) / "site")
            shutil.rmtree(output, ignore_errors=True)
            shutil.copytree(Path(room) / "site", output)
            print(f"the site is in {output}: open index.html")
    return code


def at_home(site: Path) -> None:
    """Have no page load anything from elsewhere."""
    for path in sorted(site.rglob("*.html")):
        own = "../" * (len(path.relative_to(site).parts) - 1) + "worker.js"
        path.write_text(path.read_text(encoding="utf-8").replace(SHIM, own), encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
