"""Extraction on the workers of a Dask cluster, which may be other machines (``pip install 'newskg[dask]'``).

The same function of a batch of articles runs here as in the processes of one machine, see :mod:`kg.workers`, so the
output is the same. A worker that dies hands its batches to the others; a batch during which workers keep dying is
taken article by article, alone in the cluster, to find the one that does it.
"""

from __future__ import annotations

import logging
import pickle
import platform
import threading
import time
import uuid
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from itertools import count, islice
from typing import TYPE_CHECKING, Any, Final

from kg import __version__
from kg.config import Settings
from kg.crew import AHEAD
from kg.errors import InputError, Problem
from kg.model import Article
from kg.parts import code_digest, language_digest
from kg.workers import Outcome, died, work

if TYPE_CHECKING:
    from distributed import Client, Future

Identity = Mapping[str, str]
#: Seconds after which a run that waits for a result looks whether there are workers at all.
_LOOK: Final = 2.0
#: Dask gives each worker threads; the pipeline is made for one at a time.
_ONE: Final = threading.Lock()
_SAME: Final = "the scheduler and all workers need the same newskg[dask] and Python as this machine"


def in_cluster(articles: Iterator[Article], settings: Settings) -> Iterator[Outcome]:
    """What some articles say, in their order, extracted by the workers of ``settings.scheduler``.

    Where there is no article, nothing is connected to. So many batches as keep all workers busy are in flight, no
    more, however many articles there are.

    Raises:
        InputError: If Dask is not installed; the scheduler can't be reached, or has no worker, for
            ``settings.scheduler_timeout`` seconds; or a worker has another version.
    """
    batches = iter(lambda: list(islice(articles, settings.batch)), [])
    first = next(batches, None)
    if first is None:
        return
    flying: deque[tuple[list[Article], Future[Any]]] = deque()
    with _connected(settings) as cluster:
        flying.append((first, cluster.submit(first)))
        while flying:
            for batch in islice(batches, max(0, cluster.room() - len(flying))):
                flying.append((batch, cluster.submit(batch)))
            batch, future = flying.popleft()
            done = cluster.result(future)
            if done is not None:
                yield from done
                continue
            # Whatever else is under way might be to blame; nothing else is when the articles are tried one by one.
            for _, other in flying:
                cluster.result(other)
            for article in batch:
                alone = cluster.result(cluster.submit([article]))
                yield alone[0] if alone is not None else died(article)


def identity(language: str) -> dict[str, str]:
    """What must be the same everywhere for the same output."""
    return {
        "newskg": __version__,
        "its code": code_digest()[:12],
        f"language data {language!r}": language_digest(language)[:12],
        "Python": platform.python_version().rpartition(".")[0],
        "spaCy": version("spacy"),
    }


def run_batch(packed: bytes, expected: Identity) -> tuple[Identity, list[Outcome]]:
    """What a worker does: a batch of articles → what they say, and who said it; nothing if it isn't as expected."""
    settings: Settings
    settings, batch = pickle.loads(packed)
    own = identity(settings.language)
    with _ONE:
        return own, work(batch, settings) if own == expected else []


