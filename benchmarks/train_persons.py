"""Learn the weights of the tagger of persons, say what they are worth: `python -m benchmarks.train_persons GOLD_DIR [--check]`.

Needs `pip install 'reconcile[train]'`. GOLD_DIR holds ecbplus_dev.jsonl, meantime_en.jsonl and wikigold.conll.txt. Same input,
same bytes in `reconcile/extract/weights/persons.tsv`. `--check` measures and writes nothing: the texts are divided into 5 folds
by topic of ECB+, document of MEANTIME and stretch of wikigold, each is read under weights learnt from the other four, and the
figures are those of benchmarks/persons.py: of the tagger joined with the patterns, of the tagger alone, of the patterns alone.

A linear-chain CRF over the stretches of capitals that reconcile/extract/run.py finds. Beside each text it learns from a copy in
which people, places and bodies bear other names (from the tables that ship) and some lines are headlines, so that it learns what
stands around a name rather than who was in the news. ECB+ leaves persons out: a stretch without annotation that the patterns take
for a person is not learnt from.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import tempfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

import pycrfsuite

from benchmarks import persons as measures
from benchmarks.person_gold import GoldText, Span, read_gold
from reconcile.extract import tagger
from reconcile.extract.name import find_people, untagged
from reconcile.extract.name_words import BODY_WORDS
from reconcile.extract.page import Page, Run
from reconcile.extract.run import find_runs, stretches
from reconcile.extract.tagger_signs import Known, signs
from reconcile.text import lexicon, name_lexicon
from reconcile.text.fold import fold

FILES = ("ecbplus_dev.jsonl", "meantime_en.jsonl", "wikigold.conll.txt")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
OUT = Path(tagger.__file__).with_name("weights") / "persons.tsv"
FOLDS = 5
HEADLINES = 0.15  # of the lines of a copy
_SMALL = frozenset("a an and as at but by for from in into of on or over s t the to with".split())
COPIES = 1  # of each text, with other names
OPTIONS = {"c1": 0.1, "c2": 0.5, "max_iterations": 80, "feature.minfreq": 3}
WAYS = ("joined", "tagger", "patterns")
BLOCK = 12  # texts of wikigold that follow each other and may be of one article


class Sample(NamedTuple):
    """A stretch of capitals to learn from: the signs of its words and their labels."""

    signs: list[list[str]]
    labels: list[str]


def fold_of(text: GoldText) -> int:
    """The fold of a text: one for all that tell of the same thing."""
    group = text.group
    if group.startswith("wikigold"):
        group = f"wikigold {int(group.split()[1]) // BLOCK}"
    return zlib.crc32(group.encode()) % FOLDS


@cache
def _pool() -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Given names, surnames and places of the tables that ship."""
    given, family = [], []
    for word in name_lexicon.words():
        share = name_lexicon.given_share(word)
        if word.isascii() and word.isalpha() and len(word) > 2 and share is not None:
            (given if share > 0.6 else family).append(word)
    return tuple(given), tuple(family), tuple(sorted(lexicon.cities()))


def _other_word(words: Sequence[str], chance: random.Random, respelt: float = 0.25) -> str:
    """A name of the table, now and then respelt so that the table does not have it."""
    word = chance.choice(words)
    if chance.random() < respelt:
        at = chance.randrange(1, len(word))
        word = word[:at] + chance.choice("aeiouklmnrsty") + word[at + chance.randrange(2) :]
    return word.capitalize()


