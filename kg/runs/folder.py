"""The output folder while a run is at work in it: locked, with a place to write to and the journal of the run.

All of that lies in ``OUT/.building``, which is gone when the run has ended well. What it has extracted stays there
when it has not.
"""

from __future__ import annotations

import logging
import shutil
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kg.errors import InputError, Problem
from kg.graph.files import BUILDING
from kg.runs.journal import Journal
from kg.runs.lock import alone
from kg.runs.placing import mend

log = logging.getLogger(__name__)
_LOCK: Final = "lock"
_JOURNAL: Final = "journal.sqlite"
_STAGE: Final = "stage"


@dataclass(frozen=True, slots=True)
class Folder:
    """An output folder that is this run's alone.

    Attributes:
        out: The folder.
        stage: Where to write to; empty at first.
        journal: What is known of the articles.
    """

    out: Path
    stage: Path
    journal: Journal


@contextmanager
def opened(out: Path) -> Iterator[Folder]:
    """Opens a folder for a run; made if need be.

    Raises:
        InputError: If another run is at work there, or the folder cannot be made or written to.
    """
    building = out / BUILDING
    made = not out.exists()
    try:
        with _writable(out), alone(building / _LOCK, out), _journal(building, out) as journal:
            stage = building / _STAGE
            shutil.rmtree(stage, ignore_errors=True)
            stage.mkdir()
            try:
                yield Folder(out, stage, journal)
            finally:
                shutil.rmtree(stage, ignore_errors=True)
    finally:
        with suppress(OSError):
            building.rmdir()
            if made:
                out.rmdir()


@contextmanager
def _journal(building: Path, out: Path) -> Iterator[Journal]:
    """The journal; gone when all went well or nothing is in it."""
    if mend(building, out):
        log.info("an earlier run was cut off while its files were put in place; that is done now")
        # What it holds is in place now.
        _forget(building)
    journal = Journal(building / _JOURNAL)
    if len(journal):
        log.info("an earlier run was cut off after %d extractions; what of them still holds is used", len(journal))
    kept = True
    try:
        yield journal
        kept = False
    finally:
        with suppress(sqlite3.Error):
            kept = kept and len(journal) > 0
        journal.close()
        if not kept:
            _forget(building)


def _forget(building: Path) -> None:
    for path in building.glob(f"{_JOURNAL}*"):
        path.unlink()


@contextmanager
def _writable(out: Path) -> Iterator[None]:
    """Tells what the disk and the rights do not allow."""
    place = out.absolute()
    try:
        yield
    except (sqlite3.Error, zlib.error) as error:
        raise _problem(out, f"what the run works with cannot be read or written: {error}") from error
    except OSError as error:
        if isinstance(error, ConnectionError | TimeoutError):
            raise
        if error.filename is not None and not Path(str(error.filename)).absolute().is_relative_to(place):
            raise
        reason = "is a file" if isinstance(error, FileExistsError | NotADirectoryError) else error.strerror
        raise _problem(out, f"cannot write there: {reason or error}") from error


def _problem(out: Path, message: str) -> InputError:
    hint = "check the disk and the rights, or choose another folder"
    if (journal := out / BUILDING / _JOURNAL).exists():
        hint += f"; what was extracted is kept in {journal}, and the next run carries on with it"
    return InputError(Problem("output-not-writable", str(out), message, hint))
