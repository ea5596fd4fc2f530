"""Large files of a graph in pieces that are such files themselves, read as they are needed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Final, cast

_PREFIX: Final = b"@prefix "
#: What the lines of a subject but the first begin with.
_CONTINUED: Final = (b"\t", b" ")


class _Piece(io.RawIOBase):
    """A stretch of a file, after the prefixes of the whole: such a file itself. It is read as it is needed.

    Args:
        file: The file; nobody else may read it meanwhile.
        header: What goes before.
        start: Where the stretch begins.
        end: Where it ends.
    """

    def __init__(self, file: IO[bytes], header: bytes, start: int, end: int) -> None:
        self._file, self._header, self._left = file, header, end - start
        file.seek(start)

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fills a buffer; returns the number of bytes, 0 at the end."""
        view = memoryview(buffer).cast("B")
        data, self._header = self._header[: len(view)], self._header[len(view) :]
        if not data:
            data = self._file.read(min(len(view), self._left))
            self._left -= len(data)
        view[: len(data)] = data
        return len(data)


def pieces(path: Path, most: int, whole: int = 0) -> Iterator[IO[bytes]]:
    """A file in pieces that begin with a subject; one must be read before the next.

    Args:
        path: The file.
        most: Bytes of a piece; it may be a little larger.
        whole: Up to so many bytes the file is one piece.
    """
    with path.open("rb") as file:
        header, line = b"", file.readline()
        while line.startswith(_PREFIX):
            header += line
            line = file.readline()
        start, size = len(header), path.stat().st_size
        if size <= whole:
            most = whole
        while start < size:
            file.seek(start + most)
            # The rest of a line that is in the middle of the file is no line.
            file.readline()
            end = file.tell()
            while (line := file.readline()).startswith(_CONTINUED):
                end = file.tell()
            end = min(end, size)
            yield cast(IO[bytes], _Piece(file, header, start, end))
            start = end
