"""Are changes of quotations told for what they are? `python -m benchmarks.quote_mutations [--pairs N] [--seed S] [--json]`.

Each pair is two short articles of our own that quote one speaker on one event; the second is changed by one operator
(`benchmarks/mutations/operators.py`) and goes through the whole engine. An operator's precision is over all pairs on
which one of its rules spoke, its recall over its own pairs; `errors_unmutated` counts error findings on pairs whose words
are the same, `other_errors` error findings of other rules on changed ones.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.mutations.operators import OPERATORS, Telling
from reconcile.check import load_rules
from reconcile.pipeline import run
from reconcile.read import read
from reconcile.settings import Settings

UTTERANCES = Path(__file__).parent / "mutations" / "utterances.txt"
UNMUTATED = "none"
_ARTICLES = (
    """Foreign Minister Ana Ruiz met the foreign minister of Belmora, Omar Haddad, in Vienna on 4 June 2021.

“{words}” {speaker} said {occasion}.
""",
    """Talks between the Belmoran foreign minister Omar Haddad and his colleague Ana Ruiz took place in Vienna on 4 June 2021.

{occasion}, {speaker} said: “{words}”
""",
)
"""What two desks wrote, so that no wording is shared but the quotation."""


class Pair(NamedTuple):
    """Two tellings and the operator between them, `UNMUTATED` where there is none."""

    operator: str
    first: Telling
    second: Telling


class Outcome(NamedTuple):
    """The rules on quotations that spoke on a pair, and those of them with the severity error (of any kind of rule)."""

    operator: str
    rules: frozenset[str]
    errors: frozenset[str]


def pairs(count: int, seed: int) -> Iterator[Pair]:
    """`count` changed pairs, the operators in turn, and one unchanged pair for every ten of them."""
    chance = Random(seed)
    said = UTTERANCES.read_text(encoding="utf-8").splitlines()
    names = list(OPERATORS)
    made = 0
    while made < count:
        name = names[made % len(names)]
        utterance, other = chance.sample(said, 2)
        change = OPERATORS[name][0](utterance, other, chance)
        if change is None or change[0] == change[1]:
            continue
        yield Pair(name, *change)
        made += 1
        if made % 10 == 0:
            yield Pair(UNMUTATED, Telling(utterance), Telling(utterance))


def article(telling: Telling, desk: int) -> str:
    """A short article of one of the desks that quotes the telling."""
    words, occasion = telling.words, telling.occasion
    if desk == 0:
        words = words.rstrip(".") + ","
    else:
        occasion = occasion[0].upper() + occasion[1:]
    return _ARTICLES[desk].format(words=words, speaker=telling.speaker.split()[-1], occasion=occasion)


def outcomes(drawn: Sequence[Pair]) -> Iterator[Outcome]:
    """What the engine says of each pair."""
    settings, rules = Settings(), load_rules([])
    for pair in drawn:
        sources = [
            {"id": name, "publisher": name.title(), "published": "2021-06-05", "text": article(telling, desk)}
            for desk, (name, telling) in enumerate((("herald", pair.first), ("post", pair.second)))
        ]
        report = run(read(sources, settings).documents, settings, rules)
        spoke = frozenset(finding.rule for finding in report.findings)
        errors = frozenset(finding.rule for finding in report.findings if finding.severity == "error")
        yield Outcome(pair.operator, spoke, errors)


SAME_WORDS = frozenset({"dress", "occasion", "speaker", UNMUTATED})
"""Pairs whose words are the same: that this is said too is no mistake."""


def figures(seen: Sequence[Outcome]) -> dict[str, float]:
    """F1 of every operator, 0..1, and the counts of errors that should not be."""
    found = {name: round(_f1(name, seen), 4) for name in OPERATORS}
    found["errors_unmutated"] = sum(bool(one.errors) for one in seen if one.operator == UNMUTATED)
    found["other_errors"] = sum(
        bool(one.errors - OPERATORS[one.operator][1]) for one in seen if one.operator != UNMUTATED
    )
    return found


def _f1(name: str, seen: Sequence[Outcome]) -> float:
    rules = OPERATORS[name][1]
    alike = {other for other, (_, spoken) in OPERATORS.items() if not spoken.isdisjoint(rules)}
    excused = alike | SAME_WORDS if name in SAME_WORDS - {"occasion", "speaker"} else alike
    own = [one for one in seen if one.operator == name]
    right = sum(not rules.isdisjoint(one.rules) for one in own)
    wrong = sum(not rules.isdisjoint(one.rules) for one in seen if one.operator not in excused)
    return 2 * right / max(1, len(own) + right + wrong)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures, and with --misses what was said instead."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="show N misses of each operator")
    parser.add_argument("--json", action="store_true", help="end with one JSON object")
    options = parser.parse_args(arguments)
    start = time.perf_counter()
    drawn = list(pairs(options.pairs, options.seed))
    seen = list(outcomes(drawn))
    for name, figure in (result := figures(seen)).items():
        print(f"{name:18} {figure:>8}")
    print(f"{len(drawn)} pairs in {time.perf_counter() - start:.0f} s")
    for line in _misses(drawn, seen, options.misses):
        print(line)
    if options.json:
        print(json.dumps(result))


def _misses(drawn: Sequence[Pair], seen: Sequence[Outcome], most: int) -> Iterator[str]:
    """What was said instead, `most` of each operator."""
    shown: Counter[str] = Counter()
    for pair, one in zip(drawn, seen, strict=True):
        expected = OPERATORS[pair.operator][1] if pair.operator != UNMUTATED else frozenset()
        missed = bool(expected) and expected.isdisjoint(one.rules)
        if (missed or one.errors - expected) and shown[pair.operator] < most:
            shown[pair.operator] += 1
            yield f"{pair.operator}: {', '.join(sorted(one.rules))}\n  {pair.first.words}\n  {pair.second.words}"


if __name__ == "__main__":
    main()
