"""What can be opened and read, in a folder or in an archive, and how its bytes are got within limits."""

from __future__ import annotations

import gzip
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import BinaryIO, cast

from kg.config import ARCHIVES, FORMATS, ReadLimits
from kg.errors import InputError, Problem
from kg.read.budget import Budget, Tally, counted
from kg.text import clean

#: What opening and reading a file or archive can raise when it cannot be read or is damaged.
READ_ERRORS = (
    InputError,  # beyond a limit
    OSError,
    EOFError,
    zlib.error,
    lzma.LZMAError,
    zipfile.BadZipFile,
    tarfile.TarError,
    RuntimeError,  # an encrypted ZIP member
    NotImplementedError,  # a ZIP member with an unknown compression
)

SIDECARS = ("metadata.csv", "metadata.json")

# Beside articles lie files that nobody takes for one.
_NO_ARTICLE = (
    ".md",
    ".rst",
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".webp",
    ".svg",
    ".ico",
    ".css",
    ".js",
    ".map",
    ".woff",
    ".woff2",
)
_OURS = ("corrections.csv",)
_NO_ARTICLE_NAMES = (
    "readme",
    "license",
    "licence",
    "notice",
    "copying",
    "changelog",
    "makefile",
    "thumbs.db",
    "desktop.ini",
)

_CHUNK = 1 << 20


@dataclass(frozen=True)
class Source:
    """A file that may hold articles.

    Attributes:
        where: Path, with the member after ``!``, for messages.
        name: Last part of the name.
        group: Folder, or archive and folder within, whose sidecar goes with it.
        opener: Opens it for reading, as it is stored.
        size: Size in bytes as stored, where known.
        given: Whether it was named by the user rather than found.
        beside: Names of the files next to it.
        seekable: Whether what is opened can be read from any place.
    """

    where: str
    name: str
    group: str
    opener: Callable[[], BinaryIO]
    size: int | None = None
    given: bool = False
    beside: frozenset[str] = field(default=frozenset(), repr=False)
    seekable: bool = False

    @property
    def on_disk(self) -> bool:
        """Whether any place of it can be read as it lies there."""
        return self.seekable and not self.name.lower().endswith(".gz")

    @property
    def plain(self) -> str:
        """The name without ``.gz``, in lower case."""
        return self.name.lower().removesuffix(".gz")

    @property
    def format(self) -> str | None:
        """One of the values of :data:`FORMATS`, or None where the name does not tell."""
        return FORMATS.get(PurePath(self.plain).suffix)

    @property
    def stem(self) -> str:
        """The name without its ending: the id of an article that has none of its own."""
        name = self.name[: len(self.plain)]
        return clean(PurePath(name).stem if self.format else name)

    @contextmanager
    def open(self, limits: ReadLimits) -> Iterator[BinaryIO]:
        """Opens it, decompressed. Reading raises :class:`~kg.errors.InputError` where it unpacks like a bomb."""
        with self.opener() as stream:
            if self.name.lower().endswith(".gz"):
                packed = Tally()
                budget = Budget(self.where, packed, limits, total=False)
                inner = counted(stream, packed.add)
                with counted(cast(BinaryIO, gzip.GzipFile(fileobj=inner)), budget.take) as unpacked:
                    yield unpacked
            else:
                yield stream


def is_archive(name: str) -> bool:
    """Whether a file of that name is an archive of several files."""
    return name.lower().endswith(ARCHIVES)


def is_no_article(source: Source) -> bool:
    """Whether a file is plainly no article, so that leaving it out needs no word."""
    low = source.name.lower()
    companion = source.format == "json" and any(
        f"{source.stem}{ending}" in source.beside for ending in FORMATS if ending != ".json"
    )
    return companion or low in _OURS or low.endswith(_NO_ARTICLE) or PurePath(low).stem in _NO_ARTICLE_NAMES


def is_hidden(name: str) -> bool:
    """Whether a file or folder is one that systems keep for themselves."""
    return name.startswith((".", "~$", "__MACOSX"))


def read_all(source: Source, limits: ReadLimits) -> bytes:
    """The bytes of a source, decompressed.

    Raises:
        InputError: If it is larger than a page may be, empty, unreadable or damaged.
    """
    limit = limits.text
    compressed = source.name.lower().endswith(".gz")
    if source.size is not None and source.size > limit and not compressed:
        raise InputError(too_large(source.where, limit, source.size))
    parts: list[bytes] = []
    total = 0
    try:
        with source.open(limits) as stream:
            while chunk := stream.read(min(_CHUNK, limit + 1 - total)):
                parts.append(chunk)
                total += len(chunk)
                if total > limit:
                    raise InputError(too_large(source.where, limit))
    except READ_ERRORS as error:
        raise InputError(unreadable(source.where, error)) from error
    if not total:
        raise InputError(Problem("empty-file", source.where, "the file is empty", "fill it or take it out"))
    return b"".join(parts)


def too_large(where: str, limit: int, size: int | None = None) -> Problem:
    """The fault of a file or record beyond the limit."""
    found = f"{size / 1e6:,.0f} MB" if size else "more"
    return Problem(
        "too-large",
        where,
        f"{found} where {limit / 1e6:,.6g} MB are allowed",
        "split it, or raise the limit: --max-mb N",
    )


def unreadable(where: str, error: BaseException) -> Problem:
    """The fault of a file that could not be opened, is damaged or beyond a limit, by what reading it raised."""
    if isinstance(error, InputError):
        return error.problem
    if isinstance(error, PermissionError):
        return Problem("unreadable", where, "no permission to read it", "change its mode or owner")
    if isinstance(error, OSError) and error.strerror:
        return Problem("unreadable", where, error.strerror, "check the file and the disk")
    reason = str(error) or type(error).__name__
    return Problem("damaged", where, f"cannot be read to its end: {reason}", "fetch or pack it again")
