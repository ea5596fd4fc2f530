"""Names of the files of a built graph, and where they are found."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kg.errors import InputError, Problem

TURTLE: Final = "graph.ttl"
N_QUADS: Final = "graph.nq"
STORE: Final = "store"
BUILDING: Final = ".building"
"""Where a run that writes the folder keeps what it works with."""
READY: Final = "ready"
"""What of it is finished and only has to be moved into place."""


def current(out: Path, name: str) -> Path:
    """Where a file of a built graph lies.

    While a run puts a new set of files in place, or where one was cut off in that, the new set counts: its files are
    found whether they have moved yet or not.
    """
    ready = out / BUILDING / READY / name
    return ready if ready.exists() else out / name


def graph_file(out: Path) -> Path:
    """The file of a built graph: ``graph.nq`` (which knows the articles) or ``graph.ttl`` of a folder, or such a file.

    Raises:
        InputError: If there is none.
    """
    if out.is_file() and out.suffix in (".nq", ".ttl"):
        return out
    if not out.exists():
        raise InputError(Problem("no-graph", str(out), "there is no such folder", "build a graph there first"))
    for name in (N_QUADS, TURTLE):
        if (path := current(out, name)).is_file():
            return path
    raise InputError(
        Problem("no-graph", str(out), f"holds neither {N_QUADS} nor {TURTLE}", "build a graph there first")
    )
