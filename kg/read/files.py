"""Which files to read: folders are walked in the order of their names, archives opened, the rest told about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

from kg.config import Reading, ReadLimits
from kg.errors import InputError, Problem
from kg.read.archives import members, spooled
from kg.read.budget import Budget, counted
from kg.read.sources import SIDECARS, Source, is_archive, is_hidden, unreadable
from kg.read.stdin import opened
from kg.text import clean, nfc

#: The path that stands for standard input.
STDIN: Final = Path("-")


def walk(paths: Sequence[Path], reading: Reading, skip: Sequence[Path] = ()) -> Iterator[Source | Problem]:
    """Every file to look at, each once, the sidecar of a folder before the files it goes with.

    Args:
        paths: Files, folders and archives.
        reading: Sizes to keep to in archives, and the format of what has no name that tells it.
        skip: Files that are left out without a word.
    """
    seen = {path.resolve() for path in skip}
    limits = reading.limits
    for path in paths:
        try:
            if path == STDIN:
                yield from _stdin(reading)
            elif path.is_dir():
                yield from _folder(path, limits, seen, path.resolve())
            elif path.is_file():
                yield from _named(path, reading, seen)
            elif path.exists():
                yield Problem(
                    "no-file", shown(path), "is neither file nor folder", "give a file, a folder or an archive"
                )
            else:
                yield Problem("no-such-file", shown(path), "there is no such file or folder", "check the path")
        except OSError as error:
            yield unreadable(shown(path), error)


def shown(path: Path) -> str:
    """A path for messages and reports; bytes of a name that are no UTF-8 are replaced."""
    return clean(str(path))


def file_source(path: Path, *, given: bool = False, beside: frozenset[str] = frozenset()) -> Source:
    """A file on disk as a source."""
    return Source(
        where=shown(path),
        name=path.name,
        group=shown(path.parent),
        opener=partial(_open, path),
        size=path.stat().st_size,
        given=given,
        beside=beside,
        seekable=True,
    )


def _open(path: Path) -> BinaryIO:
    return path.open("rb")


def _named(path: Path, reading: Reading, seen: set[Path]) -> Iterator[Source | Problem]:
    """A file that the user named, after the sidecar beside it."""
    for name in SIDECARS:
        sidecar = path.with_name(name)
        if not is_archive(path.name) and sidecar != path and sidecar.is_file() and _new(sidecar, seen):
            yield file_source(sidecar)
    if _new(path, seen):
        source = file_source(path, given=True)
        if is_archive(path.name) or source.format is not None or reading.input_format is None:
            yield from _file(path, reading.limits, given=True)
        else:
            with path.open("rb") as stream:
                yield from _as(source, f"{path.name}.{reading.input_format}", stream, reading)


def _stdin(reading: Reading) -> Iterator[Source | Problem]:
    """Standard input, of the format that the user names or its first bytes tell."""
    ending, stream = opened()
    if reading.input_format:
        packed = ending.endswith(".gz") and not reading.input_format.endswith("gz")
        ending = f".{reading.input_format}{'.gz' if packed else ''}"
    name = f"stdin{ending}"
    source = Source(where="stdin", name=name, group="stdin", opener=lambda: stream, given=True)
    yield from _as(source, name, stream, reading)


def _as(source: Source, name: str, stream: BinaryIO, reading: Reading) -> Iterator[Source | Problem]:
    """What a stream gives, read as a file of that name would be."""
    if not is_archive(name):
        yield replace(source, name=name)
        return
    with ExitStack() as stack:
        try:
            budget = Budget(source.where, lambda: 1 << 62, reading.limits)
            file = spooled(counted(stream, budget.take), stack)
        except InputError as error:
            yield error.problem
            return
        yield from members(file, name, source.where, reading.limits)


def _folder(folder: Path, limits: ReadLimits, seen: set[Path], root: Path) -> Iterator[Source | Problem]:
    """The files of a folder, then those of the folders in it.

    One after the other and not each within the last: whoever packed it may have nested thousands.
    """
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            if not _new(here, seen):
                continue
            entries = sorted((p for p in here.iterdir() if not is_hidden(p.name)), key=_order)
        except OSError as error:
            yield unreadable(shown(here), error)
            continue
        files: list[Path] = []
        folders: list[Path] = []
        for path in entries:
            try:
                (folders if path.is_dir() else files).append(path)
            except OSError as error:
                # A folder may be listed and yet not entered; what lies beside it is read all the same.
                yield unreadable(shown(path), error)
        beside = frozenset(p.name for p in files)
        for path in files:
            yield from _entry(path, limits, seen, root, beside)
        for path in folders:
            # A link to a folder may lead back up, so links are followed only where the user names them.
            if path.is_symlink() and not _within(path, root):
                yield _leads_out(path)
        waiting += [p for p in reversed(folders) if not p.is_symlink()]


def _entry(
    path: Path, limits: ReadLimits, seen: set[Path], root: Path, beside: frozenset[str]
) -> Iterator[Source | Problem]:
    """What is no folder in a folder."""
    if path.is_file():
        # Whoever packed a folder may have put a link to the reader's own files into it.
        if path.is_symlink() and not _within(path, root):
            yield _leads_out(path)
        elif _new(path, seen):
            yield from _file(path, limits, given=False, beside=beside)
    elif path.is_symlink():
        yield Problem("no-such-file", shown(path), "the link leads nowhere", "mend or remove it", fatal=False)
    else:
        yield Problem("no-file", shown(path), "is neither file nor folder", "remove it", fatal=False)


def _within(link: Path, root: Path) -> bool:
    """Whether a link leads to what lies in the folder that is read, and is read anyway."""
    return link.resolve().is_relative_to(root)


def _leads_out(link: Path) -> Problem:
    message = "the link leads out of the folder and is not followed"
    return Problem("link", shown(link), message, "name its target itself if it is to be read")


def _file(
    path: Path, limits: ReadLimits, *, given: bool, beside: frozenset[str] = frozenset()
) -> Iterator[Source | Problem]:
    try:
        if is_archive(path.name):
            with path.open("rb") as archive:
                yield from members(archive, path.name, shown(path), limits)
        else:
            yield file_source(path, given=given, beside=beside)
    except OSError as error:
        yield unreadable(shown(path), error)


def _order(path: Path) -> tuple[bool, str, str]:
    return path.name.lower() not in SIDECARS, nfc(path.name), path.name


def _new(path: Path, seen: set[Path]) -> bool:
    real = path.resolve()
    if real in seen:
        return False
    seen.add(real)
    return True
