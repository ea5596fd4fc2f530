"""A worker process: opens the store read-only, and answers one task after the other until the server is gone.

Nothing that a task does can outlast its limits: the server kills the process at the time limit, the process has an
alarm of its own should the server be gone, and the system gives it no more memory than it may have. Where the system
lets it, it also cuts itself off from every network, beneath the guard that refuses SERVICE.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from pathlib import Path
from typing import BinaryIO, Final

from kg.errors import KgError
from kg.serve.settings import Limits
from kg.serve.wire import Reply, framed, read_task

_ALONE: Final = 5.0
# Of <sched.h>: a user and a network of its own; of <sys/prctl.h>: a signal when the parent ends.
_NEW_USER, _NEW_NETWORK, _WITH_PARENT = 0x10000000, 0x40000000, 1


def main(arguments: list[str]) -> None:
    """Runs a worker on standard input and output.

    Args:
        arguments: Output folder, seconds, rows, megabytes.
    """
    out, limits = Path(arguments[0]), Limits(float(arguments[1]), int(arguments[2]), int(arguments[3]))
    # Whatever else may write to standard output must not get between the frames.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    alone()
    serve(out, limits, sys.stdin.buffer, answers)


def serve(out: Path, limits: Limits, tasks: BinaryIO, answers: BinaryIO) -> None:
    """Answers tasks until there are no more; the first reply says whether the graph could be opened."""
    from kg.graph.store import read_store
    from kg.serve.jobs import done

    try:
        store = read_store(out)
    except KgError as error:
        _send(answers, Reply(503, body=f"{out}: {error}".encode()))
        return
    _limit_memory(limits.megabytes)
    _send(answers, Reply(200))
    while (task := read_task(tasks)) is not None:
        _alarm(limits.seconds + _ALONE)
        _send(answers, done(store, task, limits))
        _alarm(0)


def _send(answers: BinaryIO, reply: Reply) -> None:
    answers.write(framed(reply))
    answers.flush()


def _alarm(seconds: float) -> None:
    if hasattr(signal, "setitimer"):
        # The default of this signal ends the process, whatever it is at.
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _limit_memory(megabytes: int) -> None:
    try:
        import resource
    except ImportError:
        # Windows has no such limit.
        return
    size = megabytes * 1_000_000
    # Not the address space: the threads of the store reserve much of it that they never use.
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (size if most < 0 else min(size, most), most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def alone() -> None:
    """Leaves every network, and ends with the server; as far as the system allows it."""
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        libc.prctl(_WITH_PARENT, signal.SIGKILL)
        # Root may have a network of its own at once, others together with a user; some containers allow neither.
        if libc.unshare(_NEW_NETWORK) != 0:
            libc.unshare(_NEW_USER | _NEW_NETWORK)


if __name__ == "__main__":
    main(sys.argv[1:])
