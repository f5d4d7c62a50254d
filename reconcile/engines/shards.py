"""What is done with a part of very many mentions, wherever that part lies: Arrow in, Arrow out, by the steps of `people`.

Forms travel as texts (`name_key`) and get numbers in the order of these texts, so that every tie is broken as it is among all
forms. What hangs on all mentions is handed in: which words are common, how often countries and roles are told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from reconcile.compare.columns import Numbers, distinct
from reconcile.compare.name_columns import PartColumns
from reconcile.compare.name_key import form_keys, is_regular, table_of_keys
from reconcile.compare.name_table import name_table
from reconcile.compare.name_vector import NameKernel
from reconcile.engines.block import Pairs, block_keys, frames, letters
from reconcile.engines.link import RARE, WRITTEN_ALIKE, Context, parents, ranked, seen
from reconcile.engines.score import kept

ROWS = 1 << 17  # of one table that is looked at together

Batches = Iterable[pa.RecordBatch]


def tiles(batches: Batches, rows: int = ROWS) -> Iterator[pa.Table]:
    """Batches put together to tables of at least so many rows, and the rest."""
    held: list[pa.RecordBatch] = []
    size = 0
    for batch in batches:
        held.append(batch)
        size += len(batch)
        if size >= rows:
            yield pa.Table.from_batches(held)
            held, size = [], 0
    if size:
        yield pa.Table.from_batches(held)


def whole(batches: Batches) -> pa.Table | None:
    """All batches as one table; None where there is no row."""
    some = [batch for batch in batches if len(batch)]
    return pa.Table.from_batches(some) if some else None


def analysed(batches: Batches) -> Iterator[pa.RecordBatch]:
    """Rows with a name and others as rows with its form beside them: (form, rare, regular): the text of the form, whether it is
    so rare that all its bearers are one person, and whether it is compared with others."""
    for table in tiles(batches):
        encoded = _encoded(table["name"])
        found = name_table(encoded.dictionary)
        keys = form_keys(found)
        of = found.of[encoded.indices.to_numpy()]
        added = {
            "form": pa.array(keys).take(pa.array(of)),
            "rare": pa.array((found.rarity >= RARE)[of]),
            "regular": pa.array(np.array([is_regular(key) for key in keys])[of]),
        }
        yield from pa.table({name: table[name] for name in table.column_names} | added).to_batches()


def told(batches: Batches) -> Iterator[pa.RecordBatch]:
    """Units (form, rare, country, role, count), all of a form among them, as rows (column, value, count, pairs, alike): what is
    seen of countries (column 0) and roles (1), to be added up."""
    table = whole(batches)
    if table is None:
        return
    forms, of = _numbered(table["form"])
    rare, times = np.zeros(len(forms), bool), table["count"].to_numpy()
    rare[of] = table["rare"].to_numpy()
    for column, name in enumerate(("country", "role")):
        found = seen(table[name].to_numpy(), of, rare, times)
        values = np.arange(len(found.counts))
        pairs, alike = (np.where(values, 0, total) for total in (found.pairs, found.alike))
        yield _batch(column=np.full(len(values), column), value=values, count=found.counts, pairs=pairs, alike=alike)


def framed(batches: Batches) -> Iterator[pa.RecordBatch]:
    """Rows (form) of different forms as rows (frame, count): the consonants of a word, and in how many forms they are."""
    for table in tiles(batches):
        found = table_of_keys(sorted(table["form"].to_pylist()))
        each, of = distinct(frames(found)[found.words[found.words < len(found.vocabulary)]])
        yield _batch(frame=each, count=np.bincount(of))


@dataclass(frozen=True, slots=True)
class Keyed:
    """Rows (form, count) of different forms as rows (kind, key, form, count, letters), one for each key of a form. `common`
    are the frames that are in too many forms to be a key together with a first letter, rising."""

    common: Numbers

    def __call__(self, batches: Batches) -> Iterator[pa.RecordBatch]:
        for rows in tiles(batches):
            ordered = rows.sort_by("form")
            table = table_of_keys(ordered["form"].to_pylist())
            rare = ~np.isin(frames(table), self.common)
            rare[-1] = False
            of_form = letters(table).view(np.int64)
            for kind, (keys, forms) in enumerate(block_keys(table, PartColumns(table.vocabulary), rare)):
                taken = ordered.take(pa.array(forms))
                columns = {
                    "kind": pa.array(np.full(len(keys), kind, np.int32)),
                    "key": pa.array(keys),
                    "form": taken["form"],
                    "count": taken["count"],
                    "letters": pa.array(of_form[forms]),
                }
                yield from pa.table(columns).to_batches()


def paired(batches: Batches) -> Iterator[pa.RecordBatch]:
    """Rows (kind, key, form, count, letters), all that have one key among them, as rows (a, b): forms to be compared, the first
    one first, each pair once."""
    table = whole(batches)
    if table is None:
        return
    forms, of = _numbered(table["form"])
    count, letters_of = (_per_form(table[name], of, len(forms)) for name in ("count", "letters"))
    pairs = Pairs(letters_of.view(np.uint64), count)
    kind, key = table["kind"].to_numpy(), table["key"].to_numpy()
    for each in range(int(kind.max()) + 1):
        some = np.flatnonzero(kind == each)
        pairs.of_keys(key[some], of[some])
    a, b = pairs.all()
    yield from pa.table({"a": forms.take(pa.array(a)), "b": forms.take(pa.array(b))}).to_batches()


def scored(batches: Batches) -> Iterator[pa.RecordBatch]:
    """Rows (a, b) of forms as rows (a, b, odds): those that country and role could join, as `score.kept` says."""
    for table in tiles(batches):
        forms, of = _numbered(pa.chunked_array([*table["a"].chunks, *table["b"].chunks]))
        kernel = NameKernel(table_of_keys(forms.to_pylist()))
        a, b, odds = kept(kernel, (of[: len(table)], of[len(table) :]))
        texts = {"a": forms.take(pa.array(a)), "b": forms.take(pa.array(b))}
        yield from pa.table(texts | {"odds": pa.array(odds)}).to_batches()


@dataclass(frozen=True, slots=True)
class Joined:
    """Two tables, edges (a, b, odds) and units (unit, form, country, role, count, mine), as a table (unit, parent): what each
    unit that is `mine` joins, where it joins any. There have to be the edges of all forms of such units, and all units of the
    forms that they lead to."""

    told: tuple[Context, Context]
    least: int

    def __call__(self, edges: pa.Table, units: pa.Table) -> pa.Table:
        texts, of = _numbered(units["form"])
        keys = of, units["country"].to_numpy(), units["role"].to_numpy()
        order = np.lexsort(keys[::-1])
        number, count, mine = (units[name].to_numpy()[order] for name in ("unit", "count", "mine"))
        form, country, role = (column[order].astype(np.int64) for column in keys)
        known = ranked((form, country, role), count, np.empty(0, np.int64))
        own = np.unique(form[mine])
        alone = own, own, np.full(len(own), WRITTEN_ALIKE)
        parent = parents(known, (alone, _edges(edges, texts)), self.told, self.least)
        some = np.flatnonzero(mine & (parent != np.arange(len(parent))))
        return pa.table({"unit": pa.array(number[some]), "parent": pa.array(number[parent[some]])})


def _edges(edges: pa.Table, texts: pa.Array) -> tuple[Numbers, Numbers, Numbers]:
    a, b = (pc.index_in(edges[name], texts).to_numpy().astype(np.int64) for name in "ab")
    order = np.lexsort((b, a))
    return a[order], b[order], edges["odds"].to_numpy()[order]


def _numbered(column: pa.ChunkedArray) -> tuple[pa.Array, Numbers]:
    """The different texts, rising, and per row which of them it is."""
    encoded = _encoded(column)
    order = pc.array_sort_indices(encoded.dictionary).to_numpy()
    place = np.empty(len(order), np.int64)
    place[order] = np.arange(len(order))
    return encoded.dictionary.take(pa.array(order)), place[encoded.indices.to_numpy()]


def _encoded(column: pa.ChunkedArray) -> pa.DictionaryArray:
    found = column.combine_chunks()
    return (found.combine_chunks() if isinstance(found, pa.ChunkedArray) else found).dictionary_encode()


def _per_form(column: pa.ChunkedArray, of: Numbers, many: int) -> Numbers:
    found = np.empty(many, np.int64)
    found[of] = column.to_numpy()
    return found


def _batch(**columns: Numbers) -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict({name: pa.array(column) for name, column in columns.items()})
