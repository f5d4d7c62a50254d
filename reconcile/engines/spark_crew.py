"""Work on lists of items, on Spark: in order, as the processes of one machine do it; what ends a worker loses nothing else."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Generic

import pyarrow as pa

from reconcile.engines.crew import Item, Result, Task
from reconcile.errors import NoEngine

AT_ONCE = 32  # lists of one job for each core; bounds what is held here
_ENDED = "worker exited unexpectedly"
_SCHEMA = "number long, done binary"


class SparkCrew(Generic[Item, Result]):
    """Carries out one task on lists of items in a Spark session. `lost` makes the result of an item that ended its worker.

    The task, the items and the results travel as pickles. Files that the items name have to be there on every machine.
    """

    def __init__(self, session: Any, task: Task[Item, Result], lost: Callable[[Item], Result]) -> None:  # noqa: ANN401
        self._session, self._task, self._lost = session, task, lost
        self._cores = int(session.sparkContext.defaultParallelism)

    def over(self, batches: Iterable[Sequence[Item]]) -> Iterator[list[Result]]:
        """The results of each list, in order. Raises NoEngine where Spark fails."""
        rest = iter(batches)
        while some := list(islice(rest, AT_ONCE * self._cores)):
            yield from self._done(some)

    def _done(self, batches: Sequence[Sequence[Item]]) -> list[list[Result]]:
        """The results; where a worker was ended, by halves and at last one by one."""
        try:
            return self._job(batches)
        except Exception as error:
            if _ENDED not in str(error):
                raise NoEngine("spark", f"a job failed: {_first_line(error)}") from error
        if len(batches) > 1:
            half = len(batches) // 2
            return self._done(batches[:half]) + self._done(batches[half:])
        if len(batches[0]) > 1:
            return [[self._done([[item]])[0][0] for item in batches[0]]]
        return [[self._lost(batches[0][0])]]

    def _job(self, batches: Sequence[Sequence[Item]]) -> list[list[Result]]:
        given = pa.table({"number": range(len(batches)), "given": [pickle.dumps(list(batch)) for batch in batches]})
        frame = self._session.createDataFrame(given).repartition(min(len(batches), 4 * self._cores))
        found = frame.mapInArrow(_Carrying(self._task), _SCHEMA).toArrow().sort_by("number")
        return [pickle.loads(done) for done in found["done"].to_pylist()]


@dataclass(frozen=True, slots=True)
class _Carrying(Generic[Item, Result]):
    """What a worker does with its rows."""

    task: Task[Item, Result]

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for row in batch.to_pylist():
                done = pickle.dumps(self.task(pickle.loads(row["given"])))
                yield pa.RecordBatch.from_pylist([{"number": row["number"], "done": done}])


def _first_line(error: Exception) -> str:
    lines = [line for line in str(error).splitlines() if line.strip()]
    return lines[0] if lines else type(error).__name__
