"""Quality on dossiers: `python -m benchmarks.dossiers GOLD_DIR --answers OUT_DIR [--only STORY] [--misses N]
[--extractor NAME] [--settings FILE] [--json]`.

Runs the engine on every story of GOLD_DIR, writes OUT_DIR/<dossier id>.json in the neutral answer format, scores the
answers against the gold and prints a table. With --json the last line is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import get_args

from benchmarks.answers import to_answer
from benchmarks.score import Dossier, Malformed, Rates, Tally, load_answer, load_dossiers, score, total
from reconcile.errors import ReconcileError
from reconcile.settings import ExtractorName, Settings, load_settings

ALL = "all"


def answer_file(folder: Path, dossier: Dossier) -> Path:
    """Where the answer about a dossier is kept."""
    return folder / f"{dossier.id}.json"


def write_answers(stories: Mapping[Path, Dossier], out: Path, settings: Settings | None = None) -> None:
    """Run the engine on the texts of each story and keep its answers."""
    from reconcile import reconcile  # noqa: PLC0415  scoring answers that are there needs no engine

    out.mkdir(parents=True, exist_ok=True)
    for folder, dossier in stories.items():
        report = reconcile(sorted(folder.glob("*.txt")), settings=settings)
        text = json.dumps(to_answer(report), ensure_ascii=False, indent=1)
        answer_file(out, dossier).write_text(text + "\n", encoding="utf-8")


def tallies(stories: Mapping[Path, Dossier], answers: Path) -> dict[str, Tally]:
    """What is right, wrong and missed in every story, by the name of its folder."""
    return {
        folder.name: score(dossier, load_answer(answer_file(answers, dossier))) for folder, dossier in stories.items()
    }


def figures(counted: Mapping[str, Tally]) -> dict[str, Rates]:
    """The rates of every story, and of all together under `all`."""
    return {name: total([tally]) for name, tally in counted.items()} | {ALL: total(counted.values())}


def misses(counted: Mapping[str, Tally], most: int) -> str:
    """Up to `most` misses of each sort, with the stories they are from."""
    sorts = sorted({sort for tally in counted.values() for sort in tally.misses})
    lines = []
    for sort in sorts:
        found = [f"  {story}  {what}" for story, tally in counted.items() for what in tally.misses.get(sort, ())]
        lines += ["", f"{sort} ({len(found)})", *found[:most]]
    return "\n".join(lines)


def table(rates: Mapping[str, Rates]) -> str:
    """One figure a line, one story a column; "-" where the gold has nothing to score."""
    names = list(rates[ALL])
    head = ["", *rates]
    rows = [head] + [[name, *(_shown(rates[story][name]) for story in rates)] for name in names]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    return "\n".join(
        "  ".join(
            [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        )
        for row in rows
    )


def _shown(rate: float | None) -> str:
    if rate is None:
        return "-"
    return str(rate) if isinstance(rate, int) else f"{rate:.2f}"


def _chosen(stories: Mapping[Path, Dossier], names: list[str]) -> dict[Path, Dossier]:
    unknown = sorted(set(names) - {folder.name for folder in stories})
    if unknown:
        raise Malformed(f"no story {', '.join(unknown)}")
    return {folder: each for folder, each in stories.items() if folder.name in names}


def main(arguments: list[str] | None = None) -> int:
    """Exit status 0, or 2 where a gold or answers file cannot be used."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.dossiers", description="Quality on dossiers with gold.")
    parser.add_argument("gold", type=Path, metavar="GOLD_DIR", help="folder with <story>/gold.json and <story>/*.txt")
    parser.add_argument("--answers", type=Path, metavar="OUT_DIR", required=True, help="where the answers are written")
    parser.add_argument("--only", action="append", metavar="STORY", help="this story alone; may be repeated")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="list up to N misses of each sort")
    parser.add_argument("--json", action="store_true", help="print one JSON object as the last line")
    parser.add_argument("--extractor", choices=get_args(ExtractorName), help="what reads the texts")
    parser.add_argument("--settings", type=Path, metavar="FILE", help="settings as TOML: pipeline, address, model")
    given = parser.parse_args(arguments)
    try:
        settings = load_settings(given.settings) if given.settings else Settings()
        stories = load_dossiers(given.gold)
        chosen = _chosen(stories, given.only or [folder.name for folder in stories])
        write_answers(chosen, given.answers, settings.replaced(extractor=given.extractor))
        counted = tallies(chosen, given.answers)
    except (Malformed, ReconcileError) as problem:
        print(f"error: {problem}", file=sys.stderr)
        return 2
    rates = figures(counted)
    print(table(rates))
    if given.misses:
        print(misses(counted, given.misses))
    if given.json:
        stories_only = {name: rate for name, rate in rates.items() if name != ALL}
        print(json.dumps({"benchmark": "dossiers", "total": rates[ALL], "stories": stories_only}, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
