"""Kills runs with -9 at random moments, starts them again, and compares what comes out with undisturbed runs.

    python benchmarks/killing.py PATH... --kills 50

For each command in turn: a run is killed, started again, killed again …, until it ends; then all is begun anew. After
every kill a reader looks whether what it finds in the folder belongs together. At the end the bytes are those of a run
that nobody disturbed (of the store: the triples), and extraction has run twice on no article but those that were under
way when a run was killed. The files of which seconds and dates are a part are left out: report.json, report.txt,
run.ttl. Exit code 1 where any of that fails.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import random
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from kg.build import add, build, remove
from kg.config import Settings
from kg.crew import AHEAD
from kg.errors import InputError
from kg.graph.files import BUILDING, READY, current
from kg.graph.store import read_store
from kg.model import Article
from kg.pipeline import Pipeline
from kg.query import open_graph
from kg.read import read
from kg.workers import outcomes

DIFFER = ("report.json", "report.txt", "run.ttl")
#: Holds the id of every article on which extraction runs, in whatever process: these import this module as well.
LOG = os.environ.get("KILLING_LOG")

if LOG is not None:
    _extract = Pipeline.extract

    def _logged(self: Pipeline, article: Article) -> Any:
        with Path(LOG).open("a") as lines:
            lines.write(f"{article.id}\n")
        return _extract(self, article)

    Pipeline.extract = _logged  # type: ignore[method-assign]


def check(true: bool, message: object) -> None:
    if not true:
        raise SystemExit(f"failed: {message}")


def started(run: Callable[[], object]) -> int:
    """Process id of a run that goes on beside this one; it ends with 0 when all went well.

    This process itself opens no store: a store has threads, and what is forked after that would wait for them.
    """
    if child := os.fork():
        return child
    try:
        run()
        os._exit(0)
    except BaseException as error:
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        sys.stderr.flush()
    finally:
        os._exit(1)


def killed(child: int, after: float, or_when: Path | None = None) -> bool:
    """Whether a process was killed, after so many seconds or when some file is there, rather than done before."""
    end = time.monotonic() + after
    while time.monotonic() < end and not (or_when is not None and or_when.exists()):
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            check(status == 0, "a run that nobody killed")
            return False
        time.sleep(0.0005 if or_when else 0.002)
    os.kill(child, signal.SIGKILL)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def ended(run: Callable[[], object]) -> float:
    """Seconds that a run takes which nobody kills."""
    began = time.monotonic()
    check(os.waitpid(started(run), 0)[1] == 0, "a run that nobody killed")
    return time.monotonic() - began


def told(question: Callable[[Path], Any], folder: Path) -> Any:
    """What another process answers."""
    with tempfile.NamedTemporaryFile() as file:
        ended(lambda: Path(file.name).write_bytes(pickle.dumps(question(folder))))
        return pickle.loads(Path(file.name).read_bytes())


def bytes_of(out: Path) -> dict[str, bytes]:
    found = {
        str(p.relative_to(out)): p.read_bytes()
        for p in sorted(out.rglob("*"))
        if p.is_file() and p.name not in DIFFER and "store" not in p.parts
    }
    return found | {"store": "\n".join(sorted(map(str, read_store(out)))).encode()}


def one_set(out: Path) -> str | None:
    """Hash of the set that a reader finds; fails where the store is not that of the graph."""
    if not current(out, "report.json").exists():
        return None
    opened = open_graph(out)
    check(opened.note == "", opened.note)
    check(len(opened.store) > 0, "an empty store")
    names = ("graph.nq", "graph.ttl", "facts.csv", "merges.jsonl", "extractions.jsonl.gz")
    return hashlib.sha256(b"".join(current(out, name).read_bytes() for name in names)).hexdigest()


def state(out: Path) -> str:
    """Where a run was when it was killed."""
    building = out / BUILDING
    if (building / READY).exists():
        return "putting in place"
    if not building.exists():
        return "done, or not begun"
    if any((building / "stage").glob("*")):
        return "merging, writing"
    return "extracting" if (building / "journal.sqlite").exists() else "opening"


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--kills", default=50, show_default=True, help="In all.")
@click.option("--jobs", default=1, show_default=True, help="Processes of a run.")
@click.option("--copies", default=1, show_default=True, help="How often to take each article, under other ids.")
@click.option("--seed", default=1, show_default=True)
def main(paths: tuple[Path, ...], kills: int, jobs: int, copies: int, seed: int) -> None:
    settings = Settings(page=False, split=True, jobs=jobs, batch=2)
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        log = Path(LOG or os.devnull)
        texts = [a.text for a in read(paths) if isinstance(a, Article)]
        pages = [base / f"{i:05}.txt" for i in range(len(texts) * copies)]
        for i, page in enumerate(pages):
            page.write_text(texts[i % len(texts)].replace("/2025", f"/{2000 + i // len(texts)}"), encoding="utf-8")
        # What takes long to load is there when this process forks.
        list(outcomes([a for a in read(pages[:1]) if isinstance(a, Article)], Settings()))
        half = len(pages) // 2
        full, first = base / "full", base / "first"
        built = ended(lambda: build(pages, full, settings))
        commands: dict[str, tuple[Path | None, Callable[[Path], object]]] = {
            "build": (None, lambda to: build(pages, to, settings)),
            "add": (first, lambda to: add(to, pages[half:], settings)),
            "remove": (full, lambda to: removed(to, [p.stem for p in pages[::2]], settings)),
        }
        shares = {"build": kills - 2 * (kills // 5), "add": kills // 5, "remove": kills // 5}
        commands = {name: command for name, command in commands.items() if shares[name]}
        chance, hits, most = random.Random(seed), Counter[str](), 1 if jobs == 1 else jobs * AHEAD * settings.batch
        if shares["add"]:
            ended(lambda: build(pages[:half], first, settings))
        print(f"{len(pages)} articles, {jobs} processes")
        for name, (before, run) in commands.items():
            whole, out = full if name == "build" else base / f"{name}-whole", base / f"{name}-out"
            took = built
            if before is not None:
                fresh(whole, before)
                took = ended(lambda run=run, whole=whole: run(whole))  # type: ignore[misc]
            wanted = told(bytes_of, whole)
            sets = {told(one_set, whole), told(one_set, before) if before else None}
            left, whole_runs, twice = shares[name], 0, 0
            while left:
                fresh(out, before)
                log.write_text("")
                here = 0
                # Some are aimed at the shortest stretch, in which files get their names.
                while left and killed(
                    started(lambda run=run, out=out: run(out)),  # type: ignore[misc]
                    chance.uniform(0, took),
                    out / BUILDING / READY if chance.random() < 0.3 else None,
                ):
                    left, here = left - 1, here + 1
                    hits[state(out)] += 1
                    check(told(one_set, out) in sets, f"a reader finds another set, {name}, {left} kills left")
                ended(lambda run=run, out=out: run(out))  # type: ignore[misc]
                whole_runs += 1
                check(told(bytes_of, out) == wanted, f"other bytes, {name}, {left} kills left")
                check(not (out / BUILDING).exists(), "something is left behind")
                ids = Counter(log.read_text().split()) if LOG else Counter[str]()
                again = sum(ids.values()) - len(ids)
                check(again <= here * most, f"{again} extracted twice after {here} kills, {name}")
                twice += again
            print(f"{name}: {shares[name]} kills in {whole_runs} runs of {took:.1f} s, {twice} articles begun again")
        print("killed while: " + ", ".join(f"{where} {n}" for where, n in hits.most_common()))
        print("every run ended with the bytes of an undisturbed one")


def removed(out: Path, ids: list[str], settings: Settings) -> None:
    """Removes articles; where a killed run has done so, only its files had to be put in place."""
    try:
        remove(out, ids, settings)
    except InputError as error:
        if error.problem.code != "not-there":
            raise


def fresh(folder: Path, like: Path | None) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    if like is not None:
        shutil.copytree(like, folder)


if __name__ == "__main__":
    if LOG is None:
        with tempfile.NamedTemporaryFile() as found:
            os.environ["KILLING_LOG"] = found.name
            sys.exit(os.spawnv(os.P_WAIT, sys.executable, [sys.executable, *sys.argv]))
    main()
