"""How much may come out of what is packed: a small file can unpack to more than any disk holds."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import IO, BinaryIO, cast

from kg.config import MB, ReadLimits
from kg.errors import InputError, Problem

#: So much may come out whatever the ratio: files of a few lines that are all the same pack well, and harm nobody.
_FREE = 10 * MB


class Budget:
    """Counts the bytes that come out of an archive or compressed file, and stops where it is a bomb.

    Args:
        where: File, for messages.
        packed: How many bytes of it went in so far, or its size.
        limits: The ratio and the total to keep to.
        total: Whether the total counts; a file that is read line by line may be of any size.
        outer: Budget of the archive in which it lies; what comes out here counts there as well.
        counted: So many bytes that come out here were counted there already, when they were unpacked.
    """

    def __init__(
        self,
        where: str,
        packed: Callable[[], int],
        limits: ReadLimits,
        *,
        total: bool = True,
        outer: Budget | None = None,
        counted: int = 0,
    ) -> None:
        self._where, self._packed, self._outer, self._counted = where, packed, outer, counted
        self._ratio, self._total = limits.ratio, limits.archive if total else None
        self._given = 0
        self.spent = False

    def take(self, size: int) -> None:
        """Counts bytes.

        Raises:
            InputError: If they are more than may come out.
        """
        self._given += size
        if self._outer is not None:
            try:
                self._outer.take(min(size, max(0, self._given - self._counted)))
            except InputError:
                self.spent = True
                raise
        if self._total is not None and self._given > self._total:
            self.spent = True
            message = f"more than {self._total / MB:,.6g} MB come out of it, and no more are allowed"
            hint = "split it, or raise the limit: --limit archive-mb=N"
            raise InputError(Problem("too-large", self._where, message, hint))
        if self._given > _FREE and self._given > self._ratio * self._packed():
            self.spent = True
            message = f"it unpacks to more than {self._ratio:,} times its size, as bombs do"
            hint = "leave it out, or raise the limit if you trust it: --limit ratio=N"
            raise InputError(Problem("bomb", self._where, message, hint))


class _Counted(io.RawIOBase):
    """A stream that counts what is read from it."""

    def __init__(self, stream: IO[bytes], count: Callable[[int], None]) -> None:
        super().__init__()
        self._stream, self._count = stream, count

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        chunk = self._stream.read(len(buffer))
        self._count(len(chunk))
        buffer[: len(chunk)] = chunk
        return len(chunk)

    def close(self) -> None:
        self._stream.close()
        super().close()


class Tally:
    """A number that grows."""

    def __init__(self) -> None:
        self.count = 0

    def add(self, size: int) -> None:
        """Adds to it."""
        self.count += size

    def __call__(self) -> int:
        """The number."""
        return self.count


def counted(stream: IO[bytes], count: Callable[[int], None]) -> BinaryIO:
    """The stream, with ``count`` told how many bytes are read from it; what it raises, reading raises."""
    return cast(BinaryIO, io.BufferedReader(_Counted(stream, count)))