class _Renaming:
    """The other names that people and places of one text bear."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._words: dict[tuple[str, str], str] = {}

    def person(self, wording: str) -> str:
        """Another name of as many words, the same for the same word."""
        words = wording.split()
        parts = [self._word(word, "given" if at + 1 < len(words) else "family") for at, word in enumerate(words)]
        if len(parts) > 1 and self._chance.random() < 0.15:
            parts.insert(self._chance.randrange(2), self._initials())
        return " ".join(parts)

    def _initials(self) -> str:
        letters = self._chance.choices("ABCDEFGHIJKLMNOPRSTVWYZ", k=self._chance.choice((1, 1, 2)))
        return self._chance.choice((".", ". ")).join(letters) + "."

    def other(self, wording: str) -> str:
        """Another place for a place that the table has; else other words for those that are no words of the language."""
        if fold(wording) in lexicon.cities():
            return self._known(("place", wording), lambda: self._chance.choice(_pool()[2]).title())
        return _WORD.sub(lambda match: self._invented(match.group()), wording)

    def _invented(self, word: str) -> str:
        key = fold(word)
        tables = (lexicon.common_words(), BODY_WORDS, lexicon.demonyms(), lexicon.country_names(), lexicon.cities())
        if not word[0].isupper() or len(word) < 3 or word.isupper() or any(key in table for table in tables):
            return word
        return self._known(("other", word), lambda: _other_word(_pool()[1], self._chance, 0.7))

    def _known(self, key: tuple[str, str], new: Callable[[], str]) -> str:
        if key not in self._words:
            self._words[key] = new()
        return self._words[key]

    def _word(self, word: str, part: str) -> str:
        if len(word.strip(".")) < 2 or not word[0].isupper():
            return word
        key = ("name", word.removesuffix(","))
        if key not in self._words:
            given, family, _ = _pool()
            new = _other_word(given if part == "given" else family, self._chance)
            if part == "family" and self._chance.random() < 0.12:
                new = self._chance.choice(
                    ["al-{}", "El {}", "de {}", "van der {}", "bin {}", "Abu {}", "O'{}", "{}-" + new]
                ).format(new)
            self._words[key] = new
        new = self._words[key]
        return new.upper() if word.isupper() and len(word) > 3 else new


def renamed(text: GoldText, chance: random.Random) -> GoldText:
    """A text whose people and places bear other names."""
    names = _Renaming(chance)
    changes = [(start, end, names.person(text.text[start:end])) for start, end in text.people]
    changes += [(start, end, names.other(text.text[start:end])) for start, end, _ in _apart(text.others, text.people)]
    pieces, moves, at = [], [], 0
    for start, end, wording in sorted(changes):
        if start >= at:
            pieces += [text.text[at:start], wording]
            moves.append((end, len(wording) - (end - start)))
            at = end
    pieces.append(text.text[at:])

    def moved(offset: int) -> int:
        return offset + sum(move for end, move in moves if end <= offset)

    def span(start: int, end: int) -> Span:
        return moved(start), moved(end)

    return text._replace(
        text="".join(pieces),
        counted=tuple(span(*one) for one in text.counted),
        people=tuple(span(*one) for one in text.people),
        others=tuple((*span(start, end), kind) for start, end, kind in text.others),
    )


def headlined(text: GoldText, chance: random.Random) -> GoldText:
    """A text with some of its lines in the capitals of headlines."""
    lines = [
        _WORD.sub(_capital, line) if len(line) < 200 and chance.random() < HEADLINES else line
        for line in text.text.splitlines(keepends=True)
    ]
    return text._replace(text="".join(lines))


def _capital(match: re.Match[str]) -> str:
    word = match.group()
    return word if word in _SMALL else word[0].upper() + word[1:]


def labels_of(run: Run, people: Iterable[Span]) -> list[str]:
    """The label of each word of a stretch."""
    found, before = [], None
    for token in run.tokens:
        holder = next(((start, end) for start, end in people if start <= token.start and token.end <= end), None)
        found.append("outside" if holder is None else "inside" if holder == before else "begin")
        before = holder
    return found


def samples(text: GoldText) -> Iterator[Sample]:
    """The stretches of a text that can be learnt from."""
    page = measures.as_page(text.text)
    known = Known(page)
    doubtful = [(m.start, m.end) for m in find_people(page, untagged)] if text.group.startswith("topic") else []
    others = [(start, end) for start, end, _ in text.others]
    for sentence in page.sentences:
        for run in stretches(sentence):
            span = run.tokens[0].start, run.tokens[-1].end
            may_name = any(run.first <= one.first < run.last for one in find_runs(sentence))
            if not (may_name and _within(span, text.counted)):
                continue
            labels = labels_of(run, text.people)
            named = any(label != "outside" for label in labels)
            if named or _within(span, others) or not any(a < span[1] and span[0] < b for a, b in doubtful):
                yield Sample(list(signs(run, known)), labels)


def _apart(others: Iterable[tuple[int, int, str]], people: Sequence[Span]) -> Iterator[tuple[int, int, str]]:
    """The names of other things that hold no person's."""
    return (one for one in others if not any(start < one[1] and one[0] < end for start, end in people))


