"""Sorting more than memory holds: sorted runs on disk, merged as they are read."""

from __future__ import annotations

import gzip
import heapq
import tempfile
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import IO, Final

#: Bytes that are held before they go to disk as a run.
_HELD: Final = 12_000_000
#: What a record takes in memory besides its own bytes.
_OVERHEAD: Final = 64
#: Speed before size: a run is read but a few times.
_LEVEL: Final = 1
#: Runs that are merged at once; of more, the oldest become one. Each open one takes some buffers.
_OPEN: Final = 100
BORDER: Final = b"\t"
"""Between the key of a record and the rest."""


class Sorter:
    """Records in the order of their bytes, however many there are; it may be read as often as need be.

    A record is a line: it must hold no line feed. UTF-8 sorts as the code points do.

    Args:
        folder: Where runs are written, by default where temporary files go; nothing is written there while all records
            fit in memory. Files in it have no name, so that nothing is left of them whatever happens.
        held: Bytes that memory may hold.
    """

    def __init__(self, folder: Path | None = None, held: int | None = None) -> None:
        self._folder, self._most = folder, held or _HELD
        self._lines: list[bytes] = []
        self._size = 0
        self._runs: list[IO[bytes]] = []

    def __enter__(self) -> Sorter:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def add(self, record: bytes) -> None:
        """Takes a record."""
        self._lines.append(record)
        self._size += len(record) + _OVERHEAD
        if self._size > self._most:
            self._lines.sort()
            self._write(iter(self._lines))
            self._lines, self._size = [], 0
            if len(self._runs) >= _OPEN:
                old, self._runs = self._runs, []
                self._write(heapq.merge(*map(_records, old)))
                for run in old:
                    run.close()

    def __iter__(self) -> Iterator[bytes]:
        """The records in order. One reading must end before the next begins."""
        self._lines.sort()
        if not self._runs:
            return iter(self._lines)
        return heapq.merge(*map(_records, self._runs), self._lines)

    def groups(self) -> Iterator[tuple[bytes, Iterator[bytes]]]:
        """The records of each key, with the key taken off; it is what stands before :data:`BORDER`."""
        for key, records in groupby(self, lambda r: r.partition(BORDER)[0]):
            yield key, (r[len(key) + 1 :] for r in records)

    def close(self) -> None:
        """Gives the room back."""
        for run in self._runs:
            run.close()
        self._runs, self._lines = [], []

    def _write(self, records: Iterator[bytes]) -> None:
        file = tempfile.TemporaryFile(dir=self._folder)  # noqa: SIM115  (it lives as long as the sorter)
        with gzip.GzipFile("", "wb", _LEVEL, file) as out:
            for record in records:
                out.write(record + b"\n")
        self._runs.append(file)


def _records(run: IO[bytes]) -> Iterator[bytes]:
    run.seek(0)
    with gzip.GzipFile(fileobj=run, mode="rb") as lines:
        for line in lines:
            yield line[:-1]
