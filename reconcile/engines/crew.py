"""Work in several processes, in order, with bounded room, where a task that ends its process loses nothing but itself."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import chain, islice
from multiprocessing.connection import wait
from typing import Any, Generic, TypeAlias, TypeVar

from reconcile.errors import NoEngine

Item = TypeVar("Item")
Result = TypeVar("Result")
Task: TypeAlias = Callable[[Sequence[Item]], list[Result]]
"""Makes the result of each item of a list, in order. It is picklable, and so are items and results."""
AHEAD = 3  # tasks that wait for each process
COLLECT_AFTER = 50_000  # objects that a worker makes before it looks for cycles: some five documents


def in_lists(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """The items in lists of `size`, the last one shorter."""
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some


class Crew(Generic[Item, Result]):
    """`jobs` processes that carry out one task on lists of items; with one job it is this process. `lost` makes the result
    of an item whose process ended. Raises NoEngine where processes do not start."""

    def __init__(self, task: Task[Item, Result], jobs: int, lost: Callable[[Item], Result]) -> None:
        self._task, self._jobs, self._lost = task, jobs, lost

    def over(self, batches: Iterable[Sequence[Item]]) -> Iterator[list[Result]]:
        """The results of each list, in order. A single list is not worth a process."""
        rest = iter(batches)
        first = list(islice(rest, 2))
        if self._jobs <= 1 or len(first) < 2:
            yield from map(self._task, chain(first, rest))
            return
        waiting: deque[tuple[Sequence[Item], Future[list[Result]]]] = deque()
        pool = _pool(self._jobs, self._task)
        try:
            _see_it_start(pool)
            for batch in chain(first, rest):
                waiting.append((batch, _submit(pool, self._task, batch)))
                while len(waiting) > AHEAD * self._jobs:
                    done, pool = self._first(waiting, pool)
                    yield done
            while waiting:
                done, pool = self._first(waiting, pool)
                yield done
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _first(
        self, waiting: deque[tuple[Sequence[Item], Future[list[Result]]]], pool: ProcessPoolExecutor
    ) -> tuple[list[Result], ProcessPoolExecutor]:
        """The result of the batch that has waited longest; where its pool broke, one by one, and the rest anew."""
        batch, future = waiting.popleft()
        try:
            return future.result(), pool
        except BrokenProcessPool:
            pool.shutdown(wait=False, cancel_futures=True)
        done = [self._alone(item) for item in batch]
        fresh = _pool(self._jobs, self._task)
        again = [(one, _submit(fresh, self._task, one)) for one, _ in waiting]
        waiting.clear()
        waiting.extend(again)
        return done, fresh

    def _alone(self, item: Item) -> Result:
        with _pool(1, self._task) as pool:
            try:
                return pool.submit(self._task, [item]).result()[0]
            except BrokenProcessPool:
                return self._lost(item)


def _see_it_start(pool: ProcessPoolExecutor) -> None:
    """Processes that end before they have anything to do would take every item for lost."""
    try:
        pool.submit(os.getpid).result()
    except BrokenProcessPool as error:
        reason = "its processes end at once; a script of your own has to do its work under: if __name__ == '__main__':"
        raise NoEngine("local", reason) from error


def _submit(pool: ProcessPoolExecutor, task: Task[Item, Result], batch: Sequence[Item]) -> Future[list[Result]]:
    """A task handed in; a pool that is broken already gives a future that says so."""
    try:
        return pool.submit(task, batch)
    except BrokenProcessPool as error:
        failed: Future[list[Result]] = Future()
        failed.set_exception(error)
        return failed


def _pool(jobs: int, task: Task[Any, Any]) -> ProcessPoolExecutor:
    # Never by fork: the threads of the store would be missing in the child.
    ways = multiprocessing.get_all_start_methods()
    context = multiprocessing.get_context("forkserver" if "forkserver" in ways else "spawn")
    # What the task needs is imported once, before the workers fork from the server.
    context.set_forkserver_preload([task.func.__module__ if isinstance(task, partial) else task.__module__])
    return ProcessPoolExecutor(jobs, context, _begin)


def _begin() -> None:
    """A worker leaves Ctrl-C to its parent and ends when the parent does, however that ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()  # the word lists stay for good: no use in looking through them again and again
    gc.set_threshold(COLLECT_AFTER)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
