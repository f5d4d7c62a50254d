"""Is one thing changed in one source found? `python -m benchmarks.dossier_mutations [GOLD_DIR ...] [--only OPERATOR]
[--variants N] [--seed S] [--misses N] [--json]`.

Every story of the folders, of the corpus and of `benchmarks/mutations/made_stories.py` where none is named, is run
unchanged and with one value of one source changed (`benchmarks/mutations/dossier_operators.py`), in up to N ways. A
change is found where a rule of its operator tells something new that concerns the changed source; it is disturbed where
another rule tells a new error. Of every operator: recall = found, precision = found / (found + disturbed), f1 from both;
`changes` counts what the stories offer.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.mutations.dossier_operators import OPERATORS, Change
from benchmarks.mutations.made_stories import made_stories
from reconcile.check import RuleSet, load_rules
from reconcile.model import Finding, Report
from reconcile.pipeline import run
from reconcile.read import read
from reconcile.settings import Settings

CORPUS = Path(__file__).parents[1] / "corpus"
VARIANTS = 3


class Outcome(NamedTuple):
    """What became of one change: the rules that say something new of the changed source, and new errors of any rule."""

    operator: str
    story: str
    change: Change
    rules: frozenset[str]
    errors: frozenset[str]

    @property
    def found(self) -> bool:
        return not OPERATORS[self.operator][1].isdisjoint(self.rules)

    @property
    def disturbed(self) -> bool:
        return bool(self.errors - OPERATORS[self.operator][1])


def outcomes(
    stories: Mapping[str, Mapping[str, str]], seed: int, variants: int = 1, operators: Iterable[str] = OPERATORS
) -> Iterator[Outcome]:
    """What the engine says of every change, each value changed in up to `variants` ways. `stories` maps the name of a story
    to its texts by source."""
    settings, rules = Settings(), load_rules([])
    for story, texts in sorted(stories.items()):
        before = _report(texts, settings, rules)
        for operator in operators:
            chance = Random(f"{seed} {story} {operator}")
            made = [OPERATORS[operator][0](before, texts, chance) for _ in range(variants)]
            for change in dict.fromkeys(change for changes in made for change in changes):
                after = _report({**texts, change.document: change.of(texts[change.document])}, settings, rules)
                new = list(_new(before.findings, after.findings))
                told = frozenset(finding.rule for finding in new if change.document in finding.documents)
                errors = frozenset(_errors(after) - _errors(before))
                yield Outcome(operator, story, change, told, errors)


def _report(texts: Mapping[str, str], settings: Settings, rules: RuleSet) -> Report:
    sources = [{"id": name, "text": text} for name, text in sorted(texts.items())]
    return run(read(sources, settings).documents, settings, rules)


def _new(before: Sequence[Finding], after: Sequence[Finding]) -> Iterator[Finding]:
    """The findings of `after` that `before` has not: another rule, or other values."""
    known = Counter(map(_told, before))
    for finding in after:
        known[_told(finding)] -= 1
        if known[_told(finding)] < 0:
            yield finding


def _errors(report: Report) -> Counter[str]:
    return Counter(finding.rule for finding in report.findings if finding.severity == "error")


def _told(finding: Finding) -> tuple[object, ...]:
    return finding.rule, tuple(sorted((side.value, side.documents) for side in finding.sides))


def figures(seen: Sequence[Outcome]) -> dict[str, dict[str, float]]:
    """Per operator recall, precision and F1, 0..1, and how many changes there were."""
    return {name: _rates([one for one in seen if one.operator == name]) for name in OPERATORS}


def _rates(own: Sequence[Outcome]) -> dict[str, float]:
    found, disturbed = sum(one.found for one in own), sum(one.disturbed for one in own)
    rates = {
        "recall": found / max(1, len(own)),
        "precision": found / max(1, found + disturbed),
        "f1": 2 * found / max(1, len(own) + found + disturbed),
    }
    return {name: round(rate, 4) for name, rate in rates.items()} | {"changes": len(own)}


def load_texts(folder: Path) -> dict[str, dict[str, str]]:
    """The texts of every story in a folder, by story and source."""
    texts: dict[str, dict[str, str]] = {}
    for path in sorted(folder.glob("*/*.txt")):
        texts.setdefault(path.parent.name, {})[path.stem] = path.read_text(encoding="utf-8")
    return texts


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the figures, and with --misses the changes that were missed or disturbed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="*", metavar="GOLD_DIR", help="folders of stories")
    parser.add_argument("--only", choices=sorted(OPERATORS), help="one operator")
    parser.add_argument("--variants", type=int, default=VARIANTS, help="ways in which each value is changed, at most")
    parser.add_argument("--seed", type=int, default=1, help="what stories and changes are drawn with")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="show N misses of each operator")
    parser.add_argument("--json", action="store_true", help="end with one JSON object")
    options = parser.parse_args(arguments)
    stories = {name: texts for folder in options.folders or [CORPUS] for name, texts in load_texts(folder).items()}
    if not options.folders:
        stories |= made_stories(options.seed)
    only = [options.only] if options.only else OPERATORS
    seen = list(outcomes(stories, options.seed, options.variants, only))
    for name, rates in (result := figures(seen)).items():
        print(f"{name:12}", *(f"{key} {rate:<7}" for key, rate in rates.items()))
    for line in _misses(seen, options.misses):
        print(line)
    if options.json:
        print(json.dumps(result))


def _misses(seen: Sequence[Outcome], most: int) -> Iterator[str]:
    shown: Counter[str] = Counter()
    for one in seen:
        if (not one.found or one.disturbed) and shown[one.operator] < most:
            shown[one.operator] += 1
            said = ", ".join(sorted(one.rules | one.errors)) or "nothing new"
            yield f"{one.operator} {one.story}/{one.change.document}: {one.change.what}: {said}"


if __name__ == "__main__":
    main()
