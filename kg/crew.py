"""The processes that work for a run beside the one that leads it. They write no files: killed, they leave nothing."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from itertools import islice
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any, Final, Self, TypeVar

Given = TypeVar("Given")
Found = TypeVar("Found")

#: Batches in flight for each process: enough that none waits, few enough that memory stays small.
AHEAD: Final = 3


class Crew:
    """So many processes, started when there is work for them. Close it.

    Args:
        jobs: How many; with 1 there are none, and all is done in this process. It may be raised before any starts.
    """

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self._pool: ProcessPoolExecutor | None = None
        self._closed = False

    def __enter__(self) -> Self:
        """As it is."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Sends the processes away."""
        self.close()

    @property
    def pool(self) -> ProcessPoolExecutor:
        """The processes; new ones where some have died."""
        if self._closed:
            # A thread that works on while the run ends gives up here.
            raise CancelledError
        if self._pool is None:
            self._pool = pool(self.jobs)
        return self._pool

    def close(self) -> None:
        """Sends the processes away for good, whatever they are doing."""
        self._closed = True
        self._dismiss()

    def _dismiss(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    def start(self, prepare: Callable[[Given], object], given: Given) -> None:
        """Lets the processes start, each with some preparation, while this one goes on."""
        if self.jobs > 1:
            for _ in range(self.jobs):
                self.pool.submit(prepare, given)

    def each(self, work: Callable[[Given], Found], items: Iterable[Given], batch: int) -> Iterator[Found]:
        """The result of some work for each item, in their order; taken from ``items`` as it is needed.

        A batch in which a process dies is done in this one.

        Args:
            work: What can be sent to another process.
            items: What it is done for.
            batch: Items that go to a process at a time.
        """
        if self.jobs == 1:
            yield from map(work, items)
            return
        for given, found in self.batches(lambda b, p: p.submit(_all, work, b), items, batch):
            yield from found if found is not None else map(work, given)

    @contextmanager
    def aside(self, work: Callable[..., Found], *given: Any) -> Iterator[Callable[[], Found]]:
        """Some work on a thread, for what waits for the processes while this one goes on.

        It ends before the block does.

        Yields:
            Waits for the result; with one job, the work itself, which is done then.
        """
        if self.jobs == 1:
            yield partial(work, *given)
            return
        with ThreadPoolExecutor(1, "aside") as thread:
            task = thread.submit(work, *given)
            try:
                yield task.result
            except BaseException:
                self.close()
                raise

    def batches(
        self,
        submit: Callable[[list[Given], ProcessPoolExecutor], Future[Found]],
        items: Iterable[Given],
        size: int,
    ) -> Iterator[tuple[list[Given], Found | None]]:
        """Each batch with its result, in their order; None where a process died of it."""

        def submitted(batch: list[Given]) -> Future[Found]:
            try:
                return submit(batch, self.pool)
            except BrokenProcessPool as error:  # one that was handed in before is to blame, and is told first
                failed: Future[Found] = Future()
                failed.set_exception(error)
                return failed

        stream = iter(items)
        waiting = iter(lambda: list(islice(stream, size)), [])
        flying: deque[tuple[list[Given], Future[Found]]] = deque()
        while True:
            for batch in islice(waiting, self.jobs * AHEAD - len(flying)):
                flying.append((batch, submitted(batch)))
            if not flying:
                return
            batch, future = flying.popleft()
            try:
                found = future.result()
            except BrokenProcessPool:
                self._dismiss()
                yield batch, None
                flying = deque((b, submitted(b)) for b, _ in flying)
                continue
            yield batch, found


def pool(jobs: int) -> ProcessPoolExecutor:
    """Processes that end with this one."""
    # Forking a process that has threads (a progress bar is one) can lock up; spawning cannot.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_start)


def _all(work: Callable[[Given], Found], items: list[Given]) -> list[Found]:
    return list(map(work, items))


def _start() -> None:
    # Ctrl-C is for the parent, which then ends its workers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if (parent := multiprocessing.parent_process()) is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    """Ends this process once its parent has: one that is killed cannot end its workers, which would wait forever."""
    parent.join()
    os._exit(1)
