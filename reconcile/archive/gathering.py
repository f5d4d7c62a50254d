"""Stories of an archive kept up: what was added or replaced since finds its story, and who else has to move does."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from reconcile import __version__
from reconcile.archive.sketches import COLUMNS, GONE, SETTLED, WAITING, as_sketch, keep, read, sketch_row
from reconcile.archive.store import Store
from reconcile.engines.likeness import BIAS, WEIGHTS
from reconcile.engines.sketch import FORM, LAST, Rank, Sketch, sketch
from reconcile.engines.stories import Holder, Stories
from reconcile.engines.story import VOICES

METHOD = f"{__version__} {FORM} {' '.join(map(str, (*WEIGHTS, BIAS)))}"
"""What sketches are made and stories are found with; an archive notes it under `gathered_with`."""
_AT_ONCE = 256  # documents that are sketched anew at a time

_ORDER = "s.day = 0, s.day, s.document"
"""That of `Rank`."""
_IN_STORIES = (
    f"FROM sketches s JOIN members m ON m.document = s.document WHERE s.state <> {WAITING} "
    "AND m.founder IN (SELECT unnest(?::VARCHAR[]))"
)
_HOLDERS = f"""
    WITH met AS (
        SELECT k.key, s.document, s.day, m.founder
        FROM story_keys k JOIN sketches s ON s.sketch = k.sketch JOIN members m ON m.document = s.document
        WHERE k.key IN (SELECT unnest(?::BIGINT[])) AND s.state <> {WAITING} AND (s.day >= ? OR s.day = 0)
    ), texts AS (
        SELECT s.document, s.day, m.founder
        FROM sketches s JOIN members m ON m.document = s.document
        WHERE s.state <> {WAITING} AND m.founder IN (SELECT founder FROM met)
        QUALIFY row_number() OVER (PARTITION BY m.founder, s.sha256 ORDER BY {_ORDER}) = 1
    ), voices AS (
        SELECT document FROM texts s QUALIFY row_number() OVER (PARTITION BY founder ORDER BY {_ORDER}) <= {VOICES}
    )
    SELECT s.key, s.day, s.document, s.founder, v.document IS NOT NULL
    FROM met s LEFT JOIN voices v ON v.document = s.document ORDER BY s.key, {_ORDER}
"""


def settle(store: Store) -> int:
    """Find the stories of what is new, and note those that have to be judged; of everything, where another reconcile found them.
    Returns how many documents were moved."""
    _renew(store)
    waiting = [as_sketch(row) for row in store.rows(f"SELECT {COLUMNS} FROM sketches s WHERE s.state = {WAITING}")]
    gone = [as_sketch(row) for row in store.rows(f"SELECT {COLUMNS} FROM sketches s WHERE s.state = {GONE}")]
    if not waiting and not gone:
        return 0
    settled = store.rows(f"SELECT count(*) FROM sketches WHERE state <> {WAITING}")[0][0]
    stories = Stories(_Kept(store) if settled else None)
    stories.load({key for item in gone for key in item.keys})
    for item in gone:
        stories.drop(item)
    for item in waiting:
        stories.put(item)
    stories.settle()
    founders = (each for document, before in stories.moved.items() for each in (before, stories.founder(document)))
    touched = sorted({founder for founder in founders if founder is not None})
    moved = sorted(stories.moved)
    members = [(document, stories.founder(document)) for document in moved]
    with store.transaction():
        store.run("DELETE FROM members WHERE document IN (SELECT unnest(?::VARCHAR[]))", [moved])
        store.insert("members", [row for row in members if row[1] is not None])
        store.run(f"DELETE FROM story_keys WHERE sketch IN (SELECT sketch FROM sketches WHERE state = {GONE})")
        store.run(f"DELETE FROM sketches WHERE state = {GONE}")
        store.run(f"UPDATE sketches SET state = {SETTLED} WHERE state = {WAITING}")
        store.insert("to_judge", [(founder,) for founder in touched])
    return len(moved)


def waiting(store: Store) -> int:
    """How many documents wait for a story: all, where another reconcile found the stories."""
    which = f"sketches WHERE state = {WAITING}" if is_current(store) else "documents"
    return int(store.rows(f"SELECT count(*) FROM {which}")[0][0])


def is_current(store: Store) -> bool:
    """Whether stories were found as this reconcile finds them."""
    return store.meta("gathered_with") == METHOD


def _renew(store: Store) -> None:
    """Make all sketches anew from the documents and claims that are kept, where another reconcile made them or found the stories:
    what it kept may not be understood here, and half of the stories would be its own. Members stay until they are settled."""
    if is_current(store):
        return
    names = [row[0] for row in store.rows("SELECT id FROM documents ORDER BY id")]
    with store.transaction():
        store.run("INSERT INTO to_judge SELECT DISTINCT founder FROM members")
        store.run("DELETE FROM members WHERE document NOT IN (SELECT id FROM documents)")
        store.run("DELETE FROM story_keys")
        store.run("DELETE FROM sketches")
        for first in range(0, len(names), _AT_ONCE):
            some = read(store, names[first : first + _AT_ONCE])
            keep(store, [sketch_row(sketch(*each)) for each in some], first + 1)
        store.note("gathered_with", METHOD)


class _Kept:
    """The settled documents of an archive."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def holders(self, keys: Collection[int], since: int, /) -> Iterator[Holder]:
        """As `Lookup.holders`."""
        found = self._store.rows(_HOLDERS, [list(keys), since])
        return (Holder(key, (day or LAST, document), founder, voice) for key, day, document, founder, voice in found)

    def members(self, founders: Collection[str], /) -> Iterator[tuple[str, Rank, str]]:
        """As `Lookup.members`."""
        found = self._store.rows(f"SELECT m.founder, s.day, s.document, s.sha256 {_IN_STORIES}", [list(founders)])
        return ((founder, (day or LAST, document), text) for founder, day, document, text in found)

    def sketches(self, documents: Collection[str], /) -> Iterator[Sketch]:
        """As `Lookup.sketches`."""
        found = self._store.rows(
            f"SELECT {COLUMNS} FROM sketches s WHERE s.state <> {WAITING} AND s.document IN (SELECT unnest(?::VARCHAR[]))",
            [list(documents)],
        )
        return map(as_sketch, found)