class _Cluster:
    """A connection, with the number of tasks so far."""

    def __init__(self, client: Client, settings: Settings) -> None:
        self._client, self._settings = client, settings
        self._own = identity(settings.language)
        self._run, self._tasks = uuid.uuid4().hex, count()
        self._alone_since: float | None = None

    def check(self) -> None:
        """Refuses a cluster whose output would not be that of this machine."""
        language, limit = self._settings.language, self._settings.scheduler_timeout
        try:
            self._client.wait_for_workers(1, timeout=limit)
        except TimeoutError as error:
            raise self._no_workers() from error
        asked: dict[str, Any] = self._client.run(identity, language, on_error="return")
        try:
            asked["the scheduler"] = self._client.run_on_scheduler(identity, language)
        except Exception as error:  # whatever it lacks
            asked["the scheduler"] = error
        for where, found in sorted(asked.items()):
            self._compare(where, found)

    def room(self) -> int:
        """How many batches may be in flight."""
        return AHEAD * max(1, self._workers())

    def submit(self, batch: list[Article]) -> Future[Any]:
        """Starts a batch. It travels as bytes, so that the scheduler need not take it apart."""
        packed = pickle.dumps((self._settings, batch))
        key = f"newskg-{self._run}-{next(self._tasks)}"
        return self._client.submit(run_batch, packed, self._own, key=key, pure=False)

    def result(self, future: Future[Any]) -> list[Outcome] | None:
        """Waits for a batch; None where workers kept dying of it."""
        from distributed import KilledWorker

        told = False
        while True:
            # What is done has only to be fetched, which may take its time.
            patience = max(_LOOK, self._settings.scheduler_timeout) if future.status == "finished" else _LOOK
            try:
                own, done = future.result(timeout=patience)
                break
            except KilledWorker:
                return None
            except Exception as error:
                # A batch may be done, or fail, a moment after the time was up, and is lost again with its worker.
                ended = future.status in ("error", "cancelled")
                if not isinstance(error, TimeoutError) or (ended and told):
                    raise self._failed(error) from error
                told = ended
                self._look()
        self._compare("a worker", own)
        self._alone_since = None
        return list(done)

    def _look(self) -> None:
        """Ends the run when there has been no worker for too long."""
        if self._workers():
            self._alone_since = None
        elif self._alone_since is None:
            self._alone_since = time.monotonic()
        elif time.monotonic() - self._alone_since > self._settings.scheduler_timeout:
            raise self._no_workers()

    def _workers(self) -> int:
        """How many there are now."""
        try:
            return len(self._client.ncores())
        except Exception as error:  # Dask has many for a connection that is lost
            raise self._failed(error) from error

    def _compare(self, where: str, found: object) -> None:
        if isinstance(found, Mapping):
            other = [f"{k} {found.get(k)}, not {v}" for k, v in self._own.items() if found.get(k) != v]
        else:
            other = [f"newskg can't be loaded there: {type(found).__name__}: {found}"[:200]]
        if other:
            problem = Problem("other-version", self._settings.scheduler or "", f"{where} has {'; '.join(other)}", _SAME)
            raise InputError(problem)

    def _failed(self, error: BaseException) -> InputError:
        message = f"the cluster failed: {type(error).__name__}: {error}"[:300]
        hint = "see the scheduler's log; when it runs again, start the build again"
        return InputError(Problem("cluster-failed", self._settings.scheduler or "", message, hint))

    def _no_workers(self) -> InputError:
        message = f"the scheduler has had no worker for {self._settings.scheduler_timeout:g} seconds"
        hint = f"dask worker {self._settings.scheduler} --nworkers auto --nthreads 1"
        return InputError(Problem("no-workers", self._settings.scheduler or "", message, hint))


@contextmanager
def _connected(settings: Settings) -> Iterator[_Cluster]:
    address, limit = settings.scheduler or "", settings.scheduler_timeout
    try:
        import dask
        from distributed import Client
    except ImportError as error:
        problem = Problem("no-dask", address, "a scheduler needs Dask", "pip install 'newskg[dask]'")
        raise InputError(problem) from error
    # What goes wrong is told by the run itself, once and for users.
    log = logging.getLogger("distributed")
    before = log.level
    log.setLevel(logging.CRITICAL)
    try:
        # A batch is as large as its articles; Dask would warn of it.
        with dask.config.set({"distributed.admin.large-graph-warning-threshold": "10GB"}):
            try:
                client = Client(address, timeout=limit, set_as_default=False, name="newskg")
            except (OSError, ValueError) as error:
                message = f"no scheduler could be reached within {limit:g} seconds: {error}"[:300]
                hint = "give its address as dask scheduler shows it, tcp://HOST:8786"
                raise InputError(Problem("no-scheduler", address, message, hint)) from error
            with client:
                cluster = _Cluster(client, settings)
                cluster.check()
                yield cluster
    finally:
        log.setLevel(before)
