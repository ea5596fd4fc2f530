"""Building on a Dask cluster: a scheduler and workers on this machine, some of which are killed."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace

import pytest
from support import ROOT, SEEDS, Build, DeadlyArticle, Kg, plain_article

from kg import cluster, workers
from kg.build import Watcher, build
from kg.config import Settings
from kg.errors import InputError
from kg.model import Article
from kg.workers import Outcome

pytest.importorskip("distributed")

#: What a build writes, but for the report, which tells the seconds.
FILES = ("graph.ttl", "graph.nq", "facts.csv", "merges.jsonl", "extractions.jsonl.gz")
#: How many workers a batch may take down before it is looked at article by article.
ALLOWED = "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES"
#: Makes a worker another's: its language data, as it believes, is other data.
OTHER = """
import kg.cluster
kg.cluster.language_digest = lambda language: "0123456789abcdef"
"""


@dataclass
class Dask:
    """A scheduler and its workers, as processes."""

    address: str
    start: Callable[..., subprocess.Popen[bytes]]

    def worker(self, *options: str) -> subprocess.Popen[bytes]:
        return self.start("dask_worker", self.address, "--no-dashboard", "--nthreads", "1", *options)


@pytest.fixture
def dask(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Dask]:
    """A scheduler without workers; all that is started of it ends with the test.

    A parameter says how many workers a batch may take down before it is looked at article by article.
    """
    running: list[subprocess.Popen[bytes]] = []

    def start(program: str, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.{program}", *arguments]
        environment = {**os.environ, ALLOWED: str(getattr(request, "param", 1)), "PYTHONPATH": str(ROOT)}
        with (tmp_path / "dask.log").open("ab") as log:
            done = subprocess.Popen(
                command, cwd=tmp_path, env=environment, stdout=log, stderr=log, start_new_session=True
            )
        running.append(done)
        return done

    port = _free_port()
    start("dask_scheduler", "--host", "127.0.0.1", "--port", str(port), "--no-dashboard", "--no-show")
    _until(lambda: _answers(port))
    yield Dask(f"tcp://127.0.0.1:{port}", start)
    for process in running:
        # A nanny's worker is in its session, and must not outlive it.
        _kill_session(process.pid)
    for process in running:
        process.wait()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


def _answers(port: int) -> bool:
    with socket.socket() as asked:
        return asked.connect_ex(("127.0.0.1", port)) == 0


def _until(holds: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "it did not come about"
        time.sleep(0.05)


def _kill_session(leader: int) -> None:
    with suppress(ProcessLookupError):
        os.killpg(leader, signal.SIGKILL)


class Killer(Watcher):
    """Kills a worker each time that so many more articles are done."""

    def __init__(self, victims: list[subprocess.Popen[bytes]], every: int) -> None:
        self.victims, self.every, self.done, self.killed = victims, every, 0, 0
        self.extracting = False

    def phase(self, name: str, total: int | None = None) -> None:
        self.extracting = name == "understanding"

    def step(self) -> None:
        self.done += self.extracting
        if self.extracting and self.victims and self.done % self.every == 0:
            self.victims.pop().kill()
            self.killed += 1


def corpus(folder: Path, times: int) -> Path:
    """The seeds, so many times under other names; no two are the same article."""
    folder.mkdir()
    for page in sorted(SEEDS.glob("*.txt")):
        text = page.read_text(encoding="utf-8")
        for i in range(times):
            (folder / f"{page.stem}-{i}.txt").write_text(f"{text}\n\nBản tin số {i}.\n", encoding="utf-8")
    return folder


def test_two_of_three_workers_die_and_the_graph_is_that_of_one_process(dask: Dask, tmp_path: Path) -> None:
    articles = corpus(tmp_path / "articles", 3)
    alone, together = tmp_path / "alone", tmp_path / "together"
    build([articles], alone, Settings(page=False, jobs=1))
    staying, *victims = [dask.worker("--no-nanny", "--name", str(i)) for i in range(3)]
    settings = Settings(page=False, scheduler=dask.address, batch=2)
    _until(lambda: _workers(dask) == 3)
    killer = Killer(victims, every=6)
    report = build([articles], together, settings, watcher=killer)
    assert killer.killed == 2
    assert staying.poll() is None
    assert report.problems == ()
    assert report.counts.articles == len(list(articles.iterdir()))
    for name in FILES:
        assert (together / name).read_bytes() == (alone / name).read_bytes(), name


def _workers(dask: Dask) -> int:
    from distributed import Client

    with Client(dask.address, set_as_default=False) as client:
        return len(client.ncores())


@pytest.mark.parametrize("dask", [0], indirect=True)
def test_an_article_that_kills_its_worker_again_is_a_problem_and_the_others_are_read(dask: Dask) -> None:
    for _ in range(3):
        dask.worker("--no-nanny")
    _until(lambda: _workers(dask) == 3)
    articles = [
        plain_article("a"),
        plain_article("b", DeadlyArticle),
        plain_article("c"),
        plain_article("d"),
        plain_article("e"),
    ]
    found = list(workers.outcomes(articles, Settings(scheduler=dask.address, batch=2)))
    assert [o.article for o in found] == ["a", "b", "c", "d", "e"]
    assert [o.extraction is not None for o in found] == [True, False, True, True, True]
    assert found[1].problems[0].code == "extraction-failed"
    assert "process died" in found[1].problems[0].message


def test_a_worker_with_other_language_data_is_refused(dask: Dask, tmp_path: Path) -> None:
    (tmp_path / "other.py").write_text(OTHER, encoding="utf-8")
    dask.worker("--no-nanny", "--preload", "other.py")
    with pytest.raises(InputError, match="language data 'vi' 0123456789ab, not ") as refused:
        list(workers.outcomes([plain_article("a")], Settings(scheduler=dask.address)))
    assert refused.value.problem.code == "other-version"
    assert "127.0.0.1" in refused.value.problem.message


def test_a_scheduler_without_workers_is_not_waited_for_for_ever(dask: Dask) -> None:
    with pytest.raises(InputError, match="no worker for 4 seconds") as refused:
        list(workers.outcomes([plain_article("a")], Settings(scheduler=dask.address, scheduler_timeout=4)))
    assert refused.value.problem.code == "no-workers"


def test_a_run_whose_last_worker_dies_says_so(dask: Dask) -> None:
    worker = dask.worker("--no-nanny")
    _until(lambda: _workers(dask) == 1)
    settings = Settings(scheduler=dask.address, batch=1, scheduler_timeout=3)
    found = workers.outcomes([plain_article(str(i)) for i in range(40)], settings)
    assert next(found).extraction is not None
    worker.kill()
    with pytest.raises(InputError, match="no worker for 3 seconds"):
        list(found)


# ---------------------------------------------------------------------------------------------------------------------
# Without a cluster.


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:1", "127.0.0.1:1", "nonsense://127.0.0.1:1"])
def test_a_scheduler_that_cannot_be_reached(address: str) -> None:
    began = time.monotonic()
    with pytest.raises(InputError, match="no scheduler could be reached within 1 seconds") as refused:
        list(workers.outcomes([plain_article("a")], Settings(scheduler=address, scheduler_timeout=1)))
    assert refused.value.problem.code == "no-scheduler"
    assert time.monotonic() - began < 20


def test_the_command_tells_it_without_a_traceback_and_leaves_the_old_graph(kg: Kg, build: Build) -> None:
    page = SEEDS / "01-dien-dam-han-nhat.txt"
    built = build(page)
    before = (built.folder / "graph.nq").read_bytes()
    other = SEEDS / "07-thuong-dinh-nga-my-hamburg.html"
    result = kg("build", "--no-page", "--scheduler", "nonsense://x", "-o", built.folder, other)
    assert result.exit_code == 2
    assert "no scheduler could be reached" in result.stderr
    assert "Traceback" not in result.stderr
    assert (built.folder / "graph.nq").read_bytes() == before
    # Nothing new to extract: nobody is asked.
    assert kg("add", "--scheduler", "nonsense://x", built.folder, page).exit_code == 0


class Late:
    """A batch that is done right after the time to wait for it was up, and whose result takes its time to come."""

    def __init__(self, cluster: cluster._Cluster) -> None:
        self.status, self.cluster, self.waited = "pending", cluster, list[float]()

    def done(self) -> bool:
        return self.status != "pending"

    def result(self, timeout: float) -> tuple[object, list[Outcome]]:
        self.waited.append(timeout)
        if not self.done():
            self.status = "finished"
            raise TimeoutError
        return self.cluster._own, [Outcome("a", None)]


def test_a_batch_that_is_done_when_the_time_to_wait_is_just_up_is_no_failure() -> None:
    client = SimpleNamespace(ncores=lambda: {"worker": 1})
    connected = cluster._Cluster(client, Settings(scheduler="tcp://x", scheduler_timeout=30))  # type: ignore[arg-type]
    late = Late(connected)
    found = connected.result(late)  # type: ignore[arg-type]
    assert found == [Outcome("a", None)]
    assert late.waited == [cluster._LOOK, 30], "what is done is waited for as long as the cluster"


def test_without_dask_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(InputError, match=r"pip install 'newskg\[dask\]'") as refused:
        list(workers.outcomes([plain_article("a")], Settings(scheduler="tcp://127.0.0.1:1")))
    assert refused.value.problem.code == "no-dask"


def test_few_batches_are_in_flight_and_only_the_guilty_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bookkeeping alone: batches with "b" never come back, whoever else is in them."""
    flying: set[int] = set()
    most, taken = 0, 0

    class Fake:
        def room(self) -> int:
            return 3

        def submit(self, batch: list[Article]) -> list[Article]:
            nonlocal most
            flying.add(id(batch))
            most = max(most, len(flying))
            return batch

        def result(self, batch: list[Article]) -> list[Outcome] | None:
            flying.discard(id(batch))
            return None if any(a.id.startswith("b") for a in batch) else [Outcome(a.id, None) for a in batch]

    @contextmanager
    def connected(_: Settings) -> Iterator[Fake]:
        yield Fake()

    def source() -> Iterator[Article]:
        nonlocal taken
        for i in range(60):
            taken += 1
            yield plain_article(f"{'b' if i in (7, 8, 41) else 'a'}{i:02}")

    monkeypatch.setattr(cluster, "_connected", connected)
    found = workers.outcomes(source(), Settings(scheduler="tcp://x", batch=4))
    first = next(found)
    # Three batches in flight, and the one that has come.
    assert taken <= 4 * 4
    outcomes = [first, *found]
    assert [o.article[1:] for o in outcomes] == [f"{i:02}" for i in range(60)]
    assert [o.article for o in outcomes if o.problems] == ["b07", "b08", "b41"]
    assert most <= 4
