"""How well named persons are found: `python -m benchmarks.persons GOLD [--json] [--misses N] [--peers]`.

GOLD is ECB+ or MEANTIME in JSON lines or wikigold; benchmarks/person_gold.py tells what a named person is in each. Figures
are over mentions: `named_recall`, `precision` and `f1` for the exact stretch, after titles were trimmed from the gold's and
from ours by one rule; `untrimmed_f1` without trimming on either side; `overlap_*` where sharing a character is enough. In ECB+
not every person of a chosen sentence is annotated: precision there is a lower bound. The weights that ship were learnt from these
very texts: `python -m benchmarks.train_persons GOLD_DIR --check` cross-validates, and its figures are the ones to believe.

`--peers` shows the patterns without the tagger and every run of capitals, the floor. spaCy without a model has no names, NLTK's
chunker needs data that pip does not bring, and nameparser takes names apart and finds none: they cannot stand beside it.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks.person_gold import GoldText, Span, name_core, read_gold
from benchmarks.quotes import capital_mentions
from reconcile.extract.name import find_people, untagged
from reconcile.extract.page import Page
from reconcile.model import Block, Document
from reconcile.model import Span as TextSpan

Finder = Callable[[str], Sequence[Span]]


def as_page(text: str) -> Page:
    """A text of one block of prose, ready to be read."""
    block = Block(span=TextSpan(start=0, end=len(text)), kind="body")
    return Page(Document(id="text", text=text, sha256="", blocks=(block,)))


def engine(text: str) -> list[Span]:
    """The persons that the engine finds."""
    return [(mention.start, mention.end) for mention in find_people(as_page(text))]


def naive(text: str) -> list[Span]:
    """Every run of capitals as if it were a person: the floor."""
    return [(mention.start, mention.end) for mention in capital_mentions(text).people]


def patterns(text: str) -> list[Span]:
    """The persons that the engine finds without its tagger."""
    return [(mention.start, mention.end) for mention in find_people(as_page(text), untagged)]


PEERS: dict[str, Finder] = {"patterns": patterns, "capitals": naive}
COUNTS = ("gold", "found", "exact", "overlap", "untrimmed")


def shared(gold: Sequence[Span], found: Sequence[Span]) -> int:
    """How many of each share a character, one to one."""
    free = sorted(found)
    pairs = 0
    for start, end in sorted(gold):
        hit = next((one for one in free if one[0] < end and start < one[1]), None)
        if hit is not None:
            free.remove(hit)
            pairs += 1
    return pairs


def trimmed(text: str, span: Span) -> Span:
    """A found stretch cut by the rule that cuts the gold's; as it is where the rule sees no name in it."""
    core = name_core(text[span[0] : span[1]])
    return span if core is None else (span[0] + core[0], span[0] + core[1])


def inside(text: GoldText, found: Iterable[Span]) -> list[Span]:
    """What was found in the stretches of a text that count."""
    return sorted({span for span in found if any(a <= span[0] and span[1] <= b for a, b in text.counted)})


def count(text: GoldText, found: Iterable[Span]) -> dict[str, int]:
    """The counts of one text."""
    whole = inside(text, found)
    gold = set(text.people)
    cut = sorted({trimmed(text.text, span) for span in whole})
    return {
        "gold": len(gold),
        "found": len(cut),
        "exact": len(gold.intersection(cut)),
        "overlap": shared(sorted(gold), cut),
        "untrimmed": len(set(text.annotated).intersection(whole)),
    }


def ratio(part: float, whole: float) -> float:
    """A share, 0 of nothing."""
    return part / whole if whole else 0.0


def figures(totals: dict[str, int]) -> dict[str, float]:
    """The figures of summed counts."""
    gold, found = totals["gold"], totals["found"]
    return {
        "named_recall": ratio(totals["exact"], gold),
        "precision": ratio(totals["exact"], found),
        "f1": ratio(2 * totals["exact"], gold + found),
        "overlap_recall": ratio(totals["overlap"], gold),
        "overlap_precision": ratio(totals["overlap"], found),
        "overlap_f1": ratio(2 * totals["overlap"], gold + found),
        "untrimmed_recall": ratio(totals["untrimmed"], gold),
        "untrimmed_f1": ratio(2 * totals["untrimmed"], gold + found),
        "gold": gold,
        "found": found,
    }


def measure(texts: Sequence[GoldText], find: Finder = engine) -> tuple[dict[str, float], list[str]]:
    """The figures over all texts, and the misses in words."""
    totals = dict.fromkeys(COUNTS, 0)
    misses: list[str] = []
    seconds = 0.0
    for text in texts:
        began = time.perf_counter()
        found = find(text.text)
        seconds += time.perf_counter() - began
        for key, number in count(text, found).items():
            totals[key] += number
        misses += _misses(text, found)
    return figures(totals) | {"texts_per_second": ratio(len(texts), seconds)}, misses


def _misses(text: GoldText, found: Sequence[Span]) -> list[str]:
    cut = {trimmed(text.text, one) for one in inside(text, found)}
    lines = [f"missed  {_around(text.text, one)}  {text.id}" for one in text.people if one not in cut]
    return lines + [f"false   {_around(text.text, one)}  {text.id}" for one in sorted(cut - set(text.people))]


def _around(text: str, span: Span) -> str:
    start, end = span
    return re.sub(r"\s+", " ", f"{text[max(0, start - 50) : start]}[{text[start:end]}]{text[end : end + 30]}")


def table(columns: Mapping[str, Mapping[str, float]]) -> str:
    """Figures under each other, a column for each finder."""
    wide = max(map(len, columns)) + 2
    rows = [" " * 18 + "".join(name.rjust(wide) for name in columns)]
    for key in next(iter(columns.values())):
        cells = (
            f"{values[key]:.3f}" if isinstance(values[key], float) else str(values[key]) for values in columns.values()
        )
        rows.append(f"{key:18}" + "".join(cell.rjust(wide) for cell in cells))
    return "\n".join(rows)


def main(arguments: list[str] | None = None) -> int:
    """Print the figures; 2 where the gold file cannot be read."""
    parser = argparse.ArgumentParser(prog="benchmarks.persons", description="Named persons, against annotated texts.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("--json", action="store_true", help="figures as JSON")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="show up to N misses")
    parser.add_argument("--peers", action="store_true", help="the patterns alone and the naive floor beside it")
    chosen = parser.parse_args(arguments)
    try:
        texts = read_gold(chosen.gold)
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(f"{chosen.gold}: {type(error).__name__}: {error}", file=sys.stderr)
        return 2
    finders = {"reconcile": engine} | (PEERS if chosen.peers else {})
    measured = {name: measure(texts, find) for name, find in finders.items()}
    columns = {name: found for name, (found, _) in measured.items()}
    if chosen.json:
        peers = {name: values for name, values in columns.items() if name != "reconcile"}
        print(json.dumps(columns["reconcile"] | ({"peers": peers} if peers else {})))
    else:
        print(table(columns))
    print("\n".join(sorted(measured["reconcile"][1])[: chosen.misses]), end="\n" if chosen.misses else "")
    return 0


if __name__ == "__main__":
    sys.exit(main())
