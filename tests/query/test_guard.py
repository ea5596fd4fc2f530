"""What a query may not do: reach the network or the disk, or change the graph."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.query import QueryError, run
from kg.query.guard import check


@pytest.fixture
def listener() -> Iterator[tuple[int, list[object]]]:
    """A port on this machine, and who called there."""
    calls: list[object] = []
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(0.1)
    done = threading.Event()

    def serve() -> None:
        while not done.is_set():
            try:
                connection, who = server.accept()
            except TimeoutError:
                continue
            calls.append(who)
            connection.close()

    thread = threading.Thread(target=serve)
    thread.start()
    yield server.getsockname()[1], calls
    done.set()
    thread.join()
    server.close()


SERVICES = [
    "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
    "select * { service silent <URL> { ?s ?p ?o } }",
    "SELECT * { SeRvIcE<URL>{ ?s ?p ?o } }",
    "SELECT * { # a comment\nSERVICE\n<URL>\n{ ?s ?p ?o } }",
    "SELECT * { BIND(<URL> AS ?u) SERVICE ?u { ?s ?p ?o } }",
    "SELECT * { ?s ?p 1SERVICE <URL> { ?a ?b ?c } }",
    "SELECT * { ?s ?p trueSERVICE <URL> { ?a ?b ?c } }",
    "SELECT * { ?s a ?o.SERVICE <URL> { ?a ?b ?c } }",
    "SELECT * { { SELECT * { OPTIONAL { SERVICE <URL> { ?s ?p ?o } } } } }",
    "ASK { FILTER EXISTS { SERVICE <URL> { ?s ?p ?o } } }",
    'ASK { ?a ?b ?c FILTER(?a<?b#>"""\n) SERVICE <URL> { ?s ?p ?o } #"""\n }',
    "PREFIX ex: <http://a:8> ASK { ?s ?p ex:SERVICE <URL> { ?a ?b ?c } }",
    "PREFIX SERVICE: <URL> SELECT * { ?s ?p ?o }",
    "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <URL> { ?s ?p ?o } }",
    "DESCRIBE ?s { SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { \\u0053ERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { SERV\\U00000049CE <URL> { ?s ?p ?o } }",
    'SELECT * { ?s ?p "x"SERVICE <URL> { ?a ?b ?c } }',
]


@pytest.mark.parametrize("text", SERVICES)
def test_no_query_calls_out(out: Path, listener: tuple[int, list[object]], text: str) -> None:
    port, calls = listener
    with pytest.raises(QueryError, match="SERVICE is refused"):
        run(out, text.replace("URL", f"http://127.0.0.1:{port}/sparql"))
    assert not calls


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { <http://a> <http://b> <http://c> }",
        "PREFIX a: <http://a/> DELETE WHERE { ?s ?p ?o }",
        "# note\nLOAD <http://a.example/x>",
        "CLEAR ALL",
        "DROP ALL",
        "WITH <http://a> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "COPY DEFAULT TO <http://a>",
    ],
)
def test_updates_are_refused(out: Path, text: str) -> None:
    with pytest.raises(QueryError, match="read-only"):
        run(out, text)


@pytest.mark.parametrize("text", ["", "  \n", "# only a note"])
def test_empty(out: Path, text: str) -> None:
    with pytest.raises(QueryError, match="empty"):
        run(out, text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?service ?from { ?service ?from ?x }",
        "SELECT * { ?s ?p <http://a.example/service> }",
        "SELECT * { ?s ?p <http://a.example/x#service> }",
        'SELECT * { ?s ?p ?o FILTER(STR(?o) = "from here; insert; delete") } # load from',
        "SELECT ?delete { ?delete ?insert ?load }",
    ],
)
def test_words_that_only_look_like_it(out: Path, text: str) -> None:
    check(text)
    run(out, text)


def test_many_declarations_take_no_time(out: Path) -> None:
    start = time.process_time()
    check("".join(f"PREFIX p{i}: <http://a.example/{i}#>\n" for i in range(2000)) + "SELECT * { ?s ?p ?o }")
    assert time.process_time() - start < 2


@pytest.mark.parametrize("more", ['\\"', "PREFIX-", "PREFIX ", "<", "a:"])
def test_a_megabyte_that_is_no_query_is_refused_in_its_length_in_time(out: Path, more: str) -> None:
    start = time.process_time()
    with pytest.raises(QueryError):
        run(out, '"' + more * (1_000_000 // len(more)))
    assert time.process_time() - start < 10
