"""Does anything break when anything is read? Files and articles made at random, for as long as there is time.

    python benchmarks/fuzz.py --seconds 600 [--seed 1] [--only read|extract|build]

Each round takes a seed: a file with faults is read; an article of the language's own words is understood twice; every
so often a folder of them is built, and its graph read by rdflib and Oxigraph and held against the contract. What must
hold is in tests/fuzz/promises.py. A round that breaks a promise, or takes longer than a second for each 2,000
characters, is printed with its seed, and `--seed SEED --rounds 1` runs it again.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from fuzz import making, promises

from kg.build import build
from kg.config import Settings
from kg.model import Article
from kg.pipeline import Pipeline
from kg.read import read

PIPELINE = Pipeline()
#: CPU seconds that a round may take, and for each character.
FIXED, EACH = 2.0, 1 / 2_000
ARTICLES = 12


def reads(seed: int, folder: Path) -> int:
    """A file with faults; returns its size."""
    rng = random.Random(seed)
    name, data = making.file(rng)
    path = folder / name
    path.write_bytes(data)
    try:
        promises.check_read(list(read([path])))
    finally:
        path.unlink()
    return len(data)


def understands(seed: int, folder: Path) -> int:
    """An article, twice; returns its length."""
    rng = random.Random(seed)
    path = folder / "a.jsonl"
    path.write_text(json.dumps(making.record(rng, "a")) + "\n", encoding="utf-8")
    size = 0
    for article in promises.check_read(list(read([path]))):
        first = PIPELINE.extract(article)
        promises.check_extraction(first)
        assert PIPELINE.extract(article) == first, "the same article is understood alike"
        size += len(article.text)
    return size


def builds(seed: int, folder: Path) -> int:
    """A folder of articles, with a graph; returns the size of its files."""
    rng = random.Random(seed)
    source = folder / f"in{seed}"
    source.mkdir()
    lines = [json.dumps(making.record(rng, f"a{k}")) for k in range(ARTICLES)]
    (source / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    for k in range(3):
        name, data = making.file(rng)
        (source / f"{k}{name}").write_bytes(data)
    if not any(isinstance(a, Article) for a in read([source])):
        return 0
    bytes_ = []
    for k, jobs in enumerate((1, 1)):
        out = folder / f"out{seed}-{k}"
        build([source], out, Settings(jobs=jobs, page=k == 0))
        bytes_.append([(out / n).read_bytes() for n in ("graph.ttl", "graph.nq", "facts.csv", "merges.jsonl")])
    assert bytes_[0] == bytes_[1], "the same articles give the same bytes"
    promises.check_graph(folder / f"out{seed}-0")
    return sum(map(len, lines)) * 20


ROUNDS: dict[str, tuple[Callable[[int, Path], int], int]] = {
    "read": (reads, 6),
    "extract": (understands, 12),
    "build": (builds, 1),
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=60, help="CPU seconds to go on for")
    parser.add_argument("--rounds", type=int, help="so many rounds of each kind instead")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=tuple(ROUNDS))
    parser.add_argument("--stop", type=int, default=20, help="stop after so many faults")
    options = parser.parse_args()
    warnings.simplefilter("error")
    done: Counter[str] = Counter()
    spent: Counter[str] = Counter()
    faults = 0
    seed = options.seed
    started = time.process_time()
    while faults < options.stop and (
        seed < options.seed + options.rounds if options.rounds else time.process_time() - started < options.seconds
    ):
        for kind, (run, times) in ROUNDS.items():
            if options.only not in (None, kind):
                continue
            for k in range(1 if options.rounds else times):
                number = seed if options.rounds else seed * 100 + k
                start = time.process_time()
                size = -1
                try:
                    with tempfile.TemporaryDirectory() as folder:
                        size = run(number, Path(folder))
                except Exception:
                    faults += 1
                    print(f"== {kind}: --only {kind} --rounds 1 --seed {number}\n{traceback.format_exc()}", flush=True)
                took = time.process_time() - start
                if size >= 0 and took > FIXED + size * EACH:
                    faults += 1
                    print(f"== {kind}: {took:.1f} s: --only {kind} --rounds 1 --seed {number}", flush=True)
                done[kind] += 1
                spent[kind] += took  # type: ignore[assignment]
        seed += 1
    for kind, n in done.items():
        print(f"{kind:8} {n:8,} rounds {spent[kind]:8.0f} CPU s")
    print(f"faults   {faults:8}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
