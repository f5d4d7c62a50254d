"""Stories: which documents tell of the same happening.

Documents are looked at in the order of their rank. One that fits a story well enough joins the one that it fits best; else it
founds a story. It is compared with the voices of a story, its first few different texts before the document: on average and with
the likest of them, and the better these fit each other the more is asked. So nothing chains, no story drifts away from its
beginning, and the answer does not hang on the order of adding. Only voices are compared with, and of those that share a key only
the nearest: ten thousand copies are ten thousand comparisons.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import heappop, heappush
from itertools import chain
from typing import NamedTuple, Protocol

from reconcile.engines.likeness import SAME_TEXT, log_odds
from reconcile.engines.sketch import Sketch

NEAREST = 32  # voices of one key that a document may see
STORIES = 6  # stories that a document is compared with: those that share most keys with it
VOICES = 8  # documents that speak for a story
CLOSENESS = 20  # percent of the likeness among voices that is asked of a document on top
DOUBT = 2  # pairs without likeness that are added to those among voices

Rank = tuple[int, str]
Held = Iterable[tuple[Sketch, str | None]]


class Lookup(Protocol):
    """Where documents are kept that are not in memory, each with the founder of its story, None where it has none yet."""

    def holders(self, keys: Collection[int], since: int, /) -> Held:
        """All documents that have one of these keys and whose rank begins with this day or a later one."""

    def members(self, founders: Collection[str], /) -> Held:
        """All documents of these stories."""


class Nowhere:
    """A lookup that holds nothing."""

    def holders(self, _keys: Collection[int], _since: int, /) -> Held:
        """Nothing."""
        return ()

    def members(self, _founders: Collection[str], /) -> Held:
        """Nothing."""
        return ()


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
        self._among: list[int] = [0]

    def join(self, document: Sketch) -> bool:
        """Take in a document, and say whether it is a voice now."""
        insort(self.members, document.rank)
        last = len(self.voices) == VOICES and self.voices[-1].rank < document.rank
        return not last and all(voice.text != document.text or voice.rank > document.rank for voice in self.voices)

    def speak(self, sketches: Mapping[str, Sketch]) -> None:
        """Find the voices anew."""
        voices: dict[str, Sketch] = {}
        for _, document in self.members:
            if len(voices) == VOICES:
                break
            voices.setdefault(sketches[document].text, sketches[document])
        found = list(voices.values())
        same = next((n for n, pair in enumerate(zip(found, self.voices, strict=False)) if pair[0] is not pair[1]), None)
        kept = min(len(found), len(self.voices)) if same is None else same
        self.voices = found
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


class Stories:
    """The stories of documents, kept up while documents come and go. `put` and `drop` say what changed, `settle` works
    out what follows from it."""

    def __init__(self, lookup: Lookup | None = None) -> None:
        self._lookup: Lookup = lookup or Nowhere()
        self._known: dict[int, int] = {}
        self._sketches: dict[str, Sketch] = {}
        self._ranks: list[Rank] = []
        self._founder: dict[str, str] = {}
        self._stories: defaultdict[str, Story] = defaultdict(Story)
        self._holders: dict[int, list[Rank]] = {}
        self._voices: dict[int, list[Rank]] = {}
        self._waiting: list[Rank] = []
        self._queued: set[str] = set()
        self._settling = False
        self.moved: dict[str, str | None] = {}
        """Document -> the founder that it had when it was first touched."""

    def founder(self, document: str) -> str | None:
        """The founder of a document's story, after `settle`; None for a document that was left out."""
        return self._founder.get(document)

    def put(self, found: Sketch) -> None:
        """Take in a document, in the place of the one of its id."""
        self.drop(found.id)
        self.load(found.keys)
        self._hold(found)
        self._queue(found)

    def drop(self, document: str) -> None:
        """Leave a document out."""
        gone = self._sketches.get(document)
        if gone is None:
            return
        self.load(gone.keys)
        self.moved.setdefault(document, self._founder.get(document))
        self._move(gone, None)
        self._queued.discard(document)
        for key in gone.keys:
            _remove(self._holders[key], gone.rank)
        _remove(self._ranks, gone.rank)
        del self._sketches[document]

    def settle(self) -> None:
        """Find the story of every document that has to be looked at, in order of rank."""
        self._settling = True
        while self._waiting:
            rank = heappop(self._waiting)
            document = self._sketches.get(rank[1])
            if document is not None and document.rank == rank and rank[1] in self._queued:
                self._queued.discard(rank[1])
                self._place(document)
        self._settling = False

    def load(self, keys: Iterable[int], since: int = 0) -> None:
        """Look up who has these keys and is of this day or a later one, and their stories, where that was not asked for."""
        asked = sorted(key for key in set(keys) if self._known.get(key, since + 1) > since)
        if not asked:
            return
        self._known.update(dict.fromkeys(asked, since))
        strange = self._take(self._lookup.holders(asked, since))
        if strange:
            self._take(self._lookup.members(strange))
            for founder in strange:
                self._speak(founder)

    def _take(self, held: Held) -> list[str]:
        """Take documents into memory that are not there yet, and return the founders of stories of which there was none."""
        strange: dict[str, None] = {}
        for document, founder in held:
            if document.id in self._sketches or document.id in self.moved:
                continue
            self._hold(document)
            if founder is None:
                self._queue(document)
                continue
            if founder not in self._stories:
                strange[founder] = None
            self._founder[document.id] = founder
            insort(self._stories[founder].members, document.rank)
        return list(strange)

    def _hold(self, found: Sketch) -> None:
        rank = found.rank
        self._sketches[found.id] = found
        insort(self._ranks, rank)
        for key in found.keys:
            insort(self._holders.setdefault(key, []), rank)

    def _place(self, document: Sketch) -> None:
        if any(self._known.get(key, 1) for key in document.keys):  # as much as possible at once: each look-up costs
            behind = (self._sketches[name].keys for name in sorted(self._queued))
            self.load(chain(document.keys, chain.from_iterable(behind)))
        self._move(document, self._best(document) or document.id)

    def _best(self, document: Sketch) -> str | None:
        """The founder of the story that a document fits best, None where it fits none."""
        shared: Counter[str] = Counter()
        nearest: dict[str, Rank] = {}
        for key in document.keys:
            ranks = self._voices.get(key, [])
            end = bisect_left(ranks, document.rank)
            seen = {self._founder[rank[1]]: rank for rank in ranks[max(0, end - NEAREST) : end]}
            shared.update(seen.keys())
            for founder, rank in seen.items():
                if founder not in nearest or rank > nearest[founder]:
                    nearest[founder] = rank
        likely = sorted(shared, key=lambda founder: (shared[founder], nearest[founder]), reverse=True)[:STORIES]
        fits = ((self._stories[founder].fit(document), self._sketches[founder].rank) for founder in likely)
        odds, rank = min(((-fit.odds, rank) for fit, rank in fits if fit is not None), default=(1, document.rank))
        return rank[1] if odds <= 0 else None

    def _move(self, document: Sketch, after: str | None) -> None:
        """Take a document out of its story and put it into another one."""
        before = self._founder.pop(document.id, None)
        if after is not None:
            self._founder[document.id] = after
        if before == after:
            return
        self.moved.setdefault(document.id, before)
        if before is not None:
            _remove(self._stories[before].members, document.rank)
            if any(voice.id == document.id for voice in self._stories[before].voices):
                self._speak(before, document.rank)
        if after is not None and self._stories[after].join(document):
            self._speak(after, document.rank)

    def _speak(self, founder: str, changed: Rank | None = None) -> None:
        """Find the voices of a story anew. Where the document of rank `changed` came or went, all behind it that see the story
        have to look again."""
        story = self._stories[founder]
        before = {voice.id: voice for voice in story.voices}
        story.speak(self._sketches)
        after = {voice.id: voice for voice in story.voices}
        for name, voice in before.items():
            if after.get(name) is not voice:
                for key in voice.keys:
                    _remove(self._voices[key], voice.rank)
        for name, voice in after.items():
            if before.get(name) is not voice:
                for key in voice.keys:
                    insort(self._voices.setdefault(key, []), voice.rank)
        if changed is not None:
            self._ask_later(
                [*before.values(), *(voice for name, voice in after.items() if name not in before)], changed
            )

    def _ask_later(self, voices: Sequence[Sketch], changed: Rank) -> None:
        """Everybody behind a rank that could see one of these voices through a key has to look again."""
        keys = {key for voice in voices for key in voice.keys}
        self.load(keys, changed[0])
        if self._settling and len(self._queued) == len(self._ranks) - bisect_right(self._ranks, changed):
            return  # all that are behind wait already, and nobody before
        for voice in voices:
            start = max(voice.rank, changed)
            for key in voice.keys:
                holders, seen = self._holders.get(key, []), self._voices.get(key, [])
                first, until = bisect_right(holders, start), bisect_right(seen, voice.rank) + NEAREST - 1
                last = bisect_right(holders, seen[until]) if until < len(seen) else len(holders)
                for _, later in holders[first:last]:
                    self._queue(self._sketches[later])

    def _queue(self, document: Sketch) -> None:
        if document.id not in self._queued:
            self._queued.add(document.id)
            heappush(self._waiting, document.rank)


def _remove(ranks: list[Rank], rank: Rank) -> None:
    at = bisect_left(ranks, rank)
    if at < len(ranks) and ranks[at] == rank:
        del ranks[at]
