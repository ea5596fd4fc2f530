"""The output folder: checked, and results put in place in one step a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from kg import report
from kg.errors import InputError, Problem
from kg.graph.files import STORE

SPLIT: Final = "articles"


def check_apart(paths: Sequence[Path], out: Path) -> None:
    """Refuses an output folder within the input: the next run would read its own page and report."""
    target = out.resolve()
    for path in paths:
        folder = path.resolve()
        if path.is_dir() and (target == folder or folder in target.parents):
            raise InputError(
                Problem(
                    "output-in-input",
                    str(out),
                    f"the output folder lies in {path}, which is read; the next run would read its own results",
                    "choose a folder elsewhere, or name the folder with the articles",
                )
            )


def put_in_place(stage: Path, out: Path) -> None:
    """Moves the finished files into the output folder, each in one step.

    Single graphs of an earlier run go, since they would contradict the rest; only where its report shows that the
    folder is ours. The store goes first and comes last, so that a store that is there is always that of the graph
    beside it, whenever the run is cut off; without one the graph itself is read.
    """
    store = stage / STORE
    if (out / STORE).exists():
        # Whoever has it open reads on.
        (out / STORE).replace(stage / f"old-{STORE}")
    old = out / SPLIT
    if old.is_dir() and (out / report.JSON).is_file():
        for path in old.glob("*.ttl"):
            path.unlink()
        if not any(old.iterdir()):
            old.rmdir()
    for path in sorted(stage.iterdir()):
        target = out / path.name
        if path.name in (STORE, f"old-{STORE}"):
            continue
        if path.is_dir():
            target.mkdir(exist_ok=True)
            for part in sorted(path.iterdir()):
                part.replace(target / part.name)
        else:
            path.chmod(0o644)
            path.replace(target)
    if store.is_dir():
        store.replace(out / STORE)
