"""How well times are found and read: `python -m benchmarks.dates GOLD.jsonl [--peers] [--json] [--misses N]`.

GOLD has one document a line: `text`, `dct` (ISO day of publication) and `timex`, a list of `s`, `e`, `type`, `value`.
Scored as in TempEval: all annotations count, dates, clock times, durations and sets. `relaxed` asks for an overlap,
`strict` for the same stretch, `value` for an overlap and the same TIMEX3 value, `day` for the right day among the values
that fix one. `dates_*` are the same figures of what dates events: `find_times` against the annotations of type DATE and
TIME alone. There nothing found on a duration is right.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.date_peers import PEERS, Found, Tagger, enter
from reconcile.extract.when import find_times
from reconcile.extract.when_timex import find_timexes, timex_value


class Gold(NamedTuple):
    """One annotated time."""

    start: int
    end: int
    value: str


Pair = tuple[Gold, Found]
Document = dict[str, Any]


def timexes(text: str, published: date) -> list[Found]:
    """What the engine finds: dates, clock times, durations and sets."""
    return [Found(item.start, item.end, item.value) for item in find_timexes(text, published)]


def dates(text: str, published: date) -> list[Found]:
    """What the engine dates events by."""
    return [Found(item.start, item.end, timex_value(item.value)) for item in find_times(text, published)]


def same_value(gold: str, found: str) -> bool:
    """Equal but for seconds, unpadded week numbers and the placeholders that some annotators add."""
    return _plain(gold) == _plain(found)


def _plain(value: str) -> str:
    value = re.sub(r"(T\d\d:\d\d):\d\d$", r"\1", value.strip())
    value = re.sub(r"-W(\d)$", r"-W0\1", value)
    value = re.sub(r"(\d)T(?=[A-Z]{3}$)", r"\1", value)
    return re.sub(r"(?:-XX)+$", "", value)


def paired(gold: list[Gold], found: list[Found], fits: Callable[[Gold, Found], bool]) -> list[Pair]:
    """One-to-one pairs that fit, for each gold the found one with the longest overlap."""
    used: set[int] = set()
    pairs = []
    for one in gold:
        fitting = [index for index, other in enumerate(found) if index not in used and fits(one, other)]
        if fitting:
            best = max(fitting, key=lambda index: min(one.end, found[index].end) - max(one.start, found[index].start))
            used.add(best)
            pairs.append((one, found[best]))
    return pairs


def overlap(gold: Gold, found: Found) -> bool:
    """Whether the two share a character."""
    return gold.start < found.end and found.start < gold.end


def exact(gold: Gold, found: Found) -> bool:
    """Whether the two are the same stretch."""
    return (gold.start, gold.end) == (found.start, found.end)


def f1(right: int, given: int, wanted: int) -> float:
    """Harmonic mean of precision and recall; 0 where nothing is right."""
    return 2 * right / (given + wanted) if right else 0.0


def is_day(value: str) -> bool:
    """Whether a value fixes a day."""
    return bool(re.match(r"\d{4}-\d\d-\d\d", value))


def annotated(document: Document, kinds: Sequence[str] | None = None) -> list[Gold]:
    """The annotations of a document, of some kinds only where they are given."""
    wanted = [item for item in document["timex"] if kinds is None or item["type"] in kinds]
    return [Gold(item["s"], item["e"], item["value"] or "") for item in wanted]


def measure(
    documents: Sequence[Document], tagger: Tagger, kinds: Sequence[str] | None = None
) -> tuple[dict[str, float], list[str]]:
    """The figures of a tagger over all documents, and its misses in words."""
    totals: Counter[str] = Counter()
    misses: list[str] = []
    seconds = 0.0
    for document in documents:
        published = date.fromisoformat(document["dct"][:10])
        began = time.process_time()
        found = tagger(document["text"], published)
        seconds += time.process_time() - began
        gold = annotated(document, kinds)
        totals.update(_counts(gold, found))
        misses += _misses(document["text"], gold, found)
    return _figures(totals, seconds), misses


def _counts(gold: list[Gold], found: list[Found]) -> dict[str, int]:
    pairs = paired(gold, found, overlap)
    return {
        "texts": 1,
        "gold": len(gold),
        "found": len(found),
        "relaxed": len(pairs),
        "strict": len(paired(gold, found, exact)),
        "value": sum(same_value(one.value, other.value) for one, other in pairs),
        "gold_days": sum(is_day(one.value) for one in gold),
        "found_days": sum(is_day(other.value) for other in found),
        "days": sum(is_day(one.value) and one.value[:10] == other.value[:10] for one, other in pairs),
    }


def _figures(totals: Counter[str], seconds: float) -> dict[str, float]:
    gold, found = totals["gold"], totals["found"]
    return {
        "relaxed_f1": f1(totals["relaxed"], found, gold),
        "strict_f1": f1(totals["strict"], found, gold),
        "value_f1": f1(totals["value"], found, gold),
        "day_f1": f1(totals["days"], totals["found_days"], totals["gold_days"]),
        "texts_per_second": totals["texts"] / seconds if seconds else 0.0,
        "texts": totals["texts"],
        "gold": gold,
        "found": found,
    }


def _misses(text: str, gold: list[Gold], found: list[Found]) -> list[str]:
    pairs = paired(gold, found, overlap)
    seen = {one for one, _ in pairs}
    used = {other for _, other in pairs}
    lines = [f"missed  {_around(text, one)}  {one.value}" for one in gold if one not in seen]
    lines += [f"false   {_around(text, other)}  {other.value}" for other in found if other not in used]
    lines += [
        f"span    {_around(text, other)}  gold [{text[one.start : one.end]}]"
        for one, other in pairs
        if not exact(one, other)
    ]
    lines += [
        f"value   {_around(text, other)}  {other.value or 'unresolved'}, gold {one.value}"
        for one, other in pairs
        if not same_value(one.value, other.value)
    ]
    return lines


def _around(text: str, item: Gold | Found) -> str:
    before = text[max(0, item.start - 60) : item.start]
    return re.sub(r"\s+", " ", f"{before}[{text[item.start : item.end]}]{text[item.end : item.end + 30]}")


def compared(documents: Sequence[Document], peers: bool) -> tuple[dict[str, Any], list[str], list[str]]:
    """All figures, the misses of the engine, and a line for each peer that is not there."""
    ours, misses = measure(documents, timexes)
    dated, _ = measure(documents, dates, ("DATE", "TIME"))
    figures: dict[str, Any] = ours | {f"dates_{key}": value for key, value in dated.items() if key != "texts"}
    entered = {name: enter(name) for name in PEERS} if peers else {}
    figures["peers"] = {name: measure(documents, one)[0] for name, one in entered.items() if not isinstance(one, str)}
    return figures, misses, [one for one in entered.values() if isinstance(one, str)]


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; 2 where the gold file cannot be read."""
    parser = argparse.ArgumentParser(prog="benchmarks.dates", description="Times found and read, against TIMEX3 gold.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("--peers", action="store_true", help="measure other taggers that are installed as well")
    parser.add_argument("--json", action="store_true", help="figures as JSON")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="show up to N misses")
    chosen = parser.parse_args(arguments)
    try:
        lines = chosen.gold.read_text(encoding="utf-8").splitlines()
        figures, misses, excuses = compared([json.loads(line) for line in lines if line.strip()], chosen.peers)
    except (OSError, ValueError, KeyError) as error:
        print(f"{chosen.gold}: {type(error).__name__}: {error}", file=sys.stderr)
        return 2
    for excuse in excuses:
        print(excuse, file=sys.stderr)
    print("\n".join(sorted(misses)[: chosen.misses]), end="\n" if chosen.misses else "")
    print(json.dumps(figures) if chosen.json else table(figures))
    return 0


def table(figures: dict[str, Any]) -> str:
    """The figures in lines, those of the peers in columns beside them."""
    peers = figures["peers"]
    rows = ["".join(f"{name:>18}" for name in ("", "reconcile", *peers))] if peers else []
    for key, value in figures.items():
        if key != "peers":
            beside = "".join(f"{one[key]:18.3f}" for one in peers.values() if key in one)
            rows.append(f"{key:22}{value:14.3f}{beside}")
    return "\n".join(rows)


if __name__ == "__main__":
    sys.exit(main())
