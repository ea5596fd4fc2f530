"""What a query may take, who may ask, and that none of it hangs or ends the server."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

import pytest
from pyoxigraph import Store
from view.view_samples import report

from kg.graph.build import article_graph
from kg.graph.serialise import write_graph
from kg.graph.store import write_store
from kg.serve.jobs import done
from kg.serve.settings import Limits
from serve.server import FORM, Server, serving

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
DOUBLING = (
    'SELECT (STRLEN(?x33) AS ?n) { BIND("abcdefgh" AS ?x0) '
    + " ".join(f"BIND(CONCAT(?x{i}, ?x{i}) AS ?x{i + 1})" for i in range(33))
    + " }"
)
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


def answers(server: Server) -> bool:
    return server.ask(COUNT).status == 200


@contextmanager
def asking(server: Server, query: str) -> Iterator[socket.socket]:
    """A client that has asked something, and goes."""
    body = urlencode({"query": query})
    host, port = server.url.removeprefix("http://").rstrip("/").split(":")
    with socket.create_connection((host, int(port))) as client:
        head = f"POST /sparql HTTP/1.1\r\nHost: {host}\r\nContent-Type: {FORM}\r\nContent-Length: {len(body)}\r\n\r\n"
        client.sendall((head + body).encode())
        yield client


def test_a_query_is_stopped_at_its_time(strict: Server) -> None:
    start = time.monotonic()
    got = strict.ask(ENDLESS)
    assert got.status == 504
    assert "3 seconds" in got.text
    assert 2.9 < time.monotonic() - start < 12
    assert answers(strict)


def test_others_are_answered_meanwhile(server: Server) -> None:
    with asking(server, ENDLESS) as slow:
        time.sleep(0.3)
        assert answers(server)
        slow.setblocking(False)
        with pytest.raises(BlockingIOError):
            slow.recv(1)


def test_when_all_are_busy_it_says_so(strict: Server) -> None:
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _: strict.ask(ENDLESS), range(8)))
    assert {f.status for f in found} <= {503, 504}
    assert {f.status for f in found} >= {503}
    assert all("retry-after" in f.headers for f in found if f.status == 503)
    assert answers(strict)


@pytest.mark.parametrize(
    "query", [DOUBLING, "SELECT * { " + "{ " * 20_000 + "} " * 20_000 + "}"], ids=["memory", "nesting"]
)
def test_what_breaks_a_worker_does_not_break_the_server(strict: Server, query: str) -> None:
    got = strict.ask(query)
    assert got.status == 500
    assert "memory" in got.text
    assert answers(strict)


def test_text_that_is_slow_to_look_through_is_stopped_too(strict: Server) -> None:
    start = time.monotonic()
    assert strict.ask('"' + '\\"' * 30_000).status in (400, 504)
    assert time.monotonic() - start < 8
    assert answers(strict)


def test_rows_are_limited_and_it_says_so(strict: Server) -> None:
    got = strict.ask("SELECT * { ?s ?p ?o }", "text/csv")
    assert len(got.text.splitlines()) == 6
    assert got.headers["kg-truncated"] == "5"
    got = strict.ask("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", "application/n-triples")
    assert got.text.splitlines()[0].startswith("# only the first 5 triples")
    assert len(got.text.splitlines()) == 6
    assert "kg-truncated" not in strict.ask("SELECT * { ?s ?p ?o } LIMIT 5").headers


def test_a_result_has_its_size() -> None:
    task = {"kind": "query", "query": 'SELECT ("x" AS ?y) {}', "default": [], "named": [], "accept": ""}
    assert done(Store(), task, Limits()).status == 200
    got = done(Store(), task, Limits(result_bytes=10))
    assert got.status == 500
    assert b"more than the 10" in got.body


def test_an_error_of_ours_is_told_as_one(caplog: pytest.LogCaptureFixture) -> None:
    got = done(Store(), {"kind": "query"}, Limits())
    assert got.status == 500
    assert b"an error of ours" in got.body
    assert "Traceback" in caplog.text


def test_a_client_that_goes_stops_its_query(small: Path) -> None:
    with serving(small, "--timeout", 60, "-j", 1) as server:
        assert answers(server)
        with asking(server, ENDLESS):
            time.sleep(0.5)
        start = time.monotonic()
        assert answers(server)
        assert time.monotonic() - start < 10


def test_no_query_calls_out(strict: Server) -> None:
    calls: list[object] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(2)

        def accept() -> None:
            try:
                calls.append(listener.accept())
            except TimeoutError:
                return

        thread = threading.Thread(target=accept)
        thread.start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/"
        for text in ("SELECT * { SERVICE <URL> { ?s ?p ?o } }", "LOAD <URL>"):
            assert strict.ask(text.replace("URL", url)).status == 403
        # FROM chooses among the graphs that are there; none of them has that name.
        assert strict.ask(f"ASK FROM <{url}> {{ ?s ?p ?o }}").status == 200
        strict.ask("SELECT * { ?s ?p ?o }", **{"default-graph-uri": url})
        strict.ask(f"SELECT * {{ GRAPH <{url}> {{ ?s ?p ?o }} }}")
        thread.join()
    assert calls == []


def test_a_worker_has_no_network() -> None:
    """Beneath the guard: had a query got past it, nothing could be reached."""
    code = """if True:
        import socket, sys
        from kg.serve.worker import alone
        alone()
        try:
            socket.create_connection(("127.0.0.1", int(sys.argv[1])), timeout=5)
        except OSError:
            print("nothing")
        else:
            print("reached")
    """
    with socket.create_server(("127.0.0.1", 0)) as listener:
        command = [sys.executable, "-c", code, str(listener.getsockname()[1])]
        said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=30).stdout.strip()
    if said == "reached":
        pytest.skip("this system lets no process leave its network")
    assert said == "nothing"


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="there is no /proc to see processes in")
def test_workers_end_with_the_server(small: Path) -> None:
    command = [sys.executable, "-m", "kg", "serve", str(small), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        server = Server(process.stdout.readline().strip(), process)
        with ThreadPoolExecutor() as threads:
            asked = threads.submit(server.ask, ENDLESS)
            time.sleep(2)
            workers = _children(process.pid)
            assert workers
            process.kill()
            with pytest.raises(OSError):
                asked.result()
    time.sleep(1)
    assert not any(Path(f"/proc/{worker}").exists() and _running(worker) for worker in workers)


def _children(parent: int) -> list[int]:
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == parent:
            found.append(int(stat.parent.name))
    return found


def _running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def test_only_this_machine_is_answered(strict: Server) -> None:
    port = strict.url.rstrip("/").rpartition(":")[2]
    assert strict.get("/", Host=f"localhost:{port}").status == 200
    # A page elsewhere whose name now points at this machine.
    assert strict.get("/", Host=f"evil.example:{port}").status == 421
    with socket.socket() as other, pytest.raises(OSError):
        other.settimeout(2)
        other.connect((_own_address(), int(port)))


def _own_address() -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            # Sends nothing: it only chooses the interface.
            probe.connect(("192.0.2.1", 9))
        except OSError:
            pytest.skip("this machine has no other interface")
        address = str(probe.getsockname()[0])
    if address.startswith("127."):
        pytest.skip("this machine has no other interface")
    return address


def test_other_origins_ask_only_where_they_may(strict: Server, server: Server) -> None:
    def allowed(origin: str) -> str | None:
        return strict.send("GET", "/sparql?query=ASK%7B%7D", Origin=origin).headers.get("access-control-allow-origin")

    assert allowed("https://yasgui.example") == "https://yasgui.example"
    assert allowed("https://elsewhere.example") is None
    for path in ("/", "/id/country-KR", "/questions/visits"):
        assert "access-control-allow-origin" not in server.get(path, Origin="https://yasgui.example").headers


def test_a_graph_that_is_built_again_is_served_anew(small: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    shutil.copytree(small, out)
    with serving(out) as server:
        before = server.ask(COUNT, "text/csv").text
        shutil.rmtree(out)
        out.mkdir()
        assert server.ask(COUNT).status in (200, 503)
        write_graph([article_graph(report())], out)
        write_store(out)
        after = server.ask(COUNT, "text/csv")
        assert after.status == 200, after.text
        assert int(after.text.split()[1]) < int(before.split()[1])
