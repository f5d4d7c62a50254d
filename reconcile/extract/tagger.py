"""The trained tagger: how much speaks for a run of capitals being a person's name.

A linear chain over the words of each stretch of capitals, with whole numbers for weights, so that every machine answers alike.
The weights are learnt by `python -m benchmarks.train_persons`; reconcile/extract/weights/README.md says from what.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from reconcile.extract.page import Page, Run
from reconcile.extract.run import QUOTES, find_runs, stretches
from reconcile.extract.tagger_signs import Known, Signs, grouped, may_name, titles

LABELS = ("begin", "inside", "outside")
UNIT = 100  # weights and scores are hundredths of a natural logarithm
_BEGIN, _INSIDE, _OUTSIDE = range(3)
_NEVER = -(10**9)
_SUMS = 20_000  # groups of signs whose sums are kept
Row = tuple[int, int, int]


class Candidate(NamedTuple):
    """A run that may name a person; `score` is the log-odds that it does, natural logarithm, any sign."""

    run: Run
    score: float


Tagger = Callable[[Page], Iterable[Candidate]]


class Weights(NamedTuple):
    """What each sign adds to each label, and what each label adds to the next one (rows: from, columns: to). `sums` are those of
    groups of signs that were added up already."""

    signs: Mapping[str, Row]
    steps: tuple[Row, Row, Row]
    sums: dict[Signs, Row]

    def of(self, groups: Iterable[Signs]) -> Row:
        """What all signs of a word add to each label."""
        begin = inside = outside = 0
        for group in groups:
            row = self.sums.get(group)
            if row is None:
                if len(self.sums) >= _SUMS:
                    self.sums.clear()
                row = self.sums[group] = _row(self.signs, group)
            begin += row[0]
            inside += row[1]
            outside += row[2]
        return begin, inside, outside


def parse_weights(lines: Iterable[str]) -> Weights:
    """The weights of a file: a sign and three whole numbers a line; the steps bear the names of the labels."""
    rows = {}
    for line in lines:
        sign, begin, inside, outside = line.split("\t")
        rows[sign] = (int(begin), int(inside), int(outside))
    steps = [rows.pop(f"after {label}") for label in LABELS]
    return Weights(rows, (steps[0], steps[1], (steps[2][0], _NEVER, steps[2][2])), {})


@cache
def shipped() -> Weights:
    """The weights that ship. Read on first use."""
    text = (files("reconcile.extract") / "weights" / "persons.tsv").read_text(encoding="utf-8")
    return parse_weights(text.splitlines())


def tag(page: Page) -> Iterator[Candidate]:
    """Every run of capitals of a page that may name a person, with its score, in order of text."""
    return tag_with(shipped(), page)


def tag_with(weights: Weights, page: Page) -> Iterator[Candidate]:
    """`tag` under given weights."""
    known = Known(page)
    for sentence in page.sentences:
        runs, at = find_runs(sentence), 0
        for stretch in stretches(sentence):
            end = at
            while end < len(runs) and runs[end].first < stretch.last:
                end += 1
            if end > at:
                yield from _candidates(_Chain(weights, stretch, known), runs[at:end])
            at = end


def _candidates(chain: _Chain, runs: Sequence[Run]) -> Iterator[Candidate]:
    """The names that the chain finds, and the runs that the patterns cut where it finds none."""
    named = list(dict.fromkeys(_whole(run, runs) for run in chain.best()))
    inside = {at for run in named for at in range(run.first, run.last)}
    others = [run for run in runs if inside.isdisjoint(range(run.first, run.last))]
    for run in sorted([*named, *others], key=lambda one: one.first):
        yield Candidate(run, chain.score(run) / UNIT)


def _whole(run: Run, runs: Sequence[Run]) -> Run:
    """A name with its nickname and the words before it that the patterns keep in it and no table knows as anything else."""
    around = next((one for one in runs if one.first <= run.first and run.last <= one.last), run)
    if any(token.text in QUOTES for token in around.tokens):
        return around
    tokens, first = run.sentence.tokens, run.first
    while first + 1 < run.last and titles(tokens[first]):
        first += 1
    while first > around.first and may_name(tokens[first - 1]):
        first -= 1
    return run._replace(first=first)


class _Chain:
    """The words of one stretch under the weights, read once in both directions."""

    def __init__(self, weights: Weights, stretch: Run, known: Known) -> None:
        self._stretch, self._steps = stretch, weights.steps
        self._rows = [weights.of(groups) for groups in grouped(stretch, known)]
        self._forward = self._read()
        self._backward = self._read_back()

    def _read(self) -> list[Row]:
        begin, _, outside = self._rows[0]
        best = [(begin, _NEVER, outside)]
        for row in self._rows[1:]:
            best.append(_step(best[-1], self._steps, row))
        return best

    def _read_back(self) -> list[Row]:
        """For each word and label, the best that can follow."""
        best: list[Row] = [(0, 0, 0)]
        for row in reversed(self._rows[1:]):
            ahead = [row[to] + best[-1][to] for to in range(3)]
            begin, inside, outside = (max(step[to] + ahead[to] for to in range(3)) for step in self._steps)
            best.append((begin, inside, outside))
        return best[::-1]

    def best(self) -> Iterator[Run]:
        """The names on the best path."""
        labels = self._path()
        first = None
        for at, label in enumerate([*labels, _OUTSIDE]):
            if first is not None and label != _INSIDE:
                yield Run(self._stretch.sentence, self._stretch.first + first, self._stretch.first + at)
                first = None
            if label == _BEGIN:
                first = at

    def _path(self) -> list[int]:
        last = max(range(3), key=lambda label: self._forward[-1][label])
        path = [last]
        for at in range(len(self._rows) - 1, 0, -1):
            last = max(range(3), key=lambda label: self._forward[at - 1][label] + self._steps[label][path[-1]])
            path.append(last)
        return path[::-1]

    def score(self, run: Run) -> int:
        """The best path with the run as a name less the best one with no name in it."""
        first, last = run.first - self._stretch.first, run.last - self._stretch.first
        return self._along(first, last, _BEGIN, _INSIDE) - self._along(first, last, _OUTSIDE, _OUTSIDE)

    def _along(self, first: int, last: int, begin: int, inside: int) -> int:
        """The best path that gives the words `[first, last)` these labels and does not go on with the name."""
        total = self._rows[first][begin]
        if first:
            total += max(self._forward[first - 1][label] + self._steps[label][begin] for label in range(3))
        label = begin
        for at in range(first + 1, last):
            total += self._steps[label][inside] + self._rows[at][inside]
            label = inside
        if last < len(self._rows):
            row, back = self._rows[last], self._backward[last]
            total += max(self._steps[label][to] + row[to] + back[to] for to in (_BEGIN, _OUTSIDE))
        return total


def _row(weights: Mapping[str, Row], found: Iterable[str]) -> Row:
    begin = inside = outside = 0
    for sign in found:
        row = weights.get(sign)
        if row is not None:
            begin += row[0]
            inside += row[1]
            outside += row[2]
    return begin, inside, outside


def _step(before: Row, steps: Sequence[Row], row: Row) -> Row:
    begin, inside, outside = (
        max(before[0] + steps[0][to], before[1] + steps[1][to], before[2] + steps[2][to]) for to in range(3)
    )
    return begin + row[0], inside + row[1], outside + row[2]
