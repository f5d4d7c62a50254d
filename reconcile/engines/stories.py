"""Stories: which documents tell of the same happening.

Documents are looked at in the order of their rank. One that is like enough to a founder before it joins the likest; else
it founds a story. So nothing chains, no story holds a document that is unlike its founder, and the answer does not hang on
the order of adding. Only founders are compared with, and of those that share a key only the nearest: ten thousand copies
are ten thousand comparisons.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Callable, Collection, Iterable
from heapq import heappop, heappush
from math import isqrt

from reconcile.engines.sketch import UNDATED, Sketch

NEAREST = 24  # founders of one key that a document is compared with
LEAST = 30  # weight in common without which nothing is one story
ALIKE = 150  # thousandths of the mean weight that have to be in common
ALIKE_ON_A_DAY = 100  # likewise, where both tell of one day
ALIKE_ON_OTHER_DAYS = 300  # and where they tell of different days
NEVER = 1001
FAR_DAYS = 45  # days between publications from which on it is another happening, unless both tell of one day
NEAR_DAYS = 3  # days that two tellings of one happening may be apart by a slip

Rank = tuple[int, str]
Held = Iterable[tuple[Sketch, str | None]]
Lookup = Callable[[Collection[int]], Held]
"""All documents that have one of these keys, each with the founder of its story, None where it has none yet."""


def likeness(a: Sketch, b: Sketch) -> int:
    """How much speaks for two documents telling of one happening, in thousandths; 0 where they are no story. Symmetric."""
    if a.text == b.text:
        return 1000
    fewer, more = (a.traits, b.traits) if len(a.traits) <= len(b.traits) else (b.traits, a.traits)
    common = sum(min(weight, more[trait]) for trait, weight in fewer.items() if trait in more)
    if common < LEAST:
        return 0
    alike = 1000 * common // max(1, isqrt(a.weight * b.weight))
    return alike if alike >= _needed(a, b) else 0


def _needed(a: Sketch, b: Sketch) -> int:
    """Thousandths that two documents must have in common, by their days; what nothing reaches where these are far apart."""
    dated = UNDATED not in (a.told, b.told)
    gap = abs(a.told - b.told)
    if dated and gap == 0:
        return ALIKE_ON_A_DAY
    if UNDATED not in (a.day, b.day) and abs(a.day - b.day) > FAR_DAYS:
        return NEVER
    return ALIKE if not dated or gap <= NEAR_DAYS else ALIKE_ON_OTHER_DAYS


class Stories:
    """The stories of documents, kept up while documents come and go. `put` and `drop` say what changed, `settle` works
    out what follows from it."""

    def __init__(self, lookup: Lookup = lambda _: ()) -> None:
        self._lookup = lookup
        self._known: set[int] = set()
        self._sketches: dict[str, Sketch] = {}
        self._founder: dict[str, str] = {}
        self._holders: dict[int, list[Rank]] = {}
        self._founders: dict[int, list[Rank]] = {}
        self._waiting: list[Rank] = []
        self._queued: set[str] = set()
        self._queued_of: Counter[int] = Counter()
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
        if self._founder.pop(document, None) == document:
            self._resign(gone)
        self._dequeue(gone)
        for key in gone.keys:
            _remove(self._holders[key], gone.rank)
        del self._sketches[document]

    def settle(self) -> None:
        """Find the story of every document that has to be looked at, in order of rank."""
        self._settling = True
        while self._waiting:
            rank = heappop(self._waiting)
            document = self._sketches.get(rank[1])
            if document is not None and document.rank == rank and rank[1] in self._queued:
                self._dequeue(document)
                self._place(document)
        self._settling = False

    def load(self, keys: Collection[int]) -> None:
        """Look up who has these keys, those that have not been asked for."""
        asked = sorted(set(keys) - self._known)
        self._known.update(asked)
        for held, founder in self._lookup(asked) if asked else ():
            if held.id not in self._sketches and held.id not in self.moved:
                self._hold(held)
                if founder is None:
                    self._queue(held)
                    continue
                self._founder[held.id] = founder
                if founder == held.id:
                    self._found(held)

    def _hold(self, found: Sketch) -> None:
        self._sketches[found.id] = found
        for key in found.keys:
            insort(self._holders.setdefault(key, []), found.rank)

    def _place(self, document: Sketch) -> None:
        self.load(document.keys)
        before = self._founder.get(document.id)
        after = self._best(document) or document.id
        if before == after:
            return
        self.moved.setdefault(document.id, before)
        self._founder[document.id] = after
        if before == document.id:
            self._resign(document)
        elif after == document.id:
            self._found(document)
            self._ask_later(document)

    def _best(self, document: Sketch) -> str | None:
        near: set[Rank] = set()
        for key in document.keys:
            ranks = self._founders.get(key, [])
            end = bisect_left(ranks, document.rank)
            near.update(ranks[max(0, end - NEAREST) : end])
        scored = [(-likeness(document, self._sketches[rank[1]]), rank) for rank in near]
        best = min(scored, default=(0, document.rank))
        return best[1][1] if best[0] < 0 else None

    def _found(self, document: Sketch) -> None:
        for key in document.keys:
            insort(self._founders.setdefault(key, []), document.rank)

    def _resign(self, document: Sketch) -> None:
        for key in document.keys:
            _remove(self._founders.get(key, []), document.rank)
        self._ask_later(document)

    def _ask_later(self, document: Sketch) -> None:
        """Everybody behind a document that could see it through a key has to look again."""
        for key in document.keys:
            holders, founders = self._holders[key], self._founders.get(key, [])
            first = bisect_right(holders, document.rank)
            if self._settling and self._queued_of[key] == len(holders) - first:
                continue  # all that are behind wait already, and nobody before
            seen_until = bisect_right(founders, document.rank) + NEAREST - 1
            last = bisect_right(holders, founders[seen_until]) if seen_until < len(founders) else len(holders)
            for _, later in holders[first:last]:
                self._queue(self._sketches[later])

    def _queue(self, document: Sketch) -> None:
        if document.id not in self._queued:
            self._queued.add(document.id)
            self._queued_of.update(document.keys)
            heappush(self._waiting, document.rank)

    def _dequeue(self, document: Sketch) -> None:
        if document.id in self._queued:
            self._queued.discard(document.id)
            self._queued_of.subtract(document.keys)


def _remove(ranks: list[Rank], rank: Rank) -> None:
    at = bisect_left(ranks, rank)
    if at < len(ranks) and ranks[at] == rank:
        del ranks[at]
