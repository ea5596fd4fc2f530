"""How fast is newskg, stage by stage, beside other tools on the same articles, and how do time and memory grow?

    pip install underthesea pyvi
    python benchmarks/speed.py ARTICLES... [--limit 300] [--growth 500,2000,8000] [--only stages,tools,growth]

Prints a table in Markdown. Figures are CPU time (user and system) of one core, so that other work on the machine
disturbs them little; loading of data and models is left out for all tools. ``growth`` and ``jobs`` build in processes
of their own, with a corpus repeated with other people and other days (``benchmarks/repeated.py``). Tools that are not
installed are left out, and the table says so.
"""

from __future__ import annotations

import argparse
import importlib
import itertools
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from pyoxigraph import DefaultGraph, RdfFormat, Store
from repeated import repeated

from kg.graph.corpus import corpus_graphs
from kg.graph.facts import FACTS, write_spilled_facts
from kg.graph.files import N_QUADS
from kg.graph.serialise import write_graph, write_spilled
from kg.graph.spill import Spill
from kg.graph.store import read_store, write_store
from kg.merge import merge
from kg.model import Article, Extraction
from kg.pipeline import Pipeline
from kg.read import read
from kg.view.from_store import Most, read_network
from kg.view.page import write_page

#: Sections of the table, in order.
SECTIONS = ("stages", "tools", "start", "store", "growth", "jobs")
_KG = (sys.executable, "-m", "kg")
_STARTS = 7
_TURNS = 3
_MB = 1 << 20


