"""Copies among originals: `python -m benchmarks.independence [--rounds N] [--seed N] [--misses N] [--json]`.

Every article of the corpus is copied by each operator below, and stands among the originals of its story. A pair of an
article and its copy must be found to be one text; an article and somebody else's article on the same happening, or its
copy, must not. Operators change an article as a hurried desk would; `all` does everything at once.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from benchmarks.score.arithmetic import precision_recall
from reconcile.assemble.ledger import Ledger
from reconcile.assemble.source import source_pairs
from reconcile.extract import extract
from reconcile.model import Document, SourcePair
from reconcile.read import read
from reconcile.settings import Settings, silent
from reconcile.text.lexicon import common_words

CORPUS = Path(__file__).parents[1] / "corpus"
REPLACED = 0.15  # share of lower-case words that become other words
DROPPED = 0.3  # share of sentences left out
SHORTENED = 0.5  # share of sentences that lose their last clause
_WORD = re.compile(r"\b[a-z]{3,}\b")
_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])")
_ADDED = (
    "Further details were not known when this edition closed, and calls to several offices went unanswered. Readers who "
    "saw what happened are asked to write to the desk, which will add their accounts in the course of the evening."
)

Lines = list[str]
Operator = Callable[[Lines, random.Random], Lines]


def _words(lines: Lines, chance: random.Random) -> Lines:
    others = sorted(word for word in common_words() if word.isalpha() and 4 <= len(word) <= 9)
    return [_WORD.sub(lambda m: chance.choice(others) if chance.random() < REPLACED else m[0], line) for line in lines]


def _sentences(lines: Lines, change: Callable[[Lines], Lines]) -> Lines:
    """The lines with the sentences of their running text changed as one list, given back in as many paragraphs."""
    head, body = lines[:1], lines[1:]
    told = change([sentence for line in body for sentence in _SENTENCE.split(line) if sentence.strip()])
    size = max(1, -(-len(told) // max(1, len(body))))
    return head + [" ".join(told[at : at + size]) for at in range(0, len(told), size)]


def _reordered(lines: Lines, chance: random.Random) -> Lines:
    return _sentences(lines, lambda told: chance.sample(told, len(told)))


def _dropped(lines: Lines, chance: random.Random) -> Lines:
    return _sentences(lines, lambda told: [sentence for sentence in told if chance.random() >= DROPPED] or told)


def _shortened(lines: Lines, chance: random.Random) -> Lines:
    def cut(sentence: str) -> str:
        kept, comma, _ = sentence.rpartition(", ")
        return f"{kept}." if comma and len(kept.split()) > 5 and chance.random() < SHORTENED else sentence

    return _sentences(lines, lambda told: [cut(sentence) for sentence in told])


def _headline(lines: Lines, chance: random.Random) -> Lines:
    return [f"What we know so far, in {chance.choice(('brief', 'short', 'full'))}", *lines[1:]]


def _marks(lines: Lines, chance: random.Random) -> Lines:
    marks = chance.choice(("«»", '""', "„“"))
    return [line.translate({ord("“"): marks[0], ord("”"): marks[1], ord('"'): marks[1]}) for line in lines]


def _added(lines: Lines, chance: random.Random) -> Lines:
    at = chance.randrange(1, len(lines) + 1)
    return [*lines[:at], _ADDED, *lines[at:]]


def _all(lines: Lines, chance: random.Random) -> Lines:
    for change in (_words, _dropped, _reordered, _headline, _marks, _added):
        lines = change(lines, chance)
    return lines


OPERATORS: Mapping[str, Operator] = {
    "verbatim": lambda lines, _: lines,
    "words": _words,
    "reordered": _reordered,
    "dropped": _dropped,
    "shortened": _shortened,
    "headline": _headline,
    "marks": _marks,
    "added": _added,
    "all": _all,
}
"""What is done to a copy, by name."""


class Judged(NamedTuple):
    """One pair of texts: which operator made the second from the first ("" where they are independent), whether the
    engine calls them one text, the share of wording, and the two texts by name."""

    operator: str
    found: bool
    share: float
    texts: tuple[str, str]


def stories(folder: Path = CORPUS) -> dict[str, dict[str, Lines]]:
    """Story -> article -> its headline and the paragraphs of its running text."""
    return {
        story.name: {document.id: _lines(document) for document in read([story], Settings(), silent).documents}
        for story in sorted(folder.iterdir())
        if story.is_dir()
    }


def _lines(document: Document) -> Lines:
    told = [block.span for block in document.blocks if block.kind in {"standfirst", "heading", "body"}]
    return [document.title or "", *(document.text[span.start : span.end] for span in told)]


def judged(story: Mapping[str, Lines], operator: str, seed: int) -> Iterator[Judged]:
    """Every pair of one story in which each article has one copy; a copy has no pair with copies of others."""
    texts = dict(story)
    for name, lines in story.items():
        chance = random.Random(f"{seed} {operator} {name}")
        texts[f"{name}~{operator}"] = OPERATORS[operator](list(lines), chance)
    settings = Settings()
    shares = {(pair.a, pair.b): pair.shared_wording for pair in _pairs(texts, settings)}
    for one, other in combinations(sorted(texts), 2):
        share = shares.get((one, other), 0.0)
        copy = one.partition("~")[0] == other.partition("~")[0]
        if copy or not ("~" in one and "~" in other):
            yield Judged(operator if copy else "", share >= settings.copied_text, share, (one, other))


def _pairs(texts: Mapping[str, Lines], settings: Settings) -> Sequence[SourcePair]:
    sources = [{"id": name, "title": lines[0], "text": "\n\n".join(lines[1:])} for name, lines in texts.items()]
    documents = read(sources, settings, silent).documents
    return source_pairs(Ledger(extract(documents, settings, silent), ()), documents, settings)


def measure(rounds: int = 3, seed: int = 5, folder: Path = CORPUS) -> tuple[dict[str, dict[str, float]], list[Judged]]:
    """Precision, recall and F1 of copies for each operator and for all together, and every pair that was misjudged."""
    counts: dict[str, Counter[str]] = {}
    wrong: list[Judged] = []
    told = stories(folder)
    for operator in OPERATORS:
        counts[operator] = Counter()
        for number in range(rounds):
            for story in told.values():
                for pair in judged(story, operator, seed + number):
                    counts[operator][_outcome(pair)] += 1
                    wrong += [pair] if pair.found != bool(pair.operator) else []
    counts["together"] = sum(counts.values(), Counter())
    return {operator: _rates(tally) for operator, tally in counts.items()}, wrong


def _outcome(pair: Judged) -> str:
    if pair.operator:
        return "right" if pair.found else "missed"
    return "false" if pair.found else "apart"


def _rates(tally: Counter[str]) -> dict[str, float]:
    rates = precision_recall("copies", tally["right"], tally["false"], tally["missed"])
    return {
        **{name.removeprefix("copies_"): round(value or 0.0, 4) for name, value in rates.items()},
        "copies": tally["right"] + tally["missed"],
        "originals": tally["false"] + tally["apart"],
        "false": tally["false"],
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print. Exit status 0."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.independence", description="Copies among originals.")
    parser.add_argument("--rounds", type=int, default=3, help="how often every article is copied anew")
    parser.add_argument("--seed", type=int, default=5, help="what the changes are drawn with")
    parser.add_argument("--misses", type=int, default=0, help="misjudged pairs that are listed")
    parser.add_argument("--json", action="store_true", help="print one JSON object as the last line")
    given = parser.parse_args(arguments)
    found, wrong = measure(given.rounds, given.seed)
    for operator, rates in found.items():
        print(operator.ljust(10), "  ".join(f"{name} {value:g}" for name, value in rates.items()))
    for pair in wrong[: given.misses]:
        print(f"{pair.operator or 'originals'}: {pair.share:.3f} {' / '.join(pair.texts)}")
    if given.json:
        print(json.dumps({"benchmark": "independence", "seed": given.seed, "operators": found}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
