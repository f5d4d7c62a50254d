"""Which answers the weighing of sources arrives at: `python -m benchmarks.fusion CLAIMS.tsv GOLD.tsv [--json] [--misses N]`.

CLAIMS has columns id, attribute, value, source; GOLD id, attribute, value. A gold item is answered right if clock times
are the same minute, sets of people hold the same people one to one, and other values the same reading. Where GOLD calls
an attribute otherwise and CLAIMS has only one, that one is meant. Voting stands beside: the commonest answer, and for
people those whom three sources in ten name or more.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from reconcile.compare.name import score_names
from reconcile.extract.cell import read_cells
from reconcile.model.row import Cell, Row
from reconcile.read.table import read_records, read_table
from reconcile.settings import Settings
from reconcile.weigh import weigh

VOTED = 0.3  # share of the sources that have to name a person
Answers = Mapping[tuple[str, str], tuple[str, ...]]


def same_people(answer: Sequence[str], gold: Sequence[str]) -> bool:
    """Whether two lists hold the same people: each name has one of its own in the other list."""
    left = list(gold)
    for name in answer:
        fitting = [(score_names(name, other).score, other) for other in left if _one_person(name, other)]
        if not fitting:
            return False
        left.remove(max(fitting)[1])
    return not left


def _one_person(a: str, b: str) -> bool:
    scored = score_names(a, b)
    return scored.score >= 0.5 or scored.unproven


def load_gold(path: Path) -> tuple[Row, ...]:
    """The rows of a gold table, all of one source."""
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    names = header.split("\t")
    records = (dict(zip(names, line.split("\t"), strict=True)) | {"source": "gold"} for line in lines if line.strip())
    return read_records(((number, record) for number, record in enumerate(records, 2)), str(path)).rows


def voted(cells: Sequence[Cell]) -> Answers:
    """What the commonest answer is, and whom many name."""
    told: dict[tuple[str, str], dict[str, tuple[str, ...]]] = defaultdict(dict)
    for cell in cells:
        if cell.reading is not None:
            reading = (cell.reading,) if isinstance(cell.reading, str) else cell.reading
            told[cell.row.subject, cell.row.attribute].setdefault(cell.row.source, reading)
    kinds = {(cell.row.subject, cell.row.attribute): cell.kind for cell in cells}
    answers = {}
    for item, by_source in told.items():
        if kinds[item] == "people":
            named = Counter(name.split()[-1] for names in by_source.values() for name in dict.fromkeys(names))
            answers[item] = tuple(sorted(name for name, count in named.items() if count >= VOTED * len(by_source)))
        else:
            counted = Counter(by_source.values())
            answers[item] = min(counted, key=lambda reading: (-counted[reading], reading))
    return answers


def score(answers: Answers, gold: Sequence[Cell], misses: list[str]) -> float:
    """The share of gold cells answered right, 0..1."""
    right = 0
    for cell in gold:
        item = (cell.row.subject, cell.row.attribute)
        expected = (cell.reading,) if isinstance(cell.reading, str) else cell.reading or ()
        answer = answers.get(item, ())
        good = same_people(answer, expected) if cell.kind == "people" else answer == expected
        right += good
        if not good:
            misses.append(f"{' '.join(item)}: gold {', '.join(expected)}; answered {', '.join(answer) or 'nothing'}")
    return right / len(gold) if gold else 0.0


def gold_cells(gold: Sequence[Row], cells: Sequence[Cell]) -> list[Cell]:
    """Gold rows read as the claims' attribute is."""
    kinds = {cell.row.attribute: cell.kind for cell in cells}
    only = next(iter(kinds)) if len(kinds) == 1 else None
    rows = [row._replace(attribute=row.attribute if row.attribute in kinds else only or row.attribute) for row in gold]
    return [cell for cell in read_cells(rows) if cell.kind == kinds.get(cell.row.attribute)]


def main(arguments: Sequence[str] | None = None) -> None:
    """Print accuracy and what stands beside it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--json", action="store_true", help="end with one JSON object")
    parser.add_argument("--misses", type=int, default=0, metavar="N")
    options = parser.parse_args(arguments)
    settings = Settings(max_characters=100_000_000)
    start = time.perf_counter()
    outcome = read_table(options.claims, settings)
    cells = read_cells(outcome.rows)
    read = time.perf_counter() - start
    weighed = weigh(cells, settings)
    seconds = time.perf_counter() - start
    gold = gold_cells(load_gold(options.gold), cells)
    misses: list[str] = []
    answers = {(belief.subject, belief.attribute): belief.answer for belief in weighed.beliefs}
    figures = {
        "accuracy": round(score(answers, gold, misses), 4),
        "vote": round(score(voted(cells), gold, []), 4),
        "gold": len(gold),
        "claims": len(outcome.rows),
        "sources": len({row.source for row in outcome.rows}),
        "unreadable_lines": len(outcome.failures),
        "dependent_pairs": len(weighed.dependences),
        "seconds_to_read": round(read, 2),
        "seconds": round(seconds, 2),
    }
    for name, figure in figures.items():
        print(f"{name:20} {figure:>10}")
    for miss in misses[: options.misses]:
        print(f"  {miss}")
    if options.json:
        print(json.dumps(figures))


if __name__ == "__main__":
    main()
