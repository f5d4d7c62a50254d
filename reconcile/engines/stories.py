"""Stories: which documents tell of the same happening.

Documents are looked at in the order of their rank. One that fits a story well enough joins the one that it fits best; else it
founds a story. It is compared with the voices of a story, its first few different texts before the document: on average and with
the likest of them, and the better these fit each other the more is asked. So nothing chains, no story drifts away from its
beginning, and the answer does not hang on the order of adding. Only voices are compared with, and of those that share a key only
the nearest: ten thousand copies are ten thousand comparisons.

Of the documents that a `Lookup` holds only ranks come into memory, those that share a key with one that has to be looked at; a
whole story where it may be the one, and sketches where they are compared.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from heapq import heappop, heappush, nsmallest
from itertools import chain, groupby
from operator import itemgetter
from typing import NamedTuple, Protocol

from reconcile.engines.sketch import Rank, Sketch
from reconcile.engines.story import Story, place, remove

NEAREST = 32  # voices of one key that a document may see
STORIES = 6  # stories that a document is compared with: those that share most keys with it
AT_ONCE = 500  # documents for which things are looked up together


class Holder(NamedTuple):
    """A document that has a key, the founder of its story, and whether it is a voice of that."""

    key: int
    rank: Rank
    founder: str
    voice: bool


class Lookup(Protocol):
    """Where documents are kept that have a story and are not in memory."""

    def holders(self, keys: Collection[int], since: int, /) -> Iterable[Holder]:
        """All that have one of these keys and whose rank begins with this day or a later one, once for each key: by key, then
        by rank."""

    def members(self, founders: Collection[str], /) -> Iterable[tuple[str, Rank, str]]:
        """All documents of these stories: founder, rank, hash of the text."""

    def sketches(self, documents: Collection[str], /) -> Iterable[Sketch]:
        """The sketches of these documents."""


class Nowhere:
    """A lookup that holds nothing."""

    def holders(self, _keys: Collection[int], _since: int, /) -> Iterable[Holder]:
        """Nothing."""
        return ()

    def members(self, _founders: Collection[str], /) -> Iterable[tuple[str, Rank, str]]:
        """Nothing."""
        return ()

    def sketches(self, _documents: Collection[str], /) -> Iterable[Sketch]:
        """Nothing."""
        return ()


class Stories:
    """The stories of documents, kept up while documents come and go. `put` and `drop` say what changed, `settle` works
    out what follows from it."""

    def __init__(self, lookup: Lookup | None = None) -> None:
        self._lookup: Lookup = lookup or Nowhere()
        self._known: dict[int, int] = {}
        self._sketches: dict[str, Sketch] = {}
        self._ranks: list[Rank] = []
        self._founder: dict[str, str] = {}
        self._gone: set[str] = set()
        self._stories: dict[str, Story] = {}
        self._holders: dict[int, list[Rank]] = {}
        self._voices: dict[int, list[Rank]] = {}
        self._waiting: list[Rank] = []
        self._queued: set[Rank] = set()
        self._settling = False
        self.moved: dict[str, str | None] = {}
        """Document -> the founder that it had when it was first touched."""

    def founder(self, document: str) -> str | None:
        """The founder of a document's story, after `settle`; None for a document that was left out."""
        return self._founder.get(document)

    def put(self, found: Sketch) -> None:
        """Take in a document, in the place of one that was put under its id. One that the lookup holds is to be dropped first."""
        old = self._sketches.get(found.id)
        if old is not None:
            self.drop(old)
        self._sketches[found.id] = found
        insort(self._ranks, found.rank)
        for key in found.keys:
            insort(self._holders.setdefault(key, []), found.rank)
        self._queue(found.rank)

    def drop(self, gone: Sketch) -> None:
        """Leave a document out."""
        self.load(gone.keys)
        if gone.id not in self._founder and gone.rank not in self._queued:
            return
        self.moved.setdefault(gone.id, self._founder.get(gone.id))
        self._gone.add(gone.id)
        self._move(gone, None)
        self._queued.discard(gone.rank)
        for key in gone.keys:
            remove(self._holders[key], gone.rank)
        remove(self._ranks, gone.rank)
        self._sketches.pop(gone.id, None)

    def settle(self) -> None:
        """Find the story of every document that has to be looked at, in order of rank."""
        self._settling = True
        while self._waiting:
            rank = heappop(self._waiting)
            if rank not in self._queued:
                continue
            if rank[1] not in self._sketches:
                self._fetch([rank[1], *self._upcoming()])
            self._queued.discard(rank)
            self._place(self._sketches[rank[1]])
        self._settling = False

    def load(self, keys: Iterable[int], since: int = 0) -> None:
        """Look up who has these keys and is of this day or a later one, where that was not asked for."""
        asked = sorted(key for key in set(keys) if self._known.get(key, since + 1) > since)
        if not asked:
            return
        self._known.update(dict.fromkeys(asked, since))
        for key, some in groupby(self._lookup.holders(asked, since), itemgetter(0)):
            held = [holder for holder in some if holder.rank[1] not in self._gone]
            self._meet((holder.rank, holder.founder) for holder in held)
            self._holders[key] = _merged(self._holders.get(key), [holder.rank for holder in held])
            # The voices of a story that is open are there already, as they are now.
            voices = [holder.rank for holder in held if holder.voice and holder.founder not in self._stories]
            self._voices[key] = _merged(self._voices.get(key), voices)

    def _open(self, founders: Iterable[str]) -> None:
        """Take stories into memory that are not there yet."""
        strange = [founder for founder in dict.fromkeys(founders) if founder not in self._stories]
        if not strange:
            return
        self._stories.update((founder, Story()) for founder in strange)
        members = list(self._lookup.members(strange))
        self._meet((rank, founder) for founder, rank, _ in members)
        for founder, rank, text in members:
            self._stories[founder].take(rank, text)
        self._fetch(chain.from_iterable(self._stories[founder].speakers() for founder in strange))
        for founder in strange:
            self._speak(founder)

    def _meet(self, documents: Iterable[tuple[Rank, str]]) -> None:
        """Note the founders of documents that the lookup holds, of those that were not met before."""
        for rank, founder in documents:
            if rank[1] not in self._founder:
                self._founder[rank[1]] = founder
                insort(self._ranks, rank)

    def _fetch(self, documents: Iterable[str]) -> None:
        """Take sketches into memory that are not there yet."""
        missing = [name for name in dict.fromkeys(documents) if name not in self._sketches]
        if missing:
            self._sketches.update((found.id, found) for found in self._lookup.sketches(missing))

    def _upcoming(self) -> list[str]:
        """The documents that have to be looked at next: look-ups cost, and are made for many at once."""
        return [rank[1] for rank in nsmallest(AT_ONCE, self._waiting) if rank in self._queued]

    def _place(self, document: Sketch) -> None:
        if any(self._known.get(key, 1) for key in document.keys):
            upcoming = self._upcoming()
            self._fetch(upcoming)
            self.load(chain(document.keys, *(self._sketches[name].keys for name in upcoming)))
        self._move(document, self._best(document) or document.id)

    def _best(self, document: Sketch) -> str | None:
        """The founder of the story that a document fits best, None where it fits none."""
        likely = self._likely(document)
        if any(founder not in self._stories for founder in likely):
            known = (self._sketches[name] for name in self._upcoming() if name in self._sketches)
            self._open(chain(likely, *map(self._likely, known)))
        stories = [self._stories[founder] for founder in likely]
        fits = ((story.fit(document), story.members[0]) for story in stories)
        odds, rank = min(((-fit.odds, rank) for fit, rank in fits if fit is not None), default=(1, document.rank))
        return rank[1] if odds <= 0 else None

    def _likely(self, document: Sketch) -> list[str]:
        """The founders of the stories that a document is compared with."""
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
        return sorted(shared, key=lambda founder: (shared[founder], nearest[founder]), reverse=True)[:STORIES]

    def _move(self, document: Sketch, after: str | None) -> None:
        """Take a document out of its story and put it into another one."""
        before = self._founder.get(document.id)
        if before == after:
            return
        new = after == document.id
        self._open(founder for founder in (before, None if new else after) if founder is not None)
        self.moved.setdefault(document.id, before)
        if after is None:
            del self._founder[document.id]
        else:
            self._founder[document.id] = after
        if before is not None and self._stories[before].leave(document.rank):
            self._speak(before, document.rank)
        if after is not None and self._stories.setdefault(after, Story()).join(document):
            self._speak(after, document.rank)

    def _speak(self, founder: str, changed: Rank | None = None) -> None:
        """Find the voices of a story anew. Where the document of rank `changed` came or went, all behind it that see the story
        have to look again."""
        story = self._stories[founder]
        before = {voice.id: voice for voice in story.voices}
        speakers = story.speakers()
        self._fetch(speakers)
        after = {name: self._sketches[name] for name in speakers}
        story.speak(list(after.values()))
        for name, voice in before.items():
            if after.get(name) is not voice:
                for key in voice.keys:
                    remove(self._voices[key], voice.rank)
        for name, voice in after.items():
            if before.get(name) is not voice:
                for key in voice.keys:
                    place(self._voices.setdefault(key, []), voice.rank)
        if changed is not None:
            came = [voice for name, voice in after.items() if name not in before]
            self._ask_later([*before.values(), *came], changed)

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
                for later in holders[first:last]:
                    self._queue(later)

    def _queue(self, rank: Rank) -> None:
        if rank not in self._queued:
            self._queued.add(rank)
            heappush(self._waiting, rank)


def _merged(held: list[Rank] | None, found: list[Rank]) -> list[Rank]:
    return sorted({*held, *found}) if held else found
