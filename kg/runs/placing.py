"""Results put in place together: the old set or the new one, never a mixture, whenever a run is cut off.

The finished set is written to the disk, then the folder that holds it gets another name: that one step is the moment
from which the new set counts. After it each file takes its place by renaming, and whatever is cut off there is done
to its end when the next run opens the folder. Until a file has moved, the package's own readers find it where it was
written (:func:`kg.graph.files.current`). Other programs see every file whole, the old one or the new one; between
the first renaming and the last they may see files of both sets.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from kg.errors import InputError, Problem
from kg.graph.files import READY

_OLD: Final = "old"
_PLAN: Final = "plan.json"
#: Beyond so many files one order to write everything to the disk is faster than one a file.
_MANY: Final = 1000


def put_in_place(stage: Path, out: Path, *, last: str, ours: Collection[str], whole: Collection[str]) -> None:
    """Puts the finished files into the output folder.

    Args:
        stage: Where they are, within a folder of the output folder; gone afterwards.
        out: The output folder.
        last: Name of the file that is moved last.
        ours: Names of files and folders that an earlier run may have left and that go where the new set has none.
        whole: Those of them that are folders of which nothing is anybody else's; of other folders only ``*.ttl`` is.

    Raises:
        InputError: If something that is none of ours is in the way.
        OSError: If that cannot be done; the old set counts, or where some files have moved, the new one.
    """
    building = stage.parent
    names = sorted((p.name for p in stage.iterdir()), key=lambda n: (n == last, n))
    for name in names:
        if (out / name).exists() and (out / name).is_dir() != (stage / name).is_dir():
            what = "a folder" if (out / name).is_dir() else "a file"
            message = f"{what} stands where something else is to be written"
            raise InputError(Problem("output-not-writable", str(out / name), message, "move it elsewhere"))
    # Where no run of ours has been, nothing is to go, whatever its name.
    known = (out / last).is_file()
    gone = sorted(n for n in ours if known and n not in names)
    plan = {"move": names, "remove": gone, "whole": sorted(whole), "foreign": not known}
    (stage / _PLAN).write_text(json.dumps(plan), encoding="utf-8")
    _sync(stage)
    shutil.rmtree(building / _OLD, ignore_errors=True)
    ready = stage.rename(building / READY)
    _sync_folder(building)
    moved: list[str] = []
    try:
        _move(building, out, plan, moved)
    except OSError:
        if not moved:
            ready.rename(stage)
        raise


def mend(building: Path, out: Path) -> bool:
    """Does to its end what a run was cut off in; whether there was such a thing.

    Raises:
        OSError: If that cannot be done.
    """
    ready = building / READY
    if not ready.is_dir():
        return False
    # Without a plan all but the cleaning is done.
    if (ready / _PLAN).exists():
        _move(building, out, json.loads((ready / _PLAN).read_bytes()), [])
    shutil.rmtree(ready, ignore_errors=True)
    return True


def _move(building: Path, out: Path, plan: dict[str, Any], moved: list[str]) -> None:
    """Every step may have been done already."""
    ready, old = building / READY, building / _OLD
    old.mkdir(exist_ok=True)
    for name in (*plan["remove"], *plan["move"]):
        new, target, aside = ready / name, out / name, old / name
        if name in plan["remove"]:
            if target.exists() and not aside.exists():
                target.rename(aside)
                moved.append(name)
        elif new.exists():
            if target.is_dir():
                if aside.exists():
                    _give_back(aside, target, everything=True)
                    shutil.rmtree(aside)
                # Whoever has it open reads on.
                target.rename(aside)
                moved.append(name)
            new.replace(target)
            moved.append(name)
        if aside.is_dir() and name not in plan["whole"]:
            _give_back(aside, target, everything=plan["foreign"])
    _sync_folder(out)
    shutil.rmtree(old, ignore_errors=True)
    (ready / _PLAN).unlink()
    with suppress(OSError):
        ready.rmdir()


def _give_back(aside: Path, target: Path, *, everything: bool) -> None:
    """Moves what is not ours out of a folder that was put aside."""
    for path in aside.iterdir():
        if (everything or path.suffix != ".ttl") and not (target / path.name).exists():
            target.mkdir(exist_ok=True)
            path.rename(target / path.name)


def _sync(folder: Path) -> None:
    """Waits until a folder is on the disk, and lets everybody read it."""
    paths = list(folder.rglob("*"))
    for path in paths:
        path.chmod(0o755 if path.is_dir() else 0o644)
    if len(paths) > _MANY and hasattr(os, "sync"):
        os.sync()
        return
    for path in paths:
        if path.is_file():
            with path.open("rb+") as file:
                os.fsync(file.fileno())
    for path in (folder, *paths):
        if path.is_dir():
            _sync_folder(path)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":  # pragma: no cover
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
