"""What an article costs, in CPU seconds and bytes, and what of merging falls into parts that share nothing.

    python benchmarks/scaling.py cost CORPUS [--limit N]         each phase of kg build in one process, each file
    python benchmarks/scaling.py parts CORPUS [--limit N]        units by state, tellings by type and by linked keys

CPU seconds, so that other work on the machine counts little. docs/scaling.md has the figures.
"""

from __future__ import annotations

import argparse
import gzip
import resource
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any
from unittest.mock import patch

from kg.build import Watcher, build
from kg.config import Settings
from kg.lang import load
from kg.merge import merge, ordered
from kg.merge.corrections import Corrections
from kg.merge.entities import merge_entities
from kg.merge.events import _other_keys, _own_keys, cluster
from kg.merge.names import Groups
from kg.merge.tellings import Telling
from kg.model import Article, EntityType
from kg.read import read
from kg.workers import outcomes


class Clock(Watcher):
    """CPU seconds of each phase, and the most memory so far at its end in 10⁶ bytes."""

    def __init__(self) -> None:
        self.name, self.since = "starting", time.process_time()
        self.found: dict[str, tuple[float, float]] = {}

    def phase(self, name: str, total: int | None = None) -> None:
        now = time.process_time()
        self.found[self.name] = (now - self.since, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3)
        self.name, self.since = name, now


def cost(corpus: Path, limit: int | None) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source, out = corpus, Path(folder) / "out"
        if limit is not None:
            source = Path(folder) / "some.jsonl"
            with gzip.open(corpus, "rb") as lines:
                source.write_bytes(b"".join(islice(lines, limit)))
        clock = Clock()
        report = build([source], out, Settings(jobs=1), watcher=clock)
        clock.phase("")
        number = report.counts.articles
        print(f"{number:,} articles")
        print(f"{'phase':16}{'CPU s':>10}{'ms an article':>16}{'peak MB':>10}")
        for name, (seconds, peak) in clock.found.items():
            print(f"{name:16}{seconds:10.1f}{seconds / number * 1000:16.2f}{peak:10.0f}")
        print(f"{'file':24}{'bytes an article':>18}{'gzip -6':>10}")
        for path in sorted(out.iterdir()):
            files = [p for p in path.rglob("*") if p.is_file()] if path.is_dir() else [path]
            size = sum(p.stat().st_size for p in files)
            packed = 0 if path.is_dir() or path.suffix == ".gz" else len(gzip.compress(path.read_bytes(), 6))
            print(f"{path.name:24}{size / number:18,.0f}{packed / number:10,.0f}")
        with (out / "graph.nq").open("rb") as quads:
            print(f"{sum(1 for _ in quads) / number:,.0f} quads an article")


def told(corpus: Path, limit: int | None) -> Iterator[str]:
    articles = islice((a for a in read([corpus]) if isinstance(a, Article)), limit)
    extractions = sorted(
        (o.extraction for o in outcomes(articles, Settings(jobs=1)) if o.extraction), key=lambda e: e.article.id
    )
    number, lang = len(extractions), load("vi")
    named = merge_entities(extractions, lang, Corrections())
    yield f"{number:,} articles, {sum(len(e.entities) for e in extractions):,} mentions of things"
    yield f"{len(named.of):,} names of one state each, {len(named.entities):,} things after merging"
    for share in (4, 2):
        some = extractions[: number // share]
        things = len(merge_entities(some, lang, Corrections()).entities)
        yield f"  of the first {len(some):,} articles {things:,} things"
    for kind in EntityType:
        of = [e for e in named.entities.values() if e.type is kind]
        states = Counter(e.represents or "none" for e in of)
        most = ", ".join(f"{s} {n}" for s, n in states.most_common(2))
        yield f"  {kind.value:28}{len(of):7,}  most of one state: {most}"
    seen: list[Telling] = []

    def recorded(every: Sequence[Telling], *rest: Any) -> Any:
        seen.extend(every)
        return cluster(every, *rest)

    with patch.object(ordered, "cluster", recorded):
        joined = [d for d in merge(extractions).decisions if d.kind == "event"]
    every = seen
    yield f"{len(every):,} tellings, {len(joined):,} joins"
    yield f"{'by':34}{'parts':>8}{'largest':>9}{'share':>8}"
    for name, shards in (
        ("type", Counter(t.event.type.value for t in every)),
        ("type and month of the article", Counter(_month(t) for t in every)),
        ("type and linked keys", linked(every)),
    ):
        size = max(shards.values())
        yield f"{name:34}{len(shards):8,}{size:9,}{size / len(every):8.1%}"


def _month(telling: Telling) -> str:
    return (
        f"{telling.event.type.value} {telling.day.first:%m}" if telling.day else f"{telling.event.type.value} unknown"
    )


def linked(every: list[Telling]) -> Counter[str]:
    """Sizes of the groups of tellings that share keys, at once or through others."""
    groups, holders = Groups(), defaultdict(list)
    for telling in every:
        for key in {*_own_keys(telling), *_other_keys(telling)}:
            holders[key].append(telling.id)
    for ids in holders.values():
        for other in ids[1:]:
            groups.join(ids[0], other)
    return Counter(groups.root(t.id) for t in every)


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["cost", "parts"])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--limit", type=int)
    given = parser.parse_args(arguments)
    if given.what == "cost":
        cost(given.corpus, given.limit)
    else:
        print("\n".join(told(given.corpus, given.limit)))


if __name__ == "__main__":
    main(sys.argv[1:])