def main() -> int:
    """Measures and prints the table; exits with 2 where there is nothing to measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--limit", type=int, default=300, help="articles for stages, tools, store and jobs")
    parser.add_argument("--growth", default="500,2000,8000", help="articles of the corpora that growth builds")
    parser.add_argument("--only", default=",".join(SECTIONS), help="sections of the table")
    options = parser.parse_args()
    found = (a for a in read(options.articles) if isinstance(a, Article))
    everything = list(found)
    articles = everything[: options.limit]
    if not articles:
        print("no article to measure", file=sys.stderr)
        return 2
    chosen = options.only.split(",")
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    print(f"{len(articles)} articles, Python {platform.python_version()}, {cores} cores\n")
    print("| what | figure |\n|---|---:|")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sections: dict[str, Callable[[], Iterator[tuple[str, str]]]] = {
            "stages": lambda: stages(options.articles, articles, folder),
            "tools": lambda: tools(articles),
            "start": lambda: start(articles, folder),
            "store": lambda: store(articles, folder),
            "growth": lambda: growth(everything, [int(n) for n in options.growth.split(",")], folder),
            "jobs": lambda: jobs(everything, options.limit, folder),
        }
        for section in SECTIONS:
            if section in chosen:
                for row in sections[section]():
                    print("| {} | {} |".format(*row), flush=True)
    return 0


def _timed(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


# ---------------------------------------------------------------------- stages and tools
def stages(paths: Sequence[str], articles: Sequence[Article], folder: Path) -> Iterator[tuple[str, str]]:
    """Articles a CPU second of every stage and of all together."""
    pipeline = _pipeline(articles)
    out = folder / "stages"
    out.mkdir()
    count = len(articles)
    extractions: list[Extraction] = []
    spent = {
        "reading": _timed(lambda: list(itertools.islice(read(paths), count))),
        "extraction": _timed(lambda: extractions.extend(map(pipeline.extract, articles))),
    }
    began = time.process_time()
    corpus = merge(extractions)
    spent["merging"] = time.process_time() - began
    with closing(Spill(out)) as spill:
        spent["graph"] = _timed(lambda: [spill.add(graph) for graph in corpus_graphs(corpus, folder=spill.path)])
        spent["graph.ttl and graph.nq"] = _timed(lambda: write_spilled(spill, out))
        spent["facts.csv"] = _timed(lambda: write_spilled_facts(spill.kept.path, out / FACTS))
    spent["store"] = _timed(lambda: write_store(out))
    drawn = out / "index.html"
    spent["index.html"] = _timed(lambda: write_page(read_network(read_store(out), Most(), DefaultGraph()), drawn))
    for stage, seconds in spent.items():
        yield f"{stage}, articles a CPU second", f"{count / seconds:,.1f}"
    text_to_extraction = spent["reading"] + spent["extraction"]
    yield "**reading and extraction together**", f"**{count / text_to_extraction:,.1f}**"
    yield "**all stages together**", f"**{count / sum(spent.values()):,.1f}**"


def tools(articles: Sequence[Article]) -> Iterator[tuple[str, str]]:
    """Extraction beside what other tools do on the same articles, in turns, so that all meet the same machine."""
    pipeline = _pipeline(articles)
    docs = [pipeline.extract(a) for a in articles]
    sentences = {x.article.id: [x.article.text[s.start : s.end] for s in x.sentences] for x in docs}
    names, runners = ["newskg: extraction"], [lambda a: pipeline.extract(a)]
    for name, runner in (
        ("underthesea.ner", _underthesea(sentences)),
        ("pyvi: ViTokenizer", _pyvi()),
        ("spaCy: blank tokenizer", _spacy()),
    ):
        if runner is None:
            yield name, "not installed: left out"
        else:
            names.append(name)
            runners.append(runner)
            runner(articles[0])
    spent: list[list[float]] = [[] for _ in names]
    for article in articles:
        for k, runner in enumerate(runners):
            spent[k].append(_timed(lambda run=runner, a=article: run(a)))  # type: ignore[misc]
    ours = sum(spent[0])
    for name, seconds in zip(names, map(sum, spent), strict=True):
        ratio = "" if seconds == ours else f" ({seconds / ours:,.2f} times as long as newskg)"
        yield f"{name}, articles a CPU second", f"{len(articles) / seconds:,.1f}{ratio}"


def _pipeline(articles: Sequence[Article]) -> Pipeline:
    pipeline = Pipeline()
    for article in articles[:5]:
        pipeline.extract(article)
    return pipeline


def _module(name: str) -> object | None:
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def _underthesea(sentences: dict[str, list[str]]) -> Callable[[Article], object] | None:
    module = _module("underthesea")
    if module is None:
        return None
    ner: Callable[[str], object] = module.ner  # type: ignore[attr-defined]
    return lambda article: [ner(sentence) for sentence in sentences[article.id]]


def _pyvi() -> Callable[[Article], object] | None:
    module = _module("pyvi.ViTokenizer")
    if module is None:
        return None
    tokenize: Callable[[str], object] = module.tokenize  # type: ignore[attr-defined]
    return lambda article: tokenize(article.text)


def _spacy() -> Callable[[Article], object]:
    import spacy

    tokenizer = spacy.blank("xx").tokenizer
    return lambda article: tokenizer(article.text)


# ---------------------------------------------------------------------- start and store
def start(articles: Sequence[Article], folder: Path) -> Iterator[tuple[str, str]]:
    """How long the command line takes to begin."""
    out = folder / "start"
    _built(articles[:20], len(articles[:20]), out, folder)
    for name, arguments in (
        ("kg --help", ("--help",)),
        ("kg query OUT 'ASK {}'", ("query", str(out), "ASK {}")),
    ):
        cpu = [_run([*_KG, *arguments])[0] for _ in range(_STARTS)]
        yield f"{name}, CPU seconds (median of {_STARTS})", f"{statistics.median(cpu):.2f}"


def store(articles: Sequence[Article], folder: Path) -> Iterator[tuple[str, str]]:
    """The store of a graph beside a bare bulk load of its quads."""
    out = folder / "store"
    out.mkdir()
    pipeline = _pipeline(articles)
    write_graph(corpus_graphs(merge([pipeline.extract(a) for a in articles])), out)
    ours = _timed(lambda: write_store(out))
    bare = Store(str(folder / "bare"))
    theirs = _timed(lambda: bare.bulk_load(path=str(out / N_QUADS), format=RdfFormat.N_QUADS))
    yield "store: quads and their union, CPU seconds", f"{ours:.2f}"
    yield f"store: bare bulk load of the quads ({len(bare):,}), CPU seconds", f"{theirs:.2f}"


# ---------------------------------------------------------------------- whole builds
def growth(articles: Sequence[Article], sizes: Sequence[int], folder: Path) -> Iterator[tuple[str, str]]:
    """CPU time an article and peak memory of whole builds of growing corpora."""
    for size in sizes:
        cpu, _, peak = _built(articles, size, folder / f"growth-{size}", folder, "--jobs", "1")
        figures = f"{size / cpu:,.1f} articles a CPU second, {cpu / size * 1000:.1f} ms each, peak {peak:,} MB"
        yield f"kg build of {size:,} articles", figures


def jobs(articles: Sequence[Article], count: int, folder: Path) -> Iterator[tuple[str, str]]:
    """What more processes gain: in turns, and of each number the fastest, which other work disturbed least."""
    numbers = sorted({1, 2, os.cpu_count() or 1})
    found: dict[int, list[tuple[float, float]]] = {n: [] for n in numbers}
    for turn in range(_TURNS):
        for number in numbers:
            out = folder / f"jobs-{number}-{turn}"
            cpu, wall, _ = _built(articles, count, out, folder, "--jobs", str(number), "--no-page")
            found[number].append((wall, cpu))
            shutil.rmtree(out)
    for number, turns in found.items():
        wall, cpu = min(turns)
        every = ", ".join(f"{w:.1f}" for w, _ in turns)
        yield f"kg build --jobs {number}, {count:,} articles", f"{wall:.1f} s by the clock ({every}), {cpu:.1f} s CPU"


def _built(articles: Sequence[Article], size: int, out: Path, folder: Path, *options: str) -> tuple[float, float, int]:
    corpus = folder / f"{out.name}.jsonl"
    with corpus.open("w", encoding="utf-8") as lines:
        for record in repeated(articles, size):
            lines.write(json.dumps(record, ensure_ascii=False) + "\n")
    return _run([*_KG, "build", str(corpus), "-o", str(out), *options])


def _run(command: Sequence[str]) -> tuple[float, float, int]:
    """CPU seconds with those of its own processes, seconds by the clock, and peak memory in MB, of a command."""
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read() if process.stderr is not None else b""
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode > 1:  # 1: done, with articles left out
        raise SystemExit(f"{' '.join(command)}: {errors.decode(errors='replace')}")
    # Linux counts in kilobytes, macOS in bytes.
    peak = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024) // _MB
    return used.ru_utime + used.ru_stime, time.monotonic() - began, peak


if __name__ == "__main__":
    sys.exit(main())
