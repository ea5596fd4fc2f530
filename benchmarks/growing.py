"""What each stage of one large build takes in CPU seconds, seconds by the clock and memory, and the bytes of all files.

    python benchmarks/growing.py ARTICLES... --out FOLDER [--articles 50000] [--jobs 1] [--no-page]

The corpus is repeated with other people and other days (``benchmarks/repeated.py``). A row is printed when a stage
ends, so that a build that is cut off has told how far it came; started again, it carries on. The memory is the most
that the process held during the stage alone, where the system tells it (Linux), else until its end. With ``--jobs`` a
stage can take no less time than its first thread computes, nor than all threads and processes do on as many cores:
where other programs use the cores as well, the last column, the larger of the two, tells more than the clock. What
waits for each other within a stage is not in it.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import resource
import sys
import time
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from repeated import repeated

import kg.build
from kg.config import Settings
from kg.graph.store import Loading
from kg.model import Article
from kg.read import read
from kg.runs.watching import Watcher

#: Functions of :mod:`kg.build` at which a stage begins, besides those that a build tells itself.
_STAGES = {
    "write_parts": "extractions.jsonl.gz",
    "write_spilled": "graph.ttl, graph.nq, facts.csv beside",
    "put_in_place": "put in place",
}
_MB = 1 << 20
_TOLD = 5_000


class Clock(Watcher):
    """Prints a row a stage."""

    def __init__(self, jobs: int) -> None:
        self.stage, self.steps, self.most, self.least, self.jobs = "start", 0, 0, 0.0, jobs
        self._begin()

    def _begin(self) -> None:
        self.cpu, self.first, self.wall = _cpu(), time.thread_time(), time.monotonic()
        _forget_peak()

    def phase(self, name: str, total: int | None = None) -> None:
        if name != self.stage:
            self.row(self.stage)
            self.stage, self.steps = name, 0
            self._begin()

    def step(self) -> None:
        self.steps += 1
        if self.steps % _TOLD == 0:
            self.row(f"{self.stage}: {self.steps:,} so far")

    def row(self, name: str) -> None:
        peak = _peak()
        self.most = max(self.most, peak)
        all_cpu, first = _cpu() - self.cpu, time.thread_time() - self.first
        least = max(first, all_cpu / self.jobs)
        if name == self.stage:
            self.least += least
        wall = time.monotonic() - self.wall
        print(f"| {name} | {all_cpu:,.1f} | {wall:,.1f} | {peak / _MB:,.0f} | {least:,.1f} |", flush=True)


def _cpu() -> float:
    """CPU seconds of this process and of those that it has started."""
    return sum(os.times()[:4]) + sum(_of_process(child.pid) for child in multiprocessing.active_children())


def _of_process(number: int | None) -> float:
    """CPU seconds of a process that still runs, where the system tells them."""
    try:
        fields = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _forget_peak() -> None:
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        return


def _peak() -> int:
    """The most memory of this process in bytes."""
    try:
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmHWM"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _watch(clock: Clock) -> None:
    """Tells the clock of the stages within writing."""
    for name, stage in _STAGES.items():
        setattr(kg.build, name, _told(clock, stage, getattr(kg.build, name)))
    Loading.finish = _told(clock, "store", Loading.finish)  # type: ignore[method-assign]


def _told(clock: Clock, stage: str, work: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(work)
    def watched(*given: Any, **named: Any) -> Any:
        clock.phase(stage)
        return work(*given, **named)

    return watched


def main() -> int:
    """Builds and prints; exits with 2 where there is nothing to build."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--articles", type=int, default=50_000)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--no-page", action="store_true")
    options = parser.parse_args()
    articles = [a for a in read(options.paths) if isinstance(a, Article)]
    if not articles:
        print("no article to repeat", file=sys.stderr)
        return 2
    corpus = options.out.with_name(f"{options.out.name}.jsonl")
    corpus.parent.mkdir(parents=True, exist_ok=True)
    with corpus.open("w", encoding="utf-8") as lines:
        for record in repeated(articles, options.articles):
            lines.write(json.dumps(record, ensure_ascii=False) + "\n")
    del articles
    print("| stage | CPU s | s by the clock | most memory, MB | s at least |\n|---|---:|---:|---:|---:|")
    clock = Clock(options.jobs)
    _watch(clock)
    began, spent = time.monotonic(), _cpu()
    settings = Settings(jobs=options.jobs, page=not options.no_page)
    report = kg.build.build([corpus], options.out, settings, watcher=clock)
    clock.row(clock.stage)
    number = report.counts.articles
    wall = time.monotonic() - began
    print(f"| all | {_cpu() - spent:,.1f} | {wall:,.1f} | {clock.most / _MB:,.0f} | {clock.least:,.1f} |")
    for child in multiprocessing.active_children():
        # What a process took is known once it is gone.
        child.join(20)
    others = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(f"\n{number:,} articles; the largest of its other processes {others / _MB:,.0f} MB\n")
    print("| file | bytes | an article |\n|---|---:|---:|")
    for path in sorted(options.out.iterdir()):
        size = sum(p.stat().st_size for p in ([path] if path.is_file() else path.rglob("*")) if p.is_file())
        print(f"| {path.name} | {size:,} | {size / number:,.0f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
