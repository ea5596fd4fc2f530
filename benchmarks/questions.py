"""How fast the analysts' questions are answered, beside rdflib's own engine on the same graph.

    python benchmarks/million.py MILLION
    python benchmarks/questions.py MILLION [--limit 60]

Each question is asked with its parameters: persons and states of most events, where people of that state went most
often, half a year of days. The store is opened read-only as `kg ask` opens it. rdflib reads graph.ttl into memory once,
which is not counted, and has so many seconds a question; where that is not enough the ratio is a lower bound. Times are
medians: of nine runs on the store, of up to five with rdflib as long as they fit into its seconds, and of as many more
of either as fit into one second, because a few short ones are soon disturbed. They are seconds of
computing of this one thread, so that what else the machine does counts for neither; ``--clock`` takes those that pass
on the wall instead. What both answer is compared by its number of rows, and how long rdflib takes only to read the
query is told as well.

Some of our queries are put so that Oxigraph joins whole sets, which rdflib does row by row and very slowly. rdflib is
asked those in the plain form that stands in ``benchmarks/plain``: the same question, pattern after pattern. Each of
them is marked with a star.
"""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import TypeVar

import click
import rdflib
from rdflib.plugins.sparql import prepareQuery

from kg.graph import vocabulary as v
from kg.query import open_graph, run_query
from kg.query.asking import query_of
from kg.query.questions import Question, questions, read_question

T = TypeVar("T")
_RUNS, _THEIR_RUNS = 9, 5
_ENOUGH = 1.0
_PLAIN = Path(__file__).parent / "plain"
# With this nothing would be left: who is asked about need not hold an office of that state.
_LEFT_OUT = {"who-held": {"person"}}
_SINCE, _UNTIL = "2024-01-01", "2024-06"
_BUSIEST = """SELECT ?x WHERE {{ ?event kg:actor ?x ; kg:factuality kg:Occurred . ?x a kg:{} }}
GROUP BY ?x ORDER BY DESC(COUNT(?event)) ?x LIMIT 3"""

_VISITED = """SELECT ?to WHERE {{
  ?x kg:represents* <{}> . ?event kg:actor ?x ; a kg:Visit ; kg:factuality kg:Occurred ; kg:recipient ?to .
  ?event kg:date ?day . FILTER(STR(?day) >= "{}" && STR(?day) <= "{}~")
}} GROUP BY ?to ORDER BY DESC(COUNT(DISTINCT ?event)) ?to LIMIT 1"""


def plain(asked: Question) -> Question:
    """The question as rdflib is asked it."""
    path = _PLAIN / f"{asked.name}.rq"
    return read_question(asked.name, path.read_text(encoding="utf-8")) if path.exists() else asked


class _TooLongError(Exception):
    pass


def within(seconds: int, run: Callable[[], T]) -> T | None:
    """What ``run`` gives, or None after so many seconds of computing."""

    def stop(*_: object) -> None:
        raise _TooLongError

    signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        return run()
    except _TooLongError:
        return None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


@click.command()
@click.argument("out", type=click.Path(path_type=Path, exists=True))
@click.option("--limit", default=60, show_default=True, help="Seconds of computing that rdflib has for a question.")
@click.option("--clock", is_flag=True, help="Measure what passes on the wall, not what is computed.")
@click.option("--only", multiple=True, help="Ask this question alone; may be repeated.")
def main(out: Path, limit: int, clock: bool, only: tuple[str, ...]) -> None:
    """Prints a table, one row a question."""
    now = time.perf_counter if clock else time.thread_time
    start = time.perf_counter()
    store = open_graph(out).store
    print(f"store opened in {time.perf_counter() - start:.3f} s, {len(store):,} quads")

    def first(query: str) -> list[str]:
        return [getattr(row[0], "value", "") for row in run_query(store, query).rows]

    persons, states = first(_BUSIEST.format("Person")), first(_BUSIEST.format("Country"))
    given = {
        "person": persons[0],
        "party": states[0],
        "who": states[0],
        "where": (first(_VISITED.format(states[0], _SINCE, _UNTIL)) or states)[0],
        "country": states[0],
        "since": _SINCE,
        "until": _UNTIL,
        "status": "Occurred",
        **dict(zip("abc", states, strict=True)),
    }
    start = time.perf_counter()
    graph = rdflib.Graph()
    graph.parse(out / "graph.ttl", format="turtle")
    print(f"rdflib has read {len(graph):,} triples in {time.perf_counter() - start:.0f} s\n")
    prologue = "".join(f"PREFIX {p}: <{iri}>\n" for p, iri in v.PREFIXES.items())
    print("question          rows   store ms    rdflib s  reading s      ratio")
    for name, asked in questions().items():
        if only and name not in only:
            continue
        named = {p.name for p in asked.parameters} - _LEFT_OUT.get(name, set())
        values = {key: value for key, value in given.items() if key in named}
        query = query_of(store, asked, values)
        ours: list[float] = []
        while len(ours) < _RUNS or sum(ours) < _ENOUGH:
            start = now()
            rows = run_query(store, query).rows
            ours.append(now() - start)
        query = query_of(store, plain(asked), values)
        start = now()
        prepareQuery(prologue + query)
        reading = now() - start
        theirs: list[float] = []
        while (len(theirs) < _THEIR_RUNS or sum(theirs) < _ENOUGH) and sum(theirs) + max(theirs, default=0) <= limit:
            start = now()
            found = within(limit, lambda query=query: list(graph.query(prologue + query)))  # type: ignore[misc]
            theirs.append(now() - start)
            if found is None:
                break
        shown = name + ("*" if plain(asked) != asked else "")
        bound = "" if found is not None else ">= "
        same = "" if found is None or len(found) == len(rows) else f"  (rdflib: {len(found)} rows)"
        print(
            f"{shown:16} {len(rows):5} {median(ours) * 1000:10.1f} {bound + format(median(theirs), '.3g'):>11} "
            f"{reading:10.3f} {bound + format(median(theirs) / median(ours), '.0f'):>10}{same}",
            flush=True,
        )


if __name__ == "__main__":
    main()
