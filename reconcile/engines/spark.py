"""Pairs of names scored on Spark: tiles of pairs go to the machines, the table of names is broadcast to each once.

Needs `pip install 'reconcile[archive,spark]'` and Java 17 or newer; on a cluster, this package on every machine.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

import numpy as np
import pyarrow as pa

from reconcile.compare.name_forest_columns import Numbers
from reconcile.compare.name_form import parts_of
from reconcile.compare.name_table import NameTable
from reconcile.compare.name_vector import NameKernel
from reconcile.engines.score import Scored, kept
from reconcile.errors import ReconcileError

PAIRS = 1 << 17  # in one partition, at the least
_COLUMNS = ("words", "particles", "initials", "particle_bits", "suffix", "info", "letters", "given")
_SCHEMA = "a int, b int, odds int"
_number = count(1)
_kernels: dict[int, NameKernel] = {}
"""The kernel of the broadcast that a worker process is at; workers are used again from task to task."""


class NoSpark(ReconcileError):
    """PySpark or Java is not there."""


@dataclass(frozen=True, slots=True)
class Spark:
    """A Spark session that is there already; None: the one that Spark itself finds or makes, by its own configuration."""

    session: Any = None

    def scored(self, kernel: NameKernel, pairs: tuple[Numbers, Numbers]) -> Scored:
        """As `Engine.scored`. Raises NoSpark where Spark does not start."""
        session = self.session or _session()
        shared = session.sparkContext.broadcast(_packed(kernel.table))
        try:
            columns = {name: pa.array(column.astype(np.int32)) for name, column in zip("ab", pairs, strict=True)}
            tasks = max(1, min(-(-len(pairs[0]) // PAIRS), 10 * session.sparkContext.defaultParallelism))
            frame = session.createDataFrame(pa.table(columns)).repartition(tasks)
            found = frame.mapInArrow(_Scorer(next(_number), shared), _SCHEMA).toArrow()
        finally:
            shared.unpersist()
        a, b, odds = (found[name].to_numpy().astype(np.int64) for name in ("a", "b", "odds"))
        order = np.lexsort((b, a))
        return a[order], b[order], odds[order]


@dataclass(frozen=True, slots=True)
class _Scorer:
    """What a worker does with its batches; `shared` is the broadcast table, of this number."""

    number: int
    shared: Any

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        kernel = _kernel(self.number, self.shared)
        for batch in batches:
            pairs = tuple(batch.column(i).to_numpy().astype(np.int64) for i in range(2))
            found = kept(kernel, (pairs[0], pairs[1]))
            arrays = [pa.array(column.astype(np.int32)) for column in found]
            yield pa.RecordBatch.from_arrays(arrays, ["a", "b", "odds"])


def _packed(table: NameTable) -> tuple[list[str], list[Numbers]]:
    """The regular forms of a table as text and numbers."""
    return [part.text for part in table.vocabulary], [getattr(table, name) for name in _COLUMNS]


def _kernel(number: int, shared: Any) -> NameKernel:  # noqa: ANN401
    if number not in _kernels:
        texts, columns = shared.value
        _kernels.clear()
        _kernels[number] = _made(texts, dict(zip(_COLUMNS, columns, strict=True)))
    return _kernels[number]


def _made(texts: Sequence[str], columns: dict[str, Numbers]) -> NameKernel:
    return NameKernel(NameTable(vocabulary=tuple(parts_of(texts)), of=np.empty(0, np.int64), odd={}, **columns))


def _session() -> Any:  # noqa: ANN401 - PySpark has no types here
    try:
        from pyspark.sql import SparkSession  # noqa: PLC0415 - an extra

        return SparkSession.builder.getOrCreate()
    except ImportError as error:
        raise NoSpark("the engine spark needs PySpark: pip install 'reconcile[spark]'") from error
    except Exception as error:
        raise NoSpark(
            f"Spark does not start ({type(error).__name__}); it needs Java 17 or newer (JAVA_HOME)"
        ) from error
