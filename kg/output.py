"""The output folder: what may lie in it, and where it may lie."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from kg import report
from kg.errors import InputError, Problem
from kg.graph.facts import FACTS
from kg.graph.files import N_QUADS, STORE, TURTLE
from kg.merge.log import MERGES
from kg.parts import PARTS
from kg.runs import placing

SPLIT: Final = "articles"
PAGE: Final = "index.html"
OURS: Final = (TURTLE, N_QUADS, STORE, FACTS, PAGE, MERGES, PARTS, SPLIT)
"""Files and folders that runs may write besides their report."""


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
    """Moves the finished files into the output folder, all together.

    What an earlier run left and this one does not write goes, since it would contradict the rest. A run that built
    nothing leaves all but the report as it was.
    """
    ours = OURS if (stage / TURTLE).is_file() else ()
    placing.put_in_place(stage, out, last=report.JSON, ours=ours, whole=(STORE,))
