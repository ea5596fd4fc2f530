"""The Oxigraph store of a built graph, which opens at once however large the graph is.

``store/db`` is Oxigraph's, ``store/about.json`` tells which ``graph.nq`` it holds. Each article's graph has its name,
and the default graph is the union of all with each triple once: Oxigraph's own union shows a triple that two articles
bear twice, so that counts would be wrong. The files of a store differ from run to run; what they hold does not.
"""

from __future__ import annotations

import json
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from pyoxigraph import RdfFormat, Store

from kg.errors import KgError
from kg.graph.files import N_QUADS, STORE, TURTLE, current
from kg.graph.pieces import pieces

_DATA: Final = "db"
_ABOUT: Final = "about.json"
_FORMAT: Final = 1
#: Bytes of each file that are loaded at a time, some 150,000 triples: Oxigraph holds in memory what it loads.
_PIECE: Final = {N_QUADS: 30_000_000, TURTLE: 6_000_000}
#: Up to so many a file is loaded at once: what Oxigraph loads at once it writes compressed; what it has to merge with
#: that, in all but large stores, uncompressed.
_WHOLE: Final = {N_QUADS: 60_000_000, TURTLE: 12_000_000}
_KINDS: Final = {N_QUADS: RdfFormat.N_QUADS, TURTLE: RdfFormat.TURTLE}
# Oxigraph's database keeps notes of its own work, with the path where it was built.
_NOTES: Final = "LOG*"


class StoreError(KgError):
    """A folder has no store that could be used; the text says why."""


def write_store(folder: Path) -> Path:
    """Write the store of the ``graph.nq`` and ``graph.ttl`` in a folder, which has none yet; returns its path."""
    with Loading(folder) as loading:
        for name in _KINDS:
            loading.load(name)
        return loading.finish()


class Loading:
    """The store of a folder, which has none yet, while the files are loaded into it. Close it.

    Args:
        folder: The folder.
        beside: Whether to load each file on a thread, while the caller goes on; else all is loaded at the end.
    """

    def __init__(self, folder: Path, *, beside: bool = False) -> None:
        self._folder, self._path = folder, folder / STORE
        data = self._path / _DATA
        data.mkdir(parents=True)
        self._store: Store | None = Store(str(data))
        self._thread = ThreadPoolExecutor(len(_KINDS), "store") if beside else None
        self._tasks: list[Future[None]] = []
        self._waiting: list[str] = []

    def __enter__(self) -> Self:
        """As it is."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Waits until nothing is loaded any more."""
        if self._thread is not None:
            self._thread.shutdown(cancel_futures=True)
        self._store = None

    def load(self, name: str) -> None:
        """Takes a file that is finished."""
        if self._thread is None:
            self._waiting.append(name)
        else:
            # What is read piece by piece would wait for the caller's own work each time.
            self._tasks.append(self._thread.submit(self._load, name, whole=True))

    def finish(self) -> Path:
        """Ends the store; returns its path.

        Raises:
            OSError: If something could not be read or written, now or before.
        """
        for name in self._waiting:
            self._load(name, whole=False)
        for task in self._tasks:
            task.result()
        assert self._store is not None
        self._store.optimize()
        self._store.flush()
        self._store = None
        for notes in (self._path / _DATA).glob(_NOTES):
            notes.unlink()
        about = {"format": _FORMAT, "bytes": _size(self._folder)}
        (self._path / _ABOUT).write_text(json.dumps(about) + "\n", encoding="utf-8")
        return self._path

    def _load(self, name: str, *, whole: bool) -> None:
        assert self._store is not None
        for piece in pieces(self._folder / name, _PIECE[name], _WHOLE[name]):
            self._store.bulk_load(piece.read() if whole else piece, format=_KINDS[name])


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
