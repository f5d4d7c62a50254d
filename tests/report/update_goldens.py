"""Write the goldens anew: `python -m tests.report.update_goldens` from the root of the checkout."""

from __future__ import annotations

from pathlib import Path

from reconcile.report import render, render_terminal

from .sample import sample

_FOLDER = Path(__file__).parent / "golden"
GOLDEN = {
    name: _FOLDER / name
    for name in ("calm.txt", "calm_80.txt", "calm_colour.txt", "calm.md", "hostile.txt", "hostile.md")
}


def shown(name: str) -> str:
    """What the golden of that name should hold. Version and settings are pinned, so that they may change freely."""
    pinned = {"version": "0.0.0", "settings_sha256": "0" * 64}
    report = sample(hostile=name.startswith("hostile")).model_copy(update=pinned)
    if name.endswith(".md"):
        return render(report, "markdown")
    return render_terminal(report, 80 if "80" in name else 88, colour="colour" in name)


def main() -> None:
    """Write every golden."""
    for name, path in GOLDEN.items():
        path.write_text(shown(name), encoding="utf-8")


if __name__ == "__main__":
    main()
