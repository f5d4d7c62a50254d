"""Who is who among very many mentions: names are compared once per form, people told apart by country and role."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from reconcile.compare.columns import Numbers
from reconcile.compare.name_table import name_table
from reconcile.compare.name_vector import NameKernel
from reconcile.engines.block import candidate_pairs
from reconcile.engines.link import RARE, context, joined, seen, units_of
from reconcile.engines.score import kept

_NOTHING = pa.StringArray.from_buffers(1, pa.py_buffer(bytes(8)), pa.py_buffer(b""))[0]  # pa.scalar imports pandas
Column: TypeAlias = Sequence[str | None] | pa.Array | pa.ChunkedArray


@dataclass(frozen=True, slots=True)
class People:
    """`person` is per mention the least mention of the same person; `compared` how many pairs of forms were compared."""

    person: Numbers
    compared: int

    @property
    def digest(self) -> str:
        """The SHA-256 of the persons, in hexadecimal: equal for equal answers, whatever machine gave them."""
        return hashlib.sha256(self.person.astype("<i8").tobytes()).hexdigest()


class Engine(Protocol):
    """Where mentions are linked. All engines give the same answer."""

    def linked(self, names: pa.Array, roles: pa.Array, countries: pa.Array) -> People:
        """Who is who; there is one mention at the least."""


@dataclass(frozen=True, slots=True)
class Local:
    """This process; so many threads look for candidates, compare names and link, None: as many as there are cores for it.
    Memory grows with the threads."""

    workers: int | None = None

    def linked(self, names: pa.Array, roles: pa.Array, countries: pa.Array) -> People:
        """As `Engine.linked`."""
        workers = self.workers or _cores()
        of, texts = _encoded(names)
        table = name_table(texts)
        forms = table.of[of]
        kernel = NameKernel(table)
        candidates = candidate_pairs(table, kernel.parts, np.bincount(forms, minlength=len(table)), workers)
        pairs = kept(kernel, candidates, workers)
        rare = table.rarity >= RARE
        units = units_of(forms, _numbers(countries), _numbers(roles))
        country, role = (context(seen(column, units.form, rare, units.count)) for column in (units.country, units.role))
        return People(_least_of(joined(units, pairs, (country, role), workers)[units.of]), len(candidates[0]))


def link_mentions(names: Column, roles: Column, countries: Column, engine: Engine | None = None) -> People:
    """Who is who. Each of the three is a sequence or a pyarrow array of texts, None where it is not told; all of one length.

    `engine` is where that is worked out, `Local()` by default; it makes no difference to the answer, nor does the order of
    the mentions. Memory grows with the different names, not with their pairs. Raises ValueError where the lengths differ.
    """
    columns = [_array(column) for column in (names, roles, countries)]
    if len({len(column) for column in columns}) > 1:
        lengths = ", ".join(str(len(column)) for column in columns)
        raise ValueError(f"names, roles and countries are of different lengths: {lengths}")
    if not len(columns[0]):
        return People(np.empty(0, np.int64), 0)
    return (engine or Local()).linked(*columns)


def _least_of(groups: Numbers) -> Numbers:
    """Per member the place of the first member of its group; groups are numbered below their count."""
    least = np.full(int(groups.max()) + 1, len(groups), np.int64)
    np.minimum.at(least, groups, np.arange(len(groups)))
    return np.asarray(least[groups])


def _cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _array(column: Column) -> pa.Array:
    if isinstance(column, pa.ChunkedArray):
        column = column.combine_chunks()
    return column if isinstance(column, pa.Array) else pa.array(column, pa.string())


def _encoded(column: pa.Array) -> tuple[Numbers, pa.Array]:
    """Per mention the place of its text among the different ones, of which what is not told is an empty one."""
    encoded = pc.dictionary_encode(column, null_encoding="encode")
    return np.from_dlpack(encoded.indices), pc.fill_null(encoded.dictionary, _NOTHING)


def _numbers(column: pa.Array) -> Numbers:
    """Per mention the number of its value from 1, by the alphabet; 0 where it is not told."""
    encoded = pc.dictionary_encode(column, null_encoding="encode")
    texts = encoded.dictionary.to_pylist()
    order: dict[str | None, int] = {text: i for i, text in enumerate(sorted(set(texts) - {None}), start=1)}
    by_index = np.array([order.get(text, 0) for text in texts], np.int64)
    return np.asarray(by_index[np.from_dlpack(encoded.indices)])
