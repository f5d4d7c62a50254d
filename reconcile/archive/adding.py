"""Adding sources: what is new is read and kept, in transactions of bounded size."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from reconcile.archive.removing import forget
from reconcile.archive.sketches import keep
from reconcile.archive.sources import pieces
from reconcile.archive.store import Store
from reconcile.archive.work import Intake, Piece, Taken, take
from reconcile.engines.crew import in_lists
from reconcile.engines.force import Force
from reconcile.extract import choose
from reconcile.model import Unread
from reconcile.read import Source
from reconcile.settings import Progress, Settings, silent

TASK = 8  # sources that one process reads at a time
COMMIT = 256  # documents of one transaction, and those of one task more
_METADATA = "publisher, url, published, published_time, title, byline, language"


class Added(NamedTuple):
    """How many documents were new, replaced an older version, or were there already; and what could not be read."""

    new: int
    replaced: int
    same: int
    unread: tuple[Unread, ...]


class _Old(NamedTuple):
    """A document that the archive has: what must be equal for it to stay, and where it came from."""

    content: tuple[object, ...]
    place: str


class Adding:
    """One round of adding."""

    def __init__(self, store: Store, settings: Settings, progress: Progress) -> None:
        self._store, self._settings, self._progress = store, settings, progress
        self._new = self._replaced = self._same = 0
        self._unread: list[Unread] = []
        self._changed: set[str] = set()  # places that this round reads: what they held before is of no account
        self._next = int(store.rows("SELECT coalesce(max(sketch), 0) FROM sketches")[0][0]) + 1

    def add(self, sources: Sequence[Source], force: Force) -> Added:
        """Read and keep what is new in the sources."""
        reader = choose(self._settings)
        name = f"{reader.name} {reader.version}"
        total = sum(1 for _ in pieces(sources, self._settings, name)) if self._progress is not silent else 0
        done = 0
        self._progress("add", 0, total)
        crew = force.crew(partial(take, settings=self._settings), _lost)
        waiting: list[Intake] = []
        for intakes in crew.over(in_lists(self._unseen(pieces(sources, self._settings, name)), TASK)):
            waiting += intakes
            done += len(intakes)
            if sum(len(intake.taken) for intake in waiting) >= COMMIT or len(waiting) >= COMMIT:
                self._commit(waiting)
                waiting = []
            self._progress("add", done + self._same, total)
        self._commit(waiting)
        return Added(self._new, self._replaced, self._same, tuple(sorted(self._unread, key=lambda item: item.source)))

    def _unseen(self, found: Iterable[Piece]) -> Iterator[Piece]:
        """The pieces that were not read before, as they are now."""
        for some in in_lists(found, COMMIT):
            asked = [piece.fingerprint for piece in some]
            known = self._store.rows(
                "SELECT DISTINCT fingerprint FROM sources WHERE fingerprint IN (SELECT unnest(?::BIGINT[]))", [asked]
            )
            seen = {row[0] for row in known}
            for piece in some:
                if piece.fingerprint in seen and piece.place not in self._changed:
                    self._same += 1
                else:
                    self._changed.add(piece.place)
                    yield piece

    def _commit(self, intakes: Sequence[Intake]) -> None:
        if not intakes:
            return
        old = self._old([taken.document[0] for intake in intakes for taken in intake.taken])
        kept: dict[str, Taken] = {}
        told: dict[str, list[tuple[int, str, str, str | None, str | None]]] = {}
        history: list[tuple[str, str, str]] = []
        for intake in intakes:
            refused = list(intake.unread)
            for taken in intake.taken:
                refused += self._decide(taken, old, kept, history)
            number, place = intake.piece.fingerprint, intake.piece.place
            gave = [taken.document[0] for taken in intake.taken] or [None]
            told[place] = [
                *((number, place, place, None, name) for name in gave),
                *((number, place, *item, None) for item in refused),
            ]
            self._unread += [Unread(source=source, reason=reason) for source, reason in refused]
        with self._store.transaction():
            self._forget(sorted({name for name, *_ in history}), sorted(told))
            self._keep(list(kept.values()), [row for rows in told.values() for row in rows], history)

    def _decide(
        self, taken: Taken, old: dict[str, _Old], kept: dict[str, Taken], history: list[tuple[str, str, str]]
    ) -> list[tuple[str, str]]:
        """Whether a document is new, a new version, or there already; or of an id that another source has."""
        row = taken.document
        name, place, content = row[0], row[2], (row[1], *row[3:10])
        before = old.get(name)
        if before is not None and before.content == content:
            self._same += 1
            return []
        if before is not None and before.place and place and before.place != place:
            return [(place, f"its name {name} is that of {before.place}; give one of them an id of its own")]
        if before is not None:
            history.append((name, str(before.content[0]), row[1]))
            self._replaced += 1
        else:
            self._new += 1
        old[name] = _Old(content, place)
        kept[name] = taken
        return []

    def _old(self, names: Sequence[str]) -> dict[str, _Old]:
        found = self._store.rows(
            f"SELECT id, place, sha256, {_METADATA} FROM documents WHERE id IN (SELECT unnest(?::VARCHAR[]))", [names]
        )
        return {row[0]: _Old(tuple(row[2:]), row[1]) for row in found}

    def _forget(self, names: Sequence[str], places: Sequence[str]) -> None:
        """Take out older versions, and what these places told before."""
        self._store.run("DELETE FROM sources WHERE place IN (SELECT unnest(?::VARCHAR[]))", [places])
        if names:
            forget(self._store, names)

    def _keep(
        self, taken: Sequence[Taken], told: Sequence[tuple[object, ...]], history: Sequence[tuple[str, ...]]
    ) -> None:
        first = self._next
        self._next += len(taken)
        store = self._store
        store.insert("sources", told)
        store.insert("history", history)
        store.insert("documents", [each.document for each in taken])
        store.insert("claims", [row for each in taken for row in each.claims])
        keep(store, [each.sketch for each in taken], first)


def _lost(piece: Piece) -> Intake:
    return Intake(piece, (), ((piece.place, "ended the process that read it"),))
