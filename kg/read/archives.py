"""The members of ZIP and tar archives, and of archives within them.

Members are read where they are. Only what must be unpacked to be looked into (a compressed tar, an archive within an
archive) goes to a temporary file without a name, so that nothing is ever written under a name from an archive.
"""

from __future__ import annotations

import bz2
import gzip
import lzma
import shutil
import stat
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import PurePosixPath
from typing import IO, BinaryIO, cast

from kg.config import ReadLimits
from kg.errors import Problem
from kg.read.budget import Budget, counted
from kg.read.sources import READ_ERRORS, SIDECARS, Source, is_archive, is_hidden, unreadable
from kg.text import clean, nfc

_CHUNK = 1 << 20
_UTF8_NAME, _FROM_DOS = 0x800, 0


@dataclass(frozen=True)
class _Member:
    name: str
    size: int
    opener: partial[IO[bytes]]

    @property
    def path(self) -> PurePosixPath:
        return PurePosixPath(self.name)

    @property
    def order(self) -> tuple[str, bool, str, str]:
        """By folder and name, the sidecar of each folder first."""
        path = self.path
        return nfc(str(path.parent)), path.name.lower() not in SIDECARS, nfc(path.name), path.name


def members(
    archive: BinaryIO, name: str, where: str, limits: ReadLimits, *, depth: int = 0, outer: Budget | None = None
) -> Iterator[Source | Problem]:
    """The files in an archive, by folder and name, the sidecar of each folder first.

    Args:
        archive: Can be read from any place; open until the last member has been read.
        name: Tells the format.
        where: For messages.
        limits: What to keep to. One budget holds for all members: once it is spent, the rest of the archive is left.
        depth: How many archives it lies in.
        outer: Budget of the archive it lies in.
    """
    budget = Budget(where, partial(_size, archive), limits, outer=outer)
    with ExitStack() as stack:
        listed: list[_Member] = []
        links: list[Problem] = []
        try:
            if name.lower().endswith(".zip"):
                found = _zip(stack.enter_context(zipfile.ZipFile(archive)), where)
            else:
                plain = _unpacked(archive, name, budget, stack)
                # A tar holds its members as they are, and was counted as a whole when it was unpacked.
                budget = Budget(where, partial(_size, plain), limits, outer=outer, counted=_size(plain))
                found = _tar(plain, where, limits, stack)
            # One more than is allowed shows that there are too many; the list of a hostile archive never ends.
            for member in islice(found, limits.members + 1):
                if isinstance(member, Problem):
                    links.append(member)
                else:
                    listed.append(member)
        except READ_ERRORS as error:
            yield unreadable(where, error)
            return
        if len(listed) + len(links) > limits.members:
            message = f"more than the {limits.members:,} files that are allowed"
            yield Problem("too-large", where, message, "split it, or raise the limit: --limit members=N")
            return
        yield from links
        if not listed:
            yield Problem("empty-file", where, "there is no file in the archive", "fill it or take it out")
        beside: dict[str, set[str]] = {}
        for member in listed:
            beside.setdefault(str(member.path.parent), set()).add(member.path.name)
        for member in sorted(listed, key=lambda m: m.order):
            at = f"{where}!{clean(member.name)}"
            opener = partial(_counted, member.opener, budget)
            if is_archive(member.name):
                yield from _within(opener, member.path.name, at, limits, depth + 1, budget)
            else:
                folder = str(member.path.parent)
                near = frozenset(beside[folder])
                yield Source(at, member.path.name, f"{where}!{folder}", opener, member.size, beside=near)
            if budget.spent:
                return


def spooled(stream: IO[bytes], stack: ExitStack) -> BinaryIO:
    """A temporary file without a name with all that a stream gives, so that it can be read from any place."""
    file = stack.enter_context(tempfile.TemporaryFile())  # noqa: SIM115 - closed by the stack
    shutil.copyfileobj(stream, file, _CHUNK)
    file.seek(0)
    return cast(BinaryIO, file)