def _within(span: Span, others: Sequence[Span]) -> bool:
    return any(a <= span[0] and span[1] <= b for a, b in others)


def learn(texts: Iterable[GoldText]) -> str:
    """The file of weights that is learnt from texts."""
    chance = random.Random(0)
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(OPTIONS)
    for text in texts:
        for copy in (text, *(headlined(renamed(text, chance), chance) for _ in range(COPIES if text.people else 1))):
            for one in samples(copy):
                trainer.append(one.signs, one.labels)
    with tempfile.TemporaryDirectory() as folder:
        model = str(Path(folder) / "model")
        trainer.train(model)
        read = pycrfsuite.Tagger()
        read.open(model)
        return as_file(read.info())


def as_file(info: pycrfsuite._dumpparser.ParsedDump) -> str:
    """The weights in whole numbers, a sign a line, sorted."""
    rows: dict[str, dict[str, int]] = {f"after {label}": {} for label in tagger.LABELS}
    for (label, to), weight in info.transitions.items():
        rows[f"after {label}"][to] = round(weight * tagger.UNIT)
    for (sign, label), weight in info.state_features.items():
        rows.setdefault(sign, {})[label] = round(weight * tagger.UNIT)
    lines = [
        "\t".join([sign, *(str(row.get(label, 0)) for label in tagger.LABELS)])
        for sign, row in sorted(rows.items())
        if sign.startswith("after ") or any(abs(weight) > 1 for weight in row.values())
    ]
    return "\n".join(lines) + "\n"


def check(files: dict[str, list[GoldText]]) -> dict[str, dict[str, float]]:
    """The figures of each file with every text read under weights that were learnt without its fold."""
    totals: dict[str, Counter[str]] = {f"{name} {way}": Counter() for name in files for way in WAYS}
    for held_out in range(FOLDS):
        learnt = learn(text for texts in files.values() for text in texts if fold_of(text) != held_out)
        tag = partial(tagger.tag_with, tagger.parse_weights(learnt.splitlines()))
        for name, texts in files.items():
            for text in texts:
                if fold_of(text) == held_out:
                    page = measures.as_page(text.text)
                    for way, found in zip(WAYS, _found(page, tag), strict=True):
                        totals[f"{name} {way}"].update(measures.count(text, found))
    return {name: measures.figures(counts) for name, counts in totals.items()}


def _found(page: Page, tag: tagger.Tagger) -> tuple[list[Span], list[Span], list[Span]]:
    """What the two together find, the tagger alone, the patterns alone."""
    alone = [(one.run.tokens[0].start, one.run.tokens[-1].end) for one in tag(page) if one.score > 0]
    joined, patterns = ([(m.start, m.end) for m in find_people(page, way)] for way in (tag, untagged))
    return joined, alone, patterns


def main(arguments: list[str] | None = None) -> int:
    """Write the weights, or print what they are worth."""
    parser = argparse.ArgumentParser(prog="benchmarks.train_persons", description="Weights of the tagger of persons.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true", help="cross-validate, write nothing")
    parser.add_argument("--json", action="store_true", help="figures as JSON")
    chosen = parser.parse_args(arguments)
    try:
        files = {name: read_gold(chosen.folder / name) for name in FILES}
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(f"{chosen.folder}: {type(error).__name__}: {error}", file=sys.stderr)
        return 2
    if not chosen.check:
        OUT.write_text(learn(text for texts in files.values() for text in texts), encoding="utf-8", newline="\n")
        return 0
    figures = check(files)
    if chosen.json:
        print(json.dumps(figures))
    else:
        for name in files:
            print(name, measures.table({way: figures[f"{name} {way}"] for way in WAYS}), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
