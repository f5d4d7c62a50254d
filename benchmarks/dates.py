"""How well times are found and read: `python -m benchmarks.dates GOLD.jsonl [--json] [--misses N]`.

GOLD has one document a line: `text`, `dct` (ISO day of publication) and `timex`, a list of `s`, `e`, `type`, `value`.
Only the annotations of type DATE and TIME count as gold: durations and sets are quantities here. Every time that we
find counts, so one found on a duration is a false one. `relaxed` asks for an overlap, `strict` for the same stretch,
`value` for an overlap and the same TIMEX3 value, `day` for the right day among the values that fix one. The mapping of
our reading to the notation of the gold lives here because nothing else needs it.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from reconcile.extract.when import TimeMention, find_times
from reconcile.model import When

_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "tonight": "NI"}
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}


class Gold(NamedTuple):
    """One annotated time."""

    start: int
    end: int
    value: str


class Found(NamedTuple):
    """One time that we found, with its value in the notation of the gold."""

    start: int
    end: int
    value: str


Pair = tuple[Gold, Found]


def timex_value(when: When) -> str:
    """Our reading in TIMEX3 notation, "" where it was not resolved."""
    if when.start is None:
        return ""
    words = re.findall(r"[a-z]+", when.text.lower())
    if when.precision in ("day", "time"):
        return when.start.isoformat() + _clock(when, words)
    season = next((_SEASONS[word] for word in words if word in _SEASONS), None)
    if season:
        return f"{when.start.year}-{season}"
    if "weekend" in words or when.precision == "week":
        year, week, _ = when.start.isocalendar()
        return f"{year}-W{week:02}" + ("-WE" if "weekend" in words else "")
    return _coarse(when, when.start)


def _clock(when: When, words: list[str]) -> str:
    if when.clock:
        return f"T{when.clock}"
    part = next((_PARTS[word] for word in words if word in _PARTS), None)
    return f"T{part}" if part else ""


def _coarse(when: When, first: date) -> str:
    if when.precision == "decade":
        return f"{first.year // 10}X"
    if when.precision == "quarter":
        return f"{first.year}-Q{(first.month + 2) // 3}"
    if when.month:
        return f"{first.year}-{when.month:02}"
    return f"{first.year}"


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


def measure(documents: Iterable[dict[str, Any]]) -> tuple[dict[str, float], list[str]]:
    """The figures over all documents, and the misses in words."""
    totals = dict.fromkeys(
        ("gold", "found", "relaxed", "strict", "value", "gold_days", "found_days", "days", "texts"), 0
    )
    misses: list[str] = []
    seconds = 0.0
    for document in documents:
        gold = [Gold(t["s"], t["e"], t["value"] or "") for t in document["timex"] if t["type"] in ("DATE", "TIME")]
        began = time.perf_counter()
        mentions = find_times(document["text"], date.fromisoformat(document["dct"][:10]))
        seconds += time.perf_counter() - began
        found = [Found(item.start, item.end, timex_value(item.value)) for item in mentions]
        _add(totals, gold, found)
        misses += _misses(document["text"], gold, found, mentions)
    return _figures(totals, seconds), misses


def _add(totals: dict[str, int], gold: list[Gold], found: list[Found]) -> None:
    pairs = paired(gold, found, overlap)
    counts = {
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
    for key, value in counts.items():
        totals[key] += value


def _figures(totals: dict[str, int], seconds: float) -> dict[str, float]:
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


def _misses(text: str, gold: list[Gold], found: list[Found], mentions: tuple[TimeMention, ...]) -> list[str]:
    pairs = paired(gold, found, overlap)
    seen = {one for one, _ in pairs}
    used = {other for _, other in pairs}
    lines = [f"missed  {_around(text, one)}  {one.value}" for one in gold if one not in seen]
    lines += [f"false   {_around(text, other)}  {other.value}" for other in found if other not in used]
    lines += [
        f"value   {_around(text, other)}  {other.value or 'unresolved'}, gold {one.value}"
        for one, other in pairs
        if not same_value(one.value, other.value)
    ]
    return lines if mentions or gold else []


def _around(text: str, item: Gold | Found) -> str:
    before = text[max(0, item.start - 60) : item.start]
    return re.sub(r"\s+", " ", f"{before}[{text[item.start : item.end]}]{text[item.end : item.end + 30]}")


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; 2 where the gold file cannot be read."""
    parser = argparse.ArgumentParser(prog="benchmarks.dates", description="Times found and read, against TIMEX3 gold.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("--json", action="store_true", help="figures as JSON")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="show up to N misses")
    chosen = parser.parse_args(arguments)
    try:
        lines = chosen.gold.read_text(encoding="utf-8").splitlines()
        figures, misses = measure(json.loads(line) for line in lines if line.strip())
    except (OSError, ValueError, KeyError) as error:
        print(f"{chosen.gold}: {type(error).__name__}: {error}", file=sys.stderr)
        return 2
    if chosen.json:
        print(json.dumps(figures))
    else:
        print("\n".join(f"{key:18} {value:8.3f}" for key, value in figures.items()))
    print("\n".join(sorted(misses)[: chosen.misses]), end="\n" if chosen.misses else "")
    return 0


if __name__ == "__main__":
    sys.exit(main())
