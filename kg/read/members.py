"""A ``.gz`` of many members, as WARC files are: where one is damaged, reading fails once and goes on at the next."""

from __future__ import annotations

import io
import zlib
from typing import IO, cast

from kg.read.budget import Budget

_CHUNK = 1 << 16
_MAGIC = b"\x1f\x8b\x08"
_GZIP = 31  # window bits of a member with its header


class _Members(io.RawIOBase):
    def __init__(self, stream: IO[bytes], budget: Budget) -> None:
        super().__init__()
        self._stream, self._budget = stream, budget
        self._data = b""
        self._unpack: zlib._Decompress | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        while True:
            if not self._data:
                self._data = self._stream.read(_CHUNK)
            ended = not self._data
            if self._unpack is None:
                self._data = self._data.lstrip(b"\x00")  # padding of tapes and blocks
                if ended:
                    return 0
                if not self._data:
                    continue
                self._unpack = zlib.decompressobj(_GZIP)
            try:
                out = self._unpack.decompress(self._data, len(buffer))
            except zlib.error:
                self._unpack = None
                self._seek_magic()
                raise
            if self._unpack.eof:
                self._data, self._unpack = self._unpack.unused_data, None
            else:
                self._data = self._unpack.unconsumed_tail
            if out:
                self._budget.take(len(out))
                buffer[: len(out)] = out
                return len(out)
            if ended:
                self._unpack = None
                raise EOFError("it is cut off within a member")

    def _seek_magic(self) -> None:
        """Goes to where the next member may begin, or to the end."""
        data = self._data[1:]
        while (at := data.find(_MAGIC)) < 0:
            more = self._stream.read(_CHUNK)
            if not more:
                self._data = b""
                return
            data = data[-len(_MAGIC) + 1 :] + more
        self._data = data[at:]


def members(stream: IO[bytes], budget: Budget) -> io.BufferedReader:
    """The members unpacked, one after the other.

    Reading raises :class:`zlib.error` or :class:`EOFError` where a member is damaged, and
    :class:`~kg.errors.InputError` where more comes out than may.
    """
    return io.BufferedReader(cast(io.RawIOBase, _Members(stream, budget)))
