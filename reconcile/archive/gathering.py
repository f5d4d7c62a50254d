"""Stories of an archive kept up: what was added or replaced since finds its story, and who else has to move does."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import Any

from reconcile.archive.store import Store
from reconcile.engines.sketch import Sketch
from reconcile.engines.stories import Stories

WAITING, SETTLED, GONE = 0, 1, 2
"""States of a sketch: of a document without a story, with one, and of an older version that is still in one."""

_COLUMNS = "s.document, s.sha256, s.day, s.told, s.traits, s.keys"
_SETTLED = (
    f"SELECT {_COLUMNS}, m.founder FROM sketches s JOIN members m ON m.document = s.document WHERE s.state <> {WAITING}"
)


def settle(store: Store) -> int:
    """Find the stories of what is new, and note those that have to be judged. Returns how many documents were moved."""
    waiting = [_sketch(row) for row in store.rows(f"SELECT {_COLUMNS} FROM sketches s WHERE s.state = {WAITING}")]
    gone = [_sketch(row) for row in store.rows(f"SELECT {_COLUMNS} FROM sketches s WHERE s.state = {GONE}")]
    if not waiting and not gone:
        return 0
    settled = store.rows(f"SELECT count(*) FROM sketches WHERE state <> {WAITING}")[0][0]
    stories = Stories(_Kept(store) if settled else None)
    stories.load({key for item in (*waiting, *gone) for key in item.keys})
    stories.load_around(min(item.rank[0] for item in (*waiting, *gone)))
    for item in gone:
        stories.drop(item.id)
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


class _Kept:
    """The settled documents of an archive."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def holders(self, keys: Collection[int], since: int, /) -> Iterator[tuple[Sketch, str]]:
        """All that have one of these keys and are of this day or a later one."""
        found = self._store.rows(
            f"{_SETTLED} AND s.sketch IN (SELECT sketch FROM story_keys WHERE key IN (SELECT unnest(?::BIGINT[]))) "
            "AND (s.day >= ? OR s.day = 0)",
            [list(keys), since],
        )
        return ((_sketch(row), row[6]) for row in found)

    def members(self, founders: Collection[str], /) -> Iterator[tuple[Sketch, str]]:
        """All of these stories."""
        found = self._store.rows(f"{_SETTLED} AND m.founder IN (SELECT unnest(?::VARCHAR[]))", [list(founders)])
        return ((_sketch(row), row[6]) for row in found)


def traits(found: Sketch) -> str:
    """What the column of that name holds of a sketch."""
    return json.dumps([found.terms, found.names, found.lead, found.people, found.facts, found.norms, found.size])


def _sketch(row: tuple[Any, ...]) -> Sketch:
    document, text, day, told, held, keys = row[:6]
    terms, names, lead, people, facts, norms, size = json.loads(held)
    return Sketch(
        id=document,
        text=text,
        day=day,
        told=told,
        terms=terms,
        names=tuple(names),
        lead=tuple(lead),
        people=people,
        facts=tuple(facts),
        norms=tuple(norms),
        size=size,
        keys=tuple(keys),
    )
