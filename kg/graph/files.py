"""Names of the files of a built graph, and where they are found."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kg.errors import InputError, Problem

TURTLE: Final = "graph.ttl"
N_QUADS: Final = "graph.nq"
STORE: Final = "store"


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
        if (out / name).is_file():
            return out / name
    raise InputError(
        Problem("no-graph", str(out), f"holds neither {N_QUADS} nor {TURTLE}", "build a graph there first")
    )
