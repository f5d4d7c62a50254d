"""One story: its documents, the voices that speak for it, and how well another document fits it."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from typing import NamedTuple

from reconcile.engines.likeness import SAME_TEXT, log_odds
from reconcile.engines.sketch import Rank, Sketch

VOICES = 8  # documents that speak for a story
CLOSENESS = 20  # percent of the likeness among voices that is asked of a document on top
DOUBT = 2  # pairs without likeness that are added to those among voices


class Fit(NamedTuple):
    """How well a document fits a story, in thousandths of log-odds: `mean` over the voices before it and `most` with one of them,
    `asked` on top as these are like each other. It belongs there where `odds` is not below 0."""

    mean: int
    most: int
    asked: int

    @property
    def odds(self) -> int:
        """What it comes to."""
        return SAME_TEXT if self.most == SAME_TEXT else (self.mean + self.most) // 2 - self.asked


class Story:
    """The documents of a story by rank; the first different texts of them are its voices."""

    def __init__(self) -> None:
        self.members: list[Rank] = []
        self.voices: list[Sketch] = []
        self._texts: dict[str, str] = {}
        self._among: list[int] = [0]

    def take(self, rank: Rank, text: str) -> None:
        """Take in a document with the hash of its text."""
        insort(self.members, rank)
        self._texts[rank[1]] = text

    def join(self, document: Sketch) -> bool:
        """Take in a document, and say whether it is a voice now."""
        self.take(document.rank, document.text)
        last = len(self.voices) == VOICES and self.voices[-1].rank < document.rank
        return not last and all(voice.text != document.text or voice.rank > document.rank for voice in self.voices)

    def leave(self, rank: Rank) -> bool:
        """Leave out a document, and say whether it was a voice."""
        remove(self.members, rank)
        del self._texts[rank[1]]
        return any(voice.rank == rank for voice in self.voices)

    def speakers(self) -> list[str]:
        """The documents that are to be its voices."""
        first: dict[str, str] = {}
        for _, document in self.members:
            if len(first) == VOICES:
                break
            first.setdefault(self._texts[document], document)
        return list(first.values())

    def speak(self, voices: Sequence[Sketch]) -> None:
        """Take these for its voices."""
        same = next(
            (n for n, pair in enumerate(zip(voices, self.voices, strict=False)) if pair[0] is not pair[1]), None
        )
        kept = min(len(voices), len(self.voices)) if same is None else same
        self.voices = list(voices)
        del self._among[kept + 1 :]

    def fit(self, document: Sketch) -> Fit | None:
        """How well a document fits, going by the voices before it; None where there are none."""
        before = [voice for voice in self.voices if voice.rank < document.rank]
        if not before:
            return None
        odds = [log_odds(document, voice) for voice in before]
        count, most = len(before), max(odds)
        while most != SAME_TEXT and len(self._among) <= count:
            new = self.voices[len(self._among) - 1]
            self._among.append(self._among[-1] + sum(log_odds(new, old) for old in self.voices[: len(self._among) - 1]))
        close = max(0, self._among[count]) // (DOUBT + count * (count - 1) // 2) if most != SAME_TEXT else 0
        return Fit(sum(odds) // count, most, CLOSENESS * close // 100)


def remove(ranks: list[Rank], rank: Rank) -> None:
    """Take a rank out of sorted ones, where it is among them."""
    at = bisect_left(ranks, rank)
    if at < len(ranks) and ranks[at] == rank:
        del ranks[at]


def place(ranks: list[Rank], rank: Rank) -> None:
    """Put a rank among sorted ones, where it is not there yet."""
    at = bisect_left(ranks, rank)
    if at == len(ranks) or ranks[at] != rank:
        ranks.insert(at, rank)
