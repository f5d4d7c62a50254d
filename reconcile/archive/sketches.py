"""Sketches as rows of an archive, and what they are made of."""

from __future__ import annotations

import json
from collections.abc import Sequence
from sys import intern

from reconcile.archive.rows import DOCUMENT, Row, as_claim, as_document
from reconcile.archive.store import Store
from reconcile.engines.sketch import Sketch
from reconcile.model import Claim, Document

WAITING, SETTLED, GONE = 0, 1, 2
"""States of a sketch: of a document without a story, with one, and of an older version that is still in one."""

COLUMNS = "s.document, s.sha256, s.day, s.told, s.traits, s.keys"
"""What `as_sketch` needs of the table, called s."""


def read(store: Store, names: Sequence[str]) -> list[tuple[Document, list[Claim]]]:
    """Documents with the claims that were read from them alone, by id."""
    chosen = "IN (SELECT unnest(?::VARCHAR[]))"
    rows = store.rows(f"SELECT {DOCUMENT} FROM documents WHERE id {chosen} ORDER BY id", [names])
    documents = {document.id: document for document, _ in map(as_document, rows)}
    claims: dict[str, list[Claim]] = {name: [] for name in documents}
    for row in store.rows(f"SELECT * FROM claims WHERE document {chosen} ORDER BY document, number", [names]):
        claims[row[0]].append(as_claim(row, documents[row[0]].text))
    return [(document, claims[name]) for name, document in documents.items()]


def keep(store: Store, sketches: Sequence[Row], first: int) -> None:
    """Keep sketches of documents that wait for a story, numbered from `first`, which is above all that are kept. To be called
    in a transaction."""
    store.insert("sketches", [(number, *row, WAITING) for number, row in enumerate(sketches, first)])
    store.run("INSERT INTO story_keys SELECT sketch, unnest(keys) FROM sketches WHERE sketch >= ?", [first])


def sketch_row(found: Sketch) -> Row:
    """The columns `COLUMNS` of a sketch."""
    traits = [found.terms, found.names, found.lead, found.people, found.facts, found.norms, found.size]
    return found.id, found.text, found.day, found.told, json.dumps(traits), list(found.keys)


def as_sketch(row: Row) -> Sketch:
    """The sketch in a row that begins with `COLUMNS`."""
    document, text, day, told, held, keys = row[:6]
    terms, names, lead, people, facts, norms, size = json.loads(held)
    return Sketch(
        id=document,
        text=text,
        day=day,
        told=told,
        terms={intern(term): weight for term, weight in terms.items()},  # comparing equal texts goes by their address
        names=tuple(map(intern, names)),
        lead=tuple(map(intern, lead)),
        people={intern(key): weight for key, weight in people.items()},
        facts=tuple(facts),
        norms=tuple(norms),
        size=size,
        keys=tuple(keys),
    )
