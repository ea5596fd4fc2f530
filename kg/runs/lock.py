"""One run at a time in a folder: a lock that ends with its process, however that ends.

The operating system holds the lock for as long as the file is open, so that nothing is left behind by a process that
was killed or a machine that lost power. The text in the file is only for the message.
"""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from kg.errors import InputError, Problem

#: Another run may take the file away between opening and locking it; then there is a new one to try.
_TRIES: Final = 100


@contextmanager
def alone(path: Path, out: Path) -> Iterator[None]:
    """Holds the lock of a folder; its file is gone afterwards.

    Args:
        path: The lock's file; its folder is made if need be.
        out: What it stands for, for the message.

    Raises:
        InputError: If another process holds it.
        OSError: If the file cannot be written.
    """
    handle = _held(path, out)
    try:
        os.ftruncate(handle, 0)
        since = datetime.now().astimezone().isoformat(timespec="seconds")
        os.write(handle, f"process {os.getpid()} on {socket.gethostname()} since {since}\n".encode())
        yield
    finally:
        try:
            # While it is still held: whoever opened this file meanwhile sees that it is no longer the lock.
            with suppress(OSError):
                path.unlink()
        finally:
            os.close(handle)


def _held(path: Path, out: Path) -> int:
    for tries in range(_TRIES):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except FileNotFoundError:
            # A run that has just ended took the folder away; or, where that goes on, none can be made.
            if tries == _TRIES - 1:
                raise
            continue
        try:
            _lock(handle)
            with suppress(FileNotFoundError):
                if os.path.samestat(os.fstat(handle), path.stat()):
                    return handle
        except BlockingIOError as error:
            holder = os.read(handle, 200).decode("utf-8", "replace").strip()
            os.close(handle)
            message = f"another run is at work in this folder{f': {holder}' if holder else ''}"
            raise InputError(Problem("folder-busy", str(out), message, "wait until it is done")) from error
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)
    raise InputError(Problem("folder-busy", str(out), "other runs come and go in this folder", "try again"))


if sys.platform == "win32":  # pragma: no cover

    def _lock(handle: int) -> None:
        import msvcrt

        # Beyond the text, which others are to read.
        os.lseek(handle, 1000, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            raise BlockingIOError from error

else:

    def _lock(handle: int) -> None:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