def _within(
    opener: partial[BinaryIO], name: str, where: str, limits: ReadLimits, depth: int, budget: Budget
) -> Iterator[Source | Problem]:
    """The files of an archive within an archive."""
    if depth > limits.nested:
        message = f"an archive within {depth} others, where {limits.nested} are allowed"
        yield Problem("nested-archive", where, message, "unpack the outer one, or raise the limit: --limit nested=N")
        return
    with ExitStack() as stack:
        try:
            with opener() as stream:
                file = spooled(stream, stack)
        except READ_ERRORS as error:
            yield unreadable(where, error)
            return
        yield from members(file, name, where, limits, depth=depth, outer=budget)


def _size(file: BinaryIO) -> int:
    at = file.tell()
    size = file.seek(0, 2)
    file.seek(at)
    return size


def _counted(opener: partial[IO[bytes]], budget: Budget) -> BinaryIO:
    return counted(opener(), budget.take)


def _wanted(name: str) -> bool:
    return not any(is_hidden(part) for part in PurePosixPath(name).parts if part not in (".", ".."))


def _zip(archive: zipfile.ZipFile, where: str) -> Iterator[_Member | Problem]:
    for info in archive.infolist():
        name = _zip_name(info)
        if info.is_dir() or name.endswith("/") or not _wanted(name):
            continue
        if stat.S_ISLNK(info.external_attr >> 16):
            yield _link(where, name)
        else:
            yield _Member(name, info.file_size, partial(archive.open, info))


def _zip_name(info: zipfile.ZipInfo) -> str:
    """The member's name. Many programs write UTF-8 without saying so, and Windows' own may write backslashes."""
    name = info.filename
    if not info.flag_bits & _UTF8_NAME:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return name.replace("\\", "/") if info.create_system == _FROM_DOS or "/" not in name else name


def _link(where: str, name: str) -> Problem:
    message = "a link within an archive is not followed; it may lead anywhere"
    return Problem("link", f"{where}!{clean(name)}", message, "pack the file itself", fatal=False)


def _unpacked(archive: BinaryIO, name: str, budget: Budget, stack: ExitStack) -> BinaryIO:
    """The plain tar of a compressed one."""
    low = name.lower()
    if low.endswith(".tar"):
        return archive
    archive.seek(0)
    unpack = bz2.open if low.endswith("bz2") else lzma.open if low.endswith("xz") else gzip.open
    with counted(cast(IO[bytes], unpack(archive, "rb")), budget.take) as stream:
        return spooled(stream, stack)


class _Headers:
    """A tar that refuses to be read in pieces larger than any header: a name of a gigabyte is no name."""

    def __init__(self, file: BinaryIO, limit: int) -> None:
        self._file, self._limit = file, limit
        self.seek, self.tell = file.seek, file.tell

    def read(self, size: int = -1) -> bytes:
        if size > self._limit:
            raise tarfile.ReadError(f"a header of {size:,} bytes")
        return self._file.read(size)


def _tar(file: BinaryIO, where: str, limits: ReadLimits, stack: ExitStack) -> Iterator[_Member | Problem]:
    careful = cast(IO[bytes], _Headers(file, max(limits.text, _CHUNK)))
    archive = stack.enter_context(tarfile.open(fileobj=careful, mode="r:"))  # noqa: SIM115 - closed by the stack
    for info in archive:
        if not _wanted(info.name):
            continue
        if info.isfile():
            yield _Member(info.name, info.size, partial(_extract, archive, info))
        elif info.issym() or info.islnk():
            yield _link(where, info.name)
        elif not info.isdir():
            at = f"{where}!{clean(info.name)}"
            yield Problem("no-file", at, "is neither file nor folder", "pack it without", fatal=False)


def _extract(archive: tarfile.TarFile, member: tarfile.TarInfo) -> IO[bytes]:
    stream = archive.extractfile(member)
    if stream is None:
        raise tarfile.ReadError("no file")
    return stream
