"""The members of ZIP and tar archives, read where they are: nothing is written to disk."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO, cast

from kg.errors import InputError, Problem
from kg.read.limits import ReadLimits
from kg.read.sources import READ_ERRORS, SIDECARS, Source, is_archive, is_hidden, too_large, unreadable
from kg.text import clean, nfc

_CHUNK = 1 << 20


@dataclass
class _Budget:
    """How many bytes may still come out of an archive; a small file can unpack to more than any disk holds."""

    left: int


class _Counted(io.RawIOBase):
    """A stream that fails once the archive it is from has given more than it may."""

    def __init__(self, stream: IO[bytes], budget: _Budget, where: str, limit: int) -> None:
        super().__init__()
        self._stream, self._budget, self._where, self._limit = stream, budget, where, limit

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        chunk = self._stream.read(len(buffer))
        self._budget.left -= len(chunk)
        if self._budget.left < 0:
            raise InputError(too_large(self._where, self._limit))
        buffer[: len(chunk)] = chunk
        return len(chunk)

    def close(self) -> None:
        self._stream.close()
        super().close()


def members(path: Path, where: str, limits: ReadLimits) -> Iterator[Source | Problem]:
    """The files in an archive, by folder and name, the sidecar of each folder first."""
    budget = _Budget(limits.archive)
    with ExitStack() as stack:
        try:
            if path.name.lower().endswith(".zip"):
                listed = _zip(stack.enter_context(zipfile.ZipFile(path)))
            else:
                listed = _tar(path, where, limits, stack)
        except READ_ERRORS as error:
            yield unreadable(where, error)
            return
        except InputError as error:
            yield error.problem
            return
        if not listed:
            yield Problem("empty-file", where, "there is no file in the archive", "fill it or take it out")
        if len(listed) > limits.members:
            yield Problem("too-large", where, f"{len(listed):,} files where {limits.members:,} are allowed", "split it")
            return
        beside: dict[str, set[str]] = {}
        for name, _, _ in listed:
            beside.setdefault(str(PurePosixPath(name).parent), set()).add(PurePosixPath(name).name)
        for name, size, opener in sorted(listed, key=_order):
            at = f"{where}!{clean(name)}"
            if is_archive(name):
                yield Problem("nested-archive", at, "an archive within an archive is not read", "unpack the outer one")
                continue
            folder = str(PurePosixPath(name).parent)
            yield Source(
                where=at,
                name=PurePosixPath(name).name,
                group=f"{where}!{folder}",
                opener=partial(_counted, opener, budget, at, limits.archive),
                size=size,
                beside=frozenset(beside[folder]),
            )


def _order(member: tuple[str, int, object]) -> tuple[str, bool, str, str]:
    path = PurePosixPath(member[0])
    return nfc(str(path.parent)), path.name.lower() not in SIDECARS, nfc(path.name), path.name


def _counted(opener: partial[IO[bytes]], budget: _Budget, where: str, limit: int) -> BinaryIO:
    return cast(BinaryIO, io.BufferedReader(_Counted(opener(), budget, where, limit)))


def _wanted(name: str) -> bool:
    return not any(is_hidden(part) for part in PurePosixPath(name).parts if part not in (".", ".."))


def _zip(archive: zipfile.ZipFile) -> list[tuple[str, int, partial[IO[bytes]]]]:
    return [
        (info.filename, info.file_size, partial(archive.open, info))
        for info in archive.infolist()
        if not info.is_dir() and _wanted(info.filename)
    ]


def _tar(path: Path, where: str, limits: ReadLimits, stack: ExitStack) -> list[tuple[str, int, partial[IO[bytes]]]]:
    """Members of a tar; a compressed one is held unpacked in memory, since it can only be read from the front."""
    low = path.name.lower()
    if low.endswith(".tar"):
        archive = tarfile.open(path, "r:")  # noqa: SIM115 - closed by the stack
    else:
        unpack = bz2.open if low.endswith("bz2") else lzma.open if low.endswith("xz") else gzip.open
        whole = io.BytesIO()
        with unpack(path, "rb") as stream:
            while chunk := stream.read(_CHUNK):
                whole.write(chunk)
                if whole.tell() > limits.memory:
                    raise InputError(too_large(where, limits.memory))
        whole.seek(0)
        archive = tarfile.open(fileobj=whole, mode="r:")  # noqa: SIM115 - closed by the stack
    stack.enter_context(archive)
    return [(m.name, m.size, partial(_extract, archive, m)) for m in archive if m.isfile() and _wanted(m.name)]


def _extract(archive: tarfile.TarFile, member: tarfile.TarInfo) -> IO[bytes]:
    stream = archive.extractfile(member)
    if stream is None:
        raise tarfile.ReadError("no file")
    return stream
