"""How fast the analysts' questions are answered, beside rdflib's own engine on the same graph.

    python benchmarks/million.py MILLION
    python benchmarks/questions.py MILLION [--limit 60]

Each question is asked with its parameters: persons and states of most events, half a year of days. The store is opened
read-only as `kg ask` opens it; a time is the best of three. rdflib reads graph.ttl into memory once, which is not
counted, and has so many seconds a question; where that is not enough the ratio is a lower bound. What both
answer is compared by its number of rows.
"""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click
import rdflib

from kg.graph import vocabulary as v
from kg.query import open_graph, run_query
from kg.query.asking import query_of
from kg.query.questions import questions

T = TypeVar("T")
_RUNS = 3
# With these nothing would be left: who is asked about holds no office, and did not go there.
_LEFT_OUT = {"who-held": {"person"}, "visits": {"where"}}
_BUSIEST = """SELECT ?x WHERE {{ ?event kg:actor ?x ; kg:factuality kg:Occurred . ?x a kg:{} }}
GROUP BY ?x ORDER BY DESC(COUNT(?event)) ?x LIMIT 3"""


class _TooLongError(Exception):
    pass


def within(seconds: int, run: Callable[[], T]) -> T | None:
    """What ``run`` gives, or None after so many seconds."""

    def stop(*_: object) -> None:
        raise _TooLongError

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        return run()
    except _TooLongError:
        return None
    finally:
        signal.alarm(0)


@click.command()
@click.argument("out", type=click.Path(path_type=Path, exists=True))
@click.option("--limit", default=60, show_default=True, help="Seconds that rdflib has for a question.")
def main(out: Path, limit: int) -> None:
    """Prints a table, one row a question."""
    start = time.perf_counter()
    store = open_graph(out).store
    print(f"store opened in {time.perf_counter() - start:.3f} s, {len(store):,} quads")

    def busiest(kind: str) -> list[str]:
        return [str(row[0].value) for row in run_query(store, _BUSIEST.format(kind)).rows if row[0] is not None]

    persons, states = busiest("Person"), busiest("Country")
    given = {
        "person": persons[0],
        "party": states[0],
        "who": states[0],
        "where": states[1],
        "country": states[0],
        "since": "2024-01-01",
        "until": "2024-06",
        "status": "Occurred",
        **dict(zip("abc", states, strict=True)),
    }
    start = time.perf_counter()
    graph = rdflib.Graph()
    graph.parse(out / "graph.ttl", format="turtle")
    print(f"rdflib has read {len(graph):,} triples in {time.perf_counter() - start:.0f} s\n")
    prologue = "".join(f"PREFIX {p}: <{iri}>\n" for p, iri in v.PREFIXES.items())
    print("question          rows   store ms    rdflib s      ratio")
    for name, asked in questions().items():
        named = {p.name for p in asked.parameters} - _LEFT_OUT.get(name, set())
        values = {key: value for key, value in given.items() if key in named}
        query = query_of(store, asked, values)
        times = []
        for _ in range(_RUNS):
            start = time.perf_counter()
            rows = run_query(store, query).rows
            times.append(time.perf_counter() - start)
        start = time.perf_counter()
        theirs = within(limit, lambda query=query: list(graph.query(prologue + query)))  # type: ignore[misc]
        took = time.perf_counter() - start
        bound = "" if theirs is not None else ">= "
        same = "" if theirs is None or len(theirs) == len(rows) else f"  (rdflib: {len(theirs)} rows)"
        print(
            f"{name:16} {len(rows):5} {min(times) * 1000:10.1f} {bound + format(took, '.1f'):>11} "
            f"{bound + format(took / min(times), '.0f'):>10}{same}",
            flush=True,
        )


if __name__ == "__main__":
    main()
