"""Worker processes that answer tasks side by side, each killed when it takes too long."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path
from typing import Final

from kg.graph.files import STORE, current
from kg.serve.settings import Limits
from kg.serve.wire import SIZES, Reply, Task, frame, reply_of

_TO_START: Final = 60.0
_LATER: Final = {"Retry-After": "5"}


class Pool:
    """Workers, started when they are needed.

    A worker that was started on a graph that has been built again since answers no more: the next one opens the new.
    """

    def __init__(self, out: Path, limits: Limits) -> None:
        self._out = out
        self._limits = limits
        self._idle: list[_Worker] = []
        self._turn = asyncio.Semaphore(limits.workers)
        self._waiting = 0

    async def ask(self, task: Task) -> Reply:
        """What a worker answers, or why there is no answer."""
        if self._waiting >= self._limits.waiting:
            return Reply(503, body=b"too many queries wait for their turn; ask again later\n", headers=_LATER)
        self._waiting += 1
        try:
            async with asyncio.timeout(self._limits.seconds):
                await self._turn.acquire()
        except TimeoutError:
            return Reply(503, body=b"other queries took all the time; ask again later\n", headers=_LATER)
        finally:
            self._waiting -= 1
        try:
            return await self._answer(task)
        finally:
            self._turn.release()

    async def close(self) -> None:
        """Ends the workers that have nothing to do."""
        while self._idle:
            await self._idle.pop().end()

    async def _answer(self, task: Task) -> Reply:
        stamp = _stamp(self._out)
        worker = None
        while self._idle and worker is None:
            worker = self._idle.pop()
            if worker.stamp != stamp:
                await worker.end()
                worker = None
        if worker is None:
            worker, refusal = await self._start(stamp)
            if worker is None:
                return refusal
        try:
            async with asyncio.timeout(self._limits.seconds):
                reply = await worker.ask(task)
        except TimeoutError:
            await worker.end()
            return Reply(504, body=_overtime(self._limits.seconds))
        except (asyncio.IncompleteReadError, ConnectionError):
            await worker.end()
            return Reply(500, body=_overspent(self._limits.megabytes))
        except BaseException:
            # Whoever asked is gone.
            await worker.end()
            raise
        self._idle.append(worker)
        return reply

    async def _start(self, stamp: tuple[int, ...]) -> tuple[_Worker | None, Reply]:
        worker = await _Worker.start(self._out, self._limits, stamp)
        try:
            async with asyncio.timeout(_TO_START):
                ready = await worker.reply()
        except (TimeoutError, asyncio.IncompleteReadError, ConnectionError):
            ready = Reply(503, body=b"the graph cannot be opened at the moment\n", headers=_LATER)
        except BaseException:
            await worker.end()
            raise
        if ready.status == 200:
            return worker, ready
        await worker.end()
        return None, ready


class _Worker:
    def __init__(self, process: Process, stamp: tuple[int, ...]) -> None:
        self._process = process
        self.stamp = stamp

    @classmethod
    async def start(cls, out: Path, limits: Limits, stamp: tuple[int, ...]) -> _Worker:
        # -P: a file of the folder that it is started in must not pass for a module.
        command = [sys.executable, "-P", "-m", "kg.serve.worker", str(out.absolute())]
        values = [str(limits.seconds), str(limits.rows), str(limits.megabytes)]
        paths = os.pathsep.join([*filter(None, sys.path), str(Path(__file__).parents[2])])
        process = await asyncio.create_subprocess_exec(
            *command, *values, stdin=PIPE, stdout=PIPE, env={**os.environ, "PYTHONPATH": paths}
        )
        return cls(process, stamp)

    async def ask(self, task: Task) -> Reply:
        stdin = self._process.stdin
        assert stdin is not None
        stdin.write(frame(task))
        await stdin.drain()
        return await self.reply()

    async def reply(self) -> Reply:
        stdout = self._process.stdout
        assert stdout is not None
        head, body = SIZES.unpack(await stdout.readexactly(SIZES.size))
        return reply_of(await stdout.readexactly(head), await stdout.readexactly(body))

    async def end(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            self._process.kill()
        await asyncio.shield(self._process.wait())


def _stamp(out: Path) -> tuple[int, ...]:
    """Changes when the graph is built again."""
    try:
        about = (current(out, STORE) / "about.json").stat()
    except OSError:
        return ()
    return (about.st_ino, about.st_mtime_ns)


def _overtime(seconds: float) -> bytes:
    return (
        f"the query took more than {seconds:g} seconds and was stopped; narrow it down, add LIMIT, or start "
        "kg serve with a larger --timeout\n"
    ).encode()


def _overspent(megabytes: int) -> bytes:
    return (
        f"the query was stopped: it took more than {megabytes} MB of memory, or is nested too deeply; narrow it down, "
        "add LIMIT, or start kg serve with a larger --memory\n"
    ).encode()
