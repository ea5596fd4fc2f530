"""What each stage of one large build takes in CPU seconds, seconds by the clock and memory, and the bytes of all files.

    python benchmarks/growing.py ARTICLES... --out FOLDER [--articles 50000] [--jobs 1] [--no-page]

The corpus is repeated with other people and other days (``benchmarks/repeated.py``). A row is printed when a stage
ends, so that a build that is cut off has told how far it came; started again, it carries on. The memory is the most
that the process held during the stage alone, where the system tells it (Linux), else until its end.
"""

from __future__ import annotations

import argparse
import json
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
    "write_spilled": "graph.ttl, graph.nq",
    "write_spilled_facts": "facts.csv",
    "put_in_place": "put in place",
}
_MB = 1 << 20
_TOLD = 5_000


class Clock(Watcher):
    """Prints a row a stage."""

    def __init__(self) -> None:
        self.stage, self.steps, self.most = "start", 0, 0
        self._begin()

    def _begin(self) -> None:
        self.cpu, self.wall = _cpu(), time.monotonic()
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
        seconds = _cpu() - self.cpu, time.monotonic() - self.wall
        print(f"| {name} | {seconds[0]:,.1f} | {seconds[1]:,.1f} | {peak / _MB:,.0f} |", flush=True)


def _cpu() -> float:
    """CPU seconds of this process and of those that it has ended."""
    return sum(os.times()[:4])


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
    print("| stage | CPU s | s by the clock | most memory, MB |\n|---|---:|---:|---:|")
    clock = Clock()
    _watch(clock)
    began, spent = time.monotonic(), _cpu()
    settings = Settings(jobs=options.jobs, page=not options.no_page)
    report = kg.build.build([corpus], options.out, settings, watcher=clock)
    clock.row(clock.stage)
    number = report.counts.articles
    print(f"| all | {_cpu() - spent:,.1f} | {time.monotonic() - began:,.1f} | {clock.most / _MB:,.0f} |")
    others = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(f"\n{number:,} articles; the largest of its other processes {others / _MB:,.0f} MB\n")
    print("| file | bytes | an article |\n|---|---:|---:|")
    for path in sorted(options.out.iterdir()):
        size = sum(p.stat().st_size for p in ([path] if path.is_file() else path.rglob("*")) if p.is_file())
        print(f"| {path.name} | {size:,} | {size / number:,.0f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
