"""The Oxigraph store of a built graph, which opens at once however large the graph is.

``store/db`` is Oxigraph's, ``store/about.json`` tells which ``graph.nq`` it holds. Each article's graph has its name,
and the default graph is the union of all with each triple once: Oxigraph's own union shows a triple that two articles
bear twice, so that counts would be wrong. The files of a store differ from run to run; what they hold does not.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from pyoxigraph import RdfFormat, Store

from kg.errors import KgError
from kg.graph.files import N_QUADS, STORE, TURTLE, current
from kg.graph.pieces import pieces

_DATA: Final = "db"
_ABOUT: Final = "about.json"
_FORMAT: Final = 1
#: Bytes of each file that are loaded at a time, some 300,000 triples: Oxigraph holds in memory what it loads. What it
#: loads at once it writes compressed, what it has to merge with that (in all but large stores) uncompressed.
_PIECE: Final = {N_QUADS: 60_000_000, TURTLE: 12_000_000}
# Oxigraph's database keeps notes of its own work, with the path where it was built.
_NOTES: Final = "LOG*"


class StoreError(KgError):
    """A folder has no store that could be used; the text says why."""


def write_store(folder: Path) -> Path:
    """Write the store of the ``graph.nq`` and ``graph.ttl`` in a folder, which has none yet; returns its path."""
    path = folder / STORE
    data = path / _DATA
    data.mkdir(parents=True)
    store = Store(str(data))
    for name, kind in ((N_QUADS, RdfFormat.N_QUADS), (TURTLE, RdfFormat.TURTLE)):
        for piece in pieces(folder / name, _PIECE[name]):
            store.bulk_load(piece, format=kind)
    store.optimize()
    store.flush()
    del store
    for notes in data.glob(_NOTES):
        notes.unlink()
    about = {"format": _FORMAT, "bytes": _size(folder)}
    (path / _ABOUT).write_text(json.dumps(about) + "\n", encoding="utf-8")
    return path


def read_store(folder: Path) -> Store:
    """Open the store of a folder, read-only; several processes may at once.

    Raises:
        StoreError: If there is none, it is not that of the folder's ``graph.nq``, or it can't be read.
    """
    try:
        return _read(folder)
    except StoreError:
        # Between two looks a run may have put another set of files in place.
        return _read(folder)


def _read(folder: Path) -> Store:
    path = current(folder, STORE)
    if not path.is_dir():
        raise StoreError(f"there is no {STORE}")
    try:
        about = json.loads((path / _ABOUT).read_bytes())
        if not isinstance(about, dict) or about.get("format") != _FORMAT:
            raise StoreError(f"{STORE} was written by another version")
        if about.get("bytes") != _size(folder):
            raise StoreError(f"{STORE} is that of another {N_QUADS}")
        return Store.read_only(str(path / _DATA))
    except (OSError, RuntimeError, ValueError) as error:
        raise StoreError(f"{STORE} can't be read: {error}") from error


def _size(folder: Path) -> int:
    return current(folder, N_QUADS).stat().st_size
